// A real client: libpq logs in to a few lines of server around ScramServer, over loopback TCP.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "base/bytes.h"
#include "base/random.h"
#include "base/text.h"
#include "identity/agent.h"
#include "identity/scram.h"

namespace postern::identity {
namespace {

// Answers one connection: start-up, SASL, and when it is accepted ReadyForQuery.
class LoginServer {
public:
    explicit LoginServer(ScramVerifier verifier) : m_verifier(std::move(verifier)) {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* const generic = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_listener, generic, length) != 0 || ::listen(m_listener, 1) != 0 ||
            ::getsockname(m_listener, generic, &length) != 0)
            throw std::runtime_error("no loopback listener");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~LoginServer() {
        m_thread.join();
        ::close(m_listener);
    }
    int port() const { return m_port; }

private:
    void serve() {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        const timeval patience{10, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        logIn(socket);
        ::close(socket);
    }

    void logIn(int socket) {
        receive(socket, receiveLength(socket)); // start-up message; libpq is told not to ask for TLS
        sendMessage(socket, 'R', number(10) + std::string("SCRAM-SHA-256\0\0", 15));
        Reader initial(receiveMessage(socket, m_buffer));
        EXPECT_EQ(initial.cstring(), "SCRAM-SHA-256");
        const auto length = initial.u32();
        ScramServer scram(m_verifier, toBase64(randomBytes(18)));
        const auto first = scram.onClientFirst(initial.bytes(length));
        if (!first)
            return sendError(socket, first.error());
        sendMessage(socket, 'R', number(11) + *first);
        const auto final = scram.onClientFinal(receiveMessage(socket, m_buffer));
        if (!final)
            return sendError(socket, final.error());
        sendMessage(socket, 'R', number(12) + *final);
        sendMessage(socket, 'R', number(0));
        sendMessage(socket, 'Z', "I");
        char byte = 0;
        while (::recv(socket, &byte, 1, 0) == 1) { // Terminate, then the end
        }
    }

    static std::string number(std::uint32_t value) {
        std::string out;
        putU32(out, value);
        return out;
    }
    static void sendMessage(int socket, char type, const std::string& body) {
        const auto bytes = type + number(static_cast<std::uint32_t>(body.size() + 4)) + body;
        ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
    static void sendError(int socket, const Error& error) {
        sendMessage(socket, 'E',
                    std::string("SFATAL\0", 7) + "C" + error.sqlstate() + '\0' + "M" + error.message() + '\0' + '\0');
    }
    static std::string receive(int socket, std::size_t count) {
        std::string out(count, '\0');
        if (::recv(socket, out.data(), count, MSG_WAITALL) != static_cast<ssize_t>(count))
            out.clear();
        return out;
    }
    static std::size_t receiveLength(int socket) {
        const auto bytes = receive(socket, 4);
        return bytes.size() == 4 ? loadU32(bytes.data()) - 4 : 0;
    }
    static std::string_view receiveMessage(int socket, std::string& buffer) {
        receive(socket, 1);
        buffer = receive(socket, receiveLength(socket));
        return buffer;
    }

    ScramVerifier m_verifier;
    int m_listener = -1, m_port = 0;
    std::string m_buffer;
    std::thread m_thread;
};

struct Login {
    ConnStatusType status;
    std::string message;
};

Login logIn(const ScramVerifier& verifier, const std::string& password) {
    LoginServer server(verifier);
    const auto port = std::to_string(server.port());
    const char* const keys[] = {"hostaddr",        "port", "user", "dbname", "password", "sslmode", "gssencmode",
                                "connect_timeout", nullptr};
    const char* const values[] = {"127.0.0.1", port.c_str(), "copilot", "prod", password.c_str(),
                                  "disable",   "disable",    "10",      nullptr};
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdbParams(keys, values, 0), PQfinish);
    return {PQstatus(connection.get()), PQerrorMessage(connection.get())};
}

TEST(ScramLibpq, LogsInWithItsKey) {
    const auto key = makeAgentKey();
    const auto login = logIn(ScramVerifier::fromPassword(key, randomBytes(16)), key);
    EXPECT_EQ(login.status, CONNECTION_OK) << login.message;
}

TEST(ScramLibpq, LogsInWithPasswordsThatNeedPreparation) {
    for (const std::string password :
         {"Gr\303\274\303\237e", "\342\205\250", "I\302\255X", "\302\255", "\303\244\007"}) {
        const auto login = logIn(ScramVerifier::fromPassword(password, randomBytes(16)), password);
        EXPECT_EQ(login.status, CONNECTION_OK) << login.message;
    }
}

TEST(ScramLibpq, WrongKeyAndUnknownAgentAreRefusedAlike) {
    const auto wrong = logIn(ScramVerifier::fromPassword(makeAgentKey(), randomBytes(16)), makeAgentKey());
    const auto unknown = logIn(ScramVerifier::decoy("copilot", "secret"), makeAgentKey());
    EXPECT_EQ(wrong.status, CONNECTION_BAD);
    EXPECT_EQ(unknown.status, CONNECTION_BAD);
    EXPECT_NE(wrong.message.find("password authentication failed"), std::string::npos) << wrong.message;
    auto withoutPort = [](const std::string& text) { return text.substr(text.find("failed:")); };
    EXPECT_EQ(withoutPort(wrong.message), withoutPort(unknown.message));
}

TEST(ScramLibpq, ClientChecksTheServersSignature) {
    const auto key = makeAgentKey();
    auto verifier = ScramVerifier::fromPassword(key, randomBytes(16));
    verifier.serverKey = randomBytes(32); // a server that knows only StoredKey
    const auto login = logIn(verifier, key);
    EXPECT_EQ(login.status, CONNECTION_BAD);
    EXPECT_NE(login.message.find("incorrect server signature"), std::string::npos) << login.message;
}

} // namespace
} // namespace postern::identity
