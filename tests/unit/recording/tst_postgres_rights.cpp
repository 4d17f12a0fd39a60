// Every forbidden action, tried as each role by hand, against the table that docs/team.md prints. Whoever changes a
// right changes both. POSTERN_PRINT_RIGHTS=1 prints the table as it was seen.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

struct Action {
    const char* what; // for people
    const char* sql;  // gateway 1 is gw_one's own, with session 17; gateway 2 is gw_two's, with session 34
};

// Tried in a transaction that is rolled back.
constexpr Action kActions[] = {
    {"add an event to a session of one's own gateway",
     "INSERT INTO postern.block SELECT month, session, gateway, 1000, 1000, 0, head, marks, data FROM postern.block "
     "WHERE session = 17"},
    {"add an event to another gateway's session",
     "INSERT INTO postern.block SELECT date_trunc('month', now() AT TIME ZONE 'UTC')::date, 34, 2, 1000, 1000, 0, '', "
     "'', ''"},
    {"add an event to another's session in one's own name",
     "INSERT INTO postern.block SELECT date_trunc('month', now() AT TIME ZONE 'UTC')::date, 34, 1, 1000, 1000, 0, '', "
     "'', ''"},
    {"change an event", "UPDATE postern.block SET data = '' WHERE session = 17"},
    {"delete an event", "DELETE FROM postern.block WHERE session = 17"},
    {"delete a session", "DELETE FROM postern.session WHERE session = 17"},
    {"empty the events", "TRUNCATE postern.block"},
    {"empty one month of events", "DO $$ BEGIN EXECUTE 'TRUNCATE postern.block_' || "
                                  "to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM'); END $$"},
    {"drop one month of events", "DO $$ BEGIN EXECUTE 'DROP TABLE postern.block_' || "
                                 "to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM'); END $$"},
    {"read a month past row security", "DO $$ BEGIN EXECUTE 'SELECT count(*) FROM postern.block_' || "
                                       "to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM'); END $$"},
    {"say who a session belonged to", "UPDATE postern.session SET email = 'eve@example.com' WHERE session = 17"},
    {"change the summary of a session that has ended", "UPDATE postern.session SET blocked = 0, events = events + 1 "
                                                       "WHERE session = 17"},
    {"open a session that has ended", "UPDATE postern.session SET ended = NULL WHERE session = 17"},
    {"take over another gateway's session", "INSERT INTO postern.place (session, gateway) VALUES (34, 1)"},
    {"begin a session in another gateway's name", "INSERT INTO postern.place (session, gateway) VALUES (99, 2)"},
    {"put a session into another month",
     "INSERT INTO postern.place (session, gateway, month) VALUES (99, 1, '2020-01-01')"},
    {"add to another gateway's ledger",
     "INSERT INTO postern.ledger VALUES (2, 1000, 'checkpoint', NULL, '{}', '', '', '')"},
    {"change the ledger", "UPDATE postern.ledger SET canonical = '{}' WHERE gateway = 1"},
    {"delete from the ledger", "DELETE FROM postern.ledger WHERE gateway = 1"},
    {"enrol a gateway", "INSERT INTO postern.gateway (gateway, name) VALUES (99, 'new')"},
    {"enrol a gateway in another role's name",
     "INSERT INTO postern.gateway (gateway, name, role) VALUES (99, 'new', 'gw_two')"},
    {"take over another gateway", "UPDATE postern.gateway SET role = session_user WHERE gateway = 2"},
    {"count another gateway's batches", "DO $$ BEGIN UPDATE postern.gateway SET batch = batch + 1 WHERE gateway = 2; "
                                        "IF NOT FOUND THEN RAISE insufficient_privilege; END IF; END $$"},
    {"set one's own gateway back",
     "DO $$ BEGIN UPDATE postern.gateway SET batch = 0 WHERE gateway = 1; IF NOT FOUND THEN RAISE "
     "insufficient_privilege; END IF; END $$"},
    {"delete a gateway", "DELETE FROM postern.gateway WHERE gateway = 1"},
    {"change who looked", "UPDATE postern.access SET canonical = '{}'"},
    {"delete who looked", "DELETE FROM postern.access"},
    {"note an access that does not continue the chain",
     "INSERT INTO postern.access (number, canonical, hash, prev) VALUES (1000, '{}', '', '')"},
    {"note an access in another's name",
     "INSERT INTO postern.access (number, role, canonical, hash, prev) VALUES (2, 'ann_auditor', '{}', '', '')"},
    {"write a note on a session of one's own gateway",
     "INSERT INTO postern.access (number, canonical, hash, prev) SELECT entries + 1, note, "
     "sha256(convert_to(note, 'UTF8') || head), head FROM postern.access_head(true), (VALUES "
     "('{\"sessions\":[\"0000000000000011\"],\"statement\":1}')) n (note)"},
    {"write a note on another gateway's session",
     "INSERT INTO postern.access (number, canonical, hash, prev) SELECT entries + 1, note, "
     "sha256(convert_to(note, 'UTF8') || head), head FROM postern.access_head(true), (VALUES "
     "('{\"sessions\":[\"0000000000000022\"],\"statement\":1}')) n (note)"},
    {"file a note under another session", "INSERT INTO postern.access (number, canonical, hash, prev, note_of) "
                                          "VALUES (2, '{}', '', '', 17)"},
    {"read another gateway's events",
     "DO $$ BEGIN PERFORM FROM postern.block WHERE session = 34; IF NOT FOUND THEN RAISE insufficient_privilege; "
     "END IF; END $$"},
    {"read all who looked", "DO $$ BEGIN PERFORM FROM postern.access WHERE role = 'ann_auditor'; IF NOT FOUND THEN "
                            "RAISE insufficient_privilege; END IF; END $$"},
    {"read the session of one's own gateway",
     "DO $$ BEGIN PERFORM FROM postern.block WHERE session = 17; IF NOT FOUND THEN RAISE insufficient_privilege; "
     "END IF; END $$"},
    {"see which gateways there are", "DO $$ BEGIN PERFORM FROM postern.gateway WHERE gateway = 2; IF NOT FOUND THEN "
                                     "RAISE insufficient_privilege; END IF; END $$"},
    {"make a month's partitions", "SELECT postern.make_month('2020-01-01')"},
    {"drop the month that is not over", "SELECT postern.drop_month(date_trunc('month', now() AT TIME ZONE "
                                        "'UTC')::date)"},
    {"write a session's end into a gateway's ledger",
     "INSERT INTO postern.ledger VALUES (1, 1000, 'session_end', 17, '{}', '', '', '')"},
    {"ask for a decision",
     "INSERT INTO postern.approval (request, gateway, document) VALUES (repeat('e', 64), 1, '{}')"},
    {"ask in another gateway's name",
     "INSERT INTO postern.approval (request, gateway, document) VALUES (repeat('e', 64), 2, '{}')"},
    {"change a request", "UPDATE postern.approval SET document = '{}'"},
    {"delete a request", "DELETE FROM postern.approval"},
    {"read the request of one's own gateway",
     "DO $$ BEGIN PERFORM FROM postern.approval WHERE gateway = 1; IF NOT FOUND THEN RAISE insufficient_privilege; "
     "END IF; END $$"},
    {"read another gateway's request", "DO $$ BEGIN PERFORM FROM postern.approval WHERE gateway = 2; IF NOT FOUND THEN "
                                       "RAISE insufficient_privilege; END IF; END $$"},
    {"say what became of a request of one's own gateway",
     "INSERT INTO postern.approval_news (request, gateway, kind, document) VALUES (repeat('a', 64), 1, 'state', '{}')"},
    {"say what became of another gateway's request",
     "INSERT INTO postern.approval_news (request, gateway, kind, document) VALUES (repeat('b', 64), 2, 'state', '{}')"},
    {"say what became of another's request in one's own name",
     "INSERT INTO postern.approval_news (request, gateway, kind, document) VALUES (repeat('b', 64), 1, 'state', '{}')"},
    {"answer a decision on a request of one's own gateway",
     "INSERT INTO postern.approval_news (request, gateway, kind, decision, document) VALUES (repeat('a', 64), 1, "
     "'answer', 1, '{}')"},
    {"answer a decision on another gateway's request",
     "INSERT INTO postern.approval_news (request, gateway, kind, decision, document) VALUES (repeat('a', 64), 1, "
     "'answer', 2, '{}')"},
    {"change what became of a request", "UPDATE postern.approval_news SET is_over = false"},
    {"delete what became of a request", "DELETE FROM postern.approval_news"},
    {"add a decision (which counts only when its signature does)",
     "INSERT INTO postern.decision (request, evidence) VALUES (repeat('a', 64), '{}')"},
    {"add a decision in another's name",
     "INSERT INTO postern.decision (request, role, evidence) VALUES (repeat('a', 64), 'bea_approver', '{}')"},
    {"add a decision from another time",
     "INSERT INTO postern.decision (request, made, evidence) VALUES (repeat('a', 64), now(), '{}')"},
    {"add a decision on a request that is over",
     "INSERT INTO postern.decision (request, evidence) VALUES (repeat('c', 64), '{}')"},
    {"change a decision", "UPDATE postern.decision SET evidence = '{}'"},
    {"delete a decision", "DELETE FROM postern.decision"},
    {"empty the decisions", "TRUNCATE postern.decision CASCADE"},
    {"read the decisions on requests of one's own gateway",
     "DO $$ BEGIN PERFORM FROM postern.decision WHERE role = 'bea_approver' AND gateway = 1; IF NOT FOUND THEN RAISE "
     "insufficient_privilege; END IF; END $$"},
    {"read the decisions on another gateway's requests",
     "DO $$ BEGIN PERFORM FROM postern.decision WHERE gateway = 2; IF NOT FOUND THEN RAISE insufficient_privilege; "
     "END IF; END $$"},
    {"forget the requests of a month that is not over", "SELECT postern.drop_approvals(current_date)"},
    {"store a directive (gateways obey those that are signed)",
     "INSERT INTO postern.directive (number, kind, canonical, contents, hash, prev, public_key, signature) "
     "SELECT 2, 'policy', '{}', '', sha256('{}'::bytea || hash), hash, '', '' FROM postern.directive WHERE number = 1"},
    {"store a directive that does not continue their chain",
     "INSERT INTO postern.directive (number, kind, canonical, contents, hash, prev, public_key, signature) "
     "VALUES (7, 'policy', '{}', '', '', '', '', '')"},
    {"store a directive in another's name",
     "INSERT INTO postern.directive (number, role, kind, canonical, contents, hash, prev, public_key, signature) "
     "VALUES (2, 'postgres', 'policy', '{}', '', '', '', '', '')"},
    {"change a directive", "UPDATE postern.directive SET contents = ''"},
    {"delete a directive", "DELETE FROM postern.directive"},
    {"empty the directives", "TRUNCATE postern.directive"},
    {"read the directives", "DO $$ BEGIN PERFORM FROM postern.directive; IF NOT FOUND THEN RAISE "
                            "insufficient_privilege; END IF; END $$"},
    {"say which policy one's own gateway judges by",
     "DO $$ BEGIN UPDATE postern.gateway SET policy_version = 1 WHERE gateway = 1; IF NOT FOUND THEN RAISE "
     "insufficient_privilege; END IF; END $$"},
    {"say which policy another gateway judges by",
     "DO $$ BEGIN UPDATE postern.gateway SET policy_version = 1 WHERE gateway = 2; IF NOT FOUND THEN RAISE "
     "insufficient_privilege; END IF; END $$"},
    {"tell of a sign-out (which counts only when its signature does)",
     "INSERT INTO postern.sign_out (evidence) VALUES ('{}')"},
    {"tell of a sign-out in another's name",
     "INSERT INTO postern.sign_out (role, evidence) VALUES ('bea_approver', '{}')"},
    {"tell of a sign-out from another time", "INSERT INTO postern.sign_out (stored, evidence) VALUES (now(), '{}')"},
    {"change a sign-out", "UPDATE postern.sign_out SET evidence = '{}'"},
    {"delete a sign-out", "DELETE FROM postern.sign_out"},
    {"empty the sign-outs", "TRUNCATE postern.sign_out"},
    {"read the sign-outs", "DO $$ BEGIN PERFORM FROM postern.sign_out; IF NOT FOUND THEN RAISE "
                           "insufficient_privilege; END IF; END $$"},
    {"keep others from making months", "LOCK TABLE postern.migration IN EXCLUSIVE MODE"},
    {"keep others from noting accesses", "LOCK TABLE postern.access IN SHARE UPDATE EXCLUSIVE MODE"},
    {"switch the triggers off", "ALTER TABLE postern.block DISABLE TRIGGER ALL"},
    {"switch the triggers off for oneself", "SET LOCAL session_replication_role = replica"},
    {"switch row security off", "ALTER TABLE postern.block DISABLE ROW LEVEL SECURITY"},
    {"replace the function that keeps rows as they are",
     "CREATE OR REPLACE FUNCTION postern.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"},
    {"put a table beside the store's", "CREATE TABLE postern.mine (a int)"},
    {"give the right to another", "GRANT postern_auditor TO abe_approver"},
    {"make a temporary table", "CREATE TABLE pg_temp.mine (a int)"},
    {"put a table into the schema public", "CREATE TABLE public.mine (a int)"},
    {"make a large object", "SELECT lo_create(0)"},
    {"make a large object of bytes", "SELECT lo_from_bytea(0, 'filled')"},
    {"write into a month's table directly",
     "DO $$ BEGIN EXECUTE 'INSERT INTO postern.block_' || to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM') || ' SELECT * "
     "FROM postern.block WHERE session = 17'; END $$"},
    {"keep others from a table", "LOCK TABLE postern.session IN ACCESS EXCLUSIVE MODE"},
    {"keep others from another gateway's session",
     "DO $$ BEGIN PERFORM FROM postern.session WHERE session = 34 FOR UPDATE; IF NOT FOUND THEN RAISE "
     "insufficient_privilege; END IF; END $$"},
    {"keep others from the end of a chain by hand", "SELECT postern.take_end('postern.access')"},
    {"take a decision's number", "SELECT nextval('postern.decision_decision_seq')"},
    {"set the numbers of decisions back", "SELECT setval('postern.decision_decision_seq', 1)"},
    {"see what another role runs", "DO $$ BEGIN PERFORM FROM pg_stat_activity WHERE usename = 'gw_two' AND datname = "
                                   "current_database() AND (query LIKE '%their own%' OR client_port IS NOT NULL); IF "
                                   "NOT FOUND THEN RAISE insufficient_privilege; END IF; END $$"},
    {"see samples of the rows in the server's statistics",
     "DO $$ BEGIN PERFORM FROM pg_stats WHERE schemaname = 'postern' AND tablename ~ '^(session|approval|access)'; IF "
     "NOT FOUND THEN RAISE insufficient_privilege; END IF; END $$"},
    {"end another's connection",
     "DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'gw_two' AND datname = "
     "current_database(); IF NOT FOUND THEN RAISE insufficient_privilege; END IF; END $$"},
    {"call a trigger's function", "SELECT postern.decision_made()"},
    {"put a trigger on a table", "CREATE TRIGGER mine BEFORE INSERT ON postern.block FOR EACH ROW EXECUTE FUNCTION "
                                 "suppress_redundant_updates_trigger()"},
    {"put a rule on a table", "CREATE RULE mine AS ON INSERT TO postern.block DO INSTEAD NOTHING"},
    {"put a policy on a table", "CREATE POLICY mine ON postern.block USING (true)"},
    {"give away what the owner will make",
     "ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA postern GRANT ALL ON TABLES TO PUBLIC"},
    {"become the owner", "SET ROLE postgres"},
    {"become an administrator's group", "DO $$ BEGIN IF session_user <> 'adi_administrator' THEN SET ROLE "
                                        "postern_administrator; ELSE RAISE insufficient_privilege; END IF; END $$"},
    {"log in as somebody else", "SET SESSION AUTHORIZATION gw_two"},
    {"read a file of the server", "SELECT pg_read_file('PG_VERSION')"},
    {"write a file on the server", "COPY (SELECT 1) TO '/tmp/postern-rights'"},
    {"run a program on the server", "COPY (SELECT 1) TO PROGRAM 'true'"},
    {"read the roles' passwords", "SELECT FROM pg_authid"},
    {"keep the server's log for oneself", "SELECT pg_create_physical_replication_slot('mine')"},
    {"keep one's statements out of the server's log", "SET LOCAL log_statement = 'none'"},
    {"load code into the server", "LOAD 'auto_explain'"},
    {"make an extension", "CREATE EXTENSION pgcrypto"},
    {"take over another gateway by enrolling it again", "INSERT INTO postern.gateway (gateway, name) VALUES (2, "
                                                        "'mine') ON CONFLICT (gateway) DO UPDATE SET name = 'mine'"},
    {"copy events past the policies", "COPY postern.block FROM STDIN"},
    {"keep others from writing events", "LOCK TABLE postern.block IN SHARE MODE"},
    {"keep a request from being forgotten", "SELECT FROM postern.approval FOR KEY SHARE"},
    {"say how another's connections begin", "ALTER ROLE gw_two SET synchronous_commit = off"},
    {"say how everybody's connections begin",
     "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET row_security = off', current_database()); END $$"},
    {"be given what the owner has", "REASSIGN OWNED BY postgres TO CURRENT_USER"},
    {"make a schema", "CREATE SCHEMA mine"},
    {"send the events elsewhere", "CREATE PUBLICATION mine FOR TABLE postern.block"},
    {"give one's own gateway a name of a mebibyte",
     "DO $$ BEGIN UPDATE postern.gateway SET name = repeat('x', 1048576) WHERE gateway = 1; IF NOT FOUND THEN RAISE "
     "insufficient_privilege; END IF; END $$"},
    {"have a problem of a mebibyte with the policy",
     "DO $$ BEGIN UPDATE postern.gateway SET policy_problem = repeat('x', 1048576) WHERE gateway = 1; IF NOT FOUND "
     "THEN RAISE insufficient_privilege; END IF; END $$"},
    {"enrol more than a thousand gateways",
     "INSERT INTO postern.gateway (gateway, name) SELECT n, 'one of many' FROM generate_series(1000, 2000) n"},
    {"describe a session in two mebibytes",
     "INSERT INTO postern.place (session, gateway) VALUES (99, 1); INSERT INTO postern.session (month, session, "
     "gateway, ledger_start, started, issuer, subject, email, method, agent, agent_kind, address, executable, "
     "application_name, pid, target, database, \"user\", head) SELECT month, 99, 1, 1, 1, '', '', repeat('x', "
     "2097152), '', '', '', '', '', '', 1, '', '', '', '' FROM postern.place WHERE session = 99"},
    {"add two mebibytes to one's own ledger",
     "INSERT INTO postern.ledger VALUES (1, 1000, 'checkpoint', NULL, repeat('x', 2097152), '', '', '')"},
    {"add events of more than 128 MiB at once",
     "INSERT INTO postern.block SELECT month, session, gateway, 1000, 1000, 0, head, marks, "
     "convert_to(repeat('x', 134217729), 'UTF8') FROM postern.block WHERE session = 17"},
};

