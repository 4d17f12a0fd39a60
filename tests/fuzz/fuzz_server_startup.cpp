// What a server says during log-in, cut at a place the input chooses: the outcome is the same as when it comes whole,
// and no byte behind ReadyForQuery is taken.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "net/startup_scanner.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using postern::net::StartupScanner;
    if (size < 2)
        return 0;
    const postern::net::AuthenticationPolicy policy{(data[0] & 1) != 0, (data[0] & 2) != 0};
    const std::string_view bytes(reinterpret_cast<const char*>(data + 2), size - 2);
    StartupScanner whole(policy), cut(policy);
    const auto atOnce = whole.feed(bytes);
    const auto head = bytes.substr(0, data[1]);
    auto inParts = cut.feed(head);
    if (inParts && *inParts == head.size() && !cut.isReady()) {
        inParts = cut.feed(bytes.substr(head.size()));
        if (inParts)
            *inParts += head.size();
    }
    if (atOnce.has_value() != inParts.has_value() || (atOnce && *atOnce != *inParts) ||
        (atOnce && *atOnce > bytes.size()))
        std::abort();
    if (whole.parameters() != cut.parameters() || whole.notices() != cut.notices() ||
        whole.backendPid() != cut.backendPid() || whole.error().has_value() != cut.error().has_value())
        std::abort();
    if (atOnce && *atOnce < bytes.size() && !whole.isReady())
        std::abort();
    return 0;
}
