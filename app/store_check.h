#pragma once
// Everything that `postern verify` and the console check of a store, one code for both: chains, checkpoints and
// signatures, what was derived from the events, and whose decisions they hold.
#include "app/decision_check.h"
#include "recording/reader.h"
#include "recording/verify.h"

namespace postern::app {

// Of options.sessions, or of the whole store. What does not hold in `decisions` is among the problems too. An error: it
// cannot be judged, or options.goOn said no (57014).
Result<recording::Verification> checkRecords(recording::SessionReader& reader, const recording::VerifyOptions& options,
                                             DecisionCheck& decisions);

} // namespace postern::app
