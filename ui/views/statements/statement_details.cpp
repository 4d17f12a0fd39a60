#include "ui/views/statements/statement_details.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/delegates/statement_delegate.h"
#include "ui/models/named_filters.h"
#include "ui/models/result_model.h"
#include "ui/models/statement_model.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/statements/notes_panel.h"
#include "ui/widgets/copying.h"
#include "ui/widgets/facts_view.h"
#include "ui/widgets/sql_view.h"

namespace postern::ui {

namespace {

QTreeView* makeTable(QWidget* parent, const QString& name) {
    auto* view = new QTreeView(parent);
    view->setRootIsDecorated(false);
    view->setItemsExpandable(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAccessibleName(name);
    view->setTabKeyNavigation(false);
    letCopy(*view);
    return view;
}

} // namespace

StatementDetails::StatementDetails(api::Engine& engine, Neighbours neighbours, QWidget* parent)
    : QTabWidget(parent), m_engine(engine), m_neighbours(std::move(neighbours)) {
    setAccessibleName(tr("Details of the statement"));
    setDocumentMode(true);
    addTab(makeStatementTab(), tr("Statement", "tab"));
    m_decision = new FactsView(this);
    m_decision->setAccessibleName(tr("Decision"));
    addTab(m_decision, tr("Decision", "tab"));
    addTab(makeResultTab(), tr("Result", "tab"));
    addTab(makeSessionTab(), tr("Session", "tab"));
    m_json = new QPlainTextEdit(this);
    m_json->setReadOnly(true);
    m_json->setTabChangesFocus(true);
    m_json->setProperty("role", QStringLiteral("plainCode"));
    m_json->setFont(monospaceFont());
    m_json->setAccessibleName(tr("Recorded events"));
    m_json->document()->setDocumentMargin(kMargin);
    addTab(m_json, tr("JSON", "tab"));
    m_notes = new NotesPanel(engine, this);
    addTab(m_notes, tr("Notes", "tab"));
    connect(m_notes, &NotesPanel::remarked, this, &StatementDetails::remarked);
    connect(this, &QTabWidget::currentChanged, this, &StatementDetails::refreshTab);
    connect(&ThemeController::instance(), &ThemeController::changed, this, &StatementDetails::refreshTab);
    show(nullptr);
}

QWidget* StatementDetails::makeStatementTab() {
    auto* page = new QWidget(this);
    page->setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kMargin, 6, kSpacing, 0);
    m_note = new QLabel(page);
    m_note->setTextFormat(Qt::RichText); // built here, values escaped
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy SQL"), page);
    m_copy->setAccessibleName(tr("Copy SQL"));
    connect(m_copy, &QPushButton::clicked, this, &StatementDetails::copySql);
    bar->addWidget(m_note, 1);
    bar->addWidget(m_copy);
    layout->addLayout(bar);
    auto* splitter = new QSplitter(Qt::Horizontal, page);
    splitter->setObjectName(QStringLiteral("parameters"));
    m_sql = new SqlView(splitter);
    m_parameters = makeTable(splitter, tr("Parameters"));
    m_parameterModel = new QStandardItemModel(this);
    m_parameters->setModel(m_parameterModel);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    return page;
}

QWidget* StatementDetails::makeResultTab() {
    auto* page = new QWidget(this);
    page->setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_resultNote = new QLabel(page);
    m_resultNote->setProperty("role", QStringLiteral("muted"));
    m_resultNote->setTextFormat(Qt::PlainText);
    m_resultNote->setContentsMargins(kMargin, 8, kMargin, 8);
    m_resultNote->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_resultNote->setWordWrap(true);
    m_resultNote->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_result = makeTable(page, tr("Result as delivered"));
    m_result->setAllColumnsShowFocus(false);
    m_result->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_result->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_result->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_result->header()->setStretchLastSection(false);
    m_resultModel = new ResultModel(this);
    m_result->setModel(m_resultModel);
    layout->addWidget(m_resultNote);
    layout->addWidget(m_result, 1);
    return page;
}

QWidget* StatementDetails::makeSessionTab() {
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("session"));
    m_facts = new FactsView(splitter);
    m_facts->setAccessibleName(tr("Session"));
    m_neighbourModel = new StatementModel(this);
    m_neighbourList = makeTable(splitter, tr("Statements of this session"));
    m_neighbourList->setModel(m_neighbourModel);
    m_neighbourList->setItemDelegate(new StatementDelegate(*m_neighbourModel, this));
    for (int column = 0; column < StatementModel::ColumnCount; ++column)
        m_neighbourList->setColumnHidden(column, column != StatementModel::Time && column != StatementModel::Verdict &&
                                                     column != StatementModel::Sql && column != StatementModel::Rows);
    m_neighbourList->header()->setStretchLastSection(false);
    m_neighbourList->header()->setSectionResizeMode(StatementModel::Sql, QHeaderView::Stretch);
    const QFontMetrics metrics(font());
    m_neighbourList->setColumnWidth(StatementModel::Time,
                                    metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + 22);
    m_neighbourList->setColumnWidth(StatementModel::Verdict,
                                    metrics.horizontalAdvance(QStringLiteral("mmm Abandoned")) + 22);
    m_neighbourList->setColumnWidth(StatementModel::Rows, metrics.horizontalAdvance(QStringLiteral("100,000")) + 22);
    connect(m_neighbourList, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (static_cast<std::size_t>(index.row()) < m_neighbourIds.size())
            Q_EMIT wanted(m_neighbourIds[static_cast<std::size_t>(index.row())]);
    });
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void StatementDetails::show(const api::RowPointer& row) {
    const bool isOther = !row || !m_row || row->id != m_row->id || row->session().session != m_row->session().session;
    m_row = row;
    if (isOther) {
        ++m_generation;
        m_eventsOf.clear();
    }
    setEnabled(row != nullptr);
    m_copy->setVisible(row != nullptr);
    refreshTab();
}

