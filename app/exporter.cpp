#include "app/exporter.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/paths.h"
#include "app/policy_lines.h"
#include "app/print/pdf_pages.h"
#include "app/records.h"
#include "app/signing_key.h"
#include "base/text.h"
#include "report/csv.h"
#include "report/html_pages.h"
#include "report/json_lines.h"
#include "report/ocsf.h"
#include "report/report.h"

namespace postern::app {

namespace {

constexpr std::string_view kFormats[] = {"jsonl", "csv", "html", "pdf", "ocsf"};

std::string hashOfFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    return file.bad() ? std::string("not readable") : toHex(sha256(text));
}

Result<recording::Verification> verifyThese(recording::SessionReader& reader,
                                            const std::vector<recording::SessionSummary>& sessions) {
    recording::VerifyOptions options;
    for (const auto& session : sessions)
        options.sessions.push_back(session.session);
    if (const auto own = findSigningKey(dataFolder()); own && *own)
        options.trusted.push_back((*own)->publicKey());
    return recording::verifyStore(reader.archive(), options);
}

report::Cover coverOf(const policy::Configuration& configuration, const ExportRequest& request,
                      const recording::Verification& verification, std::size_t sessions) {
    report::Cover cover;
    cover.title = sessions == 1 ? "Session report" : "Report on " + std::to_string(sessions) + " sessions";
    cover.scope = describe(request.selection);
    cover.filter = request.selection.filter;
    cover.generated = now().wall;
    cover.generatedBy = request.by;
    cover.store = storeFile(configuration.store);
    cover.verification = verification;
    cover.policy = policyLines(configuration);
    cover.policyFile = configuration.file;
    cover.policyHash = hashOfFile(configuration.file);
    return cover;
}

Result<> write(const policy::Configuration& configuration, const ExportRequest& request, report::Recordings& recordings,
               report::OutputFile& file, Exported& out) {
    switch (request.format) {
    case ExportFormat::JsonLines: {
        const auto written = report::writeJsonLines(recordings, file);
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
        return report::writeReport(recordings, coverOf(configuration, request, out.verification, out.sessions), pages);
    }
    case ExportFormat::Pdf: {
        PdfPages pages(file);
        return report::writeReport(recordings, coverOf(configuration, request, out.verification, out.sessions), pages);
    }
    }
    return {};
}

} // namespace

std::string_view toString(ExportFormat format) {
    return kFormats[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> exportFormatFromString(std::string_view text) {
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
    auto verification = verifyThese(reader, *sessions);
    if (!verification)
        return verification.error();
    Exported out;
    out.file = request.output;
    out.sessions = sessions->size();
    out.verification = std::move(*verification);
    // A report grows older from its first session on; the oldest first reads as it happened.
    std::sort(sessions->begin(), sessions->end(), [](const auto& a, const auto& b) { return a.started < b.started; });
    report::Recordings recordings(reader, std::move(*sessions), std::move(progress));
    out.events = recordings.events();
    auto file = report::OutputFile::create(request.output);
    if (!file)
        return file.error();
    POSTERN_TRY(write(configuration, request, recordings, **file, out));
    POSTERN_TRY((*file)->commit());
    out.bytes = (*file)->bytes();
    out.sha256 = (*file)->sha256();
    return out;
}

} // namespace postern::app
