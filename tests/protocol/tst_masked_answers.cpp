// Conversations under masks: what is asked of the server, what of its answers reaches the client, and in what form.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "catalog/load.h"
#include "session/plan_text.h"
#include "support/playbook.h"
#include "wire/backend.h"

using namespace postern;
using namespace postern::test;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

using Row = std::vector<std::optional<std::string_view>>;

constexpr const char* kMask = "[[mask]]\ncolumns = [\"public.people.ssn\"]\nmethod = \"redact\"\n";

// public.people (id int, ssn text, city text) and the view public.badges (id, badge).
std::shared_ptr<const catalog::Snapshot> snapshot() {
    catalog::SnapshotBuilder b;
    b.row(0, Row{"150004", "app", "app", "db", "public", "off", "0", "off"});
    b.row(1, Row{"11", "pg_catalog"});
    b.row(1, Row{"2200", "public"});
    b.row(2,
          Row{"1259", "11", "pg_class", "r", "p", "10", "83", "f", "f", "f", std::nullopt, std::nullopt, std::nullopt});
    b.row(2, Row{"16500", "2200", "people", "r", "p", "10", "16501", "f", "f", "f", std::nullopt, std::nullopt,
                 std::nullopt});
    b.row(3, Row{"16500", "1", "id", "23", "-1", "0", "t", "f", "", "", std::nullopt});
    b.row(3, Row{"16500", "2", "ssn", "25", "-1", "100", "f", "f", "", "", std::nullopt});
    b.row(3, Row{"16500", "3", "city", "25", "-1", "100", "f", "f", "", "", std::nullopt});
    b.row(2, Row{"16520", "2200", "badges", "v", "p", "10", "16521", "f", "f", "f",
                 "SELECT people.id, people.ssn AS badge FROM public.people", std::nullopt, std::nullopt});
    b.row(3, Row{"16520", "1", "id", "23", "-1", "0", "f", "f", "", "", std::nullopt});
    b.row(3, Row{"16520", "2", "badge", "25", "-1", "100", "f", "f", "", "", std::nullopt});
    b.row(5, Row{"23", "11", "int4", "b", "N", "0", "0", "0", "0", "-1", "f", "0", std::nullopt, std::nullopt});
    b.row(5, Row{"25", "11", "text", "b", "S", "0", "0", "0", "0", "-1", "f", "0", std::nullopt, std::nullopt});
    b.row(5,
          Row{"16501", "2200", "people", "c", "C", "16500", "0", "0", "0", "-1", "f", "0", std::nullopt, std::nullopt});
    b.row(7, Row{"98", "11", "=", "25", "25", "16", "67", "f"});
    return b.finish().value();
}

// A query of Postern's own, as it goes to the server, and what the server answers to each of its messages.
std::string ownQuery(std::string_view sql) {
    std::string out;
    wire::writeParse(out, "postern own", sql);
    wire::writeBind(out, "postern own", "postern own");
    wire::writeExecute(out, "postern own");
    wire::writeClose(out, 'P', "postern own");
    wire::writeClose(out, 'S', "postern own");
    return out;
}
std::string ownAnswer(const std::vector<std::string>& row) {
    return typed('1') + typed('2') + dataRow(row) + commandComplete("SELECT 1") + typed('3') + typed('3');
}
const std::string kAskPlace = ownQuery(catalog::loadQueries(catalog::Scope::User)[0]);
const std::string kPlace = ownAnswer({"150004", "app", "app", "db", "public", "off", "0", "off"});

// A play in which the first statement is `sql`: the search path is asked for before it goes on.
Playbook asking(const std::string& sql, std::string toServerAfter, const char* toml = kMask) {
    Playbook play(toml);
    play.seenThrough(snapshot());
    play.client(query(sql), kAskPlace + syncMessage());
    play.server(kPlace + ready('I'), {}, std::move(toServerAfter));
    return play;
}

std::string columns(const std::vector<std::tuple<std::string, Oid, int>>& fields) {
    std::string body;
    putU16(body, static_cast<std::uint16_t>(fields.size()));
    for (const auto& [name, table, column] : fields) {
        putCString(body, name);
        putU32(body, table);
        putU16(body, static_cast<std::uint16_t>(column));
        putU32(body, 25);
        putI16(body, -1);
        putI32(body, -1);
        putU16(body, 0);
    }
    return typed('T', body);
}

} // namespace

