// The parse tree: shapes that other rooms rely on, and that nothing is left out.
#include <gtest/gtest.h>

#include "sql/statement.h"
#include "sql/tree.h"

namespace postern::sql {
namespace {

class TreeTest : public testing::Test {
protected:
    const Node& root(std::string_view text) {
        auto analysis = analyse(text, {});
        EXPECT_TRUE(analysis.has_value()) << text << (analysis ? "" : ": " + analysis.error().message());
        m_analysis = analysis ? *analysis : nullptr;
        static const Node kNone;
        return m_analysis && !m_analysis->tree->roots().empty() ? *m_analysis->tree->roots().front() : kNone;
    }
    // The expression of the only column of SELECT `text`.
    const Node& expression(std::string_view text) {
        const Node& select = root("SELECT " + std::string(text));
        const Node* target = select.child(Role::Targets);
        static const Node kNone;
        return target != nullptr && target->child(Role::Value) != nullptr ? *target->child(Role::Value) : kNone;
    }
    std::shared_ptr<const Analysis> m_analysis;
};

std::vector<std::string> names(const Node& node) {
    return {node.names().begin(), node.names().end()};
}

TEST_F(TreeTest, Select) {
    const Node& select = root(
        "SELECT DISTINCT a AS x, t.*, * FROM s.t AS u (c) WHERE a = 1 ORDER BY 1 DESC NULLS LAST LIMIT 5 OFFSET 6");
    ASSERT_EQ(select.kind, NodeKind::Select);
    EXPECT_TRUE(select.has(Flag::Distinct));
    EXPECT_EQ(select.child(Role::DistinctOn), nullptr);
    const auto targets = select.list(Role::Targets);
    ASSERT_EQ(targets.size(), 3U);
    EXPECT_EQ(targets[0]->name(), "x");
    EXPECT_EQ(targets[0]->child(Role::Value)->name(), "a");
    EXPECT_EQ(targets[0]->location, 16);
    EXPECT_TRUE(targets[1]->child(Role::Value)->has(Flag::Star));
    EXPECT_EQ(names(*targets[1]->child(Role::Value)), std::vector<std::string>{"t"});
    EXPECT_TRUE(targets[2]->child(Role::Value)->has(Flag::Star));
    EXPECT_TRUE(targets[2]->child(Role::Value)->names().empty());
    const Node* from = select.child(Role::From);
    ASSERT_EQ(from->kind, NodeKind::RangeVar);
    EXPECT_EQ(from->schema(), "s");
    EXPECT_EQ(from->name(), "t");
    EXPECT_EQ(from->child(Role::Alias)->name(), "u");
    EXPECT_EQ(from->child(Role::Alias)->child(Role::Columns)->name(), "c");
    const Node* where = select.child(Role::Where);
    ASSERT_EQ(where->kind, NodeKind::Expr);
    EXPECT_EQ(where->name(), "=");
    EXPECT_EQ(where->as<ExprKind>(), ExprKind::Operator);
    EXPECT_EQ(where->child(Role::Right)->number, 1);
    EXPECT_EQ(where->child(Role::Right)->as<ConstantType>(), ConstantType::Integer);
    const Node* sort = select.child(Role::OrderBy);
    EXPECT_EQ(sort->as<SortDirection>(), SortDirection::Descending);
    EXPECT_TRUE(sort->has(Flag::NullsLast));
    EXPECT_EQ(select.child(Role::Limit)->number, 5);
    EXPECT_EQ(select.child(Role::Offset)->number, 6);
    EXPECT_FALSE(select.has(Flag::WithTies));
}

TEST_F(TreeTest, LimitOptionsOfTheLibrary) {
    EXPECT_FALSE(root("SELECT a FROM t ORDER BY a FETCH FIRST 3 ROWS ONLY").has(Flag::WithTies));
    EXPECT_TRUE(root("SELECT a FROM t ORDER BY a FETCH FIRST 3 ROWS WITH TIES").has(Flag::WithTies));
    EXPECT_FALSE(root("SELECT a FROM t ORDER BY a OFFSET 3").has(Flag::WithTies));
}

TEST_F(TreeTest, SetOperationsAndValues) {
    const Node& set = root("(SELECT 1 UNION ALL VALUES (2), (3)) EXCEPT SELECT 4 ORDER BY 1");
    ASSERT_EQ(set.kind, NodeKind::SetOperation);
    EXPECT_EQ(set.as<SetOperator>(), SetOperator::Except);
    EXPECT_FALSE(set.has(Flag::All));
    ASSERT_NE(set.child(Role::OrderBy), nullptr);
    const Node* left = set.child(Role::Left);
    EXPECT_EQ(left->as<SetOperator>(), SetOperator::Union);
    EXPECT_TRUE(left->has(Flag::All));
    const Node* values = left->child(Role::Right);
    ASSERT_EQ(values->kind, NodeKind::Values);
    ASSERT_EQ(values->list(Role::Rows).size(), 2U);
    EXPECT_EQ(values->list(Role::Rows)[1]->child(Role::Elements)->number, 3);
}

TEST_F(TreeTest, Joins) {
    const Node& select =
        root("SELECT FROM (a FULL JOIN b USING (x, y) AS u) AS j NATURAL LEFT JOIN c RIGHT JOIN d ON e");
    const Node* right = select.child(Role::From);
    ASSERT_EQ(right->kind, NodeKind::Join);
    EXPECT_EQ(right->as<JoinType>(), JoinType::Right);
    EXPECT_EQ(right->child(Role::Condition)->name(), "e");
    const Node* natural = right->child(Role::Left);
    EXPECT_TRUE(natural->has(Flag::Natural));
    EXPECT_EQ(natural->as<JoinType>(), JoinType::Left);
    const Node* full = natural->child(Role::Left);
    EXPECT_EQ(full->as<JoinType>(), JoinType::Full);
    EXPECT_EQ(full->child(Role::Alias)->name(), "j");
    EXPECT_EQ(full->child(Role::UsingAlias)->name(), "u");
    ASSERT_EQ(full->list(Role::Using).size(), 2U);
    EXPECT_EQ(full->list(Role::Using)[1]->name(), "y");
}

TEST_F(TreeTest, With) {
    const Node& select =
        root("WITH RECURSIVE r (a, b) AS NOT MATERIALIZED (SELECT 1) SEARCH BREADTH FIRST BY a, b SET s "
             "CYCLE a SET c TO 1 DEFAULT 0 USING p SELECT FROM r");
    const Node* with = select.child(Role::With);
    EXPECT_TRUE(with->has(Flag::Recursive));
    const Node* cte = with->child(Role::Elements);
    EXPECT_EQ(cte->name(), "r");
    EXPECT_EQ(cte->as<Materialized>(), Materialized::Never);
    EXPECT_EQ(cte->list(Role::Columns)[1]->name(), "b");
    EXPECT_TRUE(cte->child(Role::Search)->has(Flag::BreadthFirst));
    EXPECT_EQ(cte->child(Role::Search)->name(), "s");
    EXPECT_EQ(cte->child(Role::Search)->list(Role::Columns).size(), 2U);
    EXPECT_EQ(cte->child(Role::Cycle)->name(), "c");
    EXPECT_EQ(names(*cte->child(Role::Cycle)), std::vector<std::string>{"p"});
    EXPECT_EQ(cte->child(Role::Cycle)->child(Role::Value)->number, 1);
}

TEST_F(TreeTest, Functions) {
    const Node& call = expression("pg_catalog.f(DISTINCT a, b ORDER BY c) FILTER (WHERE d) OVER (w PARTITION BY e)");
    ASSERT_EQ(call.kind, NodeKind::FuncCall);
    EXPECT_EQ(call.schema(), "pg_catalog");
    EXPECT_EQ(call.name(), "f");
    EXPECT_TRUE(call.has(Flag::Distinct));
    EXPECT_EQ(call.list(Role::Args).size(), 2U);
    EXPECT_EQ(call.child(Role::OrderBy)->kind, NodeKind::SortBy);
    EXPECT_EQ(call.child(Role::Filter)->name(), "d");
    EXPECT_EQ(names(*call.child(Role::Over)), std::vector<std::string>{"w"});
    EXPECT_EQ(call.child(Role::Over)->child(Role::PartitionBy)->name(), "e");
    EXPECT_TRUE(expression("count(*)").has(Flag::Star));
    EXPECT_TRUE(expression("f(a, VARIADIC b)").has(Flag::Variadic));
    EXPECT_EQ(expression("extract(year FROM a)").as<FunctionForm>(), FunctionForm::SqlSyntax);
    EXPECT_EQ(expression("f(a => 1)").child(Role::Args)->kind, NodeKind::NamedArg);
    EXPECT_EQ(expression("f(a => 1)").child(Role::Args)->name(), "a");
}

TEST_F(TreeTest, Expressions) {
    EXPECT_EQ(names(expression("a.b.c.d")), (std::vector<std::string>{"a", "b", "c", "d"}));
    EXPECT_EQ(expression("$7").number, 7);
    EXPECT_EQ(expression("NULL").as<ConstantType>(), ConstantType::Null);
    EXPECT_EQ(expression("'é'").name(), "é");
    EXPECT_EQ(expression("1e10").as<ConstantType>(), ConstantType::Float);
    EXPECT_EQ(expression("true").as<ConstantType>(), ConstantType::Boolean);
    EXPECT_EQ(expression("x'ff'").as<ConstantType>(), ConstantType::BitString);
    EXPECT_EQ(expression("a::s.t[][]").child(Role::Type)->number, 2);
    EXPECT_EQ(expression("a::s.t[][]").child(Role::Type)->schema(), "s");
    EXPECT_EQ(expression("a IN (1, 2)").as<ExprKind>(), ExprKind::In);
    EXPECT_EQ(expression("a IN (1, 2)").child(Role::Right)->kind, NodeKind::List);
    EXPECT_EQ(expression("a NOT BETWEEN 1 AND 2").as<ExprKind>(), ExprKind::NotBetween);
    EXPECT_EQ(expression("a = ANY (b)").as<ExprKind>(), ExprKind::OperatorAny);
    EXPECT_EQ(expression("NULLIF(a, b)").as<ExprKind>(), ExprKind::NullIf);
    EXPECT_EQ(expression("a OPERATOR(s.+) b").schema(), "s");
    EXPECT_EQ(expression("NOT a").as<BoolOperator>(), BoolOperator::Not);
    EXPECT_EQ(expression("a OR b OR c").list(Role::Elements).size(), 3U);
    EXPECT_TRUE(expression("a IS NOT NULL").has(Flag::Not));
    EXPECT_EQ(expression("a IS NOT UNKNOWN").as<BooleanTestType>(), BooleanTestType::IsNotUnknown);
    EXPECT_EQ(expression("LEAST(a, b)").name(), "least");
    EXPECT_EQ(expression("CURRENT_USER").name(), "current_user");
    EXPECT_EQ(expression("(1, 2)").kind, NodeKind::Row);
    EXPECT_TRUE(expression("(1, 2)").has(Flag::Implicit));
    EXPECT_FALSE(expression("ROW(1, 2)").has(Flag::Implicit));
    EXPECT_EQ(names(expression("a COLLATE s.c")), (std::vector<std::string>{"s", "c"}));
    EXPECT_EQ(expression("a IS DOCUMENT").as<XmlOperator>(), XmlOperator::Document);
}

TEST_F(TreeTest, SubLinks) {
    EXPECT_EQ(expression("(SELECT 1)").as<SubLinkType>(), SubLinkType::Scalar);
    EXPECT_EQ(expression("EXISTS (SELECT 1)").as<SubLinkType>(), SubLinkType::Exists);
    EXPECT_EQ(expression("ARRAY(SELECT 1)").as<SubLinkType>(), SubLinkType::Array);
    const Node& any = expression("a < ANY (SELECT 1)");
    EXPECT_EQ(any.as<SubLinkType>(), SubLinkType::Any);
    EXPECT_EQ(any.child(Role::Test)->name(), "a");
    EXPECT_EQ(names(any), std::vector<std::string>{"<"});
    EXPECT_EQ(expression("a IN (SELECT 1)").as<SubLinkType>(), SubLinkType::Any);
}

TEST_F(TreeTest, Indirection) {
    const Node& node = expression("(f(a)).b[1:2].*");
    ASSERT_EQ(node.kind, NodeKind::Indirection);
    const auto steps = node.list(Role::Indirection);
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0]->kind, NodeKind::Name);
    EXPECT_EQ(steps[0]->name(), "b");
    EXPECT_EQ(steps[1]->kind, NodeKind::Subscript);
    EXPECT_TRUE(steps[1]->has(Flag::Slice));
    EXPECT_EQ(steps[1]->child(Role::Lower)->number, 1);
    EXPECT_EQ(steps[2]->kind, NodeKind::Star);
}

