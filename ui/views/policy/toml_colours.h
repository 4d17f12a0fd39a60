#pragma once
// TOML in the theme's colours: tables, keys, strings, numbers and words, comments. GUI thread.
#include <QSyntaxHighlighter>

namespace postern::ui {

class TomlColours : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit TomlColours(QTextDocument* document);

protected:
    void highlightBlock(const QString& line) override;

private:
    qsizetype string(const QString& line, qsizetype begin); // coloured; where it ends
};

} // namespace postern::ui
