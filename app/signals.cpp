#include "app/signals.h"

#include <csignal>
#include <ctime>
#include <pthread.h>

namespace postern::app {

namespace {

sigset_t ourSignals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGCHLD})
        sigaddset(&set, number);
    return set;
}

} // namespace

void blockSignals() {
    const auto set = ourSignals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void unblockSignals() {
    const auto set = ourSignals();
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

std::optional<Signal> waitForSignal(std::chrono::milliseconds patience) {
    const auto set = ourSignals();
    const timespec limit{static_cast<time_t>(patience.count() / 1000),
                         static_cast<long>(patience.count() % 1000) * 1'000'000};
    switch (::sigtimedwait(&set, nullptr, &limit)) {
    case SIGTERM:
    case SIGINT:
        return Signal::Terminate;
    case SIGHUP:
        return Signal::Reload;
    case SIGCHLD:
        return Signal::Child;
    default:
        return std::nullopt;
    }
}

} // namespace postern::app
