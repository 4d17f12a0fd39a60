#pragma once
// Makes tokens for tests: signs what it is given, however wrong.
#include <memory>
#include <string>
#include <string_view>

#include <openssl/types.h>

namespace postern::test {

class TokenMaker {
public:
    static TokenMaker rsa(int bits = 2048, unsigned exponent = 65537);
    static TokenMaker p256();
    static TokenMaker ed25519();
    static TokenMaker ed25519(std::string_view seed); // 32 bytes

    // A JWK with `members` added: "\"kid\":\"k1\"".
    std::string jwk(const std::string& members = "\"kid\":\"k1\"") const;
    std::string keySet(const std::string& members = "\"kid\":\"k1\"") const {
        return "{\"keys\":[" + jwk(members) + "]}";
    }

    // Raw signature of `input`; "PS256" takes PSS, everything else what the key does.
    std::string sign(std::string_view algorithm, std::string_view input) const;
    // Whole token; `header` and `claims` are JSON.
    std::string token(const std::string& header, const std::string& claims) const;

private:
    explicit TokenMaker(EVP_PKEY* key);
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace postern::test
