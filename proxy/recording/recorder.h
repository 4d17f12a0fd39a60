#pragma once
// The recorder: takes events into the journal and, on its own thread, from there into the store; hashes, signs, tells
// observers.
//
// append() is for any thread and costs a copy (plus a wake-up at most every kGather). The recorder's thread drains what
// gathers for up to kGather, or as soon as kBulk waits; a reader of the store sees an event at most about 50 ms (under
// load 150 ms) after append(). When the store fails, the recorder keeps what is in the journal and tries the store once
// a second; append() goes on answering for as long as `outage` and the journal's room last, then answers Failed until
// the store works again. A journal that cannot be synced to disk stays failed until the gateway restarts.
//
// A recorder may also begin while its store cannot be reached (RecorderOptions::startsWithout): what a process before
// it left in the journal then waits there with what is appended, and all of it goes into the store in order once that
// is back. `outage` counts from the oldest event that waits.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "recording/batch_builder.h"
#include "recording/folder_lock.h"
#include "recording/journal.h"
#include "recording/sink.h"
#include "recording/sqlite_store.h"

namespace postern::recording {

inline constexpr std::chrono::milliseconds kGather{25};
inline constexpr std::size_t kBusy = 64 << 10; // journal bytes after kGather that make it go on gathering
inline constexpr std::chrono::milliseconds kGatherBusy{100};
inline constexpr std::size_t kBulk = 1 << 20;       // journal bytes that end the gathering early
inline constexpr std::size_t kBatchBytes = 1 << 20; // journal bytes in one transaction, unless one record is larger
inline constexpr std::chrono::seconds kStoreRetry{1};
inline constexpr std::size_t kExpireAtOnce = 100; // sessions that retention removes in one transaction

// On the recorder's thread, in order, once the event is in the journal (its transaction follows). Must not block;
// `event` and `json` (canonical, without hash and prev) live during the call.
using Observer = std::function<void(const Event& event, std::string_view json)>;

struct RecorderOptions {
    std::filesystem::path folder = {}; // exists; journal and lock are made in it
    std::size_t journalBytes = kJournalBytes;
    Durability durability = Durability::Process;
    std::chrono::milliseconds retention{0}; // 0: keep for ever
    std::chrono::milliseconds outage{0};    // how long a store may fail while the journal has room; 0: not at all
    std::vector<Observer> observers = {};
    std::shared_ptr<EventIndex> index = {}; // used on the recorder's thread only; none: nothing is indexed
    // Asked once the store has been read: of sessions that are open in it. They end as abandoned.
    std::function<Result<std::vector<OpenApproval>>()> openApprovals = {};
    bool startsWithout =
        false; // a store that cannot be reached; only with an outage and a journal that is not encrypted
    // With a key, the journal is encrypted from here on; `keys` reads what a process before this one left in it.
    std::shared_ptr<const PayloadKey> journalKey = {};
    KeySource keys = {};
    FileCalls* files = &FileCalls::system();
};

class Recorder : public Sink {
public:
    // Takes the folder's lock, brings what the journal still holds into the store, ends sessions that were left open,
    // and starts.
    static Result<std::unique_ptr<Recorder>> open(RecorderOptions options, std::unique_ptr<Store> store,
                                                  SigningKey key);
    ~Recorder() override;

    Append append(std::span<const std::string_view> records) override;
    void setWake(std::function<void()> wake) override;
    std::uint64_t ticket() const override { return m_journal->head(); }
    bool isDurable(std::uint64_t ticket) const override;

    // What waits for the store, and the bound of it, in bytes of the journal. Both ends only grow.
    struct Backlog {
        std::uint64_t tail = 0, head = 0, capacity = 0;
    };
    Backlog backlog() const { return {m_journal->tail(), m_journal->head(), m_journal->ringBytes()}; }
    // Why append() answers Failed: a sentence for people. Empty while all is well.
    std::string failure() const;
    Phrase trouble() const; // what failure() or delay() says
    // Why events wait in the journal while append() still takes them. Empty while all is well.
    std::string delay() const;
    // Waits until everything appended before this call is in the store; false when `limit` was over first.
    bool flush(std::chrono::milliseconds limit);
    // Takes no more, brings everything into the store, signs. Sessions that are still open are ended by the next start.
    // An error says what stayed in the journal (nothing is lost: the next start stores it).
    Result<> stop();

private:
    Recorder(RecorderOptions options, FolderLock lock, std::unique_ptr<Store> store, std::unique_ptr<Journal> journal,
             SigningKey key);
    Result<> begin(StoreState state);
    Result<> recover();
    Result<> restartJournal();
    Result<> beginWithout(const Error& why);
    bool join();
    Result<> tryJoin();
    bool drainLeft();
    void endLeftOpen();
    void run();
    void runSync();
    bool waitForWork(); // false: stop
    Result<> takeBatch(std::uint64_t until);
    Result<> commit(std::uint64_t position);
    static void noteSigned(const std::vector<LedgerEntry>& ledger);
    void keepCommitting(std::uint64_t position);
    void expire(Timestamp now);
    bool accessesGrew();
    std::uint64_t waiting() const { return m_journal->head() - m_read; }
    void fail(const Error& error, bool forGood);
    void recovered();
    void wakeCallers();
    void wakeRecorder(std::uint64_t waiting);

    RecorderOptions m_options;
    FolderLock m_lock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Journal> m_journal;
    std::optional<SigningKey> m_key;       // the builder's, until the store was read
    std::optional<BatchBuilder> m_builder; // none: the store was not read yet
    std::vector<IndexPiece> m_pieces;
    RecordOpener m_opener;
    std::string m_opened;
    std::uint64_t m_read = 0;           // recorder's thread: everything before is in the builder or the store
    std::uint64_t m_leftEnd = 0;        // where the events of the process before end, when they wait with this one's
    Timestamp m_lastExpire, m_lastLook; // recorder's thread

    std::atomic<bool> m_closed = false, m_failed = false, m_failedForGood = false, m_sawFull = false;
    std::atomic<bool> m_isAway = false;                // the store fails; it may be for a while
    std::atomic<bool> m_armed = false, m_bulk = false; // the recorder was told of work; of much work
    std::atomic<std::uint64_t> m_durable = 0;

    mutable std::mutex m_mutex; // for what follows, and the waits
    std::condition_variable m_work, m_syncWork, m_progress;
    std::function<void()> m_wake;
    Phrase m_failure;
    std::optional<std::chrono::steady_clock::time_point> m_awaySince;
    bool m_stopping = false;
    std::atomic<bool> m_syncWanted = false;
    std::thread m_thread, m_syncThread;
};

} // namespace postern::recording
