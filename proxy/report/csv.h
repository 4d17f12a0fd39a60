#pragma once
// One line per statement, for spreadsheets: RFC 4180 (CRLF, quotes doubled), UTF-8. A cell that a spreadsheet would
// take for a formula begins with an apostrophe.
#include "api/filter.h"
#include "report/output_file.h"
#include "report/recordings.h"

namespace postern::report {

// `filter`: only the statements that match. The result is how many were written.
Result<std::uint64_t> writeCsv(Recordings& recordings, const api::Filter& filter, OutputFile& out);

// A cell as it is written: quoted where it must be, defused where a spreadsheet would calculate.
std::string csvCell(std::string_view text);

} // namespace postern::report
