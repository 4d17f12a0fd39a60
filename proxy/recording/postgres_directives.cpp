#include "recording/postgres_directives.h"

#include "base/text.h"

namespace postern::recording {

namespace {

constexpr std::size_t kMaxPolicyProblem = 8192; // as the table

// The table's limits are its owner's to lift; what is longer comes cut, and does not verify.
const std::string kColumns =
    "SELECT number, pg_catalog.left(kind, 20), pg_catalog.left(canonical, 65536), pg_catalog.left(contents, 1048577), "
    "pg_catalog.substr(hash, 1, 33), pg_catalog.substr(prev, 1, 33), pg_catalog.left(public_key, 100), "
    "pg_catalog.substr(signature, 1, 65), role::text, (extract(epoch FROM stored) * 1000000)::bigint "
    "FROM postern.directive ";

std::vector<Directive> read(const Rows& rows) {
    std::vector<Directive> out;
    for (int row = 0; row < rows.count(); ++row) {
        auto& one = out.emplace_back();
        one.number = rows.unsignedInteger(row, 0);
        one.kind = rows.text(row, 1);
        one.canonical = rows.text(row, 2), one.contents = rows.text(row, 3);
        one.hash = Digest::fromBytes(rows.text(row, 4)).value_or(Digest{});
        one.prev = Digest::fromBytes(rows.text(row, 5)).value_or(Digest{});
        one.publicKey = rows.text(row, 6), one.signature = rows.text(row, 7);
        one.role = rows.text(row, 8);
        one.time = Timestamp{rows.integer(row, 9)};
    }
    return out;
}

} // namespace

Result<DirectiveHead> directiveHead(Link& link) {
    const auto rows = link.ask("SELECT number, hash FROM postern.directive ORDER BY number DESC LIMIT 1");
    if (!rows)
        return rows.error();
    if (rows->count() == 0)
        return DirectiveHead{};
    return DirectiveHead{rows->unsignedInteger(0, 0), Digest::fromBytes(rows->text(0, 1)).value_or(Digest{})};
}

Result<std::vector<Directive>> directivesAfter(Link& link, std::uint64_t number, int limit) {
    const auto rows = link.ask(kColumns + "WHERE number > $1 ORDER BY number LIMIT " + std::to_string(limit),
                               Arguments().number(number));
    if (!rows)
        return rows.error();
    return read(*rows);
}

Result<std::vector<Directive>> directivesOf(Link& link, DirectiveKind kind, std::uint64_t after, int limit) {
    const auto rows =
        link.ask(kColumns + "WHERE kind = $1 AND number > $2 ORDER BY number LIMIT " + std::to_string(limit),
                 Arguments().text(toString(kind)).number(after));
    if (!rows)
        return rows.error();
    return read(*rows);
}

Result<> addDirective(Link& link, const Directive& directive) {
    const auto added =
        link.ask("INSERT INTO postern.directive (number, kind, canonical, contents, hash, prev, public_key, signature) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                 Arguments()
                     .number(directive.number)
                     .text(directive.kind)
                     .text(directive.canonical)
                     .text(directive.contents)
                     .bytes(directive.hash.view())
                     .bytes(directive.prev.view())
                     .text(directive.publicKey)
                     .bytes(directive.signature));
    if (added)
        return {};
    if (added.error().sqlstate() == "23505") // between the check and the row
        return Error::server("40001", added.error().message());
    return added.error();
}

Result<std::optional<std::string>> directiveDigests(Link& link, std::uint64_t number) {
    const auto rows = link.ask("SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(contents, 'UTF8')), "
                               "'hex') || pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(canonical, 'UTF8') "
                               "|| prev), 'hex') FROM postern.directive WHERE number = $1",
                               Arguments().number(number));
    if (!rows)
        return rows.error();
    return rows->count() == 0 ? std::nullopt : std::optional(std::string(rows->text(0, 0)));
}

Result<> acknowledge(Link& link, GatewayId gateway, const Acknowledged& what) {
    const auto done = link.ask("UPDATE postern.gateway SET directive = $2, policy_version = $3, policy_problem = $4, "
                               "policy_time = pg_catalog.clock_timestamp() WHERE gateway = $1",
                               Arguments()
                                   .number(gateway.value)
                                   .number(what.directive)
                                   .number(what.policyVersion)
                                   .text(utf8Prefix(what.problem, kMaxPolicyProblem)));
    return done ? Result<>() : Result<>(done.error());
}

} // namespace postern::recording
