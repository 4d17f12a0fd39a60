#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/playbook.h"

using namespace postern::test;
using testing::Contains;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

constexpr const char* kRules =
    "[policy]\nbaseline = false\n[[rule]]\nname = \"no-drop\"\naction = \"block\"\nstatements = [\"DROP *\"]\n"
    "reason = \"Schema changes go through migrations.\"\n";

const std::string kMessage =
    "[postern] blocked by rule \"no-drop\": Schema changes go through migrations. Do not retry. (ref 7f3a9c21-";

std::string refusal(int statement) {
    return errorResponse("42501", kMessage + std::to_string(statement) + ")");
}
const std::string kFailingQuery = query("postern: this statement was refused and is not sent");
const std::string kFailingParse = parse("postern refusal", "postern: this statement was refused and is not sent");
const std::string kServersOwn = errorResponse("42601", "syntax error at or near \"postern\"");

} // namespace

TEST(Refusals, outsideATransactionNothingIsSent) {
    const auto outcome = Playbook(kRules).client(query("DROP TABLE t"), "", refusal(1) + ready('I')).play();
    EXPECT_THAT(outcome.events, Contains("statement:block:DROP TABLE t"));
    EXPECT_THAT(outcome.events, Contains("error:42501:postern"));
}

TEST(Refusals, oneRefusedStatementRefusesTheWholeString) {
    const auto outcome =
        Playbook(kRules).client(query("SELECT 1; COMMIT; /* x */ DROP TABLE t"), "", refusal(1) + ready('I')).play();
    EXPECT_EQ(outcome.toServer, "");
}

TEST(Refusals, insideATransactionTheServersTransactionFails) {
    const auto begin = query("BEGIN");
    const auto begun = commandComplete("BEGIN") + ready('T');
    Playbook(kRules)
        .client(begin, begin)
        .server(begun, begun)
        .client(query("DROP TABLE t"), kFailingQuery)
        .server(kServersOwn + ready('E'), refusal(2) + ready('E'))
        .client(query("ROLLBACK"), query("ROLLBACK"))
        .server(commandComplete("ROLLBACK") + ready('I'), commandComplete("ROLLBACK") + ready('I'))
        .play();
}

TEST(Refusals, inAFailedTransactionTheStateStays) {
    const auto begin = query("BEGIN; SELECT 1/0");
    const auto failed = commandComplete("BEGIN") + errorResponse("22012", "division by zero") + ready('E');
    Playbook(kRules)
        .client(begin, begin)
        .server(failed, failed)
        .client(query("DROP TABLE t"), "", refusal(3) + ready('E'))
        .play();
}

TEST(Refusals, takeTheirPlaceAmongAnswersInFlight) {
    const auto slow = query("SELECT pg_sleep(1)");
    const auto answer = rowDescription({"pg_sleep"}) + dataRow({""}) + commandComplete("SELECT 1") + ready('I');
    Playbook(kRules)
        .client(slow + query("DROP TABLE t"), slow + kFailingQuery)
        .server(answer, answer)
        .server(kServersOwn + ready('I'), refusal(2) + ready('I'))
        .play();
}

TEST(Refusals, inAPipelineTheRestUpToSyncIsSkipped) {
    const auto good = parse("", "INSERT INTO t VALUES (1)") + bindMessage("", "") + execute("");
    const auto bad = parse("", "DROP TABLE t") + bindMessage("", "") + execute("");
    const auto more = parse("", "SELECT 2") + bindMessage("", "") + execute("");
    Playbook(kRules)
        .client(good + bad + more + syncMessage(), good + kFailingParse + syncMessage())
        .server(typed('1') + typed('2') + commandComplete("INSERT 0 1") + kServersOwn + ready('I'),
                typed('1') + typed('2') + commandComplete("INSERT 0 1") + refusal(2) + ready('I'))
        .play();
}

TEST(Refusals, aLonePipelineRefusalNeedsNoServer) {
    const auto bad = parse("", "DROP TABLE t") + describe('S', "") + bindMessage("", "") + execute("") + syncMessage();
    Playbook(kRules).client(bad, syncMessage(), refusal(1)).server(ready('I'), ready('I')).play();
}

TEST(Refusals, theServersEarlierErrorWinsOverOurs) {
    const auto first = parse("", "SELECT 1/0") + bindMessage("", "") + execute("");
    Playbook(kRules)
        .client(first + parse("", "DROP TABLE t") + syncMessage(), first + kFailingParse + syncMessage())
        .server(typed('1') + typed('2') + errorResponse("22012", "division by zero") + ready('I'),
                typed('1') + typed('2') + errorResponse("22012", "division by zero") + ready('I'))
        .play();
}

TEST(Refusals, preparedStatementsAreSeenThrough) {
    const auto outcome =
        Playbook(kRules).client(query("PREPARE p AS SELECT 1; EXPLAIN ANALYZE EXECUTE p; DROP VIEW v"), "", "?").play();
    EXPECT_THAT(outcome.toClient, HasSubstr("no-drop"));
}

