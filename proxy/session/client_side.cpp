// The client's messages once it is logged in (PostgreSQL documentation 55.2.2 to 55.2.7).
#include <algorithm>

#include "session/impl.h"
#include "session/pseudonym_operands.h"
#include "wire/backend.h"
#include "wire/frontend.h"

namespace postern::session {

void Session::Impl::takeClientItems(Now now, Output& out) {
    while (m_phase == Phase::Ready && m_pause == Pause::None) {
        if (m_ledger.size() >= kMaxUnanswered) {
            m_pause = Pause::Unanswered;
            break;
        }
        const auto item = m_clientFramer.next();
        if (!item)
            return;
        m_approved.reset(); // it was about one message
        m_measuring.endMessage();
        onClientItem(*item, now, out);
    }
    if (m_phase == Phase::Ready)
        m_clientFramer.stash();
}

void Session::Impl::onClientItem(const wire::Framer::Item& item, Now now, Output& out) {
    using Kind = wire::Framer::Kind;
    switch (item.kind) {
    case Kind::Whole:
        return onClientMessage(item.type, item.bytes, now, out);
    case Kind::Begin:
    case Kind::Middle:
    case Kind::End:
        return onStreamed(item, now, out);
    case Kind::Oversized: {
        const auto error =
            Error::client(sqlstate::kProgramLimitExceeded,
                          "message of " + std::to_string(item.size) + " bytes is too large for Postern to judge");
        if (m_clientSkips || m_serverSkips)
            return;
        const bool query = item.type == wire::fe::kQuery;
        const auto number = recordUnread(query ? "simple" : "extended", {}, error, now, out);
        return query ? refuseQuery(error, number, now, out) : refuseExtended(error, number, now, out);
    }
    case Kind::Invalid:
        return fail(Error::client(sqlstate::kProtocolViolation, "invalid message from the client"), now, out);
    }
}

// While the server takes COPY data it takes nothing else; while it may be about to, nothing can be told about its
// answer.
void Session::Impl::onInCopyIn(char type, std::string_view bytes, Output& out) {
    using namespace wire;
    if (type == fe::kCopyData || type == fe::kCopyDone || type == fe::kCopyFail)
        return onCopyInput(type, bytes, out);
    if (type == fe::kFlush || type == fe::kSync) { // the server ignores them here
        if (type == fe::kSync)
            ++m_spareSyncs;
        out.toServer.borrow(bytes);
        return;
    }
    std::string failure(1, fe::kCopyFail);
    const std::string text = std::string("unexpected message type during COPY from stdin");
    failure += std::string{'\0', '\0', '\0', static_cast<char>(text.size() + 5)} + text + '\0';
    out.toServer.own(std::move(failure));
    ++m_copyEnds;
    m_copyIn = false;
}

void Session::Impl::onClientMessage(char type, std::string_view bytes, Now now, Output& out) {
    using namespace wire;
    const auto body = bytes.substr(kHeaderBytes);
    if (type == fe::kTerminate) {
        out.toServer.borrow(bytes);
        m_terminating = true;
        return finish("client terminated", now, out);
    }
    if (m_copyIn)
        return onInCopyIn(type, bytes, out);
    if ((m_clientSkips || m_serverSkips) && type != fe::kSync)
        return;
    const bool isCopyInput = type == fe::kCopyData || type == fe::kCopyDone || type == fe::kCopyFail;
    if (type != fe::kSync && type != fe::kFlush && m_ledger.awaitsCopyIn())
        return pauseWith(Pause::CopyStart, bytes);
    if (isCopyInput) { // left over from a COPY that failed: the server ignores it, so it need not see it
        return;
    }
    switch (type) {
    case fe::kQuery:
        return onQuery(bytes, now, out);
    case fe::kParse:
        return onParse(bytes, now, out);
    case fe::kBind:
        return onBind(bytes, now, out);
    case fe::kExecute:
        return onExecute(bytes, now, out);
    case fe::kDescribe:
        return onDescribe(bytes, now, out);
    case fe::kClose:
        return onClose(bytes, now, out);
    case fe::kFunctionCall:
        if (!seesClearly(bytes, now, out)) {
            if (m_pause == Pause::Sight)
                return;
            return refuseQuery(*std::exchange(m_sight.error, std::nullopt), 0, now, out);
        }
        m_arguments.begin(ArgumentReader::Message::FunctionCall, kMaxRecordedValue, kMaxRecordedValues);
        if (!m_arguments.feed(body) || !m_arguments.isComplete())
            return fail(Error::client(sqlstate::kProtocolViolation, "invalid message format: FunctionCall"), now, out);
        if (functionCallMayRun(bytes, now, out))
            out.toServer.borrow(bytes);
        return;
    case fe::kFlush:
        out.toServer.borrow(bytes);
        return;
    case fe::kSync:
        if (body.size() != 0)
            return fail(Error::client(sqlstate::kProtocolViolation, "invalid message format: Sync"), now, out);
        m_clientSkips = m_serverSkips = m_sinceSync = false;
        {
            auto& sync = m_ledger.push(EntryKind::Sync);
            sync.copyEndsBefore = m_copyEnds;
            sync.watchesTransaction = true; // it may commit
        }
        out.toServer.borrow(bytes);
        return;
    default:
        return fail(Error::client(sqlstate::kProtocolViolation, "unexpected message from the client"), now, out);
    }
}

void Session::Impl::pauseWith(Pause pause, std::string_view bytes) {
    m_pause = pause;
    m_waiting.assign(bytes);
}

void Session::Impl::onQuery(std::string_view bytes, Now now, Output& out) {
    const auto text = wire::readQuery(bytes.substr(wire::kHeaderBytes));
    if (!text)
        return fail(text.error(), now, out);
    const auto analysis = analysisOf(*text, TextOf::Query, bytes, now, out);
    if (!analysis)
        return;
    for (const auto& statement : analysis->statements)
        if (const auto refused = runsUnseen(statement))
            return refuseQuery(*refused, recordUnread("simple", *text, *refused, now, out), now, out);
    if (needsSight(*analysis) && !seesClearly(bytes, now, out)) {
        if (m_pause == Pause::Sight) {
            m_analysed = analysis;
            return;
        }
        const auto error = *std::exchange(m_sight.error, std::nullopt);
        return refuseQuery(error, recordUnread("simple", *text, error, now, out), now, out);
    }
    const auto foreseen = foreseenOfQuery(analysis);
    if (needsFreshCatalog(foreseen, now)) {
        m_analysed = analysis;
        (void)seesClearly(bytes, now, out);
        return;
    }
    const auto measures = measureQuery(analysis, foreseen, bytes, now, out);
    if (!measures) {
        m_analysed = analysis;
        return;
    }
    policy::Verdict overall;
    std::vector<policy::Verdict> verdicts;
    for (std::size_t i = 0; i < analysis->statements.size(); ++i) {
        verdicts.push_back(
            judgeExecution(*analysis, i, foreseen.empty() ? nullptr : foreseen[i].get(), (*measures)[i], now));
        if (verdicts.back().action > overall.action)
            overall = verdicts.back();
        else
            policy::addHolding(overall, verdicts.back());
    }
    const bool refused = overall.action != policy::Action::Allow;
    const bool mayRun = !refused || isApproved(overall);
    const auto first = m_approved ? m_approved->statement : m_log.nextStatement();
    bool copiesIn = false, maySet = false;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, analysis->statements.size()); ++i) {
        EventLog::StatementText record;
        record.protocol = "simple";
        record.sql = analysis->text;
        if (i < analysis->statements.size()) {
            const auto& statement = analysis->statements[i];
            record.setMeasured(statement, (*measures)[i]);
            record.sql = record.sql.substr(statement.begin, statement.length);
            copiesIn |= statement.copyFrom == sql::CopyEnd::Client;
            maySet |= statement.maySet;
            if (statement.copyFrom != sql::CopyEnd::None || statement.copyTo != sql::CopyEnd::None)
                record.protocol = "copy";
        }
        // One refused statement refuses the whole string: nothing of it runs.
        if (!m_approved)
            m_log.statement(record, refused ? overall : i < verdicts.size() ? verdicts[i] : overall, now, out.records);
    }
    m_approved.reset();
    if (!mayRun && overall.action == policy::Action::Approve) {
        Hold held;
        held.analysis = analysis;
        held.verdict = std::move(overall);
        held.statement = first;
        return hold(std::move(held), bytes, now, out);
    }
    if (!mayRun)
        return refuseQuery(refusalOf(overall, first), first, now, out);
    m_sinceSync = false; // a simple query ends what was open, as Sync does
    auto& entry = m_ledger.push(EntryKind::Query);
    entry.firstStatement = first;
    entry.runs = static_cast<std::uint32_t>(analysis->statements.size());
    entry.sent = now.steady;
    entry.copiesIn = copiesIn;
    entry.copyEndsBefore = m_copyEnds;
    m_unsettled |= maySet;
    for (std::uint32_t i = 0; i < entry.runs; ++i) {
        const auto& statement = analysis->statements[i];
        applySessionControl(analysis, i, entry, i);
        const auto& reach = (*measures)[i].reach;
        const auto& facts = reach && reach->facts ? *reach->facts : statement;
        m_context.onForwarded(facts, std::string_view(analysis->text).substr(statement.begin, statement.length));
        followObjects(facts, *analysis->tree->roots()[i]);
    }
    if (foreseen.empty())
        for (const auto& statement : analysis->statements)
            followPlace(statement, false);
    for (std::size_t i = 0; i < foreseen.size(); ++i) {
        const auto& statement = analysis->statements[i];
        if (!foreseen[i]) {
            entry.plans.emplace_back();
            followPlace(statement, false);
            continue;
        }
        entry.plans.emplace_back(foreseen[i], &foreseen[i]->plan);
        entry.watchesTransaction |= mayEndDeferral(statement);
        followForeseen(*foreseen[i], statement);
    }
    if (entry.runs == 1 && !foreseen.empty() && foreseen[0] && !foreseen[0]->operands.empty()) {
        std::string query;
        wire::writeQuery(query, withResolved(*text, foreseen[0]->operands, *m_sight.lens, maskingTools()));
        return out.toServer.own(std::move(query));
    }
    out.toServer.borrow(bytes);
}

