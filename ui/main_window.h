#pragma once
// The console's window: navigation, pages, status. It sees the engine through api only. GUI thread.
#include <QMainWindow>

#include "api/engine.h"
#include "ui/preferences.h"

class QLabel;
class QListWidget;
class QTimer;
class QStackedWidget;

namespace postern::ui {

class Announcement;
class ApprovalNotice;
class ApprovalsPage;
class ConnectionsPage;
class EngineBridge;
class LivePage;
class MaskingPage;
class OverviewPage;
class PolicyPage;
class SessionsPage;
class SettingsPage;
class SystemTheme;
class Tray;
struct Command;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    static constexpr int kLayoutPauseMs = 400; // between a change of the layout and its file

    // `engine` must outlive the window. `preferencesFile` empty: the user's configuration folder.
    // `managedFile`: settings that the person cannot change; empty: the system's.
    explicit MainWindow(api::Engine& engine, const QString& preferencesFile = {}, const QString& managedFile = {});
    ~MainWindow() override;

    enum class Page { Overview, Live, Approvals, Sessions, Policy, Masking, Connections, Settings };
    void open(Page page);
    void openSession(const QString& session); // on its page
    void openTarget(const QString& target);   // its statements as they run
    void bringForward();                      // from wherever it is: minimised, hidden, behind
    Page page() const;

    EngineBridge& bridge() const { return *m_bridge; }
    // Setting up, step by step; goes on where it stopped.
    void setUp();

    OverviewPage& overviewPage() const { return *m_overview; }
    LivePage& livePage() const { return *m_live; }
    ApprovalsPage& approvalsPage() const { return *m_approvals; }
    SessionsPage& sessionsPage() const { return *m_sessions; }
    PolicyPage& policyPage() const { return *m_policy; }
    MaskingPage& maskingPage() const { return *m_masking; }
    ConnectionsPage& connectionsPage() const { return *m_connections; }
    Preferences& preferences() { return m_preferences; }

Q_SIGNALS:
    void restartWanted(); // the gateway has to start again with its configuration; the window then opens again

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSide();
    void fitSide();
    void nextPane();
    void makePages();
    void makeMenus();
    void makeStatusBar();
    void fitStatusBar();
    void showWaiting(int count); // held statements, beside the page's name
    void onArrived(const QString& id);
    void openSessions(const QString& filter);
    void showHowToConnect();
    void openRequest(const QString& id); // its card, whatever is shown now
    void openPalette();
    std::vector<Command> commands() const; // what the palette offers at once
    void quit();                           // even if closing keeps it in the tray
    void showTargets();
    void showStatus();
    void showIdentity();
    void signIn();
    void signOut();
    void applyAppearance();
    void touchLayout(); // it is saved a moment after the last change
    void watchLayout();
    void saveLayout();
    void restoreLayout();
    void resetLayout();
    enum class About { Product, Shortcuts };
    void showAbout(About what);

    Preferences m_preferences;
    SystemTheme* m_systemTheme;
    EngineBridge* m_bridge;
    QListWidget* m_navigation = nullptr;
    QStringList m_titles; // of the pages
    QLabel* m_brand = nullptr;
    QStackedWidget* m_pages = nullptr;
    OverviewPage* m_overview = nullptr;
    LivePage* m_live = nullptr;
    ApprovalsPage* m_approvals = nullptr;
    Tray* m_tray;
    ApprovalNotice* m_notice = nullptr;
    SessionsPage* m_sessions = nullptr;
    PolicyPage* m_policy = nullptr;
    MaskingPage* m_masking = nullptr;
    ConnectionsPage* m_connections = nullptr;
    SettingsPage* m_settings = nullptr;
    QLabel *m_gateway = nullptr, *m_recording = nullptr, *m_identity = nullptr, *m_numbers = nullptr,
           *m_target = nullptr;
    Announcement* m_news = nullptr; // what waits, also said aloud
    QAction *m_signIn = nullptr, *m_signOut = nullptr;
    QTimer* m_layoutPause = nullptr;
    bool m_isQuitting = false;
    QList<QAction*> m_listed; // every action of the menus, for the list of shortcuts
};

} // namespace postern::ui
