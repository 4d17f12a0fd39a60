#pragma once
// What an expression's value depends on, and what a query's rows are. Internal to lineage.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalog/snapshot.h"
#include "lineage/column_set.h"
#include "sql/node.h"

namespace postern::lineage {

struct Field;
using Fields = std::vector<Field>;

// What a number is known to lie between, both ends included: by a check constraint, its type, or as a constant. Of a
// date or a time: days from 2000-01-01.
struct Bounds {
    double low = 0, high = 0;
    bool neverZero = false; // also when low <= 0 <= high
    bool isAssumed = false; // a column that could hold more, although nobody keeps such numbers

    bool isNonZero() const { return neverZero || low > 0 || high < 0; }
    bool within(const Bounds& other) const { return low >= other.low && high <= other.high; }
    void cover(const Bounds& other) {
        neverZero = isNonZero() && other.isNonZero();
        isAssumed = isAssumed || other.isAssumed;
        low = std::min(low, other.low), high = std::max(high, other.high);
    }
};

// Of a text: 0 is the database's own, an OID from there on a column's or a domain's. Two different ones leave none.
inline constexpr Oid kNoCollation = 0xFFFFFFFF, kUnknownCollation = 0xFFFFFFFE;

inline Oid mergedCollation(Oid one, Oid other) {
    if (one == 0 || other == 0)
        return one + other;
    return one == other && one != kUnknownCollation ? one : kNoCollation;
}

// Of one that is not, LIKE and other searches are refused.
inline bool isDeterministic(Oid collation) {
    return collation < catalog::kFirstNormalOid;
}

struct Value {
    ColumnSet values, influences; // as in OutputColumn
    Oid type = 0;                 // 0: not known
    Oid element = 0;              // the type of the elements, of an array that is written out
    std::int32_t typmod = -1;
    Oid collation = 0;
    ColumnId origin;
    std::shared_ptr<const Fields> fields; // of a composite whose fields are known one by one
    const sql::Node* constant = nullptr;  // it is this constant
    std::optional<Bounds> bounds;
    float growth = 1;          // how many times as long as what somebody has stored, at most
    bool isMadeJson = false;   // json that a function made, of something else
    bool isAsKept = false;     // a text made of columns of one relation and of short constants
    bool isLength = false;     // of a text that somebody has stored, or less
    bool isJsonObject = false; // as it was made: nothing but an object, or NULL
    bool isRecord = false;     // the row of something in FROM, or made of one, unless its type is known
    bool aggregated = false;   // has an aggregate function of its own query level in it
    bool windowed = false;     // … a window function
    bool certain = true;
    // Of a column of a subquery: the server works it out where it is used, and that may fail; or only of what nobody
    // keeps.
    bool raises = false, strains = false;

    ColumnSet all() const {
        ColumnSet out = values;
        out.add(influences);
        return out;
    }
    void takeRisks(const Value& other) {
        raises = raises || other.raises;
        strains = strains || other.strains;
    }
    bool independent() const { return values.empty() && influences.empty(); }
    // Takes over what `other` depends on; the rest of this value stays.
    bool absorb(const Value& other) {
        bounds.reset();
        isLength = isJsonObject = false;
        growth = std::max(growth, other.growth);
        collation = mergedCollation(collation, other.collation);
        bool grew = values.add(other.values);
        grew = influences.add(other.influences) || grew;
        isRecord = isRecord || other.isRecord;
        aggregated = aggregated || other.aggregated;
        windowed = windowed || other.windowed;
        certain = certain && other.certain;
        return grew;
    }
    static Value unknown() {
        Value v;
        v.values = ColumnSet::all();
        v.certain = false;
        return v;
    }
};

inline constexpr Oid kBoolType = 16;

// A truth that depends on what `v` depends on.
inline Value boolean(Value v) {
    v.type = kBoolType;
    v.typmod = -1;
    v.collation = 0;
    v.origin = {};
    v.fields = nullptr;
    v.constant = nullptr;
    v.bounds.reset();
    return v;
}

struct Field {
    std::string name;
    Value value;
};

// The rows of a query or FROM item.
struct Rows {
    Fields fields;
    ColumnSet steer;        // decide which rows there are and in what order
    bool atMostOne = false; // never more than one row
};

} // namespace postern::lineage
