#include "report/html_pages.h"

#include "recording_fixture.h"
#include "report/report_words.h"

namespace postern::report {
namespace {

using namespace recording::tests;

TEST(ReportWords, hiddenCharactersShow) {
    EXPECT_EQ(withVisibleControls("plain \u00fc \U0001F600\n\ttext"), "plain \u00fc \U0001F600\n\ttext");
    EXPECT_EQ(withVisibleControls("a\u202eb\u200bc\u0001d\ufeff"), "a<U+202E>b<U+200B>c<U+0001>d<U+FEFF>");
    EXPECT_EQ(withVisibleControls("cut \xE2\x80"), "cut <U+FFFD><U+FFFD>" + std::string())
        << "bytes that are no character";
}

TEST(ReportWords, durations) {
    EXPECT_EQ(durationText(0), "0 µs");
    EXPECT_EQ(durationText(1'500), "1.5 ms");
    EXPECT_EQ(durationText(2'500'000), "2.50 s");
    EXPECT_EQ(durationText(3'723'000'000), "1:02:03 h");
}

class HtmlPagesTest : public testing::Test {
protected:
    TemporaryFolder m_folder;
};

TEST_F(HtmlPagesTest, nothingOfTheTextIsMarkup) {
    const auto path = (m_folder.path() / "page.html").string();
    auto file = must(OutputFile::create(path));
    HtmlPages pages(*file);
    const std::string evil = "<script>alert('x')</script>\"&\u202e";
    must(pages.begin(evil, evil));
    must(pages.heading(1, evil, "a"));
    must(pages.paragraph(evil, Tone::Bad));
    must(pages.code(evil));
    const Fact facts[] = {{evil, evil}};
    must(pages.facts(facts));
    const Column columns[] = {{evil, 1, Column::Kind::Code}, {evil, 2}};
    must(pages.beginTable(columns));
    const Cell cells[] = {{evil, Tone::Attention}, {evil, Tone::Plain, "a"}};
    must(pages.row(cells));
    must(pages.endTable());
    must(pages.end());
    must(file->commit());
    const auto text = readFile(path);
    EXPECT_EQ(text.find("<script"), std::string::npos);
    EXPECT_EQ(text.find("\u202e"), std::string::npos);
    std::size_t count = 0;
    for (auto at = text.find("&lt;script&gt;"); at != std::string::npos; at = text.find("&lt;script&gt;", at + 1))
        ++count;
    EXPECT_EQ(count, 12U);
    EXPECT_NE(text.find("Content-Security-Policy\" content=\"default-src 'none'"), std::string::npos);
}

} // namespace
} // namespace postern::report
