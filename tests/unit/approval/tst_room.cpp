#include "approval/room.h"

#include <array>
#include <atomic>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

using namespace postern;
using namespace postern::approval;
using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

Person lena() {
    return {"https://corp", "lena", "lena@corp.example", "oidc", {"dba"}};
}

std::shared_ptr<const policy::Configuration> configuration(std::uint32_t maxOpen = 100) {
    auto out = std::make_shared<policy::Configuration>();
    out->roles.approve = {"group:dba"};
    out->approvals.maxOpen = maxOpen;
    return out;
}

class Rooms : public testing::Test {
protected:
    std::shared_ptr<Ask> make(std::string key, std::uint64_t session = 1, std::uint64_t statement = 1) {
        auto ask = std::make_shared<Ask>();
        ask->key = std::move(key);
        ask->shape = "shape";
        ask->session = session;
        ask->statement = statement;
        ask->requester = {"https://corp", "anna", "", "oidc", {}};
        ask->owner = "anna";
        ask->agent = "copilot";
        ask->rules = {{"ask", "", {}, false}};
        ask->isRepeatable = true;
        return ask;
    }
    Answer ask(std::string key, std::uint64_t session = 1, std::uint64_t statement = 1) {
        return ask(make(std::move(key), session, statement));
    }
    Answer ask(const std::shared_ptr<const Ask>& ask) {
        return room.ask(
            ask, [this](const Answer& answer) { news.push_back(answer); }, time);
    }
    Result<Card> decide(const std::string& id, Choice choice, std::string comment = {},
                        std::chrono::milliseconds span = 10min) {
        return room.decide({id, choice, std::move(comment), span}, lena(), time);
    }
    void pass(std::chrono::milliseconds span) {
        time.steady += span;
        time.wall.micros += span.count() * 1000;
        room.tick(time);
    }

