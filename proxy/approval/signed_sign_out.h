#pragma once
// A sign-out that was made on another machine: signed with the key that its person's sign-in was bound to, with the
// proof of that (signed_decision.h). It says that whatever was issued to the person before is to open nothing any more,
// and can be made by nobody else.
//
// Values; any thread; nothing blocks.
#include <string>
#include <string_view>

#include "approval/signed_decision.h"

namespace postern::approval {

// The token of the proof may have expired: the person who leaves in the evening signed in in the morning. But it was
// issued in this time before the sign-out.
inline constexpr std::chrono::hours kSignOutProof{30 * 24};

struct SignOutText {
    std::string issuer, subject;
    Timestamp time; // by the person's clock
};

// As others are to see it.
std::string signSignOut(const SignOutText& text, const recording::SigningKey& key, const KeyProof& proof);

// One whose signature holds, and what of its proof is to be checked by the provider's keys.
struct OpenedSignOut {
    SignOutText text;
    std::string token;
    identity::Expected expected;
};
// Error 28000 says what is wrong with it: too long, not one, not in the one canonical form, not signed by its key.
Result<OpenedSignOut> openSignOut(std::string_view json);
// Whether the token that proves the key is of who the sign-out says, and of its time. Error 28000.
Result<> checkPerson(const OpenedSignOut& signOut, const identity::Identity& who);

} // namespace postern::approval
