#pragma once
// A gateway to replay through: the one that runs on this store, or one of our own for as long as this lives. Either way
// with an agent made for the purpose and removed at the end, so that what is replayed is judged, masked and recorded
// like anything else.
#include <memory>
#include <string>

#include "app/engine.h"
#include "app/replay/connection.h"

namespace postern::app {

class ReplayGateway {
public:
    // `kind` is the recorded agent's, so that the rules about kinds of agents apply. Blocks for some seconds at most.
    static Result<std::unique_ptr<ReplayGateway>> open(std::shared_ptr<const policy::Configuration> configuration,
                                                       const std::string& target, const std::string& kind);
    ~ReplayGateway();
    ReplayGateway(const ReplayGateway&) = delete;
    ReplayGateway& operator=(const ReplayGateway&) = delete;

    WayIn way() const;

private:
    ReplayGateway() = default;
    Result<> start();
    Result<> addAgent(const std::string& target, const std::string& kind);

    std::shared_ptr<const policy::Configuration> m_configuration;
    std::unique_ptr<Engine> m_engine; // none: another process has the store
    std::string m_folder;             // of our own socket
    std::string m_host, m_port, m_target, m_agent;
    Secret m_key;
};

} // namespace postern::app
