// The input is a token and, after a newline, a key set. Nothing may crash; a key set that the input brings never makes
// the input's token valid under keys it does not have; with the fixed keys, only the tokens that were made with them
// are valid, spelled exactly as they were made.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "identity/token.h"
#include "token_maker.h"

using namespace postern;
using namespace postern::identity;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

constexpr Timestamp kNow{1'800'000'000'000'000};
const std::string kClaims = R"({"iss":"https://a.example","aud":["postern","b"],"azp":"postern","sub":"alice",)"
                            R"("iat":1799999990,"exp":1800000300,"nonce":"n","groups":["dba"],"email":"a@b"})";

TokenRules rules() {
    TokenRules out;
    out.provider = "a";
    out.issuer = "https://a.example";
    out.clientId = "postern";
    out.audience = {"postern"};
    out.groupsClaim = "groups";
    out.algorithms = {Algorithm::RS256, Algorithm::PS256, Algorithm::ES256, Algorithm::EdDSA};
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto maker = test::TokenMaker::ed25519("0123456789abcdef0123456789abcdef");
    static const auto keys = *KeySet::parse(maker.keySet());
    static const auto known = maker.token(R"({"alg":"EdDSA","kid":"k1"})", kClaims);
    static const auto with = rules();

    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto line = input.find('\n');
    const auto text = input.substr(0, line);
    // What the corpus cannot hold because it is made anew: the good token, cut and changed by the input.
    std::string changed = known;
    if (text.size() >= 3)
        changed[(static_cast<unsigned char>(text[0]) << 8 | static_cast<unsigned char>(text[1])) % changed.size()] =
            text[2];
    for (const auto& one : {std::string(text), changed}) {
        const auto token = UnverifiedToken::parse(one);
        if (!token) {
            require(token.error().message() == "the token was refused" && !token.error().detail().empty());
            continue;
        }
        const auto who = verify(*token, keys, with, {}, kNow);
        require(who.has_value() == (one == known));
        if (line != std::string_view::npos)
            if (const auto brought = KeySet::parse(input.substr(line + 1)))
                (void)verify(*token, *brought, with, {}, kNow);
    }
    (void)Json::parse(input);
    return 0;
}
