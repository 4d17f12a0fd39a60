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

    // The next statement, when all it touches are tables that this string has made of nothing masked, or when it makes
    // one that holds nothing yet: no masked column can be in that. Null: it is to be looked at like any other.
    std::shared_ptr<const Foreseen> inert(const sql::Analysis& analysis, std::size_t index);
    // The next statement was looked at like any other. `moves`: it may move the place of names.
    void pass(const sql::Analysis& analysis, std::size_t index, const Foreseen& foreseen, bool moves);

private:
    struct Made { // a table, by the name it was made under
        sql::RelationUse name;
        bool isTemporary = false;
    };
    bool isMade(const sql::RelationUse& use) const;
    bool areTemporary(const sql::Statement& statement) const;
    bool make(const sql::Node& table, bool mayExist); // false: the name may stand for another one
    bool callsOnlyBuiltIns(const sql::Statement& statement) const;
    bool makesUnmasked(const sql::Statement& statement, const sql::Node& root, const Foreseen& foreseen);

    std::shared_ptr<const Lens> m_lens;
    std::optional<lineage::Place> m_place;
    std::string m_key;
    bool m_isSure, m_hasMoved = false;
    std::vector<Made> m_made;
};

} // namespace postern::session
