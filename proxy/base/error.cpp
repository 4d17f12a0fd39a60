#include "base/error.h"

#include <cstring>

namespace postern {

Error::Error(Fault fault, std::string_view sqlstate, Phrase message, std::string detail)
    : m_fault(fault), m_sqlstate(sqlstate), m_message(message.english()), m_detail(std::move(detail)) {
    if (message.pattern() != nullptr)
        m_phrase = std::make_shared<const Phrase>(std::move(message));
}

Error Error::internal(Phrase message, std::string detail) {
    return {Fault::Us, sqlstate::kInternalError, std::move(message), std::move(detail)};
}

Phrase Error::said() const {
    return m_phrase ? *m_phrase : Phrase::quote(m_message);
}

Error Error::system(Phrase what, int number) {
    char buffer[128] = {};
    const char* text = ::strerror_r(number, buffer, sizeof buffer);
    return internal(postern::phrase("%1: %2", std::move(what), Phrase::quote(text)));
}

bool Error::endsSession() const {
    return m_sqlstate.starts_with("08") || m_sqlstate.starts_with("28") || m_sqlstate.starts_with("57P") ||
           m_sqlstate.starts_with("XX");
}

} // namespace postern
