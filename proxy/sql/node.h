#pragma once
// One node of a parse tree. Every node has the same shape, so that a walk over children() can never miss an expression;
// what its name, names, number, option, flags and roles mean is told per kind in the table below.
//
// Nodes are immutable values in the arena of their Tree and live as long as it. How absent things look: no name is an
// empty string_view, no qualified name an empty span, no child a nullptr from child() and an empty span from list(), no
// location -1, no number 0, no option 0 (the first value of the kind's enum). Names are as PostgreSQL's parser leaves
// them: folded to lower case unless quoted, cut to 63 bytes, without quotes.
//
// PostgreSQL 15: src/include/nodes/parsenodes.h and primnodes.h hold the originals.
#include <cstdint>
#include <span>
#include <string_view>

namespace postern::sql {

// (S) marks statements: their `name` is the command tag, as CreateCommandTag() gives it.
//
//   kind              name, names, number, option, flags             roles (list: L)
// clang-format off
enum class NodeKind : std::uint8_t {
    Opaque,           // something the converter does not know. Children may be missing: whoever needs to be sure must
                      //   refuse
    // --- queries
    Select,           // (S) flags Distinct (without DistinctOn: plain DISTINCT), GroupDistinct, WithTies; With,
                      //   DistinctOn L, Targets L ResTarget, Into, From L, Where, GroupBy L, Having, Windows L,
                      //   OrderBy L SortBy, Offset, Limit, Locking L
    SetOperation,     // (S) option SetOperator; flags All, WithTies; With, Left, Right, Into (in the leftmost Select
                      //   instead, as PostgreSQL has it), OrderBy L, Offset, Limit, Locking L
    Values,           // (S) With, Rows L List, OrderBy L, Offset, Limit, Locking L; columns are called column1,
                      //   column2, …
    Insert,           // (S) option Overriding; With, Relation, Columns L ResTarget (name, Indirection), Query (absent:
                      //   DEFAULT VALUES), OnConflict, Returning L ResTarget
    Update,           // (S) With, Relation, Targets L ResTarget, From L, Where, Returning L
    Delete,           // (S) With, Relation, From L (USING), Where, Returning L
    Merge,            // (S) With, Relation, Source, Condition (ON), When L MergeWhen
    Return,           // (S) RETURN expression of a SQL function's body: Value
    // --- statements about queries
    Explain,          // (S) flag Analyze; Query, Options L DefElem
    Prepare,          // (S) names {name}; Types L TypeName, Query
    Execute,          // (S) names {name}; Args L
    Deallocate,       // (S) names {name}, none: ALL
    DeclareCursor,    // (S) names {name}; number: CURSOR_OPT_ bits; Query
    Fetch,            // (S) names {name}; flag Move; number: how many (kFetchAll: all); option FetchDirection
    ClosePortal,      // (S) names {name}, none: ALL
    Copy,             // (S) flags From, Program; names {file or command}, none: STDIN or STDOUT; Relation, Query,
                      //   Columns L Name, Options L DefElem, Where
    CreateTableAs,    // (S) also SELECT … INTO is left as Select with Into; flags IfNotExists, MaterializedView; Into,
                      //   Query (Select, SetOperation, Values or Execute)
    CreateView,       // (S) flag OrReplace; Relation, Columns L Name, Query, Options L
    RefreshMatView,   // (S) flags Concurrently, NoData; Relation
    CreateTable,      // (S) also foreign tables; Relation, Elements L ColumnDef Constraint TableLike, Inherits L
                      //   RangeVar, PartitionOf, Options L, OfType
    CreateFunction,   // (S) functions and procedures; names; flags OrReplace, Procedure, BodyParsed; Parameters L,
                      //   Type (returns), Options L DefElem, Body L statements: BEGIN ATOMIC bodies, and LANGUAGE sql
                      //   strings that parse (flag ForeignText: locations in them count in the string, not in the
                      //   text). PL/pgSQL: as for Do
    Do,               // (S) Options L DefElem (as: the code, language), Body L statements and Details L expressions
                      //   (as SELECT …) found in the code: a lower bound, never surely all of them (flag ForeignText)
    Call,             // (S) Function
    VariableSet,      // (S) names {variable}, lower case, none: RESET ALL; option SetKind; flag Local; Args L (as
                      //   written)
    VariableShow,     // (S) names {variable}, "all" for ALL
    Transaction,      // (S) option TransactionKind; names {savepoint or gid}; flag Chain; Options L DefElem
    Discard,          // (S) the tag says what
    Truncate,         // (S) flags Cascade, RestartSequences; Relations L
    Lock,             // (S) number: lock mode 1..8; Relations L
    Drop,             // (S) flags Cascade, IfExists, Concurrently, OfRelations (tables, views, sequences, indexes …);
                      //   Relations L RangeVar: what is dropped, or what a dropped trigger, rule or policy stands on;
                      //   Objects L: Name with names, TypeName, ObjectWithArgs … of everything else
    AlterTable,       // (S) also views, indexes, sequences …; flag IfExists; Relation, Commands L AlterTableCmd
    CreateIndex,      // (S) names {index}; flags Unique, Concurrently, IfNotExists; Relation, Elements L IndexElem,
                      //   Including L, Options L, Where
    CreateRule,       // (S) names {rule}; option RuleEvent; flags Instead, OrReplace; Relation, Where, Body L
                      //   statements
    CreateTrigger,    // (S) names {trigger}; Relation, Function (Name with names), Where, Args L
    CreatePolicy,     // (S) names {policy}; Relation, Where, Check
    Utility,          // (S) every other statement; Relation(s), Query, Objects L, Options L, Details L as it has them
    // --- FROM items
    RangeVar,         // names {[catalog,] [schema,] relation}; name is the relation, schema() the schema; flags Only,
                      //   Temporary, Unlogged; Alias
    RangeSubselect,   // flag Lateral; Query, Alias
    RangeFunction,    // flags Lateral, Ordinality, RowsFrom; Functions L FunctionItem, Alias, ColumnDefs L ColumnDef
    FunctionItem,     // one function of RangeFunction: Value (a FuncCall, or any expression written like one),
                      //   ColumnDefs L
    RangeTableFunc,   // XMLTABLE; flag Lateral; Document, RowExpression, Namespaces L ResTarget, Columns L
                      //   RangeTableFuncCol, Alias
    RangeTableFuncCol,// name; flags Ordinality, NotNull; Type, Value (PATH), Default
    RangeTableSample, // names: the method; Relation, Args L, Repeatable
    Join,             // option JoinType; flag Natural; Left, Right, Condition (ON), Using L Name, Alias (of the join),
                      //   UsingAlias Alias: JOIN … USING (…) AS alias
    Alias,            // name; Columns L Name
    // --- clauses
    With,             // flag Recursive; Elements L CommonTableExpr
    CommonTableExpr,  // name; option Materialized; Columns L Name, Query, Search, Cycle
    CteSearch,        // name: the sequence column it adds; flag BreadthFirst; Columns L Name
    CteCycle,         // name: the mark column it adds; names {path column it adds}; Columns L Name, Value (mark),
                      //   Default
    ResTarget,        // name: output name (AS), or column that is assigned to; Indirection L, Value (absent in column
                      //   lists)
    SortBy,           // option SortDirection; flags NullsFirst, NullsLast; names: USING operator; Value
    WindowDef,        // name: its own; names {name of the window it refers to}; number: FRAMEOPTION_ bits; PartitionBy
                      //   L, OrderBy L, FrameStart, FrameEnd
    GroupingSet,      // option GroupingSetKind; Elements L
    Locking,          // FOR UPDATE …; option LockStrength; flags NoWait, SkipLocked; Relations L RangeVar (none: all)
    Into,             // SELECT INTO, CREATE TABLE AS: flag NoData; Relation, Columns L Name, Options L, Query (never
                      //   in a raw tree)
    OnConflict,       // flag DoUpdate; Infer, Targets L ResTarget, Where
    Infer,            // names {constraint}; Elements L IndexElem, Where
    IndexElem,        // name: the column, or Value: the expression; names: collation; OperatorClass (Name), Options L
    MergeWhen,        // option MergeCommand; flag Matched; Condition, Targets L ResTarget, Values L expressions
                      //   (INSERT)
    // --- expressions
    ColumnRef,        // names: parts without the star; flag Star: ends in .* (or is a bare *); name: the last part, if
                      //   no star
    ParamRef,         // number: n of $n (0: ?)
    Constant,         // option ConstantType; name: the text of String, Float, BitString (with its b or x); number:
                      //   Integer, Boolean
    FuncCall,         // names, name: the last part; option FunctionForm; flags Star, Distinct, Variadic, WithinGroup;
                      //   Args L (may hold NamedArg), OrderBy L SortBy, Filter, Over WindowDef
    NamedArg,         // name; Value
    TypeCast,         // Value, Type
    TypeName,         // names, name: the last part; number: array dimensions; flags SetOf, PercentType; Modifiers L
    Expr,             // operator expression: names, name: the operator's last part; option ExprKind; Left, Right (a
                      //   List for IN with a list and for BETWEEN)
    Bool,             // option BoolOperator; Elements L
    SubLink,          // option SubLinkType; names: the operator of ANY and ALL; Test (left side), Query
    Case,             // Test, When L CaseWhen, Else
    CaseWhen,         // Condition, Value
    Coalesce,         // Elements L
    MinMax,           // name "greatest" or "least"; Elements L
    Row,              // flag Implicit: written without ROW; Elements L
    Array,            // ARRAY[…]; Elements L
    Indirection,      // Value, Indirection L: Name (field), Star, Subscript, in order
    Subscript,        // flag Slice; Lower, Upper (alone: the subscript)
    Star,             // .* of an Indirection or of a ResTarget's indirection
    NullTest,         // flag Not: IS NOT NULL; Value
    BooleanTest,      // option BooleanTestType; Value
    Collate,          // names: collation; Value
    GroupingFunc,     // GROUPING(…): Args L
    XmlExpr,          // option XmlOperator; name: element or PI name; Args L, NamedArgs L ResTarget
    XmlSerialize,     // Value, Type
    SqlValueFunction, // name: current_date, current_user …; number: precision, -1 none
    SetToDefault,     // DEFAULT as a value
    MultiAssignRef,   // (a, b) = source: number: column 1..n of it; Value: the source, on number 1 only (the targets
                      //   of one assignment follow each other in the list)
    CurrentOf,        // WHERE CURRENT OF; name: the cursor, or number: a parameter
    List,             // a bare list: right side of IN, BETWEEN, one row of VALUES: Elements L
    Name,             // an identifier, or names: a qualified one
    // --- parts of definitions
    ColumnDef,        // name; flag NotNull; Type, Default, Collation, Constraints L, Options L, Relation (identity
                      //   sequence)
    Constraint,       // names {constraint}; option ConstraintType; Value (CHECK, DEFAULT, GENERATED), Relation
                      //   (references), Columns L Name, References L Name, Elements L, Where, Options L
    DefElem,          // name: lower case as written; names {namespace}; Value: any node, also Name, TypeName, List
    FunctionParameter,// name; option ParameterMode; Type, Default
    AlterTableCmd,    // name: column, constraint, trigger …; number: AlterTableType; flag Cascade; Value, OfRole
    TableLike,        // Relation
    ObjectWithArgs,   // names; Types L
    RoleSpec,         // name, or option RoleKind
    Detail,           // any other known part of a definition, without a meaning of its own: children under Details
};
// clang-format on

enum class Role : std::uint8_t {
    With,
    DistinctOn,
    Targets,
    Into,
    From,
    Where,
    GroupBy,
    Having,
    Windows,
    OrderBy,
    Offset,
    Limit,
    Locking,
    Left,
    Right,
    Rows,
    Relation,
    Relations,
    Columns,
    Query,
    OnConflict,
    Returning,
    Source,
    Condition,
    When,
    Value,
    Values,
    Options,
    Types,
    Type,
    Args,
    NamedArgs,
    Elements,
    Inherits,
    PartitionOf,
    OfType,
    Parameters,
    Body,
    Function,
    Functions,
    Objects,
    Commands,
    Including,
    Check,
    Details,
    Alias,
    UsingAlias,
    Using,
    ColumnDefs,
    Document,
    RowExpression,
    Namespaces,
    Default,
    Repeatable,
    Search,
    Cycle,
    Indirection,
    PartitionBy,
    FrameStart,
    FrameEnd,
    Infer,
    OperatorClass,
    Filter,
    Over,
    Modifiers,
    Test,
    Else,
    Lower,
    Upper,
    Collation,
    Constraints,
    References,
    OfRole,
};

enum class Flag : std::uint8_t {
    Distinct,
    GroupDistinct,
    WithTies,
    All,
    Analyze,
    Move,
    From,
    Program,
    IfNotExists,
    IfExists,
    MaterializedView,
    OrReplace,
    Concurrently,
    NoData,
    Procedure,
    BodyParsed,
    ForeignText,
    Local,
    Chain,
    Cascade,
    RestartSequences,
    OfRelations,
    Unique,
    Instead,
    Only,
    Temporary,
    Unlogged,
    Lateral,
    Ordinality,
    RowsFrom,
    NotNull,
    Natural,
    Recursive,
    BreadthFirst,
    NullsFirst,
    NullsLast,
    NoWait,
    SkipLocked,
    DoUpdate,
    Matched,
    Star,
    Variadic,
    WithinGroup,
    SetOf,
    PercentType,
    Implicit,
    Slice,
    Not,
};

enum class SetOperator : std::uint8_t { None, Union, Intersect, Except };
enum class Overriding : std::uint8_t { NotSet, UserValue, SystemValue };
enum class FetchDirection : std::uint8_t { Forward, Backward, Absolute, Relative };
enum class SetKind : std::uint8_t { Value, Default, Current, Multi, Reset, ResetAll };
enum class TransactionKind : std::uint8_t {
    Begin,
    Start,
    Commit,
    Rollback,
    Savepoint,
    Release,
    RollbackTo,
    Prepare,
    CommitPrepared,
    RollbackPrepared
};
enum class RuleEvent : std::uint8_t { Unknown, Select, Update, Insert, Delete };
enum class JoinType : std::uint8_t { Inner, Left, Full, Right };
enum class Materialized : std::uint8_t { Default, Always, Never };
enum class SortDirection : std::uint8_t { Default, Ascending, Descending, Using };
enum class GroupingSetKind : std::uint8_t { Empty, Simple, Rollup, Cube, Sets };
enum class LockStrength : std::uint8_t { None, ForKeyShare, ForShare, ForNoKeyUpdate, ForUpdate };
enum class MergeCommand : std::uint8_t { DoNothing, Insert, Update, Delete };
enum class ConstantType : std::uint8_t { Null, Integer, Float, Boolean, String, BitString };
enum class FunctionForm : std::uint8_t {
    Call,
    Cast,
    ImplicitCast,
    SqlSyntax
}; // SqlSyntax: EXTRACT(…), AT TIME ZONE, …
enum class ExprKind : std::uint8_t {
    Operator,
    OperatorAny,
    OperatorAll,
    Distinct,
    NotDistinct,
    NullIf,
    In,
    Like,
    ILike,
    Similar,
    Between,
    NotBetween,
    BetweenSymmetric,
    NotBetweenSymmetric
};
enum class BoolOperator : std::uint8_t { And, Or, Not };
enum class SubLinkType : std::uint8_t { Exists, All, Any, RowCompare, Scalar, MultiAssign, Array };
enum class BooleanTestType : std::uint8_t { IsTrue, IsNotTrue, IsFalse, IsNotFalse, IsUnknown, IsNotUnknown };
enum class XmlOperator : std::uint8_t { Concat, Element, Forest, Parse, Pi, Root, Serialize, Document };
enum class ParameterMode : std::uint8_t { In, Out, InOut, Variadic, Table };
enum class ConstraintType : std::uint8_t {
    Null,
    NotNull,
    Default,
    Identity,
    Generated,
    Check,
    PrimaryKey,
    Unique,
    Exclusion,
    ForeignKey,
    Other
};
enum class RoleKind : std::uint8_t { Named, CurrentRole, CurrentUser, SessionUser, Public };

inline constexpr std::int32_t kFetchAll = INT32_MAX;

struct Node;

// The children of one role: one or many. Slots without children do not exist.
struct Slot {
    Role role;
    std::uint32_t count; // at least 1
    union {
        const Node* one;         // count == 1
        const Node* const* many; // count > 1
    };
    std::span<const Node* const> nodes() const { return {count == 1 ? &one : many, count}; }
};

struct Node {
    NodeKind kind = NodeKind::Opaque;
    std::uint8_t option = 0;
    std::uint8_t slotCount = 0;
    std::uint8_t nameCount = 0;
    std::int32_t location = -1; // byte offset in Analysis::text
    std::int32_t number = 0;
    std::uint32_t nameLength = 0;
    std::uint64_t flags = 0;
    const char* nameBytes = nullptr;
    const std::string_view* namesBegin = nullptr;
    const Slot* slotsBegin = nullptr;

