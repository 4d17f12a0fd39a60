#include "ui/views/overview/overview_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/overview/figure_tile.h"
#include "ui/views/overview/ranking.h"
#include "ui/views/overview/verdict_chart.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/scroll_page.h"

namespace postern::ui {

namespace {
constexpr int kRefreshMs = 15'000;

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString number(std::uint64_t count) {
    return words::count(static_cast<std::int64_t>(count));
}
} // namespace

OverviewPage::OverviewPage(EngineBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_timer(new QTimer(this)) {
    setAccessibleName(tr("Overview"));
    setProperty("role", QStringLiteral("page"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_problem = makeLabel({}, "problem", this);
    m_problem->setObjectName(QStringLiteral("overviewProblem"));
    m_problem->setContentsMargins(2 * kMargin, 0, 2 * kMargin, 0);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* scroll = new ScrollPage(this);
    auto* layout = new QVBoxLayout(scroll->content());
    layout->setContentsMargins(2 * kMargin, kSpacing, 2 * kMargin, 2 * kMargin);
    layout->setSpacing(2 * kSpacing);
    layout->addWidget(makeTiles());
    layout->addWidget(makeChart(), 1);
    layout->addWidget(makeRankings());
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    outer->addWidget(makeHead());
    outer->addWidget(m_problem);
    outer->addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::acted, this, &OverviewPage::connectWanted);
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_timer->start();
    connect(&ThemeController::instance(), &ThemeController::changed, this, &OverviewPage::showLegend);
}

QWidget* OverviewPage::makeHead() {
    auto* box = new QWidget(this);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(2 * kMargin, 2 * kMargin, 2 * kMargin, kSpacing);
    m_summary = makeLabel({}, "muted", box);
    m_summary->setObjectName(QStringLiteral("overviewSummary"));
    m_span = new QComboBox(box);
    m_span->setObjectName(QStringLiteral("overviewSpan"));
    m_span->setAccessibleName(tr("Span of time"));
    for (const auto span : {Span::Hour, Span::Today, Span::Day, Span::Week})
        m_span->addItem(OverviewParts::title(span), static_cast<int>(span));
    m_span->setCurrentIndex(1);
    auto* again = new QPushButton(icon(QStringLiteral("refresh")), tr("Refresh"), box);
    again->setAccessibleName(tr("Refresh"));
    layout->addWidget(makeLabel(tr("Overview"), "title", box));
    layout->addSpacing(kMargin);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_span);
    layout->addWidget(again);
    connect(m_span, &QComboBox::currentIndexChanged, this, &OverviewPage::refresh);
    connect(again, &QPushButton::clicked, this, &OverviewPage::refresh);
    return box;
}

QWidget* OverviewPage::makeTiles() {
    auto* box = new TileRow(this);
    const auto add = [&](const char* name, const QString& iconName, Tone tone, const QString& word,
                         const QString& what) {
        auto* tile = new FigureTile(iconName, tone, word, what, box);
        tile->setObjectName(QLatin1String(name));
        box->add(tile);
        return tile;
    };
    m_statements = add("tileStatements", QStringLiteral("live"), Tone::Neutral, tr("Statements"),
                       tr("Lists the sessions of this span"));
    m_held = add("tileHeld", QStringLiteral("held"), Tone::Held, tr("Held"),
                 tr("Shows what waits for approval, or lists the sessions in which something was held"));
    m_refused = add("tileRefused", QStringLiteral("blocked"), Tone::Blocked, tr("Refused"),
                    tr("Lists the sessions in which a statement was blocked or denied"));
    m_errors = add("tileErrors", QStringLiteral("error"), Tone::Error, tr("Errors"),
                   tr("Lists the sessions in which a statement failed"));
    m_masked = add("tileMasked", QStringLiteral("masked"), Tone::Masked, tr("Masked answers"),
                   tr("Lists the sessions that received masked columns"));
    m_added = add("tileAdded", QStringLiteral("running"), Tone::Neutral, tr("Added by Postern"),
                  tr("Time that Postern itself needs for a statement, on average since it was started. Lists the "
                     "sessions with the slowest twentieth of this span's statements"));
    connect(m_statements, &FigureTile::clicked, this, [this] { open({}); });
    connect(m_held, &FigureTile::clicked, this, [this] {
        if (m_bridge.status().counters.pendingApprovals > 0)
            Q_EMIT waitingWanted();
        else
            open(QStringLiteral("has:approval"));
    });
    connect(m_refused, &FigureTile::clicked, this, [this] { open(QStringLiteral("verdict:blocked,denied")); });
    connect(m_errors, &FigureTile::clicked, this, [this] { open(QStringLiteral("verdict:error")); });
    connect(m_masked, &FigureTile::clicked, this, [this] { open(QStringLiteral("has:mask")); });
    connect(m_added, &FigureTile::clicked, this,
            [this] { open(QStringLiteral("dur>=%1us").arg(std::max<std::int64_t>(m_overview.slowMicros, 0))); });
    return box;
}

QWidget* OverviewPage::makeChart() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Statements per minute"), "heading", box));
    row->addStretch(1);
    m_legend = new QHBoxLayout;
    m_legend->setSpacing(2);
    row->addLayout(m_legend);
    layout->addLayout(row);
    for (const auto& group : OverviewParts::groups()) {
        auto* button = new QToolButton(box);
        button->setObjectName(QStringLiteral("legend-") + toneIconName(group.tone));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_legend->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, term = group.filter()] { open(term); });
    }
    m_chart = new VerdictChart(box); // behind the buttons above it for the Tab key, too
    layout->addWidget(m_chart, 1);
    connect(m_chart, &VerdictChart::opened, this, [this](int bin) {
        const auto from = m_overview.from.micros + bin * m_overview.binMicros;
        Q_EMIT filterWanted(OverviewParts::filter({from}, {from + m_overview.binMicros - 1}));
    });
    return box;
}

