#include "signin/attempt.h"

#include <QObject>
#include <QTimer>

#include "signin/flow.h"

namespace postern::signin {

Flow::Flow(Granted onDone) : m_onDone(std::move(onDone)) {}

Flow::~Flow() = default;

void Flow::start(std::shared_ptr<Provider> provider, Http& http) {
    if (m_isDone)
        return;
    m_provider = std::move(provider);
    m_http = &http;
    begin();
}

void Flow::finish(Result<Grant> result) {
    if (std::exchange(m_isDone, true))
        return;
    if (m_timer) {
        m_timer->stop();
        m_timer.release()->deleteLater(); // this may be its own signal
    }
    conclude(result);
    m_provider.reset();
    m_onDone(std::move(result));
}

void Flow::wakeAfter(std::chrono::milliseconds time) {
    if (!m_timer) {
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [weak = weak_from_this()] {
            if (const auto flow = weak.lock())
                flow->onTimer();
        });
    }
    m_timer->start(time);
}

Attempt::Attempt(Providers& providers, const std::string& provider, std::shared_ptr<Flow> flow)
    : m_providers(providers), m_flow(std::move(flow)) {
    m_providers.with(provider, [flow = m_flow, provider](const std::shared_ptr<Provider>& found, Http& http) {
        if (found)
            flow->start(found, http);
        else
            flow->finish(
                Error::client(sqlstate::kInvalidAuthorization, phrase("no [[identity]] is named '%1'", provider)));
    });
}

Attempt::~Attempt() {
    cancel();
}

void Attempt::cancel() {
    m_providers.with("", [flow = m_flow](const std::shared_ptr<Provider>&, Http&) {
        flow->finish(Error::client(sqlstate::kQueryCanceled, phrase("the sign-in was cancelled")));
    });
}

} // namespace postern::signin
