#include "app/replay/script.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/json_members.h"
#include "base/text.h"
#include "wire/builtin_types.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

CellText cell(const Json& value) {
    return value.is_string() ? CellText(value.get<std::string>()) : std::nullopt;
}

std::optional<std::uint32_t> typeOf(const Json& parameter) {
    const auto found = parameter.find("type");
    if (found == parameter.end())
        return 0;
    if (found->is_number_integer())
        return std::nullopt; // the type's number belongs to the database that it was recorded from
    const auto name = found->get<std::string>();
    const auto* type = std::find_if(std::begin(wire::kBuiltinTypes), std::end(wire::kBuiltinTypes),
                                    [&](const wire::BuiltinType& each) { return each.name == name; });
    return type == std::end(wire::kBuiltinTypes) ? std::nullopt : std::optional(type->oid);
}

void readParameters(const Json& list, ScriptStatement& statement) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& parameter = list[i];
        const auto name = "parameter $" + std::to_string(i + 1);
        if (parameter.contains("masked_by"))
            statement.cannot = name + " was recorded masked";
        if (parameter.contains("length"))
            statement.cannot = name + " was not recorded whole";
        const auto type = typeOf(parameter);
        // A value of a type that only that database knew is sent as text without a type.
        statement.parameters.push_back({type.value_or(0), cell(parameter.value("value", Json()))});
    }
}

ScriptStatement readStatement(const Json& event) {
    ScriptStatement out;
    out.number = numberOf(event, "statement");
    out.protocol = textOf(event, "protocol");
    out.sql = textOf(event, "sql");
    if (const auto& kinds = event.at("kinds"); !kinds.empty())
        out.kind = kinds.front().get<std::string>();
    if (out.kind == "COPY" && toLowerAscii(out.sql).find("stdin") != std::string::npos)
        out.cannot = "the data that was copied in is not recorded whole";
    if (out.protocol == "function_call")
        out.cannot = "it was a function call of the protocol";
    readParameters(event.at("parameters"), out);
    out.wasRefused = textOf(event.at("decision"), "action") == "block";
    return out;
}

void readResult(const Json& event, ScriptStatement& statement) {
    auto& answer = statement.recorded;
    answer.isKnown = true;
    answer.commandTag = textOf(event, "command_tag");
    answer.rowCount = integerOf(event, "rows");
    answer.micros = integerOf(event, "duration_us");
    for (const auto& column : event.at("columns"))
        answer.columns.push_back({textOf(column, "name"), textOf(column, "type"), textOf(column, "masked_by")});
    const auto& data = event.at("data");
    answer.isCopy = event.contains("copy");
    if (answer.isCopy && textOf(event, "copy") == "binary")
        statement.cannot = "it was a COPY in binary form";
    if (data.is_string())
        answer.copy = data.get<std::string>();
    if (data.is_array())
        for (const auto& row : data) {
            auto& cells = answer.rows.emplace_back();
            for (const auto& value : row)
                cells.push_back(cell(value));
        }
    answer.hasAllRows = integerOf(event, "rows_recorded") == answer.rowCount;
}

class Loader {
public:
    explicit Loader(Script& script) : m_script(script) {}

    void take(std::string_view line) {
        const auto event = Json::parse(line);
        const auto name = textOf(event, "event");
        const auto time = fromRfc3339(textOf(event, "time")).value_or(Timestamp{});
        if (name == "session_start") {
            m_script.started = time;
            m_script.target = textOf(event.at("target"), "name");
            m_script.agentKind = textOf(event.at("agent"), "kind");
            return;
        }
        if (name == "statement") {
            auto statement = readStatement(event);
            statement.atMicros = time.micros - m_script.started.micros;
            join(statement);
            m_byNumber[statement.number] = m_script.statements.size();
            m_script.statements.push_back(std::move(statement));
            return;
        }
        if (!event.contains("statement") || !event.at("statement").is_number())
            return;
        const auto found = m_byNumber.find(numberOf(event, "statement"));
        if (found == m_byNumber.end())
            return;
        auto& statement = m_script.statements[found->second];
        m_isAnswered = true;
        if (name == "result")
            readResult(event, statement);
        if (name == "error") {
            statement.recorded.isKnown = true;
            statement.recorded.sqlstate = textOf(event, "sqlstate");
            statement.recorded.message = textOf(event, "message");
            statement.wasRefused = statement.wasRefused || textOf(event, "origin") == "postern";
        }
    }

    void finish() {
        auto& all = m_script.statements;
        for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
            bool isRefused = false;
            for (end = begin; end < all.size() && (end == begin || all[end].continuesString); ++end)
                isRefused = isRefused || all[end].wasRefused;
            for (auto i = begin; i < end; ++i)
                all[i].endsString = i + 1 == end, all[i].isStringRefused = isRefused;
        }
    }

private:
    // Statements of one string are recorded at one moment, before any of them is answered.
    void join(ScriptStatement& statement) {
        const auto* before = m_script.statements.empty() ? nullptr : &m_script.statements.back();
        statement.continuesString = before != nullptr && !m_isAnswered && statement.protocol == "simple" &&
                                    before->protocol == "simple" && before->atMicros == statement.atMicros;
        m_isAnswered = false;
    }

    Script& m_script;
    std::unordered_map<std::uint64_t, std::size_t> m_byNumber;
    bool m_isAnswered = false; // since the last statement
};

} // namespace

Result<Script> loadScript(recording::SessionReader& reader, const recording::SessionSummary& session) {
    Script script;
    script.session = session.session;
    script.started = session.started;
    Loader loader(script);
    std::size_t bytes = 0;
    bool isReadable = true;
    POSTERN_TRY(reader.events(session.session, [&](std::string_view line) {
        bytes += line.size();
        if (bytes > kMaxScriptBytes)
            return false;
        try {
            loader.take(line);
        } catch (const Json::exception&) {
            isReadable = false;
        }
        return isReadable;
    }));
    loader.finish();
    if (!isReadable)
        return Error::internal("session " + toString(session.session) +
                               " holds an event that this version cannot read");
    if (bytes > kMaxScriptBytes)
        return Error::client("54000", "session " + toString(session.session) + " is too large to be replayed");
    return script;
}

} // namespace postern::app
