#include "app/key_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postern::app {

namespace {

constexpr std::size_t kMaxFile = 16 << 10;

// Written beside and made durable; the error, or the name of the draft.
Result<std::string> writeDraft(const std::string& path, std::string_view what, const Secret& text) {
    auto draft = path + "." + std::to_string(::getpid());
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return Error::system("cannot write the " + std::string(what) + " " + path, errno);
    const auto line = Secret(std::string(text.view()) + "\n");
    const auto bytes = line.view();
    const bool isWritten =
        ::write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && ::fsync(fd) == 0;
    const int number = errno;
    ::close(fd);
    if (isWritten)
        return draft;
    ::unlink(draft.c_str());
    return Error::system("cannot write the " + std::string(what) + " " + path, number);
}

} // namespace

Result<std::optional<Secret>> readKeyFile(const std::string& path, std::string_view what) {
    const auto name = "the " + std::string(what) + " " + path;
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0 && errno == ENOENT)
        return std::optional<Secret>{};
    if (fd < 0)
        return Error::system("cannot open " + name, errno);
    struct stat facts {};
    std::string buffer(kMaxFile + 1, '\0');
    const bool isPrivate =
        ::fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode) && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    const auto count = isPrivate ? ::read(fd, buffer.data(), buffer.size()) : -1;
    ::close(fd);
    if (!isPrivate)
        return Error::internal(name + " can be read by others; make a new one or run chmod 600 on it");
    if (count <= 0 || static_cast<std::size_t>(count) > kMaxFile) {
        wipe(buffer);
        return Error::internal(name + " cannot be read");
    }
    auto text = std::string_view(buffer).substr(0, static_cast<std::size_t>(count));
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    Secret out(text);
    wipe(buffer);
    return std::optional(std::move(out));
}

Result<> makeKeyFile(const std::string& path, std::string_view what, const Secret& text) {
    const auto draft = writeDraft(path, what, text);
    if (!draft)
        return draft.error();
    const bool isLinked = ::link(draft->c_str(), path.c_str()) == 0 || errno == EEXIST;
    const int number = errno;
    ::unlink(draft->c_str());
    if (!isLinked)
        return Error::system("cannot write the " + std::string(what) + " " + path, number);
    return {};
}

Result<> replaceKeyFile(const std::string& path, std::string_view what, const Secret& text) {
    const auto draft = writeDraft(path, what, text);
    if (!draft)
        return draft.error();
    if (std::rename(draft->c_str(), path.c_str()) == 0)
        return {};
    const int number = errno;
    ::unlink(draft->c_str());
    return Error::system("cannot write the " + std::string(what) + " " + path, number);
}

} // namespace postern::app
