#include "wire/startup.h"

#include "base/bytes.h"
#include "wire/protocol.h"

namespace postern::wire {

namespace {

Error invalid(const char* what) {
    return Error::client(sqlstate::kProtocolViolation, what);
}

Result<StartupPacket> readParameters(std::uint32_t version, std::string_view body) {
    StartupMessage message;
    message.version = version;
    Reader reader(body);
    for (;;) {
        const auto name = reader.cstring();
        if (!reader.ok())
            return invalid("invalid startup packet layout: expected terminator as last byte");
        if (name.empty())
            break;
        const auto value = reader.cstring();
        if (!reader.ok())
            return invalid("invalid startup packet layout: expected terminator as last byte");
        if (name.starts_with("_pq_."))
            message.protocolOptions.emplace_back(name);
        else
            message.parameters.emplace_back(name, value);
    }
    if (!reader.atEnd())
        return invalid("invalid startup packet layout: expected terminator as last byte");
    return StartupPacket{std::move(message)};
}

Result<StartupPacket> readPacket(std::uint32_t code, std::string_view body) {
    if (code == kCancelRequestCode) {
        if (body.size() != 8)
            return invalid("invalid length of cancel request");
        return StartupPacket{CancelRequest{loadU32(body.data()), loadU32(body.data() + 4)}};
    }
    if (code == kSslRequestCode || code == kGssEncRequestCode) {
        if (!body.empty())
            return invalid("invalid length of startup packet");
        return code == kSslRequestCode ? StartupPacket{SslRequest{}} : StartupPacket{GssEncRequest{}};
    }
    if (code >> 16 != 3)
        return Error(Fault::Client, sqlstate::kFeatureNotSupported,
                     "unsupported frontend protocol " + std::to_string(code >> 16) + "." +
                         std::to_string(code & 0xffff) + ": Postern supports 3.0");
    return readParameters(code, body);
}

} // namespace

const std::string* StartupMessage::find(std::string_view name) const {
    const std::string* found = nullptr;
    for (const auto& [key, value] : parameters)
        if (key == name)
            found = &value;
    return found;
}

Result<StartupRead> readStartup(std::string_view input) {
    if (input.size() < 4)
        return StartupRead{};
    const auto length = loadU32(input.data());
    if (length < 8 || length > kMaxStartupBytes)
        return invalid("invalid length of startup packet");
    if (input.size() < length)
        return StartupRead{};
    auto packet = readPacket(loadU32(input.data() + 4), input.substr(8, length - 8));
    if (!packet)
        return std::move(packet).error();
    return StartupRead{length, std::move(*packet)};
}

} // namespace postern::wire
