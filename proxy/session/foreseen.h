#pragma once
// What lineage and masks say about a statement before it runs. Immutable, shared by the sessions of a loop.
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "policy/configuration.h"
#include "session/answer_plan.h"
#include "sql/statement.h"

namespace postern::session {

// A constant or parameter that is compared with a column whose values the client knows by their pseudonyms: the value
// behind the pseudonym takes its place on the way to the server.
struct PseudonymOperand {
    const policy::Mask* mask = nullptr; // lives in the plan's lens
    Oid type = 0;                       // of the column
    int parameter = 0;                  // number of $n; 0: a constant
    std::size_t begin = 0, length = 0;  // of the constant in Analysis::text
    std::string text;                   // of the constant
};

struct Foreseen {
    AnswerPlan plan;
    std::vector<PseudonymOperand> operands; // by position in the text
    std::vector<policy::MaskedUse> uses;
    lineage::Returns returns = lineage::Returns::Nothing;
    std::string object; // cursor or prepared statement that it names
    std::vector<lineage::StoredConstant> maskedStores;
    std::vector<std::pair<std::string, AnswerPlan>> cursors; // that it opens
    bool isUnresolved = false;
    bool readsWhenParsed = false; // masked data, by checks of domains within the types of its constants
    bool onlyTemporary = false;   // it names relations, and all of them are temporary ones
    bool holdsCursors = false;    // WITH HOLD
    bool movesPlace = false;      // may change search_path or role in a way the statement does not show
};

// What the statement with this number means when it is seen through `lens` from `place`. `place` null: not known, and
// nothing but the statement's own kind can be relied on.
Foreseen foresee(const std::shared_ptr<const Lens>& lens, const lineage::Place* place, const sql::Analysis& analysis,
                 std::size_t statement);
// The same of an EXPLAIN EXECUTE; `prepared` is what it explains.
Foreseen foreseeExplained(const std::shared_ptr<const Lens>& lens, const lineage::Place& place,
                          const sql::Analysis& analysis, std::size_t statement, const Prepared& prepared);
// False for an analysis whose statements all end or mark a transaction, or look at nothing but the session itself.
bool needsSight(const sql::Analysis& analysis);
// A FunctionCall message.
Foreseen foreseeCall(const std::shared_ptr<const Lens>& lens, const lineage::Place& place, Oid function);
void addUse(std::vector<policy::MaskedUse>& uses, policy::MaskedUse use);
// True for a text that a mask has made: it must not be stored as if it were data.
bool isMaskText(std::string_view text);
bool isHashText(std::string_view text); // looks like what the method "hash" makes

// Answers of foresee() for the sessions of one loop; bounded by memory. One thread.
class ForeseenCache {
public:
    struct Key {
        std::shared_ptr<const sql::Analysis> analysis;
        std::size_t statement = 0;
        std::shared_ptr<const Lens> lens;
        std::string place;
        friend bool operator==(const Key&, const Key&) = default;
    };
    std::shared_ptr<const Foreseen> find(const Key& key) const;
    void insert(Key key, std::shared_ptr<const Foreseen> foreseen);

    static constexpr std::size_t kMaxBytes = 16U << 20;

private:
    struct Hash {
        std::size_t operator()(const Key& key) const {
            return std::hash<const void*>{}(key.analysis.get()) ^ (key.statement * 0x9E3779B97F4A7C15U) ^
                   std::hash<const void*>{}(key.lens.get());
        }
    };
    std::unordered_map<Key, std::shared_ptr<const Foreseen>, Hash> m_entries;
    std::size_t m_bytes = 0;
};

} // namespace postern::session
