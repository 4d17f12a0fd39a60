// postern serve: the gateway without a window.
#include "app/command_line.h"
#include "app/engine.h"
#include "app/notify.h"
#include "app/signals.h"
#include "base/json_writer.h"
#include "base/log.h"

namespace postern::app {

namespace {

// Less than a service manager's patience (systemd gives the unit 20 s).
constexpr std::chrono::seconds kDrain{5};

struct ServeOptions {
    std::string logFormat = "text", logLevel = "info";
};

void setLog(const ServeOptions& options) {
    log::setFormat(options.logFormat == "json" ? log::Format::Json : log::Format::Text);
    log::setLevel(options.logLevel == "debug"     ? log::Level::Debug
                  : options.logLevel == "warning" ? log::Level::Warning
                  : options.logLevel == "error"   ? log::Level::Error
                                                  : log::Level::Info);
}

void announce(const Common& common, const std::string& address) {
    if (!common.json)
        return print("listening on " + address);
    std::string line;
    JsonWriter(line).beginObject().field("listening", address).endObject();
    print(line);
}

void reportStatus(const Engine& engine) {
    const auto status = engine.status();
    notifyServiceManager("STATUS=" + std::to_string(status.counters.sessionsOpen) + " sessions, " +
                         std::to_string(status.counters.statements) + " statements" +
                         (status.recordingProblem.empty() ? "" : "; not recording: " + status.recordingProblem));
}

void runUntilTerminated(Engine& engine) {
    for (;;) {
        const auto signal = waitForSignal(std::chrono::seconds{10});
        if (signal == Signal::Terminate)
            return;
        if (signal == Signal::Reload) {
            notifyServiceManager("RELOADING=1");
            engine.reload();
            notifyServiceManager("READY=1");
        }
        if (!signal)
            reportStatus(engine);
    }
}

Exit serve(const Common& common, const ServeOptions& options) {
    setLog(options);
    EngineOptions engineOptions;
    engineOptions.configuration = loadOrExplain(common);
    if (!engineOptions.configuration)
        return Exit::Usage;
    engineOptions.onListening = [&common](const std::string& address) { announce(common, address); };
    auto engine = Engine::start(std::move(engineOptions));
    if (!engine) {
        complain(common, engine.error().message());
        return Exit::Unreachable;
    }
    log::info("started", {{"version", POSTERN_VERSION}});
    notifyServiceManager("READY=1");
    runUntilTerminated(**engine);

    notifyServiceManager("STOPPING=1");
    log::info("stopping");
    const auto drained = (*engine)->drain(kDrain);
    if (!drained) {
        log::error("not_all_stored", {{"why", drained.error().message()}});
        return Exit::Unreachable;
    }
    log::info("stopped");
    return Exit::Done;
}

} // namespace

void addServe(CLI::App& app, Command& command) {
    auto* sub = app.add_subcommand("serve", "Run the gateway without a window");
    auto common = addCommon(*sub);
    auto options = std::make_shared<ServeOptions>();
    sub->add_option("--log-format", options->logFormat, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    sub->add_option("--log-level", options->logLevel, "debug, info, warning or error")
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}))
        ->capture_default_str();
    sub->callback([&command, common, options] { command = [common, options] { return serve(*common, *options); }; });
}

} // namespace postern::app
