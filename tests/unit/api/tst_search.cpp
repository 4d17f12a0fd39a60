// The search of the store gives the same answers as the live view's filter, whatever is in the index.
#include "api/search.h"

#include "api/search_check.h"
#include "api/search_index.h"
#include "recording_fixture.h"
#include "search_day.h"

namespace postern::api {
namespace {

using namespace recording::tests;
using recording::SessionId;
using recording::SqliteIndexer;

class SearchTest : public RecordingTest {
protected:
    enum class Index { None, Live };
    void record(std::uint32_t seed, Index index, std::size_t size) {
        Day day(seed);
        recording::RecorderOptions options;
        if (index == Index::Live)
            options.index = std::make_shared<SearchIndex>();
        m_recorder = open(std::move(options));
        for (std::uint64_t id = 1; id <= 5; ++id) {
            auto events = day.session(SessionId{id}, id == 5 ? 30 * size : id * size, id == 4);
            for (const auto& event : events)
                while (append(*m_recorder, event) == recording::Append::Full)
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
            for (auto& row : foldStatements(events))
                m_expected[SessionId{id}].push_back(std::move(row));
            ASSERT_TRUE(m_recorder->flush(std::chrono::seconds(20)));
            m_days.push_back(std::move(events));
        }
        m_day = std::make_unique<Day>(std::move(day)); // what the events view
    }
    // People mark some statements and write notes on some.
    void remark(std::uint32_t seed) {
        std::mt19937 random(seed);
        auto log = must(recording::AccessLog::open(storePath()));
        for (auto& [session, rows] : m_expected)
            for (auto& row : rows) {
                if (session == SessionId{2} || random() % 20 != 0)
                    continue; // about one nobody says anything
                const auto remark = random() % 2 == 0 ? Remark::Note : Remark::Mark;
                const std::string text = remark == Remark::Note ? "quite odd, ask: select?" : "";
                must(log->append({{1},
                                  "ada",
                                  "console",
                                  std::string(toString(remark)),
                                  {session},
                                  {},
                                  {},
                                  {},
                                  row->statement,
                                  text}));
                auto said = std::make_shared<StatementRow>(*row);
                StatementRemarks remarks;
                remarks.isMarked = remark == Remark::Mark;
                if (remark == Remark::Note)
                    remarks.notes = {{{1}, "ada", "console", text}};
                said->remarks = std::make_shared<const StatementRemarks>(remarks);
                row = std::move(said);
            }
    }
    void expectSameAnswers(std::string_view what, std::size_t every = 1) {
        auto source = reader();
        std::size_t found = 0, number = 0;
        for (const auto text : kFilters) {
            if (number++ % every != 0)
                continue;
            const auto parsed = parseFilter(text);
            ASSERT_FALSE(parsed.problem) << text;
            StatementSearch search(source, parsed.filter, kNow);
            for (const auto& session : must(source.sessions({}))) {
                std::vector<std::uint64_t> expected;
                for (const auto& row : m_expected[session.session])
                    if (parsed.filter.matches(*row, kNow))
                        expected.push_back(row->statement);
                found += expected.size();
                ASSERT_EQ(must(search.statements(session, 1'000'000)), expected)
                    << what << ": " << text << " in " << toString(session.session);
                ASSERT_EQ(must(search.count(session)), expected.size()) << what << ": " << text;
            }
        }
        EXPECT_GT(found, 1000U);
    }
    std::size_t pieces() const {
        auto database = must(recording::Database::open(storePath(), recording::Database::Access::ReadOnly));
        return static_cast<std::size_t>(must(database.number("SELECT count(*) FROM search")));
    }

