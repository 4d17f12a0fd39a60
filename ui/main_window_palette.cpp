// The command palette: every action of the menus, every page, the newest sessions, every target.
#include <QAction>
#include <QListWidget>

#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/main_window.h"
#include "ui/palette/command_palette.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/live/live_page.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/filter_bar.h"

namespace postern::ui {

namespace {
constexpr std::size_t kSessions = 20;
}

std::vector<Command> MainWindow::commands() const {
    std::vector<Command> out;
    auto* self = const_cast<MainWindow*>(this);
    for (int i = 0; i < m_navigation->count(); ++i)
        out.push_back({m_navigation->item(i)->text(), tr("Page"), QString(), m_navigation->item(i)->icon(),
                       [self, i] { self->open(static_cast<Page>(i)); }});
    QStringList titles;
    for (const auto& page : out)
        titles += page.title;
    for (auto* action : m_listed) {
        const auto title = words::withoutMnemonic(action->text());
        if (!action->isVisible() || !action->isEnabled() || titles.contains(title))
            continue;
        out.push_back({title, tr("Action"), action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                       [action = QPointer<QAction>(action)] {
                           if (action)
                               action->trigger();
                       }});
    }
    for (const auto& target : m_bridge->engine().targets()) {
        const auto name = text(target.name);
        out.push_back({tr("Statements for %1", "target").arg(name), tr("Target"), QString(),
                       icon(QStringLiteral("target")), [self, name] { self->openTarget(name); }});
    }
    for (const auto& filter : m_live->namedFilters().all())
        out.push_back(
            {filter.name, tr("Filter"), QString(), icon(QStringLiteral("star")), [self, source = filter.text] {
                 self->open(Page::Live);
                 self->m_live->filterBar().setText(source);
             }});
    return out;
}

void MainWindow::openPalette() {
    if (findChild<CommandPalette*>() != nullptr)
        return;
    m_bridge->refreshStatus();
    auto* palette = new CommandPalette(this);
    palette->add(commands());
    palette->open();
    api::SessionQuery newest;
    newest.limit = kSessions;
    m_bridge->engine().listSessions(
        newest, onGui<api::SessionPage>(palette, [this, palette](const Result<api::SessionPage>& page) {
            if (!page)
                return; // the page Sessions says what is wrong with the store
            std::vector<Command> sessions;
            for (const auto& info : page->sessions) {
                const auto id = text(info.facts.session);
                sessions.push_back(
                    {tr("%1 on %2, %3", "agent, target, time")
                         .arg(text(info.facts.agent), text(info.facts.target), words::dayTime(info.facts.started)),
                     tr("Session"), id.left(8), icon(QStringLiteral("sessions")), [this, id] { openSession(id); }});
            }
            palette->add(std::move(sessions));
        }));
}

void MainWindow::openSession(const QString& session) {
    open(Page::Sessions);
    m_sessions->openSession(session);
}

void MainWindow::openTarget(const QString& target) {
    open(Page::Live);
    m_live->filterBar().setText(text(api::withTerm({}, api::Field::Target, utf8(target), api::Adding::Only)));
}

} // namespace postern::ui
