#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "api/live_feed.h"
#include "rows.h"

namespace postern::api {
namespace {

using namespace tests;

TEST(LiveFeed, AResultBeforeTheDrainNeedsNoUpdate) {
    LiveFeed feed;
    feed.publish(event(1, 1, start()));
    feed.publish(event(1, 2, statement(1, "SELECT 1", {"SELECT"})));
    feed.publish(event(1, 3, result(1, 1, "SELECT 1")));
    FeedBatch batch;
    feed.drain(batch);
    ASSERT_EQ(batch.added.size(), 1U);
    EXPECT_TRUE(batch.updated.empty());
    EXPECT_FALSE(batch.added[0]->isRunning);
    EXPECT_EQ(batch.added[0]->id, 1U);
    EXPECT_EQ(batch.added[0]->session().agent, "copilot-shop");
}

TEST(LiveFeed, LaterEventsUpdateTheSameRowOnce) {
    LiveFeed feed;
    FeedBatch batch;
    feed.publish(event(1, 1, statement(1, "DELETE FROM t", {"DELETE"}, "approve")));
    feed.drain(batch);
    const auto before = batch.added.at(0);
    recording::Approval approval;
    approval.statement = 1;
    approval.outcome = "approved";
    feed.publish(event(1, 2, approval));
    feed.publish(event(1, 3, result(1, 3, "DELETE 3")));
    feed.drain(batch);
    EXPECT_TRUE(batch.added.empty());
    ASSERT_EQ(batch.updated.size(), 1U);
    EXPECT_EQ(batch.updated[0]->id, before->id);
    EXPECT_EQ(batch.updated[0]->verdict, Verdict::Approved);
    EXPECT_EQ(batch.updated[0]->rows, 3);
    EXPECT_EQ(before->verdict, Verdict::Held) << "a row that was handed out never changes";
    feed.drain(batch);
    EXPECT_TRUE(batch.updated.empty());
}

TEST(LiveFeed, OverflowDropsRowsAndCountsThem) {
    LiveFeed feed(10);
    for (std::uint64_t i = 1; i <= 25; ++i) {
        feed.publish(event(1, 2 * i, statement(i, "SELECT 1", {"SELECT"})));
        feed.publish(event(1, 2 * i + 1, result(i, 1, "SELECT 1")));
    }
    FeedBatch batch;
    feed.drain(batch);
    EXPECT_EQ(batch.added.size(), 10U);
    EXPECT_EQ(batch.dropped, 15U);
    EXPECT_TRUE(batch.updated.empty()) << "results of dropped rows are dropped too";
    feed.publish(event(1, 99, statement(99, "SELECT 1", {"SELECT"})));
    feed.drain(batch);
    ASSERT_EQ(batch.added.size(), 1U);
    EXPECT_EQ(batch.added[0]->id, 11U) << "ids have no gaps";
    EXPECT_EQ(batch.dropped, 0U);
}

TEST(LiveFeed, BytesAreBoundedToo) {
    LiveFeed feed;
    const std::string sql(kMaxSqlBytes, 'x');
    for (std::uint64_t i = 1; i <= 4000; ++i)
        feed.publish(event(1, i, statement(i, sql, {"SELECT"})));
    FeedBatch batch;
    feed.drain(batch);
    EXPECT_GT(batch.dropped, 0U);
    EXPECT_LE(batch.added.size(), LiveFeed::kMaxWaitingBytes / kMaxSqlBytes);
}

TEST(LiveFeed, SeveralPublishersLoseNothing) {
    constexpr std::uint64_t kPerThread = 2000;
    LiveFeed feed(100'000);
    std::atomic<int> running{4};
    std::vector<std::thread> threads;
    for (std::uint64_t session = 1; session <= 4; ++session)
        threads.emplace_back([&feed, &running, session] {
            feed.publish(event(session, 1, start()));
            for (std::uint64_t i = 1; i <= kPerThread; ++i) {
                feed.publish(event(session, 2 * i, statement(i, "SELECT 1", {"SELECT"})));
                feed.publish(event(session, 2 * i + 1, result(i, 1, "SELECT 1")));
            }
            feed.publish(event(session, 99999, recording::SessionEnd{}));
            --running;
        });
    std::vector<RowPointer> rows;
    FeedBatch batch;
    const auto take = [&] {
        feed.drain(batch);
        for (auto& row : batch.added) {
            ASSERT_EQ(row->id, rows.size() + 1);
            rows.push_back(row);
        }
        for (auto& row : batch.updated)
            rows.at(row->id - 1) = row;
    };
    while (running > 0)
        take();
    for (auto& thread : threads)
        thread.join();
    take();
    ASSERT_EQ(rows.size(), 4 * kPerThread);
    for (const auto& row : rows)
        EXPECT_FALSE(row->isRunning);
}

} // namespace
} // namespace postern::api
