#include "lineage/sources.h"

#include <string>
#include <unordered_set>

namespace postern::lineage {

namespace {

using Names = std::unordered_set<std::string_view>;

} // namespace

Reader reader(const catalog::Function& f) {
    static const Names text{"query_to_xml", "query_to_xmlschema", "query_to_xml_and_xmlschema",
                            "ts_stat",      "ts_rewrite",         "crosstab",
                            "crosstab2",    "crosstab3",          "crosstab4",
                            "crosstabn",    "crosstab_hash"};
    static const Names relation{"table_to_xml", "table_to_xml_and_xmlschema"};
    static const Names opaque{"schema_to_xml",
                              "schema_to_xml_and_xmlschema",
                              "database_to_xml",
                              "database_to_xml_and_xmlschema",
                              "cursor_to_xml",
                              "cursor_to_xmlschema",
                              "pg_read_file",
                              "pg_read_file_old",
                              "pg_read_binary_file",
                              "lo_get",
                              "loread",
                              "lo_export",
                              "lo_import",
                              "lo_open",
                              "pg_logical_slot_get_changes",
                              "pg_logical_slot_peek_changes",
                              "pg_logical_slot_get_binary_changes",
                              "pg_logical_slot_peek_binary_changes",
                              "connectby",
                              "xpath_table",
                              "pg_ls_dir",
                              "pg_ls_logdir",
                              "pg_ls_waldir",
                              "pg_ls_tmpdir",
                              "pg_file_read",
                              "pg_logdir_ls",
                              "currtid2",
                              "pg_replication_origin_create",
                              "pg_mcv_list_items",
                              "binary_upgrade_create_empty_extension"};
    static const Names session{"pg_stat_get_activity",
                               "pg_stat_get_backend_activity",
                               "pg_stat_statements",
                               "pg_get_backend_memory_contexts",
                               "pg_lock_status",
                               "pg_stat_get_tuples_returned",
                               "pg_stat_get_tuples_fetched",
                               "pg_stat_get_xact_tuples_returned",
                               "pg_stat_get_xact_tuples_fetched",
                               "pg_stat_get_blocks_fetched",
                               "pg_stat_get_blocks_hit",
                               "pg_stat_get_xact_blocks_fetched",
                               "pg_stat_get_xact_blocks_hit",
                               "pg_stat_get_tuples_hot_updated",
                               "pg_stat_get_xact_tuples_hot_updated",
                               "pg_stat_get_tuples_newpage_updated",
                               "pg_stat_get_xact_tuples_newpage_updated",
                               "pg_stat_get_db_tuples_returned",
                               "pg_stat_get_db_tuples_fetched",
                               "pg_stat_get_db_blocks_fetched",
                               "pg_stat_get_db_blocks_hit"};
    if (f.oid >= catalog::kFirstNormalOid && f.extension.empty())
        return Reader::None;
    if (text.contains(f.name))
        return f.name == "ts_rewrite" && f.arguments.size() != 2 ? Reader::None : Reader::QueryText;
    if (relation.contains(f.name))
        return Reader::RelationName;
    if (opaque.contains(f.name))
        return Reader::Opaque;
    return session.contains(f.name) ? Reader::Session : Reader::None;
}

bool isRangeConstructor(std::string_view symbol) {
    return symbol.starts_with("range_constructor") || symbol.starts_with("multirange_constructor");
}

bool isPureExtension(std::string_view extension) {
    static const Names pure{"pgcrypto",
                            "hstore",
                            "pg_trgm",
                            "btree_gist",
                            "btree_gin",
                            "fuzzystrmatch",
                            "unaccent",
                            "citext",
                            "cube",
                            "earthdistance",
                            "intarray",
                            "ltree",
                            "isn",
                            "seg",
                            "uuid-ossp",
                            "tablefunc",
                            "xml2",
                            "bloom",
                            "dict_int",
                            "dict_xsyn",
                            "tsm_system_rows",
                            "tsm_system_time",
                            "intagg",
                            "sslinfo",
                            "pg_stat_statements",
                            "plpgsql",
                            "postgis",
                            "vector",
                            "hstore_plpgsql",
                            "pg_uuidv7"};
    return pure.contains(extension);
}

bool isSourceColumn(std::string_view relation, std::string_view column) {
    if (relation == "pg_stats")
        return column != "schemaname" && column != "tablename" && column != "attname" && column != "inherited";
    if (relation == "pg_statistic")
        return column != "starelid" && column != "staattnum" && column != "stainherit";
    if (relation == "pg_stats_ext" || relation == "pg_stats_ext_exprs")
        return column == "n_distinct" || column == "dependencies" || column.starts_with("most_common") ||
               column == "null_frac" || column == "avg_width" || column == "histogram_bounds" ||
               column == "correlation" || column == "elem_count_histogram";
    if (relation == "pg_statistic_ext_data")
        return column.starts_with("stxd") && column != "stxdinherit";
    if (relation == "pg_stat_activity" || relation == "pg_stat_statements")
        return column == "query";
    if (relation == "pg_largeobject")
        return column == "data" || column == "pageno";
    if (relation == "pg_backend_memory_contexts") // so does how much memory they take
        return column != "name" && column != "ident" && column != "parent" && column != "level";
    // What was read for a statement tells of the values that decided about it.
    if (relation == "pg_locks")
        return column == "page" || column == "tuple";
    if (relation.starts_with("pg_stat_"))
        return column == "seq_tup_read" || column == "idx_tup_fetch" || column == "idx_tup_read" ||
               column == "tup_returned" || column == "tup_fetched" || column.starts_with("blks_") ||
               column == "n_tup_hot_upd" || column == "n_tup_newpage_upd"; // whether an indexed value has changed
    if (relation.starts_with("pg_statio_"))                                // how many blocks tells how long values are
        return column.find("blks") != std::string_view::npos;
    return relation == "pg_class" && (column == "reltuples" || column == "relpages" || column == "relallvisible");
}

bool isStatistics(std::string_view relation) {
    return relation == "pg_stats" || relation == "pg_stats_ext" || relation == "pg_stats_ext_exprs" ||
           relation == "pg_class";
}

bool isHarmlessVolatile(std::string_view name) {
    static const Names harmless{"clock_timestamp",
                                "timeofday",
                                "gen_random_uuid",
                                "gen_random_bytes",
                                "currval",
                                "lastval",
                                "pg_relation_size",
                                "pg_table_size",
                                "pg_total_relation_size",
                                "pg_indexes_size",
                                "pg_database_size",
                                "pg_size_pretty",
                                "uuid_generate_v4",
                                "uuid_generate_v1",
                                "gen_salt",
                                "pg_stat_get_backend_idset",
                                "pg_table_is_visible",
                                "pg_sequence_last_value"};
    return harmless.contains(name);
}

} // namespace postern::lineage
