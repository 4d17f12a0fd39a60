#pragma once
// What PostgreSQL's planner says about a statement before it runs, for rules on estimated_rows and full_scan_rows.
//
// The server is asked for the plan (EXPLAIN without ANALYZE) of exactly this statement with its parameters, over a
// connection of Postern's own, in a read-only transaction with the session's role and settings.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "policy/configuration.h"
#include "session/reach.h"
#include "wire/frontend.h"

namespace postern::session {

// From the request to the answer, dialing included; and what the server itself may take for the plan and for locks.
inline constexpr std::chrono::milliseconds kEstimateDeadline{5000}, kPlanTimeout{2000}, kPlanLockTimeout{500};
// An estimate is not believed for longer; nor when objects were changed through Postern since.
inline constexpr std::chrono::seconds kEstimateAge{60};

struct Estimate {
    std::optional<std::int64_t> rows;     // the plan's largest write, or its output; none: not known
    std::optional<std::int64_t> scanRows; // read by the largest sequential scan; none: not known
    std::string plan;                     // its nodes, one a line, without conditions or values; empty: there is none
    std::string sqlstate;                 // why there is no plan
    Instant made;
};

// Plan a statement off the event loop and answer with Session::onEstimate().
struct NeedEstimate {
    std::string target;
    std::shared_ptr<const policy::Configuration> configuration;
    std::vector<std::pair<std::string, std::string>> parameters; // the session's own start-up parameters
    std::vector<std::pair<std::string, std::string>> settings;   // what it has set since; the role is last
    std::string preparation;                                     // messages to be sent before, for EXECUTE
    std::string sql;                                             // to be explained, UTF-8
    std::vector<Oid> types;                                      // of its parameters, as parsed
    std::vector<wire::Argument> arguments;                       // as bound, all of them whole
    std::shared_ptr<const TargetOutline> outline;                // how large the tables are
    std::string key;                                             // of the answer in EstimateCache
};

// The estimate that EXPLAIN (FORMAT JSON, VERBOSE) means. Error XX000: it is not such an answer.
Result<Estimate> readPlan(std::string_view json, const catalog::Outline& outline);

// Estimates for the sessions of one loop; bounded. One thread.
class EstimateCache {
public:
    static constexpr std::size_t kMaxEntries = 4096;

    // Null: none, or it is too old.
    std::shared_ptr<const Estimate> find(const std::string& key, Instant now) const;
    void insert(const std::string& key, std::shared_ptr<const Estimate> estimate);

private:
    std::unordered_map<std::string, std::shared_ptr<const Estimate>> m_entries;
};

// What statements reach, for the sessions of one loop; bounded by memory. One thread. Of an analysis that only its
// caller holds nothing is kept.
class ReachCache {
public:
    static constexpr std::size_t kMaxBytes = 16U << 20;

    std::shared_ptr<const Reach> of(const std::shared_ptr<const TargetOutline>& outline,
                                    const std::shared_ptr<const sql::Analysis>& analysis, std::size_t statement,
                                    const std::vector<Oid>& types);

private:
    struct Entry {
        std::shared_ptr<const sql::Analysis> analysis; // keeps its address its own
        std::shared_ptr<const TargetOutline> outline;
        std::vector<Oid> types;
        std::size_t statement = 0;
        std::shared_ptr<const Reach> reach;
    };
    std::unordered_multimap<const sql::Analysis*, Entry> m_entries;
    std::size_t m_bytes = 0;
};

} // namespace postern::session
