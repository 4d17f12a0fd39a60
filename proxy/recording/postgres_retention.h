#pragma once
// Retention of a store on PostgreSQL: whole months go, and signed tombstones in the administrator's own ledger say
// which sessions they held (docs/team.md). Blocking.
#include <string>
#include <vector>

#include "recording/postgres_store.h"
#include "recording/signing_key.h"

namespace postern::recording {

struct Month {
    std::string first; // 2026-01-01
    std::uint64_t sessions = 0;
    std::string why; // it stays; empty: it goes
};

enum class Dropping { Try, ForGood }; // Try: only says what would go

// Every month, oldest first. Those that were over, and whose sessions had all ended, before `before` go, each in one
// transaction with its tombstones. `administrator` is this installation, enrolled as one; the role needs
// postern_administrator.
Result<std::vector<Month>> dropMonths(const PostgresAddress& address, GatewayIdentity administrator, SigningKey key,
                                      Timestamp before, Dropping dropping);

} // namespace postern::recording
