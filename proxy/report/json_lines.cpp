#include "report/json_lines.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "recording/closing.h"
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

// What people said about the session: links of the chain of accesses, as the store has them.
Result<> writeNotes(Recordings& recordings, recording::ExportedSession& exported, OutputFile& out) {
    std::optional<Error> failed;
    POSTERN_TRY(recordings.reader().archive().notes(exported.head.session, [&](const recording::AccessEntry& entry) {
        if (entry.canonical.size() < 2)
            return true; // it cannot be decrypted, which is for the store's verification
        std::string line;
        recording::appendChainedLine(line, entry.canonical, entry.hash, entry.prev);
        line += '\n';
        const auto done = out.append(line);
        if (!done)
            failed = done.error();
        exported.notes.push_back(entry.hash);
        return static_cast<bool>(done);
    }));
    if (failed)
        return *failed;
    return {};
}

} // namespace

Result<JsonLinesWritten> writeJsonLines(Recordings& recordings, const recording::SigningKey* key, OutputFile& out) {
    JsonLinesWritten written;
    std::vector<recording::ExportedSession> all;
    for (const auto& session : recordings.sessions()) {
        // The seal first: events only grow, so those that it vouches for are there when they are read.
        const auto seal = recordings.seal(session);
        if (!seal)
            return seal.error();
        auto& exported = all.emplace_back(recording::ExportedSession{{session.session, 0, {}}, {}});
        const auto last = std::max(session.events, sealedEvents(*seal, session.session));
        std::string lastLine;
        const auto read = recordings.lines(session, last, [&](std::string_view line) -> Result<> {
            ++exported.head.events;
            lastLine = line;
            POSTERN_TRY(out.append(line));
            return out.append("\n");
        });
        if (!read)
            return read.error();
        if (const auto chained = recording::parseChainedLine(lastLine))
            exported.head.hash = chained->hash;
        written.events += exported.head.events;
        POSTERN_TRY(writeNotes(recordings, exported, out));
        written.notes += exported.notes.size();
        if (seal->empty()) {
            ++written.sessionsWithoutSeal;
            continue;
        }
        POSTERN_TRY(out.append(*seal));
        POSTERN_TRY(out.append("\n"));
    }
    POSTERN_TRY(out.append(recording::closingLine(all, key)));
    POSTERN_TRY(out.append("\n"));
    return written;
}

} // namespace postern::report
