#pragma once
// One test of a filter against a row. Private to this room.
#include "api/filter.h"

namespace postern::api {

// The tests of texts (Sql, Message) alone.
bool matchesText(const FilterNode& node, std::string_view text);
// What Sql finds beside the SQL.
bool matchesNotes(const FilterNode& node, const StatementRemarks& remarks);
bool matchesTest(const FilterNode& node, const StatementRow& row, Timestamp now);

} // namespace postern::api
