// Finding out how much a statement would do (measure.h).
#include <algorithm>

#include "base/random.h"
#include "base/text.h"
#include "session/impl.h"
#include "session/inner_text.h"
#include "sql/quote.h"
#include "sql/tree.h"
#include "wire/backend.h"

namespace postern::session {

namespace {

using sql::Node;
using sql::NodeKind;

// Statements that EXPLAIN takes.
bool isExplainable(const Node& root) {
    static constexpr NodeKind kKinds[] = {
        NodeKind::Select, NodeKind::SetOperation, NodeKind::Values,        NodeKind::Insert,        NodeKind::Update,
        NodeKind::Delete, NodeKind::Merge,        NodeKind::CreateTableAs, NodeKind::DeclareCursor, NodeKind::Execute};
    return std::find(std::begin(kKinds), std::end(kKinds), root.kind) != std::end(kKinds);
}

std::string_view textOf(const sql::Analysis& analysis, std::size_t index) {
    const auto& statement = analysis.statements[index];
    return std::string_view(analysis.text).substr(statement.begin, statement.length);
}

void addTo(std::string& key, std::string_view text) {
    key += std::to_string(text.size()) + ':';
    key += text;
}

bool isWhole(const wire::Argument& argument) {
    return argument.rest.empty() &&
           (argument.length < 0 || argument.bytes.size() == static_cast<std::size_t>(argument.length));
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A fault of the statement itself (syntax, names, types, privileges): the session's own server will find it as well.
bool isStatementsFault(std::string_view sqlstate) {
    return sqlstate.starts_with("42") || sqlstate.starts_with("22");
}

std::int64_t largestOf(const catalog::Outline& outline) {
    std::int64_t most = 0;
    for (const auto& relation : outline.relations()) {
        if (relation.rows < 0)
            return -1;
        most = std::max(most, relation.rows);
    }
    return most;
}

std::string quotedName(const Node& relation) {
    std::string out;
    for (const auto part : relation.names())
        out += (out.empty() ? "" : ".") + sql::quotedName(part);
    return out;
}

bool onlyDefines(const Node& root) {
    return root.is(NodeKind::CreateView) || root.is(NodeKind::CreateFunction) || root.is(NodeKind::CreateRule) ||
           root.is(NodeKind::CreateTrigger) || root.is(NodeKind::CreatePolicy);
}

bool hasNothingToMeasure(const sql::Statement& statement) {
    static constexpr std::string_view kUnseen[] = {"DO", "CALL", "EXECUTE", "FETCH"};
    return statement.relations.empty() && statement.functions.empty() &&
           std::none_of(statement.kinds.begin(), statement.kinds.end(), [](const std::string& kind) {
               return std::find(std::begin(kUnseen), std::end(kUnseen), kind) != std::end(kUnseen);
           });
}

bool isBelow(std::int64_t rows, const std::optional<std::int64_t>& threshold) {
    return !threshold || (rows >= 0 && rows < *threshold);
}

// Of a statement that writes to one table and to nothing inside, no more rows than that has.
std::int64_t mostWritten(const catalog::Outline& outline, const Node& root, const Reach& reach) {
    const bool writes = root.is(NodeKind::Update) || root.is(NodeKind::Delete) || root.is(NodeKind::Merge);
    const auto* table = root.child(sql::Role::Relation);
    if (!writes || table == nullptr || root.child(sql::Role::With) || !root.list(sql::Role::Returning).empty())
        return reach.rows;
    std::int64_t most = 0;
    bool isKnown = false;
    for (const auto number : outline.relationsNamed(table->name())) {
        if (!table->schema().empty() && outline.relations()[number].schema != table->schema())
            continue;
        const auto rows = outline.rowsUnder(number);
        isKnown = isKnown || rows >= 0;
        if (rows < 0)
            return -1;
        most = std::max(most, rows);
    }
    return isKnown ? most : -1;
}

} // namespace

void Measuring::endMessage() {
    outlineIsNew = outlineFailed = settingsFailed = settingsAreNew = false;
    estimates.clear();
}

// Whether it matters what lies behind the names in the statement.
bool Session::Impl::asksReach(const sql::Statement& statement, const sql::Node& root) const {
    const auto& configuration = *m_environment.configuration;
    if (!m_environment.measures)
        return false;
    if (!statement.relations.empty() && policy::asksAboutRelations(configuration))
        return true;
    return policy::restrictsSomething(configuration) && (!statement.functions.empty() || mayCallUnwritten(root));
}

// True: the target's outline is there, or is known not to come. False: the message waits for it.
bool Session::Impl::hasOutline(Now now, Output& out) {
    auto& measuring = m_measuring;
    const bool isThere = measuring.outline && (measuring.outlineIsNew || measuring.outline->isRight(now.steady));
    if (measuring.outlineFailed)
        return true;
    if (!isThere || (!measuring.isRefreshing && !measuring.outline->isFresh(now.steady))) {
        const bool isOld = measuring.outline && measuring.outline->changes->load() != measuring.outline->seen;
        out.needOutline = NeedOutline{m_login.database(), m_environment.configuration, isOld ? now.steady : Instant{}};
        measuring.isRefreshing = true;
    }
    if (!isThere)
        measuring.asking = Measuring::Asking::Outline;
    return isThere;
}

void Session::onOutline(Result<std::shared_ptr<const TargetOutline>> outline, Now now, Output& out) {
    auto& m_ = m->m_measuring;
    m_.isRefreshing = false;
    if (m->m_phase != Phase::Ready)
        return;
    if (outline)
        m_.outline = std::move(*outline);
    if (m_.asking != Measuring::Asking::Outline)
        return;
    m_.asking = Measuring::Asking::Nothing;
    (outline ? m_.outlineIsNew : m_.outlineFailed) = true;
    m->resumeClient(now, out);
    if (m->m_phase == Phase::Ready)
        m->countBytes(out);
}

void Session::onEstimate(const std::string& key, Estimate estimate, Now now, Output& out) {
    auto& m_ = m->m_measuring;
    if (m->m_phase != Phase::Ready || m_.asking != Measuring::Asking::Estimate)
        return;
    m_.asking = Measuring::Asking::Nothing;
    estimate.made = now.steady;
    auto shared = std::make_shared<const Estimate>(std::move(estimate));
    m_.estimates[key] = shared;
    // A failure may pass: whoever comes next asks again.
    if (shared->sqlstate.empty())
        m->m_environment.estimates.insert(key, std::move(shared));
    m->resumeClient(now, out);
    if (m->m_phase == Phase::Ready)
        m->countBytes(out);
}

// What the message would do; none while that is being found out: the message is kept.
std::optional<Measures> Session::Impl::measure(const ToMeasure& what, const Foreseen* foreseen, std::string_view bytes,
                                               Now now, Output& out) {
    const auto& statement = what.analysis->statements[what.statement];
    Measures measures;
    if (isBlind())
        return measures;
    if (statement.sessionControl == sql::SessionControl::Execute) {
        const auto prepared = m_statements.find(statement.objectName);
        if (prepared && prepared->facts()) {
            auto inner = measureOne({prepared->analysis, prepared->index, prepared->types, nullptr, what.isSure}, &what,
                                    foreseen, now, out);
            if (!inner) {
                pauseWith(Pause::Measure, bytes);
                return std::nullopt;
            }
            measures.prepared = std::make_shared<const Measures>(std::move(*inner));
        }
    }
    auto own = measureOne(what, nullptr, foreseen, now, out);
    if (!own) {
        pauseWith(Pause::Measure, bytes);
        return std::nullopt;
    }
    own->prepared = std::move(measures.prepared);
    return own;
}

// Of each statement of a string.
std::optional<std::vector<Measures>>
Session::Impl::measureQuery(const std::shared_ptr<const sql::Analysis>& analysis,
                            const std::vector<std::shared_ptr<const Foreseen>>& foreseen, std::string_view bytes,
                            Now now, Output& out) {
    static const std::vector<Oid> kNoTypes;
    std::vector<Measures> all;
    bool isSure = true;
    for (std::size_t i = 0; i < analysis->statements.size(); ++i) {
        auto one = measure({analysis, i, kNoTypes, nullptr, isSure}, foreseen.empty() ? nullptr : foreseen[i].get(),
                           bytes, now, out);
        if (!one)
            return std::nullopt;
        const auto& facts = one->reach && one->reach->facts ? *one->reach->facts : analysis->statements[i];
        isSure = isSure && !Context::changesNames(facts) && !Context::definesObjects(facts);
        all.push_back(std::move(*one));
    }
    return all;
}

std::optional<Measures> Session::Impl::measureOne(const ToMeasure& what, const ToMeasure* execute,
                                                  const Foreseen* foreseen, Now now, Output& out) {
    const auto& statement = what.analysis->statements[what.statement];
    Measures measures;
    const auto& root = *what.analysis->tree->roots()[what.statement];
    // What is prepared or defined is measured when it runs.
    if (!execute && (statement.sessionControl == sql::SessionControl::Prepare || onlyDefines(root)))
        measures.rows = measures.scanRows = 0;
    if (root.is(NodeKind::Copy) && root.has(sql::Flag::From)) // how much comes is the client's secret; it scans nothing
        measures.scanRows = 0;
    // What EXECUTE runs is measured by itself; a name that is not there is the server's to refuse.
    const bool isExecute = statement.sessionControl == sql::SessionControl::Execute &&
                           (m_statements.find(statement.objectName) || what.analysis->statements.size() == 1);
    if (isExecute || hasNothingToMeasure(statement))
        measures.rows = measures.scanRows = 0;
    if (!asksReach(statement, root))
        return measures;
    if (!hasOutline(now, out))
        return std::nullopt;
    if (m_measuring.outlineFailed) {
        measures.isUnread = true;
        return measures;
    }
    const auto& outline = m_measuring.outline;
    measures.reach = m_environment.reaches.of(outline, what.analysis, what.statement, what.types);
    const auto& reach = *measures.reach;
    const auto temporary = temporaryIn(statement, now, out);
    if (!temporary)
        return std::nullopt;
    measures.onlyTemporary = *temporary == Temporary::All && what.isSure;
    if (!measures.rows && reach.isPoint && reach.hiddenWrites == 0)
        measures.rows = measures.scanRows = 1;
    if (measures.rows)
        return measures;

    const auto verdict = judge(statement, now, foreseen, &measures, Counts::CanBeAsked);
    if (!verdict.wanted) {
        measures.countsDoNotMatter = true;
        return measures;
    }
    const bool writesUnseen = !isBelow(reach.hiddenWrites, verdict.wanted->estimatedRows);
    if (writesUnseen && isBelow(reach.largest, verdict.wanted->fullScanRows))
        measures.scanRows = reach.largest;
    if (reach.isPoint && !writesUnseen) {
        measures.rows = measures.scanRows = 1;
        return measures;
    }
    if ((!reach.namesUnknown || *temporary == Temporary::Unknown) && !writesUnseen) {
        const auto written = mostWritten(*outline->outline, root, reach);
        if (isBelow(written, verdict.wanted->estimatedRows) && isBelow(reach.largest, verdict.wanted->fullScanRows)) {
            measures.rows = written;
            measures.scanRows = reach.largest;
            return measures;
        }
    }
    // Where no table is large enough, it does not matter which one is meant.
    if (!verdict.wanted->estimatedRows && !writesUnseen &&
        isBelow(largestOf(*outline->outline), verdict.wanted->fullScanRows)) {
        measures.scanRows = 0;
        return measures;
    }
    // Code that is called may write what the plan does not show; others see nothing of what is not committed.
    if (writesUnseen || !what.isSure || *temporary != Temporary::None || m_measuring.definesObjects)
        return measures;
    return estimate(what, execute, std::move(measures), now, out);
}

std::optional<Measures> Session::Impl::estimate(const ToMeasure& what, const ToMeasure* execute, Measures measures,
                                                Now now, Output& out) {
    auto need = estimateRequest(what, execute);
    if (!need)
        return measures;
    auto& measuring = m_measuring;
    auto& known = measuring.estimates[need->key];
    if (!known)
        known = m_environment.estimates.find(need->key, now.steady);
    if (!known) {
        if (!settingsAreKnown(now, out))
            return std::nullopt;
        if (measuring.settingsFailed)
            return measures;
        measuring.waitsForLedger = false;
        measuring.asking = Measuring::Asking::Estimate;
        need->settings = measuring.settings;
        out.needEstimate = std::move(need);
        return std::nullopt;
    }
    measures.estimate = known;
    measures.rows = known->rows;
    measures.scanRows = known->scanRows;
    // Where nothing is hidden from others in this session, which its server knows, the statement fails here as it did
    // there.
    if (isStatementsFault(known->sqlstate)) {
        if (!measuring.settingsAreNew && !measuring.settingsFailed) {
            askSettings(now, out);
            return std::nullopt;
        }
        if (!measuring.settingsFailed && measuring.temporary.empty())
            measures.rows = measures.scanRows = 0;
    }
    return measures;
}

// What the session has set since it began, and the tables that only it has. A session that has set nothing is as it
// began.
bool Session::Impl::settingsAreKnown(Now now, Output& out) {
    auto& measuring = m_measuring;
    const bool isFirst = measuring.settingsStamp.empty() && !m_context.hasEntries();
    if (isFirst || measuring.settingsFailed ||
        (measuring.settingsKnown && measuring.settingsStamp == m_context.stamp()))
        return true;
    askSettings(now, out);
    return false;
}

void Session::Impl::askSettings(Now now, Output& out) {
    auto& measuring = m_measuring;
    measuring.arriving.clear();
    measuring.arrivingTemporary.clear();
    measuring.arrivingOwn.clear();
    askServer(Sight::Asking::Settings, now, out);
    measuring.waitsForLedger = m_sight.waitsForLedger;
    measuring.asking = measuring.waitsForLedger ? Measuring::Asking::Nothing : Measuring::Asking::Settings;
}

// Which of the relations only this session has (temporary ones, and tables of the open transaction); none while the
// server is asked.
std::optional<Session::Impl::Temporary> Session::Impl::temporaryIn(const sql::Statement& statement, Now now,
                                                                   Output& out) {
    auto& measuring = m_measuring;
    const auto& named = statement.relations;
    const auto isIn = [](const auto& names) {
        return [&names](const sql::RelationUse& use) {
            return (use.schema.empty() || use.schema == "pg_temp") && names.contains(use.name);
        };
    };
    const auto isMade = [&](const sql::RelationUse& use) { return measuring.made.contains(use.name); };
    if (!measuring.mayHaveMade && std::none_of(named.begin(), named.end(), isMade))
        return Temporary::None;
    if (!settingsAreKnown(now, out))
        return std::nullopt;
    if (measuring.settingsFailed)
        return Temporary::Some;
    if (measuring.temporary.empty() && measuring.own.empty())
        return Temporary::None;
    const auto isOwn = [&](const sql::RelationUse& use) {
        const auto name = "." + toHex(use.name);
        const auto isIt = [&](const std::string& own) {
            return use.schema.empty() ? own.ends_with(name) : own == toHex(use.schema) + name;
        };
        return isIn(measuring.temporary)(use) || (std::any_of(measuring.own.begin(), measuring.own.end(), isIt) &&
                                                  measuring.outline->outline->relationsNamed(use.name).empty());
    };
    // A temporary view shows what it likes; and where the search path names pg_temp, another schema may come first.
    const bool pathNamesIt = std::any_of(measuring.settings.begin(), measuring.settings.end(), [](const auto& setting) {
        return setting.first == "search_path" && setting.second.find("pg_temp") != std::string::npos;
    });
    if (pathNamesIt || measuring.temporary.contains(""))
        return Temporary::Some;
    if (std::none_of(named.begin(), named.end(), isOwn))
        return Temporary::None;
    if (std::all_of(named.begin(), named.end(), isOwn))
        return Temporary::All;
    const bool coversUnknown = std::all_of(named.begin(), named.end(), [&](const auto& use) {
        return isOwn(use) || !measuring.outline->outline->relationsNamed(use.name).empty();
    });
    return coversUnknown ? Temporary::Unknown : Temporary::Some;
}

// None: such a statement cannot be planned apart.
std::optional<NeedEstimate> Session::Impl::estimateRequest(const ToMeasure& what, const ToMeasure* execute) const {
    const auto& asked = execute ? *execute : what;
    const auto& root = *asked.analysis->tree->roots()[asked.statement];
    NeedEstimate need;
    auto text = std::string(textOf(*asked.analysis, asked.statement));
    if (const auto* copied = root.is(NodeKind::Copy) ? root.child(sql::Role::Relation) : nullptr)
        text = root.has(sql::Flag::From) ? std::string() : "SELECT * FROM ONLY " + quotedName(*copied);
    else if (!isExplainable(root))
        text = innerQuery(text, asked.analysis->statements[asked.statement]);
    if (text.empty())
        return std::nullopt;
    if (execute) {
        const auto& statement = what.analysis->statements[what.statement];
        if (statement.sessionControl == sql::SessionControl::Prepare)
            wire::writeQuery(need.preparation, textOf(*what.analysis, what.statement));
        else
            return std::nullopt;
    } else if (what.arguments != nullptr) {
        const bool isUtf8 = toLowerAscii(m_settings.clientEncoding) == "utf8";
        for (const auto& argument : *what.arguments)
            if (!isWhole(argument) || (!isUtf8 && argument.format == 0 && !isAscii(argument.bytes)))
                return std::nullopt;
        need.types = what.types;
        need.arguments = *what.arguments;
    }
    need.sql = std::move(text);
    need.target = m_login.database();
    need.configuration = m_environment.configuration;
    need.parameters = m_measuring.parameters;
    need.outline = m_measuring.outline;
    std::string key;
    addTo(key, what.analysis->statements[what.statement].fingerprint);
    addTo(key, need.target);
    addTo(key, m_context.stamp());
    addTo(key, std::to_string(need.outline->seen));
    addTo(key, need.preparation);
    addTo(key, need.sql);
    for (const auto type : need.types)
        addTo(key, std::to_string(type));
    for (const auto& argument : need.arguments) {
        addTo(key, std::to_string(argument.format) + (argument.length < 0 ? "n" : "v"));
        addTo(key, argument.bytes);
    }
    need.key = sha256(key);
    return need;
}

// A row of the answer to the question for the session's settings; without a value it is a temporary table.
void Session::Impl::takeSetting(const std::vector<std::optional<std::string_view>>& values) {
    if (values.size() != 2 || !values[0])
        return;
    if (values[1] && *values[0] == "own table")
        m_measuring.arrivingOwn.emplace(*values[1]);
    else if (values[1])
        m_measuring.arriving.emplace_back(*values[0], *values[1]);
    else
        m_measuring.arrivingTemporary.emplace(*values[0]);
}

void Session::Impl::endSettings(bool failed) {
    auto& measuring = m_measuring;
    measuring.asking = Measuring::Asking::Nothing;
    measuring.settingsFailed = failed;
    measuring.settingsKnown = !failed;
    measuring.settings = std::move(measuring.arriving);
    measuring.temporary = std::move(measuring.arrivingTemporary);
    measuring.own = std::move(measuring.arrivingOwn);
    measuring.settingsStamp = m_context.stamp();
    measuring.settingsAreNew = !failed;
}

// The statement is on its way: what it makes others do not see.
void Session::Impl::followObjects(const sql::Statement& statement, const sql::Node& root) {
    if (!m_environment.measures)
        return;
    auto& measuring = m_measuring;
    const bool defines = Context::definesObjects(statement);
    if (!defines)
        return;
    measuring.settingsKnown = false;
    const auto* relation = root.is(NodeKind::CreateTable) || root.is(NodeKind::CreateView)
                               ? root.child(sql::Role::Relation)
                           : root.child(sql::Role::Into) ? root.child(sql::Role::Into)->child(sql::Role::Relation)
                                                         : nullptr;
    const bool hasRoom = measuring.made.size() < Measuring::kMaxMade;
    if (relation && hasRoom)
        measuring.made.emplace(relation->name());
    else if (relation || !root.is(NodeKind::Drop))
        measuring.mayHaveMade = true;
    const bool isTemporary = relation && (relation->has(sql::Flag::Temporary) || relation->schema() == "pg_temp");
    measuring.definesObjects = measuring.definesObjects || !isTemporary;
}

void Session::Impl::endTransactionObjects() {
    auto& measuring = m_measuring;
    if (!measuring.own.empty())
        measuring.settingsKnown = false; // others see them now, or nobody does
    measuring.own.clear();
    if (std::exchange(measuring.definesObjects, false) && measuring.outline)
        measuring.outline->changes->fetch_add(1);
}

// The statement has added so many rows: the outline may be wrong about its tables.
void Session::Impl::followRows(std::int64_t rows) {
    if (rows >= kBulkRows && m_measuring.outline)
        m_measuring.outline->changes->fetch_add(1);
}

} // namespace postern::session
