// What is particular to a store on PostgreSQL: versions, a lost connection, a store that is away, several gateways, and
// what each role may not do.
#include <nlohmann/json.hpp>
#include <random>

#include "recording/postgres_retention.h"
#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;
using namespace std::chrono_literals;

constexpr SessionId kSession{0x1234567890abcdef};

template <class Condition>
bool eventually(Condition condition) {
    for (int i = 0; i < 6'000; ++i) {
        if (condition())
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

class PostgresStoreTest : public RecordingTest {
protected:
    std::unique_ptr<Store> store(Durability = Durability::Process) const override { return m_shared.store(); }
    std::unique_ptr<Archive> archive() const override { return m_shared.archive(); }

    SharedStore m_shared;
};

// --- versions ---

TEST(PostgresSchemaTest, isMadeOnceHoweverManyTry) {
    const SharedStore shared(0);
    auto before = shared.owner();
    EXPECT_EQ(must(postgresVersion(before)), 0);
    EXPECT_FALSE(requirePostgres(before));
    const auto refused = PostgresArchive::open(shared.address());
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("postern store init"), std::string::npos);
    std::atomic<int> made = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            auto link = shared.owner();
            made += must(migratePostgres(link)) == 0 ? 1 : 0;
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(made, 1);
    auto link = shared.owner();
    EXPECT_EQ(must(postgresVersion(link)), kPostgresVersion);
    EXPECT_EQ(must(migratePostgres(link)), kPostgresVersion);
    EXPECT_TRUE(requirePostgres(link));
}

TEST(PostgresSchemaTest, ofANewerPosternIsLeftAlone) {
    const SharedStore shared;
    auto link = shared.owner();
    must(link.run("INSERT INTO postern.migration (version) VALUES (99)"));
    EXPECT_FALSE(migratePostgres(link));
    const auto refused = PostgresStore::open(shared.address(), {GatewayId{1}, "gw", "1.0"});
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("newer Postern"), std::string::npos);
}

TEST(PostgresSchemaTest, aDatabaseThatIsNotUtf8IsRefused) {
    const SharedStore shared(0);
    must(shared.owner().run("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"));
    auto address = shared.address();
    address.conninfo += " dbname=latin";
    {
        auto link = must(Link::open(address, "test"));
        EXPECT_FALSE(migratePostgres(link));
        EXPECT_EQ(must(postgresVersion(link)), 0);
    }
    must(shared.owner().run("DROP DATABASE latin WITH (FORCE)"));
}

TEST(PostgresSchemaTest, onlyTheDatabasesOwnerTakesTemporaryTablesFromAll) {
    const SharedStore groups; // roles are the server's
    const SharedStore shared(0);
    auto owner = shared.owner();
    must(owner.run("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'mia_migrates') THEN "
                   "CREATE ROLE mia_migrates LOGIN; END IF; "
                   "EXECUTE format('GRANT CREATE ON DATABASE %I TO mia_migrates', current_database()); END $$"));
    auto mia = shared.as("mia_migrates");
    EXPECT_EQ(must(migratePostgres(mia)), 0);
    EXPECT_TRUE(must(mayAnyoneMakeTemporary(mia)));
    EXPECT_EQ(must(migratePostgres(owner)), kPostgresVersion);
    EXPECT_FALSE(must(mayAnyoneMakeTemporary(mia)));
}

TEST(PostgresSchemaTest, ofAnOlderPosternIsBroughtForward) {
    const SharedStore shared(1);
    const auto refused = PostgresStore::open(shared.address(), {GatewayId{1}, "gw", "1.0"});
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("postern store migrate"), std::string::npos);
    must(shared.owner().run("INSERT INTO postern.gateway (gateway, name) VALUES (1, 'gw')"));
    auto link = shared.owner();
    EXPECT_EQ(must(migratePostgres(link)), 1);
    EXPECT_EQ(must(shared.archive()->gateways()).size(), 1U);
    EXPECT_EQ(must(shared.archive()->gateways())[0].kind, GatewayKind::Gateway);
    must(shared.store()->load());
}

