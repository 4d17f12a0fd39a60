#pragma once
// What a statement reads and what of its answer is masked, worked out from the target's catalog without running it: the
// same look that the gateway takes.
#include <memory>
#include <string>
#include <vector>

#include "policy/configuration.h"
#include "session/lens.h"
#include "sql/statement.h"

namespace postern::app {

struct OutputInsight {
    std::string name;
    std::vector<std::string> from; // "schema.relation.column" it can depend on; "*" is everything
    std::string maskedBy;          // the mask's name; empty: it comes back as it is
    std::string why;               // of a masked one
};

struct StatementInsight {
    std::vector<OutputInsight> outputs;
    std::vector<std::string> columnsRead, maskedColumns; // maskedColumns: those that it reads or writes
    std::vector<policy::MaskedUse> uses;                 // how it uses masked columns
    std::vector<std::string> notes;                      // what could not be told, and why
};

class Insight {
public:
    // Connects to the target and reads its catalog; blocks for seconds at most. Errors: of the connection.
    static Result<Insight> open(const std::shared_ptr<const policy::Configuration>& configuration,
                                const policy::Target& target, const std::string& agent,
                                const std::vector<std::string>& groups);
    explicit Insight(std::shared_ptr<const session::Lens> lens) : m_lens(std::move(lens)) {}

    // The same catalog, for somebody else.
    Insight with(const std::shared_ptr<const policy::Configuration>& configuration, const std::string& target,
                 const std::string& agent, const std::vector<std::string>& groups) const;

    StatementInsight of(const sql::Analysis& analysis, std::size_t statement) const; // as a new session sees it
    StatementInsight of(const sql::Analysis& analysis, std::size_t statement, const lineage::Place& place) const;

private:
    std::shared_ptr<const session::Lens> m_lens;
};

std::string_view toString(policy::MaskedUse use);

} // namespace postern::app
