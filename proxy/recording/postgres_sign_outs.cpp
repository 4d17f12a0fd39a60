#include "recording/postgres_sign_outs.h"

namespace postern::recording {

Result<> addSignOut(Link& link, std::string_view evidence) {
    const auto added = link.ask("INSERT INTO postern.sign_out (evidence) VALUES ($1)", Arguments().text(evidence));
    return added ? Result<>() : Result<>(added.error());
}

Result<std::int64_t> lastSignOutNumber(Link& link) {
    const auto rows = link.ask("SELECT coalesce(pg_catalog.max(number), 0) FROM postern.sign_out");
    if (!rows)
        return rows.error();
    return rows->integer(0, 0);
}

Result<std::vector<SharedSignOut>> signOutsAfter(Link& link, std::int64_t last, const std::vector<std::int64_t>& known,
                                                 std::int64_t from, int limit) {
    std::string list = "{";
    for (const auto number : known)
        list += (list.size() > 1 ? "," : "") + std::to_string(number);
    list += "}";
    // The table's limits are its owner's to lift; what is longer comes cut, and does not verify.
    const auto rows =
        link.ask("SELECT number, pg_catalog.left(evidence, 65537), (extract(epoch FROM stored) * 1000000)::bigint "
                 "FROM postern.sign_out WHERE (number > $1 OR stored > pg_catalog.now() - interval '10 minutes') "
                 "AND number <> ALL ($2::text::bigint[]) AND number >= $3 ORDER BY number LIMIT " +
                     std::to_string(limit),
                 Arguments().number(last).text(list).number(from));
    if (!rows)
        return rows.error();
    std::vector<SharedSignOut> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back({rows->integer(row, 0), std::string(rows->text(row, 1)), Timestamp{rows->integer(row, 2)}});
    return out;
}

} // namespace postern::recording
