#include "recording/recorder.h"

#include <algorithm>

#include "base/log.h"

namespace postern::recording {

namespace {

constexpr std::int64_t kExpireMicros = 3'600'000'000; // retention is looked at once an hour

} // namespace

Recorder::~Recorder() {
    if (auto stopped = stop(); !stopped)
        log::error("recorder.stop", {{"message", stopped.error().message()}});
}

// --- any thread ---

Append Recorder::append(std::span<const std::string_view> records) {
    if (m_closed || m_failed)
        return Append::Failed;
    switch (m_journal->append(records)) {
    case Journal::Taken::TooLarge:
        log::error("recorder.record_too_large");
        return Append::Failed;
    case Journal::Taken::Full:
        // The journal is as full as it may get while the store is away.
        if (m_isAway)
            return Append::Failed;
        m_sawFull = true;
        wakeRecorder(kBulk);
        return Append::Full;
    case Journal::Taken::Yes:
        break;
    }
    wakeRecorder(m_journal->head() - m_journal->tail());
    if (m_options.durability == Durability::Process)
        return Append::Recorded;
    if (!m_syncWanted.exchange(true)) {
        const std::lock_guard lock(m_mutex);
        m_syncWork.notify_one();
    }
    return Append::Pending;
}

// The mutex is taken only for the first event after the recorder has looked, and once more when much waits.
void Recorder::wakeRecorder(std::uint64_t waiting) {
    const bool first = !m_armed.load() && !m_armed.exchange(true);
    const bool much = waiting >= kBulk && !m_bulk.load() && !m_bulk.exchange(true);
    if (!first && !much)
        return;
    const std::lock_guard lock(m_mutex);
    m_work.notify_one();
}

void Recorder::setWake(std::function<void()> wake) {
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

// Outside the lock: what is called may ask this recorder something.
void Recorder::wakeCallers() {
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        wake = m_wake;
    }
    if (wake)
        wake();
}

bool Recorder::isDurable(std::uint64_t ticket) const {
    return m_options.durability == Durability::Process || m_durable.load() >= ticket;
}

std::string Recorder::failure() const {
    const std::lock_guard lock(m_mutex);
    return m_failed ? m_failure.english() : std::string();
}

Phrase Recorder::trouble() const {
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

std::string Recorder::delay() const {
    const std::lock_guard lock(m_mutex);
    return m_failed ? std::string() : m_failure.english();
}

bool Recorder::flush(std::chrono::milliseconds limit) {
    const auto target = m_journal->head();
    std::unique_lock lock(m_mutex);
    m_armed = true, m_bulk = true;
    m_work.notify_one();
    return m_progress.wait_for(lock, limit, [&] { return m_journal->tail() >= target; });
}

Result<> Recorder::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_work.notify_all();
        m_syncWork.notify_all();
    }
    m_closed = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_syncThread.joinable())
        m_syncThread.join();
    if (const auto left = m_journal->head() - m_journal->tail(); left > 0)
        return Error::internal(
            phrase("%1 bytes of events stay in the journal until the next start: %2", left, trouble()));
    return {};
}

// --- the recorder's thread ---

bool Recorder::waitForWork() {
    std::unique_lock lock(m_mutex);
    // Also without events: checkpoints fall due, and sessions get too old. What the last transaction left waits for
    // nobody.
    m_work.wait_for(lock, std::chrono::seconds(30), [&] { return m_stopping || m_armed || waiting() > 0; });
    m_work.wait_for(lock, kGather, [&] { return m_stopping || m_bulk; });
    // Under load, more events of each session in a block cost less than many small blocks.
    if (waiting() >= kBusy)
        m_work.wait_for(lock, kGatherBusy - kGather, [&] { return m_stopping || m_bulk; });
    // Before looking at the journal: what is appended from now on wakes again.
    m_armed = false, m_bulk = false;
    return !m_stopping;
}

void Recorder::run() {
    if (!m_builder && !join())
        return;
    for (bool go = true; go;) {
        go = waitForWork();
        do {
            if (auto taken = takeBatch(m_journal->head()); !taken)
                return fail(taken.error(), true);
            const auto time = now().wall;
            const bool isLast = !go && waiting() == 0;
            if (const bool looked = isLast || time.micros - m_lastLook.micros >= kCheckpointMicros; looked) {
                m_lastLook = time;
                if (accessesGrew() || (isLast && m_builder->hasUnsigned()))
                    m_builder->checkpoint(time);
            }
            if (m_builder->checkpointDue(time))
                m_builder->checkpoint(time);
            keepCommitting(m_read);
            // What is less than kBulk may gather again.
        } while (m_journal->tail() == m_read && waiting() >= (go ? kBulk : 1));
        if (go && !m_failed)
            expire(now().wall);
    }
}

