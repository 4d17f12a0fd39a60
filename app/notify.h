#pragma once
// Tells a service manager how we are (sd_notify(3), the protocol without the library). Nothing happens without
// NOTIFY_SOCKET.
#include <string_view>

namespace postern::app {

// "READY=1", "STOPPING=1", "RELOADING=1", "STATUS=…"; several lines may be joined by \n. Any thread; never blocks.
void notifyServiceManager(std::string_view state);

} // namespace postern::app
