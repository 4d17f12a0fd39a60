// Errors and notices of the server that may quote masked data.
#include <algorithm>

#include "session/impl.h"
#include "wire/backend.h"

namespace postern::session {

namespace {

constexpr std::string_view kWithheld = "[postern] the server's message is withheld: it may quote masked values";

} // namespace

// The server quotes the columns of the key that is in the way, and no others.
bool Session::Impl::isAboutUnmaskedKey(const wire::ErrorFields& error) const {
    constexpr std::string_view kForeignKey = "23503", kUniqueKey = "23505";
    if ((error.sqlstate != kForeignKey && error.sqlstate != kUniqueKey) || !m_sight.lens)
        return false;
    const auto& snapshot = m_sight.lens->snapshot();
    const auto* relation = snapshot.relation(snapshot.schema(error.schema), error.table);
    if (!relation)
        return false;
    const auto isMasked = [&](Oid oid, const std::vector<std::int16_t>& columns) {
        return std::any_of(columns.begin(), columns.end(), [&](auto number) {
            return m_sight.lens->masked().contains({oid, number});
        });
    };
    if (error.sqlstate == kUniqueKey) {
        const auto index = std::find_if(relation->indexes.begin(), relation->indexes.end(),
                                        [&](const auto& i) { return i.name == error.constraint; });
        return index != relation->indexes.end() && index->expressions.empty() && index->predicate.empty() &&
               !isMasked(relation->oid, index->keys);
    }
    const auto key = std::find_if(relation->constraints.begin(), relation->constraints.end(),
                                  [&](const auto& c) { return c.type == 'f' && c.name == error.constraint; });
    return key != relation->constraints.end() && !isMasked(relation->oid, key->columns) &&
           !isMasked(key->foreignRelation, key->foreignColumns);
}

Session::Impl::Withheld Session::Impl::withheldOf(const wire::ErrorFields& error) const {
    if (m_ledger.empty())
        return Withheld::Nothing;
    const auto& head = m_ledger.head();
    if (head.watchesTransaction && m_sight.quotesMasked)
        return Withheld::All;
    const auto* plan = currentPlan();
    // What the server logs of its own work tells how large the values were.
    const bool isLogged = error.severityPlain == "LOG" || error.severityPlain.substr(0, 5) == "DEBUG";
    if (plan && isLogged && (plan->masksSomething() || plan->withholdsLogs))
        return Withheld::All;
    if (!plan || !plan->rewritesMessages)
        return Withheld::Nothing;
    constexpr std::string_view kReadOnlyTransaction = "25006", kAccessRule = "42", kNotNull = "23502";
    // Only what reads the statement's own text knows a place in it; nothing of the database has been read then.
    if (!error.position.empty() && error.internalPosition.empty())
        return Withheld::Nothing;
    if (plan->passesAnalysisErrors && error.sqlstate.substr(0, 2) == kAccessRule)
        return Withheld::Nothing;
    if (plan->quotesUnderAnyCode)
        return Withheld::All;
    if (error.sqlstate == kReadOnlyTransaction)
        return Withheld::Nothing;
    if (!plan->keepsErrorCodes)
        return Withheld::All;
    // No masked value can be in the key where none decides whether an error is raised; nor does one decide which column
    // may not be NULL, which the message names. The whole row stands in the detail.
    if (isAboutUnmaskedKey(error))
        return Withheld::Nothing;
    return error.sqlstate == kNotNull && !error.table.empty() && !plan->definesObjects ? Withheld::Detail
                                                                                       : Withheld::All;
}

std::string Session::Impl::withoutDetail(std::string_view body) {
    constexpr std::string_view kNamesOnly =
        "SVCMstcFLR"; // severity, code, message, names, place in the server's source
    std::string out;
    while (body.size() > 1 && body.front() != '\0') {
        const auto field = body.substr(0, body.find('\0') + 1);
        if (kNamesOnly.find(field.front()) != std::string_view::npos)
            out += field;
        body.remove_prefix(field.size());
    }
    return out += '\0';
}

// The text of an error that may quote masked data stays here. Its code may tell the same, unless what was foreseen says
// that no masked column decides whether it is raised.
void Session::Impl::withholdError(const wire::ErrorFields& fields, Now now, Output& out) {
    const auto* plan = currentPlan();
    const bool keepsCode = fields.isFatal() || !plan || plan->keepsErrorCodes;
    const std::string code(keepsCode ? fields.sqlstate : std::string_view("XX000"));
    m_log.error(currentStatement(), "server", {fields.severity, fields.severityPlain, code, kWithheld, {}, {}}, now,
                out.records);
    out.toClient.write([&](std::string& bytes) {
        wire::writeError(bytes, fields.isFatal() ? wire::Severity::Fatal : wire::Severity::Error, code, kWithheld);
    });
}

void Session::Impl::withholdNotice(const wire::ErrorFields& fields, Now now, Output& out) {
    constexpr std::string_view kProgramLimit = "54000";
    if (fields.sqlstate == kProgramLimit) // a word too long to be found: that it comes tells of it
        return;
    const wire::ErrorFields fixed{fields.severity, fields.severityPlain, "01000", kWithheld, {}, {}};
    m_log.notice(fixed, now, out.records);
    out.toClient.write([&](std::string& bytes) { wire::writeNotice(bytes, fixed.sqlstate, fixed.message); });
}

} // namespace postern::session
