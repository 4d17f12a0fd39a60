#include "identity/claims.h"

#include <algorithm>

namespace postern::identity {

namespace {

constexpr std::size_t kMaxEmailBytes = 254; // RFC 5321 section 4.5.3.1.3, without the brackets
constexpr std::size_t kOktaLimit = 100;     // Okta cuts the list there and does not say so

std::optional<std::string> asText(const Json& claim) {
    if (claim.text() != nullptr)
        return *claim.text();
    if (const auto number = claim.integer())
        return std::to_string(*number);
    if (const auto truth = claim.boolean())
        return *truth ? "true" : "false";
    return std::nullopt;
}

bool isGroup(const std::string& name) {
    return !name.empty() && name.size() <= kMaxGroupBytes && isPrintable(name);
}

void notKnown(Identity& out, const Phrase& why) {
    out.groups.clear();
    out.groupsKnown = false;
    out.groupsProblem = why.english();
}

// Microsoft Entra leaves the claim out when a person is in more groups than fit (200 in a JWT), and says so aside.
bool hasOverage(const Json& claims, const std::string& path) {
    const auto* names = claims.find("_claim_names");
    if (names != nullptr && (names->find(path) != nullptr || names->find("groups") != nullptr))
        return true;
    const auto* marker = claims.find("hasgroups");
    return marker != nullptr && marker->boolean() != false;
}

} // namespace

bool isPrintable(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

Result<> checkConditions(const Json& claims, const std::map<std::string, std::string>& require) {
    for (const auto& [path, wanted] : require) {
        const auto* claim = claims.at(path);
        bool holds = claim != nullptr && asText(*claim) == wanted;
        if (claim != nullptr && claim->isArray())
            holds = std::any_of(claim->items().begin(), claim->items().end(),
                                [&, &value = wanted](const Json& item) { return asText(item) == value; });
        if (!holds)
            return refusedToken(phrase("the claim %1 is not what [[identity]] require says", path));
    }
    return {};
}

std::string emailOf(const Json& claims) {
    const auto* email = claims.textOf("email");
    const auto* verified = claims.find("email_verified"); // some providers send the word instead of the boolean
    if (email == nullptr || email->size() > kMaxEmailBytes || (verified != nullptr && asText(*verified) != "true"))
        return {};
    const bool isAscii = std::all_of(email->begin(), email->end(), [](char c) { return c > 0x20 && c < 0x7f; });
    return isAscii && std::count(email->begin(), email->end(), '@') == 1 ? *email : std::string();
}

void readGroups(const Json& claims, const std::string& path, Identity& out) {
    if (path.empty())
        return;
    const auto* claim = claims.at(path);
    if (claim == nullptr || claim->kind() == Json::Kind::Null) {
        if (hasOverage(claims, path))
            notKnown(out, phrase("the person is in more groups than the token holds; have the provider send only the "
                                 "groups assigned to this application, or application roles"));
        return;
    }
    if (claim->text() != nullptr && isGroup(*claim->text())) {
        out.groups = {*claim->text()};
        return;
    }
    if (!claim->isArray())
        return notKnown(out, phrase("the claim %1 is not a list of groups", path));
    if (claim->items().size() > kMaxGroups)
        return notKnown(out, phrase("the claim %1 lists more than %2 groups", path, kMaxGroups));
    for (const auto& item : claim->items()) {
        if (item.text() == nullptr || !isGroup(*item.text()))
            return notKnown(out, phrase("the claim %1 lists something that is not a group's name", path));
        out.groups.push_back(*item.text());
    }
    if (hasOverage(claims, path))
        return notKnown(out, phrase("the token says that its list of groups is not whole"));
    if (out.groups.size() == kOktaLimit)
        out.groupsProblem = phrase("exactly 100 groups: some providers cut the list there without saying so").english();
}

} // namespace postern::identity
