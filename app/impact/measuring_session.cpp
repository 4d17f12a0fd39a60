#include "app/impact/measuring_session.h"

#include "app/impact/measure.h"
#include "base/text.h"
#include "wire/backend.h"
#include "wire/extended_query.h"

namespace postern::app {

namespace {

std::optional<std::string> cut(const std::optional<std::string_view>& value) {
    if (!value)
        return std::nullopt;
    const auto kept = utf8Prefix(*value, kMaxSampleValue);
    return std::string(kept) + (kept.size() < value->size() ? "…" : "");
}

bool take(char type, std::string_view body, std::vector<std::optional<std::string_view>>& values,
          MeasuringAnswer& out) {
    using namespace wire;
    switch (type) {
    case be::kRowDescription: {
        const auto columns = readRowDescription(body);
        if (!columns)
            return false;
        for (const auto& column : *columns)
            if (out.columns.size() < kMaxSampleColumns)
                out.columns.push_back(column.name);
        return true;
    }
    case be::kDataRow: {
        if (out.kept.size() >= kMaxSampleRows)
            return true;
        if (!readDataRow(body, values))
            return false;
        auto& row = out.kept.emplace_back();
        for (std::size_t i = 0; i < values.size() && i < kMaxSampleColumns; ++i)
            row.push_back(cut(values[i]));
        return true;
    }
    case be::kCommandComplete:
        if (const auto tag = readCommandComplete(body)) {
            out.tag = *tag;
            out.rows = rowsOfTag(*tag);
        }
        return true;
    case be::kErrorResponse:
        if (const auto fields = readErrorFields(body); fields && out.sqlstate.empty()) {
            out.sqlstate = fields->sqlstate;
            out.message = fields->message;
        }
        return true;
    default:
        return true;
    }
}

} // namespace

Result<MeasuringAnswer> MeasuringSession::send(const std::string& messages) {
    MeasuringAnswer out;
    std::vector<std::optional<std::string_view>> values;
    POSTERN_TRY(net::exchange(*m_connection, messages, m_limits, "the measurement",
                              [&](char type, std::string_view body) { return take(type, body, values, out); }));
    return out;
}

Result<MeasuringAnswer> MeasuringSession::run(std::string_view sql) {
    std::string message;
    wire::writeQuery(message, sql);
    return send(message);
}

Result<MeasuringAnswer> MeasuringSession::run(std::string_view sql, const std::vector<approval::Bound>& values) {
    if (values.empty())
        return run(sql);
    std::vector<wire::Value> sent;
    for (const auto& value : values)
        sent.push_back(
            {value.type, value.format, value.bytes ? std::optional<std::string_view>(*value.bytes) : std::nullopt});
    std::string message;
    wire::writeExtendedQuery(message, sql, sent);
    return send(message);
}

} // namespace postern::app
