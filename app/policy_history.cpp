#include "app/policy_history.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/agents.h"
#include "app/masking_info.h"
#include "app/paths.h"
#include "app/records.h"
#include "base/text.h"

namespace postern::app {

namespace {

namespace fs = std::filesystem;
constexpr const char* kLast = "policy.last"; // in the registry: the SHA-256 that was noted last

fs::path folderOf(const policy::Configuration& configuration) {
    return fs::path(journalFolder(configuration.store)).parent_path() / "policy";
}

bool isDigest(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

fs::path fileOf(const policy::Configuration& configuration, const std::string& sha256) {
    return folderOf(configuration) / (sha256 + ".toml");
}

Result<> keep(const policy::Configuration& configuration, const std::string& sha256, const std::string& text) {
    POSTERN_TRY(makeFolder(folderOf(configuration).string()));
    const auto file = fileOf(configuration, sha256);
    std::error_code ignored;
    if (fs::exists(file, ignored))
        return {};
    return replaceFile(file.string(), text, fs::perms::owner_read | fs::perms::owner_write);
}

// Lines of one text that the other does not have, however they moved.
std::pair<std::size_t, std::size_t> difference(const std::string& before, const std::string& after) {
    std::size_t added = 0, removed = 0;
    for (const auto& line : diffOf(before, after)) {
        added += line.kind == api::DiffLine::Kind::Added ? 1 : 0;
        removed += line.kind == api::DiffLine::Kind::Removed ? 1 : 0;
    }
    return {added, removed};
}

std::optional<api::PolicyVersion> versionOf(const std::string& canonical) {
    const auto entry = nlohmann::json::parse(canonical, nullptr, false);
    const auto text = [&entry](const char* name) {
        const auto found = entry.find(name);
        return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (!entry.is_object() || text("action") != "policy" || !isDigest(text("sha256")))
        return {};
    api::PolicyVersion version;
    const auto since = fromRfc3339(text("time"));
    version.since = since ? *since : Timestamp{};
    version.who = text("who");
    version.how = text("by") == "console" ? "console" : "file";
    version.sha256 = text("sha256");
    return version;
}

} // namespace

Result<> notePolicy(const policy::Configuration& configuration, const std::string& text, Place by) {
    const auto digest = toHex(sha256(text));
    auto registry = openRegistry(configuration);
    if (!registry)
        return registry.error();
    const auto last = (*registry)->value(kLast);
    if (!last)
        return last.error();
    if (*last == digest)
        return {};
    POSTERN_TRY(keep(configuration, digest, text));
    POSTERN_TRY(recordAccess(configuration, {by, "policy", {}, {}, "toml", digest}));
    return (*registry)->setValue(kLast, digest);
}

Result<std::vector<api::PolicyVersion>> policyVersions(const policy::Configuration& configuration) {
    auto archive = openArchive(configuration.store);
    if (!archive)
        return archive.error();
    std::deque<api::PolicyVersion> found; // oldest first
    POSTERN_TRY((*archive)->accesses(0, [&](const recording::AccessEntry& entry) {
        if (auto version = versionOf(entry.canonical))
            found.push_back(std::move(*version));
        if (found.size() > kMaxPolicyVersions)
            found.pop_front();
        return true;
    }));
    std::string before;
    for (auto& version : found) {
        auto text = policyVersionText(configuration, version.sha256);
        if (text)
            std::tie(version.added, version.removed) = difference(before, *text);
        before = text ? std::move(*text) : std::string();
    }
    if (!found.empty())
        found.back().isInForce = true;
    return std::vector<api::PolicyVersion>(found.rbegin(), found.rend());
}

Result<std::string> policyVersionText(const policy::Configuration& configuration, const std::string& digest) {
    const auto file = isDigest(digest) ? fileOf(configuration, digest) : fs::path();
    std::error_code ignored;
    if (file.empty() || !fs::is_regular_file(file, ignored))
        return Error::client("42704", phrase("the text of this version was not kept"));
    auto text = readConfigurationText(file.string());
    if (text && toHex(sha256(*text)) != digest)
        return Error::client("XX001",
                             phrase("what is kept of this version is not what was in force: %1", file.string()));
    return text;
}

} // namespace postern::app
