#pragma once
// Masks parts of json and jsonb values, named by paths of keys.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "masking/method.h"
#include "policy/json_path.h"

namespace postern::masking {

// The `paths` of a [[mask]] (policy/json_path.h). Immutable.
class JsonPaths {
public:
    // None: one of them is not a path, or there are none. The caller masks the whole value.
    static std::shared_ptr<const JsonPaths> parse(const std::vector<std::string>& paths);
    const std::vector<policy::JsonPath>& paths() const { return m_paths; }

private:
    std::vector<policy::JsonPath> m_paths;
};

// Appends the json or jsonb `value` with what `mask.paths` name masked by `mask.method`; the rest stays byte for byte.
// Redact and every method on what it does not apply to put "****", Null puts null. Hash, Partial and Pseudonym leave
// null as it is. A value that is not well-formed, or nested deeper than kMaxJsonDepth, is masked whole. False: NULL.
bool appendWithPaths(const ColumnMask& mask, std::string_view value, bool binary, Keyed& keyed, std::string& out);
inline constexpr int kMaxJsonDepth = 256;

// The bytes of a JSON string without its quotes, with escapes resolved; none: not well-formed.
std::optional<std::string> unescapedJson(std::string_view inner);
void appendJsonString(std::string_view text, std::string& out); // with quotes

} // namespace postern::masking
