#include "app/metrics/process_figures.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace postern::app {

namespace {

std::string readFile(const char* path) {
    std::ifstream file(path);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

// The fields of /proc/self/stat after the command's name, which may hold blanks (proc(5)); the first is field 3.
std::istringstream statFields() {
    auto text = readFile("/proc/self/stat");
    const auto end = text.rfind(')');
    return std::istringstream(end == std::string::npos ? std::string() : text.substr(end + 1));
}

double bootSeconds() {
    std::istringstream lines(readFile("/proc/stat"));
    std::string word;
    double seconds = 0;
    while (lines >> word)
        if (word == "btime")
            lines >> seconds;
    return seconds;
}

} // namespace

ProcessFigures processFigures() {
    ProcessFigures out;
    const auto ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    auto fields = statFields();
    std::string skipped;
    for (int field = 3; field < 14; ++field)
        fields >> skipped;
    double user = 0, system = 0, started = 0;
    std::int64_t threads = 0, resident = 0;
    fields >> user >> system;
    for (int field = 16; field < 20; ++field)
        fields >> skipped;
    fields >> threads >> skipped >> started >> out.virtualBytes >> resident;
    if (!fields)
        return out;
    out.cpuSeconds = (user + system) / ticks;
    out.startSeconds = bootSeconds() + started / ticks;
    out.threads = static_cast<std::uint64_t>(threads);
    out.residentBytes = static_cast<std::uint64_t>(resident) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    std::error_code code;
    for (std::filesystem::directory_iterator it("/proc/self/fd", code), end; !code && it != end; it.increment(code))
        ++out.openDescriptors;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0)
        out.maxDescriptors = limit.rlim_cur;
    return out;
}

} // namespace postern::app
