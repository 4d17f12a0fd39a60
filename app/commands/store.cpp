// postern store: the store that gateways share, on PostgreSQL.
#include <cstdlib>

#include "app/command_line.h"
#include "app/paths.h"
#include "app/shared_store.h"
#include "app/table.h"
#include "base/json_writer.h"
#include "recording/postgres_schema.h"
#include "recording/postgres_store.h"

namespace postern::app {

namespace {

struct StoreOptions {
    std::string url; // instead of the configuration's: as the database's owner
};

Exit failed(const Common& common, const Error& error) {
    complain(common, error.message());
    return Exit::Unreachable;
}

// None: the problem was said.
std::optional<recording::PostgresAddress> addressOf(const Common& common, const StoreOptions& options) {
    if (!options.url.empty())
        return recording::PostgresAddress{options.url, {}};
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
    if (common.json) {
        std::string out;
        JsonWriter(out)
            .beginObject()
            .field("before", std::int64_t{*before})
            .field("version", std::int64_t{recording::kPostgresVersion})
            .endObject();
        print(out);
        return Exit::Done;
    }
    const auto now = std::to_string(recording::kPostgresVersion);
    print(*before == recording::kPostgresVersion ? "the store has version " + now + " already"
          : *before == 0 ? "the store is made, version " + now + "; grant " + std::string(recording::kGatewayRole) +
                               " to the role of each gateway"
                         : "the store was brought from version " + std::to_string(*before) + " to " + now);
    return Exit::Done;
}

std::string offset(std::int64_t micros) {
    const auto tenths = micros / 100'000;
    return std::string(tenths < 0 ? "-" : "+") + std::to_string(std::abs(tenths) / 10) + "." +
           std::to_string(std::abs(tenths) % 10) + " s";
}

std::string asTable(const std::vector<recording::GatewayInfo>& gateways) {
    std::vector<TableRow> rows;
    for (const auto& gateway : gateways)
        rows.push_back({gateway.name, gateway.role, gateway.version, gateway.seen ? toRfc3339(*gateway.seen) : "",
                        offset(gateway.clockOffsetMicros), std::to_string(gateway.batches),
                        std::to_string(gateway.ledgerNumber)});
    return table({"GATEWAY", "ROLE", "VERSION", "LAST BATCH", "CLOCK", "BATCHES", "LEDGER"}, rows);
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
            .endObject();
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

} // namespace

void addStore(CLI::App& app, Command& command) {
    auto* sub = app.add_subcommand("store", "The store that gateways share, on PostgreSQL");
    sub->require_subcommand(1);
    const auto add = [&](const char* name, const char* what,
                         std::function<Exit(const Common&, const StoreOptions&)> run) {
        auto* one = sub->add_subcommand(name, what);
        auto common = addCommon(*one);
        auto options = std::make_shared<StoreOptions>();
        one->add_option("--url", options->url, "The database, as postgresql://… (default: the configuration's)")
            ->type_name("URL");
        one->callback(
            [&command, common, options, run] { command = [common, options, run] { return run(*common, *options); }; });
    };
    add("init", "Make the store in an empty database, as its owner",
        [](const Common& common, const StoreOptions& options) { return make(common, options, Making::Init); });
    add("migrate", "Bring the store to this Postern's version, as its owner",
        [](const Common& common, const StoreOptions& options) { return make(common, options, Making::Migrate); });
    add("status", "Its version, and the gateways that write into it", status);
}

} // namespace postern::app
