// The engine's face: masks. Targets are asked on a thread of their own, because that may take long.
#include <filesystem>

#include "app/engine.h"
#include "app/password_source.h"
#include "app/policy_history.h"
#include "base/log.h"

namespace postern::app {

namespace {

template <class T>
void refuse(const api::Reply<T>& reply) {
    reply(Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy")));
}

} // namespace

void Engine::readMasking(api::MaskingQuery query, api::Reply<api::MaskingInfo> reply) {
    const auto task = [this, query, reply] {
        const auto current = configuration();
        const auto folder = std::filesystem::absolute(current->file).parent_path().string();
        const net::PasswordResolver password = [folder](const policy::Target& target) {
            return resolvePassword(target.password, folder);
        };
        std::vector<TargetCatalog> catalogs;
        for (const auto& target : current->targets) {
            if (m_isStopping)
                return refuse(reply);
            auto read =
                readTargetCatalog(target, password, query.samplesContent ? current.get() : nullptr, m_isStopping);
            auto& samples = m_samples[target.name];
            if (query.samplesContent && read.snapshot)
                samples = read.samples;
            read.samples = samples;
            catalogs.push_back(std::move(read));
        }
        reply(maskingInfo(*current, catalogs));
    };
    if (!m_catalogReader->post(task))
        refuse(reply);
}

void Engine::proposeMask(api::NewMask mask, api::Reply<api::ConfigurationChange> reply) {
    if (!m_readers->post(
            [current = configuration(), mask = std::move(mask), reply] { reply(app::proposeMask(*current, mask)); }))
        refuse(reply);
}

void Engine::applyChange(api::ConfigurationChange change, api::Reply<void> reply) {
    const auto task = [this, change = std::move(change), reply] {
        const auto done = app::applyChange(change);
        if (done)
            notePolicy(*configuration(), Place::Console);
        reply(done);
    };
    if (!m_readers->post(task))
        refuse(reply);
}

void Engine::openDesks() {
    const auto current = [this] { return configuration(); };
    const auto listens = [this](std::uint16_t port) {
        for (const auto& listener : status().listeners)
            if (listener.kind == api::Listener::Kind::Tcp && listener.port == port)
                return true;
        return false;
    };
    auto fleet = m_self ? std::make_unique<FleetDesk>(FleetDesk::Threads{*m_readers, *m_exports, m_isStopping}, current)
                        : nullptr;
    m_policyDesk = std::make_unique<PolicyDesk>(*m_readers, current, std::move(fleet));
    m_setupDesk = std::make_unique<SetupDesk>(*m_catalogReader, current, listens);
    m_remarks = std::make_unique<RemarkDesk>(*m_readers, current);
    if (!m_readers->post([this] { notePolicy(*configuration(), Place::Gateway); }))
        log::warning("policy_not_noted");
}

void Engine::notePolicy(const policy::Configuration& configuration, Place by) {
    const auto text = readConfigurationText(configuration.file);
    const auto noted = text ? app::notePolicy(configuration, *text, by) : Result<>(text.error());
    if (!noted)
        log::error("policy_not_noted", {{"why", noted.error().message()}});
}

} // namespace postern::app
