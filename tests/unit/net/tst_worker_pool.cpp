#include "net/worker_pool.h"

#include <atomic>
#include <future>
#include <gtest/gtest.h>

namespace postern::net {
namespace {

TEST(WorkerPool, OneBlockedTaskDoesNotBlockTheNext) {
    WorkerPool pool(2, 8);
    std::promise<void> release, ran;
    auto released = release.get_future().share();
    ASSERT_TRUE(pool.submit([released] { released.wait(); }));
    ASSERT_TRUE(pool.submit([&ran] { ran.set_value(); }));
    EXPECT_EQ(ran.get_future().wait_for(std::chrono::seconds(10)), std::future_status::ready);
    release.set_value();
}

TEST(WorkerPool, RefusesWhatDoesNotFit) {
    WorkerPool pool(1, 2);
    std::promise<void> release, started;
    auto released = release.get_future().share();
    std::atomic<int> ran{0};
    ASSERT_TRUE(pool.submit([&started, released] {
        started.set_value();
        released.wait();
    }));
    started.get_future().wait();
    EXPECT_TRUE(pool.submit([&ran] { ++ran; }));
    EXPECT_TRUE(pool.submit([&ran] { ++ran; }));
    EXPECT_FALSE(pool.submit([&ran] { ++ran; }));
    release.set_value();
    while (ran != 2)
        std::this_thread::yield();
}

TEST(WorkerPool, StopFinishesWhatRunsAndDropsWhatWaits) {
    std::atomic<int> ran{0};
    auto pool = std::make_unique<WorkerPool>(1, 100'000'000);
    std::promise<void> started, release;
    auto released = release.get_future().share();
    ASSERT_TRUE(pool->submit([&] {
        started.set_value();
        released.wait();
        ++ran;
    }));
    started.get_future().wait();
    ASSERT_TRUE(pool->submit([&ran] { ran += 100; }));
    std::thread stopper([&pool] { pool->stop(); });
    // Once it stops it takes nothing more; only then may the running task end.
    while (pool->submit([&ran] { ran += 100; }))
        std::this_thread::yield();
    release.set_value();
    stopper.join();
    EXPECT_EQ(ran, 1);
    EXPECT_FALSE(pool->submit([] {}));
}

// One thread that is busy until `release`, a task that waits, and finish() begun with this patience: how many of the
// two ran.
int ranOfTwo(std::chrono::milliseconds patience, std::chrono::milliseconds pause) {
    std::atomic<int> ran{0};
    WorkerPool pool(1, 100'000'000);
    std::promise<void> started, release;
    auto released = release.get_future().share();
    EXPECT_TRUE(pool.submit([&] {
        started.set_value();
        released.wait();
        ++ran;
    }));
    started.get_future().wait();
    EXPECT_TRUE(pool.submit([&ran] { ++ran; }));
    std::thread finisher([&] { pool.finish(patience); });
    while (pool.submit([] {})) // until finish() has begun
        std::this_thread::yield();
    std::this_thread::sleep_for(pause);
    release.set_value();
    finisher.join();
    return ran;
}

TEST(WorkerPool, FinishLetsWhatWaitsBegin) {
    EXPECT_EQ(ranOfTwo(std::chrono::hours(1), {}), 2);
}

TEST(WorkerPool, FinishIsPatientOnlySoLong) {
    int ran = 2;
    for (std::chrono::milliseconds pause{10}; ran != 1 && pause < std::chrono::seconds(10); pause *= 2)
        ran = ranOfTwo(std::chrono::milliseconds(1), pause);
    EXPECT_EQ(ran, 1);
}

} // namespace
} // namespace postern::net
