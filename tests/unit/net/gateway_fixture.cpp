#include "gateway_fixture.h"

#include <chrono>
#include <gtest/gtest.h>
#include <thread>

#include "base/random.h"

namespace postern::tests {

recording::Append MemorySink::append(std::span<const std::string_view> records) {
    const std::lock_guard lock(m_mutex);
    if (m_answer == recording::Append::Full || m_answer == recording::Append::Failed)
        return m_answer;
    for (const auto record : records)
        m_records.emplace_back(record);
    m_ticket += records.size();
    return m_answer;
}

void MemorySink::setWake(std::function<void()> wake) {
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

std::uint64_t MemorySink::ticket() const {
    const std::lock_guard lock(m_mutex);
    return m_ticket;
}

bool MemorySink::isDurable(std::uint64_t ticket) const {
    const std::lock_guard lock(m_mutex);
    return ticket <= m_durable;
}

void MemorySink::setAnswer(recording::Append answer) {
    const std::lock_guard lock(m_mutex);
    m_answer = answer;
}

void MemorySink::makeDurable() {
    {
        const std::lock_guard lock(m_mutex);
        m_durable = m_ticket;
    }
    wake();
}

void MemorySink::wake() {
    std::function<void()> call;
    {
        const std::lock_guard lock(m_mutex);
        call = m_wake;
    }
    if (call)
        call();
}

std::size_t MemorySink::count() const {
    const std::lock_guard lock(m_mutex);
    return m_records.size();
}

OneAgent::OneAgent() {
    identity::Agent agent;
    agent.name = kAgentName;
    agent.verifier = identity::ScramVerifier::fromPassword(kAgentKey, randomBytes(16));
    m_agent = std::make_shared<const identity::Agent>(std::move(agent));
}

void OneAgent::find(const std::string& name, Answer answer) {
    if (onFind)
        onFind();
    answer(name == kAgentName ? m_agent : nullptr);
}

std::shared_ptr<const policy::Configuration> makeConfiguration(const std::string& conninfo, const std::string& more,
                                                               const std::string& target) {
    const std::string toml = "[proxy]\nlisten = [\"127.0.0.1:6432\"]\n" + more +
                             "\n[[target]]\nname = \"db\"\nconninfo = \"" + conninfo + "\"\n" + target + "\n";
    auto loaded = policy::parseConfiguration(toml, "postern.toml");
    for (const auto& problem : loaded.problems)
        ADD_FAILURE() << problem.line << ": " << problem.message;
    if (!loaded.configuration)
        return std::make_shared<policy::Configuration>();
    auto out = std::make_shared<policy::Configuration>(*loaded.configuration);
    for (auto& address : out->proxy.listen)
        if (address.kind == policy::ListenAddress::Kind::Tcp)
            address.port = 0; // a file cannot say "any"
    return out;
}

GatewayFixture::GatewayFixture(std::shared_ptr<const policy::Configuration> configuration, std::size_t loops)
    : approvals(configuration),
      gateway({sink, agents, approvals, {}, "decoy", {"local", "tester", {}, "local", {}}, "test"}) {
    const auto started = gateway.start(
        std::move(configuration),
        [this](const std::string& address) {
            if (port == 0)
                port = std::stoi(address.substr(address.rfind(':') + 1));
        },
        loops);
    EXPECT_TRUE(started.has_value()) << started.error().message();
}

std::string GatewayFixture::conninfo(const std::string& more) const {
    return "host=127.0.0.1 port=" + std::to_string(port) + " dbname=db user=" + kAgentName + " password=" + kAgentKey +
           " connect_timeout=10 " + more;
}

bool eventually(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

} // namespace postern::tests
