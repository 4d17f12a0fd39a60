#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/playbook.h"

using namespace postern::test;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Queries, aSimpleQueryPassesAsItCame) {
    const auto answer = rowDescription({"n"}) + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
    const auto outcome =
        Playbook().client(query("SELECT 1 AS n"), query("SELECT 1 AS n")).server(answer, answer).play();
    EXPECT_THAT(outcome.events, ElementsAre("session_start", "statement:allow:SELECT 1 AS n", "result:SELECT 1:1"));
    EXPECT_THAT(outcome.json[2], HasSubstr(R"("data":[["1"]])"));
}

TEST(Queries, everyStatementOfAStringIsRecordedAndAnswered) {
    const auto sql = query("SELECT 1; UPDATE t SET a = 2 WHERE b = 3; SELECT 'x'");
    const auto answer = rowDescription({"a"}) + dataRow({"1"}) + commandComplete("SELECT 1") +
                        commandComplete("UPDATE 7") + rowDescription({"b"}) + dataRow({"x"}) +
                        commandComplete("SELECT 1") + ready('I');
    const auto outcome = Playbook().client(sql, sql).server(answer, answer).play();
    EXPECT_THAT(outcome.events,
                ElementsAre("session_start", "statement:allow:SELECT 1",
                            "statement:allow:UPDATE t SET a = 2 WHERE b = 3", "statement:allow:SELECT 'x'",
                            "result:SELECT 1:1", "result:UPDATE 7:7", "result:SELECT 1:1"));
}

TEST(Queries, anEmptyQueryIsAnsweredAsEmpty) {
    const auto answer = typed('I') + ready('I');
    const auto outcome = Playbook().client(query(" ; "), query(" ; ")).server(answer, answer).play();
    EXPECT_EQ(outcome.events.size(), 3U);
}

TEST(Queries, extendedQueryRecordsItsParameters) {
    const auto ask =
        parse("", "SELECT $1") + bindMessage("", "", {"seven"}) + describe('P', "") + execute("") + syncMessage();
    const auto answer =
        typed('1') + typed('2') + rowDescription({"c"}) + dataRow({"seven"}) + commandComplete("SELECT 1") + ready('I');
    const auto outcome = Playbook().client(ask, ask).server(answer, answer).play();
    EXPECT_THAT(outcome.events, ElementsAre("session_start", "statement:allow:SELECT $1", "result:SELECT 1:1"));
    EXPECT_THAT(outcome.json[1], HasSubstr("seven"));
    EXPECT_THAT(outcome.json[1], HasSubstr(R"("protocol":"extended")"));
}

TEST(Queries, aCachedStatementThatIsNeverDescribedIsRecordedEachTime) {
    const auto prepare = parse("s1", "SELECT a FROM t WHERE b = $1") + syncMessage();
    const auto run = bindMessage("", "s1", {"1"}) + execute("") + syncMessage();
    const auto answer = typed('2') + dataRow({"x"}) + commandComplete("SELECT 1") + ready('I');
    const auto outcome = Playbook()
                             .client(prepare, prepare)
                             .server(typed('1') + ready('I'), typed('1') + ready('I'))
                             .client(run, run)
                             .server(answer, answer)
                             .client(run, run)
                             .server(answer, answer)
                             .play();
    EXPECT_THAT(outcome.events,
                ElementsAre("session_start", "statement:allow:SELECT a FROM t WHERE b = $1", "result:SELECT 1:1",
                            "statement:allow:SELECT a FROM t WHERE b = $1", "result:SELECT 1:1"));
}

TEST(Queries, portalsWithRowLimitsContinue) {
    const auto ask =
        parse("", "SELECT g FROM generate_series(1, 3) g") + bindMessage("p", "") + execute("p", 2) + flushMessage();
    const auto first = typed('1') + typed('2') + dataRow({"1"}) + dataRow({"2"}) + typed('s');
    const auto more = execute("p", 2) + syncMessage();
    const auto last = dataRow({"3"}) + commandComplete("SELECT 1") + ready('I');
    const auto outcome = Playbook().client(ask, ask).server(first, first).client(more, more).server(last, last).play();
    EXPECT_EQ(outcome.events.size(), 5U);
    EXPECT_EQ(outcome.events[2], "result::2");
    EXPECT_EQ(outcome.events[4], "result:SELECT 1:1");
}

