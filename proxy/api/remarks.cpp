#include "api/remarks.h"

#include <algorithm>
#include <deque>
#include <nlohmann/json.hpp>

#include "base/json_members.h"

namespace postern::api {

namespace {} // namespace

Result<SessionRemarks> readRemarks(recording::Archive& archive, recording::SessionId session) {
    std::map<std::uint64_t, StatementRemarks> said;
    recording::Hasher hasher;
    POSTERN_TRY(archive.notes(session, [&](const recording::AccessEntry& entry) {
        const auto note = recording::noteOf(entry, hasher);
        if (!note)
            return true;
        auto& remarks = said[note->statement];
        if (note->isEdited)
            remarks.notes.push_back(
                {{}, {}, {}, "entry " + std::to_string(note->access) + " was edited in the store; run postern verify"});
        else if (note->remark == recording::Remark::Note)
            remarks.notes.push_back({note->time, note->who, note->by, note->text});
        else
            remarks.isMarked = note->remark == recording::Remark::Mark;
        return true;
    }));
    SessionRemarks out;
    for (auto& [statement, remarks] : said)
        if (!remarks.empty())
            out[statement] = std::make_shared<const StatementRemarks>(std::move(remarks));
    return out;
}

std::optional<AccessInfo> accessInfo(const recording::AccessEntry& entry) {
    const auto parsed = nlohmann::json::parse(entry.canonical, nullptr, false);
    if (!parsed.is_object())
        return std::nullopt;
    AccessInfo info;
    info.number = entry.number;
    info.time = fromRfc3339(textOf(parsed, "time")).value_or(Timestamp{});
    info.who = textOf(parsed, "who"), info.by = textOf(parsed, "by"), info.action = textOf(parsed, "action");
    info.sessionCount = numberOf(parsed, "count"), info.statement = numberOf(parsed, "statement");
    const auto sessions = parsed.find("sessions");
    if (sessions != parsed.end() && sessions->is_array() && sessions->size() == 1 && sessions->front().is_string())
        info.session = sessions->front().get<std::string>();
    info.filter = textOf(parsed, "filter"), info.format = textOf(parsed, "format");
    info.sha256 = textOf(parsed, "sha256"), info.note = textOf(parsed, "note");
    return info;
}

// The chain is read from its beginning; of what matches, the newest before `before` are kept.
Result<AccessPage> readAccesses(recording::Archive& archive, const AccessQuery& query) {
    constexpr std::size_t kMost = 5000;
    const auto limit = std::clamp<std::size_t>(query.limit, 1, kMost);
    const auto wanted = query.session.empty() ? std::string() : '"' + query.session + '"';
    std::deque<AccessInfo> kept;
    AccessPage page;
    POSTERN_TRY(archive.accesses(0, [&](const recording::AccessEntry& entry) {
        if (query.before > 0 && entry.number >= query.before)
            return false;
        // Texts are escaped: an ID in quotation marks stands in the list of sessions only.
        if (!wanted.empty() && entry.canonical.find(wanted) == std::string::npos)
            return true;
        auto info = accessInfo(entry);
        if (!info)
            return true; // what does not read is for postern verify
        kept.push_back(std::move(*info));
        if (kept.size() > limit) {
            kept.pop_front();
            page.hasMore = true;
        }
        return true;
    }));
    const auto sees = archive.seesAllAccesses();
    if (!sees)
        return sees.error();
    page.isComplete = *sees;
    page.entries.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
    return page;
}

} // namespace postern::api
