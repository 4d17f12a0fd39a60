#include <gtest/gtest.h>
#include <string>

#include "session/ledger.h"
#include "session/login.h"

using namespace postern::session;

// The whole table of server-side transitions, written out: which answers each kind of entry may get.
TEST(Ledger, tableOfAnswers) {
    const std::string types = "123CDGHIKRTVWZcdnstv";
    const std::pair<EntryKind, std::string> expected[] = {
        {EntryKind::Query, "CDGHITZcd"},
        {EntryKind::Parse, "1"},
        {EntryKind::Bind, "2"},
        {EntryKind::DescribeStatement, "Tnt"},
        {EntryKind::DescribePortal, "Tn"},
        {EntryKind::Execute, "CDGHIcds"},
        {EntryKind::Close, "3"},
        {EntryKind::Sync, "Z"},
        {EntryKind::FunctionCall, "VZ"},
        {EntryKind::Refusal, ""},
        {EntryKind::QueryRefusal, "Z"},
    };
    for (const auto& [kind, allowed] : expected) {
        std::string got;
        for (const char type : types)
            if (mayAnswer(kind, type))
                got += type;
        EXPECT_EQ(got, allowed) << "entry kind " << static_cast<int>(kind);
    }
}

TEST(Ledger, errorsDropEverythingUpToSync) {
    Ledger ledger;
    for (const auto kind : {EntryKind::Bind, EntryKind::Query, EntryKind::Execute, EntryKind::Sync, EntryKind::Parse})
        ledger.push(kind);
    std::vector<Entry> dropped;
    EXPECT_TRUE(ledger.dropUntilSync(dropped));
    EXPECT_EQ(dropped.size(), 3U);
    EXPECT_EQ(ledger.head().kind, EntryKind::Sync);
    ledger.pop();
    dropped.clear();
    EXPECT_FALSE(ledger.dropUntilSync(dropped)) << "no Sync is on its way";
    EXPECT_EQ(dropped.size(), 1U);
    EXPECT_TRUE(ledger.empty());
}

// Every (state, input) pair of the log-in: what is not a transition is refused.
TEST(Login, tableOfTransitions) {
    using S = LoginState;
    using I = LoginInput;
    const S states[] = {S::Startup,   S::Handshake, S::FindingAgent, S::SaslInitial,
                        S::SaslFinal, S::Accepted,  S::Refused,      S::Cancelling};
    const I inputs[] = {I::SslRequest, I::GssEncRequest, I::CancelRequest, I::StartupMessage,
                        I::Password,   I::Handshake,     I::Agent};
    int accepted = 0;
    for (const auto state : states)
        for (const auto input : inputs)
            for (const bool tls : {false, true}) {
                const auto next = nextState(state, input, tls);
                if (next == S::Refused)
                    continue;
                ++accepted;
                EXPECT_TRUE(state == S::Startup || state == S::Handshake || state == S::FindingAgent ||
                            state == S::SaslInitial || state == S::SaslFinal)
                    << "nothing leaves an end state";
                if (next == S::Accepted) {
                    EXPECT_EQ(state, S::SaslFinal) << "the only way in is a proof";
                }
            }
    EXPECT_EQ(accepted, 18);
    EXPECT_EQ(nextState(S::Startup, I::SslRequest, true), S::Handshake);
    EXPECT_EQ(nextState(S::SaslFinal, I::StartupMessage, false), S::Refused);
}
