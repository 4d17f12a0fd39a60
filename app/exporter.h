#pragma once
// Writes recorded sessions to a file: what `postern export` and the console's export do, one code for both.
#include <optional>
#include <string>
#include <string_view>

#include "app/access_record.h"
#include "app/selection.h"
#include "policy/configuration.h"
#include "recording/verify.h"
#include "report/recordings.h"

namespace postern::app {

enum class ExportFormat { JsonLines, Csv, Html, Pdf, Ocsf, Bundle };
std::string_view toString(ExportFormat format);
std::optional<ExportFormat> exportFormatFromString(std::string_view text);

struct ExportRequest {
    ExportFormat format = ExportFormat::JsonLines;
    Selection selection; // prepared
    std::string output;  // a file; replaced when it is there
    std::string by;      // who asked
    Place place = Place::CommandLine;
};

struct Exported {
    std::string file, sha256;
    std::uint64_t sessions = 0, events = 0, bytes = 0;
    std::uint64_t statements = 0;          // Csv: lines
    std::uint64_t sessionsWithoutSeal = 0; // JsonLines
    std::string signedBy;                 // JsonLines, Bundle: the public key; empty: nothing signs the file as a whole
    recording::Verification verification; // of these sessions
};

// Blocks; any thread but the GUI's. Pdf needs a QGuiApplication. Nothing is left behind when it fails or is cancelled
// (57014). Noted in the store before the file appears. Error 42704: a session that is named is not there; XX001: an
// event is not as it was recorded, and this format has no place to say so.
Result<Exported> exportSessions(const policy::Configuration& configuration, const ExportRequest& request,
                                report::Progress progress);

} // namespace postern::app
