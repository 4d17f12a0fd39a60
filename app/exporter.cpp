#include "app/exporter.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/paths.h"
#include "app/policy_history.h"
#include "app/policy_lines.h"
#include "app/print/pdf_pages.h"
#include "app/records.h"
#include "app/signing_key.h"
#include "base/text.h"
#include "report/bundle.h"
#include "report/csv.h"
#include "report/html_pages.h"
#include "report/json_lines.h"
#include "report/ocsf.h"
#include "report/report.h"

namespace postern::app {

namespace {

constexpr std::string_view kFormats[] = {"jsonl", "csv", "html", "pdf", "ocsf", "bundle"};

std::string hashOfFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    return file.bad() ? std::string("not readable") : toHex(sha256(text));
}

Result<recording::Verification> verifyThese(recording::SessionReader& reader,
                                            const std::vector<recording::SessionSummary>& sessions, bool isLocal) {
    recording::VerifyOptions options;
    for (const auto& session : sessions)
        options.sessions.push_back(session.session);
    // Of a store that gateways share, this installation's own key would make strangers of the others.
    if (const auto own = findSigningKey(dataFolder()); isLocal && own && *own)
        options.trusted.push_back((*own)->publicKey());
    return recording::verifyStore(reader.archive(), options);
}

// What was in force from before the first session until the last one's end.
std::vector<report::PolicyMoment> policiesOf(const policy::Configuration& configuration,
                                             const std::vector<recording::SessionSummary>& sessions) {
    std::vector<report::PolicyMoment> out;
    const auto versions = policyVersions(configuration); // newest first
    if (!versions || sessions.empty())
        return out;
    auto from = sessions.front().started, to = from;
    for (const auto& session : sessions) {
        from = std::min(from, session.started);
        to = std::max(to, session.ended.value_or(now().wall));
    }
    for (const auto& version : *versions) {
        if (version.since > to)
            continue;
        out.insert(out.begin(), {version.since, version.sha256, version.who});
        if (version.since <= from)
            break;
    }
    return out;
}

report::Cover coverOf(const policy::Configuration& configuration, const ExportRequest& request,
                      const recording::Verification& verification, const std::vector<recording::SessionSummary>& all) {
    report::Cover cover;
    const auto sessions = all.size();
    cover.title = sessions == 1 ? "Session report" : "Report on " + std::to_string(sessions) + " sessions";
    cover.scope = describe(request.selection);
    cover.filter = request.selection.filter;
    cover.generated = now().wall;
    cover.generatedBy = request.by;
    cover.store = storeName(configuration.store);
    cover.verification = verification;
    cover.policy = policyLines(configuration);
    cover.policyFile = configuration.file;
    cover.policyHash = hashOfFile(configuration.file);
    cover.policies = policiesOf(configuration, all);
    return cover;
}

// What the whole of an export is signed with: the key of this installation's gateway. Who reads a store that gateways
// share has none and gets one. The gateway's own is never made here: while its keychain is locked that would give the
// store a second one.
Result<std::optional<recording::SigningKey>> exportKey(const policy::Store& store) {
    auto found = findSigningKey(dataFolder());
    if (!found || *found || !storeFile(store).empty())
        return found;
    auto made = openSigningKey(dataFolder(), KeyPlace::KeychainOrFile);
    if (!made)
        return made.error();
    return std::optional(std::move(*made));
}

// Every format but the bundle, which is made of the others.
Result<> write(ExportFormat format, const policy::Configuration& configuration, const ExportRequest& request,
               report::Recordings& recordings, report::OutputFile& file, Exported& out) {
    switch (format) {
    case ExportFormat::Bundle:
        break;
    case ExportFormat::JsonLines: {
        const auto key = exportKey(configuration.store);
        if (!key)
            return key.error();
        if (*key)
            out.signedBy = (*key)->publicKey().toText();
        const auto written = report::writeJsonLines(recordings, *key ? &**key : nullptr, file);
        if (!written)
            return written.error();
        out.events = written->events, out.sessionsWithoutSeal = written->sessionsWithoutSeal;
        return {};
    }
    case ExportFormat::Csv: {
        const auto statements = report::writeCsv(recordings, request.selection.filter, file);
        if (!statements)
            return statements.error();
        out.statements = *statements;
        return {};
    }
    case ExportFormat::Ocsf: {
        const auto events = report::writeOcsf(recordings, request.selection.filter, file);
        if (!events)
            return events.error();
        return {};
    }
    case ExportFormat::Html: {
        report::HtmlPages pages(file);
        return report::writeReport(recordings, coverOf(configuration, request, out.verification, recordings.sessions()),
                                   pages);
    }
    case ExportFormat::Pdf: {
        PdfPages counted, printed(file, counted);
        report::Pages* const passes[] = {&counted, &printed};
        return report::writeReport(recordings, coverOf(configuration, request, out.verification, recordings.sessions()),
                                   passes);
    }
    }
    return {};
}

// What a bundle's files are made in: beside the bundle, so that they are on a disk that has the room.
class PartsFolder {
public:
    static Result<std::unique_ptr<PartsFolder>> make(const std::string& beside) {
        auto pattern = beside + ".parts-XXXXXX";
        if (::mkdtemp(pattern.data()) == nullptr)
            return Error::system(phrase("cannot make a folder beside %1", beside), errno);
        return std::unique_ptr<PartsFolder>(new PartsFolder(pattern));
    }
    ~PartsFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    PartsFolder(const PartsFolder&) = delete;
    PartsFolder& operator=(const PartsFolder&) = delete;
    std::filesystem::path operator/(const char* name) const { return m_path / name; }

private:
    explicit PartsFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

struct Part {
    ExportFormat format;
    const char* name;
    std::uint64_t passes; // over the events
};
constexpr Part kParts[] = {{ExportFormat::JsonLines, "recording.jsonl", 1},
                           {ExportFormat::Csv, "statements.csv", 1},
                           {ExportFormat::Ocsf, "events.ocsf.jsonl", 1},
                           {ExportFormat::Html, "report.html", 2},
                           {ExportFormat::Pdf, "report.pdf", 3}};

Result<> writeBundle(const policy::Configuration& configuration, const ExportRequest& request,
                     recording::SessionReader& reader, const std::vector<recording::SessionSummary>& sessions,
                     const report::Progress& progress, report::OutputFile& file, Exported& out) {
    const auto key = exportKey(configuration.store);
    if (!key || !*key)
        return Error::internal(
            phrase("the bundle cannot be signed: %1",
                   (key ? std::string("there is no signing key; start the gateway once") : key.error().message())));
    const auto folder = PartsFolder::make(request.output);
    if (!folder)
        return folder.error();
    const auto created = now().wall;
    const auto bundle = report::BundleWriter::create(file, created);
    if (!bundle)
        return bundle.error();
    const auto events = out.events;
    std::uint64_t before = 0, passes = 0;
    for (const auto& part : kParts)
        passes += part.passes;
    for (const auto& part : kParts) {
        report::Recordings recordings(reader, sessions, [&](std::uint64_t done, std::uint64_t) {
            return !progress || progress(before + done, passes * events);
        });
        const auto path = **folder / part.name;
        const auto draft = report::OutputFile::create(path.string());
        if (!draft)
            return draft.error();
        POSTERN_TRY(write(part.format, configuration, request, recordings, **draft, out));
        POSTERN_TRY((*draft)->commit());
        POSTERN_TRY((*bundle)->add(part.name, path));
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        before += part.passes * recordings.events();
    }
    report::BundleCover cover{describe(request.selection), request.by, created, {}};
    for (const auto& session : sessions)
        cover.sessions.push_back(session.session);
    return (*bundle)->finish(cover, **key);
}

} // namespace

std::string_view toString(ExportFormat format) {
    return kFormats[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> exportFormatFromString(std::string_view text) {
    if (text == "zip")
        return ExportFormat::Bundle;
    const auto found = std::find(std::begin(kFormats), std::end(kFormats), text);
    if (found == std::end(kFormats))
        return std::nullopt;
    return static_cast<ExportFormat>(found - std::begin(kFormats));
}

Result<Exported> exportSessions(const policy::Configuration& configuration, const ExportRequest& request,
                                report::Progress progress) {
    auto archive = openArchive(configuration.store);
    if (!archive)
        return archive.error();
    recording::SessionReader reader(std::move(*archive));
    auto sessions = select(reader, request.selection);
    if (!sessions)
        return sessions.error();
    auto verification = verifyThese(reader, *sessions, !storeFile(configuration.store).empty());
    if (!verification)
        return verification.error();
    Exported out;
    out.file = request.output;
    out.sessions = sessions->size();
    out.verification = std::move(*verification);
    // A report grows older from its first session on; the oldest first reads as it happened.
    std::sort(sessions->begin(), sessions->end(), [](const auto& a, const auto& b) { return a.started < b.started; });
    report::Recordings recordings(reader, *sessions, progress);
    out.events = recordings.events();
    auto file = report::OutputFile::create(request.output);
    if (!file)
        return file.error();
    POSTERN_TRY(request.format == ExportFormat::Bundle
                    ? writeBundle(configuration, request, reader, *sessions, progress, **file, out)
                    : write(request.format, configuration, request, recordings, **file, out));
    POSTERN_TRY((*file)->finish());
    out.bytes = (*file)->bytes();
    out.sha256 = (*file)->sha256();
    Looked looked{request.place, "export", {}, request.selection.filterText, std::string(toString(request.format)),
                  out.sha256};
    for (const auto& session : recordings.sessions())
        looked.sessions.push_back(session.session);
    POSTERN_TRY(recordAccess(configuration, std::move(looked)));
    POSTERN_TRY((*file)->commit());
    return out;
}

} // namespace postern::app
