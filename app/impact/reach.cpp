#include "app/impact/reach.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "sql/scanner.h"

namespace postern::app {

namespace {

// In the order of strength; PostgreSQL's own names, as pg_locks shows them.
constexpr std::array<const char*, 8> kModes{
    "AccessShareLock", "RowShareLock",          "RowExclusiveLock", "ShareUpdateExclusiveLock",
    "ShareLock",       "ShareRowExclusiveLock", "ExclusiveLock",    "AccessExclusiveLock"};
enum Mode : std::uint8_t {
    AccessShare,
    RowShare,
    RowExclusive,
    ShareUpdateExclusive,
    Share,
    ShareRowExclusive,
    Exclusive,
    AccessExclusive
};

bool has(const sql::Statement& statement, std::string_view kind) {
    return std::find(statement.kinds.begin(), statement.kinds.end(), kind) != statement.kinds.end();
}

bool saysWord(std::string_view text, std::string_view word) {
    const auto tokens = sql::scan(text);
    return std::any_of(tokens.begin(), tokens.end(), [&](const sql::Token& token) {
        return token.kind == sql::TokenKind::Keyword && toLowerAscii(text.substr(token.begin, token.length)) == word;
    });
}

Phrase kindName(char kind) {
    switch (kind) {
    case 'p':
        return phrase("partitioned table");
    case 'v':
        return phrase("view");
    case 'm':
        return phrase("materialized view");
    case 'f':
        return phrase("foreign table");
    case 'S':
        return phrase("sequence");
    case 'c':
        return phrase("composite type");
    default:
        return phrase("table");
    }
}

// The mode of a LOCK statement is in its text: "LOCK TABLE t IN SHARE ROW EXCLUSIVE MODE".
Mode explicitMode(std::string_view text) {
    const auto lower = toLowerAscii(text);
    static constexpr std::array<std::pair<const char*, Mode>, 8> kWritten{
        {{"in access share mode", AccessShare},
         {"in row share mode", RowShare},
         {"in row exclusive mode", RowExclusive},
         {"in share update exclusive mode", ShareUpdateExclusive},
         {"in share row exclusive mode", ShareRowExclusive},
         {"in share mode", Share},
         {"in exclusive mode", Exclusive},
         {"in access exclusive mode", AccessExclusive}}};
    for (const auto& [words, mode] : kWritten)
        if (lower.find(words) != std::string::npos)
            return mode;
    return AccessExclusive;
}

struct Taken {
    Mode mode;
    std::string why;
};

// What a command that is not a query takes on the relations that it names.
Taken takenByCommand(const sql::Statement& statement, std::string_view text) {
    const auto& kind = statement.kinds.front();
    const auto concurrently = [&] { return saysWord(text, "concurrently"); };
    if (kind == "LOCK TABLE")
        return {explicitMode(text), kind};
    if (kind == "CREATE INDEX")
        return concurrently() ? Taken{ShareUpdateExclusive, "CREATE INDEX CONCURRENTLY"} : Taken{Share, kind};
    if (kind == "DROP INDEX" && concurrently())
        return {ShareUpdateExclusive, "DROP INDEX CONCURRENTLY"};
    if (kind == "REINDEX")
        return concurrently() ? Taken{ShareUpdateExclusive, "REINDEX CONCURRENTLY"} : Taken{Share, kind};
    if (kind == "REFRESH MATERIALIZED VIEW")
        return concurrently() ? Taken{Exclusive, "REFRESH MATERIALIZED VIEW CONCURRENTLY"}
                              : Taken{AccessExclusive, kind};
    if (kind == "VACUUM")
        return saysWord(text, "full") ? Taken{AccessExclusive, "VACUUM FULL"} : Taken{ShareUpdateExclusive, kind};
    if (kind == "ANALYZE" || kind == "COMMENT" || kind == "CREATE STATISTICS" || kind == "SECURITY LABEL")
        return {ShareUpdateExclusive, kind};
    if (kind == "CREATE TRIGGER" || kind == "CREATE TABLE" || kind == "CREATE FOREIGN TABLE")
        return {ShareRowExclusive, kind};
    if (kind == "GRANT" || kind == "REVOKE" || kind.starts_with("CREATE VIEW"))
        return {AccessShare, kind};
    if (kind == "ALTER TABLE")
        return {AccessExclusive, phrase("ALTER TABLE; some of its forms take less").english()};
    return {AccessExclusive, kind};
}

class Walk {
public:
    Walk(Reach& reach, const catalog::Snapshot& snapshot, const std::vector<ForeignKey>& keys)
        : m_reach(reach), m_snapshot(snapshot), m_keys(keys) {}

