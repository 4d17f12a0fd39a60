#pragma once
// The public keys that an identity provider signs with (RFC 7517, RFC 7518 section 6, RFC 8037), and checking a
// signature with one of them. Verification only: there is no code here that signs or decrypts.
//
// Immutable values; any thread.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <openssl/types.h>

#include "base/result.h"

namespace postern::identity {

// What may be configured; an algorithm outside of this list is never accepted, whatever a token says.
enum class Algorithm : std::uint8_t { RS256, PS256, ES256, EdDSA };
std::string_view toString(Algorithm algorithm);
std::optional<Algorithm> algorithmFromString(std::string_view text); // case counts: "none" in any spelling is not one

struct PublicKey {
    enum class Type : std::uint8_t { Rsa, EllipticP256, Ed25519 };
    Type type = Type::Rsa;
    std::optional<std::string> id;      // kid
    std::optional<Algorithm> algorithm; // the only one that it may be used with, when the provider says so
    std::shared_ptr<EVP_PKEY> key;
    std::string jwk; // what KeySet::parse() needs to read it again

    bool mayVerify(Algorithm wanted) const;
};

inline constexpr std::size_t kMaxKeySetBytes = 256U << 10;
inline constexpr std::size_t kMaxKeys = 64;

class KeySet {
public:
    KeySet() = default;
    // A JWK Set document. Keys that cannot be used are left out: for encryption, symmetric, private, weak (RSA below
    // 2048 or above 8192 bits, an even or small exponent), of another curve, with members of the wrong kind, with an
    // algorithm that Postern does not know. Error 22023 when the document as a whole is not one.
    static Result<KeySet> parse(std::string_view json);

    // The key that a token with this header has to be signed with: by ID when the header names one, else the only one
    // that fits. Null: none, or more than one.
    const PublicKey* find(const std::optional<std::string>& id, Algorithm algorithm) const;
    const std::vector<PublicKey>& keys() const { return m_keys; }
    std::size_t leftOut() const { return m_leftOut; }

private:
    std::vector<PublicKey> m_keys;
    std::size_t m_leftOut = 0;
};

// True when `signature` (raw bytes as in RFC 7518 section 3; for ES256 r and s of 32 bytes each) is one of `input` by
// `key`. A key of another type than the algorithm's never verifies.
bool verifySignature(Algorithm algorithm, const PublicKey& key, std::string_view input, std::string_view signature);

} // namespace postern::identity