void StatementDetails::toggleMark() {
    m_notes->toggleMark();
}

void StatementDetails::writeNote() {
    if (!m_row)
        return;
    setCurrentIndex(Notes);
    m_notes->write();
}

void StatementDetails::refreshTab() {
    m_notes->show(m_row);
    const auto count = m_row && m_row->remarks ? m_row->remarks->notes.size() : 0;
    setTabText(Notes, count == 0 ? tr("Notes", "tab") : tr("Notes (%1)", "tab").arg(count));
    if (!m_row) {
        m_sql->setSql({});
        m_note->setText(
            QStringLiteral("<span style='color:%1'>%2</span>")
                .arg(theme().muted.name(), tr("Choose a statement to see everything about it.").toHtmlEscaped()));
        m_parameters->hide();
        m_decision->clear();
        m_resultModel->setSample(nullptr);
        m_resultNote->clear();
        m_facts->clear();
        m_neighbourModel->clear();
        m_json->clear();
        return;
    }
    switch (currentIndex()) {
    case Decision:
        showDecision();
        break;
    case Result:
        showResult();
        break;
    case Session:
        showSession();
        break;
    case Json:
        fetchEvents();
        break;
    case Notes:
        break;
    default:
        showStatement();
        break;
    }
}

void StatementDetails::copySql() {
    if (m_row)
        QGuiApplication::clipboard()->setText(text(m_row->sql));
}

void StatementDetails::setNamedFilters(const NamedFilters& filters) {
    m_filters = &filters;
    connect(&filters, &NamedFilters::changed, this, &StatementDetails::refreshTab);
}

void StatementDetails::fetchResult() {
    api::StatementQuery query;
    query.session = m_row->session().session;
    query.firstStatement = m_row->statement;
    query.limit = 1;
    m_engine.listStatements(query, onGui<api::StatementPage>(this, [this, generation = m_generation](
                                                                       postern::Result<api::StatementPage> page) {
                                if (generation != m_generation || !m_row)
                                    return;
                                if (page && !page->rows.empty() && page->rows.front()->statement == m_row->statement &&
                                    page->rows.front()->sample)
                                    m_resultModel->setSample(page->rows.front()->sample);
                                else
                                    m_resultNote->setText(page ? tr("The rows of this result were not recorded.")
                                                               : words::problem(page.error()));
                            }));
}

void StatementDetails::fetchEvents() {
    const auto key = m_row->session().session + '/' + std::to_string(m_row->statement) + (m_row->isRunning ? "r" : "d");
    if (key == m_eventsOf)
        return;
    m_eventsOf = key;
    m_json->setPlainText(tr("Reading from the store…"));
    api::EventQuery query;
    query.session = m_row->session().session;
    query.statement = m_row->statement;
    m_engine.listEvents(
        query, onGui<api::EventPage>(this, [this, generation = m_generation](postern::Result<api::EventPage> page) {
            if (generation != m_generation)
                return;
            if (!page) {
                m_json->setPlainText(words::problem(page.error()));
                return;
            }
            QStringList lines;
            for (const auto& line : page->lines)
                lines += text(line);
            m_json->setPlainText(lines.isEmpty() ? tr("Not in the store yet.") : lines.join(QStringLiteral("\n\n")));
        }));
}

} // namespace postern::ui
