#include "identity/roles.h"

#include <algorithm>

namespace postern::identity {

bool names(const std::vector<std::string>& principals, const std::vector<std::string>* groups) {
    constexpr std::string_view kGroup = "group:";
    return std::any_of(principals.begin(), principals.end(), [&](const std::string& principal) {
        if (principal == "*")
            return true;
        return groups != nullptr && principal.starts_with(kGroup) &&
               std::find(groups->begin(), groups->end(), std::string_view(principal).substr(kGroup.size())) !=
                   groups->end();
    });
}

Roles rolesOf(const RoleRules& rules, const std::vector<std::string>* groups) {
    return {names(rules.connect, groups), names(rules.approve, groups), names(rules.audit, groups)};
}

} // namespace postern::identity
