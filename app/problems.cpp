#include "app/problems.h"

#include "base/json_writer.h"

namespace postern::app {

std::string toLine(const policy::Problem& problem) {
    auto line = problem.file;
    if (problem.line > 0)
        line += ":" + std::to_string(problem.line);
    if (problem.line > 0 && problem.column > 0)
        line += ":" + std::to_string(problem.column);
    line += ": " + problem.message;
    if (!problem.suggestion.empty())
        line += "; " + problem.suggestion;
    return line;
}

std::string problemsAsJson(const std::vector<policy::Problem>& problems) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().key("valid").boolean(problems.empty()).key("problems").beginArray();
    for (const auto& problem : problems)
        json.beginObject()
            .field("file", problem.file)
            .field("line", problem.line)
            .field("column", problem.column)
            .field("message", problem.message)
            .field("suggestion", problem.suggestion)
            .endObject();
    json.endArray().endObject();
    return out;
}

} // namespace postern::app
