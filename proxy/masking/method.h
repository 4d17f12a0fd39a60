#pragma once
// The masked form of one value. Pure: the same value, key and settings give the same form.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/strong.h"
#include "masking/shape.h"
#include "policy/configuration.h"

namespace postern::masking {

inline constexpr std::string_view kRedaction = "****";

// How one output column is masked. `name` is what records call the mask.
struct ColumnMask {
    policy::Mask::Method method = policy::Mask::Method::Redact;
    int keepFirst = 0, keepLast = 0; // characters that Partial leaves
    std::string name;
    Oid type = 0;
    Shape shape = Shape::Other;
};

// `value` is the field as the server sent it, absent for NULL; `binary` its format. Absent: NULL.
// Redact and Null do not look at the value. Partial and Hash apply to texts; any other shape is redacted.
// `key`: secret of the store, for Hash.
std::optional<std::string> masked(const ColumnMask& mask, std::optional<std::string_view> value, bool binary,
                                  std::string_view key);

// The form that hides everything, for a shape: what Redact gives.
std::optional<std::string> redacted(Shape shape, Oid type, bool binary);

} // namespace postern::masking
