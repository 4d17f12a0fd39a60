#include "net/socket.h"

#include <arpa/inet.h>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace postern::net {
namespace {

class UnixListener : public testing::Test {
protected:
    UnixListener() {
        char folder[] = "/tmp/postern-net-XXXXXX";
        m_root = ::mkdtemp(folder);
        address.kind = policy::ListenAddress::Kind::Unix;
        address.host = m_root + "/run";
        address.port = 7777;
        address.text = "unix:" + address.host;
    }
    ~UnixListener() override { std::filesystem::remove_all(m_root); }

    std::string path() const { return address.host + "/.s.PGSQL.7777"; }
    int connectTo() const {
        const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
        sockaddr_un name{};
        name.sun_family = AF_UNIX;
        std::strncpy(name.sun_path, path().c_str(), sizeof name.sun_path - 1);
        return ::connect(socket.get(), reinterpret_cast<sockaddr*>(&name), sizeof name);
    }

    std::string m_root;
    policy::ListenAddress address;
};

TEST_F(UnixListener, FolderAndSocketArePrivate) {
    const auto opened = listenOn(address);
    ASSERT_TRUE(opened) << opened.error().message();
    struct stat info {};
    ASSERT_EQ(::stat(address.host.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777, 0700U);
    ASSERT_EQ(::stat(path().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
    EXPECT_EQ(connectTo(), 0);
}

TEST_F(UnixListener, IsGoneWithItsOwner) {
    {
        const auto opened = listenOn(address);
        ASSERT_TRUE(opened);
    }
    EXPECT_FALSE(std::filesystem::exists(path()));
    EXPECT_FALSE(std::filesystem::exists(path() + ".lock"));
}

TEST_F(UnixListener, ASecondOneIsRefusedAndTheFirstGoesOn) {
    const auto first = listenOn(address);
    ASSERT_TRUE(first);
    const auto second = listenOn(address);
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message().find("in use"), std::string::npos);
    EXPECT_EQ(connectTo(), 0);
}

TEST_F(UnixListener, AStaleSocketIsReplaced) {
    ASSERT_TRUE(std::filesystem::create_directory(address.host));
    std::filesystem::permissions(address.host, std::filesystem::perms::owner_all);
    {
        const Descriptor dead(::socket(AF_UNIX, SOCK_STREAM, 0));
        sockaddr_un name{};
        name.sun_family = AF_UNIX;
        std::strncpy(name.sun_path, path().c_str(), sizeof name.sun_path - 1);
        ASSERT_EQ(::bind(dead.get(), reinterpret_cast<sockaddr*>(&name), sizeof name), 0);
    }
    EXPECT_TRUE(listenOn(address));
}

TEST_F(UnixListener, ALivingSocketOfAnotherProgramIsLeftAlone) {
    ASSERT_TRUE(std::filesystem::create_directory(address.host));
    std::filesystem::permissions(address.host, std::filesystem::perms::owner_all);
    const Descriptor other(::socket(AF_UNIX, SOCK_STREAM, 0));
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    std::strncpy(name.sun_path, path().c_str(), sizeof name.sun_path - 1);
    ASSERT_EQ(::bind(other.get(), reinterpret_cast<sockaddr*>(&name), sizeof name), 0);
    ASSERT_EQ(::listen(other.get(), 4), 0);
    EXPECT_FALSE(listenOn(address));
    EXPECT_EQ(connectTo(), 0);
}

TEST_F(UnixListener, AFolderThatOthersMayWriteIsRefused) {
    ASSERT_TRUE(std::filesystem::create_directory(address.host));
    std::filesystem::permissions(address.host, std::filesystem::perms::all);
    const auto opened = listenOn(address);
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message().find("chmod 700"), std::string::npos);
}

TEST_F(UnixListener, ATooLongPathIsAnError) {
    address.host = m_root + "/" + std::string(120, 'x');
    EXPECT_FALSE(listenOn(address));
}

TEST(TcpListener, LoopbackIsPrivateAndOthersAreNot) {
    policy::ListenAddress address;
    address.port = 0;
    address.host = "127.0.0.1";
    auto opened = listenOn(address);
    ASSERT_TRUE(opened);
    ASSERT_EQ(opened->size(), 1U);
    EXPECT_TRUE(opened->front().isPrivate);
    EXPECT_EQ(opened->front().text.rfind("127.0.0.1:", 0), 0U);
    EXPECT_NE(opened->front().text, "127.0.0.1:0");
    address.host = "0.0.0.0";
    opened = listenOn(address);
    ASSERT_TRUE(opened);
    EXPECT_FALSE(opened->front().isPrivate);
}

TEST(Inherited, ListeningStreamsOnly) {
    policy::ListenAddress address;
    address.host = "127.0.0.1";
    auto opened = listenOn(address);
    ASSERT_TRUE(opened);
    const auto text = opened->front().text;
    const auto adopted = adoptListener(std::move(opened->front().socket));
    ASSERT_TRUE(adopted) << adopted.error().message();
    EXPECT_EQ(adopted->text, text);
    EXPECT_TRUE(adopted->isPrivate);
    EXPECT_TRUE(adopted->unixPath.empty());

    EXPECT_FALSE(adoptListener(Descriptor(::socket(AF_INET, SOCK_STREAM, 0)))); // does not listen
    EXPECT_FALSE(adoptListener(Descriptor(::socket(AF_INET, SOCK_DGRAM, 0))));
    EXPECT_FALSE(adoptListener(Descriptor(::open("/dev/null", O_RDONLY))));
    EXPECT_FALSE(adoptListener(Descriptor()));
}

TEST(Inherited, AUnixSocketsFileStays) {
    char folder[] = "/tmp/postern-net-XXXXXX";
    const std::string root = ::mkdtemp(folder), path = root + "/.s.PGSQL.6432";
    {
        Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
        sockaddr_un name{};
        name.sun_family = AF_UNIX;
        std::memcpy(name.sun_path, path.c_str(), path.size());
        ASSERT_EQ(::bind(socket.get(), reinterpret_cast<const sockaddr*>(&name), sizeof name), 0);
        ASSERT_EQ(::listen(socket.get(), 1), 0);
        const auto adopted = adoptListener(std::move(socket));
        ASSERT_TRUE(adopted) << adopted.error().message();
        EXPECT_EQ(adopted->text, "unix:" + path);
        EXPECT_NE(::fcntl(adopted->socket.get(), F_GETFL) & O_NONBLOCK, 0);
    }
    EXPECT_TRUE(std::filesystem::exists(path)); // it belongs to whoever made it
    std::filesystem::remove_all(root);
}

TEST(TcpListener, ATakenPortIsAnErrorThatNamesIt) {
    policy::ListenAddress address;
    address.port = 0;
    address.host = "127.0.0.1";
    const auto first = listenOn(address);
    ASSERT_TRUE(first);
    const auto& text = first->front().text;
    address.port = static_cast<std::uint16_t>(std::stoi(text.substr(text.rfind(':') + 1)));
    address.text = text;
    const auto second = listenOn(address);
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message().find(text), std::string::npos);
}

} // namespace
} // namespace postern::net
