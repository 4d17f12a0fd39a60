#include "ui/views/sessions/sessions_page.h"

#include <algorithm>
#include <limits>

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/models/session_model.h"
#include "ui/preferences.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/sessions/access_dialog.h"
#include "ui/views/sessions/export_bar.h"
#include "ui/views/sessions/policy_trial_dialog.h"
#include "ui/views/sessions/session_player.h"
#include "ui/views/sessions/verify_dialog.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/column_room.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/copying.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/quiet.h"
#include "ui/widgets/search_edit.h"

namespace postern::ui {

namespace {
constexpr int kTypingPauseMs = 250;
constexpr std::uint64_t kWhole = 2000;         // sessions up to this many statements are listed whole
constexpr std::uint64_t kWholeFiltered = 5000; // and with a filter up to this many: few are shown, from anywhere
constexpr std::uint64_t kAround = 400;         // of longer ones, so many around the player's place
} // namespace

SessionsPage::SessionsPage(api::Engine& engine, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_preferences(preferences), m_sessions(new SessionModel(engine, this)),
      m_delay(new QTimer(this)) {
    setAccessibleName(tr("Recorded sessions"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_across = new QSplitter(Qt::Horizontal, m_stack);
    m_across->addWidget(makeSessionList());
    m_across->addWidget(makeStatements());
    m_across->setStretchFactor(0, 0); // the player gets what a wide screen has more
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    m_stack->addWidget(m_across);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kTypingPauseMs);
    connect(m_delay, &QTimer::timeout, this, &SessionsPage::refresh);
    connect(m_search, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_sessions, &SessionModel::read, this, &SessionsPage::showState);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_sessions->problem().isEmpty())
            Q_EMIT connectWanted();
        else
            refresh();
    });
    m_firstColumns = m_list->saveColumns();
    resetLayout();
    m_across->restoreState(preferences.layout(QStringLiteral("sessions-across")));
    m_down->restoreState(preferences.layout(QStringLiteral("sessions-down")));
    m_list->restoreColumns(preferences.layout(QStringLiteral("sessions-columns")));
}

QWidget* SessionsPage::makeSessionList() {
    auto* area = new QWidget(this);
    area->setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, kSpacing, 0, 0);
    m_search = new SearchEdit(QStringLiteral("search"), tr("Find sessions"), area);
    m_search->setPlaceholderText(tr("Find by agent, identity or target"));
    m_search->setToolTip(tr("Words from the agent, identity, target or application, and filters of statements such as "
                            "verdict:blocked since:-7d"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 0, kMargin, 0);
    row->addWidget(m_search);
    auto* attempt = new QToolButton(area);
    attempt->setObjectName(QStringLiteral("tryPolicy"));
    attempt->setProperty("role", QStringLiteral("button"));
    attempt->setText(tr("Try a policy…"));
    attempt->setToolTip(tr("What a changed configuration would hold, block or mask of what is recorded here"));
    connect(attempt, &QToolButton::clicked, this, &SessionsPage::askForPolicy);
    row->addWidget(attempt);
    m_sessionList = new Quiet<QTreeView>(area);
    m_sessionList->setObjectName(QStringLiteral("sessionList"));
    m_sessionList->setModel(m_sessions);
    m_sessionList->setRootIsDecorated(false);
    m_sessionList->setItemsExpandable(false);
    m_sessionList->setUniformRowHeights(true);
    m_sessionList->setAllColumnsShowFocus(true);
    m_sessionList->setAccessibleName(tr("Sessions"));
    letCopy(*m_sessionList);
    new ColumnWidths(*m_sessionList);
    m_columns = new ColumnRoom(
        *m_sessionList, {SessionModel::Identity, SessionModel::Target, SessionModel::State, SessionModel::Statements},
        8);
    m_searchProblem = new QLabel(area);
    m_searchProblem->setObjectName(QStringLiteral("searchProblem"));
    m_searchProblem->setProperty("role", QStringLiteral("problem"));
    m_searchProblem->setTextFormat(Qt::PlainText);
    m_searchProblem->setWordWrap(true);
    m_searchProblem->setContentsMargins(kMargin, 0, kMargin, 0);
    m_searchProblem->hide();
    m_found = new QStackedWidget(area);
    m_nothing = new EmptyState(m_found);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_found->addWidget(m_sessionList);
    m_found->addWidget(m_nothing);
    connect(m_nothing, &EmptyState::acted, m_search, &QLineEdit::clear);
    layout->addLayout(row);
    layout->addWidget(m_searchProblem);
    layout->addWidget(m_found, 1);
    connect(m_sessionList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    open(current.row());
            });
    return area;
}

