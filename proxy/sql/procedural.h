#pragma once
// What can be seen of PL/pgSQL code without running its compiler, which is not safe on untrusted text.
#include <string>
#include <vector>

namespace postern::sql {

struct Candidate {
    std::string text;
    bool expression = false; // made into SELECT …
};

// The SQL statements and expressions (as SELECT …) that stand in `code`, found by its tokens: after ; BEGIN THEN ELSE
// LOOP, behind IF, WHILE, RETURN, :=, FOR … IN, with INTO variables taken out. A lower bound: EXECUTE of a made string
// hides anything, and a candidate may not parse. At most kMaxCandidates; none if the code does not lex.
std::vector<Candidate> statementsIn(const std::string& code, bool standardConformingStrings);

// True when PL/pgSQL `code` runs a text that it makes (EXECUTE of anything but one plain constant), or cannot be read.
bool makesStatements(const std::string& code);

inline constexpr std::size_t kMaxCandidates = 2000;

} // namespace postern::sql