// A temporary type with the name of one that a function of the store's owner uses, whose check runs the caller's code.
struct Disguise {
    const char* what;
    const char* makeBase; // "": it is pg_catalog's of that name
    const char* base;
    const char* name;
    const char* call;
};

constexpr Disguise kDisguises[] = {
    {"run one's own code as the owner where months are made", "", "pg_catalog.date", "date",
     "PERFORM postern.ensure_months()"},
    {"run one's own code as the owner where an access is noted",
     "CREATE TYPE pg_temp.pair AS (number bigint, hash bytea); ", "pg_temp.pair", "record",
     "INSERT INTO postern.access (number, canonical, hash, prev) VALUES (1000, '{}', '', '')"},
    {"run one's own code as the owner where a month is dropped", "", "pg_catalog.date", "date",
     "PERFORM postern.drop_month('2020-01-01')"},
    {"run one's own code as the owner where requests are forgotten", "", "pg_catalog.timestamptz", "timestamptz",
     "PERFORM postern.drop_approvals('2020-01-01')"},
};

// Fails with 42501 unless the code ran as somebody else.
std::string sqlOf(const Disguise& disguise) {
    const std::string base = disguise.base;
    return disguise.makeBase + ("CREATE FUNCTION pg_temp.ev(" + base) +
           ") RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN IF current_user <> session_user THEN RAISE EXCEPTION "
           "'ran as %', current_user USING ERRCODE = 'PX001'; END IF; RETURN true; END $$; CREATE DOMAIN pg_temp." +
           disguise.name + " AS " + base + " CHECK (pg_temp.ev(VALUE)); DO $$ BEGIN BEGIN " + disguise.call +
           "; EXCEPTION WHEN SQLSTATE 'PX001' THEN RETURN; END; RAISE insufficient_privilege; END $$";
}