    void touch(const catalog::Relation& relation, Taken taken) {
        if (relation.oid < catalog::kFirstNormalOid && taken.mode == AccessShare)
            return; // system catalogs are read by nearly everything
        addRelation(relation);
        lock(relation, taken);
        const bool reachesDown = relation.kind == 'p' || !relation.children.empty();
        if (!reachesDown || taken.mode == AccessShare)
            return;
        for (const auto child : relation.children)
            if (const auto* part = m_snapshot.relation(child); part && m_depth < kMaxLevels) {
                ++m_depth;
                touch(*part, {taken.mode, "part of " + qualifiedName(m_snapshot, relation)});
                --m_depth;
            }
    }

    // Rows of the relation change; what follows from that.
    void write(const catalog::Relation& relation, const Writes& writes) {
        if (m_depth > kMaxLevels)
            return;
        if (std::find(m_reach.written.begin(), m_reach.written.end(), relation.oid) == m_reach.written.end())
            m_reach.written.push_back(relation.oid);
        triggers(relation, writes);
        if (writes.inserts || writes.updates)
            for (const auto& constraint : relation.constraints)
                if (const auto* to = constraint.type == 'f' ? m_snapshot.relation(constraint.foreignRelation) : nullptr)
                    lock(*to, {RowShare, phrase("foreign key %1 is checked", constraint.name).english()});
        for (const auto& key : m_keys)
            if (key.to == relation.oid)
                follow(key, relation, writes);
        for (const auto child : relation.children)
            if (const auto* part = m_snapshot.relation(child)) {
                ++m_depth;
                write(*part, writes);
                --m_depth;
            }
    }

private:
    static constexpr int kMaxLevels = 20;

    template <class Value>
    bool addOnce(std::vector<Value>& to, Value value, const Phrase& what) {
        if (std::find(to.begin(), to.end(), value) != to.end())
            return false;
        if (to.size() >= kMaxReached) {
            note(phrase("only the first %1 %2 are shown", kMaxReached, what).english());
            return false;
        }
        to.push_back(std::move(value));
        return true;
    }
    void note(std::string text) {
        auto& notes = m_reach.impact.notes;
        if (std::find(notes.begin(), notes.end(), text) == notes.end())
            notes.push_back(std::move(text));
    }

    void addRelation(const catalog::Relation& relation) {
        if (addOnce(m_reach.relations, relation.oid, phrase("relations")))
            m_reach.impact.relations.push_back(
                {qualifiedName(m_snapshot, relation), kindName(relation.kind).english(), -1, -1});
    }

    // One line for a relation: the strongest.
    void lock(const catalog::Relation& relation, const Taken& taken) {
        auto& locks = m_reach.impact.locks;
        const auto name = qualifiedName(m_snapshot, relation);
        const auto known =
            std::find_if(locks.begin(), locks.end(), [&](const auto& one) { return one.relation == name; });
        if (known == locks.end()) {
            addOnce(locks, api::Impact::Lock{name, kModes[taken.mode], taken.why}, phrase("locks"));
            return;
        }
        const auto before = std::find(kModes.begin(), kModes.end(), known->mode) - kModes.begin();
        if (before < static_cast<std::ptrdiff_t>(taken.mode))
            known->mode = kModes[taken.mode], known->why = taken.why;
    }

