#include "app/command_line.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "app/hardening.h"
#include "app/paths.h"
#include "app/problems.h"
#include "app/signals.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace postern::app {

namespace {

constexpr std::string_view kSubcommands[] = {"login",  "logout",   "whoami",    "serve",    "check",  "explain",
                                             "agent",  "identity", "approvals", "approve",  "deny",   "sessions",
                                             "replay", "policy",   "store",     "stats",    "vacuum", "keys",
                                             "export", "verify",   "demo",      "log-level"};

int startConsole(int argc, char** argv) {
    const auto program = findProgram("postern-console");
    if (program.empty()) {
        complain({},
                 "the console (postern-console) is not installed; 'postern serve' runs the gateway without a window");
        return static_cast<int>(Exit::Usage);
    }
    std::vector<char*> arguments(argv, argv + argc);
    arguments[0] = const_cast<char*>(program.c_str());
    arguments.push_back(nullptr);
    unblockSignals();
    ::execv(program.c_str(), arguments.data());
    complain({}, "cannot start " + program + ": " + std::strerror(errno));
    return static_cast<int>(Exit::Usage);
}

// CLI11 says "The following argument was not expected"; people want to hear what was meant.
std::string unknownWord(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word(argv[i]);
        if (word.empty() || word.front() == '-')
            continue;
        for (const auto name : kSubcommands)
            if (name == word)
                return {};
        const auto meant = nearest(word, kSubcommands, std::size(kSubcommands));
        return "unknown command '" + std::string(word) + "'" +
               (meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?") +
               " ('postern --help' lists the commands)";
    }
    return {};
}

} // namespace

std::shared_ptr<Common> addCommon(CLI::App& subcommand) {
    auto common = std::make_shared<Common>();
    subcommand
        .add_option("--config", common->config,
                    "Configuration file (default: postern/postern.toml in the user's folder)")
        ->type_name("FILE");
    subcommand.add_flag("--json", common->json, "Print machine-readable JSON");
    return common;
}

std::shared_ptr<const policy::Configuration> loadOrExplain(const Common& common) {
    const auto file = configurationFile(common.config);
    auto loaded = policy::loadConfiguration(file);
    if (loaded.configuration)
        return loaded.configuration;
    if (common.json)
        print(problemsAsJson(loaded.problems));
    else
        for (const auto& problem : loaded.problems)
            complain(common, toLine(problem));
    return nullptr;
}

void complain(const Common& common, std::string_view text) {
    std::string line;
    if (common.json) {
        JsonWriter(line).beginObject().field("error", text).endObject();
        print(line);
        return;
    }
    line.append("postern: ").append(text).append("\n");
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

void print(std::string_view text) {
    std::string line(text);
    if (line.empty() || line.back() != '\n')
        line += '\n';
    std::string_view rest(line);
    while (!rest.empty()) {
        const auto count = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
}

int runCommandLine(int argc, char** argv) {
    bool hasCommand = false;
    for (int i = 1; i < argc && !hasCommand; ++i)
        hasCommand = argv[i][0] != '-' || std::strcmp(argv[i], "--help") == 0 || std::strcmp(argv[i], "-h") == 0 ||
                     std::strcmp(argv[i], "--version") == 0;
    // `postern --config FILE` is the console with another configuration.
    if (!hasCommand || (argc == 3 && std::strcmp(argv[1], "--config") == 0))
        return startConsole(argc, argv);

    CLI::App app{"Postern stands between AI agents and PostgreSQL: every statement is tied to a person, checked "
                 "against a policy "
                 "and recorded before it reaches the database. Without a command it starts the console.",
                 "postern"};
    app.set_version_flag("--version", "postern " POSTERN_VERSION);
    app.require_subcommand(1);
    app.footer("Exit codes: 0 done, 1 what was asked about does not hold, 2 usage or configuration, 3 not reachable.");
    Command command;
    addServe(app, command);
    addLogLevel(app, command);
    addCheck(app, command);
    addExplain(app, command);
    addLogin(app, command);
    addAgent(app, command);
    addIdentity(app, command);
    addApprovals(app, command);
    addSessions(app, command);
    addReplay(app, command);
    addPolicy(app, command);
    addStore(app, command);
    addStats(app, command);
    addVacuum(app, command);
    addKeys(app, command);
    addExport(app, command);
    addVerify(app, command);
    addDemo(app, command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error); // --help, --version
        const auto unknown = unknownWord(argc, argv);
        complain({}, unknown.empty() ? std::string(error.what()) + " ('--help' says more)" : unknown);
        return static_cast<int>(Exit::Usage);
    }
    return static_cast<int>(command());
}

} // namespace postern::app
