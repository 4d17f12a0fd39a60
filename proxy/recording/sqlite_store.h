#pragma once
// Recordings in a SQLite file in WAL mode: one writer (SqliteStore, the recorder's thread), any number of readers
// (SqliteArchive) in this and other processes, which never wait for the writer.
#include <filesystem>
#include <memory>

#include "recording/sqlite.h"
#include "recording/store.h"

namespace postern::recording {

// How much is on the disk when write() returns: Process: survives this process; Power: also the loss of power.
enum class Durability { Process, Power };

class SqliteStore : public Store {
public:
    static Result<std::unique_ptr<SqliteStore>> open(const std::filesystem::path& path, Durability durability);
    Result<StoreState> load() override;
    Result<> write(const Batch& batch) override;
    Result<std::vector<SessionHead>> endedBefore(Timestamp before, std::size_t limit) override;

private:
    explicit SqliteStore(Database database) : m_database(std::move(database)) {}
    Result<> prepare();
    Result<> writeAll(const Batch& batch);
    Result<> writeSession(const SessionSummary& session);
    Result<> writeBlock(const EventBlock& block);
    Result<> writeLedger(const LedgerEntry& entry);
    Result<> writePiece(const PackedIndexPiece& piece);

    Database m_database;
    Query m_begin, m_commit, m_insertSession, m_updateSession, m_insertBlock, m_insertLedger, m_setMeta, m_insertPiece,
        m_setIndexed;
};

class SqliteArchive : public Archive {
public:
    static Result<std::unique_ptr<SqliteArchive>> open(const std::filesystem::path& path);
    Result<> begin() override;
    void end() override;
    Result<std::vector<SessionSummary>> sessions(const SessionFilter& filter) override;
    Result<std::optional<SessionSummary>> session(SessionId id) override;
    Result<std::vector<SessionId>> withPrefix(std::string_view prefix, std::size_t limit) override;
    Result<> blocks(SessionId id, const std::function<bool(const EventBlock&)>& visit) override;
    Result<> blocksAround(SessionId id, std::uint64_t seq,
                          const std::function<bool(const EventBlock&)>& visit) override;
    Result<> index(SessionId id, Texts texts, const std::function<bool(const PackedIndexPiece&)>& visit) override;
    Result<> ledger(std::uint64_t from, const std::function<bool(const LedgerEntry&)>& visit) override;
    Result<std::vector<SessionId>> strayBlocks(std::size_t limit) override;

private:
    explicit SqliteArchive(Database database) : m_database(std::move(database)) {}
    Result<> prepare();
    Result<> blocksFrom(SessionId id, std::uint64_t firstSeq, const std::function<bool(const EventBlock&)>& visit);

    Database m_database;
    Query m_index, m_indexWithTexts;
};

} // namespace postern::recording
