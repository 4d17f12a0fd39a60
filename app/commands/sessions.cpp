// postern sessions list, show: what was recorded.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/access_record.h"
#include "app/command_line.h"
#include "app/records.h"
#include "app/remark_desk.h"
#include "app/selection.h"
#include "app/table.h"
#include "app/transcript.h"
#include "base/json_members.h"
#include "base/json_writer.h"
#include "recording/reader.h"

namespace postern::app {

namespace {

Exit failed(const Common& common, const Error& error, Exit exit = Exit::Unreachable) {
    complain(common, error.message());
    return exit;
}

void writeTime(JsonWriter& json, std::string_view key, const std::optional<Timestamp>& time) {
    json.key(key);
    time ? json.string(toRfc3339(*time)) : json.null();
}

void writeSession(JsonWriter& json, const recording::SessionSummary& session) {
    auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    json.beginObject().field("session", toString(session.session)).field("started", toRfc3339(session.started));
    writeTime(json, "ended", session.ended);
    json.field("end_reason", session.endReason);
    json.key("agent").beginObject().field("name", session.agent).field("kind", session.agentKind).endObject();
    json.key("identity")
        .beginObject()
        .field("issuer", session.issuer)
        .field("subject", session.subject)
        .field("email", session.email)
        .field("method", session.method)
        .endObject();
    json.key("target")
        .beginObject()
        .field("name", session.target)
        .field("database", session.database)
        .field("user", session.user)
        .endObject();
    json.key("client")
        .beginObject()
        .field("address", session.address)
        .field("pid", session.pid)
        .field("executable", session.executable)
        .field("application_name", session.applicationName)
        .endObject();
    json.field("statements", number(session.statements))
        .field("allowed", number(session.allowed))
        .field("held", number(session.held))
        .field("blocked", number(session.blocked))
        .field("errors", number(session.errors))
        .field("rows", session.rows)
        .field("events", number(session.events))
        .endObject();
}

std::string asTable(const std::vector<recording::SessionSummary>& sessions) {
    std::vector<TableRow> rows;
    for (const auto& session : sessions)
        rows.push_back({toString(session.session), toRfc3339(session.started).substr(0, 19) + "Z",
                        session.ended ? toRfc3339(*session.ended).substr(11, 8) + "Z" : "open", session.agent,
                        session.target, session.email.empty() ? session.subject : session.email,
                        std::to_string(session.statements), std::to_string(session.blocked),
                        std::to_string(session.errors),
                        session.applicationName.empty() ? session.executable : session.applicationName});
    return sessions.empty() ? "no sessions\n"
                            : table({"SESSION", "STARTED", "ENDED", "AGENT", "TARGET", "IDENTITY", "STATEMENTS",
                                     "BLOCKED", "ERRORS", "CLIENT"},
                                    rows);
}

using Configuration = policy::Configuration;

// What `task` says of what is recorded.
Exit withReader(const Common& common,
                const std::function<Exit(const Configuration&, recording::SessionReader&)>& task) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    auto archive = openArchive(configuration->store);
    if (!archive)
        return failed(common, archive.error());
    recording::SessionReader reader(std::move(*archive));
    return task(*configuration, reader);
}

Exit list(const Common& common, Selection selection) {
    if (auto prepared = prepare(selection); !prepared)
        return failed(common, prepared.error(), Exit::Usage);
    return withReader(common, [&](const Configuration&, recording::SessionReader& reader) {
        const auto sessions = select(reader, selection);
        if (!sessions)
            return failed(common, sessions.error());
        if (!common.json) {
            print(asTable(*sessions));
            return Exit::Done;
        }
        std::string out;
        JsonWriter json(out);
        json.beginArray();
        for (const auto& session : *sessions)
            writeSession(json, session);
        json.endArray();
        print(out);
        return Exit::Done;
    });
}

Exit show(const Common& common, const std::string& id, bool isReadable) {
    return withReader(common, [&](const Configuration& configuration, recording::SessionReader& reader) {
        const auto session = reader.find(id);
        if (!session)
            return failed(common, session.error(), Exit::DoesNotHold);
        if (auto noted = recordAccess(configuration, {Place::CommandLine, "show", {session->session}, {}, {}, {}});
            !noted)
            return failed(common, noted.error());
        const auto colours = coloursOf(STDOUT_FILENO);
        std::string
            block; // written in pieces of some size, so that a long session needs few system calls and little memory
        const auto shown = reader.events(session->session, [&](std::string_view line) {
            block.append(isReadable ? describeEvent(line, colours) : std::string(line)).append("\n");
            if (block.size() > 64 * 1024) {
                print(block);
                block.clear();
            }
            return true;
        });
        if (!block.empty())
            print(block);
        return shown ? Exit::Done : failed(common, shown.error(), Exit::DoesNotHold);
    });
}

Exit note(const Common& common, const std::string& id, const api::NewRemark& wanted) {
    return withReader(common, [&](const Configuration& configuration, recording::SessionReader& reader) {
        const auto session = reader.find(id);
        if (!session)
            return failed(common, session.error(), Exit::DoesNotHold);
        auto remark = wanted;
        remark.session = toString(session->session);
        const auto said = addRemark(configuration, Place::CommandLine, remark);
        if (!said)
            return failed(common, said.error(),
                          said.error().sqlstate() == "22023"      ? Exit::Usage
                          : said.error().fault() == Fault::Client ? Exit::DoesNotHold
                                                                  : Exit::Unreachable);
        if (common.json) {
            std::string out;
            JsonWriter json(out);
            json.beginObject()
                .field("session", remark.session)
                .field("statement", static_cast<std::int64_t>(remark.statement));
            json.key("marked").boolean(*said && (*said)->isMarked);
            json.field("notes", static_cast<std::int64_t>(*said ? (*said)->notes.size() : 0)).endObject();
            print(out);
        }
        return Exit::Done;
    });
}

std::string onOneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return text;
}

