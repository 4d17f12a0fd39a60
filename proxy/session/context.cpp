#include "session/context.h"

#include <algorithm>

#include "base/random.h"
#include "base/text.h"

namespace postern::session {

namespace {

// Statements that leave settings and names as they are. SET, DO, CREATE, DISCARD and whatever is not known are not
// among them.
bool leavesNamesAlone(std::string_view kind) {
    static constexpr std::string_view kPlain[] = {
        // most frequent first
        "SELECT",           "INSERT",   "UPDATE",  "DELETE",    "ANALYZE",    "BEGIN",          "CLOSE CURSOR",
        "CLOSE CURSOR ALL", "COMMIT",   "COPY",    "COPY FROM", "DEALLOCATE", "DEALLOCATE ALL", "DECLARE CURSOR",
        "EXECUTE",          "EXPLAIN",  "FETCH",   "LISTEN",    "LOCK TABLE", "MERGE",          "MOVE",
        "NOTIFY",           "PREPARE",  "RELEASE", "ROLLBACK",  "SAVEPOINT",  "SHOW",           "START TRANSACTION",
        "TRUNCATE TABLE",   "UNLISTEN", "VACUUM",  "VALUES"};
    return kind.starts_with("SELECT FOR ") || std::find(std::begin(kPlain), std::end(kPlain), kind) != std::end(kPlain);
}

constexpr std::size_t kMaxSaid = 1024; // bytes of a setting that is kept to be said again

// SET and RESET of one setting that has nothing to do with transactions.
bool isSetting(const sql::Statement& statement) {
    return statement.sessionControl == sql::SessionControl::Set && !statement.objectName.empty() &&
           statement.objectName.find("transaction") == std::string::npos &&
           statement.objectName != "session characteristics" && statement.objectName != "client_encoding" &&
           statement.functions.empty();
}

// A definition that others see too. Errs towards "no": any TEMP in it counts.
bool isPublic(const sql::Statement& statement, std::string_view text) {
    const auto& kind = statement.kinds.empty() ? std::string() : statement.kinds.front();
    const bool defines = kind.starts_with("CREATE ") || kind.starts_with("ALTER ") || kind.starts_with("DROP ") ||
                         kind.starts_with("COMMENT") || kind == "GRANT" || kind == "REVOKE";
    return defines && toLowerAscii(text).find("temp") == std::string::npos;
}

} // namespace

bool Context::changesNames(const sql::Statement& statement) {
    return !std::all_of(statement.kinds.begin(), statement.kinds.end(),
                        [](const std::string& kind) { return leavesNamesAlone(kind); }) ||
           std::any_of(statement.functions.begin(), statement.functions.end(),
                       [](const sql::FunctionUse& function) { return function.name == "set_config"; });
}

bool Context::definesObjects(const sql::Statement& statement) {
    static constexpr std::string_view kDefining[] = {
        "CREATE", "ALTER", "DROP", "SELECT INTO", "REFRESH", "DO", "CALL", "IMPORT FOREIGN SCHEMA", "DISCARD"};
    return std::any_of(statement.kinds.begin(), statement.kinds.end(), [](const std::string& kind) {
        return std::any_of(std::begin(kDefining), std::end(kDefining),
                           [&](std::string_view begin) { return kind.starts_with(begin); });
    });
}

void Context::onStartup(const std::vector<std::pair<std::string, std::string>>& parameters) {
    std::string all;
    for (const auto& [name, value] : parameters)
        if (name != "application_name")
            all += name + '\0' + value + '\0';
    m_startup = sha256(all);
    m_parameters = parameters;
}

void Context::onForwarded(const sql::Statement& statement, std::string_view text) {
    if (statement.sessionControl == sql::SessionControl::Discard) {
        m_entries.clear(); // back to what the session began with
        return;
    }
    // To take back a part of a transaction matters only where it can take back something of ours.
    if (statement.transaction == sql::TransactionControl::RollbackTo && hasOpen())
        add(statement, text);
    else if (changesNames(statement))
        add(statement, text);
}

void Context::add(const sql::Statement& statement, std::string_view text) {
    Entry entry{sha256(text), true, {}, true};
    if (isSetting(statement) && text.size() <= kMaxSaid)
        entry.said = text, entry.isOwn = false;
    else if (isPublic(statement, text))
        entry.isOwn = false; // once it is committed
    add(std::move(entry));
}

void Context::add(Entry entry) {
    std::erase(m_entries, entry);
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > kMaxEntries) {
        m_entries.clear();
        m_entries.push_back({randomBytes(32), true, {}, true});
    }
}

void Context::onCommandTag(std::string_view tag) {
    m_sawCommit = m_sawCommit || tag == "COMMIT";
    m_sawRollback = m_sawRollback || tag == "ROLLBACK";
}

void Context::onReady(wire::TransactionStatus status) {
    if (status != wire::TransactionStatus::Idle)
        return;
    if (hasOpen()) {
        if (m_sawRollback && !m_sawCommit)
            m_entries = m_committed;
        else if (m_sawError || m_sawRollback) // which part of it holds cannot be told
            add({randomBytes(32), true, {}, true});
        for (auto& entry : m_entries)
            entry.isOpen = false;
        // The same text may be there twice now, said in this transaction and before.
        for (std::size_t i = m_entries.size(); i-- > 1;) {
            const auto last = m_entries[i];
            const auto end = m_entries.begin() + static_cast<std::ptrdiff_t>(i);
            const auto kept = std::remove(m_entries.begin(), end, last);
            i -= static_cast<std::size_t>(end - kept);
            m_entries.erase(kept, end);
        }
        m_committed = m_entries;
    }
    m_sawError = m_sawCommit = m_sawRollback = false;
}

std::string Context::stamp() const {
    std::string all = m_startup;
    for (const auto& entry : m_entries) {
        all += entry.digest;
        all += entry.isOpen ? 'o' : 'c';
    }
    return sha256(all);
}

approval::Place Context::place() const {
    approval::Place place;
    place.parameters = m_parameters;
    for (const auto& entry : m_entries) {
        if (!entry.said.empty())
            place.settings.push_back(entry.said);
        else
            place.isWhole = place.isWhole && !entry.isOwn && !entry.isOpen;
    }
    return place;
}

} // namespace postern::session
