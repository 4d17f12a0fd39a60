#pragma once
// How each of PostgreSQL's parse nodes becomes one of ours: a table of shapes, read by the Converter. Private to the
// room, and the only header that shows PostgreSQL's own types. Include it last: PostgreSQL's headers define many
// macros.
#include <cstddef>
#include <cstdint>

#include "sql/node.h"

extern "C" {
#include <postgres.h>

#include <nodes/parsenodes.h>
}

namespace postern::sql {

class Converter;

enum class Take : std::uint8_t {
    End,
    Child,     // Node*: the only child of a role
    List,      // List*: the children of a role
    NameNodes, // List* of String: Name nodes
    Name,      // char*: Node::name
    Part,      // char*: one more of Node::names
    Parts,     // List* of String: more of Node::names
    Flag,      // bool
    Option,    // int-sized enum with the same order as ours
    Number,    // int
};

struct Field {
    Take take = Take::End;
    std::uint8_t to = 0; // Role or Flag
    std::uint16_t offset = 0;
};

// Called before the fields are read, for what a table cannot say.
using Hook = void (*)(Converter&, Node&, const void* from);

inline constexpr std::uint16_t kNoLocation = 0xffff;
inline constexpr std::size_t kMaxFields = 14;

struct Shape {
    NodeTag tag;
    NodeKind kind;
    std::uint16_t location = kNoLocation;
    Hook hook = nullptr;
    Field fields[kMaxFields + 1] = {};
};

inline NodeTag tagOf(const void* node) {
    return static_cast<const ::Node*>(node)->type;
}

// nullptr: not known.
const Shape* shapeOf(NodeTag tag);
// The command tag of a statement, as CreateCommandTag() gives it (PostgreSQL: src/backend/tcop/utility.c).
const char* commandTag(const ::Node* statement);

namespace shapes {
struct Table {
    const Shape* begin;
    std::size_t count;
};
Table queries();
Table statements();
Table utilities();
Table parts();
} // namespace shapes

} // namespace postern::sql

#define POSTERN_CHILD(type, field, role)                                                                               \
    { Take::Child, static_cast<std::uint8_t>(Role::role), offsetof(type, field) }
#define POSTERN_LIST(type, field, role)                                                                                \
    { Take::List, static_cast<std::uint8_t>(Role::role), offsetof(type, field) }
#define POSTERN_NAMES(type, field, role)                                                                               \
    { Take::NameNodes, static_cast<std::uint8_t>(Role::role), offsetof(type, field) }
#define POSTERN_NAME(type, field)                                                                                      \
    { Take::Name, 0, offsetof(type, field) }
#define POSTERN_PART(type, field)                                                                                      \
    { Take::Part, 0, offsetof(type, field) }
#define POSTERN_PARTS(type, field)                                                                                     \
    { Take::Parts, 0, offsetof(type, field) }
#define POSTERN_FLAG(type, field, flag)                                                                                \
    { Take::Flag, static_cast<std::uint8_t>(Flag::flag), offsetof(type, field) }
#define POSTERN_OPTION(type, field)                                                                                    \
    { Take::Option, 0, offsetof(type, field) }
#define POSTERN_NUMBER(type, field)                                                                                    \
    { Take::Number, 0, offsetof(type, field) }
