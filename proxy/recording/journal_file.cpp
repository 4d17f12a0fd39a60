#include "recording/journal_file.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#if __has_include(<linux/fs.h>)
#include <linux/fs.h>
#endif

#include "base/bytes.h"
#include "base/random.h"
#include "recording/crc32c.h"

namespace postern::recording {

namespace {

constexpr std::string_view kMagic = "PSTJRNL1";
constexpr std::size_t kHintOffset = 4096;                // on a page of its own
constexpr std::size_t kSealedOffset = kHintOffset + 8;   // kAllSealed: the ring holds nothing in the clear
constexpr std::uint64_t kAllSealed = 0x5345414c45440001; // any value that is not there by chance
constexpr std::uint64_t kMaxRing = 1ULL << 40;

std::string headerText(const JournalHeader& header) {
    std::string out(kMagic);
    putU64(out, header.id);
    putU64(out, header.ringBytes);
    putU32(out, crc32c(out));
    return out;
}

std::uint64_t newId() {
    return static_cast<std::uint64_t>(randomU32()) << 32 | randomU32();
}

std::uint64_t pageSize() {
    static const auto size = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    return size;
}

} // namespace

int FileCalls::allocate(int fd, std::int64_t size) {
    return ::posix_fallocate(fd, 0, size);
}
int FileCalls::syncRange(void* start, std::size_t size) {
    return ::msync(start, size, MS_SYNC) == 0 ? 0 : errno;
}

FileCalls& FileCalls::system() {
    static FileCalls calls;
    return calls;
}

Result<std::unique_ptr<JournalFile>> JournalFile::open(const std::filesystem::path& path, std::size_t ringBytes,
                                                       FileCalls& calls) {
    if (ringBytes == 0 || ringBytes % kHeaderBytes != 0 || ringBytes > kMaxRing)
        return Error::internal("the journal's size is not a multiple of 64 KiB");
    std::unique_ptr<JournalFile> file(new JournalFile(calls));
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        POSTERN_TRY(file->create(path, ringBytes));
    file->m_fd = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file->m_fd < 0)
        return Error::system("cannot open the journal " + path.string(), errno);
    POSTERN_TRY(file->readHeader(path));
    POSTERN_TRY(file->map(path));
    return file;
}

