// The search of the store gives the same answers as the live view's filter, whatever is in the index.
#include "api/search.h"

#include <random>

#include "api/search_index.h"
#include "recording_fixture.h"

namespace postern::api {
namespace {

using namespace recording::tests;
using recording::SessionId;
using recording::SqliteIndexer;

constexpr Timestamp kNow{1'790'000'100'000'000};

// Sessions of an imagined day: answers come late and out of order, sometimes never.
class Day {
public:
    explicit Day(std::uint32_t seed) : m_random(seed) {}

    std::vector<recording::Event> session(SessionId id, std::size_t statements, bool isOpen) {
        std::vector<recording::Event> out;
        auto start = SampleEvents::start(id);
        auto& s = std::get<recording::SessionStart>(start.body);
        s.agent = pick({"copilot", "claude", "nightly"}), s.target = pick({"prod", "test"});
        s.identity->email = pick({"ada@example.com", "", "grace@example.com"});
        out.push_back(start);
        std::vector<std::uint64_t> waiting;
        for (std::uint64_t n = 1; n <= statements; ++n) {
            push(out, id, statement(n));
            waiting.push_back(n);
            while (!waiting.empty() && m_random() % 3 != 0) {
                const auto at = m_random() % waiting.size();
                answer(out, id, waiting[at]);
                waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(at));
            }
            if (waiting.size() > 20 && !isOpen)
                waiting.erase(waiting.begin()); // never answered
            while (waiting.size() > 20) {
                answer(out, id, waiting.front());
                waiting.erase(waiting.begin());
            }
        }
        if (!isOpen) {
            recording::SessionEnd end;
            end.reason = "client closed the connection";
            push(out, id, end);
        }
        return out;
    }

private:
    std::string_view pick(std::initializer_list<std::string_view> words) {
        return *(words.begin() + m_random() % words.size());
    }
    void push(std::vector<recording::Event>& out, SessionId id, recording::EventBody body) {
        const auto seq = out.size() + 1;
        out.push_back({id, seq, {1'790'000'000'000'000 + static_cast<std::int64_t>(seq * 1000)}, std::move(body)});
    }
    recording::Statement statement(std::uint64_t n) {
        recording::Statement s;
        s.statement = n, s.protocol = pick({"simple", "extended"});
        s.sql = m_samples.keep(std::string(pick({"SELECT * FROM customers WHERE id = ", "DELETE FROM orders -- ",
                                                 "SELECT 'Grüße' /* */ ", "BEGIN -- ", "COMMIT -- ", "ROLLBACK -- "})) +
                               std::to_string(m_random() % 50));
        s.kinds = {s.sql.substr(0, s.sql.find(' '))};
        if (m_random() % 2)
            s.relations = {pick({"public.customers", "orders", "\"User Data\".t"}), pick({"public.orders", "x"})};
        s.fingerprint = pick({"0123456789abcdef", "fedcba9876543210", ""});
        s.action = pick({"allow", "allow", "block", "approve"});
        if (m_random() % 3 == 0)
            s.rules = {pick({"no-drop", "baseline/unfiltered-write"})};
        if (m_random() % 3 == 0)
            s.parameters = {{23, recording::Format::Text, 2, "42", {}}};
        return s;
    }
    void answer(std::vector<recording::Event>& out, SessionId id, std::uint64_t n) {
        if (m_random() % 6 == 0) {
            recording::Approval a;
            a.approval = "a-1", a.statement = n, a.outcome = pick({"requested", "approved", "denied", "abandoned"});
            a.by = recording::IdentityView{"corp", "7", pick({"lena@example.com", ""}), {}, "oidc"};
            push(out, id, a);
        }
        if (m_random() % 5 == 0) {
            recording::ErrorEvent e;
            e.statement = n, e.severity = "ERROR", e.sqlstate = pick({"42501", "22012"}),
            e.message = "division by zero";
            return push(out, id, e);
        }
        recording::ResultEvent r;
        r.statement = n, r.commandTag = pick({"SELECT 3", "BEGIN", "COMMIT", "ROLLBACK"});
        r.rows = m_random() % 200, r.durationMicros = m_random() % 3'000'000;
        r.columns = {{"id", 23, recording::Format::Text, {}}};
        if (m_random() % 2)
            r.columns.push_back(
                {pick({"email", "Email", "ssn"}), 25, recording::Format::Text, pick({"", "public.customers.ssn"})});
        push(out, id, r);
    }

    std::mt19937 m_random;
    SampleEvents m_samples;
};

const std::string_view kFilters[] = {
    "",
    "select",
    "grüße",
    "/orders.*1$/",
    "\"* FROM\"",
    "verdict:blocked",
    "verdict:flagged",
    "verdict:masked",
    "verdict:error,denied",
    "agent:copilot",
    "not agent:c*",
    "identity:ada*",
    "target:prod rows>100",
    "rows<10 dur>1s",
    "verb:delete",
    "table:customers",
    "table:public.orders",
    "column:email",
    "column:customers.email",
    "masked:customers.*",
    "masked:ssn",
    "sqlstate:42501",
    "error:division",
    "risk:high",
    "risk>=medium",
    "tx:open",
    "tx:failed",
    "has:error",
    "has:rows",
    "has:parameters",
    "has:rule",
    "has:approval",
    "has:mask",
    "rule:unfiltered-write",
    "rule:no-drop",
    "app:psql",
    "process:python3",
    "pid:4711",
    "protocol:simple",
    "state:running",
    "approver:lena*",
    "fingerprint:0123*",
    "since:-100s",
    "since:-99s",
    "until:-99s",
    "statement>5",
    "session:0000000000000002",
    "user:postern_app",
    "db:app",
    "verb:select (table:customers or column:ssn) not rows:0",
    "agent:nobody or verdict:denied",
    "not (verdict:allowed or has:error)",
    "kind:ai select not 1",
    "not since:-1s",
    "agent:claude select rows>50 not /2$/",
};

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
