#include "signin/browser_sign_in.h"

#include <algorithm>
#include <array>

#include "base/random.h"
#include "base/text.h"
#include "signin/redirect_flow.h"

namespace postern::signin {

namespace {

// What [[identity]] parameters cannot change: it would undo what protects the sign-in.
constexpr std::array<std::string_view, 9> kFixed = {"response_type",  "client_id", "redirect_uri",
                                                    "scope",          "state",     "nonce",
                                                    "code_challenge", "request",   "code_challenge_method"};

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

class CodeFlow final : public RedirectFlow {
public:
    CodeFlow(Secret clientSecret, SignInSteps steps)
        : RedirectFlow(steps), m_clientSecret(std::move(clientSecret)),
          m_nonce(steps.nonce.empty() ? toBase64Url(randomBytes(24)) : std::move(steps.nonce)) {}

private:
    void begin() override {
        provider()->describe([flow = self(this)](const Result<Metadata>& metadata) { flow->onMetadata(metadata); });
    }

    void onMetadata(const Result<Metadata>& metadata) {
        if (isDone())
            return;
        if (!metadata)
            return finish(metadata.error());
        if (metadata->authorization.empty())
            return finish(
                Error::server(sqlstate::kConnectionFailure, phrase("the provider has no page to sign in on")));
        if (!metadata->knowsS256)
            return finish(
                Error::server(sqlstate::kConnectionFailure, phrase("the provider does not support PKCE with S256")));
        m_sendsIssuer = metadata->sendsIssuer;
        m_state = toBase64Url(randomBytes(24));
        m_verifier = Secret(toBase64Url(randomBytes(32)));
        if (listen(m_state, RedirectListener::Method::Get))
            show(authorizationAddress(metadata->authorization));
    }

    std::string authorizationAddress(const std::string& endpoint) const {
        Http::Form query;
        const auto add = [&](const std::string& name, std::string_view value) {
            query.emplace_back(name, Secret(value));
        };
        add("response_type", "code");
        add("client_id", configured().clientId);
        add("redirect_uri", comeBackTo());
        add("scope", joined(configured().scopes));
        add("state", m_state);
        add("nonce", m_nonce);
        add("code_challenge", toBase64Url(sha256(m_verifier.view())));
        add("code_challenge_method", "S256");
        // OpenID Connect Core section 11: without it a provider may ignore offline_access.
        const auto& scopes = configured().scopes;
        if (std::find(scopes.begin(), scopes.end(), "offline_access") != scopes.end() &&
            !configured().parameters.contains("prompt"))
            add("prompt", "consent");
        for (const auto& [name, value] : configured().parameters)
            if (std::find(kFixed.begin(), kFixed.end(), name) == kFixed.end())
                add(name, value);
        return endpoint + (endpoint.find('?') == std::string::npos ? "?" : "&") + encodeForm(query);
    }

    void onRedirect(Parameters parameters) override {
        const auto& issuer = configured().issuer;
        const auto named = parameters.find("iss"); // RFC 9207
        if (named == parameters.end() ? m_sendsIssuer : named->second != issuer)
            return finish(
                Error::client(sqlstate::kInvalidAuthorization, phrase("the answer came from another provider")));
        if (const auto error = parameters.find("error"); error != parameters.end())
            return finish(providerError(error->second, parameters["error_description"]));
        auto& code = parameters["code"];
        if (code.empty())
            return finish(Error::server(sqlstate::kConnectionFailure, phrase("the provider sent no code")));
        Http::Form form;
        form.emplace_back("grant_type", Secret("authorization_code"));
        form.emplace_back("code", Secret(code));
        form.emplace_back("redirect_uri", Secret(comeBackTo()));
        form.emplace_back("code_verifier", std::move(m_verifier));
        wipe(code);
        identity::Expected expected;
        expected.nonce = m_nonce;
        requestTokens(provider(), http(), m_clientSecret, std::move(form), std::move(expected),
                      [flow = self(this)](Result<Grant> grant) { flow->finish(std::move(grant)); });
    }

    Secret m_clientSecret, m_verifier;
    std::string m_nonce, m_state;
    bool m_sendsIssuer = false;
};

} // namespace

std::unique_ptr<Attempt> signInByBrowser(Providers& providers, const policy::IdentityProvider& provider,
                                         Secret clientSecret, SignInSteps steps) {
    auto flow = provider.kind == policy::IdentityProvider::Kind::Saml
                    ? makeSamlFlow(std::move(steps))
                    : std::make_shared<CodeFlow>(std::move(clientSecret), std::move(steps));
    return std::make_unique<Attempt>(providers, provider.name, std::move(flow));
}

} // namespace postern::signin
