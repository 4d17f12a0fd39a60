#include "net/catalog_reader.h"

#include "net/upstream_query.h"

namespace postern::net {

namespace {

// One round trip; the transaction makes it one moment, an empty path makes every printed name a qualified one.
std::string request(std::span<const std::string> queries) {
    std::string text = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; " + queries[0] +
                       "; SET LOCAL search_path = ''; SET LOCAL quote_all_identifiers = off;"
                       " SET LOCAL standard_conforming_strings = on; SET LOCAL statement_timeout = '50s'";
    for (const auto& query : queries.subspan(1))
        text += "; " + query;
    return text + "; COMMIT";
}

} // namespace

Result<std::shared_ptr<const catalog::Snapshot>> readCatalog(UpstreamConnection& connection,
                                                             std::shared_ptr<const catalog::Objects> system,
                                                             const std::atomic<bool>* abandoned) {
    const auto queries = catalog::loadQueries(system ? catalog::Scope::User : catalog::Scope::All);
    catalog::SnapshotBuilder builder(std::move(system));
    POSTERN_TRY(runQuery(connection, request(queries), {std::chrono::steady_clock::now() + kCatalogDeadline, abandoned},
                         "the database's catalog",
                         [&builder](std::size_t query, std::span<const std::optional<std::string_view>> values) {
                             builder.row(query, values);
                         }));
    return builder.finish();
}

} // namespace postern::net
