// Function calls: which functions a call may mean (parse_func.c), and what they do.
#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "lineage/analyser.h"
#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

using sql::Flag;
using sql::NodeKind;
using sql::Role;

namespace {

bool isInterpreted(const catalog::Function& f) {
    return f.language == "sql" || f.language == "plpgsql";
}

bool takes(const catalog::Function& f, std::size_t count) {
    const auto n = f.arguments.size();
    if (count == n)
        return true;
    if (count < n && count + static_cast<std::size_t>(std::max<std::int16_t>(f.defaults, 0)) >= n)
        return true;
    return f.variadicElement != 0 && count + 1 >= n;
}

Oid argumentType(const catalog::Function& f, std::size_t at) {
    if (f.variadicElement != 0 && at + 1 >= f.arguments.size())
        return 0; // the element or the array
    return at < f.arguments.size() ? f.arguments[at] : 0;
}

} // namespace

std::vector<const catalog::Function*> Analyser::candidates(std::span<const std::string_view> names,
                                                           const std::vector<Value>& arguments) const {
    std::vector<const catalog::Function*> found;
    if (names.empty())
        return found;
    auto all = names.size() > 1 ? snapshot.functions(snapshot.schema(names[names.size() - 2]), names.back())
                                : snapshot.functions(place.path, names.back());
    std::erase_if(all, [&](const auto* f) {
        if (f->kind == 'p')
            return false; // OUT parameters may be written out
        if (!takes(*f, arguments.size()))
            return true;
        for (std::size_t i = 0; i < arguments.size(); ++i)
            if (!couldBe(arguments[i].type, argumentType(*f, i)))
                return true;
        return false;
    });
    // An exact match wins over everything that needs a conversion, the first in the path over later ones.
    for (const auto* f : all) {
        bool exact = f->arguments.size() == arguments.size();
        for (std::size_t i = 0; exact && i < arguments.size(); ++i)
            exact = arguments[i].type != 0 && arguments[i].type == f->arguments[i];
        if (exact)
            return {f};
    }
    return all;
}

Value Analyser::opaque(std::string why) {
    if (!facts.opaque)
        facts.notes.push_back(std::move(why));
    facts.opaque = facts.movesPlace = true;
    facts.raise = facts.effects = ColumnSet::all();
    region->raises = region->effects = true;
    return Value::unknown();
}

Fields Analyser::functionFields(const catalog::Function& f, const Value& source) {
    Fields fields;
    for (std::size_t i = 0; i < f.modes.size() && i < f.allArguments.size(); ++i) {
        if (f.modes[i] != 'o' && f.modes[i] != 'b' && f.modes[i] != 't')
            continue;
        Value v;
        v.absorb(source);
        v.type = f.allArguments[i];
        v.collation = mergedCollation(v.collation, collationOf(snapshot, v.type));
        const bool named = i < f.names.size() && !f.names[i].empty();
        fields.push_back({named ? f.names[i] : "column" + std::to_string(fields.size() + 1), std::move(v)});
    }
    if (fields.size() == 1 && f.returnType != 2249)
        fields.clear(); // one OUT parameter is a scalar
    if (fields.empty())
        fields = fieldsOfType(f.returnType, source);
    return fields;
}

// count() of whole rows, which are never NULL, whatever is in them.
bool Analyser::countsRows(const sql::Node& n, Level& level) {
    const auto args = n.list(Role::Args);
    if (n.name() != "count" || n.names().size() != 1 || n.has(Flag::Distinct) || args.size() != 1 ||
        !args[0]->is(NodeKind::ColumnRef) || args[0]->names().size() != 1)
        return false;
    const auto name = args[0]->names()[0];
    return item({}, name, level) && (args[0]->has(Flag::Star) || !columnByName(name, level));
}

