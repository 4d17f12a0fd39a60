#include "app/fleet/fleet_keeper.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "app/fleet/fleet_agents.h"
#include "base/log.h"
#include "base/text.h"
#include "recording/postgres_schema.h"

namespace postern::app {

namespace {

constexpr int kPage = 20;         // directives read at once
constexpr int kCompareEvery = 10; // looks

std::string nameOf(const recording::Directive& directive) {
    return directive.kind + " (directive " + std::to_string(directive.number) + ")";
}

std::string changed(std::uint64_t number) {
    return "directive " + std::to_string(number) + " was changed or removed in the store";
}

// Published policies are checked before they are signed; what is wrong here is newer than this Postern.
Result<std::shared_ptr<const policy::Configuration>> parsed(const std::string& text, std::uint64_t version) {
    auto loaded = policy::parsePublished(text, "policy version " + std::to_string(version));
    if (loaded.configuration)
        return std::move(loaded.configuration);
    const auto& problem = loaded.problems.front();
    return Error::client("22023", phrase("line %1: %2", problem.line, problem.message));
}

} // namespace

FleetKeeper::FleetKeeper(std::unique_ptr<recording::Registry> registry, Given given)
    : m_registry(std::move(registry)), m_given(std::move(given)), m_signOuts(m_given.verify),
      m_administrators(m_given.administrators), m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Result<std::unique_ptr<FleetKeeper>> FleetKeeper::start(std::unique_ptr<recording::Registry> registry, Given given) {
    std::unique_ptr<FleetKeeper> keeper(new FleetKeeper(std::move(registry), std::move(given)));
    auto taken = loadTaken(*keeper->m_registry);
    if (!taken)
        return taken.error();
    keeper->m_taken = std::move(*taken);
    const bool isNew = !keeper->m_taken || keeper->m_taken->trust != trustOf(keeper->m_administrators);
    if (!isNew && keeper->m_taken->policy) {
        const auto& about = *keeper->m_taken->policy;
        auto policy = parsed(about.text, about.version);
        if (!policy)
            return Error::internal(
                phrase("policy version %1, which was in force, %2", about.version, policy.error().said()));
        keeper->m_first = {std::move(*policy), about};
        keeper->m_inForce = {about.version, about.sha256};
    }
    const auto looked = keeper->look();
    if (!looked && (isNew || looked.error().sqlstate() == "XX001"))
        return looked.error();
    keeper->tell(keeper->m_taken ? keeper->m_taken->problem : std::string());
    keeper->m_thread = std::thread([k = keeper.get()] { k->run(); });
    return keeper;
}

void FleetKeeper::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    wake();
    if (m_thread.joinable())
        m_thread.join();
}

void FleetKeeper::setAdministrators(std::vector<std::string> administrators) {
    {
        const std::lock_guard lock(m_mutex);
        m_administrators = std::move(administrators);
    }
    wake();
}

void FleetKeeper::wake() const {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.get(), &one, sizeof one);
}

// Until the store has something new, as far as it can say so, or it is time to look.
void FleetKeeper::wait() {
    constexpr auto kLimit = std::chrono::milliseconds(kLookEvery);
    if (m_link && !m_link->isBroken()) {
        (void)m_listener.wait(*m_link, kLimit, m_wake.get()); // what broke shows when it is asked
    } else {
        pollfd ready{m_wake.get(), POLLIN, 0};
        ::poll(&ready, 1, static_cast<int>(kLimit.count()));
    }
    std::uint64_t count = 0;
    [[maybe_unused]] const auto taken = ::read(m_wake.get(), &count, sizeof count);
}

FleetKeeper::Status FleetKeeper::status() const {
    const std::lock_guard lock(m_mutex);
    return m_status;
}

