#include "report/csv.h"

#include "report/entries.h"
#include "report/report_words.h"

namespace postern::report {

namespace {

constexpr std::string_view kHeadings =
    "session,statement,seq,time,agent,agent_kind,issuer,subject,email,groups,identity_method,process,process_chain,pid,"
    "process_evidence,address,application,target,database,role,protocol,transaction,sql,parameters,fingerprint,kinds,"
    "relations,decision,rules,reason,approval,approval_outcome,decided_by,decided_at,comment,rows,duration_us,"
    "command_tag,masked_columns,severity,sqlstate,message,error_origin,hash,prev,marked,notes\r\n";

class Line {
public:
    Line& cell(std::string_view text) {
        if (!m_text.empty())
            m_text += ',';
        m_text += csvCell(text);
        return *this;
    }
    Line& number(std::uint64_t value) { return cell(std::to_string(value)); }
    Line& number(const std::optional<std::int64_t>& value) { return cell(value ? std::to_string(*value) : ""); }
    std::string take() && { return std::move(m_text) + "\r\n"; }

private:
    std::string m_text;
};

// One line each: when, who, what.
std::string notesText(const api::StatementRow& row) {
    std::string out;
    for (const auto& note : row.remarks ? row.remarks->notes : std::vector<api::StatementNote>()) {
        out += out.empty() ? "" : "\n";
        out += note.who.empty() ? note.text : toRfc3339(note.time) + " " + note.who + ": " + note.text;
    }
    return out;
}

std::string lineOf(const Entry& entry) {
    const auto& row = *entry.row;
    const auto& facts = row.session();
    const auto decidedAt = entry.approvals.empty() || entry.approvals.back().outcome == "requested"
                               ? std::string()
                               : toRfc3339(entry.approvals.back().time);
    Line line;
    line.cell(facts.session).number(row.statement).number(entry.seq).cell(toRfc3339(row.time));
    line.cell(facts.agent).cell(facts.agentKind).cell(facts.issuer).cell(facts.subject).cell(facts.email);
    line.cell(joined(facts.groups, " ")).cell(facts.identityMethod).cell(facts.executable);
    line.cell(joined(facts.processChain, " < ")).cell(facts.pid > 0 ? std::to_string(facts.pid) : "");
    line.cell(facts.evidence).cell(facts.address).cell(facts.application);
    line.cell(facts.target).cell(facts.database).cell(facts.user).cell(row.protocol).cell(toString(row.transaction));
    line.cell(wholeSql(row)).cell(parametersText(row)).cell(row.fingerprint);
    line.cell(joined(row.kinds, " ")).cell(joined(row.relations, " "));
    line.cell(toString(row.verdict)).cell(joined(row.rules, " ")).cell(row.reason);
    line.cell(row.approval).cell(row.approvalOutcome).cell(row.decidedBy).cell(decidedAt).cell(row.comment);
    line.number(row.rows).number(row.durationMicros).cell(row.commandTag).cell(joined(row.maskedColumns, " "));
    line.cell(row.severity).cell(row.sqlstate).cell(row.message).cell(row.origin).cell(entry.hash).cell(entry.prev);
    line.cell(row.remarks && row.remarks->isMarked ? "yes" : "").cell(notesText(row));
    return std::move(line).take();
}

} // namespace

std::string csvCell(std::string_view text) {
    std::string cell(text);
    // What spreadsheets calculate: also behind white space that they skip.
    const auto first = cell.find_first_not_of(" \n\v\f");
    if (first != std::string::npos && std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos)
        cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

Result<std::uint64_t> writeCsv(Recordings& recordings, const api::Filter& filter, OutputFile& out) {
    std::uint64_t statements = 0;
    POSTERN_TRY(out.append(kHeadings));
    for (const auto& session : recordings.sessions())
        POSTERN_TRY(visitEntries(recordings, session, filter, [&](const Entry& entry) {
            ++statements;
            return out.append(lineOf(entry));
        }));
    return statements;
}

} // namespace postern::report
