#include <algorithm>
#include <cmath>

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
    void everyPictureCanBeSeen_data() { kinds(); }
    void everyPictureCanBeSeen();
    void tonesDifferWithoutColour();
    void tonesDifferWithoutGreen_data() { kinds(); }
    void tonesDifferWithoutGreen();
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
        // Everything that the list paints on the tint of its row.
        const double share = t.tintAlpha / 255.0;
        QVERIFY(share <= 0.12);
        const auto color = t.tone(tone);
        const auto mix = [share](int a, int b) { return static_cast<int>(a * (1 - share) + b * share); };
        const QColor tint(mix(t.surface.red(), color.red()), mix(t.surface.green(), color.green()),
                          mix(t.surface.blue(), color.blue()));
        check(color, tint, "tone on tint");
        check(t.text, tint, "text on tint");
        check(t.muted, tint, "muted on tint");
        for (int token = 0; token <= static_cast<int>(api::SqlTokenKind::Broken); ++token)
            check(sqlColor(static_cast<api::SqlTokenKind>(token)), tint, "SQL on tint");
    }
    for (int token = 0; token <= static_cast<int>(api::SqlTokenKind::Broken); ++token) {
        check(sqlColor(static_cast<api::SqlTokenKind>(token)), t.surface, "SQL");
        check(sqlColor(static_cast<api::SqlTokenKind>(token)), t.window, "SQL");
    }
}

// WCAG 2.1, 1.4.11: what tells a control or a state apart, against what is next to it.
void tst_Theme::everyPictureCanBeSeen() {
    QFETCH(int, kind);
    const auto t = Theme::of(static_cast<ThemeKind>(kind));
    const double wanted = t.kind == ThemeKind::HighContrast ? 4.5 : 3.0;
    const std::pair<const char*, QColor> pictures[] = {
        {"control", t.control}, {"focus", t.focus},     {"accent", t.accent},     {"neutral", t.neutral},
        {"held", t.held},       {"blocked", t.blocked}, {"approved", t.approved}, {"abandoned", t.abandoned},
        {"error", t.error},     {"masked", t.masked},   {"text", t.text},         {"muted", t.muted}};
    for (const auto& [name, color] : pictures)
        for (const auto& ground : {t.window, t.surface, t.sunken, t.hover})
            QVERIFY2(contrast(color, ground) >= wanted,
                     qPrintable(QStringLiteral("%1 %2 on %3: %4")
                                    .arg(QLatin1String(name), color.name(), ground.name())
                                    .arg(contrast(color, ground))));
}

// How a colour is seen by people without the receptor for green (Machado, Oliveira and Fernandes 2009), in CIELAB.
struct Lab {
    double l, a, b;
};
static Lab seenWithoutGreen(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double r = linear(color.redF()), g = linear(color.greenF()), b = linear(color.blueF());
    const auto within = [](double c) { return std::clamp(c, 0.0, 1.0); };
    const double sr = within(0.367322 * r + 0.860646 * g - 0.227968 * b),
                 sg = within(0.280085 * r + 0.672501 * g + 0.047413 * b),
                 sb = within(-0.011820 * r + 0.042940 * g + 0.968881 * b);
    const auto f = [](double v) { return v > 0.008856 ? std::cbrt(v) : 7.787 * v + 16.0 / 116; };
    const double x = f((0.4124564 * sr + 0.3575761 * sg + 0.1804375 * sb) / 0.95047),
                 y = f(0.2126729 * sr + 0.7151522 * sg + 0.0721750 * sb),
                 z = f((0.0193339 * sr + 0.1191920 * sg + 0.9503041 * sb) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

void tst_Theme::tonesDifferWithoutGreen() {
    QFETCH(int, kind);
    const auto t = Theme::of(static_cast<ThemeKind>(kind));
    // Abandoned is as grey as Neutral on purpose: nothing happened. Its icon is dashed and its word in bold.
    const std::pair<const char*, QColor> ramp[] = {{"neutral", t.neutral},   {"held", t.held},   {"blocked", t.blocked},
                                                   {"approved", t.approved}, {"error", t.error}, {"masked", t.masked}};
    for (const auto& [name, color] : ramp)
        for (const auto& [otherName, other] : ramp) {
            if (name == otherName)
                continue;
            const auto a = seenWithoutGreen(color), b = seenWithoutGreen(other);
            const auto difference = std::hypot(a.l - b.l, a.a - b.a, a.b - b.b);
            QVERIFY2(difference >= 10, qPrintable(QStringLiteral("%1 and %2 differ by %3")
                                                      .arg(QLatin1String(name), QLatin1String(otherName))
                                                      .arg(difference)));
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
          "held",   "blocked",     "denied",      "approved", "abandoned", "error",    "lock",    "star"}) {
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
