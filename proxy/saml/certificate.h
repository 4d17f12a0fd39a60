#pragma once
// The certificates that a provider signs with, as the configuration pins them. Only their keys count: who issued them
// and until when says nothing, because they were chosen one by one.
//
// Immutable values; any thread.
#include <memory>
#include <string_view>
#include <vector>

#include <openssl/types.h>

#include "base/result.h"

namespace postern::saml {

using PinnedKeys = std::vector<std::shared_ptr<EVP_PKEY>>;

// PEM, one or more (the next one before a rotation). Error 22023: not certificates, or a key that is too weak (RSA
// below 2048 bits) or of another kind than RSA and the curves P-256, P-384, P-521.
Result<PinnedKeys> parseCertificates(std::string_view pem);

} // namespace postern::saml