Result<> Recorder::takeBatch(std::uint64_t until) {
    const auto start = m_read;
    while (m_read < until && m_read - start < kBatchBytes) {
        const auto record = m_journal->next(m_read);
        if (!record)
            return Error::internal(phrase("the journal is damaged at position %1", m_read));
        auto payload = record->payload;
        if (isSealedRecord(payload)) {
            auto opened = m_opener.open(m_journal->id(), m_read, payload);
            if (!opened)
                return opened.error();
            m_opened = std::move(*opened);
            payload = m_opened;
        }
        const auto event = decode(payload);
        if (!event)
            return Error::internal(phrase(
                "the journal holds an event of another version at position %1; start the Postern that wrote it once",
                m_read));
        const auto json = m_builder->take(*event);
        for (const auto& observer : m_options.observers)
            observer(*event, json);
        if (m_options.index)
            m_options.index->take(*event);
        m_read = record->end;
    }
    if (m_options.index) {
        m_pieces.clear();
        m_options.index->takeReady(m_pieces);
        m_builder->addIndex(m_pieces);
    }
    return {};
}

// A log that leaves the machine is what a store that was put back to an earlier state can be held against.
void Recorder::noteSigned(const std::vector<LedgerEntry>& ledger) {
    const auto last = std::find_if(ledger.rbegin(), ledger.rend(),
                                   [](const auto& entry) { return entry.kind == LedgerKind::Checkpoint; });
    if (last != ledger.rend())
        log::info("recorder.signed", {{"head", std::to_string(last->number) + ":" + toHex(last->hash)}});
}

Result<> Recorder::commit(std::uint64_t position) {
    const auto& batch = m_builder->finish({m_journal->id(), position});
    if (batch.empty())
        return {};
    POSTERN_TRY(m_store->write(batch));
    noteSigned(batch.ledger);
    m_builder->clear();
    m_journal->drained(position);
    return {};
}

// Until the store takes the batch, or the gateway stops (then the events stay in the journal).
void Recorder::keepCommitting(std::uint64_t position) {
    const auto before = m_journal->tail();
    for (;;) {
        auto done = commit(position);
        if (done)
            break;
        fail(done.error(), false);
        std::unique_lock lock(m_mutex);
        if (m_work.wait_for(lock, kStoreRetry, [&] { return m_stopping; }))
            return;
    }
    recovered();
    if (m_journal->tail() == before)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_progress.notify_all();
    }
    if (m_sawFull.exchange(false))
        wakeCallers();
}

// A store that does not answer shows with the next batch.
bool Recorder::accessesGrew() {
    const auto head = m_store->accessHead();
    return head && m_builder->setAccessHead(*head);
}

void Recorder::expire(Timestamp now) {
    const auto retention = std::chrono::duration_cast<Microseconds>(m_options.retention).count();
    if (retention <= 0 || now.micros - m_lastExpire.micros < kExpireMicros)
        return;
    auto old = m_store->endedBefore({now.micros - retention}, kExpireAtOnce);
    if (!old)
        return fail(old.error(), false);
    if (old->size() < kExpireAtOnce)
        m_lastExpire = now; // otherwise more follow with the next look
    if (old->empty())
        return;
    m_builder->removeSessions(*old, now);
    keepCommitting(m_read);
    log::info("recorder.expired", {{"sessions", std::to_string(old->size())}});
}

void Recorder::fail(const Error& error, bool forGood) {
    bool isNews = false, isLonger = false;
    {
        const std::lock_guard lock(m_mutex);
        isNews = m_failure.english() != error.message();
        m_failure = error.said();
        const auto now = std::chrono::steady_clock::now();
        if (!m_awaySince)
            m_awaySince = now;
        m_isAway = true;
        isLonger = !forGood && now - *m_awaySince < m_options.outage;
        isNews |= !isLonger && !m_failed;
        m_failed = m_failed || !isLonger;
        m_failedForGood = m_failedForGood || forGood;
    }
    if (isNews && isLonger)
        log::warning("recorder.store_away", {{"message", error.message()}});
    else if (isNews)
        log::error("recorder.failed", {{"message", error.message()}});
    wakeCallers(); // sessions that wait must learn that waiting is over
}

void Recorder::recovered() {
    if (!m_isAway || m_failedForGood)
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_failure.empty())
            return;
        m_failure = {};
        m_awaySince.reset();
        m_failed = m_isAway = false;
    }
    log::info("recorder.works_again");
    wakeCallers();
}

// --- group commit (durability "power") ---

void Recorder::runSync() {
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_syncWork.wait(lock, [&] { return m_stopping || m_syncWanted; });
            if (!m_syncWanted)
                return;
        }
        m_syncWanted = false; // before reading the head: later appends ask again
        const auto to = m_journal->head();
        // After a failed sync the kernel may have dropped the pages: a second try would answer "done" without being
        // true.
        if (auto synced = m_journal->sync(m_durable, to); !synced)
            return fail(synced.error(), true);
        m_durable = to;
        wakeCallers();
    }
}

} // namespace postern::recording
