#include "app/impact/side_connection.h"

#include "wire/backend.h"
#include "wire/extended_query.h"

namespace postern::app {

namespace {

const net::RowReceiver kIgnore = [](std::size_t, std::span<const std::optional<std::string_view>>) {};

// What Postern needs otherwise, or what is none of a side connection's business.
bool isTaken(const std::string& name) {
    return name != "application_name" && name != "client_encoding" && name != "replication" && name != "user" &&
           name != "database";
}

} // namespace

Result<SideConnection> SideConnection::open(const policy::Target& target, const net::PasswordResolver& password,
                                            const approval::Place& place, const std::atomic<bool>* abandoned) {
    if (target.temporaryRoles) // whose maker this would be: planning runs functions, and settings choose them
        return Error::client(sqlstate::kFeatureNotSupported, noTemporaryRoles());
    net::DialRequest request;
    request.target = target;
    for (const auto& [name, value] : place.parameters)
        if (isTaken(name))
            request.parameters.emplace_back(name, value);
    request.parameters.emplace_back("client_encoding", "UTF8");
    request.parameters.emplace_back("application_name", "postern impact");
    request.limits = {std::chrono::steady_clock::now() + kDialPatience, abandoned};
    auto dialled = net::dial(request, password);
    if (!dialled)
        return std::move(dialled).error();
    SideConnection side(std::move(*dialled), abandoned);
    std::string begin = "BEGIN READ ONLY; SET LOCAL statement_timeout = '3s'";
    POSTERN_TRY(net::runQuery(*side.m_connection, begin, side.limits(), "the settings", kIgnore));
    for (const auto& setting : place.settings)
        POSTERN_TRY(net::runQuery(*side.m_connection, setting, side.limits(), "the session's settings", kIgnore));
    POSTERN_TRY(net::runQuery(
        *side.m_connection, std::string(kTimeouts) + "; SELECT pg_catalog.current_setting('search_path'), current_user",
        side.limits(), "the settings", [&](std::size_t, std::span<const std::optional<std::string_view>> values) {
            side.m_searchPath = values[0].value_or("");
            side.m_user = values[1].value_or("");
        }));
    return side;
}

Result<> SideConnection::ask(std::string_view sql, std::string_view what, const net::RowReceiver& receive) {
    POSTERN_TRY(net::runQuery(*m_connection, "SAVEPOINT postern", limits(), what, kIgnore));
    auto done = net::runQuery(*m_connection, sql, limits(), what, receive);
    if (!done && done.error().sqlstate() == sqlstate::kConnectionFailure)
        return done;
    POSTERN_TRY(net::runQuery(*m_connection, "ROLLBACK TO postern", limits(), what, kIgnore));
    return done;
}

Result<std::string> SideConnection::askWith(std::string_view sql, const std::vector<approval::Bound>& values,
                                            std::string_view what) {
    std::vector<wire::Value> sent;
    for (const auto& value : values)
        sent.push_back(
            {value.type, value.format, value.bytes ? std::optional<std::string_view>(*value.bytes) : std::nullopt});
    std::string message;
    wire::writeExtendedQuery(message, sql, sent);
    POSTERN_TRY(net::runQuery(*m_connection, "SAVEPOINT postern", limits(), what, kIgnore));
    std::string answer;
    std::optional<Error> failure;
    std::vector<std::optional<std::string_view>> row;
    POSTERN_TRY(net::exchange(*m_connection, message, limits(), what, [&](char type, std::string_view body) {
        if (type == wire::be::kDataRow && answer.empty()) {
            if (!wire::readDataRow(body, row) || row.empty())
                return false;
            answer = row[0].value_or("");
        } else if (type == wire::be::kErrorResponse && !failure) {
            const auto fields = wire::readErrorFields(body);
            failure = Error::server(fields ? fields->sqlstate : sqlstate::kConnectionFailure,
                                    std::string(what) + " could not be read");
        }
        return true;
    }));
    POSTERN_TRY(net::runQuery(*m_connection, "ROLLBACK TO postern", limits(), what, kIgnore));
    if (failure)
        return *failure;
    return answer;
}

} // namespace postern::app
