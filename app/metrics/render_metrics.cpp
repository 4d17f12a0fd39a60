// The metrics, as docs/operating.md lists them.
#include "app/metrics/exposition.h"
#include "app/metrics/monitor.h"
#include "app/metrics/process_figures.h"

namespace postern::app {

namespace {

void renderSessions(Exposition& out, const Vitals& vitals) {
    out.family("postern_sessions_open", "gauge", "Sessions that are recorded as open, by target.");
    for (const auto& [target, sessions] : vitals.events.byTarget)
        out.sample(sessions.open, {{"target", target}});
    out.family("postern_sessions_total", "counter", "Sessions that began, by target; an empty target: refused before.");
    for (const auto& [target, sessions] : vitals.events.byTarget)
        out.sample(sessions.total, {{"target", target}});
    out.family("postern_connections_total", "counter", "Connections that clients made, cancel requests too.");
    out.sample(vitals.network.connections);
}

void renderStatements(Exposition& out, const Vitals& vitals) {
    out.family("postern_statements_total", "counter", "Statements, by the decision that was made about them.");
    for (std::size_t i = 0; i < kVerdicts.size(); ++i)
        out.sample(vitals.events.verdicts[i], {{"verdict", kVerdicts[i]}});
    out.family("postern_holds_pending", "gauge", "Statements that wait for approval.");
    out.sample(vitals.pendingApprovals);
    out.family("postern_approvals_total", "counter", "What became of statements that needed approval.");
    for (std::size_t i = 0; i < kOutcomes.size(); ++i)
        out.sample(vitals.events.outcomes[i], {{"outcome", kOutcomes[i]}});
    out.family("postern_errors_total", "counter", "Errors that clients were sent, by who raised them.");
    for (std::size_t i = 0; i < kOrigins.size(); ++i)
        out.sample(vitals.events.errors[i], {{"origin", kOrigins[i]}});
    out.family("postern_rows_total", "counter", "Rows of results.");
    out.sample(vitals.events.rows);
}

void renderNetwork(Exposition& out, const net::Counters& network) {
    out.family("postern_relayed_bytes_total", "counter", "Bytes sent on, by direction.");
    out.sample(network.bytesToServer, {{"direction", "to_server"}});
    out.sample(network.bytesToClient, {{"direction", "to_client"}});
    out.family("postern_upstream_connects_total", "counter", "Connections to targets, by outcome.");
    out.sample(network.dialed, {{"outcome", "connected"}});
    out.sample(network.dialsFailed, {{"outcome", "failed"}});
    std::array<double, net::kLatencyBounds.size()> bounds{};
    for (std::size_t i = 0; i < bounds.size(); ++i)
        bounds[i] = static_cast<double>(net::kLatencyBounds[i]) / 1e6;
    out.family("postern_added_latency_seconds", "histogram",
               "From reading bytes of one side until what became of them was sent to the other.");
    const auto seconds = [](const net::LatencyCounts& counts) { return static_cast<double>(counts.sumNanos) / 1e9; };
    out.histogram(bounds, network.toServer.counts, seconds(network.toServer), {{"direction", "to_server"}});
    out.histogram(bounds, network.toClient.counts, seconds(network.toClient), {{"direction", "to_client"}});
}

void renderRecording(Exposition& out, const Figures& figures) {
    const auto& vitals = figures.vitals;
    out.family("postern_recording_ok", "gauge", "1 while events can be recorded; 0: nothing is forwarded.");
    out.sample(std::uint64_t{vitals.recordingProblem.empty() ? 1U : 0U});
    out.family("postern_journal_backlog_bytes", "gauge", "Bytes in the journal that the store does not have yet.");
    out.sample(vitals.journal.head - vitals.journal.tail);
    out.family("postern_journal_capacity_bytes", "gauge", "Bytes that the journal holds before sessions have to wait.");
    out.sample(vitals.journal.capacity);
    out.family("postern_recorder_lag_seconds", "gauge", "How long the oldest event has waited for the store.");
    out.sample(figures.lagSeconds);
    out.family("postern_records_total", "counter", "Events that were written to the journal.");
    out.sample(vitals.network.records);
    out.family("postern_store_events_total", "counter", "Events that were taken from the journal for the store.");
    out.sample(vitals.events.events);
    out.family("postern_policy_version", "gauge", "Version of the published policy that is in force; 0: none is.");
    out.sample(vitals.published.version);
    out.family("postern_policy_problem", "gauge", "1: a newer policy is refused, or the store is not what it was.");
    out.sample(std::uint64_t{vitals.published.problem.empty() ? 0U : 1U});
}

void renderProcess(Exposition& out) {
    const auto process = processFigures();
    out.family("process_cpu_seconds_total", "counter", "User and system time.");
    out.sample(process.cpuSeconds);
    out.family("process_resident_memory_bytes", "gauge", "Resident memory.");
    out.sample(process.residentBytes);
    out.family("process_virtual_memory_bytes", "gauge", "Virtual memory.");
    out.sample(process.virtualBytes);
    out.family("process_open_fds", "gauge", "Open file descriptors.");
    out.sample(process.openDescriptors);
    out.family("process_max_fds", "gauge", "File descriptors that may be open.");
    out.sample(process.maxDescriptors);
    out.family("process_threads", "gauge", "Threads.");
    out.sample(process.threads);
    out.family("process_start_time_seconds", "gauge", "When the process began, in seconds since 1970.");
    out.sample(process.startSeconds);
}

} // namespace

std::string renderMetrics(const Figures& figures) {
    Exposition out;
    out.family("postern_build_info", "gauge", "The version, as a label.");
    out.sample(std::uint64_t{1}, {{"version", POSTERN_VERSION}});
    renderSessions(out, figures.vitals);
    renderStatements(out, figures.vitals);
    renderNetwork(out, figures.vitals.network);
    renderRecording(out, figures);
    renderProcess(out);
    return out.text();
}

} // namespace postern::app
