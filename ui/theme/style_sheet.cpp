#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QFontInfo>
#include <QHash>
#include <QRegularExpression>

#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

// @name is a token. Object names and dynamic properties ("role") carry the meaning; widgets never set colours
// themselves.
constexpr auto kSheet = R"(
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px 6px; }
QMenuBar { background: @window; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hoverStrong; color: @text; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 4px; }
QMenu::icon { padding-left: 6px; }
QMenu::item:selected { background: @selection; color: @selectionText; }
QMenu::item:disabled { color: @abandoned; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }

QPushButton, QToolButton[role="button"] { background: @surface; border: 1px solid @control; border-radius: 5px; padding: 4px 12px; min-height: 18px; }
QPushButton:hover, QToolButton[role="button"]:hover { background: @hover; }
QPushButton:pressed { background: @sunken; }
QPushButton:focus, QToolButton[role="button"]:focus { border: 1px solid @focus; }
QPushButton:disabled, QToolButton[role="button"]:disabled { color: @abandoned; background: @window; border-color: @border; }
QPushButton:default, QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton:default:hover, QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton:default:focus, QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 3px 11px; }
QPushButton[role="primary"]:disabled, QPushButton:default:disabled { background: @sunken; color: @abandoned; border-color: @border; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px; }
QToolButton:hover { background: @hoverStrong; }
QToolButton:checked { background: @checked; color: @text; border-color: @checkedEdge; }
QToolButton:focus { border-color: @focus; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QSpinBox, QPlainTextEdit, QTextEdit, QComboBox { background: @surface; border: 1px solid @control; border-radius: 5px; padding: 4px 6px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus { border: 1px solid @focus; }
QLineEdit#filterEdit { padding: 5px 6px; }
QLineEdit[problem="true"] { border: 1px solid @blocked; }
QComboBox { padding: 4px 8px; min-height: 18px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(@arrow); width: @mark; height: @mark; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @border; selection-background-color: @selection; selection-color: @selectionText; }
QCheckBox, QRadioButton { spacing: 8px; padding: 1px; }
QCheckBox::indicator, QTreeView::indicator, QRadioButton::indicator { width: @mark; height: @mark; border: 1px solid @control; background: @surface; }
QCheckBox::indicator, QTreeView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: @markRadius; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked { background: @accent; border-color: @accent; image: url(@check); }
QRadioButton::indicator:checked { width: @markDot; height: @markDot; border: 5px solid @accent; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @focus; border-radius: 3px; padding: 0px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @sunken; border-color: @abandoned; }
QCheckBox::indicator:checked:disabled { background: @abandoned; }
QRadioButton::indicator:checked:disabled { border-color: @abandoned; }
QCheckBox:disabled, QRadioButton:disabled { color: @abandoned; }

QTreeView, QListView { background: @surface; border: none; outline: 0; selection-background-color: @selection; selection-color: @selectionText; }
QTreeView[framed="true"], QListView[framed="true"] { border: 1px solid @border; border-radius: 6px; }
QTreeView::item { padding: 3px 4px; border: none; min-height: @row; }
QListWidget#approvalList::item { padding: 5px 6px; border: 1px solid transparent; }
QListView::item:hover { background: @hover; }
QListView::item:selected { background: @selection; color: @selectionText; }
QListWidget#approvalList::item:selected:active:focus { border: 1px solid @focus; }
QTreeView::item:hover { background: @hover; }
QTreeView::item:selected { background: @selection; color: @selectionText; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @border; border-right: 1px solid @borderSoft; padding: 5px 8px; }
QHeaderView::section:hover { color: @text; }
QSplitter::handle { background: @border; }
QSplitter[role="boxes"]::handle { background: transparent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QTabWidget::pane { border: none; border-top: 1px solid @border; background: @surface; }
QTabWidget { background: @surface; }
QTabBar { background: @surface; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent; padding: 6px 12px; margin: 0; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @scrollHover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QListWidget#navigation { background: @window; border: none; padding: 4px 8px; outline: 0; }
QListWidget#navigation::item:selected:active:focus { border: 1px solid @focus; }
QAbstractScrollArea::corner { background: @surface; border: none; }
QListWidget#navigation::item { padding: 0 8px; border-radius: 6px; margin: 1px 0; color: @text; border: 1px solid transparent; }
QListWidget#navigation::item:hover { background: @hoverStrong; }
QListWidget#navigation::item:selected { background: @selection; color: @selectionText; }
QWidget#side { background: @window; border-right: 1px solid @border; }
QLabel#brand { font-weight: 600; font-size: @brandSize; }
QStackedWidget#pages > QWidget, QWidget[role="page"] { background: @surface; }
QWidget[role="bar"] { background: @surface; border-bottom: 1px solid @border; }
QWidget[role="footer"] { background: @surface; border-top: 1px solid @border; }
QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QLabel#news { color: @held; font-weight: 600; }

QLabel[role="muted"] { color: @muted; }
QLabel[role="problem"] { color: @blocked; }
QLabel[role="title"] { font-size: @titleSize; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="emptyTitle"] { font-size: @emptySize; font-weight: 600; }
QFrame#card { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame#banner { background: @bannerBack; border: none; border-bottom: 1px solid @held; }
QFrame#banner QLabel { color: @text; }
QToolButton#chip { background: @sunken; color: @text; border: 1px solid @border; border-radius: 10px; padding: 1px 8px; }
QToolButton#chip:hover { border-color: @accent; }
QToolButton#chip:focus { border-color: @focus; }
QPushButton#jump { background: @accent; color: @onAccent; border: none; border-radius: 13px; padding: 4px 14px; }
QPushButton#jump:focus { border: 2px solid @text; padding: 2px 12px; }
QPlainTextEdit#code, QPlainTextEdit[role="code"] { background: @sunken; border: 1px solid @border; border-radius: 6px; }
QPlainTextEdit[role="plainCode"], QTextEdit[role="plain"] { border: none; border-radius: 0; padding: 0; background: @surface; }
QPlainTextEdit[role="plainCode"]:focus, QTextEdit[role="plain"]:focus { border: none; }
)";

QColor mix(const QColor& a, const QColor& b, double share) {
    const auto blend = [share](int x, int y) { return static_cast<int>(x * (1 - share) + y * share); };
    return {blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue())};
}

constexpr double kLeastContrast = 3; // of a picture, to what is behind it

// A button's picture keeps the colour of text when the button is on.
QColor checkedGround(const Theme& t) {
    return contrast(t.text, t.selection) >= kLeastContrast ? t.selection : t.surface;
}

// A style sheet takes pictures as files only, so they are there in each theme's colour.
QString picture(const QString& name, const Theme& t) {
    return QStringLiteral(":/icons/%1-%2.svg")
        .arg(name, t.kind == ThemeKind::Light ? QStringLiteral("light") : QStringLiteral("dark"));
}

} // namespace

QString styleSheet(const Theme& t) {
    const auto points = QFontInfo(QApplication::font()).pointSizeF();
    const auto size = [points](double share) { return QString::number(points * share, 'f', 1) + QLatin1String("pt"); };
    const auto pixels = [](int count) { return QString::number(count) + QLatin1String("px"); };
    const QHash<QString, QString> others = {
        {QStringLiteral("titleSize"), size(1.6)},
        {QStringLiteral("emptySize"), size(1.4)},
        {QStringLiteral("brandSize"), size(1.3)},
        {QStringLiteral("row"), pixels(scaled(18))},
        {QStringLiteral("mark"), pixels(scaled(14))},
        {QStringLiteral("markDot"),
         pixels(scaled(14) - 8)}, // as wide as a mark, within a border of five instead of one
        {QStringLiteral("markRadius"), pixels(scaled(14) / 2 + 1)},
        {QStringLiteral("arrow"), picture(QStringLiteral("arrow"), t)},
        {QStringLiteral("check"), picture(QStringLiteral("check"), t)},
    };
    const QHash<QString, QColor> colors = {
        {QStringLiteral("window"), t.window},
        {QStringLiteral("surface"), t.surface},
        {QStringLiteral("sunken"), t.sunken},
        {QStringLiteral("hover"), t.hover},
        {QStringLiteral("hoverStrong"), mix(t.window, t.text, 0.07)},
        {QStringLiteral("border"), t.border},
        {QStringLiteral("control"), t.control},
        {QStringLiteral("borderSoft"), mix(t.surface, t.border, 0.6)},
        {QStringLiteral("text"), t.text},
        {QStringLiteral("muted"), t.muted},
        {QStringLiteral("abandoned"), t.abandoned},
        {QStringLiteral("accent"), t.accent},
        {QStringLiteral("accentHover"), mix(t.accent, t.text, 0.15)},
        {QStringLiteral("onAccent"), t.onAccent},
        {QStringLiteral("selection"), t.selection},
        {QStringLiteral("selectionText"), t.selectionText},
        {QStringLiteral("checked"), checkedGround(t)},
        {QStringLiteral("checkedEdge"), checkedGround(t) == t.selection ? t.selection : t.accent},
        {QStringLiteral("focus"), t.focus},
        {QStringLiteral("held"), t.held},
        {QStringLiteral("blocked"), t.blocked},
        {QStringLiteral("bannerBack"), mix(t.surface, t.held, 0.14)},
        {QStringLiteral("scroll"), mix(t.surface, t.text, 0.22)},
        {QStringLiteral("scrollHover"), mix(t.surface, t.text, 0.4)},
    };
    const auto source = QString::fromLatin1(kSheet);
    static const QRegularExpression kToken(QStringLiteral("@([A-Za-z]+)"));
    QString out;
    qsizetype from = 0;
    for (auto it = kToken.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        out += source.mid(from, match.capturedStart() - from);
        const auto token = match.captured(1);
        out += others.contains(token) ? others.value(token) : colors.value(token).name();
        from = match.capturedEnd();
    }
    return out + source.mid(from);
}

} // namespace postern::ui
