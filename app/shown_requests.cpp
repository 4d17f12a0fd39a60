#include "app/shown_requests.h"

#include <algorithm>
#include <sstream>

#include "app/key_file.h"
#include "app/paths.h"

namespace postern::app {

namespace {

constexpr std::string_view kWhat = "list of requests that were shown";

struct Entry {
    std::string approval, shown;
    bool isWhole = false;
};

std::string file() {
    return dataFolder() + "/approvals.shown";
}

Result<std::vector<Entry>> load() {
    const auto text = readKeyFile(file(), kWhat);
    if (!text)
        return text.error();
    std::vector<Entry> out;
    if (!*text)
        return out;
    std::istringstream lines{std::string((*text)->view())};
    std::string whole;
    for (Entry one; lines >> one.approval >> one.shown >> whole;) {
        one.isWhole = whole == "whole";
        out.push_back(one);
    }
    return out;
}

} // namespace

Result<> rememberShown(const std::vector<TeamRequest>& requests, bool isWhole) {
    if (requests.empty())
        return {};
    auto entries = load();
    if (!entries)
        return entries.error();
    const auto before = *entries;
    for (const auto& request : requests)
        std::erase_if(*entries, [&](const Entry& one) { return one.approval == request.asked.approval; });
    for (const auto& request : requests) {
        const auto shown = request.shown();
        const bool wasWhole = std::any_of(before.begin(), before.end(),
                                          [&](const Entry& one) { return one.shown == shown && one.isWhole; });
        entries->push_back({request.asked.approval, shown, isWhole || wasWhole});
    }
    std::string text;
    const auto first = entries->size() > kMostShown ? entries->size() - kMostShown : 0;
    for (auto i = first; i < entries->size(); ++i)
        text += (*entries)[i].approval + ' ' + (*entries)[i].shown + ((*entries)[i].isWhole ? " whole\n" : " part\n");
    text.pop_back();
    POSTERN_TRY(makeFolder(dataFolder()));
    return replaceKeyFile(file(), kWhat, Secret(text));
}

Result<Shown> wasShown(const TeamRequest& request) {
    const auto entries = load();
    if (!entries)
        return entries.error();
    auto out = Shown::No;
    bool isOther = false;
    for (const auto& one : *entries) {
        if (one.approval != request.asked.approval)
            continue;
        if (one.shown == request.shown())
            out = one.isWhole ? Shown::Whole : Shown::Beginning;
        else
            isOther = true;
    }
    if (out == Shown::No && isOther)
        return Error::client("55000", "the store has something else for request " + request.asked.approval +
                                          " than was shown last; look at it again with 'postern approvals show " +
                                          request.asked.approval + "', and ask who changed it");
    return out;
}

Result<bool> wasAnythingShown(const std::string& approval) {
    const auto entries = load();
    if (!entries)
        return entries.error();
    return std::any_of(entries->begin(), entries->end(), [&](const Entry& one) { return one.approval == approval; });
}

} // namespace postern::app
