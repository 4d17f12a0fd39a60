#pragma once
// The detectors themselves: each finds one kind of thing in a text and says where. Private to the room.
#include <string_view>
#include <vector>

#include "masking/detectors.h"

namespace postern::masking {

// All append to `out` in order. `hints`: what the name of the place says.
using Findings = std::vector<Finding>;
void findCards(std::string_view text, NameHints hints, Findings& out);
void findSsns(std::string_view text, NameHints hints, Findings& out);
void findIbans(std::string_view text, NameHints hints, Findings& out);
void findEmails(std::string_view text, NameHints hints, Findings& out);
void findPhones(std::string_view text, NameHints hints, Findings& out);
void findAwsKeys(std::string_view text, NameHints hints, Findings& out);
void findApiKeys(std::string_view text, NameHints hints, Findings& out);
void findJwts(std::string_view text, NameHints hints, Findings& out);
void findPrivateKeys(std::string_view text, NameHints hints, Findings& out);

namespace letters {
inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
inline bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
inline bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
inline bool isLetter(char c) {
    return isLower(c) || isUpper(c);
}
// A letter or digit of ASCII: others do not bind, texts without blanks between words put anything next to them.
inline bool isWord(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
}
inline bool isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
inline char at(std::string_view text, std::size_t i) { // 0 outside
    return i < text.size() ? text[i] : '\0';
}
inline char before(std::string_view text, std::size_t i) {
    return i > 0 ? text[i - 1] : '\0';
}
} // namespace letters

// Whether one of `words` (lower case) stands as a word in the `reach` bytes before `position`, or in the name: letters
// count without case, an s at the end is let through.
bool isNamedBefore(std::string_view text, std::size_t position, std::size_t reach,
                   std::initializer_list<std::string_view> words);

// The words of a name in lower case: of "customerPhone2", "customer_phone" and "customer phone" the same two.
std::vector<std::string> wordsOf(std::string_view name);

} // namespace postern::masking
