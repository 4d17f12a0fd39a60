// The journal form of events: docs/journal-format.md, "Events".
#include <array>
#include <concepts>
#include <cstring>
#include <limits>
#include <utility>

#include "base/text.h"
#include "recording/event.h"

namespace postern::recording {

namespace {

constexpr std::uint8_t kFormatVersion = 1; // high four bits of an event's first byte; the low four are its kind

// One description of each event's fields serves three visitors: Measure, Write and Read, so that they cannot disagree.
// A visitor has byte, number and text; everything else is made of these.

class Measure {
public:
    static constexpr bool kReads = false;
    std::size_t size() const { return m_size; }
    void byte(std::uint8_t) { ++m_size; }
    void number(std::uint64_t) { m_size += 10; }
    void text(std::string_view text) { m_size += 10 + text.size(); }

private:
    std::size_t m_size = 0;
};

class Write {
public:
    static constexpr bool kReads = false;
    explicit Write(char* at) : m_at(at) {}
    const char* at() const { return m_at; }
    void byte(std::uint8_t value) { *m_at++ = static_cast<char>(value); }
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            *m_at++ = static_cast<char>(value | 0x80);
        *m_at++ = static_cast<char>(value);
    }
    void text(std::string_view text) {
        number(text.size());
        if (!text.empty())
            std::memcpy(m_at, text.data(), text.size());
        m_at += text.size();
    }

private:
    char* m_at;
};

class Read {
public:
    static constexpr bool kReads = true;
    explicit Read(std::string_view record) : m_rest(record) {}
    bool atEnd() const { return m_ok && m_rest.empty(); }
    bool ok() const { return m_ok; }
    void fail() { m_ok = false, m_rest = {}; }

