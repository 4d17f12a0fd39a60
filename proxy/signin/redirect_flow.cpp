#include "signin/redirect_flow.h"

#include <QTimer>

namespace postern::signin {

namespace {

constexpr std::chrono::seconds kResultPage{5}; // for the browser to fetch it

std::string sentence(const Error& error) {
    return "The sign-in failed: " + error.message() +
           (error.message() == "the token was refused" ? " (" + error.detail() + ")" : "") + ".";
}

} // namespace

RedirectFlow::RedirectFlow(SignInSteps steps)
    : Flow(std::move(steps.onDone)), m_onAddress(std::move(steps.onAddress)) {}

bool RedirectFlow::listen(std::string state, RedirectListener::Method method) {
    wakeAfter(kPatience);
    const auto onAnswer = [weak = weak_from_this()](Parameters parameters) {
        if (const auto flow = std::static_pointer_cast<RedirectFlow>(weak.lock()); flow && !flow->isDone())
            flow->onRedirect(std::move(parameters));
    };
    m_listener = std::make_unique<RedirectListener>(configured().redirectHost, std::move(state), method, onAnswer);
    const auto listening = m_listener->listen(configured().redirectPorts);
    if (!listening)
        finish(listening.error());
    return listening.has_value();
}

void RedirectFlow::onTimer() {
    finish(Error::client(sqlstate::kQueryCanceled, phrase("nobody signed in within 5 minutes")));
}

void RedirectFlow::conclude(const Result<Grant>& result) {
    if (!m_listener)
        return;
    if (result)
        m_listener->conclude(true, "You are signed in",
                             "Postern knows you as " +
                                 (result->identity.email.empty() ? result->identity.subject : result->identity.email) +
                                 ". You can close this tab.");
    else
        m_listener->conclude(false, "You are not signed in", sentence(result.error()));
    // The browser has not come for the page yet.
    QTimer::singleShot(kResultPage, [listener = std::move(m_listener)] {});
}

} // namespace postern::signin
