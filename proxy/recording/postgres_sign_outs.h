#pragma once
// Sign-outs in a store that gateways share (docs/team.md). Rows and nothing else: whose sign-out it is, is for the
// reader to find out (approval/signed_sign_out.h).
//
// On one Link; every call blocks for one answer of the store's (kStoreDeadline).
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "recording/postgres.h"

namespace postern::recording {

inline constexpr std::size_t kMaxSignOut = 64U << 10; // bytes of its evidence

struct SharedSignOut {
    std::int64_t number = 0; // grows, but one may be seen after a higher one
    std::string evidence;
    Timestamp stored; // by the store's clock
};

// Errors: 42501 the role may not, 54000 too many in an hour.
Result<> addSignOut(Link& link, std::string_view evidence);
// The highest number; 0: there is none.
Result<std::int64_t> lastSignOutNumber(Link& link);
// In order from `from` on, at most `limit`: those above `last`, and those of the last ten minutes that are not among
// `known`, because somebody's transaction may have ended late.
Result<std::vector<SharedSignOut>> signOutsAfter(Link& link, std::int64_t last, const std::vector<std::int64_t>& known,
                                                 std::int64_t from, int limit);

} // namespace postern::recording
