#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "base/digest.h"
#include "base/json_members.h"
#include "base/text.h"
#include "report/bundle.h"
#include "report/bundle_names.h"

namespace postern::report {

namespace {

using recording::Edit;

constexpr std::size_t kChunk = 64 << 10, kMaxFiles = 64, kMaxSmall = 4 << 20;

struct File {
    std::string name, sha256;
    std::uint64_t bytes = 0;
    friend bool operator==(const File&, const File&) = default;
};

struct Manifest {
    std::string publicKey;
    std::vector<File> files;
};

std::optional<Manifest> parseManifest(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    try {
        Manifest out;
        if (json.at("postern_bundle") != kBundleVersion)
            return std::nullopt;
        out.publicKey = json.at("public_key").get<std::string>();
        for (const auto& file : json.at("files"))
            out.files.push_back(
                {file.at("name").get<std::string>(), file.at("sha256").get<std::string>(), numberAt(file, "bytes")});
        return out;
    } catch (const nlohmann::json::exception&) { // a member is missing or of another type
        return std::nullopt;
    }
}

// A folder of our own; gone with this.
class Scratch {
public:
    static Result<std::unique_ptr<Scratch>> make() {
        std::error_code code;
        const auto base = std::filesystem::temp_directory_path(code);
        auto pattern = (base / "postern-verify-XXXXXX").string();
        if (code || ::mkdtemp(pattern.data()) == nullptr)
            return Error::system("cannot make a folder under " + base.string(), code ? code.value() : errno);
        return std::unique_ptr<Scratch>(new Scratch(pattern));
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::filesystem::path recording() const { return m_folder / kRecordingName; }

private:
    explicit Scratch(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    std::filesystem::path m_folder;
};

class BundleWalk {
public:
    using Look = std::function<Result<>(const std::filesystem::path& recording)>;
    BundleWalk(const std::filesystem::path& path, const recording::VerifyOptions& options, const Scratch& scratch)
        : m_path(path), m_options(options), m_scratch(scratch) {}

    Result<recording::Verification> run(const Look& look) {
        POSTERN_TRY(read());
        const auto manifest = checkManifest();
        if (m_files.end() != std::find_if(m_files.begin(), m_files.end(),
                                          [](const File& file) { return file.name == kRecordingName; })) {
            auto verified = recording::verifyFile(m_scratch.recording(), m_options);
            if (!verified)
                return verified;
            if (look)
                POSTERN_TRY(look(m_scratch.recording()));
            verified->problems.insert(verified->problems.begin(), m_out.problems.begin(), m_out.problems.end());
            verified->publicKeys = std::move(m_out.publicKeys), verified->keysTrusted = m_out.keysTrusted;
            m_out = std::move(*verified);
        }
        if (manifest)
            compare(*manifest);
        return std::move(m_out);
    }

private:
    void problem(Edit edit, std::string_view file, std::string_view text) {
        recording::Problem out;
        out.edit = edit, out.file = file;
        out.text = out.file + " " + std::string(text);
        if (m_out.problems.size() < recording::kMaxProblems)
            m_out.problems.push_back(std::move(out));
    }

    Result<> read() {
        struct Free {
            void operator()(archive* handle) const { archive_read_free(handle); }
        };
        const std::unique_ptr<archive, Free> handle(archive_read_new());
        if (!handle || archive_read_support_format_zip(handle.get()) != ARCHIVE_OK ||
            archive_read_open_filename(handle.get(), m_path.c_str(), kChunk) != ARCHIVE_OK)
            return Error::internal("cannot read " + m_path.string());
        for (;;) {
            archive_entry* entry = nullptr;
            const auto more = archive_read_next_header(handle.get(), &entry);
            if (more == ARCHIVE_EOF)
                return {};
            const auto* name = more == ARCHIVE_OK ? archive_entry_pathname(entry) : nullptr;
            if (name == nullptr || m_files.size() + 2 > kMaxFiles) {
                problem(Edit::Truncated, m_path.filename().string(), "is not a whole archive");
                return {};
            }
            if (!take(handle.get(), name))
                return {};
        }
    }

    // False: the rest cannot be read.
    bool take(archive* handle, const std::string& name) {
        std::string* small = name == kManifestName ? &m_manifest : name == kSignatureName ? &m_signature : nullptr;
        std::ofstream copy;
        if (name == kRecordingName)
            copy.open(m_scratch.recording(), std::ios::binary | std::ios::trunc);
        File file{name, {}, 0};
        Digest256 digest;
        std::array<char, kChunk> chunk{};
        for (;;) {
            const auto count = archive_read_data(handle, chunk.data(), chunk.size());
            if (count == 0)
                break;
            const std::string_view bytes(chunk.data(), static_cast<std::size_t>(std::max<la_ssize_t>(count, 0)));
            if (count < 0 || (small && small->size() + bytes.size() > kMaxSmall) ||
                (copy.is_open() && !copy.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))) {
                problem(Edit::Changed, name, "cannot be unpacked: its bytes were changed");
                return false;
            }
            if (small)
                *small += bytes;
            digest.add(bytes);
            file.bytes += bytes.size();
        }
        file.sha256 = toHex(digest.finish());
        if (!small)
            m_files.push_back(std::move(file));
        return true;
    }

    // None: there is nothing to compare the files with.
    std::optional<Manifest> checkManifest() {
        m_out.keysTrusted = !m_options.trusted.empty();
        auto manifest = parseManifest(m_manifest);
        if (!manifest) {
            problem(m_manifest.empty() ? Edit::Removed : Edit::Changed, kManifestName,
                    m_manifest.empty() ? "is missing: it was removed" : "is not what was signed: it was changed");
            return std::nullopt;
        }
        m_out.publicKeys.push_back(manifest->publicKey);
        if (m_options.trusted.empty())
            if (auto key = recording::PublicKey::fromText(manifest->publicKey))
                m_options.trusted.push_back(std::move(*key));
        if (m_signature.ends_with('\n'))
            m_signature.pop_back();
        const auto signature = fromBase64(m_signature);
        const auto text = signedManifest(m_manifest);
        const auto holds = [&](const auto& key) { return signature && key.verify(text, *signature); };
        if (m_signature.empty())
            problem(Edit::Removed, kSignatureName, "is missing: it was removed");
        else if (std::none_of(m_options.trusted.begin(), m_options.trusted.end(), holds))
            problem(Edit::Changed, kManifestName, "is not signed by the key: it was changed, or another key made it");
        return manifest;
    }

    void compare(const Manifest& manifest) {
        const auto find = [](const std::vector<File>& files, const std::string& name) {
            return std::find_if(files.begin(), files.end(), [&](const File& file) { return file.name == name; });
        };
        for (const auto& file : manifest.files) {
            const auto found = find(m_files, file.name);
            if (found == m_files.end())
                problem(Edit::Removed, file.name, "is missing: it was removed");
            else if (*found != file)
                problem(Edit::Changed, file.name, "is not what the manifest says: it was changed");
        }
        for (auto file = m_files.begin(); file != m_files.end(); ++file)
            if (find(manifest.files, file->name) == manifest.files.end())
                problem(Edit::Inserted, file->name, "is not in the manifest: it was inserted");
            else if (find(m_files, file->name) != file)
                problem(Edit::Inserted, file->name, "is there more than once: one was inserted");
        if (m_files != manifest.files && m_out.isWhole())
            problem(Edit::Reordered, m_path.filename().string(), "has its files in another order");
    }

    std::filesystem::path m_path;
    recording::VerifyOptions m_options;
    const Scratch& m_scratch;
    recording::Verification m_out;
    std::vector<File> m_files; // without manifest and signature
    std::string m_manifest, m_signature;
};

} // namespace

bool looksLikeBundle(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4> start{};
    return file.read(start.data(), start.size()) && std::string_view(start.data(), start.size()) == "PK\x03\x04";
}

Result<recording::Verification>
verifyBundle(const std::filesystem::path& path, const recording::VerifyOptions& options,
             const std::function<Result<>(const std::filesystem::path& recording)>& look) {
    const auto scratch = Scratch::make();
    if (!scratch)
        return scratch.error();
    return BundleWalk(path, options, **scratch).run(look);
}

} // namespace postern::report
