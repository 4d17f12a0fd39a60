#include "report/report.h"

#include "base/text.h"
#include "report/report_parts.h"
#include "report/report_words.h"

namespace postern::report {

void Findings::add(Exception exception) {
    ++exceptionCount;
    if (exceptions.size() < kMaxExceptions)
        exceptions.push_back(std::move(exception));
}

void Findings::add(Noted each) {
    ++notedCount;
    if (noted.size() < kMaxNoted)
        noted.push_back(std::move(each));
}

void Findings::take(const recording::SessionSummary& session, const Entry& entry) {
    constexpr std::size_t kText = 600;
    const auto& row = *entry.row;
    ++statements;
    ++verdicts[std::string(toString(row.verdict))];
    if (!row.maskedColumns.empty())
        ++masked;
    for (const auto& column : row.maskedColumns)
        if (maskedColumns.size() < kMaxColumns || maskedColumns.contains(column))
            ++maskedColumns[column];
    if (isException(row))
        add({row.time, session.session, row.statement,
             row.verdict == api::Verdict::Error ? outcomeText(row) : decisionText(row),
             std::string(utf8Prefix(row.sql, kText)), toneOf(row)});
    if (row.remarks)
        add(Noted{session.session, row.statement, std::string(utf8Prefix(row.sql, kText)), remarksText(row)});
    if (entry.approvals.empty())
        return;
    ++approvalCount;
    if (approvals.size() == kMaxApprovals)
        return;
    const auto& last = entry.approvals.back();
    approvals.push_back({session.session, row.statement, last.approval, std::string(utf8Prefix(row.sql, kText)),
                         last.by, last.comment, last.outcome, entry.approvals.front().time, last.time});
}

void Findings::take(const ApprovalStep& step) {
    for (auto& asked : approvals)
        if (asked.approval == step.approval && asked.outcome == "requested")
            asked.outcome = step.outcome, asked.by = step.by, asked.comment = step.comment, asked.decided = step.time;
}

namespace {

Result<Findings> find(Recordings& recordings, const Cover& cover) {
    Findings findings;
    std::vector<ApprovalStep> late; // may be recorded before the session that asked is read
    for (const auto& session : recordings.sessions()) {
        const auto remarks = recordings.remarks(session);
        if (!remarks)
            return remarks.error();
        if (const auto said = (*remarks)->find(0); said != (*remarks)->end())
            findings.add(Noted{session.session, 0, "the session", remarksText(*said->second)});
        const auto read = visitEntries(
            recordings, session, cover.filter,
            [&](const Entry& entry) {
                findings.take(session, entry);
                return Result<>();
            },
            [&](const ApprovalStep& step) {
                if (late.size() < kMaxApprovals)
                    late.push_back(step);
            });
        if (!read && read.error().sqlstate() != kEdited)
            return read.error();
        if (session.endReason == "postern ended unexpectedly")
            findings.add({session.ended.value_or(session.started),
                          session.session,
                          0,
                          "Postern ended unexpectedly during this session",
                          {},
                          Tone::Attention});
    }
    for (const auto& step : late)
        findings.take(step);
    return findings;
}

Result<> write(Recordings& recordings, const Findings& findings, const Cover& cover, Pages& pages) {
    POSTERN_TRY(pages.begin(cover.title, cover.scope));
    POSTERN_TRY(writeCover(recordings, cover, pages));
    POSTERN_TRY(writeSummary(recordings, findings, pages));
    POSTERN_TRY(writeExceptions(cover, findings, pages));
    POSTERN_TRY(writeApprovals(findings, pages));
    POSTERN_TRY(writeNotes(findings, pages));
    POSTERN_TRY(pages.heading(1, "Sessions", "sessions"));
    for (const auto& session : recordings.sessions())
        POSTERN_TRY(writeSession(recordings, session, cover, pages));
    POSTERN_TRY(writePolicy(cover, pages));
    POSTERN_TRY(writeGlossary(pages));
    POSTERN_TRY(writeHowToVerify(cover, pages));
    return pages.end();
}

} // namespace

Result<> writeReport(Recordings& recordings, const Cover& cover, std::span<Pages* const> pages) {
    recordings.setPasses(1 + pages.size());
    const auto findings = find(recordings, cover);
    if (!findings)
        return findings.error();
    for (auto* each : pages)
        POSTERN_TRY(write(recordings, *findings, cover, *each));
    return {};
}

Result<> writeReport(Recordings& recordings, const Cover& cover, Pages& pages) {
    Pages* const one[] = {&pages};
    return writeReport(recordings, cover, one);
}

} // namespace postern::report
