#include "app/team_board.h"

#include <algorithm>

#include "app/agents.h"
#include "app/gateway_request.h"
#include "app/team_requests.h"
#include "base/json_members.h"
#include "base/log.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;
using State = api::ApprovalCard::State;

State stateOf(const Json& card) {
    const auto outcome = textOf(card, "outcome");
    if (outcome == "requested")
        return card.at("held").get<bool>() ? State::Held : State::Open;
    return outcome == "approved"  ? State::Approved
           : outcome == "denied"  ? State::Denied
           : outcome == "expired" ? State::Expired
                                  : State::Abandoned;
}

std::vector<std::string> textsOf(const Json& object, const char* name) {
    std::vector<std::string> out;
    if (const auto found = object.find(name); found != object.end() && found->is_array())
        for (const auto& one : *found)
            if (one.is_string())
                out.push_back(one.get<std::string>());
    return out;
}

Timestamp timeOf(const Json& object, const char* name) {
    return fromRfc3339(textOf(object, name)).value_or(Timestamp{});
}

std::string personOf(const Json& person) {
    const auto email = textOf(person, "email");
    return email.empty() ? textOf(person, "subject") : email;
}

void addLists(api::ApprovalCard& out, const Json& card) {
    for (const auto& prepared : card.at("prepared"))
        out.prepared.push_back({textOf(prepared, "name"), textOf(prepared, "sql")});
    for (const auto& parameter : card.at("parameters")) {
        const auto value = parameter.find("value");
        const bool isNull = value == parameter.end() || value->is_null();
        out.parameters.push_back({textOf(parameter, "value"), isNull, isTrue(parameter, "cut")});
    }
    for (const auto& rule : card.at("rules"))
        out.rules.push_back({textOf(rule, "name"), textOf(rule, "reason"), textsOf(rule, "approvers"),
                             isTrue(rule, "comment_required")});
    out.kinds = textsOf(card, "kinds"), out.relations = textsOf(card, "relations");
}

api::ApprovalCard toCard(const Json& card) {
    const auto &target = card.at("target"), &client = card.at("client"), &agent = card.at("agent");
    api::ApprovalCard out;
    out.state = stateOf(card);
    out.gateway = textOf(card.at("gateway"), "name");
    out.id = textOf(card, "approval"), out.session = textOf(card, "session");
    out.statement = numberAt(card, "statement");
    out.sql = textOf(card, "sql"), out.fingerprint = textOf(card, "fingerprint");
    addLists(out, card);
    if (const auto policy = card.find("policy"); policy != card.end()) {
        out.policy = textOf(*policy, "sha256");
        out.publishedPolicy = numberAt(*policy, "published");
    }
    out.isRepeatable = isTrue(card, "repeatable");
    out.requester = personOf(card.at("identity"));
    out.agent = textOf(agent, "name"), out.agentKind = textOf(agent, "kind");
    out.target = textOf(target, "name"), out.database = textOf(target, "database"), out.user = textOf(target, "user");
    out.environment = textOf(target, "environment");
    out.executable = textOf(client, "executable"), out.address = textOf(client, "address");
    out.applicationName = textOf(client, "application_name");
    out.processChain = textsOf(client, "process_chain");
    if (const auto pid = client.find("pid"); pid != client.end() && pid->is_number_integer())
        out.pid = pid->get<std::int64_t>();
    out.asked = timeOf(card, "requested"), out.expires = timeOf(card, "expires"), out.decided = timeOf(card, "decided");
    if (const auto since = timeOf(card, "transaction_since"); since.micros != 0)
        out.transactionSince = since;
    if (const auto by = card.find("by"); by != card.end() && by->is_object())
        out.by = personOf(*by);
    out.comment = textOf(card, "comment");
    if (const auto impact = card.find("impact"); impact != card.end() && impact->is_object())
        out.impact = api::impactFromJson(impact->dump());
    return out;
}

} // namespace

TeamBoard::~TeamBoard() {
    m_isStopping = true;
    std::call_once(m_begun, [] {}); // nobody begins any more
    if (m_thread.joinable())
        m_thread.join();
}

std::uint64_t TeamBoard::version() {
    std::call_once(m_begun, [this] { m_thread = std::thread([this] { run(); }); });
    return m_version;
}

TeamBoard::Cards TeamBoard::cards() const {
    const std::lock_guard lock(m_mutex);
    return m_cards;
}

bool TeamBoard::has(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    const auto isIt = [&](const api::ApprovalCard& card) { return card.id == id; };
    return std::any_of(m_cards.open.begin(), m_cards.open.end(), isIt) ||
           std::any_of(m_cards.past.begin(), m_cards.past.end(), isIt);
}

