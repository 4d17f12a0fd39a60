#pragma once
// Notes on recorded statements and marks of them, and who looked: kept in the store's chain of accesses.
#include <functional>
#include <memory>

#include "api/remarks.h"
#include "app/access_record.h"
#include "app/task_thread.h"

namespace postern::app {

// Errors as api::Remarks::add. Blocking; any thread.
Result<api::RemarksPointer> addRemark(const policy::Configuration& configuration, Place by,
                                      const api::NewRemark& remark);

class RemarkDesk final : public api::Remarks {
public:
    using Current = std::function<std::shared_ptr<const policy::Configuration>()>;
    // `thread` outlives this; `current` may be called from it.
    RemarkDesk(TaskThread& thread, Current current) : m_thread(thread), m_current(std::move(current)) {}

    void add(api::NewRemark remark, std::function<void(Result<api::RemarksPointer>)> reply) override;
    void listAccesses(api::AccessQuery query, std::function<void(Result<api::AccessPage>)> reply) override;

private:
    TaskThread& m_thread;
    Current m_current;
};

} // namespace postern::app
