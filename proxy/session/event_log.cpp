#include "session/event_log.h"

#include "masking/method.h"

namespace postern::session {

namespace {

recording::IdentityView viewOf(const Identity& identity) {
    return {identity.issuer,
            identity.subject,
            identity.email,
            {identity.groups.begin(), identity.groups.end()},
            identity.method};
}

// Messages can be as long as the statements they quote; the statement itself is recorded whole elsewhere.
constexpr std::size_t kMaxText = 16U << 10;

std::string_view bounded(std::string_view text) {
    return text.substr(0, kMaxText);
}

} // namespace

std::string EventLog::reference(std::uint64_t statement) const {
    return recording::toString(m_id).substr(0, 8) + "-" + std::to_string(statement);
}

void EventLog::write(recording::EventBody body, Now now, Records& out) {
    const recording::Event event{m_id, ++m_seq, now.wall, std::move(body)};
    recording::encode(event, out.buffer());
    out.commit();
}

void EventLog::start(const Start& start, Now now, Records& out) {
    recording::SessionStart event;
    if (start.identity)
        event.identity = viewOf(*start.identity);
    event.agent = start.agent;
    event.agentKind = start.agentKind;
    event.client.address = start.client->address;
    if (start.process) {
        event.client.pid = start.process->pid;
        event.client.executable = start.process->executable;
        event.client.processChain = {start.process->chain.begin(), start.process->chain.end()};
        event.client.workingFolder = start.process->workingFolder;
        event.client.evidence = start.process->evidence;
    }
    event.client.applicationName = start.applicationName;
    event.target = start.target;
    event.database = start.database;
    event.user = start.user;
    event.postern = start.version;
    write(std::move(event), now, out);
}

std::uint64_t EventLog::statement(const StatementText& text, const policy::Verdict& verdict, Now now, Records& out) {
    recording::Statement event;
    event.statement = ++m_statements;
    event.protocol = text.protocol;
    event.sql = text.sql;
    event.parameters.reserve(text.arguments.size());
    for (std::size_t i = 0; i < text.arguments.size(); ++i) {
        const auto& argument = text.arguments[i];
        event.parameters.push_back({i < text.types.size() ? text.types[i] : Oid{0},
                                    argument.format == 1 ? recording::Format::Binary : recording::Format::Text,
                                    argument.length,
                                    argument.bytes,
                                    {}});
    }
    for (const auto& [index, mask] : text.masked)
        if (index < event.parameters.size() && event.parameters[index].length >= 0) {
            auto& parameter = event.parameters[index];
            parameter.format = recording::Format::Text;
            parameter.bytes = masking::kRedaction;
            parameter.length = static_cast<std::int32_t>(masking::kRedaction.size());
            parameter.maskedBy = mask;
        }
    if (text.facts) {
        event.fingerprint = text.facts->fingerprint;
        event.kinds = {text.facts->kinds.begin(), text.facts->kinds.end()};
        const auto& relations = text.facts->relations;
        if (m_names.size() < relations.size())
            m_names.resize(relations.size());
        for (std::size_t i = 0; i < relations.size(); ++i) {
            m_names[i] =
                relations[i].schema.empty() ? relations[i].name : relations[i].schema + "." + relations[i].name;
            event.relations.push_back(m_names[i]);
        }
    }
    event.action = policy::toString(verdict.action);
    for (const auto* rule : verdict.rules)
        event.rules.push_back(rule->name);
    event.reason = verdict.reason;
    event.policyVersion = verdict.publishedVersion;
    std::string failure;
    if (text.estimate) {
        event.estimatedRows = text.estimate->rows.value_or(-1);
        event.fullScanRows = text.estimate->scanRows.value_or(-1);
        event.plan = text.estimate->plan;
        if (event.plan.empty())
            event.plan = failure = "none: SQLSTATE " + text.estimate->sqlstate;
    }
    write(std::move(event), now, out);
    return m_statements;
}

void EventLog::result(std::uint64_t statement, const Capture& capture, std::string_view tag, Microseconds duration,
                      bool keepData, Now now, Records& out) {
    recording::ResultEvent event;
    event.statement = statement;
    capture.fill(event, keepData);
    event.commandTag = tag;
    event.durationMicros = duration.count();
    m_rows += event.rows;
    write(std::move(event), now, out);
}

void EventLog::error(std::uint64_t statement, std::string_view origin, const wire::ErrorFields& fields, Now now,
                     Records& out) {
    write(recording::ErrorEvent{statement, fields.severity, fields.sqlstate, bounded(fields.message),
                                bounded(fields.detail), bounded(fields.hint), origin},
          now, out);
}

void EventLog::notice(const wire::ErrorFields& fields, Now now, Records& out) {
    write(recording::Notice{fields.severity, fields.sqlstate, bounded(fields.message), bounded(fields.detail),
                            bounded(fields.hint)},
          now, out);
}

void EventLog::notification(const wire::NotificationFields& fields, Now now, Records& out) {
    write(recording::Notification{fields.pid, fields.channel, fields.payload}, now, out);
}

void EventLog::cancel(std::uint64_t statement, Now now, Records& out) {
    write(recording::Cancel{statement}, now, out);
}

void EventLog::approval(const approval::Answer& answer, std::uint64_t statement, Now now, Records& out) {
    recording::Approval event;
    event.approval = answer.id;
    event.statement = statement;
    event.outcome = approval::toString(answer.outcome);
    if (!answer.by.subject.empty())
        event.by = recording::IdentityView{answer.by.issuer,
                                           answer.by.subject,
                                           answer.by.email,
                                           {answer.by.groups.begin(), answer.by.groups.end()},
                                           answer.by.method};
    event.comment = answer.comment;
    event.impact = answer.impact;
    event.evidence = answer.evidence;
    write(std::move(event), now, out);
}

void EventLog::end(std::string_view reason, std::int64_t bytesToClient, Now now, Records& out) {
    const auto duration = std::chrono::duration_cast<Microseconds>(now.steady - m_start.steady);
    write(recording::SessionEnd{reason, m_statements, m_rows, bytesToClient, duration.count()}, now, out);
}

} // namespace postern::session
