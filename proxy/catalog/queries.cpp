#include <array>

#include "catalog/load.h"

namespace postern::catalog {

namespace {

// {} stands for the condition on an OID column that separates initdb's objects from the others.
std::string only(std::string_view text, Scope scope, std::string_view column) {
    std::string out(text);
    const std::string condition =
        scope == Scope::All ? std::string("true") : std::string(column) + " OPERATOR(pg_catalog.>=) 16384";
    for (std::size_t at = out.find("{}"); at != std::string::npos; at = out.find("{}", at))
        out.replace(at, 2, condition);
    return out;
}

std::vector<std::string> make(Scope scope) {
    std::vector<std::string> q;
    // 0 facts. The default path of the role is what a new session starts with.
    q.push_back("SELECT pg_catalog.current_setting('server_version_num'), current_user, session_user,"
                " pg_catalog.current_database(), pg_catalog.current_setting('search_path'),"
                " pg_catalog.current_setting('is_superuser'), pg_catalog.pg_my_temp_schema(),"
                " pg_catalog.current_setting('transaction_read_only')");
    // 1 schemas
    q.push_back("SELECT oid, nspname FROM pg_catalog.pg_namespace");
    // 2 relations; indexes and TOAST tables are not read by anybody
    q.push_back(only("SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.relowner, c.reltype,"
                     " c.relrowsecurity, c.relforcerowsecurity, c.relispartition,"
                     " CASE WHEN c.relkind IN ('v', 'm') AND c.oid >= 16384 THEN pg_catalog.pg_get_viewdef(c.oid) END,"
                     " p.partattrs::pg_catalog.text, pg_catalog.pg_get_expr(p.partexprs, p.partrelid)"
                     " FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_partitioned_table p ON p.partrelid = c.oid"
                     " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c') AND {}",
                     scope, "c.oid"));
    // 3 columns; default expressions only of user relations
    q.push_back(
        only("SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attcollation, a.attnotnull,"
             " a.attisdropped, a.attgenerated, a.attidentity,"
             " CASE WHEN a.atthasdef AND a.attrelid >= 16384 THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END"
             " FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
             " LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
             " WHERE a.attnum > 0 AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c') AND {}"
             " ORDER BY a.attrelid, a.attnum",
             scope, "a.attrelid"));
    // 4 inheritance and partitions
    q.push_back(
        "SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid"
        " WHERE c.relkind IN ('r', 'p', 'f') ORDER BY inhrelid, inhseqno");
    // 5 types; a relation's row type comes with the relation, arrays of row types are needed for expressions over them
    q.push_back(only(
        "SELECT t.oid, t.typnamespace, t.typname, t.typtype, t.typcategory, t.typrelid,"
        " CASE WHEN t.typsubscript = 'pg_catalog.array_subscript_handler'::pg_catalog.regproc THEN t.typelem ELSE "
        "0 END,"
        " t.typarray, t.typbasetype, t.typtypmod, t.typnotnull OR EXISTS (SELECT FROM pg_catalog.pg_constraint k"
        " WHERE k.contypid = t.oid), COALESCE(r.rngsubtype, m.rngsubtype, 0),"
        " CASE WHEN t.typtype = 'd' AND t.oid >= 16384 THEN (SELECT pg_catalog.string_agg('(' OPERATOR(pg_catalog.||)"
        " pg_catalog.pg_get_expr(k.conbin, 0) OPERATOR(pg_catalog.||) ')', ' AND ')"
        " FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c') END,"
        " CASE WHEN t.typtype = 'd' AND t.oid >= 16384 THEN pg_catalog.pg_get_expr(t.typdefaultbin, 0) END"
        " FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid"
        " LEFT JOIN pg_catalog.pg_range m ON m.rngmultitypid = t.oid WHERE {}",
        scope, "t.oid"));
    // 6 functions; bodies only of user functions in languages that have one
    q.push_back(only(
        "SELECT p.oid, p.pronamespace, p.proname, p.prokind, l.lanname, p.provolatile, p.proisstrict,"
        " p.proretset, p.prosecdef, p.proowner, p.prorettype, p.proargtypes::pg_catalog.text,"
        " p.proallargtypes::pg_catalog.text, p.proargmodes::pg_catalog.text, p.proargnames::pg_catalog.text,"
        " p.pronargdefaults, p.provariadic,"
        " CASE WHEN p.oid >= 16384 AND l.lanname <> 'c' THEN"
        " COALESCE(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc) END, p.prosqlbody IS NOT NULL,"
        " p.proconfig::pg_catalog.text, a.aggtransfn::pg_catalog.oid, a.aggfinalfn::pg_catalog.oid, x.extname,"
        " CASE WHEN p.oid >= 16384 AND p.pronargdefaults > 0 THEN pg_catalog.pg_get_expr(p.proargdefaults, 0) END,"
        " CASE WHEN a.aggfnoid >= 16384 THEN ARRAY[a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn,"
        " a.aggminvtransfn, a.aggmfinalfn]::pg_catalog.oid[]::pg_catalog.text END"
        " FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang"
        " LEFT JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid"
        " LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid"
        " AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e'"
        " LEFT JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid WHERE {}",
        scope, "p.oid"));
    // 7 operators
    q.push_back(only("SELECT o.oid, o.oprnamespace, o.oprname, o.oprleft, o.oprright, o.oprresult,"
                     " o.oprcode::pg_catalog.oid, EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'"
                     " AND d.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass AND d.objid = o.oid)"
                     " FROM pg_catalog.pg_operator o WHERE {}",
                     scope, "o.oid"));
    // 8 casts
    q.push_back(
        only("SELECT castsource, casttarget, castfunc, castcontext, castmethod FROM pg_catalog.pg_cast WHERE {}", scope,
             "oid"));
    // 9 constraints of relations
    q.push_back(
        "SELECT conrelid, conname, contype, conkey::pg_catalog.text, confrelid, confkey::pg_catalog.text, "
        "condeferrable,"
        " CASE WHEN contype = 'c' THEN pg_catalog.pg_get_expr(conbin, conrelid) END, convalidated AND NOT connoinherit"
        " FROM pg_catalog.pg_constraint WHERE conrelid >= 16384 ORDER BY oid");
    // 10 indexes
    q.push_back(
        "SELECT i.indrelid, i.indexrelid, c.relname, i.indisunique, i.indisexclusion, i.indkey::pg_catalog.text,"
        " pg_catalog.pg_get_expr(i.indexprs, i.indrelid), pg_catalog.pg_get_expr(i.indpred, i.indrelid)"
        " FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
        " JOIN pg_catalog.pg_class t ON t.oid = i.indrelid"
        " WHERE i.indrelid >= 16384 AND t.relkind IN ('r', 'p', 'm', 'f') ORDER BY i.indexrelid");
    // 11 triggers
    q.push_back("SELECT tgrelid, tgname, tgfoid, tgtype, tgisinternal,"
                " CASE WHEN tgqual IS NOT NULL THEN pg_catalog.pg_get_triggerdef(oid) END"
                " FROM pg_catalog.pg_trigger WHERE tgenabled <> 'D' ORDER BY tgrelid, tgname");
    // 12 rules, without the views' own
    q.push_back(
        "SELECT ev_class, rulename, ev_type, is_instead, pg_catalog.pg_get_ruledef(oid) FROM pg_catalog.pg_rewrite"
        " WHERE rulename <> '_RETURN' AND ev_class >= 16384 AND ev_enabled <> 'D' ORDER BY ev_class, rulename");
    // 13 row security policies
    q.push_back("SELECT polrelid, polname, polcmd, pg_catalog.pg_get_expr(polqual, polrelid),"
                " pg_catalog.pg_get_expr(polwithcheck, polrelid) FROM pg_catalog.pg_policy ORDER BY polrelid, polname");
    return q;
}

} // namespace

std::span<const std::string> loadQueries(Scope scope) {
    static const std::vector<std::string> all = make(Scope::All), user = make(Scope::User);
    return scope == Scope::All ? std::span<const std::string>(all) : std::span<const std::string>(user);
}

} // namespace postern::catalog
