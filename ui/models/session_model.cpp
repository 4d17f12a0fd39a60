#include "ui/models/session_model.h"

#include <algorithm>

#include "api/find_text.h"
#include "ui/bridge/reply.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

SessionModel::SessionModel(api::Engine& engine, QObject* parent) : QAbstractTableModel(parent), m_engine(engine) {}

void SessionModel::search(const QString& text) {
    beginResetModel();
    ++m_generation;
    m_sessions.clear();
    m_search = text;
    m_filter = api::readFindText(utf8(text)).filter;
    m_hasMore = true;
    m_isReading = false;
    endResetModel();
    fetchMore({});
}

bool SessionModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_hasMore && !m_isReading;
}

void SessionModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    m_isReading = true;
    api::SessionQuery query;
    (m_filter.isEmpty() ? query.search : query.filter) = utf8(m_search);
    if (!m_sessions.empty())
        query.before = m_sessions.back().facts.started;
    m_engine.listSessions(
        query, onGui<api::SessionPage>(this, [this, generation = m_generation](Result<api::SessionPage> page) {
            if (generation != m_generation)
                return;
            m_isReading = false;
            m_problem = page ? QString() : words::problem(page.error());
            m_hasMore = page && page->hasMore && !page->sessions.empty();
            if (page && !page->sessions.empty()) {
                const auto first = rowCount();
                beginInsertRows({}, first, first + static_cast<int>(page->sessions.size()) - 1);
                m_sessions.insert(m_sessions.end(), page->sessions.begin(), page->sessions.end());
                endInsertRows();
            }
            Q_EMIT read();
        }));
}

int SessionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}
int SessionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SessionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& info = session(index.row());
    if (role == Qt::ToolTipRole) { // with what a narrow list leaves out
        auto tip = QStringList{text(info.facts.target), text(info.facts.identity()), text(info.facts.session)};
        tip.removeAll(QString());
        return tip.join(QLatin1Char('\n'));
    }
    if (role == Qt::ForegroundRole && index.column() == Refused)
        return info.refused > 0 ? theme().blocked : theme().muted;
    if (role == Qt::DecorationRole && index.column() == State && !info.ended)
        return icon(QStringLiteral("record"), theme().approved);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter |
            (index.column() == Statements || index.column() == Refused ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Started:
        return words::dayTime(info.facts.started);
    case Agent:
        return text(info.facts.agent);
    case Identity:
        return text(info.facts.identity());
    case Target:
        return text(info.facts.target);
    case Statements:
        return words::count(static_cast<std::int64_t>(info.statements));
    case Refused:
        return words::count(static_cast<std::int64_t>(info.refused));
    case State:
        return info.ended ? words::duration(info.ended->micros - info.facts.started.micros) : tr("open", "session");
    default:
        return {};
    }
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (section == Statements || section == Refused ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Started", "column");
    case Agent:
        return tr("Agent", "column");
    case Identity:
        return tr("Identity", "column");
    case Target:
        return tr("Target", "column");
    case Statements:
        return tr("Statements", "column: number of statements");
    case Refused:
        return tr("Blocked", "column: number of blocked statements");
    case State:
        return tr("Length", "column: how long the session took");
    default:
        return {};
    }
}

} // namespace postern::ui
