#pragma once
// What the Overview page counts, in the groups that it shows: spans of time, verdicts, and the filters behind them.
// Values; GUI thread.
#include <QCoreApplication>
#include <QList>
#include <QString>

#include "api/overview.h"
#include "ui/theme/theme.h"

namespace postern::ui {

enum class Span { Hour, Today, Day, Week };

// Verdicts that a person reads as one.
struct VerdictGroup {
    Tone tone = Tone::Neutral;
    QString word;
    QList<api::Verdict> verdicts;

    std::uint64_t of(const api::Overview::Verdicts& counts) const;
    QString filter() const; // "verdict:blocked,denied"
};

class OverviewParts {
    Q_DECLARE_TR_FUNCTIONS(postern::ui::OverviewParts)
public:
    static const QList<VerdictGroup>& groups(); // the everyday first; in the order they are stacked
    static QString title(Span span);
    // Bars of a length that people count in, from a full one on. `now` lies in the last.
    static api::OverviewQuery query(Span span, Timestamp now);
    // "since:… until:…"
    static QString filter(Timestamp from, Timestamp to);
    static QString perMinute(double rate);
};

} // namespace postern::ui
