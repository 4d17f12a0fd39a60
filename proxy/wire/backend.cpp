#include "wire/backend.h"

#include <charconv>

#include "base/bytes.h"

namespace postern::wire {

namespace {

Error malformed(const char* what) {
    return Error::server(sqlstate::kProtocolViolation, std::string("the server sent a malformed ") + what);
}

// Writes a message around `fill`, which appends the body.
template <class Fill>
void message(std::string& out, char type, Fill fill) {
    out.push_back(type);
    const auto at = out.size();
    putU32(out, 0);
    fill();
    setU32(out, at, static_cast<std::uint32_t>(out.size() - at));
}

void authentication(std::string& out, std::uint32_t code, std::string_view data) {
    message(out, be::kAuthentication, [&] {
        putU32(out, code);
        out.append(data);
    });
}

void field(std::string& out, char code, std::string_view text) {
    if (text.empty())
        return;
    putU8(out, static_cast<std::uint8_t>(code));
    putCString(out, text);
}

} // namespace

Result<ErrorFields> readErrorFields(std::string_view body) {
    Reader reader(body);
    ErrorFields fields;
    for (;;) {
        const auto code = reader.u8();
        if (!reader.ok())
            return malformed("ErrorResponse");
        if (code == 0)
            break;
        const auto text = reader.cstring();
        if (!reader.ok())
            return malformed("ErrorResponse");
        switch (code) {
        case 'S':
            fields.severity = text;
            break;
        case 'V':
            fields.severityPlain = text;
            break;
        case 'C':
            fields.sqlstate = text;
            break;
        case 'M':
            fields.message = text;
            break;
        case 'D':
            fields.detail = text;
            break;
        case 'H':
            fields.hint = text;
            break;
        case 'P':
            fields.position = text;
            break;
        case 'p':
            fields.internalPosition = text;
            break;
        case 's':
            fields.schema = text;
            break;
        case 't':
            fields.table = text;
            break;
        case 'n':
            fields.constraint = text;
            break;
        default:
            break;
        }
    }
    if (fields.sqlstate.size() != 5)
        fields.sqlstate = sqlstate::kInternalError;
    if (fields.severityPlain.empty())
        fields.severityPlain = fields.severity;
    return fields;
}

Result<std::vector<FieldDescription>> readRowDescription(std::string_view body) {
    Reader reader(body);
    const auto count = reader.u16();
    std::vector<FieldDescription> fields;
    for (std::uint16_t i = 0; i < count && reader.ok(); ++i) {
        FieldDescription f;
        f.name = reader.cstring();
        f.table = reader.u32();
        f.column = reader.i16();
        f.type = reader.u32();
        f.typeLength = reader.i16();
        f.typeModifier = reader.i32();
        f.format = reader.i16();
        fields.push_back(std::move(f));
    }
    if (!reader.ok() || !reader.atEnd())
        return malformed("RowDescription");
    return fields;
}

Result<std::vector<Oid>> readParameterDescription(std::string_view body) {
    Reader reader(body);
    const auto count = reader.u16();
    if (!reader.ok() || reader.remaining() != std::size_t{count} * 4)
        return malformed("ParameterDescription");
    std::vector<Oid> types(count);
    for (auto& type : types)
        type = reader.u32();
    return types;
}

Result<std::pair<std::string_view, std::string_view>> readParameterStatus(std::string_view body) {
    Reader reader(body);
    const auto name = reader.cstring();
    const auto value = reader.cstring();
    if (!reader.ok() || !reader.atEnd())
        return malformed("ParameterStatus");
    return std::pair{name, value};
}

Result<std::string_view> readCommandComplete(std::string_view body) {
    Reader reader(body);
    const auto tag = reader.cstring();
    if (!reader.ok() || !reader.atEnd())
        return malformed("CommandComplete");
    return tag;
}

Result<TransactionStatus> readReadyForQuery(std::string_view body) {
    if (body == "I" || body == "T" || body == "E")
        return static_cast<TransactionStatus>(body[0]);
    return malformed("ReadyForQuery");
}

Result<CopyResponse> readCopyResponse(std::string_view body) {
    Reader reader(body);
    CopyResponse response;
    response.format = static_cast<std::int8_t>(reader.u8());
    response.columns = reader.u16();
    if (!reader.ok() || response.format < 0 || response.format > 1 ||
        reader.remaining() != std::size_t{response.columns} * 2)
        return malformed("CopyResponse");
    return response;
}

Result<NotificationFields> readNotification(std::string_view body) {
    Reader reader(body);
    NotificationFields fields;
    fields.pid = reader.u32();
    fields.channel = reader.cstring();
    fields.payload = reader.cstring();
    if (!reader.ok() || !reader.atEnd())
        return malformed("NotificationResponse");
    return fields;
}

bool isDataRow(std::string_view body, int columns) {
    Reader reader(body);
    const auto count = reader.u16();
    if (columns >= 0 && count != columns)
        return false;
    for (std::uint16_t i = 0; i < count; ++i) {
        const auto length = reader.i32();
        if (length < -1)
            return false;
        if (length > 0)
            reader.bytes(static_cast<std::size_t>(length));
        if (!reader.ok())
            return false;
    }
    return reader.ok() && reader.atEnd();
}

std::int64_t rowsOfTag(std::string_view tag) {
    const auto space = tag.rfind(' ');
    if (space == std::string_view::npos)
        return 0;
    std::int64_t rows = 0;
    const auto* end = tag.data() + tag.size();
    const auto result = std::from_chars(tag.data() + space + 1, end, rows);
    return result.ec == std::errc{} && result.ptr == end ? rows : 0;
}

void writeMessage(std::string& out, char type, std::string_view body) {
    message(out, type, [&] { out += body; });
}

void writeAuthenticationOk(std::string& out) {
    authentication(out, 0, {});
}
void writeAuthenticationCleartext(std::string& out) {
    authentication(out, 3, {});
}
void writeAuthenticationSasl(std::string& out, std::initializer_list<std::string_view> mechanisms) {
    std::string list;
    for (const auto mechanism : mechanisms)
        putCString(list, mechanism);
    list.push_back('\0');
    authentication(out, 10, list);
}
void writeAuthenticationSaslContinue(std::string& out, std::string_view data) {
    authentication(out, 11, data);
}
void writeAuthenticationSaslFinal(std::string& out, std::string_view data) {
    authentication(out, 12, data);
}

void writeBackendKeyData(std::string& out, std::uint32_t pid, std::uint32_t key) {
    message(out, be::kBackendKeyData, [&] {
        putU32(out, pid);
        putU32(out, key);
    });
}

void writeParameterStatus(std::string& out, std::string_view name, std::string_view value) {
    message(out, be::kParameterStatus, [&] {
        putCString(out, name);
        putCString(out, value);
    });
}

void writeReadyForQuery(std::string& out, TransactionStatus status) {
    message(out, be::kReadyForQuery, [&] { out.push_back(static_cast<char>(status)); });
}

void writeNegotiateProtocolVersion(std::string& out, const std::vector<std::string>& unknownOptions) {
    message(out, be::kNegotiateProtocolVersion, [&] {
        putU32(out, kProtocol3);
        putU32(out, static_cast<std::uint32_t>(unknownOptions.size()));
        for (const auto& option : unknownOptions)
            putCString(out, option);
    });
}

void writeError(std::string& out, Severity severity, std::string_view sqlstate, std::string_view text,
                std::string_view detail, std::string_view hint, int position) {
    message(out, be::kErrorResponse, [&] {
        const std::string_view name = severity == Severity::Fatal ? "FATAL" : "ERROR";
        field(out, 'S', name);
        field(out, 'V', name);
        field(out, 'C', sqlstate);
        field(out, 'M', text);
        field(out, 'D', detail);
        field(out, 'H', hint);
        if (position > 0)
            field(out, 'P', std::to_string(position));
        out.push_back('\0');
    });
}

void writeNotice(std::string& out, std::string_view sqlstate, std::string_view text) {
    message(out, be::kNoticeResponse, [&] {
        field(out, 'S', "NOTICE");
        field(out, 'V', "NOTICE");
        field(out, 'C', sqlstate);
        field(out, 'M', text);
        out.push_back('\0');
    });
}

void writeParse(std::string& out, std::string_view name, std::string_view query) {
    message(out, 'P', [&] {
        putCString(out, name);
        putCString(out, query);
        putU16(out, 0);
    });
}

bool readDataRow(std::string_view body, std::vector<std::optional<std::string_view>>& values) {
    if (body.size() < 2)
        return false;
    const auto count =
        static_cast<std::size_t>(static_cast<unsigned char>(body[0]) << 8 | static_cast<unsigned char>(body[1]));
    body.remove_prefix(2);
    values.assign(count, std::nullopt);
    for (auto& value : values) {
        if (body.size() < 4)
            return false;
        const auto length = static_cast<std::int32_t>(loadU32(body.data()));
        body.remove_prefix(4);
        if (length < 0)
            continue;
        if (static_cast<std::size_t>(length) > body.size())
            return false;
        value = body.substr(0, static_cast<std::size_t>(length));
        body.remove_prefix(static_cast<std::size_t>(length));
    }
    return body.empty();
}

void writeBind(std::string& out, std::string_view portal, std::string_view statement) {
    message(out, 'B', [&] {
        putCString(out, portal);
        putCString(out, statement);
        putU16(out, 0);
        putU16(out, 0);
        putU16(out, 0);
    });
}

void writeDescribe(std::string& out, char kind, std::string_view name) {
    message(out, 'D', [&] {
        out += kind;
        putCString(out, name);
    });
}

void writeExecute(std::string& out, std::string_view portal) {
    message(out, 'E', [&] {
        putCString(out, portal);
        putU32(out, 0);
    });
}

void writeClose(std::string& out, char kind, std::string_view name) {
    message(out, 'C', [&] {
        out += kind;
        putCString(out, name);
    });
}

void writeSync(std::string& out) {
    message(out, 'S', [] {});
}

void writeFlush(std::string& out) {
    message(out, 'H', [] {});
}

void writeCopyFail(std::string& out, std::string_view reason) {
    message(out, 'f', [&] { putCString(out, reason); });
}

void writeQuery(std::string& out, std::string_view query) {
    message(out, 'Q', [&] { putCString(out, query); });
}

} // namespace postern::wire