TEST(Refusals, whatWaitsInAPortalBeginsWithExecute) {
    const auto begun = commandComplete("BEGIN") + ready('T'), bound = typed('1') + typed('2') + ready('T');
    const auto binds = parse("", "DELETE FROM t RETURNING a") + bindMessage("p", "") + syncMessage();
    const auto told =
        errorResponse("0A000", "[postern] what was bound to a portal begins with Execute, not with FETCH or MOVE");
    for (const char* sql : {"FETCH ALL FROM p", "MOVE 5 IN p", "SELECT 1; FETCH p"}) {
        Playbook(kRules)
            .client(query("BEGIN"), query("BEGIN"))
            .server(begun, begun)
            .client(binds, binds)
            .server(bound, bound)
            .client(query(sql), kFailingQuery)
            .server(kServersOwn + ready('E'), told + ready('E'))
            .play();
    }
    const auto fetch = query("FETCH ALL FROM other"); // a cursor's
    Playbook(kRules)
        .client(query("BEGIN"), query("BEGIN"))
        .server(begun, begun)
        .client(binds, binds)
        .server(bound, bound)
        .client(fetch, fetch)
        .play();
}

TEST(Refusals, executeRunsNothingThatIsFollowedByItsKind) {
    const auto told =
        errorResponse("0A000", "[postern] EXECUTE runs what reads or changes data; send what was prepared as it is");
    const auto done = typed('1') + ready('I');
    for (const char* sql : {"EXECUTE other", "PREPARE later AS DELETE FROM t", "FETCH ALL FROM c", "DEALLOCATE ALL",
                            "SET search_path = x", "ROLLBACK TO s", "EXPLAIN ANALYZE EXECUTE other"}) {
        const auto prepares = parse("p", sql) + syncMessage();
        for (const char* runs : {"EXECUTE p", "SELECT 1; EXPLAIN ANALYZE EXECUTE p", "CREATE TABLE n AS EXECUTE p"})
            Playbook(kRules)
                .client(prepares, prepares)
                .server(done, done)
                .client(query(runs), "", told + ready('I'))
                .play();
        const auto again = parse("q", "EXECUTE p");
        Playbook(kRules)
            .client(prepares, prepares)
            .server(done, done)
            .client(again + bindMessage("", "q") + execute("") + syncMessage(),
                    again + bindMessage("", "q") + kFailingParse + syncMessage())
            .server(typed('1') + typed('2') + kServersOwn + ready('I'), typed('1') + typed('2') + told + ready('I'))
            .play();
    }
    const auto sql = query("PREPARE p AS SELECT 1; EXECUTE p"), later = query("EXECUTE p");
    const auto ran = commandComplete("PREPARE") + rowDescription({"a"}) + commandComplete("SELECT 0") + ready('I');
    Playbook(kRules).client(sql, sql).server(ran, ran).client(later, later).play();
}

TEST(Refusals, whatDoesNotParseIsNotForwarded) {
    const auto outcome = Playbook().client(query("SELEC 1"), "", "?").play();
    EXPECT_THAT(outcome.toClient, HasSubstr("0A000"));
    EXPECT_TRUE(outcome.toClient.ends_with(ready('I')));
    EXPECT_THAT(outcome.events, Contains("statement:block:SELEC 1"));
    EXPECT_THAT(outcome.events, Contains("error:0A000:postern"));
}

TEST(Refusals, unknownNamesAreRefusedAsTheServerWould) {
    Playbook()
        .client(bindMessage("", "nobody") + syncMessage(), syncMessage(),
                errorResponse("26000", "prepared statement \"nobody\" does not exist"))
        .server(ready('I'), ready('I'))
        .play();
    Playbook()
        .client(execute("nowhere") + syncMessage(), syncMessage(),
                errorResponse("34000", "portal \"nowhere\" does not exist"))
        .server(ready('I'), ready('I'))
        .play();
}

TEST(Refusals, anOddTextWaitsWhileSettingsMayChange) {
    // The second text is read differently once standard_conforming_strings is off.
    const auto set = query("SET standard_conforming_strings = off");
    const auto odd = query("SELECT 'a\\' || 'b'");
    const auto done = commandComplete("SET") + ready('I');
    const auto outcome = Playbook().client(set + odd, set).server(done, done, odd).play();
    EXPECT_EQ(outcome.events.size(), 4U);
}

TEST(Refusals, aRefusalNeverNamesItselfInAStatementOfTheClient) {
    // The client's own prepared statements survive a refusal: the failing Parse has a name of its own.
    const auto prepare = parse("", "SELECT 1") + syncMessage();
    const auto begin = query("BEGIN");
    Playbook(kRules)
        .client(begin, begin)
        .server(commandComplete("BEGIN") + ready('T'), commandComplete("BEGIN") + ready('T'))
        .client(prepare, prepare)
        .server(typed('1') + ready('T'), typed('1') + ready('T'))
        .client(parse("x", "DROP TABLE t") + syncMessage(), kFailingParse + syncMessage())
        .server(kServersOwn + ready('E'), refusal(2) + ready('E'))
        .play();
}
