#pragma once
// Names with how often they occur, the most frequent first, each over a bar of its share. GUI thread.
#include <QTreeWidget>

#include "api/overview.h"

namespace postern::ui {

class Ranking : public QTreeWidget {
    Q_OBJECT
public:
    Ranking(const QString& name, const QString& none, QWidget* parent = nullptr);
    void show(const std::vector<api::Overview::Name>& names);
    using QWidget::show;
    QSize sizeHint() const override; // of as many names as there are at most

Q_SIGNALS:
    void opened(const QString& name);

private:
    QString m_none; // what stands there when there is nothing
};

} // namespace postern::ui
