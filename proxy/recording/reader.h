#pragma once
// Reading recordings: what `sessions list`, `sessions show`, reports and the console use. Works in any process while a
// gateway writes; what was appended in the last 50 ms or so may not be in the store yet (Recorder::flush in the
// gateway's own process). One thread at a time.
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "recording/store.h"

namespace postern::recording {

class SessionReader {
public:
    explicit SessionReader(std::unique_ptr<Archive> archive) : m_archive(std::move(archive)) {}

    Result<std::vector<SessionSummary>> sessions(const SessionFilter& filter) { return m_archive->sessions(filter); }
    // The one session that begins with these digits; an error says when there is none, or more than one.
    Result<SessionSummary> find(std::string_view prefix);
    // The session's events as exported lines (with hash and prev, without line feed), in order, from sequence number
    // `from`. `visit` returns false to stop. An event that was edited in the store is an error, and is not shown.
    Result<> events(SessionId id, const std::function<bool(std::string_view line)>& visit, std::uint64_t from = 1);
    // The signed ledger line that seals the session: its end, or the last checkpoint that covers it. Empty: not signed
    // yet.
    Result<std::string> seal(SessionId id);
    Archive& archive() { return *m_archive; }

private:
    std::unique_ptr<Archive> m_archive;
};

// The hash that the session's first event hangs on.
Result<Digest> sessionRoot(Archive& archive, const SessionSummary& session);

} // namespace postern::recording
