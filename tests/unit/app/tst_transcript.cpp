#include <gtest/gtest.h>

#include "app/transcript.h"

namespace postern::app {

TEST(Transcript, Statement) {
    EXPECT_EQ(describeEvent(
                  R"({"session":"ab","seq":2,"time":"2026-11-21T03:35:00.123456Z","event":"statement","statement":1,)"
                  R"("sql":"SELECT\n  1","parameters":[],"decision":{"action":"allow","rules":[]}})",
                  Colours::Off),
              "   2  03:35:00.123  statement 1    SELECT 1");
}

TEST(Transcript, BlockedStatementSaysSo) {
    const auto line =
        describeEvent(R"({"seq":12,"time":"2026-11-21T03:35:00.123456Z","event":"statement","statement":7,)"
                      R"("sql":"DROP TABLE t","decision":{"action":"block","rules":["no-drop"]}})",
                      Colours::Off);
    EXPECT_EQ(line, "  12  03:35:00.123  statement 7    block  DROP TABLE t");
}

TEST(Transcript, LongTextIsCutBetweenCharacters) {
    std::string sql;
    for (int i = 0; i < 100; ++i)
        sql += "é";
    const auto line =
        describeEvent(R"({"seq":1,"time":"","event":"statement","sql":")" + sql + R"(","decision":{"action":"allow"}})",
                      Colours::Off, 10);
    EXPECT_NE(line.find("ééé..."), std::string::npos);
    EXPECT_EQ(line.find("éééé"), std::string::npos);
}

TEST(Transcript, WhatIsNoEventStaysAsItIs) {
    for (const char* text : {"", "not json", "[1]", "{}", "{\"event\":1}"})
        EXPECT_NO_THROW(describeEvent(text, Colours::On)) << text;
    EXPECT_EQ(describeEvent("not json", Colours::Off), "not json");
}

} // namespace postern::app
