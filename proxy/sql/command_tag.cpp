// Command tags in PostgreSQL's own words: CreateCommandTag() in src/backend/tcop/utility.c, told from the raw tree. Two
// differ on purpose, because the raw tree does not show there what the server says later: SELECT … INTO and SELECT …
// FOR UPDATE.
#include "sql/shape.h"

namespace postern::sql {
namespace {

struct ObjectTags {
    const char *alter, *drop, *define;
};

ObjectTags tagsOf(ObjectType type) {
    switch (type) {
#define POSTERN_TAGS(object, words)                                                                                    \
    case object:                                                                                                       \
        return {"ALTER " words, "DROP " words, "CREATE " words};
        POSTERN_TAGS(OBJECT_ACCESS_METHOD, "ACCESS METHOD")
        POSTERN_TAGS(OBJECT_AGGREGATE, "AGGREGATE")
        POSTERN_TAGS(OBJECT_ATTRIBUTE, "TYPE")
        POSTERN_TAGS(OBJECT_CAST, "CAST")
        POSTERN_TAGS(OBJECT_COLLATION, "COLLATION")
        POSTERN_TAGS(OBJECT_COLUMN, "TABLE")
        POSTERN_TAGS(OBJECT_CONVERSION, "CONVERSION")
        POSTERN_TAGS(OBJECT_DATABASE, "DATABASE")
        POSTERN_TAGS(OBJECT_DOMAIN, "DOMAIN")
        POSTERN_TAGS(OBJECT_DOMCONSTRAINT, "DOMAIN")
        POSTERN_TAGS(OBJECT_EXTENSION, "EXTENSION")
        POSTERN_TAGS(OBJECT_FDW, "FOREIGN DATA WRAPPER")
        POSTERN_TAGS(OBJECT_FOREIGN_SERVER, "SERVER")
        POSTERN_TAGS(OBJECT_FOREIGN_TABLE, "FOREIGN TABLE")
        POSTERN_TAGS(OBJECT_FUNCTION, "FUNCTION")
        POSTERN_TAGS(OBJECT_INDEX, "INDEX")
        POSTERN_TAGS(OBJECT_LANGUAGE, "LANGUAGE")
        POSTERN_TAGS(OBJECT_LARGEOBJECT, "LARGE OBJECT")
        POSTERN_TAGS(OBJECT_OPCLASS, "OPERATOR CLASS")
        POSTERN_TAGS(OBJECT_OPERATOR, "OPERATOR")
        POSTERN_TAGS(OBJECT_OPFAMILY, "OPERATOR FAMILY")
        POSTERN_TAGS(OBJECT_POLICY, "POLICY")
        POSTERN_TAGS(OBJECT_PROCEDURE, "PROCEDURE")
        POSTERN_TAGS(OBJECT_ROLE, "ROLE")
        POSTERN_TAGS(OBJECT_ROUTINE, "ROUTINE")
        POSTERN_TAGS(OBJECT_RULE, "RULE")
        POSTERN_TAGS(OBJECT_SCHEMA, "SCHEMA")
        POSTERN_TAGS(OBJECT_SEQUENCE, "SEQUENCE")
        POSTERN_TAGS(OBJECT_TABCONSTRAINT, "TABLE")
        POSTERN_TAGS(OBJECT_TABLE, "TABLE")
        POSTERN_TAGS(OBJECT_TABLESPACE, "TABLESPACE")
        POSTERN_TAGS(OBJECT_TRANSFORM, "TRANSFORM")
        POSTERN_TAGS(OBJECT_TRIGGER, "TRIGGER")
        POSTERN_TAGS(OBJECT_EVENT_TRIGGER, "EVENT TRIGGER")
        POSTERN_TAGS(OBJECT_TSCONFIGURATION, "TEXT SEARCH CONFIGURATION")
        POSTERN_TAGS(OBJECT_TSDICTIONARY, "TEXT SEARCH DICTIONARY")
        POSTERN_TAGS(OBJECT_TSPARSER, "TEXT SEARCH PARSER")
        POSTERN_TAGS(OBJECT_TSTEMPLATE, "TEXT SEARCH TEMPLATE")
        POSTERN_TAGS(OBJECT_TYPE, "TYPE")
        POSTERN_TAGS(OBJECT_VIEW, "VIEW")
        POSTERN_TAGS(OBJECT_MATVIEW, "MATERIALIZED VIEW")
        POSTERN_TAGS(OBJECT_PUBLICATION, "PUBLICATION")
        POSTERN_TAGS(OBJECT_SUBSCRIPTION, "SUBSCRIPTION")
        POSTERN_TAGS(OBJECT_STATISTIC_EXT, "STATISTICS")
        POSTERN_TAGS(OBJECT_USER_MAPPING, "USER MAPPING")
#undef POSTERN_TAGS
    default:
        return {"???", "???", "???"};
    }
}

const char* transactionTag(TransactionStmtKind kind) {
    switch (kind) {
    case TRANS_STMT_BEGIN:
        return "BEGIN";
    case TRANS_STMT_START:
        return "START TRANSACTION";
    case TRANS_STMT_COMMIT:
        return "COMMIT";
    case TRANS_STMT_ROLLBACK:
    case TRANS_STMT_ROLLBACK_TO:
        return "ROLLBACK";
    case TRANS_STMT_SAVEPOINT:
        return "SAVEPOINT";
    case TRANS_STMT_RELEASE:
        return "RELEASE";
    case TRANS_STMT_PREPARE:
        return "PREPARE TRANSACTION";
    case TRANS_STMT_COMMIT_PREPARED:
        return "COMMIT PREPARED";
    case TRANS_STMT_ROLLBACK_PREPARED:
        return "ROLLBACK PREPARED";
    }
    return "???";
}

const char* discardTag(DiscardMode target) {
    switch (target) {
    case DISCARD_ALL:
        return "DISCARD ALL";
    case DISCARD_PLANS:
        return "DISCARD PLANS";
    case DISCARD_TEMP:
        return "DISCARD TEMP";
    case DISCARD_SEQUENCES:
        return "DISCARD SEQUENCES";
    }
    return "???";
}

const char* selectTag(const SelectStmt& select) {
    const SelectStmt* first = &select; // INTO of a set operation stands in its leftmost SELECT
    while (first->op != SETOP_NONE && first->larg != nullptr)
        first = first->larg;
    if (first->intoClause != nullptr)
        return "SELECT INTO";
    if (select.lockingClause == nullptr)
        return "SELECT";
    LockClauseStrength strongest = LCS_NONE;
    for (int i = 0; i < select.lockingClause->length; ++i) {
        const auto& clause = *static_cast<const LockingClause*>(select.lockingClause->elements[i].ptr_value);
        strongest = clause.strength > strongest ? clause.strength : strongest;
    }
    switch (strongest) {
    case LCS_FORKEYSHARE:
        return "SELECT FOR KEY SHARE";
    case LCS_FORSHARE:
        return "SELECT FOR SHARE";
    case LCS_FORNOKEYUPDATE:
        return "SELECT FOR NO KEY UPDATE";
    case LCS_FORUPDATE:
        return "SELECT FOR UPDATE";
    case LCS_NONE:
        break;
    }
    return "SELECT";
}

template <class T>
const T& as(const ::Node* node) {
    return *reinterpret_cast<const T*>(node);
}

// Statements whose tag depends on what stands in them.
const char* dependentTag(const ::Node* s) {
    switch (tagOf(s)) {
    case T_SelectStmt:
        return selectTag(as<SelectStmt>(s));
    case T_TransactionStmt:
        return transactionTag(as<TransactionStmt>(s).kind);
    case T_ClosePortalStmt:
        return as<ClosePortalStmt>(s).portalname == nullptr ? "CLOSE CURSOR ALL" : "CLOSE CURSOR";
    case T_FetchStmt:
        return as<FetchStmt>(s).ismove ? "MOVE" : "FETCH";
    case T_DropStmt:
        return tagsOf(as<DropStmt>(s).removeType).drop;
    case T_RenameStmt:
        return tagsOf(as<RenameStmt>(s).renameType == OBJECT_COLUMN ? as<RenameStmt>(s).relationType
                                                                    : as<RenameStmt>(s).renameType)
            .alter;
    case T_AlterObjectDependsStmt:
        return tagsOf(as<AlterObjectDependsStmt>(s).objectType).alter;
    case T_AlterObjectSchemaStmt:
        return tagsOf(as<AlterObjectSchemaStmt>(s).objectType).alter;
    case T_AlterOwnerStmt:
        return tagsOf(as<AlterOwnerStmt>(s).objectType).alter;
    case T_AlterTableMoveAllStmt:
        return tagsOf(as<AlterTableMoveAllStmt>(s).objtype).alter;
    case T_AlterTableStmt:
        return tagsOf(as<AlterTableStmt>(s).objtype).alter;
    case T_AlterFunctionStmt:
        return tagsOf(as<AlterFunctionStmt>(s).objtype).alter;
    case T_DefineStmt:
        return tagsOf(as<DefineStmt>(s).kind).define;
    case T_GrantStmt:
        return as<GrantStmt>(s).is_grant ? "GRANT" : "REVOKE";
    case T_GrantRoleStmt:
        return as<GrantRoleStmt>(s).is_grant ? "GRANT ROLE" : "REVOKE ROLE";
    case T_CreateTableAsStmt:
        if (as<CreateTableAsStmt>(s).objtype == OBJECT_MATVIEW)
            return "CREATE MATERIALIZED VIEW";
        return as<CreateTableAsStmt>(s).is_select_into ? "SELECT INTO" : "CREATE TABLE AS";
    case T_VariableSetStmt:
        switch (as<VariableSetStmt>(s).kind) {
        case VAR_RESET:
        case VAR_RESET_ALL:
            return "RESET";
        default:
            return "SET";
        }
    case T_DiscardStmt:
        return discardTag(as<DiscardStmt>(s).target);
    case T_VacuumStmt:
        return as<VacuumStmt>(s).is_vacuumcmd ? "VACUUM" : "ANALYZE";
    case T_CreateFunctionStmt:
        return as<CreateFunctionStmt>(s).is_procedure ? "CREATE PROCEDURE" : "CREATE FUNCTION";
    case T_DeallocateStmt:
        return as<DeallocateStmt>(s).name == nullptr ? "DEALLOCATE ALL" : "DEALLOCATE";
    default:
        return nullptr;
    }
}

const char* fixedTag(NodeTag tag) {
    switch (tag) {
#define POSTERN_TAG(node, words)                                                                                       \
    case T_##node:                                                                                                     \
        return words;
        POSTERN_TAG(InsertStmt, "INSERT")
        POSTERN_TAG(DeleteStmt, "DELETE")
        POSTERN_TAG(UpdateStmt, "UPDATE")
        POSTERN_TAG(MergeStmt, "MERGE")
        POSTERN_TAG(ReturnStmt, "SELECT")
        POSTERN_TAG(DeclareCursorStmt, "DECLARE CURSOR")
        POSTERN_TAG(CreateDomainStmt, "CREATE DOMAIN")
        POSTERN_TAG(CreateSchemaStmt, "CREATE SCHEMA")
        POSTERN_TAG(CreateStmt, "CREATE TABLE")
        POSTERN_TAG(CreateTableSpaceStmt, "CREATE TABLESPACE")
        POSTERN_TAG(DropTableSpaceStmt, "DROP TABLESPACE")
        POSTERN_TAG(AlterTableSpaceOptionsStmt, "ALTER TABLESPACE")
        POSTERN_TAG(CreateExtensionStmt, "CREATE EXTENSION")
        POSTERN_TAG(AlterExtensionStmt, "ALTER EXTENSION")
        POSTERN_TAG(AlterExtensionContentsStmt, "ALTER EXTENSION")
        POSTERN_TAG(CreateFdwStmt, "CREATE FOREIGN DATA WRAPPER")
        POSTERN_TAG(AlterFdwStmt, "ALTER FOREIGN DATA WRAPPER")
        POSTERN_TAG(CreateForeignServerStmt, "CREATE SERVER")
        POSTERN_TAG(AlterForeignServerStmt, "ALTER SERVER")
        POSTERN_TAG(CreateUserMappingStmt, "CREATE USER MAPPING")
        POSTERN_TAG(AlterUserMappingStmt, "ALTER USER MAPPING")
        POSTERN_TAG(DropUserMappingStmt, "DROP USER MAPPING")
        POSTERN_TAG(CreateForeignTableStmt, "CREATE FOREIGN TABLE")
        POSTERN_TAG(ImportForeignSchemaStmt, "IMPORT FOREIGN SCHEMA")
        POSTERN_TAG(TruncateStmt, "TRUNCATE TABLE")
        POSTERN_TAG(CommentStmt, "COMMENT")
        POSTERN_TAG(SecLabelStmt, "SECURITY LABEL")
        POSTERN_TAG(CopyStmt, "COPY")
        POSTERN_TAG(AlterDomainStmt, "ALTER DOMAIN")
        POSTERN_TAG(AlterDefaultPrivilegesStmt, "ALTER DEFAULT PRIVILEGES")
        POSTERN_TAG(CompositeTypeStmt, "CREATE TYPE")
        POSTERN_TAG(CreateEnumStmt, "CREATE TYPE")
        POSTERN_TAG(CreateRangeStmt, "CREATE TYPE")
        POSTERN_TAG(AlterEnumStmt, "ALTER TYPE")
        POSTERN_TAG(ViewStmt, "CREATE VIEW")
        POSTERN_TAG(IndexStmt, "CREATE INDEX")
        POSTERN_TAG(RuleStmt, "CREATE RULE")
        POSTERN_TAG(CreateSeqStmt, "CREATE SEQUENCE")
        POSTERN_TAG(AlterSeqStmt, "ALTER SEQUENCE")
        POSTERN_TAG(DoStmt, "DO")
        POSTERN_TAG(CreatedbStmt, "CREATE DATABASE")
        POSTERN_TAG(AlterDatabaseStmt, "ALTER DATABASE")
        POSTERN_TAG(AlterDatabaseRefreshCollStmt, "ALTER DATABASE")
        POSTERN_TAG(AlterDatabaseSetStmt, "ALTER DATABASE")
        POSTERN_TAG(DropdbStmt, "DROP DATABASE")
        POSTERN_TAG(NotifyStmt, "NOTIFY")
        POSTERN_TAG(ListenStmt, "LISTEN")
        POSTERN_TAG(UnlistenStmt, "UNLISTEN")
        POSTERN_TAG(LoadStmt, "LOAD")
        POSTERN_TAG(CallStmt, "CALL")
        POSTERN_TAG(ClusterStmt, "CLUSTER")
        POSTERN_TAG(ExplainStmt, "EXPLAIN")
        POSTERN_TAG(RefreshMatViewStmt, "REFRESH MATERIALIZED VIEW")
        POSTERN_TAG(AlterSystemStmt, "ALTER SYSTEM")
        POSTERN_TAG(VariableShowStmt, "SHOW")
        POSTERN_TAG(CreateTransformStmt, "CREATE TRANSFORM")
        POSTERN_TAG(CreateTrigStmt, "CREATE TRIGGER")
        POSTERN_TAG(CreateEventTrigStmt, "CREATE EVENT TRIGGER")
        POSTERN_TAG(AlterEventTrigStmt, "ALTER EVENT TRIGGER")
        POSTERN_TAG(CreatePLangStmt, "CREATE LANGUAGE")
        POSTERN_TAG(CreateRoleStmt, "CREATE ROLE")
        POSTERN_TAG(AlterRoleStmt, "ALTER ROLE")
        POSTERN_TAG(AlterRoleSetStmt, "ALTER ROLE")
        POSTERN_TAG(DropRoleStmt, "DROP ROLE")
        POSTERN_TAG(DropOwnedStmt, "DROP OWNED")
        POSTERN_TAG(ReassignOwnedStmt, "REASSIGN OWNED")
        POSTERN_TAG(LockStmt, "LOCK TABLE")
        POSTERN_TAG(ConstraintsSetStmt, "SET CONSTRAINTS")
        POSTERN_TAG(CheckPointStmt, "CHECKPOINT")
        POSTERN_TAG(ReindexStmt, "REINDEX")
        POSTERN_TAG(CreateConversionStmt, "CREATE CONVERSION")
        POSTERN_TAG(CreateCastStmt, "CREATE CAST")
        POSTERN_TAG(CreateOpClassStmt, "CREATE OPERATOR CLASS")
        POSTERN_TAG(CreateOpFamilyStmt, "CREATE OPERATOR FAMILY")
        POSTERN_TAG(AlterOpFamilyStmt, "ALTER OPERATOR FAMILY")
        POSTERN_TAG(AlterOperatorStmt, "ALTER OPERATOR")
        POSTERN_TAG(AlterTypeStmt, "ALTER TYPE")
        POSTERN_TAG(AlterTSDictionaryStmt, "ALTER TEXT SEARCH DICTIONARY")
        POSTERN_TAG(AlterTSConfigurationStmt, "ALTER TEXT SEARCH CONFIGURATION")
        POSTERN_TAG(CreatePolicyStmt, "CREATE POLICY")
        POSTERN_TAG(AlterPolicyStmt, "ALTER POLICY")
        POSTERN_TAG(CreateAmStmt, "CREATE ACCESS METHOD")
        POSTERN_TAG(CreatePublicationStmt, "CREATE PUBLICATION")
        POSTERN_TAG(AlterPublicationStmt, "ALTER PUBLICATION")
        POSTERN_TAG(CreateSubscriptionStmt, "CREATE SUBSCRIPTION")
        POSTERN_TAG(AlterSubscriptionStmt, "ALTER SUBSCRIPTION")
        POSTERN_TAG(DropSubscriptionStmt, "DROP SUBSCRIPTION")
        POSTERN_TAG(CreateStatsStmt, "CREATE STATISTICS")
        POSTERN_TAG(AlterStatsStmt, "ALTER STATISTICS")
        POSTERN_TAG(AlterCollationStmt, "ALTER COLLATION")
        POSTERN_TAG(PrepareStmt, "PREPARE")
        POSTERN_TAG(ExecuteStmt, "EXECUTE")
#undef POSTERN_TAG
    default:
        return "???";
    }
}

} // namespace

const char* commandTag(const ::Node* statement) {
    const char* tag = dependentTag(statement);
    return tag != nullptr ? tag : fixedTag(tagOf(statement));
}

} // namespace postern::sql
