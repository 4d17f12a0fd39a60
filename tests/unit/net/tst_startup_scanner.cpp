#include "net/startup_scanner.h"

#include <gtest/gtest.h>

#include "fake_server.h"

namespace postern::net {
namespace {

using tests::authentication;
using tests::message;
using namespace std::string_literals;

const auto kScramContinue = "r=abcdef,s=c2FsdA==,i=4096"s;

std::string ready() {
    return message('Z', "I");
}
std::string scram() {
    return authentication(10, "SCRAM-SHA-256\0\0"s) + authentication(11, kScramContinue) + authentication(12, "v=eA==");
}
std::string rest() {
    return message('S', "server_version\00015.2\0"s) + message('S', "my.guc\0x\0"s) +
           message('N', "SNOTICE\0Mhello\0\0"s) + message('K', "\0\0\x04\xd2\0\0\0\x07"s) + ready();
}

// The error of feeding all of `bytes`, at once and byte by byte (they must agree); empty when there is none.
std::string errorOf(const std::string& bytes, AuthenticationPolicy policy = {}) {
    StartupScanner whole(policy), cut(policy);
    const auto atOnce = whole.feed(bytes);
    std::string first = atOnce ? "" : atOnce.error().message(), second;
    for (std::size_t i = 0; i < bytes.size() && second.empty() && !cut.isReady(); ++i)
        if (const auto one = cut.feed(std::string_view(bytes).substr(i, 1)); !one)
            second = one.error().message();
    EXPECT_EQ(first, second);
    return first;
}

TEST(StartupScanner, KeepsWhatTheSessionNeeds) {
    StartupScanner scanner({});
    const auto bytes = scram() + authentication(0) + rest();
    const auto taken = scanner.feed(bytes + "behind");
    ASSERT_TRUE(taken);
    EXPECT_EQ(*taken, bytes.size()) << "nothing behind ReadyForQuery may be taken";
    EXPECT_TRUE(scanner.isReady());
    ASSERT_EQ(scanner.parameters().size(), 2U);
    EXPECT_EQ(scanner.parameters()[1], (std::pair<std::string, std::string>{"my.guc", "x"}));
    ASSERT_EQ(scanner.notices().size(), 1U);
    EXPECT_EQ(scanner.notices()[0], message('N', "SNOTICE\0Mhello\0\0"s));
    EXPECT_EQ(scanner.backendPid(), 1234U);
    EXPECT_EQ(scanner.backendKey(), 7U);
}

TEST(StartupScanner, TheSameByteByByte) {
    StartupScanner scanner({});
    for (const char c : scram() + authentication(0) + rest())
        ASSERT_TRUE(scanner.feed({&c, 1}));
    EXPECT_TRUE(scanner.isReady());
    EXPECT_EQ(scanner.parameters().size(), 2U);
    EXPECT_EQ(scanner.backendPid(), 1234U);
}

TEST(StartupScanner, PasswordsAreNotGivenAway) {
    EXPECT_NE(errorOf(authentication(3)).find("clear text"), std::string::npos);
    EXPECT_NE(errorOf(authentication(5, "salt")).find("MD5"), std::string::npos);
    EXPECT_EQ(errorOf(authentication(3), {.allowCleartext = true}), "");
    EXPECT_EQ(errorOf(authentication(5, "salt"), {.allowMd5 = true}), "");
    // Begun as SCRAM, then asked for in the clear, even where that would have been allowed from the start.
    EXPECT_NE(errorOf(authentication(10, "SCRAM-SHA-256\0\0"s) + authentication(3), {.allowCleartext = true}), "");
}

TEST(StartupScanner, TheServerProvesItselfToo) {
    const auto begun = authentication(10, "SCRAM-SHA-256\0\0"s) + authentication(11, kScramContinue);
    EXPECT_NE(errorOf(begun + authentication(0)).find("proof"), std::string::npos);
    EXPECT_NE(errorOf(authentication(10, "SCRAM-SHA-256\0\0"s) + authentication(0)), "");
    EXPECT_NE(errorOf(authentication(12, "v=eA==")), "");
    EXPECT_EQ(errorOf(begun + authentication(12, "v=eA==") + authentication(0)), "");
}

TEST(StartupScanner, IterationsAreBounded) {
    const auto with = [](const std::string& iterations) {
        return errorOf(authentication(10, "SCRAM-SHA-256\0\0"s) + authentication(11, "r=a,s=c2FsdA==,i=" + iterations));
    };
    EXPECT_EQ(with("1"), "");
    EXPECT_EQ(with("1000000"), "");
    for (const auto* bad : {"1000001", "2147483647", "4294967297", "99999999999999999999", "0", "-1", "", "4096x"})
        EXPECT_NE(with(bad), "") << bad;
    EXPECT_NE(errorOf(authentication(10, "SCRAM-SHA-256\0\0"s) + authentication(11, "r=a,s=c2FsdA==")), "");
}

TEST(StartupScanner, RefusesWhatCannotBeFramed) {
    EXPECT_NE(errorOf("R\0\0\0\3"s), "");         // shorter than its own length
    EXPECT_NE(errorOf("R\xff\xff\xff\xff"s), ""); // negative
    EXPECT_NE(errorOf("R\x7f\xff\xff\xff"s), ""); // huge
    EXPECT_NE(errorOf("HTTP/1.1 400 Bad Request\r\n"), "");
    EXPECT_NE(errorOf(ready()), "") << "ReadyForQuery before authentication";
    EXPECT_NE(errorOf(message('S', "a\0b\0"s)), "") << "a parameter before authentication";
    EXPECT_NE(errorOf(authentication(0) + authentication(0)), "");
    EXPECT_NE(errorOf(authentication(0) + message('S', "no end")), "");
    EXPECT_NE(errorOf(authentication(0) + message('K', "short")), "");
    EXPECT_NE(errorOf(authentication(99)), "");
    EXPECT_NE(errorOf(message('R', "ab")), "");
}

TEST(StartupScanner, EndlessParametersAreBounded) {
    StartupScanner scanner({});
    ASSERT_TRUE(scanner.feed(authentication(0)));
    const auto one = message('S', "name\0" + std::string(60000, 'x') + '\0');
    int fed = 0;
    while (fed < 1000 && scanner.feed(one))
        ++fed;
    EXPECT_LT(fed, 20);
}

TEST(StartupScanner, ReadsTheServersError) {
    StartupScanner scanner({});
    ASSERT_TRUE(scanner.feed(message('E', "SFATAL\0VFATAL\0C3D000\0Mdatabase \"x\" does not exist\0\0"s)));
    ASSERT_TRUE(scanner.error());
    EXPECT_EQ(scanner.error()->sqlstate, "3D000");
    EXPECT_EQ(scanner.error()->message, "database \"x\" does not exist");
    StartupScanner bare({});
    ASSERT_TRUE(bare.feed(message('E', "\0"s)));
    ASSERT_TRUE(bare.error());
    EXPECT_EQ(bare.error()->sqlstate, "") << "an error without SQLSTATE is no reason to crash";
    StartupScanner cut({});
    ASSERT_TRUE(cut.feed(message('E', "Cno end")));
    EXPECT_TRUE(cut.error());
}

} // namespace
} // namespace postern::net
