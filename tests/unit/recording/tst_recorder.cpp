// From append() to the store: complete, in order, once, also across restarts; failures are told and survived.
#include <atomic>
#include <cerrno>
#include <deque>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;
using nlohmann::json;
using namespace std::chrono_literals;

constexpr SessionId kSession{0x1234567890abcdef};

class RecorderTest : public AnyStoreTest {
protected:
    void leaveInJournal(SessionId open);
};
INSTANTIATE_TEST_SUITE_P(Stores, RecorderTest, testing::Values(StoreKind::Sqlite, StoreKind::Postgres), storeKindName);

TEST_P(RecorderTest, aSessionIsStoredInOrderAndVerifies) {
    auto recorder = open();
    record(*recorder, kSession, 100);
    ASSERT_TRUE(recorder->flush(10s));
    const auto all = lines(kSession);
    ASSERT_EQ(all.size(), 202U);
    for (std::size_t i = 0; i < all.size(); ++i)
        ASSERT_EQ(json::parse(all[i]).at("seq"), i + 1);
    EXPECT_TRUE(recorder->stop());
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(verified.events, 202U);
    EXPECT_EQ(verified.unsignedEvents, 0U);
    EXPECT_TRUE(verified.keysTrusted);
    if (GetParam() == StoreKind::Postgres)
        return;
    const auto mode = std::filesystem::status(storePath()).permissions();
    EXPECT_EQ(mode & std::filesystem::perms::all,
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_P(RecorderTest, theSummaryCountsWhatTheEventsSay) {
    auto recorder = open();
    record(*recorder, kSession, 20);
    ASSERT_TRUE(recorder->flush(10s));
    const auto found = must(reader().find("12345"));
    EXPECT_EQ(found.session, kSession);
    EXPECT_EQ(found.statements, 20U);
    EXPECT_EQ(found.allowed, 18U);
    EXPECT_EQ(found.blocked, 2U);
    EXPECT_EQ(found.rows, 20);
    EXPECT_EQ(found.email, "ada@example.com");
    EXPECT_EQ(found.endReason, "client closed the connection");
    EXPECT_EQ(found.events, 42U);
    EXPECT_TRUE(found.ended);
}

TEST_P(RecorderTest, observersSeeEveryEventWithItsJson) {
    std::vector<std::string> seen;
    RecorderOptions options;
    options.observers.push_back([&](const Event& event, std::string_view text) {
        EXPECT_EQ(json::parse(text).at("event"), eventName(event.body));
        seen.emplace_back(text);
    });
    auto recorder = open(std::move(options));
    record(*recorder, kSession, 3);
    EXPECT_TRUE(recorder->stop());
    EXPECT_EQ(seen.size(), 8U);
}

TEST_P(RecorderTest, aStoppedRecorderTakesNothing) {
    auto recorder = open();
    EXPECT_TRUE(recorder->stop());
    EXPECT_EQ(append(*recorder, SampleEvents::start(kSession)), Append::Failed);
}

TEST_P(RecorderTest, sessionsLeftOpenAreEndedByTheNextStart) {
    {
        auto recorder = open();
        record(*recorder, kSession, 5, false);
    }
    auto recorder = open();
    const auto last = json::parse(lines(kSession).back());
    EXPECT_EQ(last.at("event"), "session_end");
    EXPECT_EQ(last.at("seq"), 12);
    EXPECT_EQ(last.at("reason"), "postern ended unexpectedly");
    EXPECT_EQ(last.at("statements"), 5);
    EXPECT_TRUE(verify().isWhole());
}

TEST_P(RecorderTest, aSecondGatewayOnTheFolderIsRefused) {
    auto recorder = open();
    auto second = Recorder::open({.folder = m_folder.path()}, store(), key());
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message().find(std::to_string(::getpid())), std::string::npos);
}

TEST_P(RecorderTest, theJournalTakesAnotherSizeAtTheNextStart) {
    { record(*open(), kSession, 5); }
    auto recorder = open({.journalBytes = 2 << 20});
    record(*recorder, SessionId{2}, 5);
    EXPECT_TRUE(recorder->stop());
    EXPECT_TRUE(verify().isWhole());
    EXPECT_EQ(verify().sessions, 2U);
}

TEST_P(RecorderTest, manySessionsInterleavedFromSeveralThreads) {
    auto recorder = open({.journalBytes = 4 << 20});
    std::vector<std::thread> threads;
    std::atomic<int> full = 0;
    for (std::uint64_t t = 0; t < 3; ++t)
        threads.emplace_back([&, t] {
            SampleEvents samples;
            auto put = [&](const Event& event) {
                for (;;) {
                    const auto taken = append(*recorder, event);
                    if (taken == Append::Recorded)
                        return;
                    ASSERT_EQ(taken, Append::Full);
                    ++full;
                    std::this_thread::sleep_for(1ms);
                }
            };
            constexpr std::uint64_t kSessions = 8, kEvents = 400;
            for (std::uint64_t seq = 1; seq <= kEvents; ++seq)
                for (std::uint64_t s = 0; s < kSessions; ++s) {
                    const SessionId id{1 + t * 100 + s};
                    put(seq == 1         ? samples.start(id)
                        : seq == kEvents ? samples.end(id, seq, kEvents - 2)
                                         : samples.statement(id, seq, seq - 1, "SELECT 1"));
                }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_TRUE(recorder->stop());
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(verified.sessions, 24U);
    EXPECT_EQ(verified.events, 24U * 400);
}

TEST_P(RecorderTest, powerDurabilityAnswersPendingAndThenWakes) {
    std::atomic<int> wakes = 0;
    auto recorder = open({.durability = Durability::Power});
    recorder->setWake([&] { ++wakes; });
    ASSERT_EQ(append(*recorder, SampleEvents::start(kSession)), Append::Pending);
    const auto ticket = recorder->ticket();
    for (int i = 0; i < 10'000 && !recorder->isDurable(ticket); ++i)
        std::this_thread::sleep_for(1ms);
    EXPECT_TRUE(recorder->isDurable(ticket));
    EXPECT_TRUE(recorder->stop());
    EXPECT_GE(wakes, 1);
}

class FailingSync : public FileCalls {
public:
    int syncRange(void* start, std::size_t size) override { return failing ? EIO : FileCalls::syncRange(start, size); }
    std::atomic<bool> failing = false;
};

TEST_P(RecorderTest, aJournalThatCannotBeSyncedStaysFailed) {
    FailingSync files;
    auto recorder = open({.durability = Durability::Power, .files = &files});
    files.failing = true;
    ASSERT_EQ(append(*recorder, SampleEvents::start(kSession)), Append::Pending);
    const auto ticket = recorder->ticket();
    for (int i = 0; i < 10'000 && recorder->failure().empty(); ++i)
        std::this_thread::sleep_for(1ms);
    EXPECT_NE(recorder->failure().find("Input/output error"), std::string::npos);
    EXPECT_FALSE(recorder->isDurable(ticket));
    EXPECT_EQ(append(*recorder, SampleEvents::end(kSession, 2, 0)), Append::Failed);
    files.failing = false;
}

// What one transaction leaves in the journal is taken by the next, not when somebody records again.
TEST_P(RecorderTest, aBurstIsStoredToItsEnd) {
    RecorderOptions options;
    options.journalBytes = 8 << 20;
    auto recorder = open(std::move(options));
    SampleEvents samples;
    std::vector<std::string> bytes(1);
    encode(samples.start(SessionId{1}), bytes.front());
    const std::string text(3000, 'x');
    for (std::size_t total = 0; total < kBatchBytes + kBulk / 2; total += bytes.back().size()) {
        const auto statement = samples.statement(SessionId{1}, bytes.size() + 1, bytes.size(), text);
        encode(statement, bytes.emplace_back());
    }
    const std::vector<std::string_view> records(bytes.begin(), bytes.end());
    ASSERT_EQ(recorder->append(records), Append::Recorded);
    const auto stored = [&] {
        const auto found = must(archive()->session(SessionId{1}));
        return found && found->events == records.size();
    };
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20); // idle recorders look every 30 s
    while (!stored() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_TRUE(stored());
}

// A real store behind a door that can be shut.
class DoorStore : public Store {
public:
    explicit DoorStore(std::unique_ptr<Store> store, std::atomic<bool>& shut)
        : m_store(std::move(store)), m_shut(shut) {}
    Result<StoreState> load() override {
        if (m_shut)
            return Error::server(sqlstate::kConnectionFailure, "the store is away");
        return m_store->load();
    }
    Result<> write(const Batch& batch) override {
        if (m_shut)
            return Error::internal("the store is away");
        return m_store->write(batch);
    }
    Result<std::vector<SessionHead>> endedBefore(Timestamp before, std::size_t limit) override {
        return m_store->endedBefore(before, limit);
    }

private:
    std::unique_ptr<Store> m_store;
    std::atomic<bool>& m_shut;
};

TEST_P(RecorderTest, aStoreThatFailsStopsAppendsAndLosesNothing) {
    std::atomic<bool> shut = false;
    auto behindDoor = std::make_unique<DoorStore>(store(), shut);
    auto recorder =
        must(Recorder::open({.folder = m_folder.path(), .journalBytes = 1 << 20}, std::move(behindDoor), key()));
    shut = true;
    ASSERT_EQ(append(*recorder, SampleEvents::start(kSession)), Append::Recorded);
    for (int i = 0; i < 10'000 && recorder->failure().empty(); ++i)
        std::this_thread::sleep_for(1ms);
    EXPECT_EQ(recorder->failure(), "the store is away");
    SampleEvents samples;
    EXPECT_EQ(append(*recorder, samples.statement(kSession, 2, 1, "SELECT 1")), Append::Failed);
    shut = false;
    for (int i = 0; i < 10'000 && !recorder->failure().empty(); ++i)
        std::this_thread::sleep_for(1ms);
    EXPECT_EQ(append(*recorder, samples.statement(kSession, 2, 1, "SELECT 1")), Append::Recorded);
    EXPECT_EQ(append(*recorder, samples.end(kSession, 3, 1)), Append::Recorded);
    EXPECT_TRUE(recorder->stop());
    EXPECT_EQ(lines(kSession).size(), 3U);
    EXPECT_TRUE(verify().isWhole());
}

TEST_P(RecorderTest, stoppingWhileTheStoreIsAwayKeepsTheEventsForTheNextStart) {
    std::atomic<bool> shut = false;
    {
        auto behindDoor = std::make_unique<DoorStore>(store(), shut);
        auto recorder =
            must(Recorder::open({.folder = m_folder.path(), .journalBytes = 1 << 20}, std::move(behindDoor), key()));
        shut = true;
        record(*recorder, kSession, 10);
        const auto stopped = recorder->stop();
        ASSERT_FALSE(stopped);
        EXPECT_NE(stopped.error().message().find("stay in the journal"), std::string::npos);
    }
    auto recorder = open();
    EXPECT_EQ(lines(kSession).size(), 22U);
    EXPECT_TRUE(verify().isWhole());
}

// What a process leaves that is killed while its store is away.
void RecorderTest::leaveInJournal(SessionId open) {
    std::atomic<bool> shut = false;
    auto behindDoor = std::make_unique<DoorStore>(store(), shut);
    auto recorder =
        must(Recorder::open({.folder = m_folder.path(), .journalBytes = 1 << 20}, std::move(behindDoor), key()));
    shut = true;
    record(*recorder, open, 10, false);
    ASSERT_FALSE(recorder->stop());
}

TEST_P(RecorderTest, oneThatBeginsWithoutItsStoreBringsEverythingThereInOrder) {
    leaveInJournal(kSession);
    std::atomic<bool> shut = true;
    const SessionId next{0xbb};
    {
        auto recorder = must(Recorder::open({.folder = m_folder.path(),
                                             .journalBytes = 1 << 20,
                                             .outage = std::chrono::hours(1'000'000), // the samples are of September
                                             .startsWithout = true},
                                            std::make_unique<DoorStore>(store(), shut), key()));
        EXPECT_EQ(recorder->failure(), "");
        EXPECT_EQ(recorder->delay(), "the store is away");
        record(*recorder, next, 5);
        EXPECT_FALSE(must(archive()->session(next)));
        shut = false;
        ASSERT_TRUE(recorder->flush(20s));
        EXPECT_EQ(recorder->delay(), "");
        EXPECT_TRUE(recorder->stop());
    }
    EXPECT_EQ(lines(next).size(), 12U);
    const auto left = must(archive()->session(kSession));
    ASSERT_TRUE(left);
    EXPECT_EQ(left->endReason, "postern ended unexpectedly");
    EXPECT_EQ(lines(kSession).size(), 22U); // its own events, and the end
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    open(); // and the next start finds nothing to do
    EXPECT_EQ(lines(kSession).size(), 22U);
    EXPECT_TRUE(verify().isWhole());
}

TEST_P(RecorderTest, oneThatBeginsAndEndsWithoutItsStoreLeavesAllToTheNextStart) {
    leaveInJournal(kSession);
    std::atomic<bool> shut = true;
    for (const SessionId next : {SessionId{0xbb}, SessionId{0xcc}}) {
        auto recorder = must(Recorder::open({.folder = m_folder.path(),
                                             .journalBytes = 1 << 20,
                                             .outage = std::chrono::hours(1'000'000),
                                             .startsWithout = true},
                                            std::make_unique<DoorStore>(store(), shut), key()));
        record(*recorder, next, 5);
        EXPECT_FALSE(recorder->stop());
    }
    open();
    EXPECT_EQ(lines(kSession).size(), 22U);
    EXPECT_EQ(lines(SessionId{0xbb}).size(), 12U);
    EXPECT_EQ(lines(SessionId{0xcc}).size(), 12U);
    EXPECT_TRUE(verify().isWhole());
}

TEST_P(RecorderTest, whatWaitsLongestSaysWhenAnOutageIsOver) {
    leaveInJournal(kSession); // events of September
    std::atomic<bool> shut = true;
    auto recorder = must(Recorder::open(
        {.folder = m_folder.path(), .journalBytes = 1 << 20, .outage = std::chrono::hours(1), .startsWithout = true},
        std::make_unique<DoorStore>(store(), shut), key()));
    EXPECT_EQ(recorder->failure(), "the store is away");
    EXPECT_EQ(append(*recorder, SampleEvents::start(SessionId{0xbb})), Append::Failed);
    shut = false;
    for (int i = 0; i < 20'000 && !recorder->failure().empty(); ++i)
        std::this_thread::sleep_for(1ms);
    EXPECT_EQ(append(*recorder, SampleEvents::start(SessionId{0xbb})), Append::Recorded);
}

TEST_P(RecorderTest, oneThatMayNotBeginWithoutItsStoreDoesNot) {
    std::atomic<bool> shut = true;
    const auto tryOpen = [&](RecorderOptions options) {
        options.folder = m_folder.path(), options.journalBytes = 1 << 20;
        return Recorder::open(std::move(options), std::make_unique<DoorStore>(store(), shut), key());
    };
    EXPECT_FALSE(tryOpen({.outage = 1h}));
    EXPECT_FALSE(tryOpen({.startsWithout = true})); // at once is at once
    EXPECT_TRUE(tryOpen({.outage = 1h, .startsWithout = true}));
}

TEST_P(RecorderTest, aFullJournalSaysFullAndWakesWhenThereIsRoom) {
    std::atomic<bool> shut = false;
    std::atomic<int> wakes = 0;
    auto behindDoor = std::make_unique<DoorStore>(store(), shut);
    auto recorder =
        must(Recorder::open({.folder = m_folder.path(), .journalBytes = 1 << 20}, std::move(behindDoor), key()));
    recorder->setWake([&] { ++wakes; });
    SampleEvents samples;
    ASSERT_EQ(append(*recorder, samples.start(kSession)), Append::Recorded);
    const auto large = samples.keep(std::string(300'000, 'x'));
    // Faster than the recorder: it gathers for 25 ms first, and this takes less than one.
    std::uint64_t seq = 1;
    Append taken = Append::Recorded;
    while ((taken = append(*recorder, samples.statement(kSession, seq + 1, seq, large))) == Append::Recorded)
        ++seq;
    EXPECT_EQ(taken, Append::Full);
    for (int i = 0; i < 10'000 && wakes == 0; ++i)
        std::this_thread::sleep_for(1ms);
    EXPECT_GE(wakes, 1);
    EXPECT_EQ(append(*recorder, samples.end(kSession, seq + 1, seq - 1)), Append::Recorded);
    EXPECT_TRUE(recorder->stop());
    EXPECT_EQ(lines(kSession).size(), seq + 1);
}

TEST_P(RecorderTest, retentionRemovesWholeSessionsAndTheChainStillHolds) {
    if (GetParam() == StoreKind::Postgres)
        return; // months are dropped whole there, and not by gateways
    {
        auto recorder = open();
        record(*recorder, SessionId{1}, 5); // of 2026-09
        record(*recorder, SessionId{2}, 5);
    }
    auto young = SampleEvents::start(SessionId{3}, now().wall);
    auto end = SampleEvents::end(SessionId{3}, 2, 0);
    end.time = now().wall;
    {
        auto recorder = open({.retention = 24h});
        append(*recorder, young);
        append(*recorder, end);
        ASSERT_TRUE(recorder->flush(10s));
        for (int i = 0; i < 10'000 && must(reader().sessions({})).size() > 1; ++i)
            std::this_thread::sleep_for(1ms);
    }
    const auto left = must(reader().sessions({}));
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left.front().session, SessionId{3});
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
}

TEST_P(RecorderTest, anotherSigningKeyIsAnnouncedInTheLedger) {
    { record(*open(), SessionId{1}, 1); }
    const auto first = key().publicKey();
    m_key = SigningKey::generate().toText();
    { record(*open(), SessionId{2}, 1); }
    EXPECT_TRUE(verify({.trusted = {first, key().publicKey()}}).isWhole());
    EXPECT_FALSE(verify({.trusted = {first}}).isWhole());
    EXPECT_EQ(verify({.trusted = {first, key().publicKey()}}).publicKeys.size(), 2U);
}

TEST_P(RecorderTest, sessionsAreFoundByFilter) {
    auto recorder = open();
    record(*recorder, SessionId{0xaa00000000000000}, 1);
    record(*recorder, SessionId{0xaa10000000000000}, 1, false);
    record(*recorder, SessionId{0x0100000000000000}, 1);
    ASSERT_TRUE(recorder->flush(10s));
    auto count = [&](const SessionFilter& filter) { return must(reader().sessions(filter)).size(); };
    EXPECT_EQ(count({}), 3U);
    EXPECT_EQ(count({.agent = "copilot"}), 3U);
    EXPECT_EQ(count({.agent = "cop"}), 0U);
    EXPECT_EQ(count({.identity = "ada@example.com"}), 3U);
    EXPECT_EQ(count({.identity = "1000", .target = "prod"}), 3U);
    EXPECT_EQ(count({.target = "test"}), 0U);
    EXPECT_EQ(count({.text = "PYTHON"}), 3U);
    EXPECT_EQ(count({.text = "%"}), 0U);
    EXPECT_EQ(count({.state = SessionFilter::State::Open}), 1U);
    EXPECT_EQ(count({.state = SessionFilter::State::Ended}), 2U);
    EXPECT_EQ(count({.since = Timestamp{1'790'000'000'000'001}}), 0U);
    EXPECT_EQ(count({.until = Timestamp{1'790'000'000'000'001}}), 3U);
    EXPECT_EQ(count({.limit = 2, .offset = 2}), 1U);
    EXPECT_EQ(must(reader().find("01")).session, SessionId{0x0100000000000000});
    EXPECT_EQ(must(reader().find("aa1")).session, SessionId{0xaa10000000000000});
    EXPECT_NE(reader().find("aa").error().message().find("more than one"), std::string::npos);
    EXPECT_NE(reader().find("ff").error().message().find("no session"), std::string::npos);
    EXPECT_FALSE(reader().find("zz"));
    EXPECT_FALSE(reader().find(""));
}

TEST_P(RecorderTest, readingFromTheMiddleAndStoppingEarly) {
    auto recorder = open();
    record(*recorder, kSession, 50);
    ASSERT_TRUE(recorder->flush(10s));
    std::vector<std::uint64_t> seen;
    must(reader().events(
        kSession,
        [&](std::string_view line) {
            seen.push_back(json::parse(line).at("seq"));
            return seen.size() < 3;
        },
        40));
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{40, 41, 42}));
}

} // namespace