QWidget* SessionsPage::makeStatements() {
    auto* area = new QWidget(this);
    area->setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_title = new QLabel(tr("Choose a session"), area);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true); // the window may be narrower than who, where and when in one line
    m_title->setContentsMargins(0, kMargin, 0, kMargin);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_list = new StatementList(m_statements, area);
    m_list->setFollowing(false);
    for (const int column :
         {StatementModel::Agent, StatementModel::Database, StatementModel::Verb, StatementModel::Objects})
        m_list->setColumnHidden(column, true);
    m_details = new StatementDetails(
        m_engine, [this](std::uint64_t id, std::size_t count) { return m_statements.around(id, count); }, area);
    connect(m_list, &StatementList::chosen, this, [this](const api::RowPointer& row) {
        if (m_isMoving)
            return;
        m_details->show(row);
        if (!row)
            return;
        m_wanted = row->statement, m_hasAnswer = true;
        m_player->seekToStatement(row->statement);
    });
    connect(m_details, &StatementDetails::wanted, this,
            [this](std::uint64_t id) { m_list->choose(m_statements.rowOf(id)); });
    connect(m_list, &StatementList::filterTermWanted, this,
            [this](api::Field field, const std::string& value, api::Adding adding) {
                // Words that found sessions would be looked for in statements beside a term: they make room for it.
                find(text(api::withTerm(m_sessions->statementFilter().text(), field, value, adding)));
            });
    connect(m_list, &StatementList::typed, this, [this](const QString& typed) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->end(false);
        m_search->insert(typed);
    });
    connect(m_list, &StatementList::markWanted, m_details, &StatementDetails::toggleMark);
    connect(m_list, &StatementList::noteWanted, m_details, &StatementDetails::writeNote);
    connect(m_details, &StatementDetails::remarked, this, [this](const api::RowPointer& row) {
        m_statements.setRemarks(row);
        if (row->session().session == m_session)
            m_player->setRemarks(row->statement, row->remarks != nullptr);
    });
    m_down = new QSplitter(Qt::Vertical, area);
    m_down->addWidget(m_list);
    m_down->addWidget(m_details);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
    m_down->setChildrenCollapsible(false);
    auto* exporting = new QToolButton(area);
    exporting->setObjectName(QStringLiteral("exportSession"));
    exporting->setIcon(icon(QStringLiteral("export")));
    exporting->setProperty("role", QStringLiteral("button"));
    exporting->setText(tr("Export…"));
    exporting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exporting->setToolTip(tr("Save this session as a report or as verifiable JSON lines (Ctrl+E)"));
    connect(exporting, &QToolButton::clicked, this, [this] { askForFile(); });
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(kMargin, kSpacing, kMargin, 0);
    heading->setSpacing(kSpacing);
    heading->addWidget(m_title, 1);
    auto* accesses = new QToolButton(area);
    accesses->setObjectName(QStringLiteral("showAccesses"));
    accesses->setProperty("role", QStringLiteral("button"));
    accesses->setText(tr("Who looked…"));
    accesses->setToolTip(tr("Who viewed, exported or replayed recordings, and wrote notes"));
    accesses->setEnabled(m_engine.remarks() != nullptr);
    connect(accesses, &QToolButton::clicked, this, [this] { (new AccessDialog(m_engine, m_session, this))->open(); });
    heading->addWidget(accesses);
    heading->addWidget(exporting);
    setTabOrder(accesses, exporting);
    m_player = new SessionPlayer(area);
    m_filtered = new Banner(QStringLiteral("filter"), tr("List all"), area);
    m_filtered->setObjectName(QStringLiteral("filteredStatements"));
    m_filtered->hide();
    connect(m_filtered, &Banner::acted, this, [this] {
        showFilter(false);
        readAround(m_wanted);
    });
    m_export = new ExportBar(m_engine, area);
    connect(m_player, &SessionPlayer::moved, this, &SessionsPage::showMoment);
    connect(&m_player->timeline(), &TimelineView::selectionChanged, this,
            [this] { readAround(std::clamp(m_wanted, selected().first, selected().second)); });
    layout->addLayout(heading);
    layout->addWidget(m_player);
    layout->addWidget(m_filtered);
    layout->addWidget(m_down, 1);
    layout->addWidget(m_export);
    return area;
}

void SessionsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

bool SessionsPage::isSearchUsable() {
    const auto problem = api::parseFilter(utf8(m_search->text().trimmed())).problem;
    // "repo:acme/shop" and "/srv/agent" are words that may stand in who and what a session was.
    const bool isUsable = !problem || problem->code == api::ProblemCode::UnclosedRegex ||
                          (problem->code == api::ProblemCode::UnknownField && problem->suggestion.empty());
    m_searchProblem->setText(isUsable ? QString() : words::filterProblem(*problem));
    m_searchProblem->setVisible(!isUsable);
    m_search->setProperty("problem", !isUsable);
    m_search->setAccessibleDescription(m_searchProblem->text());
    m_search->style()->unpolish(m_search);
    m_search->style()->polish(m_search);
    return isUsable;
}

void SessionsPage::refresh() {
    if (!isSearchUsable())
        return;
    if (m_asked.empty())
        m_asked = m_session; // what is chosen stays chosen
    const auto before = m_sessions->statementFilter().text();
    m_sessions->search(m_search->text().trimmed());
    if (before == m_sessions->statementFilter().text())
        return;
    showFilter(true);
    m_isOpening = true; // the first that matches is shown
    if (!m_session.empty())
        readAround(m_wanted);
}

std::uint64_t SessionsPage::listedWhole() const {
    return m_statements.filter().isEmpty() ? kWhole : kWholeFiltered;
}

void SessionsPage::showFilter(bool isOn) {
    const auto& filter = m_sessions->statementFilter();
    m_isMoving = true;
    m_statements.setFilter(isOn ? filter : api::Filter());
    m_isMoving = false;
    m_filtered->setVisible(isOn && !filter.isEmpty());
    m_filtered->setText(tr("Listed: what matches %1").arg(words::shortened(text(filter.text()))));
}

void SessionsPage::openSession(const QString& session) {
    m_asked = utf8(session);
    if (m_search->text().isEmpty())
        return refresh();
    m_search->clear();
    m_delay->stop();
    refresh();
}

void SessionsPage::find(const QString& filter) {
    m_search->setText(filter);
    m_delay->stop();
    refresh();
}

void SessionsPage::showState() {
    m_columns->fit();
    const bool isEmpty = m_sessions->rowCount() == 0;
    m_found->setCurrentIndex(isEmpty && !m_sessions->isReading() ? 1 : 0);
    m_nothing->show(QStringLiteral("search"), tr("No session is found"),
                    m_sessions->problem().isEmpty() ? tr("No recorded session matches what is looked for.")
                                                    : m_sessions->problem(),
                    tr("Show every session"));
    m_stack->setCurrentIndex(isEmpty && m_search->text().isEmpty() ? 1 : 0);
    if (!m_sessions->problem().isEmpty())
        m_empty->show(QStringLiteral("error"), tr("The store cannot be read"), m_sessions->problem(), tr("Try again"));
    else
        m_empty->show(QStringLiteral("sessions"), tr("Nothing recorded yet"),
                      tr("Every session of every agent is kept here, from log-in to close."),
                      tr("Show how to connect"));
    if (!m_asked.empty() && !m_sessions->isReading()) {
        const auto asked = std::exchange(m_asked, {});
        for (int row = 0; row < m_sessions->rowCount(); ++row)
            if (m_sessions->session(row).facts.session == asked)
                return m_sessionList->setCurrentIndex(m_sessions->index(row, 0));
    }
    if (!isEmpty && !m_sessionList->currentIndex().isValid())
        m_sessionList->setCurrentIndex(m_sessions->index(0, 0));
}

