#pragma once
// The session's own objects on the server, as far as their judgement and their answers depend on them: prepared
// statements (made by Parse or by PREPARE: one name space, as on the server) and portals.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strong.h"
#include "sql/statement.h"
#include "wire/backend.h"
#include "wire/frontend.h"

namespace postern::approval {
struct Ask;
}

namespace postern::session {

using Columns = std::vector<wire::FieldDescription>;
struct AnswerPlan; // answer_plan.h

struct Prepared {
    std::shared_ptr<const sql::Analysis> analysis;
    std::size_t index = 0;                  // of its statement in the analysed text
    bool isWithin = false;                  // the statement is a PREPARE, and what it prepares is meant
    std::vector<Oid> types;                 // of its parameters, as far as known
    std::shared_ptr<const Columns> columns; // once described
    bool hasResolvedConstants = false;      // pseudonyms in its text have been replaced (pseudonym_operands.h)

    // None for an empty query.
    const sql::Statement* facts() const {
        return analysis && index < analysis->statements.size() ? &analysis->statements[index] : nullptr;
    }
};

struct Portal {
    std::shared_ptr<Prepared> statement;
    std::vector<wire::Argument> arguments;
    std::vector<std::int16_t> resultFormats;
    std::shared_ptr<const Columns> columns;        // once described; formats as they arrive
    std::shared_ptr<const AnswerPlan> plan;        // made when it was bound, when masks apply
    bool hasResolvedParameters = false;            // pseudonyms among its arguments have been replaced
    bool hasBegun = false;                         // to run, so that a person need not be asked again
    std::string begunIn;                           // the client's encoding then
    std::shared_ptr<const approval::Ask> approved; // by a person when it was bound
    std::uint64_t number = 0;                      // its statement's, when it was recorded while it was bound

    std::int16_t formatOf(std::size_t column) const {
        if (resultFormats.size() == 1)
            return resultFormats[0];
        return column < resultFormats.size() ? resultFormats[column] : std::int16_t{0};
    }
};

// By name; the unnamed one is looked up without a search.
template <class Object>
class Named {
public:
    using Map = std::map<std::string, std::shared_ptr<Object>, std::less<>>;

    std::shared_ptr<Object> find(std::string_view name) const {
        if (name.empty())
            return m_unnamed;
        const auto it = m_named.find(name);
        return it == m_named.end() ? nullptr : it->second;
    }
    // Gives what was there before; a null object removes.
    std::shared_ptr<Object> set(std::string_view name, std::shared_ptr<Object> object) {
        if (name.empty()) {
            m_unnamed.swap(object);
            return object;
        }
        const auto it = m_named.find(name);
        if (it == m_named.end()) {
            if (object)
                m_named.emplace(name, std::move(object));
            return nullptr;
        }
        it->second.swap(object);
        if (!it->second)
            m_named.erase(it);
        return object;
    }
    // Only the named ones: DEALLOCATE ALL leaves the unnamed statement.
    Map takeNamed() { return std::exchange(m_named, {}); }
    void putNamed(Map named) { m_named = std::move(named); }
    void clear() { m_named.clear(), m_unnamed.reset(); }
    std::size_t size() const { return m_named.size(); }

private:
    Map m_named;
    std::shared_ptr<Object> m_unnamed;
};

using Statements = Named<Prepared>;
using Portals = Named<Portal>;

// A client may keep this many named objects of a kind; one more is refused with 54000.
inline constexpr std::size_t kMaxNamed = 10'000;

} // namespace postern::session