    std::unique_ptr<recording::Recorder> m_recorder;
    std::unique_ptr<Day> m_day;
    std::vector<std::vector<recording::Event>> m_days;
    std::map<SessionId, std::vector<RowPointer>> m_expected;
};

TEST_F(SearchTest, liveIndexCaughtUpIndexAndNoIndexAgree) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    record(seed, Index::Live, 50);
    EXPECT_GE(pieces(), 4U);
    expectSameAnswers("live");
    remark(seed);
    expectSameAnswers("live, with notes");
    // What an index without the last session, and none at all, leave to the events.
    auto indexer = must(SqliteIndexer::open(storePath()));
    must(indexer->drop());
    EXPECT_EQ(pieces(), 0U);
    expectSameAnswers("none", 5);
    auto source = reader();
    while (must(catchUp(source, *indexer, 2)) > 0) {
    }
    EXPECT_GE(pieces(), 4U);
    expectSameAnswers("caught up");
    EXPECT_TRUE(m_recorder->stop());
    EXPECT_TRUE(verify().isWhole());
}

// Whatever the recorder and catching up write holds; whatever else somebody writes does not.
TEST_F(SearchTest, anIndexIsHeldAgainstTheEvents) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    record(seed, Index::Live, 100);
    auto source = reader();
    const auto check = [&] {
        recording::Verification out;
        must(checkIndex(source, {}, out));
        return out.problems;
    };
    EXPECT_TRUE(check().empty()) << "as recorded, one session open";
    auto indexer = must(SqliteIndexer::open(storePath()));
    must(indexer->drop());
    EXPECT_TRUE(check().empty()) << "none";
    while (must(catchUp(source, *indexer, 2)) > 0) {
    }
    EXPECT_TRUE(check().empty()) << "caught up";
    ASSERT_TRUE(m_recorder->stop());
    m_recorder.reset();
    for (const char* change :
         {"DELETE FROM search WHERE session = 3", "UPDATE search SET session = 2 WHERE session = 3",
          "UPDATE search SET first_statement = first_statement + 1 WHERE session = 3",
          "UPDATE search SET last_statement = last_statement - 1 WHERE session = 3",
          "UPDATE search SET facts = (SELECT facts FROM search WHERE session = 2), texts = (SELECT texts FROM search "
          "WHERE session = 2) WHERE session = 3",
          "UPDATE search SET facts = x'00', facts_encoding = 0 WHERE session = 3",
          "UPDATE session SET indexed = events + 1 WHERE session = 3",
          "DELETE FROM search WHERE piece = (SELECT max(piece) FROM search WHERE session = 5)"}) {
        keep("search"), keep("session");
        sql(change);
        EXPECT_FALSE(check().empty()) << change;
        putBack("search"), putBack("session");
    }
    EXPECT_TRUE(check().empty());
}

// Every field that a filter asks for, in a block that is otherwise as it should be.
TEST_F(SearchTest, everyFieldOfAnIndexCounts) {
    using recording::ErrorEvent;
    using recording::Event;
    using recording::ResultEvent;
    using recording::Statement;
    SampleEvents samples;
    const SessionId id{9};
    const auto events = [&] {
        std::vector<Event> out{samples.start(id), samples.statement(id, 2, 1, "SELECT 1"), samples.result(id, 3, 1),
                               samples.statement(id, 4, 2, "DELETE FROM t", "block")};
        ErrorEvent error;
        error.statement = 2, error.severity = "ERROR", error.sqlstate = "42501";
        error.message = "blocked: \xff\xfe is no UTF-8", error.origin = "postern";
        out.push_back({id, 5, {7}, error});
        out.push_back(samples.end(id, 6, 2));
        return out;
    };
    recording::RecorderOptions options;
    options.index = std::make_shared<SearchIndex>();
    m_recorder = open(std::move(options));
    for (const auto& event : events())
        ASSERT_EQ(append(*m_recorder, event), recording::Append::Recorded);
    ASSERT_TRUE(m_recorder->stop());
    auto source = reader();
    EXPECT_TRUE(must(indexHolds(source, id)));
    const auto asked = [](Event& event) -> Statement& { return std::get<Statement>(event.body); };
    const std::vector<std::function<void(std::vector<Event>&)>> lies{
        [&](auto& e) { asked(e[1]).sql = "SELECT 2"; },
        [&](auto& e) { asked(e[1]).kinds = {"UPDATE"}; },
        [&](auto& e) { asked(e[1]).relations = {"public.x"}; },
        [&](auto& e) { asked(e[1]).fingerprint = "f"; },
        [&](auto& e) { asked(e[1]).rules = {"r"}; },
        [&](auto& e) { asked(e[1]).protocol = "simple"; },
        [&](auto& e) { asked(e[1]).parameters.clear(); },
        [&](auto& e) { asked(e[3]).action = "allow"; },
        [&](auto& e) { asked(e[3]).statement = 3; },
        [](auto& e) { e[1].time.micros += 1; },
        [](auto& e) { std::get<ResultEvent>(e[2].body).rows = 2; },
        [](auto& e) { std::get<ResultEvent>(e[2].body).durationMicros = 2; },
        [](auto& e) { std::get<ResultEvent>(e[2].body).columns[0].name = "x"; },
        [](auto& e) { std::get<ResultEvent>(e[2].body).columns[0].maskedBy = "x"; },
        [](auto& e) { std::get<ResultEvent>(e[2].body).commandTag = "BEGIN"; },
        [](auto& e) { std::get<ErrorEvent>(e[4].body).sqlstate = "42601"; },
        [](auto& e) { std::get<ErrorEvent>(e[4].body).message = "allowed"; },
        [](auto& e) { e.erase(e.begin() + 3, e.begin() + 5); },
        [](auto& e) { e.erase(e.begin() + 2); },
    };
    auto indexer = must(SqliteIndexer::open(storePath()));
    for (std::size_t i = 0; i <= lies.size(); ++i) {
        auto told = events();
        if (i < lies.size())
            lies[i](told);
        SearchWriter writer(id);
        for (const auto& event : told)
            writer.take(event);
        auto piece = writer.cut(SearchWriter::Cut::Everything);
        piece.indexed = 6;
        must(indexer->replace(id, {piece}));
        EXPECT_EQ(must(indexHolds(source, id)), i == lies.size()) << "lie " << i;
    }
}