TEST(MaskedAnswers, aColumnIsMaskedAndTheRestPasses) {
    const std::string sql = "SELECT id, ssn AS city, city FROM people";
    const auto described = rowDescription({"id", "city", "city"});
    const auto end = commandComplete("SELECT 1") + ready('I');
    const auto played = asking(sql, query(sql))
                            .server(described + dataRow({"1", "A-111", "Porto"}) + end,
                                    described + dataRow({"1", "****", "Porto"}) + end)
                            .play();
    EXPECT_THAT(played.json, Not(Contains(HasSubstr("A-111"))));
    EXPECT_THAT(played.json, Contains(HasSubstr(R"("masked_by":"public.people.ssn")")));
}

TEST(MaskedAnswers, thePlaceIsAskedOnceAndAgainAfterItMoved) {
    const std::string sql = "SELECT id FROM people";
    const auto answer = rowDescription({"id"}) + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
    const auto set = commandComplete("SET") + ready('I');
    asking(sql, query(sql))
        .server(answer, answer)
        .client(query(sql), query(sql))
        .server(answer, answer)
        .client(query("SET search_path = other"), query("SET search_path = other"))
        .server(set, set)
        .client(query(sql), kAskPlace + syncMessage())
        .server(kPlace + ready('I'), {}, query(sql))
        .server(answer, answer)
        .play();
}

TEST(MaskedAnswers, theServersOwnWordIsASecondWitness) {
    // The plan says that nothing is masked; the server says that this column is one of a masked table's.
    const std::string sql = "SELECT city FROM people";
    const auto described = columns({{"city", 16500, 2}});
    const auto end = commandComplete("SELECT 1") + ready('I');
    asking(sql, query(sql)).server(described + dataRow({"A"}) + end, described + dataRow({"****"}) + end).play();
}

TEST(MaskedAnswers, aTableThatNobodyKnowsIsMaskedWhole) {
    const std::string sql = "SELECT city FROM people";
    const auto described = columns({{"x", 99999, 1}});
    const auto end = commandComplete("SELECT 1") + ready('I');
    asking(sql, query(sql)).server(described + dataRow({"A"}) + end, described + dataRow({"****"}) + end).play();
}

// However the answer is cut into reads: what is masked together must neither pass by what came between, nor come after
// it.
TEST(MaskedAnswers, pseudonymsOfManyRowsStayInOrder) {
    constexpr const char* kPseudonym = "[[mask]]\ncolumns = [\"public.people.ssn\"]\nmethod = \"pseudonym\"\n";
    masking::ColumnMask mask;
    mask.setType(masking::valueType(25));
    mask.method = policy::Mask::Method::Pseudonym;
    std::string rows, masked, lines, maskedLines;
    for (int i = 0; i < 70; ++i) {
        const auto value = "Anna Schmidt " + std::to_string(i);
        const auto form = masking::masked(mask, value, false, kMaskKey).value();
        rows += dataRow({value, "Porto"});
        masked += dataRow({form, "Porto"});
        lines += typed('d', "1\t" + value + "\tPorto\n");
        maskedLines += typed('d', "1\t" + form + "\tPorto\n");
    }
    const auto notice = typed('N', std::string("SNOTICE\0VNOTICE\0C00000\0Mhalf\0", 29) + '\0');
    const auto described = rowDescription({"ssn", "city"}), broken = errorResponse("57014", "canceled") + ready('I');
    const auto play = [&](const std::string& sql, const std::string& answer, const std::string& expected) {
        const auto played = asking(sql, query(sql), kPseudonym).server(answer, expected).play();
        EXPECT_THAT(played.json, Not(Contains(HasSubstr("Anna"))));
    };
    play("SELECT ssn, city FROM people", described + rows + notice + rows + broken,
         described + masked + notice + masked + broken);
    const std::string start = typed('H', std::string("\0\0\3\0\0\0\0\0\0", 9));
    play("COPY people TO STDOUT", start + lines + notice + lines + broken,
         start + maskedLines + notice + maskedLines + broken);
    const auto end = typed('c') + commandComplete("COPY 70") + ready('I');
    play("COPY people TO STDOUT", start + lines + end, start + maskedLines + end);
}

TEST(MaskedAnswers, rowsThatDoNotFitEndTheSession) {
    const std::string sql = "SELECT ssn FROM people";
    const auto described = rowDescription({"ssn"});
    const auto played = asking(sql, query(sql)).server(described + dataRow({"A", "B"}), "?").play();
    EXPECT_TRUE(played.closeClient);
    EXPECT_THAT(played.toClient, Not(HasSubstr(dataRow({"A", "B"}))));
}

