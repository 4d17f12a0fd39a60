// How long searches take in a store of many statements, each one different in its literals. Makes the store (with the
// recorder, as a gateway would), then prints one line per filter: sessions and statements found, first and best elapsed
// time, CPU time.
//   bench_search [sessions] [statements per session] [encrypted | postgres]
// With "postgres" the store is on a PostgreSQL of its own, on this machine, beside a file with the same statements.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <thread>
#include <time.h>

#include "api/search.h"
#include "api/search_index.h"
#include "recording/recorder.h"
#include "sample_events.h"
#include "shared_store.h"
#include "temporary_folder.h"

namespace {

using namespace postern;
using namespace postern::recording;
using postern::recording::tests::SampleEvents;

using Clock = std::chrono::steady_clock;
double milliseconds(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

// Of this thread: what the search costs, whatever else the machine does.
double cpuMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

constexpr std::int64_t kStart = 1'790'000'000'000'000, kStep = 600'000; // one statement in 0.6 s: a million take a week

template <class T>
T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message().c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

class Filler {
public:
    explicit Filler(Recorder& recorder) : m_recorder(recorder) {}
    void session(std::uint64_t number, std::uint64_t statements) {
        const SessionId id{number * 0x9E3779B97F4A7C15U | 1};
        constexpr std::string_view kAgents[] = {"copilot", "claude", "cursor", "nightly-etl", "support-assistant"};
        const auto email = "user" + std::to_string(number % 200) + "@example.com";
        auto start = SampleEvents::start(id, {m_time});
        auto& body = std::get<SessionStart>(start.body);
        body.agent = kAgents[number % 5], body.identity->email = email;
        put(start);
        for (std::uint64_t n = 1; n <= statements; ++n)
            statement(id, n);
        m_seq = 1;
        SessionEnd end;
        end.reason = "client closed the connection";
        put({id, 2 * statements + 2, {m_time}, end});
    }

private:
    void statement(SessionId id, std::uint64_t n) {
        constexpr std::string_view kTables[] = {"customers", "orders",   "order_items",
                                                "tickets",   "payments", "employees"};
        const auto kind = m_random() % 100;
        const auto table = kTables[m_random() % 6];
        const auto relation = "public." + std::string(table);
        const auto key = std::to_string(m_random() % 1'000'000);
        const auto sql =
            kind < 70 ? "SELECT t.id, t.email, t.created_at FROM public." + std::string(table) +
                            " AS t WHERE t.id = " + key + " ORDER BY t.created_at DESC LIMIT 50"
            : kind < 85
                ? "UPDATE public." + std::string(table) + " SET note = 'checked by " + key + "' WHERE id = " + key
            : kind < 99 ? "INSERT INTO public." + std::string(table) + " (id, note) VALUES (" + key + ", 'n')"
                        : "DROP TABLE public." + std::string(table) + "_" + key;
        Statement s;
        s.statement = n, s.protocol = "extended", s.sql = sql;
        s.fingerprint = "0123456789abcdef";
        const std::string_view verb = std::string_view(sql).substr(0, kind < 99 ? 6 : 10);
        s.kinds = {verb}, s.relations = {relation};
        s.action = kind < 99 ? "allow" : "block";
        if (kind == 99)
            s.rules = {"no-drop"};
        m_time += kStep;
        put({id, 2 * n, {m_time}, s});
        ResultEvent r;
        r.statement = n;
        if (kind < 70)
            r.columns = {
                {"id", 23, Format::Text, {}}, {"email", 25, Format::Text, {}}, {"created_at", 1184, Format::Text, {}}};
        r.rows = kind < 70 ? static_cast<std::int64_t>(m_random() % 50) : 1;
        r.commandTag = verb, r.durationMicros = 100 + static_cast<std::int64_t>(m_random() % 5000);
        put({id, 2 * n + 1, {m_time + 500}, r});
    }
    void put(const Event& event) {
        std::string record;
        encode(event, record);
        const std::string_view records[] = {record};
        while (m_recorder.append(records) == Append::Full)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    Recorder& m_recorder;
    std::mt19937_64 m_random{1};
    std::int64_t m_time = kStart;
    std::uint64_t m_seq = 1;
};

enum class Counted { Statements, Sessions };

void search(SessionReader& reader, std::string_view text, Timestamp now, Counted how) {
    const auto parsed = api::parseFilter(text);
    double first = 0, best = 1e9, cpu = 1e9;
    std::uint64_t sessions = 0, statements = 0;
    for (int round = 0; round < 3; ++round) {
        const auto began = Clock::now();
        const auto cpuBegan = cpuMilliseconds();
        sessions = statements = 0;
        SessionFilter all;
        all.limit = 1'000'000;
        api::StatementSearch searching(reader, parsed.filter, now);
        const auto summaries = must(reader.sessions(all));
        // As `sessions list --filter` does it, but for all sessions and not only until there are a hundred.
        constexpr std::size_t kPage = 500;
        for (std::size_t at = 0; how == Counted::Sessions && at < summaries.size(); at += kPage)
            for (const auto flag : must(searching.sessions(
                     std::span(summaries).subspan(at).first(std::min(kPage, summaries.size() - at)))))
                sessions += flag != 0 ? 1 : 0;
        for (const auto& session : how == Counted::Statements ? summaries : std::vector<SessionSummary>{}) {
            const auto count = must(searching.count(session));
            statements += count;
            sessions += count > 0 ? 1 : 0;
        }
        const auto took = milliseconds(Clock::now() - began);
        first = round == 0 ? took : first;
        best = std::min(best, took);
        cpu = std::min(cpu, cpuMilliseconds() - cpuBegan);
    }
    std::printf("%-58.*s %5llu sessions %8llu statements  first %6.1f ms  best %6.1f ms  CPU %6.1f ms\n",
                static_cast<int>(text.size()), text.data(), static_cast<unsigned long long>(sessions),
                static_cast<unsigned long long>(statements), first, best, cpu);
}

// As `sessions list --filter` and the console do it: until there are a hundred sessions, and one that says that there
// are more.
void searchPage(SessionReader& reader, std::string_view text, Timestamp now) {
    constexpr std::size_t kWanted = 101, kPage = 500;
    const auto parsed = api::parseFilter(text);
    double first = 0, best = 1e9, cpu = 1e9;
    std::size_t found = 0;
    for (int round = 0; round < 3; ++round) {
        const auto began = Clock::now();
        const auto cpuBegan = cpuMilliseconds();
        found = 0;
        api::StatementSearch searching(reader, parsed.filter, now);
        SessionFilter page;
        for (page.limit = kWanted; found < kWanted; page.offset += page.limit, page.limit = kPage) {
            const auto summaries = must(reader.sessions(page));
            for (const auto flag : must(searching.sessions(summaries)))
                found += flag != 0 ? 1 : 0;
            if (summaries.size() < page.limit)
                break;
        }
        const auto took = milliseconds(Clock::now() - began);
        first = round == 0 ? took : first;
        best = std::min(best, took), cpu = std::min(cpu, cpuMilliseconds() - cpuBegan);
    }
    std::printf("%-58.*s a page: %3zu sessions  first %6.1f ms  best %6.1f ms  CPU %6.1f ms\n",
                static_cast<int>(text.size()), text.data(), std::min(found, kWanted), first, best, cpu);
}

std::uint64_t argument(int argc, char** argv, int at, std::uint64_t otherwise) {
    if (argc <= at)
        return otherwise;
    std::from_chars(argv[at], argv[at] + std::strlen(argv[at]), otherwise);
    return otherwise;
}

struct Size {
    std::uint64_t sessions, statements;
};

void fill(RecorderOptions options, std::unique_ptr<Store> store, Size size, const char* what) {
    auto recorder = must(Recorder::open(std::move(options), std::move(store), SigningKey::generate()));
    const auto began = Clock::now();
    Filler filler(*recorder);
    for (std::uint64_t n = 1; n <= size.sessions; ++n)
        filler.session(n, size.statements);
    recorder->flush(std::chrono::minutes(5));
    const auto took = milliseconds(Clock::now() - began);
    must(recorder->stop());
    const auto all = size.sessions * size.statements;
    std::printf("%s: %llu statements recorded in %.1f s (%.0f events/s)\n", what, static_cast<unsigned long long>(all),
                took / 1e3, static_cast<double>(2 * all) / took * 1e3);
}

void sizeOf(double bytes, Size size) {
    std::printf("store %.1f bytes per statement\n", bytes / static_cast<double>(size.sessions * size.statements));
}

void searchAll(std::unique_ptr<Archive> archive, Size size, Counted how) {
    SessionReader reader(std::move(archive));
    const Timestamp now{kStart + static_cast<std::int64_t>(size.sessions * size.statements) * kStep};
    for (const auto* text :
         {"column:customers.email since:-7d", "verdict:blocked", "customers 4711", "nothing_like_this",
          "/note = 'checked by 99\\d\\d\\d'/", "agent:copilot identity:user7@* verb:drop",
          "rows>48 dur>4ms table:payments", "rule:no-drop since:-1d", "select not table:orders", "identity:nobody"})
        search(reader, text, now, how);
    if (how == Counted::Sessions)
        for (const auto* text : {"verdict:allowed", "select", "customers 4711", "/note = 'checked by 99\\d\\d\\d'/",
                                 "rows>48 dur>4ms table:payments", "verdict:blocked", "nothing_like_this"})
            searchPage(reader, text, now);
}

void onFile(Size size, bool isEncrypted, Counted how) {
    const auto key = std::make_shared<const PayloadKey>(PayloadKey::generate());
    const postern::recording::tests::TemporaryFolder folder;
    const auto path = folder.path() / "postern.db";
    for (const bool isIndexed : {false, true}) {
        if (how == Counted::Sessions && !isIndexed)
            continue;
        std::filesystem::remove_all(folder.path());
        std::filesystem::create_directory(folder.path());
        RecorderOptions options;
        options.folder = folder.path();
        if (isEncrypted)
            options.journalKey = key;
        if (isIndexed)
            options.index = std::make_shared<api::SearchIndex>();
        fill(std::move(options), must(SqliteStore::open(path, Durability::Process, isEncrypted ? key.get() : nullptr)),
             size, isIndexed ? "with index" : "without index");
        sizeOf(static_cast<double>(std::filesystem::file_size(path)), size);
    }
    auto ring = std::make_shared<KeyRing>();
    ring->add(key->clone());
    const auto keys = [&](std::string_view) {
        return Result<std::shared_ptr<const KeyRing>>(std::shared_ptr<const KeyRing>(ring));
    };
    searchAll(must(SqliteArchive::open(path, keys)), size, how);
}

void onPostgres(Size size) {
    const postern::recording::tests::SharedStore shared;
    const postern::recording::tests::TemporaryFolder folder;
    RecorderOptions options;
    options.folder = folder.path();
    options.index = std::make_shared<api::SearchIndex>(api::SearchWriter::Sketches::Made);
    fill(std::move(options), shared.store(), size, "PostgreSQL");
    auto link = shared.owner();
    const auto bytes = must(link.ask("SELECT pg_database_size(current_database())"));
    sizeOf(static_cast<double>(bytes.integer(0, 0)), size);
    searchAll(shared.archive(), size, Counted::Sessions);
}

} // namespace

int main(int argc, char** argv) {
    const Size size{argument(argc, argv, 1, 1000), argument(argc, argv, 2, 1000)};
    const std::string_view kind = argc > 3 ? argv[3] : "";
    onFile(size, kind == "encrypted", kind == "postgres" ? Counted::Sessions : Counted::Statements);
    if (kind == "postgres")
        onPostgres(size);
    return 0;
}
