#pragma once
// Recorded statements as events of the Open Cybersecurity Schema Framework (version 1.1.0) for a SIEM: one JSON object
// per line, Datastore Activity (class 6005) with the security_control profile for each statement, Authentication (3002)
// for the begin and the end of each session.
#include "api/filter.h"
#include "report/output_file.h"
#include "report/recordings.h"

namespace postern::report {

// `filter`: only the statements that match. The result is how many events were written.
Result<std::uint64_t> writeOcsf(Recordings& recordings, const api::Filter& filter, OutputFile& out);

} // namespace postern::report
