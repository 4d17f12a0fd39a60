#pragma once
// Log records to standard error: one line each, text or JSON. Never statement text, row data or secrets: callers pass
// only names, numbers and codes. Any thread; a line is written whole.
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace postern::log {

enum class Level { Debug, Info, Warning, Error };
enum class Format { Text, Json };

using Field = std::pair<std::string_view, std::string>;

void setLevel(Level level);
void setFormat(Format format);
void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});

inline void debug(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::Debug, event, fields);
}
inline void info(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::Info, event, fields);
}
inline void warning(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::Warning, event, fields);
}
inline void error(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::Error, event, fields);
}

} // namespace postern::log
