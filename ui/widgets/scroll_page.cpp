#include "ui/widgets/scroll_page.h"

namespace postern::ui {

ScrollPage::ScrollPage(QWidget* parent, QWidget* content) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    if (content == nullptr) {
        content = new QWidget(this);
        content->setProperty("role", QStringLiteral("page"));
    }
    setWidget(content);
}

} // namespace postern::ui
