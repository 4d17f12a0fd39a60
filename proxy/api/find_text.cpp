#include "api/find_text.h"

#include <algorithm>

namespace postern::api {

FindText readFindText(std::string_view text) {
    FindText out;
    auto parsed = parseFilter(text);
    const auto terms = parsed.filter.terms();
    const bool isFilter = !parsed.problem && std::any_of(terms.begin(), terms.end(), [](const FilterNode* term) {
        return term->kind != FilterNode::Kind::Test || term->field != Field::Sql || term->regex;
    });
    out.problem = std::move(parsed.problem);
    if (isFilter)
        out.filter = std::move(parsed.filter);
    else
        out.words = text;
    return out;
}

} // namespace postern::api
