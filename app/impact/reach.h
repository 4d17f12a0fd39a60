#pragma once
// What statements would touch, from the catalog alone: relations and the locks on them, triggers that would fire,
// foreign keys that would carry a change on. Upper bounds: which of several relations an UPDATE inside a statement is
// for is not told apart.
//
// PostgreSQL documentation 13.3 (explicit locking) and the lock levels of its utility commands.
#include <string>
#include <vector>

#include "api/impact.h"
#include "catalog/snapshot.h"
#include "lineage/lineage.h"
#include "sql/statement.h"

namespace postern::app {

inline constexpr std::size_t kMaxReached = 100;        // relations, locks, triggers, cascades on a card, of each
inline constexpr std::size_t kMaxForeignKeys = 20'000; // of a database, looked at

struct ForeignKey {
    std::string name;
    Oid from = 0, to = 0;                // from: the relation that refers
    char onUpdate = 'a', onDelete = 'a'; // pg_constraint.confupdtype, confdeltype
};

// Which commands a statement has among INSERT, UPDATE, DELETE, TRUNCATE.
struct Writes {
    bool inserts = false, updates = false, deletes = false, truncates = false;
    bool any() const { return inserts || updates || deletes || truncates; }
};
Writes writesOf(const sql::Statement& statement, std::string_view text);

struct Reach {
    api::Impact impact;         // relations, locks, triggers, cascades, notes
    std::vector<Oid> relations; // all of impact.relations, in their order
    std::vector<Oid> written;   // whose rows may change, by the statement or by a foreign key
    std::vector<Oid> functions; // of the triggers that would fire
};

// `lineage`: of the same statement; what it reads behind views is told too.
void addReach(Reach& reach, const lineage::Model& model, const lineage::Place& place, const sql::Analysis& analysis,
              std::size_t statement, const std::vector<ForeignKey>& foreignKeys);

std::string qualifiedName(const catalog::Snapshot& snapshot, const catalog::Relation& relation);
const catalog::Relation* relationOf(const catalog::Snapshot& snapshot, const catalog::SearchPath& path,
                                    const sql::RelationUse& use);

} // namespace postern::app
