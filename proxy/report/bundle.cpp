#include "report/bundle.h"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>

#include "base/digest.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "report/bundle_names.h"

namespace postern::report {

namespace {

constexpr std::size_t kChunk = 64 << 10;
constexpr int kMode = 0600;

std::string manifestOf(const BundleCover& cover, const std::string& publicKey, const auto& files) {
    std::string out;
    JsonWriter json(out);
    json.beginObject()
        .field("postern_bundle", kBundleVersion)
        .field("created", toRfc3339(cover.created))
        .field("by", cover.by)
        .field("scope", cover.scope)
        .field("public_key", publicKey)
        .key("sessions")
        .beginArray();
    for (const auto id : cover.sessions)
        json.string(toString(id));
    json.endArray().key("files").beginArray();
    for (const auto& file : files)
        json.beginObject()
            .field("name", file.name)
            .field("bytes", static_cast<std::int64_t>(file.bytes))
            .field("sha256", file.sha256)
            .endObject();
    json.endArray().endObject();
    return out + "\n";
}

} // namespace

std::string signedManifest(std::string_view manifest) {
    return "postern-bundle-v1:" + sha256(manifest);
}

void BundleWriter::Free::operator()(archive* handle) const {
    archive_write_free(handle);
}

BundleWriter::BundleWriter(OutputFile& out, Timestamp created)
    : m_out(out), m_created(created), m_archive(archive_write_new()) {}

Result<std::unique_ptr<BundleWriter>> BundleWriter::create(OutputFile& out, Timestamp created) {
    std::unique_ptr<BundleWriter> writer(new BundleWriter(out, created));
    auto* handle = writer->m_archive.get();
    const auto take = [](archive*, void* self, const void* bytes, std::size_t size) -> la_ssize_t {
        auto& to = *static_cast<BundleWriter*>(self);
        const auto done = to.m_out.append({static_cast<const char*>(bytes), size});
        if (done)
            return static_cast<la_ssize_t>(size);
        to.m_error = done.error();
        return -1;
    };
    if (handle == nullptr || archive_write_set_format_zip(handle) != ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(handle, 1) != ARCHIVE_OK ||
        archive_write_open(handle, writer.get(), nullptr, take, nullptr) != ARCHIVE_OK)
        return Error::internal("the bundle cannot be begun");
    return writer;
}

Error BundleWriter::failed() const {
    if (m_error)
        return *m_error;
    const auto* text = archive_error_string(m_archive.get());
    return Error::internal("the bundle cannot be written", text ? text : "");
}

Result<> BundleWriter::begin(std::string_view name, std::uint64_t bytes) {
    struct FreeEntry {
        void operator()(archive_entry* entry) const { archive_entry_free(entry); }
    };
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), std::string(name).c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), kMode);
    archive_entry_set_mtime(entry.get(), m_created.micros / 1'000'000, 0);
    if (archive_write_header(m_archive.get(), entry.get()) != ARCHIVE_OK)
        return failed();
    return {};
}

Result<> BundleWriter::write(std::string_view bytes) {
    const auto count = archive_write_data(m_archive.get(), bytes.data(), bytes.size());
    if (count < 0 || static_cast<std::size_t>(count) != bytes.size())
        return failed();
    return {};
}

Result<> BundleWriter::add(std::string_view name, const std::filesystem::path& from) {
    std::error_code code;
    const auto size = std::filesystem::file_size(from, code);
    std::ifstream file(from, std::ios::binary);
    if (code || !file)
        return Error::system("cannot read " + from.string(), code ? code.value() : errno);
    POSTERN_TRY(begin(name, size));
    Digest256 digest;
    std::array<char, kChunk> chunk{};
    std::uint64_t done = 0;
    while (file.read(chunk.data(), chunk.size()), file.gcount() > 0) {
        const std::string_view bytes(chunk.data(), static_cast<std::size_t>(file.gcount()));
        digest.add(bytes);
        done += bytes.size();
        POSTERN_TRY(write(bytes));
    }
    if (file.bad() || done != size)
        return Error::internal("cannot read " + from.string());
    m_files.push_back({std::string(name), toHex(digest.finish()), size});
    return {};
}

Result<> BundleWriter::addText(std::string_view name, std::string_view text) {
    POSTERN_TRY(begin(name, text.size()));
    return write(text);
}

Result<> BundleWriter::finish(const BundleCover& cover, const recording::SigningKey& key) {
    const auto manifest = manifestOf(cover, key.publicKey().toText(), m_files);
    POSTERN_TRY(addText(kManifestName, manifest));
    POSTERN_TRY(addText(kSignatureName, toBase64(key.sign(signedManifest(manifest))) + "\n"));
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
        return failed();
    return {};
}

} // namespace postern::report
