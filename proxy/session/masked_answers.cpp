// What masks mean for the statements of a session and for their answers. Everything here is asked only while masks
// apply to the session.
#include <algorithm>

#include "base/bytes.h"
#include "base/text.h"
#include "session/impl.h"
#include "session/plan_text.h"
#include "session/string_walk.h"
#include "sql/tree.h"
#include "wire/backend.h"

namespace postern::session {

namespace {

using policy::MaskedUse;

constexpr std::size_t kMaxMaskedRow = 64U << 20; // a longer row cannot be masked, so it is not delivered

// Settings that change how names and texts are read. No name: all of them.
bool movesPlaceFor(const sql::Statement& statement, bool movedBefore) {
    if (statement.transaction != sql::TransactionControl::None)
        return movedBefore;
    if (!statement.maySet)
        return false;
    if (statement.sessionControl != sql::SessionControl::Set)
        return true;
    return lineage::decidesNames(statement.objectName);
}

// What the client's encoding is afterwards is known when the server has answered.
bool mayMoveEncoding(const sql::Statement& statement) {
    if (!statement.maySet || statement.transaction != sql::TransactionControl::None)
        return false;
    return statement.sessionControl != sql::SessionControl::Set || statement.objectName.empty() ||
           statement.objectName == "client_encoding" || statement.objectName == "names";
}

bool touchesNothing(const sql::Statement& statement) {
    return statement.relations.empty() && statement.functions.empty();
}

bool storesMask(const lineage::StoredConstant& stored, const Lens& lens, std::string_view text,
                const std::vector<wire::Argument>* arguments) {
    if (stored.parameter < 0)
        return false; // COPY data: looked at as it comes
    const auto* mask = lens.maskOf(stored.target);
    const bool isHashed = mask && mask->method == policy::Mask::Method::Hash;
    const auto isMade = [&](std::string_view value) { return isMaskText(value) || (isHashed && isHashText(value)); };
    if (stored.parameter == 0)
        return isMade(stored.text);
    const auto index = static_cast<std::size_t>(stored.parameter - 1);
    if (!arguments)
        return isMaskText(text);
    return index < arguments->size() && isMade((*arguments)[index].bytes);
}

} // namespace

bool Session::Impl::isBlind() const {
    return m_status == wire::TransactionStatus::Failed && m_ledger.empty();
}

Session::Impl::Spot Session::Impl::spot() const {
    if (!m_sight.place)
        return {};
    return {&*m_sight.place, m_sight.placeKey};
}

std::shared_ptr<const Foreseen> Session::Impl::foreseenAt(const std::shared_ptr<const sql::Analysis>& analysis,
                                                          std::size_t index, const Spot& from) {
    const auto make = [&] {
        return std::make_shared<const Foreseen>(foresee(m_sight.lens, from.place, *analysis, index));
    };
    if (analysis.use_count() == 1) // nobody else keeps it: it will not be asked about again
        return make();
    ForeseenCache::Key key{analysis, index, m_sight.lens, from.key};
    if (auto known = m_environment.foreseen.find(key))
        return known;
    auto made = make();
    m_environment.foreseen.insert(std::move(key), made);
    return made;
}

AnswerPlan Session::Impl::planOfCursor(std::string_view name) const {
    if (const auto opened = m_sight.opening.find(name); opened != m_sight.opening.end())
        return opened->second;
    if (const auto known = m_sight.cursors.find(name); known != m_sight.cursors.end())
        return *known->second.plan;
    if (const auto portal = m_portals.find(name); portal && portal->plan)
        return *portal->plan;
    if (m_sight.anonymousCursors)
        return *m_sight.anonymousCursors;
    AnswerPlan plan;
    plan.lens = m_sight.lens;
    plan.masksAll = true;
    return plan;
}

bool Session::Impl::conversionMayFail() const {
    const auto client = toLowerAscii(m_settings.clientEncoding);
    return m_sight.encodingMoves ||
           (client != "utf8" && client != "sql_ascii" && m_serverEncoding != "sql_ascii" && client != m_serverEncoding);
}

std::shared_ptr<const Foreseen> Session::Impl::foreseenOf(const std::shared_ptr<const sql::Analysis>& analysis,
                                                          std::size_t index, const Spot& from,
                                                          const std::vector<wire::Argument>* arguments) {
    if (!masksApply() || !m_sight.lens) {
        const auto* copy = analysis->tree->roots()[index];
        if (!m_environment.detectors || analysis->statements[index].copyTo != sql::CopyEnd::Client)
            return nullptr;
        auto detected = std::make_shared<Foreseen>(); // no lens: only the format matters
        detected->plan.copy = copyFormatOf(*copy);
        return detected;
    }
    auto base = foreseenAt(analysis, index, from);
    const bool ofObject = base->returns == lineage::Returns::Cursor || base->returns == lineage::Returns::Prepared;
    if (base->returns == lineage::Returns::Plan && !base->object.empty()) {
        const auto prepared = m_statements.find(base->object);
        if (prepared && prepared->facts())
            return std::make_shared<const Foreseen>(
                foreseeExplained(m_sight.lens, *from.place, *analysis, index, *prepared));
        if (!prepared && analysis->statements.size() == 1) { // the server refuses it
            auto unknown = *base;
            unknown.uses.clear();
            unknown.plan.masksAll = true;
            return std::make_shared<const Foreseen>(std::move(unknown));
        }
    }
    const bool mayNotConvert = conversionMayFail();
    if (!ofObject && base->maskedStores.empty() && !(mayNotConvert && base->plan.masksSomething()))
        return base;
    auto own = *base;
    const auto& statement = analysis->statements[index];
    const auto text = std::string_view(analysis->text).substr(statement.begin, statement.length);
    if (base->returns == lineage::Returns::Cursor) {
        own.plan = planOfCursor(base->object);
    } else if (base->returns == lineage::Returns::Prepared) {
        const auto prepared = m_statements.find(base->object);
        if (prepared && prepared->facts()) {
            const auto inner = foreseenAt(prepared->analysis, prepared->index, from);
            own.plan.add(inner->plan);
            own.plan.outputs = inner->plan.outputs;
            own.plan.masksAll = base->plan.masksAll || inner->plan.masksAll ||
                                inner->returns == lineage::Returns::Cursor ||
                                inner->returns == lineage::Returns::Prepared;
            for (const auto use : inner->uses)
                addUse(own.uses, use);
            if (!inner->operands.empty()) // the pseudonyms stand in the text of EXECUTE
                addUse(own.uses, MaskedUse::Predicate);
            own.maskedStores.insert(own.maskedStores.end(), inner->maskedStores.begin(), inner->maskedStores.end());
            own.cursors.insert(own.cursors.end(), inner->cursors.begin(), inner->cursors.end());
            own.movesPlace = own.movesPlace || inner->movesPlace;
            arguments = nullptr; // the values stand in the text of EXECUTE
        } else {
            own.plan.masksAll = true;
        }
    }
    // The server converts the values before they can be masked, and says which of them cannot be converted.
    if (mayNotConvert && own.plan.masksSomething())
        addUse(own.uses, MaskedUse::Predicate);
    if (std::any_of(own.maskedStores.begin(), own.maskedStores.end(),
                    [&](const auto& stored) { return storesMask(stored, *m_sight.lens, text, arguments); }))
        addUse(own.uses, MaskedUse::WriteBack);
    return std::make_shared<const Foreseen>(std::move(own));
}

// Of every statement of a string. What runs after a statement that moves the search path or defines objects cannot be
// asked about: the server runs it before. So it is followed here as far as that is sure; beyond that nothing is.
std::vector<std::shared_ptr<const Foreseen>>
Session::Impl::foreseenOfQuery(const std::shared_ptr<const sql::Analysis>& analysis) {
    std::vector<std::shared_ptr<const Foreseen>> out;
    const bool sees = masksApply() && m_sight.lens;
    if (!sees && !m_environment.detectors)
        return out;
    StringWalk walk(m_sight.lens, m_sight.place, m_sight.placeKey);
    m_sight.opening.clear();
    for (std::size_t i = 0; i < analysis->statements.size(); ++i) {
        const auto& statement = analysis->statements[i];
        if (!sees) {
            out.push_back(foreseenOf(analysis, i, {}, nullptr));
            continue;
        }
        if (auto inert = walk.inert(*analysis, i)) {
            out.push_back(std::move(inert));
            continue;
        }
        const bool sure = walk.isSure() || touchesNothing(statement);
        out.push_back(foreseenOf(analysis, i, sure && walk.place() ? Spot{walk.place(), walk.key()} : Spot{}, nullptr));
        for (const auto& [name, plan] : out.back()->cursors) {
            const bool isNew = m_sight.cursors.find(name) == m_sight.cursors.end();
            auto [opened, first] = m_sight.opening.try_emplace(name, isNew ? plan : planOfCursor(name));
            if (!first || !isNew)
                opened->second.add(plan);
        }
        walk.pass(*analysis, i, *out.back(),
                  movesPlaceFor(statement, m_sight.movedPlace || walk.hasMoved()) || mayMoveEncoding(statement));
    }
    m_sight.opening.clear();
    return out;
}

// Those that are stored in masked columns, by number from 0, with the mask's name.
std::vector<std::pair<std::size_t, std::string_view>> Session::Impl::maskedParameters(const Foreseen& foreseen) {
    std::vector<std::pair<std::size_t, std::string_view>> out;
    for (const auto& stored : foreseen.maskedStores) {
        if (stored.parameter <= 0)
            continue;
        const auto* mask = foreseen.plan.lens ? foreseen.plan.lens->maskOf(stored.target) : nullptr;
        out.emplace_back(static_cast<std::size_t>(stored.parameter - 1),
                         mask ? std::string_view(mask->name) : "masked");
    }
    return out;
}

// A portal was planned when it was bound; what has changed since may change what it means.
std::shared_ptr<const AnswerPlan>
Session::Impl::planOfExecution(const Portal& portal, const std::shared_ptr<const Foreseen>& foreseen) const {
    if (!foreseen || !portal.plan)
        return foreseen ? std::shared_ptr<const AnswerPlan>(foreseen, &foreseen->plan) : portal.plan;
    if (portal.plan.get() == &foreseen->plan)
        return portal.plan;
    auto both = std::make_shared<AnswerPlan>(foreseen->plan);
    both->add(*portal.plan);
    return both;
}

// Rows can only be masked when their columns are known; a driver that has described a statement before may not do so
// again.
void Session::Impl::describeUnseen(const Portal& portal, const AnswerPlan* plan, std::string_view name, Output& out) {
    if ((!plan && !m_environment.detectors) || portal.columns || (portal.statement && portal.statement->columns))
        return;
    auto& entry = m_ledger.push(EntryKind::OwnDescribe);
    entry.portal = m_portals.find(name);
    m_sinceSync = true;
    std::string bytes;
    wire::writeDescribe(bytes, 'P', name);
    out.toServer.own(std::move(bytes));
}

// A name that the catalog does not have may be newer than the catalog: true once, then it is looked at again.
bool Session::Impl::needsFreshCatalog(const std::vector<std::shared_ptr<const Foreseen>>& foreseen, Now now) {
    if (isBlind() || !m_sight.place)
        return false;
    const bool unresolved =
        std::any_of(foreseen.begin(), foreseen.end(), [](const auto& f) { return f && f->isUnresolved; });
    if (!unresolved || m_sight.isFresh) {
        m_sight.isFresh = false;
        return false;
    }
    m_sight.isFresh = true;
    m_sight.wanted = now.steady;
    m_sight.placeIsKnown = false; // temporary objects may have come unseen
    m_sight.place.reset();
    return true;
}

// Also of statements that no lens was needed for: a transaction that ends may take back what they did.
void Session::Impl::followPlace(const sql::Statement& statement, bool moves) {
    auto& s = m_sight;
    if (moves || movesPlaceFor(statement, s.movedPlace)) {
        s.placeIsKnown = false;
        s.place.reset();
        s.movedPlace = true;
    }
    s.encodingMoves = s.encodingMoves || mayMoveEncoding(statement) || moves;
}

// The statement is on its way: what it changes is no longer known.
void Session::Impl::followForeseen(const Foreseen& foreseen, const sql::Statement& statement) {
    auto& s = m_sight;
    followPlace(statement, foreseen.movesPlace);
    if (foreseen.plan.definesObjects)
        s.definedObjects = s.isOwn = s.mustReload = true;
    if (s.definedObjects && statement.transaction != sql::TransactionControl::None)
        s.mustReload = true;
    s.quotesMasked = s.quotesMasked || foreseen.plan.rewritesMessages;
    for (const auto& [name, plan] : foreseen.cursors) {
        auto shared = std::make_shared<AnswerPlan>(plan);
        if (name.empty() || s.cursors.size() >= kMaxCursors) {
            if (s.anonymousCursors)
                shared->add(*s.anonymousCursors);
            s.anonymousCursors = std::move(shared);
            continue;
        }
        auto& cursor = s.cursors[name];
        if (cursor.plan)
            shared->add(*cursor.plan);
        cursor.plan = std::move(shared);
        cursor.isHeld = foreseen.holdsCursors;
    }
    if (statement.sessionControl == sql::SessionControl::CloseCursor) {
        if (statement.objectName.empty())
            s.cursors.clear();
        else if (const auto closed = s.cursors.find(statement.objectName); closed != s.cursors.end())
            s.cursors.erase(closed);
    }
}

void Session::Impl::endTransactionSight(Output& out) {
    auto& s = m_sight;
    if (s.movedPlace) {
        s.placeIsKnown = s.movedPlace = false;
        s.place.reset();
    }
    if (s.definedObjects) {
        s.definedObjects = false;
        s.mustReload = true;
        out.catalogChanged = true;
    }
    s.quotesMasked = false;
    std::erase_if(s.cursors, [](const auto& named) { return !named.second.isHeld; });
    s.anonymousCursors.reset();
}

const AnswerPlan* Session::Impl::currentPlan() const {
    if (m_ledger.empty())
        return nullptr;
    const auto& head = m_ledger.head();
    if (head.plans.empty())
        return nullptr;
    return head.plans[std::min<std::size_t>(head.current, head.plans.size() - 1)].get();
}

MaskingTools Session::Impl::maskingTools() {
    if (!m_keyed)
        m_keyed = std::make_shared<masking::Keyed>(m_environment.maskKey);
    return {m_keyed, m_environment.detectors, masking::encodingOf(m_settings.clientEncoding)};
}

bool Session::Impl::detectedText(std::string_view text, std::string& masked) {
    const auto& detectors = m_environment.detectors;
    if (!detectors || !detectors->mayContain(text))
        return false;
    const auto tools = maskingTools();
    masking::DetectedSet found = 0;
    const auto outcome = detectors->maskText(text, *tools.keyed, masked, found);
    if (outcome == masking::Detectors::Outcome::Null)
        masked = masking::kRedaction;
    return outcome != masking::Detectors::Outcome::Unchanged;
}

std::string Session::Impl::detectedFields(std::string_view body) {
    if (!m_environment.detectors || !m_environment.detectors->mayContain(body))
        return {};
    std::string out;
    bool any = false;
    while (body.size() > 1 && body.front() != '\0') {
        const auto text = body.substr(1, body.find('\0', 1) - 1);
        std::string masked;
        const bool found = detectedText(text, masked);
        any = any || found;
        out += body.front();
        out += found ? std::string_view(masked) : text;
        out += '\0';
        body.remove_prefix(std::min(body.size(), text.size() + 2));
    }
    out += '\0';
    return any ? out : std::string();
}

// Which fields of the rows to come are masked, and how. False: nothing says what the fields are.
bool Session::Impl::findRowMask() {
    m_maskKnown = true;
    m_rowMask.reset();
    const auto* plan = currentPlan();
    m_withholdsBlocks = plan && plan->withholdsBlocks;
    const auto columns = m_capture.columns();
    if (!plan && !m_environment.detectors)
        return true;
    if (!columns)
        return false;
    m_rowMask = rowMaskFor(plan, *columns, maskingTools());
    m_rowFormats.clear();
    if (const auto& formats = m_capture.formats(); !formats.empty())
        m_rowFormats = formats;
    else
        for (const auto& column : *columns)
            m_rowFormats.push_back(column.format);
    m_capture.setMask(m_rowMask);
    return true;
}

// A row of an answer of EXPLAIN. False: it is none.
bool Session::Impl::maskPlan(std::string_view body, Output& out) {
    std::vector<std::optional<std::string_view>> values;
    if (!wire::readDataRow(body, values) || values.size() != 1 || !values.front())
        return false;
    const auto kept = withoutBlockCounts(*values.front());
    if (!kept)
        return true;
    std::string row;
    putU16(row, 1);
    putU32(row, static_cast<std::uint32_t>(kept->size()));
    row += *kept;
    if (m_rowMask)
        return rewriteRow(row, out);
    m_capture.addRow(row);
    out.toClient.write([&](std::string& bytes) { wire::writeMessage(bytes, wire::be::kDataRow, row); });
    return true;
}

// A whole row on its way. False: it does not fit what was foreseen, and must not be delivered.
bool Session::Impl::maskRow(std::string_view body, Output& out) {
    return m_withholdsBlocks ? maskPlan(body, out) : rewriteRow(body, out);
}

bool Session::Impl::rewriteRow(std::string_view body, Output& out) {
    bool fits = false;
    out.toClient.write([&](std::string& bytes) {
        const auto begin = bytes.size();
        fits = m_rowMask->rewrite(body, m_rowFormats, bytes);
        if (fits)
            m_capture.addRow(std::string_view(bytes).substr(begin + wire::kHeaderBytes));
    });
    return fits;
}

// A row that is masked is needed whole.
bool Session::Impl::addToLongRow(const wire::Framer::Item& item, Now now, Output& out) {
    using Kind = wire::Framer::Kind;
    if (item.kind == Kind::Begin) {
        m_rowIsLong = true;
        m_longRow.clear();
    }
    const auto part = item.kind == Kind::Begin ? item.body() : item.bytes;
    if (m_longRow.size() + part.size() > kMaxMaskedRow) {
        fail(Error::client(sqlstate::kProgramLimitExceeded, "[postern] a row of more than 64 MB cannot be masked"), now,
             out);
        return true;
    }
    m_longRow += part;
    if (item.kind != Kind::End)
        return true;
    m_rowIsLong = false;
    const auto row = std::exchange(m_longRow, {});
    return maskRow(row, out);
}

// The server's words to Postern itself.
bool Session::Impl::onOwnItem(const wire::Framer::Item& item, Now now, Output& out) {
    using namespace wire;
    using Kind = Framer::Kind;
    if (item.type == be::kParameterStatus || item.type == be::kNoticeResponse)
        return item.kind == Kind::Whole;
    if (item.type == be::kErrorResponse) {
        const auto fields = readErrorFields(item.body());
        if (item.kind != Kind::Whole || !fields)
            return false;
        if (fields->isFatal() || m_ledger.head().kind == EntryKind::OwnDescribe)
            return onServerError(item, now, out);
        onOwnError(*fields, now, out);
        return true;
    }
    if (!mayAnswer(m_ledger.head().kind, item.type))
        return false;
    if (item.kind != Kind::Whole) {
        if (item.type != be::kDataRow || m_longRow.size() + item.bytes.size() > kMaxMaskedRow)
            return false;
        m_longRow += item.kind == Kind::Begin ? item.body() : item.bytes;
        if (item.kind != Kind::End)
            return true;
        const auto row = std::exchange(m_longRow, {});
        return onOwnAnswer(be::kDataRow, row);
    }
    if (m_ledger.head().kind != EntryKind::OwnDescribe)
        return onOwnAnswer(item.type, item.body());
    if (item.type == be::kRowDescription) {
        auto fields = readRowDescription(item.body());
        if (!fields)
            return false;
        if (const auto portal = m_ledger.head().portal)
            portal->columns = std::make_shared<const Columns>(std::move(*fields));
    }
    m_ledger.pop();
    return true;
}

void Session::Impl::gather(const wire::Framer::Item& item) {
    m_gathered.push_back(item.body());
    m_gatheredType = item.type;
}

bool Session::Impl::maskGathered(Now now, Output& out) {
    if (m_gathered.empty())
        return true;
    bool fits = true;
    if (m_gatheredType == wire::be::kCopyData) {
        maskCopyData(m_gathered, now, out);
    } else {
        out.toClient.write([&](std::string& bytes) {
            auto begin = bytes.size();
            fits = m_rowMask->rewrite(m_gathered, m_rowFormats, bytes, m_gatheredEnds);
            for (const auto end : m_gatheredEnds) {
                const auto row = std::string_view(bytes).substr(begin, end - begin);
                m_capture.addRow(row.substr(wire::kHeaderBytes));
                begin = end;
            }
        });
    }
    m_gathered.clear();
    m_gatheredType = 0;
    return fits;
}

void Session::Impl::maskCopyData(std::span<const std::string_view> data, Now now, Output& out) {
    std::string rows;
    const auto done = m_copyMask->feed(data, rows, m_gatheredEnds);
    out.toClient.write([&](std::string& bytes) {
        std::size_t begin = 0;
        for (const auto end : m_gatheredEnds) {
            const auto part = std::string_view(rows).substr(begin, end - begin);
            begin = end;
            if (part.empty())
                continue;
            m_capture.addCopyData(part);
            bytes += wire::be::kCopyData;
            putU32(bytes, static_cast<std::uint32_t>(part.size() + 4));
            bytes += part;
        }
    });
    if (!done)
        fail(done.error(), now, out);
}

void Session::Impl::endMaskedCopy(Now now, Output& out) {
    if (const auto done = m_copyMask->finish(); !done)
        fail(done.error(), now, out);
}

} // namespace postern::session
