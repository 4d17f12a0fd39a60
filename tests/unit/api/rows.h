#pragma once
// Rows and events for the tests of this room.
#include <deque>
#include <string>

#include "api/statement_row.h"
#include "base/bytes.h"
#include "recording/event.h"

namespace postern::api::tests {

inline std::shared_ptr<const SessionFacts> someFacts() {
    auto facts = std::make_shared<SessionFacts>();
    facts->session = "7f3a000000000001";
    facts->agent = "copilot-shop";
    facts->agentKind = "ai";
    facts->subject = "ada";
    facts->email = "ada@example.com";
    facts->executable = "/usr/bin/node";
    facts->pid = 4711;
    facts->application = "dbhub";
    facts->target = "prod";
    facts->database = "shop";
    facts->user = "shop_app";
    return facts;
}

inline StatementRow someRow() {
    StatementRow row;
    row.facts = someFacts();
    row.statement = 12;
    row.time = {1'000'000'000'000};
    row.protocol = "extended";
    row.sql = "SELECT id, email FROM public.users WHERE id = $1 ORDER BY 1";
    row.sqlBytes = row.sql.size();
    row.kinds = {"SELECT"};
    row.relations = {"public.users"};
    row.isRunning = false;
    row.rows = 250;
    row.durationMicros = 1500;
    return row;
}

inline recording::Event event(std::uint64_t session, std::uint64_t seq, recording::EventBody body) {
    return {recording::SessionId{session}, seq, Timestamp{static_cast<std::int64_t>(1'000'000 * seq)}, std::move(body)};
}

inline recording::SessionStart start() {
    recording::SessionStart start;
    start.identity = recording::IdentityView{"", "ada", "ada@example.com", {"dba"}, "local"};
    start.agent = "copilot-shop";
    start.agentKind = "ai";
    start.client.address = "127.0.0.1:5000";
    start.client.pid = 4711;
    start.client.executable = "/usr/bin/node";
    start.client.applicationName = "dbhub";
    start.target = "prod";
    start.database = "shop";
    start.user = "shop_app";
    start.postern = "0.1.0";
    return start;
}

inline recording::Statement statement(std::uint64_t number, std::string_view sql, recording::Texts kinds,
                                      std::string_view action = "allow") {
    recording::Statement statement;
    statement.statement = number;
    statement.protocol = "simple";
    statement.sql = sql;
    statement.kinds = std::move(kinds);
    statement.action = action;
    return statement;
}

inline recording::ResultEvent result(std::uint64_t number, std::int64_t rows, std::string_view tag) {
    recording::ResultEvent result;
    result.statement = number;
    result.rows = rows;
    result.commandTag = tag;
    result.durationMicros = 900;
    return result;
}

inline recording::ErrorEvent error(std::uint64_t number, std::string_view sqlstate, std::string_view origin) {
    recording::ErrorEvent error;
    error.statement = number;
    error.severity = "ERROR";
    error.sqlstate = sqlstate;
    error.message = "it did not work";
    error.origin = origin;
    return error;
}

} // namespace postern::api::tests
