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
    AskingToken,  // waiting for a token as cleartext password
    Verifying,    // waiting for onToken
    TokenRefused, // OAUTHBEARER: waiting for the client to acknowledge
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
    Agent,
    Ask,       // the agent lookup of user=token: a token is asked for
    Bearer,    // SASLInitialResponse of OAUTHBEARER with a token
    Discovery, // the same without one
    Token,     // the token is good
    BadToken   // it is not
};

// The state after an input; Refused for what that state does not accept. A conversation moves only along this table.
LoginState nextState(LoginState state, LoginInput input, bool tlsStarts);

inline constexpr std::string_view kTokenUser = "token"; // no agent has this name (identity::isAgentName)
inline constexpr std::string_view kBearerMechanism = "OAUTHBEARER";

class Login {
public:
    Login(Environment& environment, const ClientFacts& client) : m_environment(environment), m_client(client) {}

    // Consumes from `bytes` what belongs to the log-in and removes it from the front. Errors end the connection.
    Result<> onBytes(std::string_view& bytes, Output& out);
    Result<> onTlsEstablished(bool direct, std::string_view alpn, std::string serverEndPoint, bool bytesWaiting);
    Result<> onAgent(const identity::Agent* agent, bool throttled, Timestamp now, Output& out, const Owner& owner);
    Result<> onToken(const Result<SignedIn>& who, Output& out);
    void withdrawWelcome(AccessEnd why); // what onAgent was told does not hold any more

    LoginState state() const { return m_state; }
    bool sawStartup() const { return !m_user.empty() || !m_database.empty(); }
    const std::string& user() const { return m_user; }
    const std::string& database() const { return m_database; }
    const std::optional<identity::Agent>& agent() const { return m_agent; }
    // Who was found to be behind it; none: the operating-system account.
    const std::optional<SignedIn>& signedIn() const { return m_signedIn; }
    bool hasToken() const { return m_hasToken; }
    bool triesToken() const { return m_isBearer || m_user == kTokenUser; }
    const std::string& applicationName() const { return m_applicationName; }
    // The start-up parameters for the upstream, in the client's order.
    std::vector<std::pair<std::string, std::string>> takeParameters() { return std::move(m_parameters); }

private:
    Result<> onPacket(std::string_view packet, Output& out);
    Result<> onStartupMessage(std::string_view bytes, Output& out);
    Result<> onPassword(std::string_view body, Output& out);
    Result<> onSaslInitial(std::string_view body, Output& out);
    // token_login.cpp
    const policy::IdentityProvider* tokenProvider() const; // the first that gives tokens; null: none does
    bool tokensAreWelcome() const; // a provider is configured, and nobody can listen on this connection
    Result<> askForToken(Output& out);
    Result<> onTokenPassword(std::string_view body, Output& out);
    Result<> onBearerInitial(std::string_view response, Output& out);
    Result<> onBearerFarewell(std::string_view body);
    void offerMechanisms(Output& out) const;
    void sendBearerStatus(Output& out) const;
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
    Owner m_owner;
    std::optional<SignedIn> m_signedIn;
    bool m_hasToken = false;
    bool m_isBearer = false;
    std::string m_tokenProblem; // why a token was refused
    std::optional<identity::ScramServer> m_scram;
};

} // namespace postern::session
