#include "session/login.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/random.h"
#include "base/text.h"
#include "wire/backend.h"
#include "wire/startup.h"

namespace postern::session {

namespace {

constexpr std::uint32_t kMaxPasswordBytes = 65535; // tokens included
constexpr int kMaxNegotiations = 2;                // one SSLRequest and one GSSENCRequest

Error violation(const char* message) {
    return Error::client(sqlstate::kProtocolViolation, message);
}
Error refused() {
    return Error::client(sqlstate::kInvalidPassword, "password authentication failed");
}

std::string serverNonce() {
    return toBase64(randomBytes(18));
}

} // namespace

const char* toString(AccessEnd why) {
    switch (why) {
    case AccessEnd::AgentRevoked:
        return "agent revoked";
    case AccessEnd::AgentExpired:
        return "agent key expired";
    case AccessEnd::OwnerSignedOut:
        return "its owner is no longer signed in";
    }
    return "";
}

LoginState nextState(LoginState state, LoginInput input, bool tlsStarts) {
    struct Transition {
        LoginState from;
        LoginInput input;
        LoginState to;
    };
    using S = LoginState;
    using I = LoginInput;
    static constexpr Transition kLoginTransitions[] = {
        {S::Startup, I::SslRequest, S::Startup},       {S::Startup, I::GssEncRequest, S::Startup},
        {S::Startup, I::CancelRequest, S::Cancelling}, {S::Startup, I::StartupMessage, S::FindingAgent},
        {S::Startup, I::Handshake, S::Startup}, // direct TLS
        {S::Handshake, I::Handshake, S::Startup},      {S::FindingAgent, I::Agent, S::SaslInitial},
        {S::SaslInitial, I::Password, S::SaslFinal},   {S::SaslFinal, I::Password, S::Accepted},
        {S::FindingAgent, I::Ask, S::AskingToken},     {S::AskingToken, I::Password, S::Verifying},
        {S::SaslInitial, I::Bearer, S::Verifying},     {S::SaslInitial, I::Discovery, S::TokenRefused},
        {S::Verifying, I::Token, S::Accepted},         {S::Verifying, I::BadToken, S::TokenRefused},
    };
    if (tlsStarts && state == S::Startup && input == I::SslRequest)
        return S::Handshake;
    for (const auto& t : kLoginTransitions)
        if (t.from == state && t.input == input)
            return t.to;
    return S::Refused;
}

Result<> Login::move(LoginInput input, bool tlsStarts) {
    m_state = nextState(m_state, input, tlsStarts);
    if (m_state == LoginState::Refused)
        return violation("unexpected message during log-in");
    return {};
}

Result<> Login::onBytes(std::string_view& bytes, Output& out) {
    while (!bytes.empty() || !m_buffer.empty()) {
        const bool typed = m_state == LoginState::SaslInitial || m_state == LoginState::SaslFinal ||
                           m_state == LoginState::AskingToken || m_state == LoginState::TokenRefused;
        if (!typed && m_state != LoginState::Startup)
            return {};
        const std::size_t header = typed ? 5 : 4;
        auto take = [&](std::size_t size) {
            const auto part = bytes.substr(0, size - std::min(size, m_buffer.size()));
            m_buffer.append(part);
            bytes.remove_prefix(part.size());
            return m_buffer.size() >= size;
        };
        if (!take(header))
            return {};
        const auto length = loadU32(m_buffer.data() + header - 4);
        // Checked before anything is awaited: what a header announces is never allocated or waited for beyond its
        // limit.
        if (typed && (m_buffer[0] != 'p' || length < 4 || length > kMaxPasswordBytes))
            return violation("expected a password message");
        if (!typed && (length < 8 || length > 10000))
            return violation("invalid length of startup packet");
        if (!take(typed ? length + 1 : length))
            return {};
        std::string packet = std::exchange(m_buffer, {});
        if (typed) {
            const auto done = onPassword(std::string_view(packet).substr(5), out);
            wipe(packet); // it may have held a token
            if (!done)
                return done;
        } else {
            POSTERN_TRY(onPacket(packet, out));
        }
        if (m_state == LoginState::Handshake && !bytes.empty())
            return violation("received unencrypted data after SSL request");
    }
    return {};
}

Result<> Login::onPacket(std::string_view packet, Output& out) {
    auto read = wire::readStartup(packet);
    if (!read)
        return std::move(read).error();
    if (std::holds_alternative<wire::SslRequest>(read->packet)) {
        const bool start = m_client.tlsAvailable && !m_tls;
        if (m_tls || ++m_negotiations > kMaxNegotiations)
            return violation("unexpected SSL request");
        out.toClient.own(start ? "S" : "N");
        out.startTls = start;
        return move(LoginInput::SslRequest, start);
    }
    if (std::holds_alternative<wire::GssEncRequest>(read->packet)) {
        if (m_tls || ++m_negotiations > kMaxNegotiations)
            return violation("unexpected GSSAPI encryption request");
        out.toClient.own("N");
        return move(LoginInput::GssEncRequest);
    }
    if (const auto* cancel = std::get_if<wire::CancelRequest>(&read->packet)) {
        out.cancelRequest = CancelRequest{cancel->pid, cancel->key};
        out.closeClient = true;
        return move(LoginInput::CancelRequest);
    }
    return onStartupMessage(packet, out);
}

Result<> Login::onStartupMessage(std::string_view bytes, Output& out) {
    auto read = wire::readStartup(bytes);
    auto& message = std::get<wire::StartupMessage>(read->packet);
    const auto* user = message.find("user");
    if (!user || user->empty())
        return Error::client(sqlstate::kInvalidAuthorization, "no PostgreSQL user name specified in startup packet");
    const auto* database = message.find("database");
    m_user = *user;
    m_database = database && !database->empty() ? *database : *user;
    if (const auto* replication = message.find("replication")) {
        static constexpr std::string_view kOff[] = {"false", "off", "no", "0"};
        const auto value = toLowerAscii(*replication);
        if (std::find(std::begin(kOff), std::end(kOff), value) == std::end(kOff))
            return Error::client(sqlstate::kFeatureNotSupported,
                                 "replication connections are not supported through Postern");
    }
    if (const auto* application = message.find("application_name"))
        m_applicationName = *application;
    for (auto& [name, value] : message.parameters)
        if (name != "user" && name != "database" && name != "replication")
            m_parameters.emplace_back(std::move(name), std::move(value));
    if ((message.version & 0xffff) > 0 || !message.protocolOptions.empty()) {
        std::string reply;
        wire::writeNegotiateProtocolVersion(reply, message.protocolOptions);
        out.toClient.own(std::move(reply));
    }
    out.findAgent = FindAgent{m_user};
    return move(LoginInput::StartupMessage);
}

Result<> Login::onTlsEstablished(bool direct, std::string_view alpn, std::string serverEndPoint, bool bytesWaiting) {
    if (bytesWaiting || !m_buffer.empty())
        return violation("received unencrypted data after SSL request");
    POSTERN_TRY(move(LoginInput::Handshake));
    if (direct && alpn != "postgresql")
        return violation("received direct SSL connection request without ALPN protocol negotiation extension");
    m_tls = true;
    m_serverEndPoint = std::move(serverEndPoint);
    return {};
}

Result<> Login::onAgent(const identity::Agent* agent, bool throttled, Timestamp now, Output& out, const Owner& owner) {
    if (m_user == kTokenUser)
        return askForToken(out);
    POSTERN_TRY(move(LoginInput::Agent));
    if (throttled) {
        m_state = LoginState::Refused;
        return Error::client(sqlstate::kInvalidPassword, "too many failed log-ins; wait before you try again");
    }
    if (agent) {
        m_agent = *agent;
        m_agentUsable = agent->isValidAt(now);
        m_owner = owner;
    }
    offerMechanisms(out);
    return {};
}

void Login::withdrawWelcome(AccessEnd why) {
    if (why == AccessEnd::OwnerSignedOut)
        m_owner = {Owner::State::Absent, {}};
    else
        m_agentUsable = false;
}

Result<> Login::onSaslInitial(std::string_view body, Output& out) {
    Reader reader(body);
    const auto mechanism = reader.cstring();
    const auto length = reader.i32();
    if (!reader.ok() || length < 0 || static_cast<std::size_t>(length) != reader.remaining())
        return violation("invalid SASLInitialResponse");
    if (mechanism == kBearerMechanism && tokensAreWelcome())
        return onBearerInitial(reader.rest(), out);
    POSTERN_TRY(move(LoginInput::Password));
    const bool plus = mechanism == "SCRAM-SHA-256-PLUS";
    if ((!plus && mechanism != "SCRAM-SHA-256") || (plus && m_serverEndPoint.empty()))
        return violation("client selected an invalid SASL authentication mechanism");
    // An unknown or revoked agent goes through the same exchange, so that nobody learns which names exist.
    auto verifier =
        m_agentUsable ? m_agent->verifier : identity::ScramVerifier::decoy(m_user, m_environment.decoySecret);
    std::optional<std::string> binding;
    if (!m_serverEndPoint.empty())
        binding = m_serverEndPoint;
    m_scram.emplace(std::move(verifier), serverNonce(), std::move(binding),
                    plus ? identity::ScramMechanism::ScramSha256Plus : identity::ScramMechanism::ScramSha256);
    auto reply = m_scram->onClientFirst(reader.rest());
    if (!reply)
        return std::move(reply).error();
    std::string message;
    wire::writeAuthenticationSaslContinue(message, *reply);
    out.toClient.own(std::move(message));
    return {};
}

Result<> Login::onPassword(std::string_view body, Output& out) {
    if (m_state == LoginState::AskingToken)
        return onTokenPassword(body, out);
    if (m_state == LoginState::TokenRefused)
        return onBearerFarewell(body);
    if (m_state == LoginState::SaslInitial)
        return onSaslInitial(body, out);
    POSTERN_TRY(move(LoginInput::Password));
    auto reply = m_scram->onClientFinal(body);
    m_scram.reset();
    if (!reply || !m_agentUsable) {
        m_state = LoginState::Refused;
        if (!reply && reply.error().sqlstate() != sqlstate::kInvalidPassword)
            return std::move(reply).error();
        return refused();
    }
    if (m_owner.state == Owner::State::Absent) {
        m_state = LoginState::Refused;
        return Error::client(sqlstate::kInvalidAuthorization,
                             "the owner of agent \"" + m_user +
                                 "\" is not signed in to Postern; run \"postern login\"");
    }
    if (m_owner.state == Owner::State::SignedIn)
        m_signedIn = m_owner.who;
    std::string message;
    wire::writeAuthenticationSaslFinal(message, *reply);
    out.toClient.own(std::move(message));
    return {};
}

} // namespace postern::session
