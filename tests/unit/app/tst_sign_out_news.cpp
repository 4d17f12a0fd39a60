// What a gateway makes of sign-outs that others tell it of, on a real store; whose a token is, is said here.
#include "app/fleet/sign_out_news.h"

#include "base/text.h"
#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::app;
using recording::tests::must;
using recording::tests::SharedStore;

class SignOutNewsTest : public testing::Test {
protected:
    void SetUp() override {
        m_shared.addRole("gw_one", recording::kGatewayRole);
        m_link.emplace(m_shared.as("gw_one"));
        m_registry = must(recording::Registry::open(m_folder.path() / "gateway.db"));
        m_issued = {now().wall.micros - 60'000'000};
    }
    void tell(const std::string& subject, Timestamp time, recording::Link* by = nullptr) {
        const auto news = approval::signSignOut({"https://corp", subject, time}, m_key, {approval::newSalt(), subject});
        must(recording::addSignOut(by != nullptr ? *by : *m_link, news));
    }
    // "The token" is the subject's name.
    Result<identity::Identity> verify(const Secret& token) {
        ++m_asked;
        if (!m_problem.empty())
            return Error{Fault::Client, sqlstate::kInvalidAuthorization, "the token was refused", m_problem};
        identity::Identity who;
        who.issuer = "https://corp", who.subject = std::string(token.view()), who.issued = m_issued;
        return who;
    }
    SignOutNews news() {
        return SignOutNews([this](const Secret& token, const identity::Expected&) { return verify(token); },
                           std::chrono::milliseconds(0));
    }
    std::optional<Timestamp> at(const std::string& subject) {
        identity::Identity who;
        who.issuer = "https://corp", who.subject = subject;
        return lastSignOut(must(loadSignOuts(*m_registry)), who);
    }

    SharedStore m_shared;
    recording::tests::TemporaryFolder m_folder;
    std::optional<recording::Link> m_link;
    std::unique_ptr<recording::Registry> m_registry;
    recording::SigningKey m_key = recording::SigningKey::generate();
    Timestamp m_issued;
    std::string m_problem;
    int m_asked = 0;
};

TEST_F(SignOutNewsTest, areNotedOnceAndTheLatestCounts) {
    auto mine = news();
    must(mine.look(*m_link, *m_registry));
    const Timestamp early{m_issued.micros + 1'000'000}, late{m_issued.micros + 2'000'000};
    tell("lena", late);
    tell("lena", early);
    must(mine.look(*m_link, *m_registry));
    EXPECT_EQ(at("lena"), late);
    EXPECT_FALSE(at("bob"));
    EXPECT_EQ(m_asked, 2);
    must(mine.look(*m_link, *m_registry));
    EXPECT_EQ(m_asked, 2) << "what was read is not read again";
    const auto seen = must(m_registry->agentsVersion());
    auto restarted = news();
    must(restarted.look(*m_link, *m_registry));
    EXPECT_EQ(at("lena"), late);
    EXPECT_EQ(must(m_registry->agentsVersion()), seen) << "nothing for the sessions to notice";
}

TEST_F(SignOutNewsTest, nobodySignsOutForTheTimeToCome) {
    auto mine = news();
    tell("lena", {m_issued.micros + 20LL * 86'400 * 1'000'000});
    must(mine.look(*m_link, *m_registry));
    ASSERT_TRUE(at("lena"));
    const auto stored = must(m_shared.owner().ask("SELECT (extract(epoch FROM stored) * 1000000)::bigint FROM "
                                                  "postern.sign_out"));
    EXPECT_EQ(at("lena")->micros, stored.integer(0, 0));
}

TEST_F(SignOutNewsTest, waitForTheProvidersKeys) {
    auto mine = news();
    m_problem = "the keys of corp are not at hand: it is down";
    tell("lena", now().wall);
    for (int i = 0; i < 2 * SignOutNews::kAttempts; ++i)
        must(mine.look(*m_link, *m_registry));
    tell("bob", now().wall);
    must(mine.look(*m_link, *m_registry));
    EXPECT_FALSE(at("lena") || at("bob"));
    auto restarted = news();
    must(m_shared.owner().run("SET session_replication_role = replica; UPDATE postern.sign_out SET stored = now() - "
                              "interval '1 hour'")); // only its number tells it apart
    m_problem.clear();
    m_issued.micros -= 3'600'000'000;
    must(restarted.look(*m_link, *m_registry));
    EXPECT_TRUE(at("lena") && at("bob"));
}

TEST_F(SignOutNewsTest, whatNoKeyVouchesForIsGivenUp) {
    auto mine = news();
    m_problem = identity::kBadSignature;
    tell("lena", now().wall);
    for (int i = 0; i < 2 * SignOutNews::kAttempts; ++i)
        must(mine.look(*m_link, *m_registry));
    EXPECT_EQ(m_asked, SignOutNews::kAttempts);
    m_problem.clear();
    must(mine.look(*m_link, *m_registry));
    EXPECT_FALSE(at("lena"));
    must(recording::addSignOut(*m_link, "{}"));
    must(mine.look(*m_link, *m_registry));
    EXPECT_EQ(m_asked, SignOutNews::kAttempts) << "nothing to ask of what is not one";
}

TEST_F(SignOutNewsTest, oneThatComesLateIsTaken) {
    auto mine = news();
    auto slow = m_shared.as("gw_one");
    must(slow.run("BEGIN"));
    tell("lena", now().wall, &slow);
    tell("bob", now().wall);
    must(mine.look(*m_link, *m_registry));
    EXPECT_TRUE(at("bob") && !at("lena"));
    must(slow.run("COMMIT"));
    must(mine.look(*m_link, *m_registry));
    EXPECT_TRUE(at("lena"));
}

TEST_F(SignOutNewsTest, ofAStoreThatWasSetBackAreReadAgain) {
    auto mine = news();
    tell("lena", now().wall);
    tell("bob", now().wall);
    must(mine.look(*m_link, *m_registry));
    m_shared.forge("DELETE FROM postern.sign_out; ALTER TABLE postern.sign_out ALTER COLUMN number RESTART");
    tell("erin", now().wall);
    must(mine.look(*m_link, *m_registry));
    EXPECT_TRUE(at("erin"));
    EXPECT_TRUE(at("lena")) << "what was known stays known";
}

} // namespace
