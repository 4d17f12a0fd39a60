#pragma once
// What a target's connection string says, for showing: without libpq, and never a password.
#include "api/engine.h"
#include "policy/configuration.h"

namespace postern::app {

// Reads both forms (PostgreSQL documentation 34.1.1): keyword/value and URI. Parts that are not there are empty.
api::TargetInfo toTargetInfo(const policy::Target& target);

} // namespace postern::app
