#pragma once
// What this user was last shown of the team's requests by `postern approvals list` and `show`: in `approvals.shown`
// (0600) in the data folder, so that `approve` and `deny` decide on that and on nothing else. Blocking.
#include <vector>

#include "app/team_requests.h"

namespace postern::app {

inline constexpr std::size_t kMostShown = 200; // the latest are remembered

// `isWhole`: the statement and all that is signed with it, not its beginning in a table.
Result<> rememberShown(const std::vector<TeamRequest>& requests, bool isWhole);

enum class Shown : std::uint8_t { No, Beginning, Whole };
// Whether `request` is what was last shown under its ID. Error 55000: something else was.
Result<Shown> wasShown(const TeamRequest& request);
// Whether anything was, under this ID of an approval's.
Result<bool> wasAnythingShown(const std::string& approval);

} // namespace postern::app
