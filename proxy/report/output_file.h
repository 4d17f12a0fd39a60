#pragma once
// A file that appears whole or not at all: written beside its name, made durable, then renamed over it. What is left
// when the process dies is the draft, never half a file under the real name. One thread.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct evp_md_ctx_st;

namespace postern::report {

class OutputFile {
public:
    // The draft is `path` with a random suffix, readable by this user alone; so is the file.
    static Result<std::unique_ptr<OutputFile>> create(const std::string& path);
    ~OutputFile(); // without commit(): the draft is removed
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    Result<> append(std::string_view bytes);
    // All bytes are on the disk, under the draft's name; nothing may be appended after it.
    Result<> finish();
    Result<> commit();
    std::uint64_t bytes() const { return m_bytes; }
    // Of all bytes appended, lower-case hexadecimal; once, after finish() or commit().
    std::string sha256();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    OutputFile(std::string path, std::string draft, int fd);
    Result<> flush();

    std::string m_path, m_draft, m_waiting;
    int m_fd = -1;
    std::uint64_t m_bytes = 0;
    std::unique_ptr<evp_md_ctx_st, Free> m_hash;
};

} // namespace postern::report
