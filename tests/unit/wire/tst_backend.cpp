#include <gtest/gtest.h>

#include "base/bytes.h"
#include "wire/backend.h"

using namespace postern;
using namespace postern::wire;

TEST(Backend, errorsRoundTrip) {
    std::string out;
    writeError(out, Severity::Fatal, "42501", "no", "because", "try");
    EXPECT_EQ(out[0], 'E');
    EXPECT_EQ(loadU32(out.data() + 1), out.size() - 1);
    const auto fields = readErrorFields(std::string_view(out).substr(5));
    ASSERT_TRUE(fields);
    EXPECT_TRUE(fields->isFatal());
    EXPECT_EQ(fields->sqlstate, "42501");
    EXPECT_EQ(fields->message, "no");
    EXPECT_EQ(fields->detail, "because");
    EXPECT_EQ(fields->hint, "try");
}

TEST(Backend, anErrorWithoutSqlstateIsStillAnError) {
    const auto fields = readErrorFields(std::string_view("Mtext\0\0", 7));
    ASSERT_TRUE(fields);
    EXPECT_EQ(fields->sqlstate, "XX000");
    EXPECT_FALSE(readErrorFields(std::string_view("Mtext", 5)));
    EXPECT_FALSE(readErrorFields(""));
}

TEST(Backend, rowDescriptionMustAddUp) {
    std::string body;
    putU16(body, 1);
    putCString(body, "id");
    putU32(body, 16384);
    putU16(body, 1);
    putU32(body, 23);
    putU16(body, 4);
    putI32(body, -1);
    putU16(body, 1);
    const auto fields = readRowDescription(body);
    ASSERT_TRUE(fields);
    EXPECT_EQ((*fields)[0].name, "id");
    EXPECT_EQ((*fields)[0].table, 16384U);
    EXPECT_EQ((*fields)[0].format, 1);
    EXPECT_FALSE(readRowDescription(body + "x"));
    body[1] = 2;
    EXPECT_FALSE(readRowDescription(body));
}

TEST(Backend, dataRowsMustAddUp) {
    std::string body;
    putU16(body, 2);
    putI32(body, -1);
    putU32(body, 3);
    body += "abc";
    EXPECT_TRUE(isDataRow(body, 2));
    EXPECT_TRUE(isDataRow(body, -1));
    EXPECT_FALSE(isDataRow(body, 3));
    EXPECT_FALSE(isDataRow(body + "x", 2));
    EXPECT_FALSE(isDataRow(body.substr(0, body.size() - 1), 2));
    std::string negative;
    putU16(negative, 1);
    putI32(negative, -5);
    EXPECT_FALSE(isDataRow(negative, 1));
}

TEST(Backend, rowsOfTags) {
    EXPECT_EQ(rowsOfTag("SELECT 5"), 5);
    EXPECT_EQ(rowsOfTag("INSERT 0 3"), 3);
    EXPECT_EQ(rowsOfTag("CREATE TABLE"), 0);
    EXPECT_EQ(rowsOfTag("BEGIN"), 0);
    EXPECT_EQ(rowsOfTag(""), 0);
}