    void triggers(const catalog::Relation& relation, const Writes& writes) {
        for (const auto& trigger : relation.triggers) {
            const bool fires =
                (writes.inserts && (trigger.type & 4) != 0) || (writes.deletes && (trigger.type & 8) != 0) ||
                (writes.updates && (trigger.type & 16) != 0) || (writes.truncates && (trigger.type & 32) != 0);
            if (trigger.internal || !fires)
                continue;
            std::string when = (trigger.type & 64) != 0 ? "INSTEAD OF" : (trigger.type & 2) != 0 ? "BEFORE" : "AFTER";
            std::string events;
            for (const auto& [bit, name] : {std::pair{4, "INSERT"}, {16, "UPDATE"}, {8, "DELETE"}, {32, "TRUNCATE"}})
                if ((trigger.type & bit) != 0)
                    events += (events.empty() ? " " : " OR ") + std::string(name);
            when += events + ((trigger.type & 1) != 0 ? " FOR EACH ROW" : " FOR EACH STATEMENT");
            const auto* function = m_snapshot.function(trigger.function);
            if (std::find(m_reach.functions.begin(), m_reach.functions.end(), trigger.function) ==
                m_reach.functions.end())
                m_reach.functions.push_back(trigger.function);
            addOnce(m_reach.impact.triggers,
                    api::Impact::Trigger{qualifiedName(m_snapshot, relation), trigger.name, std::move(when),
                                         function ? function->name : "?"},
                    phrase("triggers"));
        }
    }

    void follow(const ForeignKey& key, const catalog::Relation& relation, const Writes& writes) {
        const auto* from = m_snapshot.relation(key.from);
        if (!from)
            return;
        if (writes.truncates)
            carry(key, relation, *from, phrase("TRUNCATE CASCADE, or it is refused").english(),
                  {false, false, false, true}, AccessExclusive);
        if (writes.deletes)
            followOn(key, relation, *from, "ON DELETE", key.onDelete, true);
        if (writes.updates)
            followOn(key, relation, *from, "ON UPDATE", key.onUpdate, false);
    }

    void followOn(const ForeignKey& key, const catalog::Relation& relation, const catalog::Relation& from,
                  const std::string& event, char action, bool deletes) {
        switch (action) {
        case 'c':
            return carry(key, relation, from, event + " CASCADE",
                         deletes ? Writes{false, false, true, false} : Writes{false, true, false, false}, RowExclusive);
        case 'n':
            return carry(key, relation, from, event + " SET NULL", {false, true, false, false}, RowExclusive);
        case 'd':
            return carry(key, relation, from, event + " SET DEFAULT", {false, true, false, false}, RowExclusive);
        default:
            lock(from, {RowShare, phrase("foreign key %1 is checked", key.name).english()});
            addOnce(m_reach.impact.cascades,
                    api::Impact::Cascade{qualifiedName(m_snapshot, relation), qualifiedName(m_snapshot, from), key.name,
                                         phrase("%1: refused where rows refer to it",
                                                event + (action == 'r' ? " RESTRICT" : " NO ACTION"))
                                             .english()},
                    phrase("foreign keys"));
        }
    }

    void carry(const ForeignKey& key, const catalog::Relation& relation, const catalog::Relation& from,
               const std::string& action, const Writes& writes, Mode mode) {
        if (!addOnce(m_reach.impact.cascades,
                     api::Impact::Cascade{qualifiedName(m_snapshot, relation), qualifiedName(m_snapshot, from),
                                          key.name, action},
                     phrase("foreign keys")))
            return; // been here
        addRelation(from);
        lock(from, {mode, phrase("foreign key %1", key.name).english()});
        ++m_depth;
        write(from, writes);
        --m_depth;
    }

