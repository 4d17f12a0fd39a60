#include "app/laboratory/trial.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_members.h"
#include "policy/verdict.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;
using Change = api::PolicyTrial::Change;

std::vector<std::string> texts(const Json& object, const char* key) {
    std::vector<std::string> out;
    if (const auto found = object.find(key); found != object.end() && found->is_array())
        for (const auto& one : *found)
            if (one.is_string())
                out.push_back(one.get<std::string>());
    return out;
}

int strictness(const std::string& action) {
    return action == "block" ? 2 : action == "approve" ? 1 : 0;
}

api::PolicyTrial::Decision decisionOf(const policy::Verdict& verdict) {
    api::PolicyTrial::Decision out;
    out.action = policy::toString(verdict.action);
    for (const auto* rule : verdict.rules)
        out.rules.push_back(rule->name);
    return out;
}

bool asksForEstimates(const policy::Configuration& configuration) {
    const auto asks = [](const policy::Rule& rule) { return rule.estimatedRows || rule.fullScanRows; };
    return std::any_of(configuration.rules.begin(), configuration.rules.end(), asks) ||
           (configuration.baseline &&
            std::any_of(policy::baselineRules().begin(), policy::baselineRules().end(), asks)) ||
           (configuration.published && asksForEstimates(*configuration.published));
}

} // namespace

// One session's events, line by line.
class Trial::Session {
public:
    Session(Trial& trial, const recording::SessionSummary& session)
        : m_trial(trial), m_id(toString(session.session)),
          m_asksForEstimates(asksForEstimates(*trial.m_configuration)) {}

    void take(std::string_view line) {
        const auto event = Json::parse(line, nullptr, false);
        if (!event.is_object())
            return;
        const auto name = textOf(event, "event");
        if (name == "session_start")
            start(event);
        else if (name == "statement")
            statement(event);
        else if (name == "result")
            result(event);
    }
    // What has no result was judged only.
    void finish() {
        for (auto& [number, open] : m_open)
            m_trial.add(std::move(open.change));
        m_open.clear();
    }

private:
    struct Open {
        Change change;
        std::optional<StatementInsight> insight;
        bool runs = false; // under the new policy nothing stops it
    };
    static constexpr std::size_t kMaxOpen = 1000; // statements that wait for their result

    void start(const Json& event) {
        m_groups = event.contains("identity") && event["identity"].is_object() ? texts(event["identity"], "groups")
                                                                               : std::vector<std::string>();
        if (const auto agent = event.find("agent"); agent != event.end() && agent->is_object())
            m_agent = textOf(*agent, "name"), m_kind = textOf(*agent, "kind");
        if (const auto target = event.find("target"); target != event.end() && target->is_object())
            m_target = textOf(*target, "name");
    }

    void statement(const Json& event) {
        ++m_trial.m_trial.statements;
        Open open;
        auto& change = open.change;
        change.session = m_id;
        change.statement = numberOf(event, "statement");
        change.sql = textOf(event, "sql");
        change.fingerprint = textOf(event, "fingerprint");
        if (const auto decision = event.find("decision"); decision != event.end() && decision->is_object()) {
            change.was.action = textOf(*decision, "action");
            change.was.rules = texts(*decision, "rules");
        }
        const auto analysis = textOf(event, "protocol") == "function_call"
                                  ? Result<std::shared_ptr<const sql::Analysis>>(Error::internal("a function call"))
                                  : sql::analyse(change.sql, {});
        if (!analysis || (*analysis)->statements.empty()) {
            m_trial.m_trial.unread += change.sql.empty() ? 0 : 1;
            return;
        }
        judge(**analysis, fromRfc3339(textOf(event, "time")).value_or(Timestamp{}), estimateOf(event), open);
        open.runs = change.now.action != "block";
        if (m_open.size() >= kMaxOpen)
            finish();
        m_open[change.statement] = std::move(open);
    }

    // What the planner expected then, where the decision was made with it.
    static policy::Measured estimateOf(const Json& event) {
        policy::Measured out;
        const auto decision = event.find("decision");
        if (decision == event.end() || !decision->is_object() || !decision->contains("plan"))
            return out;
        if (const auto rows = integerOf(*decision, "estimated_rows", -1); rows >= 0)
            out.estimatedRows = rows;
        if (const auto rows = integerOf(*decision, "full_scan_rows", -1); rows >= 0)
            out.fullScanRows = rows;
        return out;
    }

    void judge(const sql::Analysis& analysis, Timestamp time, const policy::Measured& estimate, Open& open) {
        const policy::Subject subject{m_agent, m_kind, m_target, &m_groups};
        const Now then{{}, time};
        const auto insight = m_trial.insightFor(m_target, m_agent, m_groups);
        for (std::size_t i = 0; i < analysis.statements.size(); ++i) {
            auto measured = estimate;
            if (insight) {
                auto seen = insight->of(analysis, i);
                measured.maskedUse = seen.uses;
                if (analysis.statements.size() == 1)
                    open.insight = std::move(seen);
            } else {
                measured.maskedUse.emplace();
            }
            const auto& statement = analysis.statements[i];
            const auto strict = policy::judge(statement, subject, *m_trial.m_configuration, then, measured);
            auto verdict = strict;
            if (m_asksForEstimates) {
                measured.estimatedRows = estimate.estimatedRows.value_or(0);
                measured.fullScanRows = estimate.fullScanRows.value_or(0);
                verdict = policy::judge(statement, subject, *m_trial.m_configuration, then, measured);
                open.change.dependsOnEstimate = open.change.dependsOnEstimate || verdict.action != strict.action;
            }
            if (i == 0 ||
                strictness(std::string(policy::toString(verdict.action))) > strictness(open.change.now.action)) {
                open.change.now = decisionOf(verdict);
                open.change.reason = verdict.reason;
            }
        }
        // What was held or blocked for its estimate then may be again.
        if (open.change.dependsOnEstimate && strictness(open.change.was.action) > strictness(open.change.now.action))
            open.change.now.action = open.change.was.action, open.change.dependsOnEstimate = false;
    }

