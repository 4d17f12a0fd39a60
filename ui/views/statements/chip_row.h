#pragma once
// The terms of a filter, each with a cross to take it away.
#include <QWidget>

#include "api/filter.h"

class QHBoxLayout;

namespace postern::ui {

class ChipRow : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent = nullptr);
    void show(const api::Filter& filter);
    using QWidget::show;

Q_SIGNALS:
    void remaining(const QString& text); // the filter without the term that was taken away

private:
    QHBoxLayout* m_layout;
};

} // namespace postern::ui
