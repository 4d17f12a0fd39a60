#include "api/connection_lines.h"

#include "base/json_writer.h"
#include "base/text.h"

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

std::string jdbcPlace(const Place& place) {
    const bool isIpv6 = place.host.find(':') != std::string::npos;
    return (isIpv6 ? '[' + place.host + ']' : place.host) + ':' + place.port + '/' + percent(place.target);
}

std::string jdbc(const Place& place) {
    return "jdbc:postgresql://" + jdbcPlace(place) + "?user=" + percent(place.agent) +
           "&password=" + percent(place.key) + "&sslmode=" + place.sslMode + "&ApplicationName=jdbc";
}

// The same for the same connection, so that it is replaced and not added again (RFC 9562, version 8: our own making).
std::string uuidOf(const Place& place) {
    auto hex = toHex(sha256(place.host + '\n' + place.port + '\n' + std::string(place.target))).substr(0, 32);
    hex[12] = '8', hex[16] = 'a';
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' +
           hex.substr(20);
}

// A JSON object of one member each line.
class Members {
public:
    Members& add(std::string_view name, std::string_view text) { return raw(name, json(text)); }
    Members& raw(std::string_view name, std::string_view value) {
        m_text += (m_text.empty() ? "" : ",\n") + m_indent + json(name) + ": " + std::string(value);
        return *this;
    }
    explicit Members(std::string indent) : m_indent(std::move(indent)) {}
    std::string object() const { return "{\n" + m_text + '\n' + m_indent.substr(2) + '}'; }

private:
    std::string m_indent, m_text;
};

std::string title(const Place& place) {
    return std::string(place.target) + " through Postern";
}

std::string sqltools(const Place& place) {
    const auto options = place.listener.hasTls ? "{ \"enableSsl\": true }" : "{ \"enableSsl\": false }";
    const auto connection = Members("      ")
                                .add("name", title(place))
                                .add("driver", "PostgreSQL")
                                .add("connectionMethod", "Server and Port")
                                .add("server", place.host)
                                .raw("port", place.port)
                                .add("database", place.target)
                                .add("username", place.agent)
                                .add("password", place.key)
                                .raw("pgOptions", options)
                                .object();
    return "{\n  \"sqltools.connections\": [\n    " + connection + "\n  ]\n}";
}

// The PostgreSQL extension asks for the password once and keeps it itself.
std::string vscodePgsql(const Place& place) {
    const auto connection = Members("      ")
                                .add("id", "postern-" + std::string(place.target))
                                .add("profileName", title(place))
                                .add("server", place.host)
                                .add("port", place.port)
                                .add("database", place.target)
                                .add("user", place.agent)
                                .add("authenticationType", "SqlLogin")
                                .add("sslmode", place.sslMode)
                                .object();
    return "{\n  \"pgsql.connections\": [\n    " + connection + "\n  ]\n}";
}

std::string dbeaver(const Place& place) {
    const auto configuration = Members("        ")
                                   .add("host", place.host)
                                   .add("port", place.port)
                                   .add("database", place.target)
                                   .add("user", place.agent)
                                   .add("url", "jdbc:postgresql://" + jdbcPlace(place) + "?sslmode=" + place.sslMode)
                                   .object();
    const auto connection = Members("      ")
                                .add("provider", "postgresql")
                                .add("driver", "postgres-jdbc")
                                .add("name", title(place))
                                .raw("save-password", "false")
                                .raw("configuration", configuration)
                                .object();
    return "{\n  \"connections\": {\n    " + json("postern-" + std::string(place.target)) + ": " + connection +
           "\n  }\n}";
}

std::string xmlText(std::string_view text) {
    std::string out;
    for (const char c : text)
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            // XML 1.0 has no other control characters, written or escaped.
            if (const auto byte = static_cast<unsigned char>(c); byte >= 0x20 || c == '\t' || c == '\n' || c == '\r')
                out += c == '\t' ? "&#9;" : c == '\n' ? "&#10;" : c == '\r' ? "&#13;" : std::string(1, c);
        }
    return out;
}

std::string jetbrains(const Place& place) {
    const auto name = xmlText(title(place));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project version=\"4\">\n"
           "  <component name=\"DataSourceManagerImpl\" format=\"xml\" multifile-model=\"true\">\n"
           "    <data-source source=\"LOCAL\" name=\"" +
           name + "\" uuid=\"" + uuidOf(place) +
           "\">\n"
           "      <driver-ref>postgresql</driver-ref>\n"
           "      <synchronize>true</synchronize>\n"
           "      <jdbc-driver>org.postgresql.Driver</jdbc-driver>\n"
           "      <jdbc-url>jdbc:postgresql://" +
           xmlText(jdbcPlace(place)) + "?sslmode=" + place.sslMode + "&amp;user=" + xmlText(percent(place.agent)) +
           "</jdbc-url>\n"
           "    </data-source>\n  </component>\n</project>";
}