void Session::Impl::onParse(std::string_view bytes, Now now, Output& out) {
    auto parse = wire::readParse(bytes.substr(wire::kHeaderBytes));
    if (!parse)
        return fail(parse.error(), now, out);
    const auto analysis = analysisOf(parse->query, TextOf::Parse, bytes, now, out);
    if (!analysis)
        return;
    if (m_statements.size() >= kMaxNamed)
        return refuseExtended(Error::client(sqlstate::kProgramLimitExceeded, "too many prepared statements"), 0, now,
                              out);
    // What is blocked anyway is not even planned; everything else is judged when it is executed.
    if (!analysis->statements.empty()) {
        const auto verdict = judge(analysis->statements.front(), now, nullptr, nullptr, Counts::CanBeAsked);
        if (verdict.action == policy::Action::Block) {
            const auto number = m_log.statement({"extended", analysis->text, &analysis->statements.front(), {}, {}},
                                                verdict, now, out.records);
            return refuseExtended(refusalOf(verdict, number), number, now, out);
        }
    }
    auto prepared = std::make_shared<Prepared>();
    prepared->analysis = analysis;
    prepared->types = std::move(parse->types);
    std::string replaced;
    std::shared_ptr<const Foreseen> parsed; // only where parsing alone may tell
    const bool resolves = parse->name.empty() && mayCompareWithPseudonyms(*analysis);
    if (resolves || mayReadWhenParsed(*analysis)) {
        if (!seesClearly(bytes, now, out)) {
            if (m_pause == Pause::Sight) {
                m_analysed = analysis;
                return;
            }
            return refuseExtended(*std::exchange(m_sight.error, std::nullopt), 0, now, out);
        }
        if (mayReadWhenParsed(*analysis))
            parsed = foreseenOf(analysis, prepared->index, spot(), nullptr);
        if (!mayBeParsed(*prepared, parsed.get(), now, out))
            return;
        replaced = resolves ? parseWithResolved(*prepared, *parse) : std::string();
    }
    auto& entry = m_ledger.push(EntryKind::Parse);
    if (parsed)
        entry.plans.emplace_back(parsed, &parsed->plan);
    setStatement(parse->name, std::move(prepared), entry, 0);
    m_sinceSync = true;
    if (!replaced.empty())
        return out.toServer.own(std::move(replaced));
    out.toServer.borrow(bytes);
}

