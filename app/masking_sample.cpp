// The catalogs of targets for the Masking page, and samples of their columns.
#include <algorithm>

#include "app/masking_info.h"
#include "base/log.h"
#include "masking/detectors.h"
#include "net/catalog_reader.h"
#include "net/upstream_query.h"
#include "sql/quote.h"

namespace postern::app {

namespace {

constexpr std::chrono::seconds kDialDeadline{20}, kSampleDeadline{60};
constexpr int kSampledCharacters = 2000;

std::vector<policy::Detect> everyKind() {
    policy::Detect detect;
    detect.kinds = {"credit-card", "us-ssn", "email", "iban", "phone", "aws-key", "api-key", "jwt", "private-key"};
    return {detect};
}

bool isCovered(const policy::Configuration& configuration, const std::string& target,
               const std::vector<std::string_view>& name) {
    return std::any_of(configuration.masks.begin(), configuration.masks.end(), [&](const policy::Mask& mask) {
        const bool isHere =
            mask.targets.empty() || std::find(mask.targets.begin(), mask.targets.end(), target) != mask.targets.end();
        return isHere && std::any_of(mask.columns.begin(), mask.columns.end(),
                                     [&](const auto& pattern) { return pattern.matches(name); });
    });
}

// The columns of a table that are worth a look.
std::vector<const catalog::Column*> sampledColumns(const TargetCatalog& target, const catalog::Relation& relation,
                                                   const std::string& schema,
                                                   const policy::Configuration& configuration) {
    const masking::TypeLookup lookup = [&](Oid oid) {
        const auto* type = target.snapshot->type(oid);
        return type ? masking::TypeInfo{type->category, type->category == 'A' ? type->element : Oid{0}, type->baseType}
                    : masking::TypeInfo{};
    };
    std::vector<const catalog::Column*> out;
    for (const auto& column : relation.columns) {
        if (column.dropped || column.number <= 0 ||
            isCovered(configuration, target.target, {schema, relation.name, column.name}))
            continue;
        const auto shape = masking::valueType(column.type, lookup).shape;
        if (shape != masking::Shape::Other && shape != masking::Shape::Bytea)
            out.push_back(&column);
    }
    return out;
}

std::string sampleQuery(const std::string& schema, const catalog::Relation& relation,
                        const std::vector<const catalog::Column*>& columns) {
    std::string sql = "SELECT ";
    for (const auto* column : columns)
        sql += (sql.size() > 7 ? ", " : "") + std::string("pg_catalog.left(") + sql::quotedName(column->name) +
               "::pg_catalog.text, " + std::to_string(kSampledCharacters) + ")";
    return sql + " FROM " + (relation.kind == 'p' ? "" : "ONLY ") + sql::quotedName(schema) + '.' +
           sql::quotedName(relation.name) + " LIMIT " + std::to_string(kSampledRows);
}

void sample(net::UpstreamConnection& connection, const policy::Configuration& configuration,
            const std::atomic<bool>& abandoned, TargetCatalog& out) {
    const auto detectors = masking::Detectors::compile(everyKind());
    const net::DialLimits limits{std::chrono::steady_clock::now() + kSampleDeadline, &abandoned};
    const net::RowReceiver ignore = [](std::size_t, std::span<const std::optional<std::string_view>>) {};
    if (!net::runQuery(
            connection,
            "SET default_transaction_read_only = on; SET statement_timeout = '2s'; SET lock_timeout = '200ms';"
            " SET search_path = ''",
            limits, "the settings", ignore))
        return;
    masking::Keyed keyed({});
    int relations = 0;
    for (const auto& [oid, relation] : out.snapshot->user()->relations) {
        const auto* schema = out.snapshot->schemaName(relation.schema);
        if ((relation.kind != 'r' && relation.kind != 'p') || relation.isPartition || schema == nullptr)
            continue;
        const auto columns = sampledColumns(out, relation, *schema, configuration);
        if (columns.empty() || ++relations > kSampledRelations)
            continue;
        const auto read = net::runQuery(
            connection, sampleQuery(*schema, relation, columns), limits, "a sample",
            [&, relationOid = oid](std::size_t, std::span<const std::optional<std::string_view>> values) {
                for (std::size_t i = 0; i < std::min(values.size(), columns.size()); ++i) {
                    if (!values[i] || values[i]->empty())
                        continue;
                    auto& kept = out.samples[{relationOid, columns[i]->number}];
                    ++kept.values;
                    masking::DetectedSet found = 0;
                    for (const auto& finding : detectors->find(*values[i], masking::hintsOf(columns[i]->name)))
                        found |= static_cast<masking::DetectedSet>(finding.kind);
                    kept.found += found != 0 ? 1 : 0;
                    const auto kinds = masking::toString(found);
                    if (!kinds.empty() && kept.kinds.find(kinds) == std::string::npos)
                        kept.kinds += (kept.kinds.empty() ? "" : ", ") + kinds;
                }
            });
        if (!read && read.error().sqlstate() == sqlstate::kConnectionFailure)
            return; // a table that may not be read, or is locked, is left out
    }
    log::info("columns_sampled", {{"target", out.target}, {"relations", std::to_string(relations)}});
}

} // namespace

TargetCatalog readTargetCatalog(const policy::Target& target, const net::PasswordResolver& password,
                                const policy::Configuration* sampledFor, const std::atomic<bool>& abandoned) {
    TargetCatalog out;
    out.target = target.name;
    net::DialRequest request;
    request.target = target;
    request.parameters = {{"client_encoding", "UTF8"}, {"application_name", "postern catalog"}};
    request.limits = {std::chrono::steady_clock::now() + kDialDeadline, &abandoned};
    const auto connection = net::dial(request, password);
    if (!connection) {
        out.problem = connection.error().said();
        return out;
    }
    auto snapshot = net::readCatalog(**connection, nullptr, &abandoned);
    if (!snapshot) {
        out.problem = snapshot.error().said();
        return out;
    }
    out.snapshot = std::move(*snapshot);
    if (sampledFor != nullptr && target.temporaryRoles) // tables' policies would run as the maker
        log::info("columns_not_sampled", {{"target", target.name}, {"why", "temporary roles"}});
    else if (sampledFor != nullptr)
        sample(**connection, *sampledFor, abandoned, out);
    return out;
}

} // namespace postern::app
