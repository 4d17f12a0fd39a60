#pragma once
// Who may decide on what. No configuration makes a decision on one's own statement possible while four eyes are asked
// for.
#include "approval/request.h"
#include "base/result.h"
#include "policy/configuration.h"

namespace postern::approval {

// Whether two identities may be one person. Errs towards yes: the same subject counts under any issuer, and so does the
// same email address.
bool mayBeSame(const Person& a, const Person& b);

// Nothing when `by` may decide on `ask`. Errors, all 42501: an own statement, no approver for one of its rules.
Result<> mayDecide(const Ask& ask, const Person& by, const policy::Configuration& configuration);

} // namespace postern::approval
