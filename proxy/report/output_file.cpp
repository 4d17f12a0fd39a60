#include "report/output_file.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <openssl/evp.h>
#include <unistd.h>

#include "base/random.h"
#include "base/text.h"

namespace postern::report {

namespace {

constexpr std::size_t kWaiting = 256 << 10;

// A rename is on the disk when its folder is.
void syncFolderOf(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

void OutputFile::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return Error::system(phrase("cannot write %1", path), EISDIR);
    const auto draft = path + ".part-" + toHex(randomBytes(4));
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return Error::system(phrase("cannot write %1", path), errno);
    return std::unique_ptr<OutputFile>(new OutputFile(path, draft, fd));
}

OutputFile::OutputFile(std::string path, std::string draft, int fd)
    : m_path(std::move(path)), m_draft(std::move(draft)), m_fd(fd), m_hash(EVP_MD_CTX_new()) {
    if (!m_hash || EVP_DigestInit_ex(m_hash.get(), EVP_sha256(), nullptr) != 1)
        std::abort(); // without SHA-256 nothing here can keep its promise
}

OutputFile::~OutputFile() {
    if (m_fd < 0)
        return;
    ::close(m_fd);
    ::unlink(m_draft.c_str());
}

Result<> OutputFile::append(std::string_view bytes) {
    m_waiting += bytes;
    m_bytes += bytes.size();
    return m_waiting.size() < kWaiting ? Result<>() : flush();
}

Result<> OutputFile::flush() {
    if (m_waiting.empty())
        return {}; // perhaps the hash is made already
    if (EVP_DigestUpdate(m_hash.get(), m_waiting.data(), m_waiting.size()) != 1)
        std::abort();
    for (std::string_view rest(m_waiting); !rest.empty();) {
        const auto count = ::write(m_fd, rest.data(), rest.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error::system(phrase("cannot write %1", m_path), errno);
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    m_waiting.clear();
    return {};
}

Result<> OutputFile::finish() {
    POSTERN_TRY(flush());
    if (::fsync(m_fd) != 0)
        return Error::system(phrase("cannot write %1", m_path), errno);
    return {};
}

Result<> OutputFile::commit() {
    POSTERN_TRY(finish());
    if (::rename(m_draft.c_str(), m_path.c_str()) != 0)
        return Error::system(phrase("cannot write %1", m_path), errno);
    ::close(m_fd);
    m_fd = -1;
    syncFolderOf(m_path);
    return {};
}

std::string OutputFile::sha256() {
    std::array<unsigned char, 32> digest{};
    if (EVP_DigestFinal_ex(m_hash.get(), digest.data(), nullptr) != 1)
        std::abort();
    return toHex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

} // namespace postern::report
