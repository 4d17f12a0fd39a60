#pragma once
// SIGTERM, SIGINT, SIGHUP as values that a thread waits for, instead of handlers that interrupt one.
#include <chrono>
#include <optional>

namespace postern::app {

enum class Signal { Terminate, Reload, Child };

// Blocks the signals for this thread and all threads made later. Main thread, before any other exists.
void blockSignals();
// Before exec: a blocked signal would stay blocked in the new program.
void unblockSignals();
// The next of them; nothing when `patience` is over. Child: a child process changed its state.
std::optional<Signal> waitForSignal(std::chrono::milliseconds patience);

} // namespace postern::app
