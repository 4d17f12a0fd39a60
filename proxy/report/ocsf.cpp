#include "report/ocsf.h"

#include <charconv>

#include "base/json_writer.h"
#include "report/entries.h"
#include "report/report_words.h"

namespace postern::report {

namespace {

constexpr int kAuthentication = 3002, kDatastore = 6005;
constexpr int kInformational = 1, kMedium = 3;
constexpr int kSuccess = 1, kFailure = 2;

std::int64_t milliseconds(Timestamp time) {
    return time.micros / 1000;
}

// Datastore Activity: 2 update, 4 query, 5 write, 6 create, 7 delete, 99 other.
int activityOf(std::string_view verb) {
    constexpr std::pair<std::string_view, int> kActivities[] = {
        {"SELECT", 4}, {"SHOW", 4},  {"EXPLAIN", 4}, {"FETCH", 4},  {"COPY TO", 4}, {"COPY", 4}, {"INSERT", 5},
        {"UPDATE", 2}, {"MERGE", 2}, {"ALTER", 2},   {"CREATE", 6}, {"DELETE", 7},  {"DROP", 7}, {"TRUNCATE", 7}};
    for (const auto& [word, activity] : kActivities)
        if (verb.starts_with(word))
            return activity;
    return 99;
}

// security_control: 1 allowed, 2 blocked, 8 approved, 14 delayed.
int dispositionOf(api::Verdict verdict) {
    using api::Verdict;
    switch (verdict) {
    case Verdict::Blocked:
    case Verdict::Denied:
        return 2;
    case Verdict::Approved:
        return 8;
    case Verdict::Held:
    case Verdict::Expired:
    case Verdict::Abandoned:
        return 14;
    case Verdict::Allowed:
    case Verdict::Error:
        break;
    }
    return 1;
}

void putHead(JsonWriter& json, int classUid, int activity, Timestamp time, int severity, int status) {
    json.beginObject()
        .field("class_uid", static_cast<std::int64_t>(classUid))
        .field("category_uid", static_cast<std::int64_t>(classUid / 1000))
        .field("activity_id", static_cast<std::int64_t>(activity))
        .field("type_uid", static_cast<std::int64_t>(classUid) * 100 + activity)
        .field("time", milliseconds(time))
        .field("severity_id", static_cast<std::int64_t>(severity))
        .field("status_id", static_cast<std::int64_t>(status));
}

void putMetadata(JsonWriter& json, const std::string& uid, std::uint64_t sequence, bool hasDisposition) {
    json.key("metadata").beginObject().field("version", "1.1.0").field("uid", uid);
    json.field("sequence", static_cast<std::int64_t>(sequence));
    json.key("product")
        .beginObject()
        .field("name", "Postern")
        .field("vendor_name", "Postern")
        .field("version", POSTERN_VERSION)
        .endObject();
    if (hasDisposition)
        json.key("profiles").beginArray().string("security_control").endArray();
    json.endObject();
}

void putUser(JsonWriter& json, const recording::SessionSummary& session) {
    json.beginObject()
        .field("name", session.email.empty() ? session.subject : session.email)
        .field("uid", session.subject);
    if (!session.email.empty())
        json.field("email_addr", session.email);
    json.field("domain", session.issuer).endObject();
}

void putEndpoint(JsonWriter& json, const recording::SessionSummary& session) {
    json.key("src_endpoint").beginObject();
    const auto colon = session.address.rfind(':');
    std::int64_t port = 0;
    if (colon != std::string::npos)
        std::from_chars(session.address.data() + colon + 1, session.address.data() + session.address.size(), port);
    if (port > 0) {
        auto ip = session.address.substr(0, colon);
        if (ip.size() > 2 && ip.front() == '[')
            ip = ip.substr(1, ip.size() - 2);
        json.field("ip", ip).field("port", port);
    } else {
        json.field("name", session.address.empty() ? std::string("local") : session.address);
    }
    json.endObject();
}

void putActor(JsonWriter& json, const recording::SessionSummary& session) {
    json.key("actor").beginObject().key("user");
    putUser(json, session);
    json.key("session")
        .beginObject()
        .field("uid", toString(session.session))
        .field("created_time", milliseconds(session.started))
        .endObject();
    json.key("process").beginObject();
    if (session.pid > 0)
        json.field("pid", session.pid);
    const auto slash = session.executable.rfind('/');
    const auto name = slash == std::string::npos ? session.executable : session.executable.substr(slash + 1);
    json.field("name", name).endObject();
    json.field("app_name", session.agent).endObject();
}

// What was added to the record afterwards, and by whom.
void putNotes(JsonWriter& json, const api::StatementRemarks* said) {
    if (said == nullptr || said->notes.empty())
        return;
    json.key("enrichments").beginArray();
    for (const auto& note : said->notes) {
        json.beginObject().field("name", "note").field("value", note.text).field("provider", note.who);
        json.key("data")
            .beginObject()
            .field("time", milliseconds(note.time))
            .field("who", note.who)
            .field("by", note.by)
            .endObject()
            .endObject();
    }
    json.endArray();
}

// `said`: about the session as a whole; null: nothing.
std::string sessionEvent(const recording::SessionSummary& session, bool isBegin, const api::StatementRemarks* said) {
    std::string out;
    JsonWriter json(out);
    putHead(json, kAuthentication, isBegin ? 1 : 2, isBegin ? session.started : *session.ended, kInformational,
            kSuccess);
    putMetadata(json, toString(session.session) + (isBegin ? "-begin" : "-end"), isBegin ? 1 : session.events, false);
    putActor(json, session);
    json.key("user");
    putUser(json, session);
    putEndpoint(json, session);
    json.key("service").beginObject().field("name", "Postern: " + session.target).endObject();
    if (!isBegin)
        json.field("message", session.endReason);
    putNotes(json, said);
    json.endObject();
    return out + "\n";
}

void putTexts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).beginArray();
    for (const auto& text : texts)
        json.string(text);
    json.endArray();
}

