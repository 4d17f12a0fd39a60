// Roles for sessions, on a real PostgreSQL.
#include "net/temporary_roles.h"

#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <thread>

#include "net/upstream_query.h"
#include "support/postgres_fixture.h"

namespace postern::net {
namespace {

using namespace std::chrono_literals;

// Runs as the server's superuser; the rows' first columns, one in a line.
std::string sql(const std::string& text, const std::string& database = "postgres") {
    const auto conninfo = postern::tests::PostgresFixture::shared().conninfo() + " dbname=" + database;
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(conninfo.c_str()), PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), text.c_str()), PQclear);
    const auto status = PQresultStatus(result.get());
    EXPECT_TRUE(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) << PQresultErrorMessage(result.get());
    std::string out;
    for (int row = 0; row < PQntuples(result.get()); ++row)
        out += (row > 0 ? "\n" : "") + std::string(PQgetvalue(result.get(), row, 0));
    return out;
}

class TemporaryRolesTest : public testing::Test {
protected:
    void SetUp() override {
        sql("CREATE ROLE maker LOGIN CREATEROLE; CREATE ROLE app_read; CREATE ROLE \"App \"\"Write\"");
        sql("GRANT app_read, \"App \"\"Write\" TO maker WITH ADMIN OPTION");
        m_members = memberships();
        m_target.name = "app";
        m_target.conninfo = "host=127.0.0.1 port=" + std::to_string(postern::tests::PostgresFixture::shared().port()) +
                            " user=maker dbname=postgres sslmode=disable";
        m_target.temporaryRoles.emplace();
        m_target.temporaryRoles->grants = {{"*", {"app_read"}}, {"group:dba", {"App \"Write", "app_read"}}};
    }
    void TearDown() override {
        m_roles.finish(20s);
        for (const auto* role : {"maker", "app_read", "\"App \"\"Write\""})
            sql(std::string("DROP OWNED BY ") + role + " CASCADE; DROP ROLE " + role);
        EXPECT_EQ(left(), "");
    }
    static DialLimits limits() { return {std::chrono::steady_clock::now() + 20s}; }
    auto make(const std::vector<std::string>& groups = {}) {
        return m_roles.make(m_target, groups, "ada@example.com", limits());
    }
    // What one session of these groups does; its role goes then.
    void session(const std::vector<std::string>& groups, const std::string& text) {
        const auto role = make(groups);
        ASSERT_TRUE(role) << role.error().message();
        EXPECT_EQ(ask(*role, text), "");
    }
    std::string ask(const std::shared_ptr<const RoleLease>& role, const std::string& text) {
        DialRequest request;
        request.target = m_target, request.role = role, request.limits = limits();
        const auto connection = dial(request, {});
        EXPECT_TRUE(connection) << connection.error().message();
        return ask(**connection, text);
    }
    static std::string ask(UpstreamConnection& connection, const std::string& text) {
        std::string out;
        const auto done = runQuery(connection, text, limits(), "the answer", [&](std::size_t, auto values) {
            out += values.empty() || !values[0] ? "NULL" : std::string(*values[0]);
        });
        return done ? out : std::string(done.error().sqlstate());
    }
    static std::string left() {
        return sql("SELECT rolname FROM pg_roles WHERE rolname LIKE 'postern\\_t\\_%' ORDER BY 1");
    }
    static bool eventuallyLeft(const std::string& wanted) {
        for (int i = 0; i < 3000 && left() != wanted; ++i)
            std::this_thread::sleep_for(10ms);
        return left() == wanted;
    }

    static std::string memberships() {
        return sql("SELECT roleid::regrole || ' ' || member::regrole || admin_option FROM pg_auth_members "
                   "WHERE member = 'maker'::regrole ORDER BY 1");
    }
    static std::string creating() {
        return sql("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'BEGIN; CREATE ROLE%'");
    }

    std::string m_members;
    policy::Target m_target;
    std::string m_name = TemporaryRoles::randomName();
    int m_named = 0;
    TemporaryRoles m_roles{{}, [this] { return m_named++ < 2 ? m_name : TemporaryRoles::randomName(); }};
};

TEST_F(TemporaryRolesTest, livesAsLongAsItsConnection) {
    auto role = make();
    ASSERT_TRUE(role) << role.error().message();
    EXPECT_EQ((*role)->name(), m_name);
    EXPECT_EQ(
        sql("SELECT rolvaliduntil BETWEEN now() + '4 minutes' AND now() + '6 minutes' FROM pg_roles WHERE rolname = '" +
            m_name + "'"),
        "t");
    EXPECT_EQ(sql("SELECT shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname = '" + m_name + "'"),
              "postern: temporary role for ada@example.com");
    // Never the password itself, and one that the server takes.
    EXPECT_EQ(sql("SELECT left(rolpassword, 14) FROM pg_authid WHERE rolname = '" + m_name + "'"), "SCRAM-SHA-256$");
    DialRequest request;
    request.target = m_target, request.role = *role, request.limits = limits();
    auto connection = dial(request, {});
    ASSERT_TRUE(connection) << connection.error().message();
    request.role.reset();
    role->reset();
    EXPECT_EQ((*connection)->takeFacts().user, m_name);
    EXPECT_EQ(ask(**connection, "SELECT session_user || ' ' || pg_has_role('app_read', 'member')"), m_name + " true");
    EXPECT_EQ(left(), m_name);
    connection->reset();
    EXPECT_TRUE(eventuallyLeft("")) << left();
}

