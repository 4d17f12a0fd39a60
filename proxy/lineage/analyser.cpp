#include "lineage/analyser.h"

namespace postern::lineage {

namespace {
constexpr int kMaxSteps = 200'000;
}

Analyser::Analyser(const Model& theModel, const Place& thePlace, Lineage& result, int theNesting)
    : facts(result), region(&m_root), model(theModel), snapshot(theModel.snapshot()), place(thePlace),
      nesting(theNesting) {}

bool Analyser::overBudget() {
    if (++m_steps <= kMaxSteps)
        return false;
    if (m_steps == kMaxSteps + 1)
        opaque("the statement is too long to be followed");
    return true;
}

void Analyser::output(Rows rows) {
    for (auto& f : rows.fields)
        facts.outputs.push_back({std::move(f.name), std::move(f.value.values), std::move(f.value.influences),
                                 f.value.origin, f.value.certain && !facts.unresolved});
    facts.rows.add(rows.steer);
}

std::optional<Summary> Analyser::analyseText(std::string_view text, const Variables* variables,
                                             std::vector<Value> parameters) {
    auto analysis = sql::analyse(text, place.settings);
    if (!analysis || (*analysis)->tree->roots().size() != 1 || !(*analysis)->tree->complete() || nesting > 24)
        return std::nullopt;
    const auto& root = *(*analysis)->tree->roots()[0];
    if (!sql::isQuery(root.kind) || root.child(sql::Role::Into))
        return std::nullopt;
    Summary summary;
    Analyser inner(model, place, summary.facts, nesting + 1);
    inner.setVariables(variables);
    inner.setParameters(std::move(parameters));
    summary.rows = inner.query(root, nullptr, nullptr);
    for (auto& f : summary.rows.fields)
        f.value.constant = nullptr; // its text ends here
    summary.raises = inner.m_root.raises;
    summary.effects = inner.m_root.effects;
    if (summary.facts.unresolved)
        return std::nullopt;
    return summary;
}

namespace {

bool isKnown(const sql::Analysis& analysis, const sql::Node& root) {
    bool known = true;
    if (!analysis.tree->complete())
        sql::walk(root, [&](const sql::Node& n, sql::Role) {
            known = known && !n.is(sql::NodeKind::Opaque);
            return known ? sql::Walk::Into : sql::Walk::Stop;
        });
    return known;
}

void mark(Lineage& out, bool known) {
    if (known)
        return;
    out.opaque = true;
    out.raise = out.effects = out.rows = ColumnSet::all();
    out.notes.emplace_back("the statement has a part that Postern does not know");
}

} // namespace

Lineage analyse(const Model& model, const Place& place, const sql::Analysis& analysis, std::size_t statement,
                Equalities equalities) {
    Lineage out;
    const auto roots = analysis.tree->roots();
    if (statement >= roots.size())
        return out;
    Analyser analyser(model, place, out, 0);
    analyser.followsEqualities = equalities == Equalities::Followed && analysis.tree->complete() &&
                                 roots[statement]->kind >= sql::NodeKind::Select &&
                                 roots[statement]->kind <= sql::NodeKind::Merge;
    mark(out, isKnown(analysis, *roots[statement]));
    analyser.statement(*roots[statement]);
    analyser.finish();
    return out;
}

Lineage analyseExplained(const Model& model, const Place& place, const sql::Analysis& analysis, std::size_t statement,
                         const sql::Analysis& prepared, std::size_t explained) {
    const auto roots = analysis.tree->roots(), preparedRoots = prepared.tree->roots();
    Lineage out;
    if (statement >= roots.size() || explained >= preparedRoots.size())
        return out;
    const auto* inner = preparedRoots[explained];
    if (inner->is(sql::NodeKind::Prepare))
        inner = inner->child(sql::Role::Query);
    Analyser analyser(model, place, out, 0);
    analyser.setPrepared(inner);
    mark(out, isKnown(analysis, *roots[statement]) && isKnown(prepared, *preparedRoots[explained]));
    analyser.statement(*roots[statement]);
    analyser.finish();
    return out;
}

Lineage analyseCall(const Model& model, const Place& place, Oid oid) {
    Lineage out;
    Analyser analyser(model, place, out, 0);
    out.returns = Returns::Rows;
    const auto* f = model.snapshot().function(oid);
    if (!f) {
        out.unresolved = true;
        out.outputs.push_back({"?column?", ColumnSet::all(), {}, {}, false});
        return out;
    }
    Rows rows;
    const Value v = analyser.apply(*f, std::vector<Value>(f->arguments.size()), &rows);
    OutputColumn column{f->name, v.values, v.influences, {}, v.certain};
    column.influences.add(rows.steer);
    out.outputs.push_back(std::move(column));
    return out;
}

} // namespace postern::lineage
