#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "support/playbook.h"

using namespace postern;
using namespace postern::test;
using testing::HasSubstr;

namespace {

std::string header(char type, std::uint32_t length) {
    std::string out(1, type);
    putU32(out, length);
    return out;
}

// What ends the session: FATAL with this code, both sides closed.
void expectEnd(Playbook&& playbook, std::string_view sqlstate) {
    const auto outcome = playbook.play();
    EXPECT_THAT(outcome.toClient, HasSubstr("FATAL"));
    EXPECT_THAT(outcome.toClient, HasSubstr(std::string(sqlstate)));
    EXPECT_TRUE(outcome.closeClient);
    EXPECT_TRUE(outcome.closeUpstream);
    EXPECT_THAT(outcome.events.back(), testing::StartsWith("session_end"));
}

} // namespace

TEST(BadInput, fromTheClientEndsTheSession) {
    for (const auto& bytes :
         {header('Q', 3), header('Q', 0xFFFFFFFF), header('z', 4), typed('Q', "no end"), typed('B', "x"),
          typed('p', "password"), typed('S', "x"), typed('E', "x"), typed('D', "Xname"), typed('P', "x")})
        expectEnd(std::move(Playbook().client(bytes, "", "?")), "08P01");
}

TEST(BadInput, fromTheServerEndsTheSession) {
    for (const auto& bytes :
         {header('D', 3), header('T', 0xFFFFFFFF), header('q', 4), ready('I'), typed('1'), dataRow({"1"}),
          commandComplete("SELECT 1"), typed('R', std::string(4, '\0')), typed('K', std::string(8, '\0')),
          typed('W', std::string("\0\0\0", 3)), typed('E', "no end"), typed('S', "x")})
        expectEnd(std::move(Playbook().server(bytes, "?")), "08P01");
    const auto ask = query("SELECT 1");
    for (const auto& bytes :
         {ready('I'), typed('1'), typed('T', "\x01"), typed('n'), typed('V', std::string(4, '\0')), typed('I', "x"),
          commandComplete("SELECT 1") + commandComplete("SELECT 1"), commandComplete("X") + typed('Z', "X")})
        expectEnd(std::move(Playbook().client(ask, ask).server(bytes, "?")), "08P01");
}

TEST(BadInput, aVanishedClientCancelsWhatRuns) {
    const auto ask = query("SELECT pg_sleep(100)");
    const auto outcome = Playbook().client(ask, ask).clientCloses().play();
    EXPECT_TRUE(outcome.cancelUpstream);
    EXPECT_TRUE(outcome.closeUpstream);
    EXPECT_EQ(outcome.events.back(), "session_end:client disconnected");
}

TEST(BadInput, aVanishedServerIsTold) {
    const auto outcome = Playbook().serverCloses("?").play();
    EXPECT_THAT(outcome.toClient, HasSubstr("08006"));
    const auto farewell = errorResponse("57P01", "terminating connection due to administrator command", "FATAL");
    const auto polite = Playbook().server(farewell, farewell).serverCloses().play();
    EXPECT_EQ(polite.toClient, farewell) << "the server's own word is enough";
}

TEST(BadInput, cancelReachesTheServerOnlyWhileSomethingRuns) {
    EXPECT_FALSE(Playbook().cancel().play().cancelUpstream);
    const auto ask = query("SELECT 1");
    const auto outcome = Playbook().client(ask, ask).cancel().play();
    EXPECT_TRUE(outcome.cancelUpstream);
    EXPECT_EQ(outcome.events.back(), "cancel");
}

TEST(BadInput, goodbyeIsPassedOn) {
    const auto outcome = Playbook().client(typed('X'), typed('X')).play();
    EXPECT_FALSE(outcome.cancelUpstream);
    EXPECT_EQ(outcome.events.back(), "session_end:client terminated");
}

TEST(BadInput, aStatementThatIsTooLongIsRefusedAndTheSessionLives) {
    const auto outcome = [] {
        Playbook p;
        const auto ask = query("SELECT 1");
        const auto answer = rowDescription({"a"}) + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
        return p.client(query(std::string((8U << 20) + 1, ' ')), "", "?").client(ask, ask).server(answer, "?").play();
    }();
    EXPECT_THAT(outcome.toClient, HasSubstr("54000"));
    EXPECT_TRUE(outcome.toClient.ends_with(ready('I')));
}
