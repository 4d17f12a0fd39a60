#pragma once
// What the server still owes an answer to, in order: every message forwarded to it that is answered. An error that
// Postern makes itself waits here for its turn too (PostgreSQL documentation 55.2.3, 55.2.4).
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "session/answer_plan.h"
#include "session/objects.h"

namespace postern::session {

enum class EntryKind : std::uint8_t {
    Query,
    Parse,
    Bind,
    DescribeStatement,
    DescribePortal,
    Execute,
    Close,
    Sync,
    FunctionCall,
    Refusal,      // a Parse that fails was forwarded in place of a refused message; `local` replaces the server's error
    QueryRefusal, // the same in place of a Query or FunctionCall
    Own,          // queries of Postern's own, ended by their own Sync (sight.h); the client sees nothing of them
    OwnInBatch,   // the same inside a batch of the client's, ended by a Flush
    OwnDescribe,  // a Describe of a portal that the client did not describe
};

// Whether the server may answer an entry of this kind with a message of this type. The table of server-side
// transitions: asynchronous messages (N, A, S) and ErrorResponse are always possible and not listed.
bool mayAnswer(EntryKind kind, char type);
// ReadyForQuery ends this entry; everything else up to it is skipped by the server after an error.
bool endsWithReady(EntryKind kind);

// What has to be put back when the server does not do what was forwarded.
struct Undo {
    enum class What : std::uint8_t { Statement, Portal, AllStatements } what = What::Statement;
    std::uint32_t run = 0; // which statement of the entry did it
    std::string name;
    std::shared_ptr<Prepared> statement;
    std::shared_ptr<Portal> portal;
    Statements::Map all;
};

struct Entry {
    EntryKind kind = EntryKind::Sync;
    bool copiesIn = false;            // may start COPY … FROM STDIN
    std::uint32_t copyEndsBefore = 0; // how many CopyDone/CopyFail had been forwarded before it
    std::uint64_t firstStatement = 0; // number of the first statement it runs
    std::uint32_t runs = 0;           // how many statements it runs
    std::uint32_t current = 0;        // which of them is answered next
    Instant sent;
    std::shared_ptr<Prepared> statement; // Describe of a statement: whose columns arrive
    std::shared_ptr<Portal> portal;      // Describe of a portal, Execute
    std::string local;
    std::uint32_t ownEnds = 0;                            // Own: ReadyForQuery to come; OwnInBatch: CloseComplete
    std::vector<std::shared_ptr<const AnswerPlan>> plans; // for each run, when masks apply
    bool watchesTransaction = false;                      // its errors may be about what the whole transaction wrote
    std::vector<Undo> undo;
};

class Ledger {
public:
    bool empty() const { return m_head == m_entries.size(); }
    std::size_t size() const { return m_entries.size() - m_head; }
    Entry& head() { return m_entries[m_head]; }
    const Entry& head() const { return m_entries[m_head]; }
    Entry& last() { return m_entries.back(); }
    const Entry& last() const { return m_entries.back(); }
    Entry& at(std::size_t i) { return m_entries[m_head + i]; }
    const Entry& at(std::size_t i) const { return m_entries[m_head + i]; }
    Entry& push(EntryKind kind);
    void pop();
    void erase(std::size_t i) { m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(m_head + i)); }
    // Removes what the server skips after an error in extended query mode: everything before the next entry that
    // ReadyForQuery ends. `dropped` gets them in order. True when such an entry is already there.
    bool dropUntilSync(std::vector<Entry>& dropped);
    bool awaitsCopyIn() const; // an entry that may start COPY IN is unanswered

private:
    std::vector<Entry> m_entries;
    std::size_t m_head = 0;
};

// More unanswered messages than this are not taken from a client before some are answered.
inline constexpr std::size_t kMaxUnanswered = 10'000;

} // namespace postern::session
