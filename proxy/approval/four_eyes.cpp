#include "approval/four_eyes.h"

#include <string_view>

#include "base/text.h"
#include "identity/roles.h"

namespace postern::approval {

namespace {

bool sameName(std::string_view a, std::string_view b) {
    return !a.empty() && toLowerAscii(a) == toLowerAscii(b);
}

std::string listed(const std::vector<std::string>& principals) {
    std::string out;
    for (const auto& principal : principals)
        out.append(out.empty() ? "" : ", ").append(principal);
    return out;
}

} // namespace

bool mayBeSame(const Person& a, const Person& b) {
    return sameName(a.subject, b.subject) || sameName(a.email, b.email) || sameName(a.subject, b.email) ||
           sameName(a.email, b.subject);
}

Result<> mayDecide(const Ask& ask, const Person& by, const policy::Configuration& configuration) {
    const auto refused = [](Phrase why) { return Error::client(sqlstate::kInsufficientPrivilege, std::move(why)); };
    if (by.subject.empty())
        return refused(phrase("nobody is signed in to decide"));
    // "ISSUER SUBJECT", or an account; an issuer has no space in it.
    Person owner;
    owner.subject = ask.owner.substr(ask.owner.find(' ') + 1);
    if (configuration.approvals.fourEyes && (mayBeSame(ask.requester, by) || mayBeSame(owner, by)))
        return refused(phrase("it is your own statement, and four_eyes asks for somebody else's decision"));
    for (const auto& rule : ask.rules) {
        const auto& principals = rule.approvers.empty() ? configuration.roles.approve : rule.approvers;
        if (principals.empty())
            return refused(phrase("nobody has the approve role; write [roles] approve in the configuration"));
        if (!identity::names(principals, &by.groups))
            return refused(phrase("rule \"%1\" is decided by %2", rule.name, listed(principals)));
    }
    return {};
}

} // namespace postern::approval
