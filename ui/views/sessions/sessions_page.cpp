#include "ui/views/sessions/sessions_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/models/session_model.h"
#include "ui/preferences.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_edit.h"

namespace postern::ui {

namespace {
constexpr int kTypingPauseMs = 250;
constexpr std::size_t kPage = 2000;
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
    m_across->setStretchFactor(0, 2);
    m_across->setStretchFactor(1, 3);
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
        m_search->clear();
        refresh();
    });
    m_across->setSizes({460, 652});
    m_down->setSizes({600, 400});
    m_across->restoreState(preferences.layout(QStringLiteral("sessions-across")));
    m_down->restoreState(preferences.layout(QStringLiteral("sessions-down")));
}

QWidget* SessionsPage::makeSessionList() {
    auto* area = new QWidget(this);
    area->setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, kSpacing, 0, 0);
    m_search = new SearchEdit(QStringLiteral("search"), tr("Find sessions"), area);
    m_search->setPlaceholderText(tr("Find by agent, identity, target, application"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 0, kMargin, 0);
    row->addWidget(m_search);
    m_sessionList = new QTreeView(area);
    m_sessionList->setObjectName(QStringLiteral("sessionList"));
    m_sessionList->setModel(m_sessions);
    m_sessionList->setRootIsDecorated(false);
    m_sessionList->setItemsExpandable(false);
    m_sessionList->setUniformRowHeights(true);
    m_sessionList->setAllColumnsShowFocus(true);
    m_sessionList->setAccessibleName(tr("Sessions"));
    layout->addLayout(row);
    layout->addWidget(m_sessionList, 1);
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
    m_title->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_list = new StatementList(m_statements, area);
    m_list->setFollowing(false);
    for (const int column :
         {StatementModel::Agent, StatementModel::Database, StatementModel::Verb, StatementModel::Objects})
        m_list->setColumnHidden(column, true);
    m_details = new StatementDetails(
        m_engine, [this](std::uint64_t id, std::size_t count) { return m_statements.around(id, count); }, area);
    connect(m_list, &StatementList::chosen, m_details, qOverload<const api::RowPointer&>(&StatementDetails::show));
    connect(m_details, &StatementDetails::wanted, this,
            [this](std::uint64_t id) { m_list->choose(m_statements.rowOf(id)); });
    m_down = new QSplitter(Qt::Vertical, area);
    m_down->addWidget(m_list);
    m_down->addWidget(m_details);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
    m_down->setChildrenCollapsible(false);
    layout->addWidget(m_title);
    layout->addWidget(m_down, 1);
    return area;
}

void SessionsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void SessionsPage::refresh() {
    m_sessions->search(m_search->text().trimmed());
}

void SessionsPage::showState() {
    for (int column = 0; column + 1 < SessionModel::ColumnCount; ++column) {
        m_sessionList->resizeColumnToContents(column);
        m_sessionList->setColumnWidth(column, m_sessionList->columnWidth(column) + 16);
    }
    const bool isEmpty = m_sessions->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty && m_search->text().isEmpty() ? 1 : 0);
    if (!m_sessions->problem().isEmpty())
        m_empty->show(QStringLiteral("error"), tr("The store cannot be read"), m_sessions->problem(), tr("Try again"));
    else
        m_empty->show(QStringLiteral("sessions"), tr("Nothing recorded yet"),
                      tr("Every session of every agent is kept here, from log-in to close."));
    if (!isEmpty && !m_sessionList->currentIndex().isValid())
        m_sessionList->setCurrentIndex(m_sessions->index(0, 0));
}

void SessionsPage::open(int row) {
    const auto& info = m_sessions->session(row);
    if (info.facts.session == m_session && info.ended)
        return;
    m_session = info.facts.session;
    m_rows.clear();
    m_title->setText(tr("%1 on %2, %3", "agent, target, time")
                         .arg(text(info.facts.agent), text(info.facts.target), words::dateTime(info.facts.started)));
    readMore(1);
}

void SessionsPage::readMore(std::uint64_t firstStatement) {
    api::StatementQuery query;
    query.session = m_session;
    query.firstStatement = firstStatement;
    query.limit = kPage;
    m_engine.listStatements(
        query, onGui<api::StatementPage>(this, [this, session = m_session](Result<api::StatementPage> page) {
            if (session != m_session)
                return;
            if (!page) {
                m_title->setText(words::problem(page.error()));
                return;
            }
            m_rows.insert(m_rows.end(), page->rows.begin(), page->rows.end());
            m_statements.setHistory(m_rows);
            if (page->hasMore && !page->rows.empty() && m_rows.size() < StatementModel::kCapacity)
                readMore(m_rows.back()->statement + 1);
            else
                m_list->choose(0);
        }));
}

void SessionsPage::saveLayout() {
    m_preferences.setLayout(QStringLiteral("sessions-across"), m_across->saveState());
    m_preferences.setLayout(QStringLiteral("sessions-down"), m_down->saveState());
}

} // namespace postern::ui
