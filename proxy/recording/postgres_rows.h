#pragma once
// Rows of the PostgreSQL store as values; shared by the store that writes them and the archive that reads them.
#include "recording/postgres.h"
#include "recording/store.h"

namespace postern::recording {

// Columns 0 … as readSession() of postgres_archive.cpp wants them.
inline constexpr std::string_view kPostgresSessionColumns =
    "s.session, s.gateway, s.ledger_start, s.started, s.ended, s.issuer, s.subject, s.email, s.method, s.agent, "
    "s.agent_kind, s.address, s.executable, s.application_name, s.pid, s.target, s.database, s.\"user\", s.end_reason, "
    "s.statements, s.allowed, s.held, s.blocked, s.errors, s.rows, s.events, s.head, s.indexed";
SessionSummary readSession(const Rows& rows, int row);
PackedBlock blockAt(const Rows& rows, int row, int encoding, int data);

// Reading many rows whose size others decide: a page has at most `limit` of them, and ends behind the one with which it
// has kPageBytes. `columns` is how many the query has.
class Pages {
public:
    static constexpr int kPageBytes = 16 << 20;
    static constexpr std::string_view kFactsBytes = "pg_catalog.octet_length(facts)";
    static constexpr std::string_view kPieceBytes =
        "pg_catalog.octet_length(facts)::bigint + pg_catalog.octet_length(texts)";

    Pages(int columns, int limit) : m_columns(columns), m_limit(limit) {}
    // Of `query`, which says no order itself, by `key`; `bytes`: how many a row has. Both name columns of its answer.
    std::string of(std::string_view query, std::string_view key, std::string_view bytes) const;
    bool isLast(const Rows& rows) const; // none behind these

private:
    int m_columns, m_limit;
};

// The sessions of this gateway that have not ended.
Result<std::vector<SessionSummary>> openSessions(Link& link, GatewayId gateway);

// Where the chain of accesses ends.
Result<AccessHead> accessHead(Link& link);

} // namespace postern::recording
