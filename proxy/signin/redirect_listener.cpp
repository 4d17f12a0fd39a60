#include "signin/redirect_listener.h"

#include <algorithm>
#include <charconv>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include "base/markup.h"
#include "base/random.h"
#include "base/secret.h"
#include "base/text.h"

namespace postern::signin {

namespace {

constexpr std::string_view kPath = "/callback";
constexpr int kConnectionMilliseconds = 30'000; // longer than the exchange of the code may take

std::string response(const std::string& status, const std::string& headers, const std::string& body) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
           "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
           "X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\nConnection: close\r\n" +
           headers + "\r\n" + body;
}

std::string page(bool isGood, const std::string& title, const std::string& text) {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Postern: " +
           escapedForMarkup(title) +
           "</title><style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:34em;"
           "margin:15vh auto;padding:0 1em}h1{font-size:1.5em;border-left:.25em solid " +
           (isGood ? "#2e7d32" : "#c62828") + ";padding-left:.6em}</style></head><body><h1>" + escapedForMarkup(title) +
           "</h1><p>" + escapedForMarkup(text) + "</p></body></html>\n";
}

void finish(QTcpSocket* socket, const std::string& bytes) {
    socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
    socket->disconnectFromHost();
}

void refuse(QTcpSocket* socket, const std::string& status) {
    finish(socket, response(status, "", page(false, status, "This address only takes the answer of a sign-in.")));
}

int digit(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

bool decode(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? digit(text[i + 1]) : -1, low = high >= 0 ? digit(text[i + 2]) : -1;
        if (low < 0)
            return false;
        out += static_cast<char>(high << 4 | low);
        i += 2;
    }
    return isUtf8(out);
}

// The value of a header, trimmed; empty when it is not there or there twice.
std::string_view header(std::string_view request, std::string_view name) {
    std::string_view found;
    int count = 0;
    for (auto at = request.find("\r\n"); at != std::string_view::npos && at + 2 < request.size();) {
        const auto begin = at + 2;
        at = request.find("\r\n", begin);
        const auto line = request.substr(begin, at - begin);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || toLowerAscii(line.substr(0, colon)) != name)
            continue;
        found = line.substr(colon + 1);
        while (!found.empty() && found.front() == ' ')
            found.remove_prefix(1);
        ++count;
    }
    return count == 1 ? found : std::string_view();
}

} // namespace

Result<Parameters> parseQuery(std::string_view query) {
    Parameters out;
    while (!query.empty()) {
        const auto pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        std::string name, value;
        if (!decode(pair.substr(0, equals), name) || !decode(pair.substr(std::min(equals + 1, pair.size())), value))
            return Error::client("22023", "not a query");
        if (!out.emplace(std::move(name), std::move(value)).second)
            return Error::client("22023", "a parameter that is there twice");
    }
    return out;
}

// What one connection has sent so far.
struct RedirectListener::Incoming {
    std::string bytes;
    std::size_t head = 0;  // its length, once it is there
    std::size_t whole = 0; // with the body
    bool isAnswered = false;
};

RedirectListener::RedirectListener(std::string host, std::string state, Method method, OnAnswer onAnswer)
    : m_host(std::move(host)), m_state(std::move(state)), m_resultPath("/result-" + toBase64Url(randomBytes(12))),
      m_method(method), m_onAnswer(std::move(onAnswer)), m_server(std::make_unique<QTcpServer>()) {
    m_server->setMaxPendingConnections(kMaxConnections);
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] { onConnection(); });
}

RedirectListener::~RedirectListener() = default;

Result<> RedirectListener::listen(const std::vector<std::uint16_t>& ports) {
    std::string tried;
    for (const auto port : ports.empty() ? std::vector<std::uint16_t>{0} : ports) {
        if (m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
            return {};
        tried += (tried.empty() ? "" : ", ") + std::to_string(port);
    }
    return Error::server(sqlstate::kConnectionFailure,
                         phrase("the browser cannot come back: port %1 of this machine is taken; end what listens "
                                "there, or name more ports in [[identity]] redirect",
                                tried));
}

std::string RedirectListener::address() const {
    return "http://" + m_host + ":" + std::to_string(m_server->serverPort()) + std::string(kPath);
}

void RedirectListener::onConnection() {
    while (auto* socket = m_server->nextPendingConnection()) {
        if (m_connections >= kMaxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        auto incoming = std::make_shared<Incoming>();
        QObject::connect(socket, &QTcpSocket::disconnected, m_server.get(), [this, socket] {
            --m_connections;
            std::erase(m_waiting, socket);
            socket->deleteLater();
        });
        QTimer::singleShot(kConnectionMilliseconds, socket, [socket] { socket->abort(); });
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket, incoming] { onBytes(socket, *incoming); });
    }
}

