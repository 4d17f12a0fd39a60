// [proxy], [store] and [[target]].
#include <algorithm>
#include <arpa/inet.h>
#include <charconv>

#include "base/text.h"
#include "policy/conninfo.h"
#include "policy/section_parts.h"
#include "policy/sections.h"

namespace postern::policy {

namespace {

using namespace std::chrono_literals;

const Phrase kListenExample = phrase("write \"127.0.0.1:6432\", \"[::1]:6432\" or \"unix:/folder\"");

bool isAddress(int family, const std::string& host) {
    unsigned char buffer[16];
    return ::inet_pton(family, host.c_str(), buffer) == 1;
}

bool isHostName(std::string_view host) {
    return !host.empty() && host.size() <= 253 && host[0] != '-' && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

bool looksNumeric(std::string_view host) {
    return std::all_of(host.begin(), host.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

Error bad(Phrase message, const Phrase& suggestion = kListenExample) {
    return {Fault::Client, "22023", std::move(message), suggestion.english()};
}

Result<ListenAddress> unixAddress(std::string_view text) {
    constexpr std::size_t kMaxFolder = 107 - std::string_view("/.s.PGSQL.6432").size(); // sockaddr_un
    ListenAddress out{ListenAddress::Kind::Unix, std::string(text.substr(5)), 6432, std::string(text)};
    if (!out.host.starts_with('/'))
        return bad(phrase("the folder of a Unix socket has to be an absolute path"),
                   phrase("write \"unix:/run/user/1000/postern\""));
    if (out.host.size() > kMaxFolder)
        return bad(phrase("the path of the Unix socket is too long"),
                   phrase("choose a folder of at most %1 bytes", kMaxFolder));
    return out;
}

Result<ListenAddress> tcpAddress(std::string_view text) {
    ListenAddress out;
    out.text = std::string(text);
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return bad(phrase("the address has no port"), phrase("write \"%1:6432\"", text));
    auto host = text.substr(0, colon);
    const auto port = text.substr(colon + 1);
    const bool bracketed = host.starts_with('[') && host.ends_with(']');
    if (bracketed)
        host = host.substr(1, host.size() - 2);
    out.host = std::string(host);
    if (!bracketed && host.find(':') != std::string_view::npos)
        return bad(phrase("an IPv6 address stands in brackets"), phrase("write \"[::1]:6432\""));
    if (bracketed ? !isAddress(AF_INET6, out.host)
                  : (looksNumeric(host) ? !isAddress(AF_INET, out.host) : !isHostName(host)))
        return bad(phrase("the address is neither an IP address nor a host name"),
                   host == "*" || host.empty() ? phrase("write 0.0.0.0 or [::] for every interface") : kListenExample);
    const auto [end, ec] = std::from_chars(port.data(), port.data() + port.size(), out.port);
    if (ec != std::errc{} || end != port.data() + port.size())
        return bad(phrase("the port is not a number from 1 to 65535"),
                   phrase("write a port like 6432; 0 takes any that is free"));
    return out;
}

void readListen(Table& table, Configuration& out) {
    std::vector<std::string> texts;
    std::vector<Position> places;
    if (!table.texts("listen", texts, &places))
        texts = {"127.0.0.1:6432"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto address = texts[i].starts_with("unix:") ? unixAddress(texts[i]) : tcpAddress(texts[i]);
        const auto place = places.empty() ? table.at() : places[i];
        if (!address) {
            table.problems().add(place, phrase("%1: %2", quoted(texts[i]), address.error().said()),
                                 address.error().detail());
            continue;
        }
        if (!address->isLoopback() && !out.proxy.tls)
            table.problems().add(
                place, phrase("%1 is reachable from other machines and has no TLS certificate", quoted(texts[i])),
                phrase("add tls = { certificate = \"server.crt\", key = \"server.key\" } to [proxy], or listen on "
                       "127.0.0.1"));
        out.proxy.listen.push_back(std::move(*address));
    }
}

void readTls(Table& proxy, Configuration& out) {
    auto table = proxy.table("tls", "tls");
    if (!table)
        return;
    // Set even when it is incomplete, so that the listeners are not blamed as well.
    auto& files = out.proxy.tls.emplace();
    table->require("certificate", "\"server.crt\"");
    table->require("key", "\"server.key\"");
    table->text("certificate", files.certificate);
    table->text("key", files.key);
    table->finish();
}

bool isTargetName(std::string_view name) {
    auto alphanumeric = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return name.size() <= 63 && alphanumeric(name[0]) && std::all_of(name.begin(), name.end(), [&](char c) {
               return alphanumeric(c) || c == '_' || c == '-' || c == '.';
           });
}

void readTarget(Table& table, Configuration& out) {
    Target target;
    table.require("name", "\"prod\"");
    if (const auto place = table.text("name", target.name)) {
        if (!isTargetName(target.name))
            table.problems().add(
                *place, phrase("%1 cannot name a target", quoted(target.name)),
                phrase("write at most 63 letters, digits, \"_\", \"-\" or \".\", beginning with a letter or digit"));
        else if (out.target(target.name) != nullptr)
            table.problems().add(*place, phrase("a second target named %1", quoted(target.name)),
                                 phrase("give each [[target]] a name of its own"));
    }
    table.require("conninfo", "\"host=db.internal dbname=app user=postern_app sslmode=verify-full\"");
    if (const auto place = table.text("conninfo", target.conninfo))
        for (auto& problem : checkConninfo(target.conninfo))
            table.problems().add(*place, std::move(problem.message), std::move(problem.suggestion));
    readPasswordSource(table, "password", target.password);
    table.choice<std::string>(
        "environment",
        {{"production", "production"}, {"staging", "staging"}, {"test", "test"}, {"development", "development"}},
        target.environment);
    table.boolean("allow_cleartext_password", target.allowCleartext);
    table.boolean("allow_md5_password", target.allowMd5);
    readTemporaryRoles(table, target);
    table.finish();
    out.targets.push_back(std::move(target));
}

// "ed25519:" and the base64 of 32 bytes.
bool isPublicKey(std::string_view text) {
    constexpr std::string_view kPrefix = "ed25519:";
    if (!text.starts_with(kPrefix))
        return false;
    const auto raw = fromBase64(text.substr(kPrefix.size()));
    return raw && raw->size() == 32 && text.substr(kPrefix.size()) == toBase64(*raw); // keys are compared as texts
}

void readAdministrators(Table& table, std::vector<std::string>& out) {
    std::vector<Position> places;
    table.texts("administrators", out, &places);
    for (std::size_t i = 0; i < out.size(); ++i)
        if (!isPublicKey(out[i]))
            table.problems().add(places[i], phrase("%1 is not the public key of an administrator", quoted(out[i])),
                                 phrase("write what `postern policy key` prints on the administrator's machine"));
}

} // namespace

bool ListenAddress::isLoopback() const {
    return kind == Kind::Unix || host == "::1" || host == "localhost" ||
           (host.starts_with("127.") && isAddress(AF_INET, host));
}

void readProxy(Table& root, Configuration& out) {
    auto table = root.table("proxy", "[proxy]");
    if (!table) {
        out.proxy.listen.push_back(*tcpAddress("127.0.0.1:6432"));
        return;
    }
    readTls(*table, out);
    readListen(*table, out);
    table->duration("login_timeout", out.proxy.loginTimeout, 100ms, 10min);
    std::int64_t sessions = out.proxy.maxSessions;
    table->integer("max_sessions", sessions, 1, 100'000);
    out.proxy.maxSessions = static_cast<std::uint32_t>(sessions);
    table->finish();
}

void readStore(Table& root, Configuration& out) {
    auto table = root.table("store", "[store]");
    if (!table)
        return;
    auto& store = out.store;
    bool isShared = false;
    if (const auto place = table->text("url", store.url)) {
        const bool postgres = store.url.starts_with("postgresql://") || store.url.starts_with("postgres://");
        isShared = postgres;
        if (postgres) {
            for (auto& problem : checkConninfo(store.url))
                table->problems().add(*place, phrase("url: %1", problem.message), std::move(problem.suggestion));
        } else if (!store.url.starts_with("sqlite:") || store.url.size() == std::string_view("sqlite:").size()) {
            table->problems().add(*place, phrase("url names neither a SQLite file nor a PostgreSQL database"),
                                  phrase("write \"sqlite:postern.db\" or \"postgresql://host/database\""));
        }
    }
    readPasswordSource(*table, "password", store.password);
    table->text("journal", store.journal);
    table->choice<Durability>("durability", {{"process", Durability::Process}, {"power", Durability::Power}},
                              store.durability);
    table->duration("retention", store.retention, 1h, std::chrono::hours{24} * 365 * 100);
    table->duration("outage", store.outage, 0ms, std::chrono::hours{24} * 30);
    table->integer("journal_size", store.journalMiB, 1, 65'536);
    table->choice<RecordResults>("record_results", {{"masked", RecordResults::Masked}, {"none", RecordResults::None}},
                                 store.recordResults);
    const auto encryption =
        table->choice<Encryption>("encryption", {{"on", Encryption::On}, {"off", Encryption::Off}}, store.encryption);
    if (encryption && isShared && store.encryption == Encryption::On)
        table->problems().add(*encryption, phrase("encryption: a store on PostgreSQL is not encrypted by Postern"),
                              phrase("leave encryption out; the server's disk can be encrypted"));
    readPasswordSource(*table, "encryption_key", store.encryptionKey);
    const auto* keys = table->find("administrators");
    readAdministrators(*table, store.administrators);
    if (keys != nullptr && !isShared)
        table->problems().add(keys->at, phrase("administrators: only a store on PostgreSQL has some"),
                              phrase("leave administrators out, or write url = \"postgresql://…\""));
    table->finish();
}

void readTargets(Table& root, Configuration& out) {
    for (auto& table : root.tables("target"))
        readTarget(table, out);
}

} // namespace postern::policy
