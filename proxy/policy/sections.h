#pragma once
// The sections of postern.toml, each read from its table(s). Private to this room.
#include "policy/table.h"

namespace postern::policy {

void readProxy(Table& root, Configuration& out);
void readStore(Table& root, Configuration& out);
void readTargets(Table& root, Configuration& out);
void readTemporaryRoles(Table& target, Target& out);
void readIdentities(Table& root, Configuration& out);
void readRoles(Table& root, Configuration& out);
void readPolicy(Table& root, Configuration& out);
void readRules(Table& root, Configuration& out); // after readTargets, which rules refer to
void readApprovals(Table& root, Configuration& out);
void readMasks(Table& root, Configuration& out); // after readTargets
void readDetect(Table& root, Configuration& out);

} // namespace postern::policy
