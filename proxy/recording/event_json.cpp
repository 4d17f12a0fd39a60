// The canonical JSON of events: docs/recording-format.md, "Events".
#include <charconv>
#include <cstring>
#include <nlohmann/json.hpp>

#include "base/bytes.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "recording/event.h"
#include "wire/value_text.h"

namespace postern::recording {

namespace {

// Keys are written as literal text with their comma and colon: this runs for every event, and nothing in them needs
// escaping.

// True when `text` needs no escape: printable ASCII without quote and backslash. Eight bytes at a time.
bool isPlain(std::string_view text) {
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL, kHigh = 0x8080808080808080ULL;
    const auto hasZero = [](std::uint64_t word) { return (word - kOnes) & ~word & kHigh; };
    const char* p = text.data();
    std::size_t left = text.size();
    for (; left >= 8; left -= 8, p += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        const auto control = (word - kOnes * 0x20) & ~word & kHigh;
        if ((word & kHigh) | control | hasZero(word ^ kOnes * '"') | hasZero(word ^ kOnes * '\\'))
            return false;
    }
    for (; left > 0; --left, ++p)
        if (static_cast<unsigned char>(*p) < 0x20 || static_cast<unsigned char>(*p) >= 0x80 || *p == '"' || *p == '\\')
            return false;
    return true;
}

void appendString(std::string& out, std::string_view text) {
    if (!isPlain(text))
        return appendJsonString(out, text);
    const auto start = out.size();
    out.resize(start + text.size() + 2);
    out[start] = '"';
    if (!text.empty())
        std::memcpy(out.data() + start + 1, text.data(), text.size());
    out.back() = '"';
}

void appendInteger(std::string& out, auto value) {
    char buffer[24];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

void field(std::string& out, std::string_view key, std::string_view text) {
    out += key;
    appendString(out, text);
}

void field(std::string& out, std::string_view key, std::integral auto value) {
    out += key;
    appendInteger(out, value);
}

void field(std::string& out, std::string_view key, const Texts& texts) {
    out += key;
    out += '[';
    for (const auto& text : texts) {
        if (&text != texts.data())
            out += ',';
        appendString(out, text);
    }
    out += ']';
}

void appendIdentity(std::string& out, const std::optional<IdentityView>& identity) {
    if (!identity) {
        out += "null";
        return;
    }
    field(out, "{\"issuer\":", identity->issuer);
    field(out, ",\"subject\":", identity->subject);
    field(out, ",\"email\":", identity->email);
    field(out, ",\"groups\":", identity->groups);
    field(out, ",\"method\":", identity->method);
    out += '}';
}

void appendType(std::string& out, Oid type) {
    const auto name = wire::builtinTypeName(type);
    if (name.empty())
        appendInteger(out, type);
    else
        appendString(out, name);
}

// Without the UTF-8 sequence that recording a prefix cut through at the end.
std::string_view withoutCutSequence(std::string_view text) {
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto c = static_cast<unsigned char>(text[text.size() - back]);
        if (c < 0x80)
            break;
        if (c >= 0xC0) {
            const std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
            return back < length ? text.substr(0, text.size() - back) : text;
        }
    }
    return text;
}

// A value as a JSON string. A prefix of a value in binary format cannot be read by its type: it is shown in
// hexadecimal.
void appendValue(std::string& out, Oid type, Format format, std::string_view bytes, bool isWhole,
                 std::string& scratch) {
    if (format == Format::Text)
        return appendString(out, isWhole ? bytes : withoutCutSequence(bytes));
    scratch.clear();
    if (isWhole) {
        wire::appendBinaryValue(type, bytes, scratch);
    } else {
        scratch += "\\x";
        scratch += toHex(bytes);
    }
    appendString(out, scratch);
}

void appendParameters(std::string& out, const std::vector<ParameterView>& parameters) {
    std::string scratch;
    out += ",\"parameters\":[";
    for (const auto& p : parameters) {
        out += &p == parameters.data() ? "{" : ",{";
        if (p.type != 0) {
            out += "\"type\":";
            appendType(out, p.type);
            out += ',';
        }
        out += "\"value\":";
        const bool isWhole = p.length >= 0 && static_cast<std::size_t>(p.length) == p.bytes.size();
        if (p.length < 0)
            out += "null";
        else
            appendValue(out, p.type, p.format, p.bytes, isWhole, scratch);
        if (p.length >= 0 && !isWhole)
            field(out, ",\"length\":", p.length);
        if (!p.maskedBy.empty())
            field(out, ",\"masked_by\":", p.maskedBy);
        out += '}';
    }
    out += ']';
}

// The body of a DataRow message (PostgreSQL documentation 55.7). A malformed one gives the cells that could be read.
void appendRow(std::string& out, std::string_view row, const std::vector<ColumnView>& columns, std::string& scratch) {
    Reader in(row);
    const std::size_t count = in.u16();
    out += '[';
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        const auto length = in.i32();
        const auto bytes = length < 0 ? std::string_view{} : in.bytes(static_cast<std::size_t>(length));
        if (!in.ok())
            break;
        if (i != 0)
            out += ',';
        const auto column = i < columns.size() ? columns[i] : ColumnView{};
        if (length < 0)
            out += "null";
        else
            appendValue(out, column.type, column.format, bytes, true, scratch);
    }
    out += ']';
}

void appendRows(std::string& out, const ResultEvent& result) {
    std::string scratch;
    out += '[';
    for (Reader in(result.data); !in.atEnd();) {
        const auto row = in.bytes(in.u32());
        if (!in.ok())
            break;
        if (out.back() != '[')
            out += ',';
        appendRow(out, row, result.columns, scratch);
    }
    out += ']';
}

void appendData(std::string& out, const ResultEvent& result) {
    switch (result.dataKind) {
    case DataKind::None:
        out += ",\"data\":null";
        return;
    case DataKind::Rows:
        out += ",\"data\":";
        appendRows(out, result);
        return;
    case DataKind::CopyText:
        field(out, ",\"copy\":", "text");
        field(out, ",\"data\":", withoutCutSequence(result.data));
        return;
    case DataKind::CopyBinary:
        field(out, ",\"copy\":", "binary");
        field(out, ",\"data\":", "\\x" + toHex(result.data));
        return;
    }
}

void appendBody(std::string& out, const SessionStart& e) {
    out += ",\"identity\":";
    appendIdentity(out, e.identity);
    field(out, ",\"agent\":{\"name\":", e.agent);
    field(out, ",\"kind\":", e.agentKind);
    field(out, "},\"client\":{\"address\":", e.client.address);
    out += ",\"pid\":";
    if (e.client.pid == 0)
        out += "null";
    else
        appendInteger(out, e.client.pid);
    field(out, ",\"executable\":", e.client.executable);
    field(out, ",\"process_chain\":", e.client.processChain);
    field(out, ",\"working_folder\":", e.client.workingFolder);
    field(out, ",\"evidence\":", e.client.evidence);
    field(out, ",\"application_name\":", e.client.applicationName);
    field(out, "},\"target\":{\"name\":", e.target);
    field(out, ",\"database\":", e.database);
    field(out, ",\"user\":", e.user);
    field(out, "},\"postern\":", e.postern);
}

void appendBody(std::string& out, const Statement& e) {
    field(out, ",\"statement\":", e.statement);
    field(out, ",\"protocol\":", e.protocol);
    field(out, ",\"sql\":", e.sql);
    appendParameters(out, e.parameters);
    field(out, ",\"fingerprint\":", e.fingerprint);
    field(out, ",\"kinds\":", e.kinds);
    field(out, ",\"relations\":", e.relations);
    field(out, ",\"decision\":{\"action\":", e.action);
    field(out, ",\"rules\":", e.rules);
    field(out, ",\"reason\":", e.reason);
    if (!e.plan.empty()) {
        if (e.estimatedRows >= 0)
            field(out, ",\"estimated_rows\":", e.estimatedRows);
        if (e.fullScanRows >= 0)
            field(out, ",\"full_scan_rows\":", e.fullScanRows);
        field(out, ",\"plan\":", e.plan);
    }
    if (e.policyVersion != 0)
        field(out, ",\"policy\":", e.policyVersion);
    out += '}';
}

void appendObject(std::string& out, std::string_view json) {
    if (json.empty())
        out += "null";
    else if (json.find('\n') == std::string_view::npos && nlohmann::json::accept(json))
        out += json;
    else
        appendString(out, json); // whatever it is, the line stays one line of JSON
}

void appendBody(std::string& out, const Approval& e) {
    field(out, ",\"approval\":", e.approval);
    field(out, ",\"statement\":", e.statement);
    field(out, ",\"outcome\":", e.outcome);
    out += ",\"by\":";
    appendIdentity(out, e.by);
    field(out, ",\"comment\":", e.comment);
    out += ",\"impact\":";
    appendObject(out, e.impact);
    if (e.evidence.empty())
        return;
    out += ",\"evidence\":";
    appendObject(out, e.evidence);
}

void appendBody(std::string& out, const ResultEvent& e) {
    field(out, ",\"statement\":", e.statement);
    out += ",\"columns\":[";
    for (const auto& column : e.columns) {
        field(out, &column == e.columns.data() ? "{\"name\":" : ",{\"name\":", column.name);
        out += ",\"type\":";
        appendType(out, column.type);
        out += ",\"masked_by\":";
        if (column.maskedBy.empty())
            out += "null";
        else
            appendString(out, column.maskedBy);
        out += '}';
    }
    field(out, "],\"rows\":", e.rows);
    field(out, ",\"rows_recorded\":", e.rowsRecorded);
    field(out, ",\"command_tag\":", e.commandTag);
    field(out, ",\"duration_us\":", e.durationMicros);
    appendData(out, e);
}

void appendMessage(std::string& out, const auto& e) {
    field(out, ",\"severity\":", e.severity);
    field(out, ",\"sqlstate\":", e.sqlstate);
    field(out, ",\"message\":", e.message);
    field(out, ",\"detail\":", e.detail);
    field(out, ",\"hint\":", e.hint);
}

void appendBody(std::string& out, const ErrorEvent& e) {
    out += ",\"statement\":";
    if (e.statement == 0)
        out += "null";
    else
        appendInteger(out, e.statement);
    appendMessage(out, e);
    field(out, ",\"origin\":", e.origin);
}

void appendBody(std::string& out, const Notice& e) {
    appendMessage(out, e);
}

void appendBody(std::string& out, const Notification& e) {
    field(out, ",\"pid\":", e.pid);
    field(out, ",\"channel\":", e.channel);
    field(out, ",\"payload\":", e.payload);
}

void appendBody(std::string& out, const Cancel& e) {
    out += ",\"statement\":";
    if (e.statement == 0)
        out += "null";
    else
        appendInteger(out, e.statement);
}

void appendBody(std::string& out, const SessionEnd& e) {
    field(out, ",\"reason\":", e.reason);
    field(out, ",\"statements\":", e.statements);
    field(out, ",\"rows\":", e.rows);
    field(out, ",\"bytes_to_client\":", e.bytesToClient);
    field(out, ",\"duration_us\":", e.durationMicros);
}

} // namespace

void appendCanonicalJson(const Event& event, std::string& out) {
    out += "{\"session\":\"";
    out += toString(event.session);
    field(out, "\",\"seq\":", event.seq);
    out += ",\"time\":\"";
    appendRfc3339(out, event.time);
    out += "\",\"event\":\"";
    out += eventName(event.body);
    out += '"';
    std::visit([&out](const auto& body) { appendBody(out, body); }, event.body);
    out += '}';
}

} // namespace postern::recording
