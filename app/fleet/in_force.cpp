#include "app/fleet/in_force.h"

#include "app/agents.h"
#include "app/fleet/published.h"
#include "app/paths.h"
#include "policy/merge.h"

namespace postern::app {

Result<std::shared_ptr<const policy::Configuration>> withPublished(std::shared_ptr<const policy::Configuration> local) {
    if (!storeFile(local->store).empty())
        return local;
    const auto registry = openRegistry(*local);
    if (!registry)
        return registry.error();
    const auto taken = loadTaken(**registry);
    if (!taken)
        return taken.error();
    if (!*taken || !(*taken)->policy)
        return local;
    const auto& about = *(*taken)->policy;
    auto loaded = policy::parsePublished(about.text, "policy version " + std::to_string(about.version));
    if (!loaded.configuration)
        return Error::internal("this Postern does not understand policy version " + std::to_string(about.version));
    return policy::merged(std::move(local), std::move(loaded.configuration), about.version);
}

} // namespace postern::app
