#pragma once
// What the statements of a session are seen through: the catalog of its target, and which of its columns are masked for
// this session. Immutable; made on a worker thread, shared by sessions that the same masks apply to.
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "lineage/lineage.h"
#include "masking/json_paths.h"
#include "masking/method.h"
#include "policy/configuration.h"

namespace postern::session {

// How often the objects of a target have been changed through Postern, as far as it was seen. Any thread.
using CatalogChanges = std::atomic<std::uint64_t>;

// A snapshot of another session's work is no longer trusted after this time, even when no change was seen.
inline constexpr std::chrono::seconds kLensAge{20};

class Lens {
public:
    struct Source {
        std::shared_ptr<const lineage::Model> model;
        std::shared_ptr<const CatalogChanges> changes; // of the target
        std::uint64_t seen = 0;                        // their number when the model's snapshot was begun
        Instant loaded;                                // when it was begun
    };

    // `masks`: which of the configuration's masks apply. Takes milliseconds: not for an event loop.
    Lens(Source source, std::shared_ptr<const policy::Configuration> configuration, std::vector<std::uint32_t> masks);

    const lineage::Model& model() const { return *m_source.model; }
    const catalog::Snapshot& snapshot() const { return m_source.model->snapshot(); }
    const lineage::Masked& masked() const { return *m_masked; }
    const Source& source() const { return m_source; }
    const std::vector<std::uint32_t>& masks() const { return m_masks; }

    bool isFor(const policy::Configuration& configuration) const { return m_configuration.get() == &configuration; }
    bool hasChanged() const { return m_source.changes && m_source.changes->load() != m_source.seen; }
    bool isCurrent(const policy::Configuration& configuration, Instant now) const {
        return isFor(configuration) && !hasChanged() && now - m_source.loaded < kLensAge;
    }

    // The mask that names this column, or a column that it is inherited from; the strictest one where several do.
    // Where each of them hides what another shows, one that hides both.
    // Null: it is masked because it repeats another column, or not at all.
    const policy::Mask* maskOf(lineage::ColumnId column) const;
    // For columns without a mask of their own: hides everything.
    masking::ColumnMask redaction(const masking::ValueType& type) const;
    // For a plain copy of a column: only such a value may be masked by `paths`.
    masking::ColumnMask maskFor(const policy::Mask& mask, const masking::ValueType& type) const;
    masking::ValueType typeOf(Oid type) const;

private:
    const policy::Mask* stronger(const policy::Mask* one, const policy::Mask* other) const;
    const policy::Mask* namedMask(std::string_view schema, std::string_view relation, std::string_view column) const;

    Source m_source;
    std::shared_ptr<const policy::Configuration> m_configuration;
    std::vector<std::uint32_t> m_masks;
    std::shared_ptr<const lineage::Masked> m_masked;
    std::vector<std::shared_ptr<const masking::JsonPaths>>
        m_paths;                      // of each of the configuration's masks that has some
    policy::Mask m_whole, m_allPaths; // redact: everything; every path that some mask here names
    std::shared_ptr<const masking::JsonPaths> m_pathsOfAll;
};

// Which of the configuration's masks apply to a session.
std::vector<std::uint32_t> masksFor(const policy::Configuration& configuration, std::string_view target,
                                    std::string_view agent, const std::vector<std::string>& groups);

// Make a Lens off the event loop and answer with Session::onLens().
struct NeedLens {
    std::string target;
    std::shared_ptr<const policy::Configuration> configuration;
    std::vector<std::uint32_t> masks;
    std::shared_ptr<const catalog::Snapshot> own; // what this session alone sees; none: the target's, loaded apart
    std::uint64_t seen = 0;                       // of the changes, when `own` was begun
    Instant since;                                // a snapshot that was begun earlier will not do
};

} // namespace postern::session
