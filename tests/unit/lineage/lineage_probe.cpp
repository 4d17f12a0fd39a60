// Tells what lineage makes of statements, for tests that compare with PostgreSQL itself:
//   lineage_probe CONNINFO < lines of JSON, the first {"masks": [[schema, relation, column], …]}, then {"sql": …,
//   "path": …}
// One line of JSON comes out for each: {"statements": [{"outputs": [{"name", "values", "masked"}], "used": […],
// "flags": "…"}]}. Columns are written "schema.relation.column"; "*" is everything.
#include <iostream>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "catalog/load.h"
#include "lineage/lineage.h"

using namespace postern;
using nlohmann::json;

namespace {

json names(const catalog::Snapshot& snapshot, const lineage::ColumnSet& set) {
    json out = json::array();
    if (set.everything())
        out.push_back("*");
    for (const auto id : set.ids()) {
        const auto* r = snapshot.relation(id.relation);
        const auto* c = r ? r->column(id.number) : nullptr;
        if (r && c)
            out.push_back(*snapshot.schemaName(r->schema) + "." + r->name + "." + c->name);
    }
    return out;
}

json describe(const lineage::Model& model, const lineage::Lineage& l, const lineage::Masked& masked) {
    const auto a = lineage::assess(model, l, masked);
    json outputs = json::array();
    for (std::size_t i = 0; i < l.outputs.size(); ++i)
        outputs.push_back({{"name", l.outputs[i].name},
                           {"values", names(model.snapshot(), l.outputs[i].values)},
                           {"influences", names(model.snapshot(), l.outputs[i].influences)},
                           {"masked", static_cast<bool>(a.maskedOutputs[i])}});
    auto used = l.rows;
    used.add(l.inner);
    std::string flags;
    flags += a.predicate ? "predicate " : "";
    flags += a.launder ? "launder " : "";
    flags += a.mayRaise ? "raise " : "";
    flags += a.opaque ? "opaque " : "";
    flags += a.planTells ? "plan " : "";
    flags += a.errorsQuote ? "quotes " : "";
    flags += a.maskedStores.empty() ? "" : "stores ";
    flags += l.unresolved ? "unresolved " : "";
    flags += l.definesObjects ? "defines " : "";
    return {{"outputs", outputs},
            {"used", names(model.snapshot(), used)},
            {"rows", names(model.snapshot(), l.rows)},
            {"flags", flags},
            {"notes", l.notes}};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    const auto snapshot = catalog::load(argv[1]);
    if (!snapshot) {
        std::cerr << snapshot.error().sqlstate() << ' ' << snapshot.error().message() << '\n';
        return 1;
    }
    const lineage::Model model(*snapshot);
    std::string line;
    std::getline(std::cin, line);
    std::set<std::vector<std::string>> wanted;
    const auto first = json::parse(line);
    for (const auto& m : first["masks"])
        wanted.insert(m.get<std::vector<std::string>>());
    const lineage::Masked masked(model, [&](auto schema, auto relation, auto column) {
        return wanted.contains({std::string(schema), std::string(relation), std::string(column)});
    });
    while (std::getline(std::cin, line)) {
        const auto request = json::parse(line);
        lineage::Place place;
        place.user = (*snapshot)->facts().currentUser;
        place.path = (*snapshot)->searchPath(request.value("path", (*snapshot)->facts().searchPath), place.user);
        json answer = {{"statements", json::array()}};
        const auto analysis = sql::analyse(request["sql"].get<std::string>(), {});
        if (!analysis) {
            answer["error"] = analysis.error().message();
        } else {
            for (std::size_t i = 0; i < (*analysis)->tree->roots().size(); ++i) {
                const auto l = lineage::analyse(model, place, **analysis, i);
                auto one = describe(model, l, masked);
                one["skipped"] = masked.cannotMatter(model, place, (*analysis)->statements[i]);
                answer["statements"].push_back(std::move(one));
            }
        }
        std::cout << answer.dump() << '\n';
    }
    return 0;
}
