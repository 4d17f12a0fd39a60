#pragma once
// Child processes by argument vector, never through a shell. Any thread.
#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

#include "base/result.h"
#include "base/secret.h"

namespace postern::app {

// Runs `words` (the first is the program, looked up in PATH) and gives its standard output, at most `maxBytes`. It gets
// no input and none of our descriptors but standard error. After `deadline` its whole process group is killed. An exit
// code other than 0 is an error that names the program and the code, not its output.
Result<Secret> outputOf(const std::vector<std::string>& words, std::chrono::milliseconds deadline,
                        std::size_t maxBytes);

} // namespace postern::app
