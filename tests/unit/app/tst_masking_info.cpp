// The Masking page's side of the engine, against a real server and a real file.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/masking_info.h"
#include "net/upstream_query.h"
#include "support/postgres_fixture.h"

using namespace postern;
using namespace postern::app;

namespace {

const net::PasswordResolver kNoPassword = [](const policy::Target&) { return Result<Secret>(Secret()); };

policy::Target target() {
    policy::Target out;
    out.name = "app";
    out.conninfo = tests::PostgresFixture::shared().conninfo();
    return out;
}

void run(const std::string& sql) {
    net::DialRequest request;
    request.target = target();
    request.limits = {std::chrono::steady_clock::now() + std::chrono::seconds(20), nullptr};
    const auto connection = net::dial(request, kNoPassword);
    ASSERT_TRUE(connection) << connection.error().message();
    const auto done = net::runQuery(**connection, sql, request.limits, "nothing",
                                    [](std::size_t, std::span<const std::optional<std::string_view>>) {});
    ASSERT_TRUE(done) << done.error().sqlstate();
}

std::shared_ptr<const policy::Configuration> configuration(const std::string& masks, const std::string& file = "x") {
    return policy::parseConfiguration("[[target]]\nname = \"app\"\nconninfo = \"dbname=app\"\n" + masks, file)
        .configuration;
}

std::vector<std::string> names(const std::vector<api::ColumnRef>& columns) {
    std::vector<std::string> out;
    for (const auto& column : columns)
        out.push_back(column.schema + '.' + column.relation + '.' + column.column + ' ' + column.type);
    return out;
}

class MaskingInfo : public testing::Test {
protected:
    static void SetUpTestSuite() {
        run("CREATE TABLE IF NOT EXISTS people (id int, full_name text, \"Notes\" text, tags text[], doc jsonb, n "
            "bigint);"
            "TRUNCATE people;"
            "INSERT INTO people SELECT i, 'name ' || i, CASE WHEN i % 2 = 0 THEN 'mail joe' || i || '@example.com' END,"
            " ARRAY['a', 'b'], jsonb_build_object('phone', '+49 30 1234567'), 4111111111111111 FROM generate_series(1, "
            "500) i;"
            "CREATE OR REPLACE VIEW names AS SELECT full_name FROM people");
    }
};

} // namespace

TEST_F(MaskingInfo, rulesCoverWhatIsThere) {
    const std::atomic<bool> goesOn{false};
    const auto config =
        configuration("[[mask]]\nname = \"names\"\ncolumns = [\"*.*.full_name\"]\n"
                      "[[mask]]\ncolumns = [\"public.nowhere.x\"]\nmethod = \"partial\"\nkeep_last = 2\n");
    const auto read = readTargetCatalog(target(), kNoPassword, nullptr, goesOn);
    ASSERT_TRUE(read.snapshot) << read.problem.english();
    const auto info = maskingInfo(*config, {read});
    ASSERT_EQ(info.rules.size(), 2U);
    EXPECT_EQ(names(info.rules[0].columns),
              (std::vector<std::string>{"public.names.full_name text", "public.people.full_name text"}));
    EXPECT_EQ(info.rules[0].covered, 2U);
    EXPECT_EQ(info.rules[1].covered, 0U);
    EXPECT_EQ(info.rules[1].method, "partial");
    EXPECT_TRUE(info.suggestions.empty()) << "nothing was sampled, and no other name says anything";
}

TEST_F(MaskingInfo, samplesTellWhatNamesDoNot) {
    const std::atomic<bool> goesOn{false};
    const auto config = configuration("");
    const auto info = maskingInfo(*config, {readTargetCatalog(target(), kNoPassword, config.get(), goesOn)});
    std::map<std::string, api::ColumnSuggestion> found;
    for (const auto& suggestion : info.suggestions)
        found[suggestion.column.column] = suggestion;
    EXPECT_EQ(found.size(), 3U);
    EXPECT_EQ(found["Notes"].contentSays, "email");
    EXPECT_EQ(found["Notes"].sampled, 50U) << "of the first 100 rows every other one";
    EXPECT_EQ(found["Notes"].found, 50U);
    EXPECT_EQ(found["doc"].contentSays, "phone");
    EXPECT_EQ(found["full_name"].nameSays, "person's name");
    EXPECT_EQ(found["full_name"].found, 0U);
    // What is masked already is not looked at.
    const auto masked = configuration("[[mask]]\ncolumns = [\"public.people.\\\"Notes\\\"\"]\n");
    const auto again = readTargetCatalog(target(), kNoPassword, masked.get(), goesOn);
    for (const auto& [key, sample] : again.samples)
        EXPECT_NE(key.second, 3);
}

TEST_F(MaskingInfo, aServerThatIsAwayIsAProblemNotAnError) {
    auto away = target();
    away.conninfo = "host=127.0.0.1 port=1 dbname=x user=y";
    const std::atomic<bool> goesOn{false};
    const auto info = maskingInfo(*configuration(""), {readTargetCatalog(away, kNoPassword, nullptr, goesOn)});
    ASSERT_EQ(info.problems.size(), 1U);
    EXPECT_FALSE(info.problems[0].problem.empty());
}

TEST_F(MaskingInfo, aChangeIsWrittenWholeAndOnlyOntoWhatWasSeen) {
    const auto folder = std::filesystem::temp_directory_path() / ("postern-change-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto file = folder / "postern.toml", link = folder / "link.toml";
    const std::string before = "# ours\n[[target]]\nname = \"app\"\nconninfo = \"dbname=app\"\n";
    std::ofstream(file) << before;
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::remove(link);
    std::filesystem::create_symlink("postern.toml", link);
    auto config = *policy::parseConfiguration(before, link.string()).configuration;
    const auto change = proposeMask(config, {{{"app", "public", "people", "Notes", "text"}}, "redact"});
    ASSERT_TRUE(change) << change.error().message();
    EXPECT_EQ(change->diff.size(), 3U + 4U);
    ASSERT_TRUE(applyChange(*change));
    EXPECT_TRUE(std::filesystem::is_symlink(link)) << "a link stays one";
    EXPECT_EQ(std::filesystem::status(file).permissions() & std::filesystem::perms::mask,
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    EXPECT_EQ(text.str(), before + "\n[[mask]]\ncolumns = [\"public.people.\\\"Notes\\\"\"]\nmethod  = \"redact\"\n");
    const auto stale = applyChange(*change);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().sqlstate(), "40001");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 2) << "no draft is left";
    std::filesystem::remove_all(folder);
}
