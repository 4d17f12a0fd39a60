#include "net/estimator.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/log.h"
#include "net/upstream_query.h"
#include "wire/backend.h"

namespace postern::net {

namespace {

using Clock = std::chrono::steady_clock;
using Outline = std::shared_ptr<const session::TargetOutline>;

// One round trip, one moment, and no lock on anybody's table.
std::string outlineRequest() {
    std::string text = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = '';"
                       " SET LOCAL quote_all_identifiers = off; SET LOCAL standard_conforming_strings = on;"
                       " SET LOCAL lock_timeout = '1s'; SET LOCAL statement_timeout = '15s'";
    for (const auto& query : catalog::outlineQueries())
        text += "; " + query;
    return text + "; COMMIT";
}

std::string literal(std::string_view text) {
    std::string out = "E'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            out += c;
        out += c;
    }
    return out + "'";
}

// The session's settings come after Postern's limits, and none of them can lift those.
std::string planningSettings(const session::NeedEstimate& wanted) {
    auto text = "BEGIN READ ONLY; SET LOCAL statement_timeout = " + std::to_string(session::kPlanTimeout.count()) +
                "; SET LOCAL lock_timeout = " + std::to_string(session::kPlanLockTimeout.count()) +
                "; SET LOCAL plan_cache_mode = force_custom_plan";
    for (const auto& [name, value] : wanted.settings)
        if (name != "plan_cache_mode")
            text += "; SELECT pg_catalog.set_config(" + literal(name) + ", " + literal(value) + ", true)";
    return text;
}

void message(std::string& out, char type, std::string_view body) {
    out += type;
    putU32(out, static_cast<std::uint32_t>(body.size() + 4));
    out += body;
}

// Exactly the statement, its parameters typed and written as they were bound.
std::string explainMessages(const session::NeedEstimate& wanted) {
    std::string out, body;
    putCString(body, "");
    putCString(body, "EXPLAIN (FORMAT JSON, VERBOSE) " + wanted.sql);
    putU16(body, static_cast<std::uint16_t>(wanted.types.size()));
    for (const auto type : wanted.types)
        putU32(body, type);
    message(out, 'P', body);
    body.clear();
    putCString(body, "");
    putCString(body, "");
    putU16(body, static_cast<std::uint16_t>(wanted.arguments.size()));
    for (const auto& argument : wanted.arguments)
        putU16(body, static_cast<std::uint16_t>(argument.format));
    putU16(body, static_cast<std::uint16_t>(wanted.arguments.size()));
    for (const auto& argument : wanted.arguments) {
        putU32(body, static_cast<std::uint32_t>(argument.length));
        body += argument.bytes;
    }
    putU16(body, 0);
    message(out, 'B', body);
    body.clear();
    putCString(body, "");
    putU32(body, 0);
    message(out, 'E', body);
    message(out, 'S', {});
    return out;
}

void ignoreRows(std::size_t, std::span<const std::optional<std::string_view>>) {}

session::Estimate failed(std::string_view state) {
    session::Estimate out;
    out.sqlstate = state.empty() ? sqlstate::kConnectionFailure : state;
    return out;
}

} // namespace

void Estimator::stop() {
    m_readers.stop();
    m_planners.stop();
}

void Estimator::outline(session::NeedOutline wanted, OutlineAnswer answer) {
    Outline ready;
    {
        const std::lock_guard lock(m_mutex);
        auto& target = m_targets[wanted.target];
        if (target.newest && target.newest->loaded >= wanted.since && target.newest->isFresh(Clock::now())) {
            ready = target.newest;
        } else {
            target.waiting.push_back({wanted.since, answer});
            if (std::exchange(target.isReading, true))
                return;
        }
    }
    if (ready)
        return answer(ready);
    const auto name = wanted.target;
    if (m_readers.submit([this, name, configuration = wanted.configuration] { read(name, configuration); }))
        return;
    std::vector<Waiting> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_targets[name].isReading = false;
        waiting.swap(m_targets[name].waiting);
    }
    for (const auto& one : waiting)
        one.answer(Error::internal("[postern] too many sessions wait for the outline of a database"));
}

