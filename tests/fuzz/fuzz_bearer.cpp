// The input is what a client sends as its SASL initial response, and after a NUL byte as its next message, when it logs
// in with OAUTHBEARER. Nothing may crash; a token is only taken from a whole message, and the log-in never succeeds
// without somebody vouching for it.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "session/session.h"
#include "wire/protocol.h"

using namespace postern;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

std::string message(char type, std::string_view body) {
    std::string out(1, type);
    putU32(out, static_cast<std::uint32_t>(body.size() + 4));
    return out.append(body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto configuration =
        policy::parseConfiguration(
            "[[target]]\nname = \"a\"\nconninfo = \"host=b dbname=a\"\n[[identity]]\nname = \"c\"\n"
            "issuer = \"https://d.example\"\nclient_id = \"e\"\n",
            "fuzz")
            .configuration;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto first = input.substr(0, input.find('\0'));
    const auto second = input.substr(std::min(first.size() + 1, input.size()));
    session::Environment environment;
    environment.configuration = configuration;
    session::ClientFacts facts;
    facts.isLoopback = true;
    const Now now{Instant{}, Timestamp{1}};
    session::Session session(environment, facts, recording::SessionId{1}, now);
    session::Output out;
    std::string start;
    putU32(start, wire::kProtocol3);
    for (const auto* text : {"user", "f@g", "database", "a"})
        putCString(start, text);
    start.push_back('\0');
    std::string packet;
    putU32(packet, static_cast<std::uint32_t>(start.size() + 4));
    session.onClientBytes(packet + start, now, out);
    out.clear();
    session.onAgent(nullptr, false, now, out);
    std::string body;
    putCString(body, "OAUTHBEARER");
    putU32(body, static_cast<std::uint32_t>(first.size()));
    out.clear();
    session.onClientBytes(message('p', body.append(first)), now, out);
    if (out.verifyToken) {
        require(first.ends_with("\1\1") && first.find(out.verifyToken->token.view()) != std::string_view::npos);
        require(!out.verifyToken->token.empty());
        out.clear();
        session.onToken(Error::client("28000", "no"), now, out);
    }
    require(!out.dial);
    out.clear();
    session.onClientBytes(message('p', second), now, out);
    require(!out.dial && !out.verifyToken);
    require(session.isFinished());
    return 0;
}
