#pragma once
// Reads a catalog snapshot over an upstream connection, which was dialled with all the guards of a session's own.
#include <atomic>
#include <chrono>
#include <memory>

#include "base/result.h"
#include "catalog/load.h"
#include "net/upstream.h"

namespace postern::net {

inline constexpr std::chrono::seconds kCatalogDeadline{60};

// Blocks until the answer is there, the deadline is over or somebody sets `abandoned`. `system`: of an earlier
// snapshot, or null. Errors: the server's SQLSTATE without its text, 08006 when the connection is lost or too slow.
Result<std::shared_ptr<const catalog::Snapshot>> readCatalog(UpstreamConnection& connection,
                                                             std::shared_ptr<const catalog::Objects> system,
                                                             const std::atomic<bool>* abandoned = nullptr);

} // namespace postern::net
