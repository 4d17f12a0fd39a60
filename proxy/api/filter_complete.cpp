#include <algorithm>

#include "api/filter.h"
#include "api/filter_lexer.h"
#include "base/text.h"

namespace postern::api {

namespace {

constexpr std::size_t kMaxCompletions = 50;

struct FixedValues {
    Field field;
    std::vector<std::string> values;
};

const std::vector<FixedValues>& fixedCompletions() {
    static const std::vector<FixedValues> kValues = {
        {Field::Verdict,
         {"allowed", "flagged", "blocked", "held", "approved", "denied", "expired", "abandoned", "error", "masked"}},
        {Field::Kind, {"ai", "human", "unknown"}},
        {Field::Risk, {"low", "medium", "high"}},
        {Field::Transaction, {"none", "open", "failed"}},
        {Field::Has, {"error", "rows", "parameters", "mask", "rule", "note", "mark", "approval"}},
        {Field::Protocol, {"simple", "extended", "copy", "function_call"}},
        {Field::State, {"running", "done"}},
        {Field::Verb, {"select", "insert", "update", "delete", "merge", "copy", "create", "alter", "drop", "truncate"}},
        {Field::Since, {"-5m", "-15m", "-1h", "-8h", "-24h", "-7d"}},
        {Field::Until, {"-5m", "-15m", "-1h"}},
        {Field::Rows, {"0", "100", "1000", "10000"}},
        {Field::Duration, {"10ms", "100ms", "500ms", "1s", "10s"}},
    };
    return kValues;
}

// Where the word that ends at `caret` begins: quotes keep spaces together.
std::size_t wordBegin(std::string_view text, std::size_t caret) {
    std::size_t begin = 0;
    bool isQuoted = false;
    for (std::size_t i = 0; i < caret; ++i) {
        if (text[i] == '"')
            isQuoted = !isQuoted;
        if (!isQuoted && (text[i] == ' ' || text[i] == '(' || text[i] == '!'))
            begin = i + 1;
    }
    return begin;
}

void addValues(const std::vector<std::string>& values, std::string_view typed, std::size_t begin, std::size_t length,
               std::vector<Completion>& out) {
    const auto lower = toLowerAscii(typed);
    for (const auto& value : values) {
        if (out.size() == kMaxCompletions)
            return;
        if (value == typed || !toLowerAscii(value).starts_with(lower))
            continue;
        out.push_back({begin, length, quotedFilterValue(value), {}});
    }
}

} // namespace

std::vector<Completion> completeFilter(std::string_view text, std::size_t caret,
                                       const std::vector<KnownValues>& known) {
    caret = std::min(caret, text.size());
    const auto begin = wordBegin(text, caret);
    const auto word = text.substr(begin, caret - begin);
    std::vector<Completion> out;
    const auto colon = word.find_first_of(":<>=");
    if (colon == std::string_view::npos) {
        const auto lower = toLowerAscii(word);
        for (const auto& info : filterFields())
            if (info.field != Field::Sql && info.name.starts_with(lower))
                out.push_back({begin, word.size(), std::string(info.name) + (info.isOrdered ? ">" : ":"), info.field});
        return out;
    }
    const auto name = toLowerAscii(word.substr(0, colon));
    const auto info =
        std::find_if(filterFields().begin(), filterFields().end(), [&](const auto& f) { return f.name == name; });
    if (info == filterFields().end())
        return out;
    auto valueBegin = colon + 1;
    if (valueBegin < word.size() && word[valueBegin] == '=')
        ++valueBegin;
    if (const auto comma = word.rfind(','); comma != std::string_view::npos && comma >= valueBegin)
        valueBegin = comma + 1;
    const auto typed = word.substr(valueBegin);
    for (const auto& values : known)
        if (values.field == info->field)
            addValues(values.values, typed, begin + valueBegin, typed.size(), out);
    for (const auto& fixed : fixedCompletions())
        if (fixed.field == info->field)
            addValues(fixed.values, typed, begin + valueBegin, typed.size(), out);
    return out;
}

} // namespace postern::api
