#pragma once
// [[detect]]: masks by content, wherever a value appears. A net below lineage, which knows columns: it finds what looks
// like a payment card, a key or an address in delivered texts, and leaves ordinary numbers, times and UUIDs alone.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "masking/keyed.h"
#include "masking/shape.h"
#include "policy/configuration.h"

namespace re2 {
class RE2;
}

namespace postern::masking {

enum class Detected : std::uint16_t {
    CreditCard = 1,
    UsSsn = 2,
    Email = 4,
    Iban = 8,
    Phone = 16,
    AwsKey = 32,
    ApiKey = 64, // of other vendors
    Jwt = 128,
    PrivateKey = 256,
};
// A set of them.
using DetectedSet = std::uint16_t;
constexpr DetectedSet operator|(Detected a, Detected b) {
    return static_cast<DetectedSet>(static_cast<DetectedSet>(a) | static_cast<DetectedSet>(b));
}
constexpr bool contains(DetectedSet set, Detected kind) {
    return (set & static_cast<DetectedSet>(kind)) != 0;
}
// As `kinds` of [[detect]] writes them, comma-separated: "email, iban". For records: "detect: " goes before it.
std::string toString(DetectedSet set);

// One thing found: the bytes [begin, end) of a text.
struct Finding {
    Detected kind{};
    std::size_t begin = 0, end = 0;
};

// What a name (of a column, or of a key in JSON) says about the values under it. It makes detectors of those kinds
// accept what would else be too weak to go by ("030 1234567" in a column "phone"), and `isIdentifier` keeps bare digits
// in a column like "order_id" from being taken for a card.
struct NameHints {
    DetectedSet kinds = 0;
    bool isIdentifier = false;
};
NameHints hintsOf(std::string_view name);

// A column that is scanned: its type and what its name says.
struct ScanColumn {
    ScanColumn(const ValueType& columnType, std::string_view name);
    // Texts, json, jsonb, bytea and arrays of them are masked in place. Composites, records and types of extensions
    // (hstore …) become NULL when something is found in them. Numbers, times and the like are not looked at.
    bool isScanned() const { return type.shape != Shape::Other || type.mayHoldText; }

    ValueType type;
    NameHints hints;
};

// Compiled once for a configuration; immutable, any thread.
class Detectors {
public:
    // None: nothing is to be detected.
    static std::shared_ptr<const Detectors> compile(const std::vector<policy::Detect>& detect);
    ~Detectors();

    // A quick look at any bytes (a whole row): false only when no detector can find anything in them without a hint.
    bool mayContain(std::string_view bytes) const;

    enum class Outcome : std::uint8_t { Unchanged, Changed, Null };
    // Looks into one value as the server sent it. Changed: its masked form was appended to `out`, valid for the type.
    // Null: the value must become NULL. Unchanged: nothing was appended. `found` gains the kinds that were found.
    // `keyed` is for method hash; without a key, hash redacts.
    Outcome mask(std::string_view value, const ScanColumn& column, bool binary, Keyed& keyed, std::string& out,
                 DetectedSet& found) const;
    // A plain text: an error, a notice, a notification, a name. Null makes it "****".
    Outcome maskText(std::string_view text, Keyed& keyed, std::string& out, DetectedSet& found) const;

    // What is found in `text`, in order, without overlaps; before any method.
    std::vector<Finding> find(std::string_view text, NameHints hints = {}) const;

private:
    Detectors();
    Outcome plain(std::string_view text, NameHints hints, Keyed& keyed, std::string& out, DetectedSet& found) const;
    Outcome json(std::string_view text, NameHints hints, Keyed& keyed, std::string& out, DetectedSet& found) const;
    Outcome bytea(std::string_view value, const ScanColumn& column, bool binary, Keyed& keyed, std::string& out,
                  DetectedSet& found) const;
    Outcome textArray(std::string_view value, const ScanColumn& column, Keyed& keyed, std::string& out,
                      DetectedSet& found) const;
    Outcome binaryArray(std::string_view value, const ScanColumn& column, Keyed& keyed, std::string& out,
                        DetectedSet& found) const;
    DetectedSet candidates(std::string_view bytes) const;

    struct Patterns;
    std::unique_ptr<const Patterns> m_patterns;
    DetectedSet m_kinds = 0, m_null = 0, m_hash = 0; // all; those of method null, hash
};

} // namespace postern::masking