constexpr const char* kAllowTemporary =
    "DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$";

// What was seen: "yes", or the SQLSTATE of the refusal.
std::string attempt(const SharedStore& shared, const char* role, const std::string& sql) {
    auto link = shared.as(role);
    must(link.run("BEGIN"));
    const auto done = link.run("SET LOCAL search_path = pg_catalog; " + sql);
    must(link.run("ROLLBACK"));
    return done ? "yes" : done.error().sqlstate();
}

constexpr const char* kRoles[] = {"gw_one", "abe_approver", "ann_auditor", "adi_administrator", "nob_nobody"};
constexpr const char* kHeads[] = {"gateway", "approver", "auditor", "administrator", "nobody"};

class RightsTest : public RecordingTest {
protected:
    void SetUp() override {
        m_shared.addRole("gw_one", kGatewayRole);
        m_shared.addRole("gw_two", kGatewayRole);
        m_shared.addRole("ann_auditor", kAuditorRole);
        m_shared.addRole("adi_administrator", kAdministratorRole);
        m_shared.addRole("abe_approver", kApproverRole);
        must(m_shared.owner().run("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = "
                                  "'nob_nobody') THEN CREATE ROLE nob_nobody LOGIN; END IF; END $$"));
        m_shared.addRole("bea_approver", kApproverRole);
        recordAs(1, "gw_one", SessionId{17});
        recordAs(2, "gw_two", SessionId{34});
        must(appendAccess(m_shared.address("ann_auditor"),
                          {{1}, "ann", "command line", "show", {SessionId{17}}, {}, {}, {}}));
        must(m_shared.as("adi_administrator")
                 .run("INSERT INTO postern.directive (number, kind, canonical, contents, hash, prev, public_key, "
                      "signature) SELECT 1, 'policy', '{}', '', pg_catalog.sha256('{}'::bytea || zeros), zeros, '', '' "
                      "FROM pg_catalog.decode(pg_catalog.repeat('00', 32), 'hex') zeros"));
        ask("gw_one", 1, 'a');
        ask("gw_two", 2, 'b');
        ask("gw_one", 1, 'c');
        decide('a');
        decide('b');
        must(m_shared.as("bea_approver").run("INSERT INTO postern.sign_out (evidence) VALUES ('{}')"));
        must(m_shared.as("gw_one").run("INSERT INTO postern.approval_news (request, gateway, kind, is_over, document) "
                                       "VALUES (repeat('c', 64), 1, 'state', true, '{}')"));
        must(m_shared.owner().run("ANALYZE postern.session, postern.approval, postern.access"));
        m_witness.emplace(m_shared.as("gw_two"));
        must(m_witness->run("SELECT 'their own'"));
    }
    void ask(const std::string& role, int gateway, char request) {
        must(m_shared.as(role).run("INSERT INTO postern.approval (request, gateway, document) VALUES (repeat('" +
                                   std::string(1, request) + "', 64), " + std::to_string(gateway) + ", '{}')"));
    }
    void decide(char request) {
        must(m_shared.as("bea_approver")
                 .run("INSERT INTO postern.decision (request, evidence) VALUES (repeat('" + std::string(1, request) +
                      "', 64), '{}')"));
    }
    void recordAs(std::uint64_t gateway, const std::string& role, SessionId session) {
        const TemporaryFolder folder;
        auto recorder = must(
            Recorder::open({.folder = folder.path(), .journalBytes = 1 << 20}, m_shared.store(gateway, role), key()));
        record(*recorder, session, 5);
        ASSERT_TRUE(recorder->stop());
    }

