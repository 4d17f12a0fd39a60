#include "report/report.h"

#include "recording/sqlite.h"
#include "recording_fixture.h"
#include "report/json_lines.h"

namespace postern::report {
namespace {

using namespace recording::tests;
using recording::SessionId;

// Keeps what it is told as plain lines.
class TextPages final : public Pages {
public:
    Result<> begin(std::string_view title, std::string_view) override { return add("begin " + std::string(title)); }
    Result<> heading(int level, std::string_view text, std::string_view) override {
        return add("h" + std::to_string(level) + " " + std::string(text));
    }
    Result<> paragraph(std::string_view text, Tone tone) override {
        return add((tone == Tone::Bad ? "bad " : tone == Tone::Good ? "good " : "p ") + std::string(text));
    }
    Result<> code(std::string_view text) override { return add("code " + std::string(text)); }
    Result<> facts(std::span<const Fact> facts) override {
        for (const auto& fact : facts)
            must(add("fact " + fact.name + " = " + fact.value));
        return {};
    }
    Result<> beginTable(std::span<const Column> columns) override {
        m_columns = columns.size();
        return add("table");
    }
    Result<> row(std::span<const Cell> cells) override {
        EXPECT_EQ(cells.size(), m_columns);
        std::string line = "row";
        for (const auto& cell : cells)
            line += " | " + cell.text;
        return add(line);
    }
    Result<> endTable() override {
        m_columns = 0;
        return {};
    }
    Result<> end() override { return add("end"); }

