#pragma once
// The keys that payloads are encrypted with at rest (docs/recording-format.md, "Encryption"): one in force, older ones
// kept to read. Values; any thread.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/secret.h"

namespace postern::recording {

inline constexpr std::size_t kPayloadKeyIdBytes = 8;

class PayloadKey {
public:
    static PayloadKey generate();
    // One line of a ring's text.
    static Result<PayloadKey> load(std::string_view line);
    PayloadKey clone() const { return PayloadKey(m_secret.clone()); }

    // Made from the key itself, so that a key can never stand under another's name: 8 raw bytes; 16 digits for people.
    const std::string& id() const { return m_id; }
    std::string idText() const;
    // Another key for each purpose and salt: HMAC-SHA256 of both under this one. 32 bytes.
    Secret derive(std::string_view purpose, std::string_view salt) const;
    Secret toText() const;

private:
    explicit PayloadKey(Secret secret);
    Secret m_secret; // 32 bytes
    std::string m_id;
};

// As text: keys separated by white space; the last one is the newest.
class KeyRing {
public:
    static Result<KeyRing> load(const Secret& text);
    Secret toText() const; // on one line
    KeyRing clone() const;

    const PayloadKey* find(std::string_view id) const; // nullptr: not here
    const std::vector<PayloadKey>& keys() const { return m_keys; }
    bool empty() const { return m_keys.empty(); }
    void add(PayloadKey key); // nothing when it is there

private:
    std::vector<PayloadKey> m_keys;
};

// Gives the ring when something is met that is encrypted with the key `wanted`; asked again when that key is not in the
// ring that was given before (it may have been added since). Empty: any key. May block as the place does where keys are
// kept.
using KeySource = std::function<Result<std::shared_ptr<const KeyRing>>(std::string_view wanted)>;

// What is said when the key is nowhere: names it, and what can be done.
Error missingKey(std::string_view id);

} // namespace postern::recording
