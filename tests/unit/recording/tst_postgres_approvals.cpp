// Held statements and decisions as rows of a shared store on a real PostgreSQL.
#include "recording/postgres_approvals.h"

#include "recording/postgres_listener.h"
#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

class ApprovalRowsTest : public testing::Test {
protected:
    void SetUp() override {
        m_shared.addRole("gw_one", kGatewayRole);
        m_shared.addRole("gw_two", kGatewayRole);
        m_shared.addRole("abe_approver", kApproverRole);
        must(m_shared.as("gw_one").run("INSERT INTO postern.gateway (gateway, name) VALUES (1, 'laptop one')"));
        must(m_shared.as("gw_two").run("INSERT INTO postern.gateway (gateway, name) VALUES (2, 'laptop two')"));
    }
    static SharedRequest request(char digit, std::uint64_t gateway = 1) {
        return {std::string(64, digit),
                GatewayId{gateway},
                "{\"sql\":\"" + std::string(1, digit) + "\"}",
                {},
                {},
                {},
                false};
    }
    SharedStore m_shared;
};

TEST_F(ApprovalRowsTest, goFromGatewayToApproverAndBack) {
    auto gateway = m_shared.as("gw_one"), approver = m_shared.as("abe_approver"), other = m_shared.as("gw_two");
    const auto asked = request('a');
    must(addRequest(gateway, asked));
    must(addRequest(other, request('b', 2)));
    must(addNews(gateway, asked, NewsKind::Impact, "{\"rows\":1}", false));
    must(addNews(gateway, asked, NewsKind::Impact, "{\"rows\":2}", false));
    must(addNews(gateway, asked, NewsKind::State, "{\"held\":true}", false));

    const auto seen = must(sharedRequests(approver, Requests::Open));
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].request, asked.request);
    EXPECT_EQ(seen[0].document, asked.document);
    EXPECT_EQ(seen[0].gatewayName, "laptop one");
    EXPECT_EQ(seen[0].impact, "{\"rows\":2}");
    EXPECT_EQ(seen[0].state, "{\"held\":true}");
    EXPECT_EQ(must(sharedRequests(gateway, Requests::Open)).size(), 1U) << "its own";

    const auto number = must(addDecision(approver, asked.request, "{\"mine\":1}"));
    EXPECT_EQ(must(answerTo(approver, asked.request, number)), "");
    EXPECT_TRUE(must(unansweredDecisions(other, GatewayId{2})).empty());
    EXPECT_TRUE(must(unansweredDecisions(other, GatewayId{1})).empty()) << "another's";
    const auto given = must(unansweredDecisions(gateway, GatewayId{1}));
    ASSERT_EQ(given.size(), 1U);
    EXPECT_EQ(given[0].evidence, "{\"mine\":1}");
    must(answerDecision(gateway, GatewayId{1}, given[0], "{\"yes\":1}"));
    must(answerDecision(gateway, GatewayId{1}, given[0], "{\"yes\":2}")); // its answer was lost: once is enough
    EXPECT_TRUE(must(unansweredDecisions(gateway, GatewayId{1})).empty());
    EXPECT_EQ(must(answerTo(approver, asked.request, number)), "{\"yes\":1}");

    must(addNews(gateway, asked, NewsKind::State, "{\"held\":false}", true));
    EXPECT_EQ(must(sharedRequests(approver, Requests::Open)).size(), 1U);
    EXPECT_EQ(must(sharedRequests(approver, Requests::All)).size(), 2U);
    EXPECT_EQ(addDecision(approver, asked.request, "{}").error().sqlstate(), "55000");
    EXPECT_EQ(addDecision(approver, std::string(64, 'f'), "{}").error().sqlstate(), "42704");
}