TEST_F(TemporaryRolesTest, grantsAreByGroup) {
    const auto role = make({"dba", "other"});
    ASSERT_TRUE(role) << role.error().message();
    EXPECT_EQ(ask(*role, R"(SELECT pg_has_role('App "Write', 'member'))"), "t");
    m_target.temporaryRoles->grants = {{"group:dba", {"app_read"}}};
    EXPECT_EQ(make({"dba2"}).error().sqlstate(), "28000");
    EXPECT_TRUE(make({"dba"}));
}

TEST_F(TemporaryRolesTest, aNameThatIsTakenIsLeftAlone) {
    const auto first = make();
    ASSERT_TRUE(first) << first.error().message();
    const auto second = make(); // is offered the same name first
    ASSERT_TRUE(second) << second.error().message();
    EXPECT_EQ(m_named, 3);
    EXPECT_NE((*second)->name(), m_name);
    EXPECT_EQ(ask(*first, "SELECT session_user"), m_name);
}

TEST_F(TemporaryRolesTest, whatTheServerRefusesIsSaidWithoutItsText) {
    sql("ALTER ROLE maker NOCREATEROLE");
    const auto refused = make();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().sqlstate(), "08006");
    EXPECT_NE(refused.error().message().find("did not let Postern make a temporary role"), std::string::npos);
    sql("ALTER ROLE maker CREATEROLE");
    m_target.temporaryRoles->grants = {{"*", {"nowhere"}}};
    EXPECT_EQ(make().error().sqlstate(), "08006");
    m_target.conninfo += " port=1";
    EXPECT_EQ(make().error().sqlstate(), "08006");
    EXPECT_EQ(left(), "");
}

constexpr const char* kRunsIt = "CREATE FUNCTION run_it(q text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS "
                                "$$ DECLARE r text; BEGIN EXECUTE q INTO r; RETURN r; END $$";

TEST_F(TemporaryRolesTest, whatASessionMadeBelongsToARoleThatItWasIn) {
    sql("GRANT CREATE ON SCHEMA public TO app_read");
    session({}, "CREATE TABLE made_here (a int)");
    EXPECT_TRUE(eventuallyLeft("")) << left();
    EXPECT_EQ(sql("SELECT tableowner FROM pg_tables WHERE tablename = 'made_here'"), "app_read");
    EXPECT_EQ(memberships(), m_members) << "nothing is lent for longer";
}

TEST_F(TemporaryRolesTest, whatASessionMadeGainsNoRights) {
    sql(R"(GRANT CREATE ON SCHEMA public TO app_read; CREATE TABLE makers AS SELECT 1 AS a; ALTER TABLE makers OWNER TO maker;
           CREATE TABLE writers AS SELECT 2 AS a; ALTER TABLE writers OWNER TO "App ""Write")");
    session({}, std::string(kRunsIt) + "; CREATE FUNCTION run_as() RETURNS text LANGUAGE plpgsql AS "
                                       "$$ BEGIN SET LOCAL ROLE maker; RETURN current_user; END $$; "
                                       "CREATE VIEW seen AS SELECT a FROM makers");
    EXPECT_TRUE(eventuallyLeft("")) << left();
    auto role = make();
    ASSERT_TRUE(role) << role.error().message();
    DialRequest request;
    request.target = m_target, request.role = *role, request.limits = limits();
    const auto next = dial(request, {});
    ASSERT_TRUE(next) << next.error().message();
    EXPECT_EQ(ask(**next, "SELECT run_it('SELECT current_user')"), "app_read");
    for (const char* text :
         {"SELECT run_it('SELECT a FROM makers')", "SELECT run_it('SELECT a FROM writers')",
          "SELECT run_it('CREATE ROLE more')", "SELECT run_it('GRANT maker TO app_read')",
          R"(SELECT run_it('GRANT "App ""Write" TO app_read'))", "SELECT run_as()", "SELECT a FROM seen"})
        EXPECT_EQ(ask(**next, text), "42501") << text;
}

// A schema takes functions of those only who may create there: the first by name may not.
TEST_F(TemporaryRolesTest, theFirstGroupThatMayHaveItGetsIt) {
    sql("GRANT CREATE ON SCHEMA public TO app_read");
    session({"dba"}, kRunsIt);
    EXPECT_TRUE(eventuallyLeft("")) << left();
    EXPECT_EQ(sql("SELECT proowner::regrole FROM pg_proc WHERE proname = 'run_it'"), "app_read");
}

TEST_F(TemporaryRolesTest, theMakerTakesBackWhatItLentItself) {
    sql("GRANT CREATE ON SCHEMA public TO app_read; REVOKE app_read FROM maker");
    m_members = memberships();
    session({}, kRunsIt);
    EXPECT_TRUE(eventuallyLeft("")) << left();
    EXPECT_EQ(sql("SELECT proowner::regrole FROM pg_proc WHERE proname = 'run_it'"), "app_read");
    EXPECT_EQ(memberships(), m_members);
}

// Its only group has an attribute that members do not inherit.
TEST_F(TemporaryRolesTest, whatNobodyMayHaveKeepsItsRoleWithoutALogIn) {
    sql("GRANT CREATE ON SCHEMA public TO app_read; ALTER ROLE app_read BYPASSRLS");
    session({}, kRunsIt);
    m_roles.finish(20s);
    EXPECT_EQ(left(), m_name);
    EXPECT_EQ(sql("SELECT rolcanlogin FROM pg_roles WHERE rolname = '" + m_name + "'"), "f");
    EXPECT_EQ(sql("SELECT proowner::regrole FROM pg_proc WHERE proname = 'run_it'"), m_name);
    EXPECT_EQ(sql("SELECT pg_has_role('maker', '" + m_name + "', 'member')"), "f");
    sql("DROP OWNED BY " + m_name + "; DROP ROLE " + m_name);
}

TEST_F(TemporaryRolesTest, aPasswordOfItsOwnOpensNoSecondSession) {
    const auto role = make();
    ASSERT_TRUE(role) << role.error().message();
    DialRequest request;
    request.target = m_target, request.role = *role, request.limits = limits();
    const auto first = dial(request, {});
    ASSERT_TRUE(first) << first.error().message();
    EXPECT_EQ(ask(**first, "ALTER ROLE CURRENT_USER PASSWORD 'mine'"), "");
    EXPECT_EQ(ask(**first, "ALTER ROLE CURRENT_USER CONNECTION LIMIT 9"), "42501");
    const auto second = dial(request, {});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().sqlstate(), "53300") << second.error().message();
}

