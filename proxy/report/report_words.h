#pragma once
// Recorded values as the words of a report. Pure functions.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/statement_row.h"
#include "report/pages.h"

namespace postern::report {

std::string joined(const std::vector<std::string>& parts, std::string_view separator);
// The recorded text; when the row holds only its beginning, says so.
std::string wholeSql(const api::StatementRow& row);
std::string parametersText(const api::StatementRow& row);       // "$1 = 42, $2 = NULL, $3 = '…'"
std::string counted(std::int64_t count, std::string_view noun); // "1 row", "2 rows"
std::string decisionText(const api::StatementRow& row);         // "blocked by no-drop: Schema changes …"
std::string outcomeText(const api::StatementRow& row);          // "SELECT 12, 12 rows, 3.4 ms, masked: email"
std::string durationText(std::int64_t micros);
std::string timeText(Timestamp time);   // "2026-01-31 12:00:00.000 UTC"
std::string momentText(Timestamp time); // "2026-01-31 12:00:00"
std::string clockText(Timestamp time);  // "12:00:00.000"
Tone toneOf(const api::StatementRow& row);
// Not allowed, not answered, or failed: what an auditor wants to see first.
bool isException(const api::StatementRow& row);
// Characters that hide or reorder others (bidirectional controls, zero width, other controls) as <U+202E>.
std::string withVisibleControls(std::string_view text);

// "marked", then one line for each note: when, who, what.
std::string remarksText(const api::StatementRemarks& remarks);
std::string remarksText(const api::StatementRow& row);

} // namespace postern::report
