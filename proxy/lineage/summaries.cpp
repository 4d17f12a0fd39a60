#include <algorithm>
#include <mutex>

#include "lineage/analyser.h"
#include "lineage/plpgsql.h"
#include "lineage/sources.h"

namespace postern::lineage {

using sql::NodeKind;
using sql::Role;

class Summaries::Impl {
public:
    std::recursive_mutex mutex; // held while a summary is made: making one asks for others
    struct Entry {
        bool done = false;
        std::shared_ptr<const Summary> summary;
    };
    std::map<std::string, Entry> entries;
};

Model::Model(std::shared_ptr<const catalog::Snapshot> snapshot)
    : m_snapshot(std::move(snapshot)), m_summaries(std::make_unique<Summaries>(*this)) {
    m_summaries->m_impl = std::make_shared<Summaries::Impl>();
}
Model::~Model() = default;

namespace {

// Definitions in the catalog are printed with every name qualified but those of pg_catalog.
Place catalogPlace(const catalog::Snapshot& snapshot) {
    return {{catalog::kPgCatalogSchema}, snapshot.facts().currentUser, {}};
}

// The tree a constant belongs to ends with the text it was read from.
void forget(Value& v) {
    v.constant = nullptr;
    v.aggregated = v.windowed = false;
    if (!v.fields)
        return;
    auto fields = std::make_shared<Fields>(*v.fields);
    for (auto& f : *fields)
        f.value.constant = nullptr;
    v.fields = std::move(fields);
}

std::string pathKey(const Place& place) {
    std::string key = place.settings.standardConformingStrings ? "" : "!";
    for (const Oid oid : place.path)
        key += std::to_string(oid) + ',';
    return key;
}

Place placeOf(const catalog::Function& f, const Place& caller, const catalog::Snapshot& snapshot) {
    Place place = caller;
    if (f.standardBody)
        place = catalogPlace(snapshot);
    for (const auto& setting : f.settings) {
        if (setting.starts_with("search_path="))
            place.path = snapshot.searchPath(std::string_view(setting).substr(12), place.user);
        else if (setting.starts_with("standard_conforming_strings="))
            place.settings.standardConformingStrings = !setting.ends_with("off");
    }
    return place;
}

Variables parametersOf(const catalog::Function& f, std::vector<Value>& values) {
    Variables variables;
    variables.label = f.name;
    std::size_t input = 0;
    const std::size_t total = f.modes.empty() ? f.arguments.size() : f.modes.size();
    for (std::size_t i = 0; i < total; ++i) {
        const char mode = f.modes.empty() ? 'i' : f.modes[i];
        Value v;
        v.type = f.modes.empty() ? f.arguments[i] : i < f.allArguments.size() ? f.allArguments[i] : 0;
        if (mode == 'i' || mode == 'b' || mode == 'v') {
            v.values.add(ColumnId{kParameter, static_cast<std::int16_t>(++input)});
            values.push_back(v);
            variables.byName.emplace("$" + std::to_string(input), v);
        }
        if (i < f.names.size() && !f.names[i].empty())
            variables.byName.insert_or_assign(f.names[i], v);
    }
    return variables;
}

// Gives the rows of the body the names and number of columns that the function declares.
void declareResult(Analyser& analyser, const catalog::Function& f, Fields declared, Summary& summary, Rows rows) {
    Value all;
    for (auto& field : rows.fields)
        all.absorb(field.value), all.takeRisks(field.value);
    if (declared.empty()) {
        if (!rows.fields.empty()) {
            const auto before = summary.result;
            summary.result = rows.fields[0].value;
            summary.result.absorb(before);
            if (rows.fields.size() > 1) // a record, to be taken apart by the caller
                summary.result.absorb(all);
        }
        summary.result.type = f.returnType;
        if (!f.returnsSet)
            summary.result.influences.add(rows.steer);
    } else {
        Fields inner = rows.fields;
        if (inner.size() == 1 && declared.size() != 1)
            if (const auto* fields = analyser.fieldsOf(inner[0].value))
                inner = *fields;
        for (std::size_t i = 0; i < declared.size(); ++i) {
            const auto& source = inner.size() == declared.size() ? inner[i].value : all;
            declared[i].value.absorb(source);
            declared[i].value.takeRisks(source);
        }
        summary.result.absorb(all);
        summary.result.type = analyser.snapshot.rowTypeRelation(f.returnType) ? f.returnType : 0;
        for (auto& field : declared) {
            field.value.origin = {};
            field.value.constant = nullptr;
            if (!f.returnsSet)
                field.value.influences.add(rows.steer);
            summary.result.absorb(field.value);
        }
        summary.result.fields = std::make_shared<const Fields>(declared);
        summary.rows.fields = std::move(declared);
    }
    if (f.returnsSet)
        summary.rows.steer = rows.steer;
    forget(summary.result);
}

} // namespace

std::shared_ptr<const Summary> Summaries::remembered(const std::string& key, const std::function<Summary()>& make) {
    const std::lock_guard lock(m_impl->mutex);
    const auto [at, fresh] = m_impl->entries.try_emplace(key);
    if (!fresh)
        return at->second.done ? at->second.summary : nullptr;
    auto summary = std::make_shared<Summary>(make());
    auto& entry = m_impl->entries[key];
    entry.done = true;
    if (!summary->facts.unresolved)
        entry.summary = std::move(summary);
    return entry.summary;
}

std::shared_ptr<const Summary> Summaries::view(const catalog::Relation& relation) {
    return remembered("v" + std::to_string(relation.oid), [&] {
        Summary summary;
        const auto place = catalogPlace(m_model.snapshot());
        Analyser analyser(m_model, place, summary.facts, 1);
        auto analysis = sql::analyse(relation.definition, place.settings);
        if (!analysis || (*analysis)->tree->roots().size() != 1 || !(*analysis)->tree->complete()) {
            summary.facts.unresolved = true;
            return summary;
        }
        summary.rows = analyser.query(*(*analysis)->tree->roots()[0], nullptr, nullptr);
        summary.raises = analyser.region->mayRaise();
        summary.effects = analyser.region->effects;
        for (auto& f : summary.rows.fields)
            forget(f.value);
        return summary;
    });
}

namespace {

// One expression of the catalog, where the columns of `item` can be named.
Summary expressionOver(const Model& model, const std::function<Item(Analyser&)>& item, const std::string& text) {
    Summary summary;
    const auto place = catalogPlace(model.snapshot());
    Analyser analyser(model, place, summary.facts, 1);
    auto analysis = sql::analyse("SELECT " + text, place.settings);
    const auto* target = analysis && (*analysis)->tree->roots().size() == 1
                             ? (*analysis)->tree->roots()[0]->child(Role::Targets)
                             : nullptr;
    if (!target || !(*analysis)->tree->complete() || !target->child(Role::Value)) {
        summary.facts.unresolved = true;
        summary.result = Value::unknown();
        return summary;
    }
    Level level;
    level.items.push_back(item(analyser));
    summary.result = analyser.expression(*target->child(Role::Value), level);
    summary.raises = analyser.region->mayRaise();
    summary.effects = analyser.region->effects;
    forget(summary.result);
    return summary;
}

} // namespace

std::shared_ptr<const Summary> Summaries::expression(const catalog::Relation& relation, const std::string& text) {
    return remembered("e" + std::to_string(relation.oid) + ':' + text, [&] {
        return expressionOver(
            m_model, [&](Analyser& analyser) { return analyser.itemOf(relation, {}); }, text);
    });
}

std::shared_ptr<const Summary> Summaries::defaults(const catalog::Function& f) {
    return remembered("a" + std::to_string(f.oid), [&] {
        return expressionOver(
            m_model, [](Analyser&) { return Item{}; }, "ROW(" + f.defaultExpressions + ")");
    });
}

std::shared_ptr<const Summary> Summaries::ofDomain(const catalog::Type& domain, const std::string& text) {
    return remembered("d" + std::to_string(domain.oid) + ':' + text, [&] {
        const auto value = [&](Analyser&) {
            Item item;
            Value v;
            v.type = domain.baseType;
            item.fields.push_back({"value", std::move(v)});
            return item;
        };
        return expressionOver(m_model, value, text);
    });
}

namespace {

// One conjunct of a check: `column < constant` and the like narrows what is known of the column.
void narrow(const sql::Node& e, const catalog::Relation& relation, std::map<std::int16_t, Bounds>& bounds) {
    if (e.is(NodeKind::Bool) && e.as<sql::BoolOperator>() == sql::BoolOperator::And) {
        for (const auto* element : e.list(Role::Elements))
            narrow(*element, relation, bounds);
        return;
    }
    const auto* left = e.child(Role::Left);
    const auto* right = e.child(Role::Right);
    if (!e.is(NodeKind::Expr) || e.as<sql::ExprKind>() != sql::ExprKind::Operator || !left || !right ||
        !left->is(NodeKind::ColumnRef) || left->names().size() != 1 || !right->is(NodeKind::Constant) ||
        right->as<sql::ConstantType>() != sql::ConstantType::Integer)
        return;
    const auto* c = relation.column(left->names()[0]);
    if (!c || !boundsOfType(c->type))
        return;
    auto& b = bounds.try_emplace(c->number, boundsOfType(c->type).value()).first->second;
    const auto number = static_cast<double>(right->number);
    if (e.name() == "<" || e.name() == "<=" || e.name() == "=")
        b.high = std::min(b.high, e.name() == "<" ? number - 1 : number);
    if (e.name() == ">" || e.name() == ">=" || e.name() == "=")
        b.low = std::max(b.low, e.name() == ">" ? number + 1 : number);
}

} // namespace

std::shared_ptr<const Summary> Summaries::bounds(const catalog::Relation& relation) {
    const bool any = relation.kind != 'f' && // a foreign server does not enforce them
                     std::any_of(relation.constraints.begin(), relation.constraints.end(),
                                 [](const auto& c) { return c.type == 'c' && c.holds; });
    if (!any)
        return nullptr;
    return remembered("b" + std::to_string(relation.oid), [&] {
        Summary summary;
        for (const auto& c : relation.constraints) {
            if (c.type != 'c' || !c.holds)
                continue;
            const auto analysis = sql::analyse("SELECT " + c.expression, {});
            const auto* target = analysis && (*analysis)->tree->roots().size() == 1
                                     ? (*analysis)->tree->roots()[0]->child(Role::Targets)
                                     : nullptr;
            if (target && target->child(Role::Value))
                narrow(*target->child(Role::Value), relation, summary.bounds);
        }
        return summary;
    });
}

std::shared_ptr<const Summary> Summaries::function(const catalog::Function& f, const Place& caller, int nesting) {
    const Place place = placeOf(f, caller, m_model.snapshot());
    return remembered("f" + std::to_string(f.oid) + ':' + pathKey(place), [&] {
        Summary summary;
        Analyser analyser(m_model, place, summary.facts, nesting);
        std::vector<Value> values;
        const Variables parameters = parametersOf(f, values);
        analyser.setVariables(&parameters);
        analyser.setParameters(values);
        Value none;
        Fields declared = analyser.functionFields(f, none);
        const auto fail = [&] {
            summary.facts.unresolved = true;
            return summary;
        };
        if (f.language == "plpgsql") {
            PlpgsqlReader reader(analyser, f.body, &parameters, nullptr);
            if (!reader.read())
                return fail();
            Rows rows = reader.rows();
            if (!f.returnsSet || rows.fields.empty()) {
                Value v = reader.result();
                if (!f.returnsSet)
                    rows.fields.assign(1, {f.name, v});
                else
                    summary.result.absorb(v);
            }
            for (auto& field : declared) // OUT parameters
                if (const auto* v = reader.parameter(field.name); v && !f.modes.empty())
                    field.value.absorb(*v);
            if (declared.empty() && !f.modes.empty())
                for (std::size_t i = 0; i < f.modes.size() && i < f.names.size(); ++i)
                    if (f.modes[i] != 'i' && f.modes[i] != 'v')
                        if (const auto* v = reader.parameter(f.names[i]))
                            summary.result.absorb(*v);
            declareResult(analyser, f, std::move(declared), summary, std::move(rows));
        } else {
            const std::string text =
                f.standardBody ? "CREATE FUNCTION f() RETURNS int LANGUAGE sql\n" + f.body : f.body;
            auto analysis = sql::analyse(text, place.settings);
            if (!analysis || !(*analysis)->tree->complete())
                return fail();
            auto roots = (*analysis)->tree->roots();
            if (f.standardBody)
                roots = roots.size() == 1 ? roots[0]->list(Role::Body) : roots.subspan(0, 0);
            Rows rows;
            for (const auto* root : roots) {
                rows = {};
                if (root->is(NodeKind::Return)) {
                    Level level;
                    if (const auto* e = root->child(Role::Value))
                        rows.fields.push_back({f.name, analyser.expression(*e, level)});
                    rows.atMostOne = true;
                } else if (root->kind >= NodeKind::Select && root->kind <= NodeKind::Merge) {
                    rows = analyser.query(*root, nullptr, nullptr);
                } else {
                    analyser.statement(*root);
                }
                summary.facts.inner.add(rows.steer);
            }
            if (roots.empty() && f.returnType != 2278)
                return fail();
            const auto last = rows.fields.size() == 1 ? rows.fields[0].value : Value{};
            declareResult(analyser, f, std::move(declared), summary, std::move(rows));
            if (const auto bounds = boundsOf(last); bounds && !bounds->isAssumed && last.type == f.returnType)
                summary.result.bounds = bounds;
        }
        (void)analyser.domainChecks(f.returnType);
        for (std::size_t i = 0; i < f.modes.size() && i < f.allArguments.size(); ++i)
            if (f.modes[i] != 'i' && f.modes[i] != 'v')
                (void)analyser.domainChecks(f.allArguments[i]);
        summary.raises = analyser.region->mayRaise();
        summary.effects = analyser.region->effects || f.volatility == 'v';
        return summary;
    });
}

std::shared_ptr<const Summary> Summaries::trigger(const catalog::Relation& relation, const catalog::Trigger& trigger,
                                                  const Place& caller, int nesting) {
    const auto* f = m_model.snapshot().function(trigger.function);
    if (!f)
        return nullptr;
    const Place place = placeOf(*f, caller, m_model.snapshot());
    return remembered("t" + std::to_string(relation.oid) + ':' + trigger.name + ':' + pathKey(place), [&] {
        Summary summary;
        if (f->language == "internal" || (f->language == "c" && f->oid < catalog::kFirstNormalOid))
            return summary; // suppress_redundant_updates_trigger, tsvector_update_trigger: within the row
        Analyser analyser(m_model, place, summary.facts, nesting);
        PlpgsqlReader reader(analyser, f->body, nullptr, &relation);
        if (f->language != "plpgsql" || !reader.read())
            summary.facts.unresolved = true;
        // A BEFORE trigger that returns NULL leaves the row out; the number of rows shows in the command tag.
        summary.facts.raise.add(reader.result().influences);
        summary.raises = analyser.region->mayRaise();
        summary.effects = analyser.region->effects;
        return summary;
    });
}

namespace {

// `new` and `old`: rows of the relation.
Variables oldAndNew(Analyser& analyser, const catalog::Relation& relation) {
    Variables rows;
    for (const auto* word : {"new", "old"}) {
        Item item = analyser.itemOf(relation, word);
        Value v;
        for (const auto& f : item.fields)
            v.absorb(f.value);
        v.fields = std::make_shared<const Fields>(std::move(item.fields));
        rows.byName.emplace(word, std::move(v));
    }
    return rows;
}

} // namespace

std::shared_ptr<const Summary> Summaries::condition(const catalog::Relation& relation, const catalog::Trigger& trigger,
                                                    int nesting) {
    return remembered("w" + std::to_string(relation.oid) + ':' + trigger.name, [&] {
        Summary summary;
        const auto place = catalogPlace(m_model.snapshot());
        Analyser analyser(m_model, place, summary.facts, nesting);
        const auto analysis = sql::analyse(trigger.condition, place.settings);
        const auto* root = analysis && (*analysis)->tree->roots().size() == 1 && (*analysis)->tree->complete()
                               ? (*analysis)->tree->roots()[0]
                               : nullptr;
        const auto* when = root && root->is(NodeKind::CreateTrigger) ? root->child(Role::Where) : nullptr;
        summary.facts.unresolved = !when;
        if (!when)
            return summary;
        const Variables rows = oldAndNew(analyser, relation);
        analyser.setVariables(&rows);
        Level level;
        summary.result = analyser.expression(*when, level);
        summary.raises = analyser.region->mayRaise();
        summary.effects = analyser.region->effects;
        forget(summary.result);
        return summary;
    });
}

std::shared_ptr<const Summary> Summaries::rule(const catalog::Relation& relation, const catalog::Rule& rule,
                                               int nesting) {
    return remembered("r" + std::to_string(relation.oid) + ':' + rule.name, [&] {
        Summary summary;
        const auto place = catalogPlace(m_model.snapshot());
        Analyser analyser(m_model, place, summary.facts, nesting);
        auto analysis = sql::analyse(rule.definition, place.settings);
        if (!analysis || (*analysis)->tree->roots().size() != 1 || !(*analysis)->tree->complete() ||
            !(*analysis)->tree->roots()[0]->is(NodeKind::CreateRule)) {
            summary.facts.unresolved = true;
            return summary;
        }
        const auto& root = *(*analysis)->tree->roots()[0];
        const Variables rows = oldAndNew(analyser, relation);
        analyser.setVariables(&rows);
        Level level;
        if (const auto* where = root.child(Role::Where))
            summary.facts.rows.add(analyser.expression(*where, level).all());
        for (const auto* action : root.list(Role::Body)) {
            if (!(action->kind >= NodeKind::Select && action->kind <= NodeKind::Merge))
                continue; // NOTIFY
            Rows got = analyser.query(*action, nullptr, nullptr);
            summary.facts.rows.add(got.steer);
            if (sql::isQuery(action->kind) || !action->list(Role::Returning).empty())
                for (std::size_t i = 0; i < got.fields.size(); ++i) {
                    if (i == summary.rows.fields.size())
                        summary.rows.fields.push_back(got.fields[i]);
                    else
                        summary.rows.fields[i].value.absorb(got.fields[i].value);
                }
        }
        for (auto& f : summary.rows.fields)
            forget(f.value);
        summary.raises = analyser.region->mayRaise();
        summary.effects = analyser.region->effects;
        return summary;
    });
}

} // namespace postern::lineage
