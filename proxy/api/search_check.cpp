#include "api/search_check.h"

#include <array>
#include <set>
#include <unordered_map>

#include "api/recorded_line.h"
#include "api/search_block.h"
#include "base/bytes.h"
#include "base/text.h"

namespace postern::api {

namespace {

using recording::Edit;
using recording::SessionId;
using recording::SessionReader;

// Remembering the rows themselves would cost as much as the session; a hash does.
using Print = std::array<char, 16>;
Print printOf(std::string_view text) {
    Print out{};
    sha256(text).copy(out.data(), out.size());
    return out;
}

struct IndexedRow {
    std::uint64_t statement = 0, seq = 0;
    Print asked{}, answered{}; // what the statement was, and what became of it
    Transaction before = Transaction::None;
};

void addText(std::string& out, std::string_view text) {
    putU64(out, text.size());
    out += text;
}

// None: these bytes are not what a SearchWriter makes.
std::optional<std::vector<IndexedRow>> rowsOf(std::string_view facts, std::string_view packedTexts,
                                              Transaction& after) {
    const auto block = SearchBlock::read(facts);
    const auto texts = readSearchTexts(packedTexts);
    if (!block || !texts)
        return std::nullopt;
    std::vector<IndexedRow> out;
    for (std::size_t i = 0; i < block->profile.size(); ++i) {
        const auto& p = block->profiles[block->profile[i]];
        if (block->sql[i] >= texts->size() || block->message[i] >= texts->size())
            return std::nullopt;
        std::string asked, answered;
        for (const auto value : {block->statement[i], block->seq[i], static_cast<std::uint64_t>(block->time[i]),
                                 std::uint64_t(p.flags & kHasParameters)})
            putU64(asked, value);
        addText(asked, (*texts)[block->sql[i]]);
        for (const auto word : {p.protocol, p.fingerprint, p.kinds, p.relations, p.rules})
            addText(asked, block->words[word]);
        for (const auto value :
             {static_cast<std::uint64_t>(block->rows[i]), static_cast<std::uint64_t>(block->duration[i]),
              std::uint64_t{p.verdict}, std::uint64_t(p.flags & ~kHasParameters)})
            putU64(answered, value);
        addText(answered, (*texts)[block->message[i]]);
        for (const auto word : {p.sqlstate, p.masked, p.columns, p.approver})
            addText(answered, block->words[word]);
        out.push_back({block->statement[i], block->seq[i], printOf(asked), printOf(answered),
                       static_cast<Transaction>(p.transaction)});
    }
    after = block->after;
    return out;
}

// What the index has to say, made from the events once more.
class Expected {
public:
    explicit Expected(SessionId session) : m_writer(session) {}

    void take(std::string_view line) {
        const auto delta = deltaOfLine(line);
        if (const auto* row = std::get_if<std::shared_ptr<StatementRow>>(&delta))
            m_begun = (*row)->statement;
        else if (const auto* outcome = std::get_if<Outcome>(&delta))
            follow(*outcome);
        m_writer.take(delta, ++m_seq);
        if (m_writer.isDue() && !m_writer.hasEnded())
            add(m_writer.cut(SearchWriter::Cut::Finished));
    }
    const std::vector<IndexedRow>& finish() {
        add(m_writer.cut(SearchWriter::Cut::Everything));
        return m_rows;
    }
    // What becomes of a statement after its answer, or after many others, the index may have or not: a block may have
    // been written before. After such an answer the same goes for the transactions.
    bool isLate(std::uint64_t statement) const {
        const auto answered = m_answered.find(statement);
        return m_late.contains(statement) ||
               ((answered == m_answered.end() || !answered->second) && m_begun > statement + kMany);
    }
    bool hasLateAnswers() const { return m_hasLateAnswers; }

private:
    static constexpr std::uint64_t kMany = 200; // fewer than make the index give up waiting

    void follow(const Outcome& outcome) {
        const bool isAnswer = !std::holds_alternative<Outcome::Decision>(outcome.what);
        auto& isAnswered = m_answered[outcome.statement];
        if (isAnswered || m_begun > outcome.statement + kMany) {
            m_late.insert(outcome.statement);
            m_hasLateAnswers |= isAnswer;
        }
        isAnswered |= isAnswer;
    }
    void add(const recording::IndexPiece& piece) {
        Transaction after{};
        if (piece.firstStatement == 0)
            return;
        if (const auto rows = rowsOf(piece.facts, piece.texts, after))
            m_rows.insert(m_rows.end(), rows->begin(), rows->end());
    }

