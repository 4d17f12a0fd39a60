#include "app/laboratory/try_policy.h"

#include "app/fleet/in_force.h"
#include "app/laboratory/trial.h"
#include "app/problems.h"
#include "app/records.h"

namespace postern::app {

Result<api::PolicyTrial> tryPolicy(const policy::Store& store, const api::PolicyTrialOrder& order,
                                   api::Control& control, const std::atomic<bool>& isStopping) {
    auto loaded = policy::loadConfiguration(order.file);
    if (!loaded.configuration) {
        std::string lines;
        for (const auto& problem : loaded.problems)
            lines += (lines.empty() ? "" : "\n") + toLine(problem);
        return Error::client("22023", std::move(lines));
    }
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
    const auto both = withPublished(loaded.configuration);
    if (!both)
        return both.error();
    Trial trial(*both);
    control.total = sessions.size();
    for (const auto& session : sessions) {
        if (control.isCancelled || isStopping)
            return Error::client(sqlstate::kQueryCanceled, "the trial was cancelled");
        POSTERN_TRY(trial.take(reader, session));
        ++control.done;
    }
    return std::move(trial).finish();
}

} // namespace postern::app
