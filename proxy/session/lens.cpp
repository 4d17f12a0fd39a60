#include "session/lens.h"

#include <algorithm>

#include "policy/merge.h"

namespace postern::session {

namespace {

bool applies(const policy::Mask& mask, std::string_view target, std::string_view agent,
             const std::vector<std::string>& groups) {
    const auto has = [](const std::vector<std::string>& patterns, std::string_view text) {
        return patterns.empty() || std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) {
                   return policy::matchesWildcard(pattern, text);
               });
    };
    const bool excepted = std::any_of(mask.unlessGroups.begin(), mask.unlessGroups.end(), [&](const auto& group) {
        return std::find(groups.begin(), groups.end(), group) != groups.end();
    });
    return !excepted && has(mask.targets, target) && has(mask.agents, agent);
}

} // namespace

std::vector<std::uint32_t> masksFor(const policy::Configuration& configuration, std::string_view target,
                                    std::string_view agent, const std::vector<std::string>& groups) {
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < configuration.masks.size(); ++i)
        if (applies(configuration.masks[i], target, agent, groups))
            out.push_back(static_cast<std::uint32_t>(i));
    return out;
}

Lens::Lens(Source source, std::shared_ptr<const policy::Configuration> configuration, std::vector<std::uint32_t> masks)
    : m_source(std::move(source)), m_configuration(std::move(configuration)), m_masks(std::move(masks)) {
    for (const auto& mask : m_configuration->masks)
        m_paths.push_back(masking::JsonPaths::parse(mask.paths));
    for (const auto index : m_masks) {
        const auto& mask = m_configuration->masks[index];
        auto& both = mask.paths.empty() ? m_whole : m_allPaths;
        if (both.name.empty())
            both.name = mask.name;
        m_allPaths.paths.insert(m_allPaths.paths.end(), mask.paths.begin(), mask.paths.end());
    }
    m_pathsOfAll = masking::JsonPaths::parse(m_allPaths.paths);
    m_masked = std::make_shared<const lineage::Masked>(
        *m_source.model,
        [this](std::string_view schema, std::string_view relation, std::string_view column) {
            return namedMask(schema, relation, column) != nullptr;
        },
        [this](std::string_view schema, std::string_view relation, std::string_view column) {
            const auto* mask = namedMask(schema, relation, column);
            return mask && mask->method == policy::Mask::Method::Pseudonym && mask->paths.empty();
        });
}

const policy::Mask* Lens::stronger(const policy::Mask* one, const policy::Mask* other) const {
    if (one == nullptr || other == nullptr)
        return one != nullptr ? one : other;
    if (policy::isAtLeastAsStrong(*one, *other))
        return one;
    if (policy::isAtLeastAsStrong(*other, *one))
        return other;
    return one->paths.empty() || other->paths.empty() ? &m_whole : &m_allPaths;
}

const policy::Mask* Lens::namedMask(std::string_view schema, std::string_view relation, std::string_view column) const {
    const policy::Mask* found = nullptr;
    for (const auto index : m_masks) {
        const auto& mask = m_configuration->masks[index];
        if (std::any_of(mask.columns.begin(), mask.columns.end(), [&](const auto& pattern) {
                return pattern.matches({schema, relation, column});
            }))
            found = stronger(found, &mask);
    }
    return found;
}

const policy::Mask* Lens::maskOf(lineage::ColumnId id) const {
    // Inheritance is a graph without cycles; the bound only makes that sure.
    constexpr int kMaxLevels = 32;
    const auto& shot = snapshot();
    const auto* relation = shot.relation(id.relation);
    const auto* column = relation ? relation->column(id.number) : nullptr;
    const policy::Mask* found = nullptr;
    for (int level = 0; relation && column && level < kMaxLevels; ++level) {
        const auto* schema = shot.schemaName(relation->schema);
        found = stronger(found, schema ? namedMask(*schema, relation->name, column->name) : nullptr);
        const auto* parent = relation->parents.empty() ? nullptr : shot.relation(relation->parents.front());
        column = parent ? parent->column(column->name) : nullptr;
        relation = parent;
    }
    return found;
}

masking::ValueType Lens::typeOf(Oid type) const {
    return masking::valueType(type, [this](Oid oid) {
        const auto* known = snapshot().type(oid);
        return known ? masking::TypeInfo{known->category, known->element, known->baseType} : masking::TypeInfo{};
    });
}

masking::ColumnMask Lens::redaction(const masking::ValueType& type) const {
    masking::ColumnMask mask;
    mask.name = m_masks.empty() ? std::string("masked") : m_configuration->masks[m_masks.front()].name;
    mask.setType(type);
    return mask;
}

masking::ColumnMask Lens::maskFor(const policy::Mask& wanted, const masking::ValueType& type) const {
    masking::ColumnMask mask;
    mask.method = wanted.method;
    mask.keepFirst = wanted.keepFirst;
    mask.keepLast = wanted.keepLast;
    mask.name = wanted.name;
    if (&wanted == &m_allPaths)
        mask.paths = m_pathsOfAll;
    else if (&wanted != &m_whole)
        mask.paths = m_paths[static_cast<std::size_t>(&wanted - m_configuration->masks.data())];
    mask.setType(type);
    return mask;
}

} // namespace postern::session
