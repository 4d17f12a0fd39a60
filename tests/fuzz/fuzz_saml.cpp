// The input is an answer; and, cut and changed by the input, a good one. Nothing may crash, and nobody gets in but who
// was signed for, with just what was signed.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "response_maker.h"

using namespace postern;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto key = test::SamlKey::ec();
    static const auto rules = test::rulesFor(key);
    static const auto good = test::signedAnswer(key);
    static const auto known = test::read(good, rules);
    require(known.has_value());

    const std::string_view input(reinterpret_cast<const char*>(data), size);
    std::string changed = good;
    if (size >= 3) {
        const auto at = (static_cast<std::size_t>(data[0]) << 8 | data[1]) % good.size();
        changed.replace(at, std::min<std::size_t>(data[2], good.size() - at), input.substr(3));
    }
    for (const auto& xml : {std::string(input), changed}) {
        const auto who = test::read(xml, rules);
        require(who ? who->claims == known->claims && who->expires == known->expires : !who.error().message().empty());
    }
    (void)saml::decodeResponse(input);
    return 0;
}
