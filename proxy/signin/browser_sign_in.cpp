#include "signin/browser_sign_in.h"

#include <algorithm>
#include <array>
#include <QObject>
#include <QTimer>

#include "base/random.h"
#include "base/text.h"
#include "signin/redirect_listener.h"

namespace postern::signin {

namespace {

constexpr std::chrono::seconds kResultPage{5}; // for the browser to fetch it

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

} // namespace

class BrowserSignIn::Flow : public std::enable_shared_from_this<Flow> {
public:
    Flow(Secret clientSecret, SignInSteps steps) : m_clientSecret(std::move(clientSecret)), m_steps(std::move(steps)) {}

    void start(std::shared_ptr<Provider> provider, Http& http) {
        if (m_isDone)
            return;
        m_provider = std::move(provider);
        m_http = &http;
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->finish(Error::client(sqlstate::kQueryCanceled, "nobody signed in within 5 minutes"));
        });
        m_timer->start(kPatience);
        m_provider->describe(
            [self = shared_from_this()](const Result<Metadata>& metadata) { self->onMetadata(metadata); });
    }

    void finish(Result<Grant> result) {
        if (std::exchange(m_isDone, true))
            return;
        if (m_timer) {
            m_timer->stop();
            m_timer.release()->deleteLater(); // this may be its own signal
        }
        if (m_listener) {
            if (result)
                m_listener->conclude(
                    true, "You are signed in",
                    "Postern knows you as " +
                        (result->identity.email.empty() ? result->identity.subject : result->identity.email) +
                        ". You can close this tab.");
            else
                m_listener->conclude(false, "You are not signed in", sentence(result.error()));
            // The browser has not come for the page yet.
            QTimer::singleShot(kResultPage, [listener = std::move(m_listener)] {});
        }
        m_provider.reset();
        m_steps.onDone(std::move(result));
    }

private:
    static std::string sentence(const Error& error) {
        return "The sign-in failed: " + error.message() +
               (error.message() == "the token was refused" ? " (" + error.detail() + ")" : "") + ".";
    }

    void onMetadata(const Result<Metadata>& metadata) {
        if (m_isDone)
            return;
        if (!metadata)
            return finish(metadata.error());
        if (metadata->authorization.empty())
            return finish(Error::server(sqlstate::kConnectionFailure, "the provider has no page to sign in on"));
        if (!metadata->knowsS256)
            return finish(Error::server(sqlstate::kConnectionFailure, "the provider does not support PKCE with S256"));
        m_sendsIssuer = metadata->sendsIssuer;
        const auto& configured = m_provider->configured();
        m_state = toBase64Url(randomBytes(24));
        m_nonce = toBase64Url(randomBytes(24));
        m_verifier = Secret(toBase64Url(randomBytes(32)));
        m_listener = std::make_unique<RedirectListener>(configured.redirectHost, m_state,
                                                        [weak = weak_from_this()](Parameters parameters) {
                                                            if (const auto self = weak.lock())
                                                                self->onRedirect(std::move(parameters));
                                                        });
        if (const auto listening = m_listener->listen(configured.redirectPorts); !listening)
            return finish(listening.error());
        m_steps.onAddress(authorizationAddress(metadata->authorization));
    }

    std::string authorizationAddress(const std::string& endpoint) const {
        const auto& configured = m_provider->configured();
        Http::Form query;
        const auto add = [&](const std::string& name, std::string_view value) {
            query.emplace_back(name, Secret(value));
        };
        add("response_type", "code");
        add("client_id", configured.clientId);
        add("redirect_uri", m_listener->address());
        add("scope", joined(configured.scopes));
        add("state", m_state);
        add("nonce", m_nonce);
        add("code_challenge", toBase64Url(sha256(m_verifier.view())));
        add("code_challenge_method", "S256");
        // OpenID Connect Core section 11: without it a provider may ignore offline_access.
        const auto& scopes = configured.scopes;
        if (std::find(scopes.begin(), scopes.end(), "offline_access") != scopes.end() &&
            !configured.parameters.contains("prompt"))
            add("prompt", "consent");
        for (const auto& [name, value] : configured.parameters)
            if (std::find(kFixed.begin(), kFixed.end(), name) == kFixed.end())
                add(name, value);
        return endpoint + (endpoint.find('?') == std::string::npos ? "?" : "&") + encodeForm(query);
    }

    void onRedirect(Parameters parameters) {
        if (m_isDone)
            return;
        const auto& issuer = m_provider->configured().issuer;
        const auto named = parameters.find("iss"); // RFC 9207
        if (named == parameters.end() ? m_sendsIssuer : named->second != issuer)
            return finish(Error::client(sqlstate::kInvalidAuthorization, "the answer came from another provider"));
        if (const auto error = parameters.find("error"); error != parameters.end())
            return finish(providerError(error->second, parameters["error_description"]));
        auto& code = parameters["code"];
        if (code.empty())
            return finish(Error::server(sqlstate::kConnectionFailure, "the provider sent no code"));
        Http::Form form;
        form.emplace_back("grant_type", Secret("authorization_code"));
        form.emplace_back("code", Secret(code));
        form.emplace_back("redirect_uri", Secret(m_listener->address()));
        form.emplace_back("code_verifier", std::move(m_verifier));
        wipe(code);
        identity::Expected expected;
        expected.nonce = m_nonce;
        requestTokens(m_provider, *m_http, m_clientSecret, std::move(form), std::move(expected),
                      [self = shared_from_this()](Result<Grant> grant) { self->finish(std::move(grant)); });
    }

    Secret m_clientSecret, m_verifier;
    SignInSteps m_steps;
    std::shared_ptr<Provider> m_provider;
    Http* m_http = nullptr;
    std::string m_state, m_nonce;
    bool m_sendsIssuer = false, m_isDone = false;
    std::unique_ptr<RedirectListener> m_listener;
    std::unique_ptr<QTimer> m_timer;
};

std::unique_ptr<BrowserSignIn> BrowserSignIn::start(Providers& providers, const std::string& provider,
                                                    Secret clientSecret, SignInSteps steps) {
    auto flow = std::make_shared<Flow>(std::move(clientSecret), std::move(steps));
    providers.with(provider, [flow, provider](const std::shared_ptr<Provider>& found, Http& http) {
        if (found)
            flow->start(found, http);
        else
            flow->finish(Error::client(sqlstate::kInvalidAuthorization, "no [[identity]] is named '" + provider + "'"));
    });
    return std::unique_ptr<BrowserSignIn>(new BrowserSignIn(providers, std::move(flow)));
}

BrowserSignIn::~BrowserSignIn() {
    cancel();
}

void BrowserSignIn::cancel() {
    m_providers.with("", [flow = m_flow](const std::shared_ptr<Provider>&, Http&) {
        flow->finish(Error::client(sqlstate::kQueryCanceled, std::string(kCancelled)));
    });
}

} // namespace postern::signin
