#pragma once
// The tables, roles and rights of a store on PostgreSQL (docs/team.md), and the versions that lead to them. All of it
// is in the schema "postern". Each function is one transaction; two that run at once wait for each other.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "recording/postgres.h"

namespace postern::recording {

inline constexpr int kPostgresVersion = 10;      // of the schema
inline constexpr int kPostgresOldest = 14'00'00; // servers that the schema works on, as libpq numbers them

// The groups that log-in roles of a store are members of. Roles belong to the whole server, not to one database.
inline constexpr std::string_view kGatewayRole = "postern_gateway", kApproverRole = "postern_approver",
                                  kAuditorRole = "postern_auditor", kAdministratorRole = "postern_administrator";

// Brings the schema from whatever version to kPostgresVersion, or makes it; the result is the version it had (0: none).
// `upTo`: stop at that version, for tests.
Result<int> migratePostgres(Link& link, int upTo = kPostgresVersion);
// Whether any role may make temporary tables and types in this database. Postern's own never do; a migration takes the
// right from PUBLIC when its role owns the database.
Result<bool> mayAnyoneMakeTemporary(Link& link);
// 0: there is no store in this database.
Result<int> postgresVersion(Link& link);
// An error unless the schema is the one that this Postern works with: it says which command helps.
Result<> requirePostgres(Link& link);

} // namespace postern::recording
