#pragma once
// Tells a service manager how we are (sd_notify(3), the protocol without the library). Nothing happens without
// NOTIFY_SOCKET.
#include <chrono>
#include <optional>
#include <string_view>

namespace postern::app {

// "READY=1", "STOPPING=1", "RELOADING=1", "STATUS=…"; several lines may be joined by \n. Any thread; never blocks.
void notifyServiceManager(std::string_view state);

// How often at least the manager wants to hear WATCHDOG=1 (WatchdogSec=); none: not from this process.
std::optional<std::chrono::milliseconds> watchdogInterval();

// Whether the journal reads this descriptor, so that it understands priorities at the beginning of lines.
bool isJournal(int fd);

} // namespace postern::app
