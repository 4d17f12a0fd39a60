#include "app/team_approvals.h"

#include <array>
#include <fcntl.h>
#include <unistd.h>

#include "app/approval_text.h"
#include "app/token_source.h"
#include "base/bytes.h"
#include "base/log.h"
#include "base/random.h"
#include "base/text.h"
#include "masking/method.h"
#include "recording/event.h"
#include "recording/postgres_schema.h"

namespace postern::app {

namespace {

constexpr std::size_t kRequestBytes = 32;

std::string documentOf(const approval::Card& card) {
    auto shown = card;
    auto ask = *card.ask;
    for (auto& parameter : ask.parameters)
        if (parameter.isMasked && !parameter.isNull)
            parameter = {std::string(masking::kRedaction), false, false, true};
    shown.ask = std::make_shared<const approval::Ask>(std::move(ask));
    shown.impact.clear();
    std::string out;
    JsonWriter json(out);
    writeCard(json, shown);
    return out;
}

std::string stateOf(const approval::Card& card) {
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    writeState(json, card);
    json.endObject();
    return out;
}

std::string answerOf(const Result<approval::Card>& done) {
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    if (done) {
        json.key("card").beginObject().field("approval", done->id).field("sql", done->ask->sql);
        writeState(json, *done);
        json.endObject();
    } else {
        json.key("error").beginObject().field("sqlstate", done.error().sqlstate());
        json.field("message", done.error().message()).endObject();
    }
    json.endObject();
    return out;
}

// What is told is at fault itself; a store whose disk is full takes it another time.
bool isForGood(const Error& error) {
    const auto state = error.sqlstate().substr(0, 2);
    return state == "22" || state == "23" || state == "42" || state == "54";
}

} // namespace

std::string toString(recording::GatewayId id) {
    std::string bytes;
    putU64(bytes, id.value);
    return toHex(bytes);
}

TeamApprovals::TeamApprovals(Given given) : m_given(std::move(given)) {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0) // without it decisions and news take up to kLook
        m_wakeRead = FileDescriptor(ends[0]), m_wakeWrite = FileDescriptor(ends[1]);
    m_thread = std::thread([this] { run(); });
}

TeamApprovals::~TeamApprovals() {
    stop();
}

void TeamApprovals::stop() {
    if (!m_thread.joinable())
        return;
    m_isStopping = true;
    (void)!::write(m_wakeWrite.get(), "", 1);
    m_thread.join();
}

void TeamApprovals::onCard(const approval::Card& card) {
    {
        const std::lock_guard lock(m_mutex);
        m_news.insert_or_assign(card.id, card);
        if (m_news.size() > kMostRemembered) // only while the store is away: what is over is not missed
            std::erase_if(m_news, [](const auto& one) { return one.second.outcome != approval::Outcome::Waiting; });
    }
    (void)!::write(m_wakeWrite.get(), "", 1);
}

void TeamApprovals::run() {
    for (;;) {
        const bool isLast = m_isStopping;
        if (isLast && !m_link) // nobody waits for a store that is away
            return;
        const auto done = work();
        if (!done && !std::exchange(m_isAway, true))
            log::warning("approvals_not_shared", {{"why", done.error().message()}});
        if (done && std::exchange(m_isAway, false))
            log::info("approvals_shared_again");
        if (!done)
            m_link.reset();
        if (isLast)
            return;
        wait();
    }
}

void TeamApprovals::wait() {
    std::array<char, 64> taken{};
    if (m_link) {
        if (const auto told = m_listener.wait(*m_link, kLook, m_wakeRead.get()); !told)
            m_link.reset();
    } else {
        for (int i = 0; i < 20 && !m_isStopping; ++i)
            std::this_thread::sleep_for(kLook / 20);
    }
    while (::read(m_wakeRead.get(), taken.data(), taken.size()) > 0) {
    }
}

Result<> TeamApprovals::connect() {
    if (m_link && !m_link->isBroken())
        return {};
    m_link.reset();
    auto link = recording::Link::open(m_given.store, "postern approvals");
    if (!link)
        return link.error();
    POSTERN_TRY(recording::requirePostgres(*link));
    POSTERN_TRY(m_listener.listen(*link));
    if (m_isFirst) // what an earlier run asked was abandoned with it
        POSTERN_TRY(recording::closeRequestsOf(*link, m_given.self, R"({"outcome":"abandoned","held":false})"));
    m_isFirst = false;
    m_link = std::move(*link);
    return {};
}

