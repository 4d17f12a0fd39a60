#include "app/fleet/fleet_desk.h"

#include <algorithm>

#include "app/laboratory/try_policy.h"
#include "app/masking_info.h"
#include "app/policy_info.h"
#include "app/problems.h"
#include "app/records.h"

namespace postern::app {

namespace {

std::string nameOf(std::uint64_t version) {
    return "policy version " + std::to_string(version);
}

// The believed version before this one; its text is what this one is compared with.
std::string textBefore(const std::vector<PolicyVersion>& versions, std::uint64_t version) {
    const PolicyVersion* before = nullptr;
    for (const auto& one : versions)
        if (one.facts && one.facts->version < version &&
            (before == nullptr || one.facts->version > before->facts->version))
            before = &one;
    return before != nullptr ? before->directive.contents : std::string();
}

api::PublishedVersion shown(const PolicyVersion& one, const std::vector<PolicyVersion>& all) {
    api::PublishedVersion out;
    out.role = one.directive.role, out.problem = one.problem;
    out.time = one.directive.time.value_or(Timestamp{});
    if (!one.facts)
        return out;
    out.version = one.facts->version, out.time = one.facts->time;
    out.by = one.facts->by, out.comment = one.facts->comment;
    for (const auto& line : diffOf(textBefore(all, out.version), one.directive.contents)) {
        out.added += line.kind == api::DiffLine::Kind::Added ? 1 : 0;
        out.removed += line.kind == api::DiffLine::Kind::Removed ? 1 : 0;
    }
    return out;
}

Result<std::vector<api::FleetGateway>> readGateways(const policy::Store& store) {
    auto archive = openArchive(store);
    if (!archive)
        return archive.error();
    const auto found = (*archive)->gateways();
    if (!found)
        return found.error();
    std::vector<api::FleetGateway> out;
    for (const auto& gateway : *found)
        if (gateway.kind == recording::GatewayKind::Gateway)
            out.push_back({gateway.name, gateway.role, gateway.seen, gateway.policyVersion, gateway.policyProblem,
                           gateway.policyTime});
    return out;
}

Result<api::FleetInfo> readInfo(const policy::Configuration& current) {
    auto desk = DirectiveDesk::open(current.store);
    if (!desk)
        return desk.error();
    const auto versions = desk->versions();
    if (!versions)
        return versions.error();
    const auto may = desk->mayGive();
    auto gateways = readGateways(current.store);
    if (!may || !gateways)
        return may ? gateways.error() : may.error();
    api::FleetInfo out;
    out.mayPublish = *may;
    out.gateways = std::move(*gateways);
    out.publicKey = desk->publicKey();
    const auto& trusted = current.store.administrators;
    out.isOwnKeyTrusted = std::find(trusted.begin(), trusted.end(), out.publicKey) != trusted.end();
    const auto* newest = newestOf(*versions);
    for (auto one = versions->rbegin(); one != versions->rend(); ++one) {
        out.versions.push_back(shown(*one, *versions));
        out.versions.back().isNewest = &*one == newest;
    }
    if (newest != nullptr) {
        out.version = newest->facts->version;
        out.newest = publishedInfo(newest->directive.contents, nameOf(out.version));
    }
    return out;
}

Result<api::ConfigurationChange> proposed(DirectiveDesk& desk, const std::string& before, const std::string& text) {
    const auto versions = desk.versions();
    if (!versions)
        return versions.error();
    const auto* newest = newestOf(*versions);
    if ((newest != nullptr ? newest->directive.contents : std::string()) != before)
        return Error::client("40001", phrase("another policy was published since you began; read it first"));
    const auto loaded = policy::parsePublished(text, "the policy");
    if (!loaded.configuration)
        return Error::client("22023", toLine(loaded.problems.front()));
    const auto next = newest != nullptr ? newest->facts->version + 1 : 1;
    return api::ConfigurationChange{nameOf(next), before, text, diffOf(before, text)};
}

} // namespace

template <class T, class Work>
void FleetDesk::post(const api::PolicyReply<T>& reply, Work work) {
    const auto task = [reply, work = std::move(work), current = m_current] { reply(work(*current())); };
    if (!m_threads.questions.post(task))
        reply(Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy")));
}

void FleetDesk::readFleet(api::PolicyReply<api::FleetInfo> reply) {
    post<api::FleetInfo>(reply, [](const policy::Configuration& current) { return readInfo(current); });
}

void FleetDesk::checkText(std::string text, api::PolicyReply<api::PolicyInfo> reply) {
    post<api::PolicyInfo>(reply, [text = std::move(text)](const policy::Configuration&) {
        return Result<api::PolicyInfo>(publishedInfo(text, "the policy"));
    });
}

void FleetDesk::proposeText(std::string before, std::string text, api::PolicyReply<api::ConfigurationChange> reply) {
    post<api::ConfigurationChange>(reply,
                                   [before = std::move(before), text = std::move(text)](
                                       const policy::Configuration& current) -> Result<api::ConfigurationChange> {
                                       auto desk = DirectiveDesk::open(current.store);
                                       if (!desk)
                                           return desk.error();
                                       return proposed(*desk, before, text);
                                   });
}

void FleetDesk::readPublished(std::uint64_t version, api::PolicyReply<api::ConfigurationChange> reply) {
    post<api::ConfigurationChange>(
        reply, [version](const policy::Configuration& current) -> Result<api::ConfigurationChange> {
            auto desk = DirectiveDesk::open(current.store);
            if (!desk)
                return desk.error();
            const auto versions = desk->versions();
            if (!versions)
                return versions.error();
            for (const auto& one : *versions) {
                if (!one.facts || one.facts->version != version)
                    continue;
                api::ConfigurationChange change{
                    nameOf(version), textBefore(*versions, version), one.directive.contents, {}};
                change.diff = diffOf(change.before, change.after);
                return change;
            }
            return Error::client("42704", phrase("there is no %1 that can be believed", nameOf(version)));
        });
}

void FleetDesk::tryText(std::string text, std::vector<std::string> sessions, std::shared_ptr<api::Control> control,
                        api::PolicyReply<api::PolicyTrial> reply) {
    const auto task = [reply, text = std::move(text), sessions = std::move(sessions), control, current = m_current,
                       &isStopping = m_threads.isStopping] {
        reply(tryPublished(*current(), text, sessions, *control, isStopping));
    };
    if (!m_threads.trials.post(task))
        reply(Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy")));
}

void FleetDesk::publish(api::ConfigurationChange change, std::string comment, api::PolicyReply<std::uint64_t> reply) {
    post<std::uint64_t>(reply,
                        [change = std::move(change),
                         comment = std::move(comment)](const policy::Configuration& current) -> Result<std::uint64_t> {
                            auto desk = DirectiveDesk::open(current.store);
                            if (!desk)
                                return desk.error();
                            const auto checked = proposed(*desk, change.before, change.after);
                            if (!checked)
                                return checked.error();
                            const auto given =
                                desk->give(recording::DirectiveKind::Policy, change.after, comment, change.before);
                            if (!given)
                                return given.error();
                            return given->version;
                        });
}

} // namespace postern::app