void SessionsPage::open(int row) {
    const auto& info = m_sessions->session(row);
    if (info.facts.session == m_session && info.ended)
        return;
    // Of the session that is shown already, only what came since is missing: the place stays.
    const auto place = info.facts.session == m_session ? std::max<std::uint64_t>(m_wanted, 1) : 1;
    m_session = info.facts.session;
    m_rows.clear();
    m_title->setText(tr("%1 on %2, %3", "agent, target, time")
                         .arg(text(info.facts.agent), text(info.facts.target), words::dayTime(info.facts.started)));
    m_title->setToolTip(words::dateTime(info.facts.started));
    m_count = info.statements;
    m_wanted = place, m_hasAnswer = true, m_isReading = false, m_isOpening = m_isOpening || place == 1;
    showFilter(true);
    m_engine.readTimeline(
        m_session, onGui<api::Timeline>(this, [this, place, session = m_session](Result<api::Timeline> timeline) {
            if (session != m_session)
                return;
            if (!timeline) {
                m_title->setText(words::problem(timeline.error()));
                return;
            }
            m_count = timeline->marks.size();
            m_player->open(std::move(*timeline));
            if (place == 1)
                return;
            m_player->seekToStatement(place);
            showMoment(place, true);
        }));
    readAround(place);
}

// One request at a time; when it comes back, what is wanted by then decides whether another follows.
void SessionsPage::readAround(std::uint64_t statement) {
    if (m_isReading)
        return;
    m_isReading = true;
    api::StatementQuery query;
    query.session = m_session;
    const bool isWhole = m_count <= listedWhole();
    query.firstStatement = isWhole ? 1 : statement - std::min(statement - 1, kAround / 2);
    query.limit = isWhole ? listedWhole() : kAround;
    m_engine.listStatements(
        query, onGui<api::StatementPage>(this, [this, session = m_session](Result<api::StatementPage> page) {
            if (session != m_session)
                return;
            m_isReading = false;
            if (!page)
                m_title->setText(words::problem(page.error()));
            else
                showWindow(*page);
        }));
}

std::pair<std::uint64_t, std::uint64_t> SessionsPage::selected() const {
    const auto span = m_player->timeline().selection();
    const auto& clock = m_player->clock();
    const auto first = span ? clock.at(span->first - 1) + 1 : 0, last = span ? clock.at(span->second) : -1;
    if (first > last)
        return {1, std::numeric_limits<std::uint64_t>::max()};
    const auto& marks = clock.timeline().marks;
    return {marks[static_cast<std::size_t>(first)].statement, marks[static_cast<std::size_t>(last)].statement};
}

void SessionsPage::showWindow(const api::StatementPage& page) {
    const auto [first, last] = selected();
    m_rows.clear();
    for (const auto& row : page.rows)
        if (row->statement >= first && row->statement <= last)
            m_rows.push_back(row);
    m_isMoving = true;
    m_statements.setHistory(m_rows);
    m_isMoving = false;
    const bool isFirst = std::exchange(m_isOpening, false);
    if (isFirst && !m_statements.filter().isEmpty() && m_statements.rowCount() > 0)
        return m_list->choose(0); // what was looked for, not how the session began
    showMoment(m_wanted, m_hasAnswer);
}

