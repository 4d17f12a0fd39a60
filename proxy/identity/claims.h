#pragma once
// What is read from claims whose signature holds: a token's, or what another room has brought into the same form.
// Values; any thread.
#include <map>
#include <string>
#include <string_view>

#include "identity/token.h"

namespace postern::identity {

// The one refusal of tokens: the client learns nothing, the log learns `why`.
Error refusedToken(Phrase why);
// Why, to be said to the person whose sign-in it is; the detail of `error` in any language.
Phrase whyRefused(const Error& error);

// No control characters: a name that can stand in a log and on a screen.
bool isPrintable(std::string_view text);

// `[[identity]] require`: a claim that is text, a number or a boolean is compared as text; of a list one item has to
// be the value. Case counts; there are no wildcards.
Result<> checkConditions(const Json& claims, const std::map<std::string, std::string>& require);

// Printable ASCII with one @, and not marked as unverified; empty otherwise. Non-ASCII addresses are left out because
// they can be made to look like somebody else's.
std::string emailOf(const Json& claims);

// Fills groups, groupsKnown and groupsProblem. A list of text, or one text, is groups; what is missing is no groups,
// unless the token says that there are more (Entra's overage: _claim_names, hasgroups); anything else is not known.
void readGroups(const Json& claims, const std::string& path, Identity& out);

} // namespace postern::identity
