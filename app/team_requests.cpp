#include "app/team_requests.h"

#include <algorithm>

#include "app/agents.h"
#include "app/approval_text.h"
#include "app/gateway_request.h"
#include "app/paths.h"
#include "app/shared_store.h"
#include "app/sign_ins.h"
#include "app/team_approvals.h"
#include "app/team_row.h"
#include "base/json_members.h"
#include "base/text.h"
#include "recording/postgres_listener.h"
#include "recording/postgres_schema.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::seconds kSigned{120};   // how long a decision is good for
constexpr std::int64_t kGone = 60 * 1'000'000; // past its time, without a word of its gateway's
constexpr std::chrono::milliseconds kLook{500};

std::optional<TeamRequest> read(const recording::SharedRequest& row) {
    auto card = readTeamCard(row);
    if (!card)
        return std::nullopt;
    TeamRequest out;
    out.row = row;
    out.gateway = row.gateway;
    out.card = std::move(*card);
    const auto expires = fromRfc3339(textOf(out.card, "expires"));
    if (out.isOpen() && expires && expires->micros + kGone < now().wall.micros)
        out.card["outcome"] = "expired"; // its gateway has been gone since
    out.asked = {row.request,
                 toString(row.gateway),
                 textOf(out.card, "approval"),
                 textOf(out.card, "session"),
                 toHex(sha256(row.document)),
                 textOf(out.card, "fingerprint"),
                 numberAt(out.card, "statement")};
    return out;
}

void shorten(Json& card) {
    auto& sql = card.at("sql").get_ref<std::string&>();
    if (sql.size() > kShownOfPast)
        sql = std::string(utf8Prefix(sql, kShownOfPast)) + " …";
}

Error notSignedIn(Phrase why) {
    return Error::client(sqlstate::kInvalidAuthorization, std::move(why));
}

// The card, as the gateway's answer to a decision says it is now.
Result<Json> answered(const TeamRequest& request, const std::string& answer) {
    const auto json = parseRow(answer);
    const auto error = json.is_object() ? json.find("error") : json.end();
    if (error != json.end())
        return Error::client(error->is_object() ? textOf(*error, "sqlstate") : "",
                             visibleText(error->is_object() ? textOf(*error, "message") : ""));
    auto row = request.row;
    if (const auto state = json.is_object() ? json.find("card") : json.end(); state != json.end())
        row.state = state->dump();
    if (auto card = readTeamCard(row); card && json.is_object())
        return std::move(*card);
    return Error::server(sqlstate::kConnectionFailure, phrase("the gateway's answer cannot be read"));
}

// What the store says to somebody whose decision it does not take.
Error notTaken(const Error& error, const std::string& id) {
    const auto& state = error.sqlstate();
    if (state == "42501")
        return Error::client(
            state,
            phrase(
                "this machine's role in the store may not decide; its owner runs GRANT postern_approver TO that role"));
    if (state == "55000")
        return Error::client(state, phrase("request %1 is not open any more", id));
    if (state == "42704")
        return Error::client(state, phrase("there is no request %1", id));
    if (state == "54000")
        return Error::client(state, phrase("there were too many attempts to decide on request %1", id));
    return error;
}

} // namespace

Result<recording::Link> openTeamStore(const policy::Configuration& configuration) {
    auto link = recording::Link::open(storeAddress(configuration.store), "postern approver");
    if (!link)
        return link;
    if (const auto right = recording::requirePostgres(*link); !right)
        return right.error();
    return link;
}

std::string TeamRequest::shown() const {
    return toHex(sha256(asked.request + ' ' + asked.gateway + ' ' + asked.digest));
}

bool TeamRequest::isOpen() const {
    return textOf(card, "outcome") == "requested";
}

