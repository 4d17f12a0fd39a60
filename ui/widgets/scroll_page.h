#pragma once
// A page that scrolls where the window is too small for it. The focus goes to what stands on it, never to the area
// itself; what gets the focus comes into view.
#include <QScrollArea>

namespace postern::ui {

class ScrollPage : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollPage(QWidget* parent = nullptr);
    QWidget* content() const { return widget(); } // its layout is the caller's
};

} // namespace postern::ui
