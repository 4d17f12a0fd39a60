#pragma once
// What a held statement would do, as an approver sees it on its card: gathered from the target's catalog and planner,
// and, when somebody asked for it, measured. A value; its JSON form is the `impact` of cards and of recorded decisions
// (docs/recording-format.md).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace postern::api {

// The statement was run in a transaction that was rolled back.
struct MeasuredImpact {
    enum class Outcome : std::uint8_t { Measured, Refused, Failed } outcome = Outcome::Refused;
    std::string why;      // Refused: the reason; Failed: the message, as the client would get it
    std::string sqlstate; // Failed
    std::int64_t rows = 0;
    std::vector<std::string> tags; // command tags, one for each statement
    std::int64_t durationMicros = 0;
    std::string session; // where the measurement is recorded
    std::string by;      // who asked for it
    Timestamp time;
    using Row = std::vector<std::optional<std::string>>; // none: NULL
    // A few rows that it changed, or came back; masked as answers are.
    struct Sample {
        std::string relation; // empty: rows that came back
        std::vector<std::string> columns;
        std::vector<Row> before, after;
        friend bool operator==(const Sample&, const Sample&) = default;
    };
    std::vector<Sample> samples;
    friend bool operator==(const MeasuredImpact&, const MeasuredImpact&) = default;
};

struct Impact {
    struct Relation {
        std::string name, kind;             // kind: "table", "view" …
        std::int64_t rows = -1, bytes = -1; // as the server's statistics have them; -1: not known
        friend bool operator==(const Relation&, const Relation&) = default;
    };
    struct Lock {
        std::string relation, mode, why; // mode: as pg_locks writes it
        friend bool operator==(const Lock&, const Lock&) = default;
    };
    struct Trigger {
        std::string relation, name, fires, function; // fires: "BEFORE UPDATE FOR EACH ROW"
        friend bool operator==(const Trigger&, const Trigger&) = default;
    };
    struct Cascade {
        std::string from, to, constraint, action; // action: "ON DELETE CASCADE"
        friend bool operator==(const Cascade&, const Cascade&) = default;
    };
    struct PlanLine {
        std::int64_t depth = 0, rows = 0;
        std::string text; // node and relation: conditions and constants are left out
        friend bool operator==(const PlanLine&, const PlanLine&) = default;
    };
    struct Plan {
        std::vector<PlanLine> lines;
        std::int64_t rows = -1; // that it would return or write, by the planner's estimate; -1: not known
        std::string problem;    // why there is no plan
        friend bool operator==(const Plan&, const Plan&) = default;
    };
    std::vector<Relation> relations;
    std::vector<Lock> locks; // strongest first
    std::vector<Trigger> triggers;
    std::vector<Cascade> cascades;
    std::vector<Plan> plans;                            // of each statement, in order
    std::vector<std::string> maskedUses, maskedColumns; // as `masked_use` of rules
    std::vector<std::string> notes;                     // what could not be told, and limits that were reached
    std::int64_t durationMicros = 0;                    // of gathering it
    std::optional<MeasuredImpact> measured;
    friend bool operator==(const Impact&, const Impact&) = default;
};

std::string_view toString(MeasuredImpact::Outcome outcome); // "measured", "refused", "failed"
std::string toJson(const Impact& impact);
// Of what toJson() wrote; tolerates members that are missing or not known. None: it is no JSON object.
std::optional<Impact> impactFromJson(std::string_view json);

} // namespace postern::api
