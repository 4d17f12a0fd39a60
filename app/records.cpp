#include "app/records.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/paths.h"
#include "app/payload_keys.h"
#include "app/shared_store.h"
#include "base/json_members.h"
#include "recording/postgres_store.h"
#include "recording/sqlite_store.h"

namespace postern::app {

namespace {

constexpr std::size_t kMaxLeftOpen = 10'000;

} // namespace

Result<std::unique_ptr<recording::Archive>> openArchive(const policy::Store& store) {
    const auto file = storeFile(store);
    if (file.empty()) {
        auto shared = recording::PostgresArchive::open(storeAddress(store));
        if (!shared)
            return shared.error();
        return std::unique_ptr<recording::Archive>(std::move(*shared));
    }
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return Error::internal(
            phrase("there is no store at %1 yet; it is made when an agent is added or the gateway starts", file));
    auto archive = recording::SqliteArchive::open(file, payloadKeys(store));
    if (!archive)
        return archive.error();
    return std::unique_ptr<recording::Archive>(std::move(*archive));
}

Result<std::vector<recording::OpenApproval>> approvalsLeftOpen(const policy::Store& store,
                                                               std::optional<recording::GatewayId> owner) {
    std::vector<recording::OpenApproval> out;
    std::error_code ignored;
    const bool isShared = storeFile(store).empty();
    if (!isShared && !std::filesystem::exists(storeFile(store), ignored))
        return out;
    auto archive = openArchive(store);
    if (!archive && isShared)
        return archive.error();
    if (!archive)
        return out; // made, but not set up yet
    recording::SessionReader reader(std::move(*archive));
    recording::SessionFilter filter;
    filter.state = recording::SessionFilter::State::Open;
    filter.limit = kMaxLeftOpen;
    const auto sessions = reader.sessions(filter);
    if (!sessions)
        return sessions.error();
    for (const auto& session : *sessions) {
        if (session.held == 0 || (owner && session.gateway != *owner))
            continue;
        const auto visit = [&](std::string_view line) {
            // Canonical lines have the event's name near their beginning, before any text of the client's.
            if (line.substr(0, 160).find(R"("event":"approval")") == std::string_view::npos)
                return true;
            const auto event = nlohmann::json::parse(line, nullptr, false);
            if (!event.is_object())
                return true;
            const auto id = textOf(event, "approval");
            if (textOf(event, "outcome") == "requested")
                out.push_back({session.session, numberOf(event, "statement"), id});
            else
                std::erase_if(out, [&](const auto& open) { return open.approval == id; });
            return true;
        };
        POSTERN_TRY(reader.events(session.session, visit));
    }
    return out;
}

} // namespace postern::app
