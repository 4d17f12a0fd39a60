// pgjdbc: server-side prepare, batches, fetch size, COPY, large objects (fast path), savepoints, autosave, metadata, cancel.
import java.io.*;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.*;
import java.util.*;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.copy.*;
import org.postgresql.largeobject.*;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class Jdbc {
    interface Body { void run(Connection c) throws Exception; }

    static final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    static Connection open(String... settings) throws SQLException {
        Properties p = new Properties();
        p.setProperty("user", System.getenv("PGUSER"));
        p.setProperty("password", System.getenv("PGPASSWORD"));
        if ("require".equals(System.getenv("PGSSLMODE"))) {
            p.setProperty("sslmode", "require");
        } else {
            p.setProperty("sslmode", "disable");
        }
        p.setProperty("loginTimeout", "20");
        for (int i = 0; i < settings.length; i += 2) p.setProperty(settings[i], settings[i + 1]);
        return DriverManager.getConnection("jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/"
                                               + System.getenv("PGDATABASE"), p);
    }

    static void show(ResultSet r) throws SQLException {
        int n = r.getMetaData().getColumnCount();
        while (r.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= n; i++) line.append(i > 1 ? " | " : "").append(r.getString(i));
            out.println(line);
        }
    }

    static void refused(Body body, Connection c) throws Exception {
        try {
            body.run(c);
            out.println("no error");
        } catch (SQLException e) {
            ServerErrorMessage m = e instanceof PSQLException ? ((PSQLException) e).getServerErrorMessage() : null;
            out.println(e.getSQLState() + " " + (m == null ? e.getMessage() : m.getSeverity() + " " + m.getMessage() + " | " + m.getDetail() + " | "
                                                                                   + m.getHint() + " | " + m.getPosition() + " | " + m.getConstraint()));
        }
    }

    static void with(String name, Body body, String... settings) throws Exception {
        out.println("=== " + name);
        try (Connection c = open(settings)) { body.run(c); }
    }

    public static void main(String[] words) throws Exception {
        with("plain statement", c -> {
            try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT id, name, mood, home, tags, document, balance, born, picture, active FROM customers ORDER BY id")) { show(r); }
        });
        for (String threshold : new String[] {"0", "1", "-1", "3"})
            with("prepared statement, threshold " + threshold, Jdbc::prepared, "prepareThreshold", threshold);
        for (String mode : new String[] {"simple", "extended", "extendedForPrepared", "extendedCacheEverything"})
            with("query mode " + mode, Jdbc::prepared, "preferQueryMode", mode);
        with("types", Jdbc::types, "prepareThreshold", "1");
        with("types in text", Jdbc::types, "binaryTransfer", "false");
        with("batch", Jdbc::batch);
        with("batch with rewritten inserts", Jdbc::batch, "reWriteBatchedInserts", "true");
        with("batch with an error", Jdbc::batchError);
        with("fetch size", Jdbc::fetchSize);
        with("copy", Jdbc::copy);
        with("large object", Jdbc::largeObject);
        with("savepoints", Jdbc::savepoints);
        for (String mode : new String[] {"always", "conservative", "never"}) with("autosave " + mode, Jdbc::autosave, "autosave", mode);
        with("metadata", Jdbc::metadata);
        with("result set metadata", c -> {
            try (PreparedStatement s = c.prepareStatement("SELECT id, name AS alias, balance, count(*) OVER () FROM customers WHERE id = ?")) {
                ParameterMetaData p = s.getParameterMetaData();
                ResultSetMetaData m = s.getMetaData();
                out.println(p.getParameterCount() + " " + p.getParameterTypeName(1));
                for (int i = 1; i <= m.getColumnCount(); i++)
                    out.println(m.getColumnName(i) + " " + m.getColumnTypeName(i) + " " + m.getPrecision(i) + " " + m.isNullable(i) + " " + m.isAutoIncrement(i) + " " + m.getTableName(i));
            }
        });
        with("generated keys and returning", c -> {
            try (PreparedStatement s = c.prepareStatement("INSERT INTO orders (customer, amount) VALUES (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
                s.setInt(1, 1); s.setBigDecimal(2, new BigDecimal("9.99"));
                out.println(s.executeUpdate());
                try (ResultSet r = s.getGeneratedKeys()) { out.println(r.next() + " " + r.getBigDecimal("amount")); }
            }
        });
        with("multiple results", c -> {
            try (Statement s = c.createStatement()) {
                boolean rows = s.execute("SELECT 1; UPDATE customers SET active = true; SELECT 'x', 'y'; INSERT INTO scratch VALUES (77)");
                for (int i = 0; i < 5; i++) {
                    if (rows) show(s.getResultSet()); else out.println("count " + s.getUpdateCount());
                    if (!rows && s.getUpdateCount() == -1) break;
                    rows = s.getMoreResults();
                }
            }
        });
        with("errors", Jdbc::errors);
        with("warnings", c -> {
            try (Statement s = c.createStatement()) {
                s.executeQuery("SELECT warn('jdbc')").close();
                for (SQLWarning w = s.getWarnings(); w != null; w = w.getNextWarning()) out.println(w.getSQLState() + " " + w.getMessage());
            }
        });
        with("cancel and query timeout", Jdbc::cancel);
        with("notifications", Jdbc::notifications);
        with("updatable result set", c -> {
            try (Statement s = c.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE); ResultSet r = s.executeQuery("SELECT * FROM scratch ORDER BY id")) {
                r.moveToInsertRow(); r.updateInt("id", 4000); r.updateString("note", "inserted"); r.insertRow();
                r.last(); out.println(r.getInt("id")); r.updateString("note", "updated"); r.updateRow();
            }
            try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT id, note FROM scratch WHERE id = 4000")) { show(r); }
        });
        with("callable statement", c -> {
            try (CallableStatement s = c.prepareCall("{ ? = call upper(?) }")) {
                s.registerOutParameter(1, Types.VARCHAR); s.setString(2, "call"); s.execute(); out.println(s.getString(1));
            }
            try (CallableStatement s = c.prepareCall("CALL add_order(?, ?)")) { s.setInt(1, 1); s.setBigDecimal(2, BigDecimal.TEN); s.execute(); }
        }, "escapeSyntaxCallMode", "callIfNoReturn");
        with("read only and isolation", c -> {
            c.setAutoCommit(false); c.setReadOnly(true); c.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            refused(x -> x.createStatement().execute("DELETE FROM scratch"), c);
            c.rollback();
            out.println(c.getTransactionIsolation() + " " + c.isValid(5) + " " + c.getSchema() + " " + c.getCatalog());
        });
        with("start-up options", c -> {
            try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT current_setting('work_mem'), current_setting('search_path'), current_setting('application_name')")) { show(r); }
        }, "options", "-c work_mem=321kB", "currentSchema", "a,public", "ApplicationName", "jdbc é");
        with("refused: syntax error", c -> refused(x -> x.createStatement().execute("SELEC 1"), c));
    }

    static void prepared(Connection c) throws Exception {
        try (PreparedStatement s = c.prepareStatement("SELECT name, balance FROM customers WHERE id = ? OR name = ? ORDER BY id")) {
            for (int i = 0; i < 8; i++) {
                s.setInt(1, 1 + i % 3);
                s.setString(2, i % 2 == 0 ? "Ada" : null);
                try (ResultSet r = s.executeQuery()) { show(r); }
            }
        }
        try (PreparedStatement s = c.prepareStatement("SELECT ?::int / ?::int")) {
            for (int i = 0; i < 3; i++) { final int d = i - 1; s.setInt(1, 10); s.setInt(2, d); refused(x -> show(s.executeQuery()), c); }
        }
    }

    static void types(Connection c) throws Exception {
        try (PreparedStatement s = c.prepareStatement("SELECT ?::bool, ?::int2, ?::int4, ?::int8, ?::float4, ?::float8, ?::numeric, ?::text, ?::bytea, ?::date, ?::timestamp, ?::timestamptz, ?::uuid, ?::int[], ?::text[], ?::jsonb")) {
            for (int i = 0; i < 3; i++) {
                s.setBoolean(1, true); s.setShort(2, (short) -5); s.setInt(3, Integer.MIN_VALUE); s.setLong(4, Long.MAX_VALUE); s.setFloat(5, 1.25f); s.setDouble(6, Double.NaN);
                s.setBigDecimal(7, new BigDecimal("-0.000100")); s.setString(8, "é ☃ 🐘"); s.setBytes(9, new byte[] {0, -1, 5}); s.setDate(10, java.sql.Date.valueOf("2024-02-29"));
                s.setTimestamp(11, Timestamp.valueOf("2024-01-02 03:04:05.678901")); s.setObject(12, java.time.OffsetDateTime.parse("2024-01-01T00:00:00+02:00"));
                s.setObject(13, new UUID(1, 2)); s.setArray(14, c.createArrayOf("int4", new Object[] {1, null, 3})); s.setArray(15, c.createArrayOf("text", new Object[] {"a\"b", null})); s.setObject(16, "{\"a\": 1}", Types.OTHER);
                try (ResultSet r = s.executeQuery()) { r.next(); for (int k = 1; k <= 16; k++) { Object o = r.getObject(k); out.print((o instanceof byte[] ? Arrays.toString((byte[]) o) : o) + " ; "); } out.println(); }
            }
        }
    }

    static void batch(Connection c) throws Exception {
        c.setAutoCommit(false);
        try (PreparedStatement s = c.prepareStatement("INSERT INTO scratch (id, note) VALUES (?, ?)")) {
            for (int i = 0; i < 1000; i++) { s.setInt(1, i); s.setString(2, "note " + i); s.addBatch(); }
            out.println(s.executeBatch().length);
        }
        try (Statement s = c.createStatement()) {
            s.addBatch("UPDATE scratch SET note = 'u' WHERE id < 10"); s.addBatch("DELETE FROM scratch WHERE id > 990"); s.addBatch("SELECT set_config('work_mem', '88kB', true)");
            refused(x -> out.println(Arrays.toString(s.executeBatch())), c);
        }
        c.rollback();
    }

    static void batchError(Connection c) throws Exception {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO scratch (id, note) VALUES (?, ?)")) {
            for (int i = 0; i < 300; i++) { s.setInt(1, 10000 + (i == 200 ? 5 : i)); s.setString(2, "x".repeat(300)); s.addBatch(); }
            try { s.executeBatch(); } catch (BatchUpdateException e) { out.println(e.getSQLState() + " " + e.getUpdateCounts().length + " " + ((SQLException) e.getNextException()).getSQLState()); }
        }
        try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT count(*) FROM scratch WHERE id >= 10000")) { show(r); }
    }

    static void fetchSize(Connection c) throws Exception {
        c.setAutoCommit(false);
        try (PreparedStatement s = c.prepareStatement("SELECT id, filler FROM wide ORDER BY id")) {
            for (int size : new int[] {1, 50, 1000}) {
                s.setFetchSize(size);
                s.setMaxRows(size == 1 ? 30 : 0);
                long sum = 0, rows = 0;
                try (ResultSet r = s.executeQuery()) { while (r.next()) { sum += r.getInt(1) + r.getString(2).length(); rows++; } }
                out.println(rows + " " + sum);
            }
        }
        // Two portals open at once, read in turn.
        try (PreparedStatement a = c.prepareStatement("SELECT id FROM wide ORDER BY id"); PreparedStatement b = c.prepareStatement("SELECT id FROM orders ORDER BY id DESC")) {
            a.setFetchSize(5); b.setFetchSize(3);
            try (ResultSet x = a.executeQuery(); ResultSet y = b.executeQuery()) { long s = 0; while (y.next() && x.next()) s += x.getInt(1) * y.getLong(1); out.println(s); }
        }
        c.commit();
    }

    static void copy(Connection c) throws Exception {
        CopyManager m = ((PGConnection) c).getCopyAPI();
        out.println(m.copyIn("COPY scratch FROM STDIN", new StringReader("20000\ta\t\\N\n20001\té\t2024-01-01\n")));
        StringWriter w = new StringWriter();
        out.println(m.copyOut("COPY (SELECT * FROM scratch WHERE id >= 20000 ORDER BY id) TO STDOUT CSV", w) + " " + w);
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        out.println(m.copyOut("COPY wide TO STDOUT (FORMAT binary)", b) + " " + b.size());
        refused(x -> m.copyIn("COPY scratch FROM STDIN", new StringReader("bad\n")), c);
        CopyIn in = m.copyIn("COPY scratch FROM STDIN");
        in.writeToCopy("20005\tx\t\\N\n".getBytes(), 0, 10);
        refused(x -> in.cancelCopy(), c);
        try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("SELECT count(*) FROM scratch WHERE id >= 20000")) { show(r); }
    }

    static void largeObject(Connection c) throws Exception {
        c.setAutoCommit(false);
        LargeObjectManager m = ((PGConnection) c).getLargeObjectAPI();
        long oid = m.createLO(LargeObjectManager.READWRITE);
        try (LargeObject o = m.open(oid, LargeObjectManager.READWRITE)) {
            byte[] data = new byte[300_000];
            new Random(5).nextBytes(data);
            o.write(data);
            o.seek(1000);
            out.println(o.tell() + " " + o.size() + " " + Arrays.equals(o.read(5000), Arrays.copyOfRange(data, 1000, 6000)));
            o.truncate(10); out.println(o.size());
        }
        m.unlink(oid);
        refused(x -> m.open(oid, LargeObjectManager.READ), c);
        c.rollback();
    }

    static void savepoints(Connection c) throws Exception {
        c.setAutoCommit(false);
        try (Statement s = c.createStatement()) {
            s.execute("INSERT INTO scratch VALUES (30000, 'kept')");
            Savepoint p = c.setSavepoint("p \"quoted\"");
            refused(x -> s.execute("INSERT INTO scratch VALUES (30000, 'twice')"), c);
            refused(x -> s.execute("SELECT 1"), c);
            c.rollback(p);
            Savepoint q = c.setSavepoint();
            s.execute("INSERT INTO scratch VALUES (30001, 'released')");
            c.releaseSavepoint(q);
            c.commit();
            show(s.executeQuery("SELECT * FROM scratch WHERE id >= 30000 ORDER BY id"));
        }
    }

    static void autosave(Connection c) throws Exception {
        c.setAutoCommit(false);
        try (Statement s = c.createStatement()) {
            s.execute("CREATE TEMP TABLE plan (a int)");
            for (int i = 0; i < 6; i++) try (PreparedStatement p = c.prepareStatement("SELECT * FROM plan")) { p.executeQuery().close(); }
            refused(x -> s.execute("SELECT 1/0"), c);
            refused(x -> show(s.executeQuery("SELECT 'after'")), c);
        }
        c.rollback();
    }

    static void metadata(Connection c) throws Exception {
        DatabaseMetaData m = c.getMetaData();
        out.println(m.getDatabaseProductVersion() + " " + m.getUserName() + " " + m.supportsSavepoints() + " " + m.getMaxColumnNameLength());
        for (ResultSet r : new ResultSet[] {m.getTables(null, "public", "%", null), m.getColumns(null, "public", "customers", "%"), m.getPrimaryKeys(null, "public", "orders"),
                                            m.getImportedKeys(null, "public", "orders"), m.getIndexInfo(null, "public", "orders", false, true),
                                            m.getProcedures(null, "public", "%"), m.getFunctions(null, "public", "%"), m.getSchemas()}) show(r);
        long n = 0;
        try (ResultSet r = m.getTypeInfo()) { while (r.next()) n++; }
        out.println(n > 50);
    }

    static void errors(Connection c) throws Exception {
        for (String q : new String[] {"SELECT nope", "SELECT 1/0", "SELECT fail('jdbc')", "INSERT INTO customers (id, name) VALUES (1, 'x')", "SELECT * FROM nowhere", "SELECT 'x'::int", "COMMIT; SELECT 1/0"})
            refused(x -> show(x.createStatement().executeQuery(q)), c);
    }

    static void cancel(Connection c) throws Exception {
        try (Statement s = c.createStatement()) {
            Thread t = new Thread(() -> { try { Thread.sleep(1000); s.cancel(); } catch (Exception e) { out.println(e); } });
            t.start();
            refused(x -> s.executeQuery("SELECT pg_sleep(60)"), c);
            t.join();
            s.setQueryTimeout(1);
            refused(x -> s.executeQuery("SELECT pg_sleep(60)"), c);
            s.setQueryTimeout(0);
            show(s.executeQuery("SELECT 'alive'"));
        }
    }

    static void notifications(Connection c) throws Exception {
        try (Statement s = c.createStatement()) { s.execute("LISTEN ch"); }
        try (Connection other = open(); Statement s = other.createStatement()) { s.execute("NOTIFY ch, 'from another'"); }
        PGNotification[] got = ((PGConnection) c).getNotifications(10_000);
        for (PGNotification n : got) out.println(n.getName() + " " + n.getParameter());
    }
}
