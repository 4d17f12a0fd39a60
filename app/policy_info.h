#pragma once
// The configuration's text as the Policy page shows it, and its change. Pure, but for proposePolicy()'s look at the
// file.
#include <string>

#include "api/policy_book.h"
#include "policy/configuration.h"

namespace postern::app {

api::PolicyInfo policyInfo(const std::string& text, const std::string& file);
// Of a policy for all gateways of a shared store.
api::PolicyInfo publishedInfo(const std::string& text, const std::string& name);
// Errors: 22023 the text has problems, 40001 the file is not `before` any more.
Result<api::ConfigurationChange> proposePolicy(const std::string& file, const std::string& before,
                                               const std::string& text);

} // namespace postern::app
