#pragma once
// Tells the desktop that statements wait for approval: one notification (org.freedesktop.Notifications), replaced as
// more come, whose click opens the card; the tray where there is no such service. It never holds SQL. GUI thread; no
// call waits for the bus.
#include <QObject>
#include <QString>
#include <QStringList>

class QDBusPendingCallWatcher;

namespace postern::ui {

class Tray;

class ApprovalNotice : public QObject {
    Q_OBJECT
public:
    static constexpr int kTimeoutMs = 5000; // for the service to answer

    // `tray` must outlive the notice.
    explicit ApprovalNotice(Tray& tray, QObject* parent = nullptr);

    // `id` of the newest request that waits, of `waiting` in all; for whom and where.
    void tell(const QString& id, int waiting, const QString& agent, const QString& target);
    void withdraw(); // nothing waits any more

Q_SIGNALS:
    void opened(const QString& id);

private Q_SLOTS:
    void onAction(uint notification, const QString& action);
    void onClosed(uint notification, uint reason);

private:
    void notify(const QString& summary, const QString& body);
    void onNotified(QDBusPendingCallWatcher* answer);
    void showInTray(const QString& summary, const QString& body);
    void giveUp(const QString& why);

    Tray& m_tray;
    QString m_id; // that a click opens
    QString m_summary, m_body;
    uint m_number = 0; // of the notification that is shown; 0: none
    // A call that is under way: what came meanwhile follows when its number is known.
    bool m_isSending = false, m_isStale = false, m_isWithdrawn = false;
    bool m_hasService = false, m_hasGivenUp = false;
};

} // namespace postern::ui
