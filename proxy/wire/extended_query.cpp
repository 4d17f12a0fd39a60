#include "wire/extended_query.h"

#include <algorithm>
#include <limits>

#include "base/bytes.h"
#include "wire/backend.h"

namespace postern::wire {

void writeExtendedQuery(std::string& out, std::string_view sql, std::span<const Value> values) {
    constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max();
    const auto sent = values.first(std::min(values.size(), kMost));
    const auto count = static_cast<std::uint16_t>(sent.size());
    std::string body{'\0'};
    body.append(sql).push_back('\0');
    putU16(body, count);
    for (const auto& value : sent)
        putU32(body, value.type);
    writeMessage(out, 'P', body);
    body.assign(2, '\0');
    putU16(body, count);
    for (const auto& value : sent)
        putU16(body, static_cast<std::uint16_t>(value.format));
    putU16(body, count);
    for (const auto& value : sent) {
        putU32(body, value.bytes ? static_cast<std::uint32_t>(value.bytes->size()) : 0xFFFFFFFFU);
        body.append(value.bytes.value_or(std::string_view{}));
    }
    putU16(body, 0);
    writeMessage(out, 'B', body);
    writeDescribe(out, 'P', {});
    writeExecute(out, {});
    writeSync(out);
}

} // namespace postern::wire
