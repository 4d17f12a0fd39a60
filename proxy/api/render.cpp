#include "api/render.h"

#include "base/bytes.h"
#include "base/text.h"
#include "wire/builtin_types.h"
#include "wire/value_text.h"

namespace postern::api {

namespace {

std::string typeName(Oid type) {
    if (type == 0)
        return "unknown";
    const auto name = wire::builtinTypeName(type);
    return name.empty() ? "oid " + std::to_string(type) : std::string(name);
}

// Text from the wire is in the client's encoding as recorded (UTF-8); bytes that are not are shown as hexadecimal.
std::string textOf(Oid type, recording::Format format, std::string_view bytes, bool& isCut) {
    std::string text;
    if (format == recording::Format::Binary)
        wire::appendBinaryValue(type, bytes.substr(0, kMaxValueBytes), text);
    else
        text = utf8Prefix(bytes, kMaxValueBytes);
    if (!isUtf8(text))
        text = "\\x" + toHex(bytes.substr(0, kMaxValueBytes / 2));
    isCut = isCut || bytes.size() > kMaxValueBytes || text.size() > kMaxValueBytes;
    text.resize(utf8Prefix(text, kMaxValueBytes).size());
    return text;
}

// One DataRow body: u16 count, then i32 length and bytes per value.
bool renderRow(std::string_view body, const std::vector<recording::ColumnView>& columns, ResultSample& sample) {
    Reader reader(body);
    const auto count = reader.u16();
    std::vector<std::optional<std::string>> values;
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        const auto length = reader.i32();
        if (length < 0) {
            values.emplace_back();
            continue;
        }
        const auto bytes = reader.bytes(static_cast<std::size_t>(length));
        const auto type = i < columns.size() ? columns[i].type : 0;
        const auto format = i < columns.size() ? columns[i].format : recording::Format::Text;
        values.emplace_back(textOf(type, format, bytes, sample.isCut));
        sample.bytes += values.back()->size() + sizeof(values.back());
    }
    if (!reader.ok())
        return false;
    sample.rows.push_back(std::move(values));
    return true;
}

} // namespace

Parameter renderParameter(const recording::ParameterView& parameter) {
    Parameter out;
    out.type = typeName(parameter.type);
    out.maskedBy = parameter.maskedBy;
    if (parameter.length < 0)
        return out;
    out.isCut = static_cast<std::size_t>(parameter.length) > parameter.bytes.size();
    out.text = textOf(parameter.type, parameter.format, parameter.bytes, out.isCut);
    return out;
}

std::shared_ptr<const ResultSample> renderSample(const recording::ResultEvent& result) {
    if (result.columns.empty() && result.dataKind == recording::DataKind::None)
        return nullptr;
    auto sample = std::make_shared<ResultSample>();
    for (const auto& column : result.columns) {
        sample->columns.push_back({std::string(utf8Prefix(column.name, kMaxValueBytes)), typeName(column.type),
                                   std::string(column.maskedBy)});
        sample->bytes += column.name.size() + sizeof(ResultColumn);
    }
    if (result.dataKind == recording::DataKind::Rows) {
        Reader reader(result.data);
        while (!reader.atEnd() && sample->rows.size() < kMaxSampleRows && sample->bytes < kMaxSampleBytes) {
            const auto body = reader.bytes(reader.u32());
            if (!reader.ok() || !renderRow(body, result.columns, *sample))
                break;
        }
    } else if (result.dataKind == recording::DataKind::CopyText) {
        sample->copyText = utf8Prefix(result.data, kMaxSampleBytes);
        if (!isUtf8(sample->copyText))
            sample->copyText = "\\x" + toHex(result.data.substr(0, kMaxSampleBytes / 2));
        sample->bytes += sample->copyText.size();
    }
    sample->isCut = sample->isCut || static_cast<std::int64_t>(sample->rows.size()) < result.rows;
    return sample;
}

} // namespace postern::api
