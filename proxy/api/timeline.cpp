#include "api/timeline.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "api/recorded_line.h"
#include "api/remarks.h"
#include "api/search_block.h"

namespace postern::api {

namespace {

using recording::PackedIndexPiece;

void addMarks(const SearchBlock& block, std::vector<TimelineMark>& marks) {
    for (std::size_t i = 0; i < block.statement.size(); ++i) {
        const auto& profile = block.profiles[block.profile[i]];
        TimelineMark mark;
        mark.statement = block.statement[i], mark.seq = block.seq[i];
        mark.time = block.time[i], mark.duration = block.duration[i];
        mark.verdict = static_cast<Verdict>(profile.verdict);
        mark.transaction = static_cast<Transaction>(profile.transaction);
        mark.isMasked = !block.words[profile.masked].empty();
        mark.isRunning = (profile.flags & kIsRunning) != 0;
        mark.hasApproval = (profile.flags & kHasApproval) != 0;
        marks.push_back(mark);
    }
}

} // namespace

Result<Timeline> readTimeline(recording::SessionReader& reader, const recording::SessionSummary& session) {
    Timeline out;
    out.started = session.started;
    out.isOpen = !session.ended;
    recording::BlockUnpacker unpacker;
    std::optional<Error> failed;
    POSTERN_TRY(reader.archive().index(
        session.session, recording::Archive::Texts::Leave, {}, [&](const PackedIndexPiece& piece) {
            const auto facts = unpacker.unpack(piece.facts.encoding, piece.facts.data);
            const auto block = facts ? SearchBlock::read(*facts) : Result<SearchBlock>(facts.error());
            if (block)
                addMarks(*block, out.marks);
            else
                failed = block.error();
            return !failed;
        }));
    if (failed)
        return *failed;
    if (session.indexed < session.events) {
        SearchWriter rest(session.session);
        auto seq = session.indexed;
        POSTERN_TRY(reader.events(
            session.session, [&](std::string_view line) { return rest.take(deltaOfLine(line), ++seq), true; },
            session.indexed + 1));
        const auto piece = rest.cut(SearchWriter::Cut::Everything);
        const auto block = piece.facts.empty() ? Result<SearchBlock>(SearchBlock()) : SearchBlock::read(piece.facts);
        if (!block)
            return block.error();
        // A block that was made since `session` was read has these already.
        const auto last = out.marks.empty() ? 0 : out.marks.back().statement;
        std::vector<TimelineMark> marks;
        addMarks(*block, marks);
        std::copy_if(marks.begin(), marks.end(), std::back_inserter(out.marks),
                     [&](const TimelineMark& mark) { return mark.statement > last; });
    }
    const auto remarks = readRemarks(reader.archive(), session.session);
    if (!remarks)
        return remarks.error();
    for (const auto& [statement, said] : *remarks) {
        const auto mark =
            std::lower_bound(out.marks.begin(), out.marks.end(), statement,
                             [](const TimelineMark& each, std::uint64_t value) { return each.statement < value; });
        if (mark != out.marks.end() && mark->statement == statement)
            mark->hasRemarks = true;
    }
    out.ended = session.ended.value_or(out.marks.empty() ? session.started : Timestamp{out.marks.back().time});
    return out;
}

Result<std::uint64_t> seqOf(recording::SessionReader& reader, recording::SessionId session, std::uint64_t statement) {
    recording::BlockUnpacker unpacker;
    std::uint64_t out = 1;
    POSTERN_TRY(
        reader.archive().index(session, recording::Archive::Texts::Leave, {}, [&](const PackedIndexPiece& piece) {
            if (piece.lastStatement < statement)
                return true;
            const auto facts = unpacker.unpack(piece.facts.encoding, piece.facts.data);
            const auto block = facts ? SearchBlock::read(*facts) : Result<SearchBlock>(facts.error());
            if (!block || piece.firstStatement > statement)
                return false;
            const auto found = std::lower_bound(block->statement.begin(), block->statement.end(), statement);
            if (found != block->statement.end())
                out = block->seq[static_cast<std::size_t>(found - block->statement.begin())];
            return false;
        }));
    return out;
}

} // namespace postern::api
