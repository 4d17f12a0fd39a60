// The journal: what was appended comes back, after a restart too; what was torn does not; full is full.
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <deque>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <initializer_list>
#include <random>
#include <span>
#include <sys/mman.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include "recording/crc32c.h"
#include "recording/folder_lock.h"
#include "recording/journal.h"
#include "temporary_folder.h"

namespace {

using namespace postern;
using namespace postern::recording;
using postern::recording::tests::TemporaryFolder;

constexpr std::size_t kRing = 1 << 20;

Journal::Taken append(Journal& journal, std::string_view record) {
    const std::string_view records[] = {record};
    return journal.append(records);
}

std::vector<std::string> readAll(Journal& journal) {
    std::vector<std::string> out;
    auto position = journal.tail();
    while (const auto record = journal.next(position)) {
        out.emplace_back(record->payload);
        position = record->end;
    }
    return out;
}

class JournalTest : public testing::Test {
protected:
    std::unique_ptr<Journal> open(std::size_t ring = kRing) {
        auto journal = Journal::open(m_folder.path() / "journal", ring);
        EXPECT_TRUE(journal) << (journal ? "" : journal.error().message());
        return std::move(*journal);
    }
    std::unique_ptr<Journal> fresh(std::size_t ring = kRing) {
        auto journal = open(ring);
        journal->recover(std::nullopt);
        EXPECT_TRUE(journal->restart());
        return journal;
    }
    TemporaryFolder m_folder;
};

TEST_F(JournalTest, givesBackWhatWasAppendedAlsoToTheNextProcess) {
    {
        auto journal = fresh();
        for (int i = 0; i < 1000; ++i)
            ASSERT_EQ(append(*journal, "record " + std::to_string(i)), Journal::Taken::Yes);
        EXPECT_EQ(readAll(*journal).size(), 1000U);
    }
    auto journal = open();
    journal->recover(std::nullopt);
    const auto all = readAll(*journal);
    ASSERT_EQ(all.size(), 1000U);
    EXPECT_EQ(all.front(), "record 0");
    EXPECT_EQ(all.back(), "record 999");
}

TEST_F(JournalTest, goesOnWhereTheStoreStopped) {
    std::uint64_t stored = 0;
    {
        auto journal = fresh();
        append(*journal, "in the store");
        stored = journal->head();
        append(*journal, "not yet");
    }
    auto journal = open();
    journal->recover(stored);
    EXPECT_EQ(readAll(*journal), std::vector<std::string>{"not yet"});
    ASSERT_TRUE(journal->restart());
    EXPECT_TRUE(readAll(*journal).empty());
    journal.reset();
    journal = open();
    journal->recover(std::nullopt); // nothing of before the restart is ever seen again
    EXPECT_TRUE(readAll(*journal).empty());
}

TEST_F(JournalTest, takesAllOrNoneAndSaysFull) {
    auto journal = fresh();
    const std::string large(kRing / 4, 'x');
    const std::string_view three[] = {large, large, large}, two[] = {large, large};
    EXPECT_EQ(journal->append(three), Journal::Taken::Yes);
    EXPECT_EQ(journal->append(two), Journal::Taken::Full);
    EXPECT_EQ(readAll(*journal).size(), 3U);
    journal->drained(journal->next(0)->end);
    EXPECT_EQ(append(*journal, large), Journal::Taken::Yes);
    EXPECT_EQ(append(*journal, std::string(kRing, 'x')), Journal::Taken::TooLarge);
    EXPECT_EQ(append(*journal, ""), Journal::Taken::Yes);
}

TEST_F(JournalTest, aRecordOfSeventeenMebibytesFits) {
    auto journal = fresh(kJournalBytes);
    const std::string record(kMaxRecordBytes, 'r');
    ASSERT_EQ(append(*journal, record), Journal::Taken::Yes);
    EXPECT_EQ(readAll(*journal).at(0).size(), record.size());
    EXPECT_EQ(append(*journal, record + "x"), Journal::Taken::TooLarge);
}

// Many times round the ring, with records of all sizes, drained at random: every record comes once, whole, in order;
// and again from a second opening at a random moment.
TEST_F(JournalTest, randomUseRoundTheRing) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    auto journal = fresh();
    std::deque<std::string> waiting;
    for (int i = 0; i < 4000; ++i) {
        std::string record(random() % 10 ? random() % 400 : random() % 200'000, static_cast<char>('a' + i % 26));
        if (append(*journal, record) == Journal::Taken::Yes)
            waiting.push_back(std::move(record));
        auto position = journal->tail();
        for (auto n = random() % 3; n > 0; --n)
            if (const auto next = journal->next(position)) {
                ASSERT_EQ(next->payload, waiting.front());
                waiting.pop_front();
                position = next->end;
            }
        if (position != journal->tail())
            journal->drained(position);
        if (random() % 500 == 0) {
            const auto other = open(); // as after kill -9: nothing was closed
            other->recover(journal->tail());
            ASSERT_TRUE(std::ranges::equal(readAll(*other), waiting));
        }
    }
}

// What lies behind the mapping is somebody else's memory.
TEST_F(JournalTest, roomGivenBackEndsWithTheRing) {
    constexpr std::size_t kMapped = JournalFile::kHeaderBytes + 2 * kRing, kNeighbour = 2 * kRing;
    void* both = ::mmap(nullptr, kMapped + kNeighbour, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ASSERT_NE(both, MAP_FAILED);
    const std::span neighbour(static_cast<char*>(both) + kMapped, kNeighbour);
    std::ranges::fill(neighbour, 'n');
    ASSERT_EQ(::munmap(both, kMapped), 0);
    std::vector<std::unique_ptr<Journal>> journals; // until one lies in the gap that was left
    const auto liesInTheGap = [&] { return ::msync(both, kMapped, MS_ASYNC) == 0; };
    for (int i = 0; i < 64 && !liesInTheGap(); ++i) {
        const auto path = m_folder.path() / ("journal" + std::to_string(i));
        auto journal = Journal::open(path, kRing);
        ASSERT_TRUE(journal) << journal.error().message();
        journals.push_back(std::move(*journal));
    }
    ASSERT_TRUE(liesInTheGap());
    auto& journal = *journals.back();
    journal.recover(std::nullopt);
    ASSERT_TRUE(journal.restart());
    const auto drainInOneLeap = [&journal](std::initializer_list<std::size_t> eighths) {
        for (const auto size : eighths)
            ASSERT_EQ(append(journal, std::string(size * kRing / 8 - 64, 'x')), Journal::Taken::Yes);
        journal.drained(journal.head());
    };
    drainInOneLeap({4, 2});
    drainInOneLeap({4, 4}); // gives back from 0 to 1.75 rings
    drainInOneLeap({4});
    drainInOneLeap({4, 4}); // from 1.75 to 3.25: the second mapping ends at 3
    EXPECT_TRUE(std::ranges::all_of(neighbour, [](char c) { return c == 'n'; }));
    ::munmap(neighbour.data(), neighbour.size());
}

TEST_F(JournalTest, aTornTailIsDropped) {
    std::vector<std::uint64_t> ends{0};
    {
        auto journal = fresh();
        for (int i = 0; i < 20; ++i) {
            append(*journal, "record number " + std::to_string(i));
            ends.push_back(journal->head());
        }
    }
    // Damage each byte of the last record in turn: it goes, the ones before stay.
    const int fd = ::open((m_folder.path() / "journal").c_str(), O_RDWR);
    ASSERT_GE(fd, 0);
    const auto last = "record number 19";
    for (std::uint64_t at = ends[19]; at < ends[19] + 16 + std::string_view(last).size(); ++at) {
        const auto offset = static_cast<off_t>(JournalFile::kHeaderBytes + at);
        char byte = 0;
        ASSERT_EQ(::pread(fd, &byte, 1, offset), 1);
        const char flipped = static_cast<char>(byte ^ 0x40);
        ASSERT_EQ(::pwrite(fd, &flipped, 1, offset), 1);
        auto journal = open();
        journal->recover(std::nullopt);
        ASSERT_EQ(readAll(*journal).size(), 19U) << "byte " << at - ends[19];
        ASSERT_EQ(::pwrite(fd, &byte, 1, offset), 1);
    }
    ::close(fd);
    auto journal = open();
    journal->recover(std::nullopt);
    EXPECT_EQ(readAll(*journal).size(), 20U);
}

// A power loss may keep the page behind the one that it tore.
TEST_F(JournalTest, whatStoodBehindATornRecordNeverFollowsANewOne) {
    std::uint64_t torn = 0;
    {
        auto journal = fresh();
        append(*journal, "first");
        torn = journal->head();
        append(*journal, "second, torn");
        append(*journal, "third");
    }
    const int file = ::open((m_folder.path() / "journal").c_str(), O_WRONLY);
    ASSERT_GE(file, 0);
    const auto at = static_cast<off_t>(JournalFile::kHeaderBytes + torn);
    ASSERT_EQ(::pwrite(file, "\xff\xff\xff\xff", 4, at), 4);
    ::close(file);
    {
        auto journal = open();
        journal->recover(std::nullopt);
        journal->goOn();
        EXPECT_EQ(readAll(*journal), std::vector<std::string>{"first"});
        append(*journal, "second, anew"); // as long as the torn one
        EXPECT_EQ(readAll(*journal), (std::vector<std::string>{"first", "second, anew"}));
    }
    auto journal = open();
    journal->recover(std::nullopt);
    EXPECT_EQ(readAll(*journal), (std::vector<std::string>{"first", "second, anew"}));
}

TEST_F(JournalTest, threadsAppendingTogetherLoseNothing) {
    auto journal = fresh(kJournalBytes);
    constexpr int kThreads = 4, kEach = 5000;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < kEach; ++i)
                ASSERT_EQ(append(*journal, std::to_string(t) + " " + std::to_string(i)), Journal::Taken::Yes);
        });
    for (auto& thread : threads)
        thread.join();
    std::vector<int> next(kThreads, 0);
    for (const auto& record : readAll(*journal)) {
        const auto t = static_cast<std::size_t>(record[0] - '0');
        EXPECT_EQ(std::stoi(record.substr(2)), next[t]++); // each thread's in its order
    }
    EXPECT_EQ(next, std::vector<int>(kThreads, kEach));
}

