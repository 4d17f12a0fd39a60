#include <array>
#include <charconv>

#include "catalog/load.h"

namespace postern::catalog {

namespace {

using Values = std::span<const std::optional<std::string_view>>;

// Reads the columns of one row in turn; after anything unexpected it is failed.
class Row {
public:
    explicit Row(Values values) : m_values(values) {}

    bool ok() const { return m_ok; }
    std::optional<std::string_view> next() {
        if (m_at >= m_values.size()) {
            m_ok = false;
            return std::nullopt;
        }
        return m_values[m_at++];
    }
    std::string text() { return std::string(next().value_or("")); }
    bool boolean() { return next().value_or("f") == "t"; }
    char letter() {
        const auto v = next();
        return v && !v->empty() ? v->front() : '\0';
    }
    template <class Number>
    Number number() {
        const auto v = next();
        return v ? parse<Number>(*v) : Number{};
    }
    Oid oid() { return number<Oid>(); }
    // int2vector and oidvector are written with spaces, arrays with braces and commas.
    template <class Number>
    std::vector<Number> numbers() {
        std::vector<Number> out;
        const auto v = next();
        if (!v)
            return out;
        std::size_t at = 0;
        while (at < v->size()) {
            const auto end = v->find_first_of(" ,{}", at);
            const auto word = v->substr(at, end == std::string_view::npos ? end : end - at);
            if (!word.empty())
                out.push_back(parse<Number>(word));
            if (end == std::string_view::npos)
                break;
            at = end + 1;
        }
        return out;
    }
    // A one-dimensional text array as array_out writes it; NULL elements become empty.
    std::vector<std::string> texts() {
        std::vector<std::string> out;
        const auto v = next();
        if (!v)
            return out;
        if (v->size() < 2 || v->front() != '{') {
            m_ok = false;
            return out;
        }
        std::string part;
        bool quoted = false, any = false;
        for (std::size_t i = 1; i + 1 < v->size(); ++i) {
            const char c = (*v)[i];
            any = true;
            if (c == '\\' && i + 2 < v->size())
                part += (*v)[++i];
            else if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                out.push_back(std::move(part)), part.clear();
            else
                part += c;
        }
        if (any)
            out.push_back(std::move(part));
        return out;
    }

private:
    template <class Number>
    Number parse(std::string_view text) {
        Number value{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size())
            m_ok = false;
        return value;
    }

    Values m_values;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace

struct SnapshotBuilder::State {
    std::shared_ptr<const Objects> oldSystem;
    Objects system, user;
    std::vector<Schema> schemas;
    Snapshot::Facts facts;
    bool ok = true, haveFacts = false;

    Objects& part(Oid oid) { return oid < kFirstNormalOid ? system : user; }
    Relation* relation(Oid oid) {
        auto& map = part(oid).relations;
        const auto at = map.find(oid);
        return at == map.end() ? nullptr : &at->second; // gone between two queries
    }

