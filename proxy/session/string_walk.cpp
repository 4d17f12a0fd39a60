#include "session/string_walk.h"

#include <algorithm>

#include "sql/tree.h"

namespace postern::session {

namespace {

// CREATE TABLE of a table that starts empty and has no part in another one.
const sql::Node* plainNewTable(const sql::Node& root) {
    using sql::NodeKind;
    using sql::Role;
    if (!root.is(NodeKind::CreateTable) || !root.list(Role::Inherits).empty() || root.child(Role::PartitionOf) ||
        root.child(Role::OfType))
        return nullptr;
    const auto elements = root.list(Role::Elements);
    const bool copies = std::any_of(elements.begin(), elements.end(),
                                    [](const auto* element) { return element->is(NodeKind::TableLike); });
    return copies ? nullptr : root.child(Role::Relation);
}

// SET search_path to constants: the setting as SHOW would print it.
std::optional<std::string> constantPath(const sql::Node& root) {
    if (!root.is(sql::NodeKind::VariableSet) || root.as<sql::SetKind>() != sql::SetKind::Value ||
        root.names().empty() || root.names()[0] != "search_path")
        return std::nullopt;
    std::string out;
    for (const auto* argument : root.list(sql::Role::Args)) {
        if (!argument->is(sql::NodeKind::Constant) || argument->as<sql::ConstantType>() != sql::ConstantType::String)
            return std::nullopt;
        out += out.empty() ? "\"" : ", \"";
        for (const char c : argument->name())
            out += c == '"' ? std::string("\"\"") : std::string(1, c);
        out += '"';
    }
    return out;
}

} // namespace

bool StringWalk::isMade(const sql::RelationUse& use) const {
    return std::any_of(m_made.begin(), m_made.end(),
                       [&](const auto& made) { return made.name.schema == use.schema && made.name.name == use.name; });
}

bool StringWalk::areTemporary(const sql::Statement& statement) const {
    return std::all_of(statement.relations.begin(), statement.relations.end(), [&](const auto& use) {
        return std::any_of(m_made.begin(), m_made.end(), [&](const auto& made) {
            return made.isTemporary && made.name.schema == use.schema && made.name.name == use.name;
        });
    });
}

bool StringWalk::make(const sql::Node& table, bool mayExist) {
    const sql::RelationUse name{std::string(table.schema()), std::string(table.name()), sql::Access::Define};
    const auto& snapshot = m_lens->snapshot();
    const bool exists = name.schema.empty() ? snapshot.relation(m_place->path, name.name) != nullptr
                                            : snapshot.relation(snapshot.schema(name.schema), name.name) != nullptr;
    // Which schema pg_temp is, the snapshot may not know.
    if (exists || isMade(name) || (mayExist && name.schema == "pg_temp"))
        return false;
    m_made.push_back({name, table.has(sql::Flag::Temporary)});
    return true;
}

bool StringWalk::callsOnlyBuiltIns(const sql::Statement& statement) const {
    const auto& snapshot = m_lens->snapshot();
    return std::all_of(statement.functions.begin(), statement.functions.end(), [&](const auto& use) {
        const auto found = use.schema.empty() ? snapshot.functions(m_place->path, use.name)
                                              : snapshot.functions(snapshot.schema(use.schema), use.name);
        return !found.empty() && std::all_of(found.begin(), found.end(), [&](const auto* function) {
            return function->oid < catalog::kFirstNormalOid &&
                   !lineage::readsUnseen(*function); // query_to_xml and its like name tables in texts
        });
    });
}

std::shared_ptr<const Foreseen> StringWalk::inert(const sql::Analysis& analysis, std::size_t index) {
    const auto& statement = analysis.statements[index];
    const auto& root = *analysis.tree->roots()[index];
    if (!m_isSure || !m_place || !callsOnlyBuiltIns(statement))
        return nullptr;
    auto clean = [&] {
        auto out = std::make_shared<Foreseen>();
        out->plan.lens = m_lens;
        return out;
    };
    if (const auto* table = plainNewTable(root)) {
        // Under a name that is not taken; whatever else it names (REFERENCES) holds for rows that are still to come.
        if (!make(*table, root.has(sql::Flag::IfNotExists)))
            return nullptr;
        auto out = clean();
        out->plan.definesObjects = true;
        return out;
    }
    using sql::NodeKind;
    const bool isData = root.is(NodeKind::Insert) || root.is(NodeKind::Select) || root.is(NodeKind::Update) ||
                        root.is(NodeKind::Delete) || root.is(NodeKind::Values);
    const bool isIndex = root.is(NodeKind::CreateIndex), isDrop = root.name() == "DROP TABLE";
    if (m_made.empty() || statement.relations.empty() || !(isData || isIndex || isDrop) ||
        !std::all_of(statement.relations.begin(), statement.relations.end(),
                     [&](const auto& use) { return isMade(use); }))
        return nullptr;
    auto out = clean();
    out->plan.definesObjects = isIndex || isDrop;
    out->plan.readsOwn = true;
    out->onlyTemporary = areTemporary(statement);
    if (isDrop)
        std::erase_if(m_made, [&](const auto& made) {
            return std::any_of(statement.relations.begin(), statement.relations.end(), [&](const auto& use) {
                return made.name.schema == use.schema && made.name.name == use.name;
            });
        });
    return out;
}

// CREATE TABLE AS of what has no masked column in it.
bool StringWalk::makesUnmasked(const sql::Statement& statement, const sql::Node& root, const Foreseen& foreseen) {
    const auto* into = root.is(sql::NodeKind::CreateTableAs) && !root.has(sql::Flag::MaterializedView)
                           ? root.child(sql::Role::Into)
                           : nullptr;
    const auto* table = into ? into->child(sql::Role::Relation) : nullptr;
    return table && m_isSure && m_place && foreseen.uses.empty() && !foreseen.isUnresolved &&
           callsOnlyBuiltIns(statement) && make(*table, root.has(sql::Flag::IfNotExists));
}

void StringWalk::pass(const sql::Analysis& analysis, std::size_t index, const Foreseen& foreseen, bool moves) {
    const auto& root = *analysis.tree->roots()[index];
    // A schema is empty too; nothing resolves differently because of it until something is made in it.
    const bool isSchema = root.name() == "CREATE SCHEMA" && analysis.statements[index].kinds.size() == 1;
    if (foreseen.movesPlace ||
        (foreseen.plan.definesObjects && !isSchema && !makesUnmasked(analysis.statements[index], root, foreseen)))
        m_isSure = false;
    if (!moves)
        return;
    const auto path = constantPath(root);
    if (!path || !m_place || m_hasMoved) {
        m_isSure = false;
        return;
    }
    m_hasMoved = true; // the end of a transaction may move it back
    m_place->path = m_lens->snapshot().searchPath(*path, m_place->user);
    m_key += "\npath " + *path;
}

} // namespace postern::session