    std::string_view name() const { return {nameBytes, nameLength}; }
    std::span<const std::string_view> names() const { return {namesBegin, nameCount}; }
    std::span<const Slot> slots() const { return {slotsBegin, slotCount}; }
    bool has(Flag flag) const { return (flags >> static_cast<unsigned>(flag)) & 1U; }
    bool is(NodeKind other) const { return kind == other; }
    // The kind's own enum: node.as<JoinType>().
    template <class Enum>
    Enum as() const {
        return static_cast<Enum>(option);
    }
    // The schema of a qualified name: the part before the last, empty if there is none.
    std::string_view schema() const { return nameCount >= 2 ? namesBegin[nameCount - 2] : std::string_view{}; }

    std::span<const Node* const> list(Role role) const {
        for (const Slot& slot : slots())
            if (slot.role == role)
                return slot.nodes();
        return {};
    }
    const Node* child(Role role) const {
        const auto nodes = list(role);
        return nodes.empty() ? nullptr : nodes.front();
    }
};

// True for the kinds marked (S).
constexpr bool isStatement(NodeKind kind) {
    return kind >= NodeKind::Select && kind <= NodeKind::Utility;
}
// True for the kinds that return rows as a query does: Select, SetOperation, Values.
constexpr bool isQuery(NodeKind kind) {
    return kind >= NodeKind::Select && kind <= NodeKind::Values;
}

} // namespace postern::sql