void FleetKeeper::run() {
    for (;;) {
        wait();
        {
            const std::lock_guard lock(m_mutex);
            if (m_isStopping)
                return;
            m_given.administrators = m_administrators;
        }
        const auto looked = look();
        if (!looked && !std::exchange(m_isAway, true))
            log::warning("directives_not_read", {{"why", looked.error().message()}});
        if (looked && std::exchange(m_isAway, false))
            log::info("directives_read_again");
        if (!looked)
            m_link.reset();
    }
}

Result<> FleetKeeper::connect() {
    if (m_link && !m_link->isBroken())
        return {};
    m_link.reset();
    auto link = recording::Link::open(m_given.store, "postern directives");
    if (!link)
        return link.error();
    POSTERN_TRY(recording::requirePostgres(*link));
    POSTERN_TRY(m_listener.listen(*link));
    m_link = std::move(*link);
    m_acknowledged.reset();
    return {};
}

Result<> FleetKeeper::look() {
    POSTERN_TRY(connect());
    POSTERN_TRY(readDirectives());
    return m_signOuts.look(*m_link, *m_registry);
}

Result<> FleetKeeper::readDirectives() {
    const auto trust = trustOf(m_given.administrators);
    const bool isNew = !m_taken || m_taken->trust != trust;
    TakenDirectives next;
    if (!isNew)
        next = *m_taken;
    next.trust = trust;
    m_read.reset();
    if (auto done = readAll(next); !done)
        return done;
    // Read from the beginning: what is missing now would be given up, were half of it taken for all.
    if (isNew && !m_storeProblem.empty()) {
        if (!m_thread.joinable())
            return Error::client("XX001", m_storeProblem);
        tell(m_storeProblem);
        acknowledge();
        return {};
    }
    if (!next.policy && next.isPolicyRefused) {
        if (!m_thread.joinable())
            return Error::client("XX001", phrase("no policy in the store can be believed: %1", next.problem));
        if (isNew)
            keepPolicy(next);
    } else if (isNew) {
        m_isKept = false;
    }
    if (isNew || next.number != m_taken->number)
        POSTERN_TRY(commit(std::move(next)));
    if (m_looks++ % kCompareEvery == 0)
        compareWithStore();
    tell(m_storeProblem.empty() ? m_taken->problem : m_storeProblem);
    acknowledge();
    return {};
}

// A slip of the pen in the list of keys must neither do away with the policy nor let back in whom it sent away. A
// restart insists.
void FleetKeeper::keepPolicy(TakenDirectives& next) {
    next.policy = m_taken->policy;
    next.revoked.insert(m_taken->revoked.begin(), m_taken->revoked.end());
    next.problem = "no policy can be believed with [store] administrators as it is now: " + next.problem;
    m_isKept = true;
}

Result<> FleetKeeper::readAll(TakenDirectives& next) {
    const auto head = recording::directiveHead(*m_link);
    if (!head)
        return head.error();
    m_storeProblem.clear();
    const auto known = m_taken ? m_taken->number : 0;
    if (head->number < known) {
        m_storeProblem = "the store was set back: it has directives up to " + std::to_string(head->number) +
                         ", this gateway has read up to " + std::to_string(known);
        return {};
    }
    if (head->number == next.number && head->hash != next.hash) {
        m_storeProblem = changed(head->number);
        return {};
    }
    while (next.number < head->number) {
        const auto page = recording::directivesAfter(*m_link, next.number, kPage);
        if (!page)
            return page.error();
        if (page->empty()) {
            m_storeProblem = "directives are missing after " + std::to_string(next.number);
            return {};
        }
        for (const auto& directive : *page)
            if (!take(next, directive))
                return {};
    }
    return {};
}

