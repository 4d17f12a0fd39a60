#include "report/report_parts.h"

#include <algorithm>

#include "report/report_words.h"

namespace postern::report {

namespace {

using Kind = Column::Kind;

std::string number(std::uint64_t value) {
    return std::to_string(value);
}

std::string person(const recording::SessionSummary& session) {
    const auto& name = session.email.empty() ? session.subject : session.email;
    return name.empty() ? "nobody was signed in" : name;
}

constexpr std::size_t kMaxLate = 100; // decisions without their statement that a session's part tells

std::string orNone(const std::string& text) {
    return text.empty() ? "–" : text;
}

std::string verdictSentence(const recording::Verification& v, bool isEmpty) {
    if (!v.isWhole())
        return "NOT WHOLE: the recording is not as it was written (" + number(v.problems.size()) +
               (v.problems.size() == 1 ? " problem, listed" : " problems, listed") + " under Exceptions).";
    std::string out = isEmpty
                          ? "Nothing is in this scope. The store is whole: every event is as it was recorded, and the "
                            "signatures hold."
                          : "Whole: every event is as it was recorded, and the signatures hold.";
    if (v.unsignedEvents > 0)
        out += " " + number(v.unsignedEvents) + " events of open sessions come after the last signature.";
    if (!v.keysTrusted)
        out += " The public key was taken from the store itself; compare it with the one you know.";
    return out;
}

struct Sums {
    std::uint64_t sessions = 0, statements = 0, held = 0, blocked = 0, errors = 0;
    std::int64_t rows = 0;
    void add(const recording::SessionSummary& s) {
        ++sessions;
        statements += s.statements, held += s.held, blocked += s.blocked, errors += s.errors, rows += s.rows;
    }
};

Result<> writeGroups(const Recordings& recordings, std::string_view title, Pages& pages,
                     std::string (*keyOf)(const recording::SessionSummary&)) {
    std::map<std::string, Sums> groups;
    std::uint64_t left = 0;
    for (const auto& session : recordings.sessions()) {
        const auto key = keyOf(session);
        if (groups.size() < kMaxGroups || groups.contains(key))
            groups[key].add(session);
        else
            ++left;
    }
    const Column columns[] = {{std::string(title), 8},         {"Sessions", 3, Kind::Number},
                              {"Statements", 3, Kind::Number}, {"Held", 2, Kind::Number},
                              {"Blocked", 2, Kind::Number},    {"Error answers", 3, Kind::Number},
                              {"Rows", 3, Kind::Number}};
    POSTERN_TRY(pages.beginTable(columns));
    for (const auto& [name, sums] : groups) {
        const Cell cells[] = {
            {orNone(name)},         {number(sums.sessions)}, {number(sums.statements)},  {number(sums.held)},
            {number(sums.blocked)}, {number(sums.errors)},   {std::to_string(sums.rows)}};
        POSTERN_TRY(pages.row(cells));
    }
    POSTERN_TRY(pages.endTable());
    return left == 0 ? Result<>() : pages.paragraph(number(left) + " more sessions belong to others.");
}

Result<> more(std::uint64_t all, std::size_t listed, Pages& pages) {
    if (all <= listed)
        return {};
    return pages.paragraph(number(all - listed) + " more are in the timelines of the sessions.", Tone::Attention);
}

} // namespace

std::string anchorOf(recording::SessionId session) {
    return "session-" + toString(session);
}

Result<> writeCover(const Recordings& recordings, const Cover& cover, Pages& pages) {
    const auto& v = cover.verification;
    POSTERN_TRY(
        pages.paragraph(verdictSentence(v, recordings.sessions().empty()), v.isWhole() ? Tone::Good : Tone::Bad));
    std::vector<Fact> facts{{"Scope", cover.scope}};
    if (!cover.filter.isEmpty())
        facts.push_back({"Statements listed", "those that match: " + cover.filter.text()});
    facts.push_back({"Sessions", number(recordings.sessions().size())});
    facts.push_back({"Events", number(recordings.events())});
    if (!recordings.sessions().empty()) {
        auto from = recordings.sessions().front().started, to = from;
        for (const auto& session : recordings.sessions()) {
            from = std::min(from, session.started);
            to = std::max(to, session.ended.value_or(cover.generated));
        }
        facts.push_back({"Period", timeText(from) + " to " + timeText(to)});
    }
    facts.push_back(
        {"Made", timeText(cover.generated) + (cover.generatedBy.empty() ? "" : " by " + cover.generatedBy)});
    facts.push_back({"Postern", POSTERN_VERSION});
    facts.push_back({"Store", cover.store});
    for (const auto& key : v.publicKeys)
        facts.push_back({"Signed by", key});
    if (v.lastSigned)
        facts.push_back({"Last signature", number(v.lastSigned->number) + ":" + toHex(v.lastSigned->hash)});
    facts.push_back({"Times", "UTC"});
    facts.push_back({"Values", "as the client received them: what was masked for the client is masked here"});
    return pages.facts(facts);
}

Result<> writeSummary(const Recordings& recordings, const Findings& findings, Pages& pages) {
    POSTERN_TRY(pages.heading(1, "Summary", "summary"));
    Sums sums;
    for (const auto& session : recordings.sessions())
        sums.add(session);
    if (recordings.sessions().empty())
        POSTERN_TRY(pages.paragraph("No session is in this scope: 0 events."));
    std::vector<Fact> facts{{"Statements", number(sums.statements)},
                            {"Statements listed", number(findings.statements)}};
    for (const auto& [verdict, count] : findings.verdicts)
        facts.push_back({"Of these, " + (verdict == "error" ? std::string("failed") : verdict), number(count)});
    facts.push_back({"Of these, masked", number(findings.masked)});
    facts.push_back({"Rows delivered", std::to_string(sums.rows)});
    POSTERN_TRY(pages.facts(facts));
    if (recordings.sessions().empty())
        return {};
    POSTERN_TRY(writeGroups(recordings, "Agent", pages, [](const recording::SessionSummary& s) { return s.agent; }));
    POSTERN_TRY(writeGroups(recordings, "Person", pages, [](const recording::SessionSummary& s) { return person(s); }));
    POSTERN_TRY(writeGroups(recordings, "Target", pages, [](const recording::SessionSummary& s) { return s.target; }));
    if (findings.maskedColumns.empty())
        return {};
    const Column columns[] = {{"Masked column", 4}, {"Statements", 1, Kind::Number}};
    std::vector<std::pair<std::string, std::uint64_t>> masked(findings.maskedColumns.begin(),
                                                              findings.maskedColumns.end());
    std::stable_sort(masked.begin(), masked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    const auto listed = std::min(masked.size(), kMaxGroups);
    POSTERN_TRY(pages.beginTable(columns));
    for (std::size_t i = 0; i < listed; ++i) {
        const Cell cells[] = {{masked[i].first}, {number(masked[i].second)}};
        POSTERN_TRY(pages.row(cells));
    }
    POSTERN_TRY(pages.endTable());
    if (masked.size() == listed)
        return {};
    return pages.paragraph((masked.size() == kMaxColumns ? "At least " : "") + number(masked.size() - listed) +
                           " more masked columns stand with the statements in the timelines.");
}

Result<> writeExceptions(const Cover& cover, const Findings& findings, Pages& pages) {
    POSTERN_TRY(pages.heading(1, "Exceptions", "exceptions"));
    for (const auto& problem : cover.verification.problems)
        POSTERN_TRY(pages.paragraph("Integrity, " + std::string(toString(problem.edit)) +
                                        (problem.session ? ", session " + toString(*problem.session) : "") + ": " +
                                        problem.text,
                                    Tone::Bad));
    if (findings.statements == 0)
        return pages.paragraph("No statement is listed.");
    if (findings.exceptionCount == 0 && !cover.verification.isWhole())
        return pages.paragraph("Of the statements themselves, every one that is listed was allowed and worked.");
    if (findings.exceptionCount == 0)
        return pages.paragraph(cover.filter.isEmpty() ? "None: every statement was allowed and worked."
                                                      : "None: every statement that is listed was allowed and worked.",
                               Tone::Good);
    const Column columns[] = {{"Time (UTC)", 8},
                              {"Session", 10},
                              {"No.", 3, Kind::Number},
                              {"Statement", 18, Kind::Code},
                              {"What happened", 14}};
    POSTERN_TRY(pages.beginTable(columns));
    for (const auto& e : findings.exceptions) {
        const Cell cells[] = {{momentText(e.time)},
                              {toString(e.session), Tone::Plain, anchorOf(e.session)},
                              {e.statement == 0 ? "" : number(e.statement)},
                              {e.text},
                              {e.what, e.tone}};
        POSTERN_TRY(pages.row(cells));
    }
    POSTERN_TRY(pages.endTable());
    return more(findings.exceptionCount, findings.exceptions.size(), pages);
}

Result<> writeApprovals(const Findings& findings, Pages& pages) {
    POSTERN_TRY(pages.heading(1, "Approvals", "approvals"));
    if (findings.approvalCount == 0)
        return pages.paragraph("No statement was held for an approval.");
    const Column columns[] = {{"Requested (UTC)", 8},
                              {"Session", 10},
                              {"No.", 3, Kind::Number},
                              {"Statement", 14, Kind::Code},
                              {"Outcome", 7},
                              {"By", 7},
                              {"Comment", 7}};
    POSTERN_TRY(pages.beginTable(columns));
    for (const auto& a : findings.approvals) {
        const auto tone = a.outcome == "approved" ? Tone::Good : a.outcome == "denied" ? Tone::Bad : Tone::Attention;
        const bool isOpen = a.outcome == "requested";
        const Cell cells[] = {{momentText(a.requested)},
                              {toString(a.session), Tone::Plain, anchorOf(a.session)},
                              {number(a.statement)},
                              {a.text},
                              {isOpen ? "nobody decided yet" : a.outcome + " at " + clockText(a.decided), tone},
                              {orNone(a.by)},
                              {a.comment}};
        POSTERN_TRY(pages.row(cells));
    }
    POSTERN_TRY(pages.endTable());
    return more(findings.approvalCount, findings.approvals.size(), pages);
}

Result<> writeNotes(const Findings& findings, Pages& pages) {
    if (findings.notedCount == 0)
        return {};
    POSTERN_TRY(pages.heading(1, "Marks and notes", "notes"));
    const Column columns[] = {{"Session", 10}, {"No.", 3, Kind::Number}, {"Statement", 18, Kind::Code}, {"Said", 18}};
    POSTERN_TRY(pages.beginTable(columns));
    for (const auto& each : findings.noted) {
        const Cell cells[] = {{toString(each.session), Tone::Plain, anchorOf(each.session)},
                              {each.statement == 0 ? "" : number(each.statement)},
                              {each.text},
                              {each.said}};
        POSTERN_TRY(pages.row(cells));
    }
    POSTERN_TRY(pages.endTable());
    return more(findings.notedCount, findings.noted.size(), pages);
}

Result<> writeSession(Recordings& recordings, const recording::SessionSummary& s, const Cover& cover, Pages& pages) {
    POSTERN_TRY(pages.heading(2, "Session " + toString(s.session), anchorOf(s.session)));
    const Fact facts[] = {
        {"Person",
         person(s) + (s.method.empty() ? "" : " (" + s.method + (s.issuer.empty() ? "" : ", " + s.issuer) + ")")},
        {"Agent", orNone(s.agent) + (s.agentKind.empty() ? "" : " (" + s.agentKind + ")")},
        {"Process", orNone(s.executable) + (s.pid > 0 ? ", pid " + std::to_string(s.pid) : "") + ", from " +
                        orNone(s.address) + (s.applicationName.empty() ? "" : ", calls itself " + s.applicationName)},
        {"Target", s.target + ": database " + s.database + " as " + s.user},
        {"Time",
         timeText(s.started) + " to " + (s.ended ? timeText(*s.ended) + ", " + s.endReason : "now: it is open")},
        {"Counts", counted(static_cast<std::int64_t>(s.statements), "statement") + ", " + counted(s.rows, "row") +
                       ", " + number(s.blocked) + " blocked, " + number(s.held) + " held, " +
                       counted(static_cast<std::int64_t>(s.errors), "error answer")},
        {"Last hash", number(s.events) + " events, " + toHex(s.head)},
    };
    POSTERN_TRY(pages.facts(facts));
    const auto remarks = recordings.remarks(s);
    if (!remarks)
        return remarks.error();
    if (const auto said = (*remarks)->find(0); said != (*remarks)->end())
        POSTERN_TRY(pages.paragraph(remarksText(*said->second)));
    const Column columns[] = {
        {"No.", 2, Kind::Number}, {"Time (UTC)", 5}, {"Statement", 17, Kind::Code}, {"Decision", 7}, {"Outcome", 10}};
    bool hasTable = false;
    std::vector<ApprovalStep> late;
    const auto take = [&](const Entry& entry) -> Result<> {
        if (!hasTable)
            POSTERN_TRY(pages.beginTable(columns));
        hasTable = true;
        const auto& row = *entry.row;
        const auto parameters = parametersText(row);
        const bool isError = row.verdict == api::Verdict::Error;
        const Cell cells[] = {
            {number(row.statement)},
            {clockText(row.time)},
            {wholeSql(row) + (parameters.empty() ? "" : "\n-- " + parameters)},
            {decisionText(row), isError ? Tone::Plain : toneOf(row)},
            {outcomeText(row) + (row.remarks ? "\n" + remarksText(row) : ""), isError ? Tone::Bad : Tone::Plain}};
        return pages.row(cells);
    };
    const auto read = visitEntries(recordings, s, cover.filter, take, [&](const ApprovalStep& step) {
        if (late.size() < kMaxLate)
            late.push_back(step);
    });
    if (hasTable)
        POSTERN_TRY(pages.endTable());
    if (!read && read.error().sqlstate() == kEdited)
        return pages.paragraph("From here on this session is not shown: " + read.error().message() + ".", Tone::Bad);
    if (!read)
        return read;
    for (const auto& step : late)
        POSTERN_TRY(pages.paragraph(clockText(step.time) + ": approval " + step.approval + " was " + step.outcome +
                                    (step.by.empty() ? "" : " by " + step.by) +
                                    (step.comment.empty() ? "" : ": " + step.comment)));
    return hasTable || !late.empty()
               ? Result<>()
               : pages.paragraph(cover.filter.isEmpty() ? "No statements." : "No statement matches.");
}

Result<> writePolicy(const Cover& cover, Pages& pages) {
    POSTERN_TRY(pages.heading(1, "Policy in force", "policy"));
    POSTERN_TRY(
        pages.paragraph("The policy of the gateway when this report was made. Which rules decided on a statement "
                        "at its time is recorded with the statement and stands in the timelines."));
    const Fact facts[] = {{"File", cover.policyFile}, {"SHA-256", cover.policyHash}};
    POSTERN_TRY(pages.facts(facts));
    if (!cover.policies.empty()) {
        POSTERN_TRY(pages.paragraph("While these sessions ran, these texts were in force; each is kept as "
                                    "policy/SHA-256.toml in the gateway's data folder."));
        const Column moments[] = {{"Since (UTC)", 4}, {"SHA-256", 11, Kind::Code}, {"", 2}, {"Noted by", 2}};
        POSTERN_TRY(pages.beginTable(moments));
        for (const auto& each : cover.policies) {
            const bool isNow = each.sha256 == cover.policyHash;
            const Cell cells[] = {{momentText(each.since)},
                                  {each.sha256},
                                  {isNow ? "as below" : "another", isNow ? Tone::Plain : Tone::Attention},
                                  {each.who}};
            POSTERN_TRY(pages.row(cells));
        }
        POSTERN_TRY(pages.endTable());
    }
    const Column columns[] = {{"Kind", 2}, {"Name", 4}, {"Does", 3}, {"When, and why", 8}};
    POSTERN_TRY(pages.beginTable(columns));
    for (const auto& line : cover.policy) {
        const Cell cells[] = {{line.kind}, {line.name}, {line.does}, {line.when}};
        POSTERN_TRY(pages.row(cells));
    }
    return pages.endTable();
}

Result<> writeGlossary(Pages& pages) {
    POSTERN_TRY(pages.heading(1, "Glossary", "glossary"));
    const Fact words[] = {
        {"Session", "one connection of a client, from log-in to close"},
        {"Agent", "a registered client with a key of its own: an AI assistant, a server, a script"},
        {"Person", "the signed-in identity behind the agent"},
        {"Allowed", "no rule stopped the statement; it was sent to the database"},
        {"Blocked", "a rule refused the statement; the database never saw it"},
        {"Held", "the statement waits for a person's decision; the database has not seen it"},
        {"Approved, denied", "what that person decided"},
        {"Expired", "nobody decided in time; the statement did not run"},
        {"Abandoned", "the client gave up waiting; the statement did not run"},
        {"Failed", "the database refused a statement that Postern had let through"},
        {"Error answers", "all errors that the client was sent: from the database, and Postern's refusals"},
        {"Masked", "values were replaced before the client received them; the report has the replaced values only"},
        {"Marked, note",
         "what a person said about a statement or a session afterwards; it is no part of the recording"},
        {"Event", "one line of a recording; each is bound to the one before by its hash"},
        {"Seal, signature", "an Ed25519 signature of Postern's key over everything recorded up to then"},
    };
    return pages.facts(words);
}

Result<> writeHowToVerify(const Cover& cover, Pages& pages) {
    POSTERN_TRY(pages.heading(1, "How to verify", "verify"));
    POSTERN_TRY(pages.paragraph(
        "A report is for reading. What can be verified is the recording: in the store, or exported as JSON lines, "
        "which "
        "hold every event with its hash and the signed seal of each session. With Postern on any machine:"));
    const auto& keys = cover.verification.publicKeys;
    const auto key = keys.empty() ? std::string("ed25519:…") : keys.back();
    POSTERN_TRY(pages.code("postern verify --key " + key + "\npostern verify export.jsonl --key " + key));
    POSTERN_TRY(pages.paragraph(
        "Compare the key with the one that was noted when the gateway was set up: the name of a key proves nothing. To "
        "show "
        "that the store was not put back to an earlier state, give the last signature that you noted:"));
    const auto& last = cover.verification.lastSigned;
    const auto known = last ? number(last->number) + ":" + toHex(last->hash) : std::string("NUMBER:HASH");
    POSTERN_TRY(pages.code("postern verify --known " + known));
    return pages.paragraph(
        "Without Postern: each hash is SHA-256 over the event's canonical line and the hash before it. "
        "Postern's documentation, recording-format.md, has the whole procedure and a program of 30 lines.");
}

} // namespace postern::report
