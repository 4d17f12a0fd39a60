#include "policy/conninfo.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "policy/table.h"

namespace postern::policy {

namespace {

constexpr std::array<std::string_view, 51> kParameters{"host",
                                                       "hostaddr",
                                                       "port",
                                                       "dbname",
                                                       "user",
                                                       "passfile",
                                                       "require_auth",
                                                       "channel_binding",
                                                       "connect_timeout",
                                                       "client_encoding",
                                                       "options",
                                                       "application_name",
                                                       "fallback_application_name",
                                                       "keepalives",
                                                       "keepalives_idle",
                                                       "keepalives_interval",
                                                       "keepalives_count",
                                                       "tcp_user_timeout",
                                                       "gssencmode",
                                                       "sslmode",
                                                       "sslnegotiation",
                                                       "sslcompression",
                                                       "sslcert",
                                                       "sslkey",
                                                       "sslcertmode",
                                                       "sslrootcert",
                                                       "sslcrl",
                                                       "sslcrldir",
                                                       "sslsni",
                                                       "requirepeer",
                                                       "ssl_min_protocol_version",
                                                       "ssl_max_protocol_version",
                                                       "min_protocol_version",
                                                       "max_protocol_version",
                                                       "krbsrvname",
                                                       "gsslib",
                                                       "gssdelegation",
                                                       "service",
                                                       "servicefile",
                                                       "sslkeylogfile",
                                                       "target_session_attrs",
                                                       "load_balance_hosts",
                                                       "scram_client_key",
                                                       "scram_server_key",
                                                       "oauth_issuer",
                                                       "oauth_client_id",
                                                       "oauth_client_secret",
                                                       "oauth_scope",
                                                       "requiressl",
                                                       "sslpassword",
                                                       "password"};
constexpr std::array<std::string_view, 5> kSecrets{"password", "sslpassword", "scram_client_key", "scram_server_key",
                                                   "oauth_client_secret"};

bool isSpace(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

void skipSpace(std::string_view& text) {
    while (!text.empty() && isSpace(text[0]))
        text.remove_prefix(1);
}

void checkParameter(std::string_view name, std::vector<std::string_view>& seen, std::vector<ConninfoProblem>& out) {
    if (std::find(kSecrets.begin(), kSecrets.end(), name) != kSecrets.end()) {
        out.push_back({phrase("conninfo holds a secret (%1)", name).english(),
                       phrase("remove it and write password = { keychain = \"…\" }, { env = \"…\" }, { file = \"…\" } "
                              "or { command = [\"…\"] } in the [[target]]")
                           .english()});
    } else if (name == "replication") {
        out.push_back(
            {phrase("conninfo asks for a replication connection").english(), phrase("remove replication").english()});
    } else if (std::find(kParameters.begin(), kParameters.end(), name) == kParameters.end()) {
        out.push_back({phrase("conninfo has an unknown parameter %1", quoted(name)).english(),
                       suggestion(name, {kParameters.begin(), kParameters.end()})});
    } else if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
        out.push_back({phrase("conninfo names %1 twice", name).english(), phrase("remove one of the two").english()});
    }
    seen.push_back(name);
}

void checkKeyValues(std::string_view text, std::vector<ConninfoProblem>& out) {
    std::vector<std::string_view> seen;
    for (skipSpace(text); !text.empty(); skipSpace(text)) {
        const auto nameEnd = std::find_if(text.begin(), text.end(), [](char c) { return c == '=' || isSpace(c); });
        const auto name = text.substr(0, static_cast<std::size_t>(nameEnd - text.begin()));
        text.remove_prefix(name.size());
        skipSpace(text);
        if (name.empty() || !text.starts_with('=')) {
            out.push_back(
                {phrase("conninfo has no \"=\" after %1", name.empty() ? phrase("a space") : Phrase(quoted(name)))
                     .english(),
                 phrase("write parameter=value pairs with spaces between, like host=db.internal dbname=app")
                     .english()});
            return;
        }
        text.remove_prefix(1);
        skipSpace(text);
        checkParameter(name, seen, out);
        const bool inQuotes = text.starts_with('\'');
        std::size_t i = inQuotes ? 1 : 0;
        while (i < text.size() && (inQuotes ? text[i] != '\'' : !isSpace(text[i])))
            i += text[i] == '\\' && i + 1 < text.size() ? 2 : 1;
        if (inQuotes && i >= text.size()) {
            out.push_back(
                {"conninfo has a quote that is not closed", "close the value of " + std::string(name) + " with '"});
            return;
        }
        text.remove_prefix(std::min(text.size(), i + (inQuotes ? 1 : 0)));
    }
}

void checkUri(std::string_view rest, std::vector<ConninfoProblem>& out) {
    std::vector<std::string_view> seen;
    const auto authority = rest.substr(0, rest.find_first_of("/?"));
    const auto at = authority.rfind('@');
    if (at != std::string_view::npos && authority.substr(0, at).find(':') != std::string_view::npos)
        checkParameter("password", seen, out);
    const auto question = rest.find('?');
    if (question == std::string_view::npos)
        return;
    for (auto query = rest.substr(question + 1); !query.empty();) {
        const auto pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const auto name = pair.substr(0, pair.find('='));
        if (name.find('%') != std::string_view::npos) // could spell "password" in another way
            out.push_back({phrase("conninfo has a parameter name with %").english(),
                           phrase("write the name in plain letters").english()});
        else if (name != "ssl") // libpq takes ssl=true for JDBC's sake
            checkParameter(name, seen, out);
    }
}

} // namespace

std::vector<ConninfoProblem> checkConninfo(std::string_view conninfo) {
    std::vector<ConninfoProblem> out;
    for (const std::string_view scheme : {"postgresql://", "postgres://"}) {
        if (conninfo.starts_with(scheme)) {
            checkUri(conninfo.substr(scheme.size()), out);
            return out;
        }
    }
    checkKeyValues(conninfo, out);
    return out;
}

} // namespace postern::policy
