#include "recording/postgres_listener.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>

#include "base/log.h"

namespace postern::recording {

namespace {

using std::chrono::milliseconds;

// True: `wake` can be read from.
bool sleepUntil(std::chrono::steady_clock::time_point until, int wake) {
    for (;;) {
        const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now()).count();
        if (left <= 0)
            return false;
        pollfd ready{wake, POLLIN, 0};
        if (::poll(&ready, wake < 0 ? 0 : 1, static_cast<int>(left)) > 0)
            return true;
    }
}

} // namespace

Result<> Listener::listen(Link& link) {
    if (isDeaf() || link.isPooled())
        return {};
    for (const auto& channel : m_channels)
        POSTERN_TRY(link.run("LISTEN " + channel));
    return {};
}

// The socket is left alone meanwhile: who sends more than is read waits for its own.
Result<> Listener::wait(Link& link, milliseconds limit, int wake) {
    if (sleepUntil(m_restUntil, wake))
        return {};
    if (isDeaf())
        POSTERN_TRY(hearAgain(link, std::chrono::steady_clock::now()));
    const auto notifications = link.notified(isDeaf() || link.isPooled() ? std::min(limit, kDeafLook) : limit, wake);
    if (!notifications)
        return notifications.error();
    if (*notifications > 0)
        m_restUntil = std::chrono::steady_clock::now() + kRest;
    return *notifications > kFlood && !isDeaf() ? stopListening(link, *notifications) : Result<>();
}

Result<> Listener::hearAgain(Link& link, Time now) {
    if (now < m_deafUntil)
        return {};
    m_deafUntil = Time{};
    return listen(link);
}

Result<> Listener::stopListening(Link& link, std::size_t notifications) {
    log::warning("store_notifications_flood", {{"notifications", std::to_string(notifications)},
                                               {"channel", m_channels.front()},
                                               {"looks_instead_ms", std::to_string(kDeafLook.count())}});
    POSTERN_TRY(link.run("UNLISTEN *"));
    m_deafUntil = std::chrono::steady_clock::now() + m_deaf;
    return {};
}

} // namespace postern::recording
