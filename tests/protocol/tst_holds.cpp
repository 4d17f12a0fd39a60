#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/playbook.h"
#include "wire/backend.h"

using namespace postern::test;
using Decided = postern::approval::Outcome;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

constexpr const char* kRules = "[policy]\nbaseline = false\n[[rule]]\nname = \"ask\"\naction = \"approve\"\n"
                               "statements = [\"DELETE\", \"DROP *\"]\nreason = \"Ask first.\"\n";
constexpr const char* kAtOnce = "[approvals]\nhold = \"0s\"\n";

std::string notice(int statement) {
    std::string out;
    postern::wire::writeNotice(
        out, "00000",
        "[postern] held by rule \"ask\": Ask first. Waiting up to 25 s for approval 00000001 (ref "
        "7f3a9c21-" +
            std::to_string(statement) + ")");
    return out;
}
std::string pending(int statement) {
    return errorResponse("57014",
                         "[postern] waiting for approval 00000001, rule \"ask\": Ask first. Retry the identical "
                         "statement. (ref 7f3a9c21-" +
                             std::to_string(statement) + ")");
}
std::string denied(int statement) {
    return errorResponse("42501",
                         "[postern] denied by lena@example.com: because. Do not retry; this session will not be "
                         "asked about it again. (approval 00000001, ref 7f3a9c21-" +
                             std::to_string(statement) + ")");
}
std::string cancelled() {
    return errorResponse("57014", "canceling statement due to user request");
}
const std::string kDelete = query("DELETE FROM t");
const std::string kFlush = flushMessage();
const std::string kFailingQuery = query("postern: this statement was refused and is not sent");
const std::string kFailingParse = parse("postern refusal", "postern: this statement was refused and is not sent");
const std::string kServersOwn = errorResponse("42601", "syntax error at or near \"postern\"");
std::string extended(const std::string& sql) {
    return parse("", sql) + bindMessage("", "") + execute("");
}

} // namespace

TEST(Holds, whatWasPreparedIsHeldWhateverRunsIt) {
    const auto prepares = parse("s", "DELETE FROM t") + syncMessage();
    const auto done = typed('1') + ready('I');
    for (const char* sql : {"EXECUTE s", "EXPLAIN ANALYZE EXECUTE s", "EXPLAIN (ANALYZE, VERBOSE) EXECUTE s",
                            "EXPLAIN ANALYZE CREATE TABLE n AS EXECUTE s", "CREATE TABLE n AS EXECUTE s"}) {
        const auto outcome = Playbook(kRules)
                                 .client(prepares, prepares)
                                 .server(done, done)
                                 .client(query(sql), "")
                                 .room(Decided::Waiting, "", "?")
                                 .play();
        ASSERT_EQ(outcome.asks.size(), 1U) << sql;
        ASSERT_EQ(outcome.asks[0]->prepared.size(), 1U) << sql;
        EXPECT_EQ(outcome.asks[0]->prepared[0].sql, "DELETE FROM t");
    }
    const auto plan = query("EXPLAIN EXECUTE s"); // runs nothing
    Playbook(kRules).client(prepares, prepares).server(done, done).client(plan, plan).play();
}

TEST(Holds, anApprovedQueryIsForwardedAsItCame) {
    const auto done = commandComplete("DELETE 3") + ready('I');
    const auto outcome = Playbook(kRules)
                             .client(kDelete, "")
                             .room(Decided::Waiting, "", notice(1))
                             .news(Decided::Approved)
                             .room(Decided::Approved, kDelete)
                             .server(done, done)
                             .play();
    EXPECT_EQ(outcome.asks.size(), 2U);
    EXPECT_EQ(outcome.asks[0], outcome.asks[1]) << "what is decided is what was asked";
    EXPECT_THAT(outcome.events, ElementsAre("session_start", "statement:approve:DELETE FROM t", "approval:requested:1",
                                            "notice", "approval:approved:1", "result:DELETE 3:3"));
    EXPECT_THAT(outcome.json[4], HasSubstr("\"by\":{\"issuer\":\"https://login.example\",\"subject\":\"lena\""));
}

TEST(Holds, aDeniedQueryGetsWhoAndWhy) {
    const auto outcome = Playbook(kRules)
                             .client(kDelete, "")
                             .room(Decided::Waiting, "", notice(1))
                             .news(Decided::Denied)
                             .room(Decided::Denied, "", denied(1) + ready('I'))
                             .play();
    EXPECT_THAT(outcome.events, Contains("error:42501:postern"));
    EXPECT_THAT(outcome.events, Contains("approval:denied:1"));
}

