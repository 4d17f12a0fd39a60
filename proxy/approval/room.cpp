#include "approval/room.h"

#include <algorithm>
#include <array>

#include "approval/four_eyes.h"
#include "base/bytes.h"
#include "base/random.h"
#include "base/text.h"

namespace postern::approval {

namespace {

Timestamp later(Timestamp time, std::chrono::milliseconds span) {
    return {time.micros + std::chrono::duration_cast<Microseconds>(span).count()};
}

// What was approved covers what is held now only if no rule came to it that the approver did not see.
bool covers(const Ask& approved, const Ask& asked) {
    return std::all_of(asked.rules.begin(), asked.rules.end(), [&](const HeldBy& rule) {
        return std::any_of(approved.rules.begin(), approved.rules.end(),
                           [&](const HeldBy& seen) { return seen.name == rule.name; });
    });
}

Answer answerOf(const Card& card, std::uint64_t statement, bool isFromBefore) {
    return {card.outcome, card.id, statement, card.by, card.comment, isFromBefore, card.impact, card.evidence};
}

} // namespace

const char* toString(Outcome outcome) {
    static constexpr std::array kNames{"requested", "approved", "denied", "expired", "abandoned", "refused"};
    return kNames[static_cast<std::size_t>(outcome)];
}

Room::Room(std::shared_ptr<const policy::Configuration> configuration) : m_configuration(std::move(configuration)) {}

void Room::setConfiguration(std::shared_ptr<const policy::Configuration> configuration) {
    const std::lock_guard lock(m_mutex);
    m_configuration = std::move(configuration);
}

void Room::tell(const Told& told) const {
    for (const auto& [notify, answer] : told.answers)
        if (notify)
            notify(answer);
    if (m_observer)
        for (const auto& card : told.cards)
            m_observer(card);
    if (m_unrecorded)
        for (const auto& card : told.unrecorded)
            m_unrecorded(card);
}

void Room::undelivered(const Answer& answer) const {
    auto known = m_unrecorded ? card(answer.id) : std::nullopt;
    if (!known)
        return;
    known->outcome = answer.outcome; // a grant may have been given back meanwhile
    m_unrecorded(*known);
}

std::string Room::newId() const {
    for (;;) {
        std::string bytes;
        putU32(bytes, randomU32());
        auto id = toHex(bytes);
        if (!m_requests.contains(id))
            return id;
    }
}

void Room::remember(Card card, Told& told) {
    ++m_version;
    told.cards.push_back(card);
    const auto known =
        std::find_if(m_past.begin(), m_past.end(), [&](const Card& other) { return other.id == card.id; });
    if (known != m_past.end()) {
        *known = std::move(card);
        return;
    }
    m_past.push_front(std::move(card));
    if (m_past.size() > kKept)
        m_past.pop_back();
}

std::optional<Answer> Room::answerFromBefore(const Ask& ask, Now now) {
    if (const auto denials = m_denials.find(ask.session); denials != m_denials.end())
        for (const auto& denial : denials->second)
            if (denial.key == ask.key)
                return answerOf(denial.card, ask.statement, true);
    const auto grant = m_grants.find(ask.key);
    if (grant != m_grants.end() && grant->second.expires > now.steady && covers(*grant->second.card.ask, ask)) {
        auto answer = answerOf(grant->second.card, ask.statement, grant->second.holder != ask.session);
        m_grants.erase(grant);
        return answer;
    }
    const auto timed = m_timedGrants.find(ask.shape);
    if (ask.isRepeatable && timed != m_timedGrants.end() && timed->second.expires > now.steady &&
        covers(*timed->second.card.ask, ask)) {
        const bool isHolder = timed->second.holder == ask.session;
        timed->second.holder = 0;
        return answerOf(timed->second.card, ask.statement, !isHolder);
    }
    return std::nullopt;
}

std::optional<std::string> Room::whyFull(const Ask& ask) const {
    if (m_isClosed)
        return "Postern is shutting down";
    const std::size_t limit = m_configuration->approvals.maxOpen;
    if (m_requests.size() >= limit)
        return "too many statements wait for approval already (max_open = " + std::to_string(limit) + ")";
    // One agent cannot take all the room there is.
    const auto share = std::max<std::size_t>(1, limit / 2);
    const auto own = std::count_if(m_requests.begin(), m_requests.end(),
                                   [&](const auto& entry) { return entry.second.card.ask->agent == ask.agent; });
    if (static_cast<std::size_t>(own) >= share)
        return "too many statements of this agent wait for approval already (" + std::to_string(share) +
               ", half of max_open)";
    return std::nullopt;
}

Answer Room::ask(const std::shared_ptr<const Ask>& ask, Notify notify, Now now) {
    Told told;
    Answer answer;
    {
        const std::lock_guard lock(m_mutex);
        if (auto before = answerFromBefore(*ask, now))
            return *before;
        const auto open = m_openByKey.find(ask->key);
        auto request = open == m_openByKey.end() ? m_requests.end() : m_requests.find(open->second);
        const bool joins = request != m_requests.end() && !request->second.card.isHeld &&
                           request->second.expires > now.steady && covers(*request->second.card.ask, *ask);
        if (!joins) {
            if (auto why = whyFull(*ask)) {
                answer.outcome = Outcome::Refused;
                answer.comment = std::move(*why);
                return answer;
            }
            request = m_requests.emplace(newId(), Request{}).first;
            request->second.card.id = request->first;
            request->second.card.ask = ask;
            m_openByKey[ask->key] = request->first;
        }
        auto& card = request->second.card;
        const auto open_for = m_configuration->approvals.hold + m_configuration->approvals.expires;
        card.isHeld = true;
        card.expires = later(now.wall, open_for);
        request->second.expires = now.steady + open_for;
        request->second.askers.push_back({ask->session, ask->statement, std::move(notify)});
        ++m_version;
        told.cards.push_back(card);
        answer = answerOf(card, ask->statement, joins);
    }
    tell(told);
    return answer;
}

void Room::leave(const std::string& id, Now now) {
    Told told;
    {
        const std::lock_guard lock(m_mutex);
        const auto request = m_requests.find(id);
        if (request == m_requests.end())
            return;
        auto& card = request->second.card;
        card.isHeld = false;
        card.expires = later(now.wall, m_configuration->approvals.expires);
        request->second.expires = now.steady + m_configuration->approvals.expires;
        ++m_version;
        told.cards.push_back(card);
    }
    tell(told);
}

// Takes an open request out; everybody who asked for it is told, but for the one that holds it and closes it itself.
void Room::close(Requests::iterator request, Outcome outcome, Now now, Told& told, Holder holder) {
    auto& [id, open] = *request;
    open.card.outcome = outcome;
    open.card.decided = now.wall;
    open.card.isHeld = false;
    for (const auto& asker : open.askers)
        told.answers.emplace_back(asker.notify, answerOf(open.card, asker.statement, false));
    const bool isRecorded = holder == Holder::RecordsItself ||
                            std::any_of(open.askers.begin(), open.askers.end(),
                                        [](const Asker& asker) { return static_cast<bool>(asker.notify); });
    if (!isRecorded)
        told.unrecorded.push_back(open.card);
    if (const auto byKey = m_openByKey.find(open.card.ask->key); byKey != m_openByKey.end() && byKey->second == id)
        m_openByKey.erase(byKey);
    remember(open.card, told);
    m_requests.erase(request);
}

void Room::abandon(const std::string& id, Now now) {
    Told told;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto request = m_requests.find(id); request != m_requests.end()) {
            if (!request->second.card.isHeld)
                return;
            request->second.askers.pop_back(); // it records its own end
            close(request, Outcome::Abandoned, now, told, Holder::RecordsItself);
        } else {
            const auto grant = std::find_if(m_grants.begin(), m_grants.end(), [&](const auto& entry) {
                return entry.second.card.id == id && entry.second.holder != 0;
            });
            if (grant == m_grants.end())
                return;
            auto card = grant->second.card;
            card.outcome = Outcome::Abandoned;
            m_grants.erase(grant);
            remember(std::move(card), told);
        }
    }
    tell(told);
}

