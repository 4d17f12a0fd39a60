#pragma once
// What administrators of a shared store tell every gateway: policies to judge by, agents to let in, identities to send
// away. Numbered, chained and signed each (docs/recording-format.md, "Directives"), so that nobody who holds the store
// but no administrator's key can make, change, reorder or (unseen) remove one.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "recording/chain.h"
#include "recording/signing_key.h"

namespace postern::recording {

inline constexpr std::size_t kMaxDirectiveBytes = 1U << 20; // of its contents

enum class DirectiveKind { Policy, Agent, RevokeAgent, RevokeIdentity, RestoreIdentity };
std::string_view toString(DirectiveKind kind);
std::optional<DirectiveKind> directiveKindFromString(std::string_view text);

// What its signature vouches for.
struct DirectiveFacts {
    std::uint64_t number = 0; // from 1, no gaps
    DirectiveKind kind = DirectiveKind::Policy;
    Timestamp time;            // the administrator's clock
    std::string by;            // the administrator's account
    std::uint64_t version = 0; // Policy: from 1, each higher than those before
    std::string parent;        // Policy: SHA-256 of the text before, hexadecimal; empty: it is the first
    std::string comment;
    std::string sha256; // of the contents, hexadecimal
};

struct Directive {
    std::uint64_t number = 0;
    std::string kind;      // as toString()
    std::string canonical; // one JSON object: the facts
    std::string contents;  // Policy: its text; else one JSON object
    Digest hash, prev;     // hash is SHA-256 over canonical and prev; the first one's prev is zeros
    std::string publicKey, signature;
    std::string role;              // the database role it was stored as, as the store says
    std::optional<Timestamp> time; // when, as the store says
};

// `facts.sha256` is filled in.
Directive signDirective(DirectiveFacts facts, std::string contents, const Digest& prev, const SigningKey& key);

// The facts of one that a trusted key signed, whole. The error's message says what is wrong with it. What comes before
// it is the caller's business.
Result<DirectiveFacts> verifyDirective(const Directive& directive, std::span<const std::string> trustedKeys);

// The same without a look at the contents: what a trusted key signed once, whatever the store has made of them.
Result<DirectiveFacts> signedFacts(const Directive& directive, std::span<const std::string> trustedKeys);

// SHA-256 over canonical and prev: what the hash has to be.
Digest hashOf(const Directive& directive);

} // namespace postern::recording
