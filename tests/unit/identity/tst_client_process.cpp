// Real sockets and real child processes on this machine.
#include <arpa/inet.h>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "identity/client_process.h"
#include "identity/linux_socket_table.h"

namespace postern::identity {
namespace {

constexpr std::chrono::milliseconds kPatience{20'000}; // machines can be slow; the search itself is not

struct Address {
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    sockaddr* generic() { return reinterpret_cast<sockaddr*>(&storage); }
};

Address ipv4(std::uint32_t host) {
    Address out;
    auto& in = reinterpret_cast<sockaddr_in&>(out.storage);
    in.sin_family = AF_INET;
    in.sin_addr.s_addr = htonl(host);
    out.length = sizeof in;
    return out;
}

Address ipv6(const in6_addr& host) {
    Address out;
    auto& in6 = reinterpret_cast<sockaddr_in6&>(out.storage);
    in6.sin6_family = AF_INET6;
    in6.sin6_addr = host;
    out.length = sizeof in6;
    return out;
}

Address unixPath(const std::string& path) {
    Address out;
    auto& un = reinterpret_cast<sockaddr_un&>(out.storage);
    un.sun_family = AF_UNIX;
    std::strncpy(un.sun_path, path.c_str(), sizeof un.sun_path - 1);
    out.length = sizeof un;
    return out;
}

// The same port on another address, as a client of the same listener sees it.
Address mapped(const Address& v4) {
    in6_addr host{};
    host.s6_addr[10] = host.s6_addr[11] = 0xFF;
    const auto& in = reinterpret_cast<const sockaddr_in&>(v4.storage);
    std::memcpy(host.s6_addr + 12, &in.sin_addr, 4);
    auto out = ipv6(host);
    reinterpret_cast<sockaddr_in6&>(out.storage).sin6_port = in.sin_port;
    return out;
}

class ClientProcessTest : public ::testing::Test {
protected:
    void TearDown() override {
        endClient();
        for (const int fd : {m_listener, m_accepted})
            if (fd >= 0)
                ::close(fd);
        if (!m_folder.empty())
            std::filesystem::remove_all(m_folder);
    }

    Address listenAt(Address address) {
        m_listener = ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        EXPECT_EQ(::bind(m_listener, address.generic(), address.length), 0) << std::strerror(errno);
        EXPECT_EQ(::listen(m_listener, 4), 0);
        address.length = sizeof address.storage;
        EXPECT_EQ(::getsockname(m_listener, address.generic(), &address.length), 0);
        return address;
    }

    std::string temporaryFolder() {
        char name[] = "/tmp/tst_client_process.XXXXXX";
        m_folder = ::mkdtemp(name);
        return m_folder;
    }

    // A child process that connects from the folder /, called `name`, and waits to be ended.
    SocketPeer connectFromChild(Address address, const char* name, uid_t user = 0) {
        m_child = ::fork();
        if (m_child == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::prctl(PR_SET_NAME, name);
            ::close(m_listener);
            if (::chdir("/") != 0 || (user != 0 && ::setuid(user) != 0))
                ::_exit(1);
            const int socket = ::socket(address.storage.ss_family, SOCK_STREAM, 0);
            if (::connect(socket, address.generic(), address.length) != 0)
                ::_exit(2);
            for (;;)
                ::pause();
        }
        m_accepted = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        EXPECT_GE(m_accepted, 0);
        return peerOf(m_accepted);
    }

    void endClient() {
        if (m_child <= 0)
            return;
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        m_child = 0;
    }

    void expectFound(const ClientProcess& found, const char* evidence) {
        EXPECT_EQ(found.pid, m_child);
        EXPECT_EQ(found.evidence, evidence);
        EXPECT_EQ(found.executable, std::filesystem::read_symlink("/proc/self/exe").string());
        EXPECT_EQ(found.workingFolder, "/");
        ASSERT_FALSE(found.chain.empty());
        EXPECT_NE(found.chain[0].find("(" + std::to_string(::getpid()) + ")"), std::string::npos) << found.chain[0];
        EXPECT_LE(found.chain.size(), kMaxChain);
    }

    int m_listener = -1, m_accepted = -1;
    pid_t m_child = 0;
    std::string m_folder;
};

TEST_F(ClientProcessTest, UnixSocket) {
    const auto address = listenAt(unixPath(temporaryFolder() + "/.s.PGSQL.6432"));
    const auto peer = connectFromChild(address, "agent");
    EXPECT_EQ(peer.kind, SocketPeer::Kind::Unix);
    expectFound(findClientProcess(peer, kPatience), "socket-credentials");
}

TEST_F(ClientProcessTest, LoopbackIpv4) {
    const auto peer = connectFromChild(listenAt(ipv4(INADDR_LOOPBACK)), "agent");
    EXPECT_EQ(peer.kind, SocketPeer::Kind::Tcp);
    expectFound(findClientProcess(peer, kPatience), "socket-table");
}

TEST_F(ClientProcessTest, BothTablesAgree) {
    const auto peer = connectFromChild(listenAt(ipv4(INADDR_LOOPBACK)), "agent");
    const auto fromNetlink = findClientSocketByNetlink(peer), fromProc = findClientSocketInProc(peer);
    ASSERT_TRUE(fromProc);
    EXPECT_EQ(fromProc->user, ::getuid());
    ASSERT_TRUE(fromNetlink) << "sock_diag is not available here";
    EXPECT_EQ(fromNetlink->inode, fromProc->inode);
    EXPECT_EQ(fromNetlink->user, fromProc->user);
}

TEST_F(ClientProcessTest, DualStackClientOfAnIpv4Listener) {
    const auto peer = connectFromChild(mapped(listenAt(ipv4(INADDR_LOOPBACK))), "java");
    expectFound(findClientProcess(peer, kPatience), "socket-table");
    ASSERT_TRUE(findClientSocketInProc(peer));
}

TEST_F(ClientProcessTest, DualStackListener) {
    auto address = listenAt(ipv6(in6addr_any));
    auto client = ipv4(INADDR_LOOPBACK);
    reinterpret_cast<sockaddr_in&>(client.storage).sin_port =
        reinterpret_cast<sockaddr_in6&>(address.storage).sin6_port;
    const auto peer = connectFromChild(client, "agent");
    EXPECT_FALSE(peer.ipv6) << "an IPv4 client";
    expectFound(findClientProcess(peer, kPatience), "socket-table");
}

TEST_F(ClientProcessTest, LoopbackIpv6) {
    const auto peer = connectFromChild(listenAt(ipv6(in6addr_loopback)), "agent");
    EXPECT_TRUE(peer.ipv6);
    expectFound(findClientProcess(peer, kPatience), "socket-table");
    ASSERT_TRUE(findClientSocketInProc(peer));
}

TEST_F(ClientProcessTest, OtherLoopbackAddress) {
    const auto peer = connectFromChild(listenAt(ipv4(0x7F000105)), "agent"); // 127.0.1.5
    expectFound(findClientProcess(peer, kPatience), "socket-table");
}

TEST_F(ClientProcessTest, AnotherUsersClient) {
    if (::getuid() != 0)
        return; // an ordinary user cannot start a process of somebody else's: nothing to look at
    const auto address = listenAt(ipv4(INADDR_LOOPBACK));
    const auto found = findClientProcess(connectFromChild(address, "agent", 65534), kPatience);
    EXPECT_EQ(found.pid, m_child);
    EXPECT_EQ(found.evidence, "socket-table");
}

TEST_F(ClientProcessTest, ClientThatIsGone) {
    const auto peer = connectFromChild(listenAt(ipv4(INADDR_LOOPBACK)), "agent");
    endClient();
    const auto found = findClientProcess(peer, kPatience);
    EXPECT_EQ(found.pid, 0);
    EXPECT_EQ(found.evidence, "none");
}

TEST_F(ClientProcessTest, UnixClientThatIsGone) {
    const auto peer = connectFromChild(listenAt(unixPath(temporaryFolder() + "/s")), "agent");
    endClient();
    EXPECT_EQ(findClientProcess(peer, kPatience).evidence, "none");
}

TEST_F(ClientProcessTest, ProcessThatStartedLaterIsAnotherOne) {
    auto peer = connectFromChild(listenAt(unixPath(temporaryFolder() + "/s")), "agent");
    peer.seenAt -= std::chrono::hours{24 * 365 * 10}; // the connection is older than the process with its pid
    const auto found = findClientProcess(peer, kPatience);
    EXPECT_EQ(found.pid, 0);
    EXPECT_EQ(found.evidence, "none");
}

TEST_F(ClientProcessTest, NamesAreShownSafely) {
    // A child of the strangely named process makes that name part of the chain.
    const auto address = listenAt(unixPath(temporaryFolder() + "/s"));
    const char* const names[] = {"a) S 1 (b\x1b[31m", "\xff\xfe"};
    for (const char* name : names) {
        char old[16] = {};
        ::prctl(PR_GET_NAME, old);
        ::prctl(PR_SET_NAME, name);
        const auto found = findClientProcess(connectFromChild(address, "agent"), kPatience);
        ::prctl(PR_SET_NAME, old);
        ASSERT_FALSE(found.chain.empty());
        EXPECT_EQ(found.pid, m_child);
        EXPECT_EQ(found.chain[0], (name == names[0] ? std::string("a) S 1 (b?[31m") : std::string("?")) + " (" +
                                      std::to_string(::getpid()) + ")");
        endClient();
        ::close(m_accepted);
        m_accepted = -1;
    }
}

TEST_F(ClientProcessTest, NothingIsFoundWithoutTime) {
    const auto peer = connectFromChild(listenAt(ipv4(INADDR_LOOPBACK)), "agent");
    EXPECT_EQ(findClientProcess(peer, std::chrono::milliseconds{0}).evidence, "none");
}

TEST_F(ClientProcessTest, NotASocket) {
    const int file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    EXPECT_EQ(peerOf(file).kind, SocketPeer::Kind::Remote);
    EXPECT_EQ(peerOf(-1).kind, SocketPeer::Kind::Remote);
    EXPECT_EQ(findClientProcess(SocketPeer{}, kPatience).evidence, "none");
    ::close(file);
}

} // namespace
} // namespace postern::identity
