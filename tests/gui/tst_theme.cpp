#include <QFile>
#include <QSvgRenderer>
#include <QtTest>

#include "ui/delegates/statement_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

namespace postern::ui {

class tst_Theme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeRead_data() { kinds(); }
    void everyTextCanBeRead();
    void tonesDifferWithoutColour();
    void theStyleSheetKnowsEveryToken_data() { kinds(); }
    void theStyleSheetKnowsEveryToken();
    void everyIconIsThere();

private:
    void kinds() {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
        QTest::newRow("high contrast") << 2;
    }
};

void tst_Theme::everyTextCanBeRead() {
    QFETCH(int, kind);
    const auto t = Theme::of(static_cast<ThemeKind>(kind));
    ThemeController::instance().apply(t.kind);
    const double wanted = t.kind == ThemeKind::HighContrast ? 7.0 : 4.5; // WCAG 2.1: AAA, AA
    const auto check = [&](const QColor& text, const QColor& ground, const char* what) {
        QVERIFY2(contrast(text, ground) >= wanted, qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                                                                  .arg(QLatin1String(what), text.name(), ground.name())
                                                                  .arg(contrast(text, ground))));
    };
    for (const auto& ground : {t.window, t.surface, t.sunken, t.hover}) {
        check(t.text, ground, "text");
        check(t.muted, ground, "muted");
    }
    check(t.selectionText, t.selection, "selection");
    check(t.onAccent, t.accent, "on accent");
    for (const auto tone :
         {Tone::Neutral, Tone::Masked, Tone::Held, Tone::Blocked, Tone::Approved, Tone::Abandoned, Tone::Error}) {
        check(t.tone(tone), t.surface, "tone");
        // On its own tint, as the list paints it.
        auto tint = t.tone(tone);
        const double share = t.tintAlpha / 255.0;
        QVERIFY(share <= 0.12);
        const auto mix = [share](int a, int b) { return static_cast<int>(a * (1 - share) + b * share); };
        check(t.tone(tone),
              QColor(mix(t.surface.red(), tint.red()), mix(t.surface.green(), tint.green()),
                     mix(t.surface.blue(), tint.blue())),
              "tone on tint");
    }
    for (int token = 0; token <= static_cast<int>(api::SqlTokenKind::Broken); ++token) {
        check(sqlColor(static_cast<api::SqlTokenKind>(token)), t.surface, "SQL");
        check(sqlColor(static_cast<api::SqlTokenKind>(token)), t.window, "SQL");
    }
}

void tst_Theme::tonesDifferWithoutColour() {
    QStringList icons;
    for (int tone = 0; tone <= static_cast<int>(Tone::Error); ++tone) {
        const auto name = toneIconName(static_cast<Tone>(tone));
        QVERIFY(!icons.contains(name));
        icons += name;
    }
}

void tst_Theme::theStyleSheetKnowsEveryToken() {
    QFETCH(int, kind);
    const auto sheet = styleSheet(Theme::of(static_cast<ThemeKind>(kind)));
    QVERIFY(!sheet.contains(QLatin1Char('@')));
    QVERIFY(!sheet.contains(QStringLiteral("#000000;")) || kind == 2); // an unknown token would be black
}

void tst_Theme::everyIconIsThere() {
    for (const auto* name :
         {"live",   "sessions",    "connections", "settings", "filter",    "pause",    "clear",   "columns", "copy",
          "latest", "panel-right", "add",         "revoke",   "target",    "listener", "ai",      "human",   "help",
          "info",   "record",      "search",      "refresh",  "close",     "postern",  "allowed", "running", "masked",
          "held",   "blocked",     "denied",      "approved", "abandoned", "error"}) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
        QVERIFY2(file.open(QIODevice::ReadOnly), name);
        QVERIFY2(QSvgRenderer(file.readAll()).isValid(), name);
        const auto image = icon(QLatin1String(name)).pixmap(32, 32).toImage();
        bool hasInk = false;
        for (int y = 0; y < image.height() && !hasInk; ++y)
            for (int x = 0; x < image.width() && !hasInk; ++x)
                hasInk = qAlpha(image.pixel(x, y)) > 0;
        QVERIFY2(hasInk, name);
    }
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Theme)
#include "tst_theme.moc"
