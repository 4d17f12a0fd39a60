// What a statement that was never seen before costs: understanding it, finding its lineage under masks, judging it
// under the built-in rules; beside what libpg_query needs to parse it. Statements are those of tests/data/lineage.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <sstream>
#include <vector>

#include <libpq-fe.h>
#include <pg_query.h>

#include "catalog/load.h"
#include "policy/verdict.h"
#include "session/foreseen.h"
#include "sql/raw_shim.h"
#include "support/postgres_fixture.h"

using namespace postern;

namespace {

std::string contents(const char* path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> statements() {
    std::vector<std::string> out;
    const auto text = contents(POSTERN_TEST_DATA "/lineage/queries.sql");
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find("\n\n", at), text.size());
        if (end > at)
            out.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return out;
}

double cpuSeconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// The works take turns, so that what else the machine does meets them alike; the median of the rounds, per statement.
std::vector<double> microseconds(const std::vector<std::string>& all,
                                 const std::vector<std::function<void(const std::string&)>>& works) {
    constexpr std::size_t kRounds = 201, kRepeated = 10;
    std::vector<std::vector<double>> took(works.size());
    for (std::size_t round = 0; round < kRounds; ++round)
        for (std::size_t i = 0; i < works.size(); ++i) {
            const double start = cpuSeconds();
            for (std::size_t repeated = 0; repeated < kRepeated; ++repeated)
                for (const auto& sql : all)
                    works[i](sql);
            took[i].push_back((cpuSeconds() - start) / kRepeated / static_cast<double>(all.size()) * 1e6);
        }
    std::vector<double> out;
    for (auto& rounds : took) {
        std::nth_element(rounds.begin(), rounds.begin() + kRounds / 2, rounds.end());
        out.push_back(rounds[kRounds / 2]);
    }
    return out;
}

constexpr const char* kConfiguration = R"(
[[target]]
name = "clinic"
conninfo = "host=localhost dbname=clinic"
[[mask]]
columns = ["shop.patient.name", "shop.patient.diagnosis", "shop.patient.weight", "shop.person.secret", "shop.visit.note"]
method = "redact"
)";

} // namespace

int main() {
    const auto conninfo = tests::PostgresFixture::shared().conninfo();
    PGconn* connection = PQconnectdb(conninfo.c_str());
    PGresult* made = PQexec(connection, contents(POSTERN_TEST_DATA "/lineage/schema.sql").c_str());
    if (PQresultStatus(made) != PGRES_COMMAND_OK) {
        std::fprintf(stderr, "%s", PQerrorMessage(connection));
        return 1;
    }
    PQclear(made);
    PQfinish(connection);

    const auto snapshot = catalog::load(conninfo).value();
    const auto configuration = policy::parseConfiguration(kConfiguration, "bench").configuration;
    const auto lens = std::make_shared<const session::Lens>(
        session::Lens::Source{std::make_shared<const lineage::Model>(snapshot), nullptr, 0, {}}, configuration,
        session::masksFor(*configuration, "clinic", "app", {}));
    lineage::Place place;
    place.user = "postgres";
    place.path = snapshot->searchPath("shop, public", place.user);
    const policy::Subject subject{"app", "agent", "clinic"};

    const auto all = statements();
    std::size_t held = 0;
    const auto took = microseconds(
        all, {[](const std::string& sql) {
                  PosternRaw tree{};
                  posternRawParse(sql.c_str(), true, &tree);
                  posternRawRelease(&tree);
              },
              [](const std::string& sql) { pg_query_free_parse_result(pg_query_parse(sql.c_str())); },
              [](const std::string& sql) { (void)sql::analyse(sql, {}); },
              [&](const std::string& sql) {
                  const auto analysis = sql::analyse(sql, {});
                  for (std::size_t i = 0; analysis && i < (*analysis)->statements.size(); ++i) {
                      const auto foreseen = session::foresee(lens, &place, **analysis, i);
                      policy::Measured measured;
                      measured.maskedUse = foreseen.uses;
                      held += policy::judge((*analysis)->statements[i], subject, *configuration, {}, measured).action !=
                              policy::Action::Allow;
                  }
              }});
    std::printf("%zu statements, CPU per statement (%zu verdicts other than allow)\n", all.size(), held);
    constexpr const char* kNames[] = {"libpg_query, raw tree", "libpg_query, pg_query_parse",
                                      "understood: kinds, objects, tree", "with lineage, masks and policy"};
    for (std::size_t i = 0; i < took.size(); ++i)
        std::printf("%-34s %6.2f us, %.2f of pg_query_parse\n", kNames[i], took[i], took[i] / took[1]);
    return 0;
}