void SessionsPage::showMoment(std::uint64_t statement, bool hasAnswer) {
    m_wanted = statement, m_hasAnswer = hasAnswer;
    if (const auto [first, last] = selected(); statement < first || statement > last)
        return; // the player is outside of what the list shows
    const auto found =
        std::lower_bound(m_rows.begin(), m_rows.end(), statement,
                         [](const api::RowPointer& row, std::uint64_t value) { return row->statement < value; });
    if (found == m_rows.end() || (*found)->statement != statement) {
        // Not in the window: read there, unless it is nowhere.
        if (statement >= 1 && statement <= m_count && (m_count > listedWhole() || m_rows.empty()))
            readAround(statement);
        return;
    }
    const auto row = m_statements.rowById(static_cast<std::uint64_t>(found - m_rows.begin()) + 1);
    m_isMoving = true; // the list shows what the player says, not the other way round
    if (const auto at = m_statements.rowOf(row->id); at >= 0)
        m_list->choose(at);
    else
        m_list->setCurrentIndex({}); // not among those that match
    m_isMoving = false;
    if (hasAnswer)
        return m_details->show(row);
    auto asked = std::make_shared<api::StatementRow>(*row);
    asked->isRunning = true;
    asked->rows.reset(), asked->durationMicros.reset();
    asked->commandTag.clear(), asked->severity.clear(), asked->sqlstate.clear(), asked->message.clear();
    asked->detail.clear(), asked->hint.clear(), asked->maskedColumns.clear();
    asked->sample.reset(), asked->columns.reset();
    if (asked->verdict == api::Verdict::Error)
        asked->verdict = api::Verdict::Allowed;
    m_details->show(asked);
}

void SessionsPage::askForFile(Scope scope) {
    const bool isListed = scope == Scope::Listed;
    if (m_export->isBusy() || (isListed ? m_sessions->rowCount() == 0 || !isSearchUsable() : m_session.empty()))
        return;
    auto* dialog =
        new QFileDialog(this, isListed ? tr("Export all sessions that are listed") : tr("Export the session"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Report as PDF (*.pdf)"), tr("Report as web page (*.html)"),
                            tr("Verifiable JSON lines (*.jsonl)"), tr("Spreadsheet (*.csv)"),
                            tr("OCSF events for a SIEM (*.ocsf)"), tr("Evidence bundle, signed (*.zip)")});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(QLatin1String("*."), 1).chopped(1));
    });
    dialog->selectFile(isListed ? QStringLiteral("sessions") : QStringLiteral("session-%1").arg(text(m_session)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, scope](const QString& file) { exportTo(file, scope); });
    dialog->open();
}

void SessionsPage::askForPolicy() {
    auto* dialog = new QFileDialog(this, tr("A changed configuration"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Configuration (*.toml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SessionsPage::tryPolicy);
    dialog->open();
}

void SessionsPage::verify() {
    (new VerifyDialog(m_engine, this))->open();
}

void SessionsPage::tryPolicy(const QString& file) {
    api::PolicyTrialOrder order;
    order.file = utf8(file);
    (new PolicyTrialDialog(m_engine, std::move(order), this))->open();
}

void SessionsPage::exportTo(const QString& file, Scope scope) {
    api::ExportOrder order;
    order.format = utf8(file.section(QLatin1Char('.'), -1).toLower());
    order.output = utf8(file);
    if (scope == Scope::Listed) {
        order.filter = utf8(m_search->text().trimmed());
    } else {
        order.sessions = {m_session};
        if (m_player->timeline().selection() && order.format != "jsonl")
            if (const auto [first, last] = selected(); last != std::numeric_limits<std::uint64_t>::max())
                order.filter = "statement>=" + std::to_string(first) + " statement<=" + std::to_string(last);
    }
    m_export->start(std::move(order));
}

void SessionsPage::saveLayout() {
    m_preferences.setLayout(QStringLiteral("sessions-across"), m_across->saveState());
    m_preferences.setLayout(QStringLiteral("sessions-down"), m_down->saveState());
    m_preferences.setLayout(QStringLiteral("sessions-columns"), m_list->saveColumns());
}

void SessionsPage::resetLayout() {
    m_across->setSizes({scaled(500), scaled(612)});
    m_down->setSizes({600, 400});
    m_list->restoreColumns(m_firstColumns);
}

} // namespace postern::ui
