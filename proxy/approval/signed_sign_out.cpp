#include "approval/signed_sign_out.h"

#include "base/json_writer.h"
#include "base/text.h"

namespace postern::approval {

namespace {

using identity::Json;

// What else these keys sign begins differently.
constexpr std::string_view kSigned = "postern sign-out v1\n";
constexpr std::int64_t kFormat = 1;

Error refused(std::string why) {
    return Error::client(sqlstate::kInvalidAuthorization, "the sign-out does not count: " + std::move(why));
}

std::string toText(const SignOutText& text) {
    std::string out;
    JsonWriter(out)
        .beginObject()
        .field("postern_sign_out", kFormat)
        .field("issuer", text.issuer)
        .field("subject", text.subject)
        .field("time", toRfc3339(text.time))
        .endObject();
    return out;
}

std::string textOf(const Json& json, const char* name) {
    const auto* found = json.textOf(name);
    return found == nullptr ? std::string() : *found;
}

// Only what toText() writes is a sign-out: one has one text.
std::optional<SignOutText> readText(std::string_view text) {
    const auto json = Json::parse(text, {.bytes = kMaxEvidence});
    if (!json || !json->isObject())
        return std::nullopt;
    const auto time = fromRfc3339(textOf(*json, "time"));
    if (!time)
        return std::nullopt;
    SignOutText out{textOf(*json, "issuer"), textOf(*json, "subject"), *time};
    const bool isWhole = !out.issuer.empty() && !out.subject.empty() && toText(out) == text;
    return isWhole ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace

std::string signSignOut(const SignOutText& text, const recording::SigningKey& key, const KeyProof& proof) {
    const auto whole = toText(text);
    std::string out;
    JsonWriter(out)
        .beginObject()
        .field("sign_out", whole)
        .field("signature", toBase64Url(key.sign(std::string(kSigned) + whole)))
        .field("public_key", key.publicKey().toText())
        .field("salt", proof.salt)
        .field("token", proof.token)
        .endObject();
    return out;
}

Result<OpenedSignOut> openSignOut(std::string_view written) {
    const auto json = Json::parse(written, {.bytes = kMaxEvidence});
    if (!json || !json->isObject())
        return refused("it cannot be read");
    const auto signature = fromBase64Url(textOf(*json, "signature"));
    const auto key = recording::PublicKey::fromText(textOf(*json, "public_key"));
    const auto salt = textOf(*json, "salt"), whole = textOf(*json, "sign_out");
    if (!signature || !key || !isSalt(salt))
        return refused("it cannot be read");
    if (!key->verify(std::string(kSigned) + whole, *signature))
        return refused("its signature is not by the key that it names");
    auto text = readText(whole);
    if (!text)
        return refused("what is signed is not a sign-out");
    OpenedSignOut out{std::move(*text), textOf(*json, "token"), {}};
    out.expected.use = identity::Expected::Use::IdToken;
    out.expected.nonce = commitment(*key, salt);
    out.expected.mayBeOver = true;
    return out;
}

Result<> checkPerson(const OpenedSignOut& signOut, const identity::Identity& who) {
    if (who.issuer != signOut.text.issuer || who.subject != signOut.text.subject)
        return refused("its token is another person's");
    const auto age = signOut.text.time.micros - who.issued.micros;
    if (age < -std::chrono::duration_cast<Microseconds>(kDecisionSkew).count() ||
        age > std::chrono::duration_cast<Microseconds>(kSignOutProof).count())
        return refused("its token is of another time");
    return {};
}

} // namespace postern::approval
