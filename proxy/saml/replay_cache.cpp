#include "saml/replay_cache.h"

#include "base/text.h"

namespace postern::saml {

bool ReplayCache::use(const std::string& issuer, const std::string& assertionId, Timestamp until, Timestamp now) {
    std::erase_if(m_used, [&](const auto& one) { return one.second <= now; });
    if (m_used.size() >= kMaxEntries)
        return false;
    return m_used.emplace(sha256(issuer + "\n" + assertionId), until).second;
}

} // namespace postern::saml
