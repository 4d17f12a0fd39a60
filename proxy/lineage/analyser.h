#pragma once
// The walk over one statement's tree. Internal to lineage; one Analyser per text. Resolves names by PostgreSQL's rules
// (parse_relation.c, parse_clause.c, parse_target.c): what the server would refuse gets some answer, what it accepts
// the right one.
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lineage/lineage.h"
#include "lineage/sources.h"
#include "lineage/value.h"
#include "sql/node.h"

namespace postern::lineage {

ColumnSet allColumns(const catalog::Relation& relation);
void hideConstants(Fields& fields);
Oid collationOf(const catalog::Column& column);
Oid collationOf(const catalog::Snapshot& snapshot, Oid type);
bool isOfOneRelation(const ColumnSet& columns);

// A stretch of evaluation: what is in it runs or not, or how often, depending on `control`.
struct Region {
    ColumnSet control;
    bool raises = false, effects = false; // something in it may raise an error, or has a side effect
    bool strains = false; // something in it raises an error of values that nobody keeps, but anybody could store
    ColumnSet strained;   // the columns that would hold them
    Region* outer = nullptr;

    bool mayRaise() const { return raises || strains; }
    // Whether an error tells of what decided that this ran: not when it is the one column that holds the odd value.
    bool tellsControl() const {
        return raises || (strains && (strained.everything() || strained.ids().size() != 1 || !(control == strained)));
    }
};

// One entry of PostgreSQL's namespace: something in FROM that names can refer to.
struct Item {
    std::string name;
    Oid schema = 0; // of a relation without an alias: schema.relation.column is allowed
    Fields fields;
    const catalog::Relation* relation = nullptr;
    bool namesVisible = true, columnsVisible = true;
    bool isScalar = false; // a function in FROM that returns one value, which is not a row
};

struct Cte {
    const sql::Node* node = nullptr;
    Rows rows;
    enum class State { Waiting, Running, Done } state = State::Waiting;
    bool recursive = false;
};

struct Level {
    Level* outer = nullptr;    // where column names are looked for next
    Level* cteOuter = nullptr; // where names of CTEs are looked for next
    std::vector<Item> items;
    std::size_t first = 0; // items before it are hidden for the moment (ON of a join)
    std::list<Cte> ctes;   // stay where they are
    const sql::Node* select = nullptr;
    ColumnSet steer;
    ColumnSet windows; // what rows are sorted by for window functions: the order they come back in, if nothing else
                       // sorts them
};

// Variables of a plpgsql block or parameters of a SQL function; looked for after the columns.
struct Variables {
    const Variables* outer = nullptr;
    std::string label;
    std::map<std::string, Value, std::less<>> byName;
};

// What a view, function, trigger or expression of the catalog does. Parameters appear as ColumnId{kParameter, n}.
struct Summary {
    Rows rows;     // of a view; of a function that returns a table
    Value result;  // of a function
    Lineage facts; // rows, inner, raise, effects, writes …
    bool raises = false, effects = false;
    std::map<std::int16_t, Bounds> bounds; // of columns, by the relation's check constraints
};

class Analyser {
public:
    Analyser(const Model& model, const Place& place, Lineage& facts, int nesting); // `facts` is filled

    void statement(const sql::Node& root);
    // What of the statement it takes all of it to see; once, after statement().
    void finish() {
        if (facts.movesPlace && facts.resolvesLater)
            opaque("a function may run after names were given another meaning");
    }
    // A query, or a data-modifying statement with its RETURNING list.
    Rows query(const sql::Node& node, Level* outer, Level* cteOuter);
    Value expression(const sql::Node& node, Level& level);
    // Calls the function itself: `arguments` are its parameters in order.
    Value apply(const catalog::Function& function, std::vector<Value> arguments, Rows* rows = nullptr);
    void absorb(const Lineage& other, bool raises, bool effects);

