// Login with a token: as a cleartext password of the user "token", or by SASL OAUTHBEARER (RFC 7628, as PostgreSQL 18
// speaks it). What is wrong with a token goes into the record and never to the client.
#include <algorithm>

#include "base/bytes.h"
#include "base/json_writer.h"
#include "base/secret.h"
#include "session/login.h"
#include "wire/backend.h"

namespace postern::session {

namespace {

constexpr char kSeparator = '\x01'; // between the parts of an OAUTHBEARER message

Error notSignedIn(std::string why) {
    return {Fault::Client, sqlstate::kInvalidAuthorization,
            "not signed in: the token was refused (the gateway's log and recording say why)", std::move(why)};
}

Error malformed() {
    return Error::client(sqlstate::kProtocolViolation, "malformed OAUTHBEARER message");
}

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix) {
    if (text.size() < prefix.size())
        return false;
    for (std::size_t i = 0; i < prefix.size(); ++i)
        if ((text[i] | 0x20) != (prefix[i] | 0x20))
            return false;
    return true;
}

// The value of `auth` in an initial response: `n,,^Aauth=Bearer TOKEN^A^A`, key-value pairs in any order. Whole, as
// PostgreSQL reads it: nothing may follow.
Result<std::string_view> authorizationOf(std::string_view message) {
    if (message.starts_with("p="))
        return Error::client(sqlstate::kProtocolViolation, "OAUTHBEARER has no channel binding");
    if (!message.starts_with("n,") && !message.starts_with("y,"))
        return malformed();
    message.remove_prefix(2);
    if (message.starts_with("a="))
        return Error::client(sqlstate::kFeatureNotSupported, "an authorization identity is not supported");
    if (message.size() < 3 || message[0] != ',' || message[1] != kSeparator || message.back() != kSeparator)
        return malformed();
    message.remove_prefix(2);
    std::optional<std::string_view> found;
    while (!message.empty() && message != std::string_view(&kSeparator, 1)) {
        const auto pair = message.substr(0, message.find(kSeparator));
        message.remove_prefix(std::min(pair.size() + 1, message.size()));
        const auto equals = pair.find('=');
        if (pair.empty() || equals == std::string_view::npos || equals == 0)
            return malformed();
        if (pair.substr(0, equals) != "auth")
            continue;
        if (found)
            return malformed();
        found = pair.substr(equals + 1);
    }
    if (!found || message.empty())
        return malformed();
    return *found;
}

} // namespace

const policy::IdentityProvider* Login::tokenProvider() const {
    const auto& all = m_environment.configuration->identities;
    const auto found = std::find_if(all.begin(), all.end(), [](const auto& one) {
        return one.kind == policy::IdentityProvider::Kind::OpenIdConnect;
    });
    return found == all.end() ? nullptr : &*found;
}

bool Login::tokensAreWelcome() const {
    return tokenProvider() != nullptr && (m_tls || m_client.isUnix || m_client.isLoopback);
}

Result<> Login::askForToken(Output& out) {
    POSTERN_TRY(move(LoginInput::Ask));
    if (!tokensAreWelcome()) {
        m_state = LoginState::Refused;
        return Error::client(sqlstate::kInvalidAuthorization,
                             tokenProvider() == nullptr
                                 ? "not signed in: Postern has no identity provider configured that gives tokens"
                                 : "a token is accepted over TLS only; connect with sslmode=require or better");
    }
    std::string reply;
    wire::writeAuthenticationCleartext(reply);
    out.toClient.own(std::move(reply));
    return {};
}

