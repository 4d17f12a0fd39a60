#pragma once
// Words in the user's language. GUI thread.
#include <QStringList>

namespace postern::ui {

// Locale names of the languages that the console speaks, English first.
QStringList languages();

// Translations of the application, once, before its first window: of `language`, a locale's name, else of the system's
// languages as far as they are known, else English; with it the direction of writing.
void installTranslations(const QString& language = {});

} // namespace postern::ui
