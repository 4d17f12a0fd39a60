#pragma once
// What a database looks like to one role at one moment: an immutable value, shared between threads as
// shared_ptr<const>. PostgreSQL documentation chapter 53 (system catalogs); every field keeps the catalog's own meaning
// and letters.
//
// The objects that initdb made (OID below 16384) hardly ever change, so they are a part of their own that later
// snapshots share.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/strong.h"

namespace postern::catalog {

inline constexpr Oid kFirstNormalOid = 16384; // FirstNormalObjectId: below are initdb's own objects
inline constexpr Oid kPgCatalogSchema = 11;

struct Column {
    std::string name;
    std::int16_t number = 0; // attnum, from 1
    Oid type = 0;
    std::int32_t typmod = -1;
    Oid collation = 0;
    bool notNull = false, dropped = false;
    bool generated = false; // GENERATED ALWAYS AS (…) STORED: `expression` is its expression
    bool identity = false;
    std::string expression; // default or generation expression, as pg_get_expr prints it; empty for none
};

struct Constraint {
    std::string name;
    char type = 0; // c check, f foreign key, p primary key, u unique, x exclusion, t constraint trigger
    std::vector<std::int16_t> columns, foreignColumns;
    Oid foreignRelation = 0;
    bool deferrable = false;
    std::string expression; // of a check
    bool holds = false;     // validated and inherited: true of every row that a scan of the relation meets
};

struct Index {
    Oid oid = 0;
    std::string name;
    bool unique = false, exclusion = false;
    std::vector<std::int16_t> keys; // 0: an expression
    std::string expressions, predicate;
};

struct Trigger {
    std::string name;
    Oid function = 0;
    std::int16_t type = 0; // pg_trigger.tgtype: 1 row, 2 before, 4 insert, 8 delete, 16 update, 32 truncate, 64 instead
    bool internal = false;
    std::string condition; // pg_get_triggerdef when there is a WHEN clause
};

struct Rule {
    std::string name;
    char event = 0; // 1 select, 2 update, 3 insert, 4 delete
    bool instead = false;
    std::string definition; // pg_get_ruledef
};

struct Policy {
    std::string name;
    char command = 0; // r select, a insert, w update, d delete, * all
    std::string usingText, checkText;
};

struct Relation {
    Oid oid = 0, schema = 0, owner = 0, rowType = 0;
    std::string name;
    char kind =
        0; // r table, p partitioned table, v view, m materialized view, f foreign table, S sequence, c composite type
    char persistence = 0; // p permanent, u unlogged, t temporary
    bool rowSecurity = false, forceRowSecurity = false, isPartition = false;
    std::vector<Column> columns; // by attnum, dropped ones included
    std::vector<Oid> parents, children;
    std::vector<std::int16_t> partitionKey;
    std::string partitionExpressions; // of the key, separated by commas
    std::string definition;           // of a view or materialized view: pg_get_viewdef
    std::vector<Constraint> constraints;
    std::vector<Index> indexes;
    std::vector<Trigger> triggers;
    std::vector<Rule> rules;
    std::vector<Policy> policies;

    const Column* column(std::string_view name) const; // none when it does not exist or was dropped
    const Column* column(std::int16_t number) const;
};

struct Type {
    Oid oid = 0, schema = 0;
    std::string name;
    char kind = 0;     // b base, c composite, d domain, e enum, p pseudo, r range, m multirange
    char category = 0; // pg_type.typcategory
    Oid relation = 0;  // of a composite
    Oid element = 0;   // of an array: typelem with typsubscript = array_subscript_handler
    Oid arrayType = 0, baseType = 0;
    std::int32_t typmod = -1;
    bool hasCheck = false; // a domain with a CHECK or NOT NULL constraint
    Oid subtype = 0;       // of a range
    // Of a domain of the user's: its CHECK constraints in one, over VALUE, and its default; SQL, empty for none.
    std::string check, defaultExpression;
};

struct Function {
    Oid oid = 0, schema = 0, owner = 0, returnType = 0;
    std::string name, language;
    char kind = 'f';       // f function, p procedure, a aggregate, w window
    char volatility = 'v'; // i, s, v
    bool strict = false, returnsSet = false, securityDefiner = false;
    std::vector<Oid> arguments;     // input arguments (proargtypes)
    std::vector<Oid> allArguments;  // proallargtypes; empty when all are IN
    std::string modes;              // proargmodes: i o b v t, as long as allArguments
    std::vector<std::string> names; // proargnames; empty when none has a name
    std::int16_t defaults = 0;      // number of trailing arguments with a default
    std::string defaultExpressions; // of a user's function: those defaults, separated by commas
    Oid variadicElement = 0;        // 0: not variadic
    std::string body; // prosrc, or pg_get_function_sqlbody for a SQL-standard body; empty for system functions
    bool standardBody = false;
    std::vector<std::string> settings; // proconfig: "search_path=public"
    Oid transition = 0, final = 0;     // of an aggregate
    std::vector<Oid> parts; // of a user's aggregate: what it runs besides, in parallel and over moving frames
    std::string extension;  // name of the extension it belongs to
};

struct Operator {
    Oid oid = 0, schema = 0, left = 0, right = 0, result = 0, function = 0;
    std::string name;
    bool isOfExtension = false;
};

struct Cast {
    Oid source = 0, target = 0, function = 0;
    char context = 'e', method = 'f';
};

struct Schema {
    Oid oid = 0;
    std::string name;
};

// One part of a snapshot, with the indexes to look things up.
// Objects by name, those of all schemas together. Points into the map that the objects are in.
template <class Object>
class ByName {
public:
    void index(const std::unordered_map<Oid, Object>& objects) { // in the order of their OIDs
        m_objects.clear();
        for (const auto& [oid, object] : objects)
            m_objects[object.name].push_back(&object);
        for (auto& [name, sameName] : m_objects)
            std::sort(sameName.begin(), sameName.end(), [](const auto* a, const auto* b) { return a->oid < b->oid; });
    }
    std::span<const Object* const> find(std::string_view name) const {
        const auto at = m_objects.find(name);
        return at == m_objects.end() ? std::span<const Object* const>{} : at->second;
    }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::vector<const Object*>, TextHash, std::equal_to<>> m_objects;
};

struct Objects {
    Objects() = default;
    Objects(Objects&&) = default; // maps keep their nodes, which the names point to
    Objects& operator=(Objects&&) = default;

