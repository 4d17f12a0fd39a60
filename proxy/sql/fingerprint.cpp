#include <cstring>
#include <vector>

#include "sql/facts.h"

namespace postern::sql {
namespace {

class Hash {
public:
    void add(std::uint64_t value) {
        m_state = (m_state ^ value) * 0x9E3779B97F4A7C15U;
        m_state ^= m_state >> 29;
    }
    void add(std::string_view text) {
        add(text.size());
        while (text.size() >= 8) {
            add(word(text.substr(0, 8)));
            text.remove_prefix(8);
        }
        if (!text.empty())
            add(word(text));
    }
    std::uint64_t value() const {
        std::uint64_t v = m_state;
        v ^= v >> 33;
        v *= 0xFF51AFD7ED558CCDU;
        return v ^ (v >> 33);
    }

private:
    static std::uint64_t word(std::string_view bytes) {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes.data(), bytes.size());
        return value;
    }
    std::uint64_t m_state = 0x2545F4914F6CDD1DU;
};

bool isValue(const Node& node) {
    return node.is(NodeKind::Constant) || node.is(NodeKind::ParamRef);
}

// A value, a cast of one, or a row of them: what another number of changes nothing about a statement.
bool isPlain(const Node& node) {
    if (isValue(node) || node.is(NodeKind::SetToDefault))
        return true;
    if (node.is(NodeKind::TypeCast)) {
        const Node* value = node.child(Role::Value);
        return value != nullptr && isValue(*value);
    }
    if (!node.is(NodeKind::List) && !node.is(NodeKind::Row))
        return false;
    for (const Node* element : node.list(Role::Elements))
        if (!isValue(*element) && !element->is(NodeKind::SetToDefault) && !element->is(NodeKind::TypeCast))
            return false;
    return true;
}

constexpr std::uint64_t kEnd = 0xE0;
constexpr std::uint64_t kAnyValue = 0xE1;

} // namespace

std::string fingerprint(const Node& root) {
    Hash hash;
    std::vector<const Node*> stack; // nullptr: the end of a node's children
    stack.reserve(64);
    stack.push_back(&root);
    while (!stack.empty()) {
        const Node* node = stack.back();
        stack.pop_back();
        if (node == nullptr) {
            hash.add(kEnd);
            continue;
        }
        if (isValue(*node)) {
            hash.add(kAnyValue);
            continue;
        }
        hash.add((static_cast<std::uint64_t>(node->kind) << 8) | node->option);
        hash.add(node->flags);
        if (!node->is(NodeKind::Fetch))
            hash.add(static_cast<std::uint64_t>(node->number));
        if (node->nameLength > 0)
            hash.add(node->name());
        for (const std::string_view name : node->names())
            hash.add(name);
        if (node->slotCount == 0)
            continue;
        stack.push_back(nullptr);
        const auto slots = node->slots();
        for (auto slot = slots.rbegin(); slot != slots.rend(); ++slot) {
            hash.add(static_cast<std::uint64_t>(slot->role));
            const auto nodes = slot->nodes();
            const bool values = slot->role == Role::Elements || slot->role == Role::Rows;
            for (std::size_t i = nodes.size(); i-- > 0;)
                if (!values || i == 0 || !isPlain(*nodes[i]) || !isPlain(*nodes[i - 1]))
                    stack.push_back(nodes[i]);
        }
    }
    std::string digits(16, '0');
    std::uint64_t value = hash.value();
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value >>= 4)
        *digit = "0123456789abcdef"[value & 0xF];
    return digits;
}

} // namespace postern::sql
