#pragma once
// The laboratory as the console asks for it.
#include <atomic>

#include "api/engine.h"
#include "policy/configuration.h"

namespace postern::app {

// Tries the configuration in `order.file` on sessions of `store`. Blocks. Errors as api::Engine::tryPolicy().
Result<api::PolicyTrial> tryPolicy(const policy::Store& store, const api::PolicyTrialOrder& order,
                                   api::Control& control, const std::atomic<bool>& isStopping);

// The same for a policy to publish, beside the file of `current`.
Result<api::PolicyTrial> tryPublished(const policy::Configuration& current, const std::string& text,
                                      const std::vector<std::string>& sessions, api::Control& control,
                                      const std::atomic<bool>& isStopping);

} // namespace postern::app
