#pragma once
// What is known by name about PostgreSQL's own functions, operators and catalogs: which read data that no parse tree
// shows, which never raise an error whatever their arguments are. Internal to lineage. PostgreSQL documentation
// chapters 9, 53 and 54.
#include <span>
#include <string_view>

#include "catalog/snapshot.h"
#include "lineage/value.h"

namespace postern::lineage {

enum class Reader : std::uint8_t {
    None,
    QueryText,    // its text arguments hold a query that it runs
    RelationName, // its first argument names a relation that it reads
    Opaque,       // reads something that cannot be told
    Session,      // shows what sessions are doing: texts of others' statements
};

// Functions of pg_catalog and of well-known extensions.
Reader reader(const catalog::Function& function);
// The C function behind the constructors of every range and multirange type.
bool isRangeConstructor(std::string_view symbol);
// True for C functions of extensions that compute from their arguments alone.
bool isPureExtension(std::string_view extension);

// True when the built-in function or operator cannot raise an error, whatever the values of those arguments are that
// are not constants. Anything unknown may.
bool isTotalFunction(std::string_view name, std::span<const Value> arguments);
bool isTotalOperator(std::string_view name, const Value* left, const Value& right);
// Records whose columns are of different types cannot be compared.
bool mayDiffer(const Value* left, const Value& right);
// The function that cannot raise an error of what people keep raises one of something that they could
// store: the end of the calendar, 100,000 digits, a book of different words.
bool strains(std::string_view name);
// The value may be such a one.
bool isStrained(const Value& value);
// How long what the built-in function makes of such values can be (Value::growth).
float growthOfFunction(std::string_view name, std::span<const Value> arguments);
// Of all of them, one after the other.
float growthOfAll(std::span<const Value> values);
float growthOf(const Value& value);
// From here on a value that somebody keeps outgrows PostgreSQL's gigabyte.
inline constexpr float kMostGrowth = 10'000;
// What the number lies between: what is known of it, else what its type holds; of a numeric column, what is in use.
std::optional<Bounds> boundsOf(const Value& value);
std::optional<Bounds> boundsOfType(Oid type); // of whole numbers alone
// What numeric(p, s) has p - s digits before the point for; 0 without a precision.
double roomOf(std::int32_t typmod);
int scaleOf(std::int32_t typmod); // digits behind the point
// What the built-in function or operator makes of such values lies between; nothing when that is not known.
std::optional<Bounds> boundsOfFunction(std::string_view name, std::span<const Value> arguments);
std::optional<Bounds> boundsOfCast(Oid source, Oid target, const std::optional<Bounds>& bounds);
std::optional<Bounds> boundsOfOperator(std::string_view name, const Value* left, const Value& right);
// A cast from `source` to `target` cannot fail, of a value within `bounds`. Types are base types; 0 is not known.
bool isTotalCast(const catalog::Snapshot& snapshot, Oid source, Oid target, std::int32_t typmod,
                 const std::optional<Bounds>& bounds = {});

// True for a column of a system catalog or view that holds data of user tables (statistics) or of other sessions.
bool isSourceColumn(std::string_view relation, std::string_view column);
// True for a system view or catalog of column statistics, that a filter can confine to some relations.
bool isStatistics(std::string_view relation);

// The functions PostgreSQL evaluates for a call that change something outside the statement are those declared
// volatile; these are not among them.
bool isHarmlessVolatile(std::string_view name);

} // namespace postern::lineage
