#include "app/laboratory/try_policy.h"

#include "app/fleet/in_force.h"
#include "app/laboratory/trial.h"
#include "app/problems.h"
#include "app/records.h"
#include "policy/merge.h"

namespace postern::app {

namespace {

using Parsed = std::shared_ptr<const policy::Configuration>;

Result<Parsed> validOf(policy::Loaded loaded) {
    if (loaded.configuration)
        return std::move(loaded.configuration);
    std::string lines;
    for (const auto& problem : loaded.problems)
        lines += (lines.empty() ? "" : "\n") + toLine(problem);
    return Error::client("22023", std::move(lines));
}

Result<api::PolicyTrial> tryOn(const policy::Store& store, Parsed configuration, const api::PolicyTrialOrder& order,
                               api::Control& control, const std::atomic<bool>& isStopping) {
    auto archive = openArchive(store);
    if (!archive)
        return archive.error();
    recording::SessionReader reader(std::move(*archive));
    std::vector<recording::SessionSummary> sessions;
    for (const auto& id : order.sessions) {
        auto session = reader.find(id);
        if (!session)
            return std::move(session).error();
        sessions.push_back(std::move(*session));
    }
    if (order.sessions.empty()) {
        recording::SessionFilter newest;
        newest.limit = order.limit;
        auto found = reader.sessions(newest);
        if (!found)
            return std::move(found).error();
        sessions = std::move(*found);
    }
    Trial trial(std::move(configuration));
    control.total = sessions.size();
    for (const auto& session : sessions) {
        if (control.isCancelled || isStopping)
            return Error::client(sqlstate::kQueryCanceled, phrase("the trial was cancelled"));
        POSTERN_TRY(trial.take(reader, session));
        ++control.done;
    }
    return std::move(trial).finish();
}

} // namespace

Result<api::PolicyTrial> tryPolicy(const policy::Store& store, const api::PolicyTrialOrder& order,
                                   api::Control& control, const std::atomic<bool>& isStopping) {
    auto local = validOf(policy::loadConfiguration(order.file));
    if (!local)
        return local.error();
    auto both = withPublished(std::move(*local));
    if (!both)
        return both.error();
    return tryOn(store, std::move(*both), order, control, isStopping);
}

Result<api::PolicyTrial> tryPublished(const policy::Configuration& current, const std::string& text,
                                      const std::vector<std::string>& sessions, api::Control& control,
                                      const std::atomic<bool>& isStopping) {
    auto local = validOf(policy::loadConfiguration(current.file));
    auto published = validOf(policy::parsePublished(text, "the policy"));
    if (!local || !published)
        return local ? published.error() : local.error();
    api::PolicyTrialOrder order;
    order.sessions = sessions;
    return tryOn(current.store, policy::merged(std::move(*local), std::move(*published), 0), order, control,
                 isStopping);
}

} // namespace postern::app
