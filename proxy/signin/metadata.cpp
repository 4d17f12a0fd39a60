#include "signin/metadata.h"

#include <algorithm>

#include "identity/json.h"
#include "signin/http.h"

namespace postern::signin {

namespace {

Error bad(Phrase why) {
    return Error::server(sqlstate::kConnectionFailure, std::move(why));
}

bool lists(const identity::Json& document, std::string_view member, std::string_view word) {
    const auto* list = document.find(member);
    return list != nullptr && std::any_of(list->items().begin(), list->items().end(), [&](const auto& item) {
               return item.text() != nullptr && *item.text() == word;
           });
}

} // namespace

Result<Metadata> parseMetadata(std::string_view json, const std::string& issuer) {
    const auto document = identity::Json::parse(json, {.bytes = kMaxAnswerBytes});
    if (!document || !document->isObject())
        return bad(document ? phrase("the provider's description of itself is not one")
                            : phrase("the provider's description of itself is not one: %1", document.error().said()));
    Metadata out;
    const auto* named = document->textOf("issuer");
    if (named == nullptr || *named != issuer)
        return bad(phrase("the provider calls itself \"%1\"; issuer in [[identity]] has to be exactly that",
                          named == nullptr ? std::string() : named->substr(0, 200)));
    out.issuer = issuer;
    for (const auto& [member, address] : {std::pair{"jwks_uri", &out.keys},
                                          {"authorization_endpoint", &out.authorization},
                                          {"token_endpoint", &out.token},
                                          {"device_authorization_endpoint", &out.device},
                                          {"revocation_endpoint", &out.revocation},
                                          {"end_session_endpoint", &out.endSession}})
        if (const auto* text = document->textOf(member)) {
            if (!isTrustedAddress(*text) || (issuer.starts_with("https://") && !text->starts_with("https://")))
                return bad(phrase("the provider's %1 is not an https address", member));
            *address = *text;
        }
    if (out.keys.empty())
        return bad(phrase("the provider does not say where its keys are (jwks_uri)"));
    const auto* sendsIssuer = document->find("authorization_response_iss_parameter_supported");
    out.sendsIssuer = sendsIssuer != nullptr && sendsIssuer->boolean() == true;
    out.knowsS256 = document->find("code_challenge_methods_supported") == nullptr ||
                    lists(*document, "code_challenge_methods_supported", "S256");
    constexpr std::string_view kMethods = "token_endpoint_auth_methods_supported";
    out.postsSecret =
        lists(*document, kMethods, "client_secret_post") && !lists(*document, kMethods, "client_secret_basic");
    return out;
}

std::string discoveryAddress(const std::string& issuer) {
    return issuer + (issuer.ends_with('/') ? "" : "/") + ".well-known/openid-configuration";
}

} // namespace postern::signin
