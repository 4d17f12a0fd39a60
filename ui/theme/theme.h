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
    void changed();

private:
    ThemeController() = default;
    Theme m_theme = Theme::of(ThemeKind::Light);
    bool m_isApplied = false;
};

inline const Theme& theme() {
    return ThemeController::instance().current();
}

} // namespace postern::ui