// As for a server whose clock jumps past the months that there are.
TEST(PostgresSchemaTest, aMonthThatIsMissingIsMadeAtTheNextAttempt) {
    const SharedStore shared;
    const auto store = shared.store();
    must(store->load());
    Batch batch;
    batch.position = {1, 1};
    must(store->write(batch));
    must(shared.owner().run("DO $$ DECLARE parent text; BEGIN FOREACH parent IN ARRAY ARRAY['session', 'block', "
                            "'piece'] LOOP EXECUTE format('DROP TABLE postern.%I', parent || to_char(now() AT TIME "
                            "ZONE 'UTC', '\"_\"YYYY\"_\"MM')); END LOOP; END $$"));
    batch.position = {1, 2};
    auto& session = batch.sessions.emplace_back();
    session.session = SessionId{7};
    session.isNew = true;
    EXPECT_FALSE(store->write(batch));
    must(store->write(batch));
    EXPECT_TRUE(must(shared.archive()->session(SessionId{7})));
}

TEST(PostgresSchemaTest, piecesFromBeforeThereWereMarksAreStillFound) {
    const SharedStore shared(2);
    must(shared.owner().run("INSERT INTO postern.gateway (gateway, name) VALUES (1, 'gw'); "
                            "INSERT INTO postern.place (session, gateway) VALUES (7, 1); "
                            "INSERT INTO postern.piece (month, session, gateway, first_statement, last_statement, "
                            "facts_encoding, facts, texts_encoding, texts) SELECT month, 7, 1, 1, 9, 0, 'facts', 0, "
                            "'texts' FROM postern.place"));
    auto link = shared.owner();
    EXPECT_EQ(must(migratePostgres(link)), 2);
    const SessionId ids[] = {SessionId{7}};
    const PieceCondition nothing{PieceCondition::Kind::Any, 0, {}};
    std::vector<std::string> found;
    must(shared.archive()->pieces(ids, Archive::Texts::Read, nothing, {}, [&](const PackedIndexPiece& piece) {
        found.push_back(piece.facts.data + " " + piece.texts.data);
        return Archive::Next::Piece;
    }));
    EXPECT_EQ(found, std::vector<std::string>{"facts texts"});
}

TEST(PostgresSchemaTest, accessesOfAnOlderPosternKeepTheirChainWhenNotesCome) {
    const SharedStore shared(2);
    const Access looked{{1}, "ann", "command line", "show", {SessionId{17}}, "it's \\ \x01", {}, {}};
    const auto text = canonicalOf(looked, 1);
    const auto hash = Hasher().link(text, {});
    auto link = shared.owner();
    ASSERT_TRUE(link.ask("INSERT INTO postern.access (number, canonical, hash, prev) VALUES (1, $1, $2, $3)",
                         Arguments().text(text).bytes(hash.view()).bytes(Digest{}.view())));
    EXPECT_EQ(must(migratePostgres(link)), 2);
    auto note = looked;
    note.action = "note", note.statement = 3, note.note = "seen \"again\" \n\u202e";
    must(appendAccess(shared.address(), note));
    std::vector<Note> notes;
    Hasher hasher;
    must(shared.archive()->notes(SessionId{17}, [&](const AccessEntry& entry) {
        notes.push_back(noteOf(entry, hasher).value());
        return true;
    }));
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_FALSE(notes[0].isEdited);
    EXPECT_EQ(notes[0].text, note.note);
    EXPECT_EQ(must(shared.archive()->notedSessions()), std::vector{SessionId{17}});
    const auto verified = must(verifyStore(*shared.archive(), {}));
    EXPECT_EQ(verified.accesses, 2U);
    EXPECT_EQ(verified.notes, 1U);
}

