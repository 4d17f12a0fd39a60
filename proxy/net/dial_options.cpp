#include "net/dial_options.h"

#include <algorithm>
#include <libpq-fe.h>
#include <memory>

#include "base/text.h"

namespace postern::net {

namespace {

constexpr std::size_t kMaxName = 63; // NAMEDATALEN - 1

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// As guc.c accepts them, and nothing that the word splitter or the "name=value" form would read differently.
bool isParameterName(std::string_view name) {
    return !name.empty() && name.size() <= kMaxName && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
               c == '$' || static_cast<unsigned char>(c) >= 0x80;
    });
}

std::string* find(Options& options, std::string_view keyword) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const auto& o) { return o.first == keyword; });
    return found == options.end() ? nullptr : &found->second;
}

void set(Options& options, std::string_view keyword, std::string value) {
    if (auto* existing = find(options, keyword))
        *existing = std::move(value);
    else
        options.emplace_back(keyword, std::move(value));
}

// Parameters that are not settings: the log-in has used them, or they are no client's to choose.
bool isForTheGateway(std::string_view name) {
    return name == "user" || name == "database" || name == "replication" || name == "options" ||
           name.starts_with("_pq_.");
}

// libpq has its own keyword for these two and puts them into the start-up packet as they are. "auto" is libpq's own
// word.
bool isLibpqKeyword(std::string_view name, std::string_view value) {
    return name == "application_name" || (name == "client_encoding" && value != "auto" && !value.empty());
}

} // namespace

std::string escapeOptionWord(std::string_view word) {
    std::string out;
    for (const char c : word) {
        if (c == '\\' || isSpace(c))
            out += '\\';
        out += c;
    }
    return out;
}

Result<std::string> startupOptions(std::string_view targetsOwn, const Options& clientParameters) {
    std::string out(targetsOwn);
    const auto append = [&out](std::string_view text) {
        if (!out.empty() && !text.empty())
            out += ' ';
        out += text;
    };
    for (const auto& [name, value] : clientParameters)
        if (name == "options")
            append(value);
    for (const auto& [name, value] : clientParameters) {
        if (isForTheGateway(name) || isLibpqKeyword(name, value))
            continue;
        if (!isParameterName(name))
            return Error::client("42704", "unrecognized configuration parameter \"" + name + "\"");
        append("-c " + escapeOptionWord(name + "=" + value));
    }
    return out;
}

Result<Options> dialOptions(const std::string& conninfo, const Options& clientParameters) {
    char* problem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(
        PQconninfoParse(conninfo.c_str(), &problem), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> problemOwner(problem, &PQfreemem);
    if (!parsed)
        return Error::internal("the target's conninfo is not valid", problem != nullptr ? problem : "out of memory");
    Options out;
    for (const auto* option = parsed.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr)
            out.emplace_back(option->keyword, option->val);

    auto* targetsOptions = find(out, "options");
    auto options = startupOptions(targetsOptions != nullptr ? *targetsOptions : std::string(), clientParameters);
    if (!options)
        return std::move(options).error();
    if (!options->empty())
        set(out, "options", std::move(*options));
    for (const auto& [name, value] : clientParameters)
        if (isLibpqKeyword(name, value))
            set(out, name, value);
    set(out, "gssencmode", "disable");
    return out;
}

} // namespace postern::net
