// Any text is a filter or a problem that lies inside it; a filter matches without trouble and completion stays in
// bounds.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "api/filter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace postern::api;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto parsed = parseFilter(text);
    if (parsed.problem) {
        if (!parsed.filter.isEmpty() || parsed.problem->position > text.size() ||
            parsed.problem->position + parsed.problem->length > text.size())
            std::abort();
    } else {
        StatementRow row;
        row.sql = "select 1 from public.users";
        row.kinds = {"SELECT"};
        (void)parsed.filter.matches(row, {});
        for (const auto* term : parsed.filter.terms()) {
            if (term->begin + term->length > text.size())
                std::abort();
            if (parseFilter(parsed.filter.without(*term)).problem)
                std::abort(); // taking a chip away leaves a filter
        }
    }
    for (const auto& completion : completeFilter(text, size / 2, {}))
        if (completion.begin + completion.length > text.size())
            std::abort();
    return 0;
}
