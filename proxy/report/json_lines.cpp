#include "report/json_lines.h"

#include <algorithm>
#include <optional>

#include "recording/verify_session.h"

namespace postern::report {

namespace {

// How many of the session's events the seal vouches for.
std::uint64_t sealedEvents(std::string_view seal, recording::SessionId session) {
    const auto chained = recording::parseChainedLine(seal);
    const auto content = chained ? recording::parseLedger(chained->canonical) : std::nullopt;
    if (content)
        for (const auto& head : content->heads)
            if (head.session == session)
                return head.events;
    return 0;
}

} // namespace

Result<JsonLinesWritten> writeJsonLines(Recordings& recordings, OutputFile& out) {
    JsonLinesWritten written;
    for (const auto& session : recordings.sessions()) {
        // The seal first: events only grow, so those that it vouches for are there when they are read.
        const auto seal = recordings.seal(session);
        if (!seal)
            return seal.error();
        const auto last = std::max(session.events, sealedEvents(*seal, session.session));
        const auto read = recordings.lines(session, last, [&](std::string_view line) -> Result<> {
            ++written.events;
            POSTERN_TRY(out.append(line));
            return out.append("\n");
        });
        if (!read)
            return read.error();
        // What people said about the session, before its seal: links of the chain of accesses, as the store has them.
        std::optional<Error> failed;
        const auto noted =
            recordings.reader().archive().notes(session.session, [&](const recording::AccessEntry& entry) {
                if (entry.canonical.size() < 2)
                    return true; // it cannot be decrypted, which is for the store's verification
                std::string line;
                recording::appendChainedLine(line, entry.canonical, entry.hash, entry.prev);
                line += '\n';
                const auto done = out.append(line);
                if (!done)
                    failed = done.error();
                ++written.notes;
                return static_cast<bool>(done);
            });
        if (failed || !noted)
            return failed ? *failed : noted.error();
        if (seal->empty()) {
            ++written.sessionsWithoutSeal;
            continue;
        }
        POSTERN_TRY(out.append(*seal));
        POSTERN_TRY(out.append("\n"));
    }
    return written;
}

} // namespace postern::report
