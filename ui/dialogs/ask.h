#pragma once
// Every question and message of the console goes through here: never a nested event loop, the same look, and tests can
// answer beforehand. GUI thread.
#include <functional>
#include <optional>

#include <QString>

class QWidget;

namespace postern::ui {

struct Question {
    QString title, text, detail;
    QString action;             // what the confirming button says: a verb, never "OK"
    bool isDestructive = false; // then Cancel is the default
};

class Ask {
public:
    // `confirmed` is called when the person confirms, not otherwise, and not when `parent` has gone.
    static void confirm(QWidget* parent, const Question& question, std::function<void()> confirmed);
    static void tell(QWidget* parent, const QString& title, const QString& text);

    enum class Answer { Confirm, Cancel };
    // For tests: the next question is answered like this, without a window, and its text is kept.
    static void answerNext(Answer answer);
    static QString lastText();
};

} // namespace postern::ui