    SharedStore m_shared;
    std::optional<Link> m_witness; // somebody who is there too
};

std::string documented() {
    std::ifstream file(POSTERN_SOURCE_FOLDER "/docs/team.md");
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    constexpr std::string_view kFirst = "<!-- rights -->\n", kLast = "<!-- /rights -->";
    const auto first = text.find(kFirst), last = text.find(kLast);
    return first == std::string::npos || last == std::string::npos
               ? std::string()
               : text.substr(first + kFirst.size(), last - first - kFirst.size());
}

TEST_F(RightsTest, areThoseOfTheDocumentation) {
    std::string seen = "| to |";
    for (const auto* head : kHeads)
        seen += std::string(" ") + head + " |";
    seen += "\n|---|---|---|---|---|---|\n";
    const auto tryAs = [&](const char* what, const std::string& sql) {
        seen += std::string("| ") + what + " |";
        for (const auto* role : kRoles)
            seen += " " + attempt(m_shared, role, sql) + " |";
        seen += "\n";
    };
    for (const auto& action : kActions)
        tryAs(action.what, action.sql);
    for (const auto& disguise : kDisguises)
        tryAs(disguise.what, sqlOf(disguise));
    if (std::getenv("POSTERN_PRINT_RIGHTS") != nullptr)
        std::fputs(seen.c_str(), stdout);
    EXPECT_EQ(seen, documented());
    // However that was: after all of it the store is whole.
    EXPECT_TRUE(must(verifyStore(*m_shared.archive(), {.trusted = {key().publicKey()}})).isWhole());
}

