#pragma once
// Numbers of the binary formats as PostgreSQL writes them (documentation 8.1, 8.2).
#include <cstdint>
#include <string>

#include "base/bytes.h"

namespace postern::wire {

// The shortest digits that read back as the same number (extra_float_digits 1, the default).
void appendFloat(std::string& out, float value);
void appendFloat(std::string& out, double value);
// Reads all of `in`; false: not a numeric. At most about 150 kB come out.
bool appendNumeric(Reader& in, std::string& out);
void appendMoney(std::string& out, std::int64_t cents); // as lc_monetary = C: -$1,234.56

} // namespace postern::wire