TEST(MaskedAnswers, aPredicateIsStoppedBeforeTheServerSeesIt) {
    Playbook play(kMask);
    const auto played = play.seenThrough(snapshot())
                            .client(query("SELECT id FROM people WHERE ssn = 'A'"), kAskPlace + syncMessage())
                            .server(kPlace + ready('I'), "?")
                            .room(postern::approval::Outcome::Waiting, "", "?")
                            .play();
    EXPECT_THAT(played.toClient, HasSubstr("baseline/masked-predicate"));
}

TEST(MaskedAnswers, errorsThatMayQuoteAreWithheld) {
    const std::string sql = "INSERT INTO people (id, city) VALUES (NULL, 'x')";
    const auto error = errorResponse("23502", "Failing row contains (null, A-111, x).");
    const auto played = asking(sql, query(sql)).server(error + ready('I'), "?").play();
    EXPECT_THAT(played.toClient, HasSubstr("23502"));
    EXPECT_THAT(played.toClient, Not(HasSubstr("A-111")));
    EXPECT_THAT(played.json, Not(Contains(HasSubstr("A-111"))));
}

TEST(MaskedAnswers, aColumnThatMayNotBeNullIsNamed) {
    const std::string sql = "INSERT INTO people (id, city) VALUES (NULL, 'x')";
    const auto error = [](std::initializer_list<std::string_view> fields) {
        std::string body;
        for (const auto field : fields)
            putCString(body, field);
        return typed('E', body + '\0');
    };
    const auto whole = error({"SERROR", "VERROR", "C23502", "Mnull value in column \"id\" of relation \"people\"",
                              "DFailing row contains (null, A-111, x).", "Wat A-111", "spublic", "tpeople", "cid"});
    const auto named = error({"SERROR", "VERROR", "C23502", "Mnull value in column \"id\" of relation \"people\"",
                              "spublic", "tpeople", "cid"});
    const auto played = asking(sql, query(sql)).server(whole + ready('I'), named + ready('I')).play();
    EXPECT_THAT(played.json, Not(Contains(HasSubstr("A-111"))));
}

TEST(MaskedAnswers, aPortalNobodyDescribedIsDescribedByUs) {
    const auto bound = bindMessage("", "s");
    std::string describePortal;
    wire::writeDescribe(describePortal, 'P', "");
    const auto described = rowDescription({"ssn"});
    Playbook play(kMask);
    play.seenThrough(snapshot())
        .client(parse("s", "SELECT ssn FROM people"), kAskPlace + syncMessage())
        .server(kPlace + ready('I'), "", parse("s", "SELECT ssn FROM people"))
        .client(bound, bound)
        .server(typed('1'), typed('1'))
        .client(execute("") + syncMessage(), describePortal + execute("") + syncMessage())
        .server(typed('2') + described + dataRow({"A-111"}) + commandComplete("SELECT 1") + ready('I'),
                typed('2') + dataRow({"****"}) + commandComplete("SELECT 1") + ready('I'))
        .play();
}

TEST(MaskedAnswers, whatCannotBeAskedIsRefused) {
    Playbook play(kMask); // no catalog
    const auto played = play.client(query("SELECT 1 FROM people"), kAskPlace + syncMessage())
                            .server(kPlace + ready('I'), "?")
                            .client(query("ROLLBACK"), query("ROLLBACK"))
                            .server(commandComplete("ROLLBACK") + ready('I'), commandComplete("ROLLBACK") + ready('I'))
                            .play();
    EXPECT_THAT(played.toClient, HasSubstr("08006"));
}

TEST(MaskedAnswers, anErrorOfOurOwnQueryRefusesTheStatement) {
    Playbook play(kMask);
    const auto played = play.seenThrough(snapshot())
                            .client(query("SELECT 1 FROM people"), kAskPlace + syncMessage())
                            .server(errorResponse("57014", "canceling statement") + ready('I'), "?")
                            .play();
    EXPECT_THAT(played.toClient, HasSubstr("57014"));
    EXPECT_THAT(played.events, Contains(HasSubstr("error:57014")));
}

TEST(MaskedAnswers, copyIsMaskedHoweverItIsCut) {
    const std::string sql = "COPY people TO STDOUT";
    const std::string start = typed('H', std::string("\0\0\3\0\0\0\0\0\0", 9));
    const auto end = typed('c') + commandComplete("COPY 1") + ready('I');
    asking(sql, query(sql))
        .server(start + typed('d', "1\tA-1") + typed('d', "11\tPorto\n") + end,
                start + typed('d', "1\t****\tPorto\n") + end)
        .play();
}

