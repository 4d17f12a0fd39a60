#include "signin/device_sign_in.h"

#include <algorithm>
#include <QObject>
#include <QTimer>

#include "identity/json.h"
#include "signin/browser_sign_in.h"

namespace postern::signin {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds kLongestLife = 30min, kLeastInterval = 1s, kMostInterval = 60s;

std::chrono::seconds secondsOf(const identity::Json& json, const char* member, std::chrono::seconds otherwise) {
    const auto* value = json.find(member);
    const auto number = value != nullptr ? value->integer() : std::nullopt;
    return number && *number > 0 && *number < 86400 ? std::chrono::seconds(*number) : otherwise;
}

} // namespace

class DeviceSignIn::Flow : public std::enable_shared_from_this<Flow> {
public:
    Flow(Secret clientSecret, DeviceSteps steps) : m_clientSecret(std::move(clientSecret)), m_steps(std::move(steps)) {}

    void start(std::shared_ptr<Provider> provider, Http& http) {
        if (m_isDone)
            return;
        m_provider = std::move(provider);
        m_http = &http;
        if (!m_provider->configured().deviceCode)
            return finish(Error::client(sqlstate::kInvalidAuthorization,
                                        "signing in with a code is not allowed; device_code = true in [[identity]] "
                                        "allows it"));
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
        m_provider.reset();
        m_steps.onDone(std::move(result));
    }

private:
    void onMetadata(const Result<Metadata>& metadata) {
        if (m_isDone)
            return;
        if (!metadata)
            return finish(metadata.error());
        if (metadata->device.empty())
            return finish(Error::server(sqlstate::kConnectionFailure, "the provider offers no sign-in with a code"));
        std::string scopes;
        for (const auto& scope : m_provider->configured().scopes)
            scopes += (scopes.empty() ? "" : " ") + scope;
        Http::Form form;
        form.emplace_back("client_id", Secret(m_provider->configured().clientId));
        form.emplace_back("scope", Secret(scopes));
        m_http->post(metadata->device, form, std::nullopt,
                     [self = shared_from_this()](const Result<HttpAnswer>& answer) { self->onCode(answer); });
    }

    void onCode(const Result<HttpAnswer>& answer) {
        if (m_isDone)
            return;
        if (!answer)
            return finish(answer.error());
        const auto json = identity::Json::parse(answer->body.view());
        const auto field = [&](const char* name) {
            const auto* text = json && json->isObject() ? json->textOf(name) : nullptr;
            return text == nullptr ? std::string() : *text;
        };
        if (const auto error = field("error"); !error.empty())
            return finish(providerError(error, field("error_description")));
        m_deviceCode = Secret(field("device_code"));
        DeviceCode shown{field("verification_uri"), field("user_code"), field("verification_uri_complete"), 0s};
        if (m_deviceCode.empty() || shown.code.empty() || !isTrustedAddress(shown.address) ||
            (!shown.wholeAddress.empty() && !isTrustedAddress(shown.wholeAddress)))
            return finish(Error::server(sqlstate::kConnectionFailure, "the provider's answer has no code in it"));
        shown.expiresIn = std::min(secondsOf(*json, "expires_in", kLongestLife), kLongestLife);
        m_interval = std::clamp(secondsOf(*json, "interval", 5s), kLeastInterval, kMostInterval);
        m_expires = now().steady + shown.expiresIn;
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->poll();
        });
        m_timer->start(m_interval);
        m_steps.onCode(std::move(shown));
    }

    void poll() {
        if (now().steady >= m_expires)
            return finish(providerError("expired_token"));
        Http::Form form;
        form.emplace_back("grant_type", Secret("urn:ietf:params:oauth:grant-type:device_code"));
        form.emplace_back("device_code", m_deviceCode.clone());
        requestTokens(m_provider, *m_http, m_clientSecret, std::move(form), {},
                      [self = shared_from_this()](Result<Grant> grant) { self->onPolled(std::move(grant)); });
    }

    void onPolled(Result<Grant> grant) {
        if (m_isDone)
            return;
        const auto code = grant ? std::string() : grant.error().detail();
        const bool isUnreachable = !grant && grant.error().sqlstate() == sqlstate::kConnectionFailure;
        if (code == "slow_down" || isUnreachable) // RFC 8628 section 3.5
            m_interval = std::min(m_interval + 5s, kMostInterval);
        if (code != "authorization_pending" && code != "slow_down" && !isUnreachable)
            return finish(std::move(grant));
        m_timer->start(m_interval);
    }

    Secret m_clientSecret, m_deviceCode;
    DeviceSteps m_steps;
    std::shared_ptr<Provider> m_provider;
    Http* m_http = nullptr;
    std::chrono::seconds m_interval{5};
    Instant m_expires;
    bool m_isDone = false;
    std::unique_ptr<QTimer> m_timer;
};

std::unique_ptr<DeviceSignIn> DeviceSignIn::start(Providers& providers, const std::string& provider,
                                                  Secret clientSecret, DeviceSteps steps) {
    auto flow = std::make_shared<Flow>(std::move(clientSecret), std::move(steps));
    providers.with(provider, [flow, provider](const std::shared_ptr<Provider>& found, Http& http) {
        if (found)
            flow->start(found, http);
        else
            flow->finish(Error::client(sqlstate::kInvalidAuthorization, "no [[identity]] is named '" + provider + "'"));
    });
    return std::unique_ptr<DeviceSignIn>(new DeviceSignIn(providers, std::move(flow)));
}

DeviceSignIn::~DeviceSignIn() {
    cancel();
}

void DeviceSignIn::cancel() {
    m_providers.with("", [flow = m_flow](const std::shared_ptr<Provider>&, Http&) {
        flow->finish(Error::client(sqlstate::kQueryCanceled, std::string(kCancelled)));
    });
}

} // namespace postern::signin
