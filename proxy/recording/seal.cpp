#include "recording/seal.h"

#include <array>
#include <cstdlib>
#include <openssl/evp.h>

#include "base/bytes.h"
#include "base/random.h"

namespace postern::recording {

namespace {

constexpr char kVersion = 1;
constexpr std::size_t kRunBytes = 16, kCountBytes = 8;
constexpr std::size_t kHeader = 1 + kPayloadKeyIdBytes + kRunBytes;
constexpr std::string_view kStorePurpose = "postern-store-v1:", kJournalPurpose = "postern-journal-v1:";
constexpr char kSealedRecord = '\xe0'; // version 14 of an event's first byte: no event has it
constexpr std::size_t kRecordHeader = 1 + kPayloadKeyIdBytes;

using Nonce = std::array<unsigned char, 12>;

Nonce nonceOf(std::uint64_t number) {
    Nonce nonce{};
    for (std::size_t i = 0; i < 8; ++i)
        nonce[nonce.size() - 1 - i] = static_cast<unsigned char>(number >> (8 * i));
    return nonce;
}

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(char* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}

std::string journalSalt(std::uint64_t journal) {
    std::string salt;
    putU64(salt, journal);
    return salt;
}

std::string storeHeader(const PayloadKey& key) {
    return std::string(1, kVersion) + key.id() + randomBytes(kRunBytes);
}

} // namespace

void Gcm::Free::operator()(evp_cipher_ctx_st* context) const {
    EVP_CIPHER_CTX_free(context);
}

Gcm::Gcm(const Secret& key, Direction direction) : m_context(EVP_CIPHER_CTX_new()) {
    const auto init = direction == Direction::Seal ? EVP_EncryptInit_ex : EVP_DecryptInit_ex;
    if (!m_context || init(m_context.get(), EVP_aes_256_gcm(), nullptr, raw(key.view()), nullptr) != 1)
        std::abort(); // what was to be encrypted must not be written otherwise
}

void Gcm::seal(std::uint64_t number, std::string_view context, std::string_view plain, char* out) {
    const auto nonce = nonceOf(number);
    auto* c = m_context.get();
    int size = 0;
    const auto length = static_cast<int>(plain.size());
    if (EVP_EncryptInit_ex(c, nullptr, nullptr, nullptr, nonce.data()) != 1 ||
        (!context.empty() &&
         EVP_EncryptUpdate(c, nullptr, &size, raw(context), static_cast<int>(context.size())) != 1) ||
        EVP_EncryptUpdate(c, raw(out), &size, raw(plain), length) != 1 ||
        EVP_EncryptFinal_ex(c, raw(out + plain.size()), &size) != 1 ||
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, kSealTag, out + plain.size()) != 1)
        std::abort();
}

std::optional<std::string> Gcm::open(std::uint64_t number, std::string_view context, std::string_view sealed) {
    if (sealed.size() < kSealTag)
        return std::nullopt;
    const auto nonce = nonceOf(number);
    auto* c = m_context.get();
    std::string out(sealed.size() - kSealTag, '\0');
    std::string tag(sealed.substr(out.size()));
    int size = 0;
    const auto length = static_cast<int>(out.size());
    if (EVP_DecryptInit_ex(c, nullptr, nullptr, nullptr, nonce.data()) != 1 ||
        (!context.empty() &&
         EVP_DecryptUpdate(c, nullptr, &size, raw(context), static_cast<int>(context.size())) != 1) ||
        EVP_DecryptUpdate(c, raw(out.data()), &size, raw(sealed), length) != 1 ||
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, kSealTag, tag.data()) != 1 ||
        EVP_DecryptFinal_ex(c, raw(out.data() + out.size()), &size) != 1)
        return std::nullopt;
    return out;
}

Sealer::Sealer(const PayloadKey& key)
    : m_header(storeHeader(key)),
      m_gcm(key.derive(kStorePurpose, std::string_view(m_header).substr(1 + kPayloadKeyIdBytes)),
            Gcm::Direction::Seal) {}

std::string Sealer::seal(std::string_view context, std::string_view plain) {
    std::string out;
    out.reserve(kHeader + kCountBytes + plain.size() + kSealTag);
    out += m_header;
    putU64(out, m_count);
    const auto at = out.size();
    out.resize(at + plain.size() + kSealTag);
    m_gcm.seal(m_count++, context, plain, out.data() + at);
    return out;
}

Result<const PayloadKey*> Opener::key(std::string_view id) {
    const auto* found = m_ring ? m_ring->find(id) : nullptr;
    if (!found && m_source) {
        auto ring = m_source(id);
        if (!ring)
            return ring.error();
        m_ring = std::move(*ring);
        found = m_ring ? m_ring->find(id) : nullptr;
    }
    if (!found)
        return missingKey(id);
    return found;
}

Result<std::optional<std::string>> Opener::open(std::string_view context, std::string_view sealed) {
    if (sealed.size() < kHeader + kCountBytes + kSealTag || sealed.front() != kVersion)
        return std::optional<std::string>{};
    const auto run = sealed.substr(1, kPayloadKeyIdBytes + kRunBytes);
    if (run != m_run) {
        const auto found = key(run.substr(0, kPayloadKeyIdBytes));
        if (!found)
            return found.error();
        m_gcm.emplace((*found)->derive(kStorePurpose, run.substr(kPayloadKeyIdBytes)), Gcm::Direction::Open);
        m_run = run;
    }
    Reader count(sealed.substr(kHeader, kCountBytes));
    return m_gcm->open(count.u64(), context, sealed.substr(kHeader + kCountBytes));
}

RecordSealer::RecordSealer(const PayloadKey& key, std::uint64_t journal)
    : m_header(std::string(1, kSealedRecord) + key.id()),
      m_gcm(key.derive(kJournalPurpose, journalSalt(journal)), Gcm::Direction::Seal) {}

std::size_t RecordSealer::sealedSize(std::size_t plain) {
    return kRecordHeader + plain + kSealTag;
}

void RecordSealer::seal(std::uint64_t position, std::string_view plain, char* out) {
    m_header.copy(out, m_header.size());
    m_gcm.seal(position, m_header, plain, out + kRecordHeader);
}

bool isSealedRecord(std::string_view payload) {
    return payload.size() >= kRecordHeader + kSealTag && payload.front() == kSealedRecord;
}

Result<std::string> RecordOpener::open(std::uint64_t journal, std::uint64_t position, std::string_view payload) {
    const auto id = payload.substr(1, kPayloadKeyIdBytes);
    if (!m_gcm || journal != m_journal || id != m_id) {
        const auto found = m_keys.key(id);
        if (!found)
            return found.error();
        m_gcm.emplace((*found)->derive(kJournalPurpose, journalSalt(journal)), Gcm::Direction::Open);
        m_journal = journal, m_id = id;
    }
    auto plain = m_gcm->open(position, payload.substr(0, kRecordHeader), payload.substr(kRecordHeader));
    if (!plain)
        return Error::internal("the journal's record at position " + std::to_string(position) + " does not decrypt");
    return std::move(*plain);
}

} // namespace postern::recording