    SearchWriter m_writer;
    std::vector<IndexedRow> m_rows;
    std::unordered_map<std::uint64_t, bool> m_answered;
    std::set<std::uint64_t> m_late;
    std::uint64_t m_seq = 0, m_begun = 0;
    bool m_hasLateAnswers = false;
};

struct Found {
    std::vector<IndexedRow> rows;
    std::vector<std::pair<std::size_t, Transaction>> after; // the transaction behind so many rows
    bool isReadable = true;
};

Result<Found> readIndex(SessionReader& reader, SessionId session) {
    Found out;
    recording::BlockUnpacker unpacker;
    const auto take = [&](const recording::PackedIndexPiece& piece) {
        auto facts = unpacker.unpack(piece.facts.encoding, piece.facts.data);
        auto texts = facts ? unpacker.unpack(piece.texts.encoding, piece.texts.data) : facts;
        Transaction after{};
        const auto rows = facts && texts ? rowsOf(*facts, *texts, after) : std::nullopt;
        out.isReadable = rows && !rows->empty() && rows->front().statement == piece.firstStatement &&
                         rows->back().statement == piece.lastStatement;
        if (!out.isReadable)
            return false;
        out.rows.insert(out.rows.end(), rows->begin(), rows->end());
        out.after.emplace_back(out.rows.size(), after);
        return true;
    };
    POSTERN_TRY(reader.archive().index(session, recording::Archive::Texts::Read, {}, take));
    return out;
}

bool agree(const Found& found, const Expected& made, const std::vector<IndexedRow>& expected, std::uint64_t indexed) {
    if (!found.isReadable || found.rows.size() > expected.size())
        return false;
    for (std::size_t i = 0; i < found.rows.size(); ++i)
        if (found.rows[i].asked != expected[i].asked ||
            (found.rows[i].before != expected[i].before && !made.hasLateAnswers()) ||
            (found.rows[i].answered != expected[i].answered && !made.isLate(expected[i].statement)))
            return false;
    for (const auto& [count, after] : found.after)
        if (count < expected.size() && expected[count].before != after && !made.hasLateAnswers())
            return false;
    return found.rows.size() == expected.size() || expected[found.rows.size()].seq > indexed;
}

Result<bool> holds(SessionReader& reader, SessionId session) {
    const auto summary = reader.archive().session(session);
    if (!summary)
        return summary.error();
    if (!*summary)
        return true;
    const auto found = readIndex(reader, session);
    if (!found)
        return found.error();
    if ((*summary)->indexed == 0 && found->rows.empty())
        return found->isReadable; // not indexed yet: searches read the events
    if ((*summary)->indexed > (*summary)->events)
        return false;
    Expected made(session);
    const auto read = reader.events(session, [&](std::string_view line) { return made.take(line), true; });
    return !read || agree(*found, made, made.finish(), (*summary)->indexed);
}

Result<std::vector<SessionId>> allSessions(SessionReader& reader) {
    std::vector<SessionId> out;
    recording::SessionFilter all;
    all.limit = 1000;
    for (;; all.offset += all.limit) {
        const auto page = reader.sessions(all);
        if (!page)
            return page.error();
        for (const auto& summary : *page)
            out.push_back(summary.session);
        if (page->size() < all.limit)
            return out;
    }
}

} // namespace

Result<bool> indexHolds(SessionReader& reader, SessionId session) {
    // The index is read before the events, which only grow. Whoever makes it anew, or removes the session, in between
    // is done the second time.
    const auto once = holds(reader, session);
    return !once || *once ? once : holds(reader, session);
}

Result<> checkIndex(SessionReader& reader, const std::vector<SessionId>& sessions, recording::Verification& out,
                    const std::function<bool(std::uint64_t done, std::uint64_t total)>& goOn) {
    const auto all = sessions.empty() ? allSessions(reader) : Result<std::vector<SessionId>>(sessions);
    if (!all)
        return all.error();
    std::set<SessionId> edited;
    for (const auto& problem : out.problems)
        if (problem.session)
            edited.insert(*problem.session);
    std::uint64_t done = 0;
    for (const auto id : *all) {
        if (goOn && !goOn(done++, all->size()))
            return Error::client(sqlstate::kQueryCanceled, phrase("the verification was cancelled"));
        if (edited.contains(id) || out.problems.size() >= recording::kMaxProblems)
            continue;
        const auto isSame = indexHolds(reader, id);
        if (!isSame)
            return isSame.error();
        if (*isSame)
            continue;
        recording::Problem problem;
        problem.edit = Edit::Changed, problem.session = id;
        problem.text =
            phrase("the search index of session %1 does not say what its events say: searches may miss statements; "
                   "postern vacuum --reindex makes it anew",
                   toString(id))
                .english();
        out.problems.push_back(std::move(problem));
    }
    return {};
}

} // namespace postern::api
