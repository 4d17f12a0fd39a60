#include "approval/statement_key.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/text.h"

namespace postern::approval {

StatementKey& StatementKey::add(std::string_view field) {
    add(field.size());
    m_bytes += field;
    return *this;
}

StatementKey& StatementKey::add(std::uint64_t number) {
    putU64(m_bytes, number);
    return *this;
}

std::string StatementKey::key() const {
    return sha256(m_bytes);
}

bool isRepeatable(const sql::Statement& statement) {
    static constexpr std::string_view kOrdinary[] = {"SELECT", "INSERT", "UPDATE", "DELETE",    "MERGE",
                                                     "VALUES", "TABLE",  "COPY",   "COPY FROM", "EXPLAIN"};
    const auto isOrdinary = [](const std::string& kind) {
        return kind.starts_with("SELECT FOR ") ||
               std::find(std::begin(kOrdinary), std::end(kOrdinary), kind) != std::end(kOrdinary);
    };
    const auto isServers = [](sql::CopyEnd end) { return end == sql::CopyEnd::File || end == sql::CopyEnd::Program; };
    return !statement.fingerprint.empty() && statement.unfilteredWrites.empty() && !statement.kinds.empty() &&
           !isServers(statement.copyFrom) && !isServers(statement.copyTo) &&
           statement.sessionControl == sql::SessionControl::None &&
           std::all_of(statement.kinds.begin(), statement.kinds.end(), isOrdinary);
}

} // namespace postern::approval
