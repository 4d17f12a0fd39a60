// Parts of definitions.
#include <iterator>

#include "sql/convert.h"

namespace postern::sql {
namespace {

void constraint(Converter& c, Node& node, const void* from) {
    const auto& s = *static_cast<const Constraint*>(from);
    const auto type = static_cast<int>(s.contype);
    node.option = static_cast<std::uint8_t>(type <= static_cast<int>(CONSTR_FOREIGN) ? static_cast<ConstraintType>(type)
                                                                                     : ConstraintType::Other);
    c.nameNodes(Role::Columns, s.keys != nullptr ? s.keys : s.fk_attrs);
}

void parameter(Converter&, Node& node, const void* from) {
    ParameterMode mode = ParameterMode::In;
    switch (static_cast<const FunctionParameter*>(from)->mode) {
    case FUNC_PARAM_OUT:
        mode = ParameterMode::Out;
        break;
    case FUNC_PARAM_INOUT:
        mode = ParameterMode::InOut;
        break;
    case FUNC_PARAM_VARIADIC:
        mode = ParameterMode::Variadic;
        break;
    case FUNC_PARAM_TABLE:
        mode = ParameterMode::Table;
        break;
    default:
        break;
    }
    node.option = static_cast<std::uint8_t>(mode);
}

void alterTableCmd(Converter& c, Node& node, const void* from) {
    if (static_cast<const AlterTableCmd*>(from)->behavior == DROP_CASCADE)
        c.set(node, Flag::Cascade);
}

constexpr Shape kShapes[] = {
    {T_ReplicaIdentityStmt, NodeKind::Detail, kNoLocation, nullptr, {POSTERN_NAME(ReplicaIdentityStmt, name)}},
    {T_ColumnDef,
     NodeKind::ColumnDef,
     offsetof(ColumnDef, location),
     nullptr,
     {POSTERN_NAME(ColumnDef, colname), POSTERN_CHILD(ColumnDef, typeName, Type),
      POSTERN_CHILD(ColumnDef, raw_default, Default), POSTERN_CHILD(ColumnDef, identitySequence, Relation),
      POSTERN_CHILD(ColumnDef, collClause, Collation), POSTERN_LIST(ColumnDef, constraints, Constraints),
      POSTERN_LIST(ColumnDef, fdwoptions, Options), POSTERN_FLAG(ColumnDef, is_not_null, NotNull)}},
    {T_Constraint,
     NodeKind::Constraint,
     offsetof(Constraint, location),
     constraint,
     {POSTERN_PART(Constraint, conname), POSTERN_CHILD(Constraint, raw_expr, Value),
      POSTERN_CHILD(Constraint, pktable, Relation), POSTERN_LIST(Constraint, options, Options),
      POSTERN_CHILD(Constraint, where_clause, Where), POSTERN_LIST(Constraint, pk_attrs, References),
      POSTERN_LIST(Constraint, exclusions, Elements), POSTERN_LIST(Constraint, including, Including)}},
    {T_DefElem,
     NodeKind::DefElem,
     offsetof(DefElem, location),
     nullptr,
     {POSTERN_NAME(DefElem, defname), POSTERN_PART(DefElem, defnamespace), POSTERN_CHILD(DefElem, arg, Value)}},
    {T_FunctionParameter,
     NodeKind::FunctionParameter,
     kNoLocation,
     parameter,
     {POSTERN_NAME(FunctionParameter, name), POSTERN_CHILD(FunctionParameter, argType, Type),
      POSTERN_CHILD(FunctionParameter, defexpr, Default)}},
    {T_AlterTableCmd,
     NodeKind::AlterTableCmd,
     kNoLocation,
     alterTableCmd,
     {POSTERN_NAME(AlterTableCmd, name), POSTERN_NUMBER(AlterTableCmd, subtype),
      POSTERN_CHILD(AlterTableCmd, def, Value), POSTERN_CHILD(AlterTableCmd, newowner, OfRole)}},
    {T_TableLikeClause,
     NodeKind::TableLike,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(TableLikeClause, relation, Relation)}},
    {T_ObjectWithArgs,
     NodeKind::ObjectWithArgs,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(ObjectWithArgs, objname), POSTERN_LIST(ObjectWithArgs, objargs, Types),
      POSTERN_LIST(ObjectWithArgs, objfuncargs, Parameters)}},
    {T_RoleSpec,
     NodeKind::RoleSpec,
     offsetof(RoleSpec, location),
     nullptr,
     {POSTERN_NAME(RoleSpec, rolename), POSTERN_OPTION(RoleSpec, roletype)}},
    {T_IndexElem,
     NodeKind::IndexElem,
     kNoLocation,
     nullptr,
     {POSTERN_NAME(IndexElem, name), POSTERN_CHILD(IndexElem, expr, Value), POSTERN_PARTS(IndexElem, collation),
      POSTERN_LIST(IndexElem, opclass, OperatorClass), POSTERN_LIST(IndexElem, opclassopts, Options)}},
    {T_StatsElem,
     NodeKind::IndexElem,
     kNoLocation,
     nullptr,
     {POSTERN_NAME(StatsElem, name), POSTERN_CHILD(StatsElem, expr, Value)}},
    {T_PartitionSpec,
     NodeKind::Detail,
     offsetof(PartitionSpec, location),
     nullptr,
     {POSTERN_NAME(PartitionSpec, strategy), POSTERN_LIST(PartitionSpec, partParams, Details)}},
    {T_PartitionElem,
     NodeKind::IndexElem,
     offsetof(PartitionElem, location),
     nullptr,
     {POSTERN_NAME(PartitionElem, name), POSTERN_CHILD(PartitionElem, expr, Value),
      POSTERN_PARTS(PartitionElem, collation), POSTERN_LIST(PartitionElem, opclass, OperatorClass)}},
    {T_PartitionBoundSpec,
     NodeKind::Detail,
     offsetof(PartitionBoundSpec, location),
     nullptr,
     {POSTERN_LIST(PartitionBoundSpec, listdatums, Elements), POSTERN_LIST(PartitionBoundSpec, lowerdatums, Lower),
      POSTERN_LIST(PartitionBoundSpec, upperdatums, Upper)}},
    {T_PartitionRangeDatum,
     NodeKind::Detail,
     offsetof(PartitionRangeDatum, location),
     nullptr,
     {POSTERN_CHILD(PartitionRangeDatum, value, Value)}},
    {T_PartitionCmd,
     NodeKind::Detail,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(PartitionCmd, name, Relation), POSTERN_CHILD(PartitionCmd, bound, Details)}},
    {T_VacuumRelation,
     NodeKind::Detail,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(VacuumRelation, relation, Relation), POSTERN_NAMES(VacuumRelation, va_cols, Columns)}},
    {T_AccessPriv,
     NodeKind::Detail,
     kNoLocation,
     nullptr,
     {POSTERN_NAME(AccessPriv, priv_name), POSTERN_NAMES(AccessPriv, cols, Columns)}},
    {T_TriggerTransition, NodeKind::Detail, kNoLocation, nullptr, {POSTERN_NAME(TriggerTransition, name)}},
    {T_CreateOpClassItem,
     NodeKind::Detail,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(CreateOpClassItem, name, Objects), POSTERN_LIST(CreateOpClassItem, class_args, Types),
      POSTERN_CHILD(CreateOpClassItem, storedtype, Type)}},
    {T_PublicationObjSpec,
     NodeKind::Detail,
     offsetof(PublicationObjSpec, location),
     nullptr,
     {POSTERN_NAME(PublicationObjSpec, name), POSTERN_CHILD(PublicationObjSpec, pubtable, Details)}},
    {T_PublicationTable,
     NodeKind::Detail,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(PublicationTable, relation, Relation), POSTERN_CHILD(PublicationTable, whereClause, Where),
      POSTERN_NAMES(PublicationTable, columns, Columns)}},
};

} // namespace

shapes::Table shapes::parts() {
    return {kShapes, std::size(kShapes)};
}

} // namespace postern::sql