// Prisma has its own pool and counts its waiting from the first byte.
std::string prisma(const Place& place) {
    return "DATABASE_URL=\"" + place.uri(place.key) + "&connection_limit=5&connect_timeout=10\"";
}

std::string dotenv(const Place& place) {
    return "DATABASE_URL=\"" + place.uri(place.key) + '"';
}

std::string typeorm(const Place& place) {
    return "import { DataSource } from \"typeorm\";\n\nexport const AppDataSource = new DataSource(" +
           Members("  ")
               .add("type", "postgres")
               .add("host", place.host)
               .raw("port", place.port)
               .add("database", place.target)
               .add("username", place.agent)
               .add("password", place.key)
               .raw("ssl", place.listener.hasTls ? "{ \"rejectUnauthorized\": false }" : "false")
               .raw("extra", "{ \"application_name\": \"typeorm\" }")
               .object() +
           ");";
}

// A JSON string is a Python string too.
std::string django(const Place& place) {
    const auto options = "{\"sslmode\": " + json(place.sslMode) + "}";
    return "DATABASES = {\n    \"default\": " +
           Members("        ")
               .add("ENGINE", "django.db.backends.postgresql")
               .add("HOST", place.host)
               .add("PORT", place.port)
               .add("NAME", place.target)
               .add("USER", place.agent)
               .add("PASSWORD", place.key)
               .raw("OPTIONS", place.isUnix() ? "{}" : options)
               .object() +
           ",\n}";
}

std::string sqlalchemy(const Place& place) {
    return "from sqlalchemy import create_engine, text\n\nengine = create_engine(" +
           json("postgresql+psycopg" + place.uri(place.key).substr(std::string_view("postgresql").size())) +
           ")\nwith engine.connect() as connection:\n    print(connection.execute(text(\"select "
           "current_database()\")).scalar())";
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
        {"dotenv", "Environment file", ".env", dotenv(place), "env"},
        {"mcp-vscode", "MCP: Copilot in VS Code", ".vscode/mcp.json", mcp(place, "servers"), "json"},
        {"mcp-copilot", "MCP: Copilot CLI", "~/.copilot/mcp-config.json", mcp(place, "mcpServers"), "json"},
        {"mcp", "MCP: Claude Code", ".mcp.json", mcp(place, "mcpServers"), "json"},
        {"mcp-claude", "MCP: Claude Desktop", "~/.config/Claude/claude_desktop_config.json", mcp(place, "mcpServers"),
         "json"},
        {"mcp-cursor", "MCP: Cursor", ".cursor/mcp.json", mcp(place, "mcpServers"), "json"},
    };
    if (!place.isUnix()) { // none of them speaks to a Unix socket
        lines.push_back({"vscode-pgsql", "VS Code: PostgreSQL", ".vscode/settings.json", vscodePgsql(place), "json"});
        lines.push_back({"sqltools", "VS Code: SQLTools", ".vscode/settings.json", sqltools(place), "json"});
        lines.push_back({"jetbrains", "JetBrains: DataGrip, IDEA", ".idea/dataSources.xml", jetbrains(place), "xml"});
        lines.push_back({"dbeaver", "DBeaver", ".dbeaver/data-sources.json", dbeaver(place), "json"});
        lines.push_back({"jdbc", "JDBC", "", jdbc(place), "uri"});
    }
    lines.push_back({"prisma", "Prisma", ".env", prisma(place), "env"});
    if (!place.isUnix())
        lines.push_back({"typeorm", "TypeORM", "", typeorm(place), "typescript"});
    lines.push_back({"django", "Django", "", django(place), "python"});
    lines.push_back({"sqlalchemy", "SQLAlchemy", "", sqlalchemy(place), "python"});
    lines.push_back({"python", "Python (psycopg)", "", python(place), "python"});
    lines.push_back({"service", "Service file", "~/.pg_service.conf", service(place), "ini"});
    return lines;
}

std::string conninfoOf(const Listener& listener, std::string_view target, std::string_view agent) {
    auto host = listener.host == "0.0.0.0" ? std::string("127.0.0.1") : listener.host == "::" ? "::1" : listener.host;
    auto info = "host=" + conninfoValue(host) + " port=" + std::to_string(listener.port) +
                " dbname=" + conninfoValue(target) + " user=" + conninfoValue(agent);
    if (listener.kind == Listener::Kind::Tcp)
        info += listener.hasTls ? " sslmode=require" : " sslmode=disable";
    return info;
}

} // namespace postern::api