TEST_F(JournalTest, foreignFilesAreRefusedAndKept) {
    const auto path = m_folder.path() / "journal";
    for (const std::string& content : {std::string("not a journal"), std::string(100'000, '\0'), std::string()}) {
        tests::writeFile(path, content);
        const auto journal = Journal::open(path, kRing);
        ASSERT_FALSE(journal);
        EXPECT_NE(journal.error().message().find("not a journal"), std::string::npos);
        EXPECT_EQ(tests::readFile(path), content);
    }
}

class FullDisk : public FileCalls {
public:
    int allocate(int, std::int64_t) override { return ENOSPC; }
};

TEST_F(JournalTest, aFullDiskShowsWhenTheJournalIsMade) {
    FullDisk disk;
    const auto journal = Journal::open(m_folder.path() / "journal", kRing, disk);
    ASSERT_FALSE(journal);
    EXPECT_NE(journal.error().message().find("No space left"), std::string::npos);
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path())); // nothing half-made stays
}

TEST_F(JournalTest, theFileIsNeverSparse) {
    auto journal = fresh();
    struct stat info {};
    ASSERT_EQ(::stat((m_folder.path() / "journal").c_str(), &info), 0);
    EXPECT_GE(static_cast<std::uint64_t>(info.st_blocks) * 512, kRing + JournalFile::kHeaderBytes);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
}

TEST(Crc32c, knownValues) { // RFC 3720 B.4
    EXPECT_EQ(crc32c("123456789"), 0xE3069283U);
    EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8A9136AAU);
    EXPECT_EQ(crc32c(std::string(32, '\xFF')), 0x62A8AB43U);
    EXPECT_EQ(crc32c(""), 0U);
}

TEST(FolderLockTest, namesTheProcessThatHoldsIt) {
    const TemporaryFolder folder;
    auto first = FolderLock::take(folder.path());
    ASSERT_TRUE(first);
    const auto second = FolderLock::take(folder.path());
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message().find("process " + std::to_string(::getpid())), std::string::npos);
    { const auto gone = std::move(*first); }
    EXPECT_TRUE(FolderLock::take(folder.path()));
}

} // namespace
