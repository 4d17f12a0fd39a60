#include "app/impact/measuring_gateway.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>

#include "base/random.h"
#include "base/text.h"
#include "identity/agent.h"
#include "recording/event.h"

namespace postern::app {

namespace {

constexpr const char* kAgent = "measurement";
constexpr std::chrono::milliseconds kLook{10};

// The store's sink, whose one wake-up belongs to the real gateway: here it is looked at again and again, for as long as
// a measurement takes.
class SharedSink final : public recording::Sink {
public:
    explicit SharedSink(recording::Sink& sink) : m_sink(sink), m_thread([this] { run(); }) {}
    ~SharedSink() override {
        m_isOver = true;
        m_thread.join();
    }
    recording::Append append(std::span<const std::string_view> records) override {
        const auto taken = m_sink.append(records);
        const std::lock_guard lock(m_mutex);
        if (m_first.empty() && !records.empty() && taken != recording::Append::Failed)
            if (const auto event = recording::decode(records.front()))
                m_first = recording::toString(event->session);
        return taken;
    }
    std::string first() const {
        const std::lock_guard lock(m_mutex);
        return m_first;
    }
    void setWake(std::function<void()> wake) override {
        const std::lock_guard lock(m_mutex);
        m_wake = std::move(wake);
    }
    std::uint64_t ticket() const override { return m_sink.ticket(); }
    bool isDurable(std::uint64_t ticket) const override { return m_sink.isDurable(ticket); }

private:
    void run() {
        while (!m_isOver) {
            std::this_thread::sleep_for(kLook);
            const std::lock_guard lock(m_mutex);
            if (m_wake)
                m_wake();
        }
    }
    recording::Sink& m_sink;
    mutable std::mutex m_mutex;
    std::function<void()> m_wake;
    std::string m_first;
    std::atomic<bool> m_isOver{false};
    std::thread m_thread;
};

class OneAgent final : public net::AgentSource {
public:
    explicit OneAgent(const std::string& key) {
        identity::Agent agent;
        agent.name = kAgent;
        agent.kind = identity::AgentKind::Human;
        agent.verifier = identity::ScramVerifier::fromPassword(key, randomBytes(16));
        m_agent = std::make_shared<const identity::Agent>(std::move(agent));
    }
    void find(const std::string& name, Answer answer) override {
        answer(name == kAgent ? net::FoundAgent(m_agent) : net::FoundAgent());
    }

private:
    std::shared_ptr<const identity::Agent> m_agent;
};

std::shared_ptr<const policy::Configuration> ownConfiguration(const policy::Configuration& configuration,
                                                              const std::string& folder) {
    auto own = std::make_shared<policy::Configuration>(configuration);
    policy::ListenAddress address;
    address.kind = policy::ListenAddress::Kind::Unix;
    address.host = folder;
    address.text = "unix:" + folder;
    own->proxy.listen = {address};
    own->proxy.tls.reset();
    own->proxy.maxSessions = 2;
    own->identities.clear();
    own->rules.clear();
    own->baseline = false;
    own->defaultAction = policy::Action::Allow;
    own->published.reset();
    for (auto& mask : own->masks) {
        mask.unlessGroups.clear();
        mask.agents.clear();
    }
    policy::compile(*own);
    return own;
}

} // namespace

class MeasuringGateway::Parts {
public:
    Parts(const MeasuringTools& tools, const policy::Configuration& given, const approval::Person& by, std::string path)
        : folder(std::move(path)), configuration(ownConfiguration(given, folder)), key(identity::makeAgentKey()),
          sink(tools.sink), agent(key), room(configuration),
          gateway(net::Dependencies{sink,
                                    agent,
                                    room,
                                    tools.password,
                                    randomBytes(32),
                                    {by.issuer, by.subject, by.email, by.method, by.groups},
                                    tools.version,
                                    nullptr,
                                    tools.maskKey}) {}
    ~Parts() {
        gateway.stop({});
        wipe(key);
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    std::string folder;
    std::shared_ptr<const policy::Configuration> configuration;
    std::string key;
    SharedSink sink;
    OneAgent agent;
    approval::Room room;
    net::Gateway gateway;
};

MeasuringGateway::MeasuringGateway(std::unique_ptr<Parts> parts) : m(std::move(parts)) {}
MeasuringGateway::~MeasuringGateway() = default;

Result<std::unique_ptr<MeasuringGateway>> MeasuringGateway::open(const MeasuringTools& tools,
                                                                 const policy::Configuration& configuration,
                                                                 const approval::Person& by) {
    std::array<char, 32> pattern{"/tmp/postern-measure-XXXXXX"};
    if (::mkdtemp(pattern.data()) == nullptr)
        return Error::system("cannot make a folder for the measurement's socket", errno);
    auto parts = std::make_unique<Parts>(tools, configuration, by, pattern.data());
    POSTERN_TRY(parts->gateway.start(parts->configuration, {}, 1));
    return std::unique_ptr<MeasuringGateway>(new MeasuringGateway(std::move(parts)));
}

Result<std::shared_ptr<net::UpstreamConnection>>
MeasuringGateway::connect(const std::string& target, net::Options parameters, const net::DialLimits& limits) const {
    net::DialRequest request;
    request.target.name = target;
    request.target.conninfo =
        "host='" + m->folder + "' port=6432 dbname='" + target + "' user=" + std::string(kAgent) + " sslmode=disable";
    request.target.password.kind = policy::PasswordSource::Kind::Environment; // there is one: the key below
    request.parameters = std::move(parameters);
    request.limits = limits;
    return net::dial(request, [this](const policy::Target&) -> Result<Secret> { return Secret(m->key); });
}

std::string MeasuringGateway::firstSession() const {
    return m->sink.first();
}

} // namespace postern::app
