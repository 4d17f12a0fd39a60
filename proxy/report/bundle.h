#pragma once
// An evidence bundle: one ZIP file with an export in every format, a manifest with the SHA-256 of each file, and a
// signature over the manifest. Whoever has the public key can check all of it, without the store.
// docs/recording-format.md, "Evidence bundles". One thread; blocking.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "recording/signing_key.h"
#include "recording/verify.h"
#include "report/output_file.h"

struct archive;

namespace postern::report {

struct BundleCover {
    std::string scope, by;
    Timestamp created;
    std::vector<recording::SessionId> sessions;
};

class BundleWriter {
public:
    // `out` outlives this.
    static Result<std::unique_ptr<BundleWriter>> create(OutputFile& out, Timestamp created);
    // The content of the file `from`, under a plain name.
    Result<> add(std::string_view name, const std::filesystem::path& from);
    // The manifest, its signature, and the end; once.
    Result<> finish(const BundleCover& cover, const recording::SigningKey& key);

private:
    struct Free {
        void operator()(archive* handle) const;
    };
    struct File {
        std::string name, sha256;
        std::uint64_t bytes = 0;
    };
    BundleWriter(OutputFile& out, Timestamp created);
    Result<> addText(std::string_view name, std::string_view text);
    Result<> begin(std::string_view name, std::uint64_t bytes);
    Result<> write(std::string_view bytes);
    Error failed() const;

    OutputFile& m_out;
    Timestamp m_created;
    std::optional<Error> m_error; // of the output file, met inside libarchive
    std::vector<File> m_files;
    std::unique_ptr<archive, Free> m_archive;
};

bool looksLikeBundle(const std::filesystem::path& path); // a ZIP file

// The recording in the bundle is checked as verifyFile does, and every file against the manifest. With no trusted key,
// the one that the manifest names is used, and said not to be trusted. An error: the file cannot be read at all.
// The recording is unpacked into a folder of its own under the system's temporary one meanwhile, for this user alone.
// `look`, when given, is shown that recording.
Result<recording::Verification>
verifyBundle(const std::filesystem::path& path, const recording::VerifyOptions& options,
             const std::function<Result<>(const std::filesystem::path& recording)>& look = {});

} // namespace postern::report
