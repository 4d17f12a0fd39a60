#include "signin/device_sign_in.h"

#include <algorithm>

#include "identity/json.h"
#include "signin/flow.h"

namespace postern::signin {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds kLongestLife = 30min, kLeastInterval = 1s, kMostInterval = 60s;

std::chrono::seconds secondsOf(const identity::Json& json, const char* member, std::chrono::seconds otherwise) {
    const auto* value = json.find(member);
    const auto number = value != nullptr ? value->integer() : std::nullopt;
    return number && *number > 0 && *number < 86400 ? std::chrono::seconds(*number) : otherwise;
}

class DeviceFlow final : public Flow {
public:
    DeviceFlow(Secret clientSecret, DeviceSteps steps)
        : Flow(std::move(steps.onDone)), m_clientSecret(std::move(clientSecret)), m_onCode(std::move(steps.onCode)) {}

private:
    void begin() override {
        if (configured().kind == policy::IdentityProvider::Kind::Saml)
            return finish(Error::client(sqlstate::kInvalidAuthorization, "SAML has no sign-in with a code"));
        if (!configured().deviceCode)
            return finish(Error::client(sqlstate::kInvalidAuthorization,
                                        "signing in with a code is not allowed; device_code = true in [[identity]] "
                                        "allows it"));
        provider()->describe([flow = self(this)](const Result<Metadata>& metadata) { flow->onMetadata(metadata); });
    }

    void onMetadata(const Result<Metadata>& metadata) {
        if (isDone())
            return;
        if (!metadata)
            return finish(metadata.error());
        if (metadata->device.empty())
            return finish(Error::server(sqlstate::kConnectionFailure, "the provider offers no sign-in with a code"));
        std::string scopes;
        for (const auto& scope : configured().scopes)
            scopes += (scopes.empty() ? "" : " ") + scope;
        Http::Form form;
        form.emplace_back("client_id", Secret(configured().clientId));
        form.emplace_back("scope", Secret(scopes));
        http().post(metadata->device, form, std::nullopt,
                    [flow = self(this)](const Result<HttpAnswer>& answer) { flow->onCode(answer); });
    }

    void onCode(const Result<HttpAnswer>& answer) {
        if (isDone())
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
        wakeAfter(m_interval);
        m_onCode(std::move(shown));
    }

    void onTimer() override {
        if (now().steady >= m_expires)
            return finish(providerError("expired_token"));
        Http::Form form;
        form.emplace_back("grant_type", Secret("urn:ietf:params:oauth:grant-type:device_code"));
        form.emplace_back("device_code", m_deviceCode.clone());
        requestTokens(provider(), http(), m_clientSecret, std::move(form), {},
                      [flow = self(this)](Result<Grant> grant) { flow->onPolled(std::move(grant)); });
    }

    void onPolled(Result<Grant> grant) {
        if (isDone())
            return;
        const auto code = grant ? std::string() : grant.error().detail();
        const bool isUnreachable = !grant && grant.error().sqlstate() == sqlstate::kConnectionFailure;
        if (code == "slow_down" || isUnreachable) // RFC 8628 section 3.5
            m_interval = std::min(m_interval + 5s, kMostInterval);
        if (code != "authorization_pending" && code != "slow_down" && !isUnreachable)
            return finish(std::move(grant));
        wakeAfter(m_interval);
    }

    Secret m_clientSecret, m_deviceCode;
    std::function<void(DeviceCode code)> m_onCode;
    std::chrono::seconds m_interval{5};
    Instant m_expires;
};

} // namespace

std::unique_ptr<Attempt> signInByDevice(Providers& providers, const policy::IdentityProvider& provider,
                                        Secret clientSecret, DeviceSteps steps) {
    return std::make_unique<Attempt>(providers, provider.name,
                                     std::make_shared<DeviceFlow>(std::move(clientSecret), std::move(steps)));
}

} // namespace postern::signin