void Room::endSession(std::uint64_t session, Now now) {
    std::vector<std::string> held;
    {
        const std::lock_guard lock(m_mutex);
        m_denials.erase(session);
        for (auto& [id, request] : m_requests) {
            if (request.card.isHeld && request.askers.back().session == session)
                held.push_back(id);
            for (auto& asker : request.askers)
                if (asker.session == session)
                    asker.notify = nullptr, asker.session = 0;
        }
        for (auto& [key, grant] : m_grants)
            if (grant.holder == session)
                held.push_back(grant.card.id);
    }
    for (const auto& id : held)
        abandon(id, now);
}

Result<> Room::checkDecision(const Decision& decision, const Request& request, const Person& by) const {
    const auto& ask = *request.card.ask;
    POSTERN_TRY(approval::mayDecide(ask, by, *m_configuration));
    const auto invalid = [](Phrase why) { return Error::client("22023", std::move(why)); };
    if (decision.comment.size() > kMaxComment || !isUtf8(decision.comment))
        return invalid(phrase("a comment has at most %1 bytes of valid text", kMaxComment));
    const bool needsComment =
        std::any_of(ask.rules.begin(), ask.rules.end(), [](const HeldBy& rule) { return rule.commentRequired; });
    if (needsComment && decision.comment.find_first_not_of(" \t\r\n") == std::string::npos)
        return invalid(phrase("the rule asks for a comment"));
    if (decision.choice != Choice::ApproveForTime)
        return {};
    if (!ask.isRepeatable)
        return invalid(phrase("a statement like this is approved one by one, never for a time"));
    if (decision.span.count() <= 0 || decision.span > kLongestSpan)
        return invalid(phrase("a statement is approved for at most %1 hours", kLongestSpan.count()));
    if (m_timedGrants.size() >= kKeptTimedGrants)
        return invalid(phrase("too many statements are approved for a time already"));
    return {};
}

