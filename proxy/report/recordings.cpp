#include "report/recordings.h"

#include <optional>

namespace postern::report {

namespace {

constexpr std::uint64_t kTellEvery = 1024;

} // namespace

Recordings::Recordings(recording::SessionReader& reader, std::vector<recording::SessionSummary> sessions,
                       Progress progress)
    : m_reader(reader), m_sessions(std::move(sessions)), m_progress(std::move(progress)) {
    for (const auto& session : m_sessions)
        m_events += session.events;
    m_total = m_events;
}

Result<const api::SessionRemarks*> Recordings::remarks(const recording::SessionSummary& session) {
    const auto known = m_remarks.find(session.session);
    if (known != m_remarks.end())
        return &known->second;
    auto read = api::readRemarks(m_reader.archive(), session.session);
    if (!read)
        return std::move(read).error();
    return &m_remarks.emplace(session.session, std::move(*read)).first->second;
}

Result<> Recordings::lines(const recording::SessionSummary& session, std::uint64_t last,
                           const std::function<Result<>(std::string_view line)>& visit) {
    std::optional<Error> stopped;
    std::uint64_t seen = 0;
    const auto read = m_reader.events(session.session, [&](std::string_view line) {
        if (m_progress && m_done++ % kTellEvery == 0 && !m_progress(m_done, m_total)) {
            stopped = Error::client(sqlstate::kQueryCanceled, phrase("the export was cancelled"));
            return false;
        }
        if (auto done = visit(line); !done) {
            stopped = std::move(done).error();
            return false;
        }
        return ++seen < last;
    });
    if (stopped)
        return *stopped;
    if (!read)
        return read.error().fault() == Fault::Us ? Error(Fault::Us, kEdited, read.error().message()) : read.error();
    return {};
}

} // namespace postern::report
