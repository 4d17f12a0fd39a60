// Hashes, keys, ledger lines, blocks.
#include <gtest/gtest.h>
#include <random>

#include "base/text.h"
#include "recording/block_codec.h"
#include "recording/chain.h"
#include "recording/signing_key.h"
#include "recording/verify_session.h"
#include "sample_events.h"

namespace {

using namespace postern;
using namespace postern::recording;

TEST(Chain, linkIsSha256OfTheBytesAndThePreviousHash) {
    Hasher hasher;
    const auto prev = hasher.link("first", Digest{});
    EXPECT_EQ(prev.view(), sha256("first" + std::string(32, '\0')));
    EXPECT_EQ(hasher.link("second", prev).view(), sha256("second" + std::string(prev.view())));
}

TEST(Chain, linesComeApartAgain) {
    Hasher hasher;
    const std::string canonical = R"({"session":"x","text":"\",\"hash\":\"trap\"}"})";
    const auto prev = hasher.link("a", Digest{}), hash = hasher.link(canonical, prev);
    std::string line;
    appendChainedLine(line, canonical, hash, prev);
    const auto back = parseChainedLine(line);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->canonical, canonical);
    EXPECT_EQ(back->hash, hash);
    EXPECT_EQ(back->prev, prev);
    EXPECT_FALSE(back->signature);
    for (std::size_t cut = 0; cut < line.size(); ++cut)
        EXPECT_FALSE(parseChainedLine(std::string_view(line).substr(0, cut)));
}

TEST(Chain, ledgerLinesCarryTheirSignature) {
    const auto key = SigningKey::generate();
    Hasher hasher;
    LedgerEntry entry;
    entry.number = 7, entry.kind = LedgerKind::SessionEnd;
    const SessionHead head{SessionId{255}, 12, hasher.link("x", Digest{})};
    entry.canonical = ledgerSessionEnd(7, {0}, head);
    entry.hash = hasher.link(entry.canonical, entry.prev);
    entry.signature = key.sign(signedBytes(entry.hash));
    std::string line;
    appendLedgerLine(line, entry);
    const auto back = parseChainedLine(line);
    ASSERT_TRUE(back && back->signature);
    EXPECT_TRUE(key.publicKey().verify(signedBytes(back->hash), *back->signature));
    const auto content = parseLedger(back->canonical);
    ASSERT_TRUE(content);
    EXPECT_EQ(content->number, 7U);
    EXPECT_EQ(content->session, SessionId{255});
    ASSERT_EQ(content->heads.size(), 1U);
    EXPECT_EQ(content->heads[0].events, 12U);
    EXPECT_EQ(content->heads[0].hash, head.hash);
}

TEST(Chain, parseLedgerRefusesWhatIsNotOne) {
    for (const char* text : {"", "{}", "[]", "null", R"({"ledger":1,"entry":"other"})",
                             R"({"ledger":"1","entry":"session_start","session":"00"})",
                             R"({"ledger":1,"entry":"checkpoint","sessions":[{"session":1}]})",
                             R"({"ledger":1,"entry":"checkpoint","sessions":[7]})", R"({"ledger":-1.5,"entry":5})"})
        EXPECT_FALSE(parseLedger(text)) << text;
}

TEST(SigningKeyTest, textsComeBackAndSignaturesHold) {
    const auto key = SigningKey::generate();
    const auto again = SigningKey::load(key.toText());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->publicKey(), key.publicKey());
    const auto publicKey = PublicKey::fromText(key.publicKey().toText());
    ASSERT_TRUE(publicKey);
    const auto signature = again->sign("text");
    EXPECT_EQ(signature.size(), 64U);
    EXPECT_TRUE(publicKey->verify("text", signature));
    EXPECT_FALSE(publicKey->verify("Text", signature));
    EXPECT_FALSE(publicKey->verify("text", signature.substr(1)));
    EXPECT_FALSE(publicKey->verify("text", std::string(64, '\0')));
    EXPECT_FALSE(SigningKey::generate().publicKey() == key.publicKey());
    EXPECT_TRUE(SigningKey::load(Secret(std::string(key.toText().view()) + "\n"))); // as read from a file
}

TEST(SigningKeyTest, otherTextsAreRefusedWithoutRepeatingThem) {
    for (const char* text :
         {"", "secret", "postern-signing-key:ed25519:", "postern-signing-key:ed25519:AAAA", "ed25519:AAAA"}) {
        const auto key = SigningKey::load(Secret(text));
        ASSERT_FALSE(key);
        EXPECT_EQ(key.error().message().find("AAAA"), std::string::npos);
        EXPECT_FALSE(PublicKey::fromText(text));
    }
}

TEST(SigningKeyTest, knownVector) { // RFC 8032 7.1, test 2
    const auto seed = *fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    const auto key = SigningKey::load(Secret("postern-signing-key:ed25519:" + toBase64(seed)));
    ASSERT_TRUE(key);
    EXPECT_EQ(toHex(key->sign("\x72")), "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e1599"
                                        "6e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

TEST(Blocks, comeBackAndGarbageIsAnError) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    recording::tests::SampleEvents samples(seed);
    BlockPacker packer;
    BlockUnpacker unpacker;
    for (int i = 0; i < 200; ++i) {
        std::string text;
        for (auto n = samples.generator()() % 20; n > 0; --n) {
            appendCanonicalJson(samples.random(), text);
            text += '\n';
        }
        auto packed = packer.pack(text);
        ASSERT_EQ(unpacker.unpack(packed.encoding, packed.data).value(), text);
        for (int k = 0; k < 5 && !packed.data.empty(); ++k) {
            auto damaged = packed.data;
            damaged[samples.generator()() % damaged.size()] ^= static_cast<char>(1 + samples.generator()() % 255);
            damaged.resize(samples.generator()() % (damaged.size() + 1));
            (void)unpacker.unpack(packed.encoding, damaged); // no crash, no endless memory
        }
    }
    EXPECT_FALSE(unpacker.unpack(static_cast<BlockEncoding>(9), "abc"));
    EXPECT_FALSE(unpacker.unpack(BlockEncoding::Zstd1, ""));
}

TEST(Blocks, oneSmallEventShrinksToo) {
    recording::tests::SampleEvents samples;
    std::string text;
    appendCanonicalJson(samples.statement(SessionId{1}, 2, 1, "SELECT abalance FROM pgbench_accounts WHERE aid = $1"),
                        text);
    BlockPacker packer;
    EXPECT_LT(packer.pack(text).data.size(), text.size() / 2);
}

} // namespace
