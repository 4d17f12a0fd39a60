#include "app/metrics/event_records.h"

#include "base/log_level.h"

namespace postern::app {

namespace {

std::string joined(const recording::Texts& texts) {
    std::string out;
    for (const auto text : texts)
        out.append(out.empty() ? "" : ", ").append(text);
    return out;
}

void logStart(const std::string& session, const recording::SessionStart& start) {
    log::debug("session_start", {{"session", session},
                                 {"agent", std::string(start.agent)},
                                 {"target", std::string(start.target)},
                                 {"client", std::string(start.client.address)},
                                 {"pid", std::to_string(start.client.pid)}});
}

void logStatement(const std::string& session, const recording::Statement& statement) {
    const bool isBlocked = statement.action == "block";
    log::write(isBlocked ? log::Level::Info : log::Level::Debug, isBlocked ? "statement_blocked" : "statement",
               {{"session", session},
                {"statement", std::to_string(statement.statement)},
                {"kinds", joined(statement.kinds)},
                {"decision", std::string(statement.action)},
                {"rules", joined(statement.rules)}});
}

void logEnd(const std::string& session, const recording::SessionEnd& end) {
    log::debug("session_end", {{"session", session},
                               {"reason", std::string(end.reason)},
                               {"statements", std::to_string(end.statements)},
                               {"us", std::to_string(end.durationMicros)}});
}

} // namespace

void logEvent(const recording::Event& event) {
    const auto level = log::level();
    const auto* statement = std::get_if<recording::Statement>(&event.body);
    if (level > log::Level::Info ||
        (level == log::Level::Info && (statement == nullptr || statement->action != "block")))
        return;
    const auto session = recording::toString(event.session);
    if (statement != nullptr)
        logStatement(session, *statement);
    else if (const auto* start = std::get_if<recording::SessionStart>(&event.body))
        logStart(session, *start);
    else if (const auto* end = std::get_if<recording::SessionEnd>(&event.body))
        logEnd(session, *end);
}

} // namespace postern::app