TEST_F(TreeTest, FunctionsInFrom) {
    const Node& select =
        root("SELECT FROM ROWS FROM (f(1), g(2) AS (a int)) WITH ORDINALITY AS x, LATERAL h(3) AS (b text)");
    const auto from = select.list(Role::From);
    ASSERT_EQ(from.size(), 2U);
    EXPECT_TRUE(from[0]->has(Flag::RowsFrom));
    EXPECT_TRUE(from[0]->has(Flag::Ordinality));
    ASSERT_EQ(from[0]->list(Role::Functions).size(), 2U);
    EXPECT_EQ(from[0]->list(Role::Functions)[0]->kind, NodeKind::FunctionItem);
    EXPECT_EQ(from[0]->list(Role::Functions)[1]->child(Role::Value)->name(), "g");
    EXPECT_EQ(from[0]->list(Role::Functions)[1]->child(Role::ColumnDefs)->name(), "a");
    EXPECT_TRUE(from[1]->has(Flag::Lateral));
    EXPECT_EQ(from[1]->child(Role::ColumnDefs)->name(), "b");
}

TEST_F(TreeTest, AssignmentFromARowHasItsSourceOnce) {
    const Node& update = root("UPDATE t SET (a, b) = (SELECT 1, 2), c = DEFAULT WHERE CURRENT OF k");
    const auto targets = update.list(Role::Targets);
    ASSERT_EQ(targets.size(), 3U);
    const Node* first = targets[0]->child(Role::Value);
    const Node* second = targets[1]->child(Role::Value);
    ASSERT_EQ(first->kind, NodeKind::MultiAssignRef);
    EXPECT_EQ(first->number, 1);
    EXPECT_EQ(first->child(Role::Value)->kind, NodeKind::SubLink);
    EXPECT_EQ(second->number, 2);
    EXPECT_EQ(second->child(Role::Value), nullptr);
    EXPECT_EQ(targets[2]->child(Role::Value)->kind, NodeKind::SetToDefault);
    EXPECT_EQ(update.child(Role::Where)->kind, NodeKind::CurrentOf);
    EXPECT_EQ(update.child(Role::Where)->name(), "k");
}

