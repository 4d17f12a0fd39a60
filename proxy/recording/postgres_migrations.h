#pragma once
// The SQL of the store's versions on PostgreSQL, oldest first.
#include <span>
#include <string_view>

namespace postern::recording {

// Migration n leads from version n to n + 1. Never changed once released.
std::span<const std::string_view> postgresMigrations();
std::string_view approvalsMigration();  // held statements, and decisions from elsewhere
std::string_view guardsMigration();     // search paths of the functions, whose answer is whose, months as a whole
std::string_view directivesMigration(); // published policies and agents, revocations
std::string_view signOutsMigration();   // sign-outs elsewhere; nothing waits for a lock that anybody can take
std::string_view waitsMigration();      // nobody waits for long at the end of a chain, or for room for a notification
std::string_view boundsMigration();     // nobody's row is larger than who reads it can take

} // namespace postern::recording
