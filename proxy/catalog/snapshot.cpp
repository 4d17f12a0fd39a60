#include "catalog/snapshot.h"

#include <algorithm>
#include <atomic>

namespace postern::catalog {

const Column* Relation::column(std::string_view wanted) const {
    for (const auto& c : columns)
        if (!c.dropped && c.name == wanted)
            return &c;
    return nullptr;
}

const Column* Relation::column(std::int16_t wanted) const {
    const auto at = static_cast<std::size_t>(wanted) - 1;
    return wanted > 0 && at < columns.size() && columns[at].number == wanted ? &columns[at] : nullptr;
}

void Objects::index() {
    relationNames.index(relations);
    typeNames.index(types);
    functionNames.index(functions);
    operatorNames.index(operators);
}

Snapshot::Snapshot(std::shared_ptr<const Objects> system, std::shared_ptr<const Objects> user,
                   std::vector<Schema> schemas, Facts facts)
    : m_system(std::move(system)), m_user(std::move(user)), m_schemas(std::move(schemas)), m_facts(std::move(facts)) {
    static std::atomic<std::uint64_t> next{1};
    m_number = next++;
    for (const auto& [oid, r] : m_user->relations)
        if (r.rowType != 0)
            m_rowTypes.emplace(r.rowType, oid);
}

Oid Snapshot::schema(std::string_view name) const {
    if (name == "pg_temp")
        return m_facts.temporarySchema;
    for (const auto& s : m_schemas)
        if (s.name == name)
            return s.oid;
    return 0;
}

const std::string* Snapshot::schemaName(Oid oid) const {
    for (const auto& s : m_schemas)
        if (s.oid == oid)
            return &s.name;
    return nullptr;
}

namespace {
// Splits a list of identifiers as SplitIdentifierString does: commas, double quotes, unquoted parts in lower case.
std::vector<std::string> splitIdentifiers(std::string_view text) {
    std::vector<std::string> out;
    std::string part;
    bool quoted = false, wasQuoted = false;
    const auto flush = [&] {
        if (!wasQuoted)
            while (!part.empty() && part.back() == ' ')
                part.pop_back();
        if (!part.empty() || wasQuoted)
            out.push_back(std::move(part));
        part.clear();
        wasQuoted = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            part += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
            wasQuoted = true;
        } else if (!quoted && c == ',') {
            flush();
        } else if (quoted || (!wasQuoted && (!part.empty() || (c != ' ' && c != '\t' && c != '\n')))) {
            part += !quoted && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    flush();
    return out;
}
} // namespace

SearchPath Snapshot::searchPath(std::string_view setting, std::string_view user) const {
    SearchPath path;
    const auto add = [&](Oid oid) {
        if (oid != 0 && std::find(path.begin(), path.end(), oid) == path.end())
            path.push_back(oid);
    };
    for (const auto& part : splitIdentifiers(setting))
        add(part == "$user" ? schema(user) : schema(part));
    if (std::find(path.begin(), path.end(), kPgCatalogSchema) == path.end())
        path.insert(path.begin(), kPgCatalogSchema);
    if (m_facts.temporarySchema != 0 && std::find(path.begin(), path.end(), m_facts.temporarySchema) == path.end())
        path.insert(path.begin(), m_facts.temporarySchema);
    return path;
}

namespace {

template <class Map>
const typename Map::mapped_type* byOid(const Map& user, const Map& system, typename Map::key_type oid) {
    const bool isInitdbs = oid < kFirstNormalOid; // only where to look first
    const auto& first = isInitdbs ? system : user;
    if (const auto at = first.find(oid); at != first.end())
        return &at->second;
    const auto& second = isInitdbs ? user : system;
    const auto at = second.find(oid);
    return at == second.end() ? nullptr : &at->second;
}

// The objects of that name in both parts, to be told apart by schema.
template <class Object>
struct SameName {
    std::span<const Object* const> parts[2];

    SameName(const Objects& user, const Objects& system, const ByName<Object> Objects::*names, std::string_view name)
        : parts{(user.*names).find(name), (system.*names).find(name)} {}

