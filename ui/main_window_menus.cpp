// The menus: every action of the console is in one of them.
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QListWidget>
#include <QMenuBar>
#include <QStackedWidget>
#include <QUndoStack>

#include "ui/bridge/engine_bridge.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/main_window.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/connections/connections_page.h"
#include "ui/views/live/live_page.h"
#include "ui/views/overview/overview_page.h"
#include "ui/views/policy/policy_page.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/statement_list.h"

namespace postern::ui {

void MainWindow::makeMenus() {
    const auto add = [this](QMenu* menu, const QString& title, const QList<QKeySequence>& keys, auto slot) {
        auto* action = menu->addAction(title);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, slot);
        m_listed += action;
        return action;
    };
    const auto& live = m_live->actions();
    const auto list = [this](QMenu* menu, std::initializer_list<QAction*> actions) {
        for (auto* action : actions) {
            menu->addAction(action);
            m_listed += action;
        }
    };

    auto* file = menuBar()->addMenu(tr("&File"));
    add(file, tr("Set &up Postern…"), {}, [this] { setUp(); })->setEnabled(m_bridge->engine().setup() != nullptr);
    add(file, tr("&Add agent…"), {}, [this] {
        open(Page::Connections);
        m_connections->addAgent();
    })->setIcon(icon(QStringLiteral("add")));
    file->addSeparator();
    add(file, tr("&Export session…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] {
        open(Page::Sessions);
        m_sessions->askForFile();
    })->setIcon(icon(QStringLiteral("export")));
    add(file, tr("Export what is &listed…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, [this] {
        open(Page::Sessions);
        m_sessions->askForFile(SessionsPage::Scope::Listed);
    });
    add(file, tr("&Verify the store…"), {}, [this] {
        open(Page::Sessions);
        m_sessions->verify();
    });
    add(file, tr("&Try a policy…"), {}, [this] {
        open(Page::Sessions);
        m_sessions->askForPolicy();
    })->setIcon(icon(QStringLiteral("policy")));
    file->addSeparator();
    m_signIn = add(file, tr("Sign &in…"), {}, [this] { signIn(); });
    m_signOut = add(file, tr("Sign &out"), {}, [this] { signOut(); });
    file->addSeparator();
    add(file, tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { quit(); });

    auto* edit = menuBar()->addMenu(tr("&Edit"));
    auto* undo = m_live->undoStack().createUndoAction(this, tr("&Undo"));
    undo->setShortcuts({QKeySequence::Undo});
    auto* redo = m_live->undoStack().createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence::Redo});
    list(edit, {undo, redo});
    edit->addSeparator();
    list(edit, {live.copySql, live.filter, live.saveFilter});

    auto* view = menuBar()->addMenu(tr("&View"));
    const QString titles[] = {tr("O&verview"), tr("&Live"),    tr("&Approvals"),   tr("&Sessions"),
                              tr("&Policy"),   tr("&Masking"), tr("&Connections"), tr("Se&ttings")};
    for (int i = 0; i < m_pages->count(); ++i)
        add(view, titles[i], {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i))},
            [this, i] { open(static_cast<Page>(i)); });
    view->addSeparator();
    list(view, {live.pause, live.follow, live.clear, live.housekeeping, live.detailsRight});
    auto* columns = view->addMenu(icon(QStringLiteral("columns")), tr("C&olumns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_live->list().fillColumnsMenu(*columns);
    });
    view->addSeparator();
    add(view, tr("&Refresh"), {QKeySequence::Refresh}, [this] {
        m_bridge->poll();
        m_connections->refresh();
        if (page() == Page::Overview)
            m_overview->refresh();
        if (page() == Page::Policy)
            m_policy->refresh();
        if (page() == Page::Sessions)
            m_sessions->refresh();
    })->setIcon(icon(QStringLiteral("refresh")));

    auto* go = menuBar()->addMenu(tr("&Go"));
    add(go, tr("&Commands…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] {
        openPalette();
    })->setIcon(icon(QStringLiteral("search")));
    go->addSeparator();
    list(go, {live.nextRow, live.previousRow, live.nextFlagged, live.previousFlagged, live.nextInSession,
              live.previousInSession, live.latest});
    go->addSeparator();
    add(go, tr("Next &pane"), {QKeySequence(Qt::Key_F6)}, [this] { nextPane(); });

    auto* help = menuBar()->addMenu(tr("&Help"));
    // A question mark typed into a text field is text; QLineEdit claims it before the shortcut does.
    add(help, tr("&Keyboard shortcuts"), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, [this] {
        showAbout(About::Shortcuts);
    })->setIcon(icon(QStringLiteral("help")));
    add(help, tr("&About Postern"), {}, [this] { showAbout(About::Product); })->setIcon(icon(QStringLiteral("info")));
}

void MainWindow::nextPane() {
    if (page() == Page::Live)
        return m_live->cycleFocus();
    const auto* shown = m_pages->currentWidget();
    if (shown->isAncestorOf(focusWidget()))
        return m_navigation->setFocus(Qt::ShortcutFocusReason);
    for (auto* next = m_navigation->nextInFocusChain(); next != m_navigation; next = next->nextInFocusChain())
        if (shown->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0)
            return next->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showAbout(About what) {
    auto* dialog =
        new AboutDialog(text(m_bridge->status().version), m_listed,
                        what == About::Shortcuts ? AboutDialog::Tab::Shortcuts : AboutDialog::Tab::About, this);
    dialog->open();
}

} // namespace postern::ui
