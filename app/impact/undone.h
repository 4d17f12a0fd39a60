#pragma once
// Whether a rollback takes back all that a statement does. Fails closed: what is not known to be undone is not.
//
// Looked at: the commands inside it, the functions that it names, those of triggers, defaults, checks, policies, views
// and rules of the relations that it reaches, and what their bodies call in turn. Sequences and notifications do not
// count: numbers are skipped, and a notification that is rolled back is never sent.
#include <span>
#include <string>

#include "app/impact/reach.h"
#include "approval/request.h"

namespace postern::app {

inline constexpr std::size_t kMaxCode = 500; // functions and texts that are looked at; more: it is not known

// Why a rollback would not undo it; empty: it would. `reach` is that of all that runs; what `prepared` has in it is
// asked about on its own.
std::string whyNotUndone(const catalog::Snapshot& snapshot, const catalog::SearchPath& path,
                         const sql::Analysis& analysis, const Reach& reach,
                         std::span<const approval::Prepared> prepared = {});
// It defines something, so that event triggers may fire, which a snapshot does not know.
bool mayFireEventTriggers(const sql::Analysis& analysis);

} // namespace postern::app
