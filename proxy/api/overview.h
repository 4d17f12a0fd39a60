#pragma once
// What happened in a span of time at a glance: statements over time by verdict, who ran them, what they touched. Counts
// only, made from the search index and the events of what is not in it yet; no statement's text is read.
#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "api/statement_row.h"
#include "recording/reader.h"

namespace postern::api {

inline constexpr std::size_t kVerdictCount = std::size(kVerdicts);
inline constexpr std::size_t kMaxOverviewBins = 500, kMaxOverviewNames = 12, kMaxOverviewSessions = 20'000;

struct OverviewQuery {
    Timestamp from, to;    // from inclusive, to exclusive
    std::size_t bins = 96; // 1 to kMaxOverviewBins
};

struct Overview {
    using Verdicts = std::array<std::uint64_t, kVerdictCount>; // by api::Verdict
    struct Name {
        std::string name;
        std::uint64_t statements = 0;
        std::uint64_t flagged = 0; // of them held or refused, whatever came of it
    };
    Timestamp from, to;
    std::int64_t binMicros = 1;
    std::vector<Verdicts> bins; // of equal length; the last may reach past `to`
    Verdicts verdicts{};
    std::uint64_t statements = 0, sessions = 0;
    std::uint64_t masked = 0;                           // answers in which a column was masked
    std::vector<Name> agents, relations, maskedColumns; // the most frequent first, at most kMaxOverviewNames
    std::int64_t medianMicros = -1, slowMicros = -1;    // durations at 50 and 95 %, to about a tenth; -1: nothing ran
    bool isCut = false;                                 // there were more sessions than are counted
};

// Blocking; the thread of the reader. `isStopping` ends it early with 57P01. Error 22023: a span or a number of bins
// that makes no sense.
Result<Overview> readOverview(recording::SessionReader& reader, const OverviewQuery& query,
                              const std::atomic<bool>& isStopping);

} // namespace postern::api
