#include "policy/json_path.h"

#include <algorithm>

namespace postern::policy {

namespace {

// Takes one key from the front of `text`, and the dot behind it; a dot must be followed by a key.
bool readStep(std::string_view& text, JsonPath::Step& out) {
    std::size_t end = 0;
    if (text.starts_with('"')) {
        end = text.find('"', 1);
        if (end == std::string_view::npos)
            return false;
        out.key = text.substr(1, end++ - 1);
    } else {
        end = std::min(text.find('.'), text.size());
        out.key = text.substr(0, end);
        out.any = out.key == "*";
        if (out.key.empty() || out.key.find_first_of("\"[]") != std::string::npos)
            return false;
    }
    text.remove_prefix(end);
    if (text.empty())
        return true;
    if (!text.starts_with('.') || text.size() == 1)
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

Result<JsonPath> JsonPath::parse(std::string_view text) {
    const auto wrong = [whole = std::string(text)](const Phrase& instead) {
        return Error(Fault::Client, "22023", phrase("\"%1\" is not a path of keys", whole), instead.english());
    };
    if (text.find('[') != std::string_view::npos)
        return wrong(phrase("leave out brackets: a path goes on in every element of an array"));
    if (text.starts_with("$."))
        text.remove_prefix(2);
    JsonPath out;
    do {
        if (!readStep(text, out.steps.emplace_back()))
            return wrong(phrase(
                "write keys with dots between, like \"billing.iban\"; a key with other characters in double quotes"));
    } while (!text.empty());
    return out;
}

} // namespace postern::policy
