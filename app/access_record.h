#pragma once
// Notes who looks at recordings, before anything is shown: what cannot be noted is not shown either. Blocking; any
// thread.
#include <string>
#include <vector>

#include "base/result.h"
#include "policy/configuration.h"
#include "recording/access.h"

namespace postern::app {

enum class Place { CommandLine, Console, Gateway };

struct Looked {
    Place by = Place::CommandLine;
    // show, view, export, replay; note, mark, unmark; policy: a text of the configuration came into force
    std::string action = {};
    std::vector<recording::SessionId> sessions = {};
    std::string filter = {}, format = {}, sha256 = {}; // sha256: of the file that was written, of the policy's text
    std::uint64_t statement = 0;                       // of a note or mark
    std::string note = {};
};

Result<> recordAccess(const policy::Configuration& configuration, Looked looked);

} // namespace postern::app