    const Object* in(Oid schema) const {
        for (const auto& part : parts)
            for (const auto* object : part)
                if (object->schema == schema)
                    return object;
        return nullptr;
    }
    const Object* in(const SearchPath& path) const {
        for (const Oid schema : path)
            if (const auto* object = in(schema))
                return object;
        return nullptr;
    }
    template <class Accept>
    const Object* firstIn(std::span<const Oid> schemas, Accept accept, Oid exceptSchema = 0) const {
        for (const Oid schema : schemas)
            for (const auto& part : parts)
                for (const auto* object : part)
                    if (object->schema == schema && schema != exceptSchema && accept(*object))
                        return object;
        return nullptr;
    }
    std::vector<const Object*> allIn(std::span<const Oid> schemas, Oid exceptSchema = 0) const {
        std::vector<const Object*> out;
        for (const Oid schema : schemas)
            for (const auto& part : parts)
                for (const auto* object : part)
                    if (object->schema == schema && schema != exceptSchema)
                        out.push_back(object);
        return out;
    }
};

} // namespace

const Relation* Snapshot::relation(Oid oid) const {
    return byOid(m_user->relations, m_system->relations, oid);
}
const Type* Snapshot::type(Oid oid) const {
    return byOid(m_user->types, m_system->types, oid);
}
const Function* Snapshot::function(Oid oid) const {
    return byOid(m_user->functions, m_system->functions, oid);
}

const Relation* Snapshot::relation(Oid schema, std::string_view name) const {
    return SameName(*m_user, *m_system, &Objects::relationNames, name).in(schema);
}
const Relation* Snapshot::relation(const SearchPath& path, std::string_view name) const {
    return SameName(*m_user, *m_system, &Objects::relationNames, name).in(path);
}

const Relation* Snapshot::rowTypeRelation(Oid typeOid) const {
    const auto base = baseType(typeOid);
    if (const auto at = m_rowTypes.find(base); at != m_rowTypes.end())
        return relation(at->second);
    const auto* t = type(base);
    return t && t->relation != 0 ? relation(t->relation) : nullptr;
}

const Type* Snapshot::type(Oid schema, std::string_view name) const {
    return SameName(*m_user, *m_system, &Objects::typeNames, name).in(schema);
}
const Type* Snapshot::type(const SearchPath& path, std::string_view name) const {
    return SameName(*m_user, *m_system, &Objects::typeNames, name).in(path);
}

std::vector<const Function*> Snapshot::functions(Oid schema, std::string_view name) const {
    return SameName(*m_user, *m_system, &Objects::functionNames, name).allIn({&schema, 1});
}
// Functions and operators are never looked for in pg_temp.
std::vector<const Function*> Snapshot::functions(const SearchPath& path, std::string_view name) const {
    return SameName(*m_user, *m_system, &Objects::functionNames, name).allIn(path, m_facts.temporarySchema);
}

std::vector<const Operator*> Snapshot::operators(Oid schema, std::string_view name) const {
    return SameName(*m_user, *m_system, &Objects::operatorNames, name).allIn({&schema, 1});
}
std::vector<const Operator*> Snapshot::operators(const SearchPath& path, std::string_view name) const {
    return SameName(*m_user, *m_system, &Objects::operatorNames, name).allIn(path, m_facts.temporarySchema);
}

const Operator* Snapshot::exactOperator(const SearchPath& path, std::string_view name, Oid left, Oid right) const {
    return SameName(*m_user, *m_system, &Objects::operatorNames, name)
        .firstIn(
            path, [&](const Operator& o) { return o.left == left && o.right == right; }, m_facts.temporarySchema);
}
const Operator* Snapshot::exactOperator(Oid schema, std::string_view name, Oid left, Oid right) const {
    return SameName(*m_user, *m_system, &Objects::operatorNames, name).firstIn({&schema, 1}, [&](const Operator& o) {
        return o.left == left && o.right == right;
    });
}

const Cast* Snapshot::cast(Oid source, Oid target) const {
    const auto key = static_cast<std::uint64_t>(source) << 32 | target;
    return byOid(m_user->casts, m_system->casts, key);
}

Oid Snapshot::baseType(Oid oid) const {
    for (int depth = 0; depth < 32; ++depth) {
        const auto* t = type(oid);
        if (!t || t->kind != 'd' || t->baseType == 0)
            break;
        oid = t->baseType;
    }
    return oid;
}

} // namespace postern::catalog