void RedirectListener::onBytes(QTcpSocket* socket, Incoming& incoming) {
    if (incoming.isAnswered) {
        socket->readAll();
        return;
    }
    const auto limit = incoming.head == 0 ? kMaxRequestBytes : incoming.whole;
    const auto bytes = socket->read(static_cast<qint64>(limit - incoming.bytes.size()));
    incoming.bytes.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (incoming.head != 0)
        return incoming.bytes.size() == incoming.whole ? onForm(socket, incoming) : void();
    const auto end = incoming.bytes.find("\r\n\r\n");
    if (end == std::string::npos && incoming.bytes.size() < kMaxRequestBytes)
        return;
    incoming.isAnswered = true; // unless a body follows
    if (end == std::string::npos)
        return refuse(socket, "431 Request Header Fields Too Large");
    incoming.head = end + 4;
    answer(socket, incoming);
    if (!incoming.isAnswered && socket->bytesAvailable() > 0)
        onBytes(socket, incoming);
}

void RedirectListener::answer(QTcpSocket* socket, Incoming& incoming) {
    const auto request = std::string_view(incoming.bytes).substr(0, incoming.head - 2);
    const auto line = request.substr(0, request.find("\r\n"));
    const auto space = line.find(' ');
    const auto second = space == std::string_view::npos ? space : line.find(' ', space + 1);
    if (second == std::string_view::npos || line.substr(second + 1).substr(0, 5) != "HTTP/")
        return refuse(socket, "400 Bad Request");
    const auto method = line.substr(0, space);
    const bool isForm = method == "POST" && m_method == Method::Post;
    if (method != "GET" && !isForm)
        return refuse(socket, "405 Method Not Allowed");
    // A page of another site that found the port (DNS rebinding) sends its own name.
    if (header(request, "host") != m_host + ":" + std::to_string(m_server->serverPort()))
        return refuse(socket, "400 Bad Request");
    const auto target = line.substr(space + 1, second - space - 1);
    if (isForm)
        return target == kPath ? expectForm(socket, incoming) : refuse(socket, "404 Not Found");
    const auto mark = std::min(target.find('?'), target.size());
    if (target == m_resultPath) {
        if (m_page.empty())
            m_waiting.push_back(socket);
        else
            finish(socket, m_page);
        return;
    }
    if (target.substr(0, mark) != kPath)
        return refuse(socket, "404 Not Found");
    if (m_method != Method::Get)
        return refuse(socket, "405 Method Not Allowed");
    onCallback(socket, target.substr(std::min(mark + 1, target.size())), "state");
}

void RedirectListener::expectForm(QTcpSocket* socket, Incoming& incoming) {
    const auto request = std::string_view(incoming.bytes).substr(0, incoming.head - 2);
    const auto type = header(request, "content-type");
    const auto text = header(request, "content-length");
    std::size_t length = 0;
    const auto* end = text.data() + text.size();
    if (const auto read = std::from_chars(text.data(), end, length);
        text.empty() || read.ec != std::errc{} || read.ptr != end ||
        toLowerAscii(type.substr(0, type.find(';'))) != "application/x-www-form-urlencoded")
        return refuse(socket, "400 Bad Request");
    if (length > kMaxBodyBytes)
        return refuse(socket, "413 Content Too Large");
    incoming.whole = incoming.head + length;
    if (incoming.bytes.size() > incoming.whole)
        return refuse(socket, "400 Bad Request");
    if (incoming.bytes.size() == incoming.whole)
        return onForm(socket, incoming);
    incoming.isAnswered = false;
}

void RedirectListener::onForm(QTcpSocket* socket, Incoming& incoming) {
    incoming.isAnswered = true;
    onCallback(socket, std::string_view(incoming.bytes).substr(incoming.head), "RelayState");
    wipe(incoming.bytes);
}

void RedirectListener::onCallback(QTcpSocket* socket, std::string_view query, const char* stateName) {
    auto parameters = parseQuery(query);
    if (!parameters || !equalsConstantTime((*parameters)[stateName], m_state) || !m_onAnswer)
        return refuse(socket, "400 Bad Request");
    finish(socket, response("303 See Other", "Location: " + m_resultPath + "\r\n", ""));
    std::exchange(m_onAnswer, nullptr)(std::move(*parameters));
}

void RedirectListener::conclude(bool isGood, const std::string& title, const std::string& text) {
    m_page = response("200 OK", "", page(isGood, title, text));
    for (auto* socket : std::exchange(m_waiting, {}))
        finish(socket, m_page);
}

} // namespace postern::signin
