#pragma once
// A conversation up to the point where the upstream is dialled: start-up packets, encryption, authentication
// (PostgreSQL documentation 55.2.1 and 55.3). Every state and what it accepts stands in kLoginTransitions.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "identity/agent.h"
#include "identity/scram.h"
#include "session/output.h"
#include "session/session.h"

namespace postern::session {

enum class LoginState : std::uint8_t {
    Startup,      // any start-up packet
    Handshake,    // TLS is being set up
    FindingAgent, // waiting for onAgent
    SaslInitial,  // waiting for SASLInitialResponse
    SaslFinal,    // waiting for SASLResponse
    Accepted,     // authenticated
    Refused,      // an error was sent; the connection closes
    Cancelling,   // it was a CancelRequest
};

enum class LoginInput : std::uint8_t {
    SslRequest,
    GssEncRequest,
    CancelRequest,
    StartupMessage,
    Password,
    Handshake,
    Agent
};

// The state after an input; Refused for what that state does not accept. A conversation moves only along this table.
LoginState nextState(LoginState state, LoginInput input, bool tlsStarts);

class Login {
public:
    Login(Environment& environment, const ClientFacts& client) : m_environment(environment), m_client(client) {}

    // Consumes from `bytes` what belongs to the log-in and removes it from the front. Errors end the connection.
    Result<> onBytes(std::string_view& bytes, Output& out);
    Result<> onTlsEstablished(bool direct, std::string_view alpn, std::string serverEndPoint, bool bytesWaiting);
    Result<> onAgent(const identity::Agent* agent, bool throttled, Timestamp now, Output& out);

    LoginState state() const { return m_state; }
    bool sawStartup() const { return !m_user.empty() || !m_database.empty(); }
    const std::string& user() const { return m_user; }
    const std::string& database() const { return m_database; }
    const std::optional<identity::Agent>& agent() const { return m_agent; }
    const std::string& applicationName() const { return m_applicationName; }
    // The start-up parameters for the upstream, in the client's order.
    std::vector<std::pair<std::string, std::string>> takeParameters() { return std::move(m_parameters); }

private:
    Result<> onPacket(std::string_view packet, Output& out);
    Result<> onStartupMessage(std::string_view bytes, Output& out);
    Result<> onPassword(std::string_view body, Output& out);
    Result<> onSaslInitial(std::string_view body, Output& out);
    Result<> move(LoginInput input, bool tlsStarts = false);

    Environment& m_environment;
    const ClientFacts& m_client;
    LoginState m_state = LoginState::Startup;
    std::string m_buffer; // a packet that is not whole yet
    int m_negotiations = 0;
    bool m_tls = false;
    std::string m_serverEndPoint;
    std::string m_user, m_database, m_applicationName;
    std::vector<std::pair<std::string, std::string>> m_parameters;
    std::optional<identity::Agent> m_agent; // set when known and valid; the exchange decides
    bool m_agentUsable = false;
    std::optional<identity::ScramServer> m_scram;
};

} // namespace postern::session
