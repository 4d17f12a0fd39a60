#include "net/stream.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <random>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "net/tls_server.h"
#include "test_certificate.h"

namespace postern::net {
namespace {

// Two connected streams in one thread: plain, or TLS with Postern as the server.
class Streams {
public:
    explicit Streams(bool tls, const std::string& alpn = "postgresql") {
        int fds[2];
        EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
        m_server = fds[0];
        m_client = fds[1];
        if (!tls) {
            server = Stream(m_server);
            client = Stream(m_client);
            return;
        }
        auto loaded = TlsServer::load({certificate.certificate(), certificate.key()});
        EXPECT_TRUE(loaded) << loaded.error().message();
        m_context = *loaded;
        m_serverSsl = m_context->accept(m_server);
        m_clientContext = SSL_CTX_new(TLS_client_method());
        m_clientSsl.reset(SSL_new(m_clientContext));
        SSL_set_fd(m_clientSsl.get(), m_client);
        const auto protocols = static_cast<char>(alpn.size()) + alpn;
        if (!alpn.empty())
            SSL_set_alpn_protos(m_clientSsl.get(), reinterpret_cast<const unsigned char*>(protocols.data()),
                                static_cast<unsigned>(protocols.size()));
        for (int i = 0; i < 20; ++i) {
            SSL_connect(m_clientSsl.get());
            SSL_accept(m_serverSsl.get());
        }
        established = SSL_is_init_finished(m_clientSsl.get()) == 1 && SSL_is_init_finished(m_serverSsl.get()) == 1;
        ERR_clear_error();
        server = Stream(m_server, m_serverSsl.get());
        client = Stream(m_client, m_clientSsl.get());
    }
    ~Streams() {
        m_clientSsl.reset();
        SSL_CTX_free(m_clientContext);
        ::close(m_server);
        closeClient();
    }
    void closeClient() {
        if (m_client >= 0)
            ::close(std::exchange(m_client, -1));
    }
    SSL* clientSsl() { return m_clientSsl.get(); }
    const TlsServer& context() { return *m_context; }

    tests::TestCertificate certificate;
    Stream server, client;
    bool established = false;

private:
    int m_server = -1, m_client = -1;
    std::shared_ptr<const TlsServer> m_context;
    SslPointer m_serverSsl, m_clientSsl;
    SSL_CTX* m_clientContext = nullptr;
};

class StreamTest : public testing::TestWithParam<bool> {};

TEST_P(StreamTest, CarriesEverythingInOrderWhateverThePieces) {
    Streams streams(GetParam());
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::string all(3'000'000, '\0');
    std::generate(all.begin(), all.end(), [&] { return static_cast<char>(random()); });

    std::string got;
    std::vector<char> buffer(65536);
    std::size_t sent = 0, blocked = 0;
    while (got.size() < all.size()) {
        // Up to 100 pieces of random sizes, empty ones among them; what was not taken is offered again cut differently.
        std::vector<std::string_view> pieces;
        for (std::size_t at = sent; at < all.size() && pieces.size() < 100;) {
            const auto size =
                std::min<std::size_t>(random() % 4 == 0 ? random() % 40000 : random() % 50, all.size() - at);
            pieces.push_back(std::string_view(all).substr(at, size));
            at += size;
        }
        const auto written = pieces.empty() ? Transfer{} : streams.server.write(pieces);
        ASSERT_NE(written.state, Transfer::State::Closed);
        blocked += written.state == Transfer::State::Blocked;
        sent += written.bytes;
        if (random() % 3 != 0) // a reader that is slower than the writer
            continue;
        const auto read = streams.client.read(buffer);
        ASSERT_NE(read.state, Transfer::State::Closed);
        got.append(buffer.data(), read.bytes);
    }
    EXPECT_TRUE(got == all);
    EXPECT_GT(blocked, 0U);
}

TEST_P(StreamTest, SaysBlockedAndClosed) {
    Streams streams(GetParam());
    std::vector<char> buffer(100);
    auto read = streams.server.read(buffer);
    EXPECT_EQ(read.state, Transfer::State::Blocked);
    EXPECT_EQ(read.bytes, 0U);
    const std::string_view last = "last";
    streams.client.write({&last, 1});
    streams.closeClient();
    read = streams.server.read(buffer);
    EXPECT_EQ(std::string_view(buffer.data(), read.bytes), "last");
    if (read.state != Transfer::State::Closed)
        read = streams.server.read(buffer);
    EXPECT_EQ(read.state, Transfer::State::Closed);
    const std::string_view more(buffer.data(), 1);
    EXPECT_EQ(streams.server.write({&more, 1}).state, Transfer::State::Closed) << "and no SIGPIPE";
}

INSTANTIATE_TEST_SUITE_P(Kinds, StreamTest, testing::Bool(),
                         [](const auto& param) { return param.param ? "Tls" : "Plain"; });

TEST(TlsStream, HiddenInputIsReported) {
    Streams streams(true);
    ASSERT_TRUE(streams.established);
    const std::string text(10000, 'x');
    const std::string_view piece = text;
    ASSERT_EQ(streams.client.write({&piece, 1}).bytes, text.size());
    EXPECT_FALSE(streams.server.hasHiddenInput());
    std::vector<char> buffer(100);
    EXPECT_EQ(streams.server.read(buffer).bytes, 100U);
    EXPECT_TRUE(streams.server.hasHiddenInput()) << "the kernel has nothing more, the record does";
    std::vector<char> rest(20000);
    EXPECT_EQ(streams.server.read(rest).bytes, text.size() - 100);
    EXPECT_FALSE(streams.server.hasHiddenInput());
}

TEST(TlsStream, HalfARecordIsNotHiddenInput) {
    // Reported as such it would keep an event loop spinning until the other half comes.
    Streams streams(true);
    ASSERT_TRUE(streams.established);
    ASSERT_EQ(::send(streams.client.fd(), "\x17\x03\x03\x00\x40half", 9, 0), 9);
    std::vector<char> buffer(100);
    EXPECT_EQ(streams.server.read(buffer).state, Transfer::State::Blocked);
    EXPECT_FALSE(streams.server.hasHiddenInput());
}

TEST(TlsStream, GarbageInsteadOfARecordCloses) {
    Streams streams(true);
    ASSERT_TRUE(streams.established);
    ASSERT_GT(::send(streams.client.fd(), "not a record at all", 19, 0), 0);
    std::vector<char> buffer(100);
    EXPECT_EQ(streams.server.read(buffer).state, Transfer::State::Closed);
}

TEST(TlsServer, AlpnMustBePostgresql) {
    EXPECT_TRUE(Streams(true, "postgresql").established);
    EXPECT_TRUE(Streams(true, "").established) << "none offered: an SSLRequest client";
    EXPECT_FALSE(Streams(true, "http/1.1").established) << "another protocol's client is steered here";
    EXPECT_FALSE(Streams(true).context().serverEndPoint().empty());
}

TEST(TlsServer, AKeyThatOthersCanReadIsRefused) {
    const tests::TestCertificate files;
    ::chmod(files.key().c_str(), 0644);
    const auto loaded = TlsServer::load({files.certificate(), files.key()});
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().message().find("chmod 600"), std::string::npos);
}

TEST(TlsServer, AKeyOfAnotherCertificateIsRefused) {
    const tests::TestCertificate one, two;
    EXPECT_FALSE(TlsServer::load({one.certificate(), two.key()}));
    EXPECT_FALSE(TlsServer::load({one.folder() + "/missing", one.key()}));
    EXPECT_FALSE(TlsServer::load({one.key(), one.key()}));
}

} // namespace
} // namespace postern::net
