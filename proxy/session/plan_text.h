#pragma once
// What EXPLAIN ANALYZE counts of blocks: how many were read, dirtied, logged, and how many rows an index alone could
// not answer for. That depends on how wide rows are and on which of them an update could leave in the indexes, so on
// all columns of the tables that are read.
#include <optional>
#include <string>
#include <string_view>

namespace postern::session {

// One value of an answer, without these counts: a line of the text format, or a whole plan in another one, where null
// stands in their place. None: the row is to be left out.
std::optional<std::string> withoutBlockCounts(std::string_view plan);

} // namespace postern::session
