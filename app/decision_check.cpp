#include "app/decision_check.h"

#include <fstream>

#include "app/gateway_request.h"
#include "approval/signed_decision.h"
#include "base/json_members.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kPage = 1000;
constexpr std::string_view kStillWaiting = R"("sqlstate":"57014")", kNoStatement = " 0";

DecisionCheck::IssuerKey issuerKeyOf(const approval::OpenedDecision& decision) {
    const auto jwk = Json::parse(decision.given.issuerKey, nullptr, false);
    std::string members;
    JsonWriter json(members);
    json.beginObject();
    for (const auto* name : {"crv", "e", "kty", "n", "x", "y"}) // RFC 7638 section 3: the required ones, in order
        if (const auto text = textOf(jwk, name); !text.empty())
            json.field(name, text);
    json.endObject();
    return {decision.text.issuer, textOf(jwk, "kid"), toBase64Url(sha256(members))};
}

// What the event says, and the decision does not. Empty: nothing.
std::string contradiction(const Json& event, const approval::DecisionText& text, const std::string& fingerprint) {
    const auto by = event.find("by");
    const bool isDenial = text.decision.choice == approval::Choice::Deny;
    if (textOf(event, "approval") != text.asked.approval)
        return phrase("it is about another request").english();
    if (textOf(event, "outcome") != (isDenial ? "denied" : "approved"))
        return phrase("it was another decision").english();
    if (by == event.end() || textOf(*by, "issuer") != text.issuer || textOf(*by, "subject") != text.subject)
        return phrase("somebody else made it").english();
    if (textOf(event, "comment") != text.decision.comment)
        return phrase("its comment is another").english();
    // Of several statements at once each has its own, and the request has all of them.
    if (!fingerprint.empty() && text.asked.fingerprint.find(fingerprint) == std::string::npos)
        return phrase("it is about another statement").english();
    return {};
}

} // namespace

void DecisionCheck::take(std::string_view line) {
    const auto prefix = line.substr(0, 200); // what is common to all events stands at the beginning
    const auto is = [&](std::string_view event) { return prefix.find(event) != std::string_view::npos; };
    const bool isStatement = is(R"("event":"statement")");
    const bool isGivenUp = is(R"("event":"error")") && line.find(kStillWaiting) != std::string_view::npos;
    if (!isStatement && !isGivenUp && !is(R"("event":"approval")"))
        return;
    const auto event = Json::parse(line, nullptr, false);
    if (!event.is_object())
        return;
    const auto statement = event.find("statement");
    const auto place = textOf(event, "session") + " " + (statement == event.end() ? std::string() : statement->dump());
    if (isStatement) {
        if (line.find("\"action\":\"approve\"") != std::string_view::npos)
            m_fingerprints[place] = textOf(event, "fingerprint");
        return;
    }
    if (isGivenUp) {
        if (textOf(event, "origin") == "postern")
            m_given.insert(place);
        return;
    }
    const auto outcome = textOf(event, "outcome");
    const auto evidence = event.find("evidence");
    if (outcome != "approved" && outcome != "denied" && evidence == event.end())
        return;
    if (evidence == event.end()) {
        ++m_unsigned;
        return;
    }
    const auto opened = approval::checkRecorded(evidence->dump());
    const auto known = m_fingerprints.find(place);
    auto why = !opened
                   ? opened.error().message()
                   : contradiction(event, opened->text, known == m_fingerprints.end() ? std::string() : known->second);
    if (why.empty())
        why = usedTwice(place, opened->text, outcome == "approved");
    if (why.empty()) {
        ++m_signed;
        m_issuerKeys.insert(issuerKeyOf(*opened));
    } else if (m_problems.size() < recording::kMaxProblems) {
        recording::Problem problem;
        problem.session = recording::sessionIdFromString(textOf(event, "session"));
        if (const auto seq = event.find("seq"); seq != event.end() && seq->is_number_unsigned())
            problem.seq = seq->get<std::uint64_t>();
        problem.text = phrase("the decision on request %1 is not the one that was signed: %2",
                              textOf(event, "approval").substr(0, 16), why)
                           .english();
        m_problems.push_back(std::move(problem));
    }
}

// What was approved once lets one statement pass: the one that waits, or the next of its like when the wait was over
// by then. The event at a statement whose wait was over is news, and lets nothing pass.
std::string DecisionCheck::usedTwice(const std::string& place, const approval::DecisionText& text, bool isApproved) {
    const auto& request = text.asked.request;
    if (place.ends_with(kNoStatement)) // of a session that was over
        return {};
    if (!m_places.insert(request + " " + place).second)
        return phrase("it stands there twice").english();
    if (!isApproved || text.decision.choice != approval::Choice::ApproveOnce || m_given.contains(place))
        return {};
    const auto [passed, isFirst] = m_passed.try_emplace(request, place);
    return isFirst ? std::string() : phrase("it had let another statement pass, and was for one").english();
}

Result<> checkDecisions(recording::SessionReader& reader, const std::vector<recording::SessionId>& ids,
                        DecisionCheck& check, const std::function<bool(std::uint64_t, std::uint64_t)>& goOn) {
    auto all = ids;
    recording::SessionFilter filter;
    filter.limit = kPage;
    for (bool hasMore = ids.empty(); hasMore; filter.offset += kPage) {
        const auto page = reader.sessions(filter);
        if (!page)
            return page.error();
        for (const auto& session : *page) // all: how much it held is what its gateway said of itself
            all.push_back(session.session);
        hasMore = page->size() == kPage;
    }
    for (std::uint64_t done = 0; const auto id : all) {
        if (goOn && !goOn(done++, all.size()))
            return Error::client(sqlstate::kQueryCanceled, phrase("the verification was cancelled"));
        (void)reader.events(id, [&](std::string_view line) { // what cannot be read there is the chain's to say
            check.take(line);
            return true;
        });
    }
    return {};
}

Result<> checkDecisions(const std::string& file, DecisionCheck& check) {
    std::ifstream in(file, std::ios::binary);
    for (std::string line; std::getline(in, line);)
        check.take(line);
    return in.bad() ? Result<>(Error::client("58030", phrase("%1 cannot be read", file))) : Result<>();
}

} // namespace postern::app
