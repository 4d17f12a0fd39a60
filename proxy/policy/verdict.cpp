#include "policy/verdict.h"

#include <algorithm>
#include <exception>

#include "policy/compiled_policy.h"
#include "policy/system_catalogs.h"

namespace postern::policy {

namespace {

// Whether a rule errs towards matching (it holds or blocks) or towards not matching (it allows) when facts are missing.
bool errsTowardsMatching(const Rule& rule) {
    return rule.action != Action::Allow;
}

// A strict rule matches when some item does, an allowing one when there are items and all do.
template <class Items, class Matches>
bool covers(const Rule& rule, const Items& items, Matches matches) {
    if (errsTowardsMatching(rule))
        return std::any_of(items.begin(), items.end(), matches);
    return !items.empty() && std::all_of(items.begin(), items.end(), matches);
}

bool kindMatches(const Rule& rule, const CompiledPolicy::Entry& entry, std::string_view kind) {
    if (const auto tag = tagNumber(kind))
        return entry.tags.test(*tag);
    // A tag that this version does not know: the patterns as they are written.
    return std::any_of(rule.statements.begin(), rule.statements.end(),
                       [&](const auto& p) { return matchesWildcard(p, kind); });
}

bool nameMatches(const Rule& rule, const NamePattern& pattern, std::string_view schema, std::string_view name,
                 const Subject& subject) {
    if (!matchesWildcard(pattern.parts.back(), name))
        return false;
    if (pattern.parts.size() < 2)
        return true;
    const auto& schemaPattern = pattern.parts[pattern.parts.size() - 2];
    auto schemaMatches = [&](std::string_view s) { return matchesWildcard(schemaPattern, s); };
    if (!schema.empty())
        return schemaMatches(schema);
    if (subject.searchPath == nullptr)
        return errsTowardsMatching(rule) || schemaPattern == "*";
    return covers(rule, *subject.searchPath, schemaMatches);
}

template <class Uses>
bool namesMatch(const Rule& rule, const std::vector<NamePattern>& patterns, const Uses& uses, const Subject& subject) {
    return covers(rule, uses, [&](const auto& use) {
        return std::any_of(patterns.begin(), patterns.end(),
                           [&](const NamePattern& p) { return nameMatches(rule, p, use.schema, use.name, subject); });
    });
}

bool whereMatches(const Rule& rule, const CompiledPolicy::Entry& entry, const sql::Statement& statement) {
    const auto& writes = statement.unfilteredWrites;
    const bool found =
        std::any_of(writes.begin(), writes.end(), [&](const auto& kind) { return kindMatches(rule, entry, kind); });
    return found == *rule.withoutWhere;
}

bool builtInMatches(BuiltInCondition condition, const sql::Statement& statement, const Measured& measured) {
    auto copies = [&](sql::CopyEnd end) { return statement.copyFrom == end || statement.copyTo == end; };
    auto uses = [&](auto is) {
        return std::ranges::any_of(statement.relations, is) ||
               (measured.reached != nullptr && std::ranges::any_of(*measured.reached, is));
    };
    switch (condition) {
    case BuiltInCondition::None:
        return true;
    case BuiltInCondition::CopyProgram:
        return copies(sql::CopyEnd::Program);
    case BuiltInCondition::CopyServerFile:
        return copies(sql::CopyEnd::File);
    case BuiltInCondition::RoleSwitch:
        return statement.switchesRole;
    case BuiltInCondition::CatalogWrite:
        return uses([](const sql::RelationUse& use) {
            return use.access == sql::Access::Write && isOfTheCatalog(use.schema, use.name);
        });
    case BuiltInCondition::ServerFileView:
        break;
    }
    return uses([](const sql::RelationUse& use) { return showsServerFiles(use.schema, use.name); });
}

// Statements that read and write no relation and run no code: there is nothing to measure about them.
bool touchesNoData(const sql::Statement& statement) {
    static constexpr std::string_view kHarmless[] = {"BEGIN",
                                                     "CLOSE CURSOR",
                                                     "CLOSE CURSOR ALL",
                                                     "COMMIT",
                                                     "DEALLOCATE",
                                                     "DEALLOCATE ALL",
                                                     "DISCARD ALL",
                                                     "LISTEN",
                                                     "RELEASE",
                                                     "RESET",
                                                     "ROLLBACK",
                                                     "SAVEPOINT",
                                                     "SELECT",
                                                     "SET",
                                                     "SHOW",
                                                     "START TRANSACTION",
                                                     "UNLISTEN"};
    return statement.relations.empty() && statement.functions.empty() &&
           std::all_of(statement.kinds.begin(), statement.kinds.end(), [](const auto& kind) {
               return std::find(std::begin(kHarmless), std::end(kHarmless), kind) != std::end(kHarmless);
           });
}

bool countMatches(const Rule& rule, std::int64_t least, std::optional<std::int64_t> measured,
                  const sql::Statement& statement) {
    if (measured)
        return *measured >= least;
    return errsTowardsMatching(rule) && !touchesNoData(statement);
}

bool maskedUseMatches(const Rule& rule, const Configuration& configuration, const Measured& measured,
                      const sql::Statement& statement) {
    if (configuration.masks.empty())
        return false;
    if (!measured.maskedUse)
        return errsTowardsMatching(rule) && !touchesNoData(statement);
    return std::any_of(rule.maskedUse.begin(), rule.maskedUse.end(), [&](MaskedUse use) {
        return std::find(measured.maskedUse->begin(), measured.maskedUse->end(), use) != measured.maskedUse->end();
    });
}

// Built-in rules about data that others have, too: a session may do what it likes with its temporary tables.
bool isAboutSharedData(const Rule& rule) {
    return rule.line == 0 && (rule.name == "baseline/destructive-ddl" || rule.name == "baseline/alter" ||
                              rule.name == "baseline/unfiltered-write" || rule.name == "baseline/bulk-write" ||
                              rule.name == "baseline/full-scan");
}

bool usesMatch(const Rule& rule, const sql::Statement& statement, const Configuration& configuration,
               const Measured& measured) {
    if (measured.onlyTemporary && isAboutSharedData(rule))
        return false;
    return rule.maskedUse.empty() || maskedUseMatches(rule, configuration, measured, statement);
}

bool countsMatch(const Rule& rule, const sql::Statement& statement, const Measured& measured) {
    return (!rule.estimatedRows || countMatches(rule, *rule.estimatedRows, measured.estimatedRows, statement)) &&
           (!rule.fullScanRows || countMatches(rule, *rule.fullScanRows, measured.fullScanRows, statement));
}

bool mustAskCounts(const Rule& rule, const sql::Statement& statement, const Measured& measured) {
    return measured.countsCanBeAsked && !touchesNoData(statement) &&
           ((rule.estimatedRows && !measured.estimatedRows) || (rule.fullScanRows && !measured.fullScanRows));
}

void addLeast(std::optional<std::int64_t>& least, const std::optional<std::int64_t>& more) {
    if (more && (!least || *more < *least))
        least = more;
}

// What the rules would have to know that could still change `verdict`.
std::optional<Thresholds> wantedBy(const std::vector<const Rule*>& undecided, const Verdict& verdict) {
    std::optional<Thresholds> out;
    for (const auto* rule : undecided) {
        const bool matters = rule->action > verdict.action || verdict.rules.empty();
        if (!matters)
            continue;
        if (!out)
            out.emplace();
        addLeast(out->estimatedRows, rule->estimatedRows);
        addLeast(out->fullScanRows, rule->fullScanRows);
    }
    return out;
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool subjectMatches(const Rule& rule, const Subject& subject) {
    auto isAgent = [&](const std::string& pattern) { return matchesWildcard(pattern, subject.agent); };
    if (!rule.agents.empty() && std::none_of(rule.agents.begin(), rule.agents.end(), isAgent))
        return false;
    if ((!rule.kinds.empty() && !contains(rule.kinds, subject.agentKind)) ||
        (!rule.targets.empty() && !contains(rule.targets, subject.target)))
        return false;
    if (rule.groups.empty())
        return true;
    if (subject.groups == nullptr)
        return errsTowardsMatching(rule);
    return std::any_of(rule.groups.begin(), rule.groups.end(),
                       [&](const auto& group) { return contains(*subject.groups, group); });
}

bool relationsMatch(const Rule& rule, const sql::Statement& statement, const Subject& subject,
                    const Measured& measured) {
    if (namesMatch(rule, rule.relations, statement.relations, subject))
        return true;
    if (!errsTowardsMatching(rule))
        return false;
    return (measured.anyRelation && !touchesNoData(statement)) ||
           (measured.reached != nullptr && namesMatch(rule, rule.relations, *measured.reached, subject));
}

bool statementMatches(const Rule& rule, const CompiledPolicy::Entry& entry, const sql::Statement& statement,
                      const Subject& subject, const Measured& measured) {
    auto isKind = [&](const std::string& kind) { return kindMatches(rule, entry, kind); };
    return (rule.statements.empty() || covers(rule, statement.kinds, isKind)) &&
           builtInMatches(rule.builtIn, statement, measured) &&
           (!rule.withoutWhere || whereMatches(rule, entry, statement)) &&
           (rule.relations.empty() || relationsMatch(rule, statement, subject, measured)) &&
           (rule.functions.empty() || namesMatch(rule, rule.functions, statement.functions, subject));
}

bool hoursMatch(const Rule& rule, Now now) {
    try {
        return std::any_of(rule.hours.begin(), rule.hours.end(),
                           [&](const HoursCondition& h) { return h.covers(now.wall); });
    } catch (const std::exception&) { // the zone's file went away under us
        return errsTowardsMatching(rule);
    }
}

bool onlyEndsOrMarksTransaction(const sql::Statement& statement) {
    return statement.transaction != sql::TransactionControl::None &&
           statement.transaction != sql::TransactionControl::Prepare;
}

} // namespace

namespace {

Verdict judgeAlone(const sql::Statement& statement, const Subject& subject, const Configuration& configuration, Now now,
                   const Measured& measured) {
    const auto compiled =
        configuration.compiled ? configuration.compiled : std::make_shared<const CompiledPolicy>(configuration);
    Verdict out;
    out.unconditional = true;
    std::vector<const Rule*> undecided; // their counts can still be asked
    std::vector<std::uint32_t> candidates;
    candidates.reserve(32);
    compiled->candidates(statement, candidates);
    for (const auto number : candidates) {
        const auto& entry = compiled->entry(number);
        const auto& rule = CompiledPolicy::rule(entry, configuration);
        if (!subjectMatches(rule, subject) || !statementMatches(rule, entry, statement, subject, measured) ||
            !usesMatch(rule, statement, configuration, measured))
            continue;
        const bool isUndecided = mustAskCounts(rule, statement, measured);
        if (!isUndecided && !countsMatch(rule, statement, measured))
            continue;
        if (!rule.hours.empty()) {
            out.unconditional = false;
            if (!hoursMatch(rule, now))
                continue;
        }
        if (isUndecided) {
            undecided.push_back(&rule);
            continue;
        }
        if (!out.rules.empty() && rule.action < out.action)
            continue;
        if (rule.action > out.action)
            out.rules.clear();
        out.action = rule.action;
        out.rules.push_back(&rule);
    }
    if (out.rules.empty())
        out.action = onlyEndsOrMarksTransaction(statement) ? Action::Allow : configuration.defaultAction;
    else
        out.reason = out.rules[0]->reason;
    if (!undecided.empty())
        out.wanted = wantedBy(undecided, out);
    return out;
}

// Both have to agree: the stricter one counts, with the rules of both where they say the same.
Verdict stricter(Verdict one, Verdict other) {
    const bool isBlocked =
        (one.action == Action::Block && !one.wanted) || (other.action == Action::Block && !other.wanted);
    std::optional<Thresholds> wanted = one.wanted ? one.wanted : other.wanted;
    if (one.wanted && other.wanted) {
        addLeast(wanted->estimatedRows, other.wanted->estimatedRows);
        addLeast(wanted->fullScanRows, other.wanted->fullScanRows);
    }
    const bool unconditional = one.unconditional && other.unconditional;
    Verdict& out = other.action > one.action ? other : one;
    if (one.action == other.action) {
        for (const auto* rule : other.rules)
            if (std::find(one.rules.begin(), one.rules.end(), rule) == one.rules.end())
                one.rules.push_back(rule);
        if (one.reason.empty())
            one.reason = std::move(other.reason);
    }
    out.unconditional = unconditional;
    out.wanted = isBlocked ? std::nullopt : wanted;
    return std::move(out);
}

} // namespace

Verdict judge(const sql::Statement& statement, const Subject& subject, const Configuration& configuration, Now now,
              const Measured& measured) {
    auto own = judgeAlone(statement, subject, configuration, now, measured);
    if (!configuration.published)
        return own;
    auto published = judgeAlone(statement, subject, *configuration.published, now, measured);
    auto out = stricter(std::move(published), std::move(own));
    out.publishedVersion = configuration.publishedVersion;
    return out;
}

void addHolding(Verdict& verdict, const Verdict& more) {
    if (verdict.action != Action::Approve || more.action != Action::Approve)
        return;
    for (const auto* rule : more.rules)
        if (std::find(verdict.rules.begin(), verdict.rules.end(), rule) == verdict.rules.end())
            verdict.rules.push_back(rule);
}

std::string refusalMessage(const Verdict& verdict, std::string_view reference) {
    const bool waits = verdict.action == Action::Approve;
    std::string out = waits ? "[postern] waiting for approval" : "[postern] blocked";
    if (verdict.rules.empty()) {
        out += waits ? ": the policy's default asks for it."
                     : ": the policy allows only what a rule allows, and none allows this.";
    } else {
        out += waits ? ", rule \"" : " by rule \"";
        out += verdict.rules[0]->name + '"';
        if (verdict.rules.size() > 1)
            out += " and " + std::to_string(verdict.rules.size() - 1) + " more";
        if (verdict.reason.empty())
            out += '.';
        else
            out += ": " + verdict.reason;
        if (const char last = out.back(); last != '.' && last != '!' && last != '?')
            out += '.';
    }
    out += waits ? " Retry the identical statement." : " Do not retry.";
    return out + " (ref " + std::string(reference) + ")";
}

} // namespace postern::policy
