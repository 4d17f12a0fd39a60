#include "recording/batch_builder.h"

#include "base/random.h"

namespace postern::recording {

namespace {

constexpr std::size_t kKeptBuffer = 4096; // per open session, between batches

void fillStart(SessionSummary& s, const SessionStart& start) {
    if (start.identity) {
        s.issuer = start.identity->issuer, s.subject = start.identity->subject;
        s.email = start.identity->email, s.method = start.identity->method;
    }
    s.agent = start.agent, s.agentKind = start.agentKind;
    s.address = start.client.address, s.executable = start.client.executable;
    s.applicationName = start.client.applicationName, s.pid = start.client.pid;
    s.target = start.target, s.database = start.database, s.user = start.user;
}

// What changes from batch to batch; the rest is in the store already.
SessionSummary changingPart(const SessionSummary& s) {
    SessionSummary out;
    out.session = s.session, out.ended = s.ended, out.endReason = s.endReason;
    out.statements = s.statements, out.allowed = s.allowed, out.held = s.held, out.blocked = s.blocked;
    out.errors = s.errors, out.rows = s.rows, out.events = s.events, out.head = s.head;
    return out;
}

void shrink(std::string& buffer) {
    buffer.clear();
    if (buffer.capacity() > kKeptBuffer)
        buffer.shrink_to_fit();
}

} // namespace

BatchBuilder::BatchBuilder(SigningKey key, StoreState state)
    : m_key(std::move(key)), m_ledgerNumber(state.ledgerNumber), m_ledgerHead(state.ledgerHead),
      m_publicKey(std::move(state.publicKey)) {
    for (auto& summary : state.open) {
        const auto id = summary.session;
        auto& track = m_tracks[id];
        track.summary = std::move(summary);
        track.lastSeq = track.summary.events;
    }
}

void BatchBuilder::announceKey(Timestamp now) {
    const auto text = m_key.publicKey().toText();
    if (text == m_publicKey)
        return;
    const auto kind = m_ledgerNumber == 0 ? LedgerKind::Genesis : LedgerKind::Key;
    auto& entry = addEntry(kind, ledgerKey(kind, m_ledgerNumber + 1, now, randomUuid(), text));
    entry.publicKey = text;
    sign(entry);
    m_publicKey = text;
}

LedgerEntry& BatchBuilder::addEntry(LedgerKind kind, std::string canonical) {
    auto& entry = m_batch.ledger.emplace_back();
    entry.number = ++m_ledgerNumber;
    entry.kind = kind;
    entry.canonical = std::move(canonical);
    entry.prev = m_ledgerHead;
    entry.hash = m_ledgerHead = m_hasher.link(entry.canonical, entry.prev);
    return entry;
}

void BatchBuilder::sign(LedgerEntry& entry) {
    entry.signature = m_key.sign(signedBytes(entry.hash));
}

BatchBuilder::Track& BatchBuilder::trackOf(const Event& event) {
    const auto [found, isNew] = m_tracks.try_emplace(event.session);
    auto& track = found->second;
    if (isNew) {
        auto& entry =
            addEntry(LedgerKind::SessionStart, ledgerSessionStart(m_ledgerNumber + 1, event.time, event.session));
        entry.session = event.session;
        track.summary.session = event.session;
        track.summary.started = event.time;
        track.summary.ledgerStart = entry.number;
        track.summary.head = entry.hash; // the session's chain hangs on the store's
        track.summary.isNew = true;
    }
    if (!track.isDirty) {
        track.isDirty = true;
        m_dirty.push_back(&track);
    }
    if (track.isSigned) {
        track.isSigned = false;
        m_grown.push_back(event.session);
    }
    return track;
}

void BatchBuilder::count(SessionSummary& s, const Event& event) {
    if (const auto* start = std::get_if<SessionStart>(&event.body)) {
        fillStart(s, *start);
    } else if (const auto* statement = std::get_if<Statement>(&event.body)) {
        ++s.statements;
        ++(statement->action == "allow" ? s.allowed : statement->action == "approve" ? s.held : s.blocked);
    } else if (const auto* result = std::get_if<ResultEvent>(&event.body)) {
        s.rows += result->rows;
    } else if (std::holds_alternative<ErrorEvent>(event.body)) {
        ++s.errors;
    } else if (const auto* end = std::get_if<SessionEnd>(&event.body)) {
        s.ended = event.time;
        s.endReason = end->reason;
    }
}

std::string_view BatchBuilder::take(const Event& event) {
    m_canonical.clear();
    appendCanonicalJson(event, m_canonical);
    auto& track = trackOf(event);
    auto& s = track.summary;
    s.head = m_hasher.link(m_canonical, s.head);
    s.events = track.lastSeq = event.seq;
    if (track.lines.empty())
        track.firstSeq = event.seq;
    else
        track.lines += '\n';
    track.lines += m_canonical;
    track.marks += s.head.view().substr(0, kMarkBytes);
    ++m_unsignedEvents;
    count(s, event);
    if (const auto* approval = std::get_if<Approval>(&event.body))
        followApproval(track, event.session, *approval);
    if (track.lines.size() >= kBlockText)
        cutBlock(track);
    if (s.ended)
        endSession(track, event.time);
    return m_canonical;
}

void BatchBuilder::addOpenApprovals(const std::vector<OpenApproval>& approvals) {
    for (const auto& approval : approvals)
        if (const auto track = m_tracks.find(approval.session); track != m_tracks.end())
            track->second.approvals.push_back(approval);
}

void BatchBuilder::followApproval(Track& track, SessionId session, const Approval& approval) {
    if (approval.outcome == "requested")
        track.approvals.push_back({session, approval.statement, std::string(approval.approval)});
    else
        std::erase_if(track.approvals, [&](const OpenApproval& open) { return open.approval == approval.approval; });
}

void BatchBuilder::cutBlock(Track& track) {
    if (track.lines.empty())
        return;
    auto& block = m_batch.blocks.emplace_back();
    block.session = track.summary.session;
    block.firstSeq = track.firstSeq, block.lastSeq = track.lastSeq;
    block.packed = m_packer.pack(track.lines);
    block.marks = track.marks;
    block.head = track.summary.head;
    shrink(track.lines);
    shrink(track.marks);
}

void BatchBuilder::storeSummary(Track& track) {
    m_batch.sessions.push_back(track.summary.isNew ? track.summary : changingPart(track.summary));
    track.summary.isNew = false;
    track.isDirty = false;
}

void BatchBuilder::endSession(Track& track, Timestamp time) {
    const auto& s = track.summary;
    auto& entry =
        addEntry(LedgerKind::SessionEnd, ledgerSessionEnd(m_ledgerNumber + 1, time, {s.session, s.events, s.head}));
    entry.session = s.session;
    sign(entry);
    cutBlock(track);
    storeSummary(track);
    std::erase(m_dirty, &track);
    std::erase(m_grown, s.session);
    m_tracks.erase(SessionId(s.session));
}

void BatchBuilder::endOpenSessions(Timestamp now, std::string_view reason) {
    std::vector<SessionId> open;
    for (const auto& [id, track] : m_tracks)
        open.push_back(id);
    for (const auto id : open) {
        for (const auto& left : std::vector<OpenApproval>(m_tracks.at(id).approvals))
            take({id, m_tracks.at(id).summary.events + 1, now,
                  Approval{left.approval, left.statement, "abandoned", {}, {}, {}}});
        const auto& s = m_tracks.at(id).summary;
        SessionEnd end;
        end.reason = reason;
        end.statements = s.statements;
        end.rows = s.rows;
        end.durationMicros = now.micros - s.started.micros;
        take({id, s.events + 1, now, end});
    }
}

void BatchBuilder::addIndex(std::span<const IndexPiece> pieces) {
    for (const auto& piece : pieces)
        m_batch.index.push_back(pack(m_packer, piece));
}

void BatchBuilder::removeSessions(std::span<const SessionHead> sessions, Timestamp now) {
    sign(addEntry(LedgerKind::Tombstone, ledgerHeads(LedgerKind::Tombstone, m_ledgerNumber + 1, now, sessions)));
    for (const auto& session : sessions)
        m_batch.removed.push_back(session.session);
}

bool BatchBuilder::setAccessHead(const AccessHead& head) {
    m_access = head;
    return m_access != m_signedAccess;
}

bool BatchBuilder::checkpointDue(Timestamp now) const {
    return m_unsignedEvents >= kCheckpointEvents ||
           (m_unsignedEvents > 0 && now.micros - m_lastCheckpoint.micros >= kCheckpointMicros);
}

void BatchBuilder::checkpoint(Timestamp now) {
    std::vector<SessionHead> heads;
    for (const auto id : m_grown) {
        auto& track = m_tracks.at(id);
        heads.push_back({id, track.summary.events, track.summary.head});
        track.isSigned = true;
    }
    m_grown.clear();
    const auto access = m_access == m_signedAccess ? std::string() : toJson(m_access);
    sign(addEntry(LedgerKind::Checkpoint, ledgerHeads(LedgerKind::Checkpoint, m_ledgerNumber + 1, now, heads, access)));
    m_signedAccess = m_access;
    m_unsignedEvents = 0;
    m_lastCheckpoint = now;
}

const Batch& BatchBuilder::finish(JournalPosition position) {
    for (auto* track : m_dirty) {
        cutBlock(*track);
        storeSummary(*track);
    }
    m_dirty.clear();
    m_batch.position = position;
    return m_batch;
}

void BatchBuilder::clear() {
    m_batch = {};
    if (m_canonical.capacity() > kBlockText)
        m_canonical = {};
}

} // namespace postern::recording
