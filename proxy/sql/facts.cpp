#include "sql/facts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"

namespace postern::sql {
namespace {

constexpr std::int32_t kNoScope = -1;

// Appends what is not there yet, in order; a set takes over when comparing one by one gets slow.
template <class T>
class Unique {
public:
    explicit Unique(std::vector<T>& items) : m_items(items) {}
    void add(std::string_view schema, std::string_view name, T&& item) {
        if (m_items.size() < kLinear) {
            if (std::find(m_items.begin(), m_items.end(), item) == m_items.end())
                m_items.push_back(std::move(item));
            return;
        }
        if (m_keys.empty())
            for (const T& old : m_items)
                m_keys.insert(key(old.schema, old.name, old));
        if (m_keys.insert(key(schema, name, item)).second)
            m_items.push_back(std::move(item));
    }

private:
    static constexpr std::size_t kLinear = 16;
    static std::string key(std::string_view schema, std::string_view name, const T& item) {
        std::string text(schema);
        text += '\0';
        text += name;
        if constexpr (requires { item.access; })
            text += static_cast<char>('0' + static_cast<int>(item.access));
        return text;
    }
    std::vector<T>& m_items;
    std::unordered_set<std::string> m_keys;
};

class Collector {
public:
    explicit Collector(Statement& statement)
        : m_statement(statement), m_relations(statement.relations), m_functions(statement.functions) {}
    Result<void> run(const Node& root);

private:
    struct Context {
        std::int32_t scope = kNoScope; // the innermost visible name of WITH
        Access access = Access::Read;  // of a relation that stands here
        bool executed = true;          // false below EXPLAIN without ANALYZE
        bool ownParameters = true;     // false where $n are a function's arguments
        bool target = false;           // names a relation even if a WITH has that name
        bool statement = false;        // a statement here counts as one that is inside
    };
    struct Item {
        const Node* node;
        Role role;
        Context context;
    };
    struct Scope {
        std::string_view name;
        std::int32_t next;
        std::size_t depth;
    };

    void visit(const Item& item);
    void statementNode(const Node& node, const Context& context);
    void relation(const Node& node, const Context& context);
    void function(const Node& node);
    void definition(const Node& node);
    bool isCte(std::string_view name, std::int32_t scope);
    Context below(const Node& parent, Role role, Context context) const;
    Result<Context> openWith(const Node& with, const Context& context);
    void unfiltered(const Node& node);
    void unfilteredMerge(const Node& node);
    void kind(std::string_view tag);