TEST_F(ApprovalRowsTest, onlyTheGatewayThatAskedAnswers) {
    auto gateway = m_shared.as("gw_one"), other = m_shared.as("gw_two"), approver = m_shared.as("abe_approver");
    const auto asked = request('a'), others = request('b', 2);
    must(addRequest(gateway, asked));
    must(addRequest(other, others));
    const auto number = must(addDecision(approver, asked.request, "{}"));
    // Under a request of its own, it could say what it likes.
    EXPECT_EQ(answerDecision(other, GatewayId{2}, {number, others.request, {}}, "{\"forged\":1}").error().sqlstate(),
              "23503");
    EXPECT_FALSE(answerDecision(other, GatewayId{2}, {number, asked.request, {}}, "{\"forged\":1}"));
    EXPECT_EQ(must(answerTo(approver, asked.request, number)), "");
    must(answerDecision(gateway, GatewayId{1}, {number, asked.request, {}}, "{\"yes\":1}"));
    EXPECT_EQ(must(answerTo(approver, asked.request, number)), "{\"yes\":1}");
    EXPECT_EQ(must(answerTo(approver, others.request, number)), "");
}

TEST_F(ApprovalRowsTest, oneIsFoundByItsNameWhateverElseIsThere) {
    auto gateway = m_shared.as("gw_one"), approver = m_shared.as("abe_approver");
    auto asked = request('a');
    asked.document = R"({"approval":"7f3a0001","sql":"x"})";
    must(addRequest(gateway, asked));
    must(addNews(gateway, asked, NewsKind::Impact, "{}", false));
    must(addNews(gateway, asked, NewsKind::State, "{}", true));
    auto other = request('b');
    other.document = R"({"sql":"\"approval\":\"7f3a0001\"","approval":"7f3a0002"})";
    must(addRequest(gateway, other));
    for (const std::string& name : {std::string("7f3a0001"), std::string(12, 'a'), std::string(64, 'a')}) {
        const auto found = must(sharedRequestsNamed(approver, name));
        ASSERT_EQ(found.size(), 1U) << name;
        EXPECT_EQ(found[0].request, asked.request);
        EXPECT_EQ(found[0].impact, "{}") << "whole, also when it is over";
        EXPECT_TRUE(found[0].isOver);
    }
    for (const std::string& name : {std::string(), std::string(11, 'a'), std::string("%"), std::string("7f3a000_"),
                                    std::string(65, 'a'), std::string(12, 'f')})
        EXPECT_TRUE(must(sharedRequestsNamed(approver, name)).empty()) << name;
}

TEST_F(ApprovalRowsTest, oneLookIsBounded) {
    auto gateway = m_shared.as("gw_one"), other = m_shared.as("gw_two"), approver = m_shared.as("abe_approver");
    m_shared.forge("INSERT INTO postern.approval (request, gateway, document, asked) SELECT "
                   "lpad(to_hex(n), 64, '0'), 1, repeat('x', 1048576), now() FROM generate_series(1, 40) n");
    auto small = request('b', 2);
    must(addRequest(other, small));
    m_shared.forge("UPDATE postern.approval SET asked = now() - interval '1 hour' WHERE gateway = 2");
    const auto seen = must(sharedRequests(approver, Requests::Open));
    std::size_t bytes = 0;
    for (const auto& one : seen)
        bytes += one.document.size();
    EXPECT_LE(bytes, static_cast<std::size_t>(kMostBytes));
    EXPECT_EQ(seen.size(), 32U);
    EXPECT_EQ(seen.front().request, small.request) << "a gateway that fills the store hides nobody else's";

    m_shared.forge("DELETE FROM postern.approval WHERE gateway = 1");
    m_shared.forge("INSERT INTO postern.approval (request, gateway, document) SELECT "
                   "lpad(to_hex(n), 64, '0'), 1, '{}' FROM generate_series(1, 130) n");
    m_shared.forge(
        "INSERT INTO postern.approval_news (request, gateway, kind, is_over, document) SELECT request, gateway, "
        "'state', true, '{}' FROM postern.approval WHERE gateway = 1");
    must(addNews(other, small, NewsKind::Impact, "{}", false));
    EXPECT_EQ(must(sharedRequests(approver, Requests::All)).size(), static_cast<std::size_t>(kMostPast) + 1);
    EXPECT_EQ(must(sharedRequests(approver, Requests::Open)).size(), 1U);
    EXPECT_EQ(must(sharedRequests(approver, Requests::All)).front().impact, "{}");
}

