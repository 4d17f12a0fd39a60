#include "ui/widgets/scroll_page.h"

namespace postern::ui {

ScrollPage::ScrollPage(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(this);
    page->setProperty("role", QStringLiteral("page"));
    setWidget(page);
}

} // namespace postern::ui
