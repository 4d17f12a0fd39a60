#pragma once
// The crash-safe file that events reach before what they describe is forwarded (docs/journal-format.md).
//
// A memory-mapped ring of records. append() is a memcpy under a mutex: no system call, any thread. What it took is
// there after kill -9 of this process, at any instant; a record that was being written then fails its CRC and ends the
// journal. Positions are bytes since the last restart() and never wrap; a record stands contiguous in memory, so it can
// be read in place.
//
// One thread reads (next, drained). Recovery comes first: recover(), read everything up to head(), restart(); then
// append. Where the store cannot take what was left, goOn() comes in restart()'s place.
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "recording/journal_file.h"
#include "recording/seal.h"

namespace postern::recording {

inline constexpr std::size_t kJournalBytes = 64 << 20;   // bound of what may wait for the store
inline constexpr std::size_t kMaxRecordBytes = 17 << 20; // a result of 16 MiB and what surrounds it

class Journal {
public:
    enum class Taken { Yes, Full, TooLarge };
    struct Record {
        std::string_view payload; // valid until drained() passes `end`
        std::uint64_t end = 0;    // where the next record starts
    };

    static Result<std::unique_ptr<Journal>> open(const std::filesystem::path& path,
                                                 std::size_t ringBytes = kJournalBytes,
                                                 FileCalls& calls = FileCalls::system());

    // Finds what a process before this one left. `stored`: how far the store got in this journal, if it knows this
    // journal.
    void recover(std::optional<std::uint64_t> stored);
    // Instead of restart(), while what was recovered cannot be stored yet: append after it. Only for a journal that is
    // not encrypted.
    void goOn();
    // Everything is in the store: start again at position 0, under a new id. With `key`, what is appended from then on
    // is encrypted (RecordOpener reads it): the same promise, and about a microsecond more for a statement.
    Result<> restart(const PayloadKey* key = nullptr);

    // All of `records` or none. Any thread.
    Taken append(std::span<const std::string_view> records);

    std::uint64_t id() const { return m_file->header().id; }
    std::size_t ringBytes() const { return m_file->ringBytes(); }
    std::uint64_t head() const { return m_head.load(); } // end of the last record
    std::uint64_t tail() const { return m_tail.load(); } // everything before is drained
    // The record at `position`; none at the end, or where the bytes are not a whole record.
    std::optional<Record> next(std::uint64_t position);
    // The store has committed everything before `position`: its room is free.
    void drained(std::uint64_t position);
    // What lies between is on the disk when this returns.
    Result<> sync(std::uint64_t from, std::uint64_t to) { return m_file->sync(from, to); }

private:
    explicit Journal(std::unique_ptr<JournalFile> file);
    std::size_t maxPayload() const;
    std::uint32_t checksum(std::string_view sealedBytes) const;
    std::optional<Record> recordAt(std::uint64_t position, std::uint64_t limit) const;
    void write(std::uint64_t position, std::string_view payload);
    std::size_t storedSize(std::string_view payload) const;

    std::unique_ptr<JournalFile> m_file;
    std::mutex m_mutex; // append against append; m_sealer
    std::optional<RecordSealer> m_sealer;
    std::atomic<std::uint64_t> m_head = 0;
    std::atomic<std::uint64_t> m_tail = 0;
    std::uint64_t m_released = 0, m_backlogReleased = 0, m_prefaulted = 0, m_seen = 0; // reading thread
};

} // namespace postern::recording
