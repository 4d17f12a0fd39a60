#pragma once
// Ed25519 keys (RFC 8032) that sign the ledger. Where a key is kept is not decided here: its text comes from the
// keychain or from a file that only its owner can read, and goes back there.
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"

struct evp_pkey_st;

namespace postern::recording {

struct KeyFree {
    void operator()(evp_pkey_st* key) const;
};
using KeyPointer = std::unique_ptr<evp_pkey_st, KeyFree>;

class PublicKey {
public:
    // "ed25519:" and the base64 of the 32 bytes.
    static Result<PublicKey> fromText(std::string_view text);
    std::string toText() const;
    bool verify(std::string_view bytes, std::string_view signature) const;
    friend bool operator==(const PublicKey& a, const PublicKey& b) { return a.m_raw == b.m_raw; }

private:
    explicit PublicKey(std::string raw) : m_raw(std::move(raw)) {}
    friend class SigningKey;
    std::string m_raw;
};

class SigningKey {
public:
    static SigningKey generate();
    // Text made by toText(); anything else is an error that does not repeat it.
    static Result<SigningKey> load(const Secret& text);
    Secret toText() const; // "postern-signing-key:ed25519:" and the base64 of the 32-byte seed
    PublicKey publicKey() const;
    std::string sign(std::string_view bytes) const; // 64 bytes

private:
    explicit SigningKey(KeyPointer key) : m_key(std::move(key)) {}
    KeyPointer m_key;
};

} // namespace postern::recording
