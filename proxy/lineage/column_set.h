#pragma once
// Sets of base columns. Small and copied often: a sorted vector.
#include <algorithm>
#include <compare>
#include <cstdint>
#include <vector>

#include "base/strong.h"

namespace postern::lineage {

// A column of a relation, as RowDescription and the catalog number it. Relation 0 never occurs; kParameter stands for
// the parameters of the function that is being summarised (number: from 1).
struct ColumnId {
    Oid relation = 0;
    std::int16_t number = 0;
    friend auto operator<=>(const ColumnId&, const ColumnId&) = default;
};

inline constexpr Oid kParameter = 0xFFFFFFFF;

// The column as far as it can only be told which of its values are equal: comparisons, joins and groups that
// Equalities::Followed tells apart from other uses. No relation has that many columns.
inline constexpr std::int16_t kEqualityOnly = 8192;
inline ColumnId equalityOf(ColumnId id) {
    return {id.relation, static_cast<std::int16_t>(id.number + kEqualityOnly)};
}

class ColumnSet {
public:
    ColumnSet() = default;
    explicit ColumnSet(ColumnId id) : m_ids{id} {}

    // Every column there is: what was not understood.
    static ColumnSet all() {
        ColumnSet out;
        out.m_everything = true;
        return out;
    }

    bool everything() const { return m_everything; }
    // Those that are named one by one.
    ColumnSet named() const {
        ColumnSet out = *this;
        out.m_everything = false;
        return out;
    }
    bool empty() const { return !m_everything && m_ids.empty(); }
    const std::vector<ColumnId>& ids() const { return m_ids; } // sorted, unique
    bool contains(ColumnId id) const { return m_everything || std::binary_search(m_ids.begin(), m_ids.end(), id); }

    void add(ColumnId id) {
        const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
        if (at == m_ids.end() || *at != id)
            m_ids.insert(at, id);
    }
    // True when the set grew.
    bool add(const ColumnSet& other) {
        const bool newEverything = other.m_everything && !m_everything;
        m_everything = m_everything || other.m_everything;
        if (other.m_ids.empty() || (m_ids.size() == other.m_ids.size() && m_ids == other.m_ids))
            return newEverything;
        if (m_ids.empty()) {
            m_ids = other.m_ids;
            return true;
        }
        std::vector<ColumnId> merged;
        merged.reserve(m_ids.size() + other.m_ids.size());
        std::set_union(m_ids.begin(), m_ids.end(), other.m_ids.begin(), other.m_ids.end(), std::back_inserter(merged));
        const bool grew = merged.size() != m_ids.size();
        m_ids = std::move(merged);
        return grew || newEverything;
    }
    bool intersects(const ColumnSet& other) const {
        if (m_everything)
            return !other.empty();
        if (other.m_everything)
            return !empty();
        const bool isSmaller = m_ids.size() < other.m_ids.size();
        const auto& few = isSmaller ? m_ids : other.m_ids;
        const auto& many = isSmaller ? other.m_ids : m_ids;
        auto from = many.begin(); // what a statement depends on is little, what is masked can be much
        return std::any_of(few.begin(), few.end(), [&](ColumnId id) {
            from = std::lower_bound(from, many.end(), id);
            return from != many.end() && *from == id;
        });
    }
    friend bool operator==(const ColumnSet&, const ColumnSet&) = default;

private:
    std::vector<ColumnId> m_ids;
    bool m_everything = false;
};

} // namespace postern::lineage
