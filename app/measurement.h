#pragma once
// What a statement reaches and what the target's planner expects of it, asked without running it: the same look that
// the gateway takes before it judges a statement.
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "net/estimator.h"
#include "policy/verdict.h"
#include "session/estimate.h"

namespace postern::app {

struct StatementMeasures {
    session::Reach reach;
    std::optional<session::Estimate> estimate; // none: no rule asks for it
};

// One thread; blocks for seconds at most.
class Measurement {
public:
    // Reads the target's outline. Errors: of the connection.
    static Result<std::unique_ptr<Measurement>> open(std::shared_ptr<const policy::Configuration> configuration,
                                                     const std::string& target);

    // `measured` gets what was found out; it points into the answer.
    std::unique_ptr<const StatementMeasures> of(const sql::Analysis& analysis, std::size_t statement,
                                                const policy::Subject& subject, policy::Measured& measured);
    // The facts to be judged: the statement's own, or with what the functions do that it calls.
    static const sql::Statement& facts(const sql::Statement& statement, const StatementMeasures& measures) {
        return measures.reach.facts ? *measures.reach.facts : statement;
    }

private:
    Measurement(std::shared_ptr<const policy::Configuration> configuration, const std::string& target);

    std::shared_ptr<const policy::Configuration> m_configuration;
    std::string m_target;
    net::Estimator m_estimator;
    std::shared_ptr<const session::TargetOutline> m_outline;
};

} // namespace postern::app
