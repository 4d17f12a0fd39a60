#include "app/activation.h"

#include <charconv>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <unistd.h>

namespace postern::app {

namespace {

constexpr int kFirst = 3; // SD_LISTEN_FDS_START

std::optional<long> number(const char* name) {
    const char* text = std::getenv(name);
    if (text == nullptr)
        return {};
    const std::string_view digits(text);
    long out = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (failure != std::errc{} || end != digits.data() + digits.size())
        return {};
    return out;
}

std::string takeName(std::string_view& names) {
    const auto end = names.find(':');
    const std::string out(names.substr(0, end));
    names.remove_prefix(end == std::string_view::npos ? names.size() : end + 1);
    return out.empty() ? "unknown" : out;
}

} // namespace

std::vector<InheritedSocket> takeInheritedSockets() {
    const auto pid = number("LISTEN_PID"), count = number("LISTEN_FDS");
    const char* given = std::getenv("LISTEN_FDNAMES");
    const std::string all = given != nullptr ? given : "";
    for (const char* name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"})
        ::unsetenv(name);
    std::vector<InheritedSocket> out;
    if (!pid || !count || *pid != ::getpid())
        return out;
    std::string_view names(all);
    for (int fd = kFirst; fd < kFirst + *count && fd < kFirst + kMaxInherited; ++fd) {
        auto name = takeName(names);
        if (::fcntl(fd, F_SETFD, FD_CLOEXEC) == 0)
            out.push_back({std::move(name), net::Descriptor(fd)});
    }
    return out;
}

} // namespace postern::app
