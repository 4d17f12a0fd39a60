// What the store costs as it grows, and how long a long session takes to open and to seek in.
//   bench_store growth EVENTS [encrypted]   one line per million events: CPU of the recorder, bytes per statement
//   bench_store player EVENTS [encrypted]   a session of so many events: opening, and 200 seeks at random
//   bench_store fill EVENTS FOLDER          a data folder with so many events, for measuring `postern export` on it
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <random>
#include <thread>
#include <time.h>

#include "api/recorded_line.h"
#include "api/search_index.h"
#include "api/timeline.h"
#include "recording/recorder.h"
#include "recording_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using postern::recording::tests::must;
using postern::recording::tests::SampleEvents;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kMillion = 1'000'000;
constexpr std::uint64_t kSessionEvents = 2000; // of growth

double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double cpuSeconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

struct Store {
    explicit Store(bool isEncrypted, std::filesystem::path kept = {})
        : where(kept.empty() ? folder.path() : std::move(kept)) {
        RecorderOptions options;
        options.folder = where;
        options.index = std::make_shared<api::SearchIndex>();
        if (isEncrypted)
            options.journalKey = key;
        recorder = must(Recorder::open(
            std::move(options), must(SqliteStore::open(path(), Durability::Process, isEncrypted ? key.get() : nullptr)),
            SigningKey::generate()));
    }
    std::filesystem::path path() const { return where / "postern.db"; }
    void put(const Event& event) {
        record.clear();
        encode(event, record);
        const std::string_view records[] = {record};
        while (recorder->append(records) == Append::Full)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    // A session's beginning at event 1; statements and results after it, which differ as those of an application do.
    void statement(SessionId id, std::uint64_t number) {
        SampleEvents samples(static_cast<std::uint32_t>(number));
        const auto sql = number % 3 == 0
                             ? "SELECT name, email FROM customers WHERE id = " + std::to_string(random() % 100'000)
                             : "SELECT id, status, total FROM orders WHERE customer = $1 AND created > '2026-" +
                                   std::to_string(10 + random() % 3) + "-01' ORDER BY created DESC LIMIT " +
                                   std::to_string(random() % 50);
        put(samples.statement(id, 2 * number, number, sql, number % 500 == 0 ? "block" : "allow"));
        put(samples.result(id, 2 * number + 1, number, std::to_string(random())));
    }
    KeySource keys() const {
        return [this](std::string_view) -> Result<std::shared_ptr<const KeyRing>> {
            auto ring = std::make_shared<KeyRing>();
            ring->add(key->clone());
            return std::shared_ptr<const KeyRing>(ring);
        };
    }

    tests::TemporaryFolder folder;
    std::filesystem::path where;
    std::shared_ptr<const PayloadKey> key = std::make_shared<const PayloadKey>(PayloadKey::generate());
    std::unique_ptr<Recorder> recorder;
    std::string record;
    std::mt19937_64 random{1};
};

void growth(std::uint64_t events, bool isEncrypted) {
    Store store(isEncrypted);
    std::uint64_t session = 0, bytesBefore = 0;
    for (std::uint64_t done = 0; done < events;) {
        const auto start = Clock::now();
        const auto all = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID), own = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
        std::uint64_t batch = 0, statements = 0;
        while (batch < kMillion) {
            const SessionId id{++session};
            store.put(SampleEvents::start(id));
            for (std::uint64_t n = 1; n <= kSessionEvents / 2; ++n, ++statements)
                store.statement(id, n);
            store.put(SampleEvents::end(id, kSessionEvents + 2, kSessionEvents / 2));
            batch += kSessionEvents + 2;
        }
        store.recorder->flush(std::chrono::minutes(10));
        done += batch;
        const auto recorder = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID) - all - (cpuSeconds(CLOCK_THREAD_CPUTIME_ID) - own);
        const auto bytes = std::filesystem::file_size(store.path());
        std::printf(
            "%5.1f million events: recorder %.2f us/event, %7.0f events/s, %5.1f bytes/statement, file %5.0f MiB\n",
            static_cast<double>(done) / 1e6, recorder * 1e6 / static_cast<double>(batch),
            static_cast<double>(batch) / since(start) * 1e3,
            static_cast<double>(bytes - bytesBefore) / static_cast<double>(statements),
            static_cast<double>(bytes) / (1 << 20));
        std::fflush(stdout);
        bytesBefore = bytes;
    }
    must(store.recorder->stop());
}

void fill(std::uint64_t events, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    Store store(false, folder);
    std::uint64_t session = 0;
    for (std::uint64_t done = 0; done < events; done += kSessionEvents + 2) {
        const SessionId id{++session};
        store.put(SampleEvents::start(id));
        for (std::uint64_t n = 1; n <= kSessionEvents / 2; ++n)
            store.statement(id, n);
        store.put(SampleEvents::end(id, kSessionEvents + 2, kSessionEvents / 2));
    }
    must(store.recorder->stop());
}

void player(std::uint64_t events, bool isEncrypted) {
    Store store(isEncrypted);
    const SessionId id{1};
    const auto statements = events / 2;
    store.put(SampleEvents::start(id));
    for (std::uint64_t n = 1; n <= statements; ++n)
        store.statement(id, n);
    store.put(SampleEvents::end(id, 2 * statements + 2, statements));
    must(store.recorder->stop());

    const auto open = Clock::now();
    const auto cpuOpen = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    SessionReader reader(must(SqliteArchive::open(store.path(), store.keys())));
    const auto timeline = must(api::readTimeline(reader, must(reader.find(toString(id)))));
    std::printf("%llu events: opened in %.0f ms (CPU %.0f ms), %zu marks\n", static_cast<unsigned long long>(events),
                since(open), 1e3 * (cpuSeconds(CLOCK_THREAD_CPUTIME_ID) - cpuOpen), timeline.marks.size());
    double sum = 0, worst = 0;
    const auto cpu = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    constexpr int kSeeks = 200, kPage = 200; // the statements around that the player shows
    for (int i = 0; i < kSeeks; ++i) {
        const auto statement = 1 + store.random() % statements;
        const auto start = Clock::now();
        SessionReader again(must(SqliteArchive::open(store.path(), store.keys()))); // as each question of a window does
        const auto from = must(api::seqOf(again, id, statement));
        int left = 2 * kPage;
        std::size_t bytes = 0;
        must(again.events(
            id,
            [&](std::string_view line) {
                const auto delta = api::deltaOfLine(line);
                bytes += line.size();
                return --left > 0;
            },
            from));
        sum += since(start), worst = std::max(worst, since(start));
    }
    std::printf("%d seeks, %d statements read at each: %.1f ms on average (CPU %.1f ms), %.1f ms at most\n", kSeeks,
                kPage, sum / kSeeks, 1e3 * (cpuSeconds(CLOCK_THREAD_CPUTIME_ID) - cpu) / kSeeks, worst);
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    const std::string_view count = argc > 2 ? argv[2] : "";
    const bool isEncrypted = argc > 3 && std::strcmp(argv[3], "encrypted") == 0;
    std::uint64_t events = 0;
    if ((what != "growth" && what != "player" && (what != "fill" || argc < 4)) ||
        std::from_chars(count.data(), count.data() + count.size(), events).ec != std::errc{} || events < 4) {
        std::fprintf(stderr, "usage: bench_store growth|player EVENTS [encrypted], fill EVENTS FOLDER\n");
        return 2;
    }
    if (what == "fill")
        fill(events, argv[3]);
    else
        what == "growth" ? growth(events, isEncrypted) : player(events, isEncrypted);
    return 0;
}
