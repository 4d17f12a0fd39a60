#include <algorithm>
#include <unordered_set>

#include "lineage/analyser.h"
#include "lineage/sources.h"

namespace postern::lineage {

namespace {

constexpr int kMaxDescent = 64; // of tables that inherit from each other

// Adds the columns of `relation` that repeat a masked one; true when there were any.
template <class Add>
bool spread(const Model& model, const catalog::Relation& relation, const ColumnSet& masked, const Add& add) {
    const auto& snapshot = model.snapshot();
    bool grew = false;
    const auto mask = [&](const catalog::Relation& r, const catalog::Column& c) {
        const ColumnId id{r.oid, c.number};
        grew = !masked.contains(id) || grew;
        add(id);
    };
    for (const auto& c : relation.columns) {
        if (c.dropped)
            continue;
        if (c.generated) {
            const auto summary = model.summaries().expression(relation, c.expression);
            if (!summary || summary->result.all().intersects(masked))
                mask(relation, c);
        }
        if (masked.contains({relation.oid, c.number}))
            for (const Oid parent : relation.parents) // a scan of the parent reads this column too
                if (const auto* p = snapshot.relation(parent))
                    if (const auto* same = p->column(c.name))
                        mask(*p, *same);
    }
    for (const auto& k : relation.constraints)
        if (k.type == 'f') // the same values as in the column it refers to
            for (std::size_t i = 0; i < k.columns.size() && i < k.foreignColumns.size(); ++i)
                if (masked.contains({k.foreignRelation, k.foreignColumns[i]}))
                    if (const auto* c = relation.column(k.columns[i]))
                        mask(relation, *c);
    if (relation.kind == 'v' || relation.kind == 'm') {
        const auto summary = model.summaries().view(relation);
        std::size_t at = 0;
        for (const auto& c : relation.columns) {
            if (c.dropped)
                continue;
            const auto* f = summary && at < summary->rows.fields.size() ? &summary->rows.fields[at].value : nullptr;
            ++at;
            if (!f || f->all().intersects(masked) || (relation.kind == 'm' && summary->rows.steer.intersects(masked)))
                mask(relation, c);
        }
    }
    return grew;
}

} // namespace

bool readsUnseen(const catalog::Function& function) {
    return reader(function) != Reader::None;
}

// What repeats a column has its mask redacted, so that nothing about it keeps equality.
void Masked::mask(ColumnId id) {
    m_columns.add(id);
    if (!m_equality.contains(id))
        m_columns.add(equalityOf(id));
}

Masked::Masked(const Model& model, const NameTest& test, const NameTest& keepsEquality) {
    const auto& snapshot = model.snapshot();
    for (const auto& [oid, r] : snapshot.user()->relations) {
        const auto* schema = snapshot.schemaName(r.schema);
        if (!schema || r.kind == 'S' || r.kind == 'c')
            continue;
        for (const auto& c : r.columns)
            if (!c.dropped && test(*schema, r.name, c.name)) {
                m_named.add(ColumnId{oid, c.number});
                if (keepsEquality && keepsEquality(*schema, r.name, c.name))
                    m_equality.add(ColumnId{oid, c.number});
            }
    }
    for (bool grew = !m_named.empty(); grew;) { // children have their parents' columns by name
        grew = false;
        for (const auto& [oid, r] : snapshot.user()->relations)
            for (const Oid parent : r.parents)
                if (const auto* p = snapshot.relation(parent))
                    for (const auto& c : p->columns)
                        if (!c.dropped && m_named.contains({parent, c.number}))
                            if (const auto* mine = r.column(c.name))
                                grew = m_named.add(ColumnSet(ColumnId{oid, mine->number})) || grew;
    }
    for (const auto id : m_named.ids())
        mask(id);
    if (m_columns.empty())
        return;
    for (const auto* part : {snapshot.system().get(), snapshot.user().get()})
        for (const auto& [oid, r] : part->relations)
            if (oid < catalog::kFirstNormalOid || r.name == "pg_stat_statements")
                for (const auto& c : r.columns)
                    if (isSourceColumn(r.name, c.name))
                        mask(ColumnId{oid, c.number});
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto& [oid, r] : snapshot.user()->relations)
            grew = spread(model, r, m_columns, [this](ColumnId id) { mask(id); }) || grew;
    }
    for (const auto& [oid, r] : snapshot.user()->relations) {
        bool touched = false;
        for (const auto& c : r.columns)
            touched = touched || m_columns.contains({r.oid, c.number});
        if (r.kind == 'v') {
            const auto summary = model.summaries().view(r);
            touched = touched || !summary || summary->rows.steer.intersects(m_columns) ||
                      summary->facts.raise.intersects(m_columns) || summary->facts.effects.intersects(m_columns) ||
                      summary->facts.opaque || summary->facts.movesPlace;
        }
        touched = touched || !r.policies.empty();
        if (touched)
            m_relations.push_back(oid);
    }
    std::sort(m_relations.begin(), m_relations.end());
    const auto isRead = [&](Oid function) { // written in a language whose code may read tables
        const auto* f = snapshot.function(function);
        return f && f->language != "c" && f->language != "internal" && f->oid >= catalog::kFirstNormalOid;
    };
    for (const auto& [oid, o] : snapshot.user()->operators)
        m_hidesCalls = m_hidesCalls || isRead(o.function);
    for (const auto& [key, c] : snapshot.user()->casts)
        m_hidesCalls = m_hidesCalls || isRead(c.function);
    for (const auto& [oid, f] : snapshot.user()->functions) { // `row.name` may call it
        const auto* type = f.arguments.empty() ? nullptr : snapshot.type(snapshot.baseType(f.arguments[0]));
        m_hidesCalls = m_hidesCalls || (type && (type->kind == 'c' || type->kind == 'p') && isRead(oid));
    }
    findInputs(model);
    m_hidesCalls = m_hidesCalls || !m_inputs.empty();
}

