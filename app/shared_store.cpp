#include "app/shared_store.h"

#include <charconv>
#include <unistd.h>

#include "app/password_source.h"
#include "app/paths.h"
#include "base/random.h"
#include "base/text.h"
#include "recording/postgres_store.h"

namespace postern::app {

namespace {

constexpr const char* kKnownStore = "store.known"; // digest of the address that was reached last

std::string hostName() {
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "unknown";
}

} // namespace

recording::PostgresAddress storeAddress(const policy::Store& store) {
    recording::PostgresAddress address;
    address.conninfo = store.url;
    if (store.password.kind != policy::PasswordSource::Kind::None)
        address.password = [source = store.password] { return resolvePassword(source, dataFolder()); };
    return address;
}

Result<recording::GatewayId> gatewayId(recording::Registry& registry, const char* name) {
    const auto kept = registry.value(name);
    if (!kept)
        return kept.error();
    std::uint64_t id = 0;
    if (*kept) {
        const auto& text = **kept;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), id, 16);
        if (code != std::errc{} || end != text.data() + text.size() || id == 0)
            return Error::internal("the gateway's number in the data folder is not one");
        return recording::GatewayId{id};
    }
    auto made = toHex(randomBytes(8));
    made[0] = "1234567"[static_cast<unsigned char>(made[1]) % 7]; // positive in SQL, and not 0
    POSTERN_TRY(registry.setValue(name, made));
    return gatewayId(registry, name);
}

std::chrono::milliseconds outageOf(const policy::Store& store) {
    if (store.outage.count() >= 0)
        return store.outage;
    return storeFile(store).empty() ? kSharedOutage : std::chrono::milliseconds{0};
}

Result<std::unique_ptr<recording::Store>> openStoreToWrite(const policy::Store& store, recording::Durability durability,
                                                           const recording::PayloadKey* key,
                                                           std::optional<recording::GatewayId> self) {
    using Opened = std::unique_ptr<recording::Store>;
    if (self) {
        auto shared = recording::PostgresStore::open(storeAddress(store), {*self, hostName(), POSTERN_VERSION});
        return shared ? Result<Opened>(Opened(std::move(*shared))) : Result<Opened>(shared.error());
    }
    auto local = recording::SqliteStore::open(storeFile(store), durability, key);
    return local ? Result<Opened>(Opened(std::move(*local))) : Result<Opened>(local.error());
}

Result<GatewayStore> openGatewayStore(const policy::Store& store, recording::Durability durability,
                                      const recording::PayloadKey* key, std::optional<recording::GatewayId> self,
                                      recording::Registry& registry) {
    auto opened = openStoreToWrite(store, durability, key, self);
    if (!self)
        return opened ? Result<GatewayStore>(GatewayStore{std::move(*opened)}) : Result<GatewayStore>(opened.error());
    const auto known = registry.value(kKnownStore);
    if (!known)
        return known.error();
    const auto wanted = toHex(sha256(store.url));
    if (opened) {
        if (*known != wanted)
            POSTERN_TRY(registry.setValue(kKnownStore, wanted));
        return GatewayStore{std::move(*opened), true};
    }
    if (opened.error().sqlstate() != sqlstate::kConnectionFailure || *known != wanted || outageOf(store).count() == 0)
        return opened.error();
    return GatewayStore{recording::PostgresStore::later(storeAddress(store), {*self, hostName(), POSTERN_VERSION}),
                        true};
}

Result<> requireLocalStore(const policy::Store& store, std::string_view what) {
    if (!storeFile(store).empty())
        return {};
    return Error::client(sqlstate::kFeatureNotSupported,
                         std::string(what) + " is for a store in a SQLite file; this one is on PostgreSQL");
}

} // namespace postern::app
