#include "report/entries.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/recorded_line.h"
#include "base/json_members.h"
#include "recording/verify_session.h"

namespace postern::report {

namespace {

// The fold keeps the last decision only; a report tells every step.
ApprovalStep stepOf(std::string_view line) {
    const auto event = nlohmann::json::parse(line, nullptr, false);
    ApprovalStep step;
    step.time = fromRfc3339(textOf(event, "time")).value_or(Timestamp{});
    step.approval = textOf(event, "approval");
    step.outcome = textOf(event, "outcome");
    step.comment = textOf(event, "comment");
    if (event.is_object() && event.contains("by")) {
        step.by = textOf(event.at("by"), "email");
        if (step.by.empty())
            step.by = textOf(event.at("by"), "subject");
    }
    return step;
}

} // namespace

EntryStream::EntryStream(recording::SessionId session, Visit visit, Late late)
    : m_fold(session), m_visit(std::move(visit)), m_late(std::move(late)) {}

Result<> EntryStream::take(std::string_view line) {
    auto delta = api::deltaOfLine(line);
    const auto* outcome = std::get_if<api::Outcome>(&delta);
    std::optional<ApprovalStep> step;
    if (outcome != nullptr && std::holds_alternative<api::Outcome::Decision>(outcome->what))
        step = stepOf(line);
    bool isTaken = false;
    for (auto& row : m_fold.apply(std::move(delta))) {
        const auto found = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                        [&](const Entry& entry) { return entry.row->statement == row->statement; });
        if (found != m_waiting.rend()) {
            found->row = std::move(row);
            if (step)
                found->approvals.push_back(*step);
            isTaken = true;
            continue;
        }
        const auto chained = recording::parseChainedLine(line);
        Entry entry;
        entry.row = std::move(row);
        if (chained) {
            entry.hash = toHex(chained->hash), entry.prev = toHex(chained->prev);
            const auto prefix = recording::eventPrefix(chained->canonical);
            entry.seq = prefix ? prefix->seq : 0;
        }
        m_waiting.push_back(std::move(entry));
    }
    if (step && !isTaken && m_late)
        m_late(*step);
    return m_waiting.size() > kWaiting ? giveFront() : Result<>();
}

Result<> EntryStream::giveFront() {
    auto entry = std::move(m_waiting.front());
    m_waiting.pop_front();
    return m_visit(entry);
}

Result<> EntryStream::finish() {
    while (!m_waiting.empty())
        POSTERN_TRY(giveFront());
    return {};
}

Result<> visitEntries(Recordings& recordings, const recording::SessionSummary& session, const api::Filter& filter,
                      const std::function<Result<>(const Entry& entry)>& visit, const EntryStream::Late& late) {
    const auto moment = now().wall;
    const auto remarks = recordings.remarks(session);
    if (!remarks)
        return remarks.error();
    EntryStream stream(
        session.session,
        [&](Entry& entry) {
            if (const auto said = (*remarks)->find(entry.row->statement); said != (*remarks)->end()) {
                auto row = std::make_shared<api::StatementRow>(*entry.row);
                row->remarks = said->second;
                entry.row = std::move(row);
            }
            return filter.matches(*entry.row, moment) ? visit(entry) : Result<>();
        },
        late);
    const auto read =
        recordings.lines(session, session.events, [&](std::string_view line) { return stream.take(line); });
    if (!read && read.error().sqlstate() != kEdited)
        return read;
    POSTERN_TRY(stream.finish());
    return read;
}

} // namespace postern::report