    std::unordered_map<Oid, Relation> relations;
    std::unordered_map<Oid, Type> types;
    std::unordered_map<Oid, Function> functions;
    std::unordered_map<Oid, Operator> operators;
    std::unordered_map<std::uint64_t, Cast> casts; // source << 32 | target
    ByName<Relation> relationNames;
    ByName<Type> typeNames;
    ByName<Function> functionNames;
    ByName<Operator> operatorNames;
    void index();
};

// The search path as schemas, in the order names are looked up (documentation 5.9.3): pg_temp and pg_catalog come first
// unless they are named.
using SearchPath = std::vector<Oid>;

class Snapshot {
public:
    struct Facts {
        std::uint32_t serverVersion = 0; // server_version_num
        std::string currentUser, sessionUser, database,
            searchPath; // searchPath: the setting a new session of this role has
        bool superuser = false;
        Oid temporarySchema = 0; // of the connection that loaded it; 0 when it has none
        bool readOnly = false;
    };

    Snapshot(std::shared_ptr<const Objects> system, std::shared_ptr<const Objects> user, std::vector<Schema> schemas,
             Facts facts);

    const Facts& facts() const { return m_facts; }
    const std::vector<Schema>& schemas() const { return m_schemas; }
    const std::shared_ptr<const Objects>& system() const { return m_system; }
    const std::shared_ptr<const Objects>& user() const { return m_user; }
    std::uint64_t number() const { return m_number; } // grows with every snapshot of this process

    Oid schema(std::string_view name) const; // 0: none; "pg_temp" is the connection's own temporary schema
    const std::string* schemaName(Oid oid) const;
    // `setting` is the value of search_path, as SHOW prints it; `user` replaces "$user".
    SearchPath searchPath(std::string_view setting, std::string_view user) const;

    const Relation* relation(Oid oid) const;
    const Relation* relation(Oid schema, std::string_view name) const;
    const Relation* relation(const SearchPath& path, std::string_view name) const;
    const Relation* rowTypeRelation(Oid type) const; // the relation whose row type this is (domains over it too)
    const Type* type(Oid oid) const;
    const Type* type(Oid schema, std::string_view name) const;
    const Type* type(const SearchPath& path, std::string_view name) const;
    const Function* function(Oid oid) const;
    // Every function of this name in `schema`, or in any schema of the path. Overloads are the caller's business.
    std::vector<const Function*> functions(Oid schema, std::string_view name) const;
    std::vector<const Function*> functions(const SearchPath& path, std::string_view name) const;
    std::vector<const Operator*> operators(const SearchPath& path, std::string_view name) const;
    std::vector<const Operator*> operators(Oid schema, std::string_view name) const;
    // The one of exactly these operand types, the first in the path; nullptr when there is none.
    const Operator* exactOperator(const SearchPath& path, std::string_view name, Oid left, Oid right) const;
    const Operator* exactOperator(Oid schema, std::string_view name, Oid left, Oid right) const;
    const Cast* cast(Oid source, Oid target) const;
    Oid baseType(Oid type) const; // a domain's base type, all the way down; other types are their own

private:
    std::shared_ptr<const Objects> m_system, m_user;
    std::vector<Schema> m_schemas;
    std::unordered_map<Oid, Oid> m_rowTypes; // type → relation, of user relations
    Facts m_facts;
    std::uint64_t m_number;
};

} // namespace postern::catalog