TEST_F(ApprovalRowsTest, whatAnEarlierRunLeftIsClosed) {
    auto gateway = m_shared.as("gw_one");
    must(addRequest(gateway, request('a')));
    must(addRequest(gateway, request('b')));
    must(addNews(gateway, request('b'), NewsKind::State, "{\"outcome\":\"denied\"}", true));
    must(closeRequestsOf(gateway, GatewayId{1}, "{\"outcome\":\"abandoned\"}"));
    must(closeRequestsOf(gateway, GatewayId{1}, "{\"outcome\":\"abandoned\"}"));
    const auto all = must(sharedRequests(gateway, Requests::All));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].state, "{\"outcome\":\"abandoned\"}");
    EXPECT_EQ(all[1].state, "{\"outcome\":\"denied\"}");
    EXPECT_TRUE(must(sharedRequests(gateway, Requests::Open)).empty());
}

TEST_F(ApprovalRowsTest, eachSideIsToldAndAnyoneElseLearnsNothing) {
    auto gateway = m_shared.as("gw_one"), approver = m_shared.as("abe_approver");
    must(Listener({kDecisionsChannel}).listen(gateway));
    must(Listener({kApprovalsChannel}).listen(approver));
    EXPECT_EQ(must(approver.notified(std::chrono::milliseconds(0))), 0U);
    must(addRequest(gateway, request('a')));
    EXPECT_EQ(must(approver.notified(std::chrono::seconds(20))), 1U);
    EXPECT_EQ(must(gateway.notified(std::chrono::milliseconds(0))), 0U) << "not what it says itself";
    must(addDecision(approver, request('a').request, "{}"));
    EXPECT_EQ(must(gateway.notified(std::chrono::seconds(20))), 1U);
    m_shared.cut();
    for (int i = 0; i < 5 && !gateway.isBroken(); ++i) // the server's last words come first
        (void)gateway.notified(std::chrono::seconds(20));
    EXPECT_TRUE(gateway.isBroken());
}

TEST_F(ApprovalRowsTest, attemptsAndSizesAreBounded) {
    auto gateway = m_shared.as("gw_one"), approver = m_shared.as("abe_approver");
    must(addRequest(gateway, request('a')));
    for (int i = 0; i < 20; ++i)
        must(addDecision(approver, request('a').request, "{}"));
    EXPECT_EQ(addDecision(approver, request('a').request, "{}").error().sqlstate(), "54000");
    EXPECT_FALSE(addDecision(approver, request('a').request, std::string(kMaxSharedEvidence + 1, ' ')));
    auto large = request('b');
    large.document = std::string(kMaxSharedDocument + 1, ' ');
    EXPECT_FALSE(addRequest(gateway, large));
    large.document.pop_back();
    EXPECT_TRUE(addRequest(gateway, large));
}

TEST_F(ApprovalRowsTest, goWithAMonthThatIsOver) {
    auto gateway = m_shared.as("gw_one"), approver = m_shared.as("abe_approver");
    for (const char digit : {'a', 'b'}) {
        must(addRequest(gateway, request(digit)));
        const auto number = must(addDecision(approver, request(digit).request, "{}"));
        must(answerDecision(gateway, GatewayId{1}, {number, request(digit).request, {}}, "{}"));
    }
    m_shared.forge("UPDATE postern.approval SET asked = '2020-02-29 23:59:59Z' WHERE request = repeat('a', 64)");
    must(m_shared.owner().run("SELECT postern.drop_approvals('2020-02-01')"));
    const auto left = must(sharedRequests(gateway, Requests::All));
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].request, request('b').request);
    EXPECT_FALSE(gateway.run("DELETE FROM postern.approval")) << "the triggers are on again";
    EXPECT_FALSE(m_shared.owner().run("DELETE FROM postern.decision")) << "the triggers are on again";
}

