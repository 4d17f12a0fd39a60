#include "app/replay/way_in.h"

#include <array>
#include <cstdlib>
#include <filesystem>

#include "app/agents.h"
#include "app/paths.h"
#include "app/wording.h"
#include "base/random.h"
#include "base/text.h"
#include "recording/folder_lock.h"

namespace postern::app {

namespace {

constexpr std::chrono::hours kAgentLife{24};
constexpr std::chrono::seconds kDrain{2};

// A listener on this machine; a Unix socket before TCP.
const policy::ListenAddress* nearest(const policy::Configuration& configuration) {
    const policy::ListenAddress* out = nullptr;
    for (const auto& address : configuration.proxy.listen) {
        const bool isUnix = address.kind == policy::ListenAddress::Kind::Unix;
        if (isUnix || (address.isLoopback() && address.port != 0 && out == nullptr))
            out = &address;
    }
    return out;
}

} // namespace

Result<std::unique_ptr<ReplayGateway>> ReplayGateway::open(std::shared_ptr<const policy::Configuration> configuration,
                                                           const std::string& target, const std::string& kind) {
    std::unique_ptr<ReplayGateway> out(new ReplayGateway);
    out->m_configuration = std::move(configuration);
    if (out->m_configuration->target(target) == nullptr)
        return Error::client(sqlstate::kInvalidCatalogName, noSuchTarget(*out->m_configuration, target));
    POSTERN_TRY(out->start());
    POSTERN_TRY(out->addAgent(target, kind));
    return out;
}

Result<> ReplayGateway::start() {
    const std::filesystem::path folder = gatewayFolder(m_configuration->store);
    const bool isFree = recording::FolderLock::take(folder).has_value();
    if (!isFree) {
        const auto* address = nearest(*m_configuration);
        if (address == nullptr)
            return Error::client("22023", "the running gateway has no listener on this machine to replay through");
        m_host = address->host;
        m_port = std::to_string(address->port);
        return {};
    }
    std::array<char, 32> pattern{"/tmp/postern-replay-XXXXXX"};
    if (::mkdtemp(pattern.data()) == nullptr)
        return Error::system("cannot make a folder for the replay's socket", errno);
    m_folder = pattern.data();
    auto own = std::make_shared<policy::Configuration>(*m_configuration);
    policy::ListenAddress address;
    address.kind = policy::ListenAddress::Kind::Unix;
    address.host = m_folder;
    address.text = "unix:" + m_folder;
    own->proxy.listen = {address};
    EngineOptions options;
    options.configuration = own;
    auto engine = Engine::start(std::move(options));
    if (!engine)
        return engine.error();
    m_engine = std::move(*engine);
    m_host = m_folder;
    m_port = std::to_string(address.port);
    return {};
}

Result<> ReplayGateway::addAgent(const std::string& target, const std::string& kind) {
    auto registry = openRegistry(*m_configuration);
    if (!registry)
        return registry.error();
    m_target = target;
    api::NewAgent agent;
    // A name used once: whoever ends the sessions of a revoked agent must not meet those of the next replay.
    agent.name = "replay-" + toHex(randomBytes(4));
    agent.kind = kind == "human" ? "human" : "ai";
    agent.targets = {target};
    agent.expiresAfter = kAgentLife;
    auto added = app::addAgent(**registry, *m_configuration, agent);
    if (!added)
        return added.error();
    m_agent = added->agent.name;
    m_key = Secret(added->key);
    wipe(added->key);
    return {};
}

WayIn ReplayGateway::way() const {
    return {m_host, m_port, m_target, m_agent, m_key.clone()};
}

ReplayGateway::~ReplayGateway() {
    if (!m_agent.empty())
        if (auto registry = openRegistry(*m_configuration))
            (void)(*registry)->removeAgent(m_agent);
    if (m_engine)
        (void)m_engine->drain(kDrain);
    m_engine.reset();
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

} // namespace postern::app
