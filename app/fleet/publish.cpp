#include "app/fleet/publish.h"

#include <algorithm>

#include "app/agents.h"
#include "app/paths.h"
#include "app/shared_store.h"
#include "app/signing_key.h"
#include "recording/postgres_schema.h"

namespace postern::app {

namespace {

constexpr int kAttempts = 10; // when others store directives at the same time
constexpr int kPage = 20;     // directives read at once

} // namespace

Result<DirectiveDesk> DirectiveDesk::open(const policy::Store& store) {
    if (!storeFile(store).empty())
        return Error::client(sqlstate::kFeatureNotSupported,
                             phrase("this is about a store that gateways share; the configured one is the SQLite file "
                                    "%1 (a shared one has [store] url = \"postgresql://…\")",
                                    storeFile(store)));
    POSTERN_TRY(makeFolder(dataFolder()));
    auto key = openSigningKey(dataFolder(), KeyPlace::KeychainOrFile);
    if (!key)
        return key.error();
    auto link = recording::Link::open(storeAddress(store), "postern policy");
    if (!link)
        return link.error();
    POSTERN_TRY(recording::requirePostgres(*link));
    auto trusted = store.administrators;
    trusted.push_back(key->publicKey().toText());
    return DirectiveDesk(std::move(*link), std::move(*key), std::move(trusted));
}

Result<bool> DirectiveDesk::mayGive() {
    const auto rows =
        m_link.ask("SELECT pg_catalog.has_any_column_privilege('postern.directive', 'INSERT')::int::bigint");
    if (!rows)
        return rows.error();
    return rows->integer(0, 0) != 0;
}

Result<std::vector<PolicyVersion>> DirectiveDesk::versions() {
    std::vector<PolicyVersion> out;
    for (std::uint64_t last = 0;;) {
        auto found = recording::directivesOf(m_link, recording::DirectiveKind::Policy, last, kPage);
        if (!found)
            return found.error();
        if (found->empty())
            return out;
        last = found->back().number;
        for (auto& directive : *found)
            out.push_back(versionFrom(std::move(directive)));
    }
}

PolicyVersion DirectiveDesk::versionFrom(recording::Directive directive) const {
    PolicyVersion out;
    if (const auto signedOnce = recording::signedFacts(directive, m_trusted))
        out.number = signedOnce->version;
    if (auto facts = verify(directive)) {
        out.facts = std::move(*facts);
    } else {
        out.problem = facts.error().message();
        directive.contents.clear(); // only administrators decide how much is kept in memory
    }
    out.directive = std::move(directive);
    return out;
}

const PolicyVersion* newestOf(const std::vector<PolicyVersion>& versions) {
    const PolicyVersion* newest = nullptr;
    for (const auto& version : versions)
        if (version.facts && (newest == nullptr || version.facts->version > newest->facts->version))
            newest = &version;
    return newest;
}

Result<recording::DirectiveFacts> DirectiveDesk::give(recording::DirectiveKind kind, std::string contents,
                                                      std::string comment, const std::optional<std::string>& onto) {
    for (int attempt = 1;; ++attempt) {
        const auto head = recording::directiveHead(m_link);
        if (!head)
            return head.error();
        recording::DirectiveFacts facts;
        facts.number = head->number + 1;
        facts.kind = kind;
        facts.time = now().wall;
        facts.by = accountName();
        facts.comment = comment;
        if (kind == recording::DirectiveKind::Policy) {
            const auto before = versions();
            if (!before)
                return before.error();
            const auto* newest = newestOf(*before);
            if (onto && *onto != (newest != nullptr ? newest->directive.contents : std::string()))
                return Error::client("40001", phrase("another policy was published since you began; read it first"));
            for (const auto& version : *before)
                facts.version = std::max(facts.version, version.number);
            ++facts.version;
            facts.parent = newest != nullptr ? newest->facts->sha256 : std::string();
        }
        const auto directive = recording::signDirective(facts, contents, head->hash, m_key);
        const auto added = recording::addDirective(m_link, directive);
        if (added)
            return recording::verifyDirective(directive, m_trusted);
        if (added.error().sqlstate() != "40001" || attempt == kAttempts)
            return added.error();
    }
}

} // namespace postern::app
