#pragma once
// A whole session at a glance: one mark per statement, small enough that a session of 200,000 events is there at once.
#include <cstdint>
#include <vector>

#include "api/statement_row.h"
#include "recording/reader.h"

namespace postern::api {

struct TimelineMark {
    std::uint64_t statement = 0, seq = 0; // seq: of its event
    std::int64_t time = 0, duration = -1; // microseconds since 1970; -1: no answer, or an error
    Verdict verdict = Verdict::Allowed;
    Transaction transaction = Transaction::None;
    bool isMasked = false, isRunning = false, hasApproval = false;
    bool hasRemarks = false; // a note, or a mark
};

struct Timeline {
    Timestamp started, ended; // ended: of an open session, its last statement's time
    bool isOpen = false;
    std::vector<TimelineMark> marks; // by statement
};

// From the search index, and from the events of what is not in it yet.
Result<Timeline> readTimeline(recording::SessionReader& reader, const recording::SessionSummary& session);
// Where the events of a statement begin: its own, or one shortly before. 1 when the index does not know.
Result<std::uint64_t> seqOf(recording::SessionReader& reader, recording::SessionId session, std::uint64_t statement);

} // namespace postern::api
