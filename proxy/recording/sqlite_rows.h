#pragma once
// Rows of the `session` table as values; shared by the store that writes them and the archive that reads them.
#include "recording/sqlite.h"
#include "recording/store.h"

namespace postern::recording {

inline constexpr std::string_view kSessionColumns =
    "session, ledger_start, started, ended, issuer, subject, email, method, agent, agent_kind, address, executable, "
    "application_name, pid, target, database, \"user\", end_reason, statements, allowed, held, blocked, errors, rows, "
    "events, head";
inline constexpr int kSessionColumnCount = 26;

void bindSession(Query& query, const SessionSummary& session); // parameters 1 … 26 in that order
SessionSummary readSession(const Query& query);                // columns 0 … 25

inline std::int64_t toSql(SessionId id) {
    return static_cast<std::int64_t>(id.value);
}
inline SessionId toSessionId(std::int64_t value) {
    return SessionId{static_cast<std::uint64_t>(value)};
}

} // namespace postern::recording
