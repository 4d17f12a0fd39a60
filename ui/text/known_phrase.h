#pragma once
// Finds the phrase again of a recorded text, which is English.
#include <string_view>

#include "base/phrase.h"

namespace postern::ui::words {

// The phrase that says `english`, with what stands in its places; else a quotation.
Phrase knownPhrase(std::string_view english);
// The same of what is said of a configuration file.
Phrase knownFilePhrase(std::string_view english);

} // namespace postern::ui::words
