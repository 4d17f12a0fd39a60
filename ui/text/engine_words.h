#pragma once
// What the engine says, in the person's language. A phrase of its own is translated; what somebody else said
// (PostgreSQL, the operating system, an identity provider) is quoted as it is, behind a sentence that says what
// happened and what to do.
#include <string_view>

#include <QString>

#include "base/result.h"

namespace postern::ui::words {

// Apart from what stands around it in every direction of writing, hidden characters written out.
QString quoted(const QString& text);
QString said(const Phrase& phrase);
// A text that was recorded, or that another gateway sent, in English: as a phrase when it is one of this Postern's.
QString said(std::string_view english);
// The same of what was found in a configuration file.
QString saidOfFile(std::string_view english);
// Why a rule is there: a built-in one's in the person's language, another as somebody wrote it.
QString ruleReason(std::string_view written);
// What went wrong, to stand behind a colon and before a full stop.
QString reason(const Error& error);
// The same as a sentence of its own.
QString problem(const Error& error);

} // namespace postern::ui::words
