// Signing in through the browser with SAML 2.0.
#include "base/random.h"
#include "base/text.h"
#include "saml/request.h"
#include "saml/response.h"
#include "signin/redirect_flow.h"

namespace postern::signin {

namespace {

saml::Rules samlRules(const policy::IdentityProvider& configured, saml::PinnedKeys keys) {
    saml::Rules out;
    out.provider = configured.name;
    out.issuer = configured.issuer;
    out.entityId = configured.clientId;
    out.audience = configured.audience;
    out.groupsAttribute = configured.groupsClaim;
    out.clockSkew = configured.clockSkew;
    out.session = configured.session;
    out.require = configured.require;
    out.keys = std::move(keys);
    return out;
}

class SamlFlow final : public RedirectFlow {
public:
    explicit SamlFlow(SignInSteps steps) : RedirectFlow(std::move(steps)) {}

private:
    void begin() override {
        auto keys = saml::parseCertificates(configured().certificate);
        if (!keys)
            return finish(keys.error());
        m_rules = samlRules(configured(), std::move(*keys));
        const auto state = toBase64Url(randomBytes(24));
        if (!listen(state, RedirectListener::Method::Post))
            return;
        auto request = saml::makeRequest({configured().signIn, configured().clientId, comeBackTo(), state}, now().wall);
        m_expected = {std::move(request.id), comeBackTo()};
        show(std::move(request.address));
    }

    void onRedirect(Parameters parameters) override {
        const auto xml = saml::decodeResponse(parameters["SAMLResponse"]);
        if (!xml)
            return finish(xml.error());
        auto who = saml::readResponse(*xml, m_rules, m_expected, provider()->usedAssertions(), now().wall);
        if (!who)
            return finish(who.error());
        finish(Grant{std::move(*who), {}});
    }

    saml::Rules m_rules;
    saml::Expected m_expected;
};

} // namespace

std::shared_ptr<Flow> makeSamlFlow(SignInSteps steps) {
    return std::make_shared<SamlFlow>(std::move(steps));
}

} // namespace postern::signin
