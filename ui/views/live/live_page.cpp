#include "ui/views/live/live_page.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QUndoStack>
#include <QVBoxLayout>

#include "ui/bridge/engine_bridge.h"
#include "ui/preferences.h"
#include "ui/text/plural.h"
#include "ui/text/words.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/undo_command.h"

namespace postern::ui {

namespace {
constexpr int kRefilterMs = 5000;
} // namespace

LivePage::LivePage(EngineBridge& bridge, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_preferences(preferences), m_filters(preferences), m_clock(new QTimer(this)),
      m_undo(new QUndoStack(this)) {
    setAccessibleName(tr("Live statements"));
    m_list = m_front = new StatementList(m_model, this);
    m_details = new StatementDetails(
        bridge.engine(), [this](std::uint64_t id, std::size_t count) { return m_model.around(id, count); }, this);
    m_list->setNamedFilters(m_filters);
    m_details->setNamedFilters(m_filters);
    m_model.setHidesHousekeeping(preferences.hidesHousekeeping());
    m_filter = new FilterBar(this);
    makeActions();
    m_banner = new Banner(QStringLiteral("pause"), tr("Resume", "the display"), this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(makeListArea());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({620, 380});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    connectParts();
    m_filter->setKnownValues([this] { return m_model.knownValues(); });
    m_filter->setHistory(preferences.filterHistory());
    restoreLayout();
    showState();
}

LivePage::~LivePage() = default;

QWidget* LivePage::makeListArea() {
    auto* area = new QWidget(this);
    area->setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_stack = new QStackedWidget(area);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_counts = new QLabel(area);
    m_counts->setProperty("role", QStringLiteral("muted"));
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setContentsMargins(kMargin, 4, kMargin, 4);
    m_counts->setAccessibleName(tr("Number of statements shown"));
    m_jump = new QPushButton(m_list);
    m_jump->setObjectName(QStringLiteral("jump"));
    m_jump->setCursor(Qt::PointingHandCursor);
    m_jump->hide();
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_counts);
    return area;
}

void LivePage::connectParts() {
    connect(&m_bridge, &EngineBridge::drained, this, &LivePage::onDrained);
    connect(m_banner, &Banner::acted, this, [this] { setPaused(false); });
    connect(m_jump, &QPushButton::clicked, m_list, &StatementList::jumpToLatest);
    connect(m_filter, &FilterBar::filterChanged, this, [this](const api::Filter& filter) {
        m_model.setFilter(filter);
        showState();
    });
    connect(m_filter, &FilterBar::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &FilterBar::historyChanged, this,
            [this] { m_preferences.setFilterHistory(m_filter->history()); });
    connect(m_list, &StatementList::chosen, m_details, qOverload<const api::RowPointer&>(&StatementDetails::show));
    connect(m_list, &StatementList::followChanged, this, &LivePage::showState);
    connect(m_list, &StatementList::typed, m_filter, &FilterBar::type);
    connect(m_list, &StatementList::filterTermWanted, this, &LivePage::addTerm);
    connect(m_list, &StatementList::columnsChanged, this,
            [this] { m_preferences.setLayout(QStringLiteral("live-columns"), m_list->saveColumns()); });
    connect(m_details, &StatementDetails::wanted, this,
            [this](std::uint64_t id) { m_list->choose(m_model.rowOf(id)); });
    connect(m_list, &StatementList::markWanted, m_details, &StatementDetails::toggleMark);
    connect(m_list, &StatementList::noteWanted, m_details, &StatementDetails::writeNote);
    connect(m_details, &StatementDetails::remarked, &m_model, &StatementModel::setRemarks);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_model.total() > 0 && m_model.filter().isEmpty())
            m_actions.housekeeping->trigger();
        else if (m_model.total() > 0)
            m_filter->setText({});
        else if (m_isPaused)
            setPaused(false);
        else if (!m_cleared.empty())
            m_undo->undo();
        else
            Q_EMIT connectWanted();
    });
    // Only a filter that counts from now lets other rows through as time passes.
    m_clock->setInterval(kRefilterMs);
    connect(m_clock, &QTimer::timeout, this, [this] {
        const auto& source = m_model.filter().text();
        if (!m_isPaused && (source.find("since:") != std::string::npos || source.find("until:") != std::string::npos))
            m_model.refilter();
    });
    m_clock->start();
}

void LivePage::addTerm(api::Field field, const std::string& value, api::Adding adding) {
    m_filter->setText(text(api::withTerm(m_model.filter().text(), field, value, adding)));
}

void LivePage::onDrained(const api::FeedBatch& batch) {
    m_dropped += batch.dropped;
    if (!m_isPaused) {
        m_model.apply(batch);
        showState();
        return;
    }
    m_waiting.added.insert(m_waiting.added.end(), batch.added.begin(), batch.added.end());
    m_waiting.updated.insert(m_waiting.updated.end(), batch.updated.begin(), batch.updated.end());
    // More than the view could hold would leave it again at once.
    for (auto* rows : {&m_waiting.added, &m_waiting.updated})
        if (rows->size() > StatementModel::kCapacity)
            rows->erase(rows->begin(), rows->end() - static_cast<std::ptrdiff_t>(StatementModel::kCapacity));
    showState();
}

void LivePage::setPaused(bool isPaused) {
    if (m_isPaused == isPaused)
        return;
    m_isPaused = isPaused;
    m_actions.pause->setChecked(isPaused);
    if (!isPaused) {
        // An update may be of a row that waited too: rows first.
        m_model.apply({std::move(m_waiting.added), {}, 0});
        m_model.apply({{}, std::move(m_waiting.updated), 0});
        m_waiting = {};
    }
    showState();
}

