#pragma once
// A rule as a sentence. GUI thread.
#include <QCoreApplication>
#include <QString>

#include "api/policy_book.h"
#include "ui/theme/theme.h"

namespace postern::ui {

class RuleWords {
    Q_DECLARE_TR_FUNCTIONS(postern::ui::RuleWords)
public:
    // "Block DROP * or TRUNCATE on public.orders when an AI agent sends it."
    static QString sentence(const api::RuleInfo& rule);
    static QString defaultSentence(const api::PolicyInfo& policy);
    static QString summary(const api::PolicyInfo& policy);
    static Tone tone(const std::string& action);
    static QString how(const api::PolicyVersion& version);
};

} // namespace postern::ui
