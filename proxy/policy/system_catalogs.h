#pragma once
// PostgreSQL's own tables and the views on them that can be written to. Documentation, chapter 53 (version 15).
#include <string_view>

namespace postern::policy {

// `schema` is empty where search_path decides: then a name that the catalog has is the catalog's.
bool isOfTheCatalog(std::string_view schema, std::string_view name);
// pg_hba_file_rules and the like.
bool showsServerFiles(std::string_view schema, std::string_view name);

} // namespace postern::policy
