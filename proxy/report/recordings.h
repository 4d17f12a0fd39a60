#pragma once
// The sessions that a report is about, as they were when it began: events that open sessions take meanwhile are left
// out, so that all parts of a report tell of the same moment. One thread, like the reader it uses.
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "api/remarks.h"
#include "recording/reader.h"

namespace postern::report {

// How far a report is, in events read of all that will be read. False: stop; the report ends with 57014.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

class Recordings {
public:
    // `reader` outlives this. The sessions are told in the order given.
    Recordings(recording::SessionReader& reader, std::vector<recording::SessionSummary> sessions,
               Progress progress = {});

    const std::vector<recording::SessionSummary>& sessions() const { return m_sessions; }
    std::uint64_t events() const { return m_events; }
    // Events are read so many times in all; what Progress is counted in.
    void setPasses(std::uint64_t passes) { m_total = passes * m_events; }

    // The session's exported lines (with hash and prev) up to event `last`. An error of `visit` ends it. An event that
    // was edited is an error with SQLSTATE XX001; what came before it was visited.
    Result<> lines(const recording::SessionSummary& session, std::uint64_t last,
                   const std::function<Result<>(std::string_view line)>& visit);
    // What people said about its statements when this was first asked.
    Result<const api::SessionRemarks*> remarks(const recording::SessionSummary& session);
    Result<std::string> seal(const recording::SessionSummary& session) { return m_reader.seal(session.session); }
    recording::SessionReader& reader() { return m_reader; }

private:
    recording::SessionReader& m_reader;
    std::map<recording::SessionId, api::SessionRemarks> m_remarks;
    std::vector<recording::SessionSummary> m_sessions;
    Progress m_progress;
    std::uint64_t m_events = 0, m_done = 0, m_total = 0;
};

inline constexpr std::string_view kEdited = "XX001"; // PostgreSQL's data_corrupted

} // namespace postern::report
