#pragma once
// Whether a statement finds at most one row, whatever the values: it names one table, and its WHERE compares every
// column of one of the table's unique keys with a value; or it inserts one row of values. Such statements need no
// estimate. Private to the room.
#include <vector>

#include "catalog/outline.h"
#include "sql/statement.h"
#include "sql/tree.h"

namespace postern::session {

// `types`: of the parameters, as far as they are known; a value of another type than the key's would make the server
// scan the table instead of the index, so that is no point look-up.
bool isPointLookup(const catalog::Outline& outline, const sql::Statement& statement, const sql::Node& root,
                   const std::vector<Oid>& types);

} // namespace postern::session