    void byte(std::uint8_t& value) {
        if (m_rest.empty())
            return fail();
        value = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
    }
    void number(std::uint64_t& value) {
        value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            std::uint8_t part = 0;
            byte(part);
            if (shift == 63 && part > 1)
                return fail();
            value |= static_cast<std::uint64_t>(part & 0x7F) << shift;
            if (part < 0x80)
                return part == 0 && shift > 0 ? fail() : void(); // one value has one spelling
        }
        fail();
    }
    void text(std::string_view& text) {
        std::uint64_t size = 0;
        number(size);
        if (size > m_rest.size())
            return fail();
        text = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
    }
    // A list's items take at least one byte each: what is announced is never allocated unseen.
    std::size_t count() {
        std::uint64_t count = 0;
        number(count);
        if (count > m_rest.size())
            fail();
        return m_ok ? static_cast<std::size_t>(count) : 0;
    }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

template <class V, class Int>
void integer(V& v, Int& value) {
    if constexpr (V::kReads) {
        std::uint64_t raw = 0;
        v.number(raw);
        const auto wide = static_cast<std::int64_t>(raw >> 1) ^ -static_cast<std::int64_t>(raw & 1);
        value = static_cast<std::remove_const_t<Int>>(wide);
        if (value != wide)
            v.fail();
    } else {
        const auto wide = static_cast<std::int64_t>(value);
        v.number(static_cast<std::uint64_t>(wide) << 1 ^ static_cast<std::uint64_t>(wide >> 63));
    }
}

template <class V>
void oid(V& v, auto& value) {
    if constexpr (V::kReads) {
        std::uint64_t wide = 0;
        v.number(wide);
        value = static_cast<Oid>(wide);
        if (wide > std::numeric_limits<Oid>::max())
            v.fail();
    } else {
        v.number(value);
    }
}

template <class V, class Enum>
void enumerator(V& v, Enum& value, std::uint8_t last) {
    if constexpr (V::kReads) {
        std::uint8_t raw = 0;
        v.byte(raw);
        if (raw > last)
            v.fail();
        value = static_cast<Enum>(raw);
    } else {
        v.byte(static_cast<std::uint8_t>(value));
    }
}

template <class V, class List, class Item>
void list(V& v, List& items, Item item) {
    if constexpr (V::kReads) {
        const auto count = v.count();
        items.reserve(std::min<std::size_t>(count, 1024));
        for (std::size_t i = 0; i < count && v.ok(); ++i)
            item(v, items.emplace_back());
    } else {
        v.number(items.size());
        for (auto& one : items)
            item(v, one);
    }
}

template <class V>
void texts(V& v, auto& items) {
    list(v, items, [](V& to, auto& text) { to.text(text); });
}

template <class V>
void fields(V& v, auto& identity) requires requires {
    identity.issuer;
}
{
    v.text(identity.issuer), v.text(identity.subject), v.text(identity.email);
    texts(v, identity.groups);
    v.text(identity.method);
}

template <class V>
void optionalIdentity(V& v, auto& identity) {
    std::uint8_t present = identity ? 1 : 0;
    if constexpr (V::kReads) {
        v.byte(present);
        if (present > 1)
            v.fail();
        if (present == 1)
            identity.emplace();
    } else {
        v.byte(present);
    }
    if (identity)
        fields(v, *identity);
}

template <class V>
void fields(V& v, auto& client) requires requires {
    client.processChain;
}
{
    v.text(client.address);
    integer(v, client.pid);
    v.text(client.executable);
    texts(v, client.processChain);
    v.text(client.workingFolder), v.text(client.evidence), v.text(client.applicationName);
}

template <class V>
void fields(V& v, auto& start) requires requires {
    start.postern;
}
{
    optionalIdentity(v, start.identity);
    v.text(start.agent), v.text(start.agentKind);
    fields(v, start.client);
    v.text(start.target), v.text(start.database), v.text(start.user), v.text(start.postern);
}

template <class V>
void fields(V& v, auto& parameter) requires requires {
    parameter.length;
}
{
    oid(v, parameter.type);
    enumerator(v, parameter.format, 1);
    integer(v, parameter.length);
    v.text(parameter.bytes), v.text(parameter.maskedBy);
}

template <class V>
void fields(V& v, auto& statement) requires requires {
    statement.sql;
}
{
    v.number(statement.statement);
    v.text(statement.protocol), v.text(statement.sql);
    list(v, statement.parameters, [](V& to, auto& parameter) { fields(to, parameter); });
    v.text(statement.fingerprint);
    texts(v, statement.kinds), texts(v, statement.relations);
    v.text(statement.action);
    texts(v, statement.rules);
    v.text(statement.reason);
    // Added later: absent in older records, and where nothing was estimated.
    if constexpr (V::kReads) {
        if (v.atEnd())
            return;
    } else if (statement.plan.empty() && statement.policyVersion == 0) {
        return;
    }
    integer(v, statement.estimatedRows), integer(v, statement.fullScanRows);
    v.text(statement.plan);
    // Added later still: absent where no policy is published.
    if constexpr (V::kReads) {
        if (v.atEnd())
            return statement.plan.empty() ? v.fail() : void(); // there would be nothing of this at all
    } else if (statement.policyVersion == 0) {
        return;
    }
    v.number(statement.policyVersion);
    if constexpr (V::kReads)
        if (statement.policyVersion == 0)
            v.fail();
}

template <class V>
void fields(V& v, auto& approval) requires requires {
    approval.outcome;
}
{
    v.text(approval.approval);
    v.number(approval.statement);
    v.text(approval.outcome);
    optionalIdentity(v, approval.by);
    v.text(approval.comment), v.text(approval.impact);
    // Records from before there was any end here; one that has none is still written so.
    if constexpr (V::kReads) {
        if (v.atEnd())
            return;
        v.text(approval.evidence);
        if (approval.evidence.empty())
            v.fail();
    } else if (!approval.evidence.empty()) {
        v.text(approval.evidence);
    }
}

template <class V>
void fields(V& v, auto& column) requires requires {
    column.name;
}
{
    v.text(column.name);
    oid(v, column.type);
    enumerator(v, column.format, 1);
    v.text(column.maskedBy);
}

template <class V>
void fields(V& v, auto& result) requires requires {
    result.dataKind;
}
{
    v.number(result.statement);
    list(v, result.columns, [](V& to, auto& column) { fields(to, column); });
    integer(v, result.rows), integer(v, result.rowsRecorded);
    v.text(result.commandTag);
    integer(v, result.durationMicros);
    enumerator(v, result.dataKind, 3);
    v.text(result.data);
}

template <class V>
void fields(V& v, auto& error) requires requires {
    error.origin;
}
{
    v.number(error.statement);
    v.text(error.severity), v.text(error.sqlstate), v.text(error.message), v.text(error.detail), v.text(error.hint);
    v.text(error.origin);
}

template <class V>
void fields(V& v, auto& notice) requires(
    requires { notice.sqlstate; } && !requires { notice.origin; }) {
    v.text(notice.severity), v.text(notice.sqlstate), v.text(notice.message), v.text(notice.detail),
        v.text(notice.hint);
}

template <class V>
void fields(V& v, auto& notification) requires requires {
    notification.channel;
}
{
    integer(v, notification.pid);
    v.text(notification.channel), v.text(notification.payload);
}

template <class V>
void fields(V& v, auto& cancel) requires std::same_as<std::remove_cvref_t<decltype(cancel)>, Cancel> {
    v.number(cancel.statement);
}

template <class V>
void fields(V& v, auto& end) requires requires {
    end.bytesToClient;
}
{
    v.text(end.reason);
    v.number(end.statements);
    integer(v, end.rows), integer(v, end.bytesToClient), integer(v, end.durationMicros);
}

template <class V>
void header(V& v, auto& event, auto& kind) {
    if constexpr (V::kReads) {
        v.byte(kind);
    } else {
        v.byte(static_cast<std::uint8_t>(kFormatVersion << 4 | kind));
    }
    v.number(event.session.value), v.number(event.seq);
    integer(v, event.time.micros);
}

template <class V>
void whole(V& v, const Event& event) {
    const auto kind = static_cast<std::uint8_t>(event.body.index() + 1);
    header(v, event, kind);
    std::visit([&v](const auto& body) { fields(v, body); }, event.body);
}

template <std::size_t kIndex>
void readBody(Read& in, EventBody& body) {
    fields(in, body.emplace<kIndex>());
}

template <std::size_t... kIndexes>
constexpr auto bodyReaders(std::index_sequence<kIndexes...>) {
    return std::array{&readBody<kIndexes>...};
}

constexpr auto kReaders = bodyReaders(std::make_index_sequence<std::variant_size_v<EventBody>>{});

} // namespace

