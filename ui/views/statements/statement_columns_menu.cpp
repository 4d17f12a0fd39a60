// Columns and context menu of the statement list.
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/copying.h"

namespace postern::ui {

namespace {

constexpr int kCellRoom = 22, kLongName = 32;  // pixels; letters
constexpr int kLeastSql = 130, kLongSql = 900; // less says nothing of a statement, more are blanks
constexpr quint32 kStateVersion = 1;

// What these say stands in the SQL or in the details too. The first is left out first.
constexpr int kSpare[] = {StatementModel::Database, StatementModel::Verb, StatementModel::Objects, StatementModel::Rows,
                          StatementModel::Duration};

// What a column's widest ordinary value looks like: widths follow the font, not a guess in pixels.
QString sample(int column) {
    switch (column) {
    case StatementModel::Time:
        return QStringLiteral("00:00:00.000");
    case StatementModel::Verdict:
        return QStringLiteral("mmm Abandoned");
    case StatementModel::Agent:
        return QStringLiteral("copilot-agent");
    case StatementModel::Database:
        return QStringLiteral("app_prod");
    case StatementModel::Verb:
        return QStringLiteral("DROP TABLE");
    case StatementModel::Objects:
        return QStringLiteral("public.order_its");
    case StatementModel::Rows:
        return QStringLiteral("1,000,000");
    case StatementModel::Duration:
        return std::max(words::duration(999), words::duration(99'900'000),
                        [](const QString& a, const QString& b) { return a.size() < b.size(); });
    case StatementModel::Session:
        return QStringLiteral("00000000");
    case StatementModel::SqlState:
        return QStringLiteral("SQLSTATE");
    case StatementModel::Number:
    case StatementModel::Pid:
        return QStringLiteral("000000");
    default:
        return QStringLiteral("an ordinary text");
    }
}

bool isShownAtFirst(int column) {
    return column <= StatementModel::Duration;
}

} // namespace

int StatementList::ordinaryWidth(int column) const {
    const QFontMetrics metrics(font());
    return std::max(metrics.horizontalAdvance(sample(column)),
                    metrics.horizontalAdvance(StatementModel::columnTitle(column))) +
           kCellRoom;
}

void StatementList::resetColumns() {
    m_areColumnsChosen = false;
    m_leftOut.clear();
    {
        const QScopedValueRollback guard(m_isFitting, true);
        for (int column = 0; column < StatementModel::ColumnCount; ++column) {
            header()->moveSection(header()->visualIndex(column), column);
            setColumnHidden(column, !isShownAtFirst(column));
            if (column != StatementModel::Sql)
                setColumnWidth(column, ordinaryWidth(column));
        }
    }
    fitColumns();
}

void StatementList::onColumnResized(int before, int after) {
    if (m_isFitting)
        return;
    if (before > 0 && after > 0)
        chooseColumns();
    fitColumns();
    Q_EMIT columnsChanged();
}

void StatementList::chooseColumns() {
    m_areColumnsChosen = true;
    m_leftOut.clear(); // stays left out: what is seen is what was chosen
}

void StatementList::fitColumns() {
    if (m_isFitting || isColumnHidden(StatementModel::Sql))
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    const auto wasLeftOut = std::exchange(m_leftOut, {});
    int room = viewport()->width();
    for (int column = 0; column < StatementModel::ColumnCount; ++column) {
        const bool isShown = !isColumnHidden(column) || wasLeftOut.contains(column);
        if (column != StatementModel::Sql && isShown)
            room -= wasLeftOut.contains(column) || (column == StatementModel::Objects && !m_areColumnsChosen)
                        ? ordinaryWidth(column)
                        : columnWidth(column);
    }
    if (!m_areColumnsChosen) {
        for (const int column : kSpare)
            if (room < scaled(kLeastSql) && (!isColumnHidden(column) || wasLeftOut.contains(column))) {
                room += ordinaryWidth(column);
                m_leftOut += column;
            }
        for (const int column : kSpare)
            if (m_leftOut.contains(column) != wasLeftOut.contains(column))
                setColumnHidden(column, m_leftOut.contains(column));
        if (!isColumnHidden(StatementModel::Objects)) {
            const auto ordinary = ordinaryWidth(StatementModel::Objects);
            const auto longName = QFontMetrics(font()).horizontalAdvance(QString(kLongName, u'n')) + kCellRoom;
            const auto more = std::clamp(room - scaled(kLongSql), 0, std::max(0, longName - ordinary));
            setColumnWidth(StatementModel::Objects, ordinary + more);
            room -= more;
        }
    }
    setColumnWidth(StatementModel::Sql, std::max(scaled(kLeastSql), room));
}

QByteArray StatementList::saveColumns() const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << kStateVersion << qint32(StatementModel::ColumnCount);
    for (int column = 0; column < StatementModel::ColumnCount; ++column)
        out << qint32(header()->visualIndex(column)) << (isColumnHidden(column) && !m_leftOut.contains(column))
            << qint32(header()->sectionSize(column) > 0 ? columnWidth(column) : 0);
    out << m_areColumnsChosen;
    return bytes;
}

