#pragma once
// The parts of a report, each a function that writes its pages.
#include <map>
#include <string>
#include <vector>

#include "report/entries.h"
#include "report/report.h"

namespace postern::report {

struct Exception {
    Timestamp time;
    recording::SessionId session;
    std::uint64_t statement = 0; // 0: the session itself
    std::string what, text;
    Tone tone = Tone::Bad;
};

struct Decided {
    recording::SessionId session;
    std::uint64_t statement = 0;
    std::string approval, text, by, comment, outcome;
    Timestamp requested, decided;
};

struct Noted {
    recording::SessionId session;
    std::uint64_t statement = 0;
    std::string text, said;
};

// What the first reading finds.
struct Findings {
    std::uint64_t statements = 0, masked = 0, exceptionCount = 0, approvalCount = 0, notedCount = 0;
    std::map<std::string, std::uint64_t> verdicts, maskedColumns;
    std::vector<Exception> exceptions;
    std::vector<Decided> approvals;
    std::vector<Noted> noted;

    void take(const recording::SessionSummary& session, const Entry& entry);
    // What became of a request after its statement's session, or long after its statement.
    void take(const ApprovalStep& step);
    void add(Exception exception);
    void add(Noted each);
};

std::string anchorOf(recording::SessionId session);
Result<> writeCover(const Recordings& recordings, const Cover& cover, Pages& pages);
Result<> writeSummary(const Recordings& recordings, const Findings& findings, Pages& pages);
Result<> writeExceptions(const Cover& cover, const Findings& findings, Pages& pages);
Result<> writeApprovals(const Findings& findings, Pages& pages);
Result<> writeNotes(const Findings& findings, Pages& pages);
Result<> writeSession(Recordings& recordings, const recording::SessionSummary& session, const Cover& cover,
                      Pages& pages);
Result<> writePolicy(const Cover& cover, Pages& pages);
Result<> writeGlossary(Pages& pages);
Result<> writeHowToVerify(const Cover& cover, Pages& pages);

} // namespace postern::report
