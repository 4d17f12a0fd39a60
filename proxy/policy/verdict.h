#pragma once
// What the policy says about one statement.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "policy/configuration.h"
#include "sql/statement.h"

namespace postern::policy {

// Who runs it and where; views into the session, which outlives the call.
struct Subject {
    std::string_view agent, agentKind, target;
    const std::vector<std::string>* groups = nullptr; // null: not known, which counts against the subject
    // Schemas that a name without one can mean, pg_catalog and pg_temp included; null: any.
    const std::vector<std::string>* searchPath = nullptr;
};

// What other rooms found out about the statement; what is absent is not known.
struct Measured {
    std::optional<std::int64_t> estimatedRows; // the plan's largest write or its output
    std::optional<std::int64_t> fullScanRows;  // the largest relation that the plan scans whole
    std::optional<std::vector<MaskedUse>> maskedUse;
    bool onlyTemporary = false; // every relation it names is a temporary one, which nobody else has
    // The counts can still be found out: rules on them do not match meanwhile, and Verdict::wanted says what they ask.
    bool countsCanBeAsked = false;
    // Relations that it reaches through those it names (views, partitions); they count for rules that hold or block.
    const std::vector<sql::RelationUse>* reached = nullptr;
    bool anyRelation = false; // what it reaches through the relations that it names cannot be told
};

// The least that a rule asks for, of those that would make the verdict another one.
struct Thresholds {
    std::optional<std::int64_t> estimatedRows, fullScanRows;
};

struct Verdict {
    Action action = Action::Allow;
    std::vector<const Rule*> rules; // those that match with `action`, in file order, the baseline's last; they live in
                                    // the configuration and the baseline
    std::string reason;             // the first such rule's reason
    bool unconditional = false;     // does not depend on Now: may be cached with the analysis and the subject
    std::optional<Thresholds> wanted;   // only with Measured::countsCanBeAsked
    std::uint64_t publishedVersion = 0; // of the published policy that was asked too; 0: none
};

// Strictest action among the matching rules, `default` when none matches (BEGIN, COMMIT, ROLLBACK and savepoints pass
// then: a client has to be able to end a transaction). Any thread; no locks, no I/O, below a microsecond for ordinary
// statements.
//
// Where facts are missing the answer is stricter, never laxer. A rule that holds or blocks matches when any part of the
// statement does, a rule that allows only when all of it does: one kind, relation or function outside is enough for it
// not to. A name without schema can be any schema's (see Subject::searchPath). Conditions on measurements count as
// matching while nothing was measured, unless the statement can touch no data; masked_use counts as not matching while
// no mask is configured. Relations behind a view or a partition's parent are for rules that hold or block: a rule that
// allows looks at the names that are written, as PostgreSQL's own privileges do.
//
// Where a policy is published (Configuration::published), each of the two judges by itself and the stricter action is
// the verdict; of two that hold, the statement is held by the rules of both.
Verdict judge(const sql::Statement& statement, const Subject& subject, const Configuration& configuration, Now now,
              const Measured& measured = {});

// Whether some rule looks at estimated_rows, full_scan_rows, or, to hold or block, at relations: then it matters what
// the relations of a statement stand for.
bool asksAboutRelations(const Configuration& configuration);
// Whether there is anything that is not allowed: then it matters what the functions of a statement do.
bool restrictsSomething(const Configuration& configuration);

// Adds the rules of `more` to `verdict` when both hold their statements for approval: a string of both is held by all.
void addHolding(Verdict& verdict, const Verdict& more);

// The text a client gets: `[postern] blocked by rule "no-drop": reason Do not retry. (ref 7f3a-12)`, or for
// Action::Approve
// `[postern] waiting for approval, rule "bulk-write": reason Retry the identical statement. (ref 7f3a-12)`.
std::string refusalMessage(const Verdict& verdict, std::string_view reference);

} // namespace postern::policy
