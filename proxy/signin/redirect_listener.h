#pragma once
// Where the browser comes back to: a listener on this machine for one sign-in (RFC 8252 sections 7.3 and 8.3).
//
// Answers one exact path, with the state that was sent, once; sends the browser on to an address without the code,
// where it waits for how the sign-in went. Everything else gets 404 or 400 and changes nothing. Belongs to a thread
// with a Qt event loop.
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
    static constexpr std::size_t kMaxBodyBytes = 512U << 10;   // a form with an answer of saml's largest size
    static constexpr int kMaxConnections = 16;

    // How the answer comes: in the query of a GET with `state`, or in a posted form with `RelayState` (SAML bindings
    // section 3.5).
    enum class Method : std::uint8_t { Get, Post };

    // `onAnswer` is called once, with the parameters of the redirect whose `state` is the expected one.
    using OnAnswer = std::function<void(Parameters)>;

    RedirectListener(std::string host, std::string state, Method method, OnAnswer onAnswer);
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
    struct Incoming;
    void onBytes(QTcpSocket* socket, Incoming& incoming);
    void answer(QTcpSocket* socket, Incoming& incoming);
    void expectForm(QTcpSocket* socket, Incoming& incoming);
    void onForm(QTcpSocket* socket, Incoming& incoming);
    void onCallback(QTcpSocket* socket, std::string_view query, const char* stateName);

    const std::string m_host, m_state, m_resultPath;
    const Method m_method;
    OnAnswer m_onAnswer;
    std::unique_ptr<QTcpServer> m_server;
    std::vector<QTcpSocket*> m_waiting; // for the result; the server owns them
    std::string m_page;                 // once it is known
    int m_connections = 0;
};

// `a=b&c=d`, decoded. A parameter that is there twice is an error, and so is bad percent-encoding.
Result<Parameters> parseQuery(std::string_view query);

} // namespace postern::signin
