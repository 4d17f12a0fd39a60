#include "net/gateway.h"

#include <algorithm>
#include <future>
#include <thread>

#include "base/log.h"
#include "net/acceptor.h"
#include "net/session_loop.h"

namespace postern::net {

namespace {

constexpr std::chrono::milliseconds kPollEmpty{10};
constexpr std::chrono::seconds kRolesGrace{10};
constexpr std::size_t kSpareConnections = 256; // cancel requests and log-ins beyond max_sessions

} // namespace

Gateway::Gateway(Dependencies dependencies) : m_services(std::make_unique<Services>(std::move(dependencies))) {}

Gateway::~Gateway() {
    stop({});
}

Result<void> Gateway::start(std::shared_ptr<const policy::Configuration> configuration, const OnListening& onListening,
                            std::size_t loops, std::vector<ListeningSocket> inherited) {
    if (m_isRunning || !m_services->loops.empty())
        return Error::internal("the gateway was started before");
    auto tls = loadTls(*configuration);
    if (!tls)
        return std::move(tls).error();
    auto sockets = std::move(inherited);
    if (sockets.empty())
        for (const auto& address : configuration->proxy.listen) {
            auto opened = listenOn(address);
            if (!opened)
                return std::move(opened).error();
            std::move(opened->begin(), opened->end(), std::back_inserter(sockets));
        }
    for (const auto& socket : sockets) {
        if (!socket.isPrivate && *tls == nullptr)
            return Error::internal("listening on " + socket.text +
                                   " needs proxy.tls: it can be reached from other machines");
        m_isPublic = m_isPublic || !socket.isPrivate;
    }
    m_services->setTls(std::move(*tls));
    m_services->maxSessions = configuration->proxy.maxSessions;
    const std::size_t count = loops != 0 ? loops : std::max(1U, std::thread::hardware_concurrency());
    const auto detectors = masking::Detectors::compile(configuration->detect);
    for (std::size_t i = 0; i < count; ++i)
        m_services->loops.push_back(std::make_shared<SessionLoop>(*m_services, i, configuration, detectors));
    m_services->dependencies.sink.setWake([services = m_services.get()] {
        for (const auto& loop : services->loops)
            loop->wakeHeld();
    });
    auto& first = m_services->loops.front()->events();
    for (auto& socket : sockets) {
        m_addresses.push_back(socket.text);
        m_acceptors.push_back(std::make_unique<Acceptor>(first, std::move(socket),
                                                         [this](Descriptor client) { takeClient(std::move(client)); }));
        m_acceptors.back()->start(); // no thread runs the loop yet
    }
    for (const auto& loop : m_services->loops)
        loop->start();
    m_services->roles.cleanUp(configuration->targets);
    m_isRunning = true;
    if (onListening)
        for (const auto& address : m_addresses)
            onListening(address);
    return {};
}

Result<std::shared_ptr<const TlsServer>> Gateway::loadTls(const policy::Configuration& configuration) const {
    if (!configuration.proxy.tls)
        return std::shared_ptr<const TlsServer>();
    return TlsServer::load(*configuration.proxy.tls);
}

void Gateway::takeClient(Descriptor client) {
    const auto& loops = m_services->loops;
    std::size_t all = 0;
    for (const auto& loop : loops)
        all += loop->load();
    if (all >= m_services->maxSessions.load() + kSpareConnections)
        return;
    const auto least = std::min_element(loops.begin(), loops.end(),
                                        [](const auto& a, const auto& b) { return a->load() < b->load(); });
    (*least)->adopt(std::move(client));
}

Result<void> Gateway::setConfiguration(std::shared_ptr<const policy::Configuration> configuration) {
    auto tls = loadTls(*configuration);
    if (tls && *tls == nullptr && m_isPublic)
        tls = Error::internal("proxy.tls cannot be taken away while Postern listens on a public address");
    if (tls)
        m_services->setTls(*tls);
    m_services->maxSessions = configuration->proxy.maxSessions;
    m_services->dependencies.approvals.setConfiguration(configuration);
    const auto detectors = masking::Detectors::compile(configuration->detect);
    std::vector<std::future<void>> loops;
    for (const auto& loop : m_services->loops)
        loops.push_back(loop->setConfiguration(configuration, detectors));
    m_services->roles.cleanUp(configuration->targets);
    const auto deadline = std::chrono::steady_clock::now() + kConfigurationDeadline;
    for (const auto& taken : loops)
        if (taken.wait_until(deadline) != std::future_status::ready)
            return Error::internal("an event loop has not taken the configuration yet");
    if (!tls)
        return std::move(tls).error();
    return {};
}

void Gateway::endSessionsOf(const std::string& agent, session::AccessEnd why) {
    for (const auto& loop : m_services->loops)
        loop->endSessionsOf(agent, why);
}

void Gateway::endSessionsOfIdentity(const std::string& issuer, const std::string& subject, const std::string& reason) {
    for (const auto& loop : m_services->loops)
        loop->endSessionsOfIdentity(issuer, subject, reason);
}

void Gateway::setIdentityOf(const std::string& agent, const session::SignedIn& who) {
    for (const auto& loop : m_services->loops)
        loop->setIdentityOf(agent, who);
}

void Gateway::endSession(recording::SessionId session, const std::string& reason) {
    for (const auto& loop : m_services->loops)
        loop->endSession(session, reason);
}

void Gateway::stop(std::chrono::milliseconds drain) {
    if (!m_isRunning.exchange(false))
        return;
    m_services->isStopping = true;
    // Acceptors belong to the first loop's thread: they go there.
    auto gone = std::make_shared<std::promise<void>>();
    auto done = gone->get_future();
    if (m_services->loops.front()->events().post([this, gone] {
            m_acceptors.clear();
            gone->set_value();
        }))
        done.wait();
    for (const auto& loop : m_services->loops)
        loop->drain();
    if (!waitUntilEmpty(std::chrono::steady_clock::now() + drain)) {
        for (const auto& loop : m_services->loops)
            loop->endAll();
        if (!waitUntilEmpty(std::chrono::steady_clock::now() + kStopGrace))
            for (const auto& loop : m_services->loops)
                loop->dropAll();
    }
    m_services->dependencies.sink.setWake({});
    for (const auto& loop : m_services->loops)
        loop->stopAndJoin();
    m_services->dialers.stop();
    m_services->roles.finish(kRolesGrace);       // of the sessions that were ended
    m_services->cancellers.finish(kCancelGrace); // what ran for sessions that were ended must not run on
    m_services->analysts.stop();
    m_services->lenses.stop();
    m_services->estimator.stop();
}

bool Gateway::waitUntilEmpty(std::chrono::steady_clock::time_point deadline) const {
    const auto isEmpty = [this] {
        return std::all_of(m_services->loops.begin(), m_services->loops.end(),
                           [](const auto& loop) { return loop->load() == 0; });
    };
    while (!isEmpty()) {
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(kPollEmpty);
    }
    return true;
}

bool Gateway::answers(std::chrono::milliseconds limit) const {
    std::vector<std::future<bool>> pings;
    for (const auto& loop : m_services->loops)
        pings.push_back(loop->ping());
    const auto deadline = std::chrono::steady_clock::now() + limit;
    for (auto& ping : pings)
        if (ping.wait_until(deadline) != std::future_status::ready || !ping.get())
            return false;
    return true;
}

Counters Gateway::counters() const {
    Counters out;
    for (const auto& loop : m_services->loops) {
        const auto one = loop->counters();
        out.connections += one.connections;
        out.bytesToServer += one.bytesToServer;
        out.bytesToClient += one.bytesToClient;
        out.records += one.records;
        out.dialed += one.dialed;
        out.dialsFailed += one.dialsFailed;
        out.toServer += one.toServer;
        out.toClient += one.toClient;
    }
    out.sessions = m_services->admitted.load();
    return out;
}

} // namespace postern::net