TEST(Queries, anErrorInAPipelineSkipsToSync) {
    const auto ask = parse("", "SELECT 1/0") + bindMessage("", "") + execute("") + parse("", "SELECT 2") +
                     bindMessage("", "") + execute("") + syncMessage();
    const auto after = parse("", "SELECT 3") + bindMessage("", "") + execute("") + syncMessage();
    const auto failed = typed('1') + typed('2') + errorResponse("22012", "division by zero") + ready('I');
    const auto answer = typed('1') + typed('2') + dataRow({"3"}) + commandComplete("SELECT 1") + ready('I');
    const auto outcome =
        Playbook().client(ask, ask).server(failed, failed).client(after, after).server(answer, answer).play();
    EXPECT_EQ(outcome.events.back(), "result:SELECT 1:1");
    EXPECT_THAT(outcome.events, testing::Contains("error:22012:server"));
}

// An error that comes before what a batch runs is about it: nothing else would tell that it failed.
TEST(Queries, anErrorBeforeExecuteIsItsStatements) {
    const auto ask = [](const char* sql) {
        return parse("", sql) + bindMessage("", "") + describe('P', "") + execute("") + syncMessage();
    };
    const auto failed = errorResponse("42P01", "relation \"t\" does not exist") + ready('I');
    const auto outcome =
        Playbook()
            .client(ask("SELECT * FROM t"), ask("SELECT * FROM t"))
            .server(failed, failed)
            .client(ask("SELECT 1/0"), ask("SELECT 1/0"))
            .server(typed('1') + failed, typed('1') + failed)
            .client(parse("s", "SELECT * FROM t") + syncMessage(), parse("s", "SELECT * FROM t") + syncMessage())
            .server(failed, failed)
            .play();
    std::vector<std::string> about;
    for (const auto& line : outcome.json)
        if (const auto at = line.find("\"event\":\"error\",\"statement\":"); at != std::string::npos)
            about.push_back(line.substr(at + 28, line.find(',', at + 28) - at - 28));
    EXPECT_THAT(about, ElementsAre("1", "2", "null")) << "the last was prepared, and never run";
}

TEST(Queries, whatIsSentWhileTheServerSkipsIsNeitherForwardedNorRecorded) {
    const auto ask = parse("", "SELECT 1/0") + bindMessage("", "") + execute("") + flushMessage();
    const auto failed = typed('1') + typed('2') + errorResponse("22012", "division by zero");
    const auto outcome = Playbook()
                             .client(ask, ask)
                             .server(failed, failed)
                             .client(parse("", "SELECT 2") + bindMessage("", "") + execute(""), "")
                             .client(syncMessage(), syncMessage())
                             .server(ready('I'), ready('I'))
                             .play();
    EXPECT_EQ(outcome.events.size(), 3U);
}

TEST(Queries, aStatementThatFailedToParseLeavesTheOldOneInPlace) {
    const auto good = parse("s", "SELECT 1") + syncMessage();
    const auto bad = parse("s", "SELECT 2") + syncMessage(); // the name is taken: the server refuses
    const auto run = bindMessage("", "s") + execute("") + syncMessage();
    const auto answer = typed('2') + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
    const auto taken = errorResponse("42P05", "prepared statement \"s\" already exists") + ready('I');
    const auto outcome = Playbook()
                             .client(good, good)
                             .server(typed('1') + ready('I'), typed('1') + ready('I'))
                             .client(bad, bad)
                             .server(taken, taken)
                             .client(run, run)
                             .server(answer, answer)
                             .play();
    EXPECT_THAT(outcome.events, testing::Contains("statement:allow:SELECT 1"));
    EXPECT_THAT(outcome.events, testing::Not(testing::Contains("statement:allow:SELECT 2")));
}