// Of one session, or of all.
Exit listNotes(const Common& common, const std::string& id) {
    return withReader(common, [&](const Configuration&, recording::SessionReader& reader) {
        auto sessions = reader.archive().notedSessions();
        if (!sessions)
            return failed(common, sessions.error());
        if (!id.empty()) {
            const auto session = reader.find(id);
            if (!session)
                return failed(common, session.error(), Exit::DoesNotHold);
            *sessions = {session->session};
        }
        std::vector<recording::Note> notes;
        recording::Hasher hasher;
        for (const auto each : *sessions) {
            const auto read = reader.archive().notes(each, [&](const recording::AccessEntry& entry) {
                if (auto found = recording::noteOf(entry, hasher))
                    notes.push_back(std::move(*found));
                return true;
            });
            if (!read)
                return failed(common, read.error());
        }
        std::sort(notes.begin(), notes.end(), [](const auto& a, const auto& b) { return a.access < b.access; });
        const auto isEdited = std::any_of(notes.begin(), notes.end(), [](const auto& each) { return each.isEdited; });
        if (common.json) {
            std::string out;
            JsonWriter json(out);
            json.beginArray();
            for (const auto& each : notes) {
                json.beginObject()
                    .field("access", static_cast<std::int64_t>(each.access))
                    .field("session", toString(each.session))
                    .field("statement", static_cast<std::int64_t>(each.statement));
                writeTime(json, "time", each.isEdited ? std::nullopt : std::optional(each.time));
                json.field("who", each.who).field("by", each.by).field("action", toString(each.remark));
                json.field("note", each.text).key("edited").boolean(each.isEdited).endObject();
            }
            json.endArray();
            print(out);
        } else {
            std::vector<TableRow> rows;
            for (const auto& each : notes)
                rows.push_back({toString(each.session), each.statement == 0 ? "" : std::to_string(each.statement),
                                each.isEdited ? "?" : toRfc3339(each.time).substr(0, 19) + "Z", each.who,
                                std::string(toString(each.remark)),
                                each.isEdited ? "edited in the store; run postern verify" : onOneLine(each.text)});
            print(rows.empty() ? "no notes\n" : table({"SESSION", "STATEMENT", "TIME", "WHO", "WHAT", "NOTE"}, rows));
        }
        return isEdited ? Exit::DoesNotHold : Exit::Done;
    });
}

TableRow accessRow(const nlohmann::json& entry) {
    const auto sessions = entry.value("sessions", nlohmann::json::array());
    const auto count = numberOf(entry, "count");
    const auto which =
        count == 1 && sessions.size() == 1 && sessions.front().is_string()
            ? sessions.front().get<std::string>() + (entry.contains("statement") ? " " + entry["statement"].dump() : "")
            : std::to_string(count) + " sessions";
    return {textOf(entry, "time").substr(0, 19) + "Z",
            textOf(entry, "who"),
            textOf(entry, "by"),
            textOf(entry, "action"),
            which,
            textOf(entry, "format"),
            textOf(entry, "filter"),
            textOf(entry, "sha256").substr(0, 16)};
}