std::string statementEvent(const recording::SessionSummary& session, const Entry& entry) {
    const auto& row = *entry.row;
    std::string out;
    JsonWriter json(out);
    putHead(json, kDatastore, activityOf(row.verb()), row.time, isException(row) ? kMedium : kInformational,
            row.sqlstate.empty() && toneOf(row) != Tone::Bad ? kSuccess : kFailure);
    json.field("disposition_id", static_cast<std::int64_t>(dispositionOf(row.verdict)));
    putMetadata(json, toString(session.session) + "-" + std::to_string(row.statement), entry.seq, true);
    putActor(json, session);
    putEndpoint(json, session);
    json.key("database").beginObject().field("name", session.database).field("type_id", std::int64_t{1}).endObject();
    if (!row.relations.empty())
        json.key("table").beginObject().field("name", row.relations.front()).endObject();
    json.key("query_info").beginObject().field("query_string", wholeSql(row)).field("uid", row.fingerprint).endObject();
    if (row.durationMicros)
        json.field("duration", *row.durationMicros / 1000);
    if (!row.sqlstate.empty())
        json.field("status_code", row.sqlstate).field("status_detail", row.message);
    json.field("message", decisionText(row));
    putNotes(json, row.remarks.get());
    // What this version of the schema has no place for.
    json.key("unmapped")
        .beginObject()
        .key("marked")
        .boolean(row.remarks && row.remarks->isMarked)
        .field("agent_kind", session.agentKind)
        .field("target", session.target)
        .field("role", session.user);
    putTexts(json, "relations", row.relations);
    putTexts(json, "rules", row.rules);
    putTexts(json, "masked_columns", row.maskedColumns);
    if (row.rows)
        json.field("rows", *row.rows);
    if (!row.approval.empty())
        json.field("approval", row.approval)
            .field("approver", row.decidedBy)
            .field("approval_outcome", row.approvalOutcome);
    json.field("hash", entry.hash).field("prev", entry.prev).endObject().endObject();
    return out + "\n";
}

} // namespace

Result<std::uint64_t> writeOcsf(Recordings& recordings, const api::Filter& filter, OutputFile& out) {
    std::uint64_t events = 0;
    for (const auto& session : recordings.sessions()) {
        const auto remarks = recordings.remarks(session);
        if (!remarks)
            return remarks.error();
        const auto said = (*remarks)->find(0);
        POSTERN_TRY(out.append(sessionEvent(session, true, said == (*remarks)->end() ? nullptr : said->second.get())));
        const auto read = visitEntries(recordings, session, filter, [&](const Entry& entry) {
            ++events;
            return out.append(statementEvent(session, entry));
        });
        if (!read)
            return read.error();
        if (session.ended)
            POSTERN_TRY(out.append(sessionEvent(session, false, nullptr)));
        events += session.ended ? 2 : 1;
    }
    return events;
}

} // namespace postern::report
