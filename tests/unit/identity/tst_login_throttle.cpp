#include <gtest/gtest.h>

#include "identity/login_throttle.h"

namespace postern::identity {
namespace {

using namespace std::chrono_literals;

class Throttle : public ::testing::Test {
protected:
    void pass(std::chrono::milliseconds time) { m_now.steady += time; }
    void fail(std::string_view agent, std::string_view address, int times = 1) {
        for (int i = 0; i < times; ++i)
            throttle.onRefused(agent, address, m_now);
    }
    auto wait(std::string_view agent, std::string_view address) { return throttle.wait(agent, address, m_now); }

    LoginThrottle throttle;
    Now m_now{Instant{} + 1h, {}};
};

TEST_F(Throttle, FirstFailuresAreFree) {
    EXPECT_EQ(wait("a", "unix"), 0ms);
    fail("a", "unix", 5);
    EXPECT_EQ(wait("a", "unix"), 0ms);
    fail("a", "unix");
    EXPECT_EQ(wait("a", "unix"), 250ms);
}

TEST_F(Throttle, WaitDoublesUpToItsBound) {
    fail("a", "unix", 5);
    std::chrono::milliseconds expected = 250ms;
    for (int i = 0; i < 20; ++i) {
        fail("a", "unix");
        EXPECT_EQ(wait("a", "unix"), expected) << i;
        expected = std::min<std::chrono::milliseconds>(expected * 2, 30s);
    }
    fail("a", "unix", 100'000);
    EXPECT_EQ(wait("a", "unix"), 30s) << "no overflow";
}

TEST_F(Throttle, WaitRunsOut) {
    fail("a", "unix", 7);
    EXPECT_EQ(wait("a", "unix"), 500ms);
    pass(499ms);
    EXPECT_EQ(wait("a", "unix"), 1ms);
    pass(1ms);
    EXPECT_EQ(wait("a", "unix"), 0ms);
    fail("a", "unix");
    EXPECT_EQ(wait("a", "unix"), 1s) << "and is longer after the next failure";
}

TEST_F(Throttle, FailuresAreForgotten) {
    fail("a", "unix", 12);
    pass(15min);
    EXPECT_EQ(wait("a", "unix"), 0ms);
    fail("a", "unix");
    EXPECT_EQ(wait("a", "unix"), 0ms) << "counting starts again";
}

TEST_F(Throttle, ManyNamesFromOneAddressAreThrottled) {
    for (int i = 0; i < 6; ++i)
        fail("guess" + std::to_string(i), "10.0.0.9");
    EXPECT_GT(wait("another", "10.0.0.9"), 0ms);
    EXPECT_EQ(wait("another", "10.0.0.10"), 0ms);
}

TEST_F(Throttle, OneNameFromManyAddressesIsThrottled) {
    for (int i = 0; i < 6; ++i)
        fail("copilot", "10.0.0." + std::to_string(i));
    EXPECT_GT(wait("copilot", "10.0.0.99"), 0ms);
    EXPECT_EQ(wait("other", "10.0.0.99"), 0ms);
}

TEST_F(Throttle, NobodyElseCanLockOutAWorkingClient) {
    throttle.onAccepted("copilot", "127.0.0.1", m_now);
    fail("copilot", "10.0.0.9", 50);
    fail("guess", "127.0.0.1", 50);
    EXPECT_EQ(wait("copilot", "127.0.0.1"), 0ms);
    EXPECT_GT(wait("copilot", "127.0.0.2"), 0ms);
    fail("copilot", "127.0.0.1", 6);
    EXPECT_GT(wait("copilot", "127.0.0.1"), 0ms) << "but its own failures count";
}

TEST_F(Throttle, SuccessForgivesThePair) {
    fail("a", "unix", 6);
    pass(1s);
    throttle.onAccepted("a", "unix", m_now);
    EXPECT_EQ(wait("a", "unix"), 0ms);
    fail("a", "unix");
    EXPECT_EQ(wait("a", "unix"), 0ms);
}

TEST_F(Throttle, MemoryIsBounded) {
    LoginThrottle small({.freeFailures = 0, .maxEntries = 30});
    small.onAccepted("kept", "unix", m_now);
    for (int i = 0; i < 10'000; ++i) {
        small.onRefused("agent" + std::to_string(i), "10.0." + std::to_string(i), m_now);
        small.onAccepted("kept", "unix", m_now); // used, so it stays
        ASSERT_LE(small.size(), 30U);
    }
    EXPECT_GT(small.wait("agent9999", "10.0.9999", m_now), 0ms) << "the newest are known";
    EXPECT_EQ(small.wait("agent1", "10.0.1", m_now), 0ms) << "the oldest are not";
    EXPECT_EQ(small.wait("kept", "10.0.9999", m_now), 250ms);
    EXPECT_EQ(small.wait("kept", "unix", m_now), 0ms);
}

TEST_F(Throttle, LongNamesAreCut) {
    fail(std::string(1'000'000, 'a'), std::string(1'000'000, 'b'), 6);
    EXPECT_GT(wait(std::string(64, 'a'), "other"), 0ms);
}

} // namespace
} // namespace postern::identity