Exit listAccesses(const Common& common, const std::string& id) {
    return withReader(common, [&](const Configuration&, recording::SessionReader& reader) {
        std::string wanted;
        if (!id.empty()) {
            const auto session = reader.find(id);
            if (!session)
                return failed(common, session.error(), Exit::DoesNotHold);
            wanted = '"' + toString(session->session) + '"';
        }
        std::vector<TableRow> rows;
        std::string json = "[";
        const auto read = reader.archive().accesses(0, [&](const recording::AccessEntry& entry) {
            const auto parsed = nlohmann::json::parse(entry.canonical, nullptr, false);
            if (!parsed.is_object() || entry.canonical.find(wanted) == std::string::npos)
                return true; // what does not read is for postern verify
            if (common.json)
                json += (json.size() > 1 ? "," : "") + entry.canonical;
            else
                rows.push_back(accessRow(parsed));
            return true;
        });
        if (!read)
            return failed(common, read.error());
        if (common.json)
            print(json + "]");
        else
            print(rows.empty() ? "nobody looked yet\n"
                               : table({"TIME", "WHO", "BY", "ACTION", "SESSION", "FORMAT", "FILTER", "SHA256"}, rows));
        return Exit::Done;
    });
}

} // namespace

void addSessions(CLI::App& app, Command& command) {
    auto* sessions = app.add_subcommand("sessions", "Recorded sessions");
    sessions->require_subcommand(1);

    const auto [listing, selection] =
        addSubcommand<Selection>(*sessions, command, "list", "List recorded sessions, the newest first", list);
    addSelection(*listing, *selection);
    listing->add_option("--limit", selection->sessions.limit, "At most so many")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    listing->add_option("--offset", selection->sessions.offset, "Leave out so many of the newest");

    const auto [accesses, accessId] = addSubcommand<std::string>(
        *sessions, command, "accesses", "Who looked at recordings and exported them, the newest last", listAccesses);
    accesses->add_option("ID", *accessId, "Only of this session; the beginning of its ID is enough");

    auto* noting =
        sessions->add_subcommand("note", "Write a note beside a recorded statement or session, or mark a statement");
    auto noteCommon = addCommon(*noting);
    auto noteId = std::make_shared<std::string>();
    auto remark = std::make_shared<api::NewRemark>();
    noting->add_option("ID", *noteId, "The session; the beginning of its ID is enough")->required();
    noting->add_option("STATEMENT", remark->statement, "The statement's number in the session; 0: the session itself")
        ->required();
    auto* noteText = noting->add_option("TEXT", remark->text, "What there is to say");
    auto isMark = std::make_shared<bool>(false), isUnmark = std::make_shared<bool>(false);
    auto* mark = noting->add_flag("--mark", *isMark, "Mark the statement");
    auto* unmark = noting->add_flag("--unmark", *isUnmark, "Take the mark back");
    mark->excludes(unmark)->excludes(noteText);
    unmark->excludes(noteText);
    noting->callback([&command, noteCommon, noteId, remark, isMark, isUnmark] {
        remark->remark = *isMark     ? recording::Remark::Mark
                         : *isUnmark ? recording::Remark::Unmark
                                     : recording::Remark::Note;
        command = [noteCommon, noteId, remark] { return note(*noteCommon, *noteId, *remark); };
    });

    const auto [notes, notesId] = addSubcommand<std::string>(
        *sessions, command, "notes", "Notes on recorded statements and marks, the newest last", listNotes);
    notes->add_option("ID", *notesId, "Only of this session; the beginning of its ID is enough");

    auto* showing = sessions->add_subcommand("show", "Print one session's events as JSON lines");
    auto showCommon = addCommon(*showing);
    auto id = std::make_shared<std::string>();
    auto isReadable = std::make_shared<bool>(false);
    showing->add_option("ID", *id, "The session; the beginning of its ID is enough")->required();
    showing->add_flag("--readable", *isReadable, "One short line for people instead of each JSON line");
    showing->callback([&command, showCommon, id, isReadable] {
        command = [showCommon, id, isReadable] { return show(*showCommon, *id, *isReadable && !showCommon->json); };
    });
}

} // namespace postern::app
