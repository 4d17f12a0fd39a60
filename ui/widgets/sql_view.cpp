#include "ui/widgets/sql_view.h"

#include <algorithm>
#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QResizeEvent>
#include <QScrollBar>

#include "api/sql_tokens.h"
#include "ui/delegates/statement_delegate.h"
#include "ui/text/hidden.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

namespace postern::ui {

SqlView::SqlView(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setTabChangesFocus(true);
    setProperty("role", QStringLiteral("plainCode"));
    setAccessibleName(tr("SQL text"));
    setFont(monospaceFont());
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(kMargin);
    connect(&ThemeController::instance(), &ThemeController::changed, this, &SqlView::colour);
}

void SqlView::setSql(std::string_view sql) {
    auto shown = revealHidden(text(sql), &m_hasHidden);
    if (shown == toPlainText())
        return;
    setPlainText(shown);
    colour();
}

// A text that came while there was no room for a line of it would begin somewhere else.
void SqlView::resizeEvent(QResizeEvent* event) {
    const bool isAtTop = event->oldSize().isEmpty() || verticalScrollBar()->value() == 0;
    QPlainTextEdit::resizeEvent(event);
    if (isAtTop)
        verticalScrollBar()->setValue(0);
    if (m_fit && event->size().width() != event->oldSize().width())
        m_fit(); // as many lines as it has at this width
}

void SqlView::fitToText() {
    m_fit = [this] {
        const auto lines = document()->documentLayout()->documentSize().height(); // a plain text's are counted in lines
        const auto room = 2 * document()->documentMargin() + contentsMargins().top() + contentsMargins().bottom();
        setMaximumHeight(std::max(minimumSizeHint().height(),
                                  static_cast<int>(std::ceil(lines * fontMetrics().lineSpacing() + room)) + 2));
    };
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, m_fit);
    m_fit();
}

void SqlView::colour() {
    const auto shown = toPlainText();
    const auto bytes = utf8(shown);
    QList<QTextEdit::ExtraSelection> selections;
    qsizetype at = 0;
    std::size_t byte = 0;
    for (const auto& token : api::sqlTokens(bytes)) {
        // Tokens come in bytes, the editor counts UTF-16 units.
        at += text(std::string_view(bytes).substr(byte, token.begin - byte)).size();
        byte = token.begin;
        const auto length = text(std::string_view(bytes).substr(byte, token.length)).size();
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(at));
        selection.cursor.setPosition(static_cast<int>(at + length), QTextCursor::KeepAnchor);
        selection.format.setForeground(sqlColor(token.kind));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

} // namespace postern::ui
