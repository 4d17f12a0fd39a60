#include "session/point_lookup.h"

#include <algorithm>

namespace postern::session {

namespace {

using catalog::Outline;
using sql::Node;
using sql::NodeKind;
using sql::Role;

struct Equality {
    std::string_view column;
    const Node* value;
};

bool isInteger(Oid type) {
    constexpr Oid kInt8 = 20, kInt2 = 21, kInt4 = 23;
    return type == kInt8 || type == kInt2 || type == kInt4;
}

bool isText(Oid type) {
    constexpr Oid kText = 25, kVarchar = 1043;
    return type == kText || type == kVarchar;
}

// Whether the value is compared as the column's own type.
bool fits(const Node& value, Oid column, const std::vector<Oid>& types) {
    if (value.is(NodeKind::Constant)) {
        const auto type = value.as<sql::ConstantType>();
        return type == sql::ConstantType::String || (type == sql::ConstantType::Integer && isInteger(column));
    }
    if (!value.is(NodeKind::ParamRef) || value.number <= 0)
        return false;
    const auto index = static_cast<std::size_t>(value.number - 1);
    const auto type = index < types.size() ? types[index] : Oid{0};
    return type == 0 || type == column || (isInteger(type) && isInteger(column)) || (isText(type) && isText(column));
}

void collect(const Node* condition, std::vector<Equality>& out) {
    if (condition == nullptr)
        return;
    if (condition->is(NodeKind::Bool) && condition->as<sql::BoolOperator>() == sql::BoolOperator::And) {
        for (const auto* part : condition->list(Role::Elements))
            collect(part, out);
        return;
    }
    if (!condition->is(NodeKind::Expr) || condition->as<sql::ExprKind>() != sql::ExprKind::Operator ||
        condition->names().size() != 1 || condition->names()[0] != "=")
        return;
    const auto* left = condition->child(Role::Left);
    const auto* right = condition->child(Role::Right);
    if (left == nullptr || right == nullptr)
        return;
    if (left->is(NodeKind::ColumnRef))
        out.push_back({left->name(), right});
    else if (right->is(NodeKind::ColumnRef))
        out.push_back({right->name(), left});
}

const Node* onlyTable(const Node& root) {
    if (root.child(Role::With) != nullptr)
        return nullptr;
    if (root.is(NodeKind::Select)) {
        const auto from = root.list(Role::From);
        return from.size() == 1 && from.front()->is(NodeKind::RangeVar) ? from.front() : nullptr;
    }
    const bool writes = root.is(NodeKind::Update) || root.is(NodeKind::Delete);
    return writes && root.list(Role::From).empty() ? root.child(Role::Relation) : nullptr;
}

int tablesIn(const Node& node) {
    int count = node.is(NodeKind::RangeVar) ? 1 : 0;
    for (const auto& slot : node.slots())
        for (const auto* child : slot.nodes())
            count += tablesIn(*child);
    return count;
}

bool hasKey(const Outline::Relation& relation, const std::vector<Equality>& equalities, const std::vector<Oid>& types) {
    const bool isTable = relation.kind == 'p' || (relation.kind == 'r' && relation.sources.empty());
    return isTable && std::any_of(relation.uniqueKeys.begin(), relation.uniqueKeys.end(), [&](const auto& key) {
               return std::all_of(key.begin(), key.end(), [&](const auto& column) {
                   return std::any_of(equalities.begin(), equalities.end(), [&](const auto& equality) {
                       return equality.column == column.name && fits(*equality.value, column.type, types);
                   });
               });
           });
}

} // namespace

// INSERT … VALUES of one row.
static bool insertsOneRow(const Node& root) {
    if (!root.is(NodeKind::Insert) || root.child(Role::With) != nullptr)
        return false;
    const auto* query = root.child(Role::Query);
    return query == nullptr || (query->is(NodeKind::Values) && query->list(Role::Rows).size() == 1);
}

bool isPointLookup(const Outline& outline, const sql::Statement& statement, const Node& root,
                   const std::vector<Oid>& types) {
    if (insertsOneRow(root))
        return tablesIn(root) == 1;
    const auto* table = onlyTable(root);
    if (table == nullptr || statement.relations.size() != 1)
        return false;
    std::vector<Equality> equalities;
    collect(root.child(Role::Where), equalities);
    if (equalities.empty())
        return false;
    const auto candidates = outline.relationsNamed(table->name());
    bool any = false;
    for (const auto number : candidates) {
        const auto& relation = outline.relations()[number];
        if (!table->schema().empty() && relation.schema != table->schema())
            continue;
        any = true;
        if (!hasKey(relation, equalities, types))
            return false;
    }
    return any && tablesIn(root) == 1;
}

} // namespace postern::session