Result<> TeamApprovals::work() {
    POSTERN_TRY(connect());
    for (;;) {
        std::optional<approval::Card> next;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_news.empty())
                next = m_news.begin()->second;
        }
        if (!next)
            break;
        if (const auto told = tell(*next); !told) {
            if (m_link->isBroken() || !isForGood(told.error()))
                return told;
            log::warning("approval_not_shared", {{"approval", next->id}, {"why", told.error().message()}});
        }
        const std::lock_guard lock(m_mutex);
        const auto known = m_news.find(next->id);
        if (known != m_news.end() && stateOf(known->second) == stateOf(*next) && known->second.impact == next->impact)
            m_news.erase(known);
    }
    if (m_isStopping)
        return recording::closeRequestsOf(*m_link, m_given.self, R"({"outcome":"abandoned","held":false})");
    return takeDecisions();
}

// False: the store does not take what is so long. Its number stays, whatever becomes of the first attempt to store it:
// a second one under another number would leave the first open for ever.
bool TeamApprovals::makeRequest(const approval::Card& card) {
    Told told;
    told.request.request = toHex(randomBytes(kRequestBytes));
    told.request.gateway = m_given.self;
    told.request.document = documentOf(card);
    if (told.request.document.size() > recording::kMaxSharedDocument) {
        log::warning("approval_not_shared", {{"approval", card.id}, {"why", "the statement is longer than 1 MiB"}});
        m_unshared.insert(card.id);
        return false;
    }
    told.asked = {told.request.request,
                  toString(m_given.self),
                  card.id,
                  recording::toString(recording::SessionId{card.ask->session}),
                  toHex(sha256(told.request.document)),
                  card.ask->fingerprint,
                  card.ask->statement};
    m_told.emplace(card.id, std::move(told));
    return true;
}

Result<> TeamApprovals::tell(const approval::Card& card) {
    const bool isOver = card.outcome != approval::Outcome::Waiting;
    auto known = m_told.find(card.id);
    if (known == m_told.end()) {
        if (isOver || m_unshared.contains(card.id)) {
            m_unshared.erase(card.id);
            return {};
        }
        if (!makeRequest(card))
            return {};
        known = m_told.find(card.id);
    }
    auto& told = known->second;
    if (!told.isStored) {
        const auto added = recording::addRequest(*m_link, told.request);
        if (!added && isOver && !m_link->isBroken()) // refused, and of no use to anybody any more
            m_told.erase(known);
        if (!added)
            return added;
        told.isStored = true;
    }
    if (told.impact != card.impact && card.impact.size() <= recording::kMaxSharedDocument) {
        POSTERN_TRY(recording::addNews(*m_link, told.request, recording::NewsKind::Impact, card.impact, false));
        told.impact = card.impact;
    }
    if (auto state = stateOf(card); told.state != state) {
        POSTERN_TRY(recording::addNews(*m_link, told.request, recording::NewsKind::State, state, isOver));
        told.state = std::move(state);
    }
    if (isOver)
        m_told.erase(known);
    return {};
}

Result<> TeamApprovals::takeDecisions() {
    const auto given = recording::unansweredDecisions(*m_link, m_given.self);
    if (!given)
        return given.error();
    for (const auto& one : *given) {
        const auto done = judge(one);
        if (!done)
            log::warning("decision_refused", {{"request", one.request}, {"why", done.error().message()}});
        POSTERN_TRY(recording::answerDecision(*m_link, m_given.self, one, answerOf(done)));
    }
    return {};
}

Result<approval::Card> TeamApprovals::judge(const recording::SharedEvidence& given) {
    auto opened = approval::openDecision(given.evidence);
    if (!opened)
        return opened.error();
    const auto told = std::find_if(m_told.begin(), m_told.end(),
                                   [&](const auto& one) { return one.second.request.request == given.request; });
    if (told == m_told.end())
        return Error::client("55000", phrase("the request is not open any more"));
    POSTERN_TRY(approval::checkAsked(*opened, told->second.asked, now().wall));
    const auto who = m_given.verify(Secret(opened->given.proof.token), opened->expected);
    if (!who) {
        log::warning("approver_token_refused", {{"why", who.error().detail()}});
        return Error::client(
            sqlstate::kInvalidAuthorization,
            phrase("the gateway does not accept the sign-in that the decision rests on; sign in again"));
    }
    POSTERN_TRY(approval::checkPerson(*opened, *who));
    auto decision = opened->text.decision;
    opened->given.issuerKey = who->issuerKey;
    decision.evidence = approval::toJson(opened->given);
    return m_given.decide(decision, opened->text.endsSession, toPerson(signedIn(*who, "oidc").identity));
}

} // namespace postern::app
