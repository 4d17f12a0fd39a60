#include "sql/convert.h"

#include <array>
#include <cstring>

namespace postern::sql {
namespace {

constexpr std::size_t kMaxTag = 1024;
constexpr int kMaxRelationParts = 16; // database, schema, relation, column; more is an error for the server

std::array<const Shape*, kMaxTag> makeIndex() {
    std::array<const Shape*, kMaxTag> index{};
    for (const auto& table : {shapes::queries(), shapes::statements(), shapes::utilities(), shapes::parts()})
        for (std::size_t i = 0; i < table.count; ++i)
            index[table.begin[i].tag] = &table.begin[i];
    return index;
}

const std::array<const Shape*, kMaxTag> kIndex = makeIndex();

template <class T>
T fieldAt(const char* from, std::size_t offset) {
    T value;
    std::memcpy(&value, from + offset, sizeof value);
    return value;
}

bool allStrings(const ::List& list) {
    for (int i = 0; i < list.length; ++i) {
        const auto* node = static_cast<const ::Node*>(list.elements[i].ptr_value);
        if (node == nullptr || tagOf(node) != T_String)
            return false;
    }
    return true;
}

const char* stringValue(const void* node) {
    return static_cast<const ::String*>(node)->sval;
}

Error tooLarge(const char* what) {
    return Error::client(sqlstate::kProgramLimitExceeded, what);
}

} // namespace

const Shape* shapeOf(NodeTag tag) {
    return static_cast<std::size_t>(tag) < kMaxTag ? kIndex[tag] : nullptr;
}

Node* Converter::make() {
    Node* node = new (m_tree.m_arena.allocate<Node>()) Node;
    node->flags = m_inherited;
    ++m_tree.m_nodeCount;
    return node;
}

void Converter::name(Node& node, const char* text) {
    if (text == nullptr)
        return;
    const std::string_view copy = m_tree.m_arena.copy(text);
    node.nameBytes = copy.data();
    node.nameLength = static_cast<std::uint32_t>(copy.size());
}

void Converter::part(const char* text) {
    if (text != nullptr)
        m_names.push_back(m_tree.m_arena.copy(text));
}

void Converter::parts(Node& node, const ::List* names) {
    if (names == nullptr)
        return;
    if (names->type != T_List)
        return opaque(node);
    for (int i = 0; i < names->length; ++i) {
        const auto* item = static_cast<const ::Node*>(names->elements[i].ptr_value);
        if (item != nullptr && tagOf(item) == T_String)
            part(stringValue(item));
        else if (item != nullptr && tagOf(item) == T_A_Star && i == names->length - 1)
            set(node, Flag::Star);
        else
            opaque(node);
    }
}

void Converter::slot(Role role, std::span<Node* const> nodes) {
    Slot slot{role, static_cast<std::uint32_t>(nodes.size()), {nullptr}};
    if (nodes.size() == 1) {
        slot.one = nodes.front();
    } else {
        const Node** many = m_tree.m_arena.allocate<const Node*>(nodes.size());
        std::copy(nodes.begin(), nodes.end(), many);
        slot.many = many;
    }
    m_slots.push_back(slot);
}

void Converter::child(Role role, const void* from) {
    if (from == nullptr)
        return;
    Node* to = make();
    m_work.push_back({static_cast<const ::Node*>(from), to, m_depth + 1, role});
    slot(role, {&to, 1});
}

void Converter::list(Role role, const ::List* from) {
    if (from == nullptr)
        return;
    if (from->type != T_List) // a list of numbers: not in a raw tree
        return child(role, from);
    if (from->length == 1)
        return child(role, from->elements[0].ptr_value);
    const Node** many = m_tree.m_arena.allocate<const Node*>(static_cast<std::size_t>(from->length));
    std::uint32_t count = 0;
    for (int i = 0; i < from->length; ++i) {
        const void* item = from->elements[i].ptr_value;
        if (item == nullptr)
            continue;
        Node* to = make();
        m_work.push_back({static_cast<const ::Node*>(item), to, m_depth + 1, role});
        many[count++] = to;
    }
    Slot slot{role, count, {nullptr}};
    if (count == 1)
        slot.one = many[0];
    else
        slot.many = many;
    if (count > 0)
        m_slots.push_back(slot);
}

void Converter::nameNodes(Role role, const ::List* names) {
    list(role, names);
}

Node* Converter::makeRelation(const void* names, int drop) {
    const auto* list = static_cast<const ::List*>(names);
    if (list == nullptr || list->type != T_List || !allStrings(*list) || list->length <= drop ||
        list->length > kMaxRelationParts)
        return nullptr;
    const auto count = static_cast<std::size_t>(list->length - drop);
    auto* parts = m_tree.m_arena.allocate<std::string_view>(count);
    for (std::size_t i = 0; i < count; ++i)
        new (parts + i) std::string_view(m_tree.m_arena.copy(stringValue(list->elements[i].ptr_value)));
    Node* node = make();
    node->kind = NodeKind::RangeVar;
    node->namesBegin = parts;
    node->nameCount = static_cast<std::uint8_t>(count);
    node->nameBytes = parts[count - 1].data();
    node->nameLength = static_cast<std::uint32_t>(parts[count - 1].size());
    return node;
}

void Converter::relation(Role role, const ::Node* names, int drop) {
    if (Node* node = makeRelation(names, drop))
        slot(role, {&node, 1});
}

void Converter::relations(Role role, const ::List* nameLists, int drop) {
    std::vector<Node*> nodes;
    for (int i = 0; nameLists != nullptr && i < nameLists->length; ++i)
        if (Node* node = makeRelation(nameLists->elements[i].ptr_value, drop))
            nodes.push_back(node);
    if (!nodes.empty())
        slot(role, nodes);
}

void Converter::read(Node& node, const Shape& shape, const char* from) {
    for (const Field* field = shape.fields; field->take != Take::End; ++field) {
        switch (field->take) {
        case Take::Child:
            child(static_cast<Role>(field->to), fieldAt<const void*>(from, field->offset));
            break;
        case Take::List:
        case Take::NameNodes:
            list(static_cast<Role>(field->to), fieldAt<const ::List*>(from, field->offset));
            break;
        case Take::Name:
            name(node, fieldAt<const char*>(from, field->offset));
            break;
        case Take::Part:
            part(fieldAt<const char*>(from, field->offset));
            break;
        case Take::Parts:
            parts(node, fieldAt<const ::List*>(from, field->offset));
            break;
        case Take::Flag:
            if (fieldAt<bool>(from, field->offset))
                set(node, static_cast<Flag>(field->to));
            break;
        case Take::Option:
            node.option = static_cast<std::uint8_t>(fieldAt<int>(from, field->offset));
            break;
        case Take::Number:
            node.number = fieldAt<int>(from, field->offset);
            break;
        case Take::End:
            break;
        }
    }
}

// Bare values, where the grammar uses them outside of expressions.
void Converter::value(Node& node, const ::Node* from) {
    node.kind = NodeKind::Constant;
    switch (tagOf(from)) {
    case T_String:
        node.kind = NodeKind::Name;
        name(node, stringValue(from));
        break;
    case T_Integer:
        node.option = static_cast<std::uint8_t>(ConstantType::Integer);
        node.number = reinterpret_cast<const ::Integer*>(from)->ival;
        break;
    case T_Float:
        node.option = static_cast<std::uint8_t>(ConstantType::Float);
        name(node, reinterpret_cast<const ::Float*>(from)->fval);
        break;
    case T_Boolean:
        node.option = static_cast<std::uint8_t>(ConstantType::Boolean);
        node.number = reinterpret_cast<const ::Boolean*>(from)->boolval ? 1 : 0;
        break;
    case T_BitString:
        node.option = static_cast<std::uint8_t>(ConstantType::BitString);
        name(node, reinterpret_cast<const ::BitString*>(from)->bsval);
        break;
    default:
        opaque(node);
        break;
    }
}

void Converter::convert(const Work& work) {
    Node& node = *work.to;
    const NodeTag tag = tagOf(work.from);
    m_slots.clear();
    m_names.clear();
    m_depth = work.depth;
    m_tree.m_depth = std::max(m_tree.m_depth, work.depth);
    if (const Shape* shape = shapeOf(tag)) {
        node.kind = shape->kind;
        const char* from = reinterpret_cast<const char*>(work.from);
        if (shape->location != kNoLocation)
            node.location = fieldAt<int>(from, shape->location);
        if (shape->hook != nullptr)
            shape->hook(*this, node, from);
        read(node, *shape, from);
        if (node.is(NodeKind::Opaque))
            m_tree.m_complete = false;
        if (isStatement(node.kind)) {
            // An arm of a set operation has no tag of its own (looking for its INTO would cost a walk for each arm).
            const bool arm = work.role == Role::Left || work.role == Role::Right;
            const std::string_view statementTag = arm && isQuery(node.kind) ? "SELECT" : commandTag(work.from);
            node.nameBytes = statementTag.data();
            node.nameLength = static_cast<std::uint32_t>(statementTag.size());
        }
    } else if (tag == T_List) {
        const auto& from = *static_cast<const ::List*>(static_cast<const void*>(work.from));
        if (work.role == Role::Functions && from.length >= 1) { // RangeFunction: (function, column definitions)
            node.kind = NodeKind::FunctionItem;
            child(Role::Value, from.elements[0].ptr_value);
            if (from.length > 1)
                list(Role::ColumnDefs, static_cast<const ::List*>(from.elements[1].ptr_value));
        } else if ((work.role == Role::Objects || work.role == Role::Function) && allStrings(from)) {
            node.kind = NodeKind::Name;
            parts(node, &from);
        } else {
            node.kind = NodeKind::List;
            list(Role::Elements, &from);
        }
    } else {
        value(node, work.from);
    }
    finish(node);
}

void Converter::finish(Node& node) {
    if (!m_names.empty()) {
        auto* names = m_tree.m_arena.allocate<std::string_view>(m_names.size());
        std::uninitialized_copy(m_names.begin(), m_names.end(), names);
        node.namesBegin = names;
        if (m_names.size() > UINT8_MAX)
            opaque(node);
        node.nameCount = static_cast<std::uint8_t>(std::min<std::size_t>(m_names.size(), UINT8_MAX));
        const bool named = node.is(NodeKind::FuncCall) || node.is(NodeKind::RangeVar) || node.is(NodeKind::TypeName) ||
                           node.is(NodeKind::Expr) || node.is(NodeKind::Name) || node.is(NodeKind::ColumnRef);
        if (named && !(node.is(NodeKind::ColumnRef) && node.has(Flag::Star))) {
            node.nameBytes = m_names.back().data();
            node.nameLength = static_cast<std::uint32_t>(m_names.back().size());
        }
    }
    if (!m_slots.empty()) {
        auto* slots = m_tree.m_arena.allocate<Slot>(m_slots.size());
        std::uninitialized_copy(m_slots.begin(), m_slots.end(), slots);
        node.slotsBegin = slots;
        node.slotCount = static_cast<std::uint8_t>(m_slots.size());
    }
}

void Converter::attach(Node& node, Role role, const std::vector<const Node*>& children) {
    if (children.empty())
        return;
    auto* slots = m_tree.m_arena.allocate<Slot>(node.slotCount + 1U);
    std::uninitialized_copy(node.slots().begin(), node.slots().end(), slots);
    Slot added{role, static_cast<std::uint32_t>(children.size()), {nullptr}};
    if (children.size() == 1) {
        added.one = children.front();
    } else {
        const Node** many = m_tree.m_arena.allocate<const Node*>(children.size());
        std::copy(children.begin(), children.end(), many);
        added.many = many;
    }
    slots[node.slotCount] = added;
    node.slotsBegin = slots;
    ++node.slotCount;
}

Result<void> Converter::drain() {
    while (!m_work.empty()) {
        const Work work = m_work.back();
        m_work.pop_back();
        if (work.depth > kMaxDepth)
            return tooLarge("statement is nested too deeply");
        convert(work);
        if (m_tree.m_nodeCount > kMaxNodes)
            return tooLarge("statement has too many parts");
    }
    return {};
}

Result<void> Converter::add(const ::List* statements, std::size_t textLength, int depth, std::uint64_t flags,
                            std::vector<const Node*>& roots, std::vector<StatementRange>* ranges) {
    if (statements == nullptr)
        return {};
    if (static_cast<std::size_t>(statements->length) > kMaxStatements)
        return tooLarge("too many statements in one string");
    m_inherited = flags;
    roots.reserve(roots.size() + static_cast<std::size_t>(statements->length));
    for (int i = 0; i < statements->length; ++i) {
        const auto& raw = *static_cast<const RawStmt*>(statements->elements[i].ptr_value);
        Node* root = make();
        m_work.push_back({raw.stmt, root, depth + 1, Role::Query});
        POSTERN_TRY(drain());
        roots.push_back(root);
        if (ranges != nullptr) {
            const auto begin = static_cast<std::uint32_t>(raw.stmt_location > 0 ? raw.stmt_location : 0);
            const auto end = raw.stmt_len > 0 ? begin + static_cast<std::uint32_t>(raw.stmt_len)
                                              : static_cast<std::uint32_t>(textLength);
            ranges->push_back({begin, end});
        }
    }
    return {};
}

} // namespace postern::sql
