// Nobody who may only connect, or only read, can keep others waiting: the store of before shows that they could.
#include "recording/postgres_approvals.h"
#include "recording/postgres_directives.h"
#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

constexpr int kBefore = 7;      // the last version whose functions took advisory locks
constexpr int kBeforeWaits = 8; // the last where who holds the end of a chain is waited for
constexpr auto kAnyoneHolds =
    "SELECT pg_catalog.pg_advisory_lock(n) FROM (VALUES (7041776001), (7041776002), (7041776003)) locks (n); "
    "SELECT pg_catalog.pg_advisory_lock(704177, pg_catalog.hashtext(pg_catalog.repeat('a', 64)))";
constexpr auto kNextMonth =
    "DO $$ DECLARE parent text; BEGIN FOREACH parent IN ARRAY ARRAY['session', 'block', 'piece'] LOOP EXECUTE "
    "format('DROP TABLE IF EXISTS postern.%I', parent || to_char(now() AT TIME ZONE 'UTC' + interval '1 month', "
    "'\"_\"YYYY\"_\"MM')); END LOOP; END $$";

void addRoles(const SharedStore& shared) {
    shared.addRole("gw_one", kGatewayRole);
    shared.addRole("abe_approver", kApproverRole);
    shared.addRole("ann_auditor", kAuditorRole);
    shared.addRole("adi_administrator", kAdministratorRole);
    must(shared.owner().run("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'nob_nobody') "
                            "THEN CREATE ROLE nob_nobody LOGIN; END IF; END $$"));
}

// A role whose every statement has to be done soon; long enough for a busy machine when nothing is in its way.
Link hurried(const SharedStore& shared, const char* role, const char* patience) {
    auto link = shared.as(role);
    must(link.run(std::string("SET statement_timeout = '") + patience + "'"));
    return link;
}

// What was not possible: the names of those who had to wait.
std::string waited(const SharedStore& shared, const char* patience) {
    auto calm = shared.as("gw_one"), gateway = hurried(shared, "gw_one", patience),
         approver = hurried(shared, "abe_approver", patience),
         administrator = hurried(shared, "adi_administrator", patience);
    std::string out;
    const auto tried = [&](const char* what, const Result<>& done) { out += done ? "" : std::string(what) + " "; };
    const auto directive =
        signDirective({1, DirectiveKind::RevokeIdentity, {1}, "adi", 0, "", "", ""}, "{}", {}, SigningKey::generate());
    tried("revocation", addDirective(administrator, directive));
    must(calm.run("INSERT INTO postern.gateway (gateway, name) VALUES (1, 'one')"));
    must(addRequest(calm, {std::string(64, 'a'), GatewayId{1}, "{}", {}, {}, {}, false}));
    const auto decided = addDecision(approver, std::string(64, 'a'), "{}");
    tried("decision", decided ? Result<>() : Result<>(decided.error()));
    tried("access", hurried(shared, "ann_auditor", patience).run("BEGIN; SELECT * FROM postern.access_head(true)"));
    must(shared.owner().run(kNextMonth));
    tried("months", gateway.run("SELECT postern.ensure_months()"));
    return out;
}

TEST(LocksTest, whatAnybodyCanLockKeepsNobodyWaiting) {
    for (const int version : {kBefore, kPostgresVersion}) {
        const SharedStore shared(version);
        addRoles(shared);
        auto thief = shared.as("nob_nobody"); // may connect, and that is all
        must(thief.run(kAnyoneHolds));
        EXPECT_EQ(waited(shared, version == kBefore ? "300ms" : "20s"),
                  version == kBefore ? "revocation decision access months " : "");
    }
}

constexpr auto kNote =
    "INSERT INTO postern.access (number, canonical, hash, prev) SELECT coalesce(entries, 0) + 1, '{}', "
    "sha256('{}'::bytea || coalesce(head, zeros)), coalesce(head, zeros) FROM decode(repeat('00', 32), 'hex') zeros "
    "LEFT JOIN postern.access_head(true) ON true";

Result<> noted(const SharedStore& shared, const char* role, const char* patience) {
    return hurried(shared, role, patience).run(kNote);
}

