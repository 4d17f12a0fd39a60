#include "app/approval_desk.h"

#include <nlohmann/json.hpp>

#include "app/approval_text.h"
#include "base/json_members.h"
#include "base/log_level.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

std::string errorLine(const Error& error) {
    std::string out;
    JsonWriter(out)
        .beginObject()
        .key("error")
        .beginObject()
        .field("sqlstate", error.sqlstate())
        .field("message", error.message())
        .endObject()
        .endObject();
    return out;
}

Result<approval::Decision> readDecision(const Json& request) {
    approval::Decision decision;
    decision.id = textOf(request, "approval");
    decision.comment = textOf(request, "comment");
    const auto choice = textOf(request, "choice");
    if (choice == "approve")
        decision.choice = approval::Choice::ApproveOnce;
    else if (choice == "approve_for")
        decision.choice = approval::Choice::ApproveForTime;
    else if (choice != "deny")
        return Error::client("22023", "there is no choice '" + choice + "'");
    if (const auto seconds = request.find("seconds"); seconds != request.end() && seconds->is_number_integer())
        decision.span = std::chrono::seconds(std::clamp<std::int64_t>(seconds->get<std::int64_t>(), 0, 1'000'000));
    return decision;
}

} // namespace

ApprovalDesk::ApprovalDesk(Given given, const std::string& socketPath) : m_given(std::move(given)) {
    if (auto socket = ControlSocket::open(socketPath))
        m_socket = std::make_unique<ControlSocket>(std::move(*socket));
    else
        log::error("control_socket", {{"why", socket.error().message()}});
    m_thread = std::thread([this] { run(); });
}

ApprovalDesk::~ApprovalDesk() {
    m_isStopping = true;
    m_thread.join();
}

void ApprovalDesk::run() {
    auto lastTick = std::chrono::steady_clock::now();
    while (!m_isStopping) {
        if (m_socket)
            m_socket->serve(kTick, [this](std::string_view line) { return answer(line); });
        else
            std::this_thread::sleep_for(kTick);
        if (const auto time = std::chrono::steady_clock::now(); time - lastTick >= kTick) {
            lastTick = time;
            m_given.room.tick(now());
        }
    }
}

Result<approval::Card> ApprovalDesk::decide(const approval::Decision& decision, bool endsSession,
                                            const approval::Person& by) {
    auto card = m_given.room.decide(decision, by, now());
    if (!card) {
        log::warning("decision_refused",
                     {{"approval", decision.id}, {"by", by.subject}, {"why", card.error().message()}});
        return card;
    }
    log::info("decision", {{"approval", card->id}, {"outcome", approval::toString(card->outcome)}, {"by", by.subject}});
    if (endsSession && card->outcome == approval::Outcome::Denied)
        m_given.endSession(card->ask->session, "an approver ended the session");
    return card;
}

Result<> ApprovalDesk::measure(const std::string& id, const approval::Person& by, std::function<void()> done) {
    if (!m_given.measure)
        return Error::client(sqlstate::kFeatureNotSupported, "nothing is measured here");
    const auto begun = m_given.measure(id, by, std::move(done));
    if (!begun)
        log::warning("measurement_refused", {{"approval", id}, {"by", by.subject}, {"why", begun.error().message()}});
    return begun;
}

std::string ApprovalDesk::answerAbout(const std::string& id) const {
    const auto card = m_given.room.card(id);
    if (!card)
        return errorLine(Error::client("42704", "there is no request " + id));
    std::string out;
    JsonWriter json(out);
    json.beginObject().key("card");
    writeCard(json, *card);
    json.key("earlier").beginArray();
    for (const auto& other : m_given.room.cards()) {
        const bool isDecided =
            other.outcome == approval::Outcome::Approved || other.outcome == approval::Outcome::Denied;
        if (isDecided && other.id != id && other.ask->fingerprint == card->ask->fingerprint)
            writeCard(json, other);
    }
    json.endArray().endObject();
    return out;
}

// The outcome comes later: who asked looks at the card until its measurement is not older than `since`.
std::string ApprovalDesk::answerMeasure(const std::string& id, const std::string& token) {
    const auto since = now().wall;
    const auto by = m_given.person(token);
    if (!by)
        return errorLine(by.error());
    if (const auto begun = measure(id, *by, {}); !begun)
        return errorLine(begun.error());
    std::string out;
    JsonWriter(out).beginObject().field("since", toRfc3339(since)).endObject();
    return out;
}

// Without a level: only which one it is.
std::string ApprovalDesk::answerLogLevel(const std::string& level) const {
    const auto before = log::level();
    const auto wanted = level.empty() ? before : log::levelFromName(level);
    if (!wanted)
        return errorLine(Error::client("22023", "there is no level '" + level + "'"));
    if (*wanted != before) {
        log::setLevel(std::min(before, log::Level::Info)); // the change itself is always seen
        log::info("log_level", {{"from", std::string(toString(before))}, {"to", std::string(toString(*wanted))}});
        log::setLevel(*wanted);
    }
    std::string out;
    JsonWriter(out).beginObject().field("level", toString(*wanted)).field("before", toString(before)).endObject();
    return out;
}

std::string ApprovalDesk::answer(std::string_view line) {
    const auto request = Json::parse(line, nullptr, false);
    if (!request.is_object())
        return errorLine(Error::client("22023", "not a request"));
    const auto command = textOf(request, "command");
    std::string out;
    JsonWriter json(out);
    if (command == "approvals") {
        json.beginObject().key("cards").beginArray();
        for (const auto& card : m_given.room.cards())
            writeCard(json, card);
        json.endArray().endObject();
        return out;
    }
    if (command == "approval")
        return answerAbout(textOf(request, "approval"));
    if (command == "measure")
        return answerMeasure(textOf(request, "approval"), textOf(request, "token"));
    if (command == "log_level")
        return answerLogLevel(textOf(request, "level"));
    if (command != "decide")
        return errorLine(Error::client("0A000", "this gateway does not know the command '" + command + "'"));
    const auto decision = readDecision(request);
    if (!decision)
        return errorLine(decision.error());
    const auto by = m_given.person(textOf(request, "token"));
    if (!by)
        return errorLine(by.error());
    const auto endsSession = request.find("end_session");
    const auto card =
        decide(*decision, endsSession != request.end() && endsSession->is_boolean() && endsSession->get<bool>(), *by);
    if (!card)
        return errorLine(card.error());
    json.beginObject().key("card");
    writeCard(json, *card);
    json.endObject();
    return out;
}

} // namespace postern::app
