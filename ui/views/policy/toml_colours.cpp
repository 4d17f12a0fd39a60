#include "ui/views/policy/toml_colours.h"

#include <algorithm>

#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

// State of a line's end: in a string of several lines, of which quotes.
enum Open { None = -1, Basic = 1, Literal = 2 };

bool isWordPart(QChar c) {
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-') || c == QLatin1Char('.') ||
           c == QLatin1Char('+') || c == QLatin1Char(':');
}

// The rest of a string of several lines; -1: it goes on.
qsizetype endOfLong(const QString& line, qsizetype from, Open open) {
    const auto quotes = QString(3, open == Basic ? QLatin1Char('"') : QLatin1Char('\''));
    for (auto at = from; at < line.size(); ++at) {
        if (open == Basic && line[at] == QLatin1Char('\\'))
            ++at;
        else if (line.mid(at, 3) == quotes)
            return at + 3;
    }
    return -1;
}

} // namespace

TomlColours::TomlColours(QTextDocument* document) : QSyntaxHighlighter(document) {
    connect(&ThemeController::instance(), &ThemeController::changed, this, &QSyntaxHighlighter::rehighlight);
}

qsizetype TomlColours::string(const QString& line, qsizetype begin) {
    const auto quote = line[begin];
    const auto open = quote == QLatin1Char('"') ? Basic : Literal;
    if (line.mid(begin, 3) == QString(3, quote)) {
        const auto end = endOfLong(line, begin + 3, open);
        if (end < 0)
            setCurrentBlockState(open);
        return end < 0 ? line.size() : end;
    }
    auto at = begin + 1;
    for (; at < line.size() && line[at] != quote; ++at)
        if (open == Basic && line[at] == QLatin1Char('\\'))
            ++at;
    return std::min(at + 1, line.size());
}

void TomlColours::highlightBlock(const QString& line) {
    const auto& t = theme();
    const auto paint = [this](qsizetype begin, qsizetype end, const QColor& color) {
        setFormat(static_cast<int>(begin), static_cast<int>(end - begin), color);
    };
    qsizetype at = 0;
    setCurrentBlockState(None);
    if (const auto open = static_cast<Open>(previousBlockState()); open != None) {
        const auto end = endOfLong(line, 0, open);
        if (end < 0)
            setCurrentBlockState(open);
        at = end < 0 ? line.size() : end;
        paint(0, at, t.string);
    }
    bool isKey = true; // until an equals sign
    const auto first = line.indexOf(QLatin1Char('['));
    const bool isTable =
        at == 0 && first >= 0 && line.left(first).trimmed().isEmpty() && !line.contains(QLatin1Char('='));
    while (at < line.size()) {
        const auto c = line[at];
        auto end = at + 1;
        if (c == QLatin1Char('#')) {
            end = line.size();
            paint(at, end, t.comment);
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            end = string(line, at);
            paint(at, end, isTable ? t.keyword : t.string);
        } else if (isWordPart(c)) {
            while (end < line.size() && isWordPart(line[end]))
                ++end;
            paint(at, end, isTable ? t.keyword : isKey ? t.identifier : t.number);
        } else if (c == QLatin1Char('=')) {
            isKey = false;
            paint(at, end, t.muted);
        } else if (c == QLatin1Char('{') || (c == QLatin1Char(',') && line.left(at).contains(QLatin1Char('{')))) {
            isKey = true; // of an inline table
            paint(at, end, t.muted);
        } else if (!c.isSpace()) {
            paint(at, end, isTable ? t.keyword : t.muted);
        }
        at = end;
    }
}

} // namespace postern::ui
