#pragma once
// A decision that was made on another machine: signed with a key of its approver's, and the proof whose key that is.
//
// The proof is an ID token of the approver's own sign-in. Its nonce is commitment(key, salt), so the provider has
// signed "this person signed in with this key" without knowing anything of keys (the idea of OpenPubkey). What is
// signed names the one request it is about, so it is good for nothing else; docs/team.md says what else a gateway asks
// for.
//
// Values; any thread; nothing blocks.
#include <string>
#include <string_view>

#include "approval/request.h"
#include "base/result.h"
#include "identity/token.h"
#include "recording/signing_key.h"

namespace postern::approval {

inline constexpr std::size_t kMaxEvidence = 64U << 10;   // bytes of a SignedDecision's text
inline constexpr std::chrono::minutes kDecisionLife{5};  // from `decided` to `expires`, at most
inline constexpr std::chrono::seconds kDecisionSkew{60}; // between the clocks of approver and gateway

// Which request, of which gateway, for which statement as it was shown. `digest` is of the document that was shown.
struct Asked {
    std::string request, gateway, approval, session, digest, fingerprint;
    std::uint64_t statement = 0;
    friend bool operator==(const Asked&, const Asked&) = default;
};

// What is signed.
struct DecisionText {
    Asked asked;
    Decision decision; // its `id` is asked.approval; whole seconds
    bool endsSession = false;
    std::string issuer, subject; // who decides, as the token says
    Timestamp decided, expires;
};

// The approver's side of it, made when they signed in.
struct KeyProof {
    std::string salt;  // 43 characters of base64url: nobody can try keys against a nonce that they saw
    std::string token; // the ID token whose nonce commits to key and salt
};
std::string newSalt();
bool isSalt(std::string_view salt);
std::string commitment(const recording::PublicKey& key, std::string_view salt);

struct SignedDecision {
    std::string text, signature; // canonical JSON, and 64 raw bytes
    std::string publicKey;       // "ed25519:…"
    KeyProof proof;
    std::string issuerKey; // in a record: the provider's key that the gateway found the token signed by (a JWK)
};

SignedDecision sign(const DecisionText& decision, const recording::SigningKey& key, KeyProof proof);
std::string toJson(const SignedDecision& decision);

// A decision whose signature holds, and what of its proof is to be checked by the provider's keys: `expected` has the
// nonce that the token must have.
struct OpenedDecision {
    SignedDecision given;
    DecisionText text;
    identity::Expected expected;
};
// Error 28000 says what is wrong with it: too long, not one, not in the one canonical form, not signed by its key.
Result<OpenedDecision> openDecision(std::string_view json);

// Whether it answers `asked` at this time. Errors: 28000 it is for another request, gateway or statement, or for
// another time.
Result<> checkAsked(const OpenedDecision& decision, const Asked& asked, Timestamp now);
// Whether the token that proves the key is of who the decision says. Error 28000.
Result<> checkPerson(const OpenedDecision& decision, const identity::Identity& who);

// What a record of it proves by itself: the signature, the key's proof, and the token's signature by the key that the
// record names, all as of the moment of the decision. Whether that key is the provider's is left to who compares it.
// Error 28000.
Result<OpenedDecision> checkRecorded(std::string_view json);

} // namespace postern::approval
