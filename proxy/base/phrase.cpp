#include "base/phrase.h"

namespace postern {

Phrase Phrase::quote(std::string words) {
    Phrase out(std::move(words));
    out.m_isQuote = true;
    return out;
}

std::string Phrase::english() const {
    if (m_pattern == nullptr)
        return m_verbatim;
    std::string out;
    for (const auto* at = m_pattern; *at != '\0'; ++at) {
        const auto index = at[0] == '%' ? static_cast<std::size_t>(at[1] - '1') : m_arguments.size();
        if (index < m_arguments.size() && index < 9)
            out += m_arguments[index].english(), ++at;
        else
            out += *at;
    }
    return out;
}

} // namespace postern
