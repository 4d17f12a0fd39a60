// For the commands that direct all gateways of a shared store.
#pragma once

#include "app/command_line.h"
#include "app/fleet/publish.h"

namespace postern::app {

// Says on standard error what is wrong. DoesNotHold: what was asked for is refused as it stands; Unreachable: the store
// is away, or its role may not.
inline Exit deskFailed(const Common& common, const Error& error) {
    complain(common, error.message());
    return error.fault() == Fault::Client && error.sqlstate() != "42501" ? Exit::DoesNotHold : Exit::Unreachable;
}

// Opens the store of the configuration and runs `body` with it; a configuration that does not hold, or a store that
// cannot be opened, is explained.
template <class Body>
Exit withDesk(const Common& common, Body body) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    auto desk = DirectiveDesk::open(configuration->store);
    return desk ? body(*desk) : deskFailed(common, desk.error());
}

} // namespace postern::app