// --- nothing twice, nothing lost ---

Batch batchOf(BatchBuilder& builder, SampleEvents& samples, SessionId id, JournalPosition position) {
    builder.take(samples.start(id));
    builder.take(samples.statement(id, 2, 1, "SELECT 1"));
    builder.take(samples.end(id, 3, 1));
    auto batch = builder.finish(position);
    builder.clear();
    return batch;
}

TEST_F(PostgresStoreTest, aBatchIsStoredOnceHoweverOftenItIsSent) {
    SampleEvents samples;
    auto first = m_shared.store(), again = m_shared.store();
    BatchBuilder builder(key(), must(first->load()));
    must(again->load());
    const auto batch = batchOf(builder, samples, SessionId{1}, {7, 100});
    must(first->write(batch));
    must(again->write(batch)); // as after an answer that was lost
    EXPECT_EQ(lines(SessionId{1}).size(), 3U);
    const auto state = must(m_shared.store()->load());
    ASSERT_TRUE(state.position);
    EXPECT_EQ(state.position->journal, 7U);
    EXPECT_EQ(state.position->position, 100U);
    // Two that write as one gateway: the second is told, and changes nothing.
    must(first->write(batchOf(builder, samples, SessionId{2}, {7, 200})));
    const auto refused = again->write(batchOf(builder, samples, SessionId{3}, {7, 300}));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("another process writes as this gateway"), std::string::npos);
    EXPECT_EQ(must(archive()->sessions({})).size(), 2U);
}

TEST_F(PostgresStoreTest, aStoreThatWasSetBackIsToldApart) {
    SampleEvents samples;
    auto store = m_shared.store();
    BatchBuilder builder(key(), must(store->load()));
    must(store->write(batchOf(builder, samples, SessionId{1}, {7, 100})));
    m_shared.forge("UPDATE postern.gateway SET batch = 0, ledger_number = 0");
    const auto refused = store->write(batchOf(builder, samples, SessionId{2}, {7, 200}));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("has lost what it had confirmed"), std::string::npos);
}

// The same without the recorder's pauses: every moment of a transaction is met, also the one between commit and answer.
TEST_F(PostgresStoreTest, batchesAreSentAgainUntilTheyAreStored) {
    constexpr std::uint64_t kBatches = 120;
    SampleEvents samples;
    auto store = m_shared.store();
    BatchBuilder builder(key(), must(store->load()));
    builder.announceKey(now().wall);
    std::atomic<bool> isDone = false;
    std::atomic<std::uint64_t> stored = 0;
    std::thread cutter([&] {
        auto link = must(Link::open(m_shared.elsewhere(), "cutter"));
        std::mt19937 random(20); // the moments differ with every run anyway
        while (!isDone) {
            must(link.run(m_shared.terminate()));
            // A busy machine needs longer for a batch than any pause: one has to get through before the next cut.
            for (const auto before = stored.load(); !isDone && stored == before;)
                std::this_thread::sleep_for(1ms);
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
        }
    });
    int failures = 0;
    for (std::uint64_t n = 1; n <= kBatches; ++n) {
        const auto batch = batchOf(builder, samples, SessionId{n}, {7, n * 100});
        bool isStored = false;
        for (int attempt = 0; attempt < 1000 && !isStored; ++attempt) {
            isStored = store->write(batch).has_value();
            failures += isStored ? 0 : 1;
        }
        EXPECT_TRUE(isStored);
        if (!isStored)
            break;
        stored = n;
    }
    isDone = true;
    cutter.join();
    EXPECT_GT(failures, 0);
    builder.checkpoint(now().wall);
    const auto& last = builder.finish({7, kBatches * 100});
    EXPECT_TRUE(eventually([&] { return store->write(last).has_value(); })); // the last cut may have met an idle link
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(verified.sessions, kBatches);
    EXPECT_EQ(verified.events, 3 * kBatches);
}

