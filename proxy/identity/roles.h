#pragma once
// Who may do what: [roles] of the configuration, held against an identity's groups.
#include <string>
#include <string_view>
#include <vector>

namespace postern::identity {

// "*" is every signed-in identity; "group:NAME" is whoever is in that group, byte for byte.
struct RoleRules {
    std::vector<std::string> connect, approve, audit;
};

struct Roles {
    bool connect = false, approve = false, audit = false;
    friend bool operator==(const Roles&, const Roles&) = default;
};

// `groups` null: they are not known, and then only "*" helps: the least role when unsure.
Roles rolesOf(const RoleRules& rules, const std::vector<std::string>* groups);

// Whether `principals` ("*", "group:NAME") name an identity with these groups; an empty list names nobody.
bool names(const std::vector<std::string>& principals, const std::vector<std::string>* groups);

} // namespace postern::identity
