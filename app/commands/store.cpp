// postern store: the store that gateways share, on PostgreSQL.
#include <cstdlib>

#include "app/agents.h"
#include "app/command_line.h"
#include "app/paths.h"
#include "app/shared_store.h"
#include "app/signing_key.h"
#include "app/table.h"
#include "base/json_writer.h"
#include "policy/conninfo.h"
#include "recording/postgres_retention.h"
#include "recording/postgres_schema.h"
#include "recording/postgres_store.h"

namespace postern::app {

namespace {

struct StoreOptions {
    std::string url;  // instead of the configuration's: as the database's owner
    std::string keep; // expire: how long; empty: as the configuration says
    bool isTrial = false;
};

Exit failed(const Common& common, const Error& error) {
    complain(common, error.message());
    return Exit::Unreachable;
}

// None: the problem was said.
std::optional<recording::PostgresAddress> addressOf(const Common& common, const StoreOptions& options) {
    if (!options.url.empty()) {
        const auto problems = policy::checkConninfo(options.url);
        if (problems.empty())
            return recording::PostgresAddress{options.url, {}};
        complain(common, "--url: " + problems.front().message +
                             "; a password, which others would see among the arguments, belongs into [store] password");
        return {};
    }
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return {};
    if (storeFile(configuration->store).empty())
        return storeAddress(configuration->store);
    complain(common,
             "the store is the SQLite file " + storeFile(configuration->store) +
                 ", which is made and migrated by itself ('postern stats' says what it holds); a shared one has "
                 "[store] url = \"postgresql://…\"");
    return {};
}

enum class Making { Init, Migrate };

Exit make(const Common& common, const StoreOptions& options, Making making) {
    const auto address = addressOf(common, options);
    if (!address)
        return Exit::Usage;
    auto link = recording::Link::open(*address, "postern store");
    if (!link)
        return failed(common, link.error());
    const auto version = recording::postgresVersion(*link);
    if (!version)
        return failed(common, version.error());
    if (making == Making::Migrate && *version == 0) {
        complain(common, "there is no store in this database yet; postern store init makes it");
        return Exit::DoesNotHold;
    }
    const auto before = recording::migratePostgres(*link);
    if (!before)
        return failed(common, before.error());
    const auto temporary = recording::mayAnyoneMakeTemporary(*link);
    if (!temporary)
        return failed(common, temporary.error());
    if (common.json) {
        std::string out;
        JsonWriter(out)
            .beginObject()
            .field("before", std::int64_t{*before})
            .field("version", std::int64_t{recording::kPostgresVersion})
            .key("temporary_for_all")
            .boolean(*temporary)
            .endObject();
        print(out);
        return Exit::Done;
    }
    const auto now = std::to_string(recording::kPostgresVersion);
    print(*before == recording::kPostgresVersion ? "the store has version " + now + " already"
          : *before == 0 ? "the store is made, version " + now + "; grant " + std::string(recording::kGatewayRole) +
                               " to the role of each gateway"
                         : "the store was brought from version " + std::to_string(*before) + " to " + now);
    if (*temporary)
        print(
            "every role may make temporary tables in this database, which no role of the store needs; its owner takes "
            "that away with REVOKE TEMPORARY ON DATABASE … FROM PUBLIC");
    return Exit::Done;
}

std::string offset(std::int64_t micros) {
    const auto tenths = micros / 100'000;
    return std::string(tenths < 0 ? "-" : "+") + std::to_string(std::abs(tenths) / 10) + "." +
           std::to_string(std::abs(tenths) % 10) + " s";
}

std::string policyOf(const recording::GatewayInfo& gateway) {
    const auto version = gateway.policyVersion == 0 ? "none" : std::to_string(gateway.policyVersion);
    return gateway.policyProblem.empty() ? version : version + "; " + gateway.policyProblem;
}

std::string asTable(const std::vector<recording::GatewayInfo>& gateways) {
    std::vector<TableRow> rows;
    for (const auto& gateway : gateways)
        rows.push_back({gateway.name, gateway.role, gateway.version, gateway.seen ? toRfc3339(*gateway.seen) : "",
                        offset(gateway.clockOffsetMicros), std::to_string(gateway.batches),
                        std::to_string(gateway.ledgerNumber), policyOf(gateway)});
    return table({"GATEWAY", "ROLE", "VERSION", "LAST BATCH", "CLOCK", "BATCHES", "LEDGER", "POLICY"}, rows);
}

std::string asJson(const std::vector<recording::GatewayInfo>& gateways) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("version", std::int64_t{recording::kPostgresVersion}).key("gateways").beginArray();
    for (const auto& gateway : gateways) {
        json.beginObject()
            .field("name", gateway.name)
            .field("role", gateway.role)
            .field("version", gateway.version)
            .key("last_batch");
        gateway.seen ? json.string(toRfc3339(*gateway.seen)) : json.null();
        json.field("clock_offset_us", gateway.clockOffsetMicros)
            .field("batches", static_cast<std::int64_t>(gateway.batches))
            .field("ledger_entries", static_cast<std::int64_t>(gateway.ledgerNumber))
            .field("policy_version", static_cast<std::int64_t>(gateway.policyVersion))
            .field("policy_problem", gateway.policyProblem)
            .key("policy_time");
        gateway.policyTime ? json.string(toRfc3339(*gateway.policyTime)) : json.null();
        json.endObject();
    }
    json.endArray().endObject();
    return out;
}

Exit status(const Common& common, const StoreOptions& options) {
    const auto address = addressOf(common, options);
    if (!address)
        return Exit::Usage;
    auto archive = recording::PostgresArchive::open(*address);
    if (!archive)
        return failed(common, archive.error());
    const auto gateways = (*archive)->gateways();
    if (!gateways)
        return failed(common, gateways.error());
    print(common.json ? asJson(*gateways)
                      : "version " + std::to_string(recording::kPostgresVersion) + ", " +
                            std::to_string(gateways->size()) + " gateways\n" + asTable(*gateways));
    return Exit::Done;
}

Result<recording::GatewayIdentity> administrator() {
    POSTERN_TRY(makeFolder(dataFolder()));
    auto registry = recording::Registry::open(dataFolder() + "/gateway.db");
    if (!registry)
        return registry.error();
    const auto id = gatewayId(**registry, "administrator.id");
    if (!id)
        return id.error();
    return recording::GatewayIdentity{*id, accountName(), POSTERN_VERSION};
}

// None: the problem was said.
std::optional<std::chrono::milliseconds> keptFor(const Common& common, const StoreOptions& options) {
    if (options.keep.empty() && options.url.empty()) {
        const auto configuration = loadOrExplain(common);
        return configuration ? std::optional(configuration->store.retention) : std::nullopt;
    }
    const auto kept = parseDuration(options.keep);
    if (kept && kept->count() > 0)
        return *kept;
    complain(common, "--keep: write how long sessions are kept, like 365d");
    return std::nullopt;
}

std::string asText(const std::vector<recording::Month>& months, bool isTrial) {
    std::string out;
    for (const auto& month : months)
        out += month.first.substr(0, 7) + ": " + std::to_string(month.sessions) + " sessions, " +
               (!month.why.empty() ? "kept: " + month.why
                : isTrial          ? "would be removed"
                                   : "removed") +
               "\n";
    return out.empty() ? "the store holds no sessions\n" : out;
}

std::string asJson(const std::vector<recording::Month>& months, bool isTrial) {
    std::string out;
    JsonWriter json(out);
    json.beginArray();
    for (const auto& month : months)
        json.beginObject()
            .field("month", month.first.substr(0, 7))
            .field("sessions", static_cast<std::int64_t>(month.sessions))
            .key("removed")
            .boolean(month.why.empty() && !isTrial)
            .field("kept", month.why)
            .endObject();
    json.endArray();
    return out;
}

Exit expire(const Common& common, const StoreOptions& options) {
    const auto kept = keptFor(common, options);
    const auto address = kept ? addressOf(common, options) : std::nullopt;
    if (!address)
        return Exit::Usage;
    const auto self = administrator();
    if (!self)
        return failed(common, self.error());
    auto key = openSigningKey(dataFolder(), KeyPlace::KeychainOrFile);
    if (!key)
        return failed(common, key.error());
    const auto before = Timestamp{now().wall.micros - std::chrono::duration_cast<Microseconds>(*kept).count()};
    const auto months =
        recording::dropMonths(*address, *self, std::move(*key), before,
                              options.isTrial ? recording::Dropping::Try : recording::Dropping::ForGood);
    if (!months)
        return failed(common, months.error());
    print(common.json ? asJson(*months, options.isTrial) : asText(*months, options.isTrial));
    return Exit::Done;
}

} // namespace

void addStore(CLI::App& app, Command& command) {
    auto* sub = app.add_subcommand("store", "The store that gateways share, on PostgreSQL");
    sub->require_subcommand(1);
    const auto add = [&](const char* name, const char* what,
                         std::function<Exit(const Common&, const StoreOptions&)> run) {
        const auto made = addSubcommand<StoreOptions>(*sub, command, name, what, std::move(run));
        made.first
            ->add_option("--url", made.second->url, "The database, as postgresql://… (default: the configuration's)")
            ->type_name("URL");
        return made;
    };
    add("init", "Make the store in an empty database, as its owner",
        [](const Common& common, const StoreOptions& options) { return make(common, options, Making::Init); });
    add("migrate", "Bring the store to this Postern's version, as its owner",
        [](const Common& common, const StoreOptions& options) { return make(common, options, Making::Migrate); });
    add("status", "Its version, and the gateways that write into it", status);
    const auto [expiring, options] =
        add("expire", "Remove the months that are older than retention, as an administrator of the store", expire);
    expiring->add_option("--keep", options->keep, "How long sessions are kept, like 365d (default: [store] retention)")
        ->type_name("TIME");
    expiring->add_flag("--dry-run", options->isTrial, "Only say what would be removed");
}

} // namespace postern::app
