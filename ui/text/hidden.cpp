#include "ui/text/hidden.h"

#include <QList>

namespace postern::ui {

namespace {

bool isHidden(char32_t c) {
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           c == 0xfeff || c == 0x00ad || c == 0x061c || c == 0x180e || (c >= 0xe0000 && c <= 0xe007f) ||
           (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7f;
}

} // namespace

QString revealHidden(const QString& text, bool* found) {
    QString out;
    out.reserve(text.size());
    bool any = false;
    for (const char32_t c : text.toUcs4()) {
        if (isHidden(c)) {
            any = true;
            out += QStringLiteral("[U+%1]").arg(QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0')));
        } else {
            out += QString::fromUcs4(&c, 1);
        }
    }
    if (found != nullptr)
        *found = any;
    return out;
}

} // namespace postern::ui
