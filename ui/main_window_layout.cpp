// Where the window and its parts stand: saved a moment after each change, so that nothing is lost with a crash.
#include <QCloseEvent>
#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include "ui/desktop/tray.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/views/live/live_page.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/announcement.h"
#include "ui/widgets/column_widths.h"

namespace postern::ui {

namespace {
constexpr int kStateVersion = 1;
constexpr auto kFirstState = "firstState"; // of a splitter, before what was remembered
constexpr int kStayedMs = 10'000;          // a start that lives this long has not failed by its layout

// Under which a named part of a page is kept: the same part can be on several pages.
QString layoutKey(const QWidget& page, const QWidget& part) {
    return QStringLiteral("%1-%2").arg(QLatin1String(page.metaObject()->className()).mid(qstrlen("postern::ui::")),
                                       part.objectName());
}

// Named splitters and tables with widths of their own; what pages keep themselves has no name.
template <class Splitter, class Widths>
void forEachPart(const QStackedWidget& pages, const Splitter& splitter, const Widths& widths) {
    for (int i = 0; i < pages.count(); ++i) {
        const auto& page = *pages.widget(i);
        for (auto* each : page.findChildren<QSplitter*>())
            if (!each->objectName().isEmpty())
                splitter(layoutKey(page, *each), *each);
        for (auto* each : page.findChildren<ColumnWidths*>())
            if (!each->table().objectName().isEmpty())
                widths(layoutKey(page, each->table()), *each);
    }
}

} // namespace

void MainWindow::watchLayout() {
    m_layoutPause = new QTimer(this);
    m_layoutPause->setSingleShot(true);
    m_layoutPause->setInterval(kLayoutPauseMs);
    connect(m_layoutPause, &QTimer::timeout, this, &MainWindow::saveLayout);
    for (auto* splitter : findChildren<QSplitter*>())
        connect(splitter, &QSplitter::splitterMoved, this, &MainWindow::touchLayout);
    for (auto* widths : m_pages->findChildren<ColumnWidths*>())
        connect(widths, &ColumnWidths::chosen, this, &MainWindow::touchLayout);
    for (const auto* list : {&m_live->list(), &m_sessions->list()})
        connect(list, &StatementList::columnsChanged, this, &MainWindow::touchLayout);
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
    forEachPart(
        *m_pages,
        [this](const QString& key, const QSplitter& splitter) { m_preferences.setLayout(key, splitter.saveState()); },
        [this](const QString& key, const ColumnWidths& widths) { m_preferences.setLayout(key, widths.save()); });
    m_preferences.write();
}

void MainWindow::restoreLayout() {
    resize(1280, 800);
    restoreGeometry(m_preferences.layout(QStringLiteral("window")));
    restoreState(m_preferences.layout(QStringLiteral("state")), kStateVersion);
    forEachPart(
        *m_pages,
        [this](const QString& key, QSplitter& splitter) {
            splitter.setProperty(kFirstState, splitter.saveState());
            splitter.restoreState(m_preferences.layout(key));
        },
        [this](const QString& key, ColumnWidths& widths) { widths.restore(m_preferences.layout(key)); });
}

void MainWindow::resetLayout() {
    m_preferences.forgetLayout();
    m_live->resetLayout();
    m_sessions->resetLayout();
    forEachPart(
        *m_pages,
        [](const QString&, QSplitter& splitter) {
            splitter.restoreState(splitter.property(kFirstState).toByteArray());
        },
        [](const QString&, ColumnWidths& widths) {
            widths.restore({});
            fitColumns(widths.table());
        });
}

// Where there is no room for all, the counts go: they stand on the overview, too.
void MainWindow::fitStatusBar() {
    int wanted = m_numbers->sizeHint().width();
    for (const QLabel* label : {m_gateway, m_recording, m_target, static_cast<QLabel*>(m_news), m_identity})
        if (!label->isHidden())
            wanted += label->sizeHint().width() + kSpacing;
    m_numbers->setVisible(wanted <= width());
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fitStatusBar();
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
