#include "ui/theme/theme.h"

#include <cmath>

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QScreen>
#include <QWidget>

#include "ui/theme/style_sheet.h"

namespace postern::ui {

namespace {

QColor rgb(unsigned value) {
    return QColor::fromRgb(value);
}

Theme lightTheme() {
    Theme t;
    t.kind = ThemeKind::Light;
    t.window = rgb(0xf4f5f7);
    t.surface = rgb(0xffffff);
    t.sunken = rgb(0xeceef1);
    t.hover = rgb(0xf0f4fa);
    t.border = rgb(0xd9dde3);
    t.control = rgb(0x7e8794);
    t.text = rgb(0x1a2230);
    t.muted = rgb(0x566171);
    t.accent = rgb(0x1d5fbd);
    t.onAccent = rgb(0xffffff);
    t.selection = rgb(0xd5e4fa);
    t.selectionText = rgb(0x101826);
    t.focus = rgb(0x1d5fbd);
    t.neutral = rgb(0x566171);
    t.held = rgb(0x855600);
    t.blocked = rgb(0xa4312a);
    t.approved = rgb(0x17693a);
    t.abandoned = rgb(0x656d79);
    t.error = rgb(0x6a3899);
    t.masked = rgb(0x1d5fbd);
    t.keyword = rgb(0x1d4f9e);
    t.string = rgb(0x1c6b40);
    t.number = rgb(0x9a4a00);
    t.comment = rgb(0x5f6773);
    t.parameter = rgb(0x7530b5);
    t.identifier = rgb(0x1a2230);
    return t;
}

Theme darkTheme() {
    Theme t;
    t.kind = ThemeKind::Dark;
    t.window = rgb(0x14171d);
    t.surface = rgb(0x1a1e26);
    t.sunken = rgb(0x101319);
    t.hover = rgb(0x212732);
    t.border = rgb(0x303744);
    t.control = rgb(0x6f7b8f);
    t.text = rgb(0xe3e7ee);
    t.muted = rgb(0x9ca7b7);
    t.accent = rgb(0x7fb3ff);
    t.onAccent = rgb(0x0b1524);
    t.selection = rgb(0x263f66);
    t.selectionText = rgb(0xf3f6fb);
    t.focus = rgb(0x7fb3ff);
    t.neutral = rgb(0x9ca7b7);
    t.held = rgb(0xf0b94b);
    t.blocked = rgb(0xff7a6f);
    t.approved = rgb(0x6fd398);
    t.abandoned = rgb(0x98a2b1);
    t.error = rgb(0xd6baff);
    t.masked = rgb(0x7fb3ff);
    t.keyword = rgb(0x8ab8ff);
    t.string = rgb(0x8fd6a8);
    t.number = rgb(0xf2b67c);
    t.comment = rgb(0x96a1b1);
    t.parameter = rgb(0xcaa6ff);
    t.identifier = rgb(0xe3e7ee);
    t.tintAlpha = 30;
    return t;
}

Theme highContrastTheme() {
    Theme t;
    t.kind = ThemeKind::HighContrast;
    t.window = t.surface = t.sunken = rgb(0x000000);
    t.hover = rgb(0x1c1c1c);
    t.border = t.control = rgb(0xffffff);
    t.text = t.muted = t.neutral = t.identifier = rgb(0xffffff);
    t.accent = t.focus = rgb(0xffe600);
    t.onAccent = rgb(0x000000);
    t.selection = rgb(0xffe600);
    t.selectionText = rgb(0x000000);
    t.held = rgb(0xffd24a);
    t.blocked = rgb(0xff9d95);
    t.approved = rgb(0x7dffab);
    t.abandoned = t.comment = rgb(0xd0d0d0);
    t.error = t.parameter = rgb(0xe7d0ff);
    t.masked = t.keyword = rgb(0x9fd0ff);
    t.string = rgb(0x9dffb8);
    t.number = rgb(0xffcf99);
    t.tintAlpha = 0;
    return t;
}

// Fusion, with pictures that grow with the text beside them.
class Style : public QProxyStyle {
public:
    Style() : QProxyStyle(QStringLiteral("Fusion")) {}
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        switch (metric) {
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_ListViewIconSize:
        case PM_TabBarIconSize:
        case PM_LineEditIconSize:
            return scaled(kIconSize);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
};

double luminance(const QColor& color) {
    const auto channel = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

Tone toneOf(const api::StatementRow& row) {
    switch (row.verdict) {
    case api::Verdict::Blocked:
        return Tone::Blocked;
    case api::Verdict::Denied:
        return Tone::Denied;
    case api::Verdict::Held:
        return Tone::Held;
    case api::Verdict::Approved:
        return Tone::Approved;
    case api::Verdict::Expired:
    case api::Verdict::Abandoned:
        return Tone::Abandoned;
    case api::Verdict::Error:
        return Tone::Error;
    case api::Verdict::Allowed:
        break;
    }
    if (row.isRunning)
        return Tone::Running;
    return row.maskedColumns.empty() ? Tone::Neutral : Tone::Masked;
}

Theme Theme::of(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Dark:
        return darkTheme();
    case ThemeKind::HighContrast:
        return highContrastTheme();
    case ThemeKind::Light:
        break;
    }
    return lightTheme();
}

QColor Theme::tone(Tone tone) const {
    switch (tone) {
    case Tone::Held:
        return held;
    case Tone::Blocked:
    case Tone::Denied:
        return blocked;
    case Tone::Approved:
        return approved;
    case Tone::Abandoned:
        return abandoned;
    case Tone::Error:
        return error;
    case Tone::Masked:
        return masked;
    case Tone::Neutral:
    case Tone::Running:
        break;
    }
    return neutral;
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, sunken);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, blocked);
    p.setColor(QPalette::ToolTipBase, surface);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, selectionText);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, border);
    p.setColor(QPalette::Shadow, border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, abandoned);
    return p;
}

int scaled(int pixels) {
    constexpr int kTextHeight = 17, kSteps = 4; // quarters, so that pictures do not change with every font
    const auto steps =
        std::max(kSteps, qRound(kSteps * QFontMetrics(QApplication::font()).height() / double{kTextHeight}));
    return pixels * steps / kSteps;
}

void resizeScaled(QWidget& window, int width, int height) {
    const auto room = window.screen()->availableSize().expandedTo({width, height});
    window.resize(QSize(scaled(width), scaled(height)).boundedTo(room));
}

QFont monospaceFont() {
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

QFont tabularFont() {
    auto font = QApplication::font();
    font.setKerning(false); // kerning is what moves digits in fonts whose digits are of one width
    return font;
}

double contrast(const QColor& a, const QColor& b) {
    const auto la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

ThemeController& ThemeController::instance() {
    static ThemeController controller;
    return controller;
}

void ThemeController::apply(ThemeKind kind) {
    const auto font = QApplication::font();
    if (m_isApplied && m_theme.kind == kind && m_font == font)
        return;
    m_isApplied = true;
    m_font = font;
    m_theme = Theme::of(kind);
    QPixmapCache::clear();
    QApplication::setStyle(new Style);
    QApplication::setPalette(m_theme.palette());
    qApp->setStyleSheet(styleSheet(m_theme));
    Q_EMIT changed();
}

} // namespace postern::ui
