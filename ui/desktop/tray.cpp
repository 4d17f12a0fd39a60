#include "ui/desktop/tray.h"

#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

#include "ui/theme/icons.h"

namespace postern::ui {

namespace {
constexpr int kMost = 99;
}

Tray::Tray(QObject* parent) : QObject(parent) {
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("Show Postern")), &QAction::triggered, this, &Tray::opened);
    connect(m_menu->addAction(tr("Approvals")), &QAction::triggered, this, &Tray::approvalsWanted);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitWanted);
    m_icon = new QSystemTrayIcon(this);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT opened();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::messageClicked);
    setWaiting(0);
    m_icon->show();
}

Tray::~Tray() = default;

bool Tray::isThere() const {
    return m_icon != nullptr && QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::setWaiting(int count) {
    if (m_icon == nullptr)
        return;
    m_icon->setIcon(badged(count));
    m_icon->setToolTip(count == 0 ? QStringLiteral("Postern")
                                  : tr("Postern: %n statement(s) wait for approval", nullptr, count));
}

bool Tray::say(const QString& title, const QString& text) {
    if (!isThere())
        return false;
    m_icon->showMessage(title, text);
    return true;
}

QIcon Tray::badged(int count) {
    if (count <= 0)
        return applicationIcon();
    QIcon out;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        auto pixmap = applicationIcon().pixmap(size, size);
        pixmap.setDevicePixelRatio(1);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto side = size * 0.66;
        const QRectF disc(size - side, size - side, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0xb3, 0x23, 0x1b)); // on any panel, whatever the console's own theme
        painter.drawEllipse(disc);
        auto font = painter.font();
        font.setBold(true);
        font.setPixelSize(std::max(7, static_cast<int>(side * (count > 9 ? 0.6 : 0.8))));
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(disc, Qt::AlignCenter, count > kMost ? QStringLiteral("!") : QString::number(count));
        painter.end();
        out.addPixmap(pixmap);
    }
    return out;
}

} // namespace postern::ui
