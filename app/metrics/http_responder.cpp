#include "app/metrics/http_responder.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "app/metrics/http_request.h"
#include "base/log.h"

namespace postern::app {

namespace {

using Clock = std::chrono::steady_clock;

std::string_view reason(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Service Unavailable";
    }
}

std::string serialize(const HttpResponse& response, bool isHead) {
    std::string out = "HTTP/1.1 " + std::to_string(response.status) + " " + std::string(reason(response.status)) +
                      "\r\nContent-Type: " + response.contentType +
                      "\r\nContent-Length: " + std::to_string(response.body.size()) +
                      "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n";
    if (response.status == 405)
        out += "Allow: GET, HEAD\r\n";
    out += "\r\n";
    return isHead ? out : out + response.body;
}

HttpResponse refusal(HttpRequest::State state) {
    switch (state) {
    case HttpRequest::State::WrongMethod:
        return {405, "text/plain; charset=utf-8", "only GET and HEAD\n"};
    case HttpRequest::State::WrongHost:
        return {403, "text/plain; charset=utf-8", "ask by a loopback address or localhost\n"};
    case HttpRequest::State::TooLong:
        return {431, "text/plain; charset=utf-8", "the request is too long\n"};
    default:
        return {400, "text/plain; charset=utf-8", "not a request\n"};
    }
}

} // namespace

Result<std::vector<net::ListeningSocket>> listenForMonitoring(const std::string& address) {
    const auto refuse = [&address](const char* why) {
        return Error::client("22023", "'" + address + "' " + why + "; write 127.0.0.1:9432 or [::1]:9432");
    };
    const auto colon = address.rfind(':');
    if (colon == std::string::npos)
        return refuse("has no port");
    policy::ListenAddress listen;
    listen.text = address;
    listen.host = address.substr(0, colon);
    if (listen.host.size() > 2 && listen.host.front() == '[' && listen.host.back() == ']')
        listen.host = listen.host.substr(1, listen.host.size() - 2);
    const auto *const first = address.data() + colon + 1, *const last = address.data() + address.size();
    const auto [end, failure] = std::from_chars(first, last, listen.port);
    if (failure != std::errc{} || end != last)
        return refuse("has no port");
    if (!listen.isLoopback())
        return refuse("is not an address of this machine alone");
    return net::listenOn(listen);
}

Result<std::unique_ptr<HttpResponder>> HttpResponder::start(std::vector<net::ListeningSocket> sockets, Handler handler,
                                                            std::function<void()> tick) {
    for (const auto& socket : sockets)
        if (!socket.isPrivate)
            return Error::client("22023", "monitoring on " + socket.text + " could be reached from other machines");
    std::unique_ptr<HttpResponder> responder(
        new HttpResponder(std::move(sockets), std::move(handler), std::move(tick)));
    if (!responder->m_wake)
        return Error::system("cannot make an eventfd", errno);
    responder->m_thread = std::thread([r = responder.get()] { r->run(); });
    return responder;
}

HttpResponder::HttpResponder(std::vector<net::ListeningSocket> sockets, Handler handler, std::function<void()> tick)
    : m_sockets(std::move(sockets)), m_handler(std::move(handler)), m_tick(std::move(tick)),
      m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

HttpResponder::~HttpResponder() {
    m_isStopping = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.get(), &one, sizeof one);
    if (m_thread.joinable())
        m_thread.join();
}

void HttpResponder::run() {
    auto nextTick = Clock::now();
    while (!m_isStopping) {
        if (const auto time = Clock::now(); time >= nextTick) {
            nextTick = time + kTick;
            if (m_tick)
                m_tick();
        }
        turn(std::chrono::duration_cast<std::chrono::milliseconds>(nextTick - Clock::now()));
    }
}

void HttpResponder::turn(std::chrono::milliseconds patience) {
    std::vector<pollfd> watched{{m_wake.get(), POLLIN, 0}};
    for (const auto& client : m_clients)
        watched.push_back({client.socket.get(), static_cast<short>(client.isAnswered ? POLLOUT : POLLIN), 0});
    const auto clients = m_clients.size();
    if (clients < kMaxConnections)
        for (const auto& socket : m_sockets)
            watched.push_back({socket.socket.get(), POLLIN, 0});
    const auto wait = std::clamp<std::int64_t>(patience.count() + 1, 1, 1000);
    if (::poll(watched.data(), watched.size(), static_cast<int>(wait)) < 0)
        return;
    for (std::size_t i = 0; i < clients; ++i)
        advance(m_clients[i], watched[i + 1].revents);
    for (std::size_t i = clients + 1; i < watched.size(); ++i)
        if (watched[i].revents != 0)
            accept(m_sockets[i - clients - 1]);
    const auto time = Clock::now();
    std::erase_if(m_clients, [time](const Client& client) { return client.isDone || time >= client.deadline; });
}

void HttpResponder::accept(net::ListeningSocket& socket) {
    if (m_clients.size() >= kMaxConnections)
        return;
    net::Descriptor accepted(::accept4(socket.socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (accepted)
        m_clients.push_back({std::move(accepted), Clock::now() + kRequestDeadline, {}, {}, 0, false, false});
    else if (errno == EMFILE || errno == ENFILE)
        std::this_thread::sleep_for(std::chrono::milliseconds{100}); // else poll() would spin
}

void HttpResponder::advance(Client& client, short events) {
    if (events == 0)
        return;
    if (!client.isAnswered)
        read(client);
    if (client.isAnswered && !client.isDone)
        write(client);
}

void HttpResponder::read(Client& client) {
    char buffer[2048];
    const auto count = ::recv(client.socket.get(), buffer, sizeof buffer, MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        client.isDone = true;
        return;
    }
    client.input.append(buffer, static_cast<std::size_t>(count));
    client.output = answer(client.input);
    client.isAnswered = !client.output.empty();
}

std::string HttpResponder::answer(const std::string& input) const {
    const auto request = parseHttpRequest(input);
    if (request.state == HttpRequest::State::Incomplete)
        return {};
    if (request.state != HttpRequest::State::Good)
        return serialize(refusal(request.state), false);
    return serialize(m_handler(request.path), request.isHead);
}

void HttpResponder::write(Client& client) {
    const auto rest = std::string_view(client.output).substr(client.sent);
    const auto count = ::send(client.socket.get(), rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    client.sent += count > 0 ? static_cast<std::size_t>(count) : 0;
    client.isDone = count < 0 || client.sent == client.output.size();
    if (client.isDone)
        ::shutdown(client.socket.get(), SHUT_WR);
}

} // namespace postern::app