    void result(const Json& event) {
        const auto found = m_open.find(numberOf(event, "statement"));
        if (found == m_open.end())
            return;
        auto open = std::move(found->second);
        m_open.erase(found);
        const auto columns = event.find("columns");
        if (open.insight && open.runs && columns != event.end() && columns->is_array() &&
            columns->size() == open.insight->outputs.size())
            for (std::size_t i = 0; i < columns->size(); ++i) {
                const auto by = textOf((*columns)[i], "masked_by");
                const bool isMasked = !open.insight->outputs[i].maskedBy.empty();
                if (isMasked && by.empty())
                    open.change.maskedNow.push_back(textOf((*columns)[i], "name"));
                else if (!isMasked && !by.empty() && !by.starts_with("detect: "))
                    open.change.noLongerMasked.push_back(textOf((*columns)[i], "name"));
            }
        m_trial.add(std::move(open.change));
    }

    Trial& m_trial;
    std::string m_id, m_agent, m_kind, m_target;
    std::vector<std::string> m_groups;
    bool m_asksForEstimates;
    std::map<std::uint64_t, Open> m_open;
};

Result<> Trial::take(recording::SessionReader& reader, const recording::SessionSummary& session) {
    if (m_trial.statements >= kMaxTrialStatements)
        return Error::client("54000", phrase("more than %1 statements; name fewer sessions", kMaxTrialStatements));
    ++m_trial.sessions;
    Session one(*this, session);
    POSTERN_TRY(reader.events(session.session, [&one](std::string_view line) {
        one.take(line);
        return true;
    }));
    one.finish();
    return {};
}

std::shared_ptr<const Insight> Trial::insightFor(const std::string& target, const std::string& agent,
                                                 const std::vector<std::string>& groups) {
    if (m_configuration->masks.empty())
        return nullptr;
    auto key = target + '\0' + agent;
    for (const auto& group : groups)
        key += '\0' + group;
    const auto known = m_insights.find(key);
    if (known != m_insights.end())
        return known->second;
    auto& insight = m_insights[key];
    if (!m_targets.contains(target)) {
        auto& base = m_targets[target];
        const auto* definition = m_configuration->target(target);
        if (definition == nullptr)
            note(phrase("the target %1 is not in this configuration: what is masked on it is not known", target)
                     .english());
        else if (auto opened = Insight::open(m_configuration, *definition, agent, groups))
            base = std::make_shared<const Insight>(std::move(*opened));
        else
            note(phrase("the catalog of %1 cannot be read (%2): what is masked on it is not known", target,
                        opened.error().said())
                     .english());
    }
    if (const auto& base = m_targets[target])
        insight = std::make_shared<const Insight>(base->with(m_configuration, target, agent, groups));
    return insight;
}

void Trial::note(const std::string& text) {
    if (std::find(m_trial.notes.begin(), m_trial.notes.end(), text) == m_trial.notes.end())
        m_trial.notes.push_back(text);
}

void Trial::add(Change change) {
    if (!change.isOtherDecision() && change.maskedNow.empty() && change.noLongerMasked.empty())
        return;
    std::string shape = change.fingerprint.empty() ? change.sql : change.fingerprint;
    const auto extend = [&shape](const std::vector<std::string>& words) {
        for (const auto& word : words)
            shape += '\0' + word;
        shape += '\1';
    };
    shape += '\1' + change.was.action + '\1' + change.now.action + (change.dependsOnEstimate ? "?" : "");
    extend(change.was.rules);
    extend(change.now.rules);
    extend(change.maskedNow);
    extend(change.noLongerMasked);
    const auto known = m_byShape.find(shape);
    if (known != m_byShape.end()) {
        ++m_trial.changes[known->second].times;
        return;
    }
    if (m_trial.changes.size() >= kMaxTrialChanges)
        return note(phrase("only the first %1 kinds of differences are shown", kMaxTrialChanges).english());
    m_byShape.emplace(std::move(shape), m_trial.changes.size());
    change.times = 1;
    m_trial.changes.push_back(std::move(change));
}

api::PolicyTrial Trial::finish() && {
    const auto gain = [](const Change& change) {
        return strictness(change.now.action) - strictness(change.was.action);
    };
    std::stable_sort(m_trial.changes.begin(), m_trial.changes.end(), [&](const Change& a, const Change& b) {
        return gain(a) != gain(b) ? gain(a) > gain(b) : a.times > b.times;
    });
    return std::move(m_trial);
}

} // namespace postern::app