// False: it does not continue what came before, so nothing behind it can be judged.
bool FleetKeeper::take(TakenDirectives& next, const recording::Directive& directive) {
    const bool isOther = m_taken && directive.number == m_taken->number && directive.hash != m_taken->hash;
    if (directive.number != next.number + 1 || directive.prev != next.hash ||
        recording::hashOf(directive) != directive.hash || isOther) {
        m_storeProblem = changed(next.number + 1);
        return false;
    }
    const auto facts = recording::verifyDirective(directive, m_given.administrators);
    const auto done = facts ? obey(next, *facts, directive) : Result<>(facts.error());
    if (!done) {
        next.problem = nameOf(directive) + " is refused: " + done.error().message();
        log::error("directive_refused", {{"directive", std::to_string(directive.number)},
                                         {"kind", directive.kind},
                                         {"why", done.error().message()}});
        next.isPolicyRefused |= directive.kind == recording::toString(recording::DirectiveKind::Policy);
    }
    next.number = directive.number;
    next.hash = directive.hash;
    return true;
}

Result<> FleetKeeper::obey(TakenDirectives& next, const recording::DirectiveFacts& facts,
                           const recording::Directive& directive) {
    if (facts.kind != recording::DirectiveKind::Policy)
        return takeDirective(next, facts, directive.contents);
    // Taken already when the gateway was killed before it had noted how far it has read.
    const bool isTaken =
        next.policy && next.policy->directive == directive.number && next.policy->sha256 == facts.sha256;
    if (next.policy && facts.version <= next.policy->version && !isTaken)
        return Error::client("XX001",
                             phrase("version %1 is not newer than version %2", facts.version, next.policy->version));
    auto policy = parsed(directive.contents, facts.version);
    if (!policy)
        return policy.error();
    next.policy = {facts.version, directive.number, facts.sha256, facts.by, directive.contents, facts.time};
    next.problem.clear();
    next.isPolicyRefused = false;
    m_isKept = false;
    m_read = std::move(*policy);
    return {};
}

Result<> FleetKeeper::commit(TakenDirectives next) {
    auto saved = next;
    if (m_isKept)
        saved.trust.clear();
    POSTERN_TRY(saveTaken(*m_registry, saved));
    m_taken = std::move(next);
    const auto about = m_taken->policy.value_or(PublishedPolicy{});
    const std::pair inForce(about.version, about.sha256);
    if (m_inForce == inForce)
        return {};
    m_inForce = inForce;
    const Policy now{m_read, about};
    if (m_thread.joinable())
        m_given.changed(now);
    else
        m_first = now;
    return {};
}

// The signatures were checked when the directives were taken; what is there now has to be the same.
void FleetKeeper::compareWithStore() {
    if (!m_storeProblem.empty() || m_taken->number == 0)
        return;
    const auto last = recording::directiveDigests(*m_link, m_taken->number);
    if (last && (!*last || !(*last)->ends_with(toHex(m_taken->hash))))
        m_storeProblem = changed(m_taken->number);
    if (m_taken->policy) {
        const auto& policy = *m_taken->policy;
        const auto found = recording::directiveDigests(*m_link, policy.directive);
        if (found && (!*found || !(*found)->starts_with(policy.sha256)))
            m_storeProblem = "policy version " + std::to_string(policy.version) + " was changed in the store";
    }
    if (!m_storeProblem.empty())
        m_looks = 0; // say so until it is as it was
}

void FleetKeeper::tell(const std::string& problem) {
    const auto version = m_taken && m_taken->policy ? m_taken->policy->version : 0;
    bool isNew = false;
    {
        const std::lock_guard lock(m_mutex);
        isNew = m_status.problem != problem;
        m_status = {version, problem};
    }
    if (isNew && !problem.empty())
        log::error("policy_problem", {{"in_force", std::to_string(version)}, {"why", problem}});
}

void FleetKeeper::acknowledge() {
    const auto now = status();
    const recording::Acknowledged what{m_taken->number, now.version, now.problem};
    if (m_acknowledged == what)
        return;
    if (const auto done = recording::acknowledge(*m_link, m_given.self, what); done)
        m_acknowledged = what;
    else
        log::warning("policy_not_acknowledged", {{"why", done.error().message()}});
}

} // namespace postern::app
