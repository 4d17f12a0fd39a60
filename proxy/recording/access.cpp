#include "recording/access.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/bytes.h"
#include "base/json_writer.h"
#include "recording/sqlite_rows.h"
#include "recording/sqlite_schema.h"

namespace postern::recording {

namespace {

constexpr int kPlain = 0, kSealed = 16;
constexpr auto kRemarks = {Remark::Note, Remark::Mark, Remark::Unmark};

bool isRemark(const Access& access) {
    return access.sessions.size() == 1 &&
           std::any_of(kRemarks.begin(), kRemarks.end(), [&](Remark each) { return toString(each) == access.action; });
}

std::string contextOf(std::uint64_t number) {
    std::string out = "access";
    putU64(out, number);
    return out;
}

} // namespace

std::string canonicalOf(const Access& access, std::uint64_t number) {
    std::string out;
    JsonWriter json(out);
    json.beginObject()
        .field("access", static_cast<std::int64_t>(number))
        .field("time", toRfc3339(access.time))
        .field("who", access.who)
        .field("by", access.by)
        .field("action", access.action)
        .field("count", static_cast<std::int64_t>(access.sessions.size()))
        .key("sessions")
        .beginArray();
    for (std::size_t i = 0; i < std::min(access.sessions.size(), kMaxAccessSessions); ++i)
        json.string(toString(access.sessions[i]));
    json.endArray();
    for (const auto& [name, value] :
         {std::pair("filter", &access.filter), {"format", &access.format}, {"sha256", &access.sha256}}) {
        json.key(name);
        value->empty() ? json.null() : json.string(*value);
    }
    if (isRemark(access)) {
        json.field("statement", static_cast<std::int64_t>(access.statement)).key("note");
        access.note.empty() ? json.null() : json.string(access.note);
    }
    json.endObject();
    return out;
}

std::string_view toString(Remark remark) {
    return remark == Remark::Note ? "note" : remark == Remark::Mark ? "mark" : "unmark";
}

std::optional<Note> parseNote(std::string_view canonical) {
    const auto parsed = nlohmann::json::parse(canonical, nullptr, false);
    if (!parsed.is_object())
        return std::nullopt;
    const auto text = [&](const char* name) {
        const auto found = parsed.find(name);
        return found != parsed.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const auto number = [&](const char* name) {
        const auto found = parsed.find(name);
        return found != parsed.end() && found->is_number_unsigned() ? std::optional(found->get<std::uint64_t>())
                                                                    : std::nullopt;
    };
    const auto* const remark =
        std::find_if(kRemarks.begin(), kRemarks.end(), [&](Remark each) { return toString(each) == text("action"); });
    const auto sessions = parsed.find("sessions");
    if (remark == kRemarks.end() || sessions == parsed.end() || !sessions->is_array() || sessions->size() != 1 ||
        !sessions->front().is_string())
        return std::nullopt;
    const auto session = sessionIdFromString(sessions->front().get<std::string>());
    const auto statement = number("statement");
    if (!session || !statement)
        return std::nullopt;
    return Note{number("access").value_or(0),
                *session,
                *statement,
                *remark,
                fromRfc3339(text("time")).value_or(Timestamp{}),
                text("who"),
                text("by"),
                text("note")};
}

std::optional<Note> noteOf(const AccessEntry& entry, Hasher& hasher) {
    auto note = parseNote(entry.canonical);
    if (!note && !entry.noteOf)
        return std::nullopt;
    if (note && note->session == entry.noteOf && note->access == entry.number &&
        hasher.link(entry.canonical, entry.prev) == entry.hash)
        return note;
    Note edited;
    edited.access = entry.number;
    edited.session = entry.noteOf ? *entry.noteOf : note->session;
    edited.isEdited = true;
    return edited;
}

Result<std::unique_ptr<AccessLog>> AccessLog::open(const std::filesystem::path& path, const PayloadKey* key,
                                                   KeySource keys) {
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return std::move(database).error();
    POSTERN_TRY(migrate(*database));
    std::unique_ptr<AccessLog> log(new AccessLog(std::move(*database), std::move(keys)));
    if (key)
        log->m_sealer.emplace(*key);
    return log;
}

Result<> AccessLog::append(const Access& access) {
    POSTERN_TRY(m_database.run("BEGIN IMMEDIATE"));
    auto done = appendLast(access);
    if (done)
        done = m_database.run("COMMIT");
    if (!done && m_database.inTransaction())
        (void)m_database.run("ROLLBACK");
    return done;
}

Result<> AccessLog::appendLast(const Access& access) {
    const auto head = accessHead(m_database);
    if (!head)
        return head.error();
    const auto number = head->entries + 1;
    auto text = canonicalOf(access, number);
    const auto hash = m_hasher.link(text, head->hash);
    if (m_sealer)
        text = m_sealer->seal(contextOf(number), text);
    auto insert = m_database.prepare(
        "INSERT INTO access (number, encoding, entry, hash, prev, note_of) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return std::move(insert).error();
    insert->bind(1, number)
        .bind(2, m_sealer ? kSealed : kPlain)
        .bindBlob(3, text)
        .bindBlob(4, hash.view())
        .bindBlob(5, head->hash.view());
    if (isRemark(access))
        insert->bind(6, toSql(access.sessions.front()));
    else
        insert->bindNull(6);
    return insert->run();
}

Result<AccessHead> accessHead(Database& database) {
    auto query = database.prepare("SELECT number, hash FROM access ORDER BY number DESC LIMIT 1");
    if (!query)
        return std::move(query).error();
    const auto row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return AccessHead{};
    return AccessHead{query->unsignedInteger(0), Digest::fromBytes(query->text(1)).value_or(Digest{})};
}

namespace {

constexpr std::string_view kColumns = "SELECT number, encoding, entry, hash, prev, note_of FROM access ";

// Prepared from kColumns.
Result<> visitAll(Query& query, Opener& opener, const std::function<bool(const AccessEntry&)>& visit) {
    for (;;) {
        const auto row = query.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        AccessEntry entry;
        entry.number = query.unsignedInteger(0);
        entry.hash = Digest::fromBytes(query.text(3)).value_or(Digest{});
        entry.prev = Digest::fromBytes(query.text(4)).value_or(Digest{});
        if (!query.isNull(5))
            entry.noteOf = toSessionId(query.integer(5));
        if (query.integer(1) == kPlain) {
            entry.canonical = query.text(2);
        } else {
            auto opened = opener.open(contextOf(entry.number), query.text(2));
            if (!opened)
                return opened.error();
            entry.canonical = std::move(*opened).value_or("");
        }
        if (!visit(entry))
            return {};
    }
}

} // namespace

Result<> readAccesses(Database& database, Opener& opener, std::uint64_t from,
                      const std::function<bool(const AccessEntry&)>& visit) {
    auto query = database.prepare(std::string(kColumns) + "WHERE number >= ?1 ORDER BY number");
    if (!query)
        return std::move(query).error();
    // From 0: all, also what somebody put where no entry can be.
    query->bind(1, from == 0 ? INT64_MIN : static_cast<std::int64_t>(from));
    return visitAll(*query, opener, visit);
}

Result<> readNotes(Database& database, Opener& opener, SessionId session,
                   const std::function<bool(const AccessEntry&)>& visit) {
    auto query = database.prepare(std::string(kColumns) + "WHERE note_of = ?1 ORDER BY number");
    if (!query)
        return std::move(query).error();
    query->bind(1, toSql(session));
    return visitAll(*query, opener, visit);
}

Result<std::vector<SessionId>> notedSessions(Database& database) {
    auto query = database.prepare("SELECT DISTINCT note_of FROM access WHERE note_of IS NOT NULL");
    if (!query)
        return std::move(query).error();
    std::vector<SessionId> out;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return out;
        out.push_back(toSessionId(query->integer(0)));
    }
}

std::string toJson(const AccessHead& head) {
    std::string out;
    JsonWriter(out)
        .beginObject()
        .field("entries", static_cast<std::int64_t>(head.entries))
        .field("head", toHex(head.hash))
        .endObject();
    return out;
}

} // namespace postern::recording