Value Analyser::call(const sql::Node& n, Level& level, Rows* rows) {
    std::vector<Value> arguments;
    std::vector<std::pair<std::string, Value>> named;
    Value around; // ORDER BY, FILTER and OVER
    std::optional<RegionScope>
        chosen; // arguments are worked out for the rows that pass the filter, or that the window picks
    const auto* over = n.child(Role::Over);
    if (const auto* filter = n.child(Role::Filter))
        around.influences.add(expression(*filter, level).all());
    if (over || !around.independent())
        chosen.emplace(*this).control().add(around.all());
    for (const auto* a : n.list(Role::Args)) {
        Value v = risky(*a, level);
        if (a->is(NodeKind::NamedArg))
            named.emplace_back(std::string(a->name()), v);
        arguments.push_back(std::move(v));
    }
    for (const auto* sort : n.list(Role::OrderBy))
        if (const auto* e = sort->child(Role::Value)) {
            if (n.has(Flag::WithinGroup))
                arguments.push_back(expression(*e, level)); // an ordered-set aggregate's direct input
            else {
                const Value key = expression(*e, level);
                sortsBy(key);
                around.influences.add(key.all());
            }
        }
    if (arguments.size() == 1 && countsRows(n, level))
        arguments[0].values = {};
    if (over) {
        window(*over, level, around);
        chosen->control().add(around.all());
        for (const auto& a : arguments)
            chosen->control().add(a.all()); // offsets
    }
    const bool withinGroup = n.has(Flag::WithinGroup);
    if (n.has(Flag::Variadic) && n.name() == "format") // as many values as the array has elements
        for (const auto& a : arguments)
            raise(a);

    auto found = candidates(n.names(), arguments);
    if (found.empty() && !named.empty()) { // named notation may leave out what has a default
        found = n.names().size() > 1 ? snapshot.functions(snapshot.schema(n.schema()), n.name())
                                     : snapshot.functions(place.path, n.name());
    }
    // Drivers bind an OUT parameter as one of type void, which the server leaves out (ParseFuncOrColumn).
    const auto isParameter = [](const Value& v) { return v.constant && v.constant->is(NodeKind::ParamRef); };
    while (found.empty() && named.empty() && n.list(Role::OrderBy).empty()) {
        const auto parameter = std::find_if(arguments.begin(), arguments.end(), isParameter);
        if (parameter == arguments.end())
            break;
        arguments.erase(parameter);
        found = candidates(n.names(), arguments);
    }
    if (withinGroup && found.empty())
        found = snapshot.functions(n.names().size() > 1 ? catalog::SearchPath{snapshot.schema(n.schema())} : place.path,
                                   n.name());
    Value out;
    if (found.empty()) {
        if (arguments.size() == 1 && named.empty() && n.names().size() == 1 &&
            (arguments[0].fields || snapshot.rowTypeRelation(arguments[0].type)))
            return fieldOrFunction(arguments[0], n.name(), level); // f(x) for x.f
        // Casts written as calls: name(x) where name is a type.
        if (arguments.size() == 1 && n.names().size() <= 2) {
            const auto* type = n.schema().empty() ? snapshot.type(place.path, n.name())
                                                  : snapshot.type(snapshot.schema(n.schema()), n.name());
            if (type)
                return castTo(arguments[0], type->oid, -1);
        }
        facts.unresolved = true;
        return Value::unknown();
    }
    for (std::size_t i = 0; named.empty() && i < arguments.size(); ++i) {
        const Oid given = arguments[i].type;
        if ((mayOverflow(given) || given >= catalog::kFirstNormalOid) &&
            std::none_of(found.begin(), found.end(), [&](const auto* f) { return argumentType(*f, i) == given; }))
            for (const auto* f : found)
                convert(arguments[i], argumentType(*f, i));
    }
    // Of functions of times, dates and constants mean the one with a time zone.
    const bool areTimes =
        std::all_of(found.begin(), found.end(), [](const auto* f) { return isDateTime(f->returnType); }) &&
        std::all_of(arguments.begin(), arguments.end(),
                    [](const Value& v) { return isLiteral(v) || v.type == kDate || v.type == kText; });
    bool aggregate = false, set = false, first = true;
    Oid type = 0;
    std::optional<Bounds> bounds;
    bool isLength = true, isJsonObject = true;
    for (const auto* f : found) {
        auto given = arguments;
        Value omitted; // what stands for arguments that are left out
        if (!f->defaultExpressions.empty() && (!named.empty() || given.size() < f->arguments.size())) {
            if (const auto summary = model.summaries().defaults(*f)) {
                absorb(summary->facts, summary->raises, summary->effects);
                omitted.absorb(summary->result);
            } else {
                omitted = opaque("the defaults of function " + f->name + " call it themselves");
            }
        }
        if (named.empty() && !omitted.independent())
            given.resize(std::max(given.size(), f->arguments.size()), omitted);
        if (!named.empty()) { // into the places their names have
            std::size_t positional = 0;
            given.clear();
            for (const auto* a : n.list(Role::Args))
                if (!a->is(NodeKind::NamedArg))
                    given.push_back(arguments[positional++]);
                else
                    break;
            given.resize(std::max(given.size(), f->arguments.size()), omitted);
            std::size_t input = 0;
            const auto total = f->modes.empty() ? f->arguments.size() : f->modes.size();
            for (std::size_t i = 0; i < total; ++i) {
                if (!f->modes.empty() && f->modes[i] != 'i' && f->modes[i] != 'b' && f->modes[i] != 'v')
                    continue;
                for (const auto& [name, value] : named)
                    if (i < f->names.size() && f->names[i] == name && input < given.size())
                        given[input] = value;
                ++input;
            }
        }
        Rows one;
        Value v = apply(*f, given, &one);
        aggregate = aggregate || f->kind == 'a';
        set = set || f->returnsSet;
        type = first || type == v.type ? v.type : 0;
        out.fields = first ? v.fields : nullptr;
        out.isMadeJson = (first || out.isMadeJson) && v.isMadeJson;
        if (first)
            bounds = v.bounds;
        else if (bounds && v.bounds)
            bounds->cover(*v.bounds);
        else
            bounds.reset();
        isLength = isLength && v.isLength;
        isJsonObject = isJsonObject && v.isJsonObject;
        out.absorb(v);
        out.takeRisks(v);
        if (rows && (first || rows->fields.size() == one.fields.size())) {
            if (first)
                *rows = std::move(one);
            else
                for (std::size_t i = 0; i < one.fields.size(); ++i)
                    rows->fields[i].value.absorb(one.fields[i].value);
        }
        if (rows && !first)
            rows->steer.add(one.steer);
        if (!rows && f->returnsSet) { // in a target list: as many rows as the function returns
            level.steer.add(one.steer);
            level.steer.add(v.values), level.steer.add(v.influences);
        }
        first = false;
    }
    out.type = type == 0 && areTimes ? kTimestamptz : type;
    out.absorb(around);
    const bool isChosen = bounds && bounds->isAssumed && !around.independent(); // of rows that others may have stored
    out.bounds = isChosen ? std::nullopt : bounds;
    out.isLength = isLength;
    out.isJsonObject = isJsonObject;
    if (over)
        out.windowed = true;
    else if (aggregate)
        out.aggregated = true;
    out.origin = {};
    if (set)
        region->raises = true;
    return out;
}

