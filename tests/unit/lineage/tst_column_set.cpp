#include <gtest/gtest.h>

#include "lineage/column_set.h"

using postern::lineage::ColumnId;
using postern::lineage::ColumnSet;

TEST(ColumnSet, AddsOnceAndStaysSorted) {
    ColumnSet set;
    set.add(ColumnId{2, 1});
    set.add(ColumnId{1, 5});
    set.add(ColumnId{2, 1});
    ASSERT_EQ(set.ids().size(), 2U);
    EXPECT_EQ(set.ids()[0], (ColumnId{1, 5}));
    EXPECT_TRUE(set.contains({2, 1}));
    EXPECT_FALSE(set.contains({2, 2}));
}

TEST(ColumnSet, TellsWhetherItGrew) {
    ColumnSet a(ColumnId{1, 1}), b(ColumnId{1, 2});
    EXPECT_TRUE(a.add(b));
    EXPECT_FALSE(a.add(b));
    EXPECT_FALSE(a.add(ColumnSet{}));
    EXPECT_TRUE(a.add(ColumnSet::all()));
    EXPECT_FALSE(a.add(ColumnSet::all()));
}

TEST(ColumnSet, EverythingMeetsWhateverIsNotEmpty) {
    const ColumnSet none, one(ColumnId{7, 1});
    EXPECT_TRUE(ColumnSet::all().intersects(one));
    EXPECT_TRUE(one.intersects(ColumnSet::all()));
    EXPECT_FALSE(ColumnSet::all().intersects(none));
    EXPECT_FALSE(none.intersects(ColumnSet::all()));
    EXPECT_FALSE(one.intersects(ColumnSet(ColumnId{7, 2})));
}
