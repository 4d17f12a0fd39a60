#pragma once
// Turns PostgreSQL's raw parse tree into a Tree, without recursion. Private to the room; include it last (see shape.h).
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "sql/parse.h"
#include "sql/statement.h"
#include "sql/tree.h"

#include "sql/shape.h"

namespace postern::sql {

// One conversion at a time; not thread-safe. The raw tree must stay alive until add() has returned.
class Converter {
public:
    Converter(Tree& tree, std::size_t textLength) : m_tree(tree) {
        m_work.reserve(32);
        m_tree.m_arena.expect(512 + textLength * 16);
    }

    // Converts a List of RawStmt into the tree's roots, with one range for each. Errors: 54000 too deep, too many nodes
    // or statements.
    Result<void> addRoots(const ::List* statements, std::size_t textLength, std::vector<StatementRange>& ranges) {
        return add(statements, textLength, 0, 0, m_tree.m_roots, &ranges);
    }
    // The same for code in a string: its statements are added to `roots`, below a node at `depth`, and get `flags`.
    Result<void> add(const ::List* statements, std::size_t textLength, int depth, std::uint64_t flags,
                     std::vector<const Node*>& roots, std::vector<StatementRange>* ranges);
    // Code in string constants (CREATE FUNCTION, DO) that add() met since the last call, in order.
    struct Code {
        Node* owner;
        std::string_view language, text;
        int depth;
    };
    std::vector<Code> takeCode() { return std::exchange(m_code, {}); }
    // Gives a node one more role, after it has been converted.
    void attach(Node& node, Role role, const std::vector<const Node*>& children);

    // For hooks: what the node that is being converted is made of.
    void name(Node& node, const char* text);
    void part(const char* text);
    void parts(Node& node, const ::List* names);
    void child(Role role, const void* from);
    void list(Role role, const ::List* from);
    void nameNodes(Role role, const ::List* names);
    // Relations that a definition names in another way than by RangeVar: by a list of String, without its last `drop`
    // parts.
    void relation(Role role, const ::Node* names, int drop);
    void relations(Role role, const ::List* nameLists, int drop);
    void code(Node& owner, std::string_view language, const char* text) {
        m_code.push_back({&owner, m_tree.m_arena.copy(language), m_tree.m_arena.copy(text), m_depth});
    }
    void set(Node& node, Flag flag) { node.flags |= std::uint64_t{1} << static_cast<unsigned>(flag); }

private:
    struct Work {
        const ::Node* from;
        Node* to;
        int depth;
        Role role;
    };
    Node* make();
    Node* makeRelation(const void* names, int drop);
    Result<void> drain();
    void convert(const Work& work);
    void value(Node& node, const ::Node* from);
    void read(Node& node, const Shape& shape, const char* from);
    void finish(Node& node);
    void slot(Role role, std::span<Node* const> nodes);
    void opaque(Node& node) {
        node.kind = NodeKind::Opaque;
        m_tree.m_complete = false;
    }

    Tree& m_tree;
    std::vector<Work> m_work;
    std::vector<Slot> m_slots;             // of the node that is being converted
    std::vector<std::string_view> m_names; // of the node that is being converted
    std::vector<Code> m_code;
    std::uint64_t m_inherited = 0; // flags that every node gets
    int m_depth = 0;
};

} // namespace postern::sql