// Made under another name and renamed when whole: a crash here leaves no half journal behind.
Result<> JournalFile::create(const std::filesystem::path& path, std::size_t ringBytes) {
    const auto temporary = path.string() + ".new";
    const int fd = ::open(temporary.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return Error::system("cannot make the journal " + temporary, errno);
#ifdef FS_NOCOW_FL
    // On copy-on-write file systems allocated blocks are only kept for files that are not copied on write. Elsewhere
    // this fails, and need not succeed.
    int flags = 0;
    if (::ioctl(fd, FS_IOC_GETFLAGS, &flags) == 0) {
        flags |= FS_NOCOW_FL;
        (void)!::ioctl(fd, FS_IOC_SETFLAGS, &flags);
    }
#endif
    const JournalHeader header{newId(), ringBytes};
    const auto text = headerText(header);
    int failure = m_calls.allocate(fd, static_cast<std::int64_t>(kHeaderBytes + ringBytes));
    if (failure == 0 && ::pwrite(fd, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        failure = errno;
    if (failure == 0 && ::fsync(fd) != 0)
        failure = errno;
    ::close(fd);
    if (failure == 0 && ::rename(temporary.c_str(), path.c_str()) != 0)
        failure = errno;
    if (failure != 0) {
        ::unlink(temporary.c_str());
        return Error::system(
            "cannot allocate the journal " + path.string() + " (" + std::to_string(ringBytes >> 20) + " MiB)", failure);
    }
    return {};
}

Result<> JournalFile::readHeader(const std::filesystem::path& path) {
    const auto bad = [&] {
        return Error::internal(path.string() + " is not a journal of this version; move it away to start a new one");
    };
    std::string text(kMagic.size() + 20, '\0');
    struct stat info {};
    if (::pread(m_fd, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()) || ::fstat(m_fd, &info) != 0)
        return bad();
    Reader in(text);
    const bool isJournal = in.bytes(kMagic.size()) == kMagic;
    m_header = {in.u64(), in.u64()};
    if (!isJournal || headerText(m_header) != text || m_header.ringBytes == 0 ||
        m_header.ringBytes % kHeaderBytes != 0 || m_header.ringBytes > kMaxRing)
        return bad();
    const auto size = kHeaderBytes + m_header.ringBytes;
    // A sparse copy of a journal (backup tools make them) would bring SIGBUS back.
    if (static_cast<std::uint64_t>(info.st_size) < size)
        return bad();
    if (const int failure = m_calls.allocate(m_fd, static_cast<std::int64_t>(size)); failure != 0)
        return Error::system("cannot allocate the journal " + path.string(), failure);
    return {};
}

Result<> JournalFile::map(const std::filesystem::path& path) {
    const auto failed = [&] { return Error::system("cannot map the journal " + path.string(), errno); };
    const auto ring = m_header.ringBytes;
    void* base =
        ::mmap(nullptr, kHeaderBytes + 2 * ring, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return failed();
    m_base = static_cast<char*>(base);
    m_ring = m_base + kHeaderBytes;
    constexpr int kAccess = PROT_READ | PROT_WRITE, kHow = MAP_SHARED | MAP_FIXED;
    if (::mmap(m_base, kHeaderBytes + ring, kAccess, kHow, m_fd, 0) == MAP_FAILED ||
        ::mmap(m_ring + ring, ring, kAccess, kHow, m_fd, kHeaderBytes) == MAP_FAILED)
        return failed();
    // Statements and parameters pass through here: no core dump should hold them.
    (void)!::madvise(m_base, kHeaderBytes + 2 * ring, MADV_DONTDUMP);
    return {};
}

JournalFile::~JournalFile() {
    if (m_base)
        ::munmap(m_base, kHeaderBytes + 2 * m_header.ringBytes);
    if (m_fd >= 0)
        ::close(m_fd);
}

std::uint64_t JournalFile::drainedHint() const {
    return std::atomic_ref(*reinterpret_cast<std::uint64_t*>(m_base + kHintOffset)).load(std::memory_order_relaxed);
}

void JournalFile::setDrainedHint(std::uint64_t position) {
    std::atomic_ref(*reinterpret_cast<std::uint64_t*>(m_base + kHintOffset)).store(position, std::memory_order_relaxed);
}

Result<> JournalFile::syncHeader() {
    const auto text = headerText(m_header);
    int failure = ::pwrite(m_fd, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()) ? 0 : errno;
    if (failure == 0)
        failure = m_calls.syncRange(m_base, kHeaderBytes);
    if (failure != 0)
        return Error::system("cannot write the journal's header", failure);
    return {};
}

Result<> JournalFile::restart(Content content) {
    setDrainedHint(0);
    auto& mark = *reinterpret_cast<std::uint64_t*>(m_base + kSealedOffset);
    if (content == Content::Sealed && mark != kAllSealed) {
        std::memset(m_ring, 0, ringBytes());
        POSTERN_TRY(sync(0, ringBytes()));
    }
    mark = content == Content::Sealed ? kAllSealed : 0;
    m_header.id = newId();
    return syncHeader();
}

Result<> JournalFile::sync(std::uint64_t from, std::uint64_t to) {
    from -= from % pageSize(); // msync wants whole pages
    if (to <= from)
        return {};
    if (const int failure = m_calls.syncRange(at(from), static_cast<std::size_t>(to - from)); failure != 0)
        return Error::system("cannot write the journal to disk", failure);
    return {};
}

void JournalFile::release(std::uint64_t from, std::uint64_t to) {
    // More than a ring would reach beyond the second mapping, into memory that is not the journal's.
    if (to - from > ringBytes())
        from = to - ringBytes();
    from += (pageSize() - from % pageSize()) % pageSize(); // only pages that are wholly inside
    to -= to % pageSize();
    if (to <= from)
        return;
    (void)!::madvise(at(from), to - from, MADV_DONTNEED);
    // Records that go over the ring's end were written through the second mapping; what follows them through the first.
    if (const auto beyond = from % ringBytes() + (to - from); beyond > ringBytes())
        (void)!::madvise(m_ring, beyond - ringBytes(), MADV_DONTNEED);
}

void JournalFile::prefault([[maybe_unused]] std::uint64_t from, [[maybe_unused]] std::uint64_t to) {
#ifdef MADV_POPULATE_WRITE
    from -= from % pageSize();
    while (from < to) {
        const auto size = std::min(to - from, ringBytes() - from % ringBytes());
        (void)!::madvise(at(from), size, MADV_POPULATE_WRITE);
        from += size;
    }
#endif
}

} // namespace postern::recording
