#pragma once
// Appends JSON to a string, in the order called and without white space: the form that recordings are hashed in (RFC
// 8259; strings escape only what must be escaped, numbers are integers). Bytes that are not UTF-8 are written as
// U+FFFD. The caller balances begin and end; commas are the writer's business. Depth is at most 32.
#include <cstdint>
#include <string>
#include <string_view>

namespace postern {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : m_out(out) {}

    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view text);
    JsonWriter& integer(std::int64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    // Already valid JSON.
    JsonWriter& raw(std::string_view json);

    JsonWriter& field(std::string_view name, std::string_view text) { return key(name).string(text); }
    JsonWriter& field(std::string_view name, const char* text) { return key(name).string(text); }
    JsonWriter& field(std::string_view name, std::int64_t value) { return key(name).integer(value); }

private:
    JsonWriter& open(char c);
    JsonWriter& close(char c);
    void separate();

    std::string& m_out;
    std::uint32_t m_hasItems = 0; // one bit per depth
    int m_depth = 0;
    bool m_afterKey = false;
};

void appendJsonString(std::string& out, std::string_view text);

} // namespace postern
