#pragma once
// Follows the statements of one simple Query, in which a later statement runs before anything could be asked about what
// an earlier one did.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/foreseen.h"

namespace postern::session {

class StringWalk {
public:
    StringWalk(std::shared_ptr<const Lens> lens, const std::optional<lineage::Place>& place, std::string key)
        : m_lens(std::move(lens)), m_place(place), m_key(std::move(key)), m_isSure(place.has_value()) {}

    // False: what names mean from here on is not known.
    bool isSure() const { return m_isSure; }
    bool hasMoved() const { return m_hasMoved; }
    const lineage::Place* place() const { return m_place ? &*m_place : nullptr; }
    const std::string& key() const { return m_key; }

    // The next statement, when all it touches are tables that this string has made, or when it makes one that holds
    // nothing yet: no masked column can be in that. Null: it is to be looked at like any other.
    std::shared_ptr<const Foreseen> inert(const sql::Analysis& analysis, std::size_t index);
    // The next statement was looked at like any other. `moves`: it may move the place of names.
    void pass(const sql::Analysis& analysis, std::size_t index, const Foreseen& foreseen, bool moves);

private:
    bool isMade(const sql::RelationUse& use) const;
    bool callsOnlyBuiltIns(const sql::Statement& statement) const;

    std::shared_ptr<const Lens> m_lens;
    std::optional<lineage::Place> m_place;
    std::string m_key;
    bool m_isSure, m_hasMoved = false;
    std::vector<sql::RelationUse> m_made; // tables, by the names they were made under
};

} // namespace postern::session
