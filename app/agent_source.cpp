#include "app/agent_source.h"

#include <algorithm>

#include "app/agents.h"
#include "app/token_source.h"
#include "base/log.h"

namespace postern::app {

AgentSource::AgentSource(std::unique_ptr<recording::Registry> registry, Listener listener)
    : m_registry(std::move(registry)), m_listener(std::move(listener)), m_thread([this] { run(); }) {}

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
        if (agent == nullptr)
            return answer({});
        // The answer keeps the directory alive that it points into.
        answer({std::shared_ptr<const identity::Agent>(directory, agent), ownerOf(*agent, now().wall)});
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

void AgentSource::setIssuers(std::vector<std::string> issuers) {
    if (!post([this, issuers = std::move(issuers)](recording::Registry&) { m_issuers = issuers; }))
        log::error("agents_unreadable", {{"why", "too much waits"}});
}

std::optional<SignIn> AgentSource::signInOf(const std::string& account) const {
    std::shared_ptr<const std::vector<SignIn>> all;
    {
        const std::lock_guard lock(m_mutex);
        all = m_shownSignIns;
    }
    if (all)
        for (const auto& signIn : *all)
            if (signIn.account == account)
                return signIn;
    return std::nullopt;
}

void AgentSource::findSignOut(const std::string& issuer, const std::string& subject,
                              std::function<void(Result<std::optional<Timestamp>>)> answer) {
    identity::Identity who;
    who.issuer = issuer;
    who.subject = subject;
    const bool isTaken = post([this, who = std::move(who), answer](recording::Registry&) {
        refresh();
        if (!m_directory)
            answer(Error::internal(phrase("the store cannot be read")));
        else
            answer(lastSignOut(m_signOuts, who));
    });
    if (!isTaken)
        answer(Error::internal(phrase("too much waits for the store")));
}

void AgentSource::refresh() {
    const auto version = m_registry->agentsVersion();
    if (version && m_directory && *version == m_version) {
        tellUnwelcome(); // time alone makes keys and sign-ins expire
        return;
    }
    if (const auto done = version ? read() : Result<>(version.error()); !done) {
        if (m_directory || !m_hasRead)
            log::error("agents_unreadable", {{"why", done.error().message()}});
        m_directory.reset();
        return;
    }
    m_version = *version;
    tellUnwelcome();
}

Result<> AgentSource::read() {
    auto directory = loadDirectory(*m_registry);
    if (!directory)
        return directory.error();
    auto signIns = loadSignIns(*m_registry);
    if (!signIns)
        return signIns.error();
    auto signOuts = loadSignOuts(*m_registry);
    if (!signOuts)
        return signOuts.error();
    m_directory = std::move(*directory);
    m_signIns = std::move(*signIns);
    std::erase_if(m_signIns, [&](const auto& signIn) { return !isInForce(signIn, *signOuts); });
    {
        const std::lock_guard lock(m_mutex);
        m_shownSignIns = std::make_shared<const std::vector<SignIn>>(m_signIns);
    }
    tellSignOuts(std::exchange(m_signOuts, std::move(*signOuts)));
    return {};
}

void AgentSource::tellSignOuts(const std::vector<SignOut>& before) {
    for (const auto& one : m_signOuts) {
        identity::Identity who;
        who.issuer = one.issuer;
        who.subject = one.subject;
        const auto known = lastSignOut(before, who);
        if (m_hasRead && (!known || *known < one.time))
            m_listener.signedOut(one.issuer, one.subject);
    }
    m_hasRead = true;
}

session::Owner AgentSource::ownerOf(const identity::Agent& agent, Timestamp time) const {
    if (m_issuers.empty())
        return {};
    for (const auto& signIn : m_signIns) {
        const bool isConfigured = std::find(m_issuers.begin(), m_issuers.end(), signIn.who.issuer) != m_issuers.end();
        if (isConfigured && signIn.holdsAt(time) &&
            (agent.owner == ownerName(signIn.who) || agent.owner == signIn.account))
            return {session::Owner::State::SignedIn, signedIn(signIn.who, signIn.method)};
    }
    return {session::Owner::State::Absent, {}};
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
        m_listener.unwelcome(known->first,
                             isExpired ? session::AccessEnd::AgentExpired : session::AccessEnd::AgentRevoked);
        known = m_welcome.erase(known);
    }
    for (const auto& agent : m_directory->agents()) {
        if (!agent.isValidAt(time))
            continue;
        auto& known = m_welcome.emplace(agent.name, Known{agent.created, {}}).first->second;
        const auto owner = ownerOf(agent, time);
        if (owner.state == session::Owner::State::SignedIn) {
            if (known.owner && *known.owner != owner.who)
                m_listener.renewed(agent.name, owner.who);
            known.owner = owner.who;
        } else if (std::exchange(known.owner, std::nullopt)) {
            m_listener.unwelcome(agent.name, session::AccessEnd::OwnerSignedOut);
        }
    }
}

} // namespace postern::app