    Now time{Instant{} + 1h, {1'795'404'900'000'000}};
    Room room{configuration()};
    std::vector<Answer> news;
};

} // namespace

TEST_F(Rooms, anApprovalIsTakenOnce) {
    const auto waiting = ask("k");
    EXPECT_EQ(waiting.outcome, Outcome::Waiting);
    const auto card = decide(waiting.id, Choice::ApproveOnce, "fine");
    ASSERT_TRUE(card);
    EXPECT_EQ(card->outcome, Outcome::Approved);
    ASSERT_THAT(news, SizeIs(1));
    EXPECT_EQ(news[0].id, waiting.id);
    const auto taken = ask("k");
    EXPECT_EQ(taken.outcome, Outcome::Approved);
    EXPECT_EQ(taken.by.subject, "lena");
    EXPECT_EQ(taken.comment, "fine");
    EXPECT_EQ(taken.id, waiting.id);
    const auto again = ask("k");
    EXPECT_EQ(again.outcome, Outcome::Waiting);
    EXPECT_NE(again.id, waiting.id);
}

TEST_F(Rooms, aDecisionIsMadeOnce) {
    const auto id = ask("k").id;
    EXPECT_TRUE(decide(id, Choice::Deny));
    EXPECT_EQ(decide(id, Choice::ApproveOnce).error().sqlstate(), "55000");
    EXPECT_EQ(decide("nothing", Choice::Deny).error().sqlstate(), "42704");
}

TEST_F(Rooms, aDenialIsRememberedForItsSession) {
    const auto id = ask("k").id;
    EXPECT_TRUE(decide(id, Choice::Deny, "no"));
    for (int i = 0; i < 2; ++i) {
        const auto denied = ask("k");
        EXPECT_EQ(denied.outcome, Outcome::Denied);
        EXPECT_EQ(denied.comment, "no");
    }
    EXPECT_EQ(ask("other").outcome, Outcome::Waiting);
    EXPECT_EQ(ask("k", 2).outcome, Outcome::Waiting) << "another session asks again";
    room.endSession(1, time);
    EXPECT_EQ(ask("k").outcome, Outcome::Waiting);
}

TEST_F(Rooms, aRetryJoinsTheOpenRequestAndPassesOnceApproved) {
    const auto first = ask("k");
    room.leave(first.id, time);
    pass(10min);
    const auto retry = ask("k", 2, 7);
    EXPECT_EQ(retry.id, first.id);
    EXPECT_TRUE(retry.isFromBefore);
    room.leave(first.id, time);
    EXPECT_TRUE(decide(first.id, Choice::ApproveOnce));
    EXPECT_THAT(news, SizeIs(2)) << "both sessions record it";
    EXPECT_EQ(news[1].statement, 7U);
    pass(14min);
    EXPECT_EQ(ask("k", 3).outcome, Outcome::Approved);
    EXPECT_EQ(ask("k", 3).outcome, Outcome::Waiting);
}

TEST_F(Rooms, aHeldRequestIsNotJoined) {
    const auto first = ask("k", 1);
    const auto second = ask("k", 2);
    EXPECT_NE(first.id, second.id);
    EXPECT_TRUE(decide(second.id, Choice::ApproveOnce));
    EXPECT_EQ(ask("k", 2).outcome, Outcome::Approved);
    EXPECT_EQ(room.card(first.id)->outcome, Outcome::Waiting);
}

TEST_F(Rooms, whatIsNotHeldExpires) {
    const auto id = ask("k").id;
    pass(1h);
    EXPECT_EQ(room.card(id)->outcome, Outcome::Waiting) << "held";
    room.leave(id, time);
    pass(16min);
    EXPECT_EQ(room.card(id)->outcome, Outcome::Expired);
    ASSERT_THAT(news, SizeIs(1));
    EXPECT_EQ(news[0].outcome, Outcome::Expired);
    EXPECT_EQ(decide(id, Choice::ApproveOnce).error().sqlstate(), "55000");
}

TEST_F(Rooms, aGrantExpires) {
    const auto id = ask("k").id;
    room.leave(id, time);
    EXPECT_TRUE(decide(id, Choice::ApproveOnce));
    pass(16min);
    EXPECT_EQ(ask("k").outcome, Outcome::Waiting);
}

TEST_F(Rooms, whoGivesUpTakesAnUntakenApprovalAlong) {
    const auto open = ask("k").id;
    room.abandon(open, time);
    EXPECT_EQ(room.card(open)->outcome, Outcome::Abandoned);
    EXPECT_THAT(news, IsEmpty());
    EXPECT_EQ(decide(open, Choice::ApproveOnce).error().sqlstate(), "55000");
    const auto approved = ask("k").id;
    EXPECT_TRUE(decide(approved, Choice::ApproveOnce));
    room.abandon(approved, time);
    EXPECT_EQ(ask("k").outcome, Outcome::Waiting);
}

TEST_F(Rooms, aSessionThatVanishesAbandonsWhatItHolds) {
    const auto held = ask("k").id;
    const auto left = ask("l").id;
    room.leave(left, time);
    room.endSession(1, time);
    EXPECT_EQ(room.card(held)->outcome, Outcome::Abandoned);
    EXPECT_EQ(room.card(left)->outcome, Outcome::Waiting) << "its retry may come on another connection";
    EXPECT_TRUE(decide(left, Choice::ApproveOnce));
    EXPECT_THAT(news, IsEmpty());
    EXPECT_EQ(ask("l", 2).outcome, Outcome::Approved);
}

TEST_F(Rooms, forATimeCoversTheShape) {
    const auto id = ask("k").id;
    EXPECT_TRUE(decide(id, Choice::ApproveForTime));
    EXPECT_EQ(ask("k").outcome, Outcome::Approved);
    EXPECT_EQ(ask("k2").outcome, Outcome::Approved);
    EXPECT_EQ(ask("k3", 2).outcome, Outcome::Approved);
    auto other = make("k4");
    other->shape = "another";
    EXPECT_EQ(ask(other).outcome, Outcome::Waiting);
    pass(11min);
    EXPECT_EQ(ask("k5").outcome, Outcome::Waiting);
}

TEST_F(Rooms, forATimeIsNotForEverything) {
    auto once = make("k");
    once->isRepeatable = false;
    const auto id = ask(once).id;
    EXPECT_EQ(decide(id, Choice::ApproveForTime).error().sqlstate(), "22023");
    const auto other = ask("l").id;
    EXPECT_EQ(decide(other, Choice::ApproveForTime, "", 9h).error().sqlstate(), "22023");
    EXPECT_TRUE(decide(other, Choice::ApproveForTime, "", 8h));
    EXPECT_EQ(ask(once).outcome, Outcome::Waiting);
    auto sameShape = make("m");
    sameShape->isRepeatable = false;
    EXPECT_EQ(ask(sameShape).outcome, Outcome::Waiting);
}

TEST_F(Rooms, anApprovalCoversOnlyTheRulesThatWereSeen) {
    const auto id = ask("k").id;
    room.leave(id, time);
    EXPECT_TRUE(decide(id, Choice::ApproveOnce));
    auto stricter = make("k");
    stricter->rules.push_back({"new", "", {}, false});
    EXPECT_EQ(ask(stricter).outcome, Outcome::Waiting);
    EXPECT_EQ(ask("k").outcome, Outcome::Approved);
}

TEST_F(Rooms, commentsWhereTheyAreAskedFor) {
    auto asks = make("k");
    asks->rules[0].commentRequired = true;
    const auto id = ask(asks).id;
    EXPECT_EQ(decide(id, Choice::ApproveOnce).error().sqlstate(), "22023");
    EXPECT_EQ(decide(id, Choice::ApproveOnce, " \t").error().sqlstate(), "22023");
    EXPECT_EQ(decide(id, Choice::ApproveOnce, std::string(kMaxComment + 1, 'x')).error().sqlstate(), "22023");
    EXPECT_EQ(decide(id, Choice::ApproveOnce, "\xff").error().sqlstate(), "22023");
    EXPECT_TRUE(decide(id, Choice::ApproveOnce, "because"));
}

TEST_F(Rooms, isBoundedAndFair) {
    room.setConfiguration(configuration(4));
    EXPECT_EQ(ask("a").outcome, Outcome::Waiting);
    EXPECT_EQ(ask("b").outcome, Outcome::Waiting);
    EXPECT_EQ(ask("c").outcome, Outcome::Refused) << "half of it is one agent's share";
    for (const char* key : {"d", "e", "f"}) {
        auto other = make(key);
        other->agent = key;
        EXPECT_EQ(ask(other).outcome, key[0] == 'f' ? Outcome::Refused : Outcome::Waiting);
    }
}

TEST_F(Rooms, aClosedRoomLetsNobodyIn) {
    const auto left = ask("k").id;
    room.leave(left, time);
    room.close(time);
    EXPECT_EQ(room.card(left)->outcome, Outcome::Abandoned);
    EXPECT_EQ(ask("l").outcome, Outcome::Refused);
}

TEST_F(Rooms, tellsItsObserverOfEveryChange) {
    std::vector<Outcome> seen;
    room.setObserver([&](const Card& card) { seen.push_back(card.outcome); });
    const auto before = room.version();
    const auto id = ask("k").id;
    room.setImpact(id, "{}");
    EXPECT_TRUE(decide(id, Choice::Deny));
    EXPECT_THAT(seen, testing::ElementsAre(Outcome::Waiting, Outcome::Waiting, Outcome::Denied));
    EXPECT_EQ(room.version(), before + 3);
    EXPECT_EQ(room.cards().front().impact, "{}");
}

TEST_F(Rooms, whatNoSessionCanRecordIsTold) {
    std::vector<Outcome> unrecorded;
    room.setUnrecorded([&](const Card& card) { unrecorded.push_back(card.outcome); });
    const auto approved = ask("a").id, denied = ask("b").id, expired = ask("c").id, held = ask("d").id;
    for (const auto& id : {approved, denied, expired})
        room.leave(id, time);
    room.endSession(1, time);
    EXPECT_THAT(unrecorded, IsEmpty()) << "the session recorded that it gave up itself";
    EXPECT_EQ(room.card(held)->outcome, Outcome::Abandoned);
    EXPECT_TRUE(decide(approved, Choice::ApproveOnce));
    EXPECT_TRUE(decide(denied, Choice::Deny));
    pass(16min);
    EXPECT_THAT(unrecorded, testing::ElementsAre(Outcome::Approved, Outcome::Denied, Outcome::Expired));
    const auto mine = ask("e", 2).id; // its session is there
    EXPECT_TRUE(decide(mine, Choice::Deny));
    EXPECT_THAT(unrecorded, SizeIs(3));
    room.undelivered(news.back()); // but was gone when the news came
    EXPECT_THAT(unrecorded, SizeIs(4));
    EXPECT_EQ(unrecorded.back(), Outcome::Denied);
}

TEST_F(Rooms, saysWhoMayDecideBeforeItIsDone) {
    const auto id = ask("k").id;
    EXPECT_TRUE(room.mayDecide(id, lena()));
    EXPECT_EQ(room.mayDecide(id, {"local", "anna", "", "local", {"dba"}}).error().sqlstate(), "42501");
    EXPECT_EQ(room.mayDecide("none", lena()).error().sqlstate(), "42704");
    EXPECT_TRUE(decide(id, Choice::Deny));
    EXPECT_EQ(room.mayDecide(id, lena()).error().sqlstate(), "55000");
}

// However the threads meet: what was approved passes, at most once, and nothing else does.
TEST_F(Rooms, threadsAgree) {
    constexpr int kRounds = 200, kMostRounds = 1'000'000, kKeys = 3;
    const auto keyOf = [](int number) { return "k" + std::to_string(number); };
    std::array<std::atomic<int>, kKeys> passed{}, approved{};
    std::atomic<int> working{4};
    std::vector<std::thread> threads;
    for (std::uint64_t session = 1; session <= 4; ++session)
        threads.emplace_back([&, session] {
            const auto isEnough = [&] { return approved[1] > 0 && approved[2] > 0; };
            for (int round = 0; round < kRounds || (!isEnough() && round < kMostRounds); ++round) {
                const auto number = (round + static_cast<int>(session)) % kKeys;
                const auto answer = room.ask(
                    make(keyOf(number), session), [](const Answer&) {}, time);
                if (answer.outcome == Outcome::Approved)
                    ++passed[static_cast<std::size_t>(number)];
                else if (round % 3 == 0)
                    room.abandon(answer.id, time);
                else
                    room.leave(answer.id, time);
            }
            --working;
        });
    threads.emplace_back([&] {
        while (working > 0)
            for (const auto& card : room.cards())
                for (int number = 1; number < kKeys; ++number) // nobody approves k0
                    if (card.outcome == Outcome::Waiting && card.ask->key == keyOf(number) &&
                        room.decide({card.id, Choice::ApproveOnce, {}, {}}, lena(), time))
                        ++approved[static_cast<std::size_t>(number)];
    });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(passed[0], 0);
    for (std::size_t number = 1; number < kKeys; ++number) {
        EXPECT_LE(passed[number], approved[number]) << number;
        EXPECT_GT(approved[number], 0) << number;
    }
}
