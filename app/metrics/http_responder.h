#pragma once
// Answers GET requests on loopback, for monitoring: /metrics and the health endpoints. One thread of its own, which
// serves its connections one request each. Bounded: kMaxConnections, kMaxRequestHead, kRequestDeadline; a further
// client waits in the kernel's queue.
//
// The handler is called on that thread and may take up to about a second. What is not a good request never reaches it
// (http_request.h).
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "net/socket.h"

namespace postern::app {

struct HttpResponse {
    int status = 200;
    std::string contentType = "text/plain; charset=utf-8";
    std::string body;
};

class HttpResponder {
public:
    static constexpr std::size_t kMaxConnections = 16;
    static constexpr std::chrono::seconds kRequestDeadline{5}; // from accept to the last byte of the answer
    static constexpr std::chrono::seconds kTick{1};

    using Handler = std::function<HttpResponse(const std::string& path)>;

    // Refuses sockets that other machines can reach. `tick` is called on the thread about every kTick.
    static Result<std::unique_ptr<HttpResponder>> start(std::vector<net::ListeningSocket> sockets, Handler handler,
                                                        std::function<void()> tick = {});
    ~HttpResponder(); // open connections are dropped
    HttpResponder(const HttpResponder&) = delete;
    HttpResponder& operator=(const HttpResponder&) = delete;

private:
    struct Client {
        net::Descriptor socket;
        std::chrono::steady_clock::time_point deadline;
        std::string input, output;
        std::size_t sent = 0;
        bool isAnswered = false, isDone = false;
    };

    HttpResponder(std::vector<net::ListeningSocket> sockets, Handler handler, std::function<void()> tick);
    void run();
    void turn(std::chrono::milliseconds patience);
    void accept(net::ListeningSocket& socket);
    void advance(Client& client, short events);
    void read(Client& client);
    void write(Client& client);
    std::string answer(const std::string& input) const; // empty: not whole yet

    std::vector<net::ListeningSocket> m_sockets;
    Handler m_handler;
    std::function<void()> m_tick;
    std::vector<Client> m_clients;
    net::Descriptor m_wake; // an eventfd
    std::atomic<bool> m_isStopping{false};
    std::thread m_thread;
};

// The sockets of "127.0.0.1:9432", "[::1]:9432" or "localhost:9432". Error (22023): another address, or no port.
Result<std::vector<net::ListeningSocket>> listenForMonitoring(const std::string& address);

} // namespace postern::app
