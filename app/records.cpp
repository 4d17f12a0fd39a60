#include "app/records.h"

#include <filesystem>

#include "app/paths.h"
#include "recording/sqlite_store.h"

namespace postern::app {

Result<std::unique_ptr<recording::Archive>> openArchive(const policy::Store& store) {
    const auto file = storeFile(store);
    if (file.empty())
        return Error::internal("the store " + store.url + " is of a kind that this version does not know");
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return Error::internal("there is no store at " + file +
                               " yet; it is made when an agent is added or the gateway starts");
    auto archive = recording::SqliteArchive::open(file);
    if (!archive)
        return archive.error();
    return std::unique_ptr<recording::Archive>(std::move(*archive));
}

} // namespace postern::app
