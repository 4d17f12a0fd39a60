#include "app/agent_source.h"

#include "app/agents.h"
#include "base/log.h"

namespace postern::app {

AgentSource::AgentSource(std::unique_ptr<recording::Registry> registry, Unwelcome unwelcome)
    : m_registry(std::move(registry)), m_unwelcome(std::move(unwelcome)), m_thread([this] { run(); }) {}

AgentSource::~AgentSource() {
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

bool AgentSource::post(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping || m_tasks.size() >= kMaxTasks)
            return false;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
    return true;
}

void AgentSource::find(const std::string& name, Answer answer) {
    const bool isTaken = post([this, name, answer](recording::Registry&) {
        refresh();
        const auto directory = m_directory;
        const auto* agent = directory ? directory->find(name) : nullptr;
        // The answer keeps the directory alive that it points into.
        answer(agent != nullptr ? std::shared_ptr<const identity::Agent>(directory, agent) : nullptr);
    });
    if (!isTaken)
        answer({});
}

void AgentSource::run() {
    for (bool isStopping = false; !isStopping;) {
        std::deque<Task> tasks;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, kLookEvery, [this] { return m_isStopping || !m_tasks.empty(); });
            tasks.swap(m_tasks);
            isStopping = m_isStopping;
        }
        for (const auto& task : tasks)
            task(*m_registry);
        if (!isStopping)
            refresh();
    }
}

void AgentSource::refresh() {
    const auto version = m_registry->agentsVersion();
    if (version && m_directory && *version == m_version) {
        tellUnwelcome(); // time alone makes keys expire
        return;
    }
    auto directory =
        version ? loadDirectory(*m_registry) : Result<std::shared_ptr<const identity::AgentDirectory>>(version.error());
    if (!directory) {
        if (m_directory)
            log::error("agents_unreadable", {{"why", directory.error().message()}});
        m_directory.reset();
        return;
    }
    m_directory = std::move(*directory);
    m_version = *version;
    tellUnwelcome();
}

void AgentSource::tellUnwelcome() {
    const auto time = now().wall;
    for (auto known = m_welcome.begin(); known != m_welcome.end();) {
        const auto* agent = m_directory->find(known->first);
        // Another key under the same name is another agent.
        const bool isSame = agent != nullptr && agent->created == known->second.created;
        if (isSame && agent->isValidAt(time)) {
            ++known;
            continue;
        }
        const bool isExpired = isSame && !agent->revoked;
        m_unwelcome(known->first, isExpired ? "agent key expired" : "agent revoked");
        known = m_welcome.erase(known);
    }
    for (const auto& agent : m_directory->agents())
        if (agent.isValidAt(time))
            m_welcome.emplace(agent.name, Known{agent.created, agent.expires});
}

} // namespace postern::app
