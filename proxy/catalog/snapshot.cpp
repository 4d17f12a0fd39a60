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
    relationNames.clear(), typeNames.clear(), functionNames.clear(), operatorNames.clear();
    for (const auto& [oid, r] : relations)
        relationNames[r.name].push_back(oid);
    for (const auto& [oid, t] : types)
        typeNames[t.name].push_back(oid);
    for (const auto& [oid, f] : functions)
        functionNames[f.name].push_back(oid);
    for (const auto& [oid, o] : operators)
        operatorNames[o.name].push_back(oid);
    for (auto& [name, oids] : functionNames)
        std::sort(oids.begin(), oids.end());
    for (auto& [name, oids] : operatorNames)
        std::sort(oids.begin(), oids.end());
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

template <class Map, class Names>
const typename Map::mapped_type* Snapshot::find(const Map Objects::*map, const Names Objects::*names, Oid schema,
                                                std::string_view name) const {
    const std::string key(name);
    for (const auto* part : {m_user.get(), m_system.get()}) {
        const auto at = (part->*names).find(key);
        if (at == (part->*names).end())
            continue;
        for (const Oid oid : at->second)
            if (const auto& object = (part->*map).at(oid); object.schema == schema)
                return &object;
    }
    return nullptr;
}

template <class Map, class Names>
void Snapshot::collect(const Map Objects::*map, const Names Objects::*names, Oid schema, std::string_view name,
                       std::vector<const typename Map::mapped_type*>& out) const {
    const std::string key(name);
    for (const auto* part : {m_user.get(), m_system.get()}) {
        const auto at = (part->*names).find(key);
        if (at == (part->*names).end())
            continue;
        for (const Oid oid : at->second)
            if (const auto& object = (part->*map).at(oid); object.schema == schema)
                out.push_back(&object);
    }
}

namespace {
template <class Map>
const typename Map::mapped_type* byOid(const Map& user, const Map& system, typename Map::key_type oid) {
    if (const auto at = user.find(oid); at != user.end())
        return &at->second;
    const auto at = system.find(oid);
    return at == system.end() ? nullptr : &at->second;
}
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
    return find(&Objects::relations, &Objects::relationNames, schema, name);
}

const Relation* Snapshot::relation(const SearchPath& path, std::string_view name) const {
    for (const Oid schema : path)
        if (const auto* r = relation(schema, name))
            return r;
    return nullptr;
}

const Relation* Snapshot::rowTypeRelation(Oid typeOid) const {
    const auto base = baseType(typeOid);
    if (const auto at = m_rowTypes.find(base); at != m_rowTypes.end())
        return relation(at->second);
    const auto* t = type(base);
    return t && t->relation != 0 ? relation(t->relation) : nullptr;
}

const Type* Snapshot::type(Oid schema, std::string_view name) const {
    return find(&Objects::types, &Objects::typeNames, schema, name);
}

const Type* Snapshot::type(const SearchPath& path, std::string_view name) const {
    for (const Oid schema : path)
        if (const auto* t = type(schema, name))
            return t;
    return nullptr;
}

std::vector<const Function*> Snapshot::functions(Oid schema, std::string_view name) const {
    std::vector<const Function*> out;
    collect(&Objects::functions, &Objects::functionNames, schema, name, out);
    return out;
}

std::vector<const Function*> Snapshot::functions(const SearchPath& path, std::string_view name) const {
    std::vector<const Function*> out;
    for (const Oid schema : path)
        if (schema != m_facts.temporarySchema) // functions are never looked for in pg_temp
            collect(&Objects::functions, &Objects::functionNames, schema, name, out);
    return out;
}

std::vector<const Operator*> Snapshot::operators(Oid schema, std::string_view name) const {
    std::vector<const Operator*> out;
    collect(&Objects::operators, &Objects::operatorNames, schema, name, out);
    return out;
}

std::vector<const Operator*> Snapshot::operators(const SearchPath& path, std::string_view name) const {
    std::vector<const Operator*> out;
    for (const Oid schema : path)
        if (schema != m_facts.temporarySchema)
            collect(&Objects::operators, &Objects::operatorNames, schema, name, out);
    return out;
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
