#pragma once
// Keeps this gateway to what the administrators of a shared store direct: looks for new directives when the store
// says that there are some and every kLookEvery, believes those that are signed with a key of [store] administrators,
// and says in the store what it made of them. What cannot be verified or understood changes nothing and is told in the
// log and the store. While the store is away the last policy stays in force.
//
// A thread of its own with its own connections to the store and the registry.
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/file_descriptor.h"
#include "app/fleet/published.h"
#include "app/fleet/sign_out_news.h"
#include "policy/configuration.h"
#include "recording/postgres_directives.h"
#include "recording/postgres_listener.h"

namespace postern::app {

class FleetKeeper {
public:
    static constexpr std::chrono::seconds kLookEvery{2}; // where no notification of the store comes through

    struct Policy {
        std::shared_ptr<const policy::Configuration> policy; // null: none is published
        PublishedPolicy about;
    };
    struct Given {
        recording::PostgresAddress store;
        recording::GatewayId self;
        std::vector<std::string> administrators;
        std::function<void(const Policy&)> changed; // another policy is in force; on the keeper's thread
        SignOutNews::Verify verify;                 // outlives the keeper
    };
    struct Status {
        std::uint64_t version = 0; // of the published policy in force; 0: none
        std::string problem;       // empty: there is no newer one, and the store is what it was
    };

    // Reads what was kept and what the store has; blocks. An error when the store cannot be read and never was, and
    // when it has policies none of which can be believed: this gateway would run without any. Nor does one start by
    // other keys while the store is not what it was.
    static Result<std::unique_ptr<FleetKeeper>> start(std::unique_ptr<recording::Registry> registry, Given given);
    ~FleetKeeper() { stop(); }
    FleetKeeper(const FleetKeeper&) = delete;
    FleetKeeper& operator=(const FleetKeeper&) = delete;

    // As start() found it; before the first `changed`.
    const Policy& first() const { return m_first; }
    // Any thread. Everything is read again, by the new keys.
    void setAdministrators(std::vector<std::string> administrators);
    Status status() const; // any thread
    void stop();           // waits for an answer of the store that is under way (kStoreDeadline)

private:
    FleetKeeper(std::unique_ptr<recording::Registry> registry, Given given);
    void run();
    void wait();
    void wake() const;
    Result<> look();
    Result<> readDirectives();
    Result<> connect();
    void keepPolicy(TakenDirectives& next);
    Result<> readAll(TakenDirectives& next);
    bool take(TakenDirectives& next, const recording::Directive& directive);
    Result<> obey(TakenDirectives& next, const recording::DirectiveFacts& facts, const recording::Directive& directive);
    Result<> commit(TakenDirectives next);
    void compareWithStore();
    void tell(const std::string& problem);
    void acknowledge();

    std::unique_ptr<recording::Registry> m_registry; // the thread's own, like those below
    Given m_given;
    SignOutNews m_signOuts;
    Policy m_first;
    std::optional<recording::Link> m_link;
    recording::Listener m_listener{{recording::kDirectivesChannel, recording::kSignOutsChannel}};
    std::optional<TakenDirectives> m_taken;              // none: nothing was ever taken
    std::shared_ptr<const policy::Configuration> m_read; // the newest policy that readAll() met
    std::pair<std::uint64_t, std::string> m_inForce;     // its version and digest
    std::string m_storeProblem;                          // the store is not what it was
    std::optional<recording::Acknowledged> m_acknowledged;
    int m_looks = 0;
    bool m_isAway = false;
    bool m_isKept = false; // the policy is in force although nobody vouches for it any more

    mutable std::mutex m_mutex;
    std::vector<std::string> m_administrators;
    Status m_status;
    bool m_isStopping = false;
    FileDescriptor m_wake; // an eventfd
    std::thread m_thread;
};

} // namespace postern::app
