#include <QCoreApplication>

#include "ui/text/words.h"

namespace postern::ui::words {

namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString subject(api::Field field) {
    using enum api::Field;
    switch (field) {
    case Sql:
        return FilterWords::tr("SQL", "subject in a filter's sentence");
    case Verdict:
        return FilterWords::tr("verdict", "subject in a filter's sentence");
    case Agent:
        return FilterWords::tr("agent", "subject in a filter's sentence");
    case Kind:
        return FilterWords::tr("kind of agent", "subject in a filter's sentence");
    case Session:
        return FilterWords::tr("session", "subject in a filter's sentence");
    case Statement:
        return FilterWords::tr("statement number", "subject in a filter's sentence");
    case Database:
        return FilterWords::tr("database or target", "subject in a filter's sentence");
    case Target:
        return FilterWords::tr("target", "subject in a filter's sentence");
    case User:
        return FilterWords::tr("database user", "subject in a filter's sentence");
    case Identity:
        return FilterWords::tr("identity", "subject in a filter's sentence");
    case Verb:
        return FilterWords::tr("verb", "subject in a filter's sentence");
    case Table:
        return FilterWords::tr("table", "subject in a filter's sentence");
    case Rows:
        return FilterWords::tr("rows", "subject in a filter's sentence");
    case Duration:
        return FilterWords::tr("duration", "subject in a filter's sentence");
    case SqlState:
        return FilterWords::tr("SQLSTATE", "subject in a filter's sentence");
    case Message:
        return FilterWords::tr("error message", "subject in a filter's sentence");
    case Risk:
        return FilterWords::tr("risk", "subject in a filter's sentence");
    case Since:
        return FilterWords::tr("since", "subject in a filter's sentence");
    case Until:
        return FilterWords::tr("until", "subject in a filter's sentence");
    case Transaction:
        return FilterWords::tr("transaction", "subject in a filter's sentence");
    case Has:
        return FilterWords::tr("has", "subject in a filter's sentence");
    case Rule:
        return FilterWords::tr("rule", "subject in a filter's sentence");
    case Application:
        return FilterWords::tr("application name", "subject in a filter's sentence");
    case Process:
        return FilterWords::tr("process", "subject in a filter's sentence");
    case Pid:
        return FilterWords::tr("process ID", "subject in a filter's sentence");
    case Protocol:
        return FilterWords::tr("protocol", "subject in a filter's sentence");
    case State:
        return FilterWords::tr("state", "subject in a filter's sentence");
    case Fingerprint:
        return FilterWords::tr("fingerprint", "subject in a filter's sentence");
    case Approver:
        return FilterWords::tr("approver", "subject in a filter's sentence");
    case Column:
        return FilterWords::tr("column", "subject in a filter's sentence");
    case Masked:
        return FilterWords::tr("masked column", "subject in a filter's sentence");
    }
    return {};
}

QString comparison(api::Comparison comparison) {
    switch (comparison) {
    case api::Comparison::Less:
        return FilterWords::tr("%1 less than %2", "filter: rows less than 100");
    case api::Comparison::LessEqual:
        return FilterWords::tr("%1 at most %2", "filter: rows at most 100");
    case api::Comparison::Greater:
        return FilterWords::tr("%1 more than %2", "filter: rows more than 100");
    case api::Comparison::GreaterEqual:
        return FilterWords::tr("%1 at least %2", "filter: rows at least 100");
    case api::Comparison::Equal:
        break;
    }
    return FilterWords::tr("%1 is %2", "filter: verdict is denied");
}

QString alternatives(const std::vector<std::string>& values) {
    QString out;
    for (const auto& value : values) {
        if (!out.isEmpty())
            out += FilterWords::tr(" or ", "between alternatives in a filter's sentence");
        out += text(value);
    }
    return out;
}

QString sentence(const api::FilterNode& node, bool isInner) {
    using Kind = api::FilterNode::Kind;
    if (node.kind == Kind::Test) {
        if (node.field == api::Field::Sql) {
            if (node.regex)
                return FilterWords::tr("SQL matches /%1/").arg(text(node.regexText));
            return FilterWords::tr("SQL contains “%1”").arg(alternatives(node.values));
        }
        if (node.field == api::Field::Since && node.ago)
            return FilterWords::tr("in the last %1", "filter: in the last 15 min").arg(duration(*node.ago));
        if (node.field == api::Field::Until && node.ago)
            return FilterWords::tr("more than %1 ago", "filter: more than 15 min ago").arg(duration(*node.ago));
        if (node.field == api::Field::Message)
            return FilterWords::tr("error message contains “%1”").arg(alternatives(node.values));
        if (node.field == api::Field::Has)
            return FilterWords::tr("has %1", "filter: has note").arg(alternatives(node.values));
        if (node.field == api::Field::Session)
            return FilterWords::tr("session starts with %1").arg(alternatives(node.values));
        return comparison(node.comparison).arg(subject(node.field), alternatives(node.values));
    }
    if (node.kind == Kind::Not)
        return FilterWords::tr("not (%1)", "filter").arg(sentence(node.children.front(), false));
    QStringList parts;
    for (const auto& child : node.children)
        parts += sentence(child, true);
    if (parts.size() == 1)
        return parts.front();
    const auto out =
        parts.join(node.kind == Kind::Or ? FilterWords::tr(", or ", "filter") : FilterWords::tr(", and ", "filter"));
    return isInner ? QStringLiteral("(%1)").arg(out) : out;
}

} // namespace

QString fieldMeaning(api::Field field) {
    return subject(field);
}

QString filterProblem(const api::FilterProblem& problem) {
    using enum api::ProblemCode;
    const auto word = text(problem.word);
    const auto hint = problem.suggestion.empty()
                          ? QString()
                          : QLatin1Char(' ') + FilterWords::tr("Did you mean “%1”?").arg(text(problem.suggestion));
    switch (problem.code) {
    case UnknownField:
        return FilterWords::tr("There is no field “%1”.").arg(word) + hint;
    case MissingValue:
        return FilterWords::tr("A value is missing after “%1”.").arg(word);
    case UnknownValue:
        return FilterWords::tr("“%1” is not a value of this field.").arg(word) + hint;
    case NotANumber:
        return FilterWords::tr("“%1” is not a whole number.").arg(word);
    case NotADuration:
        return FilterWords::tr("“%1” is not a duration. Write 500ms, 2s or 5m.").arg(word);
    case NotATime:
        return FilterWords::tr("“%1” is not a time. Write -15m, -2h, 2026-11-21 or 2026-11-21T14:00:00Z.").arg(word);
    case NotComparable:
        return FilterWords::tr("“%1” has no order. Use a colon.").arg(word);
    case UnclosedQuote:
        return FilterWords::tr("The closing quote is missing.");
    case UnclosedRegex:
        return FilterWords::tr("The closing slash of the regular expression is missing.");
    case BadRegex:
        return FilterWords::tr("The regular expression is not valid: %1.").arg(word);
    case UnclosedBracket:
        return FilterWords::tr("The closing bracket is missing.");
    case UnexpectedBracket:
        return FilterWords::tr("This bracket closes nothing.");
    case MissingOperand:
        return FilterWords::tr("Something is missing here.");
    case TooLong:
        return FilterWords::tr("The filter is too long.");
    case TooDeep:
        return FilterWords::tr("The filter has too many terms or brackets.");
    }
    return {};
}

QString filterEcho(const api::Filter& filter) {
    return filter.isEmpty() ? FilterWords::tr("All statements")
                            : FilterWords::tr("Showing: %1").arg(sentence(*filter.root(), false));
}

} // namespace postern::ui::words