Result<std::vector<TeamRequest>> teamRequests(recording::Link& link, recording::Requests which) {
    const auto rows = recording::sharedRequests(link, which);
    if (!rows)
        return rows.error();
    std::vector<TeamRequest> out, past;
    for (const auto& row : *rows)
        if (auto request = read(row))
            (request->isOpen() ? out : past).push_back(std::move(*request));
    for (auto& one : past)
        shorten(one.card);
    if (which == recording::Requests::All)
        std::move(past.rbegin(), past.rend(), std::back_inserter(out));
    return out;
}

Result<TeamRequest> findTeamRequest(recording::Link& link, const std::string& id) {
    const auto rows = recording::sharedRequestsNamed(link, id);
    if (!rows)
        return rows.error();
    std::vector<TeamRequest> found;
    for (const auto& row : *rows)
        if (auto one = read(row))
            if (one->asked.approval == id || (id.size() >= recording::kShortestNumber && row.request.starts_with(id)))
                found.push_back(std::move(*one));
    if (found.empty())
        return Error::client("42704", phrase("there is no request %1", id));
    if (found.size() > 1)
        return Error::client("42725", "two gateways have a request " + id +
                                          "; name it by the beginning of its number, as 'approvals list --json' has "
                                          "it: " +
                                          found[0].asked.request.substr(0, 12) + " or " +
                                          found[1].asked.request.substr(0, 12));
    return std::move(found.front());
}

Result<Approver> approverHere(const policy::Configuration& configuration, recording::Registry& registry,
                              KeyPlace place) {
    if (configuration.identities.empty())
        return Error::client(
            sqlstate::kFeatureNotSupported,
            phrase("a decision on another machine's statement needs an identity provider: it counts only when it is "
                   "signed with a key that the approver's sign-in is bound to; add an [[identity]]"));
    const auto signIn = loadSignIn(registry, accountName());
    const auto signOuts = loadSignOuts(registry);
    if (!signIn || !signOuts)
        return signIn ? signOuts.error() : signIn.error();
    if (!*signIn || !(*signIn)->holdsAt(now().wall) || !isInForce(**signIn, *signOuts))
        return notSignedIn(phrase("nobody is signed in; 'postern login' signs in"));
    auto proof = loadProof(registry, accountName());
    if (!proof)
        return proof.error();
    if (!*proof)
        return notSignedIn(
            phrase("this sign-in is bound to no key, so decisions on other machines' statements cannot be "
                   "signed: it was made with a code, with SAML or before the store was shared; 'postern login' "
                   "signs in again"));
    auto key = openApproverKey(dataFolder(), place);
    if (!key)
        return key.error();
    return Approver{std::move(*key), std::move(**proof), (*signIn)->who.issuer, (*signIn)->who.subject};
}

Result<Json> decideElsewhere(recording::Link& link, const TeamRequest& request, approval::Decision decision,
                             bool endsSession, const Approver& by) {
    const auto time = now().wall;
    approval::DecisionText text;
    text.asked = request.asked;
    text.decision = std::move(decision);
    text.decision.id = request.asked.approval;
    text.endsSession = endsSession;
    text.issuer = by.issuer, text.subject = by.subject;
    text.decided = time, text.expires = {time.micros + std::chrono::duration_cast<Microseconds>(kSigned).count()};
    recording::Listener listener({recording::kApprovalsChannel});
    POSTERN_TRY(listener.listen(link));
    const auto number =
        recording::addDecision(link, request.asked.request, approval::toJson(approval::sign(text, by.key, by.proof)));
    if (!number)
        return notTaken(number.error(), request.asked.approval);
    const auto until = std::chrono::steady_clock::now() + kGatewayAnswer;
    while (std::chrono::steady_clock::now() < until) {
        const auto answer = recording::answerTo(link, request.asked.request, *number);
        if (!answer)
            return answer.error();
        if (!answer->empty())
            return answered(request, *answer);
        POSTERN_TRY(listener.wait(link, kLook));
    }
    return Error::server(
        sqlstate::kConnectionFailure,
        phrase("the gateway has not answered; should it come back within two minutes, the decision counts"));
}

} // namespace postern::app
