#pragma once
// Equality with a pseudonym: where a statement compares a column with a pseudonym that the client was given, the server
// gets the value behind it. What is no pseudonym finds nothing, so a guess at the real value tells nothing either.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/foreseen.h"

namespace postern::session {

// Fills `out.operands`. False: some comparison must not be followed this way, because the value could be read back, or
// because two columns are compared of which one shows its real values; `out` is of no use then.
bool pseudonymOperands(const Lens& lens, const lineage::Place& place, const lineage::Lineage& lineage,
                       const sql::Analysis& analysis, std::size_t statement, Foreseen& out);

// The text with the constants of `operands` replaced.
std::string withResolved(std::string_view text, const std::vector<PseudonymOperand>& operands, const Lens& lens,
                         const MaskingTools& tools);

// A Bind message's bytes with the parameters of `operands` replaced. `types`: of the parameters, as far as declared.
// Absent: the message could not be read.
// What has no value behind it becomes NULL, which equals nothing.
std::optional<std::string> bindWithResolved(std::string_view message, const std::vector<PseudonymOperand>& operands,
                                            const std::vector<Oid>& types, const Lens& lens, const MaskingTools& tools);

} // namespace postern::session
