#include "identity/token.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "identity/claims.h"

namespace postern::identity {

namespace {

constexpr std::size_t kMaxKeyIdBytes = 256;
constexpr std::int64_t kLastSecond = 253'402'300'799; // 9999-12-31: what lies behind is no date

// What must not stand in a header: extensions (RFC 7515 section 4.1.11, RFC 7797), compression, encryption, nesting.
// jwk, jku, x5u and x5c are only ignored: providers send x5t and the like, and no key is ever taken from a token.
constexpr std::array<std::string_view, 6> kRefusedHeaders = {"crit", "b64", "zip", "enc", "epk", "cty"};

Result<> readType(const Json& header, bool& isAccessToken) {
    const auto* type = header.find("typ");
    if (type == nullptr)
        return {};
    if (type->text() == nullptr)
        return refusedToken(phrase("the header's typ is not a string"));
    const auto name = toLowerAscii(*type->text());
    isAccessToken = name == "at+jwt" || name == "application/at+jwt";
    if (!isAccessToken && name != "jwt" && name != "application/jwt")
        return refusedToken(phrase("the header's typ is not a token's"));
    return {};
}

// Seconds since 1970 as RFC 7519 has them; fractions, which almost nobody sends, are not accepted.
std::optional<Timestamp> time(const Json& claims, std::string_view name) {
    const auto* claim = claims.find(name);
    const auto seconds = claim != nullptr ? claim->integer() : std::nullopt;
    if (!seconds || *seconds < 0 || *seconds > kLastSecond)
        return std::nullopt;
    return Timestamp{*seconds * 1'000'000};
}

bool contains(const std::vector<std::string>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

Result<> checkTimes(const Json& claims, const TokenRules& rules, const Expected& expected, Timestamp now,
                    Identity& out) {
    const auto skew = std::chrono::duration_cast<Microseconds>(rules.clockSkew).count();
    const auto expires = time(claims, "exp"), issued = time(claims, "iat");
    if (!expires)
        return refusedToken(phrase("exp is missing or not a number of seconds"));
    if (!issued)
        return refusedToken(phrase("iat is missing or not a number of seconds"));
    if (!expected.mayBeOver && now.micros >= expires->micros + skew)
        return refusedToken(phrase("the token has expired (exp)"));
    if (issued->micros > now.micros + skew)
        return refusedToken(phrase("the token is from the future (iat); a clock is wrong"));
    if (claims.find("nbf") != nullptr) {
        const auto notBefore = time(claims, "nbf");
        if (!notBefore)
            return refusedToken(phrase("nbf is not a number of seconds"));
        if (notBefore->micros > now.micros + skew)
            return refusedToken(phrase("the token is not valid yet (nbf); a clock may be wrong"));
    }
    if (expected.freshness &&
        issued->micros + std::chrono::duration_cast<Microseconds>(*expected.freshness).count() + skew < now.micros)
        return refusedToken(phrase("the token was issued too long ago (iat); a clock may be wrong"));
    out.issued = *issued;
    out.expires = *expires;
    out.ends = {expires->micros + skew};
    return {};
}

Result<> checkAudience(const Json& claims, const TokenRules& rules) {
    const auto* claim = claims.find("aud");
    std::vector<std::string> audience;
    if (claim != nullptr && claim->text() != nullptr)
        audience.push_back(*claim->text());
    else if (claim != nullptr && claim->isArray())
        for (const auto& item : claim->items()) {
            if (item.text() == nullptr)
                return refusedToken(phrase("aud is not text"));
            audience.push_back(*item.text());
        }
    if (audience.empty())
        return refusedToken(phrase("aud is missing or not text"));
    const auto isOurs = [&](const std::string& name) { return contains(rules.audience, name); };
    if (std::none_of(audience.begin(), audience.end(), isOurs))
        return refusedToken(phrase("the token is for somebody else (aud)"));
    const auto* party = claims.find("azp");
    if (party == nullptr) {
        if (!std::all_of(audience.begin(), audience.end(), isOurs))
            return refusedToken(
                phrase("the token is for others too (aud) and does not say for whom it was issued (azp)"));
        return {};
    }
    if (party->text() == nullptr || (*party->text() != rules.clientId && !isOurs(*party->text())))
        return refusedToken(phrase("the token was issued to somebody else (azp)"));
    return {};
}

// OpenID Connect Core section 3.1.3.6: the left half of the hash that goes with the token's algorithm.
Result<> checkAccessTokenHash(const Json& claims, Algorithm algorithm, const Expected& expected) {
    const auto* claim = claims.find("at_hash");
    if (claim == nullptr || !expected.accessToken || algorithm == Algorithm::EdDSA) // Ed25519: no agreed hash
        return {};
    const auto hash = toBase64Url(sha256(*expected.accessToken).substr(0, 16));
    if (claim->text() == nullptr || !equalsConstantTime(*claim->text(), hash))
        return refusedToken(phrase("the ID token belongs to another access token (at_hash)"));
    return {};
}

Result<> checkExpected(const Json& claims, bool isAccessToken, Algorithm algorithm, const Expected& expected,
                       const Identity& who) {
    if (expected.use == Expected::Use::IdToken) {
        const auto* kind = claims.textOf("typ"); // Keycloak says it in the claims
        if (isAccessToken || (kind != nullptr && *kind != "ID"))
            return refusedToken(phrase("this is an access token where an ID token is meant"));
    }
    if (expected.nonce) {
        const auto* nonce = claims.textOf("nonce");
        if (nonce == nullptr || !equalsConstantTime(*nonce, *expected.nonce))
            return refusedToken(phrase("the token answers another sign-in (nonce)"));
    }
    if (const auto* nonce = claims.textOf("nonce");
        !expected.nonce && !expected.mayBeBound && nonce != nullptr && nonce->starts_with(kBoundNonce))
        return refusedToken(phrase("the token binds a key (nonce): it opens nothing by itself"));
    if (expected.subject && who.subject != *expected.subject)
        return refusedToken(phrase("the token is another person's (sub)"));
    return checkAccessTokenHash(claims, algorithm, expected);
}

} // namespace

Error refusedToken(Phrase why) {
    auto detail = why.english();
    return {Fault::Client, sqlstate::kInvalidAuthorization, phrase("the token was refused", std::move(why)),
            std::move(detail)};
}

Phrase whyRefused(const Error& error) {
    const auto said = error.said();
    return said.arguments().empty() ? Phrase::quote(error.detail()) : said.arguments().front();
}

Result<UnverifiedToken> UnverifiedToken::parse(std::string_view compact) {
    if (compact.size() > kMaxTokenBytes)
        return refusedToken(phrase("the token is longer than 64 KiB"));
    const auto first = compact.find('.');
    const auto second = first == std::string_view::npos ? first : compact.find('.', first + 1);
    if (second == std::string_view::npos)
        return refusedToken(phrase("this is not a JWT: it has no three parts"));
    if (compact.find('.', second + 1) != std::string_view::npos)
        return refusedToken(phrase("the token is encrypted, or not a JWT: it has more than three parts"));
    const auto headerText = compact.substr(0, first);
    if (headerText.size() > kMaxHeaderBytes)
        return refusedToken(phrase("the header is too long"));
    const auto header = fromBase64Url(headerText);
    auto payload = fromBase64Url(compact.substr(first + 1, second - first - 1));
    auto signature = fromBase64Url(compact.substr(second + 1));
    if (!header || !payload || !signature)
        return refusedToken(phrase("a part of the token is not canonical base64url"));
    if (signature->empty())
        return refusedToken(phrase("the token has no signature"));
    const auto json = Json::parse(*header);
    if (!json || !json->isObject())
        return json ? refusedToken(phrase("the header is not a JSON object"))
                    : refusedToken(phrase("the header is not a JSON object: %1", json.error().said()));
    for (const auto name : kRefusedHeaders)
        if (json->find(name) != nullptr)
            return refusedToken(phrase("the header has %1", name));

    UnverifiedToken out;
    const auto* name = json->textOf("alg");
    const auto algorithm = name != nullptr ? algorithmFromString(*name) : std::nullopt;
    if (!algorithm)
        return refusedToken(phrase("the algorithm is none that Postern accepts (alg)"));
    out.m_algorithm = *algorithm;
    if (const auto* id = json->find("kid")) {
        if (id->text() == nullptr || id->text()->empty() || id->text()->size() > kMaxKeyIdBytes)
            return refusedToken(phrase("the header's kid is not a key's name"));
        out.m_keyId = *id->text();
    }
    POSTERN_TRY(readType(*json, out.m_isAccessToken));
    auto claims = Json::parse(*payload);
    if (!claims || !claims->isObject())
        return claims ? refusedToken(phrase("the claims are not a JSON object"))
                      : refusedToken(phrase("the claims are not a JSON object: %1", claims.error().said()));
    if (const auto* issuer = claims->textOf("iss"))
        out.m_issuer = *issuer;
    out.m_signed = std::string(compact.substr(0, second));
    out.m_signature = std::move(*signature);
    out.m_payload = std::move(*payload);
    out.m_claims = std::move(*claims);
    return out;
}

Result<Identity> verify(const UnverifiedToken& token, const KeySet& keys, const TokenRules& rules,
                        const Expected& expected, Timestamp now) {
    if (std::find(rules.algorithms.begin(), rules.algorithms.end(), token.m_algorithm) == rules.algorithms.end())
        return refusedToken(phrase("the algorithm %1 is not among those configured for %2", toString(token.m_algorithm),
                                   rules.provider));
    const auto* key = keys.find(token.m_keyId, token.m_algorithm);
    if (key == nullptr)
        return refusedToken(phrase("no key of the provider fits the token's header"));
    if (!verifySignature(token.m_algorithm, *key, token.m_signed, token.m_signature))
        return refusedToken(phrase("the signature is not the provider's"));

    const auto& claims = token.m_claims;
    if (rules.issuer.empty() || token.m_issuer != rules.issuer)
        return refusedToken(phrase("the token is from another issuer (iss)"));
    Identity out;
    POSTERN_TRY(checkAudience(claims, rules));
    POSTERN_TRY(checkTimes(claims, rules, expected, now, out));
    const auto* subject = claims.textOf("sub");
    if (subject == nullptr || subject->empty() || subject->size() > kMaxSubjectBytes || !isPrintable(*subject))
        return refusedToken(phrase("sub is missing, empty or not a name"));
    out.provider = rules.provider;
    out.issuer = rules.issuer;
    out.subject = *subject;
    POSTERN_TRY(checkExpected(claims, token.m_isAccessToken, token.m_algorithm, expected, out));
    POSTERN_TRY(checkConditions(claims, rules.require));
    out.email = emailOf(claims);
    readGroups(claims, rules.groupsClaim, out);
    out.claims = token.m_payload;
    out.issuerKey = key->jwk;
    return out;
}

} // namespace postern::identity
