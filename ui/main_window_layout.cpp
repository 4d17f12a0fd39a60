// Where the window and its parts stand: saved a moment after each change, so that nothing is lost with a crash.
#include <QCloseEvent>
#include <QListWidget>
#include <QSplitter>
#include <QTimer>

#include "ui/desktop/tray.h"
#include "ui/main_window.h"
#include "ui/views/live/live_page.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/statement_list.h"

namespace postern::ui {

namespace {
constexpr int kStateVersion = 1;
constexpr int kStayedMs = 10'000; // a start that lives this long has not failed by its layout
} // namespace

void MainWindow::watchLayout() {
    m_layoutPause = new QTimer(this);
    m_layoutPause->setSingleShot(true);
    m_layoutPause->setInterval(kLayoutPauseMs);
    connect(m_layoutPause, &QTimer::timeout, this, &MainWindow::saveLayout);
    for (auto* splitter : findChildren<QSplitter*>())
        connect(splitter, &QSplitter::splitterMoved, this, &MainWindow::touchLayout);
    connect(&m_live->list(), &StatementList::columnsChanged, this, &MainWindow::touchLayout);
    connect(m_live->actions().detailsRight, &QAction::triggered, this, &MainWindow::touchLayout);
    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::touchLayout);
    QTimer::singleShot(kStayedMs, this, [this] { m_preferences.startStayed(); });
}

void MainWindow::touchLayout() {
    if (m_layoutPause != nullptr && isVisible())
        m_layoutPause->start();
}

void MainWindow::saveLayout() {
    m_preferences.setLayout(QStringLiteral("window"), saveGeometry());
    m_preferences.setLayout(QStringLiteral("state"), saveState(kStateVersion));
    m_live->saveLayout();
    m_sessions->saveLayout();
    m_preferences.write();
}

void MainWindow::restoreLayout() {
    resize(1280, 800);
    restoreGeometry(m_preferences.layout(QStringLiteral("window")));
    restoreState(m_preferences.layout(QStringLiteral("state")), kStateVersion);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    touchLayout();
}

void MainWindow::moveEvent(QMoveEvent* event) {
    QMainWindow::moveEvent(event);
    touchLayout();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        touchLayout();
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, &MainWindow::applyAppearance); // the desktop's text became larger or smaller
}

void MainWindow::quit() {
    m_isQuitting = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveLayout();
    m_preferences.startStayed();
    if (!m_isQuitting && m_preferences.closesToTray() && m_tray->isThere()) {
        hide();
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace postern::ui
