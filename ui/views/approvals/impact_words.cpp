#include "ui/views/approvals/impact_words.h"

#include <limits>

#include <QCoreApplication>

#include "ui/text/hidden.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

using Outcome = api::MeasuredImpact::Outcome;

struct Approvals {
    Q_DECLARE_TR_FUNCTIONS(Approvals)
};

QString name(const std::string& given) {
    return revealHidden(text(given));
}

// For the form of a word that goes with this number.
int plural(std::int64_t number) {
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

QString aboutRows(std::int64_t rows) {
    return Approvals::tr("about %1 row(s)", nullptr, plural(rows)).arg(words::count(rows));
}

// One line for each.
template <class Values, class Line>
QString lines(const Values& values, Line line) {
    QStringList out;
    for (const auto& value : values)
        out += line(value);
    return out.join(QLatin1Char('\n'));
}

QString plan(const api::Impact::Plan& plan) {
    if (!plan.problem.empty())
        return Approvals::tr("none: %1").arg(words::said(std::string_view(plan.problem)));
    return lines(plan.lines, [](const api::Impact::PlanLine& line) {
        return QString(line.depth * 2, QChar(0xa0)) +
               Approvals::tr("%1, %2").arg(name(line.text), aboutRows(line.rows));
    });
}

QString relation(const api::Impact::Relation& one) {
    auto out = Approvals::tr("%1, %2").arg(name(one.name), words::said(std::string_view(one.kind)));
    if (one.rows >= 0)
        out += QStringLiteral(", ") + aboutRows(one.rows);
    if (one.bytes > 0)
        out += QStringLiteral(", ") + words::bytes(static_cast<std::size_t>(one.bytes));
    return out;
}

QString row(const api::MeasuredImpact::Sample& sample, const api::MeasuredImpact::Row& values) {
    QStringList out;
    for (std::size_t i = 0; i < values.size() && i < sample.columns.size(); ++i)
        out += name(sample.columns[i]) + QLatin1Char('=') + (values[i] ? name(*values[i]) : QStringLiteral("NULL"));
    return out.join(QStringLiteral(", "));
}

QString measured(const api::MeasuredImpact& one) {
    const auto when = Approvals::tr("(%1, %2)").arg(text(one.by), words::dayTime(one.time));
    if (one.outcome == Outcome::Refused)
        return Approvals::tr("It is not measured: %1. %2").arg(words::said(std::string_view(one.why)), when);
    if (one.outcome == Outcome::Failed)
        return Approvals::tr("It would fail with %1: %2 %3")
            .arg(text(one.sqlstate), words::quoted(text(one.why)), when);
    return Approvals::tr("%1 row(s) in %2, rolled back %3", nullptr, plural(one.rows))
        .arg(words::count(one.rows), words::duration(one.durationMicros), when);
}

} // namespace

QString impactRows(const api::Impact& impact) {
    std::int64_t most = -1;
    for (const auto& one : impact.plans)
        most = std::max(most, one.rows);
    return most < 0 ? QString() : aboutRows(most);
}

QList<FactsView::Fact> impactFacts(const api::Impact& impact) {
    QList<FactsView::Fact> facts;
    const auto add = [&facts](const QString& title, const QString& value, const QColor& color = {},
                              bool isCode = false) {
        facts += FactsView::Fact{title, value, color, isCode};
    };
    if (impact.measured) {
        const auto& one = *impact.measured;
        add(Approvals::tr("Measured"), measured(one),
            one.outcome == Outcome::Measured ? theme().approved : theme().held);
        for (const auto& sample : one.samples) {
            const auto title = sample.relation.empty() ? Approvals::tr("Came back") : name(sample.relation);
            const auto each = [&sample](const auto& values) { return row(sample, values); };
            add(sample.relation.empty() ? title : Approvals::tr("%1 before").arg(title), lines(sample.before, each), {},
                true);
            add(sample.relation.empty() ? title : Approvals::tr("%1 after").arg(title), lines(sample.after, each), {},
                true);
        }
    }
    for (const auto& one : impact.plans)
        add(Approvals::tr("Plan"), plan(one), {}, one.problem.empty());
    add(Approvals::tr("Relations"), lines(impact.relations, relation));
    add(Approvals::tr("Locks"), lines(impact.locks, [](const api::Impact::Lock& one) {
            return Approvals::tr("%1 on %2 (%3)")
                .arg(text(one.mode), name(one.relation), words::said(std::string_view(one.why)));
        }));
    add(Approvals::tr("Triggers"), lines(impact.triggers, [](const api::Impact::Trigger& one) {
            return Approvals::tr("%1 on %2, %3, calls %4()")
                .arg(name(one.name), name(one.relation), text(one.fires), name(one.function));
        }));
    add(Approvals::tr("Foreign keys"), lines(impact.cascades, [](const api::Impact::Cascade& one) {
            return Approvals::tr("%1 → %2, %3 (%4)")
                .arg(name(one.from), name(one.to), words::said(std::string_view(one.action)), name(one.constraint));
        }));
    add(Approvals::tr("Masked columns"), joined(impact.maskedColumns));
    add(Approvals::tr("Uses them as"), joined(impact.maskedUses));
    add(Approvals::tr("Not known"),
        lines(impact.notes, [](const std::string& one) { return words::said(std::string_view(one)); }), theme().muted);
    return facts;
}

} // namespace postern::ui
