#pragma once
// The complete form: every event with its hash, each session followed by its seal, and at the end what was exported,
// signed. `postern verify FILE` checks it with nothing but the public key (docs/recording-format.md).
#include "recording/signing_key.h"
#include "report/output_file.h"
#include "report/recordings.h"

namespace postern::report {

// Sessions without a seal: nothing of them was signed yet, so their end cannot be verified.
struct JsonLinesWritten {
    std::uint64_t events = 0, notes = 0, sessionsWithoutSeal = 0;
};
// Without a key the closing line is not signed, and verification says so.
Result<JsonLinesWritten> writeJsonLines(Recordings& recordings, const recording::SigningKey* key, OutputFile& out);

} // namespace postern::report