void Session::Impl::onDescribe(std::string_view bytes, Now now, Output& out) {
    const auto object = wire::readNamedObject(bytes.substr(wire::kHeaderBytes));
    if (!object)
        return fail(object.error(), now, out);
    auto& entry = m_ledger.push(object->kind == 'S' ? EntryKind::DescribeStatement : EntryKind::DescribePortal);
    if (object->kind == 'S')
        entry.statement = m_statements.find(object->name);
    else
        entry.portal = m_portals.find(object->name);
    m_sinceSync = true;
    out.toServer.borrow(bytes);
}

void Session::Impl::onClose(std::string_view bytes, Now now, Output& out) {
    const auto object = wire::readNamedObject(bytes.substr(wire::kHeaderBytes));
    if (!object)
        return fail(object.error(), now, out);
    auto& entry = m_ledger.push(EntryKind::Close);
    if (object->kind == 'S')
        setStatement(object->name, nullptr, entry, 0);
    else
        setPortal(object->name, nullptr, entry);
    m_sinceSync = true;
    out.toServer.borrow(bytes);
}

void Session::Impl::onCopyInput(char type, std::string_view bytes, Output& out) {
    if (type == wire::fe::kCopyData) {
        m_capture.addCopyData(bytes.substr(wire::kHeaderBytes));
    } else {
        ++m_copyEnds;
        m_copyIn = false;
    }
    out.toServer.borrow(bytes);
}

