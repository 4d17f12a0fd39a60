#pragma once
// What an administrator does with directives: signs with this installation's key, stores, lists. Blocking; any thread.
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "policy/configuration.h"
#include "recording/postgres_directives.h"

namespace postern::app {

// A version of the policy as the store has it.
struct PolicyVersion {
    recording::Directive directive;
    std::optional<recording::DirectiveFacts> facts; // none: it cannot be believed
    std::string problem;                            // why
    std::uint64_t number = 0;                       // its version, also when only its text cannot be believed
};

class DirectiveDesk {
public:
    // Connects to the configured store. Error 0A000: it is not a shared one.
    static Result<DirectiveDesk> open(const policy::Store& store);

    std::string publicKey() const { return m_key.publicKey().toText(); }
    // Oldest first. Believed: what the configuration's administrators signed, or this one.
    Result<std::vector<PolicyVersion>> versions();
    // Signs and stores it, after whatever others stored meanwhile. `onto`: the text of the newest policy that a policy
    // is to follow; error 40001 when it is another one.
    Result<recording::DirectiveFacts> give(recording::DirectiveKind kind, std::string contents, std::string comment,
                                           const std::optional<std::string>& onto = {});
    Result<recording::DirectiveFacts> verify(const recording::Directive& directive) const {
        return recording::verifyDirective(directive, m_trusted);
    }
    // Whether the database lets this role store directives.
    Result<bool> mayGive();
    recording::Link& link() { return m_link; }

private:
    DirectiveDesk(recording::Link link, recording::SigningKey key, std::vector<std::string> trusted)
        : m_link(std::move(link)), m_key(std::move(key)), m_trusted(std::move(trusted)) {}
    PolicyVersion versionFrom(recording::Directive directive) const;

    recording::Link m_link;
    recording::SigningKey m_key;
    std::vector<std::string> m_trusted;
};

// The newest that can be believed; null: there is none.
const PolicyVersion* newestOf(const std::vector<PolicyVersion>& versions);

} // namespace postern::app
