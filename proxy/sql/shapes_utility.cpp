// DROP, and the statements that are only NodeKind::Utility.
#include <iterator>

#include "sql/convert.h"

namespace postern::sql {
namespace {

bool isRelation(ObjectType type) {
    switch (type) {
    case OBJECT_TABLE:
    case OBJECT_VIEW:
    case OBJECT_MATVIEW:
    case OBJECT_SEQUENCE:
    case OBJECT_INDEX:
    case OBJECT_FOREIGN_TABLE:
        return true;
    default:
        return false;
    }
}

// Named as a list: relation, then its part.
bool isPartOfRelation(ObjectType type) {
    switch (type) {
    case OBJECT_COLUMN:
    case OBJECT_TRIGGER:
    case OBJECT_RULE:
    case OBJECT_POLICY:
    case OBJECT_TABCONSTRAINT:
        return true;
    default:
        return false;
    }
}

void drop(Converter& c, Node& node, const void* from) {
    const auto& s = *static_cast<const DropStmt*>(from);
    if (s.behavior == DROP_CASCADE)
        c.set(node, Flag::Cascade);
    if (isRelation(s.removeType)) {
        c.set(node, Flag::OfRelations);
        c.relations(Role::Relations, s.objects, 0);
    } else {
        if (isPartOfRelation(s.removeType))
            c.relations(Role::Relations, s.objects, 1);
        c.list(Role::Objects, s.objects);
    }
}

void namedObject(Converter& c, ObjectType type, const ::Node* object) {
    if (object == nullptr)
        return;
    if (isRelation(type))
        return c.relation(Role::Relations, object, 0);
    if (isPartOfRelation(type))
        c.relation(Role::Relations, object, 1);
    c.child(Role::Objects, object);
}

void comment(Converter& c, Node&, const void* from) {
    const auto& s = *static_cast<const CommentStmt*>(from);
    namedObject(c, s.objtype, s.object);
}

void securityLabel(Converter& c, Node&, const void* from) {
    const auto& s = *static_cast<const SecLabelStmt*>(from);
    namedObject(c, s.objtype, s.object);
}

void rename(Converter& c, Node&, const void* from) {
    c.child(Role::Objects, static_cast<const RenameStmt*>(from)->object);
}

void grant(Converter& c, Node&, const void* from) {
    const auto& s = *static_cast<const GrantStmt*>(from);
    const bool relations =
        s.targtype == ACL_TARGET_OBJECT && (s.objtype == OBJECT_TABLE || s.objtype == OBJECT_SEQUENCE);
    c.list(relations ? Role::Relations : Role::Objects, s.objects);
}

void eventTrigger(Converter& c, Node&, const void* from) {
    c.child(Role::Function, static_cast<const CreateEventTrigStmt*>(from)->funcname); // will run
}

constexpr Shape kShapes[] = {
    {T_DropStmt,
     NodeKind::Drop,
     kNoLocation,
     drop,
     {POSTERN_FLAG(DropStmt, missing_ok, IfExists), POSTERN_FLAG(DropStmt, concurrent, Concurrently)}},
    {T_CreateSchemaStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreateSchemaStmt, schemaname), POSTERN_CHILD(CreateSchemaStmt, authrole, OfRole),
      POSTERN_LIST(CreateSchemaStmt, schemaElts, Body), POSTERN_FLAG(CreateSchemaStmt, if_not_exists, IfNotExists)}},
    {T_AlterDomainStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(AlterDomainStmt, typeName), POSTERN_CHILD(AlterDomainStmt, def, Details)}},
    {T_GrantStmt,
     NodeKind::Utility,
     kNoLocation,
     grant,
     {POSTERN_LIST(GrantStmt, privileges, Details), POSTERN_LIST(GrantStmt, grantees, OfRole)}},
    {T_GrantRoleStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_LIST(GrantRoleStmt, granted_roles, Objects), POSTERN_LIST(GrantRoleStmt, grantee_roles, OfRole)}},
    {T_AlterDefaultPrivilegesStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_LIST(AlterDefaultPrivilegesStmt, options, Options),
      POSTERN_CHILD(AlterDefaultPrivilegesStmt, action, Details)}},
    {T_ClusterStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(ClusterStmt, relation, Relation), POSTERN_PART(ClusterStmt, indexname),
      POSTERN_LIST(ClusterStmt, params, Options)}},
    {T_DefineStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(DefineStmt, defnames), POSTERN_LIST(DefineStmt, args, Args),
      POSTERN_LIST(DefineStmt, definition, Options), POSTERN_FLAG(DefineStmt, if_not_exists, IfNotExists),
      POSTERN_FLAG(DefineStmt, replace, OrReplace)}},
    {T_CommentStmt, NodeKind::Utility, kNoLocation, comment, {}},
    {T_SecLabelStmt, NodeKind::Utility, kNoLocation, securityLabel, {}},
    {T_AlterFunctionStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterFunctionStmt, func, Objects), POSTERN_LIST(AlterFunctionStmt, actions, Options)}},
    {T_RenameStmt,
     NodeKind::Utility,
     kNoLocation,
     rename,
     {POSTERN_CHILD(RenameStmt, relation, Relation), POSTERN_PART(RenameStmt, newname),
      POSTERN_FLAG(RenameStmt, missing_ok, IfExists)}},
    {T_NotifyStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PART(NotifyStmt, conditionname)}},
    {T_ListenStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PART(ListenStmt, conditionname)}},
    {T_UnlistenStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PART(UnlistenStmt, conditionname)}},
    {T_LoadStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PART(LoadStmt, filename)}},
    {T_CreateDomainStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(CreateDomainStmt, domainname), POSTERN_CHILD(CreateDomainStmt, typeName, Type),
      POSTERN_CHILD(CreateDomainStmt, collClause, Collation),
      POSTERN_LIST(CreateDomainStmt, constraints, Constraints)}},
    {T_CreatedbStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreatedbStmt, dbname), POSTERN_LIST(CreatedbStmt, options, Options)}},
    {T_DropdbStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(DropdbStmt, dbname), POSTERN_LIST(DropdbStmt, options, Options),
      POSTERN_FLAG(DropdbStmt, missing_ok, IfExists)}},
    {T_VacuumStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_LIST(VacuumStmt, options, Options), POSTERN_LIST(VacuumStmt, rels, Relations)}},
    {T_CreateSeqStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(CreateSeqStmt, sequence, Relation), POSTERN_LIST(CreateSeqStmt, options, Options),
      POSTERN_FLAG(CreateSeqStmt, if_not_exists, IfNotExists)}},
    {T_AlterSeqStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterSeqStmt, sequence, Relation), POSTERN_LIST(AlterSeqStmt, options, Options),
      POSTERN_FLAG(AlterSeqStmt, missing_ok, IfExists)}},
    {T_CreatePLangStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreatePLangStmt, plname), POSTERN_LIST(CreatePLangStmt, plhandler, Details),
      POSTERN_LIST(CreatePLangStmt, plinline, Details)}},
    {T_CreateRoleStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreateRoleStmt, role), POSTERN_LIST(CreateRoleStmt, options, Options)}},
    {T_AlterRoleStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterRoleStmt, role, OfRole), POSTERN_LIST(AlterRoleStmt, options, Options)}},
    {T_DropRoleStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_LIST(DropRoleStmt, roles, OfRole), POSTERN_FLAG(DropRoleStmt, missing_ok, IfExists)}},
    {T_ConstraintsSetStmt, NodeKind::Utility, kNoLocation, nullptr, {}},
    {T_ReindexStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(ReindexStmt, relation, Relation), POSTERN_PART(ReindexStmt, name),
      POSTERN_LIST(ReindexStmt, params, Options)}},
    {T_CheckPointStmt, NodeKind::Utility, kNoLocation, nullptr, {}},
    {T_AlterDatabaseStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterDatabaseStmt, dbname), POSTERN_LIST(AlterDatabaseStmt, options, Options)}},
    {T_AlterDatabaseRefreshCollStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterDatabaseRefreshCollStmt, dbname)}},
    {T_AlterDatabaseSetStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterDatabaseSetStmt, dbname), POSTERN_CHILD(AlterDatabaseSetStmt, setstmt, Details)}},
    {T_AlterRoleSetStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterRoleSetStmt, role, OfRole), POSTERN_PART(AlterRoleSetStmt, database),
      POSTERN_CHILD(AlterRoleSetStmt, setstmt, Details)}},
    {T_CreateConversionStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(CreateConversionStmt, conversion_name), POSTERN_LIST(CreateConversionStmt, func_name, Details)}},
    {T_CreateCastStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(CreateCastStmt, sourcetype, Type), POSTERN_CHILD(CreateCastStmt, targettype, OfType),
      POSTERN_CHILD(CreateCastStmt, func, Objects)}},
    {T_CreateOpClassStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(CreateOpClassStmt, opclassname), POSTERN_CHILD(CreateOpClassStmt, datatype, Type),
      POSTERN_LIST(CreateOpClassStmt, items, Details)}},
    {T_CreateOpFamilyStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PARTS(CreateOpFamilyStmt, opfamilyname)}},
    {T_AlterOpFamilyStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(AlterOpFamilyStmt, opfamilyname), POSTERN_LIST(AlterOpFamilyStmt, items, Details)}},
    {T_CreateTableSpaceStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreateTableSpaceStmt, tablespacename), POSTERN_CHILD(CreateTableSpaceStmt, owner, OfRole),
      POSTERN_LIST(CreateTableSpaceStmt, options, Options)}},
    {T_DropTableSpaceStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(DropTableSpaceStmt, tablespacename), POSTERN_FLAG(DropTableSpaceStmt, missing_ok, IfExists)}},
    {T_AlterObjectDependsStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterObjectDependsStmt, relation, Relation),
      POSTERN_CHILD(AlterObjectDependsStmt, object, Objects)}},
    {T_AlterObjectSchemaStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterObjectSchemaStmt, relation, Relation), POSTERN_CHILD(AlterObjectSchemaStmt, object, Objects),
      POSTERN_PART(AlterObjectSchemaStmt, newschema), POSTERN_FLAG(AlterObjectSchemaStmt, missing_ok, IfExists)}},
    {T_AlterOwnerStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterOwnerStmt, relation, Relation), POSTERN_CHILD(AlterOwnerStmt, object, Objects),
      POSTERN_CHILD(AlterOwnerStmt, newowner, OfRole)}},
    {T_AlterOperatorStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterOperatorStmt, opername, Objects), POSTERN_LIST(AlterOperatorStmt, options, Options)}},
    {T_AlterTypeStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(AlterTypeStmt, typeName), POSTERN_LIST(AlterTypeStmt, options, Options)}},
    {T_DropOwnedStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_LIST(DropOwnedStmt, roles, OfRole)}},
    {T_ReassignOwnedStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_LIST(ReassignOwnedStmt, roles, OfRole), POSTERN_CHILD(ReassignOwnedStmt, newrole, Details)}},
    {T_CompositeTypeStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(CompositeTypeStmt, typevar, OfType), POSTERN_LIST(CompositeTypeStmt, coldeflist, ColumnDefs)}},
    {T_CreateEnumStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(CreateEnumStmt, typeName), POSTERN_LIST(CreateEnumStmt, vals, Details)}},
    {T_CreateRangeStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(CreateRangeStmt, typeName), POSTERN_LIST(CreateRangeStmt, params, Options)}},
    {T_AlterEnumStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PARTS(AlterEnumStmt, typeName)}},
    {T_AlterTSDictionaryStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(AlterTSDictionaryStmt, dictname), POSTERN_LIST(AlterTSDictionaryStmt, options, Options)}},
    {T_AlterTSConfigurationStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(AlterTSConfigurationStmt, cfgname), POSTERN_LIST(AlterTSConfigurationStmt, tokentype, Details)}},
    {T_CreateFdwStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreateFdwStmt, fdwname), POSTERN_LIST(CreateFdwStmt, func_options, Details),
      POSTERN_LIST(CreateFdwStmt, options, Options)}},
    {T_AlterFdwStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterFdwStmt, fdwname), POSTERN_LIST(AlterFdwStmt, func_options, Details),
      POSTERN_LIST(AlterFdwStmt, options, Options)}},
    {T_CreateForeignServerStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreateForeignServerStmt, servername), POSTERN_LIST(CreateForeignServerStmt, options, Options),
      POSTERN_FLAG(CreateForeignServerStmt, if_not_exists, IfNotExists)}},
    {T_AlterForeignServerStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterForeignServerStmt, servername), POSTERN_LIST(AlterForeignServerStmt, options, Options)}},
    {T_CreateUserMappingStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(CreateUserMappingStmt, user, OfRole), POSTERN_PART(CreateUserMappingStmt, servername),
      POSTERN_LIST(CreateUserMappingStmt, options, Options),
      POSTERN_FLAG(CreateUserMappingStmt, if_not_exists, IfNotExists)}},
    {T_AlterUserMappingStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterUserMappingStmt, user, OfRole), POSTERN_PART(AlterUserMappingStmt, servername),
      POSTERN_LIST(AlterUserMappingStmt, options, Options)}},
    {T_DropUserMappingStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(DropUserMappingStmt, user, OfRole), POSTERN_PART(DropUserMappingStmt, servername),
      POSTERN_FLAG(DropUserMappingStmt, missing_ok, IfExists)}},
    {T_AlterTableSpaceOptionsStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterTableSpaceOptionsStmt, tablespacename),
      POSTERN_LIST(AlterTableSpaceOptionsStmt, options, Options)}},
    {T_AlterTableMoveAllStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterTableMoveAllStmt, orig_tablespacename), POSTERN_PART(AlterTableMoveAllStmt, new_tablespacename),
      POSTERN_LIST(AlterTableMoveAllStmt, roles, OfRole)}},
    {T_ImportForeignSchemaStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(ImportForeignSchemaStmt, server_name), POSTERN_PART(ImportForeignSchemaStmt, remote_schema),
      POSTERN_PART(ImportForeignSchemaStmt, local_schema), POSTERN_LIST(ImportForeignSchemaStmt, table_list, Details),
      POSTERN_LIST(ImportForeignSchemaStmt, options, Options)}},
    {T_CreateExtensionStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreateExtensionStmt, extname), POSTERN_LIST(CreateExtensionStmt, options, Options),
      POSTERN_FLAG(CreateExtensionStmt, if_not_exists, IfNotExists)}},
    {T_AlterExtensionStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterExtensionStmt, extname), POSTERN_LIST(AlterExtensionStmt, options, Options)}},
    {T_AlterExtensionContentsStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterExtensionContentsStmt, extname), POSTERN_CHILD(AlterExtensionContentsStmt, object, Objects)}},
    {T_CreateEventTrigStmt,
     NodeKind::Utility,
     kNoLocation,
     eventTrigger,
     {POSTERN_PART(CreateEventTrigStmt, trigname), POSTERN_LIST(CreateEventTrigStmt, whenclause, Details)}},
    {T_AlterEventTrigStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PART(AlterEventTrigStmt, trigname)}},
    {T_AlterSystemStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_CHILD(AlterSystemStmt, setstmt, Details)}},
    {T_CreateTransformStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(CreateTransformStmt, type_name, Type), POSTERN_CHILD(CreateTransformStmt, fromsql, Objects),
      POSTERN_CHILD(CreateTransformStmt, tosql, Details)}},
    {T_CreateAmStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreateAmStmt, amname), POSTERN_LIST(CreateAmStmt, handler_name, Objects)}},
    {T_CreatePublicationStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreatePublicationStmt, pubname), POSTERN_LIST(CreatePublicationStmt, options, Options),
      POSTERN_LIST(CreatePublicationStmt, pubobjects, Details)}},
    {T_AlterPublicationStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterPublicationStmt, pubname), POSTERN_LIST(AlterPublicationStmt, options, Options),
      POSTERN_LIST(AlterPublicationStmt, pubobjects, Details)}},
    {T_CreateSubscriptionStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreateSubscriptionStmt, subname), POSTERN_LIST(CreateSubscriptionStmt, options, Options),
      POSTERN_LIST(CreateSubscriptionStmt, publication, Details)}},
    {T_AlterSubscriptionStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterSubscriptionStmt, subname), POSTERN_LIST(AlterSubscriptionStmt, options, Options),
      POSTERN_LIST(AlterSubscriptionStmt, publication, Details)}},
    {T_DropSubscriptionStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PART(DropSubscriptionStmt, subname), POSTERN_FLAG(DropSubscriptionStmt, missing_ok, IfExists)}},
    {T_CreateStatsStmt,
     NodeKind::Utility,
     kNoLocation,
     nullptr,
     {POSTERN_PARTS(CreateStatsStmt, defnames), POSTERN_LIST(CreateStatsStmt, exprs, Elements),
      POSTERN_LIST(CreateStatsStmt, relations, Relations)}},
    {T_AlterCollationStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PARTS(AlterCollationStmt, collname)}},
    {T_AlterStatsStmt, NodeKind::Utility, kNoLocation, nullptr, {POSTERN_PARTS(AlterStatsStmt, defnames)}},
};

} // namespace

shapes::Table shapes::utilities() {
    return {kShapes, std::size(kShapes)};
}

} // namespace postern::sql
