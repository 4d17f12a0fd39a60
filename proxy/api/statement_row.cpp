#include "api/statement_row.h"

#include <algorithm>
#include <array>

namespace postern::api {

namespace {

constexpr std::array<std::string_view, 8> kVerdictWords = {"allowed", "blocked", "held",      "approved",
                                                           "denied",  "expired", "abandoned", "error"};

template <class T>
bool equalBehind(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
    return a == b || (a && b && *a == *b);
}

bool startsWithAny(std::string_view kind, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return kind.starts_with(start); });
}

Risk riskOfKind(std::string_view kind) {
    if (startsWithAny(kind, {"CREATE",
                             "ALTER",
                             "DROP",
                             "TRUNCATE",
                             "GRANT",
                             "REVOKE",
                             "COMMENT",
                             "SECURITY LABEL",
                             "REASSIGN",
                             "IMPORT",
                             "DO",
                             "CALL",
                             "COPY TO PROGRAM",
                             "COPY FROM PROGRAM",
                             "LOAD",
                             "SET ROLE",
                             "SET SESSION AUTHORIZATION",
                             "CLUSTER",
                             "VACUUM",
                             "REINDEX"}))
        return Risk::High;
    if (startsWithAny(kind, {"INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "SELECT INTO", "REFRESH", "LOCK"}))
        return Risk::Medium;
    return Risk::Low;
}

} // namespace

std::string_view toString(Verdict verdict) {
    return kVerdictWords[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdictFromString(std::string_view word) {
    const auto found = std::find(kVerdictWords.begin(), kVerdictWords.end(), word);
    if (found == kVerdictWords.end())
        return {};
    return static_cast<Verdict>(found - kVerdictWords.begin());
}

std::string_view toString(Risk risk) {
    return risk == Risk::High ? "high" : risk == Risk::Medium ? "medium" : "low";
}

std::string_view toString(Transaction transaction) {
    return transaction == Transaction::Open ? "open" : transaction == Transaction::Failed ? "failed" : "none";
}

std::string_view SessionFacts::process() const {
    const std::string_view path = executable;
    const auto slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view SessionFacts::identity() const {
    return email.empty() ? subject : email;
}

bool operator==(const StatementRow& a, const StatementRow& b) {
    const auto tie = [](const StatementRow& r) {
        return std::tie(r.id, r.statement, r.time, r.protocol, r.sql, r.sqlBytes, r.parameters, r.fingerprint, r.kinds,
                        r.relations, r.transaction, r.verdict, r.rules, r.reason, r.approval, r.approvalOutcome,
                        r.decidedBy, r.comment, r.isRunning, r.rows, r.durationMicros, r.commandTag, r.severity,
                        r.sqlstate, r.message, r.detail, r.hint, r.origin, r.maskedColumns);
    };
    return tie(a) == tie(b) && equalBehind(a.facts, b.facts) && equalBehind(a.sample, b.sample) &&
           equalBehind(a.columns, b.columns) && equalBehind(a.remarks, b.remarks);
}

std::string_view StatementRow::verb() const {
    return kinds.empty() ? std::string_view() : kinds.front();
}

bool StatementRow::isFlagged() const {
    return verdict != Verdict::Allowed || !sqlstate.empty();
}

Risk StatementRow::risk() const {
    if (verdict != Verdict::Allowed && verdict != Verdict::Error)
        return Risk::High;
    auto risk = Risk::Low;
    for (const auto& kind : kinds)
        risk = std::max(risk, riskOfKind(kind));
    return risk;
}

const SessionFacts& StatementRow::session() const {
    static const SessionFacts kNone;
    return facts ? *facts : kNone;
}

} // namespace postern::api