// Bind, CopyData and FunctionCall that are too long to be held: they pass in parts. Nothing runs before its last part.
void Session::Impl::onStreamed(const wire::Framer::Item& item, Now now, Output& out) {
    using namespace wire;
    const auto part = item.kind == Framer::Kind::Begin ? item.body() : item.bytes;
    if (item.kind == Framer::Kind::Begin) {
        if (!m_copyIn && m_ledger.awaitsCopyIn())
            return pauseWith(Pause::CopyStart, item.bytes);
        m_streamDropped = item.type == fe::kCopyData ? !m_copyIn : m_clientSkips || m_serverSkips || m_copyIn;
        if (item.type == fe::kBind && !m_streamDropped && !longBindMayBegin(item, now, out))
            return;
        if (item.type != fe::kCopyData)
            m_arguments.begin(item.type == fe::kBind ? ArgumentReader::Message::Bind
                                                     : ArgumentReader::Message::FunctionCall,
                              kMaxRecordedValue, kMaxRecordedValues);
    }
    if (item.type == fe::kCopyData) {
        if (m_streamDropped)
            return;
        m_capture.addCopyData(part);
        out.toServer.borrow(item.bytes);
        return;
    }
    if (m_streamDropped)
        return;
    if (!m_arguments.feed(part) || (item.kind == Framer::Kind::End && !m_arguments.isComplete()))
        return fail(Error::client(sqlstate::kProtocolViolation, item.type == fe::kBind
                                                                    ? "invalid message format: Bind"
                                                                    : "invalid message format: FunctionCall"),
                    now, out);
    if (item.kind == Framer::Kind::End) {
        if (item.type == fe::kBind)
            longBindEnds();
        else if (!functionCallMayRun({}, now, out)) // its beginning is at the server, which waits for the rest
            return fail(Error::client(sqlstate::kInsufficientPrivilege, "[postern] function call refused"), now, out);
    }
    out.toServer.borrow(item.bytes);
}

} // namespace postern::session
