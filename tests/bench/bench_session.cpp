// What a session itself costs per query, without sockets and without the recorder: pgbench's select in its three forms.
#include <cstdio>
#include <ctime>

#include "support/playbook.h"

using namespace postern;
using namespace postern::test;

namespace {

double cpuSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

void measure(const char* name, session::Session& session, const std::string& ask, const std::string& answer) {
    constexpr int kQueries = 200'000;
    session::Output out;
    std::size_t bytes = 0;
    const double start = cpuSeconds();
    for (int i = 0; i < kQueries; ++i) {
        out.clear();
        session.onClientBytes(ask, now(), out);
        bytes += out.toServer.size();
        out.clear();
        session.onServerBytes(answer, now(), out);
        bytes += out.toClient.size();
    }
    std::printf("%-9s %.2f us per query (%zu bytes forwarded)\n", name, (cpuSeconds() - start) / kQueries * 1e6, bytes);
}

} // namespace

int main() {
    const auto loaded =
        policy::parseConfiguration("[[target]]\nname = \"shop\"\nconninfo = \"host=localhost dbname=app\"\n", "bench");
    Outcome outcome;
    auto connected = connect(loaded.configuration, outcome);
    auto& session = *connected.session;
    const std::string sql = "SELECT abalance FROM pgbench_accounts WHERE aid = ";
    const auto rows = rowDescription({"abalance"}) + dataRow({"0"}) + commandComplete("SELECT 1") + ready('I');
    measure("simple", session, query(sql + "12345;"), rows);
    measure("extended", session,
            parse("", sql + "$1;") + bindMessage("", "", {"12345"}) + describe('P', "") + execute("") + syncMessage(),
            typed('1') + typed('2') + rows);
    session::Output out;
    session.onClientBytes(parse("P0_0", sql + "$1;") + syncMessage(), now(), out);
    out.clear();
    session.onServerBytes(typed('1') + ready('I'), now(), out);
    measure("prepared", session, bindMessage("", "P0_0", {"12345"}) + describe('P', "") + execute("") + syncMessage(),
            typed('2') + rows);
    return 0;
}
