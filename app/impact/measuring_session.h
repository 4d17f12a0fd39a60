#pragma once
// One session through a measuring gateway: statements one after the other, of their answers the beginning.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/impact.h"
#include "app/impact/measuring_gateway.h"

namespace postern::app {

struct MeasuringAnswer {
    std::string tag;
    std::int64_t rows = 0; // by the command tag
    std::vector<std::string> columns;
    std::vector<api::MeasuredImpact::Row> kept; // the first rows, cut to what a sample shows
    std::string sqlstate, message;              // of an error, as a client gets it
    bool isError() const { return !sqlstate.empty(); }
};

class MeasuringSession {
public:
    MeasuringSession(std::shared_ptr<net::UpstreamConnection> connection, net::DialLimits limits)
        : m_connection(std::move(connection)), m_limits(limits) {}

    // Errors: the connection was lost, or it took too long. An error of the server is an answer.
    Result<MeasuringAnswer> run(std::string_view sql);
    Result<MeasuringAnswer> run(std::string_view sql, const std::vector<approval::Bound>& values);

private:
    Result<MeasuringAnswer> send(const std::string& messages);

    std::shared_ptr<net::UpstreamConnection> m_connection;
    net::DialLimits m_limits;
};

} // namespace postern::app
