#include "app/gateway_request.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "app/control_socket.h"
#include "base/json_members.h"

namespace postern::app {

namespace {

constexpr std::size_t kMaxToken = 64U << 10;

} // namespace

GatewayAnswer request(const Common& common, const policy::Configuration& configuration, const std::string& request) {
    const auto line = askGateway(controlPath(configuration), request);
    if (!line) {
        complain(common, line.error().message());
        return {{}, Exit::Unreachable};
    }
    auto json = nlohmann::json::parse(*line, nullptr, false);
    if (!json.is_object()) {
        complain(common, "the gateway's answer cannot be read");
        return {{}, Exit::Unreachable};
    }
    if (const auto error = json.find("error"); error != json.end()) {
        complain(common, textOf(*error, "message"));
        return {{}, textOf(*error, "sqlstate") == "22023" ? Exit::Usage : Exit::DoesNotHold};
    }
    return {std::move(json), Exit::Done};
}

Result<std::string> readTokenFile(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return Error::client("22023", "cannot read " + file + ": " + std::strerror(errno));
    std::string token(kMaxToken + 1, '\0');
    in.read(token.data(), static_cast<std::streamsize>(token.size()));
    token.resize(static_cast<std::size_t>(in.gcount()));
    const auto end = token.find_last_not_of(" \t\r\n");
    token.resize(end == std::string::npos ? 0 : end + 1);
    if (token.empty() || token.size() > kMaxToken)
        return Error::client("22023", file + " holds no token");
    return token;
}

} // namespace postern::app
