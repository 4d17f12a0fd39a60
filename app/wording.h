#pragma once
// Words that several commands share. Any thread.
#include <cstdint>
#include <string>
#include <string_view>

#include "policy/configuration.h"

namespace postern::app {

// "1 session", "2 sessions"; `many` for words whose plural is not an s.
std::string counted(std::uint64_t number, std::string_view one, std::string_view many = {});

// The error of a question about a request for approval, and which command tells more.
std::string withWhere(const Error& error);

// What is wrong with a target's name that is not in the configuration, and which names are.
Phrase noSuchTarget(const policy::Configuration& configuration, std::string_view name);

} // namespace postern::app
