// What a store on PostgreSQL takes in: several gateways' recorders write into one server with fsync on, each event's
// lag is measured (from being recorded until a query in the store sees it), then the store's size.
//   bench_shared_store GATEWAYS EVENTS_PER_SECOND SECONDS      events per second of each gateway; 0: as many as go
#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <deque>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <sstream>
#include <thread>
#include <unistd.h>

#include "api/search_index.h"
#include "recording/recorder.h"
#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using postern::recording::tests::must;
using postern::recording::tests::SampleEvents;
using postern::recording::tests::SharedStore;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kSessions = 8;      // that are open on a gateway at a time
constexpr std::uint64_t kStatements = 1000; // of a session

double seconds(Clock::duration time) {
    return std::chrono::duration<double>(time).count();
}

// One gateway: a recorder, and a thread that records as clients would.
class Gateway {
public:
    Gateway(const SharedStore& shared, std::uint64_t number) : m_number(number) {
        RecorderOptions options;
        options.folder = m_folder.path();
        options.index = std::make_shared<api::SearchIndex>(api::SearchWriter::Sketches::Made);
        m_recorder = must(Recorder::open(std::move(options), shared.store(number), SigningKey::generate()));
    }
    void run(double rate, std::chrono::seconds time) {
        const auto began = Clock::now();
        for (std::uint64_t round = 0; Clock::now() - began < time; ++round)
            this->round(round, began, rate, time);
        m_recorder->flush(std::chrono::minutes(5));
        took = seconds(Clock::now() - began);
    }
    void stop() { must(m_recorder->stop()); }
    // Called by the watcher: what is visible in the store now.
    void seen(SessionId id, std::uint64_t upTo) {
        const auto now = Clock::now();
        const std::lock_guard lock(m_mutex);
        auto& waiting = m_waiting[id];
        for (; !waiting.empty() && waiting.front().first <= upTo; waiting.pop_front())
            lags.push_back(seconds(now - waiting.front().second) * 1e3);
    }

