#pragma once
// The store's side of the engine's face: what the console asks about recordings, read and written here and now.
// Blocking; any thread, each call by itself.
#include "api/engine.h"
#include "policy/configuration.h"

namespace postern::app {

Result<api::SessionPage> readSessions(const policy::Store& store, const api::SessionQuery& query);
Result<api::Overview> readOverview(const policy::Store& store, const api::OverviewQuery& query,
                                   const std::atomic<bool>& isStopping);
Result<api::StatementPage> readStatements(const policy::Store& store, const api::StatementQuery& query);
Result<api::EventPage> readEvents(const policy::Store& store, const api::EventQuery& query);
Result<api::Timeline> readTimeline(const policy::Store& store, const std::string& session);
// Ends with 57014 when the control or `isStopping` says so.
Result<api::ExportDone> runExport(const policy::Configuration& configuration, const api::ExportOrder& order,
                                  api::Control& control, const std::atomic<bool>& isStopping);
// The same.
Result<api::VerifyDone> runVerification(const policy::Store& store, api::Control& control,
                                        const std::atomic<bool>& isStopping);

} // namespace postern::app
