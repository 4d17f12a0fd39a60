#pragma once
// What monitoring asks a running gateway: /metrics, /healthz (it lives: its event loops answer) and /readyz (it may be
// sent clients: listeners up, journal writable, recorder keeping up). On loopback, without names of people, agents or
// SQL in any answer. Has a thread of its own; the engine outlives it.
#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "app/engine.h"
#include "app/metrics/http_responder.h"
#include "app/metrics/lag_meter.h"

namespace postern::app {

class Exposition;

class Monitor {
public:
    static constexpr std::chrono::milliseconds kLivePatience{1000}; // for the event loops
    static constexpr double kFullShare = 0.8;                       // of the journal, from which on nobody is ready
    static constexpr std::chrono::seconds kMaxLag{10};

    static Result<std::unique_ptr<Monitor>> start(Engine& engine, std::vector<net::ListeningSocket> sockets);
    // From now on /readyz says no. Any thread.
    void setStopping() { m_isStopping = true; }

private:
    explicit Monitor(Engine& engine) : m_engine(engine) {}
    // On the responder's thread.
    HttpResponse answer(const std::string& path);
    HttpResponse live() const;
    HttpResponse ready();
    HttpResponse metrics();

    Engine& m_engine;
    std::atomic<bool> m_isStopping{false};
    LagMeter m_lag;
    std::unique_ptr<HttpResponder> m_responder;
};

// What metrics and readiness are made of: values of one moment.
struct Figures {
    Vitals vitals;
    double lagSeconds = 0;
};
std::string renderMetrics(const Figures& figures);

} // namespace postern::app
