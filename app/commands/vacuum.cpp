// postern stats, vacuum: how large the store is, and making it smaller.
#include <chrono>
#include <filesystem>

#include "api/search_index.h"
#include "app/agents.h"
#include "app/command_line.h"
#include "app/paths.h"
#include "app/payload_keys.h"
#include "app/records.h"
#include "app/shared_store.h"
#include "app/signals.h"
#include "app/wording.h"
#include "base/json_writer.h"
#include "recording/folder_lock.h"
#include "recording/sqlite_upkeep.h"

namespace postern::app {

namespace {

struct VacuumOptions {
    bool reindexes = false;
};

Exit failed(const Common& common, const Error& error) {
    complain(common, error.message());
    return Exit::Unreachable;
}

// The store's file; makes none.
Result<std::string> existingStore(const policy::Store& store) {
    POSTERN_TRY(requireLocalStore(store, "this command"));
    const auto archive = openArchive(store);
    if (!archive && !std::filesystem::exists(storeFile(store)))
        return archive.error();
    return storeFile(store);
}

std::string megabytes(std::uint64_t bytes) {
    constexpr std::uint64_t kTenth = (1U << 20) / 10;
    return std::to_string(bytes / kTenth / 10) + "." + std::to_string(bytes / kTenth % 10) + " MiB";
}

std::string asText(const recording::StoreStats& stats, const std::string& file) {
    std::string out = file + ": " + megabytes(stats.fileBytes) + ", " + megabytes(stats.freeBytes) + " of it free\n";
    out += counted(stats.sessions, "session") + " (" + std::to_string(stats.openSessions) + " open), " +
           counted(stats.statements, "statement") + ", " + counted(stats.events, "event") + ", " +
           counted(stats.ledgerEntries, "ledger entry", "ledger entries") + "\n";
    out += "events: " + counted(stats.blocks, "block") + ", " + megabytes(stats.blockBytes) + "\n";
    out += "search index: " + counted(stats.pieces, "piece") + ", " + megabytes(stats.pieceBytes) +
           (stats.unindexedSessions > 0 ? ", " + counted(stats.unindexedSessions, "session") + " not in it" : "") +
           "\n";
    if (stats.oldest)
        out += "from " + toRfc3339(*stats.oldest) + " to " + toRfc3339(*stats.newest) + "\n";
    if (stats.statements > 0)
        out += std::to_string(stats.fileBytes / stats.statements) + " bytes per statement\n";
    return out;
}

std::string asJson(const recording::StoreStats& stats, const std::string& file) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("file", file);
    const std::pair<const char*, std::uint64_t> numbers[] = {{"file_bytes", stats.fileBytes},
                                                             {"free_bytes", stats.freeBytes},
                                                             {"sessions", stats.sessions},
                                                             {"open_sessions", stats.openSessions},
                                                             {"statements", stats.statements},
                                                             {"events", stats.events},
                                                             {"ledger_entries", stats.ledgerEntries},
                                                             {"blocks", stats.blocks},
                                                             {"block_bytes", stats.blockBytes},
                                                             {"index_pieces", stats.pieces},
                                                             {"index_bytes", stats.pieceBytes},
                                                             {"unindexed_sessions", stats.unindexedSessions}};
    for (const auto& [name, number] : numbers)
        json.field(name, static_cast<std::int64_t>(number));
    for (const auto& [name, time] : {std::pair("oldest", stats.oldest), std::pair("newest", stats.newest)}) {
        json.key(name);
        time ? json.string(toRfc3339(*time)) : json.null();
    }
    json.endObject();
    return out;
}

Exit stats(const Common& common) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    const auto file = existingStore(configuration->store);
    if (!file)
        return failed(common, file.error());
    auto upkeep = recording::SqliteUpkeep::open(*file);
    const auto found = upkeep ? (*upkeep)->stats() : Result<recording::StoreStats>(upkeep.error());
    if (!found)
        return failed(common, found.error());
    print(common.json ? asJson(*found, *file) : asText(*found, *file));
    return Exit::Done;
}