void Masked::findInputs(const Model& model) {
    const auto& snapshot = model.snapshot();
    const auto reads = [&](const catalog::Type& t) {
        if (t.kind != 'd' || t.check.empty())
            return false;
        const auto summary = model.summaries().ofDomain(t, t.check);
        return !summary || summary->result.all().intersects(m_columns) || summary->effects ||
               summary->facts.raise.intersects(m_columns) || summary->facts.opaque || summary->facts.movesPlace;
    };
    const auto isPartOf = [&](const catalog::Type& t) {
        const auto* row = t.kind == 'c' ? snapshot.rowTypeRelation(t.oid) : nullptr;
        return isReadByInputOf(t.baseType) || isReadByInputOf(t.element) || isReadByInputOf(t.subtype) ||
               (row && std::any_of(row->columns.begin(), row->columns.end(),
                                   [&](const auto& c) { return !c.dropped && isReadByInputOf(c.type); }));
    };
    const auto add = [&](const catalog::Type& t) {
        m_inputs.insert(std::upper_bound(m_inputs.begin(), m_inputs.end(), t.oid), t.oid);
        m_isReadByParsing = m_isReadByParsing || t.kind != 'd';
    };
    for (const auto& [oid, t] : snapshot.user()->types)
        if (reads(t))
            add(t);
    for (bool grew = !m_inputs.empty(); grew;) {
        grew = false;
        for (const auto& [oid, t] : snapshot.user()->types)
            if (!isReadByInputOf(oid) && isPartOf(t)) {
                add(t);
                grew = true;
            }
    }
}

bool Masked::isReadByInputOf(Oid type) const {
    return std::binary_search(m_inputs.begin(), m_inputs.end(), type);
}

