#include "app/decision_record.h"

#include <array>

#include "base/bytes.h"
#include "base/log.h"
#include "base/random.h"
#include "recording/event.h"

namespace postern::app {

namespace {

recording::SessionId newSession() {
    return recording::SessionId{static_cast<std::uint64_t>(randomU32()) << 32 | randomU32()};
}

recording::IdentityView viewOf(const approval::Person& person) {
    return {person.issuer, person.subject, person.email, {person.groups.begin(), person.groups.end()}, person.method};
}

} // namespace

void DecisionRecord::finish() {
    std::unique_ptr<TaskThread> last; // goes, and so waits, without the lock
    {
        const std::lock_guard lock(m_mutex);
        last.swap(m_tasks);
    }
}

void DecisionRecord::add(const approval::Card& card) {
    const std::lock_guard lock(m_mutex);
    if (!m_tasks || !m_tasks->post([this, card] { write(card); }))
        log::error("decision_not_recorded", {{"approval", card.id}, {"outcome", approval::toString(card.outcome)}});
}

void DecisionRecord::write(const approval::Card& card) {
    const auto& ask = *card.ask;
    const auto asked = recording::toString(recording::SessionId{ask.session});
    const auto about = "decision on statement " + std::to_string(ask.statement) + " of session " + asked;
    const auto reason = "the session that asked had ended";
    const bool isDecided = !card.by.subject.empty();
    const auto id = newSession();
    std::array<std::string, 3> records;

    recording::SessionStart start;
    if (isDecided)
        start.identity = viewOf(card.by);
    start.agentKind = "human";
    start.client.address = "control";
    start.client.evidence = "none";
    start.client.applicationName = about;
    start.target = ask.target, start.database = ask.database, start.user = ask.user;
    start.postern = m_version;
    recording::encode({id, 1, card.decided, std::move(start)}, records[0]);

    recording::Approval approval;
    approval.approval = card.id;
    approval.outcome = approval::toString(card.outcome);
    if (isDecided)
        approval.by = viewOf(card.by);
    approval.comment = card.comment;
    approval.impact = card.impact;
    approval.evidence = card.evidence;
    recording::encode({id, 2, card.decided, std::move(approval)}, records[1]);

    recording::SessionEnd end;
    end.reason = reason;
    recording::encode({id, 3, card.decided, end}, records[2]);

    const std::array<std::string_view, 3> views{records[0], records[1], records[2]};
    const auto until = std::chrono::steady_clock::now() + kPatience;
    for (;;) {
        const auto taken = m_sink.append(views);
        if (taken == recording::Append::Recorded || taken == recording::Append::Pending)
            return;
        if (taken == recording::Append::Failed || std::chrono::steady_clock::now() >= until) {
            log::error("decision_not_recorded", {{"approval", card.id}, {"by", card.by.subject}});
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50)); // the journal is full: the recorder makes room
    }
}

} // namespace postern::app
