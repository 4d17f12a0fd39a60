#include "app/replay/step.h"

#include <algorithm>

#include "sql/statement.h"
#include "sql/tree.h"

namespace postern::app {

namespace {

using sql::Flag;
using sql::Node;
using sql::NodeKind;
using sql::Role;

constexpr std::string_view kReadOnly = "transaction_read_only", kTransaction = "transaction";

const Node* optionOf(std::span<const Node* const> options, std::string_view name) {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Node* each) { return each->name() == name; });
    return found == options.end() ? nullptr : *found;
}

// READ WRITE is the same option with 0.
bool isReadOnly(std::span<const Node* const> options) {
    const auto* option = optionOf(options, kReadOnly);
    const auto* value = option != nullptr ? option->child(Role::Value) : nullptr;
    return value != nullptr && value->number != 0;
}

Step transactionStep(const Node& root) {
    using Kind = sql::TransactionKind;
    Step out;
    out.isChained = root.has(Flag::Chain);
    switch (root.as<Kind>()) {
    case Kind::Begin:
    case Kind::Start:
        out.kind = Step::Kind::Begin;
        out.isReadOnly = isReadOnly(root.list(Role::Options));
        break;
    case Kind::Commit:
        out.kind = Step::Kind::Commit;
        break;
    case Kind::Rollback:
        out.kind = Step::Kind::Rollback;
        break;
    case Kind::Prepare:
        out.kind = Step::Kind::Prepare;
        break;
    case Kind::Savepoint:
    case Kind::Release:
    case Kind::RollbackTo:
    case Kind::CommitPrepared:
    case Kind::RollbackPrepared:
        break;
    }
    return out;
}

Step setStep(const Node& root) {
    Step out;
    out.variable = root.names().empty() ? std::string() : std::string(root.names().front());
    const bool isTransaction = root.as<sql::SetKind>() == sql::SetKind::Multi && out.variable.starts_with(kTransaction);
    out.isLocal = root.has(Flag::Local) || isTransaction;
    if (!isTransaction)
        return out;
    const auto options = root.list(Role::Args);
    const bool isAccess =
        std::all_of(options.begin(), options.end(), [](const Node* each) { return each->name() == kReadOnly; });
    out.variable = kTransaction;
    out.kind = isAccess && !options.empty() ? Step::Kind::Plain : Step::Kind::Isolation;
    return out;
}

} // namespace

Step stepOf(std::string_view sql, bool standardConformingStrings) {
    Step out;
    sql::Settings settings;
    settings.standardConformingStrings = standardConformingStrings;
    const auto analysis = sql::analyse(sql, settings);
    if (!analysis || (*analysis)->statements.empty())
        return out;
    const auto roots = (*analysis)->tree->roots();
    if (roots.size() > 1) {
        out.kind = Step::Kind::Several;
        return out;
    }
    const auto& root = *roots.front();
    if (root.kind == NodeKind::Transaction)
        return transactionStep(root);
    return root.kind == NodeKind::VariableSet ? setStep(root) : out;
}

} // namespace postern::app
