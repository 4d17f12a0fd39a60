#pragma once
// The phrases of the engine, for lupdate to collect.
#include <span>

namespace postern::ui::words {

using Phrases = std::span<const char* const>;

Phrases phrases();
// What is said of a configuration file. So few words of its own stand in some of these that other texts are not
// searched for them.
Phrases filePhrases();

} // namespace postern::ui::words
