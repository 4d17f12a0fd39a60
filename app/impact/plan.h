#pragma once
// The planner's view of a statement: EXPLAIN without ANALYZE, asked over a side connection.
#include <string_view>

#include "api/impact.h"
#include "app/impact/side_connection.h"
#include "catalog/snapshot.h"
#include "sql/statement.h"

namespace postern::app {

inline constexpr std::size_t kMaxPlanLines = 40, kMaxPlanBytes = 1U << 20;

// Reads EXPLAIN (FORMAT JSON). Conditions and constants are left out: the planner may have computed them from data.
api::Impact::Plan planFromJson(std::string_view json);

// Why planning it would do more than look, or cannot be: empty when it may be explained.
// `more`: functions in the arguments of the EXECUTE that runs it.
std::string whyNotExplained(const sql::Statement& statement, const std::vector<sql::FunctionUse>& more,
                            const catalog::Snapshot& snapshot, const catalog::SearchPath& path);

// Blocks as the connection does. A statement that the server does not plan has a `problem`.
api::Impact::Plan explain(SideConnection& side, std::string_view sql, const std::vector<approval::Bound>& values);

} // namespace postern::app
