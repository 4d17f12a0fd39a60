#include "app/commands/approval_card.h"

#include <algorithm>
#include <thread>

#include "api/impact.h"
#include "app/approval_text.h"
#include "app/gateway_request.h"
#include "app/impact/measure.h"
#include "app/paths.h"
#include "app/shown_requests.h"
#include "app/team_requests.h"
#include "app/wording.h"
#include "base/json_members.h"
#include "base/json_writer.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::milliseconds kLook{200};
constexpr std::chrono::seconds kSpare{5}; // for the gateway to begin, beyond what a measurement takes

struct CardOptions {
    std::string id, tokenFile;
};

std::string personOf(const Json& card, const char* key) {
    const auto person = card.find(key);
    if (person == card.end() || !person->is_object())
        return {};
    const auto email = textOf(*person, "email");
    return visibleText(email.empty() ? textOf(*person, "subject") : email);
}

std::string joined(const Json& texts, const char* between = ", ") {
    std::string out;
    for (const auto& one : texts)
        if (one.is_string())
            out += (out.empty() ? "" : between) + visibleText(one.get<std::string>());
    return out;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& one : texts)
        out += (out.empty() ? "" : ", ") + visibleText(one);
    return out;
}

// "name        value", one line each.
class Lines {
public:
    void add(std::string_view name, const std::string& value) {
        if (value.empty())
            return;
        constexpr std::size_t kWidth = 16;
        m_text += "  " + std::string(name);
        m_text.append(name.size() < kWidth ? kWidth - name.size() : 1, ' ');
        m_text += value + '\n';
    }
    void raw(const std::string& text) { m_text += text; }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

std::string processOf(const Json& client) {
    const auto found = client.find("pid");
    const auto pid = found != client.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
    auto out = visibleText(textOf(client, "executable"));
    if (pid != 0)
        out += (out.empty() ? "process " : ", process ") + std::to_string(pid);
    if (const auto chain = client.find("process_chain"); chain != client.end() && !chain->empty())
        out += " < " + joined(*chain, " < ");
    const auto name = visibleText(textOf(client, "application_name"));
    return out + (name.empty() ? "" : (out.empty() ? "" : ", ") + name);
}

void addFacts(Lines& lines, const Json& card, const Json& earlier) {
    if (const auto gateway = card.find("gateway"); gateway != card.end() && gateway->is_object())
        lines.add("gateway", visibleText(textOf(*gateway, "name")) + " (" + textOf(*gateway, "id") + ")");
    const auto& target = card.at("target");
    const auto environment = textOf(target, "environment");
    lines.add("target", visibleText(textOf(target, "name")) + (environment.empty() ? "" : " (" + environment + ")") +
                            ", database " + visibleText(textOf(target, "database")) + ", as " +
                            visibleText(textOf(target, "user")));
    const auto& agent = card.at("agent");
    lines.add("for", personOf(card, "identity") + ", by the agent " + visibleText(textOf(agent, "name")) + " (" +
                         textOf(agent, "kind") + ")");
    lines.add("process", processOf(card.at("client")));
    for (const auto& rule : card.at("rules")) {
        const auto approvers = joined(rule.at("approvers"));
        const auto reason = visibleText(textOf(rule, "reason"));
        lines.add("held by", visibleText(textOf(rule, "name")) + (reason.empty() ? "" : ": " + reason) +
                                 (approvers.empty() ? "" : " (decided by " + approvers + ")") +
                                 (rule.value("comment_required", false) ? " (comment required)" : ""));
    }
    if (const auto policy = card.find("policy"); policy != card.end()) {
        const auto published = numberAt(*policy, "published");
        lines.add("policy",
                  "SHA-256 " + visibleText(textOf(*policy, "sha256")) +
                      (published == 0 ? std::string()
                                      : ", and version " + std::to_string(published) + " of the published one"));
    }
    const auto& parameters = card.at("parameters");
    for (std::size_t i = 0; i < parameters.size(); ++i)
        lines.add("$" + std::to_string(i + 1), parameters[i].at("value").is_null()
                                                   ? "NULL"
                                                   : visibleText(textOf(parameters[i], "value")) +
                                                         (parameters[i].value("cut", false) ? " … (cut)" : ""));
    lines.add("transaction", textOf(card, "transaction_since").empty()
                                 ? "none is open"
                                 : "open since " + textOf(card, "transaction_since"));
    for (const auto& other : earlier)
        lines.add("before", textOf(other, "outcome") + " by " + personOf(other, "by") + ", " +
                                textOf(other, "decided") +
                                (textOf(other, "comment").empty() ? "" : ": " + visibleText(textOf(other, "comment"))));
    lines.add("comment", visibleText(textOf(card, "comment")));
}

std::string sized(std::int64_t bytes) {
    if (bytes < 0)
        return {};
    if (bytes < (10 << 10))
        return ", " + std::to_string(bytes) + " bytes";
    return bytes < (10 << 20) ? ", " + std::to_string(bytes >> 10) + " KiB"
                              : ", " + std::to_string(bytes >> 20) + " MiB";
}

std::string aboutRows(std::int64_t rows) {
    return "about " + std::to_string(rows) + (rows == 1 ? " row" : " rows");
}

void addPlan(Lines& lines, const api::Impact::Plan& plan) {
    if (!plan.problem.empty())
        return lines.add("plan", "none: " + visibleText(plan.problem));
    lines.add("plan", aboutRows(plan.rows));
    for (const auto& line : plan.lines)
        lines.raw("    " + std::string(static_cast<std::size_t>(line.depth) * 2, ' ') + visibleText(line.text) + "  (" +
                  aboutRows(line.rows) + ")\n");
}

void addImpact(Lines& lines, const api::Impact& impact) {
    for (const auto& plan : impact.plans)
        addPlan(lines, plan);
    for (const auto& relation : impact.relations)
        lines.add("relation", visibleText(relation.name) + ", " + relation.kind +
                                  (relation.rows < 0 ? "" : ", " + aboutRows(relation.rows)) + sized(relation.bytes));
    for (const auto& lock : impact.locks)
        lines.add("lock", lock.mode + " on " + visibleText(lock.relation) + " (" + visibleText(lock.why) + ")");
    for (const auto& trigger : impact.triggers)
        lines.add("trigger", visibleText(trigger.name) + " on " + visibleText(trigger.relation) + ", " + trigger.fires +
                                 ", calls " + visibleText(trigger.function) + "()");
    for (const auto& cascade : impact.cascades)
        lines.add("foreign key", visibleText(cascade.from) + " > " + visibleText(cascade.to) + ": " + cascade.action +
                                     " (" + visibleText(cascade.constraint) + ")");
    lines.add("masked columns", joined(impact.maskedColumns));
    lines.add("masked use", joined(impact.maskedUses));
    for (const auto& note : impact.notes)
        lines.add("note", visibleText(note));
}

void addRows(Lines& lines, const char* when, const api::MeasuredImpact::Sample& sample,
             const std::vector<api::MeasuredImpact::Row>& rows) {
    for (const auto& row : rows) {
        std::string text;
        for (std::size_t i = 0; i < row.size() && i < sample.columns.size(); ++i)
            text += (text.empty() ? "" : ", ") + visibleText(sample.columns[i]) + "=" +
                    (row[i] ? visibleText(*row[i]) : "NULL");
        lines.raw("    " + std::string(when) + text + "\n");
    }
}

void addMeasured(Lines& lines, const api::MeasuredImpact& measured) {
    using Outcome = api::MeasuredImpact::Outcome;
    const auto when = " (" + visibleText(measured.by) + ", " + toRfc3339(measured.time) + ")";
    if (measured.outcome == Outcome::Refused)
        return lines.add("measured", "no: " + visibleText(measured.why) + when);
    if (measured.outcome == Outcome::Failed)
        return lines.add("measured", "it fails with " + measured.sqlstate + ": " + visibleText(measured.why) + when);
    lines.add("measured", counted(static_cast<std::uint64_t>(measured.rows), "row") + " (" + joined(measured.tags) +
                              ") in " + std::to_string(measured.durationMicros / 1000) + " ms, rolled back" + when);
    for (const auto& sample : measured.samples) {
        lines.raw("    " +
                  (sample.relation.empty() ? std::string("rows that came back") : visibleText(sample.relation)) + "\n");
        addRows(lines, sample.relation.empty() ? "  " : "  before  ", sample, sample.before);
        addRows(lines, sample.relation.empty() ? "  " : "  after   ", sample, sample.after);
    }
}

std::string asText(const Json& answer) {
    const auto& card = answer.at("card");
    const bool isOpen = textOf(card, "outcome") == "requested";
    Lines lines;
    lines.raw(textOf(card, "approval") + ": " +
              (!isOpen                     ? textOf(card, "outcome") + " " + textOf(card, "decided")
               : card.value("held", false) ? std::string("the client waits")
                                           : std::string("the client was told to come back")) +
              ", asked " + textOf(card, "requested") + (isOpen ? ", open until " + textOf(card, "expires") : "") +
              "\n");
    lines.raw("\n" + visibleText(textOf(card, "sql")) + "\n\n");
    for (const auto& prepared : card.at("prepared"))
        lines.raw(visibleText(textOf(prepared, "name")) + " is: " + visibleText(textOf(prepared, "sql")) + "\n\n");
    addFacts(lines, card, answer.at("earlier"));
    const auto impact = card.at("impact").is_object() ? api::impactFromJson(card.at("impact").dump()) : std::nullopt;
    if (impact)
        addImpact(lines, *impact);
    else
        lines.add("impact", isOpen ? "is being gathered" : "was not gathered");
    if (impact && impact->measured)
        addMeasured(lines, *impact->measured);
    return lines.take();
}

// From the shared store: what the gateway would say, as long as it wrote it down.
GatewayAnswer aboutTeams(const Common& common, const policy::Configuration& configuration, const std::string& id) {
    auto link = openTeamStore(configuration);
    const auto found = link ? findTeamRequest(*link, id) : Result<TeamRequest>(link.error());
    if (found)
        noteShown(common, {*found}, true);
    if (found)
        return {{{"card", found->card}, {"earlier", Json::array()}}, Exit::Done};
    complain(common, withWhere(found.error()));
    return {{}, found.error().fault() == Fault::Client ? Exit::DoesNotHold : Exit::Unreachable};
}

GatewayAnswer about(const Common& common, const policy::Configuration& configuration, const std::string& id) {
    std::string line;
    JsonWriter(line).beginObject().field("command", "approval").field("approval", id).endObject();
    return request(common, configuration, line);
}

void show(const Common& common, const Json& answer) {
    print(common.json ? answer.dump() : asText(answer));
}

Exit show(const Common& common, const CardOptions& options) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    const auto [json, exit] = storeFile(configuration->store).empty() ? aboutTeams(common, *configuration, options.id)
                                                                      : about(common, *configuration, options.id);
    if (exit == Exit::Done)
        show(common, json);
    return exit;
}

