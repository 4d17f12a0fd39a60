#pragma once
// What several sections of postern.toml have in common. Private to this room.
#include "policy/table.h"

namespace postern::policy {

// { keychain = "…" }, { env = "…" }, { file = "…" } or { command = ["…"] }. Problems never quote what stands there.
void readPasswordSource(Table& table, std::string_view key, PasswordSource& out);
// Names of [[target]]s that are defined; any, in a policy that is to be published.
void readTargetNames(Table& table, std::string_view key, const Configuration& configuration,
                     std::vector<std::string>& out);
// Bare group names, as in rules: not "group:NAME".
void readGroups(Table& table, std::string_view key, std::vector<std::string>& out);
// "group:NAME", and "*" where `everybody` may be meant.
enum class Everybody { Allowed, Refused };
void readPrincipals(Table& table, std::string_view key, Everybody everybody, std::vector<std::string>& out);
// Agent names with * as wildcard.
void readAgents(Table& table, std::string_view key, std::vector<std::string>& out);
// Name patterns with `least` to `most` parts; `example` is a good one.
void readPatterns(Table& table, std::string_view key, std::size_t least, std::size_t most, std::string_view example,
                  std::vector<NamePattern>& out);

} // namespace postern::policy
