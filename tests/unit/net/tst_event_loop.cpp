#include "net/event_loop.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace postern::net {
namespace {

struct Pair {
    int ours = -1, theirs = -1;
    Pair() {
        int fds[2];
        EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
        ours = fds[0];
        theirs = fds[1];
    }
    ~Pair() {
        ::close(ours);
        if (theirs >= 0)
            ::close(theirs);
    }
    void closeTheirs() {
        ::close(theirs);
        theirs = -1;
    }
};

// Runs `then` on each readiness.
struct Calls final : Watcher {
    std::function<void(const Readiness&)> then;
    int count = 0;
    void onReady(const Readiness& ready) override {
        ++count;
        then(ready);
    }
};

struct Alarm final : Timeout {
    std::function<void()> then;
    void onTimeout() override { then(); }
};

// The same tests for epoll and for poll(2).
class EventLoopTest : public testing::TestWithParam<bool> {
protected:
    EventLoop loop{GetParam() ? Poller::make() : Poller::makePortable()};
    // A test that would hang stops instead.
    Alarm guard;
    Timer guardTimer{loop, guard};
    bool hung = false;
    void run() {
        guard.then = [this] {
            hung = true;
            loop.stop();
        };
        guardTimer.set(std::chrono::steady_clock::now() + std::chrono::seconds(10));
        loop.run();
        EXPECT_FALSE(hung);
    }
};

TEST_P(EventLoopTest, TellsAgainWhileBytesWait) {
    Pair pair;
    Calls calls;
    Watch watch;
    watch.bind(loop, pair.ours, calls);
    watch.setInterest(kWatchRead);
    (void)!::write(pair.theirs, "abc", 3);
    std::string got;
    calls.then = [&](const Readiness& ready) {
        EXPECT_TRUE(ready.readable);
        char c = 0;
        (void)!::read(pair.ours, &c, 1);
        got += c;
        if (got.size() == 3)
            loop.stop();
    };
    run();
    EXPECT_EQ(got, "abc");
}

TEST_P(EventLoopTest, NoticesHangUpBehindUnreadBytes) {
    Pair pair;
    Calls calls;
    Watch watch;
    watch.bind(loop, pair.ours, calls);
    watch.setInterest(kWatchHangUp);
    (void)!::write(pair.theirs, "unread", 6);
    ::shutdown(pair.theirs, SHUT_WR);
    calls.then = [&](const Readiness& ready) {
        EXPECT_TRUE(ready.hangUp || ready.broken);
        EXPECT_FALSE(ready.readable);
        loop.stop();
    };
    run();
    EXPECT_EQ(calls.count, 1);
}

TEST_P(EventLoopTest, NoInterestMeansSilenceEvenWhenBroken) {
    Pair pair;
    Calls calls;
    calls.then = [](const Readiness&) {};
    Watch watch;
    watch.bind(loop, pair.ours, calls);
    watch.setInterest(kWatchRead);
    watch.setInterest(kWatchNothing);
    pair.closeTheirs();
    Alarm alarm;
    Timer timer(loop, alarm);
    alarm.then = [this] { loop.stop(); };
    timer.set(std::chrono::steady_clock::now() + std::chrono::milliseconds(20));
    run();
    EXPECT_EQ(calls.count, 0);
    watch.setInterest(kWatchRead); // and it can be taken up again
    EXPECT_EQ(watch.interest(), kWatchRead);
}

TEST_P(EventLoopTest, AWatcherMayRemoveAnotherThatIsReady) {
    Pair one, two;
    Calls first, second;
    Watch watchOne, watchTwo;
    watchOne.bind(loop, one.ours, first);
    watchTwo.bind(loop, two.ours, second);
    watchOne.setInterest(kWatchRead);
    watchTwo.setInterest(kWatchRead);
    (void)!::write(one.theirs, "x", 1);
    (void)!::write(two.theirs, "x", 1);
    const auto removeOther = [&](Watch& other) {
        other.release();
        loop.stop();
    };
    first.then = [&](const Readiness&) { removeOther(watchTwo); };
    second.then = [&](const Readiness&) { removeOther(watchOne); };
    run();
    EXPECT_EQ(first.count + second.count, 1);
}

TEST_P(EventLoopTest, AgainTellsWithoutTheKernel) {
    Pair pair;
    Calls calls;
    Watch watch;
    watch.bind(loop, pair.ours, calls);
    watch.again();
    calls.then = [&](const Readiness& ready) {
        EXPECT_TRUE(ready.readable);
        if (calls.count == 3)
            loop.stop();
        else
            watch.again();
    };
    run();
    EXPECT_EQ(calls.count, 3);
}

TEST_P(EventLoopTest, TasksOfOtherThreadsRunInOrder) {
    std::vector<int> seen;
    std::thread other([&] {
        for (int i = 0; i < 1000; ++i)
            EXPECT_TRUE(loop.post([&seen, i] { seen.push_back(i); }));
        EXPECT_TRUE(loop.post([this] { loop.stop(); }));
    });
    run();
    other.join();
    ASSERT_EQ(seen.size(), 1000U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
}

TEST_P(EventLoopTest, ATimerKeepsOnlyItsLastWord) {
    const auto start = std::chrono::steady_clock::now();
    Alarm moved, cancelled, stopper;
    Timer movedTimer(loop, moved), cancelledTimer(loop, cancelled), stopTimer(loop, stopper);
    int fired = 0;
    Instant firedAt{};
    moved.then = [&] {
        ++fired;
        firedAt = std::chrono::steady_clock::now();
    };
    cancelled.then = [] { ADD_FAILURE() << "a cancelled timer fired"; };
    stopper.then = [this] { loop.stop(); };
    movedTimer.set(start + std::chrono::milliseconds(5));
    movedTimer.set(start + std::chrono::milliseconds(60)); // later
    movedTimer.set(start + std::chrono::milliseconds(40)); // earlier again
    cancelledTimer.set(start + std::chrono::milliseconds(5));
    cancelledTimer.set(std::nullopt);
    stopTimer.set(start + std::chrono::milliseconds(100));
    {
        Alarm gone;
        gone.then = [] { ADD_FAILURE() << "a destroyed timer fired"; };
        Timer goneTimer(loop, gone);
        goneTimer.set(start + std::chrono::milliseconds(5));
    }
    run();
    EXPECT_EQ(fired, 1);
    EXPECT_GE(firedAt - start, std::chrono::milliseconds(40));
}

TEST_P(EventLoopTest, ReusedSlotsDoNotHearOldNews) {
    // A new watcher takes the slot of one that was released in the same turn, while readiness of the old one is still
    // queued.
    Pair one, two, three;
    Calls first, second, third;
    Watch watchOne, watchTwo, watchThree;
    watchOne.bind(loop, one.ours, first);
    watchTwo.bind(loop, two.ours, second);
    watchOne.setInterest(kWatchRead);
    watchTwo.setInterest(kWatchRead);
    (void)!::write(one.theirs, "x", 1);
    (void)!::write(two.theirs, "x", 1);
    third.then = [](const Readiness&) { ADD_FAILURE() << "the new watcher heard of the old socket"; };
    const auto replace = [&](Watch& other) {
        other.release();
        watchThree.bind(loop, three.ours, third);
        loop.stop();
    };
    first.then = [&](const Readiness&) { replace(watchTwo); };
    second.then = [&](const Readiness&) { replace(watchOne); };
    run();
    EXPECT_EQ(first.count + second.count, 1);
}

INSTANTIATE_TEST_SUITE_P(Pollers, EventLoopTest, testing::Bool(),
                         [](const auto& param) { return param.param ? "Native" : "Portable"; });

} // namespace
} // namespace postern::net
