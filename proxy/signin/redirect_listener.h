#pragma once
// Where the browser comes back to: a listener on this machine for one sign-in (RFC 8252 sections 7.3 and 8.3).
//
// Answers GET of one exact path, with the state that was sent, once; sends the browser on to an address without the
// code, where it waits for how the sign-in went. Everything else gets 404 or 400 and changes nothing. Belongs to a
// thread with a Qt event loop.
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

class QTcpServer;
class QTcpSocket;

namespace postern::signin {

using Parameters = std::unordered_map<std::string, std::string>;

class RedirectListener {
public:
    static constexpr std::size_t kMaxRequestBytes = 16U << 10; // codes of some providers take kilobytes
    static constexpr int kMaxConnections = 16;

    // `onAnswer` is called once, with the parameters of the redirect whose `state` is the expected one.
    using OnAnswer = std::function<void(Parameters)>;

    RedirectListener(std::string host, std::string state, OnAnswer onAnswer);
    ~RedirectListener();
    RedirectListener(const RedirectListener&) = delete;
    RedirectListener& operator=(const RedirectListener&) = delete;

    // Tries the ports in order; an empty list is any free one. Error 08006 when all are taken.
    Result<> listen(const std::vector<std::uint16_t>& ports);
    std::string address() const; // http://127.0.0.1:PORT/callback
    // Shows how it went to the browser that came back, and to nobody else from then on.
    void conclude(bool isGood, const std::string& title, const std::string& text);
    bool isConcluded() const { return !m_page.empty() && m_waiting.empty(); }

private:
    void onConnection();
    void onBytes(QTcpSocket* socket, std::string& request);
    void answer(QTcpSocket* socket, std::string_view request);
    void onCallback(QTcpSocket* socket, std::string_view query);

    const std::string m_host, m_state, m_resultPath;
    OnAnswer m_onAnswer;
    std::unique_ptr<QTcpServer> m_server;
    std::vector<QTcpSocket*> m_waiting; // for the result; the server owns them
    std::string m_page;                 // once it is known
    int m_connections = 0;
};

// `a=b&c=d`, decoded. A parameter that is there twice is an error, and so is bad percent-encoding.
Result<Parameters> parseQuery(std::string_view query);

} // namespace postern::signin