TEST_F(SearchTest, aKilledGatewaysSessionsAreCaughtUp) {
    record(7, Index::Live, 100);
    EXPECT_TRUE(m_recorder->stop());
    m_recorder.reset();
    m_recorder = open(); // ends session 4
    auto indexer = must(SqliteIndexer::open(storePath()));
    EXPECT_EQ(must(indexer->unindexed(10)), std::vector<SessionId>{SessionId{4}});
    auto source = reader();
    EXPECT_EQ(must(catchUp(source, *indexer, 10)), 1U);
    EXPECT_EQ(must(catchUp(source, *indexer, 10)), 0U);
    const auto session = must(source.find("0000000000000004"));
    EXPECT_EQ(session.indexed, session.events);
}

TEST_F(SearchTest, retentionTakesTheIndexWithIt) {
    record(8, Index::Live, 50);
    EXPECT_TRUE(m_recorder->stop());
    m_recorder.reset();
    recording::RecorderOptions options;
    options.retention = std::chrono::milliseconds(1);
    m_recorder = open(std::move(options));
    for (int i = 0; i < 500 && must(reader().sessions({})).size() > 1; ++i) {
        append(*m_recorder, SampleEvents::start(SessionId{100}));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    EXPECT_EQ(pieces(), 0U);
}

TEST_F(SearchTest, aDamagedIndexIsAnErrorNotAWrongAnswer) {
    record(9, Index::Live, 50);
    EXPECT_TRUE(m_recorder->stop());
    auto database = must(recording::Database::open(storePath(), recording::Database::Access::ReadWrite));
    auto source = reader();
    StatementSearch search(source, parseFilter("verdict:blocked select").filter, kNow);
    const auto session = must(source.find("0000000000000005"));
    must(database.run("UPDATE search SET facts_encoding = 0, facts = x'0100000001000000ffffffff'"));
    const auto found = search.count(session);
    ASSERT_FALSE(found);
    EXPECT_NE(found.error().message().find("postern vacuum --reindex"), std::string::npos);
}

TEST(SearchBlock, anyBytesAreReadOrRefused) {
    SearchWriter writer(SessionId{1});
    SampleEvents samples;
    for (std::uint64_t n = 1; n <= 20; ++n) {
        writer.take(samples.statement(SessionId{1}, 2 * n, n, "SELECT " + std::to_string(n)));
        writer.take(samples.result(SessionId{1}, 2 * n + 1, n));
    }
    const auto piece = writer.cut(SearchWriter::Cut::Everything);
    EXPECT_EQ(piece.indexed, 41U);
    EXPECT_EQ(must(SearchBlock::read(piece.facts)).statement.size(), 20U);
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        auto facts = piece.facts, texts = piece.texts;
        for (auto edits = random() % 4 + 1; edits > 0; --edits) {
            facts[random() % facts.size()] = static_cast<char>(random());
            texts[random() % texts.size()] = static_cast<char>(random());
        }
        facts.resize(random() % 3 ? facts.size() : random() % facts.size());
        if (const auto block = SearchBlock::read(facts)) {
            for (const auto place : block->profile)
                ASSERT_LT(place, block->profiles.size());
        }
        (void)readSearchTexts(texts);
    }
}

} // namespace
} // namespace postern::api
