#pragma once
// Sends a script's statements, in order, and compares what comes back.
//
// Unless committing, everything happens in one transaction that is rolled back (transaction.h).
#include <atomic>
#include <functional>

#include "app/replay/compare.h"
#include "app/replay/connection.h"

namespace postern::app {

struct ReplayOptions {
    bool commits = false;
    bool keepsTiming = false; // waits as the session waited
    double slowerFactor = 2;
};

struct Replayed {
    std::uint64_t number = 0;
    std::string sql;
    Comparison comparison;
    std::int64_t recordedMicros = 0, micros = 0;
};

// `done` is told of each statement; `isCancelled` is asked before each. An error is a lost connection or a cancel
// (57014); the transaction is gone with it.
Result<> replay(ReplayConnection& connection, const Script& script, const ReplayOptions& options,
                const std::function<void(const Replayed&)>& done, const std::function<bool()>& isCancelled);

} // namespace postern::app
