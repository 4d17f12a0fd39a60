// What recording costs: append on the caller's thread, and everything behind it on the recorder's (CPU, not elapsed
// time), for the two events of a select-only pgbench statement, spread over some sessions. Prints one line per case.
//   bench_recorder [seconds per case]
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>
#include <time.h>

#include "recording/recorder.h"
#include "sample_events.h"
#include "temporary_folder.h"

namespace {

using namespace postern;
using namespace postern::recording;
using postern::recording::tests::SampleEvents;

double cpu(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

long residentKib() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmRSS:") {
            long value = 0;
            status >> value;
            return value;
        }
    return 0;
}

// `perSecond`: events; 0: as fast as they are taken.
void run(std::uint64_t sessions, std::uint64_t perSecond, double seconds, Durability durability) {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "postern.db";
    auto recorder = Recorder::open({.folder = folder.path(), .durability = durability},
                                   std::move(*SqliteStore::open(path, durability)), SigningKey::generate());
    if (!recorder) {
        std::fprintf(stderr, "%s\n", recorder.error().message().c_str());
        std::exit(1);
    }
    SampleEvents samples;
    auto put = [&](std::span<const std::string_view> records) {
        while ((*recorder)->append(records) == Append::Full)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    std::string record;
    for (std::uint64_t s = 0; s < sessions; ++s) {
        record.clear();
        encode(samples.start(SessionId{s + 1}), record);
        const std::string_view one[] = {record};
        put(one);
    }
    auto statement =
        samples.statement(SessionId{1}, 2, 1, "SELECT abalance FROM pgbench_accounts WHERE aid = 4711234;");
    auto result = samples.result(SessionId{1}, 3, 1, "-42");
    const auto start = std::chrono::steady_clock::now();
    const auto processStart = cpu(CLOCK_PROCESS_CPUTIME_ID), threadStart = cpu(CLOCK_THREAD_CPUTIME_ID);
    std::uint64_t events = 0, bytes = 0;
    for (std::uint64_t number = 1;; ++number) {
        const auto elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (elapsed > seconds)
            break;
        if (perSecond > 0 && static_cast<double>(events) > elapsed * static_cast<double>(perSecond)) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            continue;
        }
        for (std::uint64_t s = 0; s < sessions; ++s) {
            statement.session = result.session = SessionId{s + 1};
            statement.seq = 2 * number, result.seq = 2 * number + 1;
            statement.time = result.time = now().wall;
            std::get<Statement>(statement.body).statement = std::get<ResultEvent>(result.body).statement = number;
            for (const auto* event : {&statement, &result}) {
                record.clear();
                encode(*event, record);
                const std::string_view one[] = {record};
                put(one);
                ++events, bytes += record.size();
            }
        }
    }
    const auto producer = cpu(CLOCK_THREAD_CPUTIME_ID) - threadStart;
    const auto rss = residentKib();
    (void)(*recorder)->stop();
    const auto total = cpu(CLOCK_PROCESS_CPUTIME_ID) - processStart;
    recorder->reset();
    const auto n = static_cast<double>(events);
    std::printf("%-7s %4llu sessions %8.0f events/s: caller %.2f us/event, recorder %.2f us/event, journal %.0f "
                "B/event, store %.0f B/event, resident %ld MiB\n",
                durability == Durability::Power ? "power" : "process", static_cast<unsigned long long>(sessions),
                n / seconds, producer / n, (total - producer) / n, static_cast<double>(bytes) / n,
                static_cast<double>(std::filesystem::file_size(path)) / n, rss / 1024);
}

void encodeOnly() {
    SampleEvents samples;
    const auto event =
        samples.statement(SessionId{1}, 2, 1, "SELECT abalance FROM pgbench_accounts WHERE aid = 4711234;");
    std::string record, json;
    constexpr int kTimes = 1'000'000;
    auto measure = [](const char* what, auto body) {
        const auto start = cpu(CLOCK_THREAD_CPUTIME_ID);
        for (int i = 0; i < kTimes; ++i)
            body();
        std::printf("%-16s %.3f us\n", what, (cpu(CLOCK_THREAD_CPUTIME_ID) - start) / kTimes);
    };
    measure("encode", [&] { record.clear(), encode(event, record); });
    std::uint64_t sum = 0;
    measure("decode", [&] { sum += decode(record)->seq; });
    measure("canonical JSON", [&] { json.clear(), appendCanonicalJson(event, json); });
    Hasher hasher;
    Digest head;
    measure("hash", [&] { head = hasher.link(json, head); });
    std::printf("record %zu bytes, JSON %zu bytes (%llu)\n", record.size(), json.size(),
                static_cast<unsigned long long>(sum));
}

} // namespace

int main(int argc, char** argv) {
    int wholeSeconds = 3;
    const std::string_view argument = argc > 1 ? argv[1] : "3";
    if (std::from_chars(argument.data(), argument.data() + argument.size(), wholeSeconds).ec != std::errc{} ||
        wholeSeconds < 1) {
        std::fprintf(stderr, "usage: bench_recorder [seconds per case]\n");
        return 2;
    }
    const double seconds = wholeSeconds;
    encodeOnly();
    for (const std::uint64_t sessions : {1, 8, 64, 1000})
        run(sessions, 0, seconds, Durability::Process);
    for (const std::uint64_t sessions : {1, 8, 64, 1000})
        run(sessions, 40'000, seconds, Durability::Process);
    run(8, 2'000, seconds, Durability::Process);
    run(8, 40'000, seconds, Durability::Power);
}
