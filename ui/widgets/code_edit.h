#pragma once
// A text editor for code: the platform's fixed font, lines numbered, none wrapped; Tab moves on. GUI thread.
#include <QPlainTextEdit>

namespace postern::ui {

class CodeEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CodeEdit(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Numbers;
    void fitNumbers();
    void paintNumbers(QPaintEvent* event);
    Numbers* m_numbers;
};

} // namespace postern::ui
