#include "app/impact/plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json_members.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

std::int64_t rowsOf(const Json& node) {
    const auto found = node.find("Plan Rows");
    if (found == node.end() || !found->is_number())
        return -1;
    constexpr double kMost = 9e15;
    return static_cast<std::int64_t>(std::min(std::round(found->get<double>()), kMost));
}

std::string describe(const Json& node) {
    auto out = textOf(node, "Node Type");
    if (out == "ModifyTable")
        out = textOf(node, "Operation");
    if (const auto join = textOf(node, "Join Type"); !join.empty() && join != "Inner")
        out += " (" + join + ")";
    if (const auto index = textOf(node, "Index Name"); !index.empty())
        out += " using " + index;
    const auto schema = textOf(node, "Schema"), relation = textOf(node, "Relation Name");
    if (!relation.empty())
        out += " on " + (schema.empty() ? relation : schema + "." + relation);
    if (const auto function = textOf(node, "Function Name"); !function.empty())
        out += " of " + function;
    if (const auto cte = textOf(node, "CTE Name"); !cte.empty())
        out += " of " + cte;
    return out;
}

std::int64_t estimate(const Json& node);

void addLines(const Json& node, std::int64_t depth, api::Impact::Plan& plan) {
    constexpr std::int64_t kDeepest = 100;
    if (!node.is_object() || plan.lines.size() >= kMaxPlanLines || depth > kDeepest)
        return;
    plan.lines.push_back({depth, estimate(node), describe(node)});
    if (const auto below = node.find("Plans"); below != node.end() && below->is_array())
        for (const auto& child : *below)
            addLines(child, depth + 1, plan);
}

// A node that writes has no rows of its own without RETURNING: those that it gets are written.
std::int64_t estimate(const Json& node) {
    auto most = textOf(node, "Node Type") == "ModifyTable" ? std::int64_t{0} : rowsOf(node);
    if (const auto below = node.find("Plans"); below != node.end() && below->is_array())
        for (const auto& child : *below) {
            const auto role = textOf(child, "Parent Relationship");
            if (textOf(node, "Node Type") == "ModifyTable" && (role == "Outer" || role == "Member"))
                most = std::max(most, rowsOf(child));
            else if (child.is_object() && role == "InitPlan" && textOf(child, "Node Type") == "ModifyTable")
                most = std::max(most, estimate(child)); // WITH gone AS (DELETE …)
        }
    return most;
}

} // namespace

api::Impact::Plan planFromJson(std::string_view json) {
    api::Impact::Plan plan;
    const auto document = json.size() <= kMaxPlanBytes ? Json::parse(json, nullptr, false) : Json();
    if (!document.is_array() || document.empty() || !document[0].is_object() || !document[0].contains("Plan")) {
        plan.problem = phrase("the server's plan cannot be read").english();
        return plan;
    }
    const auto& root = document[0]["Plan"];
    addLines(root, 0, plan);
    plan.rows = root.is_object() ? estimate(root) : -1;
    return plan;
}

std::string whyNotExplained(const sql::Statement& statement, const std::vector<sql::FunctionUse>& more,
                            const catalog::Snapshot& snapshot, const catalog::SearchPath& path) {
    static constexpr std::array<std::string_view, 11> kPlanned{"SELECT",
                                                               "INSERT",
                                                               "UPDATE",
                                                               "DELETE",
                                                               "MERGE",
                                                               "SELECT FOR UPDATE",
                                                               "SELECT FOR NO KEY UPDATE",
                                                               "SELECT FOR SHARE",
                                                               "SELECT FOR KEY SHARE",
                                                               "CREATE TABLE AS",
                                                               "CREATE MATERIALIZED VIEW"};
    if (statement.kinds.empty() ||
        std::find(kPlanned.begin(), kPlanned.end(), statement.kinds.front()) == kPlanned.end())
        return (statement.kinds.empty() ? std::string("it") : statement.kinds.front()) + " has no plan";
    // The planner computes what does not change, so it would run such code now. Code of the site's own can do more
    // than its label says.
    auto called = statement.functions;
    called.insert(called.end(), more.begin(), more.end());
    for (const auto& use : called) {
        const auto found = use.schema.empty() ? snapshot.functions(path, use.name)
                                              : snapshot.functions(snapshot.schema(use.schema), use.name);
        for (const auto* function : found)
            if (function->oid >= catalog::kFirstNormalOid && function->volatility != 'v' && function->extension.empty())
                return "planning it would already run " + function->name + "()";
    }
    return {};
}

api::Impact::Plan explain(SideConnection& side, std::string_view sql, const std::vector<approval::Bound>& values) {
    const auto question = "EXPLAIN (FORMAT JSON, VERBOSE) " + std::string(sql);
    const auto answer = side.askWith(question, values, "the plan");
    if (answer)
        return planFromJson(*answer);
    api::Impact::Plan plan;
    plan.problem = (answer.error().sqlstate() == sqlstate::kConnectionFailure
                        ? phrase("the server did not plan it in time")
                        : phrase("the server does not plan it (%1)", answer.error().sqlstate()))
                       .english();
    return plan;
}

} // namespace postern::app