    void setVariables(const Variables* variables) { m_variables = variables; }
    void setParameters(std::vector<Value> parameters) { m_parameters = std::move(parameters); }
    void setPrepared(const sql::Node* prepared) { m_prepared = prepared; } // what EXPLAIN EXECUTE is about
    void carry(const Fields& fields) {
        for (const auto& field : fields)
            facts.carried.add(field.value.values), facts.carried.add(field.value.influences);
    }
    Item itemOf(const catalog::Relation& relation, std::string_view alias);
    const Fields* fieldsOf(Value& value);
    Fields fieldsOfType(Oid type, const Value& source);
    // What the checks of the domains in a type read; true: there are some.
    bool domainChecks(Oid type);
    Oid typeOf(const sql::Node* typeName) const;
    const catalog::Relation* relationOf(const sql::Node& rangeVar) const;
    Fields functionFields(const catalog::Function& function, const Value& source);
    Value opaque(std::string why);
    void raise(const Value& value) {
        region->raises = true, facts.raise.add(value.values), facts.raise.add(value.influences);
    }
    void grow(Value& value, float growth) {
        value.growth = std::min(growth, 2 * kMostGrowth);
        if (growth > kMostGrowth)
            raise(value);
    }
    // An error would say that a value is one that nobody keeps.
    void strain(const Value& value) { region->strains = true, region->strained.add(value.all()); }
    // What is known of a text that is a query.
    std::optional<Summary> analyseText(std::string_view text, const Variables* variables,
                                       std::vector<Value> parameters);
    bool overBudget();

