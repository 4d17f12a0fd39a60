#pragma once
// Walks what a window shows: texts that do not fit where they stand, and texts that no translator ever saw.
#include <functional>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTabBar>
#include <QTextDocument>
#include <QTranslator>
#include <QTreeView>

namespace postern::tests {

// Every text of the program in marks, with accents, and longer by 40 %: what stands without the marks was not
// translated.
class PseudoTranslator : public QTranslator {
public:
    static constexpr QChar kBegin{0x27e6}, kEnd{0x27e7};
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        QString out(1, kBegin);
        const auto text = QString::fromUtf8(source);
        int letters = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto c = text[i];
            // Places for values (%1, %n) and marks for keys (&F) stay.
            if ((c == QLatin1Char('%') || c == QLatin1Char('&')) && i + 1 < text.size()) {
                out += c;
                out += text[++i];
                continue;
            }
            letters += c.isLetter() ? 1 : 0;
            out += accented(c);
        }
        for (int i = 0; i < letters * 2 / 5; ++i)
            out += QLatin1Char('~');
        return out + kEnd;
    }

private:
    static QChar accented(QChar c) {
        constexpr char16_t kPlain[] = u"aeiouncsAEIOUNCS", kWith[] = u"àéîöüñçšÀÉÎÖÜÑÇŠ";
        const auto at = QStringView(kPlain).indexOf(c);
        return at < 0 ? c : QChar(kWith[at]);
    }
};

inline QString nameOf(const QWidget* widget) {
    QStringList path;
    for (const auto* at = widget; at != nullptr && path.size() < 3; at = at->parentWidget())
        path.prepend(at->objectName().isEmpty() ? QLatin1String(at->metaObject()->className()) : at->objectName());
    return path.join(QLatin1Char('/'));
}

// Texts that are cut off, each with its widget. What is cut on purpose says it whole in its tool tip.
inline QStringList cutTexts(const QWidget& window) {
    QStringList out;
    const auto report = [&](const QWidget* widget, const QString& text, QSize wanted) {
        out += QStringLiteral("%1 “%2” wants %3x%4, has %5x%6")
                   .arg(nameOf(widget), text)
                   .arg(wanted.width())
                   .arg(wanted.height())
                   .arg(widget->width())
                   .arg(widget->height());
    };
    for (const auto* label : window.findChildren<QLabel*>()) {
        // What was shortened on purpose says so, and says the rest in its tool tip.
        if (!label->isVisible() || label->text().isEmpty() ||
            (label->text().contains(QChar(0x2026)) && !label->toolTip().isEmpty()))
            continue;
        const auto wanted = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        if (wanted.width() > label->width() + 1 || wanted.height() > label->height() + 1)
            report(label, label->text(), wanted);
    }
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && (!button->text().isEmpty() || button->inherits("postern::ui::FigureTile")) &&
            !button->inherits("QLineEditIconButton")) // no text there
            if (const auto wanted = button->sizeHint();
                wanted.width() > button->width() + 1 || wanted.height() > button->height() + 1)
                report(button, button->text(), wanted);
    for (const auto* edit : window.findChildren<QLineEdit*>())
        if (edit->isVisible() && edit->minimumSizeHint().height() > edit->height() + 1)
            report(edit, edit->text(), edit->minimumSizeHint());
    for (const auto* box : window.findChildren<QComboBox*>())
        if (box->isVisible() && box->fontMetrics().height() + 4 > box->height())
            report(box, box->currentText(), box->minimumSizeHint());
    for (const auto* bar : window.findChildren<QTabBar*>())
        for (int i = 0; bar->isVisible() && i < bar->count(); ++i)
            if (bar->tabRect(i).right() > bar->width() || bar->tabRect(i).left() < 0)
                report(bar, bar->tabText(i), bar->sizeHint());
    for (const auto* list : window.findChildren<QListWidget*>())
        for (int row = 0; list->objectName() == QLatin1String("setupSteps") && row < list->count(); ++row)
            if (const int wanted = list->fontMetrics().horizontalAdvance(list->item(row)->text()) +
                                   list->visualItemRect(list->item(row)).height(); // its picture, and room
                wanted > list->viewport()->width())
                report(list, list->item(row)->text(), {wanted, 0});
    // Tables that a person would have to scroll to the side. What they show at most of a long text is theirs.
    for (const auto* table : window.findChildren<QTreeView*>())
        if (window.inherits("QMainWindow") && table->isVisible() && table->horizontalScrollBar()->maximum() > 0)
            report(table, table->accessibleName(),
                   {table->viewport()->width() + table->horizontalScrollBar()->maximum(), 0});
    if (const auto* keys = window.findChild<QTreeView*>(QStringLiteral("shortcuts")))
        if (const QAbstractItemView& any = *keys; any.sizeHintForColumn(1) > keys->columnWidth(1))
            report(keys, keys->accessibleName(), {any.sizeHintForColumn(1), 0});
    for (const auto* list : window.findChildren<QListWidget*>())
        for (int row = 0; list->objectName() == QLatin1String("navigation") && row < list->count(); ++row) {
            QFont bold(list->font());
            bold.setBold(list->item(row)->font().bold());
            const auto wanted =
                QFontMetrics(bold).horizontalAdvance(list->item(row)->text()) + list->iconSize().width();
            if (wanted > list->viewport()->width())
                report(list, list->item(row)->text(), {wanted, 0});
        }
    return out;
}

// Texts that people read and that were not translated, under a PseudoTranslator. `isData`: values that are nobody's to
// translate.
inline QStringList untranslatedTexts(const QWidget& window, const std::function<bool(const QString&)>& isData) {
    QStringList out;
    const auto look = [&](const QWidget* widget, QString text) {
        if (text.contains(QLatin1Char('<'))) {
            QTextDocument document;
            document.setHtml(text);
            text = document.toPlainText();
        }
        int letters = 0;
        for (const auto c : text)
            letters += c.isLetter() ? 1 : 0;
        if (letters >= 2 && !text.contains(PseudoTranslator::kBegin) && !isData(text.trimmed()))
            out += nameOf(widget) + QStringLiteral(" “") + text + QStringLiteral("”");
    };
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        look(widget, widget->toolTip());
        look(widget, widget->accessibleName());
        look(widget, widget->accessibleDescription());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            look(widget, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            look(widget, button->text());
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            look(widget, edit->placeholderText());
        if (const auto* bar = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < bar->count(); ++i)
                look(widget, bar->tabText(i));
        if (const auto* header = qobject_cast<const QHeaderView*>(widget);
            header != nullptr && header->model() != nullptr)
            for (int i = 0; i < header->count(); ++i)
                if (!header->isSectionHidden(i))
                    look(widget, header->model()->headerData(i, header->orientation()).toString());
        if (const auto* list = qobject_cast<const QListWidget*>(widget);
            list != nullptr && list->objectName() == QLatin1String("navigation"))
            for (int row = 0; row < list->count(); ++row)
                look(widget, list->item(row)->text());
    }
    return out;
}

} // namespace postern::tests
