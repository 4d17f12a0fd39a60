// Any bytes as postern.toml: no crash; either a configuration or problems, never both or neither; every problem has a
// place in the file, is text, and says what to write. What is accepted can be judged with.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "policy/verdict.h"

using namespace postern;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto loaded = policy::parseConfiguration(text, "postern.toml");
    require((loaded.configuration != nullptr) == loaded.problems.empty());
    policy::Problem last;
    for (const auto& problem : loaded.problems) {
        require(problem.line >= 1 && problem.column >= 1);
        require(problem.line > last.line || (problem.line == last.line && problem.column >= last.column));
        require(!problem.message.empty() && !problem.suggestion.empty());
        require(isUtf8(problem.message) && isUtf8(problem.suggestion));
        last = problem;
    }
    if (!loaded.configuration)
        return 0;
    require(!loaded.configuration->proxy.listen.empty());
    sql::Statement statement;
    statement.kinds = {"DROP DATABASE", "SELECT"};
    statement.relations = {{"", "orders", sql::Access::Read}};
    statement.functions = {{"public", "f"}};
    const auto verdict = policy::judge(statement, {}, *loaded.configuration, Now{});
    if (loaded.configuration->baseline && loaded.configuration->withoutBaseline.empty())
        require(verdict.action == policy::Action::Block);
    require(!policy::refusalMessage(verdict, "1").empty());
    return 0;
}
