// When keys are fetched, against a small HTTP server on the same thread.
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include "signin/provider.h"

using namespace postern;
using namespace postern::signin;
using namespace std::chrono_literals;

namespace {

constexpr auto kKey = R"({"kty":"EC","crv":"P-256","kid":"one",)"
                      R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                      R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";

class Fixture : public testing::Test {
protected:
    Fixture() {
        m_server.listen(QHostAddress(QHostAddress::LocalHost));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            auto* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const auto line = socket->readAll().split(' ');
                const auto path = line.size() > 1 ? line[1].toStdString() : std::string();
                ++asked[path];
                if (isSilent)
                    return;
                const auto body = path == "/keys"
                                      ? "{\"keys\":[" + std::string(kKey) + "]}"
                                      : R"({"issuer":")" + issuer() + R"(","jwks_uri":")" + issuer() + "/keys\"}";
                const auto head = "HTTP/1.1 " + std::to_string(status) +
                                  " x\r\nContent-Length: " + std::to_string(body.size()) +
                                  "\r\nConnection: close\r\n\r\n";
                socket->write(QByteArray::fromStdString(head + body));
                socket->disconnectFromHost();
            });
        });
    }
    std::string issuer() const { return "http://127.0.0.1:" + std::to_string(m_server.serverPort()); }
    std::shared_ptr<Provider> provider(KeyTimes times = {}) {
        policy::IdentityProvider configured;
        configured.name = "corp";
        configured.issuer = issuer();
        configured.clientId = "postern";
        configured.audience = {"postern"};
        configured.algorithms = {"ES256"};
        return Provider::make(configured, http, times);
    }
    // Why a token with this key ID is refused: none of these is signed.
    std::string refusal(Provider& provider, const std::string& kid) {
        const auto part = [](const std::string& json) { return toBase64Url(json); };
        auto token =
            identity::UnverifiedToken::parse(part(R"({"alg":"ES256","kid":")" + kid + "\"}") + "." +
                                             part(R"({"iss":")" + issuer() + "\"}") + "." + part(std::string(64, 'x')));
        std::optional<std::string> why;
        provider.verify(std::move(*token), {}, [&why](const Result<identity::Identity>& who) {
            why = who ? "accepted" : who.error().detail();
        });
        QElapsedTimer timer;
        for (timer.start(); !why && timer.elapsed() < 10'000;)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return why.value_or("no answer");
    }

    Http http;
    std::map<std::string, int> asked;
    int status = 200;
    bool isSilent = false;

private:
    static std::string toBase64Url(const std::string& bytes) {
        return QByteArray::fromStdString(bytes)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            .toStdString();
    }
    QTcpServer m_server;
};

class ProviderTest : public Fixture {};

} // namespace

TEST_F(ProviderTest, FetchesOnceForAllAndAgainForUnknownKeysOncePerInterval) {
    const auto one = provider();
    EXPECT_EQ(asked["/keys"], 0) << "nobody has asked yet";
    EXPECT_EQ(refusal(*one, "unknown-1"), identity::kNoSuchKey);
    EXPECT_EQ(asked["/keys"], 1);
    EXPECT_EQ(refusal(*one, "unknown-2"), identity::kNoSuchKey);
    EXPECT_EQ(asked["/keys"], 2) << "a new key may be there since";
    for (int i = 3; i < 20; ++i)
        EXPECT_EQ(refusal(*one, "unknown-" + std::to_string(i)), identity::kNoSuchKey);
    EXPECT_EQ(refusal(*one, "one"), identity::kBadSignature);
    EXPECT_EQ(asked["/keys"], 2);
    EXPECT_EQ(asked["/.well-known/openid-configuration"], 1);
}

TEST_F(ProviderTest, OldKeysAreFetchedAgainWithoutWaiting) {
    KeyTimes times;
    times.leastAge = 0ms, times.mostAge = 0ms;
    times.unknownKeyInterval = 1h;
    const auto one = provider(times);
    EXPECT_EQ(refusal(*one, "one"), identity::kBadSignature);
    const auto before = asked["/keys"];
    EXPECT_EQ(refusal(*one, "one"), identity::kBadSignature);
    EXPECT_GT(asked["/keys"], before);
}

TEST_F(ProviderTest, FailureIsNotRepeatedAtOnce) {
    status = 500;
    const auto one = provider();
    for (int i = 0; i < 10; ++i)
        EXPECT_NE(refusal(*one, "one").find("500"), std::string::npos);
    EXPECT_EQ(asked["/.well-known/openid-configuration"], 1);
}

TEST_F(ProviderTest, WhoWaitsIsAnsweredWhenTheProviderGoes) {
    isSilent = true;
    auto one = provider();
    auto other = std::make_unique<Http>();
    policy::IdentityProvider configured = one->configured();
    auto doomed = Provider::make(configured, *other);
    auto token = identity::UnverifiedToken::parse("eyJhbGciOiJFUzI1NiJ9.e30.eHh4");
    std::optional<std::string> why;
    doomed->verify(std::move(*token), {},
                   [&why](const Result<identity::Identity>& who) { why = who.error().detail(); });
    doomed.reset();
    EXPECT_FALSE(why) << "the request keeps it";
    other.reset();
    ASSERT_TRUE(why);
}