TEST_F(TemporaryRolesTest, aCreationThatWasNotConfirmedIsRemoved) {
    const auto conninfo = postern::tests::PostgresFixture::shared().conninfo();
    const std::unique_ptr<PGconn, decltype(&PQfinish)> locker(PQconnectdb(conninfo.c_str()), PQfinish);
    const auto run = [&](const char* text) { PQclear(PQexec(locker.get(), text)); };
    run("BEGIN; LOCK TABLE pg_catalog.pg_authid IN SHARE MODE");
    const auto made = m_roles.make(m_target, {}, "ada", {std::chrono::steady_clock::now() + 3s});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().sqlstate(), "08006");
    run("COMMIT"); // the server goes on with what nobody waits for
    m_roles.finish(20s);
    for (int i = 0; i < 2000 && creating() != "0"; ++i)
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(left(), "");
}

TEST_F(TemporaryRolesTest, whatIsLeftBehindGoesWhenItHasExpiredAndNobodyIsThere) {
    const auto open = make();
    ASSERT_TRUE(open) << open.error().message();
    DialRequest request;
    request.target = m_target, request.role = *open, request.limits = limits();
    const auto connection = dial(request, {});
    ASSERT_TRUE(connection);
    const std::string gone = "postern_t_00000000000000aa", valid = "postern_t_00000000000000bb",
                      notOurs = "postern_t_00000000000000cc";
    // Made by the maker, as a gateway before this one did.
    sql("SET ROLE maker; CREATE ROLE " + gone + " VALID UNTIL '2020-01-01'; CREATE ROLE " + valid +
        " VALID UNTIL 'infinity'; CREATE ROLE " + notOurs + " VALID UNTIL '2020-01-01'; COMMENT ON ROLE " + gone +
        " IS 'postern: temporary role for b'; COMMENT ON ROLE " + valid + " IS 'postern: temporary role for c'");
    sql("ALTER ROLE " + m_name + " VALID UNTIL '2020-01-01'");
    m_roles.cleanUp({m_target, {}});
    auto others = std::vector<std::string>{valid, notOurs, m_name};
    std::sort(others.begin(), others.end());
    EXPECT_TRUE(eventuallyLeft(others[0] + "\n" + others[1] + "\n" + others[2])) << left();
    EXPECT_EQ(ask(**connection, "SELECT session_user"), m_name);
    sql("DROP ROLE " + valid + "; DROP ROLE " + notOurs);
}

} // namespace
} // namespace postern::net
