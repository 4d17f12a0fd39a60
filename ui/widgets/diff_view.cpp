#include "ui/widgets/diff_view.h"

#include <QTextBlock>

#include "ui/text/words.h"

namespace postern::ui {

DiffView::DiffView(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("diff"));
    setAccessibleName(tr("Changed lines"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(monospaceFont());
    setLineWrapMode(QPlainTextEdit::NoWrap);
}

void DiffView::show(const std::vector<api::DiffLine>& diff) {
    using Kind = api::DiffLine::Kind;
    clear();
    QTextCursor cursor(document());
    for (std::size_t i = 0; i < diff.size(); ++i) {
        const auto& line = diff[i];
        const QChar sign = line.kind == Kind::Added ? u'+' : line.kind == Kind::Removed ? u'−' : u' ';
        QTextBlockFormat block;
        QTextCharFormat characters;
        if (line.kind != Kind::Same) {
            auto ground = line.kind == Kind::Added ? theme().approved : theme().blocked;
            ground.setAlpha(theme().tintAlpha);
            block.setBackground(ground);
            characters.setForeground(theme().text);
        } else {
            characters.setForeground(theme().muted);
        }
        if (i > 0)
            cursor.insertBlock();
        cursor.setBlockFormat(block);
        cursor.insertText(QStringLiteral("%1 %2  %3").arg(sign).arg(line.line, 4).arg(text(line.text)), characters);
    }
    cursor.movePosition(QTextCursor::Start);
    setTextCursor(cursor);
}

} // namespace postern::ui
