#pragma once
// The clinic of tests/data/lineage/schema.sql with a few masked columns, and what lineage says about statements there.
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <libpq-fe.h>

#include "catalog/load.h"
#include "lineage/lineage.h"
#include "support/postgres_fixture.h"

namespace postern::tests {

// One server, one snapshot, one set of masks. Throws when the server refuses the schema.
struct Clinic {
    std::shared_ptr<const catalog::Snapshot> snapshot;
    std::unique_ptr<lineage::Model> model;
    std::unique_ptr<lineage::Masked> masked;

    // `more`: SQL that runs after the schema's own.
    explicit Clinic(const char* more = "") {
        const auto conninfo = PostgresFixture::shared().conninfo();
        std::ifstream file(POSTERN_TEST_DATA "/lineage/schema.sql");
        std::stringstream text;
        text << "DROP SCHEMA IF EXISTS shop CASCADE;" << file.rdbuf() << more;
        PGconn* c = PQconnectdb(conninfo.c_str());
        PGresult* r = PQexec(c, text.str().c_str());
        if (PQresultStatus(r) != PGRES_COMMAND_OK)
            throw std::runtime_error(PQerrorMessage(c));
        PQclear(r);
        PQfinish(c);
        snapshot = catalog::load(conninfo).value();
        model = std::make_unique<lineage::Model>(snapshot);
        masked = std::make_unique<lineage::Masked>(*model, [](auto schema, auto relation, auto column) {
            return schema == "shop" &&
                   ((relation == "patient" && (column == "name" || column == "diagnosis" || column == "weight" ||
                                               column == "insurance" || column == "home" || column == "marks" ||
                                               column == "born" || column == "age" || column == "pulse")) ||
                    (relation == "person" && column == "secret") || (relation == "reading" && column == "value") ||
                    (relation == "badges" && column == "badge") ||
                    (relation == "doses" && (column == "dose" || column == "stay")) ||
                    (relation == "visit" && column == "note"));
        });
    }

    // Of each statement of `text`: "mask 1 3" (outputs, from 1), and P predicate, L launder, E error, O opaque, X plan,
    // B its counts of blocks, Q error text, W write-back, ? unresolved.
    std::string verdict(std::string_view text) const {
        lineage::Place place;
        place.user = "postgres";
        place.path = snapshot->searchPath("shop, public", place.user);
        const auto analysis = sql::analyse(text, {});
        if (!analysis)
            return "unparsed: " + analysis.error().message();
        std::string out;
        for (std::size_t i = 0; i < (*analysis)->tree->roots().size(); ++i) {
            const auto l = lineage::analyse(*model, place, **analysis, i);
            const auto a = lineage::assess(*model, l, *masked);
            if (masked->cannotMatter(*model, place, (*analysis)->statements[i]) && !a.clean())
                return "skipped although it matters";
            std::string one;
            one += a.predicate ? "P" : "";
            one += a.launder ? "L" : "";
            one += a.mayRaise ? "E" : "";
            one += a.opaque ? "O" : "";
            one += a.planTells ? "X" : "";
            one += a.blocksTell ? "B" : "";
            one += a.errorsQuote ? "Q" : "";
            one += a.maskedStores.empty() ? "" : "W";
            one += l.unresolved ? "?" : "";
            for (std::size_t k = 0; k < a.maskedOutputs.size(); ++k)
                if (a.maskedOutputs[k])
                    one += (one.empty() ? "" : " ") + std::to_string(k + 1);
            out += (i ? "; " : "") + one;
        }
        return out;
    }
};

} // namespace postern::tests
