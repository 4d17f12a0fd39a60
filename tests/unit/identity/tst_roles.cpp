#include <gtest/gtest.h>

#include "identity/roles.h"

using namespace postern::identity;

TEST(Roles, FollowFromGroups) {
    const RoleRules rules{{"*"}, {"group:dba", "group:leads"}, {"group:audit"}};
    const std::vector<std::string> none, dba{"x", "dba"}, similar{"DBA", "dba ", "group:dba", "db", "*"};
    EXPECT_EQ(rolesOf(rules, &none), (Roles{true, false, false}));
    EXPECT_EQ(rolesOf(rules, &dba), (Roles{true, true, false}));
    EXPECT_EQ(rolesOf(rules, &similar), (Roles{true, false, false}));
}

TEST(Roles, UnknownGroupsGiveTheLeast) {
    const RoleRules rules{{"group:dev"}, {"*"}, {"group:audit"}};
    EXPECT_EQ(rolesOf(rules, nullptr), (Roles{false, true, false}));
    EXPECT_EQ(rolesOf({}, nullptr), (Roles{false, false, false}));
}
