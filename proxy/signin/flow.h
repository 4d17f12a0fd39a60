#pragma once
// What all ways of signing in have in common: a provider, a timer, exactly one end. Private to this room; lives on the
// providers' thread.
#include <chrono>
#include <memory>

#include "signin/attempt.h"

class QTimer;

namespace postern::signin {

class Flow : public std::enable_shared_from_this<Flow> {
public:
    explicit Flow(Granted onDone);
    virtual ~Flow();
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

    void start(std::shared_ptr<Provider> provider, Http& http);
    // The first call counts.
    void finish(Result<Grant> result);

protected:
    virtual void begin() = 0;
    virtual void onTimer() = 0;
    virtual void conclude(const Result<Grant>& /*result*/) {} // before onDone

    const std::shared_ptr<Provider>& provider() const { return m_provider; }
    const policy::IdentityProvider& configured() const { return m_provider->configured(); }
    Http& http() { return *m_http; }
    bool isDone() const { return m_isDone; }
    void wakeAfter(std::chrono::milliseconds time); // onTimer(), unless the flow ends before
    // For callbacks: this flow as what it is.
    template <class Kind>
    std::shared_ptr<Kind> self(Kind* /*this*/) {
        return std::static_pointer_cast<Kind>(shared_from_this());
    }

private:
    Granted m_onDone;
    std::shared_ptr<Provider> m_provider;
    Http* m_http = nullptr;
    bool m_isDone = false;
    std::unique_ptr<QTimer> m_timer;
};

} // namespace postern::signin
