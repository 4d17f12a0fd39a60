#include "ui/widgets/facts_view.h"

#include "ui/theme/theme.h"

namespace postern::ui {

FactsView::FactsView(QWidget* parent) : QTextBrowser(parent) {
    setProperty("role", QStringLiteral("plain"));
    setOpenLinks(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(kMargin);
}

void FactsView::show(const QString& lead, const QColor& leadColor, const QList<Fact>& facts) {
    QString html;
    if (!lead.isEmpty()) // a table of its own: its width must not be that of the names
        html = QStringLiteral("<table cellspacing='0' cellpadding='0'><tr><td style='color:%1; padding-bottom:10px'>%2"
                              "</td></tr></table>")
                   .arg(leadColor.name(), lead.toHtmlEscaped());
    html += QStringLiteral("<table cellspacing='0' cellpadding='0'>");
    const auto family = monospaceFont().family().toHtmlEscaped();
    for (const auto& fact : facts) {
        if (fact.value.isEmpty())
            continue;
        auto value = fact.value.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        if (fact.isCode)
            value = QStringLiteral("<span style='font-family:\"%1\"'>%2</span>").arg(family, value);
        if (fact.color.isValid())
            value = QStringLiteral("<span style='color:%1'>%2</span>").arg(fact.color.name(), value);
        html += QStringLiteral("<tr><td style='color:%1; padding:2px 24px 2px 0; white-space:nowrap'>%2</td><td "
                               "style='padding:2px 0'>%3</td></tr>")
                    .arg(theme().muted.name(), fact.name.toHtmlEscaped(), value);
    }
    const auto whole = html + QStringLiteral("</table>");
    if (property("shown").toString() == whole)
        return; // keeps the reader's place and selection while a statement is updated
    setProperty("shown", whole);
    setHtml(whole);
}

} // namespace postern::ui
