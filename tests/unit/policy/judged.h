#pragma once
// Judging SQL text in tests: the text is analysed as a session would.
#include <string>
#include <string_view>
#include <vector>

#include "policy/verdict.h"

namespace postern::policy::test {

// A configuration that has to be good; a test fails where it is not.
Configuration configured(std::string_view toml);
// The only statement of a text that has to be understood.
sql::Statement statementOf(std::string_view text);
Verdict judged(const Configuration& configuration, std::string_view text, const Subject& subject = {},
               Timestamp at = {}, const Measured& measured = {});
// "allow", "block no-drop", "approve baseline/alter,mine".
std::string shown(const Verdict& verdict);

} // namespace postern::policy::test
