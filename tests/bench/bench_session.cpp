// What a session itself costs per query, without sockets and without the recorder: pgbench's select in its three forms.
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "support/playbook.h"

using namespace postern;
using namespace postern::test;

namespace {

double cpuSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// `ask` makes the bytes of the query with that number.
template <class Ask>
void measure(const char* name, session::Session& session, const Ask& ask, const std::string& answer) {
    constexpr int kQueries = 200'000;
    std::vector<std::string> asked;
    for (int i = 0; i < kQueries; ++i)
        asked.push_back(ask(i));
    session::Output out;
    std::size_t bytes = 0;
    const double start = cpuSeconds();
    for (int i = 0; i < kQueries; ++i) {
        out.clear();
        session.onClientBytes(asked[static_cast<std::size_t>(i)], now(), out);
        bytes += out.toServer.size();
        out.clear();
        session.onServerBytes(answer, now(), out);
        bytes += out.toClient.size();
    }
    std::printf("%-15s %.2f us per query (%zu bytes forwarded)\n", name, (cpuSeconds() - start) / kQueries * 1e6,
                bytes);
}

} // namespace

int main() {
    const auto loaded =
        policy::parseConfiguration("[[target]]\nname = \"shop\"\nconninfo = \"host=localhost dbname=app\"\n[policy]\n"
                                   "without = [\"baseline/bulk-write\", \"baseline/full-scan\"]\n",
                                   "bench");
    Outcome outcome;
    auto connected = connect(loaded.configuration, outcome);
    auto& session = *connected.session;
    const std::string sql = "SELECT abalance FROM pgbench_accounts WHERE aid = ";
    const auto rows = rowDescription({"abalance"}) + dataRow({"0"}) + commandComplete("SELECT 1") + ready('I');
    measure(
        "simple", session, [&](int) { return query(sql + "12345;"); }, rows);
    measure(
        "simple, one-off", session, [&](int i) { return query(sql + std::to_string(1000000 + i) + ";"); }, rows);
    const auto run = describe('P', "") + execute("") + syncMessage();
    const auto number = [](int i) { return std::to_string(1000000 + i); };
    measure(
        "extended", session, [&](int i) { return parse("", sql + "$1;") + bindMessage("", "", {number(i)}) + run; },
        typed('1') + typed('2') + rows);
    session::Output out;
    session.onClientBytes(parse("P0_0", sql + "$1;") + syncMessage(), now(), out);
    out.clear();
    session.onServerBytes(typed('1') + ready('I'), now(), out);
    measure(
        "prepared", session, [&](int i) { return bindMessage("", "P0_0", {number(i)}) + run; }, typed('2') + rows);
    return 0;
}
