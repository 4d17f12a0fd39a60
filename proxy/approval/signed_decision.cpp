#include "approval/signed_decision.h"

#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "base/random.h"
#include "base/text.h"
#include "identity/claims.h"

namespace postern::approval {

namespace {

using identity::Json;

// What else these keys might ever sign begins differently.
constexpr std::string_view kSigned = "postern decision v1\n", kCommitted = "postern approval key v1\n";
constexpr std::int64_t kFormat = 1;
constexpr std::size_t kSaltBytes = 32;
constexpr std::array kChoices{"approve", "approve_for", "deny"};

Error refused(Phrase why) {
    return Error::client(sqlstate::kInvalidAuthorization, phrase("the decision does not count: %1", std::move(why)));
}

std::string toText(const DecisionText& d) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("postern_decision", kFormat);
    json.field("request", d.asked.request).field("gateway", d.asked.gateway).field("approval", d.asked.approval);
    json.field("session", d.asked.session).field("statement", static_cast<std::int64_t>(d.asked.statement));
    json.field("digest", d.asked.digest).field("fingerprint", d.asked.fingerprint);
    json.field("choice", kChoices[static_cast<std::size_t>(d.decision.choice)]);
    json.field("seconds", std::int64_t{d.decision.span.count() / 1000}).key("end_session").boolean(d.endsSession);
    json.field("comment", d.decision.comment).field("issuer", d.issuer).field("subject", d.subject);
    json.field("decided", toRfc3339(d.decided)).field("expires", toRfc3339(d.expires)).endObject();
    return out;
}

std::string textOf(const Json& json, const char* name) {
    const auto* found = json.textOf(name);
    return found == nullptr ? std::string() : *found;
}

std::int64_t numberOf(const Json& json, const char* name) {
    const auto* found = json.find(name);
    return found == nullptr ? -1 : found->integer().value_or(-1);
}

// Only what toText() writes is a decision: so one decision has one text, and nothing in it is overlooked.
std::optional<DecisionText> readText(std::string_view text) {
    const auto json = Json::parse(text, {.bytes = kMaxEvidence});
    if (!json || !json->isObject() || numberOf(*json, "postern_decision") != kFormat)
        return std::nullopt;
    DecisionText out;
    out.asked = {textOf(*json, "request"),
                 textOf(*json, "gateway"),
                 textOf(*json, "approval"),
                 textOf(*json, "session"),
                 textOf(*json, "digest"),
                 textOf(*json, "fingerprint"),
                 static_cast<std::uint64_t>(numberOf(*json, "statement"))};
    const auto choice = std::find(kChoices.begin(), kChoices.end(), textOf(*json, "choice"));
    const auto decided = fromRfc3339(textOf(*json, "decided")), expires = fromRfc3339(textOf(*json, "expires"));
    const auto seconds = numberOf(*json, "seconds");
    if (choice == kChoices.end() || !decided || !expires || seconds < 0 || seconds > 1'000'000)
        return std::nullopt;
    out.decision.id = out.asked.approval;
    out.decision.choice = static_cast<Choice>(choice - kChoices.begin());
    out.decision.span = std::chrono::seconds(seconds);
    out.decision.comment = textOf(*json, "comment");
    const auto* ends = json->find("end_session");
    out.endsSession = ends != nullptr && ends->boolean().value_or(false);
    out.issuer = textOf(*json, "issuer"), out.subject = textOf(*json, "subject");
    out.decided = *decided, out.expires = *expires;
    return toText(out) == text ? std::optional(std::move(out)) : std::nullopt;
}

// Whom a token is for, without believing it: a record does not know the gateway's configuration.
identity::TokenRules rulesOfToken(std::string_view token, const std::string& issuer) {
    identity::TokenRules out;
    out.provider = out.issuer = issuer;
    out.algorithms = {identity::Algorithm::RS256, identity::Algorithm::PS256, identity::Algorithm::ES256,
                      identity::Algorithm::EdDSA};
    const auto first = token.find('.'), second = token.find('.', first + 1);
    const auto payload = fromBase64Url(token.substr(first + 1, second - first - 1));
    const auto claims = payload ? Json::parse(*payload) : Result<Json>(payload.error());
    if (!claims)
        return out;
    if (const auto* audience = claims->find("aud")) {
        if (audience->text() != nullptr)
            out.audience.push_back(*audience->text());
        for (const auto& one : audience->items())
            if (one.text() != nullptr)
                out.audience.push_back(*one.text());
    }
    out.clientId = textOf(*claims, "azp");
    return out;
}

} // namespace

