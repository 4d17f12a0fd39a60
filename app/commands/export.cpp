// postern export: recorded sessions as a file.
#include <algorithm>
#include <chrono>
#include <unistd.h>

#include "app/agents.h"
#include "app/command_line.h"
#include "app/exporter.h"
#include "app/signals.h"
#include "base/json_writer.h"

namespace postern::app {

namespace {

struct ExportOptions {
    ExportRequest request;
    std::string format;
    bool isAll = false;
};

// On a terminal: one line that counts. Everywhere: the place where Ctrl-C is heard.
class Meter {
public:
    bool operator()(std::uint64_t done, std::uint64_t total) {
        while (const auto signal = waitForSignal(std::chrono::milliseconds{0}))
            if (*signal == Signal::Terminate)
                return false;
        const auto moment = std::chrono::steady_clock::now();
        if (m_isTerminal && moment - m_last > std::chrono::milliseconds{200}) {
            m_last = moment;
            show("\rexporting " + std::to_string(total == 0 ? 100 : std::min<std::uint64_t>(100, done * 100 / total)) +
                 " % of " + std::to_string(total) + " events");
            m_isShown = true;
        }
        return true;
    }
    void clear() {
        if (m_isShown)
            show("\r\033[K");
    }

private:
    static void show(const std::string& text) {
        [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
    }
    bool m_isTerminal = ::isatty(STDERR_FILENO) == 1, m_isShown = false;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

std::string asJson(const Exported& exported, ExportFormat format) {
    const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("file", exported.file).field("format", toString(format));
    json.field("sessions", number(exported.sessions)).field("events", number(exported.events));
    json.field("bytes", number(exported.bytes)).field("sha256", exported.sha256);
    json.key("whole").boolean(exported.verification.isWhole());
    if (format == ExportFormat::JsonLines)
        json.field("sessions_without_seal", number(exported.sessionsWithoutSeal));
    if (format == ExportFormat::Csv)
        json.field("statements", number(exported.statements));
    json.key("public_keys").beginArray();
    for (const auto& key : exported.verification.publicKeys)
        json.string(key);
    json.endArray().key("signed_by");
    exported.signedBy.empty() ? json.null() : json.string(exported.signedBy);
    json.endObject();
    return out;
}

std::string asText(const Exported& exported, ExportFormat format) {
    std::string out = exported.file + ": " + std::to_string(exported.sessions) +
                      (exported.sessions == 1 ? " session, " : " sessions, ") + std::to_string(exported.events) +
                      " events, " + std::to_string(exported.bytes) + " bytes\nsha256 " + exported.sha256 + "\n";
    out += exported.verification.isWhole() ? "the recording is whole\n"
                                           : "the recording is NOT whole; run postern verify\n";
    if (format == ExportFormat::JsonLines || format == ExportFormat::Bundle) {
        auto keys = exported.verification.publicKeys;
        if (!exported.signedBy.empty() && std::find(keys.begin(), keys.end(), exported.signedBy) == keys.end())
            keys.push_back(exported.signedBy);
        out += "verify it with: postern verify " + exported.file;
        for (const auto& key : keys)
            out += " --key " + key;
        out += "\n";
        if (exported.signedBy.empty())
            out += "nothing signs the file as a whole, because there is no signing key here; with --key it will not "
                   "verify\n";
        if (exported.sessionsWithoutSeal > 0)
            out += std::to_string(exported.sessionsWithoutSeal) +
                   " sessions are so new that nothing is signed yet; export them again after they ended\n";
    }
    return out;
}

Exit exitOf(const Error& error) {
    if (error.sqlstate() == sqlstate::kQueryCanceled || error.sqlstate() == "42704" ||
        error.sqlstate() == report::kEdited)
        return Exit::DoesNotHold;
    return error.fault() == Fault::Client ? Exit::Usage : Exit::Unreachable;
}

// From the name of the file when it was not said.
std::optional<ExportFormat> formatOf(const ExportOptions& options) {
    if (!options.format.empty())
        return exportFormatFromString(options.format);
    const auto dot = options.request.output.rfind('.');
    return dot == std::string::npos ? std::nullopt : exportFormatFromString(options.request.output.substr(dot + 1));
}

Exit run(const Common& common, ExportOptions options) {
    auto& request = options.request;
    const auto format = formatOf(options);
    if (!format) {
        complain(common, "which format? write --format jsonl, csv, html, pdf, ocsf or bundle");
        return Exit::Usage;
    }
    if (request.selection.isEverything() && !options.isAll) {
        complain(common, "which sessions? name them, select them with --filter, --agent, --since …, or write --all");
        return Exit::Usage;
    }
    if (auto prepared = prepare(request.selection); !prepared) {
        complain(common, prepared.error().message());
        return Exit::Usage;
    }
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    request.format = *format;
    request.by = accountName();
    request.selection.sessions.limit = kMaxExported;
    Meter meter;
    const auto exported = exportSessions(*configuration, request, std::ref(meter));
    meter.clear();
    if (!exported) {
        complain(common, exported.error().message());
        return exitOf(exported.error());
    }
    print(common.json ? asJson(*exported, *format) : asText(*exported, *format));
    return exported->verification.isWhole() ? Exit::Done : Exit::DoesNotHold;
}

} // namespace

void addExport(CLI::App& app, Command& command) {
    const auto [sub, options] = addSubcommand<ExportOptions>(
        app, command, "export",
        "Write recorded sessions to a file: complete and verifiable (jsonl), for "
        "spreadsheets (csv), as a report (html, pdf), for a SIEM (ocsf), or all of it signed in one ZIP file (bundle)",
        run);
    sub->add_option("ID", options->request.selection.ids, "The sessions; the beginning of an ID is enough");
    sub->add_option("--format", options->format,
                    "jsonl, csv, html, pdf, ocsf or bundle (default: as the output file is named)")
        ->type_name("FORMAT");
    sub->add_option("--output,-o", options->request.output,
                    "The file to write; replaced when it exists, whole or not at all")
        ->type_name("FILE")
        ->required();
    addSelection(*sub, options->request.selection);
    sub->add_flag("--all", options->isAll, "All recorded sessions");
}

} // namespace postern::app
