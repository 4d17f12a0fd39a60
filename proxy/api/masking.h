#pragma once
// Masks as the console shows them: the rules of the configuration with the columns they cover, columns that look as if
// they wanted a rule, and the change of the file that adds one. Values.
#include <cstdint>
#include <string>
#include <vector>

#include "base/phrase.h"

namespace postern::api {

struct ColumnRef {
    std::string target, schema, relation, column, type;
    friend bool operator==(const ColumnRef&, const ColumnRef&) = default;
};

struct MaskRuleInfo {
    std::string name, method; // "redact", "null", "partial", "hash", "pseudonym"
    int keepFirst = 0, keepLast = 0;
    std::vector<std::string> patterns, paths, unlessGroups, targets, agents;
    int line = 0;                   // in the configuration file
    std::vector<ColumnRef> columns; // what the patterns cover now, at most kMaxShownColumns
    std::size_t covered = 0;        // all of them
};

struct DetectRuleInfo {
    std::vector<std::string> kinds;
    std::string method;
    int line = 0;
};

// A column that no rule covers and that looks sensitive.
struct ColumnSuggestion {
    ColumnRef column;
    std::string nameSays;               // "email", "password" …; empty: its name says nothing
    std::string contentSays;            // what detectors found in values of it: "email, phone"
    std::size_t sampled = 0, found = 0; // values looked at, values with findings
};

struct CatalogProblem {
    std::string target;
    Phrase problem;
};

struct MaskingInfo {
    std::vector<MaskRuleInfo> rules;
    std::vector<DetectRuleInfo> detectors;
    std::vector<ColumnSuggestion> suggestions; // the likeliest first, at most kMaxSuggestions
    std::vector<CatalogProblem> problems;      // targets of which the catalog could not be read
    std::size_t columns = 0;                   // of all tables and views
};
inline constexpr std::size_t kMaxShownColumns = 200, kMaxSuggestions = 500;

struct MaskingQuery {
    // Looks at the first values of columns that no rule covers, in a read-only transaction of its own on each target.
    // Only counts leave the engine.
    bool samplesContent = false;
};

struct NewMask {
    std::vector<ColumnRef> columns; // of one or more targets; a rule is for those only, unless there is no other
    std::string method = "redact";
};

struct DiffLine {
    enum class Kind : std::uint8_t { Same, Added, Removed } kind = Kind::Same;
    int line = 0; // of the new file, of the old one for Removed
    std::string text;
};

// A change of the configuration file, to be looked at before it is made.
struct ConfigurationChange {
    std::string file, before, after; // the whole text
    std::vector<DiffLine> diff;      // what changes, with three lines around
};

} // namespace postern::api
