// The canonical JSON of events: docs/recording-format.md, "Events".
#include <charconv>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/bytes.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "recording/event.h"
#include "wire/value_text.h"

namespace postern::recording {

namespace {

// What is appended goes to a string in pieces of some size: this runs for every event, and appending to a string a few
// bytes at a time would be most of it.
class Line {
public:
    explicit Line(std::string& out) : m_out(out) {}
    ~Line() { flush(); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    // Literal text: its length is known when this is compiled.
    template <std::size_t size>
    Line& operator+=(const char (&text)[size]) {
        std::memcpy(room(size - 1), text, size - 1);
        m_end += size - 1;
        return *this;
    }
    Line& operator+=(char c) {
        *room(1) = c;
        ++m_end;
        return *this;
    }
    Line& operator+=(std::string_view text) {
        if (text.size() > sizeof m_buffer) {
            flush();
            m_out += text;
        } else if (!text.empty()) {
            std::memcpy(room(text.size()), text.data(), text.size());
            m_end += text.size();
        }
        return *this;
    }
    void integer(auto value) {
        constexpr std::size_t kMost = 24;
        char* const begin = room(kMost);
        m_end += static_cast<std::size_t>(std::to_chars(begin, begin + kMost, value).ptr - begin);
    }
    // For what appends to strings itself.
    std::string& flushed() {
        flush();
        return m_out;
    }

private:
    char* room(std::size_t size) {
        if (size > sizeof m_buffer - m_end)
            flush();
        return m_buffer + m_end;
    }
    void flush() {
        m_out.append(m_buffer, m_end);
        m_end = 0;
    }

    std::string& m_out;
    std::size_t m_end = 0;
    char m_buffer[1024];
};

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

void appendString(Line& out, std::string_view text) {
    if (!isPlain(text))
        return appendJsonString(out.flushed(), text);
    out += '"';
    out += text;
    out += '"';
}

template <std::size_t size>
void field(Line& out, const char (&key)[size], std::string_view text) {
    out += key;
    appendString(out, text);
}

template <std::size_t size>
void field(Line& out, const char (&key)[size], std::integral auto value) {
    out += key;
    out.integer(value);
}

template <std::size_t size>
void field(Line& out, const char (&key)[size], const Texts& texts) {
    out += key;
    out += '[';
    for (const auto& text : texts) {
        if (&text != texts.data())
            out += ',';
        appendString(out, text);
    }
    out += ']';
}

void appendIdentity(Line& out, const std::optional<IdentityView>& identity) {
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

void appendType(Line& out, Oid type) {
    const auto name = wire::builtinTypeName(type);
    if (name.empty())
        out.integer(type);
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
void appendValue(Line& out, Oid type, Format format, std::string_view bytes, bool isWhole, std::string& scratch) {
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

void appendParameters(Line& out, const std::vector<ParameterView>& parameters) {
    std::string scratch;
    out += ",\"parameters\":[";
    for (const auto& p : parameters) {
        if (&p != parameters.data())
            out += ',';
        out += '{';
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
void appendRow(Line& out, std::string_view row, const std::vector<ColumnView>& columns, std::string& scratch) {
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

void appendRows(Line& out, const ResultEvent& result) {
    std::string scratch;
    bool isFirst = true;
    out += '[';
    for (Reader in(result.data); !in.atEnd();) {
        const auto row = in.bytes(in.u32());
        if (!in.ok())
            break;
        if (!std::exchange(isFirst, false))
            out += ',';
        appendRow(out, row, result.columns, scratch);
    }
    out += ']';
}

void appendData(Line& out, const ResultEvent& result) {
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

void appendBody(Line& out, const SessionStart& e) {
    out += ",\"identity\":";
    appendIdentity(out, e.identity);
    field(out, ",\"agent\":{\"name\":", e.agent);
    field(out, ",\"kind\":", e.agentKind);
    field(out, "},\"client\":{\"address\":", e.client.address);
    out += ",\"pid\":";
    if (e.client.pid == 0)
        out += "null";
    else
        out.integer(e.client.pid);
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

void appendBody(Line& out, const Statement& e) {
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

void appendObject(Line& out, std::string_view json) {
    if (json.empty())
        out += "null";
    else if (json.find('\n') == std::string_view::npos && nlohmann::json::accept(json))
        out += json;
    else
        appendString(out, json); // whatever it is, the line stays one line of JSON
}

void appendBody(Line& out, const Approval& e) {
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

void appendBody(Line& out, const ResultEvent& e) {
    field(out, ",\"statement\":", e.statement);
    out += ",\"columns\":[";
    for (const auto& column : e.columns) {
        if (&column != e.columns.data())
            out += ',';
        field(out, "{\"name\":", column.name);
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

void appendMessage(Line& out, const auto& e) {
    field(out, ",\"severity\":", e.severity);
    field(out, ",\"sqlstate\":", e.sqlstate);
    field(out, ",\"message\":", e.message);
    field(out, ",\"detail\":", e.detail);
    field(out, ",\"hint\":", e.hint);
}

void appendBody(Line& out, const ErrorEvent& e) {
    out += ",\"statement\":";
    if (e.statement == 0)
        out += "null";
    else
        out.integer(e.statement);
    appendMessage(out, e);
    field(out, ",\"origin\":", e.origin);
}

void appendBody(Line& out, const Notice& e) {
    appendMessage(out, e);
}

void appendBody(Line& out, const Notification& e) {
    field(out, ",\"pid\":", e.pid);
    field(out, ",\"channel\":", e.channel);
    field(out, ",\"payload\":", e.payload);
}

void appendBody(Line& out, const Cancel& e) {
    out += ",\"statement\":";
    if (e.statement == 0)
        out += "null";
    else
        out.integer(e.statement);
}

void appendBody(Line& out, const SessionEnd& e) {
    field(out, ",\"reason\":", e.reason);
    field(out, ",\"statements\":", e.statements);
    field(out, ",\"rows\":", e.rows);
    field(out, ",\"bytes_to_client\":", e.bytesToClient);
    field(out, ",\"duration_us\":", e.durationMicros);
}

} // namespace

void appendCanonicalJson(const Event& event, std::string& json) {
    Line out(json);
    out += "{\"session\":\"";
    out += toString(event.session);
    field(out, "\",\"seq\":", event.seq);
    out += ",\"time\":\"";
    appendRfc3339(out.flushed(), event.time);
    out += "\",\"event\":\"";
    out += eventName(event.body);
    out += '"';
    std::visit([&out](const auto& body) { appendBody(out, body); }, event.body);
    out += '}';
}

} // namespace postern::recording
