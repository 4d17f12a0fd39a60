#pragma once
// Recordings in a PostgreSQL database that a team's gateways share (docs/team.md): each gateway has one writer
// (PostgresStore, its recorder's thread) and a ledger of its own; whoever the database's rights let reads
// (PostgresArchive). The schema is made beforehand, by its owner (postgres_schema.h).
#include <memory>

#include "recording/postgres.h"
#include "recording/store.h"

namespace postern::recording {

struct GatewayIdentity {
    GatewayId id;        // made once, kept where the journal is; not 0
    std::string name;    // for people
    std::string version; // Postern's
    GatewayKind kind = GatewayKind::Gateway;
};

class PostgresStore : public Store {
public:
    // Enrols the gateway when the store does not know it.
    static Result<std::unique_ptr<PostgresStore>> open(PostgresAddress address, GatewayIdentity gateway);
    // Connects and enrols with load().
    static std::unique_ptr<PostgresStore> later(PostgresAddress address, GatewayIdentity gateway);
    Result<StoreState> load() override;
    // One transaction and one round trip. A connection that was lost is opened again; a batch whose answer was lost is
    // not stored twice.
    Result<> write(const Batch& batch) override;
    // An administrator's batch, which names every session of the month, and the month's end, as one transaction.
    Result<> drop(const Batch& batch, std::string_view month);
    Result<AccessHead> accessHead() override;
    // None: months are dropped whole, by whoever may, not by gateways.
    Result<std::vector<SessionHead>> endedBefore(Timestamp, std::size_t) override { return std::vector<SessionHead>{}; }

private:
    PostgresStore(PostgresAddress address, GatewayIdentity gateway)
        : m_address(std::move(address)), m_gateway(std::move(gateway)) {}
    Result<> connect();
    Result<> enrol();
    Result<> writeAll(const Batch& batch, std::string_view droppedMonth);
    Result<> send(const Batch& batch, std::string_view droppedMonth);
    Result<> sendSession(const SessionSummary& session);
    Result<> sendLedger(const LedgerEntry& entry);
    Result<> sendBlock(const EventBlock& block);
    Result<> sendPiece(const PackedIndexPiece& piece);

    PostgresAddress m_address;
    GatewayIdentity m_gateway;
    std::optional<Link> m_link;
    bool m_isEnrolled = false;
    std::uint64_t m_batch = 0;                                           // number of the last one that is stored
    std::uint64_t m_ledgerNumber = 0;                                    // of the last entry that is stored
    std::optional<std::chrono::steady_clock::time_point> m_monthsLooked; // when partitions were last made sure of
};

class PostgresArchive : public Archive {
public:
    static Result<std::unique_ptr<PostgresArchive>> open(const PostgresAddress& address);
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
    // `visit` and `hasText` ask nothing of this archive: the next pieces are on their way.
    Result<> pieces(std::span<const SessionId> sessions, Texts texts, const PieceCondition& condition,
                    const HasText& hasText, const std::function<Next(const PackedIndexPiece&)>& visit) override;
    Result<std::vector<GatewayInfo>> gateways() override;
    Result<> ledger(GatewayId gateway, std::uint64_t from,
                    const std::function<bool(const LedgerEntry&)>& visit) override;
    Result<bool> seesAllAccesses() override;
    Result<> accesses(std::uint64_t from, const std::function<bool(const AccessEntry&)>& visit) override;
    Result<> notes(SessionId id, const std::function<bool(const AccessEntry&)>& visit) override;
    Result<std::vector<SessionId>> notedSessions() override;
    Result<std::vector<SessionId>> strayBlocks(std::size_t limit) override;

private:
    explicit PostgresArchive(Link link) : m_link(std::move(link)) {}
    Result<> blocksFrom(SessionId id, std::uint64_t firstSeq, const std::function<bool(const EventBlock&)>& visit);

    Link m_link;
    bool m_isInTransaction = false;
};

// Adds to the one chain of accesses of the store.
Result<> appendAccess(const PostgresAddress& address, const Access& access);

} // namespace postern::recording
