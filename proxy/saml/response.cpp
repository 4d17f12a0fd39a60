#include "saml/response.h"

#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "base/text.h"
#include "identity/claims.h"
#include "saml/document.h"
#include "saml/signature.h"

namespace postern::saml {

namespace {

constexpr std::string_view kSuccess = "urn:oasis:names:tc:SAML:2.0:status:Success";
constexpr std::string_view kBearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
constexpr std::string_view kTransient = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
constexpr std::string_view kEmailFormat = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
// What providers call a person's address.
constexpr std::array<std::string_view, 5> kEmailNames = {
    "email", "mail", "emailAddress", "urn:oid:0.9.2342.19200300.100.1.3",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"};
constexpr std::string_view kEntraOverage = "/claims/groups.link"; // instead of more than 150 groups
constexpr std::chrono::minutes kFresh{10};                        // how old an answer may be that was just made

using Values = std::vector<std::optional<std::string>>; // none: not text

struct Times {
    Timestamp now;
    std::int64_t skew;
    bool isPast(Timestamp end) const { return end.micros + skew <= now.micros; }
    bool isAhead(Timestamp begin) const { return begin.micros - skew > now.micros; }
};

std::int64_t micros(std::chrono::milliseconds time) {
    return std::chrono::microseconds(time).count();
}

std::optional<Timestamp> timeOf(const xmlNode* node, std::string_view name) {
    const auto text = attribute(node, name);
    if (!text)
        return std::nullopt;
    const auto time = fromRfc3339(*text);
    return time ? std::optional(*time) : std::nullopt;
}

// A time that may be missing, but not unreadable.
Result<std::optional<Timestamp>> optionalTime(const xmlNode* node, std::string_view name) {
    const auto time = timeOf(node, name);
    if (!time && attribute(node, name))
        return refusedAnswer(phrase("its %1 is not a time", name));
    return time;
}

std::string lastPart(const std::string& status) {
    auto word = status.substr(std::min(status.rfind(':') + 1, status.size())).substr(0, 60);
    std::erase_if(word, [](char c) { return c <= 0x20 || c == 0x7f; });
    return word;
}

Result<> checkStatus(const xmlNode* response) {
    const auto status = onlyChild(response, kProtocol, "Status");
    const auto code = status ? onlyChild(*status, kProtocol, "StatusCode") : status;
    if (!code)
        return code.error();
    if (attribute(*code, "Value") == kSuccess)
        return {};
    auto word = lastPart(attribute(*code, "Value").value_or(""));
    if (const auto inner = children(*code, kProtocol, "StatusCode"); !inner.empty())
        word += ", " + lastPart(attribute(inner.front(), "Value").value_or(""));
    return Error::client(sqlstate::kInvalidAuthorization, phrase("the provider refused the sign-in (%1)", word));
}

Result<> checkIssuer(const xmlNode* parent, const Rules& rules) {
    const auto issuer = onlyChild(parent, kAssertion, "Issuer");
    if (!issuer)
        return issuer.error();
    return textOf(*issuer) == rules.issuer ? Result<>() : refusedAnswer(phrase("it is from another issuer"));
}

Result<> checkEnvelope(const xmlNode* response, const Rules& rules, const Expected& expected) {
    if (!isElement(response, kProtocol, "Response") || attribute(response, "Version") != "2.0")
        return refusedAnswer(phrase("it is not a SAML 2.0 Response"));
    if (attribute(response, "InResponseTo") != expected.request)
        return refusedAnswer(phrase("it does not answer this sign-in (InResponseTo)"));
    if (attribute(response, "Destination") != expected.recipient)
        return refusedAnswer(phrase("it is for another address (Destination)"));
    if (!children(response, kAssertion, "Issuer").empty())
        POSTERN_TRY(checkIssuer(response, rules));
    return checkStatus(response);
}

// What a signature covers, as a document of its own.
Result<Document> signedPart(const Document& document, const Rules& rules) {
    auto* response = document.root();
    if (document.count(kAssertion, "EncryptedAssertion") != 0)
        return refusedAnswer(phrase("its assertion is encrypted; have the provider sign it without encrypting it"));
    const auto assertion = onlyChild(response, kAssertion, "Assertion");
    if (!assertion || document.count(kAssertion, "Assertion") != 1)
        return refusedAnswer(phrase("it has no assertion, or more than one"));
    const auto outer = children(response, kSignature, "Signature");
    const auto inner = children(*assertion, kSignature, "Signature");
    const auto all = document.count(kSignature, "Signature");
    if (all == 0)
        return refusedAnswer(phrase("it is not signed"));
    if (outer.size() > 1 || inner.size() > 1 || all != outer.size() + inner.size())
        return refusedAnswer(phrase("it has signatures where none belong"));
    Result<std::string> bytes = refusedAnswer(phrase("it is not signed"));
    if (!outer.empty())
        bytes = signedBytes(document, response, outer.front(), rules.keys);
    if (!inner.empty() && (outer.empty() || bytes))
        bytes = signedBytes(document, *assertion, inner.front(), rules.keys);
    if (!bytes)
        return bytes.error();
    return Document::parse(*bytes);
}

Result<Timestamp> checkConfirmation(const xmlNode* subject, const Expected& expected, const Times& times) {
    Phrase why = phrase("it has no bearer confirmation");
    for (const auto* one : children(subject, kAssertion, "SubjectConfirmation")) {
        const auto data = onlyChild(one, kAssertion, "SubjectConfirmationData");
        if (attribute(one, "Method") != kBearer || !data)
            continue;
        const auto end = timeOf(*data, "NotOnOrAfter");
        if (attribute(*data, "Recipient") != expected.recipient)
            why = phrase("its assertion is for another address (Recipient)");
        else if (attribute(*data, "InResponseTo") != expected.request)
            why = phrase("its assertion does not answer this sign-in (InResponseTo)");
        else if (!end || attribute(*data, "NotBefore"))
            why = phrase("its confirmation has no end, or a beginning");
        else if (times.isPast(*end))
            why = phrase("its confirmation has expired (NotOnOrAfter); or this machine's clock is wrong");
        else
            return *end;
    }
    return refusedAnswer(why);
}

Result<> checkAudience(const xmlNode* restriction, const Rules& rules) {
    for (const auto* audience : children(restriction, kAssertion, "Audience")) {
        const auto name = textOf(audience);
        if (name && std::find(rules.audience.begin(), rules.audience.end(), *name) != rules.audience.end())
            return {};
    }
    return refusedAnswer(phrase("its assertion is for somebody else (Audience)"));
}

Result<> checkConditions(const xmlNode* assertion, const Rules& rules, const Times& times) {
    const auto conditions = onlyChild(assertion, kAssertion, "Conditions");
    if (!conditions)
        return conditions.error();
    const auto begin = optionalTime(*conditions, "NotBefore"), end = optionalTime(*conditions, "NotOnOrAfter");
    if (!begin || !end)
        return begin ? end.error() : begin.error();
    if (*begin && times.isAhead(**begin))
        return refusedAnswer(phrase("its assertion is from the future (NotBefore); or this machine's clock is wrong"));
    if (*end && times.isPast(**end))
        return refusedAnswer(phrase("its assertion has expired (NotOnOrAfter); or this machine's clock is wrong"));
    bool isRestricted = false;
    for (const auto* one : children(*conditions)) {
        if (isElement(one, kAssertion, "AudienceRestriction")) {
            POSTERN_TRY(checkAudience(one, rules));
            isRestricted = true;
        } else if (!isElement(one, kAssertion, "OneTimeUse") && !isElement(one, kAssertion, "ProxyRestriction")) {
            return refusedAnswer(phrase("its assertion has a condition that is not known"));
        }
    }
    return isRestricted ? Result<>() : refusedAnswer(phrase("its assertion does not say for whom it is (Audience)"));
}

// The end of the session: what the provider says, and what [[identity]] allows.
Result<Timestamp> endOfSession(const xmlNode* assertion, const Rules& rules, const Times& times) {
    const auto statements = children(assertion, kAssertion, "AuthnStatement");
    if (statements.empty())
        return refusedAnswer(phrase("its assertion does not say that anybody signed in (AuthnStatement)"));
    Timestamp out{times.now.micros + micros(rules.session)};
    for (const auto* one : statements) {
        const auto end = optionalTime(one, "SessionNotOnOrAfter");
        if (!end)
            return end.error();
        if (*end)
            out = std::min(out, **end);
    }
    if (times.isPast(out))
        return refusedAnswer(phrase("the session at the provider is over (SessionNotOnOrAfter)"));
    return out;
}

Result<std::string> readSubject(const xmlNode* subject, const Rules& rules, std::string& format) {
    const auto name = onlyChild(subject, kAssertion, "NameID");
    if (!name)
        return name.error();
    const auto text = textOf(*name);
    if (!text || text->empty() || text->size() > identity::kMaxSubjectBytes || !identity::isPrintable(*text))
        return refusedAnswer(phrase("its NameID is empty, too long, or not text"));
    format = attribute(*name, "Format").value_or("");
    if (format == kTransient)
        return refusedAnswer(phrase("its NameID is a different one each time (transient); have the provider send a "
                                    "persistent one"));
    if (attribute(*name, "NameQualifier").value_or(rules.issuer) != rules.issuer ||
        attribute(*name, "SPNameQualifier").value_or(rules.entityId) != rules.entityId)
        return refusedAnswer(phrase("its NameID is of another provider or for somebody else"));
    return *text;
}

std::map<std::string, Values> readAttributes(const xmlNode* assertion) {
    std::map<std::string, Values> out;
    for (const auto* statement : children(assertion, kAssertion, "AttributeStatement"))
        for (const auto* one : children(statement, kAssertion, "Attribute")) {
            auto& values = out[attribute(one, "Name").value_or("")];
            for (const auto* value : children(one, kAssertion, "AttributeValue"))
                values.push_back(textOf(value));
        }
    return out;
}

std::string emailIn(const std::map<std::string, Values>& attributes, const identity::Identity& who,
                    const std::string& format) {
    for (const auto name : kEmailNames)
        if (const auto found = attributes.find(std::string(name));
            found != attributes.end() && found->second.size() == 1)
            return found->second.front().value_or("");
    return format == kEmailFormat ? who.subject : "";
}

// The same claims as a token would have them, so that the same rules read them.
std::string asClaims(const identity::Identity& who, const std::string& format, const std::string& email,
                     const std::map<std::string, Values>& attributes) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("iss", who.issuer).field("sub", who.subject).field("name_id_format", format);
    json.field("email", email).key("attributes").beginObject();
    for (const auto& [name, values] : attributes) {
        json.key(name).beginArray();
        for (const auto& value : values)
            value ? json.string(*value) : json.null();
        json.endArray();
    }
    json.endObject().endObject();
    return out;
}

Result<> readClaims(const xmlNode* assertion, const Rules& rules, const std::string& format, identity::Identity& out) {
    const auto attributes = readAttributes(assertion);
    out.claims = asClaims(out, format, emailIn(attributes, out, format), attributes);
    const auto json =
        identity::Json::parse(out.claims, {.bytes = 4 * kMaxDocumentBytes, .values = kMaxNodes, .members = kMaxNodes});
    const auto* named = json ? json->find("attributes") : nullptr;
    if (named == nullptr)
        return refusedAnswer(phrase("its attributes cannot be read"));
    if (const auto met = identity::checkConditions(*named, rules.require); !met)
        return refusedAnswer(identity::whyRefused(met.error()));
    out.email = identity::emailOf(*json);
    identity::readGroups(*named, rules.groupsAttribute, out);
    if (std::any_of(attributes.begin(), attributes.end(),
                    [](const auto& one) { return one.first.ends_with(kEntraOverage); })) {
        out.groups.clear();
        out.groupsKnown = false;
        out.groupsProblem = phrase("the person is in more groups than the answer holds; have the provider send only "
                                   "the groups assigned to this application")
                                .english();
    }
    return {};
}

} // namespace

Result<identity::Identity> readResponse(std::string_view xml, const Rules& rules, const Expected& expected,
                                        ReplayCache& used, Timestamp now) {
    const auto document = Document::parse(xml);
    if (!document)
        return document.error();
    POSTERN_TRY(checkEnvelope(document->root(), rules, expected));
    const auto part = signedPart(*document, rules);
    if (!part)
        return part.error();
    // From here on only what was signed is read.
    const auto* assertion = part->root();
    if (!isElement(assertion, kAssertion, "Assertion")) {
        POSTERN_TRY(checkEnvelope(assertion, rules, expected));
        const auto found = onlyChild(assertion, kAssertion, "Assertion");
        if (!found)
            return found.error();
        assertion = *found;
    }
    const Times times{now, micros(rules.clockSkew)};
    const auto issued = timeOf(assertion, "IssueInstant");
    const auto id = attribute(assertion, "ID");
    if (attribute(assertion, "Version") != "2.0" || !issued || !id)
        return refusedAnswer(phrase("its assertion is not a SAML 2.0 one"));
    if (times.isAhead(*issued) || times.isPast({issued->micros + micros(kFresh)}))
        return refusedAnswer(
            phrase("its assertion was not made just now (IssueInstant); or this machine's clock is wrong"));
    POSTERN_TRY(checkIssuer(assertion, rules));
    const auto subject = onlyChild(assertion, kAssertion, "Subject");
    if (!subject)
        return subject.error();
    identity::Identity out;
    std::string format;
    out.provider = rules.provider;
    out.issuer = rules.issuer;
    auto name = readSubject(*subject, rules, format);
    if (!name)
        return name.error();
    out.subject = std::move(*name);
    const auto confirmed = checkConfirmation(*subject, expected, times);
    if (!confirmed)
        return confirmed.error();
    POSTERN_TRY(checkConditions(assertion, rules, times));
    const auto end = endOfSession(assertion, rules, times);
    if (!end)
        return end.error();
    out.issued = *issued;
    out.expires = *end;
    out.ends = {end->micros + times.skew};
    POSTERN_TRY(readClaims(assertion, rules, format, out));
    if (!used.use(rules.issuer, *id, {confirmed->micros + times.skew}, now))
        return refusedAnswer(phrase("it was used before"));
    return out;
}

Result<std::string> decodeResponse(std::string_view field) {
    if (field.size() > kMaxEncodedBytes)
        return refusedAnswer(phrase("it is too long"));
    std::string packed(field);
    std::erase_if(packed, [](char c) { return c == ' ' || c == '\r' || c == '\n' || c == '\t'; });
    auto out = fromBase64(packed);
    if (!out)
        return refusedAnswer(phrase("it is not base64"));
    return out;
}

} // namespace postern::saml
