#include "app/token_source.h"

#include "base/log.h"

namespace postern::app {

session::SignedIn signedIn(const identity::Identity& who, std::string method) {
    return {{who.issuer, who.subject, who.email, std::move(method), who.groups, who.groupsKnown}, who.ends};
}

void TokenSource::verify(Secret token, Answer answer) {
    m_providers.verify(std::move(token), {}, [this, answer = std::move(answer)](const Result<identity::Identity>& who) {
        if (!who) {
            log::warning("token_refused", {{"why", who.error().detail()}});
            return answer(who.error());
        }
        const auto signedOut = m_signedOutAt ? m_signedOutAt(who->issuer, who->subject) : std::nullopt;
        if (signedOut && who->issued <= *signedOut) {
            log::warning("token_refused", {{"subject", who->subject}, {"why", "older than the last sign-out"}});
            return answer(Error(Fault::Client, sqlstate::kInvalidAuthorization, "the token was refused",
                                "the token is older than this identity's last sign-out"));
        }
        if (!who->groupsProblem.empty())
            log::warning("groups",
                         {{"provider", who->provider}, {"subject", who->subject}, {"why", who->groupsProblem}});
        answer(signedIn(*who, "oidc"));
    });
}

} // namespace postern::app
