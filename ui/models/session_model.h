#pragma once
// Recorded sessions, newest first, read from the store page by page as the list is scrolled. GUI thread.
#include <QAbstractTableModel>

#include "api/engine.h"
#include "api/filter.h"

namespace postern::ui {

class SessionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Started, Agent, Statements, Refused, State, Target, Identity, ColumnCount };
    // `engine` must outlive the model.
    explicit SessionModel(api::Engine& engine, QObject* parent = nullptr);

    void search(const QString& text); // empty: all; starts over
    // What the search asks of statements; empty when it only says which sessions.
    const api::Filter& statementFilter() const { return m_filter; }
    const api::SessionInfo& session(int row) const { return m_sessions[static_cast<std::size_t>(row)]; }
    bool isReading() const { return m_isReading; }
    QString problem() const { return m_problem; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void read(); // a page came, or a problem

private:
    api::Engine& m_engine;
    std::vector<api::SessionInfo> m_sessions;
    QString m_search, m_problem;
    api::Filter m_filter;
    std::uint64_t m_generation = 0;
    bool m_hasMore = true, m_isReading = false;
};

} // namespace postern::ui
