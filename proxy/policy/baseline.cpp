// The built-in rules: what a careful DBA would not let an unattended client do. Each is explained in this room's
// README.
#include "policy/configuration.h"

namespace postern::policy {

namespace {

using Names = std::vector<std::string>;

constexpr std::int64_t kBulkWriteRows = 1000;     // estimated
constexpr std::int64_t kFullScanRows = 1'000'000; // of the table

Rule rule(std::string name, Action action, const Phrase& reason) {
    Rule out;
    out.name = "baseline/" + std::move(name);
    out.action = action;
    out.reason = reason.english();
    return out;
}

Rule onStatements(std::string name, Action action, Names statements, const Phrase& reason) {
    auto out = rule(std::move(name), action, reason);
    out.statements = std::move(statements);
    return out;
}

// By name in whatever schema: extensions can be installed anywhere.
Rule onFunctions(std::string name, Action action, const Names& functions, const Phrase& reason) {
    auto out = rule(std::move(name), action, reason);
    for (const auto& function : functions)
        out.functions.push_back({{function}, function});
    return out;
}

Rule onCondition(std::string name, Names statements, BuiltInCondition condition, const Phrase& reason) {
    auto out = onStatements(std::move(name), Action::Block, std::move(statements), reason);
    out.builtIn = condition;
    return out;
}

Rule onMaskedUse(std::string name, Action action, MaskedUse use, const Phrase& reason) {
    auto out = rule(std::move(name), action, reason);
    out.maskedUse = {use};
    return out;
}

void addBlocked(std::vector<Rule>& out) {
    out.push_back(onStatements("drop-database", Action::Block, {"DROP DATABASE"},
                               phrase("Dropping a whole database is not done through Postern.")));
    out.push_back(onCondition(
        "copy-program", {"COPY"}, BuiltInCondition::CopyProgram,
        phrase("COPY with PROGRAM runs a shell command on the server. Use COPY … FROM STDIN or TO STDOUT.")));
    out.push_back(
        onCondition("copy-server-file", {"COPY"}, BuiltInCondition::CopyServerFile,
                    phrase("COPY with a file reads or writes the server's disk. Use COPY … FROM STDIN or TO STDOUT.")));
    out.push_back(onFunctions("server-files", Action::Block,
                              {"pg_read_file", "pg_read_file_old", "pg_read_binary_file", "pg_stat_file", "pg_ls_*",
                               "pg_logdir_ls", "pg_file_write", "pg_file_read", "pg_file_rename", "pg_file_unlink",
                               "pg_file_sync", "pg_file_length", "lo_import", "lo_import_with_oid", "lo_export",
                               "pg_hba_file_rules", "pg_ident_file_mappings", "pg_show_all_file_settings",
                               "pg_import_system_collations"},
                              phrase("The function reads or writes files of the database server.")));
    out.push_back(onCondition("server-file-views", {}, BuiltInCondition::ServerFileView,
                              phrase("The view shows configuration files of the database server.")));
    out.push_back(
        onFunctions("raw-storage", Action::Block,
                    {"get_raw_page", "heap_page_items", "heap_page_item_attrs", "tuple_data_split", "bt_page_items",
                     "brin_page_items", "gin_leafpage_items", "gist_page_items", "gist_page_items_bytea",
                     "hash_page_items", "pg_get_wal_record_info", "pg_get_wal_records_info*", "pg_get_wal_fpi_info",
                     "pg_get_wal_block_info", "heap_force_kill", "heap_force_freeze", "pg_truncate_visibility_map"},
                    phrase("The function reads or changes the bytes of tables, past every rule and mask.")));
    out.push_back(onStatements("alter-system", Action::Block, {"ALTER SYSTEM"},
                               phrase("Server settings are not changed through Postern. Use SET for this session.")));
    out.push_back(onFunctions("server-control", Action::Block,
                              {"pg_reload_conf", "pg_rotate_logfile", "pg_rotate_logfile_old", "pg_promote",
                               "pg_switch_wal", "pg_wal_replay_pause", "pg_wal_replay_resume",
                               "pg_create_restore_point", "pg_start_backup", "pg_stop_backup", "pg_backup_start",
                               "pg_backup_stop", "pg_stat_reset*", "pg_stat_statements_reset"},
                              phrase("The function controls the database server itself.")));
    out.push_back(onStatements("load-library", Action::Block, {"LOAD", "CREATE LANGUAGE", "CREATE ACCESS METHOD"},
                               phrase("This loads code into the database server.")));
    out.push_back(onStatements(
        "roles", Action::Block,
        {"CREATE ROLE", "ALTER ROLE", "DROP ROLE", "GRANT ROLE", "REVOKE ROLE", "REASSIGN OWNED", "DROP OWNED"},
        phrase("Roles, their members and what they own are not changed through Postern.")));
    out.push_back(onCondition("switch-role", {}, BuiltInCondition::RoleSwitch,
                              phrase("A session keeps the role that it was opened with.")));
    out.push_back(onCondition("system-catalogs", {"INSERT", "UPDATE", "DELETE", "MERGE", "COPY"},
                              BuiltInCondition::CatalogWrite,
                              phrase("PostgreSQL's own tables are changed by its commands, never by hand.")));
    out.push_back(onFunctions(
        "remote-access", Action::Block,
        {"dblink", "dblink_*", "query_export_to_s3", "table_import_from_s3", "pg_background_launch",
         "postgres_fdw_disconnect", "postgres_fdw_disconnect_all"},
        phrase("The function reaches other databases or machines, where Postern does not see what happens.")));
    out.push_back(onStatements(
        "foreign-servers", Action::Block,
        {"CREATE FOREIGN DATA WRAPPER", "ALTER FOREIGN DATA WRAPPER", "CREATE SERVER", "ALTER SERVER",
         "CREATE USER MAPPING", "ALTER USER MAPPING", "DROP USER MAPPING", "IMPORT FOREIGN SCHEMA",
         "CREATE FOREIGN TABLE"},
        phrase("Foreign servers reach other databases or machines, where Postern does not see what happens.")));
    out.push_back(onFunctions(
        "replication", Action::Block,
        {"pg_create_physical_replication_slot", "pg_create_logical_replication_slot", "pg_drop_replication_slot",
         "pg_copy_physical_replication_slot", "pg_copy_logical_replication_slot", "pg_replication_slot_advance",
         "pg_logical_slot_get_*", "pg_logical_slot_peek_*", "pg_logical_emit_message", "pg_replication_origin_*"},
        phrase("Replication streams every table's data, past every mask and rule.")));
    out.push_back(onStatements("subscriptions", Action::Block,
                               {"CREATE SUBSCRIPTION", "ALTER SUBSCRIPTION", "DROP SUBSCRIPTION", "CREATE PUBLICATION",
                                "ALTER PUBLICATION", "DROP PUBLICATION"},
                               phrase("Replication streams every table's data, past every mask and rule.")));
    out.push_back(onMaskedUse("masked-write-back", Action::Block, MaskedUse::WriteBack,
                              phrase("The statement would store a mask as if it were the real value.")));
}

void addHeld(std::vector<Rule>& out) {
    out.push_back(onStatements("destructive-ddl", Action::Approve, {"DROP *", "TRUNCATE TABLE"},
                               phrase("This removes data or definitions for good.")));
    // What an ALTER does in detail (drop a column, change an owner) is not among a statement's facts, so all are held.
    out.push_back(onStatements("alter", Action::Approve, {"ALTER *"},
                               phrase("ALTER can remove data, change owners or lock a table.")));
    auto unfiltered =
        onStatements("unfiltered-write", Action::Approve, {"UPDATE", "DELETE"},
                     phrase("Without WHERE it changes every row. Add a WHERE clause, or wait for approval."));
    unfiltered.withoutWhere = true;
    out.push_back(std::move(unfiltered));
    auto bulk =
        onStatements("bulk-write", Action::Approve, {"UPDATE", "DELETE", "MERGE"},
                     phrase("It would change 1,000 rows or more. Change fewer at a time, or wait for approval."));
    bulk.estimatedRows = kBulkWriteRows;
    out.push_back(std::move(bulk));
    auto scan = onStatements(
        "full-scan", Action::Approve,
        {"SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "CREATE TABLE AS", "DECLARE CURSOR", "EXECUTE"},
        phrase("It would read a table of a million rows or more from end to end. Use an index, or wait "
               "for approval."));
    scan.fullScanRows = kFullScanRows;
    out.push_back(std::move(scan));
    out.push_back(onStatements("opaque-code", Action::Approve,
                               {"DO", "CALL", "CREATE FUNCTION", "CREATE PROCEDURE", "CREATE TRIGGER",
                                "CREATE EVENT TRIGGER", "CREATE RULE", "CREATE EXTENSION"},
                               phrase("What this code does cannot be seen from the statement.")));
    out.push_back(onFunctions(
        "hidden-sql", Action::Approve,
        {"query_to_xml", "query_to_xmlschema", "query_to_xml_and_xmlschema", "cursor_to_xml", "cursor_to_xmlschema",
         "table_to_xml", "table_to_xmlschema", "table_to_xml_and_xmlschema", "schema_to_xml", "schema_to_xmlschema",
         "schema_to_xml_and_xmlschema", "database_to_xml", "database_to_xmlschema", "database_to_xml_and_xmlschema",
         "ts_stat", "ts_rewrite", "xpath_table", "connectby", "crosstab*"},
        phrase("The function runs SQL or reads tables that are named in its arguments, where rules cannot see them.")));
    out.push_back(onStatements("privileges", Action::Approve,
                               {"GRANT", "REVOKE", "ALTER DEFAULT PRIVILEGES", "CREATE POLICY", "ALTER POLICY",
                                "DROP POLICY", "SECURITY LABEL"},
                               phrase("This changes who may see or change data.")));
    out.push_back(onFunctions("other-sessions", Action::Approve, {"pg_terminate_backend", "pg_cancel_backend"},
                              phrase("This stops the work of other sessions.")));
    out.push_back(onStatements("databases", Action::Approve, {"CREATE DATABASE", "CREATE TABLESPACE", "CHECKPOINT"},
                               phrase("This works on the whole server.")));
    out.push_back(
        onMaskedUse("masked-predicate", Action::Approve, MaskedUse::Predicate,
                    phrase("Masked columns decide which rows come back, which lets their values be guessed.")));
    out.push_back(onMaskedUse("masked-launder", Action::Approve, MaskedUse::Launder,
                              phrase("Masked columns would be copied into something that is not masked.")));
}

} // namespace

const std::vector<Rule>& baselineRules() {
    static const std::vector<Rule> rules = [] {
        std::vector<Rule> out;
        addBlocked(out);
        addHeld(out);
        return out;
    }();
    return rules;
}

} // namespace postern::policy