TEST_F(TreeTest, InsertAndMerge) {
    const Node& insert = root("INSERT INTO t (a, b[1]) OVERRIDING SYSTEM VALUE VALUES (1, 2) ON CONFLICT ON CONSTRAINT "
                              "k DO UPDATE SET a = 3");
    EXPECT_EQ(insert.as<Overriding>(), Overriding::SystemValue);
    EXPECT_EQ(insert.list(Role::Columns)[1]->child(Role::Indirection)->kind, NodeKind::Subscript);
    EXPECT_TRUE(insert.child(Role::OnConflict)->has(Flag::DoUpdate));
    EXPECT_EQ(names(*insert.child(Role::OnConflict)->child(Role::Infer)), std::vector<std::string>{"k"});
    EXPECT_EQ(root("INSERT INTO t DEFAULT VALUES").child(Role::Query), nullptr);
    const Node& merge =
        root("MERGE INTO t USING s ON a WHEN MATCHED AND b THEN DELETE WHEN NOT MATCHED THEN INSERT (c) VALUES (d)");
    const auto when = merge.list(Role::When);
    ASSERT_EQ(when.size(), 2U);
    EXPECT_EQ(when[0]->as<MergeCommand>(), MergeCommand::Delete);
    EXPECT_TRUE(when[0]->has(Flag::Matched));
    EXPECT_EQ(when[1]->child(Role::Targets)->name(), "c");
    EXPECT_EQ(when[1]->child(Role::Values)->name(), "d");
}

