#pragma once
// A store on a real PostgreSQL: a database of its own with the schema, roles in the groups, gone afterwards.
#include <atomic>
#include <map>

#include "recording/postgres_schema.h"
#include "recording/postgres_store.h"
#include "recording_fixture.h"
#include "support/postgres_fixture.h"

namespace postern::recording::tests {

class SharedStore {
public:
    explicit SharedStore(int version = kPostgresVersion) {
        static std::atomic<int> count = 0;
        m_database = "store_" + std::to_string(++count);
        must(must(Link::open(server("postgres", "postgres"), "test")).run("CREATE DATABASE " + m_database));
        if (version > 0) {
            auto link = owner();
            must(migratePostgres(link, version));
        }
    }
    ~SharedStore() {
        auto link = Link::open(server("postgres", "postgres"), "test");
        if (link)
            (void)link->run("DROP DATABASE " + m_database + " WITH (FORCE)");
    }
    SharedStore(const SharedStore&) = delete;
    SharedStore& operator=(const SharedStore&) = delete;

    PostgresAddress address(const std::string& role = "postgres") const { return server(role, m_database); }
    Link owner() const { return must(Link::open(address(), "test owner")); }
    Link as(const std::string& role) const { return must(Link::open(address(role), "test " + role)); }
    // A log-in role that is a member of `group`; roles are the server's, so it may be there from another test.
    void addRole(const std::string& role, std::string_view group) const {
        must(owner().run("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '" + role +
                         "') THEN CREATE ROLE " + role + " LOGIN; END IF; END $$; GRANT " + std::string(group) +
                         " TO " + role));
    }
    // What somebody does who has the whole server in hand: no trigger and no rule is in the way.
    void forge(const std::string& sql) const { must(owner().run("SET session_replication_role = replica; " + sql)); }
    std::unique_ptr<Store> store(std::uint64_t gateway = 1, const std::string& role = "postgres") const {
        return must(PostgresStore::open(address(role), {GatewayId{gateway}, "gw" + std::to_string(gateway), "1.0"}));
    }
    std::unique_ptr<Archive> archive(const std::string& role = "postgres") const {
        return must(PostgresArchive::open(address(role)));
    }
    // Nobody gets in, and who is in goes, until it is opened again.
    void close() const {
        must(must(Link::open(server("postgres", "postgres"), "test"))
                 .run("ALTER DATABASE " + m_database + " ALLOW_CONNECTIONS false; " + terminate()));
    }
    void open() const {
        must(must(Link::open(server("postgres", "postgres"), "test"))
                 .run("ALTER DATABASE " + m_database + " ALLOW_CONNECTIONS true"));
    }
    static PostgresAddress elsewhere() { return server("postgres", "postgres"); } // another database of the server
    std::string terminate() const {
        return "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = '" +
               m_database + "'";
    }
    void cut() const { must(must(Link::open(server("postgres", "postgres"), "test")).run(terminate())); }

private:
    static PostgresAddress server(const std::string& role, const std::string& database) {
        const auto& fixture = postern::tests::PostgresFixture::shared();
        return {"host=127.0.0.1 port=" + std::to_string(fixture.port()) + " user=" + role + " dbname=" + database, {}};
    }
    std::string m_database;
};

enum class StoreKind { Sqlite, Postgres };

// The fixture of recordings, on either store.
class AnyStoreTest : public RecordingTest, public testing::WithParamInterface<StoreKind> {
protected:
    void SetUp() override {
        if (GetParam() == StoreKind::Postgres)
            m_shared.emplace();
    }
    std::unique_ptr<Store> store(Durability durability = Durability::Process) const override {
        return m_shared ? m_shared->store() : RecordingTest::store(durability);
    }
    std::unique_ptr<Archive> archive() const override {
        return m_shared ? m_shared->archive() : RecordingTest::archive();
    }
    std::optional<SharedStore> m_shared;
};

inline std::string storeKindName(const testing::TestParamInfo<StoreKind>& info) {
    return info.param == StoreKind::Sqlite ? "SQLite" : "PostgreSQL";
}

} // namespace postern::recording::tests
