#include "recording/journal.h"

#include <cstring>

#include "base/bytes.h"
#include "base/log.h"
#include "recording/crc32c.h"

namespace postern::recording {

namespace {

// Record: CRC-32C (4), length (4), position (8), payload, zeros up to a multiple of 8. The CRC covers all that follows
// it up to the payload's end, and the journal's id.
constexpr std::size_t kRecordHeader = 16;
constexpr std::size_t kAhead = 1 << 20;    // kept present for writers
constexpr std::size_t kResident = 4 << 20; // of what waits, kept in memory at each end
constexpr std::size_t kPrefetched = 512;   // what a short statement or its result takes
constexpr std::size_t kRelease = 1 << 20;  // drained pages are given back in pieces of this

std::size_t recordBytes(std::size_t payload) {
    return (kRecordHeader + payload + 7) & ~std::size_t{7};
}

void store32(char* to, std::uint32_t value) {
    for (int i = 0; i < 4; ++i)
        to[i] = static_cast<char>(value >> (24 - 8 * i));
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const std::filesystem::path& path, std::size_t ringBytes,
                                               FileCalls& calls) {
    auto file = JournalFile::open(path, ringBytes, calls);
    if (!file)
        return std::move(file).error();
    return std::unique_ptr<Journal>(new Journal(std::move(*file)));
}

Journal::Journal(std::unique_ptr<JournalFile> file) : m_file(std::move(file)) {}

std::size_t Journal::maxPayload() const {
    return std::min(kMaxRecordBytes, m_file->ringBytes() / 2 - kRecordHeader);
}

std::uint32_t Journal::checksum(std::string_view sealedBytes) const {
    const auto id = m_file->header().id;
    return crc32c(sealedBytes, static_cast<std::uint32_t>(id >> 32 ^ id));
}

std::optional<Journal::Record> Journal::recordAt(std::uint64_t position, std::uint64_t limit) const {
    const char* at = m_file->at(position);
    Reader header(std::string_view(at, kRecordHeader));
    const auto crc = header.u32();
    const std::size_t length = header.u32();
    if (header.u64() != position || length > maxPayload() || position + recordBytes(length) > limit ||
        crc != checksum(std::string_view(at + 4, kRecordHeader - 4 + length)))
        return std::nullopt;
    return Record{std::string_view(at + kRecordHeader, length), position + recordBytes(length)};
}

// Looking at the head for each record would take its cache line away from the writers again and again.
std::optional<Journal::Record> Journal::next(std::uint64_t position) {
    if (position >= m_seen)
        m_seen = m_head.load();
    return position < m_seen ? recordAt(position, m_seen) : std::nullopt;
}

void Journal::recover(std::optional<std::uint64_t> stored) {
    const auto hint = m_file->drainedHint();
    auto start = stored.value_or(hint);
    // After a power loss the store may have forgotten commits whose records are overwritten since: go on where they
    // stop.
    if (stored && hint > *stored && !recordAt(start, start + ringBytes())) {
        log::warning("journal.gap", {{"stored", std::to_string(*stored)}, {"drained", std::to_string(hint)}});
        start = hint;
    }
    auto head = start;
    while (const auto record = recordAt(head, start + ringBytes()))
        head = record->end;
    m_tail = start;
    m_head = head;
    m_released = start;
}

Result<> Journal::restart(const PayloadKey* key) {
    POSTERN_TRY(m_file->restart(key ? JournalFile::Content::Sealed : JournalFile::Content::Clear));
    m_sealer.reset();
    if (key)
        m_sealer.emplace(*key, id());
    m_file->release(0, ringBytes());
    m_head = 0, m_tail = 0, m_seen = 0;
    m_released = 0, m_backlogReleased = 0, m_prefaulted = kAhead;
    m_file->prefault(0, kAhead < ringBytes() ? kAhead : ringBytes());
    return {};
}

// What a power loss let stand behind a torn record must never follow a new one.
void Journal::goOn() {
    constexpr std::size_t kPiece = 4096;
    static constexpr char kZeros[kPiece] = {};
    const auto end = m_tail + ringBytes();
    for (auto at = m_head.load(); at < end; at += kPiece) {
        const auto size = std::min<std::uint64_t>(kPiece, end - at);
        if (std::memcmp(m_file->at(at), kZeros, size) != 0)
            std::memset(m_file->at(at), 0, size);
    }
    m_file->release(m_head, end);
}

void Journal::write(std::uint64_t position, std::string_view payload) {
    char* at = m_file->at(position);
    const auto size = storedSize(payload);
    store32(at + 4, static_cast<std::uint32_t>(size));
    store32(at + 8, static_cast<std::uint32_t>(position >> 32));
    store32(at + 12, static_cast<std::uint32_t>(position));
    if (m_sealer)
        m_sealer->seal(position, payload, at + kRecordHeader);
    else if (!payload.empty())
        std::memcpy(at + kRecordHeader, payload.data(), payload.size());
    store32(at, checksum(std::string_view(at + 4, kRecordHeader - 4 + size)));
}

std::size_t Journal::storedSize(std::string_view payload) const {
    return m_sealer ? RecordSealer::sealedSize(payload.size()) : payload.size();
}

Journal::Taken Journal::append(std::span<const std::string_view> records) {
    std::size_t total = 0;
    for (const auto record : records) {
        if (storedSize(record) > maxPayload())
            return Taken::TooLarge;
        total += recordBytes(storedSize(record));
    }
    const std::lock_guard lock(m_mutex);
    auto position = m_head.load(std::memory_order_relaxed);
    if (position + total - m_tail.load() > m_file->ringBytes())
        return total > m_file->ringBytes() ? Taken::TooLarge : Taken::Full;
    for (const auto record : records) {
        write(position, record);
        position += recordBytes(storedSize(record));
    }
    m_head.store(position); // the reader sees whole records only
    // Memory that was never touched, or long ago: what comes next need not wait for it.
    for (std::size_t ahead = 0; ahead < kPrefetched; ahead += 64)
        __builtin_prefetch(m_file->at(position) + ahead, 1);
    return Taken::Yes;
}

void Journal::drained(std::uint64_t position) {
    // The hint first: room must not be reused while the hint still points into it.
    m_file->setDrainedHint(position);
    m_tail.store(position);
    if (position - m_released >= kRelease) {
        m_file->release(m_released, position);
        m_released = position;
    }
    // When the store is slow, what waits is let out of memory too (it is read back from the file): from a little after
    // the reader to a little before the writers.
    const auto backlogFrom = std::max(m_backlogReleased, position + kResident);
    if (const auto head = m_head.load(); head > backlogFrom + kResident) {
        m_file->release(backlogFrom, head - kResident / 2);
        m_backlogReleased = head - kResident / 2;
    }
    const auto wanted = std::min(m_head.load() + kAhead, position + ringBytes());
    if (wanted >= m_prefaulted + kAhead / 2) {
        m_file->prefault(std::max(m_prefaulted, position), wanted);
        m_prefaulted = wanted;
    }
}

} // namespace postern::recording
