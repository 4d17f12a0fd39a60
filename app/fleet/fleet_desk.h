#pragma once
// Publishing for the console (api/fleet_policy.h). Each question opens the store anew, on one of the given threads.
#include <atomic>
#include <functional>
#include <memory>

#include "api/fleet_policy.h"
#include "app/fleet/publish.h"
#include "app/task_thread.h"

namespace postern::app {

class FleetDesk final : public api::FleetPolicy {
public:
    using Current = std::function<std::shared_ptr<const policy::Configuration>()>;
    struct Threads {
        TaskThread &questions, &trials;
        const std::atomic<bool>& isStopping; // ends a trial
    };
    // The threads outlive this; `current` may be called from them.
    FleetDesk(Threads threads, Current current) : m_threads(threads), m_current(std::move(current)) {}

    void readFleet(api::PolicyReply<api::FleetInfo> reply) override;
    void checkText(std::string text, api::PolicyReply<api::PolicyInfo> reply) override;
    void proposeText(std::string before, std::string text, api::PolicyReply<api::ConfigurationChange> reply) override;
    void readPublished(std::uint64_t version, api::PolicyReply<api::ConfigurationChange> reply) override;
    void tryText(std::string text, std::vector<std::string> sessions, std::shared_ptr<api::Control> control,
                 api::PolicyReply<api::PolicyTrial> reply) override;
    void publish(api::ConfigurationChange change, std::string comment, api::PolicyReply<std::uint64_t> reply) override;

private:
    template <class T, class Work>
    void post(const api::PolicyReply<T>& reply, Work work);

    Threads m_threads;
    Current m_current;
};

} // namespace postern::app
