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
};

struct Verdict {
    Action action = Action::Allow;
    std::vector<const Rule*> rules; // those that match with `action`, in file order, the baseline's last; they live in
                                    // the configuration and the baseline
    std::string reason;             // the first such rule's reason
    bool unconditional = false;     // does not depend on Now: may be cached with the analysis and the subject
};

// Strictest action among the matching rules, `default` when none matches (BEGIN, COMMIT, ROLLBACK and savepoints pass
// then: a client has to be able to end a transaction). Any thread; no locks, no I/O, below a microsecond for ordinary
// statements.
//
// Where facts are missing the answer is stricter, never laxer. A rule that holds or blocks matches when any part of the
// statement does, a rule that allows only when all of it does: one kind, relation or function outside is enough for it
// not to. A name without schema can be any schema's (see Subject::searchPath). Conditions on measurements count as
// matching while nothing was measured, unless the statement can touch no data; masked_use counts as not matching while
// no mask is configured.
Verdict judge(const sql::Statement& statement, const Subject& subject, const Configuration& configuration, Now now,
              const Measured& measured = {});

// Adds the rules of `more` to `verdict` when both hold their statements for approval: a string of both is held by all.
void addHolding(Verdict& verdict, const Verdict& more);

// The text a client gets: `[postern] blocked by rule "no-drop": reason Do not retry. (ref 7f3a-12)`, or for
// Action::Approve
// `[postern] waiting for approval, rule "bulk-write": reason Retry the identical statement. (ref 7f3a-12)`.
std::string refusalMessage(const Verdict& verdict, std::string_view reference);

} // namespace postern::policy
