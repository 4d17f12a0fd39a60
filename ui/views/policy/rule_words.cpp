#include "ui/views/policy/rule_words.h"

#include <QStringList>

#include "ui/text/words.h"

namespace postern::ui {

namespace {

// "a, b or c"
QString either(const std::vector<std::string>& names) {
    QStringList all;
    for (const auto& name : names)
        all += text(name);
    if (all.size() < 2)
        return all.join(QString());
    const auto last = all.takeLast();
    return RuleWords::tr("%1 or %2", "the last two of a list").arg(all.join(QStringLiteral(", ")), last);
}

QString maskedUse(const std::string& use) {
    if (use == "predicate")
        return RuleWords::tr("steers by masked columns");
    if (use == "launder")
        return RuleWords::tr("copies masked columns where no mask covers them");
    if (use == "write_back")
        return RuleWords::tr("would store a mask as if it were the value");
    return RuleWords::tr("gives back masked columns");
}

QString kindWord(const std::string& kind) {
    if (kind == "ai")
        return RuleWords::tr("an AI agent", "who sends it");
    if (kind == "human")
        return RuleWords::tr("a person", "who sends it");
    return RuleWords::tr("a client of unknown kind", "who sends it");
}

template <class Word>
QString anyOf(const std::vector<std::string>& values, Word word) {
    std::vector<std::string> out;
    for (const auto& value : values)
        out.push_back(utf8(word(value)));
    return either(out);
}

// Built-in rules ask some things that rules of a file cannot.
QString special(const api::RuleInfo& rule) {
    if (!rule.isBuiltIn)
        return {};
    if (rule.name == "baseline/copy-program")
        return RuleWords::tr("COPY from or to a program of the server");
    if (rule.name == "baseline/copy-server-file")
        return RuleWords::tr("COPY from or to a file of the server");
    if (rule.name == "baseline/switch-role")
        return RuleWords::tr("SET ROLE or SET SESSION AUTHORIZATION");
    if (rule.name == "baseline/server-file-views")
        return RuleWords::tr("views of the server's configuration files");
    if (rule.name == "baseline/system-catalogs")
        return RuleWords::tr("writes to PostgreSQL's own tables");
    return {};
}

// What the statement is and touches, then when: each part follows the last with a blank or a comma.
QString conditions(const api::RuleInfo& rule) {
    auto out = special(rule);
    if (out.isEmpty())
        out = rule.statements.empty() ? RuleWords::tr("any statement") : either(rule.statements);
    if (!rule.relations.empty())
        out += RuleWords::tr(" on %1", "relations").arg(either(rule.relations));
    if (!rule.functions.empty())
        out += RuleWords::tr(" that calls %1", "functions").arg(either(rule.functions));
    if (rule.withoutWhere)
        out += *rule.withoutWhere ? RuleWords::tr(" without WHERE") : RuleWords::tr(" with a WHERE");
    if (rule.estimatedRows)
        out += RuleWords::tr(" of about %1 rows or more").arg(words::count(*rule.estimatedRows));
    if (rule.fullScanRows)
        out += RuleWords::tr(" that reads a whole table of %1 rows or more").arg(words::count(*rule.fullScanRows));
    if (!rule.maskedUse.empty())
        out += RuleWords::tr(" that %1", "how masked columns are used").arg(anyOf(rule.maskedUse, maskedUse));
    if (!rule.targets.empty())
        out += RuleWords::tr(" in %1", "targets").arg(either(rule.targets));
    QStringList who;
    if (!rule.agents.empty())
        who += either(rule.agents);
    if (!rule.kinds.empty())
        who += anyOf(rule.kinds, kindWord);
    if (!rule.groups.empty())
        who += RuleWords::tr("somebody in %1", "groups").arg(either(rule.groups));
    if (!who.isEmpty())
        out += RuleWords::tr(", when %1 sends it", "agents, kinds, groups").arg(who.join(RuleWords::tr(" and ")));
    if (!rule.hours.empty())
        out += RuleWords::tr(", %1", "hours").arg(either(rule.hours));
    return out;
}

} // namespace

QString RuleWords::sentence(const api::RuleInfo& rule) {
    const auto what = conditions(rule);
    if (rule.action == "allow")
        return tr("Allow %1.", "conditions").arg(what);
    if (rule.action == "block")
        return tr("Block %1.", "conditions").arg(what);
    auto out = rule.approvers.empty()
                   ? tr("Hold %1 until somebody approves it.", "conditions").arg(what)
                   : tr("Hold %1 until %2 approves it.", "conditions, groups").arg(what, either(rule.approvers));
    if (rule.commentRequired)
        out += u' ' + tr("A comment is required.");
    return out;
}

QString RuleWords::defaultSentence(const api::PolicyInfo& policy) {
    if (policy.defaultAction == "block")
        return tr("A statement that no rule matches is blocked.");
    if (policy.defaultAction == "approve")
        return tr("A statement that no rule matches is held until somebody approves it.");
    return tr("A statement that no rule matches runs.");
}

QString RuleWords::summary(const api::PolicyInfo& policy) {
    int own = 0, builtIn = 0;
    for (const auto& rule : policy.rules)
        (rule.isBuiltIn ? builtIn : own) += rule.isOff ? 0 : 1;
    return tr("%n rule(s) of your own", nullptr, own) + QStringLiteral("  ·  ") +
           tr("%n built-in rule(s)", nullptr, builtIn) + QStringLiteral("  ·  ") +
           tr("%n mask(s)", nullptr, static_cast<int>(policy.masks)) + QStringLiteral("  ·  ") +
           (policy.fourEyes ? tr("nobody approves their own") : tr("everybody may approve their own"));
}

Tone RuleWords::tone(const std::string& action) {
    return action == "block" ? Tone::Blocked : action == "approve" ? Tone::Held : Tone::Neutral;
}

QString RuleWords::how(const api::PolicyVersion& version) {
    return version.how == "console" ? tr("saved in the console") : tr("read from the file");
}

} // namespace postern::ui
