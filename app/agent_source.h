#pragma once
// Agents for the gateway's log-ins, as the store has them now, and word of those that are no longer welcome.
//
// One thread of its own owns the registry's connection. Every log-in asks the store whether anything changed
// (microseconds), so a key that was revoked a moment ago by another process is refused; five times a second it looks by
// itself, so that open sessions of a revoked or expired agent end at once. When the store cannot be read nobody gets
// in. The same for sign-ins and sign-outs.
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/sign_ins.h"
#include "base/result.h"
#include "identity/agent.h"
#include "net/services.h"
#include "recording/registry.h"

namespace postern::app {

class AgentSource final : public net::AgentSource {
public:
    static constexpr std::chrono::milliseconds kLookEvery{200};
    static constexpr std::size_t kMaxTasks = 10'000; // log-ins and commands that wait for the thread

    // What the source tells, on its thread.
    struct Listener {
        // An agent that was valid no longer is, or its owner is not signed in any more.
        std::function<void(const std::string& agent, session::AccessEnd why)> unwelcome;
        // The owner of an agent has a renewed sign-in.
        std::function<void(const std::string& agent, const session::SignedIn& owner)> renewed;
        std::function<void(const std::string& issuer, const std::string& subject)> signedOut;
    };
    using Task = std::function<void(recording::Registry&)>;

    AgentSource(std::unique_ptr<recording::Registry> registry, Listener listener);
    ~AgentSource() override; // runs what waits, then ends the thread

    void find(const std::string& name, Answer answer) override;
    // The issuers of the configured providers. With none, agents act for the operating-system account; with some, for
    // whoever is signed in there.
    void setIssuers(std::vector<std::string> issuers);
    // What is known of an account's sign-in, as it was when last looked (kLookEvery). Any thread.
    std::optional<SignIn> signInOf(const std::string& account) const;
    // When an identity signed out last, not older than this call; an error when that cannot be read. `answer` is called
    // once, from any thread.
    void findSignOut(const std::string& issuer, const std::string& subject,
                     std::function<void(Result<std::optional<Timestamp>>)> answer);
    // Any thread; false when too much waits or the source is going: the task was not taken.
    [[nodiscard]] bool post(Task task);

private:
    struct Known {
        Timestamp created;
        std::optional<session::SignedIn> owner; // when last looked; none: not signed in
    };

    void run();
    void refresh();
    Result<> read();
    void tellUnwelcome();
    void tellSignOuts(const std::vector<SignOut>& before);
    session::Owner ownerOf(const identity::Agent& agent, Timestamp time) const;

    std::unique_ptr<recording::Registry> m_registry; // the thread's own, like those below
    std::shared_ptr<const identity::AgentDirectory> m_directory;
    std::uint64_t m_version = 0;
    std::map<std::string, Known> m_welcome; // valid when last looked
    std::vector<SignIn> m_signIns;
    std::vector<SignOut> m_signOuts;
    std::vector<std::string> m_issuers;
    bool m_hasRead = false;
    Listener m_listener;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::shared_ptr<const std::vector<SignIn>> m_shownSignIns; // the same for other threads
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace postern::app
