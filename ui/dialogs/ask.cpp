#include "ui/dialogs/ask.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include "ui/dialogs/buttons.h"

namespace postern::ui {

namespace {

std::optional<Ask::Answer> s_next;
QString s_lastText;

QMessageBox* makeBox(QWidget* parent, const QString& title, const QString& text) {
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    box->setTextFormat(Qt::PlainText);
    box->setText(title);
    box->setInformativeText(text);
    return box;
}

} // namespace

void Ask::confirm(QWidget* parent, const Question& question, std::function<void()> confirmed) {
    s_lastText = question.text;
    if (s_next) {
        if (*std::exchange(s_next, {}) == Answer::Confirm)
            confirmed();
        return;
    }
    // What follows from it is read before the answer, not behind a button.
    auto* box =
        makeBox(parent, question.title,
                question.detail.isEmpty() ? question.text : question.text + QStringLiteral("\n\n") + question.detail);
    auto* action = box->addButton(question.action,
                                  question.isDestructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    auto* cancel = box->addButton(QMessageBox::Cancel);
    cancel->setText(cancelText());
    box->setDefaultButton(question.isDestructive ? cancel : action);
    box->setEscapeButton(cancel);
    QObject::connect(action, &QPushButton::clicked, box,
                     [guard = QPointer<QWidget>(parent), confirmed = std::move(confirmed)] {
                         if (guard)
                             confirmed();
                     });
    box->open();
}

void Ask::tell(QWidget* parent, const QString& title, const QString& text) {
    s_lastText = text;
    if (s_next) {
        s_next.reset();
        return;
    }
    auto* box = makeBox(parent, title, text);
    box->addButton(QMessageBox::Close)->setText(closeText());
    box->open();
}

void Ask::answerNext(Answer answer) {
    s_next = answer;
}
QString Ask::lastText() {
    return s_lastText;
}

} // namespace postern::ui