    bool followsEqualities = false;
    Lineage& facts;
    Region* region;
    const Model& model;
    const catalog::Snapshot& snapshot;
    const Place& place;
    int nesting;

private:
    friend class RegionScope;
    friend class PlpgsqlReader;
    // query.cpp
    Rows select(const sql::Node& n, Level* outer, Level* cteOuter);
    Rows setOperation(const sql::Node& n, Level* outer, Level* cteOuter);
    Rows valuesLists(const sql::Node& n, Level* outer, Level* cteOuter);
    void with(const sql::Node& n, Level& level);
    void evaluate(Cte& cte, Level& level);
    Value risky(const sql::Node& n, Level& level);
    Fields targets(std::span<const sql::Node* const> list, Level& level);
    void orderBy(const sql::Node& n, Level& level, const Fields& fields);
    void limit(const sql::Node& n, Level& level, Rows& rows);
    bool isTotalOrder(const sql::Node& n, const Level& level, const Fields& fields);
    Value sortValue(const sql::Node& n, Level& level, const Fields& fields, bool outputFirst);
    void window(const sql::Node& definition, Level& level, Value& into);
    // from.cpp
    void fromItem(const sql::Node& n, Level& level);
    void rangeVar(const sql::Node& n, Level& level);
    void rangeFunction(const sql::Node& n, Level& level);
    void tableFunction(const sql::Node& n, Level& level);
    void join(const sql::Node& n, Level& level);
    void rename(Item& item, const sql::Node* alias);
    void rowSecurity(const catalog::Relation& relation, char command, Level& level);
    const catalog::Relation* relationMeantBy(const sql::Node& constant) const;
    void catalogRelation(const catalog::Relation& relation, std::string_view alias, Item& item, const Level& level);
    Cte* findCte(std::string_view name, Level* from, Level** owner);
    // names.cpp
    Value column(const sql::Node& n, Level& level);
    Value named(const sql::Node& n, Level& level);
    std::optional<Value> columnByName(std::string_view name, Level& level);
    Item* item(std::string_view schema, std::string_view name, Level& level);
    std::optional<Value> fieldOf(Item& item, std::string_view name);
    std::optional<Value> variable(std::span<const std::string_view> names);
    void star(const sql::Node& ref, Level& level, Fields& fields);
    Value wholeRow(const Item& item);
    Value fieldOrFunction(Value value, std::string_view name, Level& level);
    std::string outputName(const sql::Node& n, int* strength = nullptr) const;
    // expression.cpp
    Value operatorExpression(const sql::Node& n, Level& level);
    Value comparison(const sql::Node& n, Level& level);
    Value caseExpression(const sql::Node& n, Level& level);
    Value condition(const sql::Node& n, Level& level);
    Value oneOf(const sql::Node& n, Level& level);
    Value row(const sql::Node& n, Level& level);
    Value array(const sql::Node& n, Level& level);
    Value subLink(const sql::Node& n, Level& level);
    Value indirection(const sql::Node& n, Level& level);
    Value castTo(Value value, Oid target, std::int32_t typmod);
    void convertArguments(const catalog::Function& f, const std::vector<Value>& arguments);
    Value makeRange(const catalog::Function& f, const std::vector<Value>& arguments);
    void implicitCasts(Value& value);
    Value anyOf(const sql::Node& n, Level& level, bool raises);
    Value evaluateInRegion(const sql::Node& n, Level& level, const ColumnSet& control);
    // equality.cpp
    std::optional<Value> equality(std::span<const std::string_view> names, const Value& left, const Value& right);
    std::optional<Value> equalityWithAny(std::span<const std::string_view> names, const Value& left,
                                         const std::vector<Value>& right);
    Value groupedBy(Value value) const;
    std::vector<const catalog::Operator*> operatorsFor(std::span<const std::string_view> names, const Value* left,
                                                       const Value& right) const;
    Value callOperator(std::span<const std::string_view> names, const Value* left, const Value& right);
    // What the operators of the database's own do that the grammar may mean by `name`, which it looks up by the search
    // path wherever it compares; of rows, pair by pair.
    Value userDefined(std::string_view name, const Value& left, const Value& right);
    // What the server makes of a value where another type is wanted may not exist in that type.
    void convert(const Value& value, Oid wanted);
    void convertOperands(std::span<const catalog::Operator* const> found, const Value* left, const Value& right);
    Value bounds(sql::ExprKind kind, const Value& left, const std::vector<Value>& ends);
    Value xml(const sql::Node& n, Level& level);
    // comparable.cpp
    Oid collationNamed(std::span<const std::string_view> names) const;
    Oid sharedCollation(std::initializer_list<const Value*> values) const;
    bool isComparable(Oid type, int depth) const;
    bool isComparable(const Value& value) const;
    // Texts in json are kept as they were written; one that is no text ("\\u0000") is found when it is looked at.
    bool mayHoldJson(Oid type, int depth) const;
    bool mayHoldJson(const Value& value) const;
    void sortsBy(const Value& value);
    bool mayNotCompare(std::string_view name, const Value* left, const Value& right) const;
    bool mayNotCompare(const catalog::Function& function, const std::vector<Value>& arguments) const;
    // call.cpp
    Value call(const sql::Node& n, Level& level, Rows* rows = nullptr);
    bool countsRows(const sql::Node& n, Level& level);
    std::vector<const catalog::Function*> candidates(std::span<const std::string_view> names,
                                                     const std::vector<Value>& arguments) const;
    bool couldBe(Oid given, Oid wanted) const;
    bool isScalar(const Value& value) const;
    ColumnSet besides(const ColumnSet& columns) const;
    bool raisesKeysAlone(const catalog::Function& function, const std::vector<Value>& arguments);
    Value callBuiltIn(const catalog::Function& function, const std::vector<Value>& arguments, Rows* rows);
    Value callReader(const catalog::Function& function, const std::vector<Value>& arguments, Rows* rows);
    Value callSummary(const catalog::Function& function, const std::vector<Value>& arguments, Rows* rows);
    // write.cpp
    Rows insert(const sql::Node& n, Level* outer, Level* cteOuter);
    Rows update(const sql::Node& n, Level* outer, Level* cteOuter);
    Rows remove(const sql::Node& n, Level* outer, Level* cteOuter);
    Rows merge(const sql::Node& n, Level* outer, Level* cteOuter);
    void assign(const catalog::Relation& relation, std::span<const sql::Node* const> targets, Level& level,
                std::string_view what);
    void store(const catalog::Relation& relation, const catalog::Column& column, const Value& value,
               const sql::Node* node, std::string_view what);
    void storeDefault(const catalog::Relation& relation, const catalog::Column& column);
    void storeDefaults(const catalog::Relation& relation, const std::vector<std::int16_t>& assigned);
    void computedFor(const catalog::Relation& relation, const Summary* summary, const std::string& what);
    void checks(const catalog::Relation& relation);
    void written(const catalog::Relation& relation, char event, const std::vector<std::int16_t>& columns, Level& level,
                 const std::map<std::int16_t, Value>& stored);
    const catalog::Relation* target(const sql::Node& n, Level& level);
    // utility.cpp
    void explain(const sql::Node& n);
    void copy(const sql::Node& n);
    void define(const sql::Node& n);
    void keptExpressions(const sql::Node& n, Level& level, std::string_view what);
    Level definedRow(const sql::Node& n);
    void createAs(const sql::Node& n, const sql::Node* query, std::string_view what);
    void output(Rows rows);

