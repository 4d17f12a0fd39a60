#pragma once
// The client's half of SCRAM-SHA-256, written from RFC 5802 for tests: every part can be bent.
#include <cstdint>
#include <string>
#include <string_view>

namespace postern::identity::test {

struct ScramClient {
    std::string password = {}, gs2Header = "n,,", user = "user", nonce = "rOprNGfwEbeRWgbNEkqO", bindingData = {};

    std::string firstBare() const { return "n=" + user + ",r=" + nonce; }
    std::string first() const { return gs2Header + firstBare(); }
    // client-final-message for a server-first-message; `extensions` stand before the proof, with their comma.
    std::string final(std::string_view serverFirst, std::string_view extensions = {}) const;
    // What the server has to answer to final().
    std::string expectedServerFinal(std::string_view serverFirst) const;

private:
    std::string saltedPassword(std::string_view serverFirst) const;
    std::string withoutProof(std::string_view serverFirst) const;
    std::string authMessage(std::string_view serverFirst, std::string_view extensions) const;
};

} // namespace postern::identity::test
