#pragma once
// Whether the search index says what the events say. It is derived and no hash covers it; but what somebody took out of
// it, no search finds.
#include <vector>

#include "recording/reader.h"
#include "recording/verify.h"

namespace postern::api {

// False: the index of this session has other statements than its events, or lacks some that it should have. Of a
// session whose events do not hold nothing is said here. Blocks; reads all of the session's events.
Result<bool> indexHolds(recording::SessionReader& reader, recording::SessionId session);

// Of these sessions (none named: of all) that `out` has no problem with, adds those whose index does not hold. `goOn`:
// as VerifyOptions'.
Result<> checkIndex(recording::SessionReader& reader, const std::vector<recording::SessionId>& sessions,
                    recording::Verification& out,
                    const std::function<bool(std::uint64_t done, std::uint64_t total)>& goOn = {});

} // namespace postern::api
