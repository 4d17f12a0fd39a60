#pragma once
// The head of an HTTP/1.x request, read as strictly as a responder on loopback needs (RFC 9112, sections 3 and 5).
// A value: no thread, no I/O.
#include <cstddef>
#include <string>
#include <string_view>

namespace postern::app {

inline constexpr std::size_t kMaxRequestHead = 4096; // bytes

struct HttpRequest {
    enum class State { Incomplete, Good, Bad, WrongMethod, WrongHost, TooLong } state = State::Incomplete;
    bool isHead = false; // HEAD: the same answer without its body
    std::string path;    // without the query
};

// Looks at what has come so far. Good: a GET or HEAD whose Host names this machine by a loopback name or address; a
// page that lies about its name (DNS rebinding) gets WrongHost. Bodies are not read: nobody who may ask has one.
HttpRequest parseHttpRequest(std::string_view bytes);

// "localhost", "127.0.0.1", "127.1.2.3", "[::1]", each with or without ":port".
bool isLoopbackHost(std::string_view host);

} // namespace postern::app
