#pragma once
// A sign-out on one machine, told to every gateway of a shared store: signed with the key that the sign-in was bound
// to, so that nobody signs out somebody else (approval/signed_sign_out.h, docs/team.md).
#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/sign_ins.h"
#include "app/signing_key.h"
#include "approval/signed_sign_out.h"
#include "base/secret.h"
#include "policy/configuration.h"
#include "recording/postgres_sign_outs.h"
#include "recording/registry.h"

namespace postern::app {

// What is to be told of the end of `signIn` at `time`. None: the sign-in binds no key. Blocks as the keychain does.
Result<std::optional<std::string>> signOutNews(recording::Registry& registry, const SignIn& signIn, Timestamp time,
                                               KeyPlace place);
// Into the store; blocks for its answer.
Result<> tellSignOut(const policy::Store& store, const std::string& news);

// What a gateway makes of them: each that its own providers vouch for is noted in the registry, as if it had been made
// on this machine. One thread.
class SignOutNews {
public:
    // Whose the token is, by this gateway's providers; may block for seconds.
    using Verify = std::function<Result<identity::Identity>(const Secret& token, const identity::Expected& expected)>;
    static constexpr int kAttempts = 15; // with keys of the provider's that may be too old
    static constexpr std::chrono::seconds kRetryAfter{30};
    static constexpr std::chrono::minutes kRemembered{20};

    explicit SignOutNews(Verify verify, std::chrono::milliseconds retryAfter = kRetryAfter)
        : m_verify(std::move(verify)), m_retryAfter(retryAfter) {}
    // Takes those that are new. An error: the store could not be read.
    Result<> look(recording::Link& link, recording::Registry& registry);

private:
    struct Attempt {
        int count = 0;
        std::chrono::steady_clock::time_point next{};
    };
    Result<> open(recording::Registry& registry);
    std::vector<std::int64_t> known();
    std::int64_t settled() const;
    void take(recording::Registry& registry, const recording::SharedSignOut& one);
    Result<> note(recording::Registry& registry, const recording::SharedSignOut& one, bool& isForGood) const;

    Verify m_verify;
    std::chrono::milliseconds m_retryAfter;
    bool m_isOpen = false;
    std::int64_t m_last = 0; // the highest that was read, kept in the registry
    std::map<std::int64_t, std::chrono::steady_clock::time_point> m_done; // and when
    std::map<std::int64_t, Attempt> m_attempts;                           // at those that could not be judged yet
};

} // namespace postern::app
