#pragma once
// Changes to postern.toml as a person would make them: comments, order and layout of everything else stay byte for
// byte.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace postern::policy {

// One name as a pattern spells it: in double quotes where it has other characters than a plain SQL name, or a `*`.
std::string patternPart(std::string_view name);

struct MaskText {
    std::vector<std::string> columns;   // patterns, "schema.relation.column"
    std::string method = "redact";      // as in the file
    int keepFirst = 0, keepLast = 0;    // of "partial"
    std::vector<std::string> targets{}; // empty: every target
};

// `toml` with one more [[mask]], behind the last one there is, else at the end. `file` names it in errors. Error 22023:
// the file has problems already, or would have then; the message is the first of them.
Result<std::string> withMask(std::string_view toml, const MaskText& mask, const std::string& file);

} // namespace postern::policy
