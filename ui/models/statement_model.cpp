#include "ui/models/statement_model.h"

#include <algorithm>

namespace postern::ui {

namespace {

constexpr std::size_t kMaxKnown = 300;

void remember(std::set<std::string>& values, std::string_view value) {
    if (!value.empty() && values.size() < kMaxKnown)
        values.emplace(value);
}

} // namespace

StatementModel::StatementModel(QObject* parent, std::size_t capacity)
    : QAbstractTableModel(parent), m_capacity(capacity), m_now(now().wall) {}

int StatementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}
int StatementModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QModelIndex StatementModel::index(int row, int column, const QModelIndex& parent) const {
    if (parent.isValid() || row < 0 || column < 0 || column >= ColumnCount ||
        static_cast<std::size_t>(row) >= m_visible.size())
        return {};
    return createIndex(row, column);
}

Qt::ItemFlags StatementModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

void StatementModel::apply(const api::FeedBatch& batch) {
    m_now = now().wall;
    int first = -1, last = -1;
    for (const auto& row : batch.updated)
        update(row, first, last);
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(std::min(last, rowCount() - 1), ColumnCount - 1));
    append(batch.added);
    evict();
    keepSamplesBounded();
}

void StatementModel::setHistory(const std::vector<api::RowPointer>& rows) {
    clear();
    std::vector<api::RowPointer> numbered;
    for (const auto& row : rows) {
        auto copy = std::make_shared<api::StatementRow>(*row);
        copy->id = numbered.size() + 1;
        numbered.push_back(std::move(copy));
    }
    m_now = now().wall;
    append(numbered);
    evict();
}

void StatementModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_visible.clear();
    m_samples.clear();
    m_sampleBytes = 0;
    m_evicted = 0;
    endResetModel();
}

std::deque<api::RowPointer> StatementModel::take() {
    auto rows = m_rows;
    clear();
    return rows;
}

bool StatementModel::restore(const std::deque<api::RowPointer>& rows) {
    if (rows.empty() || (!m_rows.empty() && rows.back()->id + 1 != m_rows.front()->id))
        return false;
    std::vector<api::RowPointer> all(rows.begin(), rows.end());
    all.insert(all.end(), m_rows.begin(), m_rows.end());
    clear();
    append(all);
    evict();
    keepSamplesBounded();
    return true;
}

void StatementModel::setFilter(api::Filter filter) {
    m_filter = std::move(filter);
    refilter();
}

void StatementModel::setHidesHousekeeping(bool isOn) {
    m_hidesHousekeeping = isOn;
    refilter();
}

bool StatementModel::isHousekeeping(const api::StatementRow& row) {
    static const std::set<std::string_view> kKinds = {
        "BEGIN",        "START TRANSACTION", "COMMIT",        "ROLLBACK",
        "SAVEPOINT",    "RELEASE",           "SET",           "RESET",
        "SHOW",         "DISCARD ALL",       "DEALLOCATE",    "DISCARD PLANS",
        "DISCARD TEMP", "DISCARD SEQUENCES", "DEALLOCATE ALL"};
    if (row.isFlagged() || !row.rules.empty())
        return false;
    return std::all_of(row.kinds.begin(), row.kinds.end(),
                       [](const std::string& kind) { return kKinds.contains(kind); });
}

void StatementModel::refilter() {
    m_now = now().wall;
    Snapshots matching;
    if (m_filter.isEmpty() && !m_hidesHousekeeping)
        matching = m_rows;
    else
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(matching),
                     [this](const auto& row) { return isMatch(*row); });
    if (matching.size() == m_visible.size() && std::equal(matching.begin(), matching.end(), m_visible.begin(),
                                                          [](const auto& a, const auto& b) { return a->id == b->id; }))
        return;
    beginResetModel();
    m_visible = std::move(matching);
    endResetModel();
}

StatementModel::Snapshots::iterator StatementModel::findVisible(std::uint64_t id) {
    return std::lower_bound(m_visible.begin(), m_visible.end(), id,
                            [](const auto& row, std::uint64_t wanted) { return row->id < wanted; });
}

api::RowPointer StatementModel::rowById(std::uint64_t id) const {
    if (m_rows.empty() || id < m_rows.front()->id || id > m_rows.back()->id)
        return nullptr;
    return m_rows[id - m_rows.front()->id];
}

int StatementModel::rowOf(std::uint64_t id) const {
    const auto found = const_cast<StatementModel*>(this)->findVisible(id);
    return found != m_visible.end() && (*found)->id == id ? static_cast<int>(found - m_visible.begin()) : -1;
}

void StatementModel::update(const api::RowPointer& row, int& firstChanged, int& lastChanged) {
    const auto old = rowById(row->id);
    if (!old)
        return; // left the window in the meantime
    // The feed knows nothing of what was said about a statement meanwhile.
    if (old->remarks && !row->remarks && row != old) {
        auto copy = std::make_shared<api::StatementRow>(*row);
        copy->remarks = old->remarks;
        return replace(std::move(copy), old, firstChanged, lastChanged);
    }
    replace(row, old, firstChanged, lastChanged);
}

