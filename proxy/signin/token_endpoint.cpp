#include "signin/token_endpoint.h"

#include "identity/json.h"

namespace postern::signin {

namespace {

constexpr std::chrono::minutes kFresh{10}; // how old a token may be that was just issued

std::string printable(std::string text) {
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return text.substr(0, 300);
}

// client_id, and the secret where the provider wants it.
std::optional<Http::Credentials> identify(const Provider& provider, const Metadata& metadata, const Secret& secret,
                                          Http::Form& form) {
    const auto& id = provider.configured().clientId;
    if (!secret.empty() && !metadata.postsSecret)
        return Http::Credentials{id, secret.clone()};
    form.emplace_back("client_id", Secret(id));
    if (!secret.empty())
        form.emplace_back("client_secret", secret.clone());
    return std::nullopt;
}

} // namespace

Error providerError(const std::string& code, const std::string& description) {
    Phrase text;
    if (code == "access_denied")
        text = phrase("the provider, or you, refused the sign-in");
    else if (code == "login_required" || code == "interaction_required" || code == "consent_required")
        text = phrase("the provider wants you to sign in again");
    else if (code == "invalid_client" || code == "unauthorized_client")
        text = phrase("the provider does not accept this client; client_id, client_secret or the redirect address in "
                      "[[identity]] may be wrong");
    else if (code == "invalid_scope")
        text = phrase("the provider does not know one of the scopes in [[identity]]");
    else if (code == "invalid_grant")
        text = phrase("the provider no longer accepts this sign-in");
    else if (code == "expired_token")
        text = "nobody signed in before the code expired";
    else if (code == "temporarily_unavailable" || code == "server_error")
        text = phrase("the provider has a problem of its own");
    else
        text = phrase("the provider refused the sign-in (%1)", printable(code));
    if (!description.empty())
        text = phrase("%1: %2", std::move(text), Phrase::quote(printable(description)));
    return {Fault::Client, sqlstate::kInvalidAuthorization, std::move(text), printable(code)};
}

Result<TokenAnswer> parseTokenAnswer(const HttpAnswer& answer) {
    const auto json = identity::Json::parse(answer.body.view(), {.bytes = kMaxAnswerBytes});
    if (!json || !json->isObject())
        return Error::server(sqlstate::kConnectionFailure,
                             phrase("the provider's answer is not JSON (HTTP status %1)", answer.status));
    if (const auto* code = json->textOf("error")) {
        const auto* description = json->textOf("error_description");
        return providerError(*code, description == nullptr ? "" : *description);
    }
    if (answer.status != 200)
        return Error::server(sqlstate::kConnectionFailure,
                             phrase("the provider answered with HTTP status %1", answer.status));
    TokenAnswer out;
    for (const auto& [member, secret] : {std::pair{"id_token", &out.idToken},
                                         {"access_token", &out.accessToken},
                                         {"refresh_token", &out.refreshToken}})
        if (const auto* text = json->textOf(member))
            *secret = Secret(*text);
    if (out.idToken.empty())
        return Error::server(sqlstate::kConnectionFailure,
                             phrase("the provider sent no ID token; the scope openid in [[identity]] asks for one"));
    return out;
}

void requestTokens(const std::shared_ptr<Provider>& provider, Http& http, const Secret& clientSecret, Http::Form form,
                   identity::Expected expected, Granted done) {
    auto shared = std::make_shared<Http::Form>(std::move(form));
    provider->describe([provider, &http, shared, secret = std::make_shared<Secret>(clientSecret.clone()),
                        expected = std::move(expected), done = std::move(done)](const Result<Metadata>& metadata) {
        if (!metadata)
            return done(metadata.error());
        if (metadata->token.empty())
            return done(Error::server(sqlstate::kConnectionFailure, phrase("the provider has no token endpoint")));
        const auto credentials = identify(*provider, *metadata, *secret, *shared);
        http.post(metadata->token, *shared, credentials, [provider, expected, done](Result<HttpAnswer> answer) mutable {
            auto tokens = answer ? parseTokenAnswer(*answer) : Result<TokenAnswer>(answer.error());
            if (!tokens)
                return done(tokens.error());
            auto parsed = identity::UnverifiedToken::parse(tokens->idToken.view());
            if (!parsed)
                return done(parsed.error());
            expected.use = identity::Expected::Use::IdToken;
            expected.freshness = kFresh;
            expected.mayBeBound = true;
            if (!tokens->accessToken.empty())
                expected.accessToken = std::string(tokens->accessToken.view());
            auto all = std::make_shared<TokenAnswer>(std::move(*tokens));
            provider->verify(std::move(*parsed), std::move(expected), [all, done](Result<identity::Identity> who) {
                if (!who)
                    return done(who.error());
                done(Grant{std::move(*who), std::move(all->refreshToken), std::move(all->idToken)});
            });
        });
    });
}

void refreshTokens(const std::shared_ptr<Provider>& provider, Http& http, const Secret& clientSecret,
                   const Secret& refreshToken, const std::string& subject, Granted done) {
    identity::Expected expected;
    expected.subject = subject;
    Http::Form form;
    form.emplace_back("grant_type", Secret("refresh_token"));
    form.emplace_back("refresh_token", refreshToken.clone());
    auto old = std::make_shared<Secret>(refreshToken.clone());
    requestTokens(provider, http, clientSecret, std::move(form), std::move(expected), [old, done](Result<Grant> grant) {
        if (grant && grant->refreshToken.empty()) // RFC 6749 section 6: the old one stays in force
            grant->refreshToken = std::move(*old);
        done(std::move(grant));
    });
}

void revokeToken(const std::shared_ptr<Provider>& provider, Http& http, const Secret& clientSecret,
                 const Secret& refreshToken, std::function<void(Result<>)> done) {
    auto token = std::make_shared<Secret>(refreshToken.clone());
    provider->describe([provider, &http, token, secret = std::make_shared<Secret>(clientSecret.clone()),
                        done = std::move(done)](const Result<Metadata>& metadata) {
        if (!metadata)
            return done(metadata.error());
        if (metadata->revocation.empty())
            return done({});
        Http::Form form;
        form.emplace_back("token", token->clone());
        form.emplace_back("token_type_hint", Secret("refresh_token"));
        const auto credentials = identify(*provider, *metadata, *secret, form);
        http.post(metadata->revocation, form, credentials, [done](const Result<HttpAnswer>& answer) {
            if (!answer)
                return done(answer.error());
            if (answer->status != 200)
                return done(Error::server(sqlstate::kConnectionFailure,
                                          phrase("the provider answered with HTTP status %1", answer->status)));
            done({});
        });
    });
}

} // namespace postern::signin
