#include <libpq-fe.h>

#include <array>

#include "catalog/load.h"

namespace postern::catalog {

namespace {

struct Finish {
    void operator()(PGconn* c) const { PQfinish(c); }
    void operator()(PGresult* r) const { PQclear(r); }
};
using Connection = std::unique_ptr<PGconn, Finish>;
using Answer = std::unique_ptr<PGresult, Finish>;

// libpq's own texts may quote values of the connection string, so only the SQLSTATE is passed on.
Error failed(const PGresult* result) {
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    return Error::server(state ? state : sqlstate::kConnectionFailure, "the catalog could not be read");
}

void feed(SnapshotBuilder& builder, std::size_t query, const PGresult* result) {
    std::vector<std::optional<std::string_view>> values(static_cast<std::size_t>(PQnfields(result)));
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column) {
            auto& value = values[static_cast<std::size_t>(column)];
            if (PQgetisnull(result, row, column))
                value = std::nullopt;
            else
                value = std::string_view(PQgetvalue(result, row, column),
                                         static_cast<std::size_t>(PQgetlength(result, row, column)));
        }
        builder.row(query, values);
    }
}

} // namespace

Result<std::shared_ptr<const Snapshot>> load(const std::string& conninfo, std::shared_ptr<const Objects> system) {
    const std::array<const char*, 5> keywords{"dbname", "client_encoding", "fallback_application_name",
                                              "connect_timeout", nullptr};
    const std::array<const char*, 5> values{conninfo.c_str(), "UTF8", "postern catalog", "10", nullptr};
    const Connection connection(PQconnectdbParams(keywords.data(), values.data(), 1));
    if (!connection || PQstatus(connection.get()) != CONNECTION_OK)
        return Error::server(sqlstate::kConnectionFailure, "no connection to read the catalog");
    PQsetNoticeReceiver(
        connection.get(), [](void*, const PGresult*) {}, nullptr);

    // One round trip. The transaction makes it one moment; an empty path makes every printed name a qualified one.
    const auto queries = loadQueries(system ? Scope::User : Scope::All);
    std::string text =
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; " + queries[0] +
        "; SET LOCAL search_path = ''; SET LOCAL quote_all_identifiers = off; SET LOCAL statement_timeout = '60s'";
    for (const auto& query : queries.subspan(1))
        text += "; " + query;
    text += "; COMMIT";
    if (!PQsendQuery(connection.get(), text.c_str()))
        return failed(nullptr);

    SnapshotBuilder builder(std::move(system));
    std::size_t index = 0;
    while (const Answer result{PQgetResult(connection.get())}) {
        const auto status = PQresultStatus(result.get());
        if (status == PGRES_TUPLES_OK)
            feed(builder, index++, result.get());
        else if (status != PGRES_COMMAND_OK)
            return failed(result.get());
    }
    if (index != queries.size())
        return failed(nullptr);
    return builder.finish();
}

} // namespace postern::catalog
