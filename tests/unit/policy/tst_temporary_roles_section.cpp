// temporary_roles of a target, and how long a command's password is kept, as the configuration says it.
#include <gtest/gtest.h>

#include "policy/configuration.h"

namespace postern::policy {
namespace {

using namespace std::chrono_literals;

std::string withLines(const std::string& lines) {
    return "[[target]]\nname = \"app\"\nconninfo = \"host=db dbname=app user=maker\"\n" + lines + "\n";
}

// What is wrong in the target's fourth line: "message; suggestion".
std::string problemOf(const std::string& line) {
    const auto loaded = parseConfiguration(withLines(line), "postern.toml");
    EXPECT_EQ(loaded.problems.size(), 1U) << line;
    EXPECT_FALSE(loaded.configuration) << line;
    if (loaded.problems.empty())
        return {};
    EXPECT_EQ(loaded.problems[0].line, 4) << line;
    return loaded.problems[0].message + "; " + loaded.problems[0].suggestion;
}

TEST(TemporaryRolesSection, saysWhoIsGivenWhat) {
    const auto loaded = parseConfiguration(
        withLines("temporary_roles = { valid = \"2m\", grants = { \"*\" = [\"app_read\", \"pg_read_all_data\"], "
                  "\"group:dba\" = "
                  "[\"app_write\", \"app_read\"] } }\npassword = { command = [\"ask\"], valid = \"15m\" }"),
        "postern.toml");
    ASSERT_TRUE(loaded.configuration);
    const auto& target = *loaded.configuration->target("app");
    ASSERT_TRUE(target.temporaryRoles);
    EXPECT_EQ(target.temporaryRoles->valid, 2min);
    EXPECT_EQ(target.temporaryRoles->of({}), (std::vector<std::string>{"app_read", "pg_read_all_data"}));
    EXPECT_EQ(target.temporaryRoles->of({"dba"}),
              (std::vector<std::string>{"app_read", "app_write", "pg_read_all_data"}));
    EXPECT_EQ(target.temporaryRoles->of({"DBA", "group:dba", "*"}), target.temporaryRoles->of({}));
    EXPECT_EQ(target.password.valid, 15min);
}

TEST(TemporaryRolesSection, saysWhatToWriteInstead) {
    const std::string example = R"(write grants = { "*" = ["app_read"], "group:dba" = ["app_write"] })";
    EXPECT_EQ(problemOf("temporary_roles = { valid = \"5m\" }"),
              "temporary_roles need grants: who is given which roles; " + example);
    EXPECT_EQ(problemOf("temporary_roles = { grants = {} }"),
              "temporary_roles need grants: who is given which roles; " + example);
    EXPECT_EQ(problemOf("temporary_roles = { grants = { dba = [\"a\"] } }"),
              "\"dba\" is nobody to grant to; write \"*\" or \"group:NAME\"");
    EXPECT_EQ(problemOf("temporary_roles = { grants = { \"group:\" = [\"a\"] } }"),
              "\"group:\" is nobody to grant to; write \"*\" or \"group:NAME\"");
    EXPECT_EQ(problemOf("temporary_roles = { grants = { \"*\" = \"a\" } }"), "grants name a list of roles; " + example);
    EXPECT_EQ(problemOf("temporary_roles = { grants = { \"*\" = [] } }"), "grants name a list of roles; " + example);
    EXPECT_EQ(problemOf("temporary_roles = { grants = { \"*\" = [\"\"] } }"),
              "a role is named by 1 to 63 bytes; " + example);
    EXPECT_EQ(problemOf("temporary_roles = { grants = { \"*\" = [\"pg_execute_server_program\"] } }"),
              "\"pg_execute_server_program\" reaches past the database's own rights; grant a role of yours, "
              "pg_read_all_data or "
              "pg_write_all_data");
    EXPECT_NE(problemOf("temporary_roles = { valid = \"1s\", grants = { \"*\" = [\"a\"] } }").find("valid"),
              std::string::npos);
    EXPECT_NE(
        problemOf("temporary_roles = { grant = { \"*\" = [\"a\"] }, grants = { \"*\" = [\"a\"] } }").find("grant"),
        std::string::npos);
    EXPECT_EQ(problemOf("password = { file = \"p\", valid = \"15m\" }"),
              "valid is for what a command prints; leave it out: keychain, env and file are read for each connection");
}

} // namespace
} // namespace postern::policy