    bool has(std::string_view part) const { return at(part) != std::string::npos; }
    std::size_t at(std::string_view part) const { return m_text.find(part); }
    const std::string& text() const { return m_text; }

private:
    Result<> add(const std::string& line) {
        m_text += line + "\n";
        return {};
    }
    std::size_t m_columns = 0;
    std::string m_text;
};

class ReportTest : public RecordingTest {
protected:
    void fill() {
        auto recorder = open();
        record(*recorder, SessionId{7}, 25);
        SampleEvents samples;
        const SessionId id{9};
        append(*recorder, samples.start(id));
        append(*recorder, samples.statement(id, 2, 1, "DELETE FROM public.orders", "approve"));
        recording::Approval approval;
        approval.approval = "a-1", approval.statement = 1, approval.outcome = "requested";
        append(*recorder, {id, 3, {1'790'000'000'000'003}, approval});
        approval.outcome = "denied", approval.comment = "no WHERE",
        approval.by = recording::IdentityView{"corp", "2", "lena@example.com", {}, "oidc"};
        append(*recorder, {id, 4, {1'790'000'000'000'004}, approval});
        append(*recorder, samples.end(id, 5, 1));
        must(recorder->stop());
    }
    TextPages write(const api::Filter& filter = {}) {
        auto source = reader();
        auto sessions = must(source.sessions({}));
        Cover cover;
        cover.scope = "all of it", cover.filter = filter, cover.generated = {1'790'000'000'000'000};
        cover.verification = verify();
        cover.policy = {{"rule", "no-drop", "block", "statements DROP *"}};
        TextPages pages;
        Recordings recordings(source, std::move(sessions));
        must(writeReport(recordings, cover, pages));
        return pages;
    }
};

TEST_F(ReportTest, exceptionsBeforeTimelines) {
    fill();
    const auto pages = write();
    EXPECT_TRUE(pages.has("good Whole")) << pages.text();
    EXPECT_TRUE(pages.has("fact Statements = 26"));
    EXPECT_TRUE(pages.has("fact Of these, blocked = 2"));
    EXPECT_TRUE(pages.has("| DELETE FROM public.orders | denied by lena@example.com (no WHERE)")) << pages.text();
    EXPECT_TRUE(pages.has("| denied at ")) << pages.text();
    EXPECT_TRUE(pages.has("row | rule | no-drop | block | statements DROP *"));
    std::size_t last = 0;
    for (const auto* part : {"begin", "h1 Summary", "h1 Exceptions", "h1 Approvals", "h1 Sessions", "h2 Session",
                             "h1 Policy in force", "h1 Glossary", "h1 How to verify", "end"}) {
        ASSERT_TRUE(pages.has(part)) << part;
        EXPECT_GE(pages.at(part), last) << part;
        last = pages.at(part);
    }
}

// What becomes of a request whose session is over is recorded in a session of its own.
TEST_F(ReportTest, aDecisionAfterTheEndStandsWithItsRequest) {
    auto recorder = open();
    SampleEvents samples;
    const SessionId id{9}, later{2};
    recording::Approval approval;
    approval.approval = "a-1", approval.statement = 1, approval.outcome = "requested";
    append(*recorder, samples.start(id));
    append(*recorder, samples.statement(id, 2, 1, "DELETE FROM public.orders", "approve"));
    append(*recorder, {id, 3, {1'790'000'000'000'003}, approval});
    append(*recorder, samples.end(id, 4, 1));
    approval.statement = 0, approval.outcome = "denied", approval.comment = "too late";
    approval.by = recording::IdentityView{"corp", "2", "lena@example.com", {}, "oidc"};
    append(*recorder, samples.start(later));
    append(*recorder, {later, 2, {1'790'000'000'000'005}, approval});
    append(*recorder, samples.end(later, 3, 0));
    must(recorder->stop());
    const auto pages = write();
    EXPECT_TRUE(pages.has("| DELETE FROM public.orders | denied at ")) << pages.text();
    EXPECT_TRUE(pages.has("| lena@example.com | too late")) << pages.text();
    EXPECT_TRUE(pages.has("approval a-1 was denied by lena@example.com: too late")) << pages.text();
    EXPECT_FALSE(pages.has("nobody decided yet"));
}

TEST_F(ReportTest, whatIsToldTwiceIsTheSame) {
    fill();
    auto source = reader();
    Recordings recordings(source, must(source.sessions({})));
    Cover cover;
    cover.verification = verify();
    TextPages one, two;
    Pages* const both[] = {&one, &two};
    must(writeReport(recordings, cover, both));
    EXPECT_EQ(one.text(), two.text());
    EXPECT_TRUE(one.has("h1 How to verify"));
}

TEST_F(ReportTest, aFilterLimitsWhatIsListed) {
    fill();
    const auto pages = write(api::parseFilter("verdict:denied").filter);
    EXPECT_TRUE(pages.has("fact Statements listed = 1"));
    EXPECT_TRUE(pages.has("p No statement matches."));
    EXPECT_FALSE(pages.has("pgbench_accounts"));
}

TEST_F(ReportTest, anEditedSessionIsToldOfAndNotShown) {
    fill();
    {
        auto database = must(recording::Database::open(storePath(), recording::Database::Access::ReadWrite));
        must(database.run("UPDATE block SET marks = zeroblob(length(marks)) WHERE session = 7"));
    }
    const auto pages = write();
    EXPECT_TRUE(pages.has("bad NOT WHOLE")) << pages.text();
    EXPECT_TRUE(pages.has("bad Integrity, changed, session 0000000000000007"));
    EXPECT_TRUE(pages.has("bad From here on this session is not shown: event 1 of session 0000000000000007"));
    EXPECT_TRUE(pages.has("DELETE FROM public.orders")) << "the others are";
}

TEST_F(ReportTest, nothingRecordedIsAReportToo) {
    must(open()->stop());
    const auto pages = write();
    EXPECT_TRUE(pages.has("No session is in this scope"));
    EXPECT_TRUE(pages.has("h1 How to verify"));
}

TEST_F(ReportTest, jsonLinesOfAnOpenSessionEndWhereSomethingVouchesForThem) {
    auto recorder = open();
    record(*recorder, SessionId{7}, 30, false);
    ASSERT_TRUE(recorder->flush(std::chrono::seconds(10)));
    auto source = reader();
    const auto path = m_folder.path() / "open.jsonl";
    Recordings recordings(source, must(source.sessions({})));
    must(recorder->stop()); // signs a checkpoint
    auto file = must(OutputFile::create(path.string()));
    const auto own = key();
    const auto written = must(writeJsonLines(recordings, &own, *file));
    must(file->commit());
    EXPECT_EQ(written.events, 61U);
    EXPECT_EQ(written.sessionsWithoutSeal, 0U);
    const auto verified = must(recording::verifyFile(path, {.trusted = {key().publicKey()}}));
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(verified.unsignedEvents, 0U);
}

} // namespace
} // namespace postern::report
