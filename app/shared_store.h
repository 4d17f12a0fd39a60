#pragma once
// A store that gateways share: `store.url = "postgresql://…"` (docs/team.md).
#include <chrono>
#include <memory>
#include <optional>

#include "base/result.h"
#include "policy/configuration.h"
#include "recording/postgres.h"
#include "recording/registry.h"
#include "recording/sqlite_store.h"

namespace postern::app {

inline constexpr std::chrono::hours kSharedOutage{1}; // when `outage` is not said

// Only for a store on PostgreSQL. Its password is looked up at each connection.
recording::PostgresAddress storeAddress(const policy::Store& store);
// Which of the store's gateways this installation is; made once, kept in its registry.
Result<recording::GatewayId> gatewayId(recording::Registry& registry, const char* name = "gateway.id");
std::chrono::milliseconds outageOf(const policy::Store& store);

// The recorder's store. `self`: for a store on PostgreSQL.
Result<std::unique_ptr<recording::Store>> openStoreToWrite(const policy::Store& store, recording::Durability durability,
                                                           const recording::PayloadKey* key,
                                                           std::optional<recording::GatewayId> self);
// The same for a gateway's own. `isKnown`: the store was there at an earlier start, so this gateway may begin while it
// cannot be reached (as long as `outage` lets it); its load() then tries again.
struct GatewayStore {
    std::unique_ptr<recording::Store> store;
    bool isKnown = false;
};
Result<GatewayStore> openGatewayStore(const policy::Store& store, recording::Durability durability,
                                      const recording::PayloadKey* key, std::optional<recording::GatewayId> self,
                                      recording::Registry& registry);

// An error that says so when `what` (a command) is for a store in a SQLite file and this one is not.
Result<> requireLocalStore(const policy::Store& store, std::string_view what);

} // namespace postern::app