// What the table can only be about when it is tried at all: a gateway's way is open.
TEST_F(RightsTest, aGatewayStillRecords) {
    recordAs(1, "gw_one", SessionId{51});
    EXPECT_EQ(must(m_shared.archive("gw_one")->sessions({})).size(), 2U);
}

// Where the database's owner lets everybody make temporary types, the functions themselves hold.
TEST_F(RightsTest, aDisguisedTypeRunsNothingAsTheOwner) {
    must(m_shared.owner().run(kAllowTemporary));
    for (const auto* role : kRoles) {
        EXPECT_EQ(attempt(m_shared, role, "CREATE TABLE pg_temp.mine (a int)"), "yes");
        for (const auto& disguise : kDisguises)
            EXPECT_EQ(attempt(m_shared, role, sqlOf(disguise)), "42501") << role << ": " << disguise.what;
    }
}

TEST(GuardsMigrationTest, aStoreOfBeforeIsClosedToDisguisedTypes) {
    const SharedStore shared(5);
    shared.addRole("adi_administrator", kAdministratorRole);
    must(shared.owner().run(kAllowTemporary));
    for (const auto& disguise : kDisguises)
        EXPECT_EQ(attempt(shared, "adi_administrator", sqlOf(disguise)), "yes") << "no attack: " << disguise.what;
    auto owner = shared.owner();
    EXPECT_EQ(must(migratePostgres(owner)), 5);
    EXPECT_EQ(attempt(shared, "adi_administrator", "CREATE TABLE pg_temp.mine (a int)"), "42501");
    must(owner.run(kAllowTemporary));
    for (const auto& disguise : kDisguises)
        EXPECT_EQ(attempt(shared, "adi_administrator", sqlOf(disguise)), "42501") << disguise.what;
}

TEST_F(RightsTest, everyFunctionLooksIntoTemporarySchemasLastAndIsGrantedByName) {
    const auto rows = must(m_shared.owner().ask(
        "SELECT p.oid::regprocedure::text FROM pg_catalog.pg_proc p "
        "WHERE p.pronamespace = 'postern'::regnamespace AND (NOT EXISTS (SELECT FROM pg_catalog.unnest(p.proconfig) c "
        "WHERE c ~ '^search_path=(.*, )?\"?pg_temp\"?$') OR pg_catalog.has_function_privilege('public', p.oid, "
        "'EXECUTE'))"));
    for (int row = 0; row < rows.count(); ++row)
        ADD_FAILURE() << rows.text(row, 0) << " needs SET search_path = pg_catalog, pg_temp and REVOKE … FROM PUBLIC";
    const auto all = must(m_shared.owner().ask(
        "SELECT pg_catalog.count(*) FROM pg_catalog.pg_proc WHERE pronamespace = 'postern'::regnamespace"));
    EXPECT_GE(all.integer(0, 0), 15);
}

} // namespace
