#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>

#include "app/password_source.h"
#include "temporary_folder.h"

namespace postern::app {

namespace {

using Kind = policy::PasswordSource::Kind;

Result<Secret> resolve(Kind kind, std::vector<std::string> value, const std::string& folder = "/nowhere") {
    return resolvePassword({kind, std::move(value)}, folder);
}

} // namespace

TEST(PasswordSource, NoneIsEmpty) {
    const auto secret = resolve(Kind::None, {});
    ASSERT_TRUE(secret);
    EXPECT_TRUE(secret->empty());
}

TEST(PasswordSource, Environment) {
    ::setenv("TST_PASSWORD", "s3cret", 1);
    EXPECT_EQ(resolve(Kind::Environment, {"TST_PASSWORD"})->view(), "s3cret");
    ::setenv("TST_PASSWORD", "", 1);
    EXPECT_EQ(resolve(Kind::Environment, {"TST_PASSWORD"}).error().message(),
              "the password from the environment variable TST_PASSWORD is empty");
    ::unsetenv("TST_PASSWORD");
    EXPECT_EQ(resolve(Kind::Environment, {"TST_PASSWORD"}).error().message(),
              "the environment variable TST_PASSWORD is not set");
}

TEST(PasswordSource, FileIsRelativeToTheConfigurationAndLosesOneLineEnd) {
    const TemporaryFolder folder;
    folder.write("one", "s3cret\n");
    folder.write("two", "s3cret\r\n");
    folder.write("blank", " s3cret ");
    EXPECT_EQ(resolve(Kind::File, {"one"}, folder.path())->view(), "s3cret");
    EXPECT_EQ(resolve(Kind::File, {folder.path() + "/two"})->view(), "s3cret");
    EXPECT_EQ(resolve(Kind::File, {"blank"}, folder.path())->view(), " s3cret ");
}

TEST(PasswordSource, FileThatOthersCanReadIsRefused) {
    const TemporaryFolder folder;
    folder.write("open", "s3cret\n", 0644);
    const auto secret = resolve(Kind::File, {"open"}, folder.path());
    ASSERT_FALSE(secret);
    EXPECT_NE(secret.error().message().find("chmod 600"), std::string::npos);
    EXPECT_EQ(secret.error().message().find("s3cret"), std::string::npos);
}

TEST(PasswordSource, FilesThatAreNone) {
    const TemporaryFolder folder;
    folder.write("empty", "");
    folder.write("lines", "a\nb\n");
    folder.write("nul", std::string("a\0b", 3));
    folder.write("long", std::string(kMaxPasswordBytes + 1, 'x'));
    for (const char* name : {"empty", "lines", "nul", "long", "missing", "."})
        EXPECT_FALSE(resolve(Kind::File, {name}, folder.path())) << name;
}

TEST(PasswordSource, Command) {
    EXPECT_EQ(resolve(Kind::Command, {"printf", "t0ken\n"})->view(), "t0ken");
    EXPECT_FALSE(resolve(Kind::Command, {"printf", "a\nb\n"}));
    EXPECT_FALSE(resolve(Kind::Command, {"false"}));
    EXPECT_FALSE(resolve(Kind::Command, {}));
}

TEST(PasswordSource, ACommandsPasswordIsKeptForItsTime) {
    const TemporaryFolder folder;
    folder.write("password", "one\n");
    folder.write("asked", "");
    const auto in = [&](const std::string& name) { return (std::filesystem::path(folder.path()) / name).string(); };
    const std::vector<std::string> command{"sh", "-c", "echo x >> " + in("asked") + "; cat " + in("password")};
    const auto ask = [&](std::chrono::milliseconds valid) {
        return resolvePassword({Kind::Command, command, valid}, "/");
    };
    const auto asked = [&] { return std::filesystem::file_size(in("asked")) / 2; };
    using namespace std::chrono_literals;
    EXPECT_EQ(ask(1h)->view(), "one");
    folder.write("password", "two\n");
    EXPECT_EQ(ask(1h)->view(), "one");
    EXPECT_EQ(asked(), 1U);
    // The server refused it: asked anew, and kept from then on.
    EXPECT_EQ(ask(0ms)->view(), "two");
    EXPECT_EQ(ask(1h)->view(), "two");
    EXPECT_EQ(asked(), 2U);
    // Its time is over.
    folder.write("password", "three\n");
    EXPECT_EQ(ask(0ms)->view(), "three");
    EXPECT_EQ(ask(1ms)->view(), "three");
    std::this_thread::sleep_for(5ms);
    folder.write("password", "four\n");
    EXPECT_EQ(ask(1ms)->view(), "four");
    // A renewal that fails is no harm while the old one is good, and what is not good is not kept.
    std::filesystem::remove(in("password"));
    std::this_thread::sleep_for(5ms);
    EXPECT_FALSE(ask(1ms));
    EXPECT_FALSE(ask(1h));
}

TEST(PasswordSource, ASlowCommandHoldsNobodyUpWhoAsksAnother) {
    using namespace std::chrono_literals;
    const TemporaryFolder folder;
    const auto in = [&](const std::string& name) { return (std::filesystem::path(folder.path()) / name).string(); };
    ASSERT_EQ(::mkfifo(in("gate").c_str(), 0600), 0);
    const std::vector<std::string> command{"sh", "-c", "touch " + in("begun") + "; cat " + in("gate")};
    std::atomic<bool> isDone{false};
    Result<Secret> slow;
    std::thread asks([&] {
        slow = resolvePassword({Kind::Command, command, 1h}, "/");
        isDone = true;
    });
    for (int i = 0; i < 1000 && !std::filesystem::exists(in("begun")); ++i)
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(resolvePassword({Kind::Command, {"printf", "other"}, 1h}, "/")->view(), "other");
    EXPECT_EQ(resolvePassword({Kind::Command, {"printf", "third"}}, "/")->view(), "third");
    EXPECT_FALSE(isDone);
    if (!isDone)
        std::ofstream(in("gate")) << "slow\n";
    asks.join();
    ASSERT_TRUE(slow);
    EXPECT_EQ(slow->view(), "slow");
}

TEST(PasswordSource, KeychainWithoutSessionBusFailsAtOnce) {
    ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
    ::setenv("XDG_RUNTIME_DIR", "/nonexistent", 1);
    EXPECT_EQ(resolve(Kind::Keychain, {"app"}).error().message(), "there is no keychain service in this session");
}

} // namespace postern::app