// A role that may note accesses, on a stolen laptop: it begins one and does not end.
TEST(LocksTest, anEntryThatDoesNotEndKeepsNobodyFromNotingTheirs) {
    for (const int version : {kBeforeWaits, kPostgresVersion}) {
        const bool isBefore = version == kBeforeWaits;
        const SharedStore shared(version);
        addRoles(shared);
        std::vector<Link> thieves;
        const auto hold = [&](const std::string& sql) { return thieves.emplace_back(shared.as("gw_one")).run(sql); };
        must(hold("BEGIN; SELECT * FROM postern.access_head(true)"));
        EXPECT_EQ(noted(shared, "ann_auditor", isBefore ? "300ms" : "20s").has_value(), !isBefore);
        EXPECT_EQ(thieves[0].run("SELECT 1").has_value(), isBefore) << "who was in the way is gone";
        thieves.clear();
        must(hold("BEGIN"));
        must(thieves[0].run("INSERT INTO postern.access (number, canonical, hash, prev) SELECT number + 1, '{}', "
                            "sha256('{}'::bytea || hash), hash FROM (SELECT coalesce(max(entries), 0) AS number, "
                            "coalesce((array_agg(head))[1], decode(repeat('00', 32), 'hex')) AS hash FROM "
                            "postern.access_head(false)) last"));
        EXPECT_EQ(noted(shared, "ann_auditor", isBefore ? "300ms" : "20s").has_value(), !isBefore);
    }
}

TEST(LocksTest, aPublicationThatDoesNotEndKeepsNoRevocationFromAnybody) {
    for (const int version : {kBeforeWaits, kPostgresVersion}) {
        const bool isBefore = version == kBeforeWaits;
        const SharedStore shared(version);
        addRoles(shared);
        shared.addRole("ada_administrator", kAdministratorRole);
        const auto directive = signDirective({1, DirectiveKind::RevokeIdentity, {1}, "adi", 0, "", "", ""}, "{}", {},
                                             SigningKey::generate());
        auto slow = shared.as("ada_administrator");
        must(slow.run("BEGIN"));
        must(addDirective(slow, directive));
        auto administrator = hurried(shared, "adi_administrator", isBefore ? "300ms" : "20s");
        EXPECT_EQ(addDirective(administrator, directive).has_value(), !isBefore);
    }
}

// Where the owner of the store may disconnect nobody, who waits is told so within the time that a statement has.
TEST(LocksTest, anOwnerWhoMayEndNobodyWaitsAndSaysSo) {
    const SharedStore shared;
    addRoles(shared);
    must(shared.owner().run("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'olga_owner') "
                            "THEN CREATE ROLE olga_owner LOGIN; END IF; END $$; GRANT ALL ON SCHEMA postern TO "
                            "olga_owner; ALTER TABLE postern.access OWNER TO olga_owner; ALTER FUNCTION "
                            "postern.take_end(regclass) OWNER TO olga_owner; GRANT EXECUTE ON FUNCTION "
                            "postern.take_end(regclass) TO postgres"));
    auto thief = shared.as("gw_one");
    must(thief.run("BEGIN; SELECT * FROM postern.access_head(true)"));
    const auto done = noted(shared, "ann_auditor", "20s");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().sqlstate(), "55P03") << done.error().message();
    must(thief.run("ROLLBACK"));
    EXPECT_TRUE(noted(shared, "ann_auditor", "20s"));
}

TEST(LocksTest, aMigrationWaitsForNobodyWhoOnlyConnects) {
    const SharedStore shared(kBeforeWaits);
    addRoles(shared);
    auto thief = shared.as("nob_nobody");
    must(thief.run("SELECT pg_catalog.pg_advisory_lock(7041776000)"));
    auto owner = hurried(shared, "postgres", "20s");
    EXPECT_EQ(must(migratePostgres(owner)), kBeforeWaits);
}