TEST_F(PostgresStoreTest, connectionsThatAreCutAtAnyMomentDoubleAndLoseNothing) {
    constexpr std::uint64_t kSessions = 40, kStatements = 25;
    auto recorder = open({.journalBytes = 8 << 20, .outage = 1h});
    std::atomic<bool> isDone = false;
    std::thread cutter([&] {
        while (!isDone) {
            m_shared.cut();
            std::this_thread::sleep_for(15ms);
        }
    });
    for (std::uint64_t id = 1; id <= kSessions; ++id)
        record(*recorder, SessionId{id}, kStatements);
    std::this_thread::sleep_for(500ms);
    isDone = true;
    cutter.join();
    EXPECT_TRUE(recorder->flush(60s)) << recorder->delay();
    EXPECT_TRUE(recorder->stop());
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(verified.sessions, kSessions);
    EXPECT_EQ(verified.events, kSessions * (2 * kStatements + 2));
    EXPECT_EQ(verified.unsignedEvents, 0U);
}

TEST_F(PostgresStoreTest, aStoreThatIsAwayIsWaitedForInTheJournal) {
    auto recorder = open({.outage = 1h});
    m_shared.close();
    record(*recorder, kSession, 10);
    ASSERT_TRUE(eventually([&] { return !recorder->delay().empty(); }));
    EXPECT_TRUE(recorder->failure().empty());
    record(*recorder, SessionId{2}, 10);
    m_shared.open();
    ASSERT_TRUE(recorder->flush(60s));
    EXPECT_TRUE(eventually([&] { return recorder->delay().empty(); }));
    EXPECT_TRUE(recorder->stop());
    EXPECT_EQ(lines(kSession).size(), 22U);
    EXPECT_EQ(lines(SessionId{2}).size(), 22U);
    EXPECT_TRUE(verify().isWhole()) << describe(verify());
}

