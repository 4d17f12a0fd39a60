#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>

#include "app/file_watch.h"
#include "temporary_folder.h"

namespace postern::app {

namespace {

using namespace std::chrono_literals;

class Changes {
public:
    void add() {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        m_more.notify_all();
    }
    // Waits for the first change after the last call; a generous limit, so that a slow machine does not fail the test.
    bool next() {
        std::unique_lock lock(m_mutex);
        const bool came = m_more.wait_for(lock, 20s, [this] { return m_count > m_seen; });
        m_seen = m_count;
        return came;
    }
    int count() {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_more;
    int m_count = 0, m_seen = 0;
};

} // namespace

TEST(FileWatch, TellsSaveReplaceAndRemove) {
    const TemporaryFolder folder;
    const auto file = folder.write("postern.toml", "a");
    Changes changes;
    const auto watch = FileWatch::start(file, [&] { changes.add(); });
    ASSERT_TRUE(watch);
    folder.write("postern.toml", "b");
    EXPECT_TRUE(changes.next()) << "saved in place";
    std::filesystem::rename(folder.write("postern.toml.new", "c"), file);
    EXPECT_TRUE(changes.next()) << "replaced by rename";
    std::filesystem::remove(file);
    EXPECT_TRUE(changes.next()) << "removed";
    folder.write("postern.toml", "d");
    EXPECT_TRUE(changes.next()) << "made again";
}

TEST(FileWatch, OtherFilesOfTheFolderAreNotTold) {
    const TemporaryFolder folder;
    const auto file = folder.write("postern.toml", "a");
    Changes changes;
    const auto watch = FileWatch::start(file, [&] { changes.add(); });
    ASSERT_TRUE(watch);
    folder.write("postern.toml.bak", "x");
    folder.write("other", "x");
    // Told after the others, so that they would have been counted; by one event, so that it is told once.
    std::filesystem::rename(folder.write("postern.toml.new", "b"), file);
    ASSERT_TRUE(changes.next());
    EXPECT_EQ(changes.count(), 1);
}

TEST(FileWatch, MissingFolderIsAnError) {
    const TemporaryFolder folder;
    EXPECT_FALSE(FileWatch::start(folder.path() + "/missing/postern.toml", [] {}));
}

} // namespace postern::app
