#pragma once
// A held statement, run in a transaction that is rolled back: how many rows it really changes, and a few of them before
// and after, masked as answers are. The measurement is recorded as sessions of whoever asked for it.
#include <atomic>
#include <memory>

#include "api/impact.h"
#include "app/impact/gather.h"
#include "app/impact/measuring_gateway.h"
#include "approval/request.h"

namespace postern::app {

inline constexpr std::chrono::seconds kMeasurePatience{30};       // for all of it
inline constexpr std::size_t kMaxSamples = 3, kMaxSampleRows = 5; // relations; rows of each
inline constexpr std::size_t kMaxSampleColumns = 20, kMaxSampleValue = 120;

// Blocks for kMeasurePatience at most. Never an error: a refusal and a failure are outcomes.
api::MeasuredImpact measure(const std::string& id, const approval::Ask& ask, const approval::Person& by,
                            const std::shared_ptr<const policy::Configuration>& configuration,
                            const MeasuringTools& tools, ImpactCatalogs& catalogs, const std::atomic<bool>* abandoned);

} // namespace postern::app
