#pragma once
// PostgreSQL's command tags (its src/include/tcop/cmdtaglist.h), and how a rule's `statements` patterns name them.
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace postern::policy {

inline constexpr std::size_t kMaxTags = 256;
using TagSet = std::bitset<kMaxTags>;

const std::vector<std::string_view>& commandTags();          // in alphabetical order; the index is the tag's number
std::optional<std::uint8_t> tagNumber(std::string_view tag); // none for a tag that PostgreSQL 15 does not have

// How generously a pattern without * is read. Strict rules (block, approve) read it widely, allowing ones narrowly.
enum class Reading {
    Narrow, // the tag itself, and for SELECT and COPY the tags that only tell more of the same (SELECT FOR UPDATE, COPY
            // FROM)
    Wide, // also the tags that begin with it: GRANT ROLE for GRANT, SELECT INTO for SELECT, CREATE TABLE AS for CREATE
          // TABLE
};

// The tags that a pattern means. With *: those it matches. Without: see Reading; a word that is no tag but begins
// exactly one (TRUNCATE, LOCK, REFRESH) means that one. Error: nothing, or several tags without a *; its detail says
// what to write.
Result<TagSet> tagsOf(std::string_view pattern, Reading reading);

} // namespace postern::policy
