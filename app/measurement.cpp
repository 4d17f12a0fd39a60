#include "app/measurement.h"

#include <filesystem>
#include <future>

#include "app/password_source.h"
#include "session/inner_text.h"

namespace postern::app {

namespace {

net::PasswordResolver resolverFor(const policy::Configuration& configuration) {
    const auto folder = std::filesystem::absolute(configuration.file).parent_path().string();
    return [folder](const policy::Target& wanted) { return resolvePassword(wanted.password, folder); };
}

} // namespace

Measurement::Measurement(std::shared_ptr<const policy::Configuration> configuration, const std::string& target)
    : m_configuration(std::move(configuration)), m_target(target), m_estimator(resolverFor(*m_configuration)) {}

Result<std::unique_ptr<Measurement>> Measurement::open(std::shared_ptr<const policy::Configuration> configuration,
                                                       const std::string& target) {
    std::unique_ptr<Measurement> made(new Measurement(std::move(configuration), target));
    using Outline = Result<std::shared_ptr<const session::TargetOutline>>;
    auto promise = std::make_shared<std::promise<Outline>>();
    made->m_estimator.outline({target, made->m_configuration, {}},
                              [promise](Outline outline) { promise->set_value(std::move(outline)); });
    auto outline = promise->get_future().get();
    if (!outline)
        return std::move(outline).error();
    made->m_outline = std::move(*outline);
    return made;
}

std::unique_ptr<const StatementMeasures> Measurement::of(const sql::Analysis& analysis, std::size_t index,
                                                         const policy::Subject& subject, policy::Measured& measured) {
    const auto& statement = analysis.statements[index];
    auto out = std::make_unique<StatementMeasures>();
    out->reach = session::reachOf(*m_outline, analysis, index, {});
    measured.reached = &out->reach.relations;
    measured.countsCanBeAsked = true;
    const auto verdict = policy::judge(facts(statement, *out), subject, *m_configuration, now(), measured);
    measured.countsCanBeAsked = false;
    if (statement.sessionControl == sql::SessionControl::Prepare)
        measured.estimatedRows = measured.fullScanRows = 0; // it is measured when it is executed
    else if (out->reach.isPoint)
        measured.estimatedRows = measured.fullScanRows = 1;
    else if (verdict.wanted) {
        const auto text = std::string_view(analysis.text).substr(statement.begin, statement.length);
        const auto inner = session::innerQuery(text, statement);
        session::NeedEstimate need;
        need.target = m_target;
        need.configuration = m_configuration;
        need.sql = inner.empty() ? text : inner;
        need.outline = m_outline;
        auto promise = std::make_shared<std::promise<session::Estimate>>();
        m_estimator.estimate(std::move(need),
                             [promise](session::Estimate made) { promise->set_value(std::move(made)); });
        out->estimate = promise->get_future().get();
        measured.estimatedRows = out->estimate->rows;
        measured.fullScanRows = out->estimate->scanRows;
    }
    return out;
}

} // namespace postern::app
