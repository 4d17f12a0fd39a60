#include "api/impact.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/json_members.h"
#include "base/json_writer.h"

namespace postern::api {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kDeepestPlan = 64; // for who indents by it
constexpr std::array<std::string_view, 3> kOutcomes{"measured", "refused", "failed"};

void write(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).beginArray();
    for (const auto& text : texts)
        json.string(text);
    json.endArray();
}

template <class Values, class Each>
void write(JsonWriter& json, std::string_view key, const Values& values, Each each) {
    json.key(key).beginArray();
    for (const auto& value : values) {
        json.beginObject();
        each(value);
        json.endObject();
    }
    json.endArray();
}

void writeRows(JsonWriter& json, std::string_view key, const std::vector<MeasuredImpact::Row>& rows) {
    json.key(key).beginArray();
    for (const auto& row : rows) {
        json.beginArray();
        for (const auto& value : row)
            value ? json.string(*value) : json.null();
        json.endArray();
    }
    json.endArray();
}

void writeMeasured(JsonWriter& json, const MeasuredImpact& measured) {
    json.key("measured").beginObject().field("outcome", toString(measured.outcome)).field("why", measured.why);
    json.field("sqlstate", measured.sqlstate).field("rows", measured.rows);
    write(json, "tags", measured.tags);
    json.field("duration_us", measured.durationMicros).field("session", measured.session).field("by", measured.by);
    json.field("time", toRfc3339(measured.time));
    write(json, "samples", measured.samples, [&json](const MeasuredImpact::Sample& sample) {
        json.field("relation", sample.relation);
        write(json, "columns", sample.columns);
        writeRows(json, "before", sample.before);
        writeRows(json, "after", sample.after);
    });
    json.endObject();
}

template <class Take>
void each(const Json& object, const char* key, Take take) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array())
        return;
    for (const auto& one : *found)
        take(one);
}

template <class Take>
void eachObject(const Json& object, const char* key, Take take) {
    each(object, key, [&](const Json& one) {
        if (one.is_object())
            take(one);
    });
}

std::vector<std::string> texts(const Json& object, const char* key) {
    std::vector<std::string> out;
    each(object, key, [&](const Json& one) {
        if (one.is_string())
            out.push_back(one.get<std::string>());
    });
    return out;
}

std::vector<MeasuredImpact::Row> rows(const Json& object, const char* key) {
    std::vector<MeasuredImpact::Row> out;
    each(object, key, [&](const Json& row) {
        auto& values = out.emplace_back();
        for (const auto& value : row)
            values.push_back(value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt);
    });
    return out;
}

MeasuredImpact measuredFrom(const Json& object) {
    MeasuredImpact out;
    const auto outcome = std::find(kOutcomes.begin(), kOutcomes.end(), textOf(object, "outcome"));
    if (outcome != kOutcomes.end())
        out.outcome = static_cast<MeasuredImpact::Outcome>(outcome - kOutcomes.begin());
    out.why = textOf(object, "why");
    out.sqlstate = textOf(object, "sqlstate");
    out.rows = integerOf(object, "rows", 0);
    out.tags = texts(object, "tags");
    out.durationMicros = integerOf(object, "duration_us", 0);
    out.session = textOf(object, "session");
    out.by = textOf(object, "by");
    if (const auto time = fromRfc3339(textOf(object, "time")))
        out.time = *time;
    eachObject(object, "samples", [&](const Json& one) {
        out.samples.push_back(
            {textOf(one, "relation"), texts(one, "columns"), rows(one, "before"), rows(one, "after")});
    });
    return out;
}

} // namespace

std::string_view toString(MeasuredImpact::Outcome outcome) {
    return kOutcomes[static_cast<std::size_t>(outcome)];
}

std::string toJson(const Impact& impact) {
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    write(json, "relations", impact.relations, [&json](const Impact::Relation& one) {
        json.field("name", one.name).field("kind", one.kind).field("rows", one.rows).field("bytes", one.bytes);
    });
    write(json, "locks", impact.locks, [&json](const Impact::Lock& one) {
        json.field("relation", one.relation).field("mode", one.mode).field("why", one.why);
    });
    write(json, "triggers", impact.triggers, [&json](const Impact::Trigger& one) {
        json.field("relation", one.relation).field("name", one.name).field("fires", one.fires);
        json.field("function", one.function);
    });
    write(json, "cascades", impact.cascades, [&json](const Impact::Cascade& one) {
        json.field("from", one.from).field("to", one.to).field("constraint", one.constraint);
        json.field("action", one.action);
    });
    write(json, "plans", impact.plans, [&json](const Impact::Plan& plan) {
        json.field("rows", plan.rows).field("problem", plan.problem);
        write(json, "lines", plan.lines, [&json](const Impact::PlanLine& line) {
            json.field("depth", line.depth).field("rows", line.rows).field("text", line.text);
        });
    });
    write(json, "masked_uses", impact.maskedUses);
    write(json, "masked_columns", impact.maskedColumns);
    write(json, "notes", impact.notes);
    json.field("duration_us", impact.durationMicros);
    if (impact.measured)
        writeMeasured(json, *impact.measured);
    json.endObject();
    return out;
}

std::optional<Impact> impactFromJson(std::string_view json) {
    const auto object = Json::parse(json, nullptr, false);
    if (!object.is_object())
        return std::nullopt;
    Impact out;
    eachObject(object, "relations", [&](const Json& one) {
        out.relations.push_back(
            {textOf(one, "name"), textOf(one, "kind"), integerOf(one, "rows", -1), integerOf(one, "bytes", -1)});
    });
    eachObject(object, "locks", [&](const Json& one) {
        out.locks.push_back({textOf(one, "relation"), textOf(one, "mode"), textOf(one, "why")});
    });
    eachObject(object, "triggers", [&](const Json& one) {
        out.triggers.push_back(
            {textOf(one, "relation"), textOf(one, "name"), textOf(one, "fires"), textOf(one, "function")});
    });
    eachObject(object, "cascades", [&](const Json& one) {
        out.cascades.push_back(
            {textOf(one, "from"), textOf(one, "to"), textOf(one, "constraint"), textOf(one, "action")});
    });
    eachObject(object, "plans", [&](const Json& one) {
        auto& plan = out.plans.emplace_back();
        plan.rows = integerOf(one, "rows", -1);
        plan.problem = textOf(one, "problem");
        eachObject(one, "lines", [&](const Json& line) {
            plan.lines.push_back({std::clamp<std::int64_t>(integerOf(line, "depth", 0), 0, kDeepestPlan),
                                  integerOf(line, "rows", 0), textOf(line, "text")});
        });
    });
    out.maskedUses = texts(object, "masked_uses");
    out.maskedColumns = texts(object, "masked_columns");
    out.notes = texts(object, "notes");
    out.durationMicros = integerOf(object, "duration_us", 0);
    if (const auto measured = object.find("measured"); measured != object.end() && measured->is_object())
        out.measured = measuredFrom(*measured);
    return out;
}

} // namespace postern::api
