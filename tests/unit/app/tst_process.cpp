#include <chrono>
#include <gtest/gtest.h>

#include "app/process.h"

namespace postern::app {

using namespace std::chrono_literals;

TEST(Process, GivesStandardOutput) {
    const auto output = outputOf({"printf", "%s", "a b"}, 5s, 100);
    ASSERT_TRUE(output);
    EXPECT_EQ(output->view(), "a b");
}

TEST(Process, WordsAreNotReadByAShell) {
    const auto output = outputOf({"printf", "%s", "$(id); `id` > x"}, 5s, 100);
    ASSERT_TRUE(output);
    EXPECT_EQ(output->view(), "$(id); `id` > x");
}

TEST(Process, FailureNamesProgramAndCodeButNotOutput) {
    const auto output = outputOf({"sh", "-c", "echo hunter2; exit 3"}, 5s, 100);
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().message(), "sh ended with exit code 3");
}

TEST(Process, MissingProgram) {
    const auto output = outputOf({"no-such-program-postern"}, 5s, 100);
    ASSERT_FALSE(output);
    EXPECT_NE(output.error().message().find("no-such-program-postern"), std::string::npos);
    EXPECT_FALSE(outputOf({}, 5s, 100));
}

TEST(Process, DeadlineEndsTheWholeGroup) {
    const auto before = std::chrono::steady_clock::now();
    const auto output = outputOf({"sh", "-c", "sleep 60 & sleep 60"}, 200ms, 100);
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().message(), "sh did not finish in time");
    EXPECT_LT(std::chrono::steady_clock::now() - before, 30s);
}

TEST(Process, TooMuchOutputIsAnError) {
    const auto output = outputOf({"sh", "-c", "while :; do echo 0123456789; done"}, 20s, 1000);
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().message(), "sh wrote more than 1000 bytes");
}

TEST(Process, InheritsNoDescriptors) {
    const auto output = outputOf({"sh", "-c", "ls /proc/self/fd | wc -l"}, 5s, 100);
    ASSERT_TRUE(output);
    EXPECT_EQ(output->view(), "4\n"); // 0, 1, 2 and the folder that ls reads
}

} // namespace postern::app
