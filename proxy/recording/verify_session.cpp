#include "recording/verify_session.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/json_members.h"
#include "base/text.h"

namespace postern::recording {

namespace {

using nlohmann::json;

constexpr std::size_t kSessionDigits = 16, kTimeLength = 27;

std::optional<SessionHead> parseHead(const json& item) {
    const auto session = sessionIdFromString(item.at("session").get_ref<const std::string&>());
    const auto raw = fromHex(item.at("head").get_ref<const std::string&>());
    const auto hash = raw ? Digest::fromBytes(*raw) : std::nullopt;
    if (!session || !hash)
        return std::nullopt;
    return SessionHead{*session, numberAt(item, "events"), *hash};
}

std::optional<LedgerContent> parseLedgerUnguarded(const json& object) {
    LedgerContent out;
    out.number = numberAt(object, "ledger");
    const auto kind = ledgerKindFromString(object.at("entry").get_ref<const std::string&>());
    if (!kind)
        return std::nullopt;
    out.kind = *kind;
    auto addHead = [&out](const json& item) {
        const auto head = parseHead(item);
        if (head)
            out.heads.push_back(*head);
        return head.has_value();
    };
    switch (out.kind) {
    case LedgerKind::Genesis:
    case LedgerKind::Key:
        out.publicKey = object.at("public_key").get<std::string>();
        return out;
    case LedgerKind::SessionStart:
        out.session = sessionIdFromString(object.at("session").get_ref<const std::string&>());
        return out.session ? std::optional(out) : std::nullopt;
    case LedgerKind::SessionEnd:
        if (!addHead(object))
            return std::nullopt;
        out.session = out.heads.front().session;
        return out;
    case LedgerKind::Checkpoint:
    case LedgerKind::Tombstone:
        for (const auto& item : object.at("sessions"))
            if (!addHead(item))
                return std::nullopt;
        if (object.contains("access")) {
            const auto& access = object.at("access");
            const auto raw = fromHex(access.at("head").get_ref<const std::string&>());
            const auto hash = raw ? Digest::fromBytes(*raw) : std::nullopt;
            if (!hash)
                return std::nullopt;
            out.access = AccessHead{numberAt(access, "entries"), *hash};
        }
        return out;
    }
    return std::nullopt;
}

} // namespace

std::string_view toString(Edit edit) {
    switch (edit) {
    case Edit::Changed:
        return "changed";
    case Edit::Removed:
        return "removed";
    case Edit::Inserted:
        return "inserted";
    case Edit::Reordered:
        return "reordered";
    case Edit::Truncated:
        return "truncated";
    }
    return "changed";
}

std::optional<EventPrefix> eventPrefix(std::string_view canonical) {
    auto take = [&canonical](std::string_view expected) {
        const bool there = canonical.starts_with(expected);
        if (there)
            canonical.remove_prefix(expected.size());
        return there;
    };
    EventPrefix out;
    if (!take("{\"session\":\"") || canonical.size() < kSessionDigits)
        return std::nullopt;
    const auto session = sessionIdFromString(canonical.substr(0, kSessionDigits));
    canonical.remove_prefix(kSessionDigits);
    if (!session || !take("\",\"seq\":"))
        return std::nullopt;
    out.session = *session;
    const auto [end, code] = std::from_chars(canonical.data(), canonical.data() + canonical.size(), out.seq);
    canonical.remove_prefix(static_cast<std::size_t>(end - canonical.data()));
    if (code != std::errc{} || !take(",\"time\":\"") || canonical.size() < kTimeLength)
        return std::nullopt;
    out.time = canonical.substr(0, kTimeLength);
    canonical.remove_prefix(kTimeLength);
    if (!take("\",\"event\":\""))
        return std::nullopt;
    out.name = canonical.substr(0, canonical.find('"'));
    return out;
}

Problem classify(SessionId session, std::uint64_t expected, std::uint64_t seq, const std::vector<std::uint64_t>& all) {
    const auto occurs = [&all](std::uint64_t number) { return std::count(all.begin(), all.end(), number); };
    Problem out;
    out.session = session;
    if (occurs(seq) > 1) {
        out.edit = Edit::Inserted, out.seq = seq;
        out.text = phrase("event %1 is there more than once: one was inserted", seq).english();
    } else if (seq == expected) {
        out.edit = Edit::Changed, out.seq = seq;
        out.text = phrase("event %1 is not what was recorded: it was changed", seq).english();
    } else if (seq > expected && occurs(expected) == 0) {
        out.edit = Edit::Removed, out.seq = expected;
        out.text = phrase("event %1 is missing: it was removed", expected).english();
    } else {
        out.edit = Edit::Reordered, out.seq = expected;
        out.text = phrase("event %1 is not in its place: events were reordered", expected).english();
    }
    return out;
}

ChainWalk::Met ChainWalk::take(std::string_view canonical, std::string_view mark, const std::optional<Digest>& prev) {
    const auto prefix = eventPrefix(canonical);
    if (!prefix || prefix->session != m_session)
        return {m_expected, false};
    if (!m_head)
        m_head = prev.value_or(Digest{});
    const auto hash = m_hasher.link(canonical, *m_head);
    if (prefix->seq != m_expected || (prev && *prev != *m_head) || hash.view().substr(0, mark.size()) != mark)
        return {prefix->seq, false};
    m_head = hash;
    ++m_expected;
    for (const auto& required : m_required)
        if (required.events == prefix->seq && required.hash != hash && !m_mismatch)
            m_mismatch = prefix->seq;
    count(*prefix, canonical);
    return {prefix->seq, true};
}

namespace {

// The numeral behind the first `key`: inside a JSON string a quote is escaped, so that `key` (with its quotes) can only
// be a key.
std::int64_t numberAt(std::string_view canonical, std::string_view key) {
    const auto at = canonical.find(key);
    std::int64_t out = 0;
    if (at != std::string_view::npos)
        std::from_chars(canonical.data() + at + key.size(), canonical.data() + canonical.size(), out);
    return out;
}

std::string textAt(const json& object, const char* path) {
    const json::json_pointer pointer(path);
    return object.contains(pointer) && object.at(pointer).is_string() ? object.at(pointer).get<std::string>()
                                                                      : std::string();
}

void countStart(SessionSummary& s, std::string_view canonical) {
    const auto start = json::parse(canonical, nullptr, false);
    if (start.is_discarded())
        return;
    s.issuer = textAt(start, "/identity/issuer"), s.subject = textAt(start, "/identity/subject");
    s.email = textAt(start, "/identity/email"), s.method = textAt(start, "/identity/method");
    s.agent = textAt(start, "/agent/name"), s.agentKind = textAt(start, "/agent/kind");
    s.address = textAt(start, "/client/address"), s.executable = textAt(start, "/client/executable");
    s.applicationName = textAt(start, "/client/application_name");
    s.pid = numberAt(canonical, ",\"pid\":");
    s.target = textAt(start, "/target/name"), s.database = textAt(start, "/target/database");
    s.user = textAt(start, "/target/user");
}

} // namespace

// As the recorder counts. Mostly by searching: parsing every event would cost more than hashing it.
void ChainWalk::count(const EventPrefix& prefix, std::string_view canonical) {
    if (prefix.seq == 1)
        m_counted.started = fromRfc3339(prefix.time).value_or(Timestamp{});
    if (prefix.name == "session_start") {
        countStart(m_counted, canonical);
    } else if (prefix.name == "statement") {
        constexpr std::string_view kAction = "\"decision\":{\"action\":\"";
        const auto at = canonical.find(kAction);
        const auto action = at == std::string_view::npos ? std::string_view{} : canonical.substr(at + kAction.size());
        ++m_counted.statements;
        ++(action.starts_with("allow\"")     ? m_counted.allowed
           : action.starts_with("approve\"") ? m_counted.held
                                             : m_counted.blocked);
    } else if (prefix.name == "result") {
        m_counted.rows += numberAt(canonical, ",\"rows\":");
    } else if (prefix.name == "error") {
        ++m_counted.errors;
    } else if (prefix.name == "session_end") {
        m_counted.ended = fromRfc3339(prefix.time).value_or(Timestamp{});
        const auto end = json::parse(canonical, nullptr, false);
        m_counted.endReason = end.is_discarded() ? std::string() : textAt(end, "/reason");
    }
}

std::uint64_t ChainWalk::signedEvents() const {
    std::uint64_t most = 0;
    for (const auto& required : m_required)
        most = std::max(most, required.events);
    return most;
}

std::optional<Problem> ChainWalk::atEnd(bool isEnded) const {
    Problem out;
    out.session = m_session;
    const auto most = signedEvents();
    if (events() < most) {
        out.edit = Edit::Truncated, out.seq = m_expected;
        out.text = phrase("the session ends after event %1 of %2: it was truncated", events(), most).english();
        return out;
    }
    if (isEnded && events() > most) {
        out.edit = Edit::Inserted, out.seq = most + 1;
        out.text =
            phrase("there are events after the signed end of the session: event %1 was inserted", most + 1).english();
        return out;
    }
    if (!m_mismatch)
        return std::nullopt;
    out.edit = Edit::Changed, out.seq = *m_mismatch;
    out.text = phrase("the chain up to event %1 is not the signed one: events were changed and the chain made anew",
                      *m_mismatch)
                   .english();
    return out;
}

std::optional<LedgerContent> parseLedger(std::string_view canonical) {
    const auto object = json::parse(canonical, nullptr, false);
    if (object.is_discarded() || !object.is_object())
        return std::nullopt;
    try {
        return parseLedgerUnguarded(object);
    } catch (const json::exception&) { // a member is missing or of another type
        return std::nullopt;
    }
}

} // namespace postern::recording
