#include "ui/views/masking/change_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include "ui/text/words.h"
#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

// Sign, number and text of each line; what is added stands on a ground of its own.
void showDiff(QPlainTextEdit* view, const std::vector<api::DiffLine>& diff) {
    using Kind = api::DiffLine::Kind;
    QTextCursor cursor(view->document());
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
    view->setTextCursor(cursor);
}

} // namespace

ChangeDialog::ChangeDialog(const api::ConfigurationChange& change, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Add a mask"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    auto* lead =
        new QLabel(tr("This is added to %1. Everything else in the file stays as it is. The rule is in force for "
                      "the next statement of every session.")
                       .arg(text(change.file)),
                   this);
    lead->setWordWrap(true);
    lead->setTextFormat(Qt::PlainText);
    lead->setProperty("role", QStringLiteral("muted"));
    auto* view = new QPlainTextEdit(this);
    view->setObjectName(QStringLiteral("diff"));
    view->setAccessibleName(tr("Changed lines"));
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(monospaceFont());
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    showDiff(view, change.diff);
    auto* buttons = new QDialogButtonBox(this);
    auto* add = buttons->addButton(tr("Add the rule"), QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("applyChange"));
    add->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(lead);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(680, 380);
    add->setFocus();
}

} // namespace postern::ui
