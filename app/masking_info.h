#pragma once
// What the console's Masking page shows and changes: rules and what they cover, columns that look sensitive, a rule
// added to the configuration file.
#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "api/masking.h"
#include "catalog/snapshot.h"
#include "net/upstream.h"
#include "policy/configuration.h"

namespace postern::app {

// A target's catalog as the role of its connection sees it, and what samples of its columns held.
struct TargetCatalog {
    struct Sample {
        std::size_t values = 0, found = 0;
        std::string kinds; // of detectors, as [[detect]] writes them
    };
    std::string target;
    Phrase problem; // why there is no snapshot
    std::shared_ptr<const catalog::Snapshot> snapshot;
    std::map<std::pair<Oid, std::int16_t>, Sample> samples; // by relation and column
};

// Blocking, each with deadlines; ends early once `abandoned` is set. Values never leave sampleColumns(): it looks at
// the first kSampledRows rows of tables, in columns that can hold texts and that no rule covers, and keeps counts.
TargetCatalog readTargetCatalog(const policy::Target& target, const net::PasswordResolver& password,
                                const policy::Configuration* sampledFor, const std::atomic<bool>& abandoned);
inline constexpr int kSampledRows = 100, kSampledRelations = 200;

// Pure.
api::MaskingInfo maskingInfo(const policy::Configuration& configuration, const std::vector<TargetCatalog>& catalogs);

// The file as it would be with a rule for these columns. Errors: the file cannot be read, has problems, or would have.
Result<api::ConfigurationChange> proposeMask(const policy::Configuration& configuration, const api::NewMask& mask);
// The change from one text to the other, as it is shown.
std::vector<api::DiffLine> diffOf(const std::string& before, const std::string& after);
// The whole of a configuration file. Error 58030.
Result<std::string> readConfigurationText(const std::string& path);
// Puts `text` in place of the file, whole or not at all, with these permissions. Error 58030.
Result<> replaceFile(const std::string& path, const std::string& text, std::filesystem::perms mode);
// Writes it, whole or not at all, keeping the file's mode. Error: the file was changed since; cannot be written.
Result<> applyChange(const api::ConfigurationChange& change);

} // namespace postern::app
