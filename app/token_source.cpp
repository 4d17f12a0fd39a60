#include "app/token_source.h"

#include "base/log.h"
#include "identity/claims.h"

namespace postern::app {

session::SignedIn signedIn(const identity::Identity& who, std::string method) {
    return {{who.issuer, who.subject, who.email, std::move(method), who.groups, who.groupsKnown}, who.ends};
}

approval::Person toPerson(session::Identity identity) {
    return {std::move(identity.issuer), std::move(identity.subject), std::move(identity.email),
            std::move(identity.method), std::move(identity.groups)};
}

void TokenSource::verify(Secret token, Answer answer) {
    const auto refuse = [answer](const Error& error) {
        log::warning("token_refused", {{"why", error.detail()}});
        answer(error);
    };
    m_providers.verify(std::move(token), {}, [this, refuse, answer](const Result<identity::Identity>& who) {
        if (!who)
            return refuse(who.error());
        if (!who->groupsProblem.empty())
            log::warning("groups",
                         {{"provider", who->provider}, {"subject", who->subject}, {"why", who->groupsProblem}});
        m_agents.findSignOut(
            who->issuer, who->subject,
            [refuse, answer, issued = who->issued,
             found = signedIn(*who, "oidc")](const Result<std::optional<Timestamp>>& at) {
                if (at && (!*at || issued > **at))
                    return answer(found);
                refuse(identity::refusedToken(at ? phrase("the token is older than this identity's last sign-out")
                                                 : at.error().said()));
            });
    });
}

} // namespace postern::app
