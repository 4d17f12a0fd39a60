#include "ui/text/translations.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Outside of any namespace: see theme/icons.cpp.
static void useTranslations() {
    Q_INIT_RESOURCE(postern_ui_translations);
}

namespace postern::ui {

namespace {

// A language whose file says nothing yet counts as unknown.
QTranslator* load(const QLocale& locale) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, QStringLiteral("postern"), QStringLiteral("_"), QStringLiteral(":/i18n")) &&
        !translator->isEmpty())
        return translator;
    delete translator;
    return nullptr;
}

void installQtsOwn(const QLocale& locale) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                         QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

// Beside SQL, ports and times of day, which are in these digits everywhere, others would make two of every number.
QLocale numberLocale(const QLocale& locale) {
    if (locale.zeroDigit() == QLatin1String("0"))
        return locale;
    for (const auto& other : QLocale::matchingLocales(locale.language(), locale.script(), QLocale::AnyTerritory))
        if (other.zeroDigit() == QLatin1String("0"))
            return other;
    return QLocale::c();
}

QStringList languages() {
    return {QStringLiteral("en"), QStringLiteral("de"),    QStringLiteral("fr"), QStringLiteral("es"),
            QStringLiteral("ja"), QStringLiteral("zh_CN"), QStringLiteral("ar")};
}

void installTranslations(const QString& language) {
    static bool isDone = false;
    if (isDone)
        return;
    isDone = true;
    useTranslations();
    // English below whatever comes: its plural forms stand in for what is not translated.
    if (auto* english = load(QLocale(QLocale::English)))
        QCoreApplication::installTranslator(english);
    const auto locale = languages().contains(language) ? QLocale(language) : QLocale();
    if (locale.language() == QLocale::English)
        return;
    auto* translator = load(locale);
    if (translator == nullptr)
        return;
    QCoreApplication::installTranslator(translator);
    installQtsOwn(locale);
    if (!language.isEmpty() || locale.zeroDigit() != QLatin1String("0"))
        QLocale::setDefault(numberLocale(locale)); // numbers and dates with the words
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace postern::ui