    std::uint64_t events = 0, statements = 0;
    double took = 0;
    std::vector<double> lags; // milliseconds

private:
    void round(std::uint64_t round, Clock::time_point began, double rate, std::chrono::seconds time) {
        SessionId ids[kSessions];
        for (std::uint64_t i = 0; i < kSessions; ++i) {
            ids[i] = SessionId{m_number << 48U | (round * kSessions + i + 1)};
            put(SampleEvents::start(ids[i]));
        }
        std::uint64_t n = 1;
        for (; n <= kStatements && Clock::now() - began < time; ++n)
            for (const auto id : ids)
                statement(id, n, began, rate);
        for (const auto id : ids)
            put(SampleEvents::end(id, 2 * n, n - 1));
    }
    void statement(SessionId id, std::uint64_t n, Clock::time_point began, double rate) {
        const auto sql = n % 3 == 0
                             ? "SELECT name, email FROM customers WHERE id = " + std::to_string(random() % 100'000)
                             : "SELECT id, status, total FROM orders WHERE customer = $1 AND created > '2026-" +
                                   std::to_string(10 + random() % 3) + "-01' ORDER BY created DESC LIMIT " +
                                   std::to_string(random() % 50);
        put(m_samples.statement(id, 2 * n, n, sql, n % 500 == 0 ? "block" : "allow"));
        put(m_samples.result(id, 2 * n + 1, n, std::to_string(random())));
        ++statements;
        if (rate > 0)
            std::this_thread::sleep_until(
                began + std::chrono::microseconds(static_cast<std::int64_t>(static_cast<double>(events) / rate * 1e6)));
    }
    void put(const Event& event) {
        m_record.clear();
        encode(event, m_record);
        const std::string_view records[] = {m_record};
        while (m_recorder->append(records) == Append::Full)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (events++ % 16 == 0) {
            const std::lock_guard lock(m_mutex);
            m_waiting[event.session].emplace_back(event.seq, Clock::now());
        }
    }
    std::uint64_t random() { return m_random(); }

    std::uint64_t m_number;
    postern::recording::tests::TemporaryFolder m_folder;
    std::unique_ptr<Recorder> m_recorder;
    std::string m_record;
    SampleEvents m_samples;
    std::mt19937_64 m_random{m_number};
    std::mutex m_mutex;
    std::map<SessionId, std::deque<std::pair<std::uint64_t, Clock::time_point>>> m_waiting;
};

void watch(const SharedStore& shared, std::deque<Gateway>& gateways, const std::atomic<bool>& isDone) {
    auto link = shared.owner();
    for (bool isLast = false; !isLast;) {
        isLast = isDone;
        const auto rows = must(link.ask("SELECT session, events FROM postern.session"));
        for (int row = 0; row < rows.count(); ++row) {
            const SessionId id{rows.unsignedInteger(row, 0)};
            gateways[(id.value >> 48U) - 1].seen(id, rows.unsignedInteger(row, 1));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

// CPU time so far of the server's processes that serve the store, whatever else the machine does.
double serverCpu(const SharedStore& shared) {
    auto link = shared.owner();
    const auto rows =
        must(link.ask("SELECT pid::bigint FROM pg_stat_activity WHERE application_name = 'postern gateway'"));
    double ticks = 0;
    for (int row = 0; row < rows.count(); ++row) {
        std::ifstream file("/proc/" + std::to_string(rows.integer(row, 0)) + "/stat");
        std::string text(std::istreambuf_iterator<char>(file), {});
        std::istringstream fields(text.substr(std::min(text.rfind(')'), text.size() - 1) + 1));
        std::string word;
        for (int i = 3; fields >> word && i <= 15; ++i)
            ticks += i >= 14 ? std::stod(word) : 0; // utime, stime
    }
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double ownCpu() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

bool number(const char* text, std::uint64_t& out) {
    return std::from_chars(text, text + std::strlen(text), out).ec == std::errc{};
}

} // namespace

int main(int argc, char** argv) {
    std::uint64_t count = 0, rate = 0, time = 0;
    if (argc != 4 || !number(argv[1], count) || !number(argv[2], rate) || !number(argv[3], time) || count == 0 ||
        time == 0) {
        std::fprintf(stderr, "usage: bench_shared_store GATEWAYS EVENTS_PER_SECOND SECONDS\n");
        return 2;
    }
    const SharedStore shared;
    must(shared.owner().run("ALTER SYSTEM SET fsync = on"));
    must(shared.owner().run("ALTER SYSTEM SET full_page_writes = on"));
    must(shared.owner().run("SELECT pg_reload_conf()"));
    const auto size = [&] {
        auto link = shared.owner();
        return static_cast<double>(must(link.ask("SELECT pg_database_size(current_database())")).integer(0, 0));
    };
    const auto before = size();
    std::deque<Gateway> gateways;
    for (std::uint64_t n = 1; n <= count; ++n)
        gateways.emplace_back(shared, n);
    std::atomic<bool> isDone = false;
    std::thread watcher([&] { watch(shared, gateways, isDone); });
    std::vector<std::thread> threads;
    for (auto& gateway : gateways)
        threads.emplace_back([&] { gateway.run(static_cast<double>(rate), std::chrono::seconds(time)); });
    for (auto& thread : threads)
        thread.join();
    isDone = true;
    watcher.join();
    const auto server = serverCpu(shared), own = ownCpu();
    std::uint64_t events = 0;
    for (auto& gateway : gateways) {
        events += gateway.events;
        gateway.stop();
    }
    double perSecond = 0, statements = 0;
    std::vector<double> lags;
    for (const auto& gateway : gateways) {
        perSecond += static_cast<double>(gateway.events) / gateway.took;
        statements += static_cast<double>(gateway.statements);
        lags.insert(lags.end(), gateway.lags.begin(), gateway.lags.end());
    }
    std::sort(lags.begin(), lags.end());
    const auto at = [&](double part) {
        return lags.empty() ? 0.0 : lags[static_cast<std::size_t>(static_cast<double>(lags.size() - 1) * part)];
    };
    std::printf(
        "%llu gateways: %.0f events/s into the store, %.0f bytes per statement, lag median %.0f ms, 99 %% %.0f ms, "
        "most %.0f ms; CPU per event: gateway and clients %.2f us, server %.2f us\n",
        static_cast<unsigned long long>(count), perSecond, (size() - before) / statements, at(0.5), at(0.99), at(1),
        own * 1e6 / static_cast<double>(events), server * 1e6 / static_cast<double>(events));
    return 0;
}
