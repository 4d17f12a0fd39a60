#include "app/insight.h"

#include <filesystem>
#include <set>

#include "app/password_source.h"
#include "net/catalog_reader.h"
#include "session/foreseen.h"

namespace postern::app {

namespace {

constexpr std::chrono::seconds kDialDeadline{10};

std::vector<std::string> namesOf(const catalog::Snapshot& snapshot, const lineage::ColumnSet& set) {
    std::vector<std::string> out;
    if (set.everything())
        out.emplace_back("*");
    for (const auto id : set.ids()) {
        const auto* relation = snapshot.relation(id.relation);
        const auto* column = relation ? relation->column(id.number) : nullptr;
        const auto* schema = relation ? snapshot.schemaName(relation->schema) : nullptr;
        if (column && schema)
            out.push_back(*schema + "." + relation->name + "." + column->name);
    }
    return out;
}

// The masked columns among `set`, by name; and the mask of the first that has one of its own.
std::string maskedAmong(const session::Lens& lens, const lineage::ColumnSet& set, std::string& maskName) {
    lineage::ColumnSet masked;
    for (const auto id : set.ids())
        if (lens.masked().contains(id))
            masked.add(id);
    for (const auto id : masked.ids())
        if (const auto* mask = lens.maskOf(id); mask && maskName.empty())
            maskName = mask->name;
    std::string out;
    for (const auto& name : namesOf(lens.snapshot(), masked))
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

OutputInsight outputInsight(const session::Lens& lens, const lineage::OutputColumn& output, bool masked) {
    OutputInsight out;
    out.name = output.name;
    auto from = output.values;
    from.add(output.influences);
    out.from = namesOf(lens.snapshot(), from);
    if (!masked)
        return out;
    const auto values = maskedAmong(lens, output.values, out.maskedBy);
    const auto influences = maskedAmong(lens, output.influences, out.maskedBy);
    if (from.everything())
        out.why = "what it depends on could not be told";
    else if (!values.empty())
        out.why = output.origin.relation != 0 ? "is " + values : "is computed from " + values;
    else
        out.why = "depends on " + influences;
    if (out.maskedBy.empty())
        out.maskedBy = lens.redaction(lens.typeOf(0)).name;
    return out;
}

} // namespace

std::string_view toString(policy::MaskedUse use) {
    switch (use) {
    case policy::MaskedUse::Output:
        return "output";
    case policy::MaskedUse::Predicate:
        return "predicate";
    case policy::MaskedUse::Launder:
        return "launder";
    case policy::MaskedUse::WriteBack:
        return "write_back";
    }
    return "output";
}

Result<Insight> Insight::open(const std::shared_ptr<const policy::Configuration>& configuration,
                              const policy::Target& target, const std::string& agent,
                              const std::vector<std::string>& groups) {
    const auto folder = std::filesystem::absolute(configuration->file).parent_path().string();
    net::DialRequest request;
    request.target = target;
    request.parameters = {{"client_encoding", "UTF8"}, {"application_name", "postern explain"}};
    const auto begun = std::chrono::steady_clock::now();
    request.limits = {begun + kDialDeadline, nullptr};
    auto connection = net::dial(
        request, [&folder](const policy::Target& wanted) { return resolvePassword(wanted.password, folder); });
    if (!connection)
        return std::move(connection).error();
    auto snapshot = net::readCatalog(**connection, nullptr);
    if (!snapshot)
        return std::move(snapshot).error();
    session::Lens::Source source;
    source.model = std::make_shared<const lineage::Model>(std::move(*snapshot));
    source.loaded = begun;
    return Insight(std::make_shared<const session::Lens>(
        std::move(source), configuration, session::masksFor(*configuration, target.name, agent, groups)));
}

Insight Insight::with(const std::shared_ptr<const policy::Configuration>& configuration, const std::string& target,
                      const std::string& agent, const std::vector<std::string>& groups) const {
    return Insight(std::make_shared<const session::Lens>(m_lens->source(), configuration,
                                                         session::masksFor(*configuration, target, agent, groups)));
}

StatementInsight Insight::of(const sql::Analysis& analysis, std::size_t index) const {
    const auto& snapshot = m_lens->snapshot();
    const auto& facts = snapshot.facts();
    return of(analysis, index, {snapshot.searchPath(facts.searchPath, facts.currentUser), facts.currentUser, {}});
}

StatementInsight Insight::of(const sql::Analysis& analysis, std::size_t index, const lineage::Place& place) const {
    const auto& snapshot = m_lens->snapshot();
    const auto lineage = lineage::analyse(m_lens->model(), place, analysis, index);
    const auto seen = lineage::assess(m_lens->model(), lineage, m_lens->masked());
    StatementInsight out;
    lineage::ColumnSet read = lineage.rows;
    read.add(lineage.inner);
    for (std::size_t i = 0; i < lineage.outputs.size(); ++i) {
        out.outputs.push_back(outputInsight(*m_lens, lineage.outputs[i], seen.maskedOutputs[i]));
        read.add(lineage.outputs[i].values);
        read.add(lineage.outputs[i].influences);
    }
    for (const auto& write : lineage.writes)
        read.add(write.values);
    out.columnsRead = namesOf(snapshot, read);
    for (const auto& write : lineage.writes)
        read.add(write.target);
    lineage::ColumnSet masked;
    for (const auto id : read.ids())
        if (m_lens->masked().contains(id))
            masked.add(id);
    out.maskedColumns = namesOf(snapshot, masked);
    const auto foreseen = session::foresee(m_lens, &place, analysis, index);
    out.uses = foreseen.uses;
    for (const auto& stored : foreseen.maskedStores)
        if (stored.parameter == 0 && session::isMaskText(stored.text))
            session::addUse(out.uses, policy::MaskedUse::WriteBack);
    const std::set<std::string> unique(lineage.notes.begin(), lineage.notes.end());
    out.notes.assign(unique.begin(), unique.end());
    if (lineage.unresolved)
        out.notes.emplace_back("it names something that the database does not have");
    return out;
}

} // namespace postern::app
