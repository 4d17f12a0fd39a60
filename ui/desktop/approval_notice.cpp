#include "ui/desktop/approval_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>
#include <utility>

#include "base/log.h"
#include "ui/desktop/tray.h"
#include "ui/text/words.h"

namespace postern::ui {

namespace {

const auto kService = QStringLiteral("org.freedesktop.Notifications");
const auto kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr uchar kUrgent = 2; // stays until somebody looks

QDBusMessage call(const QString& method) {
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

} // namespace

ApprovalNotice::ApprovalNotice(Tray& tray, QObject* parent) : QObject(parent), m_tray(tray) {
    connect(&tray, &Tray::messageClicked, this, [this] { Q_EMIT opened(m_id); });
    auto bus = QDBusConnection::sessionBus();
    m_hasService = bus.isConnected();
    if (!m_hasService)
        return;
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
}

void ApprovalNotice::tell(const QString& id, int waiting, const QString& agent, const QString& target) {
    m_id = id;
    const auto summary = tr("%n statement(s) wait for approval", nullptr, waiting);
    const auto body = tr("The newest is from the agent %1, for %2.").arg(agent, target);
    if (m_hasService)
        notify(summary, body);
    else
        showInTray(summary, body);
}

void ApprovalNotice::notify(const QString& summary, const QString& body) {
    m_summary = summary;
    m_body = body;
    m_isWithdrawn = false;
    m_isStale = m_isSending;
    if (std::exchange(m_isSending, true))
        return;
    auto message = call(QStringLiteral("Notify"));
    const QStringList actions{QStringLiteral("default"), tr("Open"), QStringLiteral("open"), tr("Open")};
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(kUrgent)},
                            {QStringLiteral("category"), QStringLiteral("im.received")},
                            {QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    message << QStringLiteral("Postern") << m_number << QStringLiteral("postern") << summary << body.toHtmlEscaped()
            << actions << hints << 0;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, kTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &ApprovalNotice::onNotified);
}

void ApprovalNotice::onNotified(QDBusPendingCallWatcher* answer) {
    const QDBusPendingReply<uint> reply = *answer;
    answer->deleteLater();
    m_isSending = false;
    if (!reply.isError()) {
        m_number = reply.value();
        if (m_isWithdrawn)
            withdraw();
        else if (m_isStale)
            notify(m_summary, m_body);
        return;
    }
    m_hasService = false;
    showInTray(m_summary, m_body);
}

void ApprovalNotice::showInTray(const QString& summary, const QString& body) {
    if (!m_tray.say(summary, body))
        giveUp(QStringLiteral("there is neither a notification service nor a tray"));
}

void ApprovalNotice::giveUp(const QString& why) {
    if (!m_hasGivenUp)
        log::info("no_notifications", {{"why", utf8(why)}});
    m_hasGivenUp = true;
}

void ApprovalNotice::withdraw() {
    m_isWithdrawn = true;
    if (m_number == 0)
        return;
    auto message = call(QStringLiteral("CloseNotification"));
    message << m_number;
    QDBusConnection::sessionBus().asyncCall(message, kTimeoutMs);
    m_number = 0;
}

void ApprovalNotice::onAction(uint notification, const QString& action) {
    Q_UNUSED(action) // both open the card
    if (notification == m_number && m_number != 0)
        Q_EMIT opened(m_id);
}

void ApprovalNotice::onClosed(uint notification, uint reason) {
    Q_UNUSED(reason)
    if (notification == m_number)
        m_number = 0;
}

} // namespace postern::ui
