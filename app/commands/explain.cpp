// postern explain: what a statement is and what would be decided about it, without running it.
#include "app/command_line.h"
#include "app/fleet/in_force.h"
#include "app/insight.h"
#include "app/measurement.h"
#include "app/paths.h"
#include "app/wording.h"
#include "base/json_writer.h"
#include "policy/verdict.h"
#include "sql/statement.h"

namespace postern::app {

namespace {

struct Question {
    std::string target, agent, agentKind = "ai", sql;
    std::vector<std::string> groups;
};

struct Answer {
    const sql::Statement* statement;
    std::string_view text;
    policy::Verdict verdict;
    std::optional<StatementInsight> insight;           // none: the target could not be asked
    std::unique_ptr<const StatementMeasures> measures; // the same
};

const sql::Statement& factsOf(const Answer& answer) {
    return answer.measures ? Measurement::facts(*answer.statement, *answer.measures) : *answer.statement;
}

std::string_view toString(sql::Access access) {
    switch (access) {
    case sql::Access::Read:
        return "read";
    case sql::Access::Write:
        return "write";
    case sql::Access::Define:
        return "define";
    }
    return "read";
}

std::string qualified(const std::string& schema, const std::string& name) {
    return schema.empty() ? name : schema + "." + name;
}

void writeVerdict(JsonWriter& json, const policy::Verdict& verdict) {
    json.key("decision").beginObject().field("action", policy::toString(verdict.action)).key("rules").beginArray();
    for (const auto* rule : verdict.rules)
        json.string(rule->name);
    json.endArray().field("reason", verdict.reason).endObject();
}

void writeStrings(JsonWriter& json, std::string_view key, const std::vector<std::string>& values) {
    json.key(key).beginArray();
    for (const auto& value : values)
        json.string(value);
    json.endArray();
}

void writeInsight(JsonWriter& json, const StatementInsight& insight) {
    writeStrings(json, "columns_read", insight.columnsRead);
    json.key("outputs").beginArray();
    for (const auto& output : insight.outputs) {
        json.beginObject().field("name", output.name);
        writeStrings(json, "from", output.from);
        json.key("masked").boolean(!output.maskedBy.empty());
        if (!output.maskedBy.empty())
            json.field("masked_by", output.maskedBy).field("why", output.why);
        json.endObject();
    }
    json.endArray().key("masked_use").beginArray();
    for (const auto use : insight.uses)
        json.string(app::toString(use));
    json.endArray();
    writeStrings(json, "notes", insight.notes);
}

void writeMeasures(JsonWriter& json, const StatementMeasures& measures) {
    json.key("reaches").beginArray();
    for (const auto& use : measures.reach.relations)
        json.string(qualified(use.schema, use.name));
    json.endArray();
    if (!measures.estimate)
        return;
    const auto& estimate = *measures.estimate;
    if (estimate.rows)
        json.field("estimated_rows", *estimate.rows);
    if (estimate.scanRows)
        json.field("full_scan_rows", *estimate.scanRows);
    if (estimate.sqlstate.empty())
        json.field("plan", estimate.plan);
    else
        json.field("not_planned", estimate.sqlstate);
}

void writeAnswer(JsonWriter& json, const Answer& answer) {
    const auto& statement = factsOf(answer);
    json.beginObject().field("sql", answer.text);
    writeStrings(json, "kinds", statement.kinds);
    json.key("relations").beginArray();
    for (const auto& use : statement.relations)
        json.beginObject()
            .field("name", qualified(use.schema, use.name))
            .field("access", toString(use.access))
            .endObject();
    json.endArray().key("functions").beginArray();
    for (const auto& use : statement.functions)
        json.string(qualified(use.schema, use.name));
    json.endArray().field("parameters", statement.parameters);
    writeStrings(json, "without_where", statement.unfilteredWrites);
    json.field("fingerprint", statement.fingerprint);
    if (answer.insight)
        writeInsight(json, *answer.insight);
    if (answer.measures)
        writeMeasures(json, *answer.measures);
    writeVerdict(json, answer.verdict);
    json.endObject();
}

std::string asJson(const Question& question, const std::vector<Answer>& answers, const policy::Verdict& overall,
                   const std::string& unread) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("target", question.target).key("statements").beginArray();
    for (const auto& answer : answers)
        writeAnswer(json, answer);
    json.endArray();
    writeVerdict(json, overall);
    if (!unread.empty()) // what the statements read is not known then
        json.field("unread", unread);
    json.endObject();
    return out;
}

std::string joined(const std::vector<std::string>& values) {
    std::string out;
    for (const auto& value : values)
        out.append(out.empty() ? "" : ", ").append(value);
    return out.empty() ? "none" : out;
}

void appendInsight(std::string& out, const StatementInsight& insight) {
    out.append("  reads       ").append(joined(insight.columnsRead)).append("\n");
    for (const auto& output : insight.outputs) {
        out.append("  output      ").append(output.name);
        if (output.maskedBy.empty())
            out.append(": from ").append(joined(output.from)).append("\n");
        else
            out.append(": masked by ").append(output.maskedBy).append(", because it ").append(output.why).append("\n");
    }
    std::vector<std::string> uses;
    for (const auto use : insight.uses)
        uses.emplace_back(app::toString(use));
    out.append("  masked use  ").append(joined(uses)).append("\n");
    for (const auto& note : insight.notes)
        out.append("  note        ").append(note).append("\n");
}

void appendMeasures(std::string& out, const StatementMeasures& measures) {
    std::vector<std::string> reached;
    for (const auto& use : measures.reach.relations)
        reached.push_back(qualified(use.schema, use.name));
    if (!reached.empty())
        out.append("  reaches     ").append(joined(reached)).append("\n");
    if (!measures.estimate)
        return;
    const auto& estimate = *measures.estimate;
    const auto count = [](const std::optional<std::int64_t>& rows) {
        return rows ? std::to_string(*rows) : std::string("not known");
    };
    out.append("  estimated   ").append(count(estimate.rows)).append(" rows\n");
    out.append("  full scan   ").append(count(estimate.scanRows)).append(" rows\n");
    if (!estimate.sqlstate.empty())
        out.append("  note        the server did not plan it (").append(estimate.sqlstate).append(")\n");
    for (std::size_t begin = 0; begin < estimate.plan.size();) {
        const auto end = std::min(estimate.plan.find('\n', begin), estimate.plan.size());
        out.append(begin == 0 ? "  plan        " : "              ");
        out.append(estimate.plan, begin, end - begin).append("\n");
        begin = end + 1;
    }
}

std::string asText(const std::vector<Answer>& answers) {
    std::string out;
    for (const auto& answer : answers) {
        const auto* statement = &factsOf(answer);
        const auto& [written, text, verdict, insight, measures] = answer;
        std::vector<std::string> relations, functions, rules;
        for (const auto& use : statement->relations)
            relations.push_back(qualified(use.schema, use.name) + " (" + std::string(toString(use.access)) + ")");
        for (const auto& use : statement->functions)
            functions.push_back(qualified(use.schema, use.name));
        for (const auto* rule : verdict.rules)
            rules.push_back(rule->name);
        out.append(text).append("\n");
        out.append("  kinds       ").append(joined(statement->kinds)).append("\n");
        out.append("  relations   ").append(joined(relations)).append("\n");
        out.append("  functions   ").append(joined(functions)).append("\n");
        out.append("  parameters  ").append(std::to_string(statement->parameters)).append("\n");
        if (!statement->unfilteredWrites.empty())
            out.append("  no WHERE    ").append(joined(statement->unfilteredWrites)).append("\n");
        out.append("  fingerprint ").append(statement->fingerprint).append("\n");
        if (insight)
            appendInsight(out, *insight);
        if (measures)
            appendMeasures(out, *measures);
        out.append("  decision    ").append(policy::toString(verdict.action));
        if (!rules.empty())
            out.append(" by ").append(joined(rules));
        if (!verdict.reason.empty())
            out.append(": ").append(verdict.reason);
        out += '\n';
    }
    return out.empty() ? "an empty query: nothing would run\n" : out;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto begin = text.find_first_not_of(kBlanks);
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

Exit refuse(const Common& common, const Error& error) {
    if (common.json) {
        std::string out;
        JsonWriter(out)
            .beginObject()
            .key("error")
            .beginObject()
            .field("sqlstate", error.sqlstate())
            .field("message", error.message())
            .endObject()
            .endObject();
        print(out);
    } else {
        complain(common, "refused with " + error.sqlstate() + ": " + error.message());
    }
    return Exit::DoesNotHold;
}

Exit explain(const Common& common, const Question& question) {
    const auto file = loadOrExplain(common);
    if (!file)
        return Exit::Usage;
    const auto both = withPublished(file);
    if (!both) {
        complain(common, both.error().message());
        return Exit::Unreachable;
    }
    const auto& configuration = *both;
    if (configuration->target(question.target) == nullptr) {
        complain(common, noSuchTarget(*configuration, question.target).english());
        return Exit::Usage;
    }
    const auto analysis = sql::analyse(question.sql, {});
    if (!analysis)
        return refuse(common, analysis.error());

    const policy::Subject subject{question.agent, question.agentKind, question.target, &question.groups};
    std::vector<Answer> answers;
    policy::Verdict overall;
    overall.action = policy::Action::Allow;
    const auto insight =
        Insight::open(configuration, *configuration->target(question.target), question.agent, question.groups);
    const auto unread =
        insight ? std::string()
                : "the target's catalog could not be read, so rules on rows are left out: " + insight.error().message();
    if (!insight && !common.json)
        complain(common, "what it reads is not known, because " + unread);
    std::unique_ptr<Measurement> measurement;
    if (insight) // else there is nobody to be asked
        if (auto opened = Measurement::open(configuration, question.target))
            measurement = std::move(*opened);
    for (std::size_t i = 0; i < (*analysis)->statements.size(); ++i) {
        const auto& statement = (*analysis)->statements[i];
        const auto text = std::string_view((*analysis)->text).substr(statement.begin, statement.length);
        std::optional<StatementInsight> seen;
        policy::Measured measured;
        if (insight) {
            seen = insight->of(**analysis, i);
            measured.maskedUse = seen->uses;
        }
        std::unique_ptr<const StatementMeasures> measures;
        if (measurement)
            measures = measurement->of(**analysis, i, subject, measured);
        else
            measured.countsCanBeAsked = true; // rules on rows are left out rather than guessed
        const auto& facts = measures ? Measurement::facts(statement, *measures) : statement;
        auto verdict = policy::judge(facts, subject, *configuration, now(), measured);
        answers.push_back({&statement, trimmed(text), std::move(verdict), std::move(seen), std::move(measures)});
        if (answers.size() == 1 || answers.back().verdict.action > overall.action)
            overall = answers.back().verdict;
    }
    print(common.json ? asJson(question, answers, overall, unread) : asText(answers));
    return Exit::Done;
}

} // namespace

void addExplain(CLI::App& app, Command& command) {
    const auto [sub, question] =
        addSubcommand<Question>(app, command, "explain", "The decision for a statement, without running it", explain);
    sub->add_option("--target", question->target, "Target the statement is meant for")->required()->type_name("T");
    sub->add_option("--as-agent", question->agent, "Agent that would run it")->type_name("A");
    sub->add_option("--as-kind", question->agentKind, "Kind of that agent")
        ->check(CLI::IsMember({"ai", "human", "unknown"}))
        ->capture_default_str();
    sub->add_option("--user-groups", question->groups, "Groups of the person behind it")
        ->delimiter(',')
        ->type_name("g1,g2");
    sub->add_option("SQL", question->sql, "The statement, or several")->required();
}

} // namespace postern::app
