#pragma once
// Encryption of what is kept, AES-256-GCM (NIST SP 800-38D). Everybody who seals does so under a key of its own,
// derived from the payload key with fresh random bytes, and counts its nonces: none is ever used twice.
// docs/recording-format.md, "Encryption".
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "recording/payload_key.h"

struct evp_cipher_ctx_st;

namespace postern::recording {

inline constexpr std::size_t kSealTag = 16;

// AES-256-GCM in one direction under one key; nonces are numbers. One thread at a time.
class Gcm {
public:
    enum class Direction { Seal, Open };
    Gcm(const Secret& key, Direction direction);
    // Writes plain.size() + kSealTag bytes to `out`, which may be where `plain` is.
    void seal(std::uint64_t nonce, std::string_view context, std::string_view plain, char* out);
    // None: the bytes, the context or the key are not those that were sealed.
    std::optional<std::string> open(std::uint64_t nonce, std::string_view context, std::string_view sealed);

private:
    struct Free {
        void operator()(evp_cipher_ctx_st* context) const;
    };
    std::unique_ptr<evp_cipher_ctx_st, Free> m_context;
};

// Seals pieces of a store. `context` says what and where the piece is: opened elsewhere, it does not open.
class Sealer {
public:
    explicit Sealer(const PayloadKey& key);
    std::string seal(std::string_view context, std::string_view plain);

private:
    std::string m_header; // version, key id, run
    Gcm m_gcm;
    std::uint64_t m_count = 0;
};

// Opens what any Sealer of these keys made.
class Opener {
public:
    explicit Opener(KeySource source) : m_source(std::move(source)) {}
    // An error: the key is not here. None: the bytes are not what was sealed.
    Result<std::optional<std::string>> open(std::string_view context, std::string_view sealed);
    // The key with this id; the source is asked when the ring at hand has none.
    Result<const PayloadKey*> key(std::string_view id);

private:
    KeySource m_source;
    std::shared_ptr<const KeyRing> m_ring;
    std::string m_run; // key id and run that m_gcm is for: runs come in stretches
    std::optional<Gcm> m_gcm;
};

// Records of a journal: sealed in place, with the record's position as nonce under a key of the journal's id.
class RecordSealer {
public:
    RecordSealer(const PayloadKey& key, std::uint64_t journal);
    static std::size_t sealedSize(std::size_t plain);
    void seal(std::uint64_t position, std::string_view plain, char* out);

private:
    std::string m_header;
    Gcm m_gcm;
};

bool isSealedRecord(std::string_view payload);

class RecordOpener {
public:
    explicit RecordOpener(KeySource source) : m_keys(std::move(source)) {}
    // An error: the key is not here, or the record is not what was sealed.
    Result<std::string> open(std::uint64_t journal, std::uint64_t position, std::string_view payload);

private:
    Opener m_keys;
    std::uint64_t m_journal = 0;
    std::string m_id;
    std::optional<Gcm> m_gcm;
};

} // namespace postern::recording