    bool readFacts(Row& r);
    bool readSchema(Row& r);
    bool readRelation(Row& r);
    bool readColumn(Row& r);
    bool readInheritance(Row& r);
    bool readType(Row& r);
    bool readFunction(Row& r);
    bool readOperator(Row& r);
    bool readCast(Row& r);
    bool readConstraint(Row& r);
    bool readIndex(Row& r);
    bool readTrigger(Row& r);
    bool readRule(Row& r);
    bool readPolicy(Row& r);
};

bool SnapshotBuilder::State::readFacts(Row& r) {
    facts.serverVersion = r.number<std::uint32_t>();
    facts.currentUser = r.text();
    facts.sessionUser = r.text();
    facts.database = r.text();
    facts.searchPath = r.text();
    facts.superuser = r.text() == "on";
    facts.temporarySchema = r.oid();
    facts.readOnly = r.text() == "on";
    haveFacts = true;
    return r.ok();
}

bool SnapshotBuilder::State::readSchema(Row& r) {
    Schema s;
    s.oid = r.oid();
    s.name = r.text();
    schemas.push_back(std::move(s));
    return r.ok();
}

bool SnapshotBuilder::State::readRelation(Row& r) {
    Relation x;
    x.oid = r.oid();
    x.schema = r.oid();
    x.name = r.text();
    x.kind = r.letter();
    x.persistence = r.letter();
    x.owner = r.oid();
    x.rowType = r.oid();
    x.rowSecurity = r.boolean();
    x.forceRowSecurity = r.boolean();
    x.isPartition = r.boolean();
    x.definition = r.text();
    x.partitionKey = r.numbers<std::int16_t>();
    x.partitionExpressions = r.text();
    const Oid oid = x.oid;
    part(oid).relations.insert_or_assign(oid, std::move(x));
    return r.ok();
}

bool SnapshotBuilder::State::readColumn(Row& r) {
    auto* owner = relation(r.oid());
    Column c;
    c.number = r.number<std::int16_t>();
    c.name = r.text();
    c.type = r.oid();
    c.typmod = r.number<std::int32_t>();
    c.collation = r.oid();
    c.notNull = r.boolean();
    c.dropped = r.boolean();
    c.generated = r.letter() == 's';
    c.identity = r.letter() != '\0';
    c.expression = r.text();
    if (!owner || !r.ok())
        return r.ok();
    if (static_cast<std::size_t>(c.number) != owner->columns.size() + 1)
        return false; // attribute numbers have no gaps
    owner->columns.push_back(std::move(c));
    return true;
}

bool SnapshotBuilder::State::readInheritance(Row& r) {
    const Oid child = r.oid(), parent = r.oid();
    auto *c = relation(child), *p = relation(parent);
    if (c && p) {
        c->parents.push_back(parent);
        p->children.push_back(child);
    }
    return r.ok();
}

bool SnapshotBuilder::State::readType(Row& r) {
    Type t;
    t.oid = r.oid();
    t.schema = r.oid();
    t.name = r.text();
    t.kind = r.letter();
    t.category = r.letter();
    t.relation = r.oid();
    t.element = r.oid();
    t.arrayType = r.oid();
    t.baseType = r.oid();
    t.typmod = r.number<std::int32_t>();
    t.hasCheck = r.boolean();
    t.subtype = r.oid();
    t.check = r.text();
    t.defaultExpression = r.text();
    const Oid oid = t.oid;
    part(oid).types.insert_or_assign(oid, std::move(t));
    return r.ok();
}

bool SnapshotBuilder::State::readFunction(Row& r) {
    Function f;
    f.oid = r.oid();
    f.schema = r.oid();
    f.name = r.text();
    f.kind = r.letter();
    f.language = r.text();
    f.volatility = r.letter();
    f.strict = r.boolean();
    f.returnsSet = r.boolean();
    f.securityDefiner = r.boolean();
    f.owner = r.oid();
    f.returnType = r.oid();
    f.arguments = r.numbers<Oid>();
    f.allArguments = r.numbers<Oid>();
    for (const auto& mode : r.texts())
        f.modes += mode.empty() ? 'i' : mode.front();
    f.names = r.texts();
    f.defaults = r.number<std::int16_t>();
    f.variadicElement = r.oid();
    f.body = r.text();
    f.standardBody = r.boolean();
    f.settings = r.texts();
    f.transition = r.oid();
    f.final = r.oid();
    f.extension = r.text();
    f.defaultExpressions = r.text();
    f.parts = r.numbers<Oid>();
    const Oid oid = f.oid;
    part(oid).functions.insert_or_assign(oid, std::move(f));
    return r.ok();
}

bool SnapshotBuilder::State::readOperator(Row& r) {
    Operator o;
    o.oid = r.oid();
    o.schema = r.oid();
    o.name = r.text();
    o.left = r.oid();
    o.right = r.oid();
    o.result = r.oid();
    o.function = r.oid();
    o.isOfExtension = r.boolean();
    const Oid oid = o.oid;
    part(oid).operators.insert_or_assign(oid, std::move(o));
    return r.ok();
}

bool SnapshotBuilder::State::readCast(Row& r) {
    Cast c;
    c.source = r.oid();
    c.target = r.oid();
    c.function = r.oid();
    c.context = r.letter();
    c.method = r.letter();
    auto& objects =
        c.source < kFirstNormalOid && c.target < kFirstNormalOid && c.function < kFirstNormalOid ? system : user;
    objects.casts.insert_or_assign(static_cast<std::uint64_t>(c.source) << 32 | c.target, c);
    return r.ok();
}

bool SnapshotBuilder::State::readConstraint(Row& r) {
    auto* owner = relation(r.oid());
    Constraint c;
    c.name = r.text();
    c.type = r.letter();
    c.columns = r.numbers<std::int16_t>();
    c.foreignRelation = r.oid();
    c.foreignColumns = r.numbers<std::int16_t>();
    c.deferrable = r.boolean();
    c.expression = r.text();
    c.holds = r.boolean();
    if (owner)
        owner->constraints.push_back(std::move(c));
    return r.ok();
}

bool SnapshotBuilder::State::readIndex(Row& r) {
    auto* owner = relation(r.oid());
    Index i;
    i.oid = r.oid();
    i.name = r.text();
    i.unique = r.boolean();
    i.exclusion = r.boolean();
    i.keys = r.numbers<std::int16_t>();
    i.expressions = r.text();
    i.predicate = r.text();
    if (owner)
        owner->indexes.push_back(std::move(i));
    return r.ok();
}

bool SnapshotBuilder::State::readTrigger(Row& r) {
    auto* owner = relation(r.oid());
    Trigger t;
    t.name = r.text();
    t.function = r.oid();
    t.type = r.number<std::int16_t>();
    t.internal = r.boolean();
    t.condition = r.text();
    if (owner)
        owner->triggers.push_back(std::move(t));
    return r.ok();
}

bool SnapshotBuilder::State::readRule(Row& r) {
    auto* owner = relation(r.oid());
    Rule x;
    x.name = r.text();
    x.event = r.letter();
    x.instead = r.boolean();
    x.definition = r.text();
    if (owner)
        owner->rules.push_back(std::move(x));
    return r.ok();
}

bool SnapshotBuilder::State::readPolicy(Row& r) {
    auto* owner = relation(r.oid());
    Policy p;
    p.name = r.text();
    p.command = r.letter();
    p.usingText = r.text();
    p.checkText = r.text();
    if (owner)
        owner->policies.push_back(std::move(p));
    return r.ok();
}

SnapshotBuilder::SnapshotBuilder(std::shared_ptr<const Objects> system) : m(std::make_unique<State>()) {
    m->oldSystem = std::move(system);
}

SnapshotBuilder::~SnapshotBuilder() = default;

void SnapshotBuilder::row(std::size_t query, Values values) {
    using Read = bool (State::*)(Row&);
    static constexpr std::array<Read, 14> kReaders{
        &State::readFacts, &State::readSchema,   &State::readRelation, &State::readColumn, &State::readInheritance,
        &State::readType,  &State::readFunction, &State::readOperator, &State::readCast,   &State::readConstraint,
        &State::readIndex, &State::readTrigger,  &State::readRule,     &State::readPolicy,
    };
    Row r(values);
    m->ok = m->ok && query < kReaders.size() && (m.get()->*kReaders[query])(r);
}

Result<std::shared_ptr<const Snapshot>> SnapshotBuilder::finish() {
    if (!m->ok || !m->haveFacts || m->schemas.empty() || (!m->oldSystem && m->system.relations.empty()))
        return Error::internal("the catalog could not be read");
    m->user.index();
    auto system = m->oldSystem;
    if (!system) {
        m->system.index();
        system = std::make_shared<const Objects>(std::move(m->system));
    }
    return std::make_shared<const Snapshot>(std::move(system), std::make_shared<const Objects>(std::move(m->user)),
                                            std::move(m->schemas), std::move(m->facts));
}

} // namespace postern::catalog
