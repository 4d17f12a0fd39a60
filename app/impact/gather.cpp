#include "app/impact/gather.h"

#include <algorithm>
#include <charconv>

#include "app/impact/plan.h"
#include "app/insight.h"
#include "net/catalog_reader.h"

namespace postern::app {

namespace {

std::int64_t number(std::optional<std::string_view> text) {
    std::int64_t out = 0;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), out);
    return out;
}

constexpr const char* kForeignKeys =
    "SELECT conname, conrelid, confrelid, confupdtype, confdeltype FROM pg_catalog.pg_constraint "
    "WHERE contype = 'f' AND conparentid = 0 LIMIT 20000";

// The sum over the partitions, from what ANALYZE and VACUUM last saw; takes no lock on any of them.
std::string sizesQuery(const std::vector<Oid>& relations) {
    std::string list;
    for (const auto oid : relations)
        list += (list.empty() ? "" : ",") + std::to_string(oid);
    return "SELECT r.oid, pg_catalog.sum(greatest(l.reltuples, 0))::bigint, pg_catalog.sum(l.relpages)::bigint * "
           "pg_catalog.current_setting('block_size')::bigint, pg_catalog.bool_and(l.reltuples < 0 OR l.relkind = 'p') "
           "FROM pg_catalog.unnest('{" +
           list +
           "}'::pg_catalog.oid[]) r(oid), LATERAL (SELECT relid FROM pg_catalog.pg_partition_tree(r.oid) UNION SELECT "
           "r.oid) t(relid), pg_catalog.pg_class l WHERE l.oid = t.relid AND l.relkind IN ('r', 'p', 'm', 't', 'f') "
           "GROUP BY r.oid";
}

void addSizes(SideConnection& side, Reach& reach) {
    if (reach.relations.empty())
        return;
    const auto read = side.ask(
        sizesQuery(reach.relations), "the sizes", [&](std::size_t, std::span<const std::optional<std::string_view>> v) {
            const auto oid = static_cast<Oid>(number(v[0]));
            const auto at = std::find(reach.relations.begin(), reach.relations.end(), oid) - reach.relations.begin();
            auto& relation = reach.impact.relations[static_cast<std::size_t>(at)];
            relation.bytes = number(v[2]);
            relation.rows = v[3] == "t" ? -1 : number(v[1]);
        });
    if (!read)
        reach.impact.notes.emplace_back(phrase("the sizes of its relations could not be read").english());
}

void addUnique(std::vector<std::string>& to, const std::string& text) {
    if (std::find(to.begin(), to.end(), text) == to.end() && to.size() < kMaxReached)
        to.push_back(text);
}

void addMasks(const approval::Ask& ask, const std::shared_ptr<const policy::Configuration>& configuration,
              const std::shared_ptr<const lineage::Model>& model, const lineage::Place& place,
              const std::vector<Running>& running, api::Impact& impact) {
    auto masks = session::masksFor(*configuration, ask.target, ask.agent, ask.requester.groups);
    if (masks.empty())
        return;
    session::Lens::Source source;
    source.model = model;
    const Insight insight(std::make_shared<const session::Lens>(std::move(source), configuration, std::move(masks)));
    for (const auto& run : running) {
        const auto seen = insight.of(*run.analysis, run.statement, place);
        for (const auto use : seen.uses)
            addUnique(impact.maskedUses, std::string(toString(use)));
        for (const auto& column : seen.maskedColumns)
            addUnique(impact.maskedColumns, column);
    }
}

// Why it cannot be prepared there; empty: it is.
std::string prepare(SideConnection& side, const approval::Prepared& prepared) {
    if (prepared.preparation.empty())
        return phrase("a second connection cannot prepare %1", prepared.name).english();
    const auto done = side.ask(prepared.preparation, "the prepared statement",
                               [](std::size_t, std::span<const std::optional<std::string_view>>) {});
    return done || done.error().sqlstate() == "42P05"
               ? std::string() // it is there already
               : phrase("the server does not prepare %1 (%2)", prepared.name, done.error().sqlstate()).english();
}

void addPlans(SideConnection& side, const approval::Ask& ask, const sql::Analysis& analysis,
              const std::vector<Running>& running, const catalog::Snapshot& snapshot, const catalog::SearchPath& path,
              api::Impact& impact) {
    const auto whyNot = whyNotSent(ask);
    for (std::size_t i = 0; i < running.size(); ++i) {
        const auto& statement = analysis.statements[i];
        if (impact.plans.size() == kMaxPlannedStatements) {
            impact.notes.push_back(phrase("only the first %1 statements are planned", kMaxPlannedStatements).english());
            return;
        }
        const auto& run = running[i].analysis->statements[running[i].statement];
        auto problem = whyNot.empty() ? whyNotExplained(run, statement.functions, snapshot, path) : whyNot;
        if (const auto* prepared = running[i].prepared; prepared && problem.empty())
            problem = prepare(side, *prepared);
        if (problem.empty()) {
            const auto text = std::string_view(analysis.text).substr(statement.begin, statement.length);
            impact.plans.push_back(explain(side, text, ask.bound));
        } else {
            impact.plans.emplace_back().problem = std::move(problem);
        }
    }
}

