#include "app/transcript.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "base/text.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

std::string text(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string oneLine(std::string value) {
    std::string out;
    for (const char c : value)
        if (c != '\n' && c != '\t' && c != '\r' && c != ' ')
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    return out;
}

std::string shortened(const std::string& value, std::size_t width) {
    return value.size() <= width ? value : std::string(utf8Prefix(value, width - 3)) + "...";
}

std::string parametersOf(const Json& event) {
    const auto found = event.find("parameters");
    if (found == event.end() || !found->is_array() || found->empty())
        return {};
    std::string out;
    for (const auto& parameter : *found) {
        const auto value = parameter.is_object()   ? text(parameter, "value")
                           : parameter.is_string() ? parameter.get<std::string>()
                                                   : parameter.dump();
        out.append(out.empty() ? "  [" : ", ").append(value.empty() ? "NULL" : value);
    }
    return out + "]";
}

struct Line {
    std::string what;
    std::string colour;
};

Line describeStatement(const Json& event) {
    const auto& decision = event.contains("decision") ? event["decision"] : Json::object();
    const auto action = text(decision, "action");
    return {(action == "allow" ? "" : action + "  ") + oneLine(text(event, "sql")) + parametersOf(event),
            action == "allow" ? "1" : "31"};
}

Line describe(const Json& event, const std::string& name) {
    if (name == "session_start") {
        const auto& agent = event.contains("agent") ? event["agent"] : Json::object();
        const auto& target = event.contains("target") ? event["target"] : Json::object();
        const auto& client = event.contains("client") ? event["client"] : Json::object();
        return {text(agent, "name") + " (" + text(agent, "kind") + ") to " + text(target, "name") + " as " +
                    text(target, "user") + ", process " + text(client, "pid") + " " + text(client, "executable"),
                "36"};
    }
    if (name == "statement")
        return describeStatement(event);
    if (name == "result")
        return {text(event, "command_tag") + ", " + text(event, "rows") + " rows, " + text(event, "duration_us") +
                    " us",
                "32"};
    if (name == "error" || name == "notice")
        return {text(event, "sqlstate") + " " + oneLine(text(event, "message")), name == "error" ? "31" : "33"};
    if (name == "session_end")
        return {text(event, "reason") + ", " + text(event, "statements") + " statements, " + text(event, "rows") +
                    " rows",
                "36"};
    if (name == "approval") {
        const auto by = event.contains("by") && event["by"].is_object() ? event["by"] : Json::object();
        const auto person = text(by, "email").empty() ? text(by, "subject") : text(by, "email");
        const auto comment = oneLine(text(event, "comment"));
        return {text(event, "approval") + " " + text(event, "outcome") + (person.empty() ? "" : " by " + person) +
                    (comment.empty() ? "" : ": " + comment),
                "33"};
    }
    return {text(event, "channel"), "33"};
}

} // namespace

Colours coloursOf(int fd) {
    return ::isatty(fd) == 1 && std::getenv("NO_COLOR") == nullptr ? Colours::On : Colours::Off;
}

std::string describeEvent(std::string_view line, Colours colours, std::size_t width) {
    const auto event = Json::parse(line, nullptr, false);
    if (!event.is_object() || !event.contains("event"))
        return std::string(line);
    const auto name = text(event, "event");
    auto number = text(event, "seq");
    number.insert(0, number.size() < 4 ? 4 - number.size() : 0, ' ');
    auto subject =
        name + (event.contains("statement") && event["statement"].is_number() ? " " + text(event, "statement") : "");
    subject.resize(std::max<std::size_t>(subject.size(), 15), ' ');
    const auto time = text(event, "time");
    auto [what, colour] = describe(event, name);
    what = shortened(what, width);
    const bool isColoured = colours == Colours::On;
    return number + "  " + (time.size() > 23 ? time.substr(11, 12) : time) + "  " + subject +
           (isColoured ? "\x1b[" + colour + "m" : "") + what + (isColoured ? "\x1b[0m" : "");
}

} // namespace postern::app
