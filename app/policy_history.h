#pragma once
// Which texts of the configuration were in force, since when and by whom: entries of the chain of accesses, which the
// store's signatures vouch for; the texts themselves are files named by their SHA-256 beside the journal. Blocking; any
// thread.
#include <string>
#include <vector>

#include "api/policy_book.h"
#include "app/access_record.h"
#include "policy/configuration.h"

namespace postern::app {

// Notes `text` and keeps it, unless it is the one that was noted last.
Result<> notePolicy(const policy::Configuration& configuration, const std::string& text, Place by);
// Newest first, at most kMaxPolicyVersions.
Result<std::vector<api::PolicyVersion>> policyVersions(const policy::Configuration& configuration);
inline constexpr std::size_t kMaxPolicyVersions = 500;
// Errors: 42704 the text was not kept, XX001 what was kept has another hash.
Result<std::string> policyVersionText(const policy::Configuration& configuration, const std::string& sha256);

} // namespace postern::app
