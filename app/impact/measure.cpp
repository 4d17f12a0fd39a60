#include "app/impact/measure.h"

#include <algorithm>

#include "app/approval_text.h"
#include "app/impact/measuring_session.h"
#include "app/impact/undone.h"
#include "base/log.h"
#include "sql/quote.h"

namespace postern::app {

namespace {

using Outcome = api::MeasuredImpact::Outcome;

constexpr const char* kTimeouts = "SET LOCAL lock_timeout = '1s'; SET LOCAL statement_timeout = '5s'; "
                                  "SET LOCAL idle_in_transaction_session_timeout = '30s'";

// A relation of which rows are shown.
struct Sampled {
    std::string name; // as people read it
    std::string sql;  // as SQL writes it
    std::string order;
};

Sampled sampled(const catalog::Snapshot& snapshot, const catalog::Relation& relation) {
    Sampled out;
    out.name = qualifiedName(snapshot, relation);
    const auto* schema = snapshot.schemaName(relation.schema);
    out.sql = (schema ? sql::quotedName(*schema) + "." : std::string()) + sql::quotedName(relation.name);
    for (const auto& constraint : relation.constraints)
        if (constraint.type == 'p')
            for (const auto number : constraint.columns)
                if (const auto* column = relation.column(number))
                    out.order += (out.order.empty() ? " ORDER BY " : ", ") + sql::quotedName(column->name);
    return out;
}

// Why it is not tried at all; empty: it is.
std::string whyRefused(const approval::Ask& ask) {
    if (ask.isFunctionCall)
        return "it is a function call by number";
    if (ask.inTransaction)
        return "the session has an open transaction, and what that has changed no second connection can see";
    if (!ask.place.isWhole)
        return phrase("the session has objects or settings of its own that a second connection cannot have").english();
    for (const auto& prepared : ask.prepared)
        if (prepared.preparation.empty())
            return phrase("a second connection cannot prepare %1", prepared.name).english();
    return whyNotSent(ask);
}

bool truncates(const sql::Statement& statement) {
    return std::find(statement.kinds.begin(), statement.kinds.end(), "TRUNCATE TABLE") != statement.kinds.end();
}

class Measurement {
public:
    Measurement(const approval::Ask& ask, const policy::Configuration& configuration, const MeasuringTools& tools,
                ImpactCatalogs& catalogs, net::DialLimits limits)
        : m_ask(ask), m_configuration(configuration), m_tools(tools), m_catalogs(catalogs), m_limits(limits) {}

    Result<> run(const std::string& id, const approval::Person& by, api::MeasuredImpact& out) {
        auto look = this->look();
        if (!look)
            return look.error();
        if (!look->empty())
            return refuse(std::move(*look), out);
        auto gateway = MeasuringGateway::open(m_tools, m_configuration, by);
        if (!gateway)
            return gateway.error();
        m_name = "postern measure " + id;
        auto session = connect(**gateway);
        if (!session)
            return session.error();
        out.session = (*gateway)->firstSession();
        const auto begun = std::chrono::steady_clock::now();
        POSTERN_TRY(begin(*session));
        POSTERN_TRY(statements(**gateway, *session, out));
        out.durationMicros = std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - begun).count();
        return say(*session, "ROLLBACK");
    }

private:
    static Result<> refuse(std::string why, api::MeasuredImpact& out) {
        out.outcome = Outcome::Refused;
        out.why = std::move(why);
        return {};
    }
    static Result<> say(MeasuringSession& session, std::string_view sql) {
        const auto answer = session.run(sql);
        return answer ? Result<>() : Result<>(answer.error());
    }
    static Result<> fail(const MeasuringAnswer& answer, api::MeasuredImpact& out) {
        out.outcome = Outcome::Failed;
        out.why = answer.message;
        out.sqlstate = answer.sqlstate;
        return {};
    }