void LivePage::showState() {
    const auto shown = m_model.rowCount();
    const auto total = m_model.total();
    m_banner->setVisible(m_isPaused);
    if (m_isPaused)
        m_banner->setText(m_waiting.added.empty()
                              ? tr("Display paused. Statements keep running and are recorded.")
                              : tr("Display paused. Statements keep running and are recorded; %n wait(s) to be shown.",
                                   "number of statements", static_cast<int>(m_waiting.added.size())));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    m_details->setVisible(total > 0);
    m_counts->setVisible(total > 0);
    if (shown == 0) {
        const auto paused = m_isPaused ? QLatin1Char(' ') + tr("The display is paused.") : QString();
        if (total > 0 && m_model.filter().isEmpty())
            m_empty->show(
                QStringLiteral("filter"), tr("Only housekeeping so far"),
                tr("%n statement(s) about transactions and settings are hidden.", nullptr, static_cast<int>(total)) +
                    paused,
                tr("Show them"));
        else if (total > 0)
            m_empty->show(QStringLiteral("filter"), tr("No statement matches the filter"),
                          tr("%n statement(s) are hidden by it.", nullptr, static_cast<int>(total)) + paused,
                          tr("Clear the filter"));
        else if (m_isPaused)
            m_empty->show(QStringLiteral("pause"), tr("The display is paused"),
                          tr("Statements keep running and are recorded. Resume to see them here."),
                          tr("Resume", "the display"));
        else if (!m_cleared.empty())
            m_empty->show(QStringLiteral("clear"), tr("The view is clear"),
                          tr("The recordings stay. What runs from now on appears here."),
                          tr("Bring %n statement(s) back", nullptr, static_cast<int>(m_cleared.size())));
        else
            m_empty->show(QStringLiteral("live"), tr("Waiting for the first statement"),
                          tr("Connect an agent to Postern and every statement it runs appears here, as it runs."),
                          tr("Show how to connect"));
    }
    auto counts = shown == static_cast<int>(total)
                      ? tr("%1 statement(s)", nullptr, shown).arg(words::count(shown))
                      : tr("%1 of %2 statement(s)", nullptr, plural(total))
                            .arg(words::count(shown), words::count(static_cast<std::int64_t>(total)));
    if (m_model.evicted() > 0)
        counts += QStringLiteral("  ·  ") + tr("%1 older one(s) in Sessions", nullptr, plural(m_model.evicted()))
                                                .arg(words::count(static_cast<std::int64_t>(m_model.evicted())));
    if (m_dropped > 0)
        counts += QStringLiteral("  ·  ") +
                  tr("%1 statement(s) came too fast to be shown; all are recorded", nullptr, plural(m_dropped))
                      .arg(words::count(static_cast<std::int64_t>(m_dropped)));
    m_counts->setText(counts);
    m_actions.follow->setChecked(m_list->isFollowing());
    const auto news = m_list->newRows();
    m_jump->setVisible(!m_list->isFollowing() && news > 0 && shown > 0);
    if (m_jump->isVisibleTo(m_list)) {
        m_jump->setText(tr("%n new – jump to latest (End)", "number of statements", news));
        m_jump->setAccessibleName(m_jump->text());
        placeJump();
    }
    Q_EMIT countsChanged();
}

void LivePage::placeJump() {
    m_jump->adjustSize();
    const auto area = m_list->viewport()->geometry();
    m_jump->move(area.center().x() - m_jump->width() / 2, area.bottom() - m_jump->height() - kMargin);
}

void LivePage::clearView() {
    if (m_model.total() == 0)
        return;
    m_undo->clear(); // rows are kept once, not once for each time
    m_undo->push(new UndoCommand(
        tr("clear view", "what is undone"),
        [this] {
            m_cleared = m_model.take();
            m_dropped = 0;
            showState();
        },
        [this] {
            m_model.restore(m_cleared);
            m_cleared.clear();
            showState();
        }));
}

void LivePage::goFlagged(StatementModel::Direction direction) {
    if (isVisible())
        m_list->goFlagged(direction);
    else
        Q_EMIT flaggedWanted(direction);
}

void LivePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeJump();
}

void LivePage::saveLayout() {
    m_preferences.setLayout(QStringLiteral("live-columns"), m_list->saveColumns());
    m_preferences.setLayout(QStringLiteral("live-splitter"), m_splitter->saveState());
}

void LivePage::restoreLayout() {
    m_list->restoreColumns(m_preferences.layout(QStringLiteral("live-columns")));
    const auto state = m_preferences.layout(QStringLiteral("live-splitter"));
    if (!state.isEmpty() && m_splitter->restoreState(state))
        m_actions.detailsRight->setChecked(m_splitter->orientation() == Qt::Horizontal);
    m_splitter->setHandleWidth(1);
}

void LivePage::resetLayout() {
    m_list->resetColumns();
    m_actions.detailsRight->setChecked(false);
    m_splitter->setOrientation(Qt::Vertical);
    m_splitter->setSizes({3000, 2000});
}

void LivePage::takeFocus() {
    if (m_stack->currentIndex() == 0)
        m_list->setFocus();
    else
        m_filter->focusFilter();
}

void LivePage::cycleFocus() {
    if (m_filter->isAncestorOf(focusWidget()))
        takeFocus();
    else if (m_list->hasFocus() && m_details->isEnabled())
        m_details->tabBar()->setFocus();
    else
        m_filter->focusFilter();
}

} // namespace postern::ui