    const Variables* m_variables = nullptr;
    const sql::Node* m_prepared = nullptr;
    std::vector<Value> m_parameters;
    Fields m_ruleOutputs; // rows that SELECT actions of rules send
    Fields m_callFields;  // what the last CALL answered
    Region m_root;
    int m_depth = 0, m_steps = 0;
};

// Opens a region for its lifetime.
class RegionScope {
public:
    RegionScope(Analyser& analyser) : m_analyser(analyser) {
        m_region.outer = analyser.region, analyser.region = &m_region;
    }
    ~RegionScope() {
        m_analyser.region = m_region.outer;
        if (m_region.tellsControl())
            m_analyser.facts.raise.add(m_region.control);
        m_region.outer->raises = m_region.outer->raises || m_region.raises;
        if (m_region.strains)
            m_region.outer->strains = true, m_region.outer->strained.add(m_region.strained);
        if (m_region.effects)
            m_analyser.facts.effects.add(m_region.control), m_region.outer->effects = true;
    }
    RegionScope(const RegionScope&) = delete;
    RegionScope& operator=(const RegionScope&) = delete;
    ColumnSet& control() { return m_region.control; }
    bool raises() const { return m_region.raises; }
    bool strains() const { return m_region.strains; }

private:
    Analyser& m_analyser;
    Region m_region;
};

// Remembers summaries for one Model. Thread-safe; a summary that is being worked out (recursion) is nullptr to its own
// maker.
class Summaries {
public:
    explicit Summaries(const Model& model) : m_model(model) {}
    std::shared_ptr<const Summary> view(const catalog::Relation& relation);
    std::shared_ptr<const Summary> function(const catalog::Function& function, const Place& place, int nesting);
    std::shared_ptr<const Summary> trigger(const catalog::Relation& relation, const catalog::Trigger& trigger,
                                           const Place& place, int nesting);
    std::shared_ptr<const Summary> condition(const catalog::Relation& relation, const catalog::Trigger& trigger,
                                             int nesting); // of a trigger: its WHEN
    // An expression over the columns of a relation: generated columns, policies, checks, index expressions.
    std::shared_ptr<const Summary> expression(const catalog::Relation& relation, const std::string& text);
    // An expression over VALUE, which depends on nothing here: checks and defaults of domains.
    std::shared_ptr<const Summary> defaults(const catalog::Function& function); // of arguments that are left out
    std::shared_ptr<const Summary> ofDomain(const catalog::Type& domain, const std::string& text);
    std::shared_ptr<const Summary> bounds(const catalog::Relation& relation);
    std::shared_ptr<const Summary> rule(const catalog::Relation& relation, const catalog::Rule& rule, int nesting);

private:
    class Impl;
    friend class Model;
    std::shared_ptr<const Summary> remembered(const std::string& key, const std::function<Summary()>& make);
    const Model& m_model;
    std::shared_ptr<Impl> m_impl;
};

} // namespace postern::lineage
