// How long a session may live: who is behind it, and when that ends.
#include "identity/roles.h"
#include "session/impl.h"

namespace postern::session {

namespace {

constexpr std::string_view kExpired = "the sign-in has expired";
constexpr std::string_view kNotAllowed = "the groups of this identity may not connect";

} // namespace

const Identity& Session::Impl::identity() const {
    return m_signedIn ? m_signedIn->identity : m_environment.localIdentity;
}

// [roles] connect holds for whoever an identity provider vouches for.
bool Session::Impl::mayConnect() const {
    const auto& configuration = *m_environment.configuration;
    return !m_signedIn || identity::names(configuration.roles.connect, m_signedIn->identity.knownGroups());
}

std::optional<Instant> Session::Impl::identityEnds() const {
    return m_signedIn ? std::optional(m_identityEnds) : std::nullopt;
}

void Session::Impl::setIdentity(const SignedIn& who, Now now) {
    m_signedIn = who;
    m_identityEnds = now.steady + Microseconds(std::max<std::int64_t>(who.ends.micros - now.wall.micros, 0));
}

bool Session::Impl::endIfExpired(Now now, Output& out) {
    // The monotonic clock stands still while the machine sleeps, the token's does not.
    if (!m_signedIn || (now.steady < m_identityEnds && now.wall < m_signedIn->ends))
        return false;
    endForIdentity(kExpired, now, out);
    return true;
}

void Session::Impl::endForIdentity(std::string_view why, Now now, Output& out) {
    if (m_phase == Phase::Login)
        return fail(Error::client(sqlstate::kInvalidAuthorization, std::string(why)), now, out);
    fail(Error::client(sqlstate::kAdminShutdown, "terminating connection: " + std::string(why)), now, out);
}

// The log-in has succeeded: opens the upstream, if this identity and agent may have it.
void Session::Impl::onAccepted(Now now, Output& out) {
    if (m_login.signedIn())
        setIdentity(*m_login.signedIn(), now);
    m_refused = false;
    const auto& target = m_login.database();
    if (endIfExpired(now, out))
        return;
    if (!mayConnect())
        return endForIdentity(kNotAllowed, now, out);
    if (!m_environment.configuration->target(target))
        return fail(Error::client(sqlstate::kInvalidCatalogName, "database \"" + target + "\" does not exist"), now,
                    out);
    if (!m_login.agent()->mayReach(target))
        return fail(Error::client(sqlstate::kInvalidAuthorization,
                                  "agent \"" + m_login.user() + "\" may not connect to \"" + target + "\""),
                    now, out);
    out.dial = Dial{target, m_login.takeParameters()};
    m_context.onStartup(out.dial->parameters);
    if (m_environment.measures)
        m_measuring.parameters = out.dial->parameters;
    m_phase = Phase::Dialing;
    m_deadline = now.steady + kDialDeadline;
}

void Session::onToken(const Result<SignedIn>& who, Now now, Output& out) {
    if (m->m_phase != Phase::Login)
        return;
    if (auto done = m->m_login.onToken(who, out); !done)
        return m->fail(done.error(), now, out);
    if (m->m_login.state() == LoginState::Accepted)
        m->onAccepted(now, out);
    m->countBytes(out);
}

void Session::onIdentity(const SignedIn& who, Now now, Output& out) {
    if (m->m_phase == Phase::Finished || !m->m_signedIn)
        return;
    m->setIdentity(who, now);
    onConfiguration(now, out);
}

void Session::onConfiguration(Now now, Output& out) {
    if (m->m_phase != Phase::Finished && !m->mayConnect())
        m->endForIdentity(kNotAllowed, now, out);
}

const Identity& Session::identity() const {
    return m->identity();
}

bool Session::hasToken() const {
    return m->m_login.hasToken();
}

} // namespace postern::session
