#include "app/metrics/monitor.h"

#include "app/metrics/exposition.h"

namespace postern::app {

namespace {

constexpr const char* kPlain = "text/plain; charset=utf-8";

std::string check(bool isGood, const char* name, const char* why) {
    return isGood ? std::string("[ok] ") + name + "\n" : std::string("[failed] ") + name + ": " + why + "\n";
}

} // namespace

Result<std::unique_ptr<Monitor>> Monitor::start(Engine& engine, std::vector<net::ListeningSocket> sockets) {
    std::unique_ptr<Monitor> monitor(new Monitor(engine));
    auto responder = HttpResponder::start(
        std::move(sockets), [m = monitor.get()](const std::string& path) { return m->answer(path); },
        [m = monitor.get()] {
            const auto journal = m->m_engine.vitals().journal;
            m->m_lag.look(now().steady, journal.tail, journal.head);
        });
    if (!responder)
        return responder.error();
    monitor->m_responder = std::move(*responder);
    return monitor;
}

HttpResponse Monitor::answer(const std::string& path) {
    if (path == "/metrics")
        return metrics();
    if (path == "/healthz")
        return live();
    if (path == "/readyz")
        return ready();
    return {404, kPlain, "there are /metrics, /healthz and /readyz\n"};
}

HttpResponse Monitor::live() const {
    const bool answers = m_engine.answers(kLivePatience);
    return {answers ? 200 : 503, kPlain, check(answers, "event loops", "one does not answer")};
}

HttpResponse Monitor::ready() {
    const auto vitals = m_engine.vitals();
    const auto& journal = vitals.journal;
    const bool listens = vitals.listeners > 0 && !m_isStopping;
    const bool isWritten = vitals.recordingProblem.empty();
    const bool hasRoom =
        static_cast<double>(journal.head - journal.tail) < kFullShare * static_cast<double>(journal.capacity);
    const bool keepsUp = hasRoom && m_lag.lag(now().steady, journal.tail) < kMaxLag;
    std::string body = check(listens, "listeners", m_isStopping ? "stopping" : "none is open");
    body += check(isWritten, "journal", "nothing can be recorded, the log says why");
    body += check(keepsUp, "recorder", hasRoom ? "it is behind" : "the journal is nearly full");
    // Told, but no reason to send clients elsewhere: the policy before it is in force.
    const auto& published = vitals.published;
    if (!published.problem.empty())
        body += "[warning] policy: " + published.problem + "\n";
    else if (published.version != 0)
        body += "[ok] policy: version " + std::to_string(published.version) + "\n";
    return {listens && isWritten && keepsUp ? 200 : 503, kPlain, body};
}

HttpResponse Monitor::metrics() {
    Figures figures{m_engine.vitals(), 0};
    figures.lagSeconds = m_lag.lag(now().steady, figures.vitals.journal.tail).count();
    return {200, std::string(Exposition::kContentType), renderMetrics(figures)};
}

} // namespace postern::app