    // What it would touch; the answer is why it is not tried.
    Result<std::string> look() {
        const auto* target = m_configuration.target(m_ask.target);
        if (target == nullptr)
            return std::string("its target is no longer configured");
        if (target->temporaryRoles) // nor with those of whoever measures
            return SideConnection::noTemporaryRoles().english();
        if (auto why = whyRefused(m_ask); !why.empty())
            return why;
        auto analysis = analysisOf(m_ask);
        if (!analysis)
            return std::move(analysis).error();
        m_analysis = std::move(*analysis);
        auto catalog = m_catalogs.of(m_ask.target, *target, m_tools.password, m_limits.abandoned);
        if (!catalog)
            return std::move(catalog).error();
        auto side = SideConnection::open(*target, m_tools.password, m_ask.place, m_limits.abandoned);
        if (!side)
            return std::move(side).error();
        const auto& snapshot = (*catalog)->model->snapshot();
        const lineage::Place place{snapshot.searchPath(side->searchPath(), side->user()), side->user(), {}};
        Reach reach;
        const auto running = runningOf(m_ask, m_analysis);
        bool mayDefine = false;
        for (const auto& run : running) {
            addReach(reach, *(*catalog)->model, place, *run.analysis, run.statement, (*catalog)->foreignKeys);
            mayDefine = mayDefine || mayFireEventTriggers(*run.analysis);
            m_truncates = m_truncates || truncates(run.analysis->statements[run.statement]);
        }
        if (auto why = whyNotUndone(snapshot, place.path, *m_analysis, reach, m_ask.prepared); !why.empty())
            return why;
        for (const auto& run : running)
            if (run.prepared)
                if (auto why = whyNotUndone(snapshot, place.path, *run.analysis, reach); !why.empty())
                    return why;
        if (mayDefine) {
            bool any = false;
            POSTERN_TRY(side->ask("SELECT 1 FROM pg_catalog.pg_event_trigger WHERE evtenabled <> 'D' LIMIT 1",
                                  "the event triggers", [&any](auto, auto) { any = true; }));
            if (any)
                return std::string("the database has event triggers, which may do what no rollback undoes");
        }
        choose(snapshot, reach);
        return std::string();
    }

    void choose(const catalog::Snapshot& snapshot, const Reach& reach) {
        const auto isWritten = [&](Oid oid) {
            return std::find(reach.written.begin(), reach.written.end(), oid) != reach.written.end();
        };
        for (const auto oid : reach.written) {
            const auto* relation = snapshot.relation(oid);
            const bool isPart = relation && std::any_of(relation->parents.begin(), relation->parents.end(), isWritten);
            if (relation && !isPart && (relation->kind == 'r' || relation->kind == 'p') &&
                m_sampled.size() < kMaxSamples)
                m_sampled.push_back(sampled(snapshot, *relation));
        }
    }

    Result<MeasuringSession> connect(const MeasuringGateway& gateway) const {
        net::Options parameters;
        for (const auto& [name, value] : m_ask.place.parameters)
            if (name != "application_name" && name != "client_encoding" && name != "user" && name != "database")
                parameters.emplace_back(name, value);
        parameters.emplace_back("client_encoding", "UTF8");
        parameters.emplace_back("application_name", m_name);
        auto connection = gateway.connect(m_ask.target, std::move(parameters), m_limits);
        if (!connection)
            return std::move(connection).error();
        return MeasuringSession(std::move(*connection), m_limits);
    }

    Result<> begin(MeasuringSession& session) const {
        std::vector<std::string> said{"BEGIN"};
        said.insert(said.end(), m_ask.place.settings.begin(), m_ask.place.settings.end());
        for (const auto& prepared : m_ask.prepared)
            said.push_back(prepared.preparation);
        said.emplace_back(kTimeouts);
        for (const auto& sql : said) {
            const auto answer = session.run(sql);
            if (!answer)
                return answer.error();
            if (answer->isError())
                return Error::server(answer->sqlstate, phrase("the session's settings cannot be repeated"));
        }
        return {};
    }

    Result<> statements(const MeasuringGateway& gateway, MeasuringSession& session, api::MeasuredImpact& out) {
        if (m_truncates)
            POSTERN_TRY(beforeTruncate(session, out));
        for (const auto& statement : m_analysis->statements) {
            const auto answer =
                session.run(std::string_view(m_analysis->text).substr(statement.begin, statement.length), m_ask.bound);
            if (!answer)
                return answer.error();
            if (answer->isError())
                return fail(*answer, out);
            out.tags.push_back(answer->tag);
            out.rows += answer->rows;
            if (!answer->kept.empty() && out.samples.size() < kMaxSamples)
                out.samples.push_back({{}, answer->columns, {}, answer->kept});
        }
        const auto settled = session.run("SET CONSTRAINTS ALL IMMEDIATE"); // what COMMIT would check
        if (!settled)
            return settled.error();
        if (settled->isError())
            return fail(*settled, out);
        out.outcome = Outcome::Measured;
        return m_truncates ? Result<>() : samples(gateway, session, out);
    }