Value Analyser::apply(const catalog::Function& f, std::vector<Value> arguments, Rows* rows) {
    if (overBudget())
        return opaque("the statement is too long");
    if (const auto kind = reader(f); kind != Reader::None)
        return callReader(f, arguments, rows);
    if (f.kind == 'a' && f.oid >= catalog::kFirstNormalOid) { // an aggregate of the user's does what its functions do
        Value state;
        for (auto& a : arguments)
            state.absorb(a);
        std::vector<Oid> parts{f.transition, f.final};
        parts.insert(parts.end(), f.parts.begin(), f.parts.end());
        for (const Oid part : parts)
            if (const auto* p = snapshot.function(part)) {
                std::vector<Value> given{state};
                given.insert(given.end(), arguments.begin(), arguments.end());
                given.resize(std::max<std::size_t>(p->arguments.size(), 1), state);
                state.absorb(apply(*p, std::move(given)));
            }
        state.type = f.returnType;
        return state;
    }
    if (f.language == "internal" || f.language == "c") {
        if (f.oid < catalog::kFirstNormalOid || isPureExtension(f.extension))
            return callBuiltIn(f, arguments, rows);
        if (f.language == "internal" && isRangeConstructor(f.body))
            return makeRange(f, arguments);
        return opaque("function " + f.name + " is not written in a language that can be read");
    }
    if (f.oid < catalog::kFirstNormalOid) // SQL functions of initdb compute from their arguments alone
        return callBuiltIn(f, arguments, rows);
    if (!isInterpreted(f))
        return opaque("function " + f.name + " is written in " + f.language);
    convertArguments(f, arguments);
    if (mayNotCompare(f, arguments))
        for (const auto& a : arguments)
            raise(a);
    return callSummary(f, arguments, rows);
}