TEST_F(ApprovalRowsTest, whatIsDroppedIsAWholeMonthAndOver) {
    auto gateway = m_shared.as("gw_one");
    for (const char digit : {'a', 'b', 'c'})
        must(addRequest(gateway, request(digit)));
    m_shared.forge("UPDATE postern.approval SET asked = '2020-02-29 23:59:59Z' WHERE request = repeat('a', 64); "
                   "UPDATE postern.approval SET asked = '2020-03-01 00:00:00Z' WHERE request = repeat('b', 64); "
                   "UPDATE postern.approval SET asked = now() - interval '7 days' WHERE request = repeat('c', 64)");
    const auto left = [&] {
        return std::string(must(m_shared.owner().ask("SELECT pg_catalog.string_agg(pg_catalog.left(request, 1), '' "
                                                     "ORDER BY request) FROM postern.approval"))
                               .text(0, 0));
    };
    must(m_shared.owner().run("SELECT postern.drop_approvals('2020-02-15')"));
    EXPECT_EQ(left(), "bc");
    must(m_shared.owner().run("SELECT postern.drop_approvals((now() - interval '1 month')::date)"));
    EXPECT_EQ(left(), "c") << "it may be held still";
}

TEST(ApprovalMigrationTest, anAnswerThatWasForgedBeforeIsInNobodysWay) {
    const SharedStore shared(5);
    for (const auto* role : {"gw_one", "gw_two"})
        shared.addRole(role, kGatewayRole);
    shared.addRole("abe_approver", kApproverRole);
    auto gateway = shared.as("gw_one"), other = shared.as("gw_two"), approver = shared.as("abe_approver");
    must(gateway.run("INSERT INTO postern.gateway (gateway, name) VALUES (1, 'laptop one')"));
    must(other.run("INSERT INTO postern.gateway (gateway, name) VALUES (2, 'laptop two')"));
    const std::string asked(64, 'a'), others(64, 'b');
    must(addRequest(gateway, {asked, GatewayId{1}, "{}", {}, {}, {}, false}));
    must(addRequest(other, {others, GatewayId{2}, "{}", {}, {}, {}, false}));
    const auto number = must(addDecision(approver, asked, "{}"));
    must(answerDecision(other, GatewayId{2}, {number, others, {}}, "{\"forged\":1}"));
    auto owner = shared.owner();
    EXPECT_EQ(must(migratePostgres(owner)), 5);
    ASSERT_EQ(must(unansweredDecisions(gateway, GatewayId{1})).size(), 1U);
    must(answerDecision(gateway, GatewayId{1}, {number, asked, {}}, "{\"yes\":1}"));
    EXPECT_EQ(must(answerTo(approver, asked, number)), "{\"yes\":1}");
    EXPECT_TRUE(must(unansweredDecisions(gateway, GatewayId{1})).empty());
}

TEST(ApprovalMigrationTest, aStoreOfBeforeGetsThem) {
    const SharedStore shared(2);
    shared.addRole("gw_one", kGatewayRole);
    must(shared.as("gw_one").run("INSERT INTO postern.gateway (gateway, name) VALUES (1, 'laptop one')"));
    auto owner = shared.owner();
    EXPECT_EQ(must(migratePostgres(owner)), 2);
    auto gateway = shared.as("gw_one");
    must(addRequest(gateway, {std::string(64, 'a'), GatewayId{1}, "{}", {}, {}, {}, false}));
    EXPECT_EQ(must(sharedRequests(gateway, Requests::Open)).size(), 1U);
}

} // namespace
