#pragma once
// What a person types to find sessions: bare words are looked for in who and what a session was (agent, identity,
// target, application); with a field in it, it is a filter of their statements. One rule for the list and for the
// export of what is listed.
#include <optional>
#include <string>
#include <string_view>

#include "api/filter.h"

namespace postern::api {

struct FindText {
    std::string words;                    // empty: a filter, or nothing was typed
    Filter filter;                        // empty: words
    std::optional<FilterProblem> problem; // a filter that cannot be read; then it counts as words
};

FindText readFindText(std::string_view text);

} // namespace postern::api
