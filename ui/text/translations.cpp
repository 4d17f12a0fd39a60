#include "ui/text/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// Outside of any namespace: see theme/icons.cpp.
static void useTranslations() {
    Q_INIT_RESOURCE(postern_ui_translations);
}

namespace postern::ui {

void installTranslations() {
    static bool isDone = false;
    if (isDone)
        return;
    isDone = true;
    useTranslations();
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QLocale(), QStringLiteral("postern"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        translator->load(QStringLiteral(":/i18n/postern_en.qm")))
        QCoreApplication::installTranslator(translator);
}

} // namespace postern::ui