void StatementList::restoreColumns(const QByteArray& state) {
    QDataStream in(state);
    quint32 version = 0;
    qint32 count = 0;
    in >> version >> count;
    if (version != kStateVersion || count != StatementModel::ColumnCount)
        return;
    struct Column {
        qint32 visual = 0, width = 0;
        bool isHidden = false;
    };
    std::vector<Column> columns(static_cast<std::size_t>(count));
    std::vector<int> order(static_cast<std::size_t>(count), -1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        in >> columns[i].visual >> columns[i].isHidden >> columns[i].width;
        if (in.status() != QDataStream::Ok || columns[i].visual < 0 || columns[i].visual >= count)
            return;
        order[static_cast<std::size_t>(columns[i].visual)] = static_cast<int>(i);
    }
    if (std::find(order.begin(), order.end(), -1) != order.end())
        return;
    bool areChosen = false;
    in >> areChosen;
    m_areColumnsChosen = areChosen && in.status() == QDataStream::Ok;
    m_leftOut.clear();
    {
        const QScopedValueRollback guard(m_isFitting, true);
        for (int visual = 0; visual < count; ++visual)
            header()->moveSection(header()->visualIndex(order[static_cast<std::size_t>(visual)]), visual);
        for (int column = 0; column < count; ++column) {
            const auto& saved = columns[static_cast<std::size_t>(column)];
            setColumnHidden(column, saved.isHidden);
            if (saved.width >= header()->minimumSectionSize() && saved.width < 4000 && column != StatementModel::Sql)
                setColumnWidth(column, saved.width);
        }
    }
    fitColumns();
}

void StatementList::fillColumnsMenu(QMenu& menu) {
    for (int column = 0; column < StatementModel::ColumnCount; ++column) {
        auto* action = menu.addAction(StatementModel::columnTitle(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != StatementModel::Sql); // a list of statements without the statements helps nobody
        connect(action, &QAction::triggered, this, [this, column](bool isShown) {
            chooseColumns();
            setColumnHidden(column, !isShown);
            if (isShown && columnWidth(column) < header()->minimumSectionSize() * 2)
                setColumnWidth(column, ordinaryWidth(column));
            fitColumns();
            Q_EMIT columnsChanged();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        resetColumns();
        Q_EMIT columnsChanged();
    });
}

void StatementList::showHeaderMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnsMenu(*menu);
    menu->popup(header()->mapToGlobal(at));
}

// What the menu calls the filter by a cell, and the one that excludes it.
std::pair<QString, QString> StatementList::filterWords(const QModelIndex& index, QString value) {
    switch (index.column()) {
    case StatementModel::Time:
        value = index.data().toString();
        return {tr("Only from %1 on").arg(value), tr("Only before %1").arg(value)};
    case StatementModel::Duration:
        value = index.data().toString();
        return {tr("Only what took %1 or longer").arg(value), tr("Exclude what took %1 or longer").arg(value)};
    case StatementModel::Sql:
        return {tr("Only statements of this form"), tr("Exclude statements of this form")};
    default:
        break;
    }
    if (value.size() > 40)
        value = value.left(39) + QChar(0x2026);
    const auto title = StatementModel::columnTitle(index.column());
    return {tr("Only %1 “%2”").arg(title, value), tr("Exclude %1 “%2”").arg(title, value)};
}

void StatementList::addFilterActions(QMenu& menu, const QModelIndex& index) {
    const auto row = m_model.rowAt(index.row());
    const auto [field, value] = StatementModel::filterTerm(*row, index.column());
    if (value.empty())
        return;
    const auto [onlyText, excludeText] = filterWords(index, text(value));
    auto* only = menu.addAction(icon(QStringLiteral("filter")), onlyText);
    only->setObjectName(QStringLiteral("filterBy"));
    auto* exclude = menu.addAction(excludeText);
    exclude->setObjectName(QStringLiteral("exclude"));
    connect(only, &QAction::triggered, this,
            [this, f = field, v = value] { Q_EMIT filterTermWanted(f, v, api::Adding::Only); });
    connect(exclude, &QAction::triggered, this,
            [this, f = field, v = value] { Q_EMIT filterTermWanted(f, v, api::Adding::Exclude); });
    menu.addSeparator();
}

void StatementList::contextMenuEvent(QContextMenuEvent* event) {
    const bool isKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = isKeyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("statementMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFilterActions(*menu, index);
    const auto row = m_model.rowAt(index.row());
    const auto session = row->session().session.substr(0, 8);
    connect(menu->addAction(tr("Only this session")), &QAction::triggered, this,
            [this, session] { Q_EMIT filterTermWanted(api::Field::Session, session, api::Adding::Only); });
    menu->addSeparator();
    const bool isMarked = row->remarks && row->remarks->isMarked;
    auto* mark = menu->addAction(icon(QStringLiteral("mark")), isMarked ? tr("Remove the mark") : tr("Mark"));
    auto* note = menu->addAction(icon(QStringLiteral("note")), tr("Write a note…"));
    for (auto* action : {mark, note})
        connect(action, &QAction::triggered, this, [this, id = row->id] { choose(m_model.rowOf(id)); });
    connect(mark, &QAction::triggered, this, &StatementList::markWanted);
    connect(note, &QAction::triggered, this, &StatementList::noteWanted);
    menu->addSeparator();
    connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy SQL")), &QAction::triggered, this,
            [row] { QGuiApplication::clipboard()->setText(text(row->sql)); });
    connect(menu->addAction(tr("Copy row")), &QAction::triggered, this, [this, id = row->id] {
        choose(m_model.rowOf(id));
        QGuiApplication::clipboard()->setText(tableText(*this, TextTable::Tabs, false));
    });
    connect(menu->addAction(tr("Copy cell")), &QAction::triggered, this,
            [value = index.data().toString()] { QGuiApplication::clipboard()->setText(value); });
    menu->popup(isKeyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

} // namespace postern::ui
