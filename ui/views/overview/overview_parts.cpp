#include "ui/views/overview/overview_parts.h"

#include <algorithm>
#include <cmath>

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include "ui/text/words.h"

namespace postern::ui {

namespace {

constexpr std::int64_t kMinute = 60'000'000, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr std::int64_t kMostBars = 96;
constexpr std::int64_t kLengths[] = {kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
                                     kHour,   2 * kHour,   3 * kHour,   6 * kHour,    12 * kHour,   kDay};

std::int64_t midnight(Timestamp now) {
    const auto at = QDateTime::fromMSecsSinceEpoch(now.micros / 1000, clock() == Clock::Utc ? Qt::UTC : Qt::LocalTime);
    return at.date().startOfDay(at.timeSpec()).toMSecsSinceEpoch() * 1000;
}

} // namespace

std::uint64_t VerdictGroup::of(const api::Overview::Verdicts& counts) const {
    std::uint64_t out = 0;
    for (const auto verdict : verdicts)
        out += counts[static_cast<std::size_t>(verdict)];
    return out;
}

QString VerdictGroup::filter() const {
    QStringList words;
    for (const auto verdict : verdicts)
        words += text(api::toString(verdict));
    return QStringLiteral("verdict:") + words.join(u',');
}

const QList<VerdictGroup>& OverviewParts::groups() {
    using api::Verdict;
    static QList<VerdictGroup> groups;
    groups = {{Tone::Neutral, tr("Allowed", "statements"), {Verdict::Allowed}},
              {Tone::Approved, tr("Approved", "statements"), {Verdict::Approved}},
              {Tone::Held, tr("Held", "statements"), {Verdict::Held}},
              {Tone::Blocked, tr("Refused", "statements"), {Verdict::Blocked, Verdict::Denied}},
              {Tone::Abandoned, tr("Abandoned", "statements"), {Verdict::Abandoned, Verdict::Expired}},
              {Tone::Error, tr("Errors", "statements"), {Verdict::Error}}};
    return groups;
}

QString OverviewParts::title(Span span) {
    switch (span) {
    case Span::Hour:
        return tr("Last hour");
    case Span::Day:
        return tr("Last 24 hours");
    case Span::Week:
        return tr("Last 7 days");
    case Span::Today:
        break;
    }
    return tr("Today");
}

api::OverviewQuery OverviewParts::query(Span span, Timestamp now) {
    const auto begin = span == Span::Hour   ? now.micros - kHour
                       : span == Span::Day  ? now.micros - kDay
                       : span == Span::Week ? now.micros - 7 * kDay
                                            : std::min(midnight(now), now.micros - kHour / 4);
    const auto length = std::max<std::int64_t>(now.micros - begin, kMinute);
    const auto bar = *std::find_if(std::begin(kLengths), std::end(kLengths) - 1,
                                   [&](std::int64_t each) { return length / each <= kMostBars; });
    api::OverviewQuery query;
    query.from.micros = begin - begin % std::min(bar, kHour);
    query.bins = static_cast<std::size_t>((now.micros - query.from.micros) / bar + 1);
    query.to.micros = query.from.micros + static_cast<std::int64_t>(query.bins) * bar;
    return query;
}

QString OverviewParts::filter(Timestamp from, Timestamp to) {
    return QStringLiteral("since:%1 until:%2").arg(text(toRfc3339(from)), text(toRfc3339(to)));
}

QString OverviewParts::perMinute(double rate) {
    const QLocale locale;
    if (rate <= 0)
        return locale.toString(0);
    const bool isWhole = rate >= 10 || rate == std::floor(rate);
    return isWhole ? locale.toString(qRound64(rate)) : locale.toString(rate, 'f', rate < 1 ? 2 : 1);
}

} // namespace postern::ui
