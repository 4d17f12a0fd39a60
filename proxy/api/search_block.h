#pragma once
// Some hundred consecutive statements of one session as columns, made to be searched: what statements have in common is
// written once (profiles, distinct texts), so that a filter's tests run once per distinct value instead of once per
// statement. Bytes are little-endian; docs/recording-format.md, "Search index".
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/distinct_texts.h"
#include "api/session_fold.h"
#include "recording/event_index.h"

namespace postern::api {

// Everything a filter can ask of a statement but its numbers and its texts. Numbers are places in the block's words; a
// list is one word with its items separated by 0x1F.
struct SearchProfile {
    std::uint32_t protocol = 0, fingerprint = 0, kinds = 0, relations = 0, rules = 0, sqlstate = 0, masked = 0,
                  columns = 0, approver = 0;
    std::uint8_t verdict = 0, transaction = 0;
    std::uint8_t flags = 0; // kHasRows …
    friend bool operator==(const SearchProfile&, const SearchProfile&) = default;
};
inline constexpr std::uint8_t kHasRows = 1, kHasParameters = 2, kHasApproval = 4, kIsRunning = 8;
inline constexpr char kListSeparator = '\x1F';

// A block read back. Views into what it was read from.
struct SearchBlock {
    std::vector<std::string_view> words;
    std::vector<SearchProfile> profiles;
    // One each per statement:
    std::vector<std::uint32_t> profile, sql, message; // sql, message: places in the texts
    std::vector<std::int64_t> time, rows, duration;   // rows, duration: -1 is unknown
    std::vector<std::uint64_t> statement, seq;        // seq: of the statement's event
    Transaction after = Transaction::None;            // what the next statement runs in

    // Error: these bytes are not a block.
    static Result<SearchBlock> read(std::string_view facts);
};
Result<std::vector<std::string_view>> readSearchTexts(std::string_view texts);

// One session's statements on their way into blocks. Feed it in order; one thread.
class SearchWriter {
public:
    // Sketches cost time, and only a store on a server has a use for them.
    enum class Sketches { None, Made };
    explicit SearchWriter(recording::SessionId session, Sketches sketches = Sketches::None)
        : m_session(session), m_sketches(sketches) {}

    void take(const recording::Event& event);
    void take(const Delta& delta, std::uint64_t seq); // the same, from a recorded line

    bool isDue() const; // enough for a block
    bool hasEnded() const { return m_hasEnded; }
    std::size_t bytes() const { return m_bytes; } // about what is held
    // The statements that are finished (all, when the session has ended) as a piece; what follows starts a new one.
    enum class Cut { Finished, Everything };
    recording::IndexPiece cut(Cut cut);

private:
    struct Row {
        std::uint64_t statement = 0, seq = 0, answerSeq = 0;
        std::int64_t time = 0, rows = -1, duration = -1;
        std::uint32_t sql = 0, message = 0; // in m_texts; the others in m_words
        std::uint32_t protocol = 0, fingerprint = 0, kinds = 0, relations = 0, rules = 0, sqlstate = 0, masked = 0,
                      columns = 0, approver = 0;
        Verdict verdict = Verdict::Allowed;
        Transaction transaction = Transaction::None;
        bool hasParameters = false, hasApproval = false, isRunning = true;
    };
    struct Answered {
        std::string_view sqlstate, message; // a failure has a SQLSTATE
        std::string_view tag;
        std::uint32_t masked = 0, columns = 0;
        std::int64_t rows = -1, duration = -1;
    };
    Row& add(std::uint64_t statement, std::uint64_t seq, Timestamp time);
    template <class Statement>
    void addStatement(const Statement& statement, std::uint64_t seq, Timestamp time, Verdict verdict);
    void answered(std::uint64_t statement, const Answered& answer);
    void decided(std::uint64_t statement, std::string_view outcome, std::string_view by);
    Row* find(std::uint64_t statement);
    std::uint32_t word(std::string_view text, std::uint32_t guess);
    template <class Items>
    std::uint32_t list(const Items& items, std::uint32_t guess);
    bool has(std::uint32_t word) const { return !m_words.text(word).empty(); }
    std::deque<Row>::iterator endOfFinished();
    recording::PieceSketch sketch(std::deque<Row>::const_iterator end) const;
    std::size_t bytesOf(const Row& row) const;
    void drop(std::deque<Row>::iterator end);

    recording::SessionId m_session;
    Sketches m_sketches;
    std::deque<Row> m_rows;
    DistinctTexts m_words, m_texts; // of m_rows
    Row m_like;                     // what the next row probably says
    std::string m_scratch;
    std::uint64_t m_lastSeq = 0;
    Transaction m_transaction = Transaction::None;
    std::size_t m_bytes = 0;
    bool m_hasEnded = false;
};

} // namespace postern::api
