#pragma once
// The parse tree of a text, as Postern's own values: what other rooms see instead of the parser's library. One root per
// statement, in the order of the text. Immutable once analyse() has returned, so it may be read from any thread; nodes,
// names and spans live as long as the Tree (hold the shared_ptr of the Analysis or of the Tree).
//
// Bounds: depth() is at most kMaxDepth, so a recursive reader needs kMaxDepth frames of stack at most; walk() needs
// none. Nothing is left out: what the converter does not know is a NodeKind::Opaque node, and complete() is false.
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "sql/arena.h"
#include "sql/node.h"

namespace postern::sql {

class Tree {
public:
    std::span<const Node* const> roots() const { return m_roots; }
    // False when there is an Opaque node somewhere.
    bool complete() const { return m_complete; }
    // Longest path from a root to a leaf, in nodes.
    int depth() const { return m_depth; }
    std::size_t nodeCount() const { return m_nodeCount; }
    // Memory held, in bytes.
    std::size_t bytes() const {
        return m_arena.bytes() + m_roots.capacity() * sizeof(Node*) + (m_base ? m_base->bytes() : 0);
    }

private:
    friend class Converter;
    friend class SimilarTexts;
    std::shared_ptr<const Tree> m_base; // owns the nodes that are shared with it
    Arena m_arena;
    std::vector<const Node*> m_roots;
    std::size_t m_nodeCount = 0;
    int m_depth = 0;
    bool m_complete = true;
};

enum class Walk : std::uint8_t {
    Into, // go on with the children of this node
    Over, // leave them out
    Stop, // end the walk
};

// Visits `root` and everything below it, parents first, siblings in order, without recursion. `visit` is called as
// Walk visit(const Node& node, Role role): role is the one the node has in its parent (Role::Query for the root
// itself).
template <class Visit>
void walk(const Node& root, Visit&& visit) {
    struct Item {
        const Node* node;
        Role role;
    };
    std::vector<Item> stack{{&root, Role::Query}};
    while (!stack.empty()) {
        const Item item = stack.back();
        stack.pop_back();
        const Walk next = visit(*item.node, item.role);
        if (next == Walk::Stop)
            return;
        if (next == Walk::Over)
            continue;
        const auto slots = item.node->slots();
        for (auto slot = slots.rbegin(); slot != slots.rend(); ++slot) {
            const auto nodes = slot->nodes();
            for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
                stack.push_back({*node, slot->role});
        }
    }
}

} // namespace postern::sql
