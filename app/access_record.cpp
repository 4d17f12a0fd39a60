#include "app/access_record.h"

#include "app/agents.h"
#include "app/paths.h"
#include "app/payload_keys.h"
#include "app/records.h"
#include "app/shared_store.h"
#include "recording/postgres_store.h"

namespace postern::app {

namespace {

const char* nameOf(Place place) {
    switch (place) {
    case Place::Console:
        return "console";
    case Place::Gateway:
        return "gateway";
    case Place::CommandLine:
        break;
    }
    return "command line";
}

} // namespace

Result<> recordAccess(const policy::Configuration& configuration, Looked looked) {
    recording::Access access{now().wall,
                             accountName(),
                             nameOf(looked.by),
                             std::move(looked.action),
                             std::move(looked.sessions),
                             std::move(looked.filter),
                             std::move(looked.format),
                             std::move(looked.sha256),
                             looked.statement,
                             std::move(looked.note)};
    const auto file = storeFile(configuration.store);
    if (file.empty())
        return recording::appendAccess(storeAddress(configuration.store), access);
    auto registry = openRegistry(configuration);
    if (!registry)
        return registry.error();
    const auto key = keyOfStore(configuration.store, **registry);
    if (!key)
        return key.error();
    auto accesses = recording::AccessLog::open(file, key->get());
    if (!accesses)
        return accesses.error();
    return (*accesses)->append(access);
}

} // namespace postern::app
