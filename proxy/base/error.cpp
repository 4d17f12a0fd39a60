#include "base/error.h"

#include <cstring>

namespace postern {

Error::Error(Fault fault, std::string_view sqlstate, std::string message, std::string detail)
    : m_fault(fault), m_sqlstate(sqlstate), m_message(std::move(message)), m_detail(std::move(detail)) {}

Error Error::internal(std::string message, std::string detail) {
    return {Fault::Us, sqlstate::kInternalError, std::move(message), std::move(detail)};
}

Error Error::system(std::string_view what, int number) {
    char buffer[128] = {};
    const char* text = ::strerror_r(number, buffer, sizeof buffer);
    return internal(std::string(what) + ": " + text);
}

bool Error::endsSession() const {
    return m_sqlstate.starts_with("08") || m_sqlstate.starts_with("28") || m_sqlstate.starts_with("57P") ||
           m_sqlstate.starts_with("XX");
}

} // namespace postern
