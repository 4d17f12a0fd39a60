// [[mask]] and [[detect]].
#include <algorithm>

#include "policy/json_path.h"
#include "policy/section_parts.h"
#include "policy/sections.h"

namespace postern::policy {

namespace {

constexpr std::int64_t kMaxKept = 64; // characters

void readKept(Table& table, Mask& out) {
    std::int64_t first = 0, last = 0;
    const auto firstPlace = table.integer("keep_first", first, 0, kMaxKept);
    const auto lastPlace = table.integer("keep_last", last, 0, kMaxKept);
    out.keepFirst = static_cast<int>(first);
    out.keepLast = static_cast<int>(last);
    if (out.method != Mask::Method::Partial) {
        if (firstPlace || lastPlace)
            table.problems().add(firstPlace ? *firstPlace : *lastPlace,
                                 phrase("keep_first and keep_last belong to method = \"partial\""),
                                 phrase("write method = \"partial\" or remove the key"));
    } else if (first + last == 0) {
        table.problems().add(table.at(), phrase("method \"partial\" keeps nothing"),
                             phrase("add keep_last = 4, or write method = \"redact\""));
    }
}

void readMask(Table& table, Configuration& out) {
    Mask mask;
    mask.line = table.at().line;
    const auto named = table.text("name", mask.name);
    table.require("columns", "[\"public.customers.ssn\"]");
    readPatterns(table, "columns", 3, 3, "\"public.customers.ssn\" or \"*.*.api_key\"", mask.columns);
    if (!named && !mask.columns.empty())
        mask.name = mask.columns[0].text;
    if (named && std::any_of(out.masks.begin(), out.masks.end(), [&](const Mask& m) { return m.name == mask.name; }))
        table.problems().add(*named, phrase("a second mask named %1", quoted(mask.name)),
                             phrase("give each [[mask]] a name of its own"));
    table.choice<Mask::Method>("method",
                               {{"redact", Mask::Method::Redact},
                                {"null", Mask::Method::Null},
                                {"partial", Mask::Method::Partial},
                                {"hash", Mask::Method::Hash},
                                {"pseudonym", Mask::Method::Pseudonym}},
                               mask.method);
    readKept(table, mask);
    std::vector<Position> places;
    table.texts("paths", mask.paths, &places);
    for (std::size_t i = 0; i < mask.paths.size(); ++i)
        if (const auto path = JsonPath::parse(mask.paths[i]); !path)
            table.problems().add(places[i], path.error().message(), path.error().detail());
    readGroups(table, "unless_groups", mask.unlessGroups);
    readTargetNames(table, "targets", out, mask.targets);
    readAgents(table, "agents", mask.agents);
    table.finish();
    out.masks.push_back(std::move(mask));
}

void readDetector(Table& table, Configuration& out) {
    static const std::vector<std::string_view> kKinds{"credit-card", "us-ssn",  "email", "iban",       "phone",
                                                      "aws-key",     "api-key", "jwt",   "private-key"};
    Detect detect;
    detect.line = table.at().line;
    table.require("kinds", "[\"credit-card\", \"email\"]");
    std::vector<Position> places;
    table.texts("kinds", detect.kinds, &places);
    for (std::size_t i = 0; i < detect.kinds.size(); ++i)
        if (std::find(kKinds.begin(), kKinds.end(), detect.kinds[i]) == kKinds.end())
            table.problems().add(places[i], phrase("%1 is nothing that Postern detects", quoted(detect.kinds[i])),
                                 suggestion(detect.kinds[i], kKinds));
    table.choice<Mask::Method>(
        "method", {{"redact", Mask::Method::Redact}, {"null", Mask::Method::Null}, {"hash", Mask::Method::Hash}},
        detect.method);
    table.finish();
    out.detect.push_back(std::move(detect));
}

} // namespace

void readMasks(Table& root, Configuration& out) {
    for (auto& table : root.tables("mask"))
        readMask(table, out);
}

void readDetect(Table& root, Configuration& out) {
    for (auto& table : root.tables("detect"))
        readDetector(table, out);
}

} // namespace postern::policy
