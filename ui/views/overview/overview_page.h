#pragma once
// What the agents did, at a glance: figures, statements per minute by verdict, who ran them and what they touched.
// Everything on it opens the sessions behind it. Counted by the engine, off this thread. GUI thread.
#include <optional>

#include <QWidget>

#include "api/engine.h"
#include "api/filter.h"
#include "ui/views/overview/overview_parts.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace postern::ui {

class EmptyState;
class EngineBridge;
class FigureTile;
class Ranking;
class VerdictChart;

class OverviewPage : public QWidget {
    Q_OBJECT
public:
    // `bridge` must outlive the page.
    explicit OverviewPage(EngineBridge& bridge, QWidget* parent = nullptr);

    void refresh();
    void setSpan(Span span);
    // For tests: the moment that counts as now.
    void setNow(std::optional<Timestamp> now) { m_now = now; }

Q_SIGNALS:
    void filterWanted(const QString& filter); // sessions with a statement that matches
    void waitingWanted();                     // what is held now
    void connectWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeTiles();
    QWidget* makeChart();
    QWidget* makeRankings();
    void show(const api::Overview& overview);
    void showTiles();
    void showLegend();
    void open(const QString& term); // `term` within the shown span
    void openNamed(api::Field field, const QString& name);

    EngineBridge& m_bridge;
    api::Overview m_overview;
    std::optional<Timestamp> m_now;
    QTimer* m_timer;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QComboBox* m_span = nullptr;
    QLabel *m_summary = nullptr, *m_problem = nullptr;
    FigureTile *m_statements = nullptr, *m_held = nullptr, *m_refused = nullptr, *m_errors = nullptr,
               *m_masked = nullptr, *m_added = nullptr;
    VerdictChart* m_chart = nullptr;
    QHBoxLayout* m_legend = nullptr;
    Ranking *m_agents = nullptr, *m_relations = nullptr, *m_columns = nullptr;
    bool m_isReading = false, m_isStale = false;
};

} // namespace postern::ui
