#include "session/estimate.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json_members.h"

namespace postern::session {

namespace {

using Json = nlohmann::json;

constexpr int kMaxPlanDepth = 200;
constexpr std::size_t kMaxPlanText = 8U << 10;
constexpr std::size_t kEntryBytes = 1024; // what an entry holds beside the analysis it keeps alive

double figureOf(const Json& node, const char* key) {
    const auto found = node.find(key);
    return found != node.end() && found->is_number() ? found->get<double>() : 0;
}

std::int64_t rounded(double rows) {
    constexpr double kMost = 4e18;
    return static_cast<std::int64_t>(std::llround(std::clamp(rows, 0.0, kMost)));
}

// Nodes that hand rows on as they come: when nobody asks for more, what is below them stops.
bool isStreaming(const std::string& type) {
    static constexpr std::string_view kStreaming[] = {"Limit",       "Result",      "ProjectSet", "Append",
                                                      "Gather",      "Nested Loop", "LockRows",   "Subquery Scan",
                                                      "Custom Scan", "Unique"};
    return std::find(std::begin(kStreaming), std::end(kStreaming), type) != std::end(kStreaming);
}

class Reader {
public:
    explicit Reader(const catalog::Outline& outline) : m_outline(outline) {}

    // `part`: how much of the node's rows its parent takes, from 0 to 1.
    bool read(const Json& node, double part, int depth) {
        if (depth > kMaxPlanDepth || !node.is_object())
            return false;
        const auto type = textOf(node, "Node Type");
        describe(node, type, depth);
        if (type == "Seq Scan")
            raise(m_scanned, tableRows(node) * part);
        const auto plans = node.find("Plans");
        if (plans == node.end())
            return true;
        if (!plans->is_array())
            return false;
        double written = 0;
        for (const auto& below : *plans) {
            const auto relation = textOf(below, "Parent Relationship");
            const bool isInput =
                relation == "Outer" || relation == "Inner" || relation == "Member" || relation == "Subquery";
            written += relation == "Outer" || relation == "Member" ? figureOf(below, "Plan Rows") : 0;
            if (!read(below, isInput && isStreaming(type) ? taken(node, type, below, part) : 1, depth + 1))
                return false;
        }
        if (type == "ModifyTable")
            raise(m_rows, written);
        return true;
    }
    void setOutput(const Json& root) { raise(m_rows, figureOf(root, "Plan Rows")); }

    Estimate take() {
        Estimate out;
        out.rows = rounded(m_rows);
        if (m_scanIsKnown)
            out.scanRows = rounded(m_scanned);
        out.plan = std::move(m_plan);
        return out;
    }

private:
    static void raise(double& most, double rows) { most = std::max(most, rows); }

    static double taken(const Json& node, const std::string& type, const Json& below, double part) {
        const double rows = figureOf(below, "Plan Rows");
        if (type != "Limit" || rows <= 0)
            return part;
        return part * std::min(1.0, figureOf(node, "Plan Rows") / rows);
    }

    double tableRows(const Json& node) {
        const auto schema = textOf(node, "Schema"), name = textOf(node, "Relation Name");
        double most = figureOf(node, "Plan Rows");
        bool isKnown = false;
        for (const auto number : m_outline.relationsNamed(name)) {
            const auto& relation = m_outline.relations()[number];
            if (!schema.empty() && relation.schema != schema)
                continue;
            isKnown = relation.rows >= 0;
            raise(most, static_cast<double>(relation.rows));
        }
        // The planner knows the size of the file also where nobody has counted the rows in it; without a condition it
        // expects them all.
        m_scanIsKnown = m_scanIsKnown && (isKnown || !node.contains("Filter"));
        return most;
    }

    void describe(const Json& node, const std::string& type, int depth) {
        if (m_plan.size() > kMaxPlanText)
            return;
        m_plan += (m_plan.empty() ? "" : "\n") + std::string(static_cast<std::size_t>(depth) * 2, ' ');
        const auto operation = textOf(node, "Operation");
        m_plan += type == "ModifyTable" && !operation.empty() ? operation : type;
        if (const auto index = textOf(node, "Index Name"); !index.empty())
            m_plan += " using " + index;
        if (const auto relation = textOf(node, "Relation Name"); !relation.empty())
            m_plan += " on " + textOf(node, "Schema") + "." + relation;
        m_plan += " (rows=" + std::to_string(rounded(figureOf(node, "Plan Rows"))) +
                  " cost=" + std::to_string(rounded(figureOf(node, "Total Cost"))) + ")";
    }

    const catalog::Outline& m_outline;
    double m_rows = 0, m_scanned = 0;
    bool m_scanIsKnown = true;
    std::string m_plan;
};

} // namespace

Result<Estimate> readPlan(std::string_view json, const catalog::Outline& outline) {
    const auto error = [] { return Error::internal("the server's plan could not be read"); };
    const auto document = Json::parse(json, nullptr, false);
    if (!document.is_array() || document.empty() || !document[0].is_object() || !document[0].contains("Plan"))
        return error();
    const auto& root = document[0]["Plan"];
    Reader reader(outline);
    if (!reader.read(root, 1, 0))
        return error();
    reader.setOutput(root);
    return reader.take();
}

std::shared_ptr<const Estimate> EstimateCache::find(const std::string& key, Instant now) const {
    const auto found = m_entries.find(key);
    return found == m_entries.end() || now - found->second->made >= kEstimateAge ? nullptr : found->second;
}

void EstimateCache::insert(const std::string& key, std::shared_ptr<const Estimate> estimate) {
    if (m_entries.size() >= kMaxEntries)
        m_entries.clear();
    m_entries[key] = std::move(estimate);
}

std::shared_ptr<const Reach> ReachCache::of(const std::shared_ptr<const TargetOutline>& outline,
                                            const std::shared_ptr<const sql::Analysis>& analysis, std::size_t statement,
                                            const std::vector<Oid>& types) {
    if (analysis->like) // nothing here depends on the values of integers
        return of(outline, analysis->like, statement, types);
    // Nobody else keeps it: it will not be asked about again, and keeping it here would only make memory cold.
    if (analysis.use_count() == 1)
        return std::make_shared<const Reach>(reachOf(*outline, *analysis, statement, types));
    const auto [begin, end] = m_entries.equal_range(analysis.get());
    for (auto it = begin; it != end; ++it)
        if (it->second.outline == outline && it->second.statement == statement && it->second.types == types)
            return it->second.reach;
    auto reach = std::make_shared<const Reach>(reachOf(*outline, *analysis, statement, types));
    const auto bytes = sql::bytesOf(*analysis) + kEntryBytes;
    if (bytes > kMaxBytes / 8)
        return reach;
    if (m_bytes + bytes > kMaxBytes) {
        m_entries.clear();
        m_bytes = 0;
    }
    m_entries.emplace(analysis.get(), Entry{analysis, outline, types, statement, reach});
    m_bytes += bytes;
    return reach;
}

} // namespace postern::session
