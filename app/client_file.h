#pragma once
// A client's own configuration file with a connection line in it: what it would become, and writing it. What is in the
// file already stays; a file that cannot be read as its format says is left alone. Blocking; any thread.
#include <string>

#include "api/masking.h"
#include "base/result.h"

namespace postern::app {

inline constexpr std::size_t kMaxClientFile = 1U << 20;

// `format`: "json" (objects are merged, lists get what they do not have), "ini" (the section is replaced), "env" (the
// variables are replaced), "xml" (only a file that is not there yet). Errors: 22023 with what to do instead.
Result<api::ConfigurationChange> proposeClientFile(const std::string& path, const std::string& format,
                                                   const std::string& text);
// Makes missing folders; a new file is readable by its owner alone, because the line holds a key. Errors: 40001 the
// file is not as it was shown, 58030 it cannot be written.
Result<> writeClientFile(const api::ConfigurationChange& change);

} // namespace postern::app
