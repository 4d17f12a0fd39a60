// Statements that have a kind of their own.
#include <climits>
#include <string>

#include "base/text.h"
#include "sql/convert.h"

namespace postern::sql {
namespace {

const char* stringOf(const ::Node* node) {
    return node != nullptr && tagOf(node) == T_String ? reinterpret_cast<const ::String*>(node)->sval : nullptr;
}

const DefElem* option(const ::List* options, std::string_view name) {
    for (int i = 0; options != nullptr && i < options->length; ++i) {
        const auto* item = static_cast<const ::Node*>(options->elements[i].ptr_value);
        if (item != nullptr && tagOf(item) == T_DefElem && name == reinterpret_cast<const DefElem*>(item)->defname)
            return reinterpret_cast<const DefElem*>(item);
    }
    return nullptr;
}

// How the server reads a boolean option (defGetBoolean); what it would refuse counts as true.
bool isOn(const DefElem& element) {
    if (element.arg == nullptr)
        return true;
    switch (tagOf(element.arg)) {
    case T_Integer:
        return reinterpret_cast<const ::Integer*>(element.arg)->ival != 0;
    case T_Boolean:
        return reinterpret_cast<const ::Boolean*>(element.arg)->boolval;
    case T_String: {
        const std::string text = toLowerAscii(stringOf(element.arg));
        return text != "false" && text != "off";
    }
    default:
        return true;
    }
}

void explain(Converter& c, Node& node, const void* from) {
    const auto* options = static_cast<const ExplainStmt*>(from)->options;
    for (int i = 0; options != nullptr && i < options->length;
         ++i) { // any ANALYZE that is on: stricter than "the last one counts"
        const auto& element = *static_cast<const DefElem*>(options->elements[i].ptr_value);
        if (std::string_view(element.defname) == "analyze" && isOn(element))
            c.set(node, Flag::Analyze);
    }
}

void fetch(Converter&, Node& node, const void* from) {
    const long howMany = static_cast<const FetchStmt*>(from)->howMany;
    node.number = howMany >= INT32_MAX ? kFetchAll : static_cast<std::int32_t>(howMany);
}

void createTableAs(Converter& c, Node& node, const void* from) {
    if (static_cast<const CreateTableAsStmt*>(from)->objtype == OBJECT_MATVIEW)
        c.set(node, Flag::MaterializedView);
}

void createTable(Converter& c, Node& node, const void* from) {
    const auto& s = *static_cast<const CreateStmt*>(from);
    c.child(Role::Relation, s.relation);
    c.list(Role::Elements, s.tableElts);
    c.list(s.partbound != nullptr ? Role::PartitionOf : Role::Inherits, s.inhRelations);
    c.child(Role::Details, s.partbound);
    c.child(Role::PartitionBy, s.partspec);
    c.child(Role::OfType, s.ofTypename);
    c.list(Role::Constraints, s.constraints);
    c.list(Role::Options, s.options);
    if (s.if_not_exists)
        c.set(node, Flag::IfNotExists);
}

void createForeignTable(Converter& c, Node& node, const void* from) {
    const auto& s = *static_cast<const CreateForeignTableStmt*>(from);
    createTable(c, node, &s.base);
    c.part(s.servername);
}

void createFunction(Converter& c, Node& node, const void* from) {
    const auto& s = *static_cast<const CreateFunctionStmt*>(from);
    if (s.sql_body != nullptr) { // RETURN …, or BEGIN ATOMIC …: a list that holds the list of its statements
        const auto* body = reinterpret_cast<const ::List*>(s.sql_body);
        if (tagOf(s.sql_body) == T_List && body->length > 0 && body->elements[0].ptr_value != nullptr &&
            tagOf(static_cast<const ::Node*>(body->elements[0].ptr_value)) == T_List)
            body = static_cast<const ::List*>(body->elements[0].ptr_value);
        if (body->type == T_List)
            c.list(Role::Body, body);
        else
            c.child(Role::Body, s.sql_body);
        c.set(node, Flag::BodyParsed);
        return;
    }
    const DefElem* language = option(s.options, "language");
    const DefElem* as = option(s.options, "as");
    if (language == nullptr || stringOf(language->arg) == nullptr || as == nullptr || as->arg == nullptr ||
        tagOf(as->arg) != T_List)
        return;
    const auto* strings = reinterpret_cast<const ::List*>(as->arg);
    const char* code = stringOf(static_cast<const ::Node*>(strings->elements[0].ptr_value));
    if (strings->length == 1 && code != nullptr)
        c.code(node, toLowerAscii(stringOf(language->arg)), code);
}

void doBlock(Converter& c, Node& node, const void* from) {
    const auto* options = static_cast<const DoStmt*>(from)->args;
    const DefElem* language = option(options, "language");
    const DefElem* as = option(options, "as");
    if (as == nullptr || stringOf(as->arg) == nullptr)
        return;
    const char* name = language == nullptr ? "plpgsql" : stringOf(language->arg);
    c.code(node, toLowerAscii(name == nullptr ? "" : name), stringOf(as->arg));
}

void variableSet(Converter& c, Node&, const void* from) {
    const char* variable = static_cast<const VariableSetStmt*>(from)->name;
    if (variable != nullptr)
        c.part(toLowerAscii(variable).c_str());
}

void truncate(Converter& c, Node& node, const void* from) {
    if (static_cast<const TruncateStmt*>(from)->behavior == DROP_CASCADE)
        c.set(node, Flag::Cascade);
}

void rule(Converter&, Node& node, const void* from) {
    RuleEvent event = RuleEvent::Unknown;
    switch (static_cast<const RuleStmt*>(from)->event) {
    case CMD_SELECT:
        event = RuleEvent::Select;
        break;
    case CMD_UPDATE:
        event = RuleEvent::Update;
        break;
    case CMD_INSERT:
        event = RuleEvent::Insert;
        break;
    case CMD_DELETE:
        event = RuleEvent::Delete;
        break;
    default:
        break;
    }
    node.option = static_cast<std::uint8_t>(event);
}

void trigger(Converter& c, Node& node, const void* from) {
    const auto& s = *static_cast<const CreateTrigStmt*>(from);
    c.child(Role::Function, s.funcname); // will run
    if (s.replace)
        c.set(node, Flag::OrReplace);
}

constexpr Shape kShapes[] = {
    {T_ExplainStmt,
     NodeKind::Explain,
     kNoLocation,
     explain,
     {POSTERN_CHILD(ExplainStmt, query, Query), POSTERN_LIST(ExplainStmt, options, Options)}},
    {T_PrepareStmt,
     NodeKind::Prepare,
     kNoLocation,
     nullptr,
     {POSTERN_PART(PrepareStmt, name), POSTERN_LIST(PrepareStmt, argtypes, Types),
      POSTERN_CHILD(PrepareStmt, query, Query)}},
    {T_ExecuteStmt,
     NodeKind::Execute,
     kNoLocation,
     nullptr,
     {POSTERN_PART(ExecuteStmt, name), POSTERN_LIST(ExecuteStmt, params, Args)}},
    {T_DeallocateStmt, NodeKind::Deallocate, kNoLocation, nullptr, {POSTERN_PART(DeallocateStmt, name)}},
    {T_DeclareCursorStmt,
     NodeKind::DeclareCursor,
     kNoLocation,
     nullptr,
     {POSTERN_PART(DeclareCursorStmt, portalname), POSTERN_NUMBER(DeclareCursorStmt, options),
      POSTERN_CHILD(DeclareCursorStmt, query, Query)}},
    {T_FetchStmt,
     NodeKind::Fetch,
     kNoLocation,
     fetch,
     {POSTERN_PART(FetchStmt, portalname), POSTERN_OPTION(FetchStmt, direction),
      POSTERN_FLAG(FetchStmt, ismove, Move)}},
    {T_ClosePortalStmt, NodeKind::ClosePortal, kNoLocation, nullptr, {POSTERN_PART(ClosePortalStmt, portalname)}},
    {T_CopyStmt,
     NodeKind::Copy,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(CopyStmt, relation, Relation), POSTERN_CHILD(CopyStmt, query, Query),
      POSTERN_NAMES(CopyStmt, attlist, Columns), POSTERN_FLAG(CopyStmt, is_from, From),
      POSTERN_FLAG(CopyStmt, is_program, Program), POSTERN_PART(CopyStmt, filename),
      POSTERN_LIST(CopyStmt, options, Options), POSTERN_CHILD(CopyStmt, whereClause, Where)}},
    {T_CreateTableAsStmt,
     NodeKind::CreateTableAs,
     kNoLocation,
     createTableAs,
     {POSTERN_CHILD(CreateTableAsStmt, into, Into), POSTERN_CHILD(CreateTableAsStmt, query, Query),
      POSTERN_FLAG(CreateTableAsStmt, if_not_exists, IfNotExists)}},
    {T_ViewStmt,
     NodeKind::CreateView,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(ViewStmt, view, Relation), POSTERN_NAMES(ViewStmt, aliases, Columns),
      POSTERN_CHILD(ViewStmt, query, Query), POSTERN_FLAG(ViewStmt, replace, OrReplace),
      POSTERN_LIST(ViewStmt, options, Options)}},
    {T_RefreshMatViewStmt,
     NodeKind::RefreshMatView,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(RefreshMatViewStmt, relation, Relation), POSTERN_FLAG(RefreshMatViewStmt, concurrent, Concurrently),
      POSTERN_FLAG(RefreshMatViewStmt, skipData, NoData)}},
    {T_CreateStmt, NodeKind::CreateTable, kNoLocation, createTable, {}},
    {T_CreateForeignTableStmt, NodeKind::CreateTable, kNoLocation, createForeignTable, {}},
    {T_CreateFunctionStmt,
     NodeKind::CreateFunction,
     kNoLocation,
     createFunction,
     {POSTERN_PARTS(CreateFunctionStmt, funcname), POSTERN_FLAG(CreateFunctionStmt, replace, OrReplace),
      POSTERN_FLAG(CreateFunctionStmt, is_procedure, Procedure),
      POSTERN_LIST(CreateFunctionStmt, parameters, Parameters), POSTERN_CHILD(CreateFunctionStmt, returnType, Type),
      POSTERN_LIST(CreateFunctionStmt, options, Options)}},
    {T_DoStmt, NodeKind::Do, kNoLocation, doBlock, {POSTERN_LIST(DoStmt, args, Options)}},
    {T_CallStmt, NodeKind::Call, kNoLocation, nullptr, {POSTERN_CHILD(CallStmt, funccall, Function)}},
    {T_VariableSetStmt,
     NodeKind::VariableSet,
     kNoLocation,
     variableSet,
     {POSTERN_OPTION(VariableSetStmt, kind), POSTERN_FLAG(VariableSetStmt, is_local, Local),
      POSTERN_LIST(VariableSetStmt, args, Args)}},
    {T_VariableShowStmt, NodeKind::VariableShow, kNoLocation, nullptr, {POSTERN_PART(VariableShowStmt, name)}},
    {T_TransactionStmt,
     NodeKind::Transaction,
     kNoLocation,
     nullptr,
     {POSTERN_OPTION(TransactionStmt, kind), POSTERN_PART(TransactionStmt, savepoint_name),
      POSTERN_PART(TransactionStmt, gid), POSTERN_FLAG(TransactionStmt, chain, Chain),
      POSTERN_LIST(TransactionStmt, options, Options)}},
    {T_DiscardStmt, NodeKind::Discard, kNoLocation, nullptr, {}},
    {T_TruncateStmt,
     NodeKind::Truncate,
     kNoLocation,
     truncate,
     {POSTERN_LIST(TruncateStmt, relations, Relations), POSTERN_FLAG(TruncateStmt, restart_seqs, RestartSequences)}},
    {T_LockStmt,
     NodeKind::Lock,
     kNoLocation,
     nullptr,
     {POSTERN_LIST(LockStmt, relations, Relations), POSTERN_NUMBER(LockStmt, mode),
      POSTERN_FLAG(LockStmt, nowait, NoWait)}},
    {T_AlterTableStmt,
     NodeKind::AlterTable,
     kNoLocation,
     nullptr,
     {POSTERN_CHILD(AlterTableStmt, relation, Relation), POSTERN_LIST(AlterTableStmt, cmds, Commands),
      POSTERN_FLAG(AlterTableStmt, missing_ok, IfExists)}},
    {T_IndexStmt,
     NodeKind::CreateIndex,
     kNoLocation,
     nullptr,
     {POSTERN_PART(IndexStmt, idxname), POSTERN_CHILD(IndexStmt, relation, Relation),
      POSTERN_LIST(IndexStmt, indexParams, Elements), POSTERN_LIST(IndexStmt, indexIncludingParams, Including),
      POSTERN_LIST(IndexStmt, options, Options), POSTERN_CHILD(IndexStmt, whereClause, Where),
      POSTERN_FLAG(IndexStmt, unique, Unique), POSTERN_FLAG(IndexStmt, concurrent, Concurrently),
      POSTERN_FLAG(IndexStmt, if_not_exists, IfNotExists), POSTERN_LIST(IndexStmt, excludeOpNames, Details)}},
    {T_RuleStmt,
     NodeKind::CreateRule,
     kNoLocation,
     rule,
     {POSTERN_PART(RuleStmt, rulename), POSTERN_CHILD(RuleStmt, relation, Relation),
      POSTERN_CHILD(RuleStmt, whereClause, Where), POSTERN_LIST(RuleStmt, actions, Body),
      POSTERN_FLAG(RuleStmt, instead, Instead), POSTERN_FLAG(RuleStmt, replace, OrReplace)}},
    {T_CreateTrigStmt,
     NodeKind::CreateTrigger,
     kNoLocation,
     trigger,
     {POSTERN_PART(CreateTrigStmt, trigname), POSTERN_CHILD(CreateTrigStmt, relation, Relation),
      POSTERN_CHILD(CreateTrigStmt, whenClause, Where), POSTERN_LIST(CreateTrigStmt, args, Args),
      POSTERN_NAMES(CreateTrigStmt, columns, Columns), POSTERN_LIST(CreateTrigStmt, transitionRels, Details),
      POSTERN_CHILD(CreateTrigStmt, constrrel, Source)}},
    {T_CreatePolicyStmt,
     NodeKind::CreatePolicy,
     kNoLocation,
     nullptr,
     {POSTERN_PART(CreatePolicyStmt, policy_name), POSTERN_CHILD(CreatePolicyStmt, table, Relation),
      POSTERN_CHILD(CreatePolicyStmt, qual, Where), POSTERN_CHILD(CreatePolicyStmt, with_check, Check),
      POSTERN_LIST(CreatePolicyStmt, roles, Details)}},
    {T_AlterPolicyStmt,
     NodeKind::CreatePolicy,
     kNoLocation,
     nullptr,
     {POSTERN_PART(AlterPolicyStmt, policy_name), POSTERN_CHILD(AlterPolicyStmt, table, Relation),
      POSTERN_CHILD(AlterPolicyStmt, qual, Where), POSTERN_CHILD(AlterPolicyStmt, with_check, Check),
      POSTERN_LIST(AlterPolicyStmt, roles, Details)}},
};

} // namespace

shapes::Table shapes::statements() {
    return {kShapes, std::size(kShapes)};
}

} // namespace postern::sql
