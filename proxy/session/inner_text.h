#pragma once
// The query inside COPY (query) TO …, EXPLAIN ANALYZE query and PREPARE name AS query, as text: what has to be planned
// to know what they would do.
#include <string_view>

#include "sql/statement.h"

namespace postern::session {

// Part of `text`, which is the whole of `statement`; empty when it cannot be told for sure.
std::string_view innerQuery(std::string_view text, const sql::Statement& statement);

} // namespace postern::session
