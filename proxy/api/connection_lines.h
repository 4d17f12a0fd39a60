#pragma once
// What to paste where, so that a client connects through Postern. The agent's key is the client's password; when it is
// not given, a placeholder stands in its place. The database's own password never appears: Postern keeps it.
#include <string>
#include <string_view>
#include <vector>

#include "api/engine.h"

namespace postern::api {

struct ConnectionLine {
    std::string id;    // "psql", "uri", …: stable, for tests and translations
    std::string title; // the client's own name
    std::string place; // the file it belongs to; empty for a line to paste into a shell or field
    std::string text;
    std::string language; // "shell", "uri", "json", "ini", "env", "python", "typescript", "xml"
    friend bool operator==(const ConnectionLine&, const ConnectionLine&) = default;
};

inline constexpr std::string_view kKeyPlaceholder = "YOUR_AGENT_KEY";

// Every value is quoted or percent-encoded as its place needs it: names come from configuration and are not trusted.
std::vector<ConnectionLine> connectionLines(const Listener& listener, std::string_view target, std::string_view agent,
                                            std::string_view key = kKeyPlaceholder);

// The same place for libpq, without the key: what a test of the line dials.
std::string conninfoOf(const Listener& listener, std::string_view target, std::string_view agent);

} // namespace postern::api
