#pragma once
// What the operating system says about this process. Any thread; a few reads of /proc.
#include <cstdint>

namespace postern::app {

struct ProcessFigures {
    double cpuSeconds = 0;   // user and system
    double startSeconds = 0; // when it began, since 1970
    std::uint64_t residentBytes = 0, virtualBytes = 0, openDescriptors = 0, maxDescriptors = 0, threads = 0;
};

ProcessFigures processFigures(); // zeros where the system does not say

} // namespace postern::app
