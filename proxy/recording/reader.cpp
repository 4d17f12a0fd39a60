#include "recording/reader.h"

#include <charconv>

namespace postern::recording {

namespace {

// A snapshot for as long as it lives.
class Snapshot {
public:
    explicit Snapshot(Archive& archive) : m_archive(archive), m_begun(archive.begin()) {}
    ~Snapshot() { m_archive.end(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    const Result<>& begun() const { return m_begun; }

private:
    Archive& m_archive;
    Result<> m_begun;
};

Error edited(SessionId id, std::uint64_t firstSeq, std::uint64_t lastSeq) {
    const auto which =
        firstSeq == lastSeq ? phrase("event %1", firstSeq) : phrase("an event from %1 to %2", firstSeq, lastSeq);
    return Error::internal(
        phrase("%1 of session %2 is not as it was recorded; run postern verify", which, toString(id)));
}

// Checks the lines of one block, moving `head` along the chain, and gives the exported lines from `from` on to `visit`.
class BlockWalk {
public:
    BlockWalk(Digest head, std::uint64_t from, const std::function<bool(std::string_view)>& visit)
        : m_head(head), m_from(from), m_visit(visit) {}

    // False: the reader has enough, or `error()`.
    bool take(const EventBlock& block) {
        // Reading from the middle: the block before only says where the chain stands. That it says the truth is for
        // verification; what is read here is checked against it.
        if (m_expected == 1 && block.firstSeq > 1 && block.lastSeq < m_from) {
            m_head = block.head;
            m_expected = block.lastSeq + 1;
            return true;
        }
        const auto text = m_unpacker.unpack(block.packed.encoding, block.packed.data);
        if (!text)
            return failAt(block.session, block.firstSeq, block.lastSeq);
        const auto lines = splitLines(*text);
        if (block.firstSeq != m_expected || block.lastSeq + 1 - block.firstSeq != lines.size() ||
            block.marks.size() != lines.size() * kMarkBytes)
            return failAt(block.session, m_expected, block.lastSeq);
        for (std::size_t i = 0; i < lines.size(); ++i, ++m_expected) {
            const auto prev = m_head;
            m_head = m_hasher.link(lines[i], prev);
            if (m_head.view().substr(0, kMarkBytes) != std::string_view(block.marks).substr(i * kMarkBytes, kMarkBytes))
                return failAt(block.session, m_expected, m_expected);
            if (m_expected < m_from)
                continue;
            m_line.clear();
            appendChainedLine(m_line, lines[i], m_head, prev);
            if (!m_visit(m_line))
                return false;
        }
        return true;
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    bool failAt(SessionId id, std::uint64_t first, std::uint64_t last) {
        m_error = edited(id, first, last);
        return false;
    }

    Hasher m_hasher;
    BlockUnpacker m_unpacker;
    Digest m_head;
    std::uint64_t m_expected = 1, m_from = 1;
    const std::function<bool(std::string_view)>& m_visit;
    std::string m_line;
    std::optional<Error> m_error;
};

} // namespace

Result<SessionSummary> SessionReader::find(std::string_view prefix) {
    const auto found = m_archive->withPrefix(prefix, 2);
    if (!found)
        return found.error();
    if (found->empty())
        return Error::client("42704",
                             phrase("there is no session %1; 'postern sessions list' shows what is recorded", prefix));
    if (found->size() > 1)
        return Error::client("42704",
                             "more than one session begins with " + std::string(prefix) + "; write more digits");
    auto summary = m_archive->session(found->front());
    if (!summary)
        return std::move(summary).error();
    if (!*summary)
        return Error::client("42704", phrase("there is no session %1 any more", prefix));
    return std::move(**summary);
}

Result<Digest> sessionRoot(Archive& archive, const SessionSummary& session) {
    std::optional<Digest> root;
    POSTERN_TRY(archive.ledger(session.gateway, session.ledgerStart, [&](const LedgerEntry& entry) {
        if (entry.number == session.ledgerStart && entry.kind == LedgerKind::SessionStart &&
            entry.session == session.session)
            root = entry.hash;
        return false;
    }));
    if (!root)
        return Error::internal(
            phrase("the ledger does not know session %1; run postern verify", toString(session.session)));
    return *root;
}

Result<> SessionReader::events(SessionId id, const std::function<bool(std::string_view line)>& visit,
                               std::uint64_t from) {
    const Snapshot snapshot(*m_archive);
    POSTERN_TRY(Result<>(snapshot.begun()));
    auto summary = m_archive->session(id);
    if (!summary)
        return std::move(summary).error();
    if (!*summary)
        return Error::client("42704", phrase("there is no session %1", toString(id)));
    const auto root = sessionRoot(*m_archive, **summary);
    if (!root)
        return root.error();
    BlockWalk walk(*root, from, visit);
    const auto take = [&](const EventBlock& block) { return walk.take(block); };
    POSTERN_TRY(from > 1 ? m_archive->blocksAround(id, from, take) : m_archive->blocks(id, take));
    if (walk.error())
        return *walk.error();
    return {};
}

Result<std::string> SessionReader::seal(SessionId id) {
    const Snapshot snapshot(*m_archive);
    POSTERN_TRY(Result<>(snapshot.begun()));
    auto summary = m_archive->session(id);
    if (!summary)
        return std::move(summary).error();
    std::string out;
    if (!*summary)
        return out;
    const auto name = "\"session\":\"" + toString(id) + '"';
    POSTERN_TRY(m_archive->ledger((*summary)->gateway, (*summary)->ledgerStart, [&](const LedgerEntry& entry) {
        const bool isEnd = entry.kind == LedgerKind::SessionEnd && entry.session == id;
        if (isEnd || (entry.kind == LedgerKind::Checkpoint && entry.canonical.find(name) != std::string::npos)) {
            out.clear();
            appendLedgerLine(out, entry);
        }
        return !isEnd;
    }));
    return out;
}

Result<SessionRange> sessionRange(std::string_view prefix) {
    constexpr std::size_t kDigits = 16;
    std::uint64_t low = 0;
    const auto [end, code] = std::from_chars(prefix.data(), prefix.data() + prefix.size(), low, 16);
    if (prefix.empty() || prefix.size() > kDigits || code != std::errc{} || end != prefix.data() + prefix.size())
        return Error::client("22023", "a session is named by the first of its 16 hexadecimal digits");
    // One digit fixes the sign, so that signed order within the range is that of the digits.
    const auto shift = 4 * (kDigits - prefix.size());
    low <<= shift;
    return SessionRange{SessionId{low}, SessionId{low | ((std::uint64_t{1} << shift) - 1)}};
}

} // namespace postern::recording
