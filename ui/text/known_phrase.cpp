#include "ui/text/known_phrase.h"

#include <algorithm>
#include <array>
#include <optional>

#include "ui/text/engine_phrases.h"

namespace postern::ui::words {

namespace {

constexpr int kMostNested = 3;

// Letters of its own: what has none says nothing, and every text would be one.
std::size_t lettersOf(std::string_view pattern) {
    return static_cast<std::size_t>(
        std::count_if(pattern.begin(), pattern.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }));
}

bool isPlace(std::string_view pattern, std::size_t at) {
    return pattern[at] == '%' && at + 1 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9';
}

// What stands in the places of `pattern` when it makes `english`: each as little as can be, the last one the rest.
std::optional<std::vector<std::string_view>> placesOf(std::string_view pattern, std::string_view english) {
    std::array<std::string_view, 9> found;
    std::size_t count = 0, place = 0;
    bool isOpen = false; // a place is being read
    for (std::size_t at = 0; at <= pattern.size();) {
        auto end = at;
        while (end < pattern.size() && !isPlace(pattern, end))
            ++end;
        const auto text = pattern.substr(at, end - at);
        const bool isLast = end == pattern.size();
        const auto begin = !isOpen                  ? (english.starts_with(text) ? 0 : std::string_view::npos)
                           : isLast && text.empty() ? english.size()
                           : isLast ? (english.ends_with(text) ? english.size() - text.size() : std::string_view::npos)
                                    : english.find(text);
        if (begin == std::string_view::npos || (isLast && begin + text.size() != english.size()))
            return std::nullopt;
        if (isOpen)
            found[place] = english.substr(0, begin), count = std::max(count, place + 1);
        english.remove_prefix(begin + text.size());
        if (isLast)
            return std::vector<std::string_view>(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count));
        place = static_cast<std::size_t>(pattern[end + 1] - '1'), isOpen = true;
        at = end + 2;
    }
    return std::nullopt;
}

std::optional<Phrase> known(std::string_view english, Phrases all, int depth) {
    const char* best = nullptr;
    std::vector<std::string_view> places;
    for (const char* pattern : all) {
        if (lettersOf(pattern) == 0 || (best != nullptr && lettersOf(pattern) <= lettersOf(best)))
            continue;
        if (auto found = placesOf(pattern, english))
            best = pattern, places = std::move(*found);
    }
    if (best == nullptr)
        return std::nullopt;
    std::vector<Phrase> arguments;
    for (const auto place : places) {
        auto inner = depth < kMostNested ? known(place, all, depth + 1) : std::nullopt;
        arguments.push_back(inner ? std::move(*inner) : Phrase(place));
    }
    return Phrase(best, std::move(arguments));
}

} // namespace

Phrase knownPhrase(std::string_view english) {
    if (std::none_of(english.begin(), english.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return Phrase(english); // a command: UPDATE, ALTER TABLE
    auto found = known(english, phrases(), 0);
    return found ? std::move(*found) : Phrase::quote(std::string(english));
}

Phrase knownFilePhrase(std::string_view english) {
    // "what stands there": what is wrong with it
    if (const auto end = english.find("\": "); english.starts_with('"') && end != std::string_view::npos)
        if (auto wrong = known(english.substr(end + 3), filePhrases(), 1))
            return phrase("%1: %2", english.substr(0, end + 1), std::move(*wrong));
    auto found = known(english, filePhrases(), 0);
    return found ? std::move(*found) : knownPhrase(english);
}

} // namespace postern::ui::words
