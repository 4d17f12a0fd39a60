#include "recording/postgres_retention.h"

#include "recording/batch_builder.h"
#include "recording/postgres_schema.h"

namespace postern::recording {

namespace {

constexpr int kHeadsPerTombstone = 5000;

Result<std::vector<Month>> listMonths(Link& link, Timestamp before) {
    const auto rows =
        link.ask("SELECT month::text, pg_catalog.count(*), (pg_catalog.bool_or(ended IS NULL))::int::bigint, "
                 "coalesce(pg_catalog.max(ended), 0), "
                 "(extract(epoch FROM (month + interval '1 month') AT TIME ZONE 'UTC') * 1000000)::bigint "
                 "FROM postern.session GROUP BY month ORDER BY month");
    if (!rows)
        return rows.error();
    std::vector<Month> out;
    for (int row = 0; row < rows->count(); ++row) {
        Month month{std::string(rows->text(row, 0)), rows->unsignedInteger(row, 1), {}};
        if (rows->integer(row, 4) > before.micros)
            month.why = "not old enough";
        else if (rows->integer(row, 2) != 0)
            month.why = "a session is open";
        else if (rows->integer(row, 3) > before.micros)
            month.why = "a session ended later";
        out.push_back(std::move(month));
    }
    return out;
}

Result<> entomb(Link& link, BatchBuilder& builder, const std::string& month) {
    for (std::int64_t after = INT64_MIN;;) {
        const auto rows = link.ask("SELECT session, events, head FROM postern.session WHERE month = $1::text::date AND "
                                   "session > $2 ORDER BY session LIMIT " +
                                       std::to_string(kHeadsPerTombstone),
                                   Arguments().text(month).number(after));
        if (!rows)
            return rows.error();
        std::vector<SessionHead> heads;
        for (int row = 0; row < rows->count(); ++row) {
            after = rows->integer(row, 0);
            heads.push_back({SessionId{rows->unsignedInteger(row, 0)}, rows->unsignedInteger(row, 1),
                             Digest::fromBytes(rows->text(row, 2)).value_or(Digest{})});
        }
        if (!heads.empty())
            builder.removeSessions(heads, now().wall);
        if (rows->count() < kHeadsPerTombstone)
            return {};
    }
}

} // namespace

Result<std::vector<Month>> dropMonths(const PostgresAddress& address, GatewayIdentity administrator, SigningKey key,
                                      Timestamp before, Dropping dropping) {
    auto link = Link::open(address, "postern retention");
    if (!link)
        return link.error();
    POSTERN_TRY(requirePostgres(*link));
    auto months = listMonths(*link, before);
    if (!months || dropping == Dropping::Try)
        return months;
    administrator.kind = GatewayKind::Administrator;
    auto store = PostgresStore::open(address, std::move(administrator));
    if (!store)
        return store.error();
    auto state = (*store)->load();
    if (!state)
        return state.error();
    BatchBuilder builder(std::move(key), std::move(*state));
    builder.announceKey(now().wall);
    for (const auto& month : *months) {
        if (!month.why.empty())
            continue;
        POSTERN_TRY(entomb(*link, builder, month.first));
        POSTERN_TRY((*store)->drop(builder.finish({}), month.first));
        builder.clear();
    }
    return months;
}

} // namespace postern::recording
