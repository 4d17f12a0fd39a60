#include "session/session.h"

#include <charconv>

#include "base/bytes.h"
#include "base/random.h"
#include "base/text.h"
#include "session/impl.h"
#include "wire/backend.h"

namespace postern::session {

Session::Impl::Impl(Environment& environment, ClientFacts facts, recording::SessionId id, Now now)
    : m_environment(environment), m_facts(std::move(facts)), m_started(now), m_login(environment, m_facts),
      m_log(id, now), m_deadline(now.steady + environment.configuration->proxy.loginTimeout) {}

void Session::Impl::finish(std::string_view reason, Now now, Output& out) {
    if (m_phase == Phase::Finished)
        return;
    countBytes(out);
    if (!m_log.hasStarted() && m_login.sawStartup()) { // a refused log-in is an event too
        EventLog::Start start;
        start.identity = m_signedIn ? &m_signedIn->identity : nullptr;
        start.agent = m_login.user();
        start.agentKind = "unknown";
        start.target = m_login.database();
        start.applicationName = m_login.applicationName();
        start.client = &m_facts;
        start.process = &m_process;
        start.version = m_environment.version;
        m_log.start(start, now, out.records);
    }
    abandonHold(now, out);
    m_hold.reset();
    if (m_log.hasStarted())
        m_log.end(reason, m_bytesToClient, now, out.records);
    if (m_refused == std::nullopt && m_phase == Phase::Login && m_login.sawStartup())
        m_refused = m_login.state() == LoginState::Refused;
    // A client that said goodbye lets its last statement finish, as on a direct connection; one that vanished does not.
    out.cancelUpstream = m_phase == Phase::Ready && !m_ledger.empty() && !m_terminating;
    out.closeUpstream = true;
    out.closeClient = true;
    m_phase = Phase::Finished;
    m_deadline.reset();
}

void Session::Impl::fail(const Error& error, Now now, Output& out) {
    if (m_phase == Phase::Finished)
        return;
    std::string message;
    wire::writeError(message, wire::Severity::Fatal, error.sqlstate(), error.message());
    out.toClient.own(std::move(message));
    if (m_log.hasStarted())
        m_log.error(0, error.fault() == Fault::Server ? "server" : "postern",
                    {"FATAL", "FATAL", error.sqlstate(), error.message(), {}, {}}, now, out.records);
    // What a client must not know about a refused log-in is for the record.
    finish(error.detail().empty() || m_phase != Phase::Login ? error.message()
                                                             : error.message() + ": " + error.detail(),
           now, out);
}

// Takes up the client's messages again when what they waited for has happened.
void Session::Impl::resumeClient(Now now, Output& out) {
    if (m_phase != Phase::Ready || m_pause == Pause::None)
        return;
    if (m_pause == Pause::Approval)
        return resumeHold(now, out);
    const bool over = m_pause == Pause::Analysis   ? m_analysed || m_analysisError
                      : m_pause == Pause::Settling ? m_ledger.empty()
                      : m_pause == Pause::Sight
                          ? m_sight.asking == Sight::Asking::Nothing && (!m_sight.waitsForLedger || m_ledger.empty())
                      : m_pause == Pause::Measure ? m_measuring.asking == Measuring::Asking::Nothing &&
                                                        (!m_measuring.waitsForLedger || m_ledger.empty())
                      : m_pause == Pause::CopyStart ? m_copyIn || !m_ledger.awaitsCopyIn()
                                                    : m_ledger.size() < kMaxUnanswered / 2;
    if (!over)
        return;
    m_pause = Pause::None;
    m_clientFramer.feed({});
    if (!m_waiting.empty()) {
        m_resumed = std::exchange(m_waiting, {});
        const auto size = loadU32(m_resumed.data() + 1) + 1;
        if (m_resumed.size() < size) // the beginning of a message that comes in parts
            onStreamed({wire::Framer::Kind::Begin, m_resumed[0], size, m_resumed}, now, out);
        else
            onClientMessage(m_resumed[0], m_resumed, now, out);
    }
    if (m_phase != Phase::Ready)
        return;
    if (m_pause == Pause::None)
        takeClientItems(now, out);
    else
        m_clientFramer.stash();
}

Session::Session(Environment& environment, ClientFacts client, recording::SessionId id, Now now)
    : m(std::make_unique<Impl>(environment, std::move(client), id, now)) {}

Session::~Session() = default;

void Session::onClientBytes(std::string_view bytes, Now now, Output& out) {
    if (m->m_phase == Phase::Login) {
        if (auto done = m->m_login.onBytes(bytes, out); !done) {
            m->m_refused = m->m_login.state() == LoginState::Refused && m->m_login.sawStartup();
            return m->fail(done.error(), now, out);
        }
        if (m->m_login.state() == LoginState::Cancelling)
            return m->finish("cancel request", now, out);
        if (m->m_login.state() == LoginState::Accepted) {
            m->onAccepted(now, out);
            if (m->m_phase == Phase::Finished)
                return;
        }
        if (!bytes.empty()) { // what follows the log-in waits for the upstream
            m->m_clientFramer.feed(bytes);
            m->m_clientFramer.stash();
        }
        m->countBytes(out);
        return;
    }
    if (m->m_phase == Phase::Finished || m->endIfExpired(now, out))
        return;
    m->m_clientFramer.feed(bytes);
    if (m->m_phase != Phase::Ready || m->m_pause != Pause::None)
        m->m_clientFramer.stash();
    else
        m->takeClientItems(now, out);
    if (m->m_phase != Phase::Finished)
        m->countBytes(out);
}

void Session::onServerBytes(std::string_view bytes, Now now, Output& out) {
    if (m->m_phase != Phase::Ready)
        return;
    m->m_serverFramer.feed(bytes);
    m->takeServerItems(now, out);
    if (m->m_phase == Phase::Ready) {
        m->resumeClient(now, out);
        if (m->m_phase == Phase::Ready)
            m->countBytes(out);
    }
}

bool Session::withdrawWelcome(AccessEnd why) {
    if (m->m_phase != Phase::Login)
        return false;
    m->m_login.withdrawWelcome(why);
    return true;
}

void Session::onClientClosed(Now now, Output& out) {
    if (m->m_phase == Phase::Login && m->m_login.state() != LoginState::SaslFinal)
        m->m_refused = std::nullopt;
    m->finish("client disconnected", now, out);
}

void Session::onServerClosed(Now now, Output& out) {
    if (m->m_phase == Phase::Finished)
        return;
    if (m->m_terminating)
        return m->finish("server ended the session", now, out);
    m->fail(Error::server(sqlstate::kConnectionFailure, "server closed the connection unexpectedly"), now, out);
}

void Session::onTlsEstablished(bool direct, std::string_view directAlpn, std::string serverEndPoint, Now now,
                               Output& out) {
    if (auto done = m->m_login.onTlsEstablished(direct, directAlpn, std::move(serverEndPoint), false); !done)
        m->fail(done.error(), now, out);
}

void Session::onAgent(const identity::Agent* agent, bool throttled, Now now, Output& out, const Owner& owner) {
    if (m->m_phase != Phase::Login)
        return;
    if (auto done = m->m_login.onAgent(agent, throttled, now.wall, out, owner); !done)
        m->fail(done.error(), now, out);
}

void Session::onUpstreamReady(Upstream upstream, ClientProcess process, Now now, Output& out) {
    if (m->m_phase != Phase::Dialing)
        return;
    m->m_phase = Phase::Ready;
    m->m_deadline.reset();
    m->m_upstream = std::move(upstream);
    m->m_process = std::move(process);
    m->m_cancelKey = randomU32();
    std::string greeting;
    wire::writeAuthenticationOk(greeting);
    for (const auto& [name, value] : m->m_upstream.parameters) {
        wire::writeParameterStatus(greeting, name, value);
        if (name == "client_encoding")
            m->m_settings.clientEncoding = value;
        else if (name == "server_encoding")
            m->m_serverEncoding = toLowerAscii(value);
        else if (name == "server_version")
            std::from_chars(value.data(), value.data() + value.size(), m->m_serverMajor);
        else if (name == "standard_conforming_strings")
            m->m_settings.standardConformingStrings = value == "on";
    }
    wire::writeBackendKeyData(greeting, m->m_upstream.pid, m->m_cancelKey);
    for (const auto& notice : m->m_upstream.notices)
        greeting += notice;
    wire::writeReadyForQuery(greeting, wire::TransactionStatus::Idle);
    out.toClient.own(std::move(greeting));
    EventLog::Start start;
    start.identity = &m->identity();
    start.agent = m->m_login.user();
    start.agentKind = identity::toString(m->m_login.agent()->kind);
    start.target = m->m_login.database();
    start.applicationName = m->m_login.applicationName();
    start.client = &m->m_facts;
    start.process = &m->m_process;
    start.database = m->m_upstream.database;
    start.user = m->m_upstream.user;
    start.version = m->m_environment.version;
    m->m_log.start(start, now, out.records);
    m->m_upstream.parameters = {};
    m->m_upstream.notices = {};
    m->m_clientFramer.feed({});
    m->takeClientItems(now, out);
    m->countBytes(out);
}

void Session::onUpstreamFailed(const Error& error, ClientProcess process, Now now, Output& out) {
    if (m->m_phase != Phase::Dialing)
        return;
    m->m_process = std::move(process);
    m->fail(error, now, out);
}

void Session::onAnalysis(Result<std::shared_ptr<const sql::Analysis>> analysis, Now now, Output& out) {
    if (m->m_phase != Phase::Ready || m->m_pause != Pause::Analysis)
        return;
    if (analysis)
        m->m_analysed = std::move(*analysis);
    else
        m->m_analysisError = std::move(analysis).error();
    m->resumeClient(now, out);
    if (m->m_phase == Phase::Ready)
        m->countBytes(out);
}

void Session::onLens(Result<std::shared_ptr<const Lens>> lens, Now now, Output& out) {
    if (m->m_phase != Phase::Ready || m->m_pause != Pause::Sight)
        return;
    m->takeLens(std::move(lens));
    m->resumeClient(now, out);
    if (m->m_phase == Phase::Ready)
        m->countBytes(out);
}

void Session::onApproval(const approval::Answer& answer, Now now, Output& out) {
    m->onApproval(answer, now, out);
    if (m->m_phase == Phase::Ready)
        m->countBytes(out);
}

void Session::onApprovalNews(const approval::Answer& answer, Now now, Output& out) {
    m->onApprovalNews(answer, now, out);
}

void Session::onCancelRequest(Now now, Output& out) {
    if (m->m_phase != Phase::Ready)
        return;
    m->m_log.cancel(m->m_hold ? m->m_hold->statement : m->currentStatement(), now, out.records);
    if (m->cancelHold(now, out))
        return m->countBytes(out);
    out.cancelUpstream = !m->m_ledger.empty();
}

void Session::onDeadline(Now now, Output& out) {
    if (m->m_phase == Phase::Finished || m->endIfExpired(now, out) || !m->m_deadline || now.steady < *m->m_deadline)
        return;
    if (m->m_hold) {
        m->onHoldOver(now, out);
        return m->countBytes(out);
    }
    if (m->m_phase == Phase::Login && !m->m_login.sawStartup())
        return m->finish("no start-up packet in time", now, out);
    if (m->m_phase == Phase::Dialing)
        return m->fail(Error::server(sqlstate::kConnectionFailure, "the database server did not answer in time"), now,
                       out);
    m->fail(Error::client(sqlstate::kQueryCanceled, "canceling authentication due to timeout"), now, out);
}

void Session::terminate(std::string_view sqlstate, std::string_view message, std::string_view reason, Now now,
                        Output& out) {
    if (m->m_phase == Phase::Finished)
        return;
    std::string bytes;
    wire::writeError(bytes, wire::Severity::Fatal, sqlstate, message);
    out.toClient.own(std::move(bytes));
    m->finish(reason, now, out);
}

bool Session::wantsClientBytes() const {
    switch (m->m_phase) {
    case Phase::Login:
        return m->m_login.state() != LoginState::Handshake && m->m_login.state() != LoginState::FindingAgent &&
               m->m_login.state() != LoginState::Verifying;
    case Phase::Ready:
        return m->m_pause == Pause::None;
    case Phase::Dialing:
    case Phase::Finished:
        return false;
    }
    return false;
}

std::optional<Instant> Session::deadline() const {
    if (m->m_phase == Phase::Finished)
        return std::nullopt;
    const auto ends = m->identityEnds();
    return ends && (!m->m_deadline || *ends < *m->m_deadline) ? ends : m->m_deadline;
}
bool Session::isReady() const {
    return m->m_phase == Phase::Ready;
}
bool Session::isFinished() const {
    return m->m_phase == Phase::Finished;
}
bool Session::isRunning() const {
    return m->m_phase == Phase::Ready && !m->m_ledger.empty();
}
bool Session::clientStreamIsWhole() const {
    return m->m_phase != Phase::Ready || !m->m_serverFramer.isStreaming() || !m->m_longRow.empty() || m->m_copyMask;
}
recording::SessionId Session::id() const {
    return m->m_log.id();
}
const std::string& Session::agentName() const {
    return m->m_login.user();
}
const std::string& Session::target() const {
    return m->m_login.database();
}
std::uint32_t Session::cancelPid() const {
    return m->m_upstream.pid;
}
std::uint32_t Session::cancelKey() const {
    return m->m_cancelKey;
}
std::optional<bool> Session::loginRefused() const {
    // A token cannot be guessed; whoever tries must not slow down the agents that come from the same address.
    return m->m_login.triesToken() ? std::nullopt : m->m_refused;
}

} // namespace postern::session
