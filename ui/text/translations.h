#pragma once
// Words in the user's language. GUI thread.
#include <QLocale>
#include <QStringList>

namespace postern::ui {

// Locale names of the languages that the console speaks, English first.
QStringList languages();

// In which numbers are written beside the words of `locale`: its own, or that of a neighbour with the digits 0 to 9.
QLocale numberLocale(const QLocale& locale);

// Translations of the application, once, before its first window: of `language`, a locale's name, else of the system's
// languages as far as they are known, else English; with it the direction of writing.
void installTranslations(const QString& language = {});

} // namespace postern::ui
