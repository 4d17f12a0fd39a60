#pragma once
// The phrases of the engine, for lupdate to collect and to find a recorded text again.
#include <string_view>

#include "base/phrase.h"

namespace postern::ui::words {

// The phrase that says `english`, with what stands in its places; else a quotation.
Phrase knownPhrase(std::string_view english);

} // namespace postern::ui::words