// An argument of another type than the parameter's is turned into one of that type.
void Analyser::convertArguments(const catalog::Function& f, const std::vector<Value>& arguments) {
    for (std::size_t i = 0; i < f.arguments.size(); ++i)
        if (i >= arguments.size() || arguments[i].type != f.arguments[i]) {
            (void)domainChecks(f.arguments[i]);
            if (i < arguments.size())
                convert(arguments[i], f.arguments[i]);
        }
}

// A range type's own functions: range_constructor2 and the like.
Value Analyser::makeRange(const catalog::Function& f, const std::vector<Value>& arguments) {
    Value v;
    for (const auto& a : arguments)
        v.absorb(a);
    raise(v); // a lower bound may be beyond the upper one
    (void)domainChecks(f.returnType);
    v.type = f.returnType;
    return v;
}

bool decidesNames(std::string_view setting) {
    const auto name = toLowerAscii(setting);
    return name.empty() || name == "search_path" || name == "role" || name == "session_authorization";
}

bool Analyser::isScalar(const Value& value) const {
    const auto* type = value.type ? snapshot.type(snapshot.baseType(value.type)) : nullptr;
    return type && type->element == 0 && type->kind != 'p';
}

bool isOfOneRelation(const ColumnSet& columns) {
    const auto& ids = columns.ids();
    return !columns.everything() &&
           std::all_of(ids.begin(), ids.end(), [&](const auto& id) { return id.relation == ids.front().relation; });
}

// All columns of the relations that `columns` are of.
ColumnSet Analyser::besides(const ColumnSet& columns) const {
    ColumnSet out;
    Oid last = 0;
    for (const auto id : columns.ids())
        if (const auto* r = id.relation != last ? snapshot.relation(last = id.relation) : nullptr)
            out.add(allColumns(*r));
    return out;
}

Value Analyser::callBuiltIn(const catalog::Function& f, const std::vector<Value>& arguments, Rows* rows) {
    Value v;
    for (const auto& a : arguments)
        v.absorb(a);
    v.aggregated = false;
    for (const auto& a : arguments)
        v.aggregated = v.aggregated || a.aggregated;
    v.type = f.returnType;
    if (f.name == "pg_column_size" ||
        f.name == "pg_column_compression") // the row as a whole decides what is compressed
        v.values.add(besides(v.values));
    if (f.volatility == 'v' && !isHarmlessVolatile(f.name)) {
        region->effects = true;
        facts.effects.add(v.all());
        if (!v.all().empty())
            facts.writes.push_back({{}, v.all(), f.name});
    }
    if (f.name == "set_config" && !arguments.empty()) {
        const auto* setting = arguments[0].constant;
        facts.movesPlace = facts.movesPlace || !setting || decidesNames(setting->name());
    }
    const bool stateful = f.name == "setseed" || f.name == "random"; // how often it was called shows later
    if (stateful)
        region->effects = true;
    const bool ofScalars = f.name == "array_agg" && arguments.size() == 1 && isScalar(arguments[0]);
    if (mayNotCompare(f, arguments))
        raise(v);
    else if (!stateful && !ofScalars && !isTotalFunction(f.name, arguments) && !raisesKeysAlone(f, arguments))
        raise(v);
    else if (std::any_of(arguments.begin(), arguments.end(), isStrained) && strains(f.name))
        for (const auto& a : arguments)
            if (isStrained(a))
                strain(a);
    if (f.name == "to_tsvector" || f.name == "ts_headline") // they tell of words that are too long
        facts.quotes.add(v.all()), region->effects = true;
    grow(v, growthOfFunction(f.name, arguments));
    v.isMadeJson = f.returnType == kJson && isTotalFunction(f.name, arguments) &&
                   std::none_of(arguments.begin(), arguments.end(), [&](const auto& a) { return mayHoldJson(a); });
    static const std::unordered_set<std::string_view> lengths{"length", "char_length", "character_length"};
    constexpr float kFewTimes = 20;
    v.isLength = lengths.contains(f.name) && arguments.size() == 1 && isTextual(snapshot.baseType(arguments[0].type)) &&
                 arguments[0].growth <= kFewTimes;
    v.isJsonObject =
        f.name == "jsonb_build_object" || (f.name == "to_jsonb" && arguments.size() == 1 &&
                                           (arguments[0].fields || snapshot.rowTypeRelation(arguments[0].type)));
    const bool keepsLength = f.name == "lower" || f.name == "upper" || f.name == "btrim" || f.name == "unaccent";
    v.isAsKept =
        keepsLength && std::all_of(arguments.begin(), arguments.end(), [](const auto& a) { return a.isAsKept; });
    // Arguments of polymorphic functions are brought to one type.
    const bool areOfOneType =
        std::all_of(arguments.begin(), arguments.end(), [&](const auto& a) { return a.type == arguments[0].type; });
    Oid common = 0;
    for (const auto& a : arguments)
        common = commonType(common, a.type);
    constexpr Oid kAnyCompatible = 5077;
    for (std::size_t i = 0; !areOfOneType && i < arguments.size(); ++i) {
        const auto* wanted = snapshot.type(argumentType(f, i));
        if (wanted && wanted->oid == kAnyCompatible) // of base types
            convert(arguments[i], common);
        else if (!wanted || wanted->kind == 'p')
            (void)domainChecks(arguments[i].type);
    }
    // jsonb_populate_record(NULL::t, …) and the like return what their first argument is.
    const auto* type = snapshot.type(f.returnType);
    if (type && type->kind == 'p') {
        v.type = 0;
        if (!arguments.empty() && (f.returnType == 2283 || f.returnType == 5077 || f.returnType == 2277)) {
            Oid given = 0;
            for (std::size_t i = 0; i < arguments.size() && i < f.arguments.size(); ++i)
                if (f.arguments[i] == f.returnType && given == 0)
                    given = arguments[i].type;
            if (given == 0 && f.returnType == 2283) // anyelement of an anyarray
                for (std::size_t i = 0; i < arguments.size() && i < f.arguments.size(); ++i)
                    if (const auto* array = snapshot.type(snapshot.baseType(arguments[i].type));
                        array && f.arguments[i] == 2277)
                        given = array->element;
            if (given == 0 && f.returnType == 2283 && arguments.size() == 1) // … of an anyrange
                if (const auto* range = snapshot.type(snapshot.baseType(arguments[0].type)))
                    given = range->subtype;
            if (given == 0 && f.returnType == 2277)
                for (std::size_t i = 0; i < arguments.size() && i < f.arguments.size(); ++i)
                    if (const auto* element = snapshot.type(arguments[i].type); element && f.arguments[i] != 2277)
                        given = element->arrayType;
            v.type = given;
        }
    }
    v.bounds = boundsOfFunction(f.name, arguments);
    Fields fields = functionFields(f, v);
    if (fields.empty() && v.type != 0)
        fields = fieldsOfType(v.type, v);
    if (rows) {
        rows->fields = fields;
        if (f.returnsSet)
            rows->steer.add(v.all());
        rows->atMostOne = !f.returnsSet;
    }
    if (!fields.empty())
        v.fields = std::make_shared<const Fields>(std::move(fields));
    return v;
}

