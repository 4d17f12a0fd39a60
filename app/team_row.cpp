#include "app/team_row.h"

#include <algorithm>
#include <array>

#include "app/approval_text.h"
#include "app/gateway_request.h"
#include "app/team_approvals.h"
#include "base/json_members.h"
#include "base/text.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;
using Kind = bool (*)(const Json&);

constexpr std::size_t kMostMembers = 100'000; // of a row, with all that is in them

bool isText(const Json& value) {
    return value.is_string();
}
bool isFlag(const Json& value) {
    return value.is_boolean();
}
bool isWhole(const Json& value) {
    return value.is_number_integer();
}
bool isNumber(const Json& value) {
    return value.is_number_unsigned();
}
bool isTextOrNull(const Json& value) {
    return value.is_string() || value.is_null();
}

bool isTime(const Json& value) {
    return value.is_string() && fromRfc3339(value.get_ref<const std::string&>()).has_value();
}
bool isTimeOrNull(const Json& value) {
    return value.is_null() || isTime(value);
}

template <std::size_t kDigits>
bool isHex(const Json& value) {
    if (!value.is_string())
        return false;
    const auto& text = value.get_ref<const std::string&>();
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool isFingerprints(const Json& value) { // of each statement, with spaces between
    return value.is_string() &&
           value.get_ref<const std::string&>().find_first_not_of("0123456789abcdef ") == std::string::npos;
}

bool isOutcome(const Json& value) {
    constexpr std::array<std::string_view, 6> kOutcomes{"requested", "approved",  "denied",
                                                        "expired",   "abandoned", "refused"};
    return value.is_string() &&
           std::find(kOutcomes.begin(), kOutcomes.end(), value.get_ref<const std::string&>()) != kOutcomes.end();
}

bool isTexts(const Json& value) {
    return value.is_array() && std::all_of(value.begin(), value.end(), isText);
}

struct Member {
    const char* name;
    Kind is;
};
template <class Members>
bool hasMembers(const Json& object, const Members& members) {
    return object.is_object() && std::all_of(std::begin(members), std::end(members), [&](const Member& member) {
               const auto found = object.find(member.name);
               return found != object.end() && member.is(*found);
           });
}

bool isPerson(const Json& value) {
    static constexpr std::array kPerson{Member{"issuer", isText}, Member{"subject", isText}, Member{"email", isText}};
    return hasMembers(value, kPerson);
}
bool isPersonOrNull(const Json& value) {
    return value.is_null() || isPerson(value);
}
bool isAgent(const Json& value) {
    static constexpr std::array kAgent{Member{"name", isText}, Member{"kind", isText}};
    return hasMembers(value, kAgent);
}
bool isTarget(const Json& value) {
    static constexpr std::array kTarget{Member{"name", isText}, Member{"environment", isText},
                                        Member{"database", isText}, Member{"user", isText}};
    return hasMembers(value, kTarget);
}
bool isClient(const Json& value) {
    static constexpr std::array kClient{Member{"address", isText}, Member{"pid", isWhole}, Member{"executable", isText},
                                        Member{"process_chain", isTexts}, Member{"application_name", isText}};
    return hasMembers(value, kClient);
}

template <class Each>
bool isArrayOf(const Json& value, Each is) {
    return value.is_array() && std::all_of(value.begin(), value.end(), is);
}
bool isPrepared(const Json& value) {
    static constexpr std::array kPrepared{Member{"name", isText}, Member{"sql", isText}};
    return isArrayOf(value, [](const Json& one) { return hasMembers(one, kPrepared); });
}
bool isParameters(const Json& value) {
    static constexpr std::array kParameter{Member{"value", isTextOrNull}, Member{"cut", isFlag}};
    return isArrayOf(value, [](const Json& one) { return hasMembers(one, kParameter); });
}
bool isRules(const Json& value) {
    static constexpr std::array kRule{Member{"name", isText}, Member{"reason", isText}, Member{"approvers", isTexts},
                                      Member{"comment_required", isFlag}};
    return isArrayOf(value, [](const Json& one) { return hasMembers(one, kRule); });
}

bool isPolicy(const Json& value) {
    static constexpr std::array kPolicy{Member{"sha256", isText}, Member{"published", isNumber}};
    return hasMembers(value, kPolicy);
}

constexpr std::array kState{Member{"outcome", isOutcome},    Member{"held", isFlag},       Member{"expires", isTime},
                            Member{"decided", isTimeOrNull}, Member{"by", isPersonOrNull}, Member{"comment", isText},
                            Member{"seconds", isWhole}};

bool isCard(const Json& card) {
    static constexpr std::array kCard{
        Member{"approval", isHex<8>},
        Member{"session", isHex<16>},
        Member{"statement", isNumber},
        Member{"requested", isTime},
        Member{"identity", isPersonOrNull},
        Member{"agent", isAgent},
        Member{"target", isTarget},
        Member{"client", isClient},
        Member{"sql", isText},
        Member{"prepared", isPrepared},
        Member{"parameters", isParameters},
        Member{"kinds", isTexts},
        Member{"relations", isTexts},
        Member{"fingerprint", isFingerprints},
        Member{"rules", isRules},
        Member{"repeatable", isFlag},
        Member{"transaction_since", isTimeOrNull},
    };
    // Gateways of earlier versions do not say it.
    const auto policy = card.find("policy");
    return hasMembers(card, kCard) && hasMembers(card, kState) && (policy == card.end() || isPolicy(*policy));
}

// At most kRowDepth deep. A name that cannot be seen as it is makes the whole thing nobody's.
bool makeVisible(Json& value, bool isStatement = false) {
    if (value.is_string()) {
        auto& text = value.get_ref<std::string&>();
        text = isStatement ? visibleText(text) : onOneLine(text);
    } else if (value.is_array()) {
        for (auto& one : value)
            if (!makeVisible(one))
                return false;
    } else if (value.is_object()) {
        for (auto& [name, one] : value.items())
            if (onOneLine(name) != name || !makeVisible(one, name == "sql"))
                return false;
    }
    return true;
}

} // namespace

std::string onOneLine(const std::string& text) {
    std::string out;
    for (const char c : visibleText(text))
        out += c == '\n' ? "[U+000A]" : c == '\t' ? "[U+0009]" : std::string(1, c);
    return out;
}

Json parseRow(std::string_view text) {
    std::size_t members = 0;
    bool isWithin = true;
    const auto look = [&](int depth, Json::parse_event_t, Json&) {
        isWithin = isWithin && depth <= kRowDepth && ++members <= kMostMembers;
        return isWithin; // what is not is not kept
    };
    auto out = Json::parse(text, look, false);
    return isWithin && out.is_object() ? std::move(out) : Json(Json::value_t::discarded);
}

void updateCard(Json& card, const Json& state) {
    for (const auto& member : kState)
        if (const auto found = state.find(member.name); found != state.end())
            card[member.name] = *found;
}

std::optional<Json> readTeamCard(const recording::SharedRequest& row) {
    auto card = parseRow(row.document);
    if (!card.is_object())
        return std::nullopt;
    card["impact"] = nullptr;
    if (const auto state = parseRow(row.state); state.is_object())
        updateCard(card, state);
    if (auto impact = parseRow(row.impact); impact.is_object())
        card["impact"] = std::move(impact);
    if (!isCard(card) || !isHex<64>(row.request) || !makeVisible(card))
        return std::nullopt;
    card["gateway"] = {{"id", toString(row.gateway)}, {"name", onOneLine(row.gatewayName)}};
    card["request"] = row.request;
    return card;
}

} // namespace postern::app
