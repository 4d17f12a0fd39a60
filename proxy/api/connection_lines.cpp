#include "api/connection_lines.h"

#include "base/json_writer.h"

namespace postern::api {

namespace {

// RFC 3986: everything but unreserved characters.
std::string percent(std::string_view text) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '.' || c == '_' || c == '~') {
            out.push_back(c);
        } else {
            out.push_back('%');
            out.push_back(kDigits[byte >> 4]);
            out.push_back(kDigits[byte & 15]);
        }
    }
    return out;
}

std::string shell(std::string_view text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + '\'';
}

// libpq's key=value form (34.1.1.1).
std::string conninfoValue(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            out.push_back('\\');
        out.push_back(c);
    }
    return out + '\'';
}

std::string json(std::string_view text) {
    std::string out;
    appendJsonString(out, text);
    return out;
}

struct Place {
    const Listener& listener;
    std::string_view target, agent, key;
    std::string host, port, sslMode;

    bool isUnix() const { return listener.kind == Listener::Kind::Unix; }
    std::string uri(std::string_view password) const {
        std::string out = "postgresql://" + percent(agent);
        if (!password.empty())
            out += ':' + percent(password);
        if (isUnix())
            return out + "@/" + percent(target) + "?host=" + percent(host) + "&port=" + port;
        const bool isIpv6 = host.find(':') != std::string::npos;
        return out + '@' + (isIpv6 ? '[' + host + ']' : host) + ':' + port + '/' + percent(target) +
               "?sslmode=" + sslMode;
    }
};

std::string psql(const Place& place) {
    std::string info = "host=" + conninfoValue(place.host) + " port=" + place.port +
                       " dbname=" + conninfoValue(place.target) + " user=" + conninfoValue(place.agent);
    if (!place.isUnix())
        info += " sslmode=" + place.sslMode;
    return "PGPASSWORD=" + shell(place.key) + " psql " + shell(info);
}

std::string environment(const Place& place) {
    std::string out = "export PGHOST=" + shell(place.host) + "\nexport PGPORT=" + place.port +
                      "\nexport PGDATABASE=" + shell(place.target) + "\nexport PGUSER=" + shell(place.agent) +
                      "\nexport PGPASSWORD=" + shell(place.key);
    if (!place.isUnix())
        out += "\nexport PGSSLMODE=" + place.sslMode;
    return out;
}

std::string mcp(const Place& place, std::string_view top) {
    return "{\n  " + json(top) + ": {\n    \"postgres\": {\n      \"command\": \"npx\",\n      \"args\": [\"-y\", " +
           json("@bytebase/dbhub") + ", \"--dsn\", " + json(place.uri(place.key)) + "]\n    }\n  }\n}";
}

std::string jdbc(const Place& place) {
    const bool isIpv6 = place.host.find(':') != std::string::npos;
    return "jdbc:postgresql://" + (isIpv6 ? '[' + place.host + ']' : place.host) + ':' + place.port + '/' +
           percent(place.target) + "?user=" + percent(place.agent) + "&password=" + percent(place.key) +
           "&sslmode=" + place.sslMode;
}

std::string sqltools(const Place& place) {
    return "{\n  \"sqltools.connections\": [\n    {\n      \"name\": " +
           json(std::string(place.target) + " through Postern") +
           ",\n      \"driver\": \"PostgreSQL\",\n      \"connectionMethod\": \"Server and Port\",\n      "
           "\"server\": " +
           json(place.host) + ",\n      \"port\": " + place.port + ",\n      \"database\": " + json(place.target) +
           ",\n      \"username\": " + json(place.agent) + ",\n      \"password\": " + json(place.key) +
           "\n    }\n  ]\n}";
}

std::string service(const Place& place) {
    return "[postern-" + std::string(place.target) + "]\nhost=" + place.host + "\nport=" + place.port +
           "\ndbname=" + std::string(place.target) + "\nuser=" + std::string(place.agent) +
           (place.isUnix() ? std::string() : "\nsslmode=" + place.sslMode);
}

std::string python(const Place& place) {
    return "import psycopg\n\nwith psycopg.connect(" + json(place.uri(place.key)) +
           ") as connection:\n    print(connection.execute(\"select current_database()\").fetchone())";
}

} // namespace

std::vector<ConnectionLine> connectionLines(const Listener& listener, std::string_view target, std::string_view agent,
                                            std::string_view key) {
    Place place{listener, target, agent, key, listener.host, std::to_string(listener.port), {}};
    if (place.host == "0.0.0.0")
        place.host = "127.0.0.1";
    else if (place.host == "::")
        place.host = "::1";
    place.sslMode = listener.hasTls ? "require" : "disable";
    std::vector<ConnectionLine> lines = {
        {"uri", "Connection URI", "", place.uri(key), "uri"},
        {"psql", "psql", "", psql(place), "shell"},
        {"environment", "Environment", "", environment(place), "shell"},
        {"mcp", "MCP: Claude, Cursor, Copilot CLI", ".mcp.json", mcp(place, "mcpServers"), "json"},
        {"mcp-vscode", "MCP: VS Code", ".vscode/mcp.json", mcp(place, "servers"), "json"},
    };
    if (!place.isUnix()) { // neither speaks to a Unix socket
        lines.push_back({"jdbc", "JDBC: DataGrip, DBeaver", "", jdbc(place), "uri"});
        lines.push_back({"sqltools", "VS Code SQLTools", "settings.json", sqltools(place), "json"});
    }
    lines.push_back({"service", "Service file", "~/.pg_service.conf", service(place), "ini"});
    lines.push_back({"python", "Python (psycopg)", "", python(place), "python"});
    return lines;
}

} // namespace postern::api
