// The server's answers (PostgreSQL documentation 55.2), matched against what is owed. A message that cannot be an
// answer ends the session: after it nothing could be told about what belongs to what.
#include "session/impl.h"
#include "wire/backend.h"

namespace postern::session {

namespace {

bool isOwnKind(EntryKind kind) {
    return kind == EntryKind::Own || kind == EntryKind::OwnInBatch || kind == EntryKind::OwnDescribe;
}

} // namespace

// An error may come before what it keeps from running: at Parse, Bind or Describe. It is about the first of that.
std::uint64_t Session::Impl::currentStatement() const {
    for (std::size_t i = 0; i < m_ledger.size(); ++i) {
        const auto& entry = m_ledger.at(i);
        if (entry.runs > 0)
            return entry.firstStatement + std::min(entry.current, entry.runs - 1);
        if (endsWithReady(entry.kind))
            break;
    }
    return 0;
}

void Session::Impl::failForAnswer(Now now, Output& out) {
    fail(Error::server(sqlstate::kProtocolViolation, "the server sent a message that is not a valid answer"), now, out);
}

void Session::Impl::takeServerItems(Now now, Output& out) {
    using Kind = wire::Framer::Kind;
    while (m_phase == Phase::Ready) {
        const auto item = m_serverFramer.next();
        const bool isOneMore = item && item->kind == Kind::Whole && item->type == m_gatheredType;
        if (!isOneMore && !maskGathered(now, out))
            return failForAnswer(now, out);
        if (!item || m_phase != Phase::Ready)
            return;
        if (item->kind == Kind::Invalid || item->kind == Kind::Oversized || !onServerMessage(*item, now, out)) {
            maskGathered(now, out); // what came before is still owed
            return failForAnswer(now, out);
        }
    }
}

bool Session::Impl::onServerMessage(const wire::Framer::Item& item, Now now, Output& out) {
    using namespace wire;
    if (!m_ledger.empty() && isOwnKind(m_ledger.head().kind) && item.type != be::kNotificationResponse)
        return onOwnItem(item, now, out);
    if (item.kind == Framer::Kind::Middle || item.kind == Framer::Kind::End) {
        if (m_rowIsLong)
            return addToLongRow(item, now, out);
        if (m_copyMask && item.type == be::kCopyData) {
            maskCopyPart(item.bytes, now, out);
            return true;
        }
        if (item.type == be::kDataRow)
            m_capture.addRowPart(item.bytes, item.kind == Framer::Kind::End);
        else if (item.type == be::kCopyData)
            m_capture.addCopyData(item.bytes);
        out.toClient.borrow(item.bytes);
        return true;
    }
    const char type = item.type;
    if (type == be::kParameterStatus || type == be::kNoticeResponse || type == be::kNotificationResponse)
        return onAsynchronous(item, now, out);
    if (type == be::kErrorResponse)
        return onServerError(item, now, out);
    if (type == be::kReadyForQuery && m_ledger.empty() && m_spareSyncs > 0) {
        --m_spareSyncs;
        m_serverSkips = false;
        out.toClient.borrow(item.bytes);
        const auto status = readReadyForQuery(item.body());
        return status.has_value();
    }
    if (m_ledger.empty() || !mayAnswer(m_ledger.head().kind, type))
        return false;
    const bool whole = item.kind == Framer::Kind::Whole;
    switch (type) {
    case be::kDataRow:
        beginRun();
        if (!m_maskKnown && !findRowMask())
            return false;
        if (m_rowMask && whole && !m_withholdsBlocks) {
            gather(item);
            return true;
        }
        if (m_rowMask || m_withholdsBlocks)
            return whole ? maskRow(item.body(), out) : addToLongRow(item, now, out);
        if (whole) {
            m_capture.addRow(item.body());
        } else {
            m_capture.beginLongRow(item.size - kHeaderBytes);
            m_capture.addRowPart(item.body(), false);
        }
        break;
    case be::kRowDescription:
    case be::kParameterDescription:
    case be::kNoData:
        if (!onDescription(type, item.body()))
            return false;
        out.toClient.borrow(item.bytes);
        if (m_ledger.head().kind != EntryKind::Query && type != be::kParameterDescription)
            m_ledger.pop();
        return true;
    case be::kCommandComplete:
    case be::kEmptyQueryResponse:
    case be::kPortalSuspended:
        out.toClient.borrow(item.bytes);
        return onDone(type, item.body(), now, out);
    case be::kCopyInResponse:
    case be::kCopyOutResponse:
        if (!onCopyStart(type, item.body()))
            return false;
        break;
    case be::kCopyData:
        if (m_copyMask && whole) {
            gather(item);
            return true;
        }
        if (m_copyMask) {
            maskCopyPart(item.body(), now, out);
            return true;
        }
        m_capture.addCopyData(item.body());
        break;
    case be::kCopyDone:
        if (m_copyMask) {
            endMaskedCopy(now, out);
            m_copyMask.reset();
            if (m_phase != Phase::Ready)
                return true;
        }
        break;
    case be::kFunctionCallResponse:
        out.toClient.borrow(item.bytes);
        beginRun();
        endRun({}, now, out);
        return true;
    case be::kReadyForQuery:
        out.toClient.borrow(item.bytes);
        return onReadyForQuery(item.body(), now, out);
    default: // ParseComplete, BindComplete, CloseComplete
        out.toClient.borrow(item.bytes);
        m_ledger.pop();
        return true;
    }
    out.toClient.borrow(item.bytes);
    return true;
}

bool Session::Impl::onAsynchronous(const wire::Framer::Item& item, Now now, Output& out) {
    using namespace wire;
    if (item.kind != Framer::Kind::Whole)
        return false;
    if (item.type == be::kParameterStatus) {
        const auto parameter = readParameterStatus(item.body());
        if (!parameter)
            return false;
        if (parameter->first == "client_encoding")
            m_settings.clientEncoding = parameter->second;
        else if (parameter->first == "standard_conforming_strings")
            m_settings.standardConformingStrings = parameter->second == "on";
    } else if (item.type == be::kNoticeResponse) {
        const auto fields = readErrorFields(item.body());
        if (!fields)
            return false;
        if (withheldOf(*fields) != Withheld::Nothing) {
            withholdNotice(*fields, now, out);
            return true;
        }
        if (const auto masked = detectedFields(item.body()); !masked.empty()) {
            m_log.notice(*readErrorFields(masked), now, out.records);
            out.toClient.write([&](std::string& bytes) { writeMessage(bytes, item.type, masked); });
            return true;
        }
        m_log.notice(*fields, now, out.records);
    } else {
        const auto fields = readNotification(item.body());
        if (!fields)
            return false;
        std::string payload;
        if (detectedText(fields->payload, payload)) {
            const auto head = item.body().substr(0, 4 + fields->channel.size() + 1);
            m_log.notification({fields->pid, fields->channel, payload}, now, out.records);
            out.toClient.write(
                [&](std::string& bytes) { writeMessage(bytes, item.type, std::string(head) + payload + '\0'); });
            return true;
        }
        m_log.notification(*fields, now, out.records);
    }
    out.toClient.borrow(item.bytes);
    return true;
}

bool Session::Impl::onServerError(const wire::Framer::Item& item, Now now, Output& out) {
    const auto fields = wire::readErrorFields(item.body());
    if (item.kind != wire::Framer::Kind::Whole || !fields)
        return false;
    if (fields->isFatal())
        m_terminating = true;
    const bool refusal = !m_ledger.empty() && (m_ledger.head().kind == EntryKind::Refusal ||
                                               m_ledger.head().kind == EntryKind::QueryRefusal);
    const auto withheld = refusal ? Withheld::Nothing : withheldOf(*fields);
    const auto kept = withheld == Withheld::Detail ? withoutDetail(item.body()) : std::string();
    if (withheld == Withheld::All) {
        withholdError(*fields, now, out);
    } else if (refusal && !fields->isFatal()) {
        out.toClient.own(std::move(m_ledger.head().local)); // recorded when it was made
    } else if (const auto masked = detectedFields(kept.empty() ? item.body() : kept); !masked.empty()) {
        m_log.error(currentStatement(), "server", *wire::readErrorFields(masked), now, out.records);
        out.toClient.write([&](std::string& bytes) { wire::writeMessage(bytes, item.type, masked); });
    } else if (!kept.empty()) {
        m_log.error(currentStatement(), "server", *wire::readErrorFields(kept), now, out.records);
        out.toClient.write([&](std::string& bytes) { wire::writeMessage(bytes, item.type, kept); });
    } else {
        m_log.error(currentStatement(), "server", *fields, now, out.records);
        out.toClient.borrow(item.bytes);
    }
    m_context.onError();
    if (m_capturing) {
        m_capture.end();
        m_capturing = false;
    }
    m_copyIn = false;
    m_copyMask.reset();
    if (m_ledger.empty() || fields->isFatal())
        return true;
    auto& head = m_ledger.head();
    head.copiesIn = false;
    undo(head, head.kind == EntryKind::Query ? head.current : 0);
    if (head.kind == EntryKind::Sync) // an error while the implicit transaction was committed
        return true;
    if (endsWithReady(head.kind)) {
        head.current = head.runs;
        return true;
    }
    std::vector<Entry> dropped;
    if (!m_ledger.dropUntilSync(dropped))
        m_serverSkips = true;
    for (auto entry = dropped.rbegin(); entry != dropped.rend(); ++entry) {
        if (entry->kind == EntryKind::OwnInBatch)
            abandonAsking();
        undo(*entry, 0);
    }
    return true;
}

bool Session::Impl::onReadyForQuery(std::string_view body, Now now, Output& out) {
    const auto status = wire::readReadyForQuery(body);
    if (!status)
        return false;
    auto& head = m_ledger.head();
    if (head.kind == EntryKind::Query && head.current < head.runs)
        return false; // a statement without an answer
    if (m_capturing)
        endRun({}, now, out);
    if (m_status != *status)
        m_transactionSince = *status == wire::TransactionStatus::InTransaction ? std::optional(now.wall) : std::nullopt;
    m_status = *status;
    m_context.onReady(m_status);
    m_ledger.pop();
    if (m_ledger.empty()) {
        if (m_status == wire::TransactionStatus::Idle) {
            m_portals.clear();
            endTransactionSight(out);
            endTransactionObjects();
        }
        m_unsettled = m_sight.encodingMoves = false;
        m_spareSyncs = 0;
    }
    return true;
}

bool Session::Impl::onDescription(char type, std::string_view body) {
    auto& head = m_ledger.head();
    if (type == wire::be::kParameterDescription) {
        auto types = wire::readParameterDescription(body);
        if (!types || head.kind != EntryKind::DescribeStatement)
            return false;
        if (head.statement)
            head.statement->types = std::move(*types);
        return true;
    }
    if (type == wire::be::kNoData)
        return body.empty();
    auto fields = wire::readRowDescription(body);
    if (!fields)
        return false;
    auto columns = std::make_shared<const Columns>(std::move(*fields));
    if (head.kind == EntryKind::Query) {
        if (head.current >= head.runs)
            return false;
        beginRun();
        m_capture.setColumns(std::move(columns));
        m_maskKnown = false;
    } else if (head.kind == EntryKind::DescribeStatement) {
        if (head.statement)
            head.statement->columns = std::move(columns);
    } else if (head.portal) {
        head.portal->columns = std::move(columns);
    }
    return true;
}

// The answer to a statement has begun.
void Session::Impl::beginRun() {
    if (m_capturing)
        return;
    m_capturing = true;
    m_maskKnown = m_rowIsLong = false;
    m_longRow.clear();
    const auto& head = m_ledger.head();
    std::shared_ptr<const Columns> columns;
    if (head.portal) {
        columns = head.portal->columns;
        if (!columns && head.portal->statement)
            columns = head.portal->statement->columns;
    }
    // The formats of a described portal are in its columns; those of a described statement are not.
    const bool describedPortal = head.portal && head.portal->columns;
    m_capture.begin(std::move(columns), describedPortal ? nullptr : head.portal.get());
}

void Session::Impl::endRun(std::string_view tag, Now now, Output& out) {
    auto& head = m_ledger.head();
    beginRun();
    if (m_capture.rows() == 0)
        m_capture.setRows(wire::rowsOfTag(tag));
    if (tag.starts_with("INSERT") || tag.starts_with("COPY"))
        followRows(wire::rowsOfTag(tag));
    const auto duration = std::chrono::duration_cast<Microseconds>(now.steady - head.sent);
    const bool keep = m_environment.configuration->store.recordResults == policy::RecordResults::Masked;
    m_log.result(currentStatement(), m_capture, tag, duration, keep, now, out.records);
    m_capture.end();
    m_capturing = false;
}

bool Session::Impl::onDone(char type, std::string_view body, Now now, Output& out) {
    auto& head = m_ledger.head();
    std::string_view tag;
    if (type == wire::be::kCommandComplete) {
        const auto read = wire::readCommandComplete(body);
        if (!read)
            return false;
        tag = *read;
        m_context.onCommandTag(tag);
    } else if (!body.empty()) {
        return false;
    }
    if (head.kind == EntryKind::Query) {
        if (head.runs == 0 ? type != wire::be::kEmptyQueryResponse : head.current >= head.runs)
            return false;
        endRun(tag, now, out);
        if (head.runs > 0)
            ++head.current;
        head.sent = now.steady;
        m_copyIn = false;
        if (head.current >= head.runs)
            head.copiesIn = false;
        return true;
    }
    endRun(tag, now, out);
    m_copyIn = false;
    m_spareSyncs = 0;
    m_ledger.pop();
    return true;
}

bool Session::Impl::onCopyStart(char type, std::string_view body) {
    const auto response = wire::readCopyResponse(body);
    if (!response)
        return false;
    auto& head = m_ledger.head();
    beginRun();
    m_capture.beginCopy(response->format == 1);
    const auto* plan = currentPlan();
    if (type == wire::be::kCopyOutResponse && (plan || m_environment.detectors)) {
        auto format = plan ? plan->copy : masking::CopyFormat();
        if (response->format == 1)
            format.kind = masking::CopyFormat::Kind::Binary;
        else if (format.kind == masking::CopyFormat::Kind::Binary)
            return false;
        if (auto mask = copyMaskFor(plan, response->columns, maskingTools()))
            m_copyMask.emplace(std::move(*mask), std::move(format));
    }
    if (type == wire::be::kCopyOutResponse)
        return true;
    m_copyIn = true;
    // Syncs that are on their way and come before the end of the data are swallowed by the server.
    for (std::size_t i = m_ledger.size(); i-- > 1;) {
        if (m_ledger.at(i).kind == EntryKind::Sync && m_ledger.at(i).copyEndsBefore == head.copyEndsBefore) {
            m_ledger.erase(i);
            ++m_spareSyncs;
        }
    }
    return true;
}

} // namespace postern::session
