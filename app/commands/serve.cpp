// postern serve: the gateway without a window.
#include <algorithm>

#include "app/activation.h"
#include "app/command_line.h"
#include "app/engine.h"
#include "app/metrics/monitor.h"
#include "app/notify.h"
#include "app/signals.h"
#include "base/json_writer.h"
#include "base/log_level.h"

namespace postern::app {

namespace {

// Less than a service manager's patience (systemd gives the unit 20 s).
constexpr std::chrono::seconds kDrain{5};

// The manager hears from us three times as often as it wants to, and at least this often.
constexpr std::chrono::milliseconds kStatusEvery{10'000};
constexpr std::string_view kMonitoringSocket = "metrics"; // its name among inherited ones

struct ServeOptions {
    std::string logFormat = "text", logLevel = "info", metrics;
};

struct Sockets {
    std::vector<net::ListeningSocket> clients, monitoring;
};

void setLog(const ServeOptions& options) {
    log::setFormat(options.logFormat == "json" ? log::Format::Json : log::Format::Text);
    log::setLevel(log::levelFromName(options.logLevel).value_or(log::Level::Info));
    log::setPriorityPrefix(isJournal(STDERR_FILENO));
}

void announce(const Common& common, const std::string& address) {
    if (!common.json)
        return print("listening on " + address);
    std::string line;
    JsonWriter(line).beginObject().field("listening", address).endObject();
    print(line);
}

// What the service manager opened, then what --metrics names.
Result<Sockets> openSockets(const ServeOptions& options) {
    Sockets out;
    for (auto& inherited : takeInheritedSockets()) {
        auto socket = net::adoptListener(std::move(inherited.socket));
        if (!socket)
            return socket.error();
        (inherited.name == kMonitoringSocket ? out.monitoring : out.clients).push_back(std::move(*socket));
    }
    if (options.metrics.empty())
        return out;
    auto opened = listenForMonitoring(options.metrics);
    if (!opened)
        return opened.error();
    std::move(opened->begin(), opened->end(), std::back_inserter(out.monitoring));
    return out;
}

Result<std::unique_ptr<Monitor>> startMonitor(Engine& engine, std::vector<net::ListeningSocket> sockets) {
    if (sockets.empty())
        return std::unique_ptr<Monitor>();
    std::vector<std::string> addresses;
    for (const auto& socket : sockets)
        addresses.push_back(socket.text);
    auto monitor = Monitor::start(engine, std::move(sockets));
    if (monitor)
        for (const auto& address : addresses)
            log::info("monitoring", {{"address", address}});
    return monitor;
}

void reportStatus(const Engine& engine) {
    const auto status = engine.status();
    notifyServiceManager("STATUS=" + std::to_string(status.counters.sessionsOpen) + " sessions, " +
                         std::to_string(status.counters.statements) + " statements" +
                         (status.recordingProblem.empty() ? ""
                          : status.recording == api::RecordingState::Delayed
                              ? "; store away: " + status.recordingProblem.english()
                              : "; not recording: " + status.recordingProblem.english()));
}

void reload(Engine& engine) {
    const auto since = std::chrono::steady_clock::now().time_since_epoch(); // CLOCK_MONOTONIC, as the manager wants it
    notifyServiceManager("RELOADING=1\nMONOTONIC_USEC=" +
                         std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(since).count()));
    engine.reload();
    notifyServiceManager("READY=1");
}

// A gateway whose event loops do not answer is not alive, whatever this thread does: the manager may restart it.
void runUntilTerminated(Engine& engine) {
    using Clock = std::chrono::steady_clock;
    const auto watchdog = watchdogInterval();
    const auto pace = watchdog ? std::min(kStatusEvery, *watchdog / 3) : kStatusEvery;
    auto nextStatus = Clock::now() + kStatusEvery;
    for (;;) {
        const auto signal = waitForSignal(pace);
        if (signal == Signal::Terminate)
            return;
        if (signal == Signal::Reload)
            reload(engine);
        if (watchdog) {
            if (engine.answers(*watchdog / 3))
                notifyServiceManager("WATCHDOG=1");
            else
                log::error("event_loop_stuck");
        }
        if (const auto time = Clock::now(); time >= nextStatus) {
            nextStatus = time + kStatusEvery;
            reportStatus(engine);
        }
    }
}

Exit drain(Engine& engine) {
    notifyServiceManager("STOPPING=1");
    notifyServiceManager("STATUS=ending sessions, storing what is recorded");
    log::info("stopping");
    const auto drained = engine.drain(kDrain);
    if (!drained) {
        log::error("not_all_stored", {{"why", drained.error().message()}});
        return Exit::Unreachable;
    }
    log::info("stopped");
    return Exit::Done;
}

Exit serve(const Common& common, const ServeOptions& options) {
    setLog(options);
    auto sockets = openSockets(options);
    if (!sockets) {
        complain(common, sockets.error().message());
        return Exit::Usage;
    }
    EngineOptions engineOptions;
    engineOptions.configuration = loadOrExplain(common);
    if (!engineOptions.configuration)
        return Exit::Usage;
    engineOptions.onListening = [&common](const std::string& address) { announce(common, address); };
    engineOptions.sockets = std::move(sockets->clients);
    auto engine = Engine::start(std::move(engineOptions));
    if (!engine) {
        complain(common, engine.error().message());
        return Exit::Unreachable;
    }
    const auto monitor = startMonitor(**engine, std::move(sockets->monitoring));
    if (!monitor) {
        complain(common, monitor.error().message());
        return Exit::Unreachable;
    }
    log::info("started", {{"version", POSTERN_VERSION}});
    notifyServiceManager("READY=1");
    runUntilTerminated(**engine);
    if (*monitor)
        (*monitor)->setStopping();
    return drain(**engine);
}

} // namespace

void addServe(CLI::App& app, Command& command) {
    const auto [sub, options] =
        addSubcommand<ServeOptions>(app, command, "serve", "Run the gateway without a window", serve);
    sub->add_option("--log-format", options->logFormat, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    sub->add_option("--log-level", options->logLevel, "debug, info, warning or error")
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}))
        ->capture_default_str();
    sub->add_option("--metrics", options->metrics,
                    "Answer /metrics, /healthz and /readyz on this loopback address, like 127.0.0.1:9432")
        ->type_name("ADDRESS");
}

} // namespace postern::app