TEST(MaskedAnswers, whatAPlanCountsOfBlocksStaysHere) {
    using session::withoutBlockCounts;
    for (const char* line :
         {"Seq Scan on people (actual rows=3 loops=1)", "  Rows Removed by Filter: 3", "", "   Heap Blocks: exact=3",
          "  Filter: (city = 'Buffers: 1'::text)", "Planning Time: 0.1 ms", "  Sort Method: quicksort  Memory: 25kB"})
        EXPECT_EQ(withoutBlockCounts(line), line);
    for (const char* line :
         {"  Buffers: shared hit=3", "Planning:", "   I/O Timings: shared read=0.1", "WAL: records=1",
          "     Storage: Memory  Maximum Storage: 17kB", "  Worker 12:  Buffers: shared hit=1"})
        EXPECT_EQ(withoutBlockCounts(line), std::nullopt) << line;
    EXPECT_EQ(withoutBlockCounts("   Heap Fetches: 3"), "   Heap Fetches: ****");
    EXPECT_EQ(withoutBlockCounts("Worker 0:  Heap Fetches: 3"), "Worker 0:  Heap Fetches: ****");
    EXPECT_EQ(
        withoutBlockCounts("[\n    \"Heap Fetches\": 3,\n    \"Shared Hit Blocks\": 12\n    \"Exact Heap Blocks\": 2,\n"
                           "    \"I/O Read Time\": 0.1,\n    \"Filter\": \"(a = 'WAL : 1')\",\n]"),
        "[\n    \"Heap Fetches\": null,\n    \"Shared Hit Blocks\": null\n    \"Exact Heap Blocks\": 2,\n"
        "    \"I/O Read Time\": null,\n    \"Filter\": \"(a = 'WAL : 1')\",\n]");
    EXPECT_EQ(withoutBlockCounts(
                  "- Plan: \n    Heap Fetches: 3\n    - WAL Records: 1\n  Planning: \n    Local Hit Blocks: 0"),
              "- Plan: \n    Heap Fetches: null\n    - WAL Records: null\n  Planning: \n    Local Hit Blocks: null");
    EXPECT_EQ(withoutBlockCounts("<explain>\n  <Heap-Fetches>3</Heap-Fetches>\n  <I-O-Read-Time>1</I-O-Read-Time>\n"
                                 "  <Actual-Rows>3</Actual-Rows>\n</explain>"),
              "<explain>\n  <Heap-Fetches></Heap-Fetches>\n  <I-O-Read-Time></I-O-Read-Time>\n"
              "  <Actual-Rows>3</Actual-Rows>\n</explain>");
}

TEST(MaskedAnswers, aPlanOverATableWithMaskedColumns) {
    const std::string sql = "EXPLAIN (ANALYZE, BUFFERS) SELECT id FROM people";
    const auto described = rowDescription({"QUERY PLAN"});
    const auto end = commandComplete("EXPLAIN") + ready('I');
    const auto played = asking(sql, query(sql))
                            .server(described + dataRow({"Index Only Scan"}) + dataRow({"  Heap Fetches: 7"}) +
                                        dataRow({"  Buffers: shared hit=8"}) + end,
                                    described + dataRow({"Index Only Scan"}) + dataRow({"  Heap Fetches: ****"}) + end)
                            .play();
    EXPECT_THAT(played.json, Not(Contains(HasSubstr("Fetches: 7"))));
    EXPECT_THAT(played.json, Not(Contains(HasSubstr("hit=8"))));
}

TEST(MaskedAnswers, aPlanWithoutMaskedColumnsComesAsItIs) {
    for (const std::string sql : {"EXPLAIN (ANALYZE, BUFFERS) SELECT 1", "EXPLAIN (BUFFERS) SELECT id FROM people"}) {
        const auto answer = rowDescription({"QUERY PLAN"}) + dataRow({"  Buffers: shared hit=8"}) +
                            commandComplete("EXPLAIN") + ready('I');
        asking(sql, query(sql)).server(answer, answer).play();
    }
}

