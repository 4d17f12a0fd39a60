#include "api/impact.h"

#include <gtest/gtest.h>

using namespace postern;

namespace {

api::Impact whole() {
    api::Impact impact;
    impact.relations = {{"public.t", "table", 12, 8192}, {"s.\"ü\"", "view", -1, -1}};
    impact.locks = {{"public.t", "RowExclusiveLock", "DELETE"}};
    impact.triggers = {{"public.t", "noted", "AFTER DELETE FOR EACH ROW", "f"}};
    impact.cascades = {{"public.t", "public.u", "u_t", "ON DELETE CASCADE"}};
    impact.plans = {{{{0, 3, "Delete on public.t"}, {1, 3, "Seq Scan on public.t"}}, 3, {}},
                    {{}, -1, "VACUUM has no plan"}};
    impact.maskedUses = {"predicate"};
    impact.maskedColumns = {"public.t.ssn"};
    impact.notes = {"a \n note"};
    impact.durationMicros = 1234;
    api::MeasuredImpact measured;
    measured.outcome = api::MeasuredImpact::Outcome::Measured;
    measured.rows = 3;
    measured.tags = {"DELETE 3"};
    measured.session = "7f3a9c21d04e55aa";
    measured.by = "lena";
    measured.time = Timestamp{1'700'000'000'000'000};
    measured.samples = {{"public.t", {"id", "ssn"}, {{"1", std::nullopt}, {"2", "****"}}, {}}};
    impact.measured = measured;
    return impact;
}

} // namespace

TEST(Impact, readsWhatItWrites) {
    const auto impact = whole();
    const auto read = api::impactFromJson(api::toJson(impact));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, impact);
    EXPECT_EQ(api::impactFromJson(api::toJson({})), api::Impact());
}

TEST(Impact, toleratesWhatOthersWrote) {
    EXPECT_FALSE(api::impactFromJson("no json"));
    EXPECT_FALSE(api::impactFromJson("[]"));
    EXPECT_FALSE(api::impactFromJson(""));
    const auto read = api::impactFromJson(
        R"({"later":1,"locks":[{"mode":7},"x",{"relation":"r"}],"plans":{"rows":1},"measured":{"outcome":"else","samples":[{"before":[7,["a",null]]}]}})");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->locks.size(), 2U);
    EXPECT_EQ(read->locks[1].relation, "r");
    ASSERT_TRUE(read->measured);
    EXPECT_EQ(read->measured->outcome, api::MeasuredImpact::Outcome::Refused);
    EXPECT_EQ(read->measured->samples[0].before.size(), 2U);
}
