// How a recorder begins: with its store, or without it for a while (recorder.h).
#include <algorithm>

#include "base/log.h"
#include "recording/recorder.h"

namespace postern::recording {

namespace {

constexpr std::string_view kLeftOpen = "postern ended unexpectedly";

// The key in force is at hand: its recorder never waits for the place where keys are kept.
KeySource journalKeys(const RecorderOptions& options) {
    return [key = options.journalKey, others = options.keys](std::string_view wanted) {
        using Ring = std::shared_ptr<const KeyRing>;
        if (key && key->id() == wanted) {
            auto ring = std::make_shared<KeyRing>();
            ring->add(key->clone());
            return Result<Ring>(Ring(std::move(ring)));
        }
        return others ? others(wanted) : Result<Ring>(Ring());
    };
}

} // namespace

Result<std::unique_ptr<Recorder>> Recorder::open(RecorderOptions options, std::unique_ptr<Store> store,
                                                 SigningKey key) {
    auto lock = FolderLock::take(options.folder);
    if (!lock)
        return std::move(lock).error();
    auto state = store->load();
    const bool isAway = !state && options.startsWithout && options.outage.count() > 0 && !options.journalKey &&
                        state.error().sqlstate() == sqlstate::kConnectionFailure;
    if (!state && !isAway)
        return std::move(state).error();
    auto journal = Journal::open(options.folder / "journal", options.journalBytes, *options.files);
    if (!journal)
        return std::move(journal).error();
    const auto position = state ? state->position : std::nullopt;
    (*journal)->recover(position && position->journal == (*journal)->id() ? std::optional(position->position)
                                                                          : std::nullopt);
    std::unique_ptr<Recorder> recorder(
        new Recorder(std::move(options), std::move(*lock), std::move(store), std::move(*journal), std::move(key)));
    if (state) {
        POSTERN_TRY(recorder->begin(std::move(*state)));
        POSTERN_TRY(recorder->recover());
    } else {
        POSTERN_TRY(recorder->beginWithout(state.error()));
    }
    recorder->m_thread = std::thread([r = recorder.get()] { r->run(); });
    if (recorder->m_options.durability == Durability::Power)
        recorder->m_syncThread = std::thread([r = recorder.get()] { r->runSync(); });
    return recorder;
}

Recorder::Recorder(RecorderOptions options, FolderLock lock, std::unique_ptr<Store> store,
                   std::unique_ptr<Journal> journal, SigningKey key)
    : m_options(std::move(options)), m_lock(std::move(lock)), m_store(std::move(store)), m_journal(std::move(journal)),
      m_key(std::move(key)), m_opener(journalKeys(m_options)), m_read(m_journal->tail()) {}

Result<> Recorder::begin(StoreState state) {
    std::vector<OpenApproval> approvals;
    if (m_options.openApprovals) {
        auto found = m_options.openApprovals();
        if (!found)
            return found.error();
        approvals = std::move(*found);
    }
    m_builder.emplace(std::move(*m_key), std::move(state));
    m_key.reset();
    m_builder->addOpenApprovals(approvals);
    m_builder->announceKey(now().wall);
    return {};
}

Result<> Recorder::recover() {
    m_leftEnd = m_journal->head();
    const auto leftBytes = waiting();
    while (waiting() > 0) {
        POSTERN_TRY(takeBatch(m_leftEnd));
        POSTERN_TRY(commit(m_read));
    }
    if (leftBytes > 0)
        log::info("recorder.recovered", {{"journal_bytes", std::to_string(leftBytes)}});
    endLeftOpen();
    POSTERN_TRY(commit(m_read));
    return restartJournal();
}

void Recorder::endLeftOpen() {
    if (const auto left = m_builder->openSessions(); left > 0)
        log::info("recorder.sessions_ended", {{"sessions", std::to_string(left)}});
    m_builder->endOpenSessions(now().wall, kLeftOpen);
    if (accessesGrew() || m_builder->hasUnsigned())
        m_builder->checkpoint(now().wall);
}

// Nothing waits any more: the moment to take another size.
Result<> Recorder::restartJournal() {
    if (m_journal->ringBytes() != m_options.journalBytes) {
        const auto path = m_options.folder / "journal";
        m_journal.reset();
        std::error_code code;
        if (!std::filesystem::remove(path, code))
            return Error::system("cannot replace the journal " + path.string(), code.value());
        auto journal = Journal::open(path, m_options.journalBytes, *m_options.files);
        if (!journal)
            return std::move(journal).error();
        m_journal = std::move(*journal);
    }
    POSTERN_TRY(m_journal->restart(m_options.journalKey.get()));
    m_read = 0;
    return {};
}

// What waits longest says since when the store has been away.
Result<> Recorder::beginWithout(const Error& why) {
    m_leftEnd = m_journal->head();
    auto since = std::chrono::steady_clock::now();
    if (const auto first = m_journal->next(m_read)) {
        if (isSealedRecord(first->payload))
            return why;
        const auto event = decode(first->payload);
        if (!event) // of another Postern: first the store has to have it
            return why;
        since -= std::chrono::microseconds(std::max<std::int64_t>(now().wall.micros - event->time.micros, 0));
    }
    m_journal->goOn();
    m_awaySince = since;
    fail(why, false);
    return {};
}

// --- the recorder's thread ---

// Until the store is there and has what the process before this one left. False: stop.
bool Recorder::join() {
    for (;;) {
        const auto joined = tryJoin();
        if (joined)
            break;
        fail(joined.error(), false);
        std::unique_lock lock(m_mutex);
        if (m_work.wait_for(lock, kStoreRetry, [&] { return m_stopping; }))
            return false;
    }
    if (!drainLeft())
        return false;
    endLeftOpen();
    keepCommitting(m_read);
    return m_journal->tail() == m_read;
}

Result<> Recorder::tryJoin() {
    auto state = m_store->load();
    if (!state)
        return state.error();
    const auto position = state->position;
    POSTERN_TRY(begin(std::move(*state)));
    // What the store had confirmed before the process that sent it could note that.
    if (position && position->journal == m_journal->id() && position->position > m_read &&
        position->position <= m_leftEnd) {
        m_read = position->position;
        m_journal->drained(m_read);
    }
    return {};
}

bool Recorder::drainLeft() {
    while (m_read < m_leftEnd) {
        if (auto taken = takeBatch(m_leftEnd); !taken) {
            fail(taken.error(), true);
            return false;
        }
        keepCommitting(m_read);
        if (m_journal->tail() != m_read)
            return false;
    }
    return true;
}

} // namespace postern::recording
