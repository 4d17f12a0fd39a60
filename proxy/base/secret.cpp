#include "base/secret.h"

#include <openssl/crypto.h>

namespace postern {

void wipe(std::string& bytes) {
    if (!bytes.empty())
        OPENSSL_cleanse(bytes.data(), bytes.size());
    bytes.clear();
}

} // namespace postern