void TeamBoard::run() {
    std::optional<recording::Link> link;
    recording::Listener listener({recording::kApprovalsChannel});
    while (!m_isStopping) {
        try { // rows are others': whatever is in them, this gateway goes on
            lookAgain(link, listener);
        } catch (const std::exception& error) {
            link.reset();
            const std::lock_guard lock(m_mutex);
            if (m_trouble.empty())
                log::error("team_requests_unreadable", {{"why", error.what()}});
            m_trouble = phrase("the requests in the store cannot be read; the log says why");
            for (auto& card : m_cards.open)
                card.whyNot = m_trouble;
            m_open.clear(), m_shown.clear();
            ++m_version;
        }
        if (!link || !listener.wait(*link, kLook))
            link.reset(), std::this_thread::sleep_for(kLook);
    }
}

// While the store is away what was seen last stays: nothing can be decided then, and the error says why.
void TeamBoard::lookAgain(std::optional<recording::Link>& link, recording::Listener& listener) {
    if (!link)
        if (auto opened = openTeamStore(*m_configuration()); opened && listener.listen(*opened))
            link = std::move(*opened);
    if (!link)
        return;
    if (const auto requests = teamRequests(*link, recording::Requests::All))
        look(*requests);
    else
        link.reset();
}

// A request's text never changes: one that did was changed by somebody, and nobody can tell which text was looked at.
bool TeamBoard::isChanged(const TeamRequest& request) {
    const auto [known, isNew] = m_known.emplace(request.asked.approval, request.shown());
    if (isNew || known->second == request.shown())
        return false;
    if (!known->second.empty())
        log::warning("team_request_changed",
                     {{"approval", request.asked.approval}, {"request", request.asked.request}});
    known->second.clear(); // neither text counts any more
    return true;
}

void TeamBoard::look(const std::vector<TeamRequest>& requests) {
    std::string made;
    Cards cards;
    std::vector<TeamRequest> open;
    for (const auto& one : requests) {
        if (one.gateway == m_self)
            continue; // the room has it
        made += one.shown() + one.card.dump();
        auto& card = (one.isOpen() ? cards.open : cards.past).emplace_back(toCard(one.card));
        if (!one.isOpen())
            continue;
        if (isChanged(one)) {
            card.whyNot = phrase("the store has shown more than one text for this request: somebody changed it");
            made += card.whyNot.english();
        } else {
            open.push_back(one);
        }
    }
    if (m_known.size() > kMostKnown) // what is shown now stays watched
        std::erase_if(m_known, [&](const auto& known) {
            return std::none_of(cards.open.begin(), cards.open.end(),
                                [&](const auto& card) { return card.id == known.first; });
        });
    const std::lock_guard lock(m_mutex);
    m_trouble = {};
    if (made == m_shown)
        return;
    m_shown = std::move(made);
    m_cards = std::move(cards);
    m_open = std::move(open);
    ++m_version;
}

Result<TeamRequest> TeamBoard::thatWasShown(const std::string& approval) const {
    const std::lock_guard lock(m_mutex);
    if (!m_trouble.empty())
        return Error::server(sqlstate::kConnectionFailure, m_trouble);
    const auto found = std::find_if(m_open.begin(), m_open.end(),
                                    [&](const TeamRequest& one) { return one.asked.approval == approval; });
    if (found != m_open.end())
        return *found;
    const bool isThere =
        std::any_of(m_cards.open.begin(), m_cards.open.end(), [&](const auto& one) { return one.id == approval; });
    return Error::client("55000", isThere
                                      ? phrase("the store has something else for request %1 than was shown; look at "
                                               "it again, and ask who changed it",
                                               approval)
                                      : phrase("request %1 is not open any more", approval));
}

Result<> TeamBoard::decide(const approval::Decision& decision, bool endsSession) const {
    const auto request = thatWasShown(decision.id);
    if (!request)
        return request.error();
    const auto configuration = m_configuration();
    auto registry = openRegistry(*configuration);
    if (!registry)
        return registry.error();
    const auto by = approverHere(*configuration, **registry, m_place);
    if (!by)
        return by.error();
    auto link = openTeamStore(*configuration);
    if (!link)
        return link.error();
    const auto done = decideElsewhere(*link, *request, decision, endsSession, *by);
    if (!done)
        return done.error();
    log::info("decision_elsewhere", {{"approval", decision.id}, {"gateway", request->asked.gateway}});
    return {};
}

} // namespace postern::app