void StatementModel::setRemarks(const api::RowPointer& said) {
    const auto old = rowById(said->id);
    if (!old || old->statement != said->statement || old->session().session != said->session().session)
        return;
    auto copy = std::make_shared<api::StatementRow>(*old);
    copy->remarks = said->remarks;
    int first = rowCount(), last = -1;
    replace(copy, old, first, last);
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void StatementModel::replace(const api::RowPointer& row, const api::RowPointer& old, int& firstChanged,
                             int& lastChanged) {
    m_rows[row->id - m_rows.front()->id] = row;
    if (row->sample && !old->sample) {
        m_samples.push_back(row->id);
        m_sampleBytes += row->sample->bytes;
    }
    learn(*row);
    const auto place = findVisible(row->id);
    const auto at = static_cast<int>(place - m_visible.begin());
    const bool wasVisible = place != m_visible.end() && (*place)->id == row->id;
    const bool isVisible = isMatch(*row);
    if (wasVisible && isVisible) {
        *place = row;
        firstChanged = firstChanged < 0 ? at : std::min(firstChanged, at);
        lastChanged = std::max(lastChanged, at);
    } else if (wasVisible) {
        beginRemoveRows({}, at, at);
        m_visible.erase(place);
        endRemoveRows();
    } else if (isVisible) {
        beginInsertRows({}, at, at);
        m_visible.insert(place, row);
        endInsertRows();
    }
}

void StatementModel::append(const std::vector<api::RowPointer>& rows) {
    std::vector<api::RowPointer> matching;
    for (const auto& row : rows) {
        // A gap (the view was cleared while rows were on their way) starts a new window.
        if (!m_rows.empty() && row->id != m_rows.back()->id + 1)
            clear();
        m_rows.push_back(row);
        learn(*row);
        if (row->sample) {
            m_samples.push_back(row->id);
            m_sampleBytes += row->sample->bytes;
        }
        if (isMatch(*row))
            matching.push_back(row);
    }
    if (matching.empty())
        return;
    const auto first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(matching.size()) - 1);
    m_visible.insert(m_visible.end(), matching.begin(), matching.end());
    endInsertRows();
}

void StatementModel::evict() {
    if (m_rows.size() <= m_capacity)
        return;
    // A little more than needed, so that views lay out again once per many batches.
    const auto count = std::min(m_rows.size(), m_rows.size() - m_capacity + m_capacity / 50);
    const auto firstKept = m_rows.front()->id + count;
    m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(count));
    m_evicted += count;
    const auto visible = static_cast<int>(findVisible(firstKept) - m_visible.begin());
    if (visible == 0)
        return;
    beginRemoveRows({}, 0, visible - 1);
    m_visible.erase(m_visible.begin(), m_visible.begin() + visible);
    endRemoveRows();
    Q_EMIT evictedVisible(visible);
}

void StatementModel::keepSamplesBounded() {
    while (m_sampleBytes > kMaxSampleBytes && !m_samples.empty()) {
        const auto id = m_samples.front();
        m_samples.pop_front();
        const auto row = rowById(id);
        if (!row || !row->sample) {
            if (m_samples.empty())
                m_sampleBytes = 0;
            continue;
        }
        m_sampleBytes -= std::min(m_sampleBytes, row->sample->bytes);
        auto lighter = std::make_shared<api::StatementRow>(*row);
        lighter->sample.reset();
        m_rows[id - m_rows.front()->id] = lighter;
        if (const auto place = findVisible(id); place != m_visible.end() && (*place)->id == id)
            *place = lighter;
    }
}

int StatementModel::nextFlagged(int row, Direction direction) const {
    const int step = direction == Direction::Next ? 1 : -1;
    for (int at = row + step; at >= 0 && at < rowCount(); at += step)
        if (m_visible[static_cast<std::size_t>(at)]->isFlagged())
            return at;
    return -1;
}

int StatementModel::nextInSession(int row, Direction direction) const {
    if (row < 0 || row >= rowCount())
        return -1;
    const auto& session = rowAt(row)->session().session;
    const int step = direction == Direction::Next ? 1 : -1;
    for (int at = row + step; at >= 0 && at < rowCount(); at += step)
        if (m_visible[static_cast<std::size_t>(at)]->session().session == session)
            return at;
    return -1;
}

std::vector<api::RowPointer> StatementModel::around(std::uint64_t id, std::size_t count) const {
    const auto row = rowById(id);
    if (!row)
        return {};
    const auto isSame = [&](const api::RowPointer& other) {
        return other->session().session == row->session().session;
    };
    const auto at = static_cast<std::ptrdiff_t>(id - m_rows.front()->id);
    std::vector<api::RowPointer> out;
    for (auto i = at - 1; i >= 0 && out.size() < count; --i)
        if (isSame(m_rows[static_cast<std::size_t>(i)]))
            out.push_back(m_rows[static_cast<std::size_t>(i)]);
    std::reverse(out.begin(), out.end());
    out.push_back(row);
    const auto limit = out.size() + count;
    for (auto i = static_cast<std::size_t>(at) + 1; i < m_rows.size() && out.size() < limit; ++i)
        if (isSame(m_rows[i]))
            out.push_back(m_rows[i]);
    return out;
}

void StatementModel::learn(const api::StatementRow& row) {
    for (const auto& table : row.relations)
        remember(m_tables, table);
    if (!row.facts || m_seenFacts.size() > 10 * kMaxKnown || !m_seenFacts.insert(row.facts).second)
        return;
    const auto& facts = *row.facts;
    remember(m_agents, facts.agent);
    remember(m_databases, facts.database);
    remember(m_databases, facts.target);
    remember(m_users, facts.user);
    remember(m_identities, facts.identity());
    remember(m_processes, facts.process());
    remember(m_applications, facts.application);
}

std::vector<api::KnownValues> StatementModel::knownValues() const {
    const auto list = [](const std::set<std::string>& values) {
        return std::vector<std::string>(values.begin(), values.end());
    };
    return {{api::Field::Agent, list(m_agents)},
            {api::Field::Database, list(m_databases)},
            {api::Field::Target, list(m_databases)},
            {api::Field::User, list(m_users)},
            {api::Field::Identity, list(m_identities)},
            {api::Field::Process, list(m_processes)},
            {api::Field::Application, list(m_applications)},
            {api::Field::Table, list(m_tables)}};
}

} // namespace postern::ui
