// A store on PostgreSQL is searched with the same answers as a file, although it leaves out what its marks rule out.
#include <random>

#include "api/search.h"
#include "api/search_index.h"
#include "api/search_sketch.h"
#include "search_day.h"
#include "shared_store.h"

namespace postern::api {
namespace {

using namespace recording::tests;
using recording::Archive;
using recording::PieceCondition;
using Sketches = SearchWriter::Sketches;

class SharedSearchTest : public RecordingTest {
protected:
    // The same sessions into both stores.
    void record(std::uint32_t seed) {
        Day day(seed);
        std::mt19937 random(seed);
        std::vector<std::vector<recording::Event>> sessions;
        for (std::uint64_t id = 1; id <= 60; ++id)
            sessions.push_back(day.session(SessionId{id << 58U | id}, id == 7 ? 1500 : random() % 40, id % 20 == 0));
        const TemporaryFolder other;
        recordInto(m_folder.path(), RecordingTest::store(), Sketches::None, sessions);
        recordInto(other.path(), m_shared.store(), Sketches::Made, sessions);
        for (const auto& events : sessions)
            m_rows[events.front().session] = foldStatements(events);
    }
    void recordInto(const std::filesystem::path& folder, std::unique_ptr<recording::Store> store, Sketches sketches,
                    const std::vector<std::vector<recording::Event>>& sessions) {
        recording::RecorderOptions options;
        options.folder = folder, options.journalBytes = 1 << 20;
        options.index = std::make_shared<SearchIndex>(sketches);
        auto recorder = must(recording::Recorder::open(std::move(options), std::move(store), key()));
        for (const auto& events : sessions)
            for (const auto& event : events) {
                while (append(*recorder, event) == recording::Append::Full)
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                if (event.seq % 2400 == 0) { // enough for a piece
                    ASSERT_TRUE(recorder->flush(std::chrono::seconds(60)));
                }
            }
        ASSERT_TRUE(recorder->flush(std::chrono::seconds(60)));
        m_recorders.push_back(std::move(recorder)); // what is open stays open
    }
    std::vector<recording::SessionSummary> all(recording::SessionReader& reader) {
        recording::SessionFilter filter;
        filter.limit = 1000;
        auto out = must(reader.sessions(filter));
        std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.session < b.session; });
        return out;
    }
    // Both stores against the rows themselves; how many statements there are.
    std::size_t expectSame(const std::string& text) {
        const auto parsed = parseFilter(text);
        EXPECT_FALSE(parsed.problem) << text;
        std::size_t count = 0;
        for (auto* reader : {&m_local, &*m_remote}) {
            const auto what = (reader == &m_local ? "SQLite: " : "PostgreSQL: ") + text;
            StatementSearch search(*reader, parsed.filter, kNow);
            const auto sessions = all(*reader);
            EXPECT_EQ(sessions.size(), m_rows.size());
            const auto found = must(search.sessions(sessions));
            for (std::size_t i = 0; i < sessions.size(); ++i) {
                std::vector<std::uint64_t> expected;
                for (const auto& row : m_rows[sessions[i].session])
                    if (parsed.filter.matches(*row, kNow))
                        expected.push_back(row->statement);
                count += expected.size();
                EXPECT_EQ(found[i] != 0, !expected.empty()) << what << " in " << toString(sessions[i].session);
            }
        }
        return count;
    }
    std::size_t fetched(std::string_view text) {
        std::vector<SessionId> ids;
        for (const auto& session : all(*m_remote))
            ids.push_back(session.session);
        std::size_t count = 0;
        must(m_remote->archive().pieces(
            ids, Archive::Texts::Leave, conditionOf(parseFilter(text).filter.root(), kNow), {},
            [&](const recording::PackedIndexPiece&) { return ++count, Archive::Next::Piece; }));
        return count;
    }

    SharedStore m_shared;
    std::map<SessionId, std::vector<RowPointer>> m_rows;
    std::vector<std::unique_ptr<recording::Recorder>> m_recorders;
    recording::SessionReader m_local{nullptr};
    std::optional<recording::SessionReader> m_remote;
};

std::string randomFilter(std::mt19937& random, int depth) {
    if (depth == 0 || random() % 3 == 0) {
        std::string text;
        while (text.empty())
            text = kFilters[random() % std::size(kFilters)];
        return "(" + text + ")";
    }
    const auto inner = randomFilter(random, depth - 1);
    switch (random() % 3) {
    case 0:
        return "not " + inner;
    case 1:
        return "(" + inner + " or " + randomFilter(random, depth - 1) + ")";
    default:
        return "(" + inner + " " + randomFilter(random, depth - 1) + ")";
    }
}

