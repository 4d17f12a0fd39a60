#include "recording/postgres_approvals.h"

namespace postern::recording {

namespace {

Result<> done(const Result<Rows>& rows) {
    return rows ? Result<>() : Result<>(rows.error());
}

constexpr int kMostNamed = 8;

constexpr std::string_view kRequests =
    "SELECT a.request, a.gateway, g.name, a.document, coalesce(s.document, '') AS state, "
    "coalesce(i.document, '') AS impact, "
    "CASE WHEN s.is_over THEN 1 ELSE 0 END::bigint AS past, a.asked "
    "FROM postern.approval a JOIN postern.gateway g USING (gateway) "
    "LEFT JOIN LATERAL (SELECT n.document, n.is_over FROM postern.approval_news n WHERE n.request = a.request "
    "AND n.kind = 'state' ORDER BY n.news DESC LIMIT 1) s ON true "
    "LEFT JOIN LATERAL (SELECT n.document FROM postern.approval_news n WHERE n.request = a.request "
    "AND n.kind = 'impact' ORDER BY n.news DESC LIMIT 1) i ON true";

Result<std::vector<SharedRequest>> requestsOf(const Result<Rows>& rows) {
    if (!rows)
        return rows.error();
    std::vector<SharedRequest> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back({std::string(rows->text(row, 0)), GatewayId{rows->unsignedInteger(row, 1)},
                       std::string(rows->text(row, 3)), std::string(rows->text(row, 2)),
                       std::string(rows->text(row, 4)), std::string(rows->text(row, 5)), rows->integer(row, 6) != 0});
    return out;
}

} // namespace

Result<> addRequest(Link& link, const SharedRequest& request) {
    return done(link.ask("INSERT INTO postern.approval (request, gateway, document) VALUES ($1, $2, $3) "
                         "ON CONFLICT DO NOTHING",
                         Arguments().text(request.request).number(request.gateway.value).text(request.document)));
}

Result<> addNews(Link& link, const SharedRequest& request, NewsKind kind, std::string_view document, bool isOver) {
    return done(link.ask("INSERT INTO postern.approval_news (request, gateway, kind, is_over, document) "
                         "VALUES ($1, $2, $3, $4::bigint = 1, $5)",
                         Arguments()
                             .text(request.request)
                             .number(request.gateway.value)
                             .text(kind == NewsKind::State ? "state" : "impact")
                             .number(std::int64_t{isOver ? 1 : 0})
                             .text(document)));
}

Result<std::vector<SharedEvidence>> unansweredDecisions(Link& link, GatewayId gateway) {
    const auto rows = link.ask("SELECT d.decision, d.request, d.evidence FROM postern.decision d WHERE d.gateway = $1 "
                               "AND d.made > pg_catalog.now() - interval '1 day' AND NOT EXISTS "
                               "(SELECT FROM postern.approval_news n WHERE n.decision = d.decision AND n.request = "
                               "d.request) ORDER BY d.decision LIMIT 100",
                               Arguments().number(gateway.value));
    if (!rows)
        return rows.error();
    std::vector<SharedEvidence> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back({rows->integer(row, 0), std::string(rows->text(row, 1)), std::string(rows->text(row, 2))});
    return out;
}

Result<> answerDecision(Link& link, GatewayId gateway, const SharedEvidence& decision, std::string_view document) {
    return done(
        link.ask("INSERT INTO postern.approval_news (request, gateway, kind, decision, document) "
                 "VALUES ($1, $2, 'answer', $3, $4) ON CONFLICT DO NOTHING",
                 Arguments().text(decision.request).number(gateway.value).number(decision.number).text(document)));
}

Result<> closeRequestsOf(Link& link, GatewayId gateway, std::string_view document) {
    return done(
        link.ask("INSERT INTO postern.approval_news (request, gateway, kind, is_over, document) "
                 "SELECT a.request, a.gateway, 'state', true, $2 FROM postern.approval a WHERE a.gateway = $1 "
                 "AND NOT EXISTS (SELECT FROM postern.approval_news n WHERE n.request = a.request AND n.is_over)",
                 Arguments().number(gateway.value).text(document)));
}

Result<std::vector<SharedRequest>> sharedRequests(Link& link, Requests which) {
    static const std::string kLatest =
        std::string("SELECT request, gateway, name, document, state, CASE past WHEN 1 THEN '' ELSE impact END, past "
                    "FROM (SELECT *, "
                    "row_number() OVER (PARTITION BY past ORDER BY turn, asked DESC, request) AS place, "
                    "sum(octet_length(document) + octet_length(state) + octet_length(impact)) "
                    "OVER (ORDER BY past, turn, asked DESC, request) AS bytes FROM (SELECT *, "
                    "row_number() OVER (PARTITION BY gateway, past ORDER BY asked DESC, request) AS turn FROM (") +
        std::string(kRequests) +
        // Nothing waits for longer: hold and expires are at most an hour and a week.
        " WHERE a.asked > pg_catalog.now() - interval '8 days' AND ($1::bigint = 1 OR NOT coalesce(s.is_over, false))"
        ") each_one) in_turn) counted WHERE bytes <= $2::bigint "
        "AND place <= CASE past WHEN 1 THEN $3::bigint ELSE $4::bigint END ORDER BY asked, request";
    return requestsOf(link.ask(kLatest, Arguments()
                                            .number(std::int64_t{which == Requests::All ? 1 : 0})
                                            .number(kMostBytes)
                                            .number(std::int64_t{kMostPast})
                                            .number(std::int64_t{kMostRequests})));
}

Result<std::vector<SharedRequest>> sharedRequestsNamed(Link& link, std::string_view name) {
    if (name.empty() || name.size() > 64 || name.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        return std::vector<SharedRequest>{};
    static const std::string kNamed =
        "SELECT request, gateway, name, document, state, impact, past FROM (" + std::string(kRequests) +
        " WHERE a.asked > pg_catalog.now() - interval '8 days' AND CASE WHEN length($1::text) >= $2::bigint "
        "THEN starts_with(a.request, $1::text) ELSE starts_with(a.document, '{\"approval\":\"' || $1::text || '\"') "
        "END "
        "ORDER BY a.asked DESC LIMIT $3::bigint) named";
    return requestsOf(link.ask(
        kNamed,
        Arguments().text(name).number(static_cast<std::int64_t>(kShortestNumber)).number(std::int64_t{kMostNamed})));
}

Result<std::int64_t> addDecision(Link& link, std::string_view request, std::string_view evidence) {
    const auto rows = link.ask("INSERT INTO postern.decision (request, evidence) VALUES ($1, $2) RETURNING decision",
                               Arguments().text(request).text(evidence));
    if (!rows)
        return rows.error();
    return rows->integer(0, 0);
}

Result<std::string> answerTo(Link& link, std::string_view request, std::int64_t decision) {
    const auto rows = link.ask("SELECT document FROM postern.approval_news WHERE request = $1 AND decision = $2",
                               Arguments().text(request).number(decision));
    if (!rows)
        return rows.error();
    return rows->count() == 0 ? std::string() : std::string(rows->text(0, 0));
}

} // namespace postern::recording
