// Directives: what makes an edit show, and what the store's own rules keep out.
#include "recording/directive.h"

#include "recording/postgres_directives.h"
#include "recording/postgres_listener.h"
#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

Directive make(const SigningKey& key, std::uint64_t number, std::string text, const Digest& prev = {},
               std::uint64_t version = 0) {
    DirectiveFacts facts;
    facts.number = number;
    facts.time = Timestamp{1'700'000'000'000'000};
    facts.by = "adi";
    facts.version = version == 0 ? number : version;
    facts.comment = "\"quoted\" and ünïcode";
    return signDirective(facts, std::move(text), prev, key);
}

TEST(Directive, saysWhatWasSigned) {
    const auto key = SigningKey::generate();
    const std::vector<std::string> trusted{key.publicKey().toText()};
    const auto directive = make(key, 3, "[policy]\n");
    const auto facts = verifyDirective(directive, trusted);
    ASSERT_TRUE(facts) << facts.error().message();
    EXPECT_EQ(facts->number, 3U);
    EXPECT_EQ(facts->version, 3U);
    EXPECT_EQ(facts->by, "adi");
    EXPECT_EQ(facts->comment, "\"quoted\" and ünïcode");
    EXPECT_EQ(facts->time, Timestamp{1'700'000'000'000'000});
    EXPECT_EQ(toString(facts->kind), "policy");
}

TEST(Directive, everyEditShows) {
    const auto key = SigningKey::generate(), other = SigningKey::generate();
    const std::vector<std::string> trusted{key.publicKey().toText()};
    const auto good = make(key, 3, "[policy]\ndefault = \"block\"\n");
    ASSERT_TRUE(verifyDirective(good, trusted));
    EXPECT_FALSE(verifyDirective(good, {}));
    EXPECT_FALSE(verifyDirective(good, std::vector{other.publicKey().toText()}));
    EXPECT_FALSE(verifyDirective(make(other, 3, "[policy]\n"), trusted));
    const auto edited = [&](const auto& edit) {
        auto directive = good;
        edit(directive);
        return static_cast<bool>(verifyDirective(directive, trusted));
    };
    EXPECT_FALSE(edited([](Directive& d) { d.contents += " "; }));
    EXPECT_FALSE(edited([](Directive& d) { d.contents.clear(); }));
    EXPECT_FALSE(edited([](Directive& d) { d.number = 4; }));
    EXPECT_FALSE(edited([](Directive& d) { d.kind = "agent"; }));
    EXPECT_FALSE(edited([](Directive& d) { d.prev.bytes[0] ^= 1; }));
    EXPECT_FALSE(edited([](Directive& d) { d.publicKey = "ed25519:nonsense"; }));
    EXPECT_FALSE(edited([](Directive& d) { d.signature.clear(); }));
    EXPECT_FALSE(edited([](Directive& d) { d.signature = std::string(64, '\0'); }));
    for (std::size_t i = 0; i < good.canonical.size(); ++i)
        EXPECT_FALSE(edited([i](Directive& d) { d.canonical[i] = static_cast<char>(d.canonical[i] ^ 1); })) << i;
    for (std::size_t i = 0; i < good.signature.size(); ++i)
        EXPECT_FALSE(edited([i](Directive& d) { d.signature[i] = static_cast<char>(d.signature[i] ^ 0x10); })) << i;
    // Another spelling of the same, by the right key.
    auto spaced = good;
    spaced.canonical.insert(1, " ");
    spaced.hash = hashOf(spaced);
    spaced.signature = key.sign(std::string("postern-directive-v1:").append(spaced.hash.view()));
    const auto unusual = verifyDirective(spaced, trusted);
    ASSERT_FALSE(unusual);
    EXPECT_EQ(unusual.error().message(), "it is not what its signature is for");
    // Signed by the right key, but for something else.
    auto ledger = good;
    ledger.signature = key.sign(signedBytes(good.hash));
    EXPECT_FALSE(verifyDirective(ledger, trusted));
}

TEST(Directive, storedInOrderAndReadBack) {
    const SharedStore shared;
    shared.addRole("adi_administrator", kAdministratorRole);
    shared.addRole("gw_one", kGatewayRole);
    const auto key = SigningKey::generate();
    const std::vector<std::string> trusted{key.publicKey().toText()};
    auto link = shared.as("adi_administrator");
    EXPECT_EQ(must(directiveHead(link)).number, 0U);
    Digest prev;
    for (std::uint64_t number = 1; number <= 3; ++number) {
        const auto one = make(key, number, "[policy] # " + std::to_string(number), prev);
        must(addDirective(link, one));
        const auto again = addDirective(link, one);
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().sqlstate(), "40001");
        prev = one.hash;
    }
    auto skipped = addDirective(link, make(key, 5, "[policy]", prev));
    ASSERT_FALSE(skipped);
    EXPECT_EQ(skipped.error().sqlstate(), "40001");
    auto wrong = make(key, 4, "[policy]", prev);
    wrong.hash = prev;
    EXPECT_FALSE(addDirective(link, wrong));

    auto gateway = shared.as("gw_one");
    const auto head = must(directiveHead(gateway));
    EXPECT_EQ(head.number, 3U);
    EXPECT_EQ(head.hash, prev);
    const auto found = must(directivesAfter(gateway, 1, 10));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].number, 2U);
    EXPECT_EQ(found[0].role, "adi_administrator");
    for (const auto& one : found)
        EXPECT_TRUE(verifyDirective(one, trusted));
    EXPECT_EQ(must(directivesOf(gateway, DirectiveKind::Policy, 0, 10)).size(), 3U);
    EXPECT_TRUE(must(directivesOf(gateway, DirectiveKind::Agent, 0, 10)).empty());

    // Who has the whole database in hand can change a row, and it shows.
    const auto before = must(directiveDigests(gateway, 2));
    shared.forge("UPDATE postern.directive SET contents = '[policy] # mine' WHERE number = 2");
    EXPECT_NE(must(directiveDigests(gateway, 2)), before);
    EXPECT_FALSE(verifyDirective(must(directivesAfter(gateway, 1, 1)).front(), trusted));
}

