#include <gtest/gtest.h>

#include "base/bytes.h"
#include "wire/frontend.h"

using namespace postern;
using namespace postern::wire;

namespace {

std::string bindBody() {
    std::string body;
    putCString(body, "portal");
    putCString(body, "statement");
    putU16(body, 2);
    putU16(body, 1);
    putU16(body, 0);
    putU16(body, 2);
    putU32(body, 4);
    putU32(body, 42);
    putI32(body, -1);
    putU16(body, 1);
    putU16(body, 1);
    return body;
}

} // namespace

TEST(ArgumentReader, readsBindHoweverItIsCut) {
    const auto body = bindBody();
    for (std::size_t cut = 0; cut <= body.size(); ++cut) {
        ArgumentReader reader;
        reader.begin(ArgumentReader::Message::Bind, 100, 1000);
        ASSERT_TRUE(reader.feed(std::string_view(body).substr(0, cut)));
        EXPECT_EQ(reader.isComplete(), cut == body.size());
        ASSERT_TRUE(reader.feed(std::string_view(body).substr(cut)));
        ASSERT_TRUE(reader.isComplete());
        EXPECT_EQ(reader.portal(), "portal");
        EXPECT_EQ(reader.statement(), "statement");
        ASSERT_EQ(reader.arguments().size(), 2U);
        EXPECT_EQ(reader.arguments()[0].format, 1);
        EXPECT_EQ(reader.arguments()[0].bytes, std::string("\0\0\0\x2a", 4));
        EXPECT_EQ(reader.arguments()[1].length, -1);
        EXPECT_EQ(reader.resultFormats(), std::vector<std::int16_t>{1});
    }
}

TEST(ArgumentReader, keepsOnlyAPrefixOfLongValues) {
    std::string body(2, '\0'); // unnamed portal and statement
    putU16(body, 0);
    putU16(body, 2);
    putU32(body, 1000);
    body.append(1000, 'a');
    putU32(body, 10);
    body.append(10, 'b');
    putU16(body, 0);
    ArgumentReader reader;
    reader.begin(ArgumentReader::Message::Bind, 100, 105);
    ASSERT_TRUE(reader.feed(body));
    ASSERT_TRUE(reader.isComplete());
    EXPECT_EQ(reader.arguments()[0].length, 1000);
    EXPECT_EQ(reader.arguments()[0].bytes.size(), 100U);
    EXPECT_EQ(reader.arguments()[1].bytes, "bbbbb");
}

TEST(ArgumentReader, refusesBodiesThatDoNotAddUp) {
    auto body = bindBody() + "x";
    ArgumentReader reader;
    reader.begin(ArgumentReader::Message::Bind, 100, 1000);
    EXPECT_FALSE(reader.feed(body)) << "bytes after the end";
    std::string negative(2, '\0');
    putU16(negative, 0);
    putU16(negative, 1);
    putI32(negative, -2);
    reader.begin(ArgumentReader::Message::Bind, 100, 1000);
    EXPECT_FALSE(reader.feed(negative));
    std::string formats(2, '\0'); // two formats for three values
    putU16(formats, 2);
    putU32(formats, 0);
    putU16(formats, 3);
    putI32(formats, -1);
    reader.begin(ArgumentReader::Message::Bind, 100, 1000);
    EXPECT_FALSE(reader.feed(formats));
    reader.begin(ArgumentReader::Message::Bind, 100, 1000);
    EXPECT_FALSE(reader.feed(std::string(10'000, 'n'))) << "a name without end";
}

TEST(Frontend, readsParse) {
    std::string body;
    putCString(body, "s1");
    putCString(body, "SELECT $1");
    putU16(body, 1);
    putU32(body, 23);
    const auto parse = readParse(body);
    ASSERT_TRUE(parse);
    EXPECT_EQ(parse->name, "s1");
    EXPECT_EQ(parse->query, "SELECT $1");
    EXPECT_EQ(parse->types, std::vector<Oid>{23});
    EXPECT_FALSE(readParse(body + "x"));
    EXPECT_FALSE(readParse(body.substr(0, body.size() - 1)));
    EXPECT_FALSE(readParse(""));
}

TEST(Frontend, refusesTextAfterTheEndOfAQuery) {
    EXPECT_EQ(readQuery(std::string_view("SELECT 1\0", 9)).value(), "SELECT 1");
    EXPECT_FALSE(readQuery("SELECT 1"));
    EXPECT_FALSE(readQuery(std::string_view("SELECT 1\0;DROP TABLE t\0", 23)));
    EXPECT_FALSE(readQuery(""));
}

TEST(Frontend, readsNamesAndLimits) {
    EXPECT_EQ(readNamedObject(std::string_view("Sname\0", 6))->name, "name");
    EXPECT_FALSE(readNamedObject(std::string_view("Xname\0", 6)));
    EXPECT_FALSE(readNamedObject("S"));
    EXPECT_EQ(readExecute(std::string_view("\0\0\0\0\x05", 5))->maxRows, 5);
    EXPECT_FALSE(readExecute(std::string_view("\0\0\0\0", 4)));
}
