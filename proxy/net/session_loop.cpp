#include "net/session_loop.h"

#include "base/log.h"
#include "net/connection.h"

namespace postern::net {

SessionLoop::SessionLoop(Services& services, std::size_t index,
                         std::shared_ptr<const policy::Configuration> configuration,
                         std::shared_ptr<const masking::Detectors> detectors)
    : m_services(services), m_index(index) {
    m_environment.configuration = std::move(configuration);
    m_environment.detectors = std::move(detectors);
    m_environment.decoySecret = services.dependencies.decoySecret;
    m_environment.localIdentity = services.dependencies.localIdentity;
    m_environment.maskKey = services.dependencies.maskKey;
    m_environment.version = services.dependencies.version;
    m_environment.measures = true;
}

SessionLoop::~SessionLoop() {
    stopAndJoin();
}

void SessionLoop::start() {
    m_thread = std::thread([this] { m_events.run(); });
}

void SessionLoop::stopAndJoin() {
    m_events.stop();
    if (m_thread.joinable())
        m_thread.join();
    m_connections.clear();
}

void SessionLoop::adopt(Descriptor client) {
    m_load.fetch_add(1, std::memory_order_relaxed);
    // A std::function must be copyable, a Descriptor is not.
    auto shared = std::make_shared<Descriptor>(std::move(client));
    const bool posted = m_events.post([this, shared] {
        if (m_isDraining) {
            m_load.fetch_sub(1, std::memory_order_relaxed);
            return;
        }
        const auto id = ++m_lastConnection;
        add(m_accepted, 1);
        auto& slot = m_connections[id];
        slot = std::make_unique<Connection>(*this, id, std::move(*shared));
        slot->start();
    });
    if (!posted)
        m_load.fetch_sub(1, std::memory_order_relaxed);
}

std::future<bool> SessionLoop::ping() {
    auto answer = std::make_shared<std::promise<bool>>();
    auto answered = answer->get_future();
    if (!m_events.post([answer] { answer->set_value(true); }))
        answer->set_value(false);
    return answered;
}

std::future<void> SessionLoop::setConfiguration(std::shared_ptr<const policy::Configuration> configuration,
                                                std::shared_ptr<const masking::Detectors> detectors) {
    auto taken = std::make_shared<std::promise<void>>(); // a std::function must be copyable
    auto answer = taken->get_future();
    if (!m_events.post([this, configuration = std::move(configuration), detectors = std::move(detectors), taken] {
            m_environment.configuration = configuration;
            m_environment.detectors = detectors;
            for (auto& [id, connection] : m_connections)
                connection->onConfiguration();
            taken->set_value();
        }))
        log::error("loop_full", {{"loop", std::to_string(m_index)}});
    return answer;
}

void SessionLoop::endSessionsOf(const std::string& agent, session::AccessEnd why) {
    forEach([agent, why](Connection& connection) {
        if (connection.agentName() == agent)
            connection.withdrawWelcome(why);
    });
}

void SessionLoop::endSessionsOfIdentity(const std::string& issuer, const std::string& subject,
                                        const std::string& reason) {
    forEach([issuer, subject, reason](Connection& connection) {
        const auto& identity = connection.identity();
        if (identity.issuer == issuer && identity.subject == subject)
            connection.endAccess(reason);
    });
}

void SessionLoop::endSession(recording::SessionId session, const std::string& reason) {
    forEach([session, reason](Connection& connection) {
        if (connection.sessionId() == session)
            connection.terminate(sqlstate::kAdminShutdown, "terminating connection: " + reason, reason);
    });
}

void SessionLoop::setIdentityOf(const std::string& agent, const session::SignedIn& who) {
    forEach([agent, who](Connection& connection) {
        if (connection.agentName() == agent && !connection.hasToken())
            connection.setIdentity(who);
    });
}

void SessionLoop::drain() {
    (void)m_events.post([this] { m_isDraining = true; });
    forEach([](Connection& connection) { connection.drain(); });
}

void SessionLoop::endAll() {
    forEach([](Connection& connection) {
        connection.terminate(sqlstate::kAdminShutdown, "terminating connection due to administrator command",
                             "shutdown");
    });
}

void SessionLoop::dropAll() {
    forEach([](Connection& connection) { connection.drop(); });
}

void SessionLoop::forEach(const std::function<void(Connection&)>& task) {
    const bool posted = m_events.post([this, task] {
        for (auto& [id, connection] : m_connections)
            task(*connection);
    });
    if (!posted)
        log::error("loop_full", {{"loop", std::to_string(m_index)}});
}

void SessionLoop::post(std::uint64_t connection, std::function<void(Connection&)> task) {
    const bool posted = m_events.post([this, connection, task = std::move(task)] {
        if (const auto found = m_connections.find(connection); found != m_connections.end())
            task(*found->second);
    });
    // The session that waits for this runs into its own deadline.
    if (!posted)
        log::error("loop_full", {{"loop", std::to_string(m_index)}});
}

recording::Append SessionLoop::append(const session::Records& records) {
    records.views(m_views);
    const auto answer = m_services.dependencies.sink.append(m_views);
    if (answer == recording::Append::Recorded || answer == recording::Append::Pending)
        add(m_records, m_views.size());
    return answer;
}

void SessionLoop::setHeld(std::uint64_t connection, bool isHeld) {
    if (isHeld)
        m_held.insert(connection);
    else
        m_held.erase(connection);
    m_hasHeld.store(!m_held.empty());
}

void SessionLoop::wakeHeld() {
    if (!m_hasHeld.load() || m_wakePosted.exchange(true))
        return;
    const bool posted = m_events.post([this] {
        m_wakePosted.store(false);
        const std::vector<std::uint64_t> held(m_held.begin(), m_held.end());
        for (const auto id : held)
            if (const auto found = m_connections.find(id); found != m_connections.end())
                found->second->onRecorderProgress();
    });
    if (!posted)
        m_wakePosted.store(false);
}

void SessionLoop::countBytes(std::size_t toServer, std::size_t toClient) {
    add(m_bytesToServer, toServer);
    add(m_bytesToClient, toClient);
}

void SessionLoop::retire(std::uint64_t connection) {
    m_events.atTurnEnd([this, connection] {
        m_held.erase(connection);
        if (m_connections.erase(connection) != 0)
            m_load.fetch_sub(1, std::memory_order_relaxed);
    });
}

Counters SessionLoop::counters() const {
    Counters out;
    out.connections = m_accepted.load(std::memory_order_relaxed);
    out.bytesToServer = m_bytesToServer.load(std::memory_order_relaxed);
    out.bytesToClient = m_bytesToClient.load(std::memory_order_relaxed);
    out.records = m_records.load(std::memory_order_relaxed);
    out.dialed = m_dialed.load(std::memory_order_relaxed);
    out.dialsFailed = m_dialsFailed.load(std::memory_order_relaxed);
    out.toServer = m_toServer.counts();
    out.toClient = m_toClient.counts();
    return out;
}

} // namespace postern::net
