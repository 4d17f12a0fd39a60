#pragma once
// A published policy and a local file together: the local one can only make it stricter (docs/policy.md, "A policy for
// the fleet").
#include <memory>

#include "policy/configuration.h"

namespace postern::policy {

// `local` with `published` beside it. judge() asks both; masks and detectors are those of both, the published first;
// of [approvals] the stricter word counts. The built-in rules are judged as the published policy says, and again as the
// local file does when it says something about them. `published` null: `local` as it is.
std::shared_ptr<const Configuration> merged(std::shared_ptr<const Configuration> local,
                                            std::shared_ptr<const Configuration> published, std::uint64_t version);

// Whether `a` gives away no more of any value than `b` does. Two masks may each give away what the other hides.
bool isAtLeastAsStrong(const Mask& a, const Mask& b);

} // namespace postern::policy
