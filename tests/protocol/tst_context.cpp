#include "session/context.h"

#include <gtest/gtest.h>

using namespace postern;
using wire::TransactionStatus;

namespace {

class Conversation {
public:
    Conversation& say(std::string_view sql) {
        const auto analysis = sql::analyse(sql, {});
        EXPECT_TRUE(analysis) << sql;
        for (const auto& statement : (*analysis)->statements)
            m_context.onForwarded(statement,
                                  std::string_view((*analysis)->text).substr(statement.begin, statement.length));
        return *this;
    }
    Conversation& tag(std::string_view tag) {
        m_context.onCommandTag(tag);
        return *this;
    }
    Conversation& error() {
        m_context.onError();
        return *this;
    }
    Conversation& ready(TransactionStatus status = TransactionStatus::Idle) {
        m_context.onReady(status);
        return *this;
    }
    std::string stamp() const { return m_context.stamp(); }
    session::Context& context() { return m_context; }

private:
    session::Context m_context;
};

} // namespace

TEST(Context, ordinaryStatementsLeaveItAlone) {
    Conversation c;
    const auto before = c.stamp();
    c.say("SELECT 1; INSERT INTO t VALUES (1); SAVEPOINT a; ROLLBACK TO a; BEGIN; COMMIT; EXPLAIN SELECT 1; FETCH c")
        .ready();
    EXPECT_EQ(c.stamp(), before);
}

TEST(Context, settingsAndDefinitionsChangeIt) {
    for (const char* sql :
         {"SET search_path = x", "SELECT set_config('search_path', 'x', false)", "CREATE TEMP TABLE t (a int)",
          "SELECT 1 AS a INTO TEMP t", "DO $$ BEGIN END $$", "RESET ALL", "ALTER TABLE t RENAME TO u"}) {
        EXPECT_NE(Conversation().say(sql).ready().stamp(), Conversation().stamp()) << sql;
    }
}

TEST(Context, sayingTheSameAgainDoesNotChangeIt) {
    Conversation c;
    c.say("SET a.b = 1").ready().say("SET search_path = x").ready();
    const auto before = c.stamp();
    c.say("SET a.b = 1").ready().say("SET search_path = x").ready();
    EXPECT_EQ(c.stamp(), before);
    c.say("SET a.b = 1").ready();
    EXPECT_NE(c.stamp(), before) << "what was said last counts";
}

TEST(Context, aRollbackTakesItBack) {
    Conversation c;
    c.say("SET a.b = 1").ready();
    const auto before = c.stamp();
    c.say("BEGIN").tag("BEGIN").ready(TransactionStatus::InTransaction);
    c.say("SET search_path = x").ready(TransactionStatus::InTransaction);
    const auto inside = c.stamp();
    EXPECT_NE(inside, before);
    c.say("ROLLBACK").tag("ROLLBACK").ready();
    EXPECT_EQ(c.stamp(), before);
    c.say("BEGIN").tag("BEGIN").ready(TransactionStatus::InTransaction);
    c.say("SET search_path = x").ready(TransactionStatus::InTransaction);
    EXPECT_EQ(c.stamp(), inside) << "the same transaction again";
    c.say("COMMIT").tag("COMMIT").ready();
    EXPECT_NE(c.stamp(), inside) << "SET LOCAL would be over";
}

TEST(Context, whatMayHaveBeenUndoneIsNeverTheSameAgain) {
    const auto failed = [] { return Conversation().say("SET search_path = x; SELECT 1/0").error().ready().stamp(); };
    EXPECT_NE(failed(), failed());
    Conversation c;
    c.say("BEGIN; SAVEPOINT s; SET search_path = x").ready(TransactionStatus::InTransaction);
    const auto before = c.stamp();
    c.say("ROLLBACK TO s").tag("ROLLBACK").ready(TransactionStatus::InTransaction);
    EXPECT_NE(c.stamp(), before);
}

TEST(Context, discardAllBeginsAnew) {
    Conversation c;
    const auto before = c.stamp();
    EXPECT_EQ(c.say("SET search_path = x").ready().say("DISCARD ALL").ready().stamp(), before);
}

TEST(Context, startUpParametersCount) {
    Conversation a, b, c;
    a.context().onStartup({{"options", "-c search_path=x"}, {"application_name", "one"}});
    b.context().onStartup({{"options", "-c search_path=x"}, {"application_name", "two"}});
    c.context().onStartup({{"options", "-c search_path=y"}});
    EXPECT_EQ(a.stamp(), b.stamp());
    EXPECT_NE(a.stamp(), c.stamp());
}

TEST(Context, isBounded) {
    Conversation a, b;
    for (std::size_t i = 0; i <= session::Context::kMaxEntries; ++i)
        for (auto* c : {&a, &b})
            c->say("SET a.b" + std::to_string(i) + " = 1").ready();
    EXPECT_NE(a.stamp(), b.stamp());
}

TEST(Context, placeIsWhatAnotherConnectionHasToBeTold) {
    Conversation c;
    c.context().onStartup({{"user", "app"}, {"options", "-c search_path=x"}});
    c.say("SET a.b = 1").ready().say("SET search_path = y").ready().say("CREATE TABLE t (a int)").ready();
    const auto place = c.context().place();
    EXPECT_EQ(place.parameters.size(), 2U);
    EXPECT_EQ(place.settings, (std::vector<std::string>{"SET a.b = 1", "SET search_path = y"}));
    EXPECT_TRUE(place.isWhole);
}

TEST(Context, placeIsNotWholeWhenNobodyElseCanHaveIt) {
    for (const char* sql : {"CREATE TEMP TABLE t (a int)", "SELECT set_config('search_path', 'x', false)",
                            "DO $$ BEGIN END $$", "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY", "RESET ALL"})
        EXPECT_FALSE(Conversation().say(sql).ready().context().place().isWhole) << sql;
    Conversation open;
    open.say("BEGIN").tag("BEGIN").ready(TransactionStatus::InTransaction);
    open.say("CREATE TABLE t (a int)").ready(TransactionStatus::InTransaction);
    EXPECT_FALSE(open.context().place().isWhole) << "not committed yet";
}

TEST(Context, placeFollowsRollback) {
    Conversation c;
    c.say("SET a.b = 1").ready();
    c.say("BEGIN").tag("BEGIN").ready(TransactionStatus::InTransaction);
    c.say("SET search_path = x").ready(TransactionStatus::InTransaction);
    EXPECT_EQ(c.context().place().settings.size(), 2U);
    c.say("ROLLBACK").tag("ROLLBACK").ready();
    EXPECT_EQ(c.context().place().settings, std::vector<std::string>{"SET a.b = 1"});
}
