#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/playbook.h"

using namespace postern::test;
using testing::HasSubstr;

namespace {
const std::string kCopyIn = typed('G', std::string("\0\0\x01\0\0", 5));
const std::string kCopyOut = typed('H', std::string("\0\0\x01\0\0", 5));
} // namespace

TEST(Copy, outPassesAndIsRecorded) {
    const auto ask = query("COPY t TO STDOUT");
    const auto answer =
        kCopyOut + typed('d', "1\n") + typed('d', "2\n") + typed('c') + commandComplete("COPY 2") + ready('I');
    const auto outcome = Playbook().client(ask, ask).server(answer, answer).play();
    EXPECT_THAT(outcome.json[1], HasSubstr(R"("protocol":"copy")"));
    EXPECT_THAT(outcome.events[2], "result:COPY 2:2");
    EXPECT_THAT(outcome.json[2], HasSubstr("1\\n2\\n"));
}

TEST(Copy, inPassesAndIsRecorded) {
    const auto ask = query("COPY t FROM STDIN");
    const auto data = typed('d', "1\n") + typed('d', "2\n") + typed('c');
    const auto done = commandComplete("COPY 2") + ready('I');
    const auto outcome =
        Playbook().client(ask, ask).server(kCopyIn, kCopyIn).client(data, data).server(done, done).play();
    EXPECT_THAT(outcome.json[2], HasSubstr("1\\n2\\n"));
}

TEST(Copy, theClientMayFailIt) {
    const auto ask = query("COPY t FROM STDIN");
    const auto failure = typed('d', "1\n") + typed('f', std::string("no more\0", 8));
    const auto failed = errorResponse("57014", "COPY from stdin failed: no more") + ready('I');
    Playbook().client(ask, ask).server(kCopyIn, kCopyIn).client(failure, failure).server(failed, failed).play();
}

TEST(Copy, theServerMayFailItHalfWay) {
    const auto ask = query("COPY t FROM STDIN");
    const auto next = query("SELECT 1");
    const auto failed = errorResponse("22P02", "invalid input") + ready('I');
    const auto answer = rowDescription({"a"}) + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
    Playbook()
        .client(ask, ask)
        .server(kCopyIn, kCopyIn)
        .client(typed('d', "x\n"), typed('d', "x\n"))
        .server(failed, failed)
        .client(typed('d', "y\n") + typed('c'), "") // too late: the server would ignore it
        .client(next, next)
        .server(answer, answer)
        .play();
}

TEST(Copy, syncBeforeTheDataIsSwallowedByTheServer) {
    const auto ask = parse("", "COPY t FROM STDIN") + bindMessage("", "") + execute("") + syncMessage();
    const auto started = typed('1') + typed('2') + kCopyIn;
    const auto data = typed('d', "1\n") + typed('c') + syncMessage();
    const auto done = commandComplete("COPY 1") + ready('I');
    const auto next = query("SELECT 1");
    const auto answer = rowDescription({"a"}) + dataRow({"1"}) + commandComplete("SELECT 1") + ready('I');
    Playbook()
        .client(ask, ask)
        .server(started, started)
        .client(data, data)
        .server(done, done)
        .client(next, next)
        .server(answer, answer)
        .play();
}

TEST(Copy, aStatementInTheMiddleEndsIt) {
    const auto ask = query("COPY t FROM STDIN");
    const auto outcome = Playbook()
                             .client(ask, ask)
                             .server(kCopyIn, kCopyIn)
                             .client(query("DROP TABLE t"),
                                     typed('f', std::string("unexpected message type during COPY from stdin") + '\0'))
                             .server(errorResponse("57014", "COPY from stdin failed") + ready('I'),
                                     errorResponse("57014", "COPY from stdin failed") + ready('I'))
                             .play();
    EXPECT_THAT(outcome.events, testing::Not(testing::Contains("statement:allow:DROP TABLE t")));
}

TEST(Copy, whatFollowsWaitsUntilItIsKnownWhetherCopyStarts) {
    const auto ask = query("COPY missing FROM STDIN");
    const auto next = query("SELECT 1");
    const auto failed = errorResponse("42P01", "relation \"missing\" does not exist") + ready('I');
    Playbook().client(ask + next, ask).server(failed, failed, next).play();
}
