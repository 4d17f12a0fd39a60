// kill -9 at random points, again and again on the same store: SQLite's file stays sound, every event that was taken is
// there, the chain holds. 10 rounds here; POSTERN_ROUNDS=200 for as many as wanted, POSTERN_SEED repeats a run.
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "recording/sqlite_upkeep.h"
#include "recording_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

constexpr std::size_t kSessions = 4;

unsigned long fromEnvironment(const char* name, unsigned long otherwise) {
    const auto* text = std::getenv(name);
    return text ? std::strtoul(text, nullptr, 10) : otherwise;
}

// What the process that is killed tells: the last event of each session that append() took.
struct Told {
    std::array<std::atomic<std::uint64_t>, kSessions> seq;
};

class KilledTest : public RecordingTest {
protected:
    KilledTest()
        : m_told(static_cast<Told*>(
              ::mmap(nullptr, sizeof(Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0))),
          m_payloadKey(std::make_shared<const PayloadKey>(PayloadKey::generate())) {}
    ~KilledTest() override { ::munmap(m_told, sizeof(Told)); }

    KeySource keys() const {
        return [this](std::string_view) -> Result<std::shared_ptr<const KeyRing>> {
            auto ring = std::make_shared<KeyRing>();
            ring->add(m_payloadKey->clone());
            return std::shared_ptr<const KeyRing>(ring);
        };
    }
    std::unique_ptr<Recorder> openRecorder(bool isEncrypted) {
        RecorderOptions options;
        options.folder = m_folder.path();
        options.journalBytes = 1 << 20;
        options.keys = keys();
        if (isEncrypted)
            options.journalKey = m_payloadKey;
        return must(Recorder::open(
            std::move(options),
            must(SqliteStore::open(storePath(), Durability::Process, isEncrypted ? m_payloadKey.get() : nullptr)),
            key()));
    }
    static SessionId session(std::uint64_t round, std::size_t n) { return SessionId{round * 100 + n + 1}; }

    // Records until it is killed.
    [[noreturn]] void work(std::uint64_t round, bool isEncrypted) {
        auto recorder = openRecorder(isEncrypted);
        const auto take = [&](std::size_t n, const Event& event) {
            while (append(*recorder, event) != Append::Recorded)
                ::usleep(100); // the journal is full for a moment
            m_told->seq[n] = event.seq;
        };
        SampleEvents samples;
        for (std::size_t n = 0; n < kSessions; ++n)
            take(n, SampleEvents::start(session(round, n)));
        for (std::uint64_t number = 1;; ++number) {
            SampleEvents events(static_cast<std::uint32_t>(number));
            for (std::size_t n = 0; n < kSessions; ++n) {
                take(n, events.statement(session(round, n), 2 * number, number, "SELECT " + std::to_string(number)));
                take(n, events.result(session(round, n), 2 * number + 1, number));
            }
        }
    }

    Told* m_told;
    std::shared_ptr<const PayloadKey> m_payloadKey;
};

TEST_F(KilledTest, atRandomPoints) {
    const auto rounds = fromEnvironment("POSTERN_ROUNDS", 10);
    const auto seed = fromEnvironment("POSTERN_SEED", std::random_device{}());
    std::printf("seed %lu: POSTERN_SEED=%lu repeats the moments\n", seed, seed);
    std::mt19937_64 random(seed);
    std::uint64_t taken = 0;
    for (std::uint64_t round = 1; round <= rounds; ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        const bool isEncrypted = random() % 2 == 0;
        for (auto& seq : m_told->seq)
            seq = 0;
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            work(round, isEncrypted);
        // Anywhere from its opening of the store, over recovery, to thousands of events later.
        ::usleep(static_cast<useconds_t>(random() % 80'000));
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself: " << status;

        ASSERT_EQ(must(must(SqliteUpkeep::open(storePath(), keys()))->check()), ""); // as it was left
        ASSERT_TRUE(openRecorder(isEncrypted)->stop());
        for (std::size_t n = 0; n < kSessions; ++n) {
            const auto told = m_told->seq[n].load();
            if (told == 0)
                continue;
            taken += told;
            const auto summary = must(must(SqliteArchive::open(storePath(), keys()))->session(session(round, n)));
            ASSERT_TRUE(summary);
            ASSERT_GE(summary->events, told + 1); // and the end that recovery adds
        }
    }
    ASSERT_EQ(must(must(SqliteUpkeep::open(storePath(), keys()))->check()), "");
    const auto verified =
        must(verifyStore(*must(SqliteArchive::open(storePath(), keys())), {.trusted = {key().publicKey()}}));
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_GE(verified.events, taken);
    std::printf("%lu times killed, %llu events taken, %llu in the store, whole\n", rounds,
                static_cast<unsigned long long>(taken), static_cast<unsigned long long>(verified.events));
}

} // namespace
