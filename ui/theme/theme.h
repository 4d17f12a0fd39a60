#pragma once
// The one set of design tokens: every colour, font and distance of the console comes from here, for each theme. GUI
// thread.
#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include "api/statement_row.h"

namespace postern::ui {

enum class ThemeKind { Light, Dark, HighContrast };

// How a statement is shown: its verdict, with what a result adds (masked columns) and what is still going on.
enum class Tone { Neutral, Running, Masked, Held, Blocked, Denied, Approved, Abandoned, Error };
Tone toneOf(const api::StatementRow& row);

struct Theme {
    ThemeKind kind = ThemeKind::Light;
    QColor window, surface, sunken, hover, border; // border: lines that only divide
    QColor control;                                // outlines of what can be operated
    QColor text, muted, accent, onAccent, selection, selectionText, focus;
    QColor neutral, held, blocked, approved, abandoned, error, masked; // the severity ramp
    QColor keyword, string, number, comment, parameter, identifier;    // SQL
    int tintAlpha = 24;                                                // of 255; rows are tinted at most this much

    static Theme of(ThemeKind kind);
    QColor tone(Tone tone) const;
    QPalette palette() const;
    bool isDark() const { return window.lightness() < 128; }
};

inline constexpr int kSpacing = 8;
inline constexpr int kMargin = 12;
inline constexpr int kRowHeight = 26;
inline constexpr int kIconSize = 16;

// Pixels of the design, at the size that the interface's text has: 16 is 32 where the text is twice as large. Never
// less.
int scaled(int pixels);
// Gives a dialog this size of the design, as far as the screen goes.
void resizeScaled(QWidget& window, int width, int height);

QFont monospaceFont(); // the platform's fixed font, at the size of the interface's
QFont tabularFont();   // the interface's font; digits of one width where the font has them

// WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

// Puts a theme on the application and tells everybody.
class ThemeController : public QObject {
    Q_OBJECT
public:
    static ThemeController& instance();
    void apply(ThemeKind kind);
    const Theme& current() const { return m_theme; }

Q_SIGNALS:
    void changed(); // the theme, or the size of the interface's text

private:
    ThemeController() = default;
    Theme m_theme = Theme::of(ThemeKind::Light);
    QFont m_font;
    bool m_isApplied = false;
};

inline const Theme& theme() {
    return ThemeController::instance().current();
}

// The pictures of a button or a view have this size of the design from now on.
template <class View>
void keepIconSize(View* view, int pixels) {
    const auto set = [view, pixels] { view->setIconSize({scaled(pixels), scaled(pixels)}); };
    set();
    QObject::connect(&ThemeController::instance(), &ThemeController::changed, view, set);
}

} // namespace postern::ui
