#include "app/replay/connection.h"

#include <array>
#include <charconv>
#include <chrono>
#include <libpq-fe.h>
#include <poll.h>

#include "wire/builtin_types.h"

namespace postern::app {

namespace {

constexpr std::size_t kMaxCopy = 1U << 20; // of a COPY stream, kept to be compared

std::string line(const char* text) {
    const std::string_view whole(text != nullptr ? text : "");
    return std::string(whole.substr(0, whole.find('\n')));
}

std::string errorField(const PGresult* result, int field) {
    const char* text = PQresultErrorField(result, field);
    return text != nullptr ? text : "";
}

} // namespace

void ReplayConnection::Close::operator()(pg_conn* connection) const {
    PQfinish(connection);
}

Result<std::unique_ptr<ReplayConnection>> ReplayConnection::open(const WayIn& way, std::function<bool()> isCancelled) {
    // Values are compared with recorded ones, which are written as under these settings.
    const char* const names[] = {
        "host",    "port", "dbname", "user", "password", "sslmode", "connect_timeout", "gssencmode", "application_name",
        "options", nullptr};
    const char* const values[] = {way.host.c_str(),
                                  way.port.c_str(),
                                  way.database.c_str(),
                                  way.agent.c_str(),
                                  way.key.c_str(),
                                  "prefer",
                                  "30",
                                  "disable",
                                  "postern replay",
                                  "-c TimeZone=UTC -c DateStyle=ISO",
                                  nullptr};
    std::unique_ptr<ReplayConnection> out(
        new ReplayConnection(PQconnectdbParams(names, values, 0), std::move(isCancelled)));
    if (PQstatus(out->m_connection.get()) != CONNECTION_OK)
        return Error::server(sqlstate::kConnectionFailure, "the gateway does not let the replay in: " +
                                                               line(PQerrorMessage(out->m_connection.get())));
    PQsetNoticeReceiver(
        out->m_connection.get(), [](void*, const PGresult*) {}, nullptr);
    return out;
}

char ReplayConnection::transaction() const {
    switch (PQtransactionStatus(m_connection.get())) {
    case PQTRANS_INTRANS:
        return 'T';
    case PQTRANS_INERROR:
        return 'E';
    default:
        return 'I';
    }
}

std::string ReplayConnection::setting(const char* name) const {
    const char* value = PQparameterStatus(m_connection.get(), name);
    return value != nullptr ? value : "";
}

bool ReplayConnection::hasStandardStrings() const {
    return setting("standard_conforming_strings") != "off";
}

bool ReplayConnection::isUtf8() const {
    return setting("client_encoding") == "UTF8";
}

Result<Answer> ReplayConnection::run(const std::string& sql) {
    if (PQsendQuery(m_connection.get(), sql.c_str()) != 1)
        return Error::server(sqlstate::kConnectionFailure, line(PQerrorMessage(m_connection.get())));
    return collect();
}

Result<Answer> ReplayConnection::run(const ScriptStatement& statement) {
    if (statement.protocol != "extended")
        return run(statement.sql);
    std::vector<Oid> types;
    std::vector<const char*> values;
    for (const auto& parameter : statement.parameters) {
        types.push_back(parameter.type);
        values.push_back(parameter.value ? parameter.value->c_str() : nullptr);
    }
    if (PQsendQueryParams(m_connection.get(), statement.sql.c_str(), static_cast<int>(values.size()), types.data(),
                          values.data(), nullptr, nullptr, 0) != 1)
        return Error::server(sqlstate::kConnectionFailure, line(PQerrorMessage(m_connection.get())));
    return collect();
}

Result<Answer> ReplayConnection::collect() {
    const auto began = std::chrono::steady_clock::now();
    Answer answer;
    answer.isKnown = true;
    for (;;) {
        POSTERN_TRY(await());
        PGresult* result = PQgetResult(m_connection.get());
        if (result == nullptr)
            break;
        const auto taken = take(result, answer);
        PQclear(result);
        POSTERN_TRY(taken);
    }
    if (m_hasCancelled)
        return Error::client(sqlstate::kQueryCanceled, "the statement was cancelled");
    answer.micros =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began).count();
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        return Error::server(sqlstate::kConnectionFailure,
                             answer.message.empty() ? "the connection was closed" : answer.message);
    return answer;
}

// Until a result can be taken without waiting. A statement may wait for a lock as long as its owner likes: whoever
// started the replay can still end it.
Result<> ReplayConnection::await() {
    while (PQisBusy(m_connection.get()) == 1)
        POSTERN_TRY(receive());
    return {};
}

Result<> ReplayConnection::receive() {
    constexpr int kLookMs = 100;
    if (!m_hasCancelled && m_isCancelled())
        cancel();
    pollfd socket{PQsocket(m_connection.get()), POLLIN, 0};
    if (::poll(&socket, 1, kLookMs) > 0 && PQconsumeInput(m_connection.get()) != 1)
        return Error::server(sqlstate::kConnectionFailure, line(PQerrorMessage(m_connection.get())));
    return {};
}

void ReplayConnection::cancel() {
    m_hasCancelled = true;
    std::array<char, 256> why{};
    if (auto* request = PQgetCancel(m_connection.get())) {
        PQcancel(request, why.data(), static_cast<int>(why.size()));
        PQfreeCancel(request);
    }
}

Result<> ReplayConnection::take(pg_result* result, Answer& answer) {
    switch (PQresultStatus(result)) {
    case PGRES_FATAL_ERROR:
        answer.sqlstate = errorField(result, PG_DIAG_SQLSTATE);
        answer.message = errorField(result, PG_DIAG_MESSAGE_PRIMARY);
        if (answer.sqlstate.empty())
            answer.sqlstate = sqlstate::kConnectionFailure, answer.message = line(PQresultErrorMessage(result));
        return {};
    case PGRES_COPY_OUT:
        answer.isCopy = true;
        return takeCopy(answer);
    case PGRES_COPY_IN:
    case PGRES_COPY_BOTH:
        PQputCopyEnd(m_connection.get(), "postern replay has no data to copy");
        return {};
    default:
        break;
    }
    answer.commandTag = PQcmdStatus(result);
    const auto tuples = PQcmdTuples(result);
    const std::string_view affected(tuples != nullptr ? tuples : "");
    std::from_chars(affected.data(), affected.data() + affected.size(), answer.rowCount);
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        return {};
    const int rows = PQntuples(result), columns = PQnfields(result);
    answer.rowCount = rows;
    for (int c = 0; c < columns; ++c)
        answer.columns.push_back({PQfname(result, c), std::string(wire::builtinTypeName(PQftype(result, c))), {}});
    for (int r = 0; r < rows; ++r) {
        auto& cells = answer.rows.emplace_back();
        for (int c = 0; c < columns; ++c)
            cells.push_back(PQgetisnull(result, r, c) == 1
                                ? CellText()
                                : CellText(std::string(PQgetvalue(result, r, c),
                                                       static_cast<std::size_t>(PQgetlength(result, r, c)))));
    }
    return {};
}

Result<> ReplayConnection::takeCopy(Answer& answer) {
    char* data = nullptr;
    for (;;) {
        const int count = PQgetCopyData(m_connection.get(), &data, 1);
        if (count < 0)
            return {}; // its end; an error is the next result
        if (count == 0) {
            POSTERN_TRY(receive());
            continue;
        }
        if (answer.copy.size() < kMaxCopy)
            answer.copy.append(data, static_cast<std::size_t>(count));
        PQfreemem(data);
    }
}

} // namespace postern::app
