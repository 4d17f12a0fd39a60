#include "session/inner_text.h"

#include <algorithm>

#include "base/text.h"

namespace postern::session {

namespace {

constexpr int kMaxTries = 16;

// Blanks and comments, which nest.
void skipBlanks(std::string_view& text) {
    while (!text.empty()) {
        if (std::string_view(" \t\r\n\f").find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else if (text.starts_with("--")) {
            text.remove_prefix(std::min(text.size(), text.find_first_of("\r\n")));
        } else if (text.starts_with("/*")) {
            int depth = 0;
            do {
                const bool opens = text.starts_with("/*"), closes = text.starts_with("*/");
                depth += opens ? 1 : closes ? -1 : 0;
                text.remove_prefix(opens || closes ? 2 : 1);
            } while (depth > 0 && !text.empty());
        } else {
            return;
        }
    }
}

bool skipWord(std::string_view& text, std::string_view word) {
    skipBlanks(text);
    const auto end =
        std::min(text.size(), text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"));
    if (toLowerAscii(text.substr(0, end)) != word)
        return false;
    text.remove_prefix(end);
    return true;
}

// The same statement without its first kind.
bool isInside(std::string_view candidate, const sql::Statement& whole) {
    const auto analysis = sql::analyse(candidate, {});
    if (!analysis || (*analysis)->statements.size() != 1)
        return false;
    const auto& inner = (*analysis)->statements.front();
    return inner.relations == whole.relations && inner.functions == whole.functions &&
           inner.unfilteredWrites == whole.unfilteredWrites &&
           std::equal(inner.kinds.begin(), inner.kinds.end(), whole.kinds.begin() + 1, whole.kinds.end());
}

std::string_view explained(std::string_view text, const sql::Statement& statement) {
    if (!skipWord(text, "explain"))
        return {};
    skipBlanks(text);
    // A list of options has no parentheses and no comments in it, or is not looked into.
    if (const auto end = text.find(')'); text.starts_with('(') && end != std::string_view::npos) {
        const auto options = text.substr(1, end - 1);
        if (options.find_first_of("('\"$/-") == std::string_view::npos)
            text.remove_prefix(end + 1);
    }
    while (skipWord(text, "analyze") || skipWord(text, "analyse") || skipWord(text, "verbose")) {
    }
    return isInside(text, statement) ? text : std::string_view{};
}

// What stands behind the first AS that leaves a whole statement of the same meaning.
std::string_view prepared(std::string_view text, const sql::Statement& statement) {
    if (!skipWord(text, "prepare"))
        return {};
    for (int i = 0; i < kMaxTries;) {
        const auto at = text.find_first_of("aA");
        if (at == std::string_view::npos)
            return {};
        text.remove_prefix(at);
        auto rest = text;
        if (!skipWord(rest, "as")) {
            text.remove_prefix(1);
            continue;
        }
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" \t\r\n\f")));
        if (isInside(rest, statement))
            return rest;
        text = rest;
        ++i;
    }
    return {};
}

// The parenthesis that closes the query is the last one before which the text is a whole statement: with more of it,
// that parenthesis would be one too many.
std::string_view copied(std::string_view text, const sql::Statement& statement) {
    if (!skipWord(text, "copy"))
        return {};
    skipBlanks(text);
    if (!text.starts_with('('))
        return {};
    text.remove_prefix(1);
    auto end = text.rfind(')');
    for (int i = 0; i < kMaxTries && end != std::string_view::npos && end != 0; ++i) {
        if (isInside(text.substr(0, end), statement))
            return text.substr(0, end);
        end = text.rfind(')', end - 1);
    }
    return {};
}

} // namespace

std::string_view innerQuery(std::string_view text, const sql::Statement& statement) {
    if (statement.kinds.empty())
        return {};
    return statement.kinds.front() == "EXPLAIN"   ? explained(text, statement)
           : statement.kinds.front() == "COPY"    ? copied(text, statement)
           : statement.kinds.front() == "PREPARE" ? prepared(text, statement)
                                                  : std::string_view{};
}

} // namespace postern::session
