#include "app/approval_text.h"

#include "recording/event.h"

namespace postern::app {

namespace {

void writePerson(JsonWriter& json, std::string_view key, const approval::Person& person) {
    json.key(key);
    if (person.subject.empty()) {
        json.null();
        return;
    }
    json.beginObject()
        .field("issuer", person.issuer)
        .field("subject", person.subject)
        .field("email", person.email)
        .key("groups")
        .beginArray();
    for (const auto& group : person.groups)
        json.string(group);
    json.endArray().field("method", person.method).endObject();
}

void writeTexts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).beginArray();
    for (const auto& text : texts)
        json.string(text);
    json.endArray();
}

void writeRules(JsonWriter& json, const std::vector<approval::HeldBy>& rules) {
    json.key("rules").beginArray();
    for (const auto& rule : rules) {
        json.beginObject().field("name", rule.name).field("reason", rule.reason);
        writeTexts(json, "approvers", rule.approvers);
        json.key("comment_required").boolean(rule.commentRequired).endObject();
    }
    json.endArray();
}

void writeParameters(JsonWriter& json, const std::vector<approval::Parameter>& parameters) {
    json.key("parameters").beginArray();
    for (const auto& parameter : parameters) {
        json.beginObject().key("value");
        parameter.isNull ? json.null() : json.string(parameter.text);
        json.key("cut").boolean(parameter.isCut).endObject();
    }
    json.endArray();
}

bool isHidden(char32_t c) {
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           c == 0xfeff || c == 0x00ad || c == 0x061c || c == 0x180e || (c >= 0xe0000 && c <= 0xe007f) ||
           (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
}

// The code point at the beginning of valid UTF-8, and its length in bytes.
std::pair<char32_t, std::size_t> firstOf(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length > text.size())
        return {0xfffd, text.size()};
    char32_t c = length == 1 ? lead : lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i)
        c = c << 6 | (static_cast<unsigned char>(text[i]) & 0x3fU);
    return {c, length};
}

} // namespace

void writeCard(JsonWriter& json, const approval::Card& card) {
    const auto& ask = *card.ask;
    json.beginObject()
        .field("approval", card.id)
        .field("outcome", approval::toString(card.outcome))
        .key("held")
        .boolean(card.isHeld);
    json.field("session", recording::toString(recording::SessionId{ask.session}))
        .field("statement", static_cast<std::int64_t>(ask.statement))
        .field("requested", toRfc3339(ask.asked))
        .field("expires", toRfc3339(card.expires));
    writePerson(json, "identity", ask.requester);
    json.key("agent").beginObject().field("name", ask.agent).field("kind", ask.agentKind).endObject();
    json.key("target")
        .beginObject()
        .field("name", ask.target)
        .field("environment", ask.environment)
        .field("database", ask.database)
        .field("user", ask.user)
        .endObject();
    json.key("client")
        .beginObject()
        .field("address", ask.address)
        .field("pid", ask.pid)
        .field("executable", ask.executable);
    writeTexts(json, "process_chain", ask.processChain);
    json.field("application_name", ask.applicationName).endObject();
    json.field("sql", ask.sql);
    json.key("prepared").beginArray();
    for (const auto& prepared : ask.prepared)
        json.beginObject().field("name", prepared.name).field("sql", prepared.sql).endObject();
    json.endArray();
    writeParameters(json, ask.parameters);
    writeTexts(json, "kinds", ask.kinds);
    writeTexts(json, "relations", ask.relations);
    json.field("fingerprint", ask.fingerprint);
    writeRules(json, ask.rules);
    json.key("policy")
        .beginObject()
        .field("sha256", ask.policyDigest)
        .field("published", static_cast<std::int64_t>(ask.publishedPolicy))
        .endObject();
    json.key("repeatable").boolean(ask.isRepeatable);
    json.key("transaction_since");
    ask.transactionSince ? json.string(toRfc3339(*ask.transactionSince)) : json.null();
    json.key("impact");
    card.impact.empty() ? json.null() : json.raw(card.impact);
    json.key("decided");
    card.decided.micros == 0 ? json.null() : json.string(toRfc3339(card.decided));
    writePerson(json, "by", card.by);
    json.field("comment", card.comment).field("seconds", card.span.count() / 1000).endObject();
}

void writeState(JsonWriter& json, const approval::Card& card) {
    json.field("outcome", approval::toString(card.outcome)).key("held").boolean(card.isHeld);
    json.field("expires", toRfc3339(card.expires)).key("decided");
    card.decided.micros == 0 ? json.null() : json.string(toRfc3339(card.decided));
    writePerson(json, "by", card.by);
    json.field("comment", card.comment).field("seconds", card.span.count() / 1000);
}

std::string visibleText(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    while (!text.empty()) {
        const auto [c, length] = firstOf(text);
        if (isHidden(c)) {
            out += "[U+";
            for (int shift = c > 0xffff ? 20 : 12; shift >= 0; shift -= 4)
                out += kDigits[(c >> shift) & 0xf];
            out += ']';
        } else {
            out += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    return out;
}

std::string nameOf(const approval::Person& person) {
    if (!person.email.empty())
        return person.email;
    return person.issuer == "local" || person.issuer.empty() ? person.subject
                                                             : person.subject + " (" + person.issuer + ")";
}

} // namespace postern::app