Result<> gather(const approval::Ask& ask, const std::shared_ptr<const policy::Configuration>& configuration,
                const net::PasswordResolver& password, ImpactCatalogs& catalogs, const std::atomic<bool>* abandoned,
                api::Impact& impact) {
    const auto* target = configuration->target(ask.target);
    if (target == nullptr)
        return Error::internal(phrase("the target is no longer configured"));
    const auto analysis = analysisOf(ask);
    if (!analysis)
        return analysis.error();
    const auto catalog = catalogs.of(ask.target, *target, password, abandoned);
    if (!catalog)
        return catalog.error();
    auto side = SideConnection::open(*target, password, ask.place, abandoned);
    if (!side)
        return std::move(side).error();
    const auto& snapshot = (*catalog)->model->snapshot();
    const lineage::Place place{snapshot.searchPath(side->searchPath(), side->user()), side->user(), {}};
    Reach reach;
    const auto running = runningOf(ask, *analysis);
    for (const auto& run : running)
        addReach(reach, *(*catalog)->model, place, *run.analysis, run.statement, (*catalog)->foreignKeys);
    addSizes(*side, reach);
    impact = std::move(reach.impact);
    if ((*catalog)->foreignKeys.size() >= kMaxForeignKeys)
        impact.notes.push_back(phrase("only the first %1 foreign keys were looked at", kMaxForeignKeys).english());
    addMasks(ask, configuration, (*catalog)->model, place, running, impact);
    addPlans(*side, ask, **analysis, running, snapshot, place.path, impact);
    return {};
}

} // namespace

Result<std::shared_ptr<const sql::Analysis>> analysisOf(const approval::Ask& ask) {
    if (ask.isFunctionCall)
        return Error::client(sqlstate::kFeatureNotSupported, phrase("it is a function call by number"));
    sql::Settings settings;
    settings.standardConformingStrings = ask.standardStrings;
    return sql::analyse(ask.sql, settings);
}

std::vector<Running> runningOf(const approval::Ask& ask, const std::shared_ptr<const sql::Analysis>& analysis) {
    sql::Settings settings;
    settings.standardConformingStrings = ask.standardStrings;
    std::vector<Running> out;
    for (std::size_t i = 0; i < analysis->statements.size(); ++i) {
        out.push_back({analysis, i});
        const auto& statement = analysis->statements[i];
        if (statement.sessionControl != sql::SessionControl::Execute)
            continue;
        for (const auto& prepared : ask.prepared)
            if (prepared.name == statement.objectName)
                if (auto inner = sql::analyse(prepared.sql, settings); inner && (*inner)->statements.size() == 1)
                    out.back() = {std::move(*inner), 0, &prepared};
    }
    return out;
}

std::string whyNotSent(const approval::Ask& ask) {
    const bool isUtf8 = ask.encoding == "UTF8" || ask.encoding == "SQL_ASCII";
    for (const auto& value : ask.bound) {
        if (!value.isWhole)
            return "a parameter is longer than what is kept of it";
        const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (!isUtf8 && value.bytes && !std::all_of(value.bytes->begin(), value.bytes->end(), isAscii))
            return "a parameter is in the encoding " + ask.encoding;
    }
    return {};
}

Result<std::shared_ptr<const ImpactCatalogs::Entry>> ImpactCatalogs::of(const std::string& target,
                                                                        const policy::Target& definition,
                                                                        const net::PasswordResolver& password,
                                                                        const std::atomic<bool>* abandoned) {
    const std::lock_guard lock(m_mutex);
    auto& entry = m_entries[target];
    const auto begun = std::chrono::steady_clock::now();
    if (entry && begun - entry->read < kAge)
        return entry;
    net::DialRequest request;
    request.target = definition;
    request.parameters = {{"client_encoding", "UTF8"}, {"application_name", "postern catalog"}};
    request.limits = {begun + SideConnection::kDialPatience, abandoned};
    const auto connection = net::dial(request, password);
    if (!connection)
        return connection.error();
    auto snapshot = net::readCatalog(**connection, entry ? entry->model->snapshot().system() : nullptr, abandoned);
    if (!snapshot)
        return std::move(snapshot).error();
    auto made = std::make_shared<Entry>();
    made->model = std::make_shared<const lineage::Model>(std::move(*snapshot));
    made->read = begun;
    POSTERN_TRY(net::runQuery(**connection, kForeignKeys, {begun + std::chrono::seconds(30), abandoned},
                              "the foreign keys", [&](std::size_t, std::span<const std::optional<std::string_view>> v) {
                                  made->foreignKeys.push_back(
                                      {std::string(v[0].value_or("")), static_cast<Oid>(number(v[1])),
                                       static_cast<Oid>(number(v[2])), v[3].value_or("a")[0], v[4].value_or("a")[0]});
                              }));
    entry = std::move(made);
    return entry;
}

api::Impact gatherImpact(const approval::Ask& ask, const std::shared_ptr<const policy::Configuration>& configuration,
                         const net::PasswordResolver& password, ImpactCatalogs& catalogs,
                         const std::atomic<bool>* abandoned) {
    const auto begun = std::chrono::steady_clock::now();
    api::Impact impact;
    if (const auto done = gather(ask, configuration, password, catalogs, abandoned, impact); !done)
        impact.notes.push_back(phrase("not everything could be found out: %1", done.error().said()).english());
    if (!ask.place.isWhole)
        impact.notes.emplace_back(
            phrase("the session has objects or settings of its own that a second connection does not see").english());
    if (ask.inTransaction)
        impact.notes.emplace_back(phrase("what the session's open transaction has changed is not seen here").english());
    impact.durationMicros = std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - begun).count();
    return impact;
}

} // namespace postern::app