TEST(Directive, tellsWhoListensAndTakesTheirAnswer) {
    const SharedStore shared;
    shared.addRole("adi_administrator", kAdministratorRole);
    shared.addRole("gw_one", kGatewayRole);
    auto recorder = shared.store(1, "gw_one"); // enrols
    auto gateway = shared.as("gw_one");
    must(Listener({kDirectivesChannel}).listen(gateway));
    const auto key = SigningKey::generate();
    auto link = shared.as("adi_administrator");
    must(addDirective(link, make(key, 1, "[policy]")));
    EXPECT_EQ(must(gateway.notified(std::chrono::seconds{20})), 1U);
    must(acknowledge(gateway, GatewayId{1}, {1, 1, "nothing"}));
    const auto infos = must(shared.archive()->gateways());
    ASSERT_EQ(infos.size(), 1U);
    EXPECT_EQ(infos[0].directive, 1U);
    EXPECT_EQ(infos[0].policyVersion, 1U);
    EXPECT_EQ(infos[0].policyProblem, "nothing");
    EXPECT_TRUE(infos[0].policyTime);
}

TEST(Directive, whatWasConfirmedIsOnTheServersDisk) {
    const SharedStore shared;
    shared.addRole("ada_hurries", kAdministratorRole);
    must(shared.owner().run("ALTER ROLE ada_hurries SET synchronous_commit = off"));
    auto link = shared.as("ada_hurries");
    EXPECT_EQ(must(link.ask("SELECT pg_catalog.current_setting('synchronous_commit')")).text(0, 0), "on");
    must(shared.owner().run("ALTER ROLE ada_hurries SET synchronous_commit = remote_apply"));
    auto careful = shared.as("ada_hurries");
    EXPECT_EQ(must(careful.ask("SELECT pg_catalog.current_setting('synchronous_commit')")).text(0, 0), "remote_apply");
}

} // namespace