bool Masked::cannotMatter(const Model& model, const Place& place, const sql::Statement& statement) const {
    if (empty())
        return true;
    if (statement.kinds.size() != 1 || statement.kinds[0] != "SELECT")
        return false;
    const auto& snapshot = model.snapshot();
    for (const auto& use : statement.relations) {
        const auto* r = use.schema.empty() ? snapshot.relation(place.path, use.name)
                                           : snapshot.relation(snapshot.schema(use.schema), use.name);
        if (!r || use.access != sql::Access::Read || std::binary_search(m_relations.begin(), m_relations.end(), r->oid))
            return false;
        if (r->oid < catalog::kFirstNormalOid)
            for (const auto& c : r->columns)
                if (m_columns.contains({r->oid, c.number}))
                    return false;
    }
    for (const auto& use : statement.functions) {
        const auto found = use.schema.empty() ? snapshot.functions(place.path, use.name)
                                              : snapshot.functions(snapshot.schema(use.schema), use.name);
        if (found.empty())
            return false;
        for (const auto* f : found)
            if (f->oid >= catalog::kFirstNormalOid || reader(*f) != Reader::None)
                return false;
    }
    return !m_hidesCalls;
}

namespace {

bool hasMasked(const catalog::Snapshot& snapshot, Oid oid, const Masked& masked, int depth) {
    const auto* relation = snapshot.relation(oid);
    if (!relation || depth > kMaxDescent)
        return true;
    return std::any_of(relation->columns.begin(), relation->columns.end(),
                       [&](const auto& c) {
                           return !c.dropped && masked.contains({oid, c.number});
                       }) ||
           std::any_of(relation->children.begin(), relation->children.end(),
                       [&](Oid child) { return hasMasked(snapshot, child, masked, depth + 1); });
}

// Whether blocks are counted in which masked columns lie.
bool readsRowsOf(const catalog::Snapshot& snapshot, const Lineage& l, const Masked& masked) {
    const auto has = [&](Oid oid) { return hasMasked(snapshot, oid, masked, 0); };
    if (masked.empty())
        return false;
    if (l.opaque || std::any_of(l.read.begin(), l.read.end(), has) ||
        std::any_of(l.written.begin(), l.written.end(), has))
        return true;
    // Foreign keys are looked up in the other table.
    for (const auto& [oid, relation] : snapshot.user()->relations)
        for (const auto& c : relation.constraints)
            for (const Oid written : l.written)
                if (c.type == 'f' &&
                    ((oid == written && has(c.foreignRelation)) || (c.foreignRelation == written && has(oid))))
                    return true;
    return false;
}

} // namespace

Assessment assess(const Model& model, const Lineage& l, const Masked& masked) {
    Assessment a;
    a.opaque = l.opaque && !masked.empty();
    a.certain = !l.unresolved;
    for (const auto& o : l.outputs) {
        const bool m = masked.touches(o.values) || masked.touches(o.influences);
        a.maskedOutputs.push_back(m);
        a.output = a.output || m;
        a.certain = a.certain && o.certain;
    }
    a.predicate = masked.touches(l.rows);
    for (const auto& c : l.cursors)
        a.predicate = a.predicate || masked.touches(c.rows);
    a.launder = masked.touches(l.effects);
    for (const auto& w : l.writes)
        a.launder = a.launder || (masked.touches(w.values) && (w.target.relation == 0 || !masked.contains(w.target)));
    a.mayRaise = masked.touches(l.raise);
    a.planTells = masked.touches(l.plan);
    a.carries = masked.touches(l.carried);
    a.blocksTell = l.measured && readsRowsOf(model.snapshot(), l, masked);
    a.errorsQuote = a.raisesQuotes = masked.touches(l.quotes);
    for (const Oid oid : l.written)
        if (const auto* r = model.snapshot().relation(oid))
            for (const auto& c : r->columns)
                a.errorsQuote = a.errorsQuote || (!c.dropped && masked.contains({oid, c.number}));
    for (const auto& e : l.equalities) {
        if (e.other.relation != 0)
            a.mixesEqualities = a.mixesEqualities || masked.keepsEquality(e.column) != masked.keepsEquality(e.other);
        else if (masked.keepsEquality(e.column))
            a.comparisons.push_back(e);
    }
    for (const auto& s : l.stored)
        if (s.parameter != -1 && masked.contains(s.target))
            a.maskedStores.push_back(s);
    return a;
}

} // namespace postern::lineage
