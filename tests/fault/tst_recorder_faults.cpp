// What must hold when the process is killed, the disk is full, or memory is damaged: everything that append() took is
// stored exactly once, and the chain holds.
#include <algorithm>
#include <csignal>
#include <map>
#include <nlohmann/json.hpp>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "recording_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;
using namespace std::chrono_literals;
using nlohmann::json;

constexpr int kThreads = 2, kSessionsPerThread = 3, kSessions = kThreads * kSessionsPerThread;

// Shared with the child: the last sequence number of each session for which append() answered Recorded.
struct Acknowledged {
    std::atomic<std::uint64_t> seq[kSessions];
};

class FaultTest : public RecordingTest {
protected:
    void SetUp() override {
        m_shared = static_cast<Acknowledged*>(
            ::mmap(nullptr, sizeof(Acknowledged), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
        ASSERT_NE(static_cast<void*>(m_shared), MAP_FAILED);
    }
    void TearDown() override { ::munmap(m_shared, sizeof(Acknowledged)); }

    static SessionId idOf(int round, int session) {
        return SessionId{0x1000000ULL * static_cast<std::uint64_t>(round + 1) + static_cast<std::uint64_t>(session)};
    }

    // Runs in the child until it is killed.
    void appendForever(int round) {
        auto recorder = open({.journalBytes = 4 << 20});
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t)
            threads.emplace_back([&, t] {
                SampleEvents samples(static_cast<std::uint32_t>(t + 1));
                const auto large = std::string(100'000, 'x');
                for (std::uint64_t seq = 1;; ++seq)
                    for (int s = t * kSessionsPerThread; s < (t + 1) * kSessionsPerThread; ++s) {
                        const auto id = idOf(round, s);
                        const auto event =
                            seq == 1 ? samples.start(id)
                                     : samples.statement(id, seq, seq - 1, seq % 200 == 0 ? large : "SELECT 1");
                        while (append(*recorder, event) != Append::Recorded)
                            std::this_thread::yield();
                        m_shared->seq[s] = seq;
                    }
            });
        for (auto& thread : threads)
            thread.join();
    }

    Acknowledged* m_shared = nullptr;
};

TEST_F(FaultTest, killedAtAnyInstantNothingAcknowledgedIsLostOrDoubled) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    constexpr int kRounds = 40;
    std::map<SessionId, std::uint64_t> expected; // at least so many events
    std::uint64_t total = 0;
    for (int round = 0; round < kRounds; ++round) {
        new (m_shared) Acknowledged{};
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            try {
                appendForever(round);
            } catch (const std::exception& error) {
                std::fprintf(stderr, "%s\n", error.what());
            }
            ::_exit(1);
        }
        // Some are killed while they still recover what the one before left.
        const bool duringRecovery = random() % 4 == 0;
        const auto begun = [this] { // on a busy machine, too, there is something to lose
            return std::ranges::any_of(m_shared->seq, [](const auto& seq) { return seq > 200; });
        };
        for (int i = 0; i < 120'000 && !duringRecovery && !begun(); ++i)
            ::usleep(500);
        ::usleep(random() % 60'000);
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
        for (int s = 0; s < kSessions; ++s)
            if (m_shared->seq[s] > 0)
                expected[idOf(round, s)] = m_shared->seq[s], total += m_shared->seq[s];
        if (random() % 2 == 0)
            continue; // the next child recovers, and may be killed doing so
        must(open()->stop());
        for (const auto& [id, least] : expected) {
            const auto all = lines(id); // in order, no gap, nothing twice: or reading fails
            ASSERT_GE(all.size(), least + 1) << "round " << round;
            ASSERT_LE(all.size(), least + 2) << "one may have been taken but not acknowledged, and the end is added";
            ASSERT_EQ(json::parse(all.back()).at("reason"), "postern ended unexpectedly");
        }
        expected.clear();
    }
    must(open()->stop());
    for (const auto& [id, least] : expected)
        ASSERT_GE(lines(id).size(), least + 1);
    EXPECT_GT(total, 10'000U) << "too little happened between start and kill to show anything";
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(must(must(Database::open(storePath(), Database::Access::ReadOnly))
                       .number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")),
              0);
}

// The file size limit of the process plays the full disk: writing to the store fails as on one, and can be lifted
// again.
class FileSizeLimit {
public:
    explicit FileSizeLimit(std::uintmax_t bytes) {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int) = SIG_DFL;
};

TEST_F(FaultTest, aFullDiskStopsAppendsAtOnceAndNothingIsLost) {
    auto recorder = open({.journalBytes = 8 << 20});
    SampleEvents samples;
    const SessionId id{1};
    ASSERT_EQ(append(*recorder, samples.start(id)), Append::Recorded);
    ASSERT_TRUE(recorder->flush(10s));
    std::uint64_t seq = 1;
    {
        const FileSizeLimit limit(300'000);
        for (int i = 0; i < 20'000 && recorder->failure().empty(); ++i) {
            std::string noise(2000, '\0'); // does not compress to nothing
            for (auto& c : noise)
                c = static_cast<char>('!' + samples.generator()() % 90);
            const auto taken = append(*recorder, samples.statement(id, seq + 1, seq, noise));
            if (taken == Append::Recorded)
                ++seq;
            else
                ::usleep(500);
        }
        ASSERT_FALSE(recorder->failure().empty());
        EXPECT_NE(recorder->failure().find("the store failed"), std::string::npos) << recorder->failure();
        EXPECT_EQ(append(*recorder, samples.statement(id, seq + 1, seq, "SELECT 1")), Append::Failed);
    }
    for (int i = 0; i < 10'000 && !recorder->failure().empty(); ++i)
        ::usleep(1000);
    EXPECT_EQ(recorder->failure(), "");
    ASSERT_EQ(append(*recorder, samples.end(id, seq + 1, seq - 1)), Append::Recorded);
    must(recorder->stop());
    EXPECT_EQ(lines(id).size(), seq + 1);
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(FaultTest, noRoomForTheJournalIsAClearErrorAtStart) {
    auto store = must(SqliteStore::open(storePath(), Durability::Process));
    const FileSizeLimit limit(300'000);
    const auto recorder = Recorder::open({.folder = m_folder.path(), .journalBytes = 1 << 20}, std::move(store), key());
    ASSERT_FALSE(recorder);
    EXPECT_NE(recorder.error().message().find("cannot allocate the journal"), std::string::npos)
        << recorder.error().message();
}

TEST_F(FaultTest, anUnwritableStoreIsAClearErrorAtStart) {
    std::filesystem::create_directory(storePath()); // even root cannot write this as a file
    const auto store = SqliteStore::open(storePath(), Durability::Process);
    ASSERT_FALSE(store);
    EXPECT_NE(store.error().message().find("cannot open the store"), std::string::npos);
}

} // namespace
