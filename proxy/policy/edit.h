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

struct TargetText {
    std::string name, conninfo;
    std::string passwordKind, passwordValue; // "keychain", "file", "env" and its name; empty: none
};

// `toml` with one more [[target]], behind the last one there is, else at the end. Errors as withMask().
Result<std::string> withTarget(std::string_view toml, const TargetText& target, const std::string& file);

// `toml` with these values in [`table`], written as TOML; a key that is there is replaced where it stands, and what
// else stands on its line goes with it. Errors as withMask().
struct KeyText {
    std::string key, value;
};
Result<std::string> withKeys(std::string_view toml, std::string_view table, const std::vector<KeyText>& keys,
                             const std::string& file);

// A TOML basic string, and an array of them.
std::string tomlString(std::string_view text);
std::string tomlList(const std::vector<std::string>& texts);

// `toml` with `block` (one whole table of an array, `header` like "[[rule]]" first) behind the last of its kind.
Result<std::string> withBlock(std::string_view toml, std::string_view header, const std::string& block,
                              const std::string& file);

} // namespace postern::policy
