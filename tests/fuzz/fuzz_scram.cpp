// The input is two client messages and a verifier text, cut at newlines. Nothing may crash; nobody gets in without the
// key; a verifier that parses is written as it was read; and the right client always gets in, whatever extensions it
// sends.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "identity/scram.h"
#include "scram_client.h"

using namespace postern::identity;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    auto next = [&input] {
        const auto line = input.substr(0, input.find('\n'));
        input.remove_prefix(std::min(input.size(), line.size() + 1));
        return line;
    };
    const auto first = next(), final = next(), verifierText = next();

    if (const auto verifier = ScramVerifier::fromText(verifierText))
        require(verifier->toText() == verifierText);
    (void)saslPrep(first);

    static const auto verifier = ScramVerifier::fromPassword("pencil", "0123456789abcdef", 1);
    for (const bool offered : {false, true}) {
        const auto binding = offered ? std::optional<std::string>("end point") : std::nullopt;
        // A nonce that the fuzzer cannot know the proof for: nothing it sends is right.
        ScramServer server(ScramVerifier::decoy("nobody", "secret"), "serverNonce", binding);
        if (server.onClientFirst(first))
            require(!server.onClientFinal(final));

        ScramServer known(verifier, "serverNonce", binding);
        if (const auto serverFirst = known.onClientFirst(first)) {
            require(serverFirst->find("serverNonce,s=") != std::string::npos);
            const auto flag = first.substr(0, first.find(','));
            require(offered ? flag != "y" : !flag.starts_with("p="));
        }
    }
    return 0;
}