TEST(Queries, sqlPrepareAndProtocolShareNames) {
    const auto prepare = query("PREPARE p AS SELECT 5");
    const auto run = bindMessage("", "p") + execute("") + syncMessage();
    const auto prepared = commandComplete("PREPARE") + ready('I');
    const auto answer = typed('2') + dataRow({"5"}) + commandComplete("SELECT 1") + ready('I');
    const auto forget = query("DEALLOCATE ALL");
    const auto forgotten = commandComplete("DEALLOCATE ALL") + ready('I');
    Playbook()
        .client(prepare, prepare)
        .server(prepared, prepared)
        .client(run, run)
        .server(answer, answer)
        .client(forget, forget)
        .server(forgotten, forgotten)
        .client(run, syncMessage(), errorResponse("26000", "prepared statement \"p\" does not exist"))
        .server(ready('I'), ready('I'))
        .play();
}

TEST(Queries, asynchronousMessagesPassAnyTime) {
    const auto notice = typed('N', errorResponse("00000", "hello", "NOTICE").substr(5));
    const std::string notification = typed('A', std::string("\0\0\0\x07", 4) + "channel" + '\0' + "payload" + '\0');
    const auto status = typed('S', std::string("TimeZone") + '\0' + "UTC" + '\0');
    const auto outcome = Playbook().server(notice + notification + status, notice + notification + status).play();
    EXPECT_THAT(outcome.events, ElementsAre("session_start", "notice", "notification"));
}

TEST(Queries, pipelinedBatchesKeepTheirPortals) {
    const auto batch = parse("", "SELECT $1") + bindMessage("", "", {"a"}) + execute("") + syncMessage();
    const auto second = parse("", "SELECT $1") + bindMessage("", "", {"b"});
    const auto rest = execute("") + syncMessage();
    const auto answer = typed('1') + typed('2') + dataRow({"a"}) + commandComplete("SELECT 1") + ready('I');
    const auto answer2 = typed('1') + typed('2') + dataRow({"b"}) + commandComplete("SELECT 1") + ready('I');
    Playbook()
        .client(batch + second, batch + second)
        .server(answer, answer)
        .client(rest, rest)
        .server(answer2, answer2)
        .play();
}

TEST(Queries, functionCallsReachLargeObjectsOnly) {
    std::string body{'\0', '\0', '\x03', '\xbc', '\0', '\0', '\0',   '\x01', '\0',
                     '\0', '\0', '\x04', '\0',   '\0', '\0', '\x05', '\0',   '\x01'};
    body[2] = 0x03; // lo_lseek is 956
    const auto call = typed('F', body);
    const auto answer = typed('V', std::string("\0\0\0\x04\0\0\0\0", 8)) + ready('T');
    const auto outcome = Playbook().client(call, call).server(answer, answer).play();
    EXPECT_THAT(outcome.json[1], HasSubstr(R"("protocol":"function_call")"));
    body[2] = 0x40;
    Playbook refused;
    const auto played = refused.client(typed('F', body), "", "?").play();
    EXPECT_THAT(played.toClient, HasSubstr("0A000"));
    EXPECT_TRUE(played.toClient.ends_with(ready('I')));
}

TEST(Queries, aLongParameterPassesInParts) {
    const std::string value(300'000, 'v');
    const auto ask = parse("", "SELECT $1") + bindMessage("", "", {value}) + execute("") + syncMessage();
    const auto row = dataRow({value});
    const auto answer = typed('1') + typed('2') + row + commandComplete("SELECT 1") + ready('I');
    const auto outcome = Playbook().client(ask, ask).server(answer, answer).play();
    EXPECT_THAT(outcome.events, ElementsAre("session_start", "statement:allow:SELECT $1", "result:SELECT 1:1"));
}

TEST(Queries, aLongStatementIsAnalysedElsewhereAndInOrder) {
    std::string sql = "SELECT 1 WHERE 1 IN (1";
    for (int i = 0; i < 9000; ++i)
        sql += "," + std::to_string(i);
    sql += ")";
    const auto ask = query(sql) + query("SELECT 2");
    const auto answer = rowDescription({"a"}) + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
    const auto outcome = Playbook().client(ask, ask).server(answer + answer, answer + answer).play();
    EXPECT_EQ(outcome.events.size(), 5U);
}