// Functions that run a query they are given as text: its own lineage, if the text is a constant.
Value Analyser::callReader(const catalog::Function& f, const std::vector<Value>& arguments, Rows* rows) {
    Value v;
    for (const auto& a : arguments)
        v.absorb(a);
    const auto kind = reader(f);
    if (kind == Reader::Session) {
        v.absorb(Value::unknown());
    } else if (kind == Reader::QueryText || kind == Reader::RelationName) {
        const bool crosstab = f.name.starts_with("crosstab");
        for (std::size_t i = f.name == "ts_rewrite" ? 1 : 0; i < arguments.size(); ++i) {
            const auto* c = arguments[i].constant;
            if (i > 0 && crosstab && arguments[i].type == 23)
                continue; // the number of columns
            if (!c || !c->is(NodeKind::Constant) || c->as<sql::ConstantType>() != sql::ConstantType::String)
                return opaque("function " + f.name + " runs a query that is not a constant");
            const std::string text(c->name());
            const auto summary =
                analyseText(kind == Reader::RelationName ? "TABLE " + text : text, m_variables, m_parameters);
            if (!summary)
                return opaque("function " + f.name + " runs a query that could not be understood");
            absorb(summary->facts, summary->raises, summary->effects);
            for (const auto& field : summary->rows.fields)
                v.absorb(field.value);
            v.influences.add(summary->rows.steer);
            raise(v);
            if (!crosstab)
                break;
        }
    } else {
        return opaque("function " + f.name + " reads data that its call does not show");
    }
    v.type = f.returnType;
    if (rows) {
        rows->fields = functionFields(f, v);
        rows->steer = v.all();
    }
    return v;
}

