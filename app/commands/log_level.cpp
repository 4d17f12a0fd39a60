// postern log-level: how much a running gateway logs, shown or changed without a restart.
#include <nlohmann/json.hpp>

#include "app/command_line.h"
#include "app/control_socket.h"
#include "base/json_writer.h"

namespace postern::app {

namespace {

Exit logLevel(const Common& common, const std::string& level) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    std::string question;
    JsonWriter(question).beginObject().field("command", "log_level").field("level", level).endObject();
    const auto answer = askGateway(controlPath(*configuration), question);
    if (!answer) {
        complain(common, answer.error().message());
        return Exit::Unreachable;
    }
    const auto said = nlohmann::json::parse(*answer, nullptr, false);
    if (!said.is_object() || !said.contains("level") || !said["level"].is_string()) {
        complain(common, "the gateway does not know this question; it is of another version");
        return Exit::Unreachable;
    }
    print(common.json ? *answer : said["level"].get<std::string>());
    return Exit::Done;
}

} // namespace

void addLogLevel(CLI::App& app, Command& command) {
    const auto [sub, level] = addSubcommand<std::string>(app, command, "log-level",
                                                         "Show or change how much the running gateway logs", logLevel);
    sub->add_option("LEVEL", *level, "debug, info, warning or error; none: say which one it is")
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}));
}

} // namespace postern::app
