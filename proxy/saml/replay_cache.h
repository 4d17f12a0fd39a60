#pragma once
// Assertions that were used already (SAML profiles section 4.1.4.5). Belongs to one thread.
#include <cstddef>
#include <map>
#include <string>

#include "base/clock.h"

namespace postern::saml {

class ReplayCache {
public:
    static constexpr std::size_t kMaxEntries = 1000;

    // False: this one was used before, or nothing more can be remembered. What has expired is forgotten: it is refused
    // for its time.
    [[nodiscard]] bool use(const std::string& issuer, const std::string& assertionId, Timestamp until, Timestamp now);

private:
    std::map<std::string, Timestamp> m_used; // a hash of both, and until when it could be used again
};

} // namespace postern::saml
