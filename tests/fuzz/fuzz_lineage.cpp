// Any text as a statement, or behind a NUL-free first line "body" as the body of a PL/pgSQL function that is called: no
// crash, an end in bounded time, and a statement that the early out lets pass has nothing to hide.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "catalog/load.h"
#include "lineage/lineage.h"

using namespace postern;

namespace {

using Row = std::vector<std::optional<std::string_view>>;

std::shared_ptr<const catalog::Snapshot> snapshot(std::string_view body) {
    catalog::SnapshotBuilder b;
    b.row(0, Row{"150004", "app", "app", "db", "public", "off", "0", "off"});
    b.row(1, Row{"11", "pg_catalog"});
    b.row(1, Row{"2200", "public"});
    const auto table = [&](std::string_view oid, std::string_view schema, std::string_view name,
                           std::string_view rowType) {
        b.row(2,
              Row{oid, schema, name, "r", "p", "10", rowType, "f", "f", "f", std::nullopt, std::nullopt, std::nullopt});
        b.row(3, Row{oid, "1", "id", "23", "-1", "0", "t", "f", "", "", std::nullopt});
        b.row(3, Row{oid, "2", "a", "25", "-1", "100", "f", "f", "", "", std::nullopt});
        b.row(3, Row{oid, "3", "secret", "25", "-1", "100", "f", "f", "", "", std::nullopt});
    };
    table("1259", "11", "pg_class", "83");
    table("16500", "2200", "t", "16501");
    table("16510", "2200", "u", "16511");
    b.row(2, Row{"16520", "2200", "v", "v", "p", "10", "16521", "f", "f", "f",
                 "SELECT t.id, t.secret AS s FROM public.t WHERE t.a IS NOT NULL", std::nullopt, std::nullopt});
    b.row(3, Row{"16520", "1", "id", "23", "-1", "0", "f", "f", "", "", std::nullopt});
    b.row(3, Row{"16520", "2", "s", "25", "-1", "100", "f", "f", "", "", std::nullopt});
    for (const auto& [oid, name, relation] :
         {std::tuple{"23", "int4", "0"}, std::tuple{"25", "text", "0"}, std::tuple{"16501", "t", "16500"}})
        b.row(5, Row{oid, relation[0] == '0' ? "11" : "2200", name, relation[0] == '0' ? "b" : "c", "U", relation, "0",
                     "0", "0", "-1", "f", "0", std::nullopt, std::nullopt});
    const auto function = [&](std::string_view oid, std::string_view schema, std::string_view name,
                              std::string_view language, std::string_view text) {
        b.row(6, Row{oid,  schema,       name,         "f",          language,     "v",          "f",         "f", "f",
                     "10", "25",         "25",         std::nullopt, std::nullopt, "{x}",        "0",         "0", text,
                     "f",  std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt});
    };
    function("870", "11", "lower", "internal", "");
    function("16600", "2200", "f", "plpgsql", body);
    b.row(7, Row{"98", "11", "=", "25", "25", "16", "67", "f"});
    return b.finish().value();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(data), size);
    const bool body = text.starts_with("body\n");
    const auto s = snapshot(body ? std::string_view(text).substr(5) : std::string_view("BEGIN RETURN x; END"));
    const lineage::Model model(s);
    const lineage::Masked masked(model, [](auto, auto, auto column) { return column == "secret"; });
    const lineage::Place place{s->searchPath("public", "app"), "app", {}};
    const auto analysis = sql::analyse(body ? "SELECT f(secret) FROM t" : text, {});
    if (!analysis)
        return 0;
    for (std::size_t i = 0; i < (*analysis)->tree->roots().size() && i < 20; ++i) {
        const auto l = lineage::analyse(model, place, **analysis, i);
        const auto a = lineage::assess(model, l, masked);
        if (body && !l.unresolved && !l.opaque && l.outputs.empty())
            std::abort();
        if (masked.cannotMatter(model, place, (*analysis)->statements[i]) && !a.clean() && !l.unresolved)
            std::abort();
    }
    return 0;
}