namespace {

// A set over the function's own parameters, seen from the caller.
ColumnSet substitute(const ColumnSet& set, const std::vector<Value>& arguments) {
    ColumnSet out = set.everything() ? ColumnSet::all() : ColumnSet{};
    for (const auto id : set.ids()) {
        if (id.relation != kParameter)
            out.add(id);
        else if (const auto at = static_cast<std::size_t>(id.number) - 1; at < arguments.size())
            out.add(arguments[at].all());
    }
    return out;
}

Value substitute(const Value& v, const std::vector<Value>& arguments, int depth = 0) {
    Value out;
    out.values = substitute(v.values, arguments);
    out.influences = substitute(v.influences, arguments);
    out.type = v.type;
    out.bounds = v.bounds;
    out.growth = v.growth;
    out.certain = v.certain;
    out.takeRisks(v);
    if (v.fields && depth < 4) {
        auto fields = std::make_shared<Fields>();
        for (const auto& f : *v.fields)
            fields->push_back({f.name, substitute(f.value, arguments, depth + 1)});
        out.fields = std::move(fields);
    }
    return out;
}

} // namespace

Value Analyser::callSummary(const catalog::Function& f, const std::vector<Value>& arguments, Rows* rows) {
    const auto summary = nesting < 24 ? model.summaries().function(f, place, nesting + 1) : nullptr;
    if (!summary)
        return opaque("function " + f.name + " could not be understood");
    const bool hasOwnPath =
        f.standardBody || std::any_of(f.settings.begin(), f.settings.end(),
                                      [](const auto& setting) { return setting.starts_with("search_path="); });
    facts.resolvesLater = facts.resolvesLater || !hasOwnPath;
    Lineage called = summary->facts;
    for (auto* set : {&called.rows, &called.inner, &called.raise, &called.quotes, &called.effects, &called.plan})
        *set = substitute(*set, arguments);
    for (auto& w : called.writes)
        w.values = substitute(w.values, arguments);
    absorb(called, summary->raises, summary->effects);
    Value v = substitute(summary->result, arguments);
    float longest = 1;
    for (const auto& a : arguments)
        longest = std::max(longest, growthOf(a));
    grow(v, v.growth * longest);
    v.origin = {};
    if (rows) {
        for (const auto& field : summary->rows.fields)
            rows->fields.push_back({field.name, substitute(field.value, arguments)});
        rows->steer = substitute(summary->rows.steer, arguments);
        rows->atMostOne = !f.returnsSet;
    } else {
        v.influences.add(substitute(summary->rows.steer, arguments));
    }
    v.collation = collationOf(snapshot, f.returnType);
    // The body stands in place of the call, and its arguments where their names are.
    if (f.language == "sql" &&
        std::any_of(arguments.begin(), arguments.end(), [](const auto& a) { return a.raises || a.strains; }))
        raise(v);
    for (const auto& a : arguments) {
        v.aggregated = v.aggregated || a.aggregated;
        v.windowed = v.windowed || a.windowed;
        v.collation = mergedCollation(v.collation, sharedCollation({&a}));
    }
    return v;
}

void Analyser::absorb(const Lineage& other, bool raises, bool effects) {
    facts.inner.add(other.inner);
    facts.raise.add(other.raise);
    facts.quotes.add(other.quotes);
    facts.effects.add(other.effects);
    facts.carried.add(other.carried);
    facts.writes.insert(facts.writes.end(), other.writes.begin(), other.writes.end());
    facts.stored.insert(facts.stored.end(), other.stored.begin(), other.stored.end());
    for (const auto part : {&Lineage::written, &Lineage::read})
        for (const Oid oid : other.*part)
            if (std::find((facts.*part).begin(), (facts.*part).end(), oid) == (facts.*part).end())
                (facts.*part).push_back(oid);
    facts.cursors.insert(facts.cursors.end(), other.cursors.begin(), other.cursors.end());
    facts.opaque = facts.opaque || other.opaque;
    facts.movesPlace = facts.movesPlace || other.movesPlace;
    facts.resolvesLater = facts.resolvesLater || other.resolvesLater;
    facts.definesObjects = facts.definesObjects || other.definesObjects;
    for (const auto& note : other.notes)
        if (facts.notes.size() < 32 && std::find(facts.notes.begin(), facts.notes.end(), note) == facts.notes.end())
            facts.notes.push_back(note);
    region->raises = region->raises || raises;
    region->effects = region->effects || effects;
}

} // namespace postern::lineage
