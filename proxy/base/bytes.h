#pragma once
// Bytes are std::string (owned) and std::string_view (borrowed). Reader and the put functions speak network byte order.
// A Reader never reads past its end: after the first short read it is failed and every further read gives zero or
// empty.
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace postern {

class Reader {
public:
    explicit Reader(std::string_view data) : m_data(data) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_data.empty(); }
    std::size_t remaining() const { return m_data.size(); }
    std::string_view rest() const { return m_data; }
    void fail() { m_ok = false, m_data = {}; }

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    std::int16_t i16() { return static_cast<std::int16_t>(u16()); }
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    std::int64_t i64() { return static_cast<std::int64_t>(u64()); }

    std::string_view bytes(std::size_t count) {
        if (count > m_data.size()) {
            fail();
            return {};
        }
        auto out = m_data.substr(0, count);
        m_data.remove_prefix(count);
        return out;
    }
    // A string up to its NUL, which is consumed; fails when there is none.
    std::string_view cstring() {
        const auto end = m_data.find('\0');
        if (end == std::string_view::npos) {
            fail();
            return {};
        }
        auto out = m_data.substr(0, end);
        m_data.remove_prefix(end + 1);
        return out;
    }

private:
    std::uint64_t number(std::size_t count) {
        if (count > m_data.size()) {
            fail();
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value << 8 | static_cast<std::uint8_t>(m_data[i]);
        m_data.remove_prefix(count);
        return value;
    }

    std::string_view m_data;
    bool m_ok = true;
};

inline void putU8(std::string& out, std::uint8_t value) {
    out.push_back(static_cast<char>(value));
}
inline void putU16(std::string& out, std::uint16_t value) {
    const char b[2] = {static_cast<char>(value >> 8), static_cast<char>(value)};
    out.append(b, 2);
}
inline void putU32(std::string& out, std::uint32_t value) {
    const char b[4] = {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
                       static_cast<char>(value)};
    out.append(b, 4);
}
inline void putU64(std::string& out, std::uint64_t value) {
    putU32(out, static_cast<std::uint32_t>(value >> 32));
    putU32(out, static_cast<std::uint32_t>(value));
}
inline void putI16(std::string& out, std::int16_t value) {
    putU16(out, static_cast<std::uint16_t>(value));
}
inline void putI32(std::string& out, std::int32_t value) {
    putU32(out, static_cast<std::uint32_t>(value));
}
// `text` must not contain NUL; the part after a NUL would change the message's meaning.
inline void putCString(std::string& out, std::string_view text) {
    out.append(text.substr(0, text.find('\0')));
    out.push_back('\0');
}
inline void setU32(std::string& out, std::size_t offset, std::uint32_t value) {
    for (int i = 0; i < 4; ++i)
        out[offset + static_cast<std::size_t>(i)] = static_cast<char>(value >> (24 - 8 * i));
}
inline std::uint32_t loadU32(const char* p) {
    const auto* b = reinterpret_cast<const unsigned char*>(p);
    return static_cast<std::uint32_t>(b[0]) << 24 | static_cast<std::uint32_t>(b[1]) << 16 |
           static_cast<std::uint32_t>(b[2]) << 8 | b[3];
}

} // namespace postern
