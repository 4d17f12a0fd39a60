// The engine's face towards the store's administrators: the policy that they publish, in force beside the file's.
#include "app/agents.h"
#include "app/engine.h"
#include "app/paths.h"
#include "app/shared_store.h"
#include "base/log.h"
#include "policy/merge.h"

namespace postern::app {

Result<> Engine::openFleet(std::optional<recording::GatewayId> self) {
    if (!self)
        return {};
    auto registry = openRegistry(*m_local);
    if (!registry)
        return registry.error();
    FleetKeeper::Given given{storeAddress(m_local->store), *self, m_local->store.administrators,
                             [this](const FleetKeeper::Policy& policy) { onPublished(policy); },
                             [this](const Secret& token, const identity::Expected& expected) {
                                 return m_providers->verifyNow(token, expected);
                             }};
    auto keeper = FleetKeeper::start(std::move(*registry), std::move(given));
    if (!keeper)
        return keeper.error();
    m_fleet = std::move(*keeper);
    m_published = m_fleet->first();
    if (m_published.policy)
        logPublished();
    const std::lock_guard lock(m_mutex);
    m_configuration = policy::merged(m_local, m_published.policy, m_published.about.version);
    return {};
}

// On the keeper's thread, once this has started.
void Engine::onPublished(const FleetKeeper::Policy& published) {
    const std::lock_guard serial(m_reloading);
    if (!m_gateway)
        return;
    m_published = published;
    logPublished();
    takeConfiguration(m_local);
    const auto noted = recordAccess(*m_local, {Place::Gateway,
                                               "published-policy",
                                               {},
                                               "version " + std::to_string(published.about.version),
                                               "toml",
                                               published.about.sha256});
    if (!noted)
        log::warning("published_policy_not_noted", {{"why", noted.error().message()}});
}

void Engine::logPublished() const {
    const auto& about = m_published.about;
    log::info("policy_in_force",
              {{"version", std::to_string(about.version)}, {"sha256", about.sha256}, {"by", about.by}});
}

// `local` with the published policy beside it, for every statement from now on.
void Engine::takeConfiguration(std::shared_ptr<const policy::Configuration> local) {
    m_local = std::move(local);
    const auto both = policy::merged(m_local, m_published.policy, m_published.about.version);
    m_providers->setConfigured(both->identities);
    m_keeper->setConfiguration(both);
    if (const auto taken = m_gateway->setConfiguration(both); !taken)
        log::error("configuration_in_part", {{"why", taken.error().message()}});
    const std::lock_guard lock(m_mutex);
    m_configuration = both;
}

} // namespace postern::app
