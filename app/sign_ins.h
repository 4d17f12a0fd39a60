#pragma once
// Who is signed in on this machine, in the store's registry: claims and times, never a token. The command line writes
// it, running gateways notice (Registry::agentsVersion) and act on it. Functions block on the registry's database for
// milliseconds; a registry belongs to the thread that uses it.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/token.h"
#include "recording/registry.h"
#include "session/session.h"

namespace postern::app {

struct SignIn {
    std::string account; // of the operating system: one sign-in each
    identity::Identity who;
    std::string method = "oidc";
    Timestamp since;
    bool isRenewed = false; // somebody holds a refresh token for it
    std::string problem;    // why it will not be renewed; empty: nothing is wrong

    bool holdsAt(Timestamp time) const { return time < who.ends; }
};

struct SignOut {
    std::string issuer, subject;
    Timestamp time;
};

Result<std::vector<SignIn>> loadSignIns(recording::Registry& registry);
Result<std::optional<SignIn>> loadSignIn(recording::Registry& registry, const std::string& account);
Result<> saveSignIn(recording::Registry& registry, const SignIn& signIn);
// Forgets it and remembers when: tokens of that identity from before are refused everywhere.
Result<> signOut(recording::Registry& registry, const SignIn& signIn, Timestamp time);
// A sign-out that was made on another machine. Of two the later counts.
Result<> noteSignOut(recording::Registry& registry, const identity::Identity& who, Timestamp time);
Result<std::vector<SignOut>> loadSignOuts(recording::Registry& registry);
// When `who` signed out last; none: never.
std::optional<Timestamp> lastSignOut(const std::vector<SignOut>& signOuts, const identity::Identity& who);
// False: this identity signed out, here or elsewhere, after it had signed in.
bool isInForce(const SignIn& signIn, const std::vector<SignOut>& signOuts);

// What an agent's owner is called in the registry: "ISSUER SUBJECT", or the account while nobody is signed in.
std::string ownerName(const identity::Identity& who);
// The part of an owner's name that people know.
std::string_view shownOwner(std::string_view owner);

} // namespace postern::app
