#include "app/masking_info.h"

#include <algorithm>

#include "masking/sensitive_names.h"
#include "wire/builtin_types.h"

namespace postern::app {

namespace {

std::string_view methodName(policy::Mask::Method method) {
    using Method = policy::Mask::Method;
    switch (method) {
    case Method::Redact:
        return "redact";
    case Method::Null:
        return "null";
    case Method::Partial:
        return "partial";
    case Method::Hash:
        return "hash";
    case Method::Pseudonym:
        return "pseudonym";
    }
    return "";
}

std::string typeName(const catalog::Snapshot& snapshot, Oid oid) {
    if (const auto* type = snapshot.type(oid)) {
        const auto* element = type->element != 0 && type->category == 'A' ? snapshot.type(type->element) : nullptr;
        return element ? element->name + "[]" : type->name;
    }
    return std::to_string(oid);
}

bool isForTarget(const policy::Mask& mask, const std::string& target) {
    return mask.targets.empty() || std::find(mask.targets.begin(), mask.targets.end(), target) != mask.targets.end();
}

bool covers(const policy::Mask& mask, const std::vector<std::string_view>& name) {
    return std::any_of(mask.columns.begin(), mask.columns.end(), [&](const auto& p) { return p.matches(name); });
}

struct Place {
    const TargetCatalog* target;
    const catalog::Relation* relation;
    const catalog::Column* column;
    std::string_view schema;

    std::vector<std::string_view> name() const { return {schema, relation->name, column->name}; }
    api::ColumnRef ref() const {
        return {target->target, std::string(schema), relation->name, column->name,
                typeName(*target->snapshot, column->type)};
    }
};

bool isReadable(const catalog::Relation& relation) {
    return std::string_view("rpvmf").find(relation.kind) != std::string_view::npos;
}

// Every column of tables and views that users made, in the order of their names.
std::vector<Place> placesOf(const TargetCatalog& target) {
    std::vector<Place> out;
    for (const auto& [oid, relation] : target.snapshot->user()->relations) {
        const auto* schema = target.snapshot->schemaName(relation.schema);
        if (!isReadable(relation) || schema == nullptr || schema->starts_with("pg_toast") ||
            *schema == "information_schema")
            continue;
        for (const auto& column : relation.columns)
            if (!column.dropped && column.number > 0)
                out.push_back({&target, &relation, &column, *schema});
    }
    std::sort(out.begin(), out.end(), [](const Place& a, const Place& b) {
        return std::tie(a.schema, a.relation->name, a.column->number) <
               std::tie(b.schema, b.relation->name, b.column->number);
    });
    return out;
}

void addSuggestion(const Place& place, api::MaskingInfo& out) {
    // A view's columns are masked by what they come from; a partition's by its table's pattern.
    if (place.relation->kind == 'v' || place.relation->kind == 'm' || place.relation->isPartition)
        return;
    api::ColumnSuggestion suggestion;
    suggestion.nameSays = masking::sensitiveName(place.column->name);
    const auto sample = place.target->samples.find({place.relation->oid, place.column->number});
    if (sample != place.target->samples.end()) {
        suggestion.contentSays = sample->second.kinds;
        suggestion.sampled = sample->second.values;
        suggestion.found = sample->second.found;
    }
    if (suggestion.nameSays.empty() && suggestion.contentSays.empty())
        return;
    suggestion.column = place.ref();
    out.suggestions.push_back(std::move(suggestion));
}

} // namespace

api::MaskingInfo maskingInfo(const policy::Configuration& configuration, const std::vector<TargetCatalog>& catalogs) {
    api::MaskingInfo out;
    for (const auto& mask : configuration.masks) {
        auto& rule = out.rules.emplace_back();
        rule.name = mask.name;
        rule.method = methodName(mask.method);
        rule.keepFirst = mask.keepFirst;
        rule.keepLast = mask.keepLast;
        for (const auto& pattern : mask.columns)
            rule.patterns.push_back(pattern.text);
        rule.paths = mask.paths;
        rule.unlessGroups = mask.unlessGroups;
        rule.targets = mask.targets;
        rule.agents = mask.agents;
        rule.line = mask.line;
    }
    for (const auto& detect : configuration.detect)
        out.detectors.push_back({detect.kinds, std::string(methodName(detect.method)), detect.line});
    for (const auto& target : catalogs) {
        if (!target.snapshot) {
            out.problems.push_back({target.target, target.problem});
            continue;
        }
        for (const auto& place : placesOf(target)) {
            ++out.columns;
            bool isCovered = false;
            for (std::size_t i = 0; i < configuration.masks.size(); ++i) {
                const auto& mask = configuration.masks[i];
                if (!isForTarget(mask, target.target) || !covers(mask, place.name()))
                    continue;
                isCovered = true;
                if (++out.rules[i].covered <= api::kMaxShownColumns)
                    out.rules[i].columns.push_back(place.ref());
            }
            if (!isCovered)
                addSuggestion(place, out);
        }
    }
    // What both the name and the content say first, then content, then names.
    std::stable_sort(out.suggestions.begin(), out.suggestions.end(), [](const auto& a, const auto& b) {
        const auto weight = [](const auto& s) {
            return (s.contentSays.empty() ? 0 : 2) + (s.nameSays.empty() ? 0 : 1);
        };
        return weight(a) > weight(b);
    });
    if (out.suggestions.size() > api::kMaxSuggestions)
        out.suggestions.resize(api::kMaxSuggestions);
    return out;
}

} // namespace postern::app
