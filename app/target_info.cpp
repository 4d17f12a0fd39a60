#include "app/target_info.h"

#include <map>

namespace postern::app {

namespace {

using Words = std::map<std::string, std::string, std::less<>>;

Words readKeywords(std::string_view text) {
    Words words;
    auto skipBlanks = [&text] { text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size())); };
    for (skipBlanks(); !text.empty(); skipBlanks()) {
        const auto equals = text.find('=');
        if (equals == std::string_view::npos)
            break;
        auto key = std::string(text.substr(0, equals));
        key.erase(key.find_last_not_of(" \t\r\n") + 1);
        text.remove_prefix(equals + 1);
        skipBlanks();
        const bool isQuoted = !text.empty() && text.front() == '\'';
        std::string value;
        std::size_t at = isQuoted ? 1 : 0;
        for (; at < text.size(); ++at) {
            if (isQuoted ? text[at] == '\'' : text[at] == ' ' || text[at] == '\t' || text[at] == '\n')
                break;
            if (text[at] == '\\' && at + 1 < text.size())
                ++at;
            value += text[at];
        }
        text.remove_prefix(std::min(at + (isQuoted ? 1 : 0), text.size()));
        words[key] = value;
    }
    return words;
}

int hexDigit(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        out += isEscape ? static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])) : text[i];
        i += isEscape ? 2 : 0;
    }
    return out;
}

// postgresql://user:password@host:port,host:port/database?name=value&…
Words readUri(std::string_view text) {
    Words words;
    text.remove_prefix(text.find("://") + 3);
    const auto query = text.find('?');
    for (auto rest = query == std::string_view::npos ? std::string_view{} : text.substr(query + 1); !rest.empty();) {
        const auto pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        if (const auto equals = pair.find('='); equals != std::string_view::npos)
            words[decoded(pair.substr(0, equals))] = decoded(pair.substr(equals + 1));
    }
    text = text.substr(0, query);
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        words["dbname"] = decoded(text.substr(slash + 1));
        text = text.substr(0, slash);
    }
    if (const auto at = text.rfind('@'); at != std::string_view::npos) {
        words["user"] = decoded(text.substr(0, std::min(text.find(':'), at)));
        text.remove_prefix(at + 1);
    }
    const auto colon = text.rfind(':');
    const bool hasPort = colon != std::string_view::npos && text.find(']', colon) == std::string_view::npos;
    words["host"] = decoded(text.substr(0, hasPort ? colon : text.size()));
    if (hasPort)
        words["port"] = decoded(text.substr(colon + 1));
    return words;
}

std::string_view toString(policy::PasswordSource::Kind kind) {
    switch (kind) {
    case policy::PasswordSource::Kind::Keychain:
        return "keychain";
    case policy::PasswordSource::Kind::Environment:
        return "environment";
    case policy::PasswordSource::Kind::File:
        return "file";
    case policy::PasswordSource::Kind::Command:
        return "command";
    case policy::PasswordSource::Kind::None:
        break;
    }
    return "none";
}

} // namespace

api::TargetInfo toTargetInfo(const policy::Target& target) {
    const std::string_view conninfo = target.conninfo;
    const bool isUri = conninfo.substr(0, 13) == "postgresql://" || conninfo.substr(0, 11) == "postgres://";
    const auto words = isUri ? readUri(conninfo) : readKeywords(conninfo);
    auto word = [&words](std::string_view key) {
        const auto found = words.find(key);
        return found == words.end() ? std::string() : found->second;
    };
    return {target.name,
            word("host"),
            word("port"),
            word("dbname"),
            word("user"),
            word("sslmode"),
            std::string(toString(target.password.kind))};
}

} // namespace postern::app