TEST(Holds, whatWasDecidedBeforeIsAnsweredAtOnce) {
    Playbook(kRules).client(kDelete, "").room(Decided::Approved, kDelete).play();
    Playbook(kRules).client(kDelete, "").room(Decided::Denied, "", denied(1) + ready('I')).play();
}

TEST(Holds, theClientIsSentAwayWhenTheTimeIsOver) {
    const auto outcome = Playbook(kRules)
                             .client(kDelete, "")
                             .room(Decided::Waiting, "", notice(1))
                             .holdOver("", pending(1) + ready('I'))
                             .news(Decided::Approved) // for the retry
                             .play();
    EXPECT_THAT(outcome.left, ElementsAre("00000001"));
    EXPECT_THAT(outcome.events, Contains("approval:approved:1"));
    const auto atOnce = Playbook(std::string(kRules) + kAtOnce)
                            .client(kDelete, "")
                            .room(Decided::Waiting, "", pending(1) + ready('I'))
                            .play();
    EXPECT_THAT(atOnce.left, ElementsAre("00000001"));
}

TEST(Holds, nothingOvertakesAHeldStatement) {
    const auto one = query("SELECT 1");
    Playbook(kRules)
        .client(kDelete + one, "")
        .room(Decided::Waiting, "", notice(1))
        .client(one, "")
        .news(Decided::Approved)
        .room(Decided::Approved, kDelete + one + one)
        .play();
}

TEST(Holds, severalInARow) {
    const auto done = commandComplete("DELETE 3") + ready('I');
    Playbook(kRules)
        .client(kDelete + kDelete, "")
        .room(Decided::Denied, "", denied(1) + ready('I'))
        .room(Decided::Waiting, "", notice(2))
        .news(Decided::Approved)
        .room(Decided::Approved, kDelete)
        .server(done, done)
        .play();
}

TEST(Holds, whatWasSentBeforeIsAnsweredFirst) {
    const auto slow = query("SELECT 1");
    const auto answer = rowDescription({"a"}) + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
    const auto outcome = Playbook(kRules)
                             .client(slow + kDelete, slow)
                             .server(answer, answer)
                             .room(Decided::Waiting, "", notice(2))
                             .holdOver("", pending(2) + ready('I'))
                             .play();
    EXPECT_EQ(outcome.asks.size(), 1U);
}

TEST(Holds, inAPipelineAFlushBringsTheAnswersBefore) {
    const auto before = extended("INSERT INTO t VALUES (1)");
    const auto held = parse("", "DELETE FROM t") + bindMessage("", "");
    const auto answers = typed('1') + typed('2') + commandComplete("INSERT 0 1") + typed('1') + typed('2');
    const auto after = extended("SELECT 2") + syncMessage();
    Playbook(kRules)
        .client(before + held + execute("") + after, before + held + kFlush)
        .server(answers, answers)
        .room(Decided::Waiting, "", notice(2))
        .news(Decided::Approved)
        .room(Decided::Approved, execute("") + after)
        .play();
}

TEST(Holds, aRefusedExecuteFailsTheBatchOnTheServer) {
    const auto held = parse("", "DELETE FROM t") + bindMessage("", "");
    const auto answers = typed('1') + typed('2');
    Playbook(kRules)
        .client(held + execute("") + extended("SELECT 2") + syncMessage(), held + kFlush)
        .server(answers, answers)
        .room(Decided::Waiting, "", notice(1))
        .news(Decided::Denied)
        .room(Decided::Denied, kFailingParse + syncMessage())
        .server(kServersOwn + ready('I'), denied(1) + ready('I'))
        .play();
}

TEST(Holds, nobodyIsAskedForWhatWouldNotRun) {
    const auto held = parse("", "DELETE FROM t") + bindMessage("", "");
    const auto before = extended("SELECT 1/0");
    const auto failed = typed('1') + typed('2') + errorResponse("22012", "division by zero");
    const auto pipeline = Playbook(kRules)
                              .client(before + held + execute("") + syncMessage(), before + held + kFlush)
                              .server(failed, failed, syncMessage())
                              .server(ready('I'), ready('I'))
                              .play();
    EXPECT_THAT(pipeline.asks, IsEmpty());
    const auto begin = query("BEGIN; SELECT 1/0");
    const auto aborted = commandComplete("BEGIN") + errorResponse("22012", "division by zero") + ready('E');
    const auto inFailed =
        Playbook(kRules)
            .client(begin + kDelete, begin)
            .server(aborted, aborted +
                                 errorResponse("25P02", "current transaction is aborted, commands ignored until end "
                                                        "of transaction block") +
                                 ready('E'))
            .play();
    EXPECT_THAT(inFailed.asks, IsEmpty());
    // A string can end the failed transaction and go on.
    const auto both = query("ROLLBACK; DELETE FROM t");
    EXPECT_EQ(Playbook(kRules).client(begin, begin).server(aborted, aborted).client(both, "").play().asks.size(), 1U);
}

