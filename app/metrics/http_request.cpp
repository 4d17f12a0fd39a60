#include "app/metrics/http_request.h"

#include <algorithm>
#include <arpa/inet.h>

namespace postern::app {

namespace {

using State = HttpRequest::State;

constexpr std::string_view kEndOfHead = "\r\n\r\n";

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view takeLine(std::string_view& head) {
    const auto end = head.find("\r\n");
    const auto line = head.substr(0, end);
    head.remove_prefix(end == std::string_view::npos ? head.size() : end + 2);
    return line;
}

bool isPort(std::string_view text) {
    return text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

State readRequestLine(std::string_view line, HttpRequest& out) {
    const auto first = line.find(' '), last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return State::Bad;
    const auto method = line.substr(0, first), version = line.substr(last + 1);
    const auto target = line.substr(first + 1, last - first - 1);
    if ((version != "HTTP/1.1" && version != "HTTP/1.0") || target.empty() || target.front() != '/' ||
        target.find(' ') != std::string_view::npos)
        return State::Bad;
    if (method != "GET" && method != "HEAD")
        return State::WrongMethod;
    out.isHead = method == "HEAD";
    out.path = target.substr(0, target.find('?'));
    return State::Good;
}

// The one Host that a request has to have.
State readHost(std::string_view head) {
    bool hasHost = false, isLoopback = false;
    while (!head.empty()) {
        const auto line = takeLine(head);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0 || line.find_first_of(" \t") < colon)
            return State::Bad;
        if (lower(line.substr(0, colon)) != "host")
            continue;
        if (hasHost)
            return State::Bad;
        hasHost = true;
        isLoopback = isLoopbackHost(trimmed(line.substr(colon + 1)));
    }
    return !hasHost ? State::Bad : isLoopback ? State::Good : State::WrongHost;
}

} // namespace

bool isLoopbackHost(std::string_view host) {
    if (host.starts_with("[::1]"))
        return host.size() == 5 || (host[5] == ':' && isPort(host.substr(6)));
    if (const auto colon = host.find(':'); colon != std::string_view::npos) {
        if (!isPort(host.substr(colon + 1)))
            return false;
        host = host.substr(0, colon);
    }
    const auto name = lower(host);
    in_addr address{};
    return name == "localhost" || name == "localhost." ||
           (::inet_pton(AF_INET, name.c_str(), &address) == 1 && (ntohl(address.s_addr) >> 24) == 127);
}

HttpRequest parseHttpRequest(std::string_view bytes) {
    HttpRequest out;
    const auto end = bytes.find(kEndOfHead);
    if (end == std::string_view::npos || end > kMaxRequestHead) {
        out.state = bytes.size() > kMaxRequestHead ? State::TooLong : State::Incomplete;
        return out;
    }
    auto head = bytes.substr(0, end);
    const bool hasControl = std::any_of(head.begin(), head.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
    });
    if (hasControl) {
        out.state = State::Bad;
        return out;
    }
    const auto line = readRequestLine(takeLine(head), out);
    const auto host = readHost(head);
    // Who asks under another name learns nothing, not even which methods there are.
    out.state = line == State::Bad || host != State::Good ? (line == State::Bad ? line : host) : line;
    return out;
}

} // namespace postern::app
