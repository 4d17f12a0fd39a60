#pragma once
// SQL for reading: fixed font, PostgreSQL's own tokens in colour, characters that hide or reorder text made visible.
#include <functional>

#include <QPlainTextEdit>

namespace postern::ui {

class SqlView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SqlView(QWidget* parent = nullptr);
    void setSql(std::string_view sql);
    // From now on never higher than its text, as far as the layout has room.
    void fitToText();
    // True when the text holds characters that deceive the eye (bidirectional controls, zero-width and other invisible
    // ones).
    bool hasHiddenCharacters() const { return m_hasHidden; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void colour();
    bool m_hasHidden = false;
    std::function<void()> m_fit;
};

} // namespace postern::ui