TEST_F(TreeTest, CodeInStringsIsBelowItsOwner) {
    const Node& function = root("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT a FROM t $$");
    EXPECT_TRUE(function.has(Flag::BodyParsed));
    ASSERT_NE(function.child(Role::Body), nullptr);
    EXPECT_EQ(function.child(Role::Body)->kind, NodeKind::Select);
    EXPECT_TRUE(function.child(Role::Body)->has(Flag::ForeignText));
    EXPECT_FALSE(root("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'x y z'").has(Flag::BodyParsed));
    EXPECT_FALSE(root("DO $$ BEGIN DELETE FROM t; END $$").has(Flag::BodyParsed));
}

// Every column name that is written in the text is in the tree, wherever the grammar lets an expression stand.
TEST_F(TreeTest, HoldsEveryExpression) {
    const char* texts[] = {
        "SELECT DISTINCT ON (c1) c2 AS x, f(c3 ORDER BY c4) FILTER (WHERE c5) OVER (PARTITION BY c6 ORDER BY c7 ROWS "
        "c8 PRECEDING) "
        "FROM t JOIN u ON c9 WHERE c10 GROUP BY c11, ROLLUP (c12) HAVING c13 WINDOW w AS (ORDER BY c14 RANGE BETWEEN "
        "c15 PRECEDING "
        "AND c16 FOLLOWING) ORDER BY c17 USING < LIMIT c18 OFFSET c19",
        "SELECT CASE c1 WHEN c2 THEN c3 ELSE c4 END, COALESCE(c5), GREATEST(c6), ARRAY[c7], ROW(c8), (c9).x, "
        "(c10)[c11:c12], c13::int, "
        "c14 COLLATE \"C\", c15 IS NULL, c16 IS TRUE, NOT c17, c18 AND c19, c20 BETWEEN c21 AND c22, c23 IN (c24), c25 "
        "LIKE c26 "
        "ESCAPE c27, c28 IS DISTINCT FROM c29, NULLIF(c30, c31), c32 = ANY (c33), c34 IN (SELECT c35), (SELECT c36), "
        "-c37",
        "SELECT XMLELEMENT(NAME a, XMLATTRIBUTES(c1 AS b), c2), XMLFOREST(c3 AS d), XMLSERIALIZE(CONTENT c4 AS text), "
        "c5 IS DOCUMENT, "
        "XMLPARSE(CONTENT c6), XMLCONCAT(c7), XMLPI(NAME e, c8), XMLROOT(c9, VERSION c10), GROUPING(c11)",
        "SELECT FROM f(c1), LATERAL (SELECT c2) q, XMLTABLE(XMLNAMESPACES(c3 AS n), c4 PASSING c5 COLUMNS a int PATH "
        "c6 DEFAULT c7) "
        "x, ROWS FROM (g(c8)) y, t TABLESAMPLE m (c9) REPEATABLE (c10)",
        "WITH a AS (SELECT c1), b AS (UPDATE t SET x = c2 WHERE c3 RETURNING c4) INSERT INTO t SELECT c5 ON CONFLICT "
        "(c6, (c7 + 1)) "
        "WHERE c8 DO UPDATE SET y[c9] = c10 WHERE c11 RETURNING c12",
        "VALUES (c1, c2), (c3, c4) ORDER BY c5",
        "UPDATE t SET (a, b) = (c1, c2), d = c3 FROM u WHERE c4 RETURNING c5",
        "UPDATE t SET (a, b) = (SELECT c1, c2), (d, e) = ROW(c3, DEFAULT)",
        "DELETE FROM t USING (SELECT c1) q WHERE c2 RETURNING c3",
        "MERGE INTO t USING (SELECT c1) q ON c2 WHEN MATCHED AND c3 THEN UPDATE SET a = c4 WHEN NOT MATCHED THEN "
        "INSERT (b) VALUES (c5)",
        "COPY t FROM STDIN WHERE c1",
        "COPY (SELECT c1) TO STDOUT",
        "EXPLAIN SELECT c1",
        "PREPARE p AS SELECT c1",
        "DECLARE k CURSOR FOR SELECT c1",
        "EXECUTE p (c1)",
        "CALL p(c1, a => c2)",
        "CREATE TABLE t AS SELECT c1",
        "CREATE VIEW v AS SELECT c1",
        "CREATE MATERIALIZED VIEW v AS SELECT c1",
        "CREATE TABLE t (a int DEFAULT c1 CHECK (c2), b int GENERATED ALWAYS AS (c3) STORED, CHECK (c4), EXCLUDE USING "
        "gist (f(c5) "
        "WITH &&) WHERE (c6)) PARTITION BY RANGE (f(c7))",
        "ALTER TABLE t ALTER a TYPE int USING c1, ADD CHECK (c2), ALTER b SET DEFAULT c3",
        "CREATE INDEX ON t (f(c1)) WHERE c2",
        "CREATE RULE r AS ON INSERT TO t WHERE c1 DO (SELECT c2; DELETE FROM t WHERE c3)",
        "CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW WHEN (c1) EXECUTE FUNCTION f()",
        "CREATE POLICY p ON t USING (c1) WITH CHECK (c2)",
        "CREATE FUNCTION f(a int DEFAULT c1) RETURNS int RETURN c2",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT c1; SELECT c2; END",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT c1'",
        "CREATE DOMAIN d AS int DEFAULT c1 CHECK (c2)",
        "CREATE STATISTICS s ON (c1 + 1), (c2 + 1) FROM t",
        "CREATE PUBLICATION p FOR TABLE t WHERE (c1)",
        "CREATE TABLE p PARTITION OF t FOR VALUES FROM (c1) TO (c2)",
        "DO $$ BEGIN UPDATE t SET a = c1 WHERE c2; x := c3; RETURN c4; END $$",
    };
    for (const char* text : texts) {
        const Node& node = root(text);
        std::size_t found = 0;
        walk(node, [&found](const Node& n, Role) {
            EXPECT_NE(n.kind, NodeKind::Opaque);
            const bool numbered =
                n.name().size() >= 2 && n.name()[0] == 'c' && n.name()[1] >= '0' && n.name()[1] <= '9';
            // A bare column of an ON CONFLICT target or of a partition bound's index element is a name, not an
            // expression.
            if (numbered && (n.is(NodeKind::ColumnRef) || n.is(NodeKind::IndexElem)))
                ++found;
            return Walk::Into;
        });
        std::size_t written = 0;
        const std::string_view view = text;
        for (std::size_t i = 1; i + 1 < view.size(); ++i)
            if (view[i] == 'c' && view[i + 1] >= '0' && view[i + 1] <= '9' &&
                !std::isalnum(static_cast<unsigned char>(view[i - 1])))
                ++written;
        EXPECT_EQ(found, written) << text;
        EXPECT_TRUE(m_analysis->tree->complete()) << text;
    }
}

TEST_F(TreeTest, TooManyNamePartsAreOpaque) {
    std::string text = "SELECT a";
    for (int i = 0; i < 300; ++i)
        text += ".a";
    root(text);
    EXPECT_FALSE(m_analysis->tree->complete());
}

TEST_F(TreeTest, WalkGoesInOrderAndCanStop) {
    const Node& node = root("SELECT a, b, c FROM t");
    std::string order;
    walk(node, [&order](const Node& n, Role role) {
        if (role == Role::Value)
            order += n.name();
        return n.name() == "b" ? Walk::Stop : Walk::Into;
    });
    EXPECT_EQ(order, "ab");
    int visited = 0;
    walk(node, [&visited](const Node&, Role) {
        ++visited;
        return Walk::Over;
    });
    EXPECT_EQ(visited, 1);
}

} // namespace
} // namespace postern::sql
