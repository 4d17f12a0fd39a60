#pragma once
// JSON (RFC 8259) as PostgreSQL prints it, walked without building a tree. Private to the room.
#include <string_view>

namespace postern::masking {

// Positions are offsets in the text, which must outlive the scanner. After a false the scanner is of no more use.
class JsonScanner {
public:
    explicit JsonScanner(std::string_view text) : m_text(text) {}

    std::size_t position() const { return m_at; }
    std::string_view between(std::size_t begin, std::size_t end) const { return m_text.substr(begin, end - begin); }
    bool atEnd() {
        skipBlanks();
        return m_at == m_text.size();
    }
    char peek() { // the next character that is not blank; 0 at the end
        skipBlanks();
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }
    bool take(char c) {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void skipBlanks() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r'))
            ++m_at;
    }
    bool string(std::string_view& inner); // a string's bytes between its quotes, escapes as they are
    // Any value, nested at most `maxDepth` deep; ends right behind it.
    bool skipValue(int maxDepth);

private:
    bool word(); // number, true, false, null: their letters are not checked

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace postern::masking