    Statement& m_statement;
    Unique<RelationUse> m_relations;
    Unique<FunctionUse> m_functions;
    std::vector<Item> m_stack;
    std::vector<Scope> m_scopes;
    std::unordered_set<std::string_view> m_declared;    // every name of WITH so far: most relations are none of them
    std::unordered_map<std::string_view, bool> m_known; // answers of isCte() for m_knownScope
    std::int32_t m_knownScope = kNoScope;
};

void Collector::kind(std::string_view tag) {
    auto& kinds = m_statement.kinds;
    if (std::find(kinds.begin(), kinds.end(), tag) == kinds.end())
        kinds.emplace_back(tag);
}

bool isDml(NodeKind kind) {
    return kind >= NodeKind::Insert && kind <= NodeKind::Merge;
}

// A condition without any of these says the same for every row.
bool dependsOnRow(const Node& condition) {
    bool found = false;
    walk(condition, [&found](const Node& node, Role) {
        switch (node.kind) {
        case NodeKind::ColumnRef:
        case NodeKind::ParamRef:
        case NodeKind::SubLink:
        case NodeKind::FuncCall:
        case NodeKind::CurrentOf:
        case NodeKind::Opaque:
            found = true;
            return Walk::Stop;
        default:
            return Walk::Into;
        }
    });
    return found;
}

constexpr std::string_view kMadeOfFunctions[] = {"CREATE AGGREGATE", "CREATE CAST", "CREATE OPERATOR",
                                                 "CREATE OPERATOR CLASS", "CREATE TYPE"};
// Their options that name a function.
constexpr std::string_view kFunctionOptions[] = {
    "function", "procedure", "sfunc",      "sfunc1",   "finalfunc", "combinefunc", "serialfunc",  "deserialfunc",
    "msfunc",   "minvfunc",  "mfinalfunc", "restrict", "join",      "input",       "output",      "receive",
    "send",     "typmod_in", "typmod_out", "analyze",  "subscript", "canonical",   "subtype_diff"};

bool isRole(std::string_view variable) {
    const auto name = toLowerAscii(variable);
    return name == "role" || name == "session_authorization";
}

// set_config() of the role, or of what is not said in the text.
bool setsRole(const Node& call) {
    const Node* variable = nullptr;
    for (const Node* argument : call.list(Role::Args)) {
        const bool isNamed = argument->is(NodeKind::NamedArg);
        if (variable == nullptr && (!isNamed || argument->name() == "setting_name"))
            variable = isNamed ? argument->child(Role::Value) : argument;
    }
    while (variable != nullptr && (variable->is(NodeKind::TypeCast) || variable->is(NodeKind::Collate)))
        variable = variable->child(Role::Value);
    return variable == nullptr || !variable->is(NodeKind::Constant) || isRole(variable->name());
}

void Collector::unfiltered(const Node& node) {
    const Node* where = node.child(Role::Where);
    if (where != nullptr && dependsOnRow(*where))
        return;
    auto& writes = m_statement.unfilteredWrites;
    if (std::find(writes.begin(), writes.end(), node.name()) == writes.end())
        writes.emplace_back(node.name());
}

// MERGE … ON true WHEN MATCHED THEN DELETE.
void Collector::unfilteredMerge(const Node& node) {
    const auto isForAll = [](const Node* condition) { return condition == nullptr || !dependsOnRow(*condition); };
    if (!isForAll(node.child(Role::Condition)))
        return;
    auto& writes = m_statement.unfilteredWrites;
    for (const Node* when : node.list(Role::When))
        for (const auto command : {MergeCommand::Update, MergeCommand::Delete}) {
            const std::string_view tag = command == MergeCommand::Update ? "UPDATE" : "DELETE";
            if (when->as<MergeCommand>() == command && isForAll(when->child(Role::Condition)) &&
                std::find(writes.begin(), writes.end(), tag) == writes.end())
                writes.emplace_back(tag);
        }
}

void Collector::statementNode(const Node& node, const Context& context) {
    if (context.executed && (context.statement || isDml(node.kind)))
        kind(node.name());
    if (!context.executed)
        return;
    switch (node.kind) {
    case NodeKind::Update:
    case NodeKind::Delete:
        unfiltered(node);
        break;
    case NodeKind::Merge:
        unfilteredMerge(node);
        break;
    case NodeKind::VariableSet:
        m_statement.switchesRole =
            m_statement.switchesRole || (node.name() == "SET" && !node.names().empty() && isRole(node.names().front()));
        break;
    case NodeKind::Utility:
        if (node.name().starts_with("CREATE "))
            definition(node);
        break;
    case NodeKind::Do:
    case NodeKind::Call:
    case NodeKind::Execute:
    case NodeKind::Fetch:
        m_statement.maySet = true; // runs what is not seen here
        break;
    default:
        break;
    }
}

bool Collector::isCte(std::string_view name, std::int32_t scope) {
    if (scope == kNoScope || !m_declared.contains(name))
        return false;
    if (scope != m_knownScope) {
        m_known.clear();
        m_knownScope = scope;
    }
    const auto [known, isNew] = m_known.try_emplace(name, false);
    if (isNew)
        for (std::int32_t at = scope; at != kNoScope && !known->second;
             at = m_scopes[static_cast<std::size_t>(at)].next)
            known->second = m_scopes[static_cast<std::size_t>(at)].name == name;
    return known->second;
}

void Collector::relation(const Node& node, const Context& context) {
    const bool qualified = node.nameCount > 1;
    if (!qualified && !context.target && isCte(node.name(), context.scope))
        return;
    const Access access = context.executed ? context.access : Access::Read;
    m_relations.add(node.schema(), node.name(), {std::string(node.schema()), std::string(node.name()), access});
}

void Collector::function(const Node& node) {
    if (node.name() == "set_config") {
        m_statement.maySet = true;
        m_statement.switchesRole = m_statement.switchesRole || setsRole(node);
    }
    m_functions.add(node.schema(), node.name(), {std::string(node.schema()), std::string(node.name())});
}

// CREATE OPERATOR, AGGREGATE, TYPE, CAST, OPERATOR CLASS: whoever uses it calls what it is made of, and that is seen
// only here.
void Collector::definition(const Node& node) {
    if (std::ranges::find(kMadeOfFunctions, node.name()) == std::end(kMadeOfFunctions))
        return;
    const auto add = [this](const Node& named) {
        const auto names = named.names();
        const auto name = names.empty() ? named.name() : names.back();
        const auto schema = names.size() > 1 ? names[names.size() - 2] : std::string_view();
        m_functions.add(schema, name, {std::string(schema), std::string(name)});
    };
    walk(node, [&](const Node& part, Role) {
        const bool isOption = part.is(NodeKind::DefElem) &&
                              std::ranges::find(kFunctionOptions, part.name()) != std::end(kFunctionOptions);
        if (const Node* value = isOption ? part.child(Role::Value) : nullptr)
            add(*value);
        else if (part.is(NodeKind::ObjectWithArgs))
            add(part);
        return Walk::Into;
    });
}

// How a relation or statement in this role of this parent is to be seen.
Collector::Context Collector::below(const Node& parent, Role role, Context context) const {
    context.target = false;
    context.statement = false;
    if (!isStatement(parent.kind)) {
        const bool definition = parent.kind >= NodeKind::ColumnDef && parent.kind != NodeKind::TableLike &&
                                parent.kind != NodeKind::Constraint;
        if (parent.kind == NodeKind::Into)
            context.access = Access::Define;
        else if (!definition)
            context.access = Access::Read;
        context.target = parent.kind == NodeKind::Into && role == Role::Relation;
        return context;
    }
    context.statement = role == Role::Query || role == Role::Body;
    if (isQuery(parent.kind) || (isDml(parent.kind) && role == Role::Query))
        context.statement = false;
    if (parent.kind == NodeKind::Explain && !parent.has(Flag::Analyze))
        context.executed = false;
    if (parent.kind == NodeKind::CreateFunction && role == Role::Body)
        context.ownParameters = false;
    context.access = Access::Read;
    const bool target = role == Role::Relation || role == Role::Relations;
    const bool part = role == Role::Details || role == Role::Commands || role == Role::Inherits ||
                      role == Role::PartitionOf || role == Role::Source || role == Role::OfType;
    switch (parent.kind) {
    case NodeKind::Insert:
    case NodeKind::Update:
    case NodeKind::Delete:
    case NodeKind::Merge:
        context.target = target;
        context.access = target ? Access::Write : Access::Read;
        break;
    case NodeKind::Truncate:
    case NodeKind::RefreshMatView:
        context.access = Access::Write;
        break;
    case NodeKind::Copy:
        context.access = target && parent.has(Flag::From) ? Access::Write : Access::Read;
        break;
    case NodeKind::Lock:
        break;
    case NodeKind::CreateTable:
        context.access = target || role == Role::PartitionOf ? Access::Define : Access::Read;
        break;
    default: {
        const bool reads = isQuery(parent.kind) || parent.name() == "ANALYZE" || parent.name() == "VACUUM";
        context.access = !reads && (target || part) ? Access::Define : Access::Read;
        break;
    }
    }
    return context;
}

Result<Collector::Context> Collector::openWith(const Node& with, const Context& context) {
    const auto ctes = with.list(Role::Elements);
    const bool recursive = with.has(Flag::Recursive);
    Context inner = context;
    std::vector<Item> items;
    for (const Node* cte : ctes) {
        Context own = inner;
        own.statement = false;
        items.push_back({cte, Role::Elements, own});
        const std::size_t depth = inner.scope == kNoScope ? 0 : m_scopes[static_cast<std::size_t>(inner.scope)].depth;
        if (depth >= kMaxVisibleCtes)
            return Error::client(sqlstate::kProgramLimitExceeded, "too many names in WITH");
        m_scopes.push_back({cte->name(), inner.scope, depth + 1});
        m_declared.insert(cte->name());
        inner.scope = static_cast<std::int32_t>(m_scopes.size()) - 1;
    }
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (recursive)
            item->context.scope = inner.scope;
        m_stack.push_back(*item);
    }
    return inner;
}

void Collector::visit(const Item& item) {
    const Node& node = *item.node;
    switch (node.kind) {
    case NodeKind::RangeVar:
        relation(node, item.context);
        break;
    case NodeKind::FuncCall:
        function(node);
        break;
    case NodeKind::Name:
        if (item.role == Role::Function) // of a trigger
            function(node);
        break;
    case NodeKind::ParamRef:
        if (item.context.ownParameters)
            m_statement.parameters = std::max<std::uint16_t>(
                m_statement.parameters, static_cast<std::uint16_t>(std::clamp(node.number, 0, int{UINT16_MAX})));
        break;
    case NodeKind::OnConflict:
        if (item.context.executed && node.has(Flag::DoUpdate))
            kind("UPDATE");
        break;
    case NodeKind::MergeWhen: {
        static constexpr std::string_view kTags[] = {"", "INSERT", "UPDATE", "DELETE"};
        if (item.context.executed && node.option > 0 && node.option < std::size(kTags))
            kind(kTags[node.option]);
        break;
    }
    default:
        if (isStatement(node.kind))
            statementNode(node, item.context);
        break;
    }
}

Result<void> Collector::run(const Node& root) {
    Context first;
    first.statement = true;
    m_stack.reserve(64);
    m_stack.push_back({&root, Role::Query, first});
    while (!m_stack.empty()) {
        const Item item = m_stack.back();
        m_stack.pop_back();
        visit(item);
        if (item.node->is(NodeKind::Locking)) // FOR UPDATE OF names what FROM has already
            continue;
        // Names of WITH are visible in everything else of the statement; what is pushed last is visited first.
        Context context = item.context;
        const Node* with = item.node->child(Role::With);
        std::size_t keep = m_stack.size();
        if (with != nullptr) {
            auto opened = openWith(*with, context);
            if (!opened)
                return std::move(opened).error();
            context = *opened;
        }
        const std::size_t ctes = m_stack.size() - keep;
        const auto slots = item.node->slots();
        for (auto slot = slots.rbegin(); slot != slots.rend(); ++slot) {
            if (slot->role == Role::With)
                continue;
            const Context inside = below(*item.node, slot->role, context);
            const auto nodes = slot->nodes();
            for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
                m_stack.push_back({*node, slot->role, inside});
        }
        if (ctes > 0) // the CTEs come first in the text
            std::rotate(m_stack.begin() + static_cast<std::ptrdiff_t>(keep),
                        m_stack.begin() + static_cast<std::ptrdiff_t>(keep + ctes), m_stack.end());
    }
    return {};
}

std::string firstName(const Node& node) {
    const auto names = node.names();
    return names.empty() ? std::string() : std::string(names.front());
}

void transactionFacts(const Node& root, Statement& s) {
    switch (root.as<TransactionKind>()) {
    case TransactionKind::Begin:
    case TransactionKind::Start:
        s.transaction = TransactionControl::Begin;
        break;
    case TransactionKind::Commit:
        s.transaction = TransactionControl::Commit;
        s.maySet = true; // ends SET LOCAL
        break;
    case TransactionKind::Rollback:
        s.transaction = TransactionControl::Rollback;
        s.maySet = true;
        break;
    case TransactionKind::Savepoint:
        s.transaction = TransactionControl::Savepoint;
        break;
    case TransactionKind::Release:
        s.transaction = TransactionControl::Release;
        break;
    case TransactionKind::RollbackTo:
        s.transaction = TransactionControl::RollbackTo;
        s.maySet = true;
        break;
    case TransactionKind::Prepare:
        s.transaction = TransactionControl::Prepare;
        s.maySet = true;
        break;
    case TransactionKind::CommitPrepared: // of another transaction
    case TransactionKind::RollbackPrepared:
        break;
    }
}

CopyEnd copyEnd(const Node& copy) {
    if (copy.names().empty())
        return CopyEnd::Client;
    return copy.has(Flag::Program) ? CopyEnd::Program : CopyEnd::File;
}

// The EXECUTE that a statement runs: itself, or in EXPLAIN ANALYZE or CREATE TABLE AS.
const Node* execution(const Node& root) {
    const Node* node = &root;
    while (node && !node->is(NodeKind::Execute)) {
        const bool runs =
            (node->is(NodeKind::Explain) && node->has(Flag::Analyze)) || node->is(NodeKind::CreateTableAs);
        node = runs ? node->child(Role::Query) : nullptr;
    }
    return node;
}

void rootFacts(const Node& root, Statement& s) {
    const auto control = [&s, &root](SessionControl what) {
        s.sessionControl = what;
        s.objectName = firstName(root);
    };
    switch (root.kind) {
    case NodeKind::Transaction:
        transactionFacts(root, s);
        break;
    case NodeKind::Prepare:
        control(SessionControl::Prepare);
        break;
    case NodeKind::Execute:
    case NodeKind::Explain:
    case NodeKind::CreateTableAs:
        if (const auto* run = execution(root)) {
            s.sessionControl = SessionControl::Execute;
            s.objectName = firstName(*run);
        }
        break;
    case NodeKind::Deallocate:
        control(SessionControl::Deallocate);
        break;
    case NodeKind::DeclareCursor:
        control(SessionControl::DeclareCursor);
        break;
    case NodeKind::Fetch:
        control(SessionControl::FetchCursor);
        break;
    case NodeKind::ClosePortal:
        control(SessionControl::CloseCursor);
        break;
    case NodeKind::Discard:
        s.sessionControl = SessionControl::Discard;
        s.maySet = s.maySet || root.name() == "DISCARD ALL";
        break;
    case NodeKind::VariableSet:
        control(SessionControl::Set);
        s.maySet = true;
        break;
    case NodeKind::Copy:
        (root.has(Flag::From) ? s.copyFrom : s.copyTo) = copyEnd(root);
        break;
    default:
        break;
    }
}

} // namespace

Result<void> collectFacts(const Node& root, Statement& statement) {
    POSTERN_TRY(Collector(statement).run(root));
    rootFacts(root, statement);
    return {};
}

} // namespace postern::sql
