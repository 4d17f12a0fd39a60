#include "recording/registry.h"

#include "base/bytes.h"
#include "recording/sqlite_schema.h"

namespace postern::recording {

namespace {

constexpr std::string_view kAgentsVersion = "agents_version";
constexpr std::string_view kUserPrefix = "value."; // keeps settings apart from what the store itself keeps in `meta`

std::string joinLines(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items)
        out += item + "\n";
    return out;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

void bindTime(Query& query, int index, const std::optional<Timestamp>& time) {
    if (time)
        query.bind(index, time->micros);
    else
        query.bindNull(index);
}

std::optional<Timestamp> readTime(const Query& query, int column) {
    if (query.isNull(column))
        return std::nullopt;
    return Timestamp{query.integer(column)};
}

} // namespace

Result<std::unique_ptr<Registry>> Registry::open(const std::filesystem::path& path) {
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return std::move(database).error();
    POSTERN_TRY(database->run("PRAGMA page_size = 8192"));
    POSTERN_TRY(database->run("PRAGMA journal_mode = WAL"));
    POSTERN_TRY(database->run("PRAGMA synchronous = FULL")); // a revoked key must not come back with the power
    POSTERN_TRY(migrate(*database));
    std::unique_ptr<Registry> registry(new Registry(std::move(*database)));
    POSTERN_TRY(registry->prepare());
    return registry;
}

Result<> Registry::prepare() {
    const std::pair<Query*, std::string_view> queries[] = {
        {&m_dataVersion, "PRAGMA data_version"},
        {&m_agentsVersion, "SELECT value FROM meta WHERE key = 'agents_version'"},
        {&m_get, "SELECT value FROM meta WHERE key = ?1"},
        {&m_set,
         "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"},
    };
    for (const auto& [query, sql] : queries) {
        auto prepared = m_database.prepare(sql);
        if (!prepared)
            return std::move(prepared).error();
        *query = std::move(*prepared);
    }
    return {};
}

template <class Body>
Result<> Registry::transaction(Body body) {
    POSTERN_TRY(m_database.run("BEGIN IMMEDIATE"));
    Result<> done = body();
    if (done) {
        const auto version = m_database.number("SELECT value FROM meta WHERE key = 'agents_version'");
        done = version ? m_set.reset().bind(1, kAgentsVersion).bind(2, *version + 1).run() : Result<>(version.error());
    }
    if (done)
        done = m_database.run("COMMIT");
    if (!done && m_database.inTransaction())
        (void)m_database.run("ROLLBACK");
    m_seenData = -1; // data_version does not show this connection's own changes
    return done;
}

Result<> Registry::addAgent(const AgentRow& agent) {
    return transaction([&]() -> Result<> {
        auto existing = m_database.prepare("SELECT revoked FROM agent WHERE name = ?1");
        auto insert = m_database.prepare(
            "INSERT OR REPLACE INTO agent (name, kind, verifier, targets, owner, created, expires, revoked) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        if (!existing || !insert)
            return m_database.error("the store failed");
        const auto found = existing->bind(1, agent.name).step();
        if (!found)
            return found.error();
        if (*found && existing->isNull(0))
            return Error::client(
                "42710", phrase("there is an agent %1 already; revoke it first or take another name", agent.name));
        existing->reset();
        const auto targets = joinLines(agent.targets);
        insert->bind(1, agent.name)
            .bind(2, agent.kind)
            .bind(3, agent.verifierText)
            .bind(4, targets)
            .bind(5, agent.owner);
        insert->bind(6, agent.created.micros);
        bindTime(*insert, 7, agent.expires);
        bindTime(*insert, 8, agent.revoked);
        return insert->run();
    });
}

Result<std::vector<AgentRow>> Registry::agents() {
    auto query = m_database.prepare(
        "SELECT name, kind, verifier, targets, owner, created, expires, revoked FROM agent ORDER BY name");
    if (!query)
        return std::move(query).error();
    std::vector<AgentRow> out;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return out;
        auto& agent = out.emplace_back();
        agent.name = query->text(0), agent.kind = query->text(1), agent.verifierText = query->text(2);
        agent.targets = split(query->text(3));
        agent.owner = query->text(4);
        agent.created = {query->integer(5)};
        agent.expires = readTime(*query, 6), agent.revoked = readTime(*query, 7);
    }
}

Result<bool> Registry::revokeAgent(std::string_view name, Timestamp when) {
    bool changed = false;
    POSTERN_TRY(transaction([&]() -> Result<> {
        auto query =
            m_database.prepare("UPDATE agent SET revoked = ?2 WHERE name = ?1 AND revoked IS NULL RETURNING name");
        if (!query)
            return std::move(query).error();
        const auto row = query->bind(1, name).bind(2, when.micros).step();
        if (!row)
            return row.error();
        changed = *row;
        return query->run();
    }));
    return changed;
}

Result<bool> Registry::removeAgent(std::string_view name) {
    bool changed = false;
    POSTERN_TRY(transaction([&]() -> Result<> {
        auto query = m_database.prepare("DELETE FROM agent WHERE name = ?1 RETURNING name");
        if (!query)
            return std::move(query).error();
        const auto row = query->bind(1, name).step();
        if (!row)
            return row.error();
        changed = *row;
        return query->run();
    }));
    return changed;
}

Result<std::uint64_t> Registry::agentsVersion() {
    const auto row = m_dataVersion.reset().step();
    if (!row)
        return row.error();
    const auto data = m_dataVersion.integer(0);
    m_dataVersion.reset();
    if (data == m_seenData)
        return m_seenAgents;
    const auto found = m_agentsVersion.reset().step();
    if (!found)
        return found.error();
    m_seenAgents = *found ? m_agentsVersion.unsignedInteger(0) : 0;
    m_agentsVersion.reset();
    m_seenData = data;
    return m_seenAgents;
}

Result<std::optional<std::string>> Registry::value(std::string_view key) {
    const auto full = std::string(kUserPrefix) + std::string(key);
    const auto row = m_get.reset().bind(1, full).step();
    if (!row)
        return row.error();
    std::optional<std::string> out;
    if (*row)
        out = m_get.text(0);
    m_get.reset();
    return out;
}

Result<> Registry::setValue(std::string_view key, std::string_view value) {
    const auto full = std::string(kUserPrefix) + std::string(key);
    return m_set.reset().bind(1, full).bindBlob(2, value).run();
}

Result<> Registry::setWatched(std::string_view key, std::optional<std::string_view> value) {
    return transaction([&]() -> Result<> {
        if (value)
            return setValue(key, *value);
        auto query = m_database.prepare("DELETE FROM meta WHERE key = ?1");
        if (!query)
            return std::move(query).error();
        const auto full = std::string(kUserPrefix) + std::string(key);
        return query->bind(1, full).run();
    });
}

Result<std::vector<std::pair<std::string, std::string>>> Registry::values(std::string_view prefix) {
    auto query = m_database.prepare("SELECT key, value FROM meta WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key");
    if (!query)
        return std::move(query).error();
    const auto full = std::string(kUserPrefix) + std::string(prefix);
    query->bind(1, full);
    std::vector<std::pair<std::string, std::string>> out;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return out;
        out.emplace_back(query->text(0).substr(kUserPrefix.size()), query->text(1));
    }
}

} // namespace postern::recording