void Estimator::read(const std::string& name, const std::shared_ptr<const policy::Configuration>& configuration) {
    for (;;) {
        session::TargetOutline begun;
        Outline former;
        {
            const std::lock_guard lock(m_mutex);
            auto& target = m_targets[name];
            begun.changes = target.changes;
            begun.seen = target.changes->load();
            former = target.newest;
        }
        begun.loaded = Clock::now();
        const auto loaded = begun.loaded;
        const auto* configured = configuration->target(name);
        auto made = configured ? readOnce(*configured, std::move(begun), former.get())
                               : Result<Outline>(Error::internal("[postern] the target is no longer configured"));
        if (!made)
            log::warning("outline_unreadable", {{"target", name}, {"sqlstate", std::string(made.error().sqlstate())}});
        std::vector<Waiting> ready;
        bool goesOn = false;
        {
            const std::lock_guard lock(m_mutex);
            auto& target = m_targets[name];
            if (made)
                target.newest = *made;
            const auto late = std::stable_partition(target.waiting.begin(), target.waiting.end(),
                                                    [&](const Waiting& w) { return !made || w.since <= loaded; });
            ready.assign(std::make_move_iterator(target.waiting.begin()), std::make_move_iterator(late));
            target.waiting.erase(target.waiting.begin(), late);
            goesOn = !target.waiting.empty();
            target.isReading = goesOn;
        }
        for (const auto& one : ready)
            one.answer(made);
        if (!goesOn)
            return;
    }
}

Result<Outline> Estimator::readOnce(const policy::Target& target, session::TargetOutline begun,
                                    const session::TargetOutline* former) {
    DialRequest request;
    request.target = target;
    request.parameters = {{"client_encoding", "UTF8"}, {"application_name", "postern catalog"}};
    request.limits = {begun.loaded + kOutlineDeadline, nullptr};
    auto connection = dial(request, m_password);
    if (!connection)
        return std::move(connection).error();
    catalog::OutlineBuilder builder;
    POSTERN_TRY(runQuery(**connection, outlineRequest(), request.limits, "the outline of the database",
                         [&builder](std::size_t query, std::span<const std::optional<std::string_view>> values) {
                             builder.row(query, values);
                         }));
    auto outline = builder.finish();
    if (!outline)
        return std::move(outline).error();
    begun.outline = std::move(*outline);
    begun.bodies = session::factsOfBodies(*begun.outline, former);
    return Outline(std::make_shared<const session::TargetOutline>(std::move(begun)));
}

void Estimator::estimate(session::NeedEstimate wanted, EstimateAnswer answer) {
    // Planning runs IMMUTABLE functions, and Postern's own connection would run them with the rights of the maker.
    if (const auto* target = wanted.configuration->target(wanted.target); target && target->temporaryRoles)
        return answer(failed(std::string(sqlstate::kFeatureNotSupported) + " (the target has temporary roles)"));
    const auto deadline = Clock::now() + session::kEstimateDeadline;
    auto shared = std::make_shared<const session::NeedEstimate>(std::move(wanted));
    const bool taken = m_planners.submit([this, shared, answer, deadline] {
        answer(Clock::now() < deadline ? plan(*shared) : failed(sqlstate::kQueryCanceled));
    });
    if (!taken)
        answer(failed(sqlstate::kTooManyConnections));
}

session::Estimate Estimator::plan(const session::NeedEstimate& wanted) {
    const auto* target = wanted.configuration->target(wanted.target);
    if (target == nullptr)
        return failed(sqlstate::kInvalidCatalogName);
    DialRequest request;
    request.target = *target;
    for (const auto& [name, value] : wanted.parameters)
        if (name != "client_encoding" && name != "application_name")
            request.parameters.emplace_back(name, value);
    request.parameters.emplace_back("client_encoding", "UTF8");
    request.parameters.emplace_back("application_name", "postern estimate");
    request.limits = {Clock::now() + session::kEstimateDeadline, nullptr};
    const auto connection = dial(request, m_password);
    if (!connection)
        return failed(connection.error().sqlstate());
    std::string messages;
    wire::writeQuery(messages, planningSettings(wanted));
    if (auto ready = runMessages(**connection, messages, request.limits, "the settings", ignoreRows); !ready)
        return failed(sqlstate::kConnectionFailure); // whatever it was, it is not the statement's fault
    if (!wanted.preparation.empty()) {
        const auto prepared =
            runMessages(**connection, wanted.preparation, request.limits, "the prepared statement", ignoreRows);
        if (!prepared)
            return failed(prepared.error().sqlstate());
    }
    std::string json;
    const auto done = runMessages(**connection, explainMessages(wanted), request.limits, "the plan",
                                  [&json](std::size_t, std::span<const std::optional<std::string_view>> values) {
                                      if (!values.empty() && values[0])
                                          json += *values[0];
                                  });
    if (!done)
        return failed(done.error().sqlstate());
    auto estimate = session::readPlan(json, *wanted.outline->outline);
    return estimate ? std::move(*estimate) : failed(estimate.error().sqlstate());
}

} // namespace postern::net
