#pragma once
// A page that scrolls where the window is too small for it. The focus goes to what stands on it, never to the area
// itself; what gets the focus comes into view.
#include <QScrollArea>

namespace postern::ui {

class ScrollPage : public QScrollArea {
    Q_OBJECT
public:
    // Without a content, an empty one is made; its layout is the caller's.
    explicit ScrollPage(QWidget* parent = nullptr, QWidget* content = nullptr);
    QWidget* content() const { return widget(); }
};

} // namespace postern::ui
