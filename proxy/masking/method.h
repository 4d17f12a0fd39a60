#pragma once
// The masked form of one value. Pure: the same value, key and settings give the same form.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/strong.h"
#include "masking/keyed.h"
#include "masking/shape.h"
#include "policy/configuration.h"

namespace postern::masking {

inline constexpr std::string_view kRedaction = "****";

class JsonPaths;

// How one output column is masked. `name` is what records call the mask. `type` and `shape` are enough for built-in
// types; setType() takes what the catalog knows of the others.
struct ColumnMask {
    policy::Mask::Method method = policy::Mask::Method::Redact;
    int keepFirst = 0, keepLast = 0; // characters that Partial leaves
    std::string name;
    Oid type = 0;
    Shape shape = Shape::Other;
    Oid base = 0;    // `type` without domains; 0: `type` itself
    Oid element = 0; // of an array that is not built in
    Shape elementShape = Shape::Text;
    Encoding encoding = Encoding::Utf8; // the client's
    // Only these parts of a json or jsonb value are masked. Only for a column that is passed on as it is stored: what
    // was computed from it must be masked whole, so leave this empty there. Ignored for other types.
    std::shared_ptr<const JsonPaths> paths;

    void setType(const ValueType& known);
};

// `value` is the field as the server sent it, absent for NULL; `binary` its format. Absent: NULL.
//
// Redact and Null do not look at the value, and give the same bytes for all of them, NULL too. The other methods keep
// NULL as NULL, give the same form to equal values in text and in binary format, and redact what they do not apply to:
// - Partial: texts.
// - Hash: texts, json, jsonb, bytea, uuid.
// - Pseudonym: see masking/pseudonym.h.
// `key`: secret of the store, for Hash and Pseudonym; when it is empty they redact.
std::optional<std::string> masked(const ColumnMask& mask, std::optional<std::string_view> value, bool binary,
                                  std::string_view key);

// The same for many values: appends the form to `out`; false: NULL, nothing was appended.
bool appendMasked(const ColumnMask& mask, std::optional<std::string_view> value, bool binary, Keyed& keyed,
                  std::string& out);

// Whether the masked form is the same for every value.
bool isConstant(const ColumnMask& mask);

// The form that hides everything: what Redact gives.
std::optional<std::string> redacted(const ColumnMask& mask, bool binary);
std::optional<std::string> redacted(Shape shape, Oid type, bool binary); // of built-in types

// The value whose pseudonym this is, in the same format. For an equality that a client writes with a pseudonym it was
// given: the gateway puts the value in its place. `mask.type` is the type of the parameter or literal; numbers resolve
// whatever their width.
//
// Absent: it is no column's pseudonym, or one that cannot be resolved (masking/pseudonym.h). Such a comparison must not
// be forwarded as the client wrote it: it would tell whether a guess is the real value. It must find nothing.
std::optional<std::string> original(const ColumnMask& mask, std::string_view pseudonym, bool binary,
                                    std::string_view key);
std::optional<std::string> original(const ColumnMask& mask, std::string_view pseudonym, bool binary, Keyed& keyed);

} // namespace postern::masking