std::string newSalt() {
    return toBase64Url(randomBytes(kSaltBytes));
}

bool isSalt(std::string_view salt) {
    const auto raw = fromBase64Url(salt);
    return raw && raw->size() == kSaltBytes;
}

std::string commitment(const recording::PublicKey& key, std::string_view salt) {
    return std::string(identity::kBoundNonce) +
           toBase64Url(sha256(std::string(kCommitted) + key.toText() + "\n" + std::string(salt)));
}

SignedDecision sign(const DecisionText& decision, const recording::SigningKey& key, KeyProof proof) {
    SignedDecision out;
    out.text = toText(decision);
    out.signature = key.sign(std::string(kSigned) + out.text);
    out.publicKey = key.publicKey().toText();
    out.proof = std::move(proof);
    return out;
}

std::string toJson(const SignedDecision& decision) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("decision", decision.text).field("signature", toBase64Url(decision.signature));
    json.field("public_key", decision.publicKey).field("salt", decision.proof.salt);
    json.field("token", decision.proof.token);
    if (!decision.issuerKey.empty())
        json.field("issuer_key", decision.issuerKey);
    json.endObject();
    return out;
}

Result<OpenedDecision> openDecision(std::string_view written) {
    const auto json = Json::parse(written, {.bytes = kMaxEvidence});
    if (!json || !json->isObject())
        return refused(phrase("it cannot be read"));
    OpenedDecision out;
    auto& given = out.given;
    given.text = textOf(*json, "decision"), given.publicKey = textOf(*json, "public_key");
    given.proof = {textOf(*json, "salt"), textOf(*json, "token")};
    given.issuerKey = textOf(*json, "issuer_key");
    const auto signature = fromBase64Url(textOf(*json, "signature"));
    const auto key = recording::PublicKey::fromText(given.publicKey);
    if (!signature || !key || !isSalt(given.proof.salt))
        return refused(phrase("it cannot be read"));
    given.signature = *signature;
    if (!key->verify(std::string(kSigned) + given.text, given.signature))
        return refused(phrase("its signature is not by the key that it names"));
    auto text = readText(given.text);
    if (!text)
        return refused(phrase("what is signed is not a decision"));
    out.text = std::move(*text);
    out.expected.use = identity::Expected::Use::IdToken;
    out.expected.nonce = commitment(*key, given.proof.salt);
    return out;
}

Result<> checkAsked(const OpenedDecision& decision, const Asked& asked, Timestamp now) {
    const auto& text = decision.text;
    constexpr auto kSkew = std::chrono::duration_cast<Microseconds>(kDecisionSkew).count();
    if (text.asked.request != asked.request || text.asked.gateway != asked.gateway)
        return refused(phrase("it is about another request"));
    if (text.asked != asked)
        return refused(phrase("it is about another statement than the one that waits; look at the request again"));
    if (text.expires.micros - text.decided.micros > std::chrono::duration_cast<Microseconds>(kDecisionLife).count())
        return refused(phrase("it would hold for too long"));
    if (text.decided.micros > now.micros + kSkew)
        return refused(phrase("it is from the future; a clock is wrong"));
    if (text.expires.micros + kSkew <= now.micros)
        return refused(phrase("it has expired, or a clock is wrong"));
    return {};
}

Result<> checkPerson(const OpenedDecision& decision, const identity::Identity& who) {
    if (who.issuer == decision.text.issuer && who.subject == decision.text.subject)
        return {};
    return refused(phrase("its token is another person's"));
}

Result<OpenedDecision> checkRecorded(std::string_view json) {
    auto opened = openDecision(json);
    if (!opened)
        return opened;
    const auto& given = opened->given;
    const auto keys = identity::KeySet::parse("{\"keys\":[" + given.issuerKey + "]}");
    const auto token = identity::UnverifiedToken::parse(given.proof.token);
    if (!keys || !token)
        return refused(phrase("the proof of its key cannot be read"));
    const auto who = identity::verify(*token, *keys, rulesOfToken(given.proof.token, opened->text.issuer),
                                      opened->expected, opened->text.decided);
    if (!who)
        return refused(phrase("the token does not prove its key: %1", identity::whyRefused(who.error())));
    POSTERN_TRY(checkPerson(*opened, *who));
    return opened;
}

} // namespace postern::approval
