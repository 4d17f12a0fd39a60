#include "sql/lexing_cost.h"

#include <array>

#include "sql/statement.h"

namespace postern::sql {
namespace {

constexpr std::array<bool, 256> operatorCharacters() {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("~!@#^&|`?+-*/%<>="))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}
constexpr std::array<bool, 256> kOperator = operatorCharacters();
constexpr std::size_t kMaxRun = 2 * static_cast<std::size_t>(kMaxCommentOpeners);

bool isOperator(char c) {
    return kOperator[static_cast<unsigned char>(c)];
}

// Signs behind the first "--" do not count: there the run is a comment, or inside of one or of a string, where signs
// cost nothing. Unless a comment opens before it: that may have ended, and the run goes on.
unsigned long long stepsOf(std::string_view run) {
    unsigned long long steps = 0;
    std::size_t comment = run.find("--");
    if (run.find("/*") < comment)
        comment = run.size();
    for (std::size_t at = 0; at < run.size(); ++at) {
        const bool opener = run[at] == '/' && at + 1 < run.size() && run[at + 1] == '*';
        const bool sign = (run[at] == '+' || run[at] == '-') && at < comment;
        if (opener || sign)
            steps += run.size() - at;
    }
    return steps;
}

} // namespace

bool isCheapToLex(std::string_view text) {
    unsigned long long steps = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isOperator(text[i]))
            continue;
        const std::size_t begin = i;
        while (i < text.size() && isOperator(text[i]))
            ++i;
        const std::string_view run = text.substr(begin, i - begin);
        if (run.size() > kMaxRun)
            return false;
        steps += stepsOf(run);
        if (steps > kMaxLexerSteps)
            return false;
    }
    return true;
}

} // namespace postern::sql