bool goOn() {
    while (const auto signal = waitForSignal(std::chrono::milliseconds{0}))
        if (*signal == Signal::Terminate)
            return false;
    return true;
}

Result<std::size_t> index(const policy::Configuration& configuration, const std::string& file, bool isAnew) {
    const auto& store = configuration.store;
    auto registry = openRegistry(configuration);
    if (!registry)
        return registry.error();
    const auto key = keyOfStore(store, **registry);
    if (!key)
        return key.error();
    auto indexer = recording::SqliteIndexer::open(file, key->get());
    if (!indexer)
        return indexer.error();
    if (isAnew)
        POSTERN_TRY((*indexer)->drop());
    auto archive = openArchive(store);
    if (!archive)
        return archive.error();
    recording::SessionReader reader(std::move(*archive));
    std::size_t sessions = 0;
    while (goOn()) {
        const auto done = api::catchUp(reader, **indexer, 10);
        if (!done)
            return done.error();
        if (*done == 0)
            break;
        sessions += *done;
    }
    return sessions;
}

Exit vacuum(const Common& common, const VacuumOptions& options) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    const auto file = existingStore(configuration->store);
    if (!file)
        return failed(common, file.error());
    auto upkeep = recording::SqliteUpkeep::open(*file, payloadKeys(configuration->store));
    if (!upkeep)
        return failed(common, upkeep.error());
    const auto sound = (*upkeep)->check();
    if (!sound)
        return failed(common, sound.error());
    if (!sound->empty()) {
        complain(common, "the store's file is damaged, nothing was changed: " + *sound);
        return Exit::DoesNotHold;
    }
    const auto before = (*upkeep)->stats();
    const auto merged = (*upkeep)->mergeBlocks(goOn);
    const auto indexed = merged ? index(*configuration, *file, options.reindexes) : Result<std::size_t>(merged.error());
    if (!before || !indexed)
        return failed(common, before ? indexed.error() : before.error());
    // Held to the end: a gateway that starts now would wait for the store longer than it waits.
    const auto lock = recording::FolderLock::take(std::filesystem::path(*file).parent_path());
    if (lock)
        if (const auto compacted = (*upkeep)->compact(); !compacted)
            return failed(common, compacted.error());
    const auto after = (*upkeep)->stats();
    if (!after)
        return failed(common, after.error());
    std::string out;
    if (common.json) {
        JsonWriter json(out);
        json.beginObject()
            .field("blocks_merged", static_cast<std::int64_t>(*merged))
            .field("sessions_indexed", static_cast<std::int64_t>(*indexed));
        json.key("compacted").boolean(lock.has_value());
        json.field("bytes_before", static_cast<std::int64_t>(before->fileBytes))
            .field("bytes_after", static_cast<std::int64_t>(after->fileBytes))
            .endObject();
    } else {
        out = std::to_string(*merged) + " blocks merged, " + std::to_string(*indexed) + " sessions indexed, " +
              megabytes(before->fileBytes) + " before, " + megabytes(after->fileBytes) + " after\n";
        if (!lock)
            out += "a gateway is running: free space was not given back; stop it and run this again\n";
    }
    print(out);
    return Exit::Done;
}

} // namespace

void addStats(CLI::App& app, Command& command) {
    auto* sub = app.add_subcommand("stats", "How much the store holds, and what it takes");
    auto common = addCommon(*sub);
    sub->callback([&command, common] { command = [common] { return stats(*common); }; });
}

void addVacuum(CLI::App& app, Command& command) {
    const auto [sub, options] = addSubcommand<VacuumOptions>(
        app, command, "vacuum",
        "Check the store's file, join small blocks, complete the search index, and give free "
        "space back (when no gateway runs)",
        vacuum);
    sub->add_flag("--reindex", options->reindexes, "Make the whole search index anew");
}

} // namespace postern::app
