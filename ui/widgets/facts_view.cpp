#include "ui/widgets/facts_view.h"

#include "ui/theme/theme.h"

namespace postern::ui {

FactsView::FactsView(QWidget* parent) : QTextEdit(parent) {
    setProperty("role", QStringLiteral("plain"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    document()->setDocumentMargin(kMargin);
}

// Qt lays out the columns of a table from left to right in every language: from right to left they are written the
// other way round, and every cell begins where the window's lines begin, in whichever direction its own text runs.
void FactsView::show(const QString& lead, const QColor& leadColor, const QList<Fact>& facts) {
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    // A table on the right ends where the document does, without its margin.
    setViewportMargins(0, 0, isRightToLeft ? static_cast<int>(document()->documentMargin()) : 0, 0);
    const auto side = isRightToLeft ? QStringLiteral("right") : QStringLiteral("left");
    const auto none = QStringLiteral("0"), apart = QStringLiteral("24px"); // a name from its value
    const auto begin = QStringLiteral("<table align='%1' cellspacing='0' cellpadding='0'>").arg(side);
    QString html;
    if (!lead.isEmpty()) // a table of its own: its width must not be that of the names
        html = begin + QStringLiteral("<tr><td align='%1' style='color:%2; padding-bottom:10px'>%3</td></tr></table>")
                           .arg(side, leadColor.name(), lead.toHtmlEscaped());
    html += begin;
    const auto family = monospaceFont().family().toHtmlEscaped();
    for (const auto& fact : facts) {
        if (fact.value.isEmpty())
            continue;
        auto value = fact.value.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        if (fact.isCode)
            value = QStringLiteral("<span style='font-family:\"%1\"'>%2</span>").arg(family, value);
        if (fact.color.isValid())
            value = QStringLiteral("<span style='color:%1'>%2</span>").arg(fact.color.name(), value);
        const auto first = QStringLiteral("<td align='%1' style='color:%2; padding:2px %3 2px %4; white-space:nowrap'>"
                                          "%5</td>")
                               .arg(side, theme().muted.name(), isRightToLeft ? none : apart,
                                    isRightToLeft ? apart : none, fact.name.toHtmlEscaped());
        const auto second = QStringLiteral("<td align='%1' style='padding:2px 0'>%2</td>").arg(side, value);
        html += QStringLiteral("<tr>") + (isRightToLeft ? second + first : first + second) + QStringLiteral("</tr>");
    }
    const auto whole = html + QStringLiteral("</table>");
    if (property("shown").toString() == whole)
        return; // keeps the reader's place and selection while a statement is updated
    setProperty("shown", whole);
    setHtml(whole);
    // A reader begins with one line of a text; this is what there is to know.
    QStringList said;
    if (!lead.isEmpty())
        said += lead;
    for (const auto& fact : facts)
        if (!fact.value.isEmpty())
            said += fact.name + QStringLiteral(": ") + fact.value;
    setAccessibleDescription(said.join(QLatin1Char('\n')));
}

} // namespace postern::ui
