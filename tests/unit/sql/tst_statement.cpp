// Ranges, fingerprints, settings, encodings and what is refused.
#include <gtest/gtest.h>

#include <algorithm>

#include "describe.h"
#include "sql/tree.h"

namespace postern::sql {
namespace {

std::shared_ptr<const Analysis> analysed(std::string_view text, const Settings& settings = {}) {
    auto analysis = analyse(text, settings);
    EXPECT_TRUE(analysis.has_value()) << text << (analysis ? "" : ": " + analysis.error().message());
    return analysis ? *analysis : std::make_shared<const Analysis>();
}

std::vector<std::string> pieces(std::string_view text) {
    const auto analysis = analysed(text);
    std::vector<std::string> found;
    for (const Statement& s : analysis->statements)
        found.push_back(analysis->text.substr(s.begin, s.length));
    return found;
}

std::string fingerprintOf(std::string_view text) {
    const auto analysis = analysed(text);
    return analysis->statements.size() == 1 ? analysis->statements[0].fingerprint : "";
}

std::string sqlstateOf(std::string_view text, const Settings& settings = {}) {
    const auto analysis = analyse(text, settings);
    return analysis ? "" : analysis.error().sqlstate();
}

TEST(Ranges, AreWithoutBlanksAround) {
    EXPECT_EQ(pieces("  SELECT 1 ;\n\tSELECT 2\n;;  "), (std::vector<std::string>{"SELECT 1", "SELECT 2"}));
    EXPECT_EQ(pieces("SELECT 1"), std::vector<std::string>{"SELECT 1"});
    EXPECT_EQ(pieces("SELECT ';' ; SELECT $$;$$ -- ; \n; SELECT \"é;\""),
              (std::vector<std::string>{"SELECT ';'", "SELECT $$;$$ -- ;", "SELECT \"é;\""}));
    EXPECT_TRUE(pieces("").empty());
    EXPECT_TRUE(pieces(" ; -- x").empty());
}

TEST(Ranges, KeepRulesAndBodiesWhole) {
    const std::string rule = "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)";
    const std::string body = "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END";
    EXPECT_EQ(pieces(rule + ";" + body), (std::vector<std::string>{rule, body}));
}

TEST(Fingerprint, IgnoresLayoutConstantsAndListLengths) {
    const std::string one = fingerprintOf("SELECT a FROM t WHERE b = 1 AND c IN (1, 2)");
    EXPECT_EQ(one, fingerprintOf("select  A from T /* x */ where B = 'y' and c in ($1,$2,$3,4) -- z"));
    EXPECT_EQ(fingerprintOf("INSERT INTO t VALUES (1, 'a')"),
              fingerprintOf("INSERT INTO t VALUES (2, 'b'), (3, NULL), (4, $1)"));
    EXPECT_EQ(fingerprintOf("SELECT ARRAY[1]"), fingerprintOf("SELECT ARRAY[1, 2, 3]"));
    EXPECT_EQ(fingerprintOf("SELECT a LIMIT 1"), fingerprintOf("SELECT a LIMIT 100"));
    EXPECT_EQ(fingerprintOf("FETCH 10 FROM c"), fingerprintOf("FETCH 20 FROM c"));
}

TEST(Fingerprint, TellsDifferentStatementsApart) {
    const char* texts[] = {"SELECT a FROM t",
                           "SELECT b FROM t",
                           "SELECT a FROM s.t",
                           "SELECT \"A\" FROM t",
                           "SELECT a, a FROM t",
                           "SELECT DISTINCT a FROM t",
                           "SELECT a FROM t ORDER BY a",
                           "SELECT a FROM t ORDER BY a DESC",
                           "SELECT a FROM t GROUP BY a",
                           "SELECT a FROM t WHERE a",
                           "SELECT a FROM t WHERE a = 1",
                           "SELECT a FROM t WHERE a > 1",
                           "SELECT a FROM t WHERE a = 1 OR b = 1",
                           "SELECT a FROM t WHERE a = 1 AND b = 1",
                           "SELECT f(1) FROM t",
                           "SELECT f(1, 2) FROM t",
                           "SELECT f(DISTINCT a) FROM t",
                           "SELECT a FROM t LEFT JOIN u ON true",
                           "SELECT a FROM t JOIN u ON true",
                           "INSERT INTO t VALUES (now())",
                           "INSERT INTO t VALUES (1)",
                           "DELETE FROM t",
                           "TRUNCATE t",
                           "DROP TABLE t",
                           "DROP VIEW t",
                           "BEGIN",
                           "COMMIT",
                           "SET x = 1",
                           "SET LOCAL x = 1"};
    std::vector<std::string> seen;
    for (const char* text : texts)
        seen.push_back(fingerprintOf(text));
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
}

TEST(Fingerprint, StaysWhatItWasInOldRecordings) {
    EXPECT_EQ(fingerprintOf("SELECT a FROM t WHERE b = 1"), "03645daca772121e");
}

TEST(SettingsOfTheSession, ChangeTheReading) {
    Settings off;
    off.standardConformingStrings = false;
    const char* text = R"(SELECT '\'; DELETE FROM t; --')";
    EXPECT_EQ(describe(analyse(text, {})), "SELECT ; DELETE write=t nowhere=DELETE");
    EXPECT_EQ(describe(analyse(text, off)), "SELECT");
    EXPECT_EQ(describe(analyse(R"(SELECT '\')", off)), "error 0A000");
    // The setting of one call does not stay for the next.
    EXPECT_EQ(describe(analyse(text, {})), "SELECT ; DELETE write=t nowhere=DELETE");
}

TEST(SettingsOfTheSession, ReachCodeInStrings) {
    Settings off;
    off.standardConformingStrings = false;
    const char* text = R"(CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT '\'; DELETE FROM t; --' $$)";
    EXPECT_EQ(describe(analyse(text, off)), "CREATE FUNCTION+SELECT");
}

TEST(DependsOnSettings, WhereABackslashOrAnotherCharacterSetIs) {
    EXPECT_FALSE(dependsOnSettings("SELECT 'a', \"b\", $$c$$"));
    EXPECT_TRUE(dependsOnSettings(R"(SELECT '\a')"));
    EXPECT_TRUE(dependsOnSettings("SELECT 'é'"));
}

TEST(Encoding, IsConverted) {
    const auto latin = analysed("SELECT * FROM \"caf\xe9\"", {true, "LATIN1"});
    EXPECT_EQ(latin->text, "SELECT * FROM \"café\"");
    EXPECT_EQ(describe(latin->statements[0]), "SELECT read=café");
    EXPECT_EQ(analysed("SELECT '\xcf\xf0'", {true, "win1251"})->text, "SELECT 'Пр'");
    EXPECT_EQ(analysed("SELECT '\xc6\xfc'", {true, "EUC_JP"})->text, "SELECT '日'");
    EXPECT_EQ(analysed("SELECT '\x80'", {true, "WIN1252"})->text, "SELECT '€'");
    EXPECT_EQ(analysed("SELECT 'é'", {true, "utf-8"})->text, "SELECT 'é'");
    EXPECT_EQ(analysed("SELECT 'é'", {true, "SQL_ASCII"})->text, "SELECT 'é'");
    EXPECT_EQ(analysed("SELECT 1", {true, "KOI8R"})->text, "SELECT 1");
}

TEST(Encoding, KnowsEveryNameThatIsNotRefused) {
    for (const char* name :
         {"EUC_CN",     "EUC_JP",     "EUC_JIS_2004", "EUC_KR",  "EUC_TW",  "ISO_8859_5", "ISO_8859_6",
          "ISO_8859_7", "ISO_8859_8", "KOI8R",        "KOI8U",   "LATIN1",  "LATIN2",     "LATIN3",
          "LATIN4",     "LATIN5",     "LATIN6",       "LATIN7",  "LATIN8",  "LATIN9",     "LATIN10",
          "SQL_ASCII",  "UTF8",       "WIN866",       "WIN874",  "WIN1250", "WIN1251",    "WIN1252",
          "WIN1253",    "WIN1254",    "WIN1255",      "WIN1256", "WIN1257", "WIN1258"}) {
        EXPECT_EQ(sqlstateOf("SELECT 1", {true, name}), "") << name;
        // A character beyond ASCII, so that the conversion really runs.
        const bool pair = std::string_view(name).starts_with("EUC");
        if (std::string_view(name) == "UTF8" || std::string_view(name) == "SQL_ASCII")
            continue;
        EXPECT_EQ(sqlstateOf(pair ? "SELECT '\xc4\xe3'" : "SELECT '\xe2'", {true, name}), "") << name;
    }
}

TEST(Encoding, WhoseBytesCanHideAQuoteIsRefused) {
    for (const char* name :
         {"SJIS", "BIG5", "GBK", "UHC", "GB18030", "JOHAB", "SHIFT_JIS_2004", "MULE_INTERNAL", "", "x"})
        EXPECT_EQ(sqlstateOf("SELECT 1", {true, name}), "0A000") << name;
}

TEST(Encoding, InvalidBytesAreRefused) {
    EXPECT_EQ(sqlstateOf("SELECT '\xff'"), "22021");
    EXPECT_EQ(sqlstateOf("SELECT '\xc0\xa7'"), "22021"); // an overlong quote
    EXPECT_EQ(sqlstateOf("SELECT '\xed\xa0\x80'"), "22021");
    EXPECT_EQ(sqlstateOf("SELECT '\xe9'", {true, "SQL_ASCII"}), "22021");
    EXPECT_EQ(sqlstateOf("SELECT '\xa4'", {true, "EUC_JP"}), "22021"); // eats the quote
    EXPECT_EQ(sqlstateOf("SELECT '\x81'", {true, "WIN1252"}), "22021");
    EXPECT_EQ(sqlstateOf(std::string_view("SELECT 1\0; DROP TABLE t", 23)), "22021");
}

TEST(Refusal, QuotesTheParser) {
    const auto refused = analyse("SELECT FROM FROM t", {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().sqlstate(), "0A000");
    EXPECT_EQ(refused.error().fault(), Fault::Client);
    EXPECT_NE(refused.error().message().find("syntax error at or near \"FROM\""), std::string::npos);
}

TEST(Refusal, MessageOfALongTokenIsShort) {
    const auto refused = analyse("SELECT FROM " + std::string(100000, 'x') + " FROM", {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_LT(refused.error().message().size(), 300U);
}

} // namespace
} // namespace postern::sql
