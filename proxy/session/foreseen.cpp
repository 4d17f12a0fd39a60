#include "session/foreseen.h"

#include <algorithm>

#include "masking/method.h"
#include "session/pseudonym_operands.h"
#include "sql/tree.h"

namespace postern::session {

namespace {

using policy::MaskedUse;

constexpr std::size_t kEntryBytes = 1024; // what an entry holds beside the analysis it keeps alive

// A statement that ends or marks a transaction, or looks at nothing but the session itself.
bool seesNothing(const sql::Node& root) {
    using sql::NodeKind;
    return root.is(NodeKind::Transaction) || root.is(NodeKind::Deallocate) || root.is(NodeKind::ClosePortal) ||
           root.is(NodeKind::Discard) || root.is(NodeKind::VariableSet);
}

// Volatile functions of the site's own may change settings for the rest of the session.
bool callsUnknownCode(const catalog::Snapshot& snapshot, const lineage::Place& place, const sql::Statement& statement) {
    for (const auto& use : statement.functions) {
        const auto found = use.schema.empty() ? snapshot.functions(place.path, use.name)
                                              : snapshot.functions(snapshot.schema(use.schema), use.name);
        if (std::any_of(found.begin(), found.end(), [](const auto* f) {
                return f->oid >= catalog::kFirstNormalOid && f->volatility == 'v' && f->language != "c" &&
                       f->language != "internal";
            }))
            return true;
    }
    return false;
}

bool namesOnlyTemporary(const catalog::Snapshot& snapshot, const lineage::Place& place,
                        const sql::Statement& statement) {
    const bool drops = std::all_of(statement.kinds.begin(), statement.kinds.end(),
                                   [](const auto& k) { return k.starts_with("DROP "); });
    return !statement.relations.empty() &&
           std::all_of(statement.relations.begin(), statement.relations.end(), [&](const auto& use) {
               const auto* relation = use.schema.empty() ? snapshot.relation(place.path, use.name)
                                                         : snapshot.relation(snapshot.schema(use.schema), use.name);
               return relation ? relation->persistence == 't' && (drops || relation->kind != 'v') // views show anything
                               : drops && use.schema == "pg_temp";
           });
}

void assessUses(const lineage::Assessment& seen, Foreseen& out) {
    if (seen.output)
        addUse(out.uses, MaskedUse::Output);
    if (seen.predicate || seen.mayRaise || seen.planTells || seen.opaque)
        addUse(out.uses, MaskedUse::Predicate);
    if (seen.launder || seen.opaque)
        addUse(out.uses, MaskedUse::Launder);
}

// Without what stands for names that are not known.
lineage::Lineage knownPart(lineage::Lineage lineage) {
    for (auto* set : {&lineage.rows, &lineage.raise, &lineage.effects, &lineage.plan})
        *set = set->named();
    for (auto& write : lineage.writes)
        write.values = write.values.named();
    for (auto& cursor : lineage.cursors)
        cursor.rows = cursor.rows.named();
    return lineage;
}

Foreseen fromLineage(const std::shared_ptr<const Lens>& lens, const lineage::Lineage& lineage) {
    Foreseen out;
    const auto seen = lineage::assess(lens->model(), lineage, lens->masked());
    out.plan.lens = lens;
    out.plan.outputs = plannedOutputs(*lens, lineage.outputs, seen.maskedOutputs);
    out.plan.definesObjects = lineage.definesObjects;
    out.plan.withholdsLogs = seen.carries;
    out.plan.withholdsBlocks = seen.blocksTell;
    out.movesPlace = lineage.movesPlace;
    out.returns = lineage.returns;
    out.object = lineage.object;
    out.isUnresolved = lineage.unresolved;
    out.readsWhenParsed = (lineage.checksInParsing || lineage.opaque) && lens->masked().isReadByParsing();
    out.maskedStores = seen.maskedStores;
    out.plan.rewritesMessages = seen.errorsQuote || seen.mayRaise || seen.opaque || lineage.unresolved;
    out.plan.quotesUnderAnyCode = seen.raisesQuotes || seen.opaque;
    out.plan.keepsErrorCodes = !seen.mayRaise && !seen.opaque && !lineage.unresolved;
    if (lineage.unresolved) {
        // The server will refuse it. Should it know the names after all, nothing of the answer is let through, and what
        // the rest does with masked columns counts.
        out.plan.masksAll = true;
        out.plan.passesAnalysisErrors = true;
        out.maskedStores.clear();
        assessUses(seen.opaque ? seen : lineage::assess(lens->model(), knownPart(lineage), lens->masked()), out);
    } else {
        assessUses(seen, out);
    }
    for (const auto& cursor : lineage.cursors) {
        AnswerPlan plan;
        plan.lens = lens;
        std::vector<bool> masked;
        for (const auto& output : cursor.outputs)
            masked.push_back(lens->masked().touches(output.values) || lens->masked().touches(output.influences));
        plan.outputs = plannedOutputs(*lens, cursor.outputs, masked);
        plan.rewritesMessages = out.plan.rewritesMessages;
        plan.quotesUnderAnyCode = out.plan.quotesUnderAnyCode;
        plan.keepsErrorCodes = out.plan.keepsErrorCodes;
        plan.masksAll = lineage.unresolved;
        out.cursors.emplace_back(cursor.name, std::move(plan));
    }
    return out;
}

// An EXPLAIN that shows how many blocks were used, in lines of their own.
bool countsBlocks(const sql::Node& explain) {
    const auto options = explain.list(sql::Role::Options);
    return std::any_of(options.begin(), options.end(),
                       [](const auto* option) { return option->name() == "buffers" || option->name() == "wal"; });
}

// What the statement's own kind and names say, whatever lineage does.
void addOwn(const lineage::Place& place, const sql::Analysis& analysis, std::size_t index, Foreseen& out) {
    const auto& statement = analysis.statements[index];
    const auto& root = *analysis.tree->roots()[index];
    const auto& snapshot = out.plan.lens->snapshot();
    constexpr std::int64_t kCursorHold = 0x20; // CURSOR_OPT_HOLD
    out.holdsCursors = root.is(sql::NodeKind::DeclareCursor) && (root.number & kCursorHold) != 0;
    out.onlyTemporary = namesOnlyTemporary(snapshot, place, statement);
    out.movesPlace = out.movesPlace || callsUnknownCode(snapshot, place, statement);
    out.plan.countsBlocks = out.plan.withholdsBlocks && countsBlocks(root);
    if (root.is(sql::NodeKind::Copy)) {
        out.plan.copy = copyFormatOf(root);
        out.plan.watchesWriteBack = std::any_of(out.maskedStores.begin(), out.maskedStores.end(),
                                                [](const auto& s) { return s.parameter < 0; });
    }
}

Foreseen seenWith(const std::shared_ptr<const Lens>& lens, const lineage::Place& place, const sql::Analysis& analysis,
                  std::size_t index) {
    using lineage::Equalities;
    if (lens->masked().keepsSomeEquality()) {
        const auto lineage = lineage::analyse(lens->model(), place, analysis, index, Equalities::Followed);
        auto out = fromLineage(lens, lineage);
        if (pseudonymOperands(*lens, place, lineage, analysis, index, out))
            return out;
    }
    return fromLineage(lens, lineage::analyse(lens->model(), place, analysis, index));
}

} // namespace

void addUse(std::vector<MaskedUse>& uses, MaskedUse use) {
    if (std::find(uses.begin(), uses.end(), use) == uses.end())
        uses.push_back(use);
}

bool needsSight(const sql::Analysis& analysis) {
    const auto roots = analysis.tree->roots();
    return !std::all_of(roots.begin(), roots.end(), [](const auto* root) { return seesNothing(*root); });
}

bool isMaskText(std::string_view text) {
    return text.find(masking::kRedaction) != std::string_view::npos;
}

bool isHashText(std::string_view text) {
    constexpr std::size_t kDigits = 32;
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Foreseen foresee(const std::shared_ptr<const Lens>& lens, const lineage::Place* place, const sql::Analysis& analysis,
                 std::size_t index) {
    Foreseen out;
    out.plan.lens = lens;
    if (seesNothing(*analysis.tree->roots()[index]))
        return out;
    if (!place) { // what a name means is not known: everything may be masked data
        out.plan.masksAll = out.plan.rewritesMessages = out.isUnresolved = true;
        out.plan.passesAnalysisErrors = true;
        addUse(out.uses, MaskedUse::Predicate);
        addUse(out.uses, MaskedUse::Launder);
        return out;
    }
    if (!lens->masked().cannotMatter(lens->model(), *place, analysis.statements[index]))
        out = seenWith(lens, *place, analysis, index);
    addOwn(*place, analysis, index, out);
    return out;
}

Foreseen foreseeExplained(const std::shared_ptr<const Lens>& lens, const lineage::Place& place,
                          const sql::Analysis& analysis, std::size_t index, const Prepared& prepared) {
    auto out = fromLineage(
        lens, lineage::analyseExplained(lens->model(), place, analysis, index, *prepared.analysis, prepared.index));
    addOwn(place, analysis, index, out);
    out.movesPlace = out.movesPlace || callsUnknownCode(lens->snapshot(), place, *prepared.facts());
    return out;
}

Foreseen foreseeCall(const std::shared_ptr<const Lens>& lens, const lineage::Place& place, Oid function) {
    return fromLineage(lens, lineage::analyseCall(lens->model(), place, function));
}

std::shared_ptr<const Foreseen> ForeseenCache::find(const Key& key) const {
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : found->second;
}

void ForeseenCache::insert(Key key, std::shared_ptr<const Foreseen> foreseen) {
    const auto bytes = sql::bytesOf(*key.analysis) + kEntryBytes;
    if (bytes > kMaxBytes / 8)
        return;
    if (m_bytes + bytes > kMaxBytes) {
        m_entries.clear();
        m_bytes = 0;
    }
    if (m_entries.emplace(std::move(key), std::move(foreseen)).second)
        m_bytes += bytes;
}

} // namespace postern::session