    Reach& m_reach;
    const catalog::Snapshot& m_snapshot;
    const std::vector<ForeignKey>& m_keys;
    int m_depth = 0;
};

// Every relation whose columns the statement reads, also behind views.
std::set<Oid> readRelations(const lineage::Lineage& lineage) {
    std::set<Oid> out;
    const auto add = [&out](const lineage::ColumnSet& set) {
        for (const auto id : set.ids())
            out.insert(id.relation);
    };
    add(lineage.rows);
    add(lineage.inner);
    for (const auto& output : lineage.outputs) {
        add(output.values);
        add(output.influences);
    }
    for (const auto& write : lineage.writes)
        add(write.values);
    return out;
}

} // namespace

Writes writesOf(const sql::Statement& statement, std::string_view text) {
    Writes out;
    out.truncates = has(statement, "TRUNCATE TABLE");
    out.deletes = has(statement, "DELETE") || has(statement, "MERGE");
    out.inserts = has(statement, "INSERT") || has(statement, "MERGE") || statement.copyFrom != sql::CopyEnd::None;
    out.updates = has(statement, "UPDATE") || has(statement, "MERGE") ||
                  (has(statement, "INSERT") && saysWord(text, "conflict")); // ON CONFLICT DO UPDATE
    return out;
}

std::string qualifiedName(const catalog::Snapshot& snapshot, const catalog::Relation& relation) {
    const auto* schema = snapshot.schemaName(relation.schema);
    return (schema ? *schema + "." : std::string()) + relation.name;
}

const catalog::Relation* relationOf(const catalog::Snapshot& snapshot, const catalog::SearchPath& path,
                                    const sql::RelationUse& use) {
    return use.schema.empty() ? snapshot.relation(path, use.name)
                              : snapshot.relation(snapshot.schema(use.schema), use.name);
}

void addReach(Reach& reach, const lineage::Model& model, const lineage::Place& place, const sql::Analysis& analysis,
              std::size_t index, const std::vector<ForeignKey>& foreignKeys) {
    const auto& snapshot = model.snapshot();
    const auto& statement = analysis.statements[index];
    const auto text = std::string_view(analysis.text).substr(statement.begin, statement.length);
    const auto writes = writesOf(statement, text);
    const bool locksRows = std::any_of(statement.kinds.begin(), statement.kinds.end(),
                                       [](const auto& kind) { return kind.starts_with("SELECT FOR "); });
    Walk walk(reach, snapshot, foreignKeys);
    for (const auto& use : statement.relations) {
        const auto* relation = relationOf(snapshot, place.path, use);
        if (!relation) {
            reach.impact.notes.push_back(phrase("%1 is not known to a second connection",
                                                (use.schema.empty() ? "" : use.schema + ".") + use.name)
                                             .english());
            continue;
        }
        if (use.access == sql::Access::Define || (use.access == sql::Access::Write && !writes.any()) ||
            statement.kinds.front() == "LOCK TABLE") {
            walk.touch(*relation, takenByCommand(statement, text));
        } else if (use.access == sql::Access::Write) {
            walk.touch(*relation, writes.truncates ? Taken{AccessExclusive, "TRUNCATE"}
                                                   : Taken{RowExclusive, statement.kinds.front()});
            walk.write(*relation, writes);
        } else {
            walk.touch(*relation,
                       locksRows ? Taken{RowShare, "SELECT FOR UPDATE or SHARE"} : Taken{AccessShare, "read"});
        }
    }
    for (const auto oid : readRelations(lineage::analyse(model, place, analysis, index)))
        if (const auto* relation = snapshot.relation(oid))
            walk.touch(*relation, {AccessShare, "read behind what it names"});
    const auto strength = [](const api::Impact::Lock& lock) {
        return std::find(kModes.begin(), kModes.end(), lock.mode) - kModes.begin();
    };
    std::stable_sort(reach.impact.locks.begin(), reach.impact.locks.end(),
                     [&](const auto& a, const auto& b) { return strength(a) > strength(b); });
}

} // namespace postern::app
