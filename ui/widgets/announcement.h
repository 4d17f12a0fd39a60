#pragma once
// A line that speaks: what is said appears on it, and a screen reader reads it out wherever its user is. GUI thread.
#include <QLabel>

namespace postern::ui {

class Announcement : public QLabel {
    Q_OBJECT
public:
    explicit Announcement(QWidget* parent = nullptr);
    // `spoken` is what a screen reader says; nothing is said when it is empty. An empty text hides the line.
    void say(const QString& shown, const QString& spoken);
};

} // namespace postern::ui
