#pragma once
// How well a few typed letters name something. Any thread.
#include <optional>

#include <QString>

namespace postern::ui {

// The letters of `query` must occur in `text` in this order, whatever their case; spaces in the query are ignored. More
// is better: letters at the beginnings of words and letters that follow each other count most. No value: no match. Only
// the first kFuzzyText characters of the text are looked at; a longer query than kFuzzyQuery matches nothing.
inline constexpr qsizetype kFuzzyQuery = 64, kFuzzyText = 256;
std::optional<int> fuzzyScore(const QString& query, const QString& text);

} // namespace postern::ui
