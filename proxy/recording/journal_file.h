#pragma once
// The journal's file: a header page and a ring of data, mapped so that the ring's end continues at its beginning (the
// ring is mapped twice in a row; every stretch of up to a ring's length is contiguous in memory).
// docs/journal-format.md.
//
// All of the file's blocks are allocated when it is made, so that a full disk shows as an error here and never as
// SIGBUS on a store to the mapping. No locking: Journal does that.
#include <cstdint>
#include <filesystem>
#include <memory>

#include "base/result.h"

namespace postern::recording {

// What the file asks of the operating system; tests make these fail.
class FileCalls {
public:
    virtual ~FileCalls() = default;
    virtual int allocate(int fd, std::int64_t size);      // as posix_fallocate: 0 or an errno
    virtual int syncRange(void* start, std::size_t size); // as msync(MS_SYNC): 0 or an errno
    static FileCalls& system();
};

struct JournalHeader {
    std::uint64_t id = 0; // random; seeds the records' CRC, so that another journal's records never fit
    std::uint64_t ringBytes = 0;
};

class JournalFile {
public:
    static constexpr std::size_t kHeaderBytes = 65'536; // a multiple of every page size in use

    // Opens the journal at `path` with the size it has, or makes one of `ringBytes` (a multiple of 64 KiB).
    // A file that is not a whole journal of this version is an error; it is never overwritten.
    static Result<std::unique_ptr<JournalFile>> open(const std::filesystem::path& path, std::size_t ringBytes,
                                                     FileCalls& calls);
    ~JournalFile();
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;

    const JournalHeader& header() const { return m_header; }
    std::size_t ringBytes() const { return m_header.ringBytes; }
    // `size` (at most a ring) contiguous bytes from stream position `position` on.
    char* at(std::uint64_t position) { return m_ring + position % m_header.ringBytes; }
    const char* at(std::uint64_t position) const { return m_ring + position % m_header.ringBytes; }

    // Where draining had got to, as far as the file remembers: a hint in its header page, written after each drain.
    std::uint64_t drainedHint() const;
    void setDrainedHint(std::uint64_t position);

    // Forgets all records: a new id makes every one of them foreign. On the disk when it returns. Before the first
    // sealed content, what was there in the clear is overwritten.
    enum class Content { Clear, Sealed };
    Result<> restart(Content content);

    Result<> sync(std::uint64_t from, std::uint64_t to);
    // The kernel may take these pages out of this process's memory; their content stays in the file.
    void release(std::uint64_t from, std::uint64_t to);
    // Pages that will be written next are made present and writable, so that a writer does not meet the page fault.
    void prefault(std::uint64_t from, std::uint64_t to);

private:
    JournalFile(FileCalls& calls) : m_calls(calls) {}
    Result<> create(const std::filesystem::path& path, std::size_t ringBytes);
    Result<> readHeader(const std::filesystem::path& path);
    Result<> map(const std::filesystem::path& path);
    Result<> syncHeader();

    FileCalls& m_calls;
    JournalHeader m_header;
    int m_fd = -1;
    char* m_base = nullptr; // header page
    char* m_ring = nullptr;
};

} // namespace postern::recording
