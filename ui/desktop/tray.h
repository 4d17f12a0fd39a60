#pragma once
// The console's picture in the desktop's tray, with the number of statements that wait. On a desktop without a tray
// there is none, and nothing here does anything. GUI thread.
#include <QIcon>
#include <QObject>

class QMenu;
class QSystemTrayIcon;

namespace postern::ui {

class Tray : public QObject {
    Q_OBJECT
public:
    explicit Tray(QObject* parent = nullptr);
    ~Tray() override;

    bool isThere() const; // whether people can see it
    void setWaiting(int count);
    // False: there is no tray to say it in.
    bool say(const QString& title, const QString& text);

    // The application's picture with a number on it; 0: without one.
    static QIcon badged(int count);

Q_SIGNALS:
    void opened(); // the picture was clicked
    void messageClicked();
    void approvalsWanted();
    void quitWanted();

private:
    QSystemTrayIcon* m_icon = nullptr;
    std::unique_ptr<QMenu> m_menu;
};

} // namespace postern::ui
