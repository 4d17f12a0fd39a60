#include <gtest/gtest.h>

#include "base/random.h"
#include "base/text.h"
#include "identity/scram.h"
#include "scram_client.h"

namespace postern::identity {
namespace {

using test::ScramClient;

constexpr std::string_view kServerNonce = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
constexpr std::string_view kEndPoint = "certificate hash of thirty-two b";

ScramVerifier rfcVerifier() {
    return ScramVerifier::fromPassword("pencil", *fromBase64("W22ZaJ0SNY7soEsUEjb6gQ=="));
}
ScramServer rfcServer() {
    return {rfcVerifier(), std::string(kServerNonce)};
}

std::string stateOf(const Result<std::string>& result) {
    return result ? "accepted" : result.error().sqlstate();
}

// Runs both messages; the SQLSTATE of the refusal, or "accepted".
std::string exchange(ScramServer server, const ScramClient& client, std::string_view extensions = {}) {
    const auto first = server.onClientFirst(client.first());
    if (!first)
        return first.error().sqlstate();
    const auto final = server.onClientFinal(client.final(*first, extensions));
    if (!final)
        return final.error().sqlstate();
    if (extensions.empty()) {
        EXPECT_EQ(*final, client.expectedServerFinal(*first));
    }
    return "accepted";
}

TEST(Scram, Rfc7677Example) {
    auto server = rfcServer();
    const auto first = server.onClientFirst("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
    ASSERT_TRUE(first);
    EXPECT_EQ(*first, "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    const auto final = server.onClientFinal("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                                            "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    ASSERT_TRUE(final);
    EXPECT_EQ(*final, "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
}

TEST(Scram, VerifierTextGoesBothWays) {
    const auto verifier = ScramVerifier::fromPassword("pencil", "0123456789abcdef", 8192);
    const auto text = verifier.toText();
    EXPECT_TRUE(text.starts_with("SCRAM-SHA-256$8192:MDEyMzQ1Njc4OWFiY2RlZg==$")) << text;
    const auto again = ScramVerifier::fromText(text);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->toText(), text);
    EXPECT_EQ(again->storedKey, verifier.storedKey);
    EXPECT_EQ(again->serverKey, verifier.serverKey);
    EXPECT_EQ(again->iterations, 8192U);
}

TEST(Scram, VerifierTextIsStrict) {
    const std::string keys = toBase64(std::string(32, 'k'));
    const std::string good = "SCRAM-SHA-256$4096:MDEyMzQ1Njc4OWFiY2RlZg==$" + keys + ":" + keys;
    ASSERT_TRUE(ScramVerifier::fromText(good));
    const std::string shortKey = toBase64(std::string(31, 'k'));
    for (const std::string& bad :
         {std::string(), std::string("md5d41d8cd98f00b204e9800998ecf8427e"), std::string("SCRAM-SHA-256$"), good + "x",
          " " + good, "SCRAM-SHA-256$0:MDEyMzQ1Njc4OWFiY2RlZg==$" + keys + ":" + keys,
          "SCRAM-SHA-256$-1:MDEyMzQ1Njc4OWFiY2RlZg==$" + keys + ":" + keys,
          "SCRAM-SHA-256$04096:MDEyMzQ1Njc4OWFiY2RlZg==$" + keys + ":" + keys,
          "SCRAM-SHA-256$4096x:MDEyMzQ1Njc4OWFiY2RlZg==$" + keys + ":" + keys,
          "SCRAM-SHA-256$2147483647:MDEyMzQ1Njc4OWFiY2RlZg==$" + keys + ":" + keys,
          "SCRAM-SHA-256$99999999999999999999:MDEyMzQ1Njc4OWFiY2RlZg==$" + keys + ":" + keys,
          "SCRAM-SHA-256$4096:$" + keys + ":" + keys, "SCRAM-SHA-256$4096:MDEy*zQ1$" + keys + ":" + keys,
          "SCRAM-SHA-256$4096:MDEyMzQ1$" + shortKey + ":" + keys,
          "SCRAM-SHA-256$4096:MDEyMzQ1$" + keys + ":" + shortKey, "SCRAM-SHA-256$4096:MDEyMzQ1$" + keys,
          "SCRAM-SHA-256$4096$MDEyMzQ1:" + keys + ":" + keys,
          "SCRAM-SHA-512$4096:MDEyMzQ1Njc4OWFiY2RlZg==$" + keys + ":" + keys}) {
        const auto result = ScramVerifier::fromText(bad);
        EXPECT_FALSE(result) << bad;
        if (!result && bad.size() > 20) {
            EXPECT_EQ(result.error().message().find(bad.substr(0, 20)), std::string::npos) << "quotes the verifier";
        }
    }
}

TEST(Scram, IterationsAreBounded) {
    EXPECT_EQ(ScramVerifier::fromPassword("x", "salt", 0).iterations, 1U);
    EXPECT_EQ(ScramVerifier::decoy("nobody", "secret").iterations, kScramIterations);
}

TEST(Scram, RightPasswordIsAcceptedWrongOneIsNot) {
    EXPECT_EQ(exchange(rfcServer(), {.password = "pencil"}), "accepted");
    EXPECT_EQ(exchange(rfcServer(), {.password = "pencil", .user = ""}), "accepted") << "libpq sends no user";
    EXPECT_EQ(exchange(rfcServer(), {.password = "pencil", .user = "=2Cother=3D"}), "accepted");
    for (const std::string wrong : {"", "Pencil", "pencil ", "pencil2"})
        EXPECT_EQ(exchange(rfcServer(), {.password = wrong}), "28P01") << wrong;
}

TEST(Scram, ExtensionsAreCoveredByTheProofAndIgnored) {
    EXPECT_EQ(exchange(rfcServer(), {.password = "pencil", .user = "u"}, ",x=any thing"), "accepted");
    auto server = rfcServer();
    EXPECT_TRUE(server.onClientFirst("n,,n=u,r=abc,x=1,y=2"));
}

struct BindingCase {
    const char* name;
    std::string gs2Header, bindingData;
    bool offered;
    std::optional<ScramMechanism> chosen;
    const char* expected;
};

TEST(Scram, ChannelBinding) {
    const std::string endPoint(kEndPoint);
    const auto plain = ScramMechanism::ScramSha256, plus = ScramMechanism::ScramSha256Plus;
    const BindingCase cases[] = {
        {"client without binding, plain connection", "n,,", "", false, plain, "accepted"},
        {"client without binding, TLS", "n,,", "", true, plain, "accepted"},
        {"client could bind, plain connection", "y,,", "", false, plain, "accepted"},
        {"client could bind and was not told: downgrade", "y,,", "", true, plain, "28P01"},
        {"bound", "p=tls-server-end-point,,", endPoint, true, plus, "accepted"},
        {"bound, mechanism unknown to the caller", "p=tls-server-end-point,,", endPoint, true, {}, "accepted"},
        {"bound to another certificate", "p=tls-server-end-point,,", "certificate hash of somebody els", true, plus,
         "28P01"},
        {"bound to nothing", "p=tls-server-end-point,,", "", true, plus, "28P01"},
        {"bound where nothing was offered", "p=tls-server-end-point,,", endPoint, false, {}, "28P01"},
        {"unknown binding", "p=tls-unique,,", endPoint, true, plus, "28P01"},
        {"binding flag in the plain mechanism", "p=tls-server-end-point,,", endPoint, true, plain, "08P01"},
        {"no binding flag in the PLUS mechanism", "n,,", "", true, plus, "08P01"},
        {"y in the PLUS mechanism", "y,,", "", true, plus, "08P01"},
        {"data where none belongs", "n,,", endPoint, true, plain, "28P01"},
    };
    for (const auto& c : cases) {
        ScramServer server(rfcVerifier(), std::string(kServerNonce), c.offered ? std::optional(endPoint) : std::nullopt,
                           c.chosen);
        EXPECT_EQ(exchange(server, {.password = "pencil", .gs2Header = c.gs2Header, .bindingData = c.bindingData}),
                  c.expected)
            << c.name;
    }
}

TEST(Scram, HeaderIsCoveredByTheProof) {
    // The client says "y" in the final message's binding although its first message said "n".
    auto server = rfcServer();
    ScramClient client{.password = "pencil"};
    const auto first = server.onClientFirst(client.first());
    ASSERT_TRUE(first);
    client.gs2Header = "y,,";
    EXPECT_EQ(stateOf(server.onClientFinal(client.final(*first))), "28P01");
}

TEST(Scram, MalformedFirstMessages) {
    for (const std::string& bad : {std::string(),
                                   std::string("n"),
                                   std::string("n,"),
                                   std::string("n,,"),
                                   std::string("n,,n=user"),
                                   std::string("n,,n=user,r="),
                                   std::string("n,,r=abc,n=user"),
                                   std::string("n,,m=ext,n=user,r=abc"),
                                   std::string("n,,n=user,r=abc,"),
                                   std::string("n,,n=user,r=abc,x"),
                                   std::string("n,,n=user,r=abc,1=x"),
                                   std::string("n,,n=user,r=a\x01z"),
                                   std::string("n,,n=user,r=ab\xC3\xA4"),
                                   std::string("n,,n=user,r=a b"),
                                   std::string("n,,n=user\0,r=abc", 16),
                                   std::string("n,,n=\xFF,r=abc"),
                                   std::string("x,,n=user,r=abc"),
                                   std::string("nn,,n=user,r=abc"),
                                   std::string(",,n=user,r=abc"),
                                   std::string("p,,n=user,r=abc"),
                                   "n,,n=user,r=" + std::string(kMaxScramMessageBytes, 'a')}) {
        auto server = rfcServer();
        EXPECT_EQ(stateOf(server.onClientFirst(bad)), "08P01") << bad;
    }
    auto server = rfcServer();
    EXPECT_EQ(stateOf(server.onClientFirst("n,a=admin,n=user,r=abc")), "0A000");
}

TEST(Scram, MalformedFinalMessages) {
    const ScramClient client{.password = "pencil"};
    const std::string nonce = client.nonce + std::string(kServerNonce), proof = toBase64(std::string(32, 'p'));
    for (const std::string& bad :
         {std::string(), std::string("c=biws"), "c=biws,r=" + nonce, "r=" + nonce + ",c=biws,p=" + proof,
          "c=biws,p=" + proof + ",r=" + nonce, "c=biws,r=" + nonce + ",p=", "c=biws,r=" + nonce + ",p=????",
          "c=biws,r=" + nonce + ",p=" + toBase64(std::string(31, 'p')),
          "c=biws,r=" + nonce + ",p=" + toBase64(std::string(33, 'p')), "c=biws,r=" + nonce + ",p=" + proof + ",x=1",
          "c=biws,r=" + nonce + ",p=" + proof.substr(0, proof.size() - 1), "c=,r=" + nonce + ",p=" + proof,
          "c=biws,r=" + nonce + ",bad,p=" + proof,
          "c=biws,r=" + nonce + ",x=" + std::string(kMaxScramMessageBytes, 'x') + ",p=" + proof}) {
        auto server = rfcServer();
        ASSERT_TRUE(server.onClientFirst(client.first()));
        EXPECT_EQ(stateOf(server.onClientFinal(bad)), "08P01") << bad;
    }
}

TEST(Scram, NonceMustBeTheWholeOne) {
    const ScramClient client{.password = "pencil"};
    for (const std::string& wrong : {client.nonce, client.nonce + "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k", std::string("other"),
                                     client.nonce + std::string(kServerNonce) + "x"}) {
        auto server = rfcServer();
        const auto first = server.onClientFirst(client.first());
        ASSERT_TRUE(first);
        // A proof that is right for the message with the wrong nonce.
        const auto forged = "r=" + wrong + first->substr(first->find(",s="));
        EXPECT_EQ(stateOf(server.onClientFinal(client.final(forged))), "28P01") << wrong;
    }
}

TEST(Scram, EveryBitOfTheProofCounts) {
    const ScramClient client{.password = "pencil"};
    for (int bit = 0; bit < 256; ++bit) {
        auto server = rfcServer();
        const auto first = server.onClientFirst(client.first());
        ASSERT_TRUE(first);
        auto final = client.final(*first);
        const auto at = final.rfind("p=") + 2;
        auto proof = *fromBase64(final.substr(at));
        proof[static_cast<std::size_t>(bit / 8)] =
            static_cast<char>(proof[static_cast<std::size_t>(bit / 8)] ^ (1 << bit % 8));
        EXPECT_EQ(stateOf(server.onClientFinal(final.substr(0, at) + toBase64(proof))), "28P01") << bit;
    }
}

TEST(Scram, OneExchangeOnly) {
    const ScramClient client{.password = "pencil"};
    auto server = rfcServer();
    EXPECT_EQ(stateOf(server.onClientFinal("c=biws,r=x,p=x")), "08P01") << "final before first";
    EXPECT_EQ(stateOf(server.onClientFirst(client.first())), "08P01") << "an error is final";

    auto again = rfcServer();
    const auto first = again.onClientFirst(client.first());
    ASSERT_TRUE(first);
    ASSERT_TRUE(again.onClientFinal(client.final(*first)));
    EXPECT_EQ(stateOf(again.onClientFinal(client.final(*first))), "08P01") << "no second final message";
    EXPECT_EQ(stateOf(again.onClientFirst(client.first())), "08P01") << "no second exchange";

    auto twice = rfcServer();
    ASSERT_TRUE(twice.onClientFirst(client.first()));
    EXPECT_EQ(stateOf(twice.onClientFirst(client.first())), "08P01") << "no second first message";
    EXPECT_EQ(stateOf(twice.onClientFinal(client.final(*first))), "08P01");

    auto guess = rfcServer();
    const auto second = guess.onClientFirst(client.first());
    ASSERT_TRUE(second);
    ASSERT_FALSE(guess.onClientFinal(ScramClient{.password = "wrong"}.final(*second)));
    EXPECT_EQ(stateOf(guess.onClientFinal(client.final(*second))), "08P01") << "one guess per exchange";
}

TEST(Scram, RefusalsAreIndistinguishable) {
    const ScramClient client{.password = "pencil"};
    std::string messages[2];
    ScramServer known(rfcVerifier(), std::string(kServerNonce)),
        unknown(ScramVerifier::decoy("x", "s"), std::string(kServerNonce));
    for (auto* server : {&known, &unknown}) {
        const auto first = server->onClientFirst(client.first());
        ASSERT_TRUE(first);
        const auto final = server->onClientFinal(ScramClient{.password = "wrong"}.final(*first));
        ASSERT_FALSE(final);
        messages[server == &known ? 0 : 1] =
            final.error().message() + final.error().detail() + final.error().sqlstate();
    }
    EXPECT_EQ(messages[0], messages[1]);
}

TEST(Scram, DecoyIsStableAndUnsatisfiable) {
    const auto decoy = ScramVerifier::decoy("ghost", "secret");
    EXPECT_EQ(decoy.toText(), ScramVerifier::decoy("ghost", "secret").toText());
    EXPECT_NE(decoy.salt, ScramVerifier::decoy("ghost2", "secret").salt);
    EXPECT_NE(decoy.salt, ScramVerifier::decoy("ghost", "secret2").salt);
    EXPECT_EQ(decoy.salt.size(), 16U);
    for (const std::string password : {"", "ghost", "secret"})
        EXPECT_EQ(exchange({decoy, "nonce"}, {.password = password}), "28P01");
}

// Made by PostgreSQL 15: ALTER ROLE … PASSWORD with password_encryption = 'scram-sha-256', read from pg_authid.
struct PostgresVerifier {
    const char* password;
    const char* verifier;
};
constexpr PostgresVerifier kPostgresVerifiers[] = {
#include "postgres_verifiers.inc"
};

TEST(Scram, AcceptsWhatPostgreSqlStored) {
    for (const auto& [password, text] : kPostgresVerifiers) {
        const auto verifier = ScramVerifier::fromText(text);
        ASSERT_TRUE(verifier) << text;
        EXPECT_EQ(verifier->toText(), text);
        EXPECT_EQ(ScramVerifier::fromPassword(password, verifier->salt, verifier->iterations).toText(), text)
            << "SASLprep differs for " << password;
    }
}

TEST(SaslPrep, FollowsRfc4013AndFallsBack) {
    EXPECT_EQ(saslPrep("I\xC2\xADX"), "IX") << "soft hyphen maps to nothing";
    EXPECT_EQ(saslPrep("user"), "user");
    EXPECT_EQ(saslPrep("\xC2\xAA"), "a") << "NFKC";
    EXPECT_EQ(saslPrep("\xE2\x85\xA8"), "IX");
    EXPECT_EQ(saslPrep("a\xC2\xA0z"), "a z") << "non-ASCII space";
    EXPECT_EQ(saslPrep("tab\there"), "tab\there") << "ASCII stays as it is";
    EXPECT_EQ(saslPrep("\xC3\xA4\x07"), "\xC3\xA4\x07") << "prohibited: unprepared";
    EXPECT_EQ(saslPrep("\xD8\xA7\x31"), "\xD8\xA7\x31") << "bidirectional rule: unprepared";
    EXPECT_EQ(saslPrep("\xC2\xAD"), "\xC2\xAD") << "nothing left: unprepared";
    EXPECT_EQ(saslPrep("\xFF\xFE"), "\xFF\xFE") << "not UTF-8";
    EXPECT_EQ(saslPrep(""), "");
}

} // namespace
} // namespace postern::identity