TEST(MaskedAnswers, aPlanThatLosesRowsIsFetchedWhole) {
    const auto refused =
        errorResponse("0A000", "[postern] a plan that counts the blocks of masked columns is fetched whole, without a "
                               "limit on its rows");
    const auto parses = parse("", "EXPLAIN (ANALYZE, BUFFERS) SELECT id FROM people"), binds = bindMessage("", "");
    Playbook play(kMask);
    play.seenThrough(snapshot())
        .client(parses, kAskPlace + syncMessage())
        .server(kPlace + ready('I'), "", parses)
        .client(binds, binds)
        .server(typed('1'), typed('1'))
        .client(execute("", 3) + syncMessage(),
                parse("postern refusal", "postern: this statement was refused and is not sent") + syncMessage())
        .server(typed('2') + errorResponse("42601", "syntax error at or near \"postern\"") + ready('I'),
                typed('2') + refused + ready('I'))
        .play();
}

TEST(MaskedAnswers, explainExecuteIsJudgedByWhatWasPrepared) {
    const auto ran = commandComplete("PREPARE") + ready('I');
    const auto plan = rowDescription({"QUERY PLAN"}) + dataRow({"Seq Scan"}) + commandComplete("EXPLAIN") + ready('I');
    const std::string free = "PREPARE p AS SELECT id FROM people", explain = "EXPLAIN EXECUTE p";
    asking(free, query(free)).server(ran, ran).client(query(explain), query(explain)).server(plan, plan).play();
    const std::string masked = "PREPARE p AS SELECT ssn FROM people";
    const auto held = asking(masked, query(masked))
                          .server(ran, ran)
                          .client(query(explain), "")
                          .room(postern::approval::Outcome::Waiting, "", "?")
                          .play();
    EXPECT_THAT(held.toClient, HasSubstr("baseline/masked-predicate"));
}

// A temporary table that a string of statements makes holds nothing masked, if nothing masked was put into it.
TEST(MaskedAnswers, aStringThatMakesUsesAndDropsATemporaryTable) {
    const auto made = commandComplete("SELECT 1"), done = commandComplete("DROP TABLE") + ready('I');
    const auto rows = columns({{"a", 99999, 1}}) + dataRow({"kept"}) + commandComplete("SELECT 1");
    for (const std::string sql : {"CREATE TEMP TABLE t (a text); SELECT a FROM t; DROP TABLE t",
                                  "CREATE TEMP TABLE t AS SELECT city FROM people; SELECT * FROM t; DROP TABLE t"}) {
        const auto answer = made + rows + done;
        asking(sql, query(sql)).server(answer, answer).play();
    }
    for (const std::string sql :
         {"CREATE TEMP TABLE t (a int); INSERT INTO t VALUES (1); UPDATE t SET a = 2; DELETE FROM t; DROP TABLE t",
          "CREATE TEMP TABLE t AS SELECT 1 AS a; DROP TABLE IF EXISTS t; CREATE TEMP TABLE t (b int); DROP TABLE t"})
        asking(sql, query(sql)).play();
    for (const std::string sql :
         {"CREATE TEMP TABLE t AS SELECT id FROM people; DROP TABLE people", "CREATE TABLE t (a int); DROP TABLE t",
          "CREATE TEMP TABLE t (a int); DROP TABLE t; DROP TABLE t"}) {
        Playbook play(kMask);
        const auto held = play.seenThrough(snapshot())
                              .client(query(sql), kAskPlace + syncMessage())
                              .server(kPlace + ready('I'), "?")
                              .room(postern::approval::Outcome::Waiting, "", "?")
                              .play();
        EXPECT_EQ(held.asks.size(), 1U) << sql;
    }
}

// debug_print_plan prints how wide the planner expects rows to be, trace_sort how much they took.
TEST(MaskedAnswers, whatTheServerLogsOfWorkOnMaskedValuesStaysHere) {
    const auto log = typed('N', std::string("SLOG\0VLOG\0C00000\0Mplan_width 37\0", 32) + '\0');
    const auto end = rowDescription({"id"}) + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
    for (const std::string sql : {"WITH c AS MATERIALIZED (SELECT * FROM people) SELECT id FROM c",
                                  "SELECT id FROM (SELECT DISTINCT ON (id) * FROM people) s"}) {
        const auto played = asking(sql, query(sql)).server(log + end, "?").play();
        EXPECT_THAT(played.toClient, Not(HasSubstr("plan_width"))) << sql;
    }
    const std::string sql = "WITH c AS MATERIALIZED (SELECT id, city FROM people) SELECT id FROM c";
    asking(sql, query(sql)).server(log + end, log + end).play();
}