std::string toString(SessionId id) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = kDigits[id.value >> (60 - 4 * i) & 15];
    return out;
}

std::optional<SessionId> sessionIdFromString(std::string_view text) {
    const auto bytes = fromHex(text);
    if (!bytes || bytes->size() != 8)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : *bytes)
        value = value << 8 | static_cast<std::uint8_t>(c);
    return SessionId{value};
}

void encode(const Event& event, std::string& out) {
    Measure measure;
    whole(measure, event);
    const auto start = out.size();
    out.resize(start + measure.size());
    Write write(out.data() + start);
    whole(write, event);
    out.resize(static_cast<std::size_t>(write.at() - out.data()));
}

Result<Event> decode(std::string_view record) {
    const auto bad = [] { return Error::internal("not a journal event"); };
    Read in(record);
    Event event;
    std::uint8_t kind = 0;
    header(in, event, kind);
    const std::size_t index = static_cast<std::size_t>(kind & 15) - 1;
    if (kind >> 4 != kFormatVersion || index >= kReaders.size())
        return bad();
    kReaders[index](in, event.body);
    if (!in.atEnd())
        return bad();
    return event;
}

std::string_view eventName(const EventBody& body) {
    static constexpr std::array<std::string_view, std::variant_size_v<EventBody>> kNames{
        "session_start", "statement", "approval", "result", "error", "notice", "notification", "cancel", "session_end"};
    return kNames[body.index()];
}

} // namespace postern::recording
