#pragma once
// The policy's text, its check and its versions, for the console. Any thread; work is done on the given thread.
#include <functional>
#include <memory>

#include "api/policy_book.h"
#include "app/fleet/fleet_desk.h"
#include "app/task_thread.h"
#include "policy/configuration.h"

namespace postern::app {

class PolicyDesk final : public api::PolicyBook {
public:
    using Current = std::function<std::shared_ptr<const policy::Configuration>()>;
    // `thread` outlives this; `current` may be called from it. `fleet`: where gateways share the store.
    PolicyDesk(TaskThread& thread, Current current, std::unique_ptr<FleetDesk> fleet = nullptr)
        : m_thread(thread), m_current(std::move(current)), m_fleet(std::move(fleet)) {}

    api::FleetPolicy* fleet() override { return m_fleet.get(); }
    void readPolicy(api::PolicyReply<api::PolicyInfo> reply) override;
    void checkPolicy(std::string text, api::PolicyReply<api::PolicyInfo> reply) override;
    void proposePolicy(std::string before, std::string text, api::PolicyReply<api::ConfigurationChange> reply) override;
    void listVersions(api::PolicyReply<std::vector<api::PolicyVersion>> reply) override;
    void readVersion(std::string sha256, std::string against,
                     api::PolicyReply<api::ConfigurationChange> reply) override;

private:
    template <class T, class Work>
    void post(const api::PolicyReply<T>& reply, Work work);

    TaskThread& m_thread;
    Current m_current;
    std::unique_ptr<FleetDesk> m_fleet;
};

} // namespace postern::app
