#include "recording/chain.h"

#include <algorithm>
#include <cstdlib>
#include <openssl/evp.h>

#include "base/json_writer.h"
#include "base/text.h"

namespace postern::recording {

namespace {

constexpr std::array<std::string_view, 6> kKinds{"genesis",     "key",        "session_start",
                                                 "session_end", "checkpoint", "tombstone"};
constexpr std::size_t kHexDigest = 64;

JsonWriter& begin(JsonWriter& json, LedgerKind kind, std::uint64_t number, Timestamp time) {
    return json.beginObject()
        .field("ledger", static_cast<std::int64_t>(number))
        .field("time", toRfc3339(time))
        .field("entry", toString(kind));
}

void appendHead(JsonWriter& json, const SessionHead& head) {
    json.field("session", toString(head.session))
        .field("events", static_cast<std::int64_t>(head.events))
        .field("head", toHex(head.hash));
}

} // namespace

std::optional<Digest> Digest::fromBytes(std::string_view raw) {
    Digest digest;
    if (raw.size() != digest.bytes.size())
        return std::nullopt;
    std::copy(raw.begin(), raw.end(), digest.bytes.begin());
    return digest;
}

std::string toHex(const Digest& digest) {
    return postern::toHex(digest.view());
}

void Hasher::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}
void Hasher::Free::operator()(evp_md_st* algorithm) const {
    EVP_MD_free(algorithm);
}

// Fetched once: a fetch by name for every hash would cost more than the hash.
Hasher::Hasher() : m_algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr)), m_context(EVP_MD_CTX_new()) {
    if (!m_algorithm || !m_context)
        std::abort(); // without SHA-256 nothing here can keep its promise
}

Digest Hasher::link(std::string_view canonical, const Digest& prev) {
    Digest out;
    if (EVP_DigestInit_ex2(m_context.get(), m_algorithm.get(), nullptr) != 1 ||
        EVP_DigestUpdate(m_context.get(), canonical.data(), canonical.size()) != 1 ||
        EVP_DigestUpdate(m_context.get(), prev.bytes.data(), prev.bytes.size()) != 1 ||
        EVP_DigestFinal_ex(m_context.get(), out.bytes.data(), nullptr) != 1)
        std::abort();
    return out;
}

void appendChainedLine(std::string& out, std::string_view canonical, const Digest& hash, const Digest& prev) {
    out += canonical.substr(0, canonical.size() - 1);
    out += ",\"hash\":\"";
    out += toHex(hash);
    out += "\",\"prev\":\"";
    out += toHex(prev);
    out += "\"}";
}

std::optional<ChainedLine> parseChainedLine(std::string_view line) {
    // From the end, by fixed widths: what comes before is hashed as it stands and never interpreted for this.
    auto takeEnd = [&line](std::string_view expected) {
        if (!line.ends_with(expected))
            return false;
        line.remove_suffix(expected.size());
        return true;
    };
    auto takeHex = [&line]() -> std::optional<Digest> {
        if (line.size() < kHexDigest)
            return std::nullopt;
        const auto raw = fromHex(line.substr(line.size() - kHexDigest));
        line.remove_suffix(kHexDigest);
        return raw ? Digest::fromBytes(*raw) : std::nullopt;
    };
    constexpr std::string_view kSignature = "\",\"signature\":\"";
    constexpr std::size_t kSignatureText = 88; // base64 of 64 bytes
    ChainedLine out;
    if (!takeEnd("\"}"))
        return std::nullopt;
    if (line.size() > kSignature.size() + kSignatureText &&
        line.substr(line.size() - kSignatureText - kSignature.size(), kSignature.size()) == kSignature) {
        const auto raw = fromBase64(line.substr(line.size() - kSignatureText));
        if (!raw)
            return std::nullopt;
        out.signature = *raw;
        line.remove_suffix(kSignatureText + kSignature.size());
    }
    const auto prev = takeHex();
    if (!prev || !takeEnd("\",\"prev\":\""))
        return std::nullopt;
    const auto hash = takeHex();
    if (!hash || !takeEnd(",\"hash\":\""))
        return std::nullopt;
    out.canonical = line;
    out.canonical += '}';
    out.hash = *hash, out.prev = *prev;
    return out;
}

std::string_view toString(LedgerKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<LedgerKind> ledgerKindFromString(std::string_view text) {
    const auto found = std::find(kKinds.begin(), kKinds.end(), text);
    if (found == kKinds.end())
        return std::nullopt;
    return static_cast<LedgerKind>(found - kKinds.begin());
}

std::string signedBytes(const Digest& hash) {
    std::string out = "postern-ledger-v1:";
    out += hash.view();
    return out;
}

std::string ledgerKey(LedgerKind kind, std::uint64_t number, Timestamp time, std::string_view store,
                      std::string_view publicKey) {
    std::string out;
    JsonWriter json(out);
    begin(json, kind, number, time).field("store", store).field("public_key", publicKey).endObject();
    return out;
}

std::string ledgerSessionStart(std::uint64_t number, Timestamp time, SessionId session) {
    std::string out;
    JsonWriter json(out);
    begin(json, LedgerKind::SessionStart, number, time).field("session", toString(session)).endObject();
    return out;
}

std::string ledgerSessionEnd(std::uint64_t number, Timestamp time, const SessionHead& head) {
    std::string out;
    JsonWriter json(out);
    begin(json, LedgerKind::SessionEnd, number, time);
    appendHead(json, head);
    json.endObject();
    return out;
}

std::string ledgerHeads(LedgerKind kind, std::uint64_t number, Timestamp time, std::span<const SessionHead> heads,
                        std::string_view access) {
    std::string out;
    JsonWriter json(out);
    begin(json, kind, number, time).key("sessions").beginArray();
    for (const auto& head : heads) {
        json.beginObject();
        appendHead(json, head);
        json.endObject();
    }
    json.endArray();
    if (!access.empty())
        json.key("access").raw(access);
    json.endObject();
    return out;
}

void appendLedgerLine(std::string& out, const LedgerEntry& entry) {
    appendChainedLine(out, entry.canonical, entry.hash, entry.prev);
    if (entry.signature.empty())
        return;
    out.pop_back();
    out += ",\"signature\":\"";
    out += toBase64(entry.signature);
    out += "\"}";
}

} // namespace postern::recording
