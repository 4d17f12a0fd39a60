#pragma once
// The report for people: cover with scope and integrity verdict, summary, exceptions first, approvals, a timeline of
// each session, the policy in force, glossary, how to verify. The same pieces whether they become a web page or a PDF.
//
// Reads the events once more than it writes them (what comes first depends on what comes later) and keeps no more than
// the bounds below.
#include <span>
#include <string>
#include <vector>

#include "api/filter.h"
#include "recording/verify.h"
#include "report/pages.h"
#include "report/recordings.h"

namespace postern::report {

inline constexpr std::size_t kMaxExceptions = 2000, kMaxApprovals = 2000,
                             kMaxNoted = 2000;   // listed at the front; the timeline has all
inline constexpr std::size_t kMaxGroups = 50;    // agents, people, targets, masked columns in the summary
inline constexpr std::size_t kMaxColumns = 1000; // masked ones that are counted

struct PolicyLine {
    std::string kind; // "rule", "mask", "default", …
    std::string name, does, when;
};

// A text of the configuration that was in force from a moment on.
struct PolicyMoment {
    Timestamp since;
    std::string sha256, who;
};

struct Cover {
    std::string title = "Session report";
    std::string scope;       // what was asked for, in words
    api::Filter filter = {}; // statements that do not match are left out of the lists
    Timestamp generated;
    std::string generatedBy, store;
    recording::Verification verification; // of these sessions, just before
    std::vector<PolicyLine> policy;       // in force when the report is made
    std::string policyFile, policyHash;
    std::vector<PolicyMoment> policies = {}; // while the sessions ran, oldest first, as far as it was noted
};

Result<> writeReport(Recordings& recordings, const Cover& cover, Pages& pages);
// The same pages once to each, one after the other: the first may count them for the second.
Result<> writeReport(Recordings& recordings, const Cover& cover, std::span<Pages* const> pages);

} // namespace postern::report
