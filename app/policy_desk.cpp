#include "app/policy_desk.h"

#include "app/masking_info.h"
#include "app/policy_history.h"
#include "app/policy_info.h"

namespace postern::app {

template <class T, class Work>
void PolicyDesk::post(const api::PolicyReply<T>& reply, Work work) {
    const auto task = [reply, work = std::move(work), current = m_current] { reply(work(*current())); };
    if (!m_thread.post(task))
        reply(Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy")));
}

void PolicyDesk::readPolicy(api::PolicyReply<api::PolicyInfo> reply) {
    post<api::PolicyInfo>(reply, [](const policy::Configuration& current) -> Result<api::PolicyInfo> {
        const auto text = readConfigurationText(current.file);
        if (!text)
            return text.error();
        return policyInfo(*text, current.file);
    });
}

void PolicyDesk::checkPolicy(std::string text, api::PolicyReply<api::PolicyInfo> reply) {
    post<api::PolicyInfo>(reply, [text = std::move(text)](const policy::Configuration& current) {
        return Result<api::PolicyInfo>(policyInfo(text, current.file));
    });
}

void PolicyDesk::proposePolicy(std::string before, std::string text, api::PolicyReply<api::ConfigurationChange> reply) {
    post<api::ConfigurationChange>(
        reply, [before = std::move(before), text = std::move(text)](const policy::Configuration& current) {
            return app::proposePolicy(current.file, before, text);
        });
}

void PolicyDesk::listVersions(api::PolicyReply<std::vector<api::PolicyVersion>> reply) {
    post<std::vector<api::PolicyVersion>>(reply,
                                          [](const policy::Configuration& current) { return policyVersions(current); });
}

void PolicyDesk::readVersion(std::string sha256, std::string against,
                             api::PolicyReply<api::ConfigurationChange> reply) {
    post<api::ConfigurationChange>(reply,
                                   [sha256 = std::move(sha256), against = std::move(against)](
                                       const policy::Configuration& current) -> Result<api::ConfigurationChange> {
                                       auto text = policyVersionText(current, sha256);
                                       if (!text)
                                           return text.error();
                                       api::ConfigurationChange change{current.file, {}, std::move(*text), {}};
                                       if (auto before = policyVersionText(current, against);
                                           before && !against.empty())
                                           change.before = std::move(*before);
                                       change.diff = diffOf(change.before, change.after);
                                       return change;
                                   });
}

} // namespace postern::app
