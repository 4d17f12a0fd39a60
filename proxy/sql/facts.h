#pragma once
// What a statement does, read off its tree: see Statement in statement.h. Private to the room.
#include "base/result.h"
#include "sql/statement.h"
#include "sql/tree.h"

namespace postern::sql {

// Fills everything of `statement` but its range and its fingerprint. Error: 54000 too many names of WITH in one place.
Result<void> collectFacts(const Node& root, Statement& statement);

// 16 hexadecimal digits: the statement without constants, parameters, comments, layout, and lengths of value lists. For
// grouping only: it is cheap, not collision-proof.
std::string fingerprint(const Node& root);

} // namespace postern::sql
