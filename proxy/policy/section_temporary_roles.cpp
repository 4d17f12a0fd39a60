// temporary_roles of a [[target]].
#include <algorithm>

#include "policy/sections.h"

namespace postern::policy {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostName = 63; // PostgreSQL's NAMEDATALEN - 1
const std::string kExample = R"(write grants = { "*" = ["app_read"], "group:dba" = ["app_write"] })";

void readGrant(Table& table, const TomlValue::Member& member, TemporaryRoles& out) {
    auto& problems = table.problems();
    if (member.name != "*" && (!member.name.starts_with("group:") || member.name.size() == 6))
        problems.add(member.at, phrase("%1 is nobody to grant to", quoted(member.name)),
                     phrase("write \"*\" or \"group:NAME\""));
    TemporaryRoles::Grant grant{member.name, {}};
    for (const auto& item : member.value.items) {
        if (item.kind != TomlValue::Kind::String || item.text.empty() || item.text.size() > kMostName)
            problems.add(item.at, phrase("a role is named by 1 to 63 bytes"), kExample);
        else if (item.text.starts_with("pg_") && item.text != "pg_read_all_data" && item.text != "pg_write_all_data")
            problems.add(item.at, phrase("%1 reaches past the database's own rights", quoted(item.text)),
                         phrase("grant a role of yours, pg_read_all_data or pg_write_all_data"));
        else
            grant.roles.push_back(item.text);
    }
    if (member.value.kind != TomlValue::Kind::Array || member.value.items.empty())
        problems.add(member.value.at, phrase("grants name a list of roles"), kExample);
    out.grants.push_back(std::move(grant));
}

} // namespace

std::vector<std::string> TemporaryRoles::of(const std::vector<std::string>& groups) const {
    std::vector<std::string> out;
    for (const auto& grant : grants) {
        const auto isMember = [&](const std::string& group) { return grant.to == "group:" + group; };
        if (grant.to == "*" || std::any_of(groups.begin(), groups.end(), isMember))
            out.insert(out.end(), grant.roles.begin(), grant.roles.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void readTemporaryRoles(Table& target, Target& out) {
    auto table = target.table("temporary_roles", "temporary_roles");
    if (!table)
        return;
    auto& roles = out.temporaryRoles.emplace();
    table->duration("valid", roles.valid, 30s, 24h);
    const auto* grants = table->find("grants");
    if (grants == nullptr || grants->kind != TomlValue::Kind::Table || grants->members.empty())
        table->problems().add(grants == nullptr ? table->at() : grants->at,
                              phrase("temporary_roles need grants: who is given which roles"), kExample);
    else
        for (const auto& member : grants->members)
            readGrant(*table, member, roles);
    table->finish();
}

} // namespace postern::policy
