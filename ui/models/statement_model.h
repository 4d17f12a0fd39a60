#pragma once
// Statements as a table: the newest 100,000, in the order they came, seen through a filter. Appending a batch costs
// what the batch costs; a row that leaves at the front and a row that changes are found without searching. GUI thread.
#include <deque>
#include <set>
#include <unordered_set>

#include <QAbstractTableModel>

#include "api/filter.h"
#include "api/live_feed.h"

namespace postern::ui {

class StatementModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Time,
        Verdict,
        Agent,
        Database,
        Verb,
        Objects,
        Sql,
        Rows,
        Duration, // shown at first
        Target,
        User,
        Identity,
        Process,
        Pid,
        Application,
        Session,
        Number,
        SqlState,
        Risk,
        Rules,
        Transaction,
        Protocol,
        Masked,
        Notes,
        ColumnCount
    };
    static constexpr std::size_t kCapacity = 100'000;
    static constexpr std::size_t kMaxSampleBytes = 64U
                                                   << 20; // results kept for the details; older ones are in the store

    explicit StatementModel(QObject* parent = nullptr, std::size_t capacity = kCapacity);

    void apply(const api::FeedBatch& batch);
    // Replaces everything; ids are given here.
    void setHistory(const std::vector<api::RowPointer>& rows);
    void clear();
    // What is said about the row with this id, of this session and statement, if it is here.
    void setRemarks(const api::RowPointer& said);
    // Clears, and gives what was there; restore() puts it in front again. False: it does not fit there any more.
    std::deque<api::RowPointer> take();
    bool restore(const std::deque<api::RowPointer>& rows);

    void setFilter(api::Filter filter);
    const api::Filter& filter() const { return m_filter; }
    // Leaves out what drivers and pools send by themselves: transactions, settings, prepared statements put away.
    // Whatever is worth a look stays.
    void setHidesHousekeeping(bool isOn);
    static bool isHousekeeping(const api::StatementRow& row);
    // Time passes: what since: and until: let through changes.
    void refilter();

    api::RowPointer rowAt(int row) const { return m_visible[static_cast<std::size_t>(row)]; }
    api::RowPointer rowById(std::uint64_t id) const;
    int rowOf(std::uint64_t id) const; // -1: not visible
    std::size_t total() const { return m_rows.size(); }
    std::uint64_t evicted() const { return m_evicted; }
    enum class Direction { Next, Previous };
    // The nearest row after (before) `row` that is flagged, or of the same session; -1 when there is none.
    int nextFlagged(int row, Direction direction) const;
    int nextInSession(int row, Direction direction) const;
    // Up to `count` rows before and after the row, of its session, whatever the filter.
    std::vector<api::RowPointer> around(std::uint64_t id, std::size_t count) const;
    std::vector<api::KnownValues> knownValues() const;

    static QString columnTitle(int column);
    static bool isNumeric(int column);
    // The filter term for a cell; empty value: this cell cannot be filtered by.
    static std::pair<api::Field, std::string> filterTerm(const api::StatementRow& row, int column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    // A tree view asks for every row's index whenever it lays out: no bounds are counted here.
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    // Rows left at the front: views keep their place by it.
    void evictedVisible(int count);

private:
    using Snapshots = std::deque<api::RowPointer>;
    Snapshots::iterator findVisible(std::uint64_t id);
    void update(const api::RowPointer& row, int& firstChanged, int& lastChanged);
    void replace(const api::RowPointer& row, const api::RowPointer& old, int& firstChanged, int& lastChanged);
    void append(const std::vector<api::RowPointer>& rows);
    void evict();
    void keepSamplesBounded();
    void learn(const api::StatementRow& row);
    bool isMatch(const api::StatementRow& row) const {
        return !(m_hidesHousekeeping && isHousekeeping(row)) && m_filter.matches(row, m_now);
    }

    std::size_t m_capacity;
    Snapshots m_rows;    // ids without gaps
    Snapshots m_visible; // ids rise
    std::deque<std::uint64_t> m_samples;
    std::size_t m_sampleBytes = 0;
    api::Filter m_filter;
    bool m_hidesHousekeeping = false;
    Timestamp m_now;
    std::uint64_t m_evicted = 0;
    std::set<std::string> m_agents, m_databases, m_users, m_identities, m_processes, m_applications, m_tables;
    std::unordered_set<std::shared_ptr<const api::SessionFacts>> m_seenFacts;
};

} // namespace postern::ui
