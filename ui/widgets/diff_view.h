#pragma once
// Changed lines of a text, with sign, number and ground. GUI thread.
#include <QPlainTextEdit>

#include "api/masking.h"

namespace postern::ui {

class DiffView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);
    void show(const std::vector<api::DiffLine>& diff);
    using QWidget::show;
};

} // namespace postern::ui
