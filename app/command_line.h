#pragma once
// The command line of `postern`: one function per subcommand, each in commands/<name>.cpp.
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "app/exit.h"
#include "base/result.h"
#include "policy/configuration.h"

namespace postern::app {

// Set by the subcommand that was named; called after parsing, outside of CLI11.
using Command = std::function<Exit()>;

// What every subcommand takes.
struct Common {
    std::string config; // --config; empty: the user's own file (paths.h)
    bool json = false;  // --json
};

void addServe(CLI::App& app, Command& command);
void addLogLevel(CLI::App& app, Command& command);
void addCheck(CLI::App& app, Command& command);
void addExplain(CLI::App& app, Command& command);
void addAgent(CLI::App& app, Command& command);
void addLogin(CLI::App& app, Command& command);     // login, logout, whoami
void addIdentity(CLI::App& app, Command& command);  // identity revoke, restore, list
void addApprovals(CLI::App& app, Command& command); // approvals, approve, deny
void addSessions(CLI::App& app, Command& command);
void addPolicy(CLI::App& app, Command& command); // policy publish, list, show, rollback, key
void addStore(CLI::App& app, Command& command);  // store init, migrate, status
void addStats(CLI::App& app, Command& command);
void addVacuum(CLI::App& app, Command& command);
void addKeys(CLI::App& app, Command& command);
void addReplay(CLI::App& app, Command& command);
void addExport(CLI::App& app, Command& command);
void addVerify(CLI::App& app, Command& command);
void addDemo(CLI::App& app, Command& command);

// Adds --config and --json to `subcommand`; `common` lives as long as the command.
std::shared_ptr<Common> addCommon(CLI::App& subcommand);

// Adds to `parent` the subcommand `name`, with --config and --json, that runs `run(common, options)`. Gives it, and the
// options to fill; both live as long as the command.
template <class Options>
std::pair<CLI::App*, std::shared_ptr<Options>>
addSubcommand(CLI::App& parent, Command& command, const char* name, const char* what,
              std::type_identity_t<std::function<Exit(const Common&, const Options&)>> run) {
    auto* subcommand = parent.add_subcommand(name, what);
    auto common = addCommon(*subcommand);
    auto options = std::make_shared<Options>();
    subcommand->callback([&command, common, options, run = std::move(run)] {
        command = [common, options, run] { return run(*common, *options); };
    });
    return {subcommand, options};
}

// Reads and validates the configuration, and prints its problems to standard error when there are any.
std::shared_ptr<const policy::Configuration> loadOrExplain(const Common& common);

// Lines for people, and for machines: `{"error": …}` on standard output when `common.json`, else `postern: …` on
// stderr.
void complain(const Common& common, std::string_view text);
// Standard output, whole, ending in a newline; a closed pipe is not an error.
void print(std::string_view text);

// The whole program: parses, runs, gives the exit code.
int runCommandLine(int argc, char** argv);

} // namespace postern::app