    // Of what is emptied all rows go, and no second connection can look at it meanwhile.
    Result<> beforeTruncate(MeasuringSession& session, api::MeasuredImpact& out) {
        for (const auto& relation : m_sampled) {
            const auto counted = session.run("SELECT pg_catalog.count(*) FROM " + relation.sql);
            if (!counted)
                return counted.error();
            if (!counted->kept.empty() && counted->kept[0][0])
                out.rows += std::strtoll(counted->kept[0][0]->c_str(), nullptr, 10);
            auto rows = session.run("SELECT * FROM " + relation.sql + " LIMIT " + std::to_string(kMaxSampleRows));
            if (!rows)
                return rows.error();
            out.samples.push_back({relation.name, std::move(rows->columns), std::move(rows->kept), {}});
        }
        return {};
    }

    // Old versions of the rows carry this transaction in xmax, where others still see them; new ones in xmin.
    Result<> samples(const MeasuringGateway& gateway, MeasuringSession& session, api::MeasuredImpact& out) {
        if (m_sampled.empty())
            return {};
        const auto number = session.run("SELECT (pg_catalog.txid_current() % 4294967296)::pg_catalog.text");
        if (!number)
            return number.error();
        if (number->kept.empty() || !number->kept[0][0])
            return {};
        const auto& transaction = *number->kept[0][0];
        auto other = connect(gateway);
        if (!other)
            return other.error();
        POSTERN_TRY(begin(*other));
        for (const auto& relation : m_sampled) {
            const auto question = [&](const char* column) {
                return "SELECT * FROM " + relation.sql + " WHERE " + column + "::pg_catalog.text = '" + transaction +
                       "'" + relation.order + " LIMIT " + std::to_string(kMaxSampleRows);
            };
            POSTERN_TRY(say(*other, "SAVEPOINT look"));
            auto before = other->run(question("xmax"));
            if (!before)
                return before.error();
            POSTERN_TRY(say(*other, "ROLLBACK TO look"));
            POSTERN_TRY(say(session, "SAVEPOINT look"));
            auto after = session.run(question("xmin"));
            if (!after)
                return after.error();
            POSTERN_TRY(say(session, "ROLLBACK TO look"));
            if (before->kept.empty() && after->kept.empty())
                continue;
            out.samples.push_back({relation.name, before->columns.empty() ? after->columns : before->columns,
                                   std::move(before->kept), std::move(after->kept)});
        }
        return say(*other, "ROLLBACK");
    }

    const approval::Ask& m_ask;
    const policy::Configuration& m_configuration;
    const MeasuringTools& m_tools;
    ImpactCatalogs& m_catalogs;
    net::DialLimits m_limits;
    std::string m_name;
    std::shared_ptr<const sql::Analysis> m_analysis;
    std::vector<Sampled> m_sampled;
    bool m_truncates = false;
};

} // namespace

api::MeasuredImpact measure(const std::string& id, const approval::Ask& ask, const approval::Person& by,
                            const std::shared_ptr<const policy::Configuration>& configuration,
                            const MeasuringTools& tools, ImpactCatalogs& catalogs, const std::atomic<bool>* abandoned) {
    api::MeasuredImpact out;
    out.by = nameOf(by);
    Measurement measurement(ask, *configuration, tools, catalogs,
                            {std::chrono::steady_clock::now() + kMeasurePatience, abandoned});
    if (const auto done = measurement.run(id, by, out); !done) {
        out = {};
        out.by = nameOf(by);
        out.outcome = Outcome::Failed;
        out.why = done.error().message();
        out.sqlstate = done.error().sqlstate();
    }
    out.time = now().wall;
    log::info("measured", {{"approval", id}, {"outcome", std::string(toString(out.outcome))}, {"by", by.subject}});
    return out;
}

} // namespace postern::app