TEST_F(PostgresStoreTest, afterTheTimeOfAnOutageNothingIsTaken) {
    auto recorder = open({.outage = 1500ms});
    m_shared.close();
    record(*recorder, kSession, 1, false);
    ASSERT_TRUE(eventually([&] { return !recorder->failure().empty(); }));
    SampleEvents samples;
    EXPECT_EQ(append(*recorder, samples.statement(kSession, 4, 2, "SELECT 1")), Append::Failed);
    m_shared.open();
    ASSERT_TRUE(eventually([&] { return recorder->failure().empty(); }));
    EXPECT_EQ(append(*recorder, samples.end(kSession, 4, 1)), Append::Recorded);
    EXPECT_TRUE(recorder->stop());
    EXPECT_EQ(lines(kSession).size(), 4U);
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(PostgresStoreTest, aJournalThatIsFullWhileTheStoreIsAwayRefusesAndDoesNotHang) {
    auto recorder = open({.outage = 1h}); // 1 MiB
    m_shared.close();
    SampleEvents samples;
    ASSERT_EQ(append(*recorder, samples.start(kSession)), Append::Recorded);
    ASSERT_TRUE(eventually([&] { return !recorder->delay().empty(); }));
    const auto large = samples.keep(std::string(100'000, 'x'));
    std::uint64_t seq = 1;
    auto taken = Append::Recorded;
    while (seq < 100 &&
           (taken = append(*recorder, samples.statement(kSession, seq + 1, seq, large))) == Append::Recorded)
        ++seq;
    EXPECT_EQ(taken, Append::Failed);
    m_shared.open();
    ASSERT_TRUE(recorder->flush(60s));
    EXPECT_EQ(append(*recorder, samples.end(kSession, seq + 1, seq - 1)), Append::Recorded);
    EXPECT_TRUE(recorder->stop());
    EXPECT_EQ(lines(kSession).size(), seq + 1);
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(PostgresStoreTest, withNoOutageAllowedItFailsAtOnce) {
    auto recorder = open();
    m_shared.close();
    ASSERT_EQ(append(*recorder, SampleEvents::start(kSession)), Append::Recorded);
    ASSERT_TRUE(eventually([&] { return !recorder->failure().empty(); }));
    EXPECT_EQ(append(*recorder, SampleEvents::end(kSession, 2, 0)), Append::Failed);
    m_shared.open();
}

// --- several gateways ---

class TeamTest : public RecordingTest {
protected:
    void SetUp() override {
        m_shared.addRole("gw_one", kGatewayRole);
        m_shared.addRole("gw_two", kGatewayRole);
        m_shared.addRole("ann_auditor", kAuditorRole);
        m_shared.addRole("adi_administrator", kAdministratorRole);
        m_shared.addRole("abe_approver", kApproverRole);
        recordAs(1, "gw_one", SessionId{0x11});
        recordAs(2, "gw_two", SessionId{0x22});
        must(appendAccess(m_shared.address("ann_auditor"),
                          {{1}, "ann", "command line", "show", {SessionId{0x11}}, {}, {}, {}}));
    }
    void recordAs(std::uint64_t gateway, const std::string& role, SessionId session) {
        const TemporaryFolder folder;
        auto recorder = must(
            Recorder::open({.folder = folder.path(), .journalBytes = 1 << 20}, m_shared.store(gateway, role), key()));
        record(*recorder, session, 5);
        ASSERT_TRUE(recorder->stop());
    }
    Verification verifyAs(const std::string& role) {
        return must(verifyStore(*m_shared.archive(role), {.trusted = {key().publicKey()}}));
    }

    SharedStore m_shared;
};

TEST_F(TeamTest, auditorsSeeAllAndGatewaysTheirOwn) {
    EXPECT_EQ(verifyAs("ann_auditor").sessions, 2U);
    EXPECT_EQ(verifyAs("ann_auditor").accesses, 1U);
    EXPECT_TRUE(verifyAs("ann_auditor").isWhole()) << describe(verifyAs("ann_auditor"));
    EXPECT_EQ(must(m_shared.archive("gw_one")->sessions({})).size(), 1U);
    EXPECT_TRUE(verifyAs("gw_one").isWhole()) << describe(verifyAs("gw_one"));
    EXPECT_FALSE(must(m_shared.archive("gw_one")->session(SessionId{0x22})));
    const auto gateways = must(m_shared.archive("abe_approver")->gateways());
    ASSERT_EQ(gateways.size(), 2U);
    EXPECT_EQ(gateways[0].role, "gw_one");
    EXPECT_EQ(gateways[1].name, "gw2");
}

TEST_F(TeamTest, whatTheServersOwnerForgesShows) {
    ASSERT_TRUE(verifyAs("postgres").isWhole());
    const auto shows = [&](const std::string& forgery, const std::string& undo, std::string_view text) {
        m_shared.forge(forgery);
        const auto found = verifyAs("postgres");
        EXPECT_FALSE(found.isWhole()) << forgery;
        EXPECT_NE(describe(found).find(text), std::string::npos) << forgery << "\n" << describe(found);
        m_shared.forge(undo);
        EXPECT_TRUE(verifyAs("postgres").isWhole()) << undo << describe(verifyAs("postgres"));
    };
    shows("UPDATE postern.session SET email = 'eve@example.com' WHERE session = 17",
          "UPDATE postern.session SET email = 'ada@example.com' WHERE session = 17",
          "does not say what its events say");
    shows("CREATE TABLE public.kept AS SELECT * FROM postern.block WHERE session = 17; DELETE FROM postern.block WHERE "
          "session "
          "= 17",
          "INSERT INTO postern.block SELECT * FROM public.kept; DROP TABLE public.kept", "");
    shows("UPDATE postern.block SET data = data || 'x' WHERE session = 34",
          "UPDATE postern.block SET data = substr(data, 1, length(data) - 1) WHERE session = 34",
          "their block was changed");
    shows("CREATE TABLE public.kept AS SELECT * FROM postern.ledger WHERE gateway = 2 AND number > 1; "
          "DELETE FROM postern.ledger WHERE gateway = 2 AND number > 1",
          "INSERT INTO postern.ledger SELECT * FROM public.kept; DROP TABLE public.kept",
          "ledger entry 2 of gateway gw2");
    shows("UPDATE postern.access SET canonical = replace(canonical, 'ann', 'bob')",
          "UPDATE postern.access SET canonical = replace(canonical, 'bob', 'ann')", "access entry 1");
}

// --- retention ---

TEST_F(TeamTest, wholeMonthsGoAndTheirTombstonesSayWhatTheyHeld) {
    const auto drop = [&](const std::string& role, Timestamp before, Dropping dropping = Dropping::ForGood) {
        return dropMonths(m_shared.address(role), {GatewayId{77}, "admin", "1.0"}, key(), before, dropping);
    };
    // A session of January: only who has the server in hand can make it so.
    must(m_shared.owner().run("SELECT postern.make_month('2026-01-01')"));
    for (const auto* table : {"place", "session", "block", "piece"})
        m_shared.forge("UPDATE postern." + std::string(table) + " SET month = '2026-01-01' WHERE session = 17");
    m_shared.forge("UPDATE postern.session SET ended = NULL WHERE session = 17");
    const Timestamp today = now().wall, january{1'767'300'000'000'000};
    EXPECT_FALSE(drop("gw_one", today));
    EXPECT_FALSE(drop("ann_auditor", today));
    EXPECT_EQ(must(drop("adi_administrator", today)).front().why, "a session is open");
    m_shared.forge("UPDATE postern.session SET ended = started + 1 WHERE session = 17");
    EXPECT_EQ(must(drop("adi_administrator", january)).front().why, "not old enough");
    EXPECT_EQ(must(drop("adi_administrator", {1'780'000'000'000'000})).front().why, "a session ended later");
    m_shared.forge("UPDATE postern.session SET ended = 1767000000000000 WHERE session = 17");
    EXPECT_EQ(must(drop("adi_administrator", today, Dropping::Try)).front().why, "");
    EXPECT_EQ(must(m_shared.archive()->sessions({})).size(), 2U) << "it was only asked";
    // By hand and without tombstones, nobody drops it; nor a month that is not over.
    EXPECT_FALSE(m_shared.as("adi_administrator").run("SELECT postern.drop_month('2026-01-01')"));
    EXPECT_FALSE(m_shared.as("adi_administrator").run("SELECT postern.drop_month('2026-01-15')")) << "the same month";
    EXPECT_FALSE(m_shared.as("adi_administrator").run("SELECT postern.drop_month(current_date)"));

    const auto months = must(drop("adi_administrator", today));
    ASSERT_EQ(months.size(), 2U);
    EXPECT_EQ(months[0].first, "2026-01-01");
    EXPECT_EQ(months[0].sessions, 1U);
    EXPECT_EQ(months[0].why, "");
    EXPECT_EQ(months[1].why, "not old enough");
    for (const auto* role : {"postgres", "ann_auditor", "gw_one", "gw_two"})
        EXPECT_TRUE(verifyAs(role).isWhole()) << role << "\n" << describe(verifyAs(role));
    EXPECT_EQ(verifyAs("ann_auditor").sessions, 1U);
    EXPECT_EQ(must(drop("adi_administrator", today)).size(), 1U);
    recordAs(1, "gw_one", SessionId{0x33});
    EXPECT_TRUE(verifyAs("ann_auditor").isWhole());
    // A tombstone that nobody signed excuses nothing.
    m_shared.forge("UPDATE postern.ledger SET signature = '' WHERE kind = 'tombstone'");
    EXPECT_FALSE(verifyAs("ann_auditor").isWhole());
}

} // namespace
