#pragma once
// Where each output column of a statement comes from, and how the statement uses the columns it reads.
//
// Three steps, so that what can be shared is shared. A Model wraps one catalog snapshot and remembers what its views,
// functions and triggers do; analyse() gives a statement's Lineage, which knows nothing of masks; Masked is the set of
// masked columns of one policy, with everything that repeats them; assess() compares the two.
//
// All answers are upper bounds: a set may hold a column that does not matter, never lack one that does. What cannot be
// resolved is ColumnSet::all().
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/snapshot.h"
#include "lineage/column_set.h"
#include "sql/statement.h"
#include "sql/tree.h"

namespace postern::lineage {

struct OutputColumn {
    std::string name;
    ColumnSet values; // flow into it
    ColumnSet
        influences;  // decide about it without flowing into it: predicates of its subqueries, rows of its aggregates
    ColumnId origin; // the one column it is a plain copy of; relation 0 for none
    bool certain = true; // false: something in it was not understood
};

// Data that a statement stores somewhere.
struct Write {
    ColumnId
        target; // relation 0: something that has no column yet (a new table, a setting, a sequence, a large object)
    ColumnSet values;
    std::string what; // "INSERT", "CREATE TABLE AS", "set_config" …; for people
};

// A constant or parameter that is stored in a column.
struct StoredConstant {
    ColumnId target;
    std::string text;  // of a constant
    int parameter = 0; // number of $n, when it is a parameter
};

// A comparison for equality of a plain column, with another one or with a constant or parameter of the statement's own
// text. Its sets have equalityOf(column) instead of the column.
struct Equality {
    ColumnId column;
    ColumnId other;    // relation 0: a constant or parameter
    int parameter = 0; // number of $n
    int location = -1; // of a constant: byte offset in Analysis::text
    std::string text;  // of a constant
    friend bool operator==(const Equality&, const Equality&) = default;
};

// A cursor that a statement opens. FETCH from it answers with these columns.
struct OpenedCursor {
    std::string name; // empty: made by a function under a name that is not known
    std::vector<OutputColumn> outputs;
    ColumnSet rows;
};

enum class Returns : std::uint8_t {
    Nothing, // a command tag
    Rows,    // `outputs` describes them
    Copy,    // COPY … TO STDOUT: `outputs` describes the fields
    Plan,    // EXPLAIN: text about the statement
    Cursor,  // FETCH: the columns of the cursor `object`
    Prepared // EXECUTE: the columns of the prepared statement `object`
};

struct Lineage {
    Returns returns = Returns::Nothing;
    std::vector<OutputColumn> outputs;
    ColumnSet rows;    // steer which rows come back or are written, how many, in what order, or which command runs
    ColumnSet inner;   // steer something inside the statement that only shows in outputs
    ColumnSet raise;   // may decide whether an error is raised, or which
    ColumnSet quotes;  // may be quoted in the text of an error
    ColumnSet effects; // decide whether, how often or with what a function with a side effect is called
    ColumnSet plan;    // what EXPLAIN of it would show something about
    ColumnSet carried; // are in rows that are kept, compared or handed on inside it, whatever comes of them
    std::vector<Write> writes;
    std::vector<StoredConstant> stored;
    std::vector<Equality> equalities; // Equalities::Followed only
    std::vector<OpenedCursor> cursors;
    std::vector<Oid> written; // relations whose rows are written: errors may quote any of their columns
    std::vector<Oid> read;    // relations whose rows are looked at
    bool measured = false;    // EXPLAIN ANALYZE: what is counted while it runs is shown
    std::string object;       // the cursor or prepared statement that is declared, prepared, fetched from or executed
    bool unresolved =
        false; // names something that the snapshot does not have: the server will refuse it, or the snapshot is old
    bool opaque = false;            // runs something that cannot be seen into: reads anything, may do anything
    bool movesPlace = false;        // may change what names mean for the rest of the session: search_path, role
    bool checksInParsing = false;   // parsing makes values of types that have domains with checks in them
    bool resolvesLater = false;     // calls something that looks names up when it runs
    bool definesObjects = false;    // DDL, or something that may hide DDL: the snapshot is to be refreshed after it
    std::vector<std::string> notes; // why sets are as they are, for explain
};

class Summaries;

// One snapshot and what its views, functions and triggers do, worked out when first asked for. Thread-safe.
class Model {
public:
    explicit Model(std::shared_ptr<const catalog::Snapshot> snapshot);
    ~Model();
    const catalog::Snapshot& snapshot() const { return *m_snapshot; }
    std::shared_ptr<const catalog::Snapshot> shared() const { return m_snapshot; }
    Summaries& summaries() const { return *m_summaries; }

private:
    std::shared_ptr<const catalog::Snapshot> m_snapshot;
    std::unique_ptr<Summaries> m_summaries;
};

// What the session knows that the snapshot does not.
struct Place {
    catalog::SearchPath path;
    std::string user;       // current_user
    sql::Settings settings; // how the session's server reads texts: bodies of functions are read the same way
};

// Whether uses of a column that tell no more than which values are equal are kept apart (equalityOf()): in the text of
// a query or of INSERT, UPDATE, DELETE or MERGE, not in the bodies of views and functions.
enum class Equalities : std::uint8_t { Ignored, Followed };

// `statement` is a root of analysis.tree. Never fails; bounded work (about 200,000 tree nodes, then all() is the
// answer).
Lineage analyse(const Model& model, const Place& place, const sql::Analysis& analysis, std::size_t statement,
                Equalities equalities = Equalities::Ignored);

// A function that reads data which its arguments do not show: query_to_xml, lo_get, pg_stat_activity's …
bool readsUnseen(const catalog::Function& function);

// The same for EXPLAIN EXECUTE: `explained` of `prepared` is what its name stands for.
Lineage analyseExplained(const Model& model, const Place& place, const sql::Analysis& analysis, std::size_t statement,
                         const sql::Analysis& prepared, std::size_t explained);

// A FunctionCall message ("fast path") of the function with this OID.
Lineage analyseCall(const Model& model, const Place& place, Oid function);

// A setting that decides what names mean; one whose name is not known (empty) may be such a one.
bool decidesNames(std::string_view setting);

// Which columns are masked by name: asked once per column of every user relation and view.
using NameTest = std::function<bool(std::string_view schema, std::string_view relation, std::string_view column)>;

// The masked columns, and every column that repeats them: inherited and partitioned ones, generated columns, views,
// materialized views, statistics. Immutable.
class Masked {
public:
    // `keepsEquality`: of a column that matches, whether its masks are equal exactly where its values are, so that it
    // may be compared and grouped by.
    Masked(const Model& model, const NameTest& test, const NameTest& keepsEquality = {});
    const ColumnSet& columns() const { return m_columns; } // those that match by name, and those that repeat one
    const ColumnSet& named() const { return m_named; }     // those that match by name, and inherited copies
    bool contains(ColumnId id) const { return m_columns.contains(id); }
    bool keepsEquality(ColumnId id) const { return m_equality.contains(id); }
    bool keepsSomeEquality() const { return !m_equality.empty(); }
    bool touches(const ColumnSet& set) const { return set.intersects(m_columns); }
    bool empty() const { return m_columns.empty(); }
    // True when a statement with these relations and functions cannot touch a masked column: analyse() need not be
    // asked.
    bool cannotMatter(const Model& model, const Place& place, const sql::Statement& statement) const;
    // Whether the server may read masked data where it makes a value of this type of what a client sends: a domain with
    // a check that does, and types that such domains are part of.
    bool isReadByInputOf(Oid type) const;
    // True: some of those types are not domains, so that their constants are made while the server parses.
    bool isReadByParsing() const { return m_isReadByParsing; }

private:
    void mask(ColumnId id);
    void findInputs(const Model& model);