TEST_F(SharedSearchTest, answersAsTheFileDoes) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    record(seed);
    m_local = recording::SessionReader(RecordingTest::archive());
    m_remote.emplace(m_shared.archive());
    std::size_t found = 0;
    for (const auto text : kFilters)
        found += expectSame(std::string(text));
    for (const auto* text : {"orders.*1", "has:note", "verb:s*", "sqlstate:22*", "\"FROM customers WHERE id = 17\"",
                             "/^SELECT \\* FROM customers WHERE id = 17$/", "/from CUSTOMERS where/i",
                             "/(orders|customers)/", "/ord?ers -- 4\\d/", "si", "dur>2s rows>190"})
        found += expectSame(text);
    std::mt19937 random(seed);
    for (int i = 0; i < 100; ++i)
        found += expectSame(randomFilter(random, 3));
    EXPECT_GT(found, 10'000U);
    // A store that was filled before there were marks.
    m_shared.forge("UPDATE postern.piece SET marks = NULL WHERE session % 2 = 0");
    for (const auto text : kFilters)
        found += expectSame(std::string(text));
}

TEST_F(SharedSearchTest, whatCannotMatchIsNotFetched) {
    record(11);
    m_remote.emplace(m_shared.archive());
    const auto everything = fetched("");
    EXPECT_GT(everything, 40U);
    EXPECT_EQ(fetched("not select"), everything);
    EXPECT_EQ(fetched("\"no such words\""), 0U);
    EXPECT_EQ(fetched("table:nowhere"), 0U);
    EXPECT_EQ(fetched("column:customers.nothing"), 0U);
    EXPECT_EQ(fetched("since:-1s"), 0U);
    EXPECT_EQ(fetched("until:-1h"), 0U);
    EXPECT_EQ(fetched("rows>100000 or dur>1h"), 0U);
    EXPECT_EQ(fetched("/nothing (like|as) this/"), 0U);
    const auto some = fetched("verdict:abandoned tx:failed \"WHERE id = 17\"");
    EXPECT_GT(some, 0U);
    EXPECT_LT(some, everything / 2);
    // Whoever writes pieces cannot make a search fail with marks of a strange size.
    EXPECT_FALSE(m_shared.owner().run("SET session_replication_role = replica; "
                                      "UPDATE postern.piece SET marks = '\\x0102'"));
}

TEST_F(SharedSearchTest, aSearchThatHasEnoughReadsNoFurther) {
    record(12);
    m_remote.emplace(m_shared.archive());
    std::vector<SessionId> ids;
    for (const auto& session : all(*m_remote))
        ids.push_back(session.session);
    std::map<SessionId, int> pieces;
    const auto look = [&](Archive::Next next) {
        pieces.clear();
        must(m_remote->archive().pieces(ids, Archive::Texts::Read, {}, {},
                                        [&](const recording::PackedIndexPiece& piece) {
                                            ++pieces[piece.session];
                                            return next;
                                        }));
        return pieces.size();
    };
    EXPECT_GT(look(Archive::Next::Piece), 40U);
    const SessionId longest{std::uint64_t{7} << 58U | 7U};
    EXPECT_GE(pieces[longest], 2);
    EXPECT_GT(look(Archive::Next::Session), 40U);
    EXPECT_EQ(pieces[longest], 1);
    EXPECT_EQ(look(Archive::Next::Stop), 1U);
    must(m_remote->archive().pieces({}, Archive::Texts::Read, {}, {}, [](const auto&) { return Archive::Next::Stop; }));
}

TEST(SearchSketch, knowsWhatARegularExpressionIsCertainOf) {
    using Texts = std::vector<std::string>;
    const auto of = [](std::string_view regex) { return certainTexts(regex, false); };
    EXPECT_EQ(of("UPDATE public\\.orders"), Texts{"update public.orders"});
    EXPECT_EQ(of("note = 'checked by 99\\d\\d'"), (Texts{"note = 'checked by 99"}));
    EXPECT_EQ(of("^abcd.*efgh$"), (Texts{"abcd", "efgh"}));
    EXPECT_EQ(of("abcd?efg"), (Texts{"abc", "efg"}));
    EXPECT_EQ(of("abcd*"), Texts{"abc"});
    EXPECT_EQ(of("abcd{2,3}efg"), (Texts{"abc", "efg"}));
    EXPECT_EQ(of("abcé?def"), (Texts{"abc", "def"}));
    EXPECT_EQ(of("abc[de]fgh"), (Texts{"abc", "fgh"}));
    EXPECT_EQ(of("abc[]x]fgh"), (Texts{"abc", "fgh"}));
    EXPECT_EQ(of("abc(def)?ghi"), (Texts{"abc", "ghi"}));
    EXPECT_EQ(of("(abc|def)ghi"), Texts{"ghi"});
    EXPECT_EQ(of("abc|def"), Texts{});
    EXPECT_EQ(of("(?i)abcdef"), Texts{});
    EXPECT_EQ(of("\\Qabc|d\\Eefg"), Texts{});
    EXPECT_EQ(of("\\x41bcdef"), Texts{});
    EXPECT_EQ(of("[[:alpha:]]abc"), Texts{});
    EXPECT_EQ(of("ab"), Texts{});
    EXPECT_EQ(certainTexts("BLOCKed users", true), (Texts{"bloc", "ed u"}));
}

} // namespace
} // namespace postern::api
