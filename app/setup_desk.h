#pragma once
// What the first run asks and changes. Any thread; work is done on the given thread, where a connection may take its
// time.
#include <functional>
#include <memory>

#include "api/setup.h"
#include "app/task_thread.h"
#include "policy/configuration.h"

namespace postern::app {

class SetupDesk final : public api::Setup {
public:
    using Current = std::function<std::shared_ptr<const policy::Configuration>()>;
    using Listens = std::function<bool(std::uint16_t port)>; // this gateway, now
    // `thread` outlives this; both functions may be called from it.
    SetupDesk(TaskThread& thread, Current current, Listens listens)
        : m_thread(thread), m_current(std::move(current)), m_listens(std::move(listens)) {}

    void checkPort(std::uint16_t port, api::SetupReply<api::PortCheck> reply) override;
    void proposePort(std::uint16_t port, api::SetupReply<api::ConfigurationChange> reply) override;
    void testTarget(api::NewTarget target, api::SetupReply<api::TargetTest> reply) override;
    void proposeTarget(api::NewTarget target, api::SetupReply<api::ConfigurationChange> reply) override;
    void proposePreset(api::PresetOrder order, api::SetupReply<api::ConfigurationChange> reply) override;
    void proposeClientFile(std::string path, std::string format, std::string text,
                           api::SetupReply<api::ConfigurationChange> reply) override;
    void writeClientFile(api::ConfigurationChange change, api::SetupReply<void> reply) override;

private:
    template <class T, class Work>
    void post(const api::SetupReply<T>& reply, Work work);

    TaskThread& m_thread;
    Current m_current;
    Listens m_listens;
};

} // namespace postern::app
