#pragma once
// A request of another gateway's as the store has it, read as what it is: a row that any gateway's role may have
// written. Pure; any thread; throws nothing.
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "recording/postgres_approvals.h"

namespace postern::app {

inline constexpr int kRowDepth = 16;               // objects and arrays within each other
inline constexpr std::size_t kShownOfPast = 2'000; // bytes of the statement of a request that is over, in lists

// An object of at most kRowDepth; discarded: it is none.
nlohmann::json parseRow(std::string_view text);

// The card that writeCard() writes, with what the gateway said of it since, "gateway" and "request". Every member that
// commands and the console read is there and of its kind; what could act on a terminal or be unseen is written out
// ([U+001B]), line ends too, except in statements. None: it is nobody's that we know.
std::optional<nlohmann::json> readTeamCard(const recording::SharedRequest& row);

// Text as a card of readTeamCard() has it, except in statements.
std::string onOneLine(const std::string& text);

// What of `state` may change: the rest is what an approver signs the digest of.
void updateCard(nlohmann::json& card, const nlohmann::json& state);

} // namespace postern::app
