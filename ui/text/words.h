#pragma once
// Words and numbers for people, made from codes and values: translated, in the user's number format.
#include <QString>

#include "api/engine.h"
#include "api/filter.h"
#include "api/statement_row.h"
#include "ui/text/engine_words.h"
#include "ui/theme/theme.h"

namespace postern::ui {

QString text(std::string_view utf8);
std::string utf8(const QString& text);
QString joined(const std::vector<std::string>& names, qsizetype atMost = 0); // "a, b +2" when more than atMost

enum class Clock { Local, Utc };
void setClock(Clock clock);
Clock clock();

namespace words {

QString verdict(const api::StatementRow& row); // "Allowed", "Masked", "Running", …
QString verdictMeaning(Tone tone);             // one sentence for tool tips and details
QString count(std::int64_t number);
QString duration(std::int64_t micros);
QString time(Timestamp time);     // 14:02:31.482
QString dateTime(Timestamp time); // 2026-11-21 14:02:31.482 UTC
QString dayTime(Timestamp time);  // 2026-11-21 14:02
QString bytes(std::size_t bytes);
// Of a menu or a button: without the mark of its key, "&File" or "文件(&F)".
QString withoutMnemonic(const QString& title);
// Where the window runs from right to left, reads in its own direction, apart from what stands around it.
QString isolated(const QString& text);
QString shortened(const QString& name); // its ends, where a line has room for so much; say the whole in a tool tip
QString agentKind(std::string_view kind);
QString evidence(std::string_view evidence);
QString remarks(const api::StatementRow& row); // "Marked", "Marked · the last note", …; empty: none
QString risk(api::Risk risk);
QString transaction(api::Transaction transaction);
QString address(const api::Listener& listener);
QString fieldMeaning(api::Field field); // for completion and help
QString filterProblem(const api::FilterProblem& problem);
// The filter as a sentence: "Verdict is denied, and rows more than 100".
QString filterEcho(const api::Filter& filter);

} // namespace words
} // namespace postern::ui
