#include "approval/statement_key.h"

#include <gtest/gtest.h>

using namespace postern;
using namespace postern::approval;

TEST(StatementKey, fieldsDoNotRunIntoEachOther) {
    EXPECT_NE(StatementKey().add("ab").add("c").key(), StatementKey().add("a").add("bc").key());
    EXPECT_NE(StatementKey().add("").add("a").key(), StatementKey().add("a").add("").key());
    EXPECT_NE(StatementKey().add(std::uint64_t{1}).key(), StatementKey().add(std::uint64_t{2}).key());
    EXPECT_EQ(StatementKey().add("ab").key().size(), 32U);
}

TEST(Repeatable, onlyOrdinaryReadsAndFilteredWrites) {
    const auto repeatable = [](std::string_view sql) {
        const auto analysis = sql::analyse(sql, {});
        EXPECT_TRUE(analysis) << sql;
        return isRepeatable((*analysis)->statements.front());
    };
    for (const auto* sql :
         {"SELECT * FROM t", "UPDATE t SET a = 1 WHERE b = 2", "DELETE FROM t WHERE a = 1", "INSERT INTO t VALUES (1)",
          "COPY t TO STDOUT", "WITH w AS (DELETE FROM t WHERE a = 1 RETURNING a) SELECT * FROM w"})
        EXPECT_TRUE(repeatable(sql)) << sql;
    for (const auto* sql :
         {"DELETE FROM t", "UPDATE t SET a = 1", "DROP TABLE t", "TRUNCATE t", "ALTER TABLE t DROP COLUMN a",
          "GRANT ALL ON t TO x", "DO $$ BEGIN END $$", "CALL p()",
          "WITH w AS (DELETE FROM t RETURNING a) SELECT * FROM w", "COPY t TO '/x'", "COPY t FROM PROGRAM 'x'",
          "EXECUTE p", "SET a.b = 1", "CREATE TABLE t (a int)", "EXPLAIN ANALYZE DELETE FROM t"})
        EXPECT_FALSE(repeatable(sql)) << sql;
}
