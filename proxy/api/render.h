#pragma once
// Parameters and results of recording events as text for people, cut to the bounds of statement_row.h. Any thread;
// bytes that do not add up end the rendering early, never an error.
#include <memory>

#include "api/statement_row.h"
#include "recording/event.h"

namespace postern::api {

Parameter renderParameter(const recording::ParameterView& parameter);
// Null when the event holds neither columns nor data.
std::shared_ptr<const ResultSample> renderSample(const recording::ResultEvent& result);

} // namespace postern::api
