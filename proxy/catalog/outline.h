#pragma once
// The outline of a database: which relations there are, about how large they are, what views, partitions and children
// stand for, and the bodies of functions. Read with one cheap query of many parts that takes no lock on any table; it
// is what rules on relations, on rows and on what functions do need, where no mask asks for a whole Snapshot.
//
// PostgreSQL documentation, chapter 53 (system catalogs) and 28.2 (cumulative statistics).
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "catalog/snapshot.h"

namespace postern::catalog {

// Immutable once built; any thread.
class Outline {
public:
    using Number = std::uint32_t; // of a relation or a function in its list

    struct Column {
        std::string name;
        Oid type = 0;
    };
    struct Relation {
        std::string schema, name;
        char kind = 'r', persistence = 'p'; // pg_class.relkind, relpersistence
        // Its own rows, about: what ANALYZE counted, or the statistics collector if that is more. -1: nobody knows.
        // Views and partitioned tables have none of their own.
        std::int64_t rows = -1;
        std::vector<Number> sources;                 // what it shows: a view's relations; partitions, children
        std::vector<Number> parents;                 // what it is a partition or child of
        std::vector<Number> functions;               // that a view calls
        std::vector<std::vector<Column>> uniqueKeys; // at most one row for each value, now (not deferrable)
    };
    struct Function {
        std::string schema, name, language; // sql or plpgsql; sql also for aggregates, and once more for each that has
                                            // defaults: a SELECT of what they call
        std::string body;
        bool standardBody = false; // BEGIN ATOMIC … END or RETURN …, printed by the server
    };

    struct Call {
        std::string schema, name; // of the function
    };

    const std::vector<Relation>& relations() const { return m_relations; }
    const std::vector<Function>& functions() const { return m_functions; }
    // Every relation or function of this name, whatever its schema.
    std::span<const Number> relationsNamed(std::string_view name) const { return find(m_relationNames, name); }
    std::span<const Number> functionsNamed(std::string_view name) const { return find(m_functionNames, name); }

    // Volatile functions that are called by other names: an operator's, a type's (casts to it, a domain's conditions),
    // an attribute's (`row.name` for `name(row)`). Mostly empty.
    bool hasUnwrittenCalls() const { return !m_unwrittenCalls.empty(); }
    std::span<const Call> unwrittenCalls(std::string_view name) const;

    // `number` and all that it shows, at any depth, each once.
    std::vector<Number> under(Number number) const;
    // All that it is a part of, at any depth, each once, without itself.
    std::vector<Number> over(Number number) const;
    // Rows of it and of all that it shows; -1: not known of one of them.
    std::int64_t rowsUnder(Number number) const;

private:
    friend class OutlineBuilder;
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Names = std::unordered_map<std::string, std::vector<Number>, TextHash, std::equal_to<>>;
    static std::span<const Number> find(const Names& names, std::string_view name);

    std::vector<Relation> m_relations;
    std::vector<Function> m_functions;
    Names m_relationNames, m_functionNames;
    std::unordered_map<std::string, std::vector<Call>, TextHash, std::equal_to<>> m_unwrittenCalls;
};

// The queries, to be sent as one simple Query; their results go to OutlineBuilder::row under their index.
std::span<const std::string> outlineQueries();

// One connection's rows become one outline. Owned by one thread; values need to live only for the call.
class OutlineBuilder {
public:
    // One row of outlineQueries()[query]; NULL is nullopt. A row of another shape fails the whole load (finish).
    void row(std::size_t query, std::span<const std::optional<std::string_view>> values);
    // To be called once, after all rows. Error: XX000 rows were malformed.
    Result<std::shared_ptr<const Outline>> finish();

private:
    using Values = std::span<const std::optional<std::string_view>>;
    void relation(Values values);
    void inheritance(Values values);
    void dependency(Values values);
    void uniqueColumn(Values values);
    void function(Values values);
    void unwrittenCall(Values values);

    std::shared_ptr<Outline> m_outline = std::make_shared<Outline>();
    std::unordered_map<Oid, Outline::Number> m_relations, m_functions;
    Oid m_index = 0; // whose columns come
    bool m_isMalformed = false;
};

} // namespace postern::catalog
