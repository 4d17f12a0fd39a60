#include "api/recorded_line.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace postern::api {

namespace {

using Json = nlohmann::json;

const Json& member(const Json& object, const char* key) {
    static const Json kNothing;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : kNothing;
}

std::string text(const Json& value, std::size_t limit = kMaxValueBytes) {
    return value.is_string() ? std::string(utf8Prefix(value.get_ref<const std::string&>(), limit)) : std::string();
}

std::string text(const Json& object, const char* key, std::size_t limit = kMaxValueBytes) {
    return text(member(object, key), limit);
}

std::int64_t number(const Json& object, const char* key) {
    const auto& value = member(object, key);
    return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

std::vector<std::string> texts(const Json& list) {
    std::vector<std::string> out;
    if (list.is_array())
        for (const auto& value : list)
            if (out.size() < kMaxNames)
                out.push_back(text(value));
    return out;
}

// Types without a name of PostgreSQL's own are recorded by number.
std::string typeName(const Json& value) {
    return value.is_number_integer() ? value.dump() : text(value);
}

std::shared_ptr<const SessionFacts> toFacts(const Json& event, Timestamp time) {
    auto facts = std::make_shared<SessionFacts>();
    const auto &identity = member(event, "identity"), &agent = member(event, "agent"),
               &client = member(event, "client"), &target = member(event, "target");
    facts->session = text(event, "session");
    facts->started = time;
    facts->agent = text(agent, "name");
    facts->agentKind = text(agent, "kind");
    facts->issuer = text(identity, "issuer");
    facts->subject = text(identity, "subject");
    facts->email = text(identity, "email");
    facts->identityMethod = text(identity, "method");
    facts->groups = texts(member(identity, "groups"));
    facts->address = text(client, "address");
    facts->pid = number(client, "pid");
    facts->executable = text(client, "executable");
    facts->workingFolder = text(client, "working_folder");
    facts->evidence = text(client, "evidence");
    facts->application = text(client, "application_name");
    facts->processChain = texts(member(client, "process_chain"));
    facts->target = text(target, "name");
    facts->database = text(target, "database");
    facts->user = text(target, "user");
    facts->version = text(event, "postern");
    return facts;
}

Parameter toParameter(const Json& parameter) {
    Parameter out;
    out.type = parameter.contains("type") ? typeName(member(parameter, "type")) : "unknown";
    if (const auto& value = member(parameter, "value"); value.is_string()) {
        out.text = text(value);
        out.isCut = parameter.contains("length") || out.text->size() < value.get_ref<const std::string&>().size();
    }
    out.maskedBy = text(parameter, "masked_by");
    return out;
}

std::shared_ptr<StatementRow> toRow(const Json& event, Timestamp time) {
    auto row = std::make_shared<StatementRow>();
    row->statement = static_cast<std::uint64_t>(number(event, "statement"));
    row->time = time;
    row->protocol = text(event, "protocol");
    row->sql = text(event, "sql", kMaxSqlBytes);
    const auto& sql = member(event, "sql");
    row->sqlBytes = sql.is_string() ? sql.get_ref<const std::string&>().size() : 0;
    if (const auto& parameters = member(event, "parameters"); parameters.is_array())
        for (const auto& parameter : parameters)
            if (parameter.is_object() && row->parameters.size() < kMaxParameters)
                row->parameters.push_back(toParameter(parameter));
    row->fingerprint = text(event, "fingerprint");
    row->kinds = texts(member(event, "kinds"));
    row->relations = texts(member(event, "relations"));
    const auto& decision = member(event, "decision");
    row->rules = texts(member(decision, "rules"));
    row->reason = text(decision, "reason", 4 * kMaxValueBytes);
    row->verdict = verdictOfAction(text(decision, "action"));
    return row;
}

void addRows(ResultSample& sample, const Json& data, std::int64_t rowCount) {
    for (const auto& cells : data) {
        if (!cells.is_array() || sample.rows.size() == kMaxSampleRows || sample.bytes > kMaxSampleBytes)
            break;
        std::vector<std::optional<std::string>> row;
        for (const auto& cell : cells) {
            row.push_back(cell.is_string() ? std::optional(text(cell)) : std::nullopt);
            sample.bytes += row.back() ? row.back()->size() : 1;
        }
        sample.rows.push_back(std::move(row));
    }
    sample.isCut = static_cast<std::int64_t>(sample.rows.size()) < rowCount;
}

std::shared_ptr<const ResultSample> toSample(const Json& event) {
    auto sample = std::make_shared<ResultSample>();
    const auto &columns = member(event, "columns"), &data = member(event, "data");
    if (columns.is_array())
        for (const auto& column : columns)
            sample->columns.push_back(
                {text(column, "name"), typeName(member(column, "type")), text(column, "masked_by")});
    if (data.is_array())
        addRows(*sample, data, number(event, "rows"));
    if (data.is_string()) {
        sample->copyText = text(data, kMaxSampleBytes);
        sample->bytes = sample->copyText.size();
        sample->isCut = sample->copyText.size() < data.get_ref<const std::string&>().size() ||
                        number(event, "rows_recorded") < number(event, "rows");
    }
    return sample->columns.empty() && data.is_null() ? nullptr : sample;
}

Outcome toResult(const Json& event) {
    Outcome::Result out;
    out.rows = number(event, "rows");
    out.durationMicros = number(event, "duration_us");
    out.commandTag = text(event, "command_tag");
    std::vector<std::string> names;
    if (const auto& columns = member(event, "columns"); columns.is_array())
        for (const auto& column : columns) {
            if (names.size() < kMaxNames)
                names.push_back(text(column, "name"));
            if (!text(column, "masked_by").empty() && out.maskedColumns.size() < kMaxNames)
                out.maskedColumns.push_back(text(column, "name"));
        }
    out.columns = std::make_shared<const std::vector<std::string>>(std::move(names));
    out.sample = toSample(event);
    return {static_cast<std::uint64_t>(number(event, "statement")), std::move(out)};
}

Outcome toFailure(const Json& event) {
    constexpr auto kLong = 4 * kMaxValueBytes;
    return {static_cast<std::uint64_t>(number(event, "statement")),
            Outcome::Failure{text(event, "severity"), text(event, "sqlstate"), text(event, "message", kLong),
                             text(event, "detail", kLong), text(event, "hint", kLong), text(event, "origin")}};
}

Outcome toDecision(const Json& event) {
    const auto& by = member(event, "by");
    auto person = text(by, "email");
    if (person.empty())
        person = text(by, "subject");
    return {static_cast<std::uint64_t>(number(event, "statement")),
            Outcome::Decision{text(event, "approval"), text(event, "outcome"), person, text(event, "comment")}};
}

} // namespace

Delta deltaOfLine(std::string_view line) {
    const auto event = Json::parse(line, nullptr, false);
    const auto name = text(event, "event");
    const auto time = fromRfc3339(text(event, "time")).value_or(Timestamp{});
    if (name == "session_start")
        return toFacts(event, time);
    if (name == "statement")
        return toRow(event, time);
    if (name == "result")
        return toResult(event);
    if (name == "error" && number(event, "statement") > 0)
        return toFailure(event);
    if (name == "approval")
        return toDecision(event);
    if (name == "session_end")
        return SessionClosed{};
    return std::monostate{};
}

} // namespace postern::api
