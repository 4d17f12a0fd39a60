#include "recording/closing.h"

#include <nlohmann/json.hpp>

#include "base/json_members.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace postern::recording {

namespace {

using nlohmann::json;

constexpr std::string_view kBegin = "{\"export\":", kSignature = ",\"signature\":\"", kEnd = "\"}";
constexpr int kVersion = 1;
constexpr std::size_t kSignatureText = 88; // base64 of 64 bytes

// A fixed prefix, so that no other use of the key can be taken for this one.
std::string signedText(std::string_view canonical) {
    return "postern-export-v1:" + sha256(canonical);
}

std::optional<Digest> digestOf(const json& value) {
    const auto raw = fromHex(value.get_ref<const std::string&>());
    return raw ? Digest::fromBytes(*raw) : std::nullopt;
}

std::optional<ExportedSession> sessionOf(const json& item) {
    const auto session = sessionIdFromString(item.at("session").get_ref<const std::string&>());
    const auto head = digestOf(item.at("head"));
    if (!session || !head)
        return std::nullopt;
    ExportedSession out{{*session, numberAt(item, "events"), *head}, {}};
    for (const auto& note : item.at("notes")) {
        const auto hash = digestOf(note);
        if (!hash)
            return std::nullopt;
        out.notes.push_back(*hash);
    }
    return out;
}

// False: a member is missing or of another type.
bool readMembers(Closing& out) {
    const auto object = json::parse(out.canonical, nullptr, false);
    try {
        if (object.at("export") != kVersion)
            return false;
        for (const auto& item : object.at("sessions")) {
            auto session = sessionOf(item);
            if (!session)
                return false;
            out.sessions.push_back(std::move(*session));
        }
        out.publicKey = object.value("public_key", std::string());
        return true;
    } catch (const json::exception&) {
        return false;
    }
}

} // namespace

std::string closingLine(std::span<const ExportedSession> sessions, const SigningKey* key) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("export", kVersion).key("sessions").beginArray();
    for (const auto& session : sessions) {
        json.beginObject()
            .field("session", toString(session.head.session))
            .field("events", static_cast<std::int64_t>(session.head.events))
            .field("head", toHex(session.head.hash))
            .key("notes")
            .beginArray();
        for (const auto& note : session.notes)
            json.string(toHex(note));
        json.endArray().endObject();
    }
    json.endArray();
    if (key)
        json.field("public_key", key->publicKey().toText());
    json.endObject();
    if (!key)
        return out;
    const auto signature = toBase64(key->sign(signedText(out)));
    out.pop_back();
    return out.append(kSignature).append(signature).append(kEnd);
}

bool isClosing(std::string_view line) {
    return line.starts_with(kBegin);
}

bool Closing::isSignedBy(const PublicKey& key) const {
    return !signature.empty() && key.verify(signedText(canonical), signature);
}

std::optional<Closing> parseClosing(std::string_view line) {
    Closing out;
    out.canonical = line;
    // From the end, by fixed widths: what comes before is what was signed, as it stands.
    const auto tail = kSignature.size() + kSignatureText + kEnd.size();
    if (line.size() > tail && line.ends_with(kEnd) && line.substr(line.size() - tail).starts_with(kSignature)) {
        const auto raw = fromBase64(line.substr(line.size() - kSignatureText - kEnd.size(), kSignatureText));
        if (!raw)
            return std::nullopt;
        out.signature = *raw;
        out.canonical = line.substr(0, line.size() - tail);
        out.canonical += '}';
    }
    if (!isClosing(line) || !readMembers(out))
        return std::nullopt;
    return out;
}

} // namespace postern::recording
