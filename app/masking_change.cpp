// A mask rule added to the configuration file.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>
#include <unistd.h>

#include "app/masking_info.h"
#include "policy/edit.h"

namespace postern::app {

namespace {

constexpr std::size_t kAround = 3; // unchanged lines shown before and behind

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

} // namespace

Result<std::string> readConfigurationText(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in || text.str().size() > policy::kMaxConfigurationBytes)
        return Error::client("58030", phrase("%1 cannot be read", path));
    return text.str();
}

// One run of lines was put in: what is the same before and behind it tells where.
std::vector<api::DiffLine> diffOf(const std::string& before, const std::string& after) {
    const auto old = linesOf(before), now = linesOf(after);
    const auto shorter = std::min(old.size(), now.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && old[head] == now[head])
        ++head;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    std::vector<api::DiffLine> out;
    const auto add = [&](api::DiffLine::Kind kind, std::size_t i, const std::vector<std::string>& lines) {
        out.push_back({kind, static_cast<int>(i) + 1, lines[i]});
    };
    for (auto i = head - std::min(head, kAround); i < head; ++i)
        add(api::DiffLine::Kind::Same, i, now);
    for (auto i = head; i < old.size() - tail; ++i)
        add(api::DiffLine::Kind::Removed, i, old);
    for (auto i = head; i < now.size() - tail; ++i)
        add(api::DiffLine::Kind::Added, i, now);
    for (auto i = now.size() - tail; i < std::min(now.size(), now.size() - tail + kAround); ++i)
        add(api::DiffLine::Kind::Same, i, now);
    return out;
}

Result<> replaceFile(const std::string& path, const std::string& text, std::filesystem::perms mode) {
    namespace fs = std::filesystem;
    std::error_code failed;
    const fs::path file(path), draft(path + ".new-" + std::to_string(::getpid()));
    {
        std::ofstream out(draft, std::ios::binary | std::ios::trunc);
        fs::permissions(draft, mode, failed);
        out << text;
        out.close();
        if (!out || failed) {
            fs::remove(draft, failed);
            return Error::client("58030", phrase("%1 cannot be written", path));
        }
    }
    fs::rename(draft, file, failed);
    if (!failed)
        return {};
    std::error_code ignored;
    fs::remove(draft, ignored);
    return Error::client("58030", phrase("%1 cannot be written: %2", path, Phrase::quote(failed.message())));
}

Result<api::ConfigurationChange> proposeMask(const policy::Configuration& configuration, const api::NewMask& mask) {
    auto before = readConfigurationText(configuration.file);
    if (!before)
        return before.error();
    policy::MaskText text;
    text.method = mask.method;
    std::set<std::string> targets;
    for (const auto& column : mask.columns) {
        auto pattern = policy::patternPart(column.schema) + '.' + policy::patternPart(column.relation) + '.' +
                       policy::patternPart(column.column);
        if (std::find(text.columns.begin(), text.columns.end(), pattern) == text.columns.end())
            text.columns.push_back(std::move(pattern));
        targets.insert(column.target);
    }
    if (text.columns.empty())
        return Error::client("22023", phrase("no column was chosen"));
    // For the targets at hand only, where there are others that may have a column of the same name.
    if (targets.size() < configuration.targets.size())
        text.targets.assign(targets.begin(), targets.end());
    auto after = policy::withMask(*before, text, configuration.file);
    if (!after)
        return after.error();
    api::ConfigurationChange change{configuration.file, std::move(*before), std::move(*after), {}};
    change.diff = diffOf(change.before, change.after);
    return change;
}

Result<> applyChange(const api::ConfigurationChange& change) {
    namespace fs = std::filesystem;
    std::error_code failed;
    const auto file = fs::canonical(change.file, failed); // a link stays one
    const auto now = failed ? Result<std::string>(Error::client("58030", phrase("%1 cannot be found", change.file)))
                            : readConfigurationText(file.string());
    if (!now)
        return now.error();
    if (*now != change.before)
        return Error::client("40001", phrase("%1 was changed in the meantime; look at the change again", change.file));
    if (!policy::parseConfiguration(change.after, change.file).configuration)
        return Error::client("22023", phrase("the changed file would not be valid"));
    return replaceFile(file.string(), change.after, fs::status(file, failed).permissions());
}

} // namespace postern::app
