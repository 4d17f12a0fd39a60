// The engine's face: questions that the console asks. What blocks runs on the registry's thread or the readers' one.
#include <algorithm>
#include <charconv>

#include "app/access_record.h"
#include "app/agents.h"
#include "app/engine.h"
#include "app/laboratory/try_policy.h"
#include "app/paths.h"
#include "app/store_queries.h"
#include "app/target_info.h"

namespace postern::app {

namespace {

constexpr std::int64_t kViewMicros = 3'600'000'000;
constexpr std::size_t kMaxViewed = 10'000;

template <class T>
void refuse(const api::Reply<T>& reply) {
    reply(Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy")));
}

// "127.0.0.1:6432", "[::1]:6432", "unix:/folder/.s.PGSQL.6432": as the gateway writes them.
api::Listener toListener(std::string_view address) {
    constexpr std::string_view kUnix = "unix:", kSocket = "/.s.PGSQL.";
    api::Listener listener;
    listener.state = api::ListenerState::Listening;
    const bool isUnix = address.substr(0, kUnix.size()) == kUnix;
    listener.kind = isUnix ? api::Listener::Kind::Unix : api::Listener::Kind::Tcp;
    address.remove_prefix(isUnix ? kUnix.size() : 0);
    const auto separator = isUnix ? address.rfind(kSocket) : address.rfind(':');
    const auto port = separator == std::string_view::npos ? std::string_view{}
                                                          : address.substr(separator + (isUnix ? kSocket.size() : 1));
    listener.host = address.substr(0, separator);
    if (!isUnix && listener.host.size() > 2 && listener.host.front() == '[')
        listener.host = listener.host.substr(1, listener.host.size() - 2);
    std::from_chars(port.data(), port.data() + port.size(), listener.port);
    return listener;
}

} // namespace

api::Status Engine::status() const {
    api::Status status;
    const auto current = configuration();
    for (const auto& address : m_gateway->addresses()) {
        auto listener = toListener(address);
        listener.hasTls = current->proxy.tls.has_value();
        status.listeners.push_back(std::move(listener));
    }
    if (status.recordingProblem = m_recorder->trouble(); !status.recordingProblem.empty())
        status.recording = m_recorder->failure().empty() ? api::RecordingState::Delayed : api::RecordingState::Failed;
    status.storePath = storeName(current->store);
    status.configurationFile = current->file;
    status.identity = accountName();
    status.identityMethod = "local";
    status.signIn = signInStatus(status);
    status.version = POSTERN_VERSION;
    const auto gateway = m_gateway->counters();
    status.counters.sessionsOpen = gateway.sessions;
    status.counters.workMicros = (gateway.toServer.sumNanos + gateway.toClient.sumNanos) / 1000;
    const auto counts = m_counters.counts();
    status.counters.sessionsTotal = counts.sessions;
    status.counters.statements = counts.statements;
    status.counters.refused = counts.blocked();
    status.counters.pendingApprovals = m_approvals->openCount();
    return status;
}

Vitals Engine::vitals() const {
    return {m_gateway->counters(),
            m_counters.counts(),
            m_recorder->backlog(),
            m_recorder->failure(),
            m_gateway->addresses().size(),
            m_approvals->openCount(),
            m_fleet ? m_fleet->status() : FleetKeeper::Status{}};
}

std::vector<api::TargetInfo> Engine::targets() const {
    std::vector<api::TargetInfo> out;
    for (const auto& target : configuration()->targets)
        out.push_back(toTargetInfo(target));
    return out;
}

void Engine::readOverview(api::OverviewQuery query, api::Reply<api::Overview> reply) {
    if (!m_readers->post([this, reply, current = configuration(), query] {
            reply(app::readOverview(current->store, query, m_isStopping));
        }))
        refuse(reply);
}

void Engine::listAgents(api::Reply<std::vector<api::AgentInfo>> reply) {
    if (!m_agents->post([reply](recording::Registry& registry) { reply(app::listAgents(registry)); }))
        refuse(reply);
}

void Engine::addAgent(api::NewAgent agent, api::Reply<api::AddedAgent> reply) {
    const auto current = configuration();
    if (!m_agents->post([reply, current, agent = std::move(agent)](recording::Registry& registry) {
            reply(app::addAgent(registry, *current, agent));
        }))
        refuse(reply);
}

void Engine::revokeAgent(std::string name, api::Reply<void> reply) {
    if (!m_agents->post([reply, name = std::move(name)](recording::Registry& registry) {
            reply(app::revokeAgent(registry, name));
        }))
        refuse(reply);
}

void Engine::listSessions(api::SessionQuery query, api::Reply<api::SessionPage> reply) {
    if (!m_readers->post([reply, current = configuration(), query] { reply(readSessions(current->store, query)); }))
        refuse(reply);
}

Result<> Engine::noteView(const policy::Configuration& configuration, const std::string& session) {
    const auto time = now().wall;
    const auto known = m_viewed.find(session);
    if (known != m_viewed.end() && time.micros - known->second.micros < kViewMicros)
        return {};
    const auto id = recording::sessionIdFromString(session);
    if (!id)
        return Error::client("22023", phrase("'%1' is not a session's whole ID", session));
    POSTERN_TRY(recordAccess(configuration, {Place::Console, "view", {*id}, {}, {}, {}}));
    if (m_viewed.size() >= kMaxViewed)
        m_viewed.clear();
    m_viewed[session] = time;
    return {};
}

void Engine::listStatements(api::StatementQuery query, api::Reply<api::StatementPage> reply) {
    if (!m_readers->post([this, reply, current = configuration(), query] {
            const auto noted = noteView(*current, query.session);
            reply(noted ? readStatements(current->store, query) : Result<api::StatementPage>(noted.error()));
        }))
        refuse(reply);
}

void Engine::listEvents(api::EventQuery query, api::Reply<api::EventPage> reply) {
    if (!m_readers->post([this, reply, current = configuration(), query] {
            const auto noted = noteView(*current, query.session);
            reply(noted ? readEvents(current->store, query) : Result<api::EventPage>(noted.error()));
        }))
        refuse(reply);
}

void Engine::readTimeline(std::string session, api::Reply<api::Timeline> reply) {
    if (!m_readers->post([this, reply, current = configuration(), session = std::move(session)] {
            const auto noted = noteView(*current, session);
            reply(noted ? app::readTimeline(current->store, session) : Result<api::Timeline>(noted.error()));
        }))
        refuse(reply);
}

void Engine::exportSessions(api::ExportOrder order, std::shared_ptr<api::Control> control,
                            api::Reply<api::ExportDone> reply) {
    const auto task = [this, reply, current = configuration(), order = std::move(order), control] {
        reply(runExport(*current, order, *control, m_isStopping));
    };
    if (!m_exports->post(task))
        refuse(reply);
}

void Engine::verifyStore(std::shared_ptr<api::Control> control, api::Reply<api::VerifyDone> reply) {
    const auto task = [this, reply, current = configuration(), control] {
        reply(runVerification(current->store, *control, m_isStopping));
    };
    if (!m_exports->post(task))
        refuse(reply);
}

void Engine::tryPolicy(api::PolicyTrialOrder order, std::shared_ptr<api::Control> control,
                       api::Reply<api::PolicyTrial> reply) {
    const auto task = [this, reply, current = configuration(), order = std::move(order), control] {
        reply(app::tryPolicy(current->store, order, *control, m_isStopping));
    };
    if (!m_exports->post(task))
        refuse(reply);
}

} // namespace postern::app