QWidget* OverviewPage::makeRankings() {
    auto* box = new QWidget(this);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kMargin);
    const auto add = [&](const char* name, const QString& title, const QString& none, api::Field field) {
        auto* column = new QVBoxLayout;
        column->setSpacing(kSpacing);
        auto* list = new Ranking(title, none, box);
        list->setObjectName(QLatin1String(name));
        auto* heading = makeLabel(title, "heading", box);
        heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        column->addWidget(heading);
        column->addWidget(list);
        layout->addLayout(column, 1);
        connect(list, &Ranking::opened, this, [this, field](const QString& chosen) { openNamed(field, chosen); });
        return list;
    };
    m_agents = add("topAgents", tr("Most active agents"), tr("None in this span"), api::Field::Agent);
    m_relations = add("topRelations", tr("Most-touched relations"), tr("None in this span"), api::Field::Table);
    m_columns = add("topColumns", tr("Masked columns seen"), tr("No masked column was asked for"), api::Field::Masked);
    return box;
}

void OverviewPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void OverviewPage::setSpan(Span span) {
    m_span->setCurrentIndex(m_span->findData(static_cast<int>(span)));
}

void OverviewPage::refresh() {
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    m_isReading = true;
    const auto query =
        OverviewParts::query(static_cast<Span>(m_span->currentData().toInt()), m_now.value_or(now().wall));
    m_bridge.engine().readOverview(
        query, onGui<api::Overview>(this, [this](Result<api::Overview> overview) {
            m_isReading = false;
            m_problem->setVisible(!overview);
            if (overview)
                show(*overview);
            else
                m_problem->setText(tr("The store cannot be counted: %1").arg(words::problem(overview.error())));
            if (std::exchange(m_isStale, false))
                refresh();
        }));
}

void OverviewPage::show(const api::Overview& overview) {
    m_overview = overview;
    const auto span = m_span->currentText();
    m_stack->setCurrentIndex(overview.statements > 0 ? 0 : 1);
    if (overview.statements == 0)
        m_empty->show(QStringLiteral("overview"), tr("Nothing ran in this span"),
                      tr("%1: no agent has sent a statement. Connect one, or choose a longer span.").arg(span),
                      tr("Show how to connect"));
    m_summary->setText(
        overview.statements == 0
            ? QString()
            : tr("%n session(s)", nullptr, static_cast<int>(overview.sessions)) +
                  (overview.isCut ? QStringLiteral("  ·  ") + tr("the newest sessions only") : QString()));
    m_chart->show(overview);
    m_agents->show(overview.agents);
    m_relations->show(overview.relations);
    m_columns->show(overview.maskedColumns);
    showTiles();
    showLegend();
}

void OverviewPage::showTiles() {
    const auto of = [this](api::Verdict verdict) { return m_overview.verdicts[static_cast<std::size_t>(verdict)]; };
    using api::Verdict;
    const auto refused = of(Verdict::Blocked) + of(Verdict::Denied);
    const auto held =
        of(Verdict::Held) + of(Verdict::Approved) + of(Verdict::Denied) + of(Verdict::Expired) + of(Verdict::Abandoned);
    const auto& counters = m_bridge.status().counters;
    m_statements->show(number(m_overview.statements),
                       m_overview.medianMicros < 0
                           ? QString()
                           : tr("median %1", "duration").arg(words::duration(m_overview.medianMicros)),
                       false);
    const auto waiting = static_cast<int>(counters.pendingApprovals);
    m_held->show(number(held), waiting > 0 ? tr("%n wait(s) now", "statements", waiting) : tr("none waits now"),
                 waiting > 0);
    m_refused->show(number(refused),
                    tr("%1 blocked, %2 denied").arg(number(of(Verdict::Blocked)), number(of(Verdict::Denied))),
                    refused > 0);
    m_errors->show(number(of(Verdict::Error)), tr("from the server"), of(Verdict::Error) > 0);
    m_masked->show(number(m_overview.masked),
                   tr("%n column(s)", nullptr, static_cast<int>(m_overview.maskedColumns.size())), false);
    const auto added =
        counters.statements == 0 ? -1 : static_cast<std::int64_t>(counters.workMicros / counters.statements);
    m_added->show(added < 0 ? QStringLiteral("–") : words::duration(added),
                  added < 0 ? tr("nothing ran yet") : tr("on average"), false);
}

void OverviewPage::showLegend() {
    const auto& groups = OverviewParts::groups();
    for (qsizetype i = 0; i < groups.size(); ++i) {
        auto* button = qobject_cast<QToolButton*>(m_legend->itemAt(static_cast<int>(i))->widget());
        const auto count = groups[i].of(m_overview.verdicts);
        button->setIcon(icon(toneIconName(groups[i].tone), theme().tone(groups[i].tone)));
        button->setText(tr("%1 %2", "verdict, number").arg(groups[i].word, number(count)));
        button->setAccessibleName(button->text());
        button->setToolTip(tr("Lists the sessions with such statements"));
        button->setVisible(count > 0 || i == 0);
    }
}

void OverviewPage::open(const QString& term) {
    const auto span = OverviewParts::filter(m_overview.from, m_overview.to);
    Q_EMIT filterWanted(term.isEmpty() ? span : term + u' ' + span);
}

void OverviewPage::openNamed(api::Field field, const QString& name) {
    open(text(api::withTerm({}, field, utf8(name), api::Adding::Only)));
}

} // namespace postern::ui
