#pragma once
// A session's statements, one after the other, each with everything that was recorded about it.
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "api/filter.h"
#include "api/session_fold.h"
#include "report/recordings.h"

namespace postern::report {

struct ApprovalStep {
    Timestamp time;
    std::string approval, outcome, by, comment;
};

struct Entry {
    api::RowPointer row;
    std::uint64_t seq = 0;  // of the statement event
    std::string hash, prev; // of the statement event, hexadecimal
    std::vector<ApprovalStep> approvals;
};

// Takes lines in order, gives entries in order. Answers come after their statements, also after later statements of a
// pipeline, so an entry is given once 200 later ones were seen, or at the end. One thread.
class EntryStream {
public:
    using Visit = std::function<Result<>(Entry& entry)>;
    // `late`: a decision about none of the entries that are still to be given: of another session, or long after.
    using Late = std::function<void(const ApprovalStep& step)>;
    EntryStream(recording::SessionId session, Visit visit, Late late = {});

    Result<> take(std::string_view line);
    Result<> finish();

private:
    Result<> giveFront();

    static constexpr std::size_t kWaiting = 200; // fewer than the fold remembers
    api::SessionFold m_fold;
    Visit m_visit;
    Late m_late;
    std::deque<Entry> m_waiting;
};

// All entries of one session that match. An edited event is an error (kEdited) after the entries before it were given.
Result<> visitEntries(Recordings& recordings, const recording::SessionSummary& session, const api::Filter& filter,
                      const std::function<Result<>(const Entry& entry)>& visit, const EntryStream::Late& late = {});

} // namespace postern::report
