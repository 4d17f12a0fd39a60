#pragma once
// A gateway in this process with everything real but the store: one agent, one target, records kept in memory.
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "net/gateway.h"
#include "recording/sink.h"

namespace postern::tests {

// Takes records as told: Recorded, or whatever a test sets.
class MemorySink final : public recording::Sink {
public:
    recording::Append append(std::span<const std::string_view> records) override;
    void setWake(std::function<void()> wake) override;
    std::uint64_t ticket() const override;
    bool isDurable(std::uint64_t ticket) const override;

    void setAnswer(recording::Append answer);
    void makeDurable(); // everything so far; wakes
    void wake();
    std::size_t count() const;

private:
    mutable std::mutex m_mutex;
    recording::Append m_answer = recording::Append::Recorded;
    std::vector<std::string> m_records;
    std::uint64_t m_ticket = 0, m_durable = 0;
    std::function<void()> m_wake;
};

class OneAgent final : public net::AgentSource {
public:
    OneAgent();
    void find(const std::string& name, Answer answer) override;
    std::function<void()> onFind; // on the event loop that asks; set before anybody connects

private:
    std::shared_ptr<const identity::Agent> m_agent;
};

inline constexpr const char* kAgentName = "app";
inline constexpr const char* kAgentKey = "pst_test-key";

// A configuration that listens on a free port of 127.0.0.1 and knows the target "db". `more` is TOML for [proxy];
// `target` for the target.
std::shared_ptr<const policy::Configuration>
makeConfiguration(const std::string& conninfo, const std::string& more = {}, const std::string& target = {});

struct GatewayFixture {
    explicit GatewayFixture(std::shared_ptr<const policy::Configuration> configuration, std::size_t loops = 2);
    explicit GatewayFixture(const std::string& conninfo) : GatewayFixture(makeConfiguration(conninfo)) {}

    // For libpq: the first address, the agent with its key, the target.
    std::string conninfo(const std::string& more = {}) const;

    MemorySink sink;
    OneAgent agents;
    approval::Room approvals;
    net::Gateway gateway;
    int port = 0;
};

// Waits up to 10 s until `condition` holds; says whether it did.
bool eventually(const std::function<bool()>& condition);

} // namespace postern::tests
