#include "report/csv.h"

#include <random>

#include "recording_fixture.h"

namespace postern::report {
namespace {

using namespace recording::tests;
using recording::SessionId;

TEST(CsvCell, quotesWhatRfc4180Quotes) {
    EXPECT_EQ(csvCell("plain text"), "plain text");
    EXPECT_EQ(csvCell(""), "");
    EXPECT_EQ(csvCell("a,b"), "\"a,b\"");
    EXPECT_EQ(csvCell("say \"hi\""), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(csvCell("a\nb"), "\"a\nb\"");
    EXPECT_EQ(csvCell("a\r\nb"), "\"a\r\nb\"");
}

TEST(CsvCell, defusesFormulas) {
    for (const std::string_view formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\n=1"}) {
        const auto cell = csvCell(formula);
        EXPECT_EQ(cell.find('\''), cell.front() == '"' ? 1U : 0U) << formula;
    }
    EXPECT_EQ(csvCell("a=1"), "a=1");
    EXPECT_EQ(csvCell("=\"x\",1"), "\"'=\"\"x\"\",1\"");
}

// What RFC 4180 says a reader does.
std::string readBack(std::string_view cell) {
    if (!cell.starts_with('"'))
        return std::string(cell);
    std::string out;
    for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
        out += cell[i];
        if (cell[i] == '"')
            ++i;
    }
    return out;
}

TEST(CsvCell, anyTextComesBack) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    constexpr std::string_view kCharacters = "ab,\"\r\n\t =+-@'";
    for (int i = 0; i < 5000; ++i) {
        std::string text(random() % 8, ' ');
        for (auto& c : text)
            c = kCharacters[random() % kCharacters.size()];
        const auto cell = csvCell(text);
        const auto read = readBack(cell);
        ASSERT_TRUE(read == text || read == "'" + text) << text;
        if (!cell.starts_with('"')) {
            ASSERT_EQ(cell.find_first_of(",\"\r\n"), std::string::npos) << text;
        }
    }
}

class CsvTest : public RecordingTest {};

TEST_F(CsvTest, oneLinePerStatementInOrder) {
    {
        auto recorder = open();
        record(*recorder, SessionId{7}, 600);
        must(recorder->stop());
    }
    auto source = reader();
    const auto path = (m_folder.path() / "out.csv").string();
    auto file = must(OutputFile::create(path));
    std::uint64_t last = 0;
    Recordings recordings(source, must(source.sessions({})), [&](std::uint64_t done, std::uint64_t total) {
        EXPECT_LE(done, total);
        EXPECT_GE(done, last);
        last = done;
        return true;
    });
    EXPECT_EQ(must(writeCsv(recordings, {}, *file)), 600U);
    EXPECT_GT(last, 1000U);
    must(file->commit());
    const auto text = readFile(path);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 601);
    for (int n = 1; n <= 600; ++n)
        ASSERT_NE(text.find("\r\n0000000000000007," + std::to_string(n) + ","), std::string::npos) << n;
}

TEST_F(CsvTest, cancelledLeavesNothing) {
    {
        auto recorder = open();
        record(*recorder, SessionId{7}, 600);
        must(recorder->stop());
    }
    auto source = reader();
    const auto path = (m_folder.path() / "out.csv").string();
    {
        auto file = must(OutputFile::create(path));
        Recordings recordings(source, must(source.sessions({})),
                              [](std::uint64_t done, std::uint64_t) { return done < 1000; });
        const auto written = writeCsv(recordings, {}, *file);
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().sqlstate(), sqlstate::kQueryCanceled);
    }
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
        EXPECT_EQ(entry.path().string().find("out.csv"), std::string::npos) << entry.path();
}

} // namespace
} // namespace postern::report