TEST(Holds, inATransactionARefusalFailsItOnTheServer) {
    const auto begin = query("BEGIN");
    const auto begun = commandComplete("BEGIN") + ready('T');
    Playbook(kRules)
        .client(begin, begin)
        .server(begun, begun)
        .client(kDelete, "")
        .room(Decided::Waiting, "", notice(2))
        .holdOver(kFailingQuery)
        .server(kServersOwn + ready('E'), pending(2) + ready('E'))
        .play();
}

TEST(Holds, aCancelAbandons) {
    const auto outcome = Playbook(kRules)
                             .client(kDelete, "")
                             .room(Decided::Waiting, "", notice(1))
                             .cancel("", cancelled() + ready('I'))
                             .news(Decided::Approved) // it came too late: recorded, nothing runs
                             .play();
    EXPECT_THAT(outcome.abandoned, ElementsAre("00000001"));
    EXPECT_FALSE(outcome.cancelUpstream);
    EXPECT_THAT(outcome.events, Contains("approval:abandoned:1"));
    EXPECT_EQ(outcome.toServer, "");
}

TEST(Holds, aCancelBeforeTheRoomHasAnsweredAbandonsToo) {
    const auto outcome =
        Playbook(kRules).client(kDelete, "").cancel("", cancelled() + ready('I')).room(Decided::Waiting).play();
    EXPECT_THAT(outcome.abandoned, ElementsAre("00000001"));
}

TEST(Holds, aCancelWhileSomethingRunsIsTheServers) {
    const auto slow = query("SELECT pg_sleep(9)");
    const auto outcome = Playbook(kRules).client(slow + kDelete, slow).cancel().play();
    EXPECT_TRUE(outcome.cancelUpstream);
    EXPECT_THAT(outcome.events, Not(Contains(HasSubstr("abandoned"))));
}

TEST(Holds, theEndOfEitherSideAbandons) {
    const auto client =
        Playbook(kRules).client(kDelete, "").room(Decided::Waiting, "", notice(1)).clientCloses().play();
    EXPECT_THAT(client.abandoned, ElementsAre("00000001"));
    EXPECT_THAT(client.events.back(), HasSubstr("session_end"));
    const auto server =
        Playbook(kRules).client(kDelete, "").room(Decided::Waiting, "", notice(1)).serverCloses("?").play();
    EXPECT_THAT(server.abandoned, ElementsAre("00000001"));
    const auto asking = Playbook(kRules).client(kDelete, "").clientCloses().room(Decided::Waiting).play();
    EXPECT_THAT(asking.abandoned, ElementsAre("00000001"));
}

TEST(Holds, aFullRoomRefuses) {
    const auto outcome = Playbook(kRules).client(kDelete, "").room(Decided::Refused, "", "?").play();
    EXPECT_THAT(outcome.toClient, HasSubstr("42501"));
    EXPECT_THAT(outcome.toClient, HasSubstr("Do not retry now"));
}

TEST(Holds, theWholeStringIsAskedForWithAllItsRules) {
    const auto more = std::string(kRules) +
                      "[[rule]]\nname = \"drops\"\naction = \"approve\"\nstatements = [\"DROP *\"]\n"
                      "approvers = [\"group:dba\"]\n";
    const auto outcome = Playbook(more).client(query("DELETE FROM t; SELECT 1; DROP TABLE u"), "").play();
    ASSERT_EQ(outcome.asks.size(), 1U);
    const auto& ask = *outcome.asks[0];
    EXPECT_EQ(ask.sql, "DELETE FROM t; SELECT 1; DROP TABLE u");
    EXPECT_THAT(ask.kinds, ElementsAre("DELETE", "SELECT", "DROP TABLE"));
    EXPECT_EQ(ask.rules.size(), 2U);
    EXPECT_FALSE(ask.isRepeatable);
}

TEST(Holds, theKeyIsOfTheExactStatement) {
    const auto keyOf = [](const std::string& client) {
        const auto outcome = Playbook(kRules).client(client, "").play();
        return outcome.asks.empty() ? std::string() : outcome.asks[0]->key;
    };
    const auto base = keyOf(kDelete);
    EXPECT_EQ(base, keyOf(kDelete));
    EXPECT_NE(base, keyOf(query("DELETE FROM t ")));
    EXPECT_NE(base, keyOf(query("DELETE FROM u")));
}

TEST(Holds, theBaselineHolds) {
    const auto outcome = Playbook().client(query("DROP TABLE t"), "").room(Decided::Waiting, "", "?").play();
    EXPECT_THAT(outcome.toClient, HasSubstr("baseline/destructive-ddl"));
}
