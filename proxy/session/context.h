#pragma once
// What was said in this session that changes what later texts mean: settings, and definitions that can shadow a name.
// Two moments with the same stamp read the same text the same way; so a grant for a statement is good only under the
// stamp that it was asked under.
//
// Bounded: beyond kMaxEntries the stamp is one that never comes again. Errs towards "has changed".
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "approval/request.h"
#include "sql/statement.h"
#include "wire/protocol.h"

namespace postern::session {

class Context {
public:
    static constexpr std::size_t kMaxEntries = 256;

    // The start-up parameters, as they were sent.
    void onStartup(const std::vector<std::pair<std::string, std::string>>& parameters);
    // `statement` is forwarded; `text` is its own.
    void onForwarded(const sql::Statement& statement, std::string_view text);
    void onCommandTag(std::string_view tag);
    void onError() { m_sawError = true; }
    void onReady(wire::TransactionStatus status);

    std::string stamp() const;
    // What another connection has to be told to read texts as this session does.
    approval::Place place() const;
    bool hasEntries() const { return !m_entries.empty(); }

    // Statements that leave neither settings nor names as they are; and of those, the ones that make, change or remove
    // objects, or may.
    static bool changesNames(const sql::Statement& statement);
    static bool definesObjects(const sql::Statement& statement);

private:
    struct Entry {
        std::string digest;
        bool isOpen = true; // its transaction is not over
        std::string said;   // of a setting that another connection can be given too
        bool isOwn = false; // nobody else can have it: a temporary object, a definition that is not committed, …
        friend bool operator==(const Entry& a, const Entry& b) { return a.digest == b.digest && a.isOpen == b.isOpen; }
    };
    void add(const sql::Statement& statement, std::string_view text);
    void add(Entry entry);
    bool hasOpen() const { return !m_entries.empty() && m_entries.back().isOpen; }

    std::string m_startup;
    std::vector<std::pair<std::string, std::string>> m_parameters;
    std::vector<Entry> m_entries;   // by when they were said last
    std::vector<Entry> m_committed; // when the session was idle last
    bool m_sawError = false, m_sawCommit = false, m_sawRollback = false;
};

} // namespace postern::session