// SCRAM first: a client that can do both is an agent with a key. Names that no agent can have get OAUTHBEARER alone,
// because libpq takes SCRAM whenever it is offered.
void Login::offerMechanisms(Output& out) const {
    std::string reply;
    const bool isTls = m_tls && !m_serverEndPoint.empty();
    if (!tokensAreWelcome()) {
        if (isTls)
            wire::writeAuthenticationSasl(reply, {"SCRAM-SHA-256-PLUS", "SCRAM-SHA-256"});
        else
            wire::writeAuthenticationSasl(reply, {"SCRAM-SHA-256"});
    } else if (!identity::isAgentName(m_user)) {
        wire::writeAuthenticationSasl(reply, {kBearerMechanism});
    } else if (isTls) {
        wire::writeAuthenticationSasl(reply, {"SCRAM-SHA-256-PLUS", "SCRAM-SHA-256", kBearerMechanism});
    } else {
        wire::writeAuthenticationSasl(reply, {"SCRAM-SHA-256", kBearerMechanism});
    }
    out.toClient.own(std::move(reply));
}

Result<> Login::onTokenPassword(std::string_view body, Output& out) {
    POSTERN_TRY(move(LoginInput::Password));
    Reader reader(body);
    const auto token = reader.cstring();
    if (!reader.ok() || reader.remaining() != 0)
        return Error::client(sqlstate::kProtocolViolation, "invalid password packet");
    if (token.empty()) {
        m_state = LoginState::Refused;
        return notSignedIn("no token was sent");
    }
    out.verifyToken = VerifyToken{Secret(token)};
    return {};
}

Result<> Login::onBearerInitial(std::string_view response, Output& out) {
    m_isBearer = true;
    const auto authorization = authorizationOf(response);
    if (!authorization)
        return authorization.error();
    if (authorization->empty()) { // the client asks where to get a token
        POSTERN_TRY(move(LoginInput::Discovery));
        m_tokenProblem = "the client asked where to sign in";
        sendBearerStatus(out);
        return {};
    }
    constexpr std::string_view kScheme = "Bearer ";
    const bool isBearer = startsWithIgnoringCase(*authorization, kScheme);
    auto token = isBearer ? authorization->substr(kScheme.size()) : std::string_view();
    token.remove_prefix(std::min(token.find_first_not_of(' '), token.size()));
    if (token.empty())
        return malformed();
    POSTERN_TRY(move(LoginInput::Bearer));
    out.verifyToken = VerifyToken{Secret(token)};
    return {};
}

// RFC 7628 section 3.2.2. A client that has no token learns where to get one; whoever has a wrong one learns no more.
void Login::sendBearerStatus(Output& out) const {
    const auto* found = tokenProvider(); // a reload may have taken it away
    const auto provider = found == nullptr ? policy::IdentityProvider() : *found;
    std::string scope;
    for (const auto& word : provider.scopes)
        scope += (scope.empty() ? "" : " ") + word;
    std::string status;
    JsonWriter(status)
        .beginObject()
        .field("status", "invalid_token")
        .field("openid-configuration",
               provider.issuer + (provider.issuer.ends_with('/') ? "" : "/") + ".well-known/openid-configuration")
        .field("scope", scope)
        .endObject();
    std::string message;
    wire::writeAuthenticationSaslContinue(message, status);
    out.toClient.own(std::move(message));
}

Result<> Login::onBearerFarewell(std::string_view body) {
    if (body != std::string_view(&kSeparator, 1))
        return malformed();
    m_state = LoginState::Refused;
    return notSignedIn(m_tokenProblem);
}

Result<> Login::onToken(const Result<SignedIn>& who, Output& out) {
    if (!who) {
        m_tokenProblem = who.error().detail().empty() ? who.error().message() : who.error().detail();
        POSTERN_TRY(move(LoginInput::BadToken));
        if (m_isBearer) {
            sendBearerStatus(out);
            return {};
        }
        m_state = LoginState::Refused;
        return notSignedIn(m_tokenProblem);
    }
    POSTERN_TRY(move(LoginInput::Token));
    m_hasToken = true;
    m_signedIn = *who;
    m_signedIn->identity.method = m_isBearer ? "oauthbearer" : "oidc";
    m_user = kTokenUser; // whatever was asked for, it is not an agent's key that proved it
    identity::Agent agent;
    agent.name = m_user;
    agent.kind = identity::AgentKind::Unknown;
    m_agent = std::move(agent);
    return {};
}

} // namespace postern::session
