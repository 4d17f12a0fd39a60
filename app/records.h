#pragma once
// Opens the recordings of the configured store for reading.
#include <memory>
#include <vector>

#include "base/result.h"
#include "policy/configuration.h"
#include "recording/reader.h"
#include "recording/signing_key.h"

namespace postern::app {

// An error when the store is not there yet, or is of a kind that this version does not know.
Result<std::unique_ptr<recording::Archive>> openArchive(const policy::Store& store);

} // namespace postern::app
