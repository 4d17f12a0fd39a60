#pragma once
// Approval cards as JSON and as text for a terminal. Text of a client's is shown with every hidden character visible.
#include <string>
#include <string_view>

#include "approval/request.h"
#include "base/json_writer.h"

namespace postern::app {

void writeCard(JsonWriter& json, const approval::Card& card);
// The members of a card that change, into an object that has been begun.
void writeState(JsonWriter& json, const approval::Card& card);

// Control characters, and those that change the order of text or cannot be seen, as [U+202E]; line ends and tabs stay.
std::string visibleText(std::string_view text);

// Somebody as one would call them: email, or subject and issuer.
std::string nameOf(const approval::Person& person);

} // namespace postern::app