Exit measureIt(const Common& common, const CardOptions& options) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    std::string line;
    JsonWriter json(line);
    json.beginObject().field("command", "measure").field("approval", options.id);
    if (!options.tokenFile.empty()) {
        const auto token = readTokenFile(options.tokenFile);
        if (!token) {
            complain(common, token.error().message());
            return Exit::Usage;
        }
        json.field("token", *token);
    }
    json.endObject();
    const auto begun = request(common, *configuration, line);
    if (begun.exit != Exit::Done)
        return begun.exit;
    const auto since = textOf(begun.json, "since");
    const auto until = std::chrono::steady_clock::now() + 2 * kMeasurePatience + kSpare;
    while (std::chrono::steady_clock::now() < until) {
        const auto [answer, exit] = about(common, *configuration, options.id);
        if (exit != Exit::Done)
            return exit;
        const auto& card = answer.at("card");
        const auto& impact = card.at("impact");
        const auto measured = impact.is_object() ? impact.find("measured") : impact.end();
        if (measured != impact.end() && textOf(*measured, "time") >= since) {
            show(common, answer);
            return textOf(*measured, "outcome") == "measured" ? Exit::Done : Exit::DoesNotHold;
        }
        if (textOf(card, "outcome") != "requested") {
            complain(common,
                     "request " + options.id + " is not open any more; 'postern approvals show' says what was decided");
            return Exit::DoesNotHold;
        }
        std::this_thread::sleep_for(kLook);
    }
    complain(common, "the measurement did not end in time");
    return Exit::Unreachable;
}

} // namespace

std::string wholeText(const Json& card) {
    return asText({{"card", card}, {"earlier", Json::array()}});
}

void noteShown(const Common& common, const std::vector<TeamRequest>& requests, bool isWhole) {
    if (const auto noted = rememberShown(requests, isWhole); !noted)
        complain(common, noted.error().message());
}

void addApprovalCard(CLI::App& approvals, Command& command) {
    const auto add = [&](const char* name, const char* what, auto run) {
        const auto made = addSubcommand<CardOptions>(approvals, command, name, what, std::move(run));
        made.first->add_option("ID", made.second->id, "The request, as 'postern approvals list' names it")->required();
        return made;
    };
    add("show", "One request whole, with everything its statement would touch",
        [](const Common& common, const CardOptions& options) { return show(common, options); });
    const auto [sub, options] =
        add("measure", "Run a request's statement in a transaction that is rolled back, and show what it does",
            [](const Common& common, const CardOptions& given) { return measureIt(common, given); });
    sub->add_option("--token-file", options->tokenFile, "Measure as the bearer of the token in this file")
        ->type_name("FILE");
}

} // namespace postern::app
