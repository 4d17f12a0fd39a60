// Waiting for a store's notifications, on a real PostgreSQL, whatever somebody else sends.
#include "recording/postgres_listener.h"

#include <thread>
#include <unistd.h>

#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{60};

class ListenerTest : public testing::Test {
protected:
    void SetUp() override { m_shared.addRole("nat_nobody", kApproverRole); }
    static void notify(Link& link, std::size_t count) {
        must(link.run("SELECT pg_catalog.pg_notify('postern_decisions', n::text) FROM generate_series(1, " +
                      std::to_string(count) + ") n"));
    }
    std::int64_t channels(Link& link) const {
        return must(link.ask("SELECT pg_catalog.count(*) FROM pg_catalog.pg_listening_channels()")).integer(0, 0);
    }
    SharedStore m_shared;
};

TEST_F(ListenerTest, hearsAtOnceAndRestsOnlyThen) {
    auto link = m_shared.owner(), other = m_shared.as("nat_nobody");
    Listener listener({kDecisionsChannel, kSignOutsChannel});
    must(listener.listen(link));
    EXPECT_EQ(channels(link), 2);
    notify(other, 1);
    const auto before = steady_clock::now();
    must(listener.wait(link, kPatience));
    EXPECT_LT(steady_clock::now() - before, kPatience);
    // Whoever has something of their own to do is not kept from it.
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    ASSERT_EQ(::write(ends[1], "", 1), 1);
    must(listener.wait(link, kPatience, ends[0]));
    must(listener.wait(link, kPatience, ends[0]));
    ::close(ends[0]), ::close(ends[1]);
}

TEST_F(ListenerTest, looksAreFewHoweverManyNotificationsThereAre) {
    auto link = m_shared.owner();
    Listener listener({kDecisionsChannel});
    must(listener.listen(link));
    std::atomic<bool> isDone = false;
    std::thread flood([&] {
        auto other = m_shared.as("nat_nobody");
        while (!isDone)
            notify(other, 1);
    });
    const auto began = steady_clock::now();
    int looks = 0;
    for (; steady_clock::now() < began + 10 * Listener::kRest; ++looks)
        must(listener.wait(link, kPatience));
    const auto took = steady_clock::now() - began;
    isDone = true;
    flood.join();
    EXPECT_LE(looks, took / Listener::kRest + 1) << "in " << took / milliseconds(1) << " ms";
    EXPECT_GE(looks, 2) << "and what is meant is heard";
}

TEST_F(ListenerTest, aFloodIsNotListenedTo) {
    auto link = m_shared.owner(), other = m_shared.as("nat_nobody");
    Listener listener({kDecisionsChannel}, milliseconds(1500));
    must(listener.listen(link));
    for (const auto until = steady_clock::now() + kPatience; channels(link) > 0 && steady_clock::now() < until;) {
        notify(other, Listener::kFlood + 1); // comes in pieces; what comes beside an answer counts too
        must(listener.wait(link, milliseconds(50)));
    }
    ASSERT_EQ(channels(link), 0);
    // A new connection is as deaf, and one looks all the same.
    auto next = m_shared.owner();
    must(listener.listen(next));
    EXPECT_EQ(channels(next), 0);
    const auto before = steady_clock::now();
    must(listener.wait(next, kPatience));
    EXPECT_LT(steady_clock::now() - before, kPatience);
    for (const auto until = steady_clock::now() + kPatience; channels(next) == 0 && steady_clock::now() < until;)
        must(listener.wait(next, milliseconds(50)));
    EXPECT_EQ(channels(next), 1);
    notify(other, 1);
    must(listener.wait(next, kPatience));
}

// A million at once stay in nobody's memory until the next answer.
TEST_F(ListenerTest, notificationsBesideAnAnswerAreTakenAsTheyCome) {
    auto link = m_shared.owner(), other = m_shared.as("nat_nobody");
    Listener listener({kDecisionsChannel});
    must(listener.listen(link));
    const auto resident = [] {
        std::ifstream file("/proc/self/statm");
        std::size_t total = 0, pages = 0;
        file >> total >> pages;
        return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    };
    must(other.run("SELECT pg_catalog.pg_notify('postern_decisions', repeat('x', 7000) || n) "
                   "FROM generate_series(1, 10000) n")); // 70 MB
    [[maybe_unused]] const auto before = resident();
    EXPECT_EQ(must(link.ask("SELECT 1::bigint")).integer(0, 0), 1);
#ifndef __SANITIZE_ADDRESS__ // it keeps what was freed
    EXPECT_LT(resident(), before + (20U << 20U));
#endif
    EXPECT_EQ(must(link.notified(milliseconds(0))), 10'000U);
}

} // namespace