    ColumnSet m_named, m_columns, m_equality;
    bool m_hidesCalls = false; // an operator, a cast or a domain's check runs code that a statement does not name
    bool m_isReadByParsing = false;
    std::vector<Oid> m_inputs;    // the types of isReadByInputOf(); sorted
    std::vector<Oid> m_relations; // user relations that a statement cannot read without being analysed; sorted
};

// A Lineage seen with masks.
struct Assessment {
    std::vector<bool> maskedOutputs; // as long as Lineage::outputs
    bool output = false;             // some output is masked
    bool predicate = false;          // masked columns steer rows
    bool launder = false;            // masked data is copied into something that is not masked
    bool mayRaise = false;           // an error, or none, would tell about masked data
    bool errorsQuote = false;        // texts of errors may quote masked data: they are to be rewritten
    bool raisesQuotes = false;       // … whatever their code says: a function raises what it likes
    bool planTells = false;          // EXPLAIN output would tell about masked data
    bool carries = false;            // what the server logs of its work would tell how wide masked values are
    bool blocksTell = false;         // … in what it counts of blocks, which all columns of their rows decide about
    bool opaque = false;
    bool certain = true;
    std::vector<StoredConstant>
        maskedStores;                  // constants about to be stored in masked columns: compare with the mask's text
    std::vector<Equality> comparisons; // constants that are compared with a masked column that keeps equality
    bool mixesEqualities = false; // compares such a column with one that is not masked so: its values would be told
    bool clean() const {
        return !output && !predicate && !launder && !mayRaise && !planTells && !opaque && !errorsQuote &&
               maskedStores.empty();
    }
};
Assessment assess(const Model& model, const Lineage& lineage, const Masked& masked);

} // namespace postern::lineage