Error Room::notOpen(const std::string& id) const {
    const bool isPast = std::any_of(m_past.begin(), m_past.end(), [&](const Card& past) { return past.id == id; });
    return isPast ? Error::client("55000", phrase("request %1 is not open any more", id))
                  : Error::client("42704", phrase("there is no request %1", id));
}

Result<> Room::mayDecide(const std::string& id, const Person& by) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_requests.find(id);
    return found == m_requests.end() ? Result<>(notOpen(id))
                                     : approval::mayDecide(*found->second.card.ask, by, *m_configuration);
}

Result<Card> Room::decide(const Decision& decision, const Person& by, Now now) {
    Told told;
    Card card;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_requests.find(decision.id);
        if (found == m_requests.end())
            return notOpen(decision.id);
        auto& request = found->second;
        if (!request.card.isHeld && request.expires <= now.steady)
            return Error::client("55000", phrase("request %1 has expired", decision.id));
        POSTERN_TRY(checkDecision(decision, request, by));
        const bool isDenied = decision.choice == Choice::Deny;
        request.card.by = by;
        request.card.comment = decision.comment;
        request.card.evidence = decision.evidence;
        request.card.outcome = isDenied ? Outcome::Denied : Outcome::Approved;
        request.card.decided = now.wall;
        const auto holder = request.card.isHeld ? request.askers.back().session : 0;
        const auto span =
            decision.choice == Choice::ApproveForTime ? decision.span : m_configuration->approvals.expires;
        if (isDenied) {
            for (const auto& asker : request.askers) {
                if (asker.session == 0) // it is over
                    continue;
                auto& denials = m_denials[asker.session];
                denials.push_back({request.card.ask->key, request.card});
                if (denials.size() > kKeptDenials)
                    denials.pop_front();
            }
        } else {
            request.card.expires = later(now.wall, span);
            Grant grant{request.card, now.steady + span, holder};
            if (decision.choice == Choice::ApproveForTime) {
                request.card.span = grant.card.span = span;
                m_timedGrants[request.card.ask->shape] = std::move(grant);
            } else {
                m_grants[request.card.ask->key] = std::move(grant);
            }
        }
        card = request.card;
        close(found, card.outcome, now, told);
        card.isHeld = false;
    }
    tell(told);
    return card;
}

void Room::setImpact(const std::string& id, std::string json) {
    Told told;
    {
        const std::lock_guard lock(m_mutex);
        const auto request = m_requests.find(id);
        if (request == m_requests.end())
            return;
        request->second.card.impact = std::move(json);
        ++m_version;
        told.cards.push_back(request->second.card);
    }
    tell(told);
}

void Room::tick(Now now) {
    Told told;
    {
        const std::lock_guard lock(m_mutex);
        for (auto next = m_requests.begin(); next != m_requests.end();) {
            const auto request = next++;
            if (!request->second.card.isHeld && request->second.expires <= now.steady)
                close(request, Outcome::Expired, now, told);
        }
        const auto isOver = [&](const auto& entry) { return entry.second.expires <= now.steady; };
        std::erase_if(m_grants, isOver);
        std::erase_if(m_timedGrants, isOver);
    }
    tell(told);
}

void Room::close(Now now) {
    Told told;
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        for (auto next = m_requests.begin(); next != m_requests.end();)
            if (const auto request = next++; !request->second.card.isHeld)
                close(request, Outcome::Abandoned, now, told);
        m_grants.clear();
        m_timedGrants.clear();
    }
    tell(told);
}

std::vector<Card> Room::cards() const {
    const std::lock_guard lock(m_mutex);
    std::vector<Card> out;
    for (const auto& [id, request] : m_requests)
        out.push_back(request.card);
    std::sort(out.begin(), out.end(), [](const Card& a, const Card& b) { return a.ask->asked < b.ask->asked; });
    out.insert(out.end(), m_past.begin(), m_past.end());
    return out;
}

std::optional<Card> Room::card(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    if (const auto request = m_requests.find(id); request != m_requests.end())
        return request->second.card;
    for (const auto& past : m_past)
        if (past.id == id)
            return past;
    return std::nullopt;
}

std::size_t Room::openCount() const {
    const std::lock_guard lock(m_mutex);
    return m_requests.size();
}

std::uint64_t Room::version() const {
    const std::lock_guard lock(m_mutex);
    return m_version;
}

} // namespace postern::approval
