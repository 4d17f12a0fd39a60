#pragma once
// Recordings in a SQLite file in WAL mode: one writer (SqliteStore, the recorder's thread), any number of readers
// (SqliteArchive) in this and other processes, which never wait for the writer.
#include <filesystem>
#include <memory>

#include "recording/seal.h"
#include "recording/sqlite.h"
#include "recording/sqlite_schema.h"
#include "recording/store.h"

namespace postern::recording {

// How much is on the disk when write() returns: Process: survives this process; Power: also the loss of power.
enum class Durability { Process, Power };

class SqliteStore : public Store {
public:
    // With `key`, blocks and index pieces are encrypted from here on. What is there stays as it is.
    static Result<std::unique_ptr<SqliteStore>> open(const std::filesystem::path& path, Durability durability,
                                                     const PayloadKey* key = nullptr);
    Result<StoreState> load() override;
    Result<> write(const Batch& batch) override;
    Result<AccessHead> accessHead() override { return recording::accessHead(m_database); }
    Result<std::vector<SessionHead>> endedBefore(Timestamp before, std::size_t limit) override;

private:
    explicit SqliteStore(Database database) : m_database(std::move(database)) {}
    Result<> prepare();
    Result<> writeAll(const Batch& batch);
    Result<> writeSession(const SessionSummary& session);
    Result<> writeLedger(const LedgerEntry& entry);

    Database m_database;
    std::optional<Sealer> m_sealer;
    Query m_begin, m_commit, m_insertSession, m_updateSession, m_insertBlock, m_insertLedger, m_setMeta, m_insertPiece,
        m_setIndexed;
};

class SqliteArchive : public Archive {
public:
    // `keys` is asked when the first encrypted row is met.
    static Result<std::unique_ptr<SqliteArchive>> open(const std::filesystem::path& path, KeySource keys = {});
    Result<> begin() override;
    void end() override;
    Result<std::vector<SessionSummary>> sessions(const SessionFilter& filter) override;
    Result<std::optional<SessionSummary>> session(SessionId id) override;
    Result<std::vector<SessionId>> withPrefix(std::string_view prefix, std::size_t limit) override;
    Result<> blocks(SessionId id, const std::function<bool(const EventBlock&)>& visit) override;
    Result<> blocksAround(SessionId id, std::uint64_t seq,
                          const std::function<bool(const EventBlock&)>& visit) override;
    Result<> index(SessionId id, Texts texts, const HasText& hasText,
                   const std::function<bool(const PackedIndexPiece&)>& visit) override;
    Result<> ledger(GatewayId gateway, std::uint64_t from,
                    const std::function<bool(const LedgerEntry&)>& visit) override;
    Result<> accesses(std::uint64_t from, const std::function<bool(const AccessEntry&)>& visit) override {
        return readAccesses(m_database, m_opener, from, visit);
    }
    Result<> notes(SessionId id, const std::function<bool(const AccessEntry&)>& visit) override {
        return readNotes(m_database, m_opener, id, visit);
    }
    Result<std::vector<SessionId>> notedSessions() override { return recording::notedSessions(m_database); }
    Result<std::vector<SessionId>> strayBlocks(std::size_t limit) override;
    Result<std::vector<Oddity>> oddities(std::size_t limit) override { return schemaOddities(m_database, limit); }

private:
    SqliteArchive(Database database, KeySource keys) : m_database(std::move(database)), m_opener(std::move(keys)) {}
    Result<> prepare();
    Result<> blocksFrom(SessionId id, std::uint64_t firstSeq, const std::function<bool(const EventBlock&)>& visit);

    Database m_database;
    Opener m_opener;
    Query m_index, m_indexWithTexts;
};

} // namespace postern::recording
