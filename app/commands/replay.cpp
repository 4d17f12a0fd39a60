// postern replay: a recorded session's statements, sent again.
#include <atomic>
#include <mutex>
#include <thread>

#include "app/access_record.h"
#include "app/command_line.h"
#include "app/records.h"
#include "app/replay/run.h"
#include "app/replay/way_in.h"
#include "app/signals.h"
#include "app/transcript.h"
#include "base/json_writer.h"
#include "base/log.h"
#include "base/text.h"

namespace postern::app {

namespace {

struct ReplayRequest {
    std::vector<std::string> ids;
    std::string target;
    ReplayOptions options;
};

struct SessionReplay {
    Script script;
    std::vector<Replayed> statements;
    std::optional<Error> stopped;
};

// Ctrl-C, heard by a thread of its own while the others wait for the database.
class Interruption {
public:
    Interruption()
        : m_thread([this] {
              while (!m_isOver)
                  if (waitForSignal(std::chrono::milliseconds{100}) == Signal::Terminate)
                      m_isCancelled = true;
          }) {}
    ~Interruption() {
        m_isOver = true;
        m_thread.join();
    }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    bool isCancelled() const { return m_isCancelled; }

private:
    std::atomic<bool> m_isOver{false}, m_isCancelled{false};
    std::thread m_thread;
};

std::size_t count(const SessionReplay& replay, Outcome outcome) {
    return static_cast<std::size_t>(std::count_if(replay.statements.begin(), replay.statements.end(),
                                                  [&](const Replayed& r) { return r.comparison.outcome == outcome; }));
}

std::string shortSql(const std::string& sql) {
    constexpr std::size_t kWidth = 100;
    std::string out;
    for (const char c : sql)
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    return out.size() <= kWidth ? out : std::string(utf8Prefix(out, kWidth)) + "…";
}

std::string shown(const CellText& cell) {
    return cell ? "'" + *cell + "'" : "NULL";
}

std::string asText(const SessionReplay& replay) {
    std::string out = "session " + toString(replay.script.session) + "\n";
    for (const auto& statement : replay.statements) {
        const auto& comparison = statement.comparison;
        auto word = std::string(toString(comparison.outcome));
        word.resize(10, ' ');
        out += word + std::to_string(statement.number) + "  " + shortSql(statement.sql) + "\n";
        if (!comparison.why.empty())
            out += "          " + comparison.why + "\n";
        for (const auto& cell : comparison.cells)
            out += "          row " + std::to_string(cell.row) + ", " + cell.column + ": " + shown(cell.recorded) +
                   " -> " + shown(cell.now) + "\n";
        for (const auto& row : comparison.rows) {
            out += "          row " + std::to_string(row.row) + (row.isNew ? " is new: " : " is gone: ");
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                out += (i == 0 ? "" : ", ") + shown(row.cells[i]);
            out += "\n";
        }
        if (comparison.goneCount + comparison.newCount > comparison.rows.size())
            out += "          and " +
                   std::to_string(comparison.goneCount + comparison.newCount - comparison.rows.size()) + " more rows\n";
        if (comparison.cellCount > comparison.cells.size())
            out += "          and " + std::to_string(comparison.cellCount - comparison.cells.size()) + " more cells\n";
    }
    for (const auto outcome : {Outcome::Same, Outcome::Different, Outcome::Slower, Outcome::Failed, Outcome::Skipped})
        out += std::to_string(count(replay, outcome)) + " " + std::string(toString(outcome)) +
               (outcome == Outcome::Skipped ? "\n" : ", ");
    return out;
}

void writeCell(JsonWriter& json, std::string_view key, const CellText& cell) {
    json.key(key);
    cell ? json.string(*cell) : json.null();
}

void writeStatement(JsonWriter& json, const Replayed& statement) {
    const auto& comparison = statement.comparison;
    json.beginObject()
        .field("statement", static_cast<std::int64_t>(statement.number))
        .field("sql", statement.sql)
        .field("outcome", toString(comparison.outcome))
        .field("why", comparison.why)
        .field("recorded_us", statement.recordedMicros)
        .field("now_us", statement.micros)
        .field("cells_different", static_cast<std::int64_t>(comparison.cellCount))
        .key("cells")
        .beginArray();
    for (const auto& cell : comparison.cells) {
        json.beginObject().field("row", static_cast<std::int64_t>(cell.row)).field("column", cell.column);
        writeCell(json, "recorded", cell.recorded);
        writeCell(json, "now", cell.now);
        json.endObject();
    }
    json.endArray()
        .field("rows_gone", static_cast<std::int64_t>(comparison.goneCount))
        .field("rows_new", static_cast<std::int64_t>(comparison.newCount))
        .key("rows")
        .beginArray();
    for (const auto& row : comparison.rows) {
        json.beginObject().field("change", row.isNew ? "new" : "gone").field("row", static_cast<std::int64_t>(row.row));
        json.key("cells").beginArray();
        for (const auto& cell : row.cells)
            cell ? json.string(*cell) : json.null();
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

std::string asJson(const std::vector<SessionReplay>& replays, const ReplayRequest& request) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("target", request.target).key("committed").boolean(request.options.commits);
    json.key("sessions").beginArray();
    for (const auto& replay : replays) {
        json.beginObject().field("session", toString(replay.script.session));
        for (const auto outcome :
             {Outcome::Same, Outcome::Different, Outcome::Slower, Outcome::Failed, Outcome::Skipped})
            json.field(toString(outcome), static_cast<std::int64_t>(count(replay, outcome)));
        json.field("error", replay.stopped ? replay.stopped->message() : std::string());
        json.key("statements").beginArray();
        for (const auto& statement : replay.statements)
            writeStatement(json, statement);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return out;
}

Result<std::vector<SessionReplay>> load(const policy::Configuration& configuration, const ReplayRequest& request) {
    auto archive = openArchive(configuration.store);
    if (!archive)
        return archive.error();
    recording::SessionReader reader(std::move(*archive));
    std::vector<SessionReplay> out;
    Looked looked;
    looked.action = "replay";
    for (const auto& id : request.ids) {
        const auto session = reader.find(id);
        if (!session)
            return session.error();
        auto script = loadScript(reader, *session);
        if (!script)
            return script.error();
        out.push_back({std::move(*script), {}, {}});
        looked.sessions.push_back(session->session);
    }
    POSTERN_TRY(recordAccess(configuration, std::move(looked)));
    return out;
}

void runOne(const WayIn& way, SessionReplay& replay, const ReplayOptions& options, std::chrono::microseconds delay,
            const Interruption& interruption) {
    const auto until = std::chrono::steady_clock::now() + delay;
    while (std::chrono::steady_clock::now() < until && !interruption.isCancelled())
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    auto connection = ReplayConnection::open(way, [&] { return interruption.isCancelled(); });
    if (!connection) {
        replay.stopped = connection.error();
        return;
    }
    const auto done = app::replay(
        **connection, replay.script, options, [&](const Replayed& each) { replay.statements.push_back(each); },
        [&] { return interruption.isCancelled(); });
    if (!done)
        replay.stopped = done.error();
}

// One after the other; with the recorded timing, side by side as they were.
void runAll(const ReplayGateway& gateway, std::vector<SessionReplay>& replays, const ReplayOptions& options) {
    const Interruption interruption;
    auto first = replays.front().script.started;
    for (const auto& replay : replays)
        first = std::min(first, replay.script.started);
    std::vector<std::thread> threads;
    for (auto& replay : replays) {
        const std::chrono::microseconds delay(options.keepsTiming ? replay.script.started.micros - first.micros : 0);
        threads.emplace_back([&, delay] { runOne(gateway.way(), replay, options, delay, interruption); });
        if (!options.keepsTiming) {
            threads.back().join();
            threads.pop_back();
        }
    }
    for (auto& thread : threads)
        thread.join();
}

Exit failed(const Common& common, const Error& error) {
    complain(common, error.message());
    if (error.sqlstate() == "42704")
        return Exit::DoesNotHold;
    return error.fault() == Fault::Client ? Exit::Usage : Exit::Unreachable;
}

Exit run(const Common& common, const ReplayRequest& request) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    auto replays = load(*configuration, request);
    if (!replays)
        return failed(common, replays.error());
    log::setLevel(log::Level::Warning); // the gateway's own news are not this command's
    {
        auto gateway = ReplayGateway::open(configuration, request.target, replays->front().script.agentKind);
        if (!gateway)
            return failed(common, gateway.error());
        runAll(**gateway, *replays, request.options);
    }
    auto exit = Exit::Done;
    for (const auto& replay : *replays) {
        if (count(replay, Outcome::Different) + count(replay, Outcome::Failed) > 0 && exit == Exit::Done)
            exit = Exit::DoesNotHold;
        if (replay.stopped)
            exit = replay.stopped->sqlstate() == sqlstate::kQueryCanceled ? Exit::DoesNotHold : Exit::Unreachable;
        if (common.json)
            continue;
        print(asText(replay));
        if (replay.stopped)
            complain(common, replay.stopped->message());
    }
    if (common.json)
        print(asJson(*replays, request));
    return exit;
}

} // namespace

void addReplay(CLI::App& app, Command& command) {
    const auto [sub, request] =
        addSubcommand<ReplayRequest>(app, command, "replay",
                                     "Run a recorded session's statements again, through the gateway, and show "
                                     "what comes back different",
                                     run);
    sub->add_option("ID", request->ids, "The sessions; the beginning of an ID is enough")->required();
    sub->add_option("--target", request->target, "The target to run them against")->required();
    sub->add_flag("--commit", request->options.commits,
                  "Run the statements for good, instead of in a transaction that is rolled back");
    sub->add_flag("--timing", request->options.keepsTiming,
                  "Wait between statements as the session did, and run several sessions side by side as they were");
    sub->add_option("--slower", request->options.slowerFactor,
                    "Call a statement slower when it takes so many times as long")
        ->check(CLI::Range(1.0, 1000000.0))
        ->capture_default_str();
}

} // namespace postern::app