// The server's queue of notifications, 8 GB, is full when somebody listens and does not read: then nobody can commit
// what sends one. Here the server only says that it is.
TEST(LocksTest, aFullQueueOfNotificationsKeepsNoRowFromBeingStored) {
    for (const int version : {kBeforeWaits, kPostgresVersion}) {
        const SharedStore shared(version);
        addRoles(shared);
        must(shared.owner().run("CREATE OR REPLACE FUNCTION pg_catalog.pg_notification_queue_usage() RETURNS float8 "
                                "LANGUAGE sql AS 'SELECT 0.9::float8'"));
        auto listener = shared.owner();
        must(listener.run("LISTEN postern_approvals; LISTEN postern_decisions; LISTEN postern_directive; LISTEN "
                          "postern_sign_outs"));
        EXPECT_EQ(waited(shared, "20s"), "");
        must(shared.as("abe_approver").run("INSERT INTO postern.sign_out (evidence) VALUES ('{}')"));
        EXPECT_EQ(must(listener.notified(std::chrono::milliseconds(version == kBeforeWaits ? 20'000 : 200))) > 0,
                  version == kBeforeWaits)
            << "nothing goes into a queue that is half full";
    }
}

std::int64_t months(const SharedStore& shared) {
    const auto rows = must(shared.owner().ask("SELECT pg_catalog.count(*) FROM pg_catalog.pg_inherits i JOIN "
                                              "pg_catalog.pg_class c ON c.oid = i.inhrelid WHERE c.relkind = 'r' AND "
                                              "i.inhparent = 'postern.block'::regclass"));
    return rows.integer(0, 0);
}

TEST(LocksTest, aLongLookAtTheRecordsKeepsNoMonthFromBeingMade) {
    for (const int version : {kBefore, kPostgresVersion}) {
        const SharedStore shared(version);
        addRoles(shared);
        must(shared.owner().run(kNextMonth));
        auto reader = shared.as("ann_auditor"); // or a backup
        must(reader.run("BEGIN; SELECT FROM postern.session; SELECT FROM postern.block; SELECT FROM postern.piece"));
        auto gateway = hurried(shared, "gw_one", version == kBefore ? "300ms" : "20s");
        const auto made = gateway.run("SELECT postern.ensure_months()");
        EXPECT_EQ(made.has_value(), version > kBefore);
        EXPECT_EQ(months(shared), version > kBefore ? 2 : 1);
        must(reader.run("ROLLBACK"));
        must(shared.as("gw_one").run("SELECT postern.ensure_months()"));
        EXPECT_EQ(months(shared), 2);
    }
}

TEST(LocksTest, whoMakesMonthsAndDoesNotEndIsNotWaitedForWhileThereIsOne) {
    const SharedStore shared;
    addRoles(shared);
    must(shared.owner().run(kNextMonth));
    auto slow = shared.as("gw_one");
    must(slow.run("BEGIN; SELECT postern.ensure_months()"));
    EXPECT_TRUE(hurried(shared, "gw_one", "20s").run("SELECT postern.ensure_months()"));
    EXPECT_EQ(months(shared), 1) << "not yet";
    must(slow.run("COMMIT"));
    EXPECT_EQ(months(shared), 2);
}

TEST(LocksTest, aMonthThatIsAttachedIsLikeOneThatWasMadeInItsPlace) {
    enum class Made { InItsPlace, Attached };
    const auto described = [](Made made) {
        const SharedStore shared(kBefore); // this month and the next are made by the version of before
        auto owner = shared.owner();
        if (made == Made::Attached)
            must(owner.run(kNextMonth));
        must(migratePostgres(owner)); // makes what is missing
        const auto rows = must(shared.owner().ask(R"(
            SELECT string_agg(line, E'\n' ORDER BY line) FROM (
                SELECT c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' ||
                       a.attnotnull || ' ' || a.attstorage::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS line
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                UNION ALL SELECT c.relname || ' ' || o.conname || ' ' || pg_get_constraintdef(o.oid)
                FROM pg_class c JOIN pg_constraint o ON o.conrelid = c.oid
                UNION ALL SELECT c.relname || ' ' || pg_get_indexdef(i.indexrelid) || i.indisvalid || i.indisprimary ||
                       (SELECT count(*) FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
                FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid
                UNION ALL SELECT c.relname || ' ' || t.tgname || t.tgenabled::text || t.tgtype || t.tgfoid::regproc
                FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid
                UNION ALL SELECT c.relname || ' ' || c.relrowsecurity || coalesce(c.relacl::text, '') ||
                       pg_get_expr(c.relpartbound, c.oid) FROM pg_class c WHERE c.relispartition AND c.relkind = 'r') lines
            WHERE line ~ to_char(now() AT TIME ZONE 'UTC' + interval '1 month', '"_"YYYY"_"MM'))"));
        return std::string(rows.text(0, 0));
    };
    const auto before = described(Made::InItsPlace), now = described(Made::Attached);
    EXPECT_GT(now.size(), 1000U);
    EXPECT_EQ(now, before);
}

} // namespace
