#include <gtest/gtest.h>

#include "base/json_writer.h"

using postern::JsonWriter;

TEST(JsonWriter, writesCommasAndNesting) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("a", 1).key("b").beginArray().integer(-2).string("x").beginObject().endObject().endArray();
    json.key("c").null().key("d").boolean(true).endObject();
    EXPECT_EQ(out, R"({"a":1,"b":[-2,"x",{}],"c":null,"d":true})");
}

TEST(JsonWriter, escapesOnlyWhatMustBe) {
    std::string out;
    postern::appendJsonString(out, std::string_view("\"\\\n\t\r\x01/\xC3\xA4\0", 10));
    EXPECT_EQ(out, "\"\\\"\\\\\\n\\t\\r\\u0001/\xC3\xA4\\u0000\"");
}

TEST(JsonWriter, replacesWhatIsNotUtf8) {
    std::string out;
    postern::appendJsonString(out, "a\xff\xC3");
    EXPECT_EQ(out, "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
}
