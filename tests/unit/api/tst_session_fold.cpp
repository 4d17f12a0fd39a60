#include <gtest/gtest.h>

#include "api/session_fold.h"
#include "base/text.h"
#include "rows.h"

namespace postern::api {
namespace {

using namespace tests;

std::string int4(std::int32_t value) {
    std::string out;
    putI32(out, value);
    return out;
}

std::string dataRow(const std::vector<std::optional<std::string>>& values) {
    std::string body;
    putU16(body, static_cast<std::uint16_t>(values.size()));
    for (const auto& value : values) {
        putI32(body, value ? static_cast<std::int32_t>(value->size()) : -1);
        body += value.value_or("");
    }
    std::string out;
    putU32(out, static_cast<std::uint32_t>(body.size()));
    return out + body;
}

TEST(SessionFold, AStatementCarriesItsSessionAndItsResult) {
    std::string data = dataRow({int4(7), "ada", {}}) + dataRow({int4(-1), "****", "x"});
    auto done = result(1, 2, "SELECT 2");
    done.columns = {{"id", 23, recording::Format::Binary, {}},
                    {"name", 25, recording::Format::Text, "names"},
                    {"note", 25, recording::Format::Text, {}}};
    done.dataKind = recording::DataKind::Rows;
    done.data = data;
    done.rowsRecorded = 2;
    auto asked = statement(1, "SELECT * FROM people WHERE id = $1", {"SELECT"});
    const auto bound = int4(42);
    asked.parameters = {{23, recording::Format::Binary, 4, bound, {}}, {0, recording::Format::Text, -1, {}, {}}};
    const std::vector<recording::Event> events = {event(1, 1, start()), event(1, 2, asked), event(1, 3, done)};
    const auto rows = foldStatements(events);
    ASSERT_EQ(rows.size(), 1U);
    const auto& row = *rows[0];
    EXPECT_EQ(row.session().agent, "copilot-shop");
    EXPECT_EQ(row.session().process(), "node");
    EXPECT_EQ(row.session().identity(), "ada@example.com");
    EXPECT_EQ(row.verb(), "SELECT");
    EXPECT_EQ(row.verdict, Verdict::Allowed);
    EXPECT_FALSE(row.isRunning);
    EXPECT_EQ(row.rows, 2);
    EXPECT_EQ(row.durationMicros, 900);
    ASSERT_EQ(row.parameters.size(), 2U);
    EXPECT_EQ(row.parameters[0], (Parameter{"int4", "42", "", false}));
    EXPECT_EQ(row.parameters[1], (Parameter{"unknown", {}, "", false}));
    EXPECT_EQ(row.maskedColumns, std::vector<std::string>{"name"});
    ASSERT_TRUE(row.sample);
    using Values = std::vector<std::optional<std::string>>;
    EXPECT_EQ(row.sample->rows, (std::vector<Values>{{"7", "ada", {}}, {"-1", "****", "x"}}));
    EXPECT_EQ(row.sample->columns[1], (ResultColumn{"name", "text", "names"}));
    EXPECT_FALSE(row.sample->isCut);
}

struct VerdictCase {
    std::string_view action;
    std::vector<std::string_view> outcomes;
    std::string_view sqlstate;
    Verdict verdict;
};

TEST(SessionFold, VerdictsFollowDecisionsAndErrors) {
    const VerdictCase cases[] = {
        {"allow", {}, "", Verdict::Allowed},
        {"allow", {}, "42P01", Verdict::Error},
        {"block", {}, "42501", Verdict::Blocked},
        {"approve", {}, "", Verdict::Held},
        {"approve", {"requested"}, "57014", Verdict::Held},
        {"approve", {"requested", "approved"}, "", Verdict::Approved},
        {"approve", {"requested", "approved"}, "23505", Verdict::Approved},
        {"approve", {"requested", "denied"}, "42501", Verdict::Denied},
        {"approve", {"requested", "expired"}, "", Verdict::Expired},
        {"approve", {"requested", "abandoned"}, "", Verdict::Abandoned},
    };
    for (const auto& c : cases) {
        std::vector<recording::Event> events = {event(1, 1, start()),
                                                event(1, 2, statement(1, "DELETE FROM t", {"DELETE"}, c.action))};
        for (const auto outcome : c.outcomes) {
            recording::Approval approval;
            approval.approval = "a1";
            approval.statement = 1;
            approval.outcome = outcome;
            approval.by = recording::IdentityView{"", "lena", "", {}, "local"};
            events.push_back(event(1, 3, approval));
        }
        if (!c.sqlstate.empty())
            events.push_back(event(1, 4, error(1, c.sqlstate, "server")));
        const auto rows = foldStatements(events);
        ASSERT_EQ(rows.size(), 1U);
        EXPECT_EQ(rows[0]->verdict, c.verdict) << c.action << c.outcomes.size() << c.sqlstate;
        EXPECT_EQ(rows[0]->sqlstate, c.sqlstate);
        EXPECT_EQ(rows[0]->decidedBy, c.outcomes.empty() ? "" : "lena");
        EXPECT_EQ(rows[0]->isRunning, c.sqlstate.empty());
    }
}

TEST(SessionFold, TransactionsAreFollowed) {
    const auto rows = foldStatements(std::vector<recording::Event>{
        event(1, 1, start()), event(1, 2, statement(1, "BEGIN", {"BEGIN"})), event(1, 3, result(1, 0, "BEGIN")),
        event(1, 4, statement(2, "SELECT 1", {"SELECT"})), event(1, 5, error(2, "42P01", "server")),
        event(1, 6, statement(3, "ROLLBACK TO SAVEPOINT a", {"ROLLBACK"})), event(1, 7, result(3, 0, "ROLLBACK")),
        event(1, 8, statement(4, "SELECT 1", {"SELECT"})), event(1, 9, result(4, 1, "SELECT 1")),
        event(1, 10, statement(5, "COMMIT", {"COMMIT"})), event(1, 11, result(5, 0, "COMMIT")),
        event(1, 12, statement(6, "SELECT 1", {"SELECT"}))});
    ASSERT_EQ(rows.size(), 6U);
    using enum Transaction;
    const Transaction expected[] = {None, Open, Failed, Open, Open, None};
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(rows[i]->transaction, expected[i]) << i;
}

TEST(SessionFold, WhatEndsATransactionIsReadWithoutItsComments) {
    const std::pair<const char*, Transaction> cases[] = {
        {"ROLLBACK", Transaction::None},
        {"ROLLBACK /* to */", Transaction::None},
        {"ROLLBACK -- to the start", Transaction::None},
        {"ROLLBACK\nTO\na", Transaction::Open},
        {"rollback/**/to/**/savepoint a", Transaction::Open},
        {"ROLLBACK AND CHAIN", Transaction::Open},
        {"ROLLBACK AND NO CHAIN", Transaction::None},
        {"COMMIT AND CHAIN", Transaction::Open},
        {"COMMIT /* and chain */", Transaction::None},
        {"END WORK AND NO CHAIN", Transaction::None},
    };
    for (const auto& [sql, expected] : cases)
        EXPECT_EQ(
            transactionAfter(Transaction::Open, sql[0] == 'r' || sql[0] == 'R' ? "ROLLBACK" : "COMMIT", false, sql),
            expected)
            << sql;
}

TEST(SessionFold, TheEndOfASessionEndsWhatRan) {
    const auto rows = foldStatements(
        std::vector<recording::Event>{event(1, 1, start()), event(1, 2, statement(1, "SELECT pg_sleep(9)", {"SELECT"})),
                                      event(1, 3, recording::SessionEnd{})});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_FALSE(rows[0]->isRunning);
    EXPECT_FALSE(rows[0]->rows);
}

TEST(SessionFold, LongTextIsCutBetweenCharacters) {
    std::string sql = "SELECT '" + std::string(kMaxSqlBytes - 9, 'x') + "\u00e9\u00e9'";
    const auto rows = foldStatements(std::vector<recording::Event>{event(1, 1, statement(1, sql, {"SELECT"}))});
    EXPECT_LE(rows[0]->sql.size(), kMaxSqlBytes);
    EXPECT_TRUE(isUtf8(rows[0]->sql));
    EXPECT_EQ(rows[0]->sqlBytes, sql.size());
    EXPECT_EQ(rows[0]->session().session.size(), 16U);
}

TEST(SessionFold, BadResultBytesEndTheSampleOnly) {
    const std::string good = dataRow({"a"});
    for (std::size_t size = 0; size < good.size(); ++size) {
        auto done = result(1, 1, "SELECT 1");
        done.columns = {{"a", 25, recording::Format::Text, {}}};
        done.dataKind = recording::DataKind::Rows;
        const auto cut = good.substr(0, size);
        done.data = cut;
        const auto rows =
            foldStatements(std::vector<recording::Event>{event(1, 1, statement(1, "x", {})), event(1, 2, done)});
        ASSERT_TRUE(rows[0]->sample);
        EXPECT_TRUE(rows[0]->sample->rows.empty());
        EXPECT_TRUE(rows[0]->sample->isCut);
    }
}

TEST(SessionFold, BytesThatAreNotTextAreShownInHexadecimal) {
    auto asked = statement(1, "x", {});
    asked.parameters = {{17, recording::Format::Text, 2, "\xff\xfe", {}}};
    const auto rows = foldStatements(std::vector<recording::Event>{event(1, 1, asked)});
    EXPECT_EQ(rows[0]->parameters[0].text, "\\xfffe");
}

TEST(SessionFold, SamplesAreBounded) {
    std::string data;
    for (int i = 0; i < 5000; ++i)
        data += dataRow({std::string(500, 'x')});
    auto done = result(1, 5000, "SELECT 5000");
    done.columns = {{"a", 25, recording::Format::Text, {}}};
    done.dataKind = recording::DataKind::Rows;
    done.data = data;
    const auto rows =
        foldStatements(std::vector<recording::Event>{event(1, 1, statement(1, "x", {})), event(1, 2, done)});
    EXPECT_LE(rows[0]->sample->rows.size(), kMaxSampleRows);
    EXPECT_LE(rows[0]->sample->bytes, kMaxSampleBytes + 1024);
    EXPECT_TRUE(rows[0]->sample->isCut);
}

} // namespace
} // namespace postern::api
