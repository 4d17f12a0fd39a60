#pragma once
// Events of one session, packed: canonical JSON lines joined by line feeds, compressed with zstd level 1 and a fixed
// dictionary (so that a block of one small event shrinks too). docs/recording-format.md, "Blocks".
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct ZSTD_CCtx_s;
struct ZSTD_CDict_s;
struct ZSTD_DCtx_s;
struct ZSTD_DDict_s;

namespace postern::recording {

// Zstd1: with dictionary 1. Unreadable is never stored: what was encrypted and does not open.
enum class BlockEncoding : std::uint8_t { Plain = 0, Zstd1 = 1, Unreadable = 255 };

struct PackedBlock {
    BlockEncoding encoding = BlockEncoding::Plain;
    std::string data;
};

inline constexpr std::size_t kMaxBlockText = 128 << 20; // one record's JSON can be several times its 17 MiB

// One per thread.
class BlockPacker {
public:
    BlockPacker();
    PackedBlock pack(std::string_view lines);

private:
    struct Free {
        void operator()(ZSTD_CCtx_s* context) const;
        void operator()(ZSTD_CDict_s* dictionary) const;
    };
    std::unique_ptr<ZSTD_CDict_s, Free> m_dictionary;
    std::unique_ptr<ZSTD_CCtx_s, Free> m_context;
};

class BlockUnpacker {
public:
    BlockUnpacker();
    // Error when the bytes are not what a packer made. The result has no more than kMaxBlockText bytes.
    Result<std::string> unpack(BlockEncoding encoding, std::string_view data);

private:
    struct Free {
        void operator()(ZSTD_DCtx_s* context) const;
        void operator()(ZSTD_DDict_s* dictionary) const;
    };
    std::unique_ptr<ZSTD_DDict_s, Free> m_dictionary;
    std::unique_ptr<ZSTD_DCtx_s, Free> m_context;
};

// The lines of a block's text; an empty text has none.
std::vector<std::string_view> splitLines(std::string_view text);

} // namespace postern::recording
