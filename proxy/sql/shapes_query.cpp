// Queries, FROM items, clauses and expressions.
#include <array>
#include <cstring>

#include "sql/convert.h"

namespace postern::sql {
namespace {

// The library's enum is shifted against the server's headers by one marker value.
constexpr int kLimitWithTies = 2;

void select(Converter& c, Node& node, const void* from) {
    const auto& s = *static_cast<const SelectStmt*>(from);
    c.child(Role::With, s.withClause);
    if (s.op != SETOP_NONE) {
        node.kind = NodeKind::SetOperation;
        node.option = static_cast<std::uint8_t>(s.op);
        if (s.all)
            c.set(node, Flag::All);
        c.child(Role::Left, s.larg);
        c.child(Role::Right, s.rarg);
    } else if (s.valuesLists != nullptr) {
        node.kind = NodeKind::Values;
        c.list(Role::Rows, s.valuesLists);
    }
    if (s.distinctClause != nullptr) {
        c.set(node, Flag::Distinct);
        if (s.distinctClause->elements[0].ptr_value != nullptr) // plain DISTINCT is a list of one null
            c.list(Role::DistinctOn, s.distinctClause);
    }
    if (s.groupDistinct)
        c.set(node, Flag::GroupDistinct);
    if (static_cast<int>(s.limitOption) == kLimitWithTies && s.limitCount != nullptr)
        c.set(node, Flag::WithTies);
    c.list(Role::Targets, s.targetList);
    c.child(Role::Into, s.intoClause);
    c.list(Role::From, s.fromClause);
    c.child(Role::Where, s.whereClause);
    c.list(Role::GroupBy, s.groupClause);
    c.child(Role::Having, s.havingClause);
    c.list(Role::Windows, s.windowClause);
    c.list(Role::OrderBy, s.sortClause);
    c.child(Role::Offset, s.limitOffset);
    c.child(Role::Limit, s.limitCount);
    c.list(Role::Locking, s.lockingClause);
}

void rangeVar(Converter& c, Node& node, const void* from) {
    const auto& r = *static_cast<const RangeVar*>(from);
    c.part(r.catalogname);
    c.part(r.schemaname);
    c.part(r.relname);
    if (!r.inh)
        c.set(node, Flag::Only);
    if (r.relpersistence == 't')
        c.set(node, Flag::Temporary);
    else if (r.relpersistence == 'u')
        c.set(node, Flag::Unlogged);
}

void rangeFunction(Converter& c, Node&, const void* from) {
    c.list(Role::Functions, static_cast<const RangeFunction*>(from)->functions);
}

void sortBy(Converter& c, Node& node, const void* from) {
    const auto nulls = static_cast<const SortBy*>(from)->sortby_nulls;
    if (nulls != SORTBY_NULLS_DEFAULT)
        c.set(node, nulls == SORTBY_NULLS_FIRST ? Flag::NullsFirst : Flag::NullsLast);
}

void locking(Converter& c, Node& node, const void* from) {
    const auto wait = static_cast<const LockingClause*>(from)->waitPolicy;
    if (wait != LockWaitBlock)
        c.set(node, wait == LockWaitSkip ? Flag::SkipLocked : Flag::NoWait);
}

void onConflict(Converter& c, Node& node, const void* from) {
    if (static_cast<const OnConflictClause*>(from)->action == ONCONFLICT_UPDATE)
        c.set(node, Flag::DoUpdate);
}

void mergeWhen(Converter&, Node& node, const void* from) {
    MergeCommand command = MergeCommand::DoNothing;
    switch (static_cast<const MergeWhenClause*>(from)->commandType) {
    case CMD_INSERT:
        command = MergeCommand::Insert;
        break;
    case CMD_UPDATE:
        command = MergeCommand::Update;
        break;
    case CMD_DELETE:
        command = MergeCommand::Delete;
        break;
    default:
        break;
    }
    node.option = static_cast<std::uint8_t>(command);
}

void constant(Converter& c, Node& node, const void* from) {
    const auto& a = *static_cast<const A_Const*>(from);
    if (a.isnull)
        return; // ConstantType::Null
    const auto type = [&node](ConstantType t) { node.option = static_cast<std::uint8_t>(t); };
    switch (tagOf(&a.val)) {
    case T_Integer:
        type(ConstantType::Integer);
        node.number = a.val.ival.ival;
        break;
    case T_Float:
        type(ConstantType::Float);
        c.name(node, a.val.fval.fval);
        break;
    case T_Boolean:
        type(ConstantType::Boolean);
        node.number = a.val.boolval.boolval ? 1 : 0;
        break;
    case T_String:
        type(ConstantType::String);
        c.name(node, a.val.sval.sval);
        break;
    case T_BitString:
        type(ConstantType::BitString);
        c.name(node, a.val.bsval.bsval);
        break;
    default:
        node.kind = NodeKind::Opaque;
        break;
    }
}

void typeName(Converter&, Node& node, const void* from) {
    const auto* bounds = static_cast<const TypeName*>(from)->arrayBounds;
    node.number = bounds == nullptr ? 0 : bounds->length;
}

void minMax(Converter& c, Node& node, const void* from) {
    c.name(node, static_cast<const MinMaxExpr*>(from)->op == IS_GREATEST ? "greatest" : "least");
}

void row(Converter& c, Node& node, const void* from) {
    if (static_cast<const RowExpr*>(from)->row_format == COERCE_IMPLICIT_CAST)
        c.set(node, Flag::Implicit);
}

void nullTest(Converter& c, Node& node, const void* from) {
    if (static_cast<const NullTest*>(from)->nulltesttype == IS_NOT_NULL)
        c.set(node, Flag::Not);
}

void sqlValueFunction(Converter& c, Node& node, const void* from) {
    static constexpr std::array kNames = {"current_date",      "current_time",    "current_time",  "current_timestamp",
                                          "current_timestamp", "localtime",       "localtime",     "localtimestamp",
                                          "localtimestamp",    "current_role",    "current_user",  "user",
                                          "session_user",      "current_catalog", "current_schema"};
    const auto op = static_cast<std::size_t>(static_cast<const SQLValueFunction*>(from)->op);
    if (op < kNames.size())
        c.name(node, kNames[op]);
    else
        node.kind = NodeKind::Opaque;
}

void multiAssign(Converter& c, Node& node, const void* from) {
    const auto& m = *static_cast<const MultiAssignRef*>(from);
    node.number = m.colno;
    if (m.colno == 1) // the targets share one source: converted once, so that a walk meets it once
        c.child(Role::Value, m.source);
}

constexpr Shape kShapes[] = {
    {T_SelectStmt, NodeKind::Select, kNoLocation, select, {}},
    {T_InsertStmt,
     NodeKind::Insert,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(InsertStmt, withClause, With), POSTERN_CHILD(InsertStmt, relation, Relation),
      POSTERN_LIST(InsertStmt, cols, Columns), POSTERN_CHILD(InsertStmt, selectStmt, Query),
      POSTERN_CHILD(InsertStmt, onConflictClause, OnConflict), POSTERN_LIST(InsertStmt, returningList, Returning),
      POSTERN_OPTION(InsertStmt, override)}},
    {T_UpdateStmt,
     NodeKind::Update,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(UpdateStmt, withClause, With), POSTERN_CHILD(UpdateStmt, relation, Relation),
      POSTERN_LIST(UpdateStmt, targetList, Targets), POSTERN_LIST(UpdateStmt, fromClause, From),
      POSTERN_CHILD(UpdateStmt, whereClause, Where), POSTERN_LIST(UpdateStmt, returningList, Returning)}},
    {T_DeleteStmt,
     NodeKind::Delete,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(DeleteStmt, withClause, With), POSTERN_CHILD(DeleteStmt, relation, Relation),
      POSTERN_LIST(DeleteStmt, usingClause, From), POSTERN_CHILD(DeleteStmt, whereClause, Where),
      POSTERN_LIST(DeleteStmt, returningList, Returning)}},
    {T_MergeStmt,
     NodeKind::Merge,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(MergeStmt, withClause, With), POSTERN_CHILD(MergeStmt, relation, Relation),
      POSTERN_CHILD(MergeStmt, sourceRelation, Source), POSTERN_CHILD(MergeStmt, joinCondition, Condition),
      POSTERN_LIST(MergeStmt, mergeWhenClauses, When)}},
    {T_ReturnStmt, NodeKind::Return, kNoLocation, nullptr, {POSTERN_CHILD(ReturnStmt, returnval, Value)}},
    // FROM items
    {T_RangeVar, NodeKind::RangeVar, offsetof(RangeVar, location), rangeVar, {POSTERN_CHILD(RangeVar, alias, Alias)}},
    {T_RangeSubselect,
     NodeKind::RangeSubselect,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(RangeSubselect, subquery, Query), POSTERN_CHILD(RangeSubselect, alias, Alias),
      POSTERN_FLAG(RangeSubselect, lateral, Lateral)}},
    {T_RangeFunction,
     NodeKind::RangeFunction,
     kNoLocation,
     rangeFunction,
     {POSTERN_CHILD(RangeFunction, alias, Alias), POSTERN_LIST(RangeFunction, coldeflist, ColumnDefs),
      POSTERN_FLAG(RangeFunction, lateral, Lateral), POSTERN_FLAG(RangeFunction, ordinality, Ordinality),
      POSTERN_FLAG(RangeFunction, is_rowsfrom, RowsFrom)}},
    {T_RangeTableFunc,
     NodeKind::RangeTableFunc,
     offsetof(RangeTableFunc, location),
     nullptr,
     {POSTERN_CHILD(RangeTableFunc, docexpr, Document), POSTERN_CHILD(RangeTableFunc, rowexpr, RowExpression),
      POSTERN_LIST(RangeTableFunc, namespaces, Namespaces), POSTERN_LIST(RangeTableFunc, columns, Columns),
      POSTERN_CHILD(RangeTableFunc, alias, Alias), POSTERN_FLAG(RangeTableFunc, lateral, Lateral)}},
    {T_RangeTableFuncCol,
     NodeKind::RangeTableFuncCol,
     offsetof(RangeTableFuncCol, location),
     nullptr,
     {POSTERN_NAME(RangeTableFuncCol, colname), POSTERN_CHILD(RangeTableFuncCol, typeName, Type),
      POSTERN_CHILD(RangeTableFuncCol, colexpr, Value), POSTERN_CHILD(RangeTableFuncCol, coldefexpr, Default),
      POSTERN_FLAG(RangeTableFuncCol, for_ordinality, Ordinality),
      POSTERN_FLAG(RangeTableFuncCol, is_not_null, NotNull)}},
    {T_RangeTableSample,
     NodeKind::RangeTableSample,
     offsetof(RangeTableSample, location),
     nullptr,
     {POSTERN_CHILD(RangeTableSample, relation, Relation), POSTERN_PARTS(RangeTableSample, method),
      POSTERN_LIST(RangeTableSample, args, Args), POSTERN_CHILD(RangeTableSample, repeatable, Repeatable)}},
    {T_JoinExpr,
     NodeKind::Join,
     kNoLocation,
     nullptr,
     {POSTERN_OPTION(JoinExpr, jointype), POSTERN_FLAG(JoinExpr, isNatural, Natural),
      POSTERN_CHILD(JoinExpr, larg, Left), POSTERN_CHILD(JoinExpr, rarg, Right),
      POSTERN_CHILD(JoinExpr, quals, Condition), POSTERN_NAMES(JoinExpr, usingClause, Using),
      POSTERN_CHILD(JoinExpr, alias, Alias), POSTERN_CHILD(JoinExpr, join_using_alias, UsingAlias)}},
    {T_Alias,
     NodeKind::Alias,
     kNoLocation,
     nullptr,
     {POSTERN_NAME(Alias, aliasname), POSTERN_NAMES(Alias, colnames, Columns)}},
    // clauses
    {T_WithClause,
     NodeKind::With,
     offsetof(WithClause, location),
     nullptr,
     {POSTERN_LIST(WithClause, ctes, Elements), POSTERN_FLAG(WithClause, recursive, Recursive)}},
    {T_CommonTableExpr,
     NodeKind::CommonTableExpr,
     offsetof(CommonTableExpr, location),
     nullptr,
     {POSTERN_NAME(CommonTableExpr, ctename), POSTERN_NAMES(CommonTableExpr, aliascolnames, Columns),
      POSTERN_OPTION(CommonTableExpr, ctematerialized), POSTERN_CHILD(CommonTableExpr, ctequery, Query),
      POSTERN_CHILD(CommonTableExpr, search_clause, Search), POSTERN_CHILD(CommonTableExpr, cycle_clause, Cycle)}},
    {T_CTESearchClause,
     NodeKind::CteSearch,
     offsetof(CTESearchClause, location),
     nullptr,
     {POSTERN_NAMES(CTESearchClause, search_col_list, Columns),
      POSTERN_FLAG(CTESearchClause, search_breadth_first, BreadthFirst),
      POSTERN_NAME(CTESearchClause, search_seq_column)}},
    {T_CTECycleClause,
     NodeKind::CteCycle,
     offsetof(CTECycleClause, location),
     nullptr,
     {POSTERN_NAMES(CTECycleClause, cycle_col_list, Columns), POSTERN_NAME(CTECycleClause, cycle_mark_column),
      POSTERN_PART(CTECycleClause, cycle_path_column), POSTERN_CHILD(CTECycleClause, cycle_mark_value, Value),
      POSTERN_CHILD(CTECycleClause, cycle_mark_default, Default)}},
    {T_ResTarget,
     NodeKind::ResTarget,
     offsetof(ResTarget, location),
     nullptr,
     {POSTERN_NAME(ResTarget, name), POSTERN_LIST(ResTarget, indirection, Indirection),
      POSTERN_CHILD(ResTarget, val, Value)}},
    {T_SortBy,
     NodeKind::SortBy,
     offsetof(SortBy, location),
     sortBy,
     {POSTERN_CHILD(SortBy, node, Value), POSTERN_OPTION(SortBy, sortby_dir), POSTERN_PARTS(SortBy, useOp)}},
    {T_WindowDef,
     NodeKind::WindowDef,
     offsetof(WindowDef, location),
     nullptr,
     {POSTERN_NAME(WindowDef, name), POSTERN_PART(WindowDef, refname),
      POSTERN_LIST(WindowDef, partitionClause, PartitionBy), POSTERN_LIST(WindowDef, orderClause, OrderBy),
      POSTERN_NUMBER(WindowDef, frameOptions), POSTERN_CHILD(WindowDef, startOffset, FrameStart),
      POSTERN_CHILD(WindowDef, endOffset, FrameEnd)}},
    {T_GroupingSet,
     NodeKind::GroupingSet,
     offsetof(GroupingSet, location),
     nullptr,
     {POSTERN_OPTION(GroupingSet, kind), POSTERN_LIST(GroupingSet, content, Elements)}},
    {T_LockingClause,
     NodeKind::Locking,
     kNoLocation,
     locking,
     {POSTERN_LIST(LockingClause, lockedRels, Relations), POSTERN_OPTION(LockingClause, strength)}},
    {T_IntoClause,
     NodeKind::Into,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(IntoClause, rel, Relation), POSTERN_NAMES(IntoClause, colNames, Columns),
      POSTERN_LIST(IntoClause, options, Options), POSTERN_CHILD(IntoClause, viewQuery, Query),
      POSTERN_FLAG(IntoClause, skipData, NoData)}},
    {T_OnConflictClause,
     NodeKind::OnConflict,
     offsetof(OnConflictClause, location),
     onConflict,
     {POSTERN_CHILD(OnConflictClause, infer, Infer), POSTERN_LIST(OnConflictClause, targetList, Targets),
      POSTERN_CHILD(OnConflictClause, whereClause, Where)}},
    {T_InferClause,
     NodeKind::Infer,
     offsetof(InferClause, location),
     nullptr,
     {POSTERN_PART(InferClause, conname), POSTERN_LIST(InferClause, indexElems, Elements),
      POSTERN_CHILD(InferClause, whereClause, Where)}},
    {T_MergeWhenClause,
     NodeKind::MergeWhen,
     kNoLocation,
     mergeWhen,
     {POSTERN_FLAG(MergeWhenClause, matched, Matched), POSTERN_CHILD(MergeWhenClause, condition, Condition),
      POSTERN_LIST(MergeWhenClause, targetList, Targets), POSTERN_LIST(MergeWhenClause, values, Values)}},
    // expressions
    {T_ColumnRef, NodeKind::ColumnRef, offsetof(ColumnRef, location), nullptr, {POSTERN_PARTS(ColumnRef, fields)}},
    {T_ParamRef, NodeKind::ParamRef, offsetof(ParamRef, location), nullptr, {POSTERN_NUMBER(ParamRef, number)}},
    {T_A_Const, NodeKind::Constant, offsetof(A_Const, location), constant, {}},
    {T_FuncCall,
     NodeKind::FuncCall,
     offsetof(FuncCall, location),
     nullptr,
     {POSTERN_PARTS(FuncCall, funcname), POSTERN_LIST(FuncCall, args, Args), POSTERN_LIST(FuncCall, agg_order, OrderBy),
      POSTERN_CHILD(FuncCall, agg_filter, Filter), POSTERN_CHILD(FuncCall, over, Over),
      POSTERN_FLAG(FuncCall, agg_within_group, WithinGroup), POSTERN_FLAG(FuncCall, agg_star, Star),
      POSTERN_FLAG(FuncCall, agg_distinct, Distinct), POSTERN_FLAG(FuncCall, func_variadic, Variadic),
      POSTERN_OPTION(FuncCall, funcformat)}},
    {T_NamedArgExpr,
     NodeKind::NamedArg,
     offsetof(NamedArgExpr, location),
     nullptr,
     {POSTERN_NAME(NamedArgExpr, name), POSTERN_CHILD(NamedArgExpr, arg, Value)}},
    {T_TypeCast,
     NodeKind::TypeCast,
     offsetof(TypeCast, location),
     nullptr,
     {POSTERN_CHILD(TypeCast, arg, Value), POSTERN_CHILD(TypeCast, typeName, Type)}},
    {T_TypeName,
     NodeKind::TypeName,
     offsetof(TypeName, location),
     typeName,
     {POSTERN_PARTS(TypeName, names), POSTERN_FLAG(TypeName, setof, SetOf),
      POSTERN_FLAG(TypeName, pct_type, PercentType), POSTERN_LIST(TypeName, typmods, Modifiers)}},
    {T_A_Expr,
     NodeKind::Expr,
     offsetof(A_Expr, location),
     nullptr,
     {POSTERN_OPTION(A_Expr, kind), POSTERN_PARTS(A_Expr, name), POSTERN_CHILD(A_Expr, lexpr, Left),
      POSTERN_CHILD(A_Expr, rexpr, Right)}},
    {T_BoolExpr,
     NodeKind::Bool,
     offsetof(BoolExpr, location),
     nullptr,
     {POSTERN_OPTION(BoolExpr, boolop), POSTERN_LIST(BoolExpr, args, Elements)}},
    {T_SubLink,
     NodeKind::SubLink,
     offsetof(SubLink, location),
     nullptr,
     {POSTERN_OPTION(SubLink, subLinkType), POSTERN_PARTS(SubLink, operName), POSTERN_CHILD(SubLink, testexpr, Test),
      POSTERN_CHILD(SubLink, subselect, Query)}},
    {T_CaseExpr,
     NodeKind::Case,
     offsetof(CaseExpr, location),
     nullptr,
     {POSTERN_CHILD(CaseExpr, arg, Test), POSTERN_LIST(CaseExpr, args, When),
      POSTERN_CHILD(CaseExpr, defresult, Else)}},
    {T_CaseWhen,
     NodeKind::CaseWhen,
     offsetof(CaseWhen, location),
     nullptr,
     {POSTERN_CHILD(CaseWhen, expr, Condition), POSTERN_CHILD(CaseWhen, result, Value)}},
    {T_CoalesceExpr,
     NodeKind::Coalesce,
     offsetof(CoalesceExpr, location),
     nullptr,
     {POSTERN_LIST(CoalesceExpr, args, Elements)}},
    {T_MinMaxExpr,
     NodeKind::MinMax,
     offsetof(MinMaxExpr, location),
     minMax,
     {POSTERN_LIST(MinMaxExpr, args, Elements)}},
    {T_RowExpr, NodeKind::Row, offsetof(RowExpr, location), row, {POSTERN_LIST(RowExpr, args, Elements)}},
    {T_A_ArrayExpr,
     NodeKind::Array,
     offsetof(A_ArrayExpr, location),
     nullptr,
     {POSTERN_LIST(A_ArrayExpr, elements, Elements)}},
    {T_A_Indirection,
     NodeKind::Indirection,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(A_Indirection, arg, Value), POSTERN_LIST(A_Indirection, indirection, Indirection)}},
    {T_A_Indices,
     NodeKind::Subscript,
     kNoLocation,
     nullptr,
     {POSTERN_FLAG(A_Indices, is_slice, Slice), POSTERN_CHILD(A_Indices, lidx, Lower),
      POSTERN_CHILD(A_Indices, uidx, Upper)}},
    {T_A_Star, NodeKind::Star, kNoLocation, nullptr, {}},
    {T_NullTest, NodeKind::NullTest, offsetof(NullTest, location), nullTest, {POSTERN_CHILD(NullTest, arg, Value)}},
    {T_BooleanTest,
     NodeKind::BooleanTest,
     offsetof(BooleanTest, location),
     nullptr,
     {POSTERN_OPTION(BooleanTest, booltesttype), POSTERN_CHILD(BooleanTest, arg, Value)}},
    {T_CollateClause,
     NodeKind::Collate,
     offsetof(CollateClause, location),
     nullptr,
     {POSTERN_CHILD(CollateClause, arg, Value), POSTERN_PARTS(CollateClause, collname)}},
    {T_GroupingFunc,
     NodeKind::GroupingFunc,
     offsetof(GroupingFunc, location),
     nullptr,
     {POSTERN_LIST(GroupingFunc, args, Args)}},
    {T_XmlExpr,
     NodeKind::XmlExpr,
     offsetof(XmlExpr, location),
     nullptr,
     {POSTERN_OPTION(XmlExpr, op), POSTERN_NAME(XmlExpr, name), POSTERN_LIST(XmlExpr, args, Args),
      POSTERN_LIST(XmlExpr, named_args, NamedArgs)}},
    {T_XmlSerialize,
     NodeKind::XmlSerialize,
     offsetof(XmlSerialize, location),
     nullptr,
     {POSTERN_CHILD(XmlSerialize, expr, Value), POSTERN_CHILD(XmlSerialize, typeName, Type)}},
    {T_SQLValueFunction,
     NodeKind::SqlValueFunction,
     offsetof(SQLValueFunction, location),
     sqlValueFunction,
     {POSTERN_NUMBER(SQLValueFunction, typmod)}},
    {T_SetToDefault, NodeKind::SetToDefault, offsetof(SetToDefault, location), nullptr, {}},
    {T_MultiAssignRef, NodeKind::MultiAssignRef, kNoLocation, multiAssign, {}},
    {T_CurrentOfExpr,
     NodeKind::CurrentOf,
     kNoLocation,
     nullptr,
     {POSTERN_NAME(CurrentOfExpr, cursor_name), POSTERN_NUMBER(CurrentOfExpr, cursor_param)}},
};

} // namespace

shapes::Table shapes::queries() {
    return {kShapes, std::size(kShapes)};
}

} // namespace postern::sql
