// The engine's face: questions that the console asks. What blocks runs on the registry's thread or the readers' one.
#include <algorithm>
#include <charconv>

#include "app/agents.h"
#include "app/engine.h"
#include "app/history.h"
#include "app/paths.h"
#include "app/records.h"
#include "app/target_info.h"

namespace postern::app {

namespace {

constexpr std::size_t kMaxSessions = 1000, kMaxStatements = 5000, kMaxEvents = 5000;

template <class T>
void refuse(const api::Reply<T>& reply) {
    reply(Error::client(sqlstate::kAdminShutdown, "the gateway is shutting down or too busy"));
}

Result<recording::SessionReader> openReader(const policy::Configuration& configuration) {
    auto archive = openArchive(configuration.store);
    if (!archive)
        return archive.error();
    return recording::SessionReader(std::move(*archive));
}

Result<api::SessionPage> readSessions(const policy::Configuration& configuration, const api::SessionQuery& query) {
    auto reader = openReader(configuration);
    if (!reader)
        return reader.error();
    recording::SessionFilter filter;
    filter.text = query.search;
    filter.until = query.before;
    const auto limit = std::min(query.limit, kMaxSessions);
    filter.limit = limit + 1;
    const auto sessions = reader->sessions(filter);
    if (!sessions)
        return sessions.error();
    api::SessionPage page;
    page.hasMore = sessions->size() > limit;
    for (std::size_t i = 0; i < std::min(sessions->size(), limit); ++i)
        page.sessions.push_back(toSessionInfo((*sessions)[i]));
    return page;
}

Result<api::StatementPage> readStatements(const policy::Configuration& configuration,
                                          const api::StatementQuery& query) {
    auto reader = openReader(configuration);
    if (!reader)
        return reader.error();
    const auto session = reader->find(query.session);
    if (!session)
        return session.error();
    RowsFromLines rows(session->session, query.firstStatement, std::min(query.limit, kMaxStatements));
    POSTERN_TRY(reader->events(session->session, [&rows](std::string_view line) { return rows.take(line); }));
    return std::move(rows).page();
}

Result<api::EventPage> readEvents(const policy::Configuration& configuration, const api::EventQuery& query) {
    auto reader = openReader(configuration);
    if (!reader)
        return reader.error();
    const auto session = reader->find(query.session);
    if (!session)
        return session.error();
    const auto limit = std::min(query.limit, kMaxEvents);
    const auto wanted = query.statement ? ",\"statement\":" + std::to_string(*query.statement) + "," : std::string();
    api::EventPage page;
    auto visit = [&](std::string_view line) {
        // Canonical lines have the number right behind the event's name, before any text of the client's.
        const auto head = line.substr(0, 160);
        if (!wanted.empty() && head.find(wanted) == std::string_view::npos)
            return true;
        page.hasMore = page.lines.size() == limit;
        if (!page.hasMore)
            page.lines.emplace_back(line);
        return !page.hasMore;
    };
    POSTERN_TRY(reader->events(session->session, visit, query.firstSeq));
    return page;
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
    status.recordingProblem = m_recorder->failure();
    status.recording = status.recordingProblem.empty() ? api::RecordingState::On : api::RecordingState::Failed;
    status.storePath = storeFile(current->store);
    status.configurationFile = current->file;
    status.identity = accountName();
    status.identityMethod = "local";
    status.signIn = signInStatus(status);
    status.version = POSTERN_VERSION;
    status.counters.sessionsOpen = m_gateway->counters().sessions;
    status.counters.sessionsTotal = m_sessions;
    status.counters.statements = m_statements;
    status.counters.refused = m_refused;
    status.counters.pendingApprovals = m_approvals->openCount();
    return status;
}

std::vector<api::TargetInfo> Engine::targets() const {
    std::vector<api::TargetInfo> out;
    for (const auto& target : configuration()->targets)
        out.push_back(toTargetInfo(target));
    return out;
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
    if (!m_readers->post([reply, current = configuration(), query] { reply(readSessions(*current, query)); }))
        refuse(reply);
}

void Engine::listStatements(api::StatementQuery query, api::Reply<api::StatementPage> reply) {
    if (!m_readers->post([reply, current = configuration(), query] { reply(readStatements(*current, query)); }))
        refuse(reply);
}

void Engine::listEvents(api::EventQuery query, api::Reply<api::EventPage> reply) {
    if (!m_readers->post([reply, current = configuration(), query] { reply(readEvents(*current, query)); }))
        refuse(reply);
}

} // namespace postern::app
