#pragma once
// What a gateway on this machine judges by, for commands that judge themselves.
#include <memory>

#include "base/result.h"
#include "policy/configuration.h"

namespace postern::app {

// `local` with the published policy that the gateway here took last; without one, as it is. Blocks for milliseconds.
Result<std::shared_ptr<const policy::Configuration>> withPublished(std::shared_ptr<const policy::Configuration> local);

} // namespace postern::app
