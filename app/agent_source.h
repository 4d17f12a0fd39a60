#pragma once
// Agents for the gateway's log-ins, as the store has them now, and word of those that are no longer welcome.
//
// One thread of its own owns the registry's connection. Every log-in asks the store whether anything changed
// (microseconds), so a key that was revoked a moment ago by another process is refused; five times a second it looks by
// itself, so that open sessions of a revoked or expired agent end at once. When the store cannot be read nobody gets
// in.
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "base/result.h"
#include "identity/agent.h"
#include "net/services.h"
#include "recording/registry.h"

namespace postern::app {

class AgentSource final : public net::AgentSource {
public:
    static constexpr std::chrono::milliseconds kLookEvery{200};
    static constexpr std::size_t kMaxTasks = 10'000; // log-ins and commands that wait for the thread

    // On the source's thread, when an agent that was valid no longer is.
    using Unwelcome = std::function<void(const std::string& agent, const std::string& reason)>;
    using Task = std::function<void(recording::Registry&)>;

    AgentSource(std::unique_ptr<recording::Registry> registry, Unwelcome unwelcome);
    ~AgentSource() override; // runs what waits, then ends the thread

    void find(const std::string& name, Answer answer) override;
    // Any thread; false when too much waits or the source is going: the task was not taken.
    [[nodiscard]] bool post(Task task);

private:
    struct Known {
        Timestamp created;
        std::optional<Timestamp> expires;
    };

    void run();
    void refresh();
    void tellUnwelcome();

    std::unique_ptr<recording::Registry> m_registry; // the thread's own, like the three below
    std::shared_ptr<const identity::AgentDirectory> m_directory;
    std::uint64_t m_version = 0;
    std::map<std::string, Known> m_welcome; // valid when last looked
    Unwelcome m_unwelcome;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace postern::app
