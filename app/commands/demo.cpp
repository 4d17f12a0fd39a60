// postern demo: a throw-away PostgreSQL, an agent that queries it through the gateway, and the console or a transcript.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/agents.h"
#include "app/command_line.h"
#include "app/demo/agent_script.h"
#include "app/demo/demo_provider.h"
#include "app/demo/team_lead.h"
#include "app/demo/throw_away_server.h"
#include "app/demo/workspace.h"
#include "app/engine.h"
#include "app/paths.h"
#include "app/records.h"
#include "app/signals.h"
#include "app/transcript.h"
#include "app/wording.h"
#include "base/log.h"
#include "base/random.h"
#include "base/text.h"
#include "recording/verify.h"

extern char** environ;

namespace postern::app {

namespace {

constexpr const char* kAgent = "support-assistant";

struct DemoOptions {
    bool isTranscript = false;
};

// A child process that ends with this value.
class Child {
public:
    static Result<Child> start(std::vector<std::string> words, const std::vector<std::string>& extraEnvironment) {
        std::vector<char*> arguments, environment;
        for (auto& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        for (char** entry = environ; *entry != nullptr; ++entry)
            environment.push_back(*entry);
        for (const auto& entry : extraEnvironment)
            environment.push_back(const_cast<char*>(entry.c_str()));
        environment.push_back(nullptr);
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
        pid_t pid = 0;
        const int status =
            ::posix_spawn(&pid, arguments[0], nullptr, &attributes, arguments.data(), environment.data());
        posix_spawnattr_destroy(&attributes);
        if (status != 0)
            return Error::system("cannot start " + words.front(), status);
        return Child(pid);
    }
    Child(Child&& other) noexcept : m_pid(std::exchange(other.m_pid, 0)) {}
    Child& operator=(Child&&) = delete;
    ~Child() {
        if (m_pid == 0)
            return;
        ::kill(m_pid, SIGTERM);
        ::waitpid(m_pid, nullptr, 0);
    }
    // True once it has ended by itself.
    bool hasEnded() {
        if (m_pid != 0 && ::waitpid(m_pid, nullptr, WNOHANG) == m_pid)
            m_pid = 0;
        return m_pid == 0;
    }

private:
    explicit Child(pid_t pid) : m_pid(pid) {}
    pid_t m_pid;
};

// Calls `look` a few times a second meanwhile. False: the person pressed Ctrl-C.
bool waitFor(Child& child, const std::function<void()>& look = {}) {
    while (!child.hasEnded()) {
        if (waitForSignal(std::chrono::milliseconds{200}) == Signal::Terminate)
            return false;
        if (look)
            look();
    }
    return true;
}

void heading(const std::string& text) {
    print(coloursOf(STDOUT_FILENO) == Colours::On ? "\n\x1b[1m== " + text + "\x1b[0m" : "\n== " + text);
}

struct Stage {
    std::unique_ptr<DemoWorkspace> workspace;
    std::unique_ptr<ThrowAwayServer> server;
    std::unique_ptr<DemoProvider> provider; // null without Node.js
    std::shared_ptr<const policy::Configuration> configuration;
    std::string key;
};

Result<> fillDatabase(const ThrowAwayServer& server, const Secret& password) {
    POSTERN_TRY(server.run("postgres", "CREATE DATABASE shop"));
    POSTERN_TRY(server.run("shop", demoFile("sample.sql")));
    return server.run("shop", "ALTER ROLE shop_app PASSWORD '" + std::string(password.view()) + "'");
}

Result<> registerAgent(Stage& stage) {
    auto registry = openRegistry(*stage.configuration);
    if (!registry)
        return registry.error();
    api::NewAgent agent;
    agent.name = kAgent;
    agent.targets = {"shop"};
    auto added = addAgent(**registry, *stage.configuration, agent);
    if (!added)
        return added.error();
    stage.key = std::move(added->key);
    return {};
}

// The provider outlives the sign-in only so that the gateway finds its keys.
Result<> signIn(Stage& stage) {
    if (!stage.provider) {
        print("There is no Node.js for the demo's identity provider, so nobody signs in: the agent belongs to the "
              "operating-system account.");
        return {};
    }
    const auto who = stage.provider->signIn(*stage.configuration);
    if (!who)
        return who.error();
    print("Alice signed in through the browser with OpenID Connect at " + stage.provider->issuer() + ": " +
          who->who.email + ", groups " + (who->who.groups.empty() ? "none" : who->who.groups.front()) +
          ". Her agent works while she is signed in.");
    return {};
}

Result<Stage> setUp(DemoWorkspace::FourEyes fourEyes) {
    Stage stage;
    auto workspace = DemoWorkspace::make();
    if (!workspace)
        return workspace.error();
    stage.workspace = std::move(*workspace);
    // Nothing of the demo reaches the user's own configuration, store or keychain.
    ::setenv("POSTERN_DATA", stage.workspace->folder().c_str(), 1);
    const auto began = std::chrono::steady_clock::now();
    auto server = ThrowAwayServer::start(stage.workspace->serverFolder());
    if (!server)
        return server.error();
    stage.server = std::move(*server);
    const Secret password(toBase64Url(randomBytes(18)));
    POSTERN_TRY(fillDatabase(*stage.server, password));
    stage.provider = DemoProvider::start(stage.workspace->folder());
    POSTERN_TRY(
        stage.workspace->writeConfiguration(password, fourEyes, stage.provider ? stage.provider->configuration() : ""));
    auto loaded = policy::loadConfiguration(stage.workspace->configurationFile());
    if (!loaded.configuration)
        return Error::internal("the demo's configuration is not valid: " + loaded.problems.front().message);
    stage.configuration = std::move(loaded.configuration);
    const auto version = stage.server->ask("shop", "SHOW server_version");
    const auto rows = stage.server->ask("shop", "SELECT sum(n_live_tup) FROM pg_stat_user_tables");
    const auto millis =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count();
    print("A throw-away PostgreSQL " + version.value_or("?") + " with " + rows.value_or("?") + " rows is ready after " +
          std::to_string(millis) + " ms, in " + stage.workspace->folder());
    POSTERN_TRY(signIn(stage));
    POSTERN_TRY(registerAgent(stage));
    return stage;
}

Result<Child> startAgent(const Stage& stage, int pauseMillis, bool repeats) {
    std::vector<std::string> words{
        ownExecutable(), "demo-agent",
        "--pause",       std::to_string(pauseMillis),
        "--conninfo",    "host=" + stage.workspace->socketFolder() + " port=6432 dbname=shop user=" + kAgent};
    if (repeats)
        words.emplace_back("--repeat");
    return Child::start(std::move(words), {"PGPASSWORD=" + stage.key});
}

Result<> showRecording(const policy::Configuration& configuration) {
    auto archive = openArchive(configuration.store);
    if (!archive)
        return archive.error();
    recording::SessionReader reader(std::move(*archive));
    const auto sessions = reader.sessions({});
    if (!sessions)
        return sessions.error();
    const auto colours = coloursOf(STDOUT_FILENO);
    for (const auto& session : *sessions) {
        heading("What was recorded: session " + toString(session.session) + " (postern sessions show --readable)");
        auto visit = [colours](std::string_view line) {
            print(describeEvent(line, colours));
            return true;
        };
        POSTERN_TRY(reader.events(session.session, visit));
    }
    const auto verification = recording::verifyStore(reader.archive(), {});
    if (!verification)
        return verification.error();
    heading("Is the record whole? (postern verify)");
    print(std::string(verification->isWhole() ? "whole: " : "NOT whole: ") + counted(verification->events, "event") +
          " of " + counted(verification->sessions, "session") + ", " +
          counted(verification->ledgerEntries, "signed ledger entry", "signed ledger entries"));
    if (!verification->isWhole())
        return Error::internal(verification->problems.front().text);
    return {};
}

Result<> runTranscript(const Stage& stage) {
    EngineOptions options;
    options.configuration = stage.configuration;
    options.keyPlace = KeyPlace::File;
    options.onListening = [](const std::string& address) { print("The gateway is listening on " + address); };
    auto engine = Engine::start(std::move(options));
    if (!engine)
        return engine.error();
    heading(std::string("What the agent '") + kAgent + "' does, and what it gets");
    auto agent = startAgent(stage, 120, false);
    if (!agent)
        return agent.error();
    TeamLead lead(**engine);
    const bool isDone = waitFor(*agent, [&lead] { lead.look(); });
    POSTERN_TRY((*engine)->drain(std::chrono::seconds{2}));
    return isDone ? showRecording(*stage.configuration) : Result<>{};
}

Result<> runConsole(const Stage& stage, const std::string& program) {
    print("Starting the console; close its window to end the demo. On its Approvals page you are the team lead.");
    // The key's file keeps the console away from the user's keychain.
    if (const auto key = openSigningKey(stage.workspace->folder(), KeyPlace::File); !key)
        return key.error();
    auto console = Child::start({program, "--config", stage.workspace->configurationFile()}, {});
    if (!console)
        return console.error();
    auto agent = startAgent(stage, 900, true);
    if (!agent)
        return agent.error();
    waitFor(*console);
    return {};
}

Exit demo(const Common& common, const DemoOptions& options) {
    log::setLevel(log::Level::Warning);
    const bool hasDisplay = std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr;
    const auto console = hasDisplay && !options.isTranscript ? findProgram("postern-console") : std::string();
    const auto stage = setUp(console.empty() ? DemoWorkspace::FourEyes::On : DemoWorkspace::FourEyes::Off);
    if (!stage) {
        complain(common, stage.error().message());
        return Exit::Unreachable;
    }
    const auto ran = console.empty() ? runTranscript(*stage) : runConsole(*stage, console);
    if (!ran) {
        complain(common, ran.error().message());
        return Exit::Unreachable;
    }
    return Exit::Done;
}

} // namespace

void addDemo(CLI::App& app, Command& command) {
    const auto [sub, options] = addSubcommand<DemoOptions>(
        app, command, "demo", "Show Postern at work on a throw-away PostgreSQL; leaves nothing behind", demo);
    sub->add_flag("--transcript", options->isTranscript, "Print a transcript even where there is a display");

    auto* agent = app.add_subcommand("demo-agent", "")->group(""); // not shown
    auto script = std::make_shared<AgentScript>();
    agent->add_option("--conninfo", script->conninfo)->required();
    agent->add_option("--pause", script->pauseMillis);
    agent->add_flag("--repeat", script->repeats);
    agent->callback([&command, script] { command = [script] { return runAgentScript(*script); }; });
}

} // namespace postern::app
