#pragma once
// Directives in a shared store (directive.h, docs/team.md). Whoever the database's rights let writes and reads them;
// what to believe of it is for the reader's own keys to say.
#include <vector>

#include "recording/directive.h"
#include "recording/postgres.h"
#include "recording/store.h"

namespace postern::recording {

struct DirectiveHead {
    std::uint64_t number = 0; // 0: there is none
    Digest hash;              // zeros before the first
};

// What a gateway says it has made of them.
struct Acknowledged {
    std::uint64_t directive = 0, policyVersion = 0;
    std::string problem; // empty: nothing is wrong
    friend bool operator==(const Acknowledged&, const Acknowledged&) = default;
};

Result<DirectiveHead> directiveHead(Link& link);
// In order, at most `limit`. A row that cannot be one comes with zeros for its digests, and does not verify.
Result<std::vector<Directive>> directivesAfter(Link& link, std::uint64_t number, int limit);
// The same of one kind alone.
Result<std::vector<Directive>> directivesOf(Link& link, DirectiveKind kind, std::uint64_t after, int limit);
// Error 40001: another one was faster; read the head again.
Result<> addDirective(Link& link, const Directive& directive);
// SHA-256 of the contents of directive `number` as the store has them now, hexadecimal, and of its canonical text and
// prev; none when there is no such directive.
Result<std::optional<std::string>> directiveDigests(Link& link, std::uint64_t number);
Result<> acknowledge(Link& link, GatewayId gateway, const Acknowledged& what);

} // namespace postern::recording
