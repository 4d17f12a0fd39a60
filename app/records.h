#pragma once
// Opens the recordings of the configured store for reading.
#include <memory>
#include <vector>

#include "base/result.h"
#include "policy/configuration.h"
#include "recording/batch_builder.h"
#include "recording/reader.h"
#include "recording/signing_key.h"

namespace postern::app {

// An error when the store is not there yet, or is of a kind that this version does not know.
Result<std::unique_ptr<recording::Archive>> openArchive(const policy::Store& store);

// Requests for approval that sessions left open in the store still wait for: what a gateway that ended unexpectedly
// left behind. None when there is no store yet. `owner`: of a store that gateways share, whose sessions.
Result<std::vector<recording::OpenApproval>> approvalsLeftOpen(const policy::Store& store,
                                                               std::optional<recording::GatewayId> owner = {});

} // namespace postern::app
