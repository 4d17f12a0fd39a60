#include <gtest/gtest.h>

#include "base/bytes.h"
#include "wire/protocol.h"
#include "wire/startup.h"

using namespace postern;
using namespace postern::wire;

namespace {

std::string packet(std::uint32_t code, std::string_view body) {
    std::string out;
    putU32(out, static_cast<std::uint32_t>(body.size() + 8));
    putU32(out, code);
    return out.append(body);
}

std::string_view literal(const char* text, std::size_t size) {
    return {text, size};
}

} // namespace

TEST(Startup, readsParametersInOrder) {
    const auto bytes = packet(kProtocol3, literal("user\0ann\0database\0shop\0_pq_.new\0on\0user\0bob\0\0", 45));
    const auto read = readStartup(bytes + "rest");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->bytes, bytes.size());
    const auto& message = std::get<StartupMessage>(read->packet);
    EXPECT_EQ(*message.find("user"), "bob") << "the last one counts, as on the server";
    EXPECT_EQ(message.parameters.size(), 3U);
    EXPECT_EQ(message.protocolOptions, std::vector<std::string>{"_pq_.new"});
}

TEST(Startup, waitsForTheWholePacket) {
    const auto bytes = packet(kProtocol3, literal("user\0ann\0\0", 10));
    for (std::size_t i = 0; i < bytes.size(); ++i)
        EXPECT_EQ(readStartup(std::string_view(bytes).substr(0, i))->bytes, 0U);
}

TEST(Startup, knowsTheRequests) {
    EXPECT_TRUE(std::holds_alternative<SslRequest>(readStartup(packet(kSslRequestCode, {}))->packet));
    EXPECT_TRUE(std::holds_alternative<GssEncRequest>(readStartup(packet(kGssEncRequestCode, {}))->packet));
    std::string body;
    putU32(body, 77);
    putU32(body, 0xdeadbeef);
    const auto cancel = std::get<CancelRequest>(readStartup(packet(kCancelRequestCode, body))->packet);
    EXPECT_EQ(cancel.pid, 77U);
    EXPECT_EQ(cancel.key, 0xdeadbeefU);
}

TEST(Startup, refusesWhatCannotBe) {
    std::string tooLong;
    putU32(tooLong, 10001);
    std::string tooShort;
    putU32(tooShort, 7);
    for (const auto& bytes :
         {tooLong, tooShort, packet(kCancelRequestCode, "1234567"), packet(kSslRequestCode, "x"),
          packet(kProtocol3, literal("user\0ann\0", 9)), packet(kProtocol3, literal("user\0ann", 8)),
          packet(kProtocol3, literal("\0more", 5)), packet(2U << 16, literal("\0", 1)), packet(0, {})}) {
        EXPECT_FALSE(readStartup(bytes));
    }
    EXPECT_EQ(readStartup(packet(2U << 16, literal("\0", 1))).error().sqlstate(), "0A000");
}
