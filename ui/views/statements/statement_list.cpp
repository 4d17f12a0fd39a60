#include "ui/views/statements/statement_list.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include "ui/delegates/statement_delegate.h"
#include "ui/models/named_filters.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copying.h"
#include "ui/widgets/reader.h"

namespace postern::ui {

StatementList::StatementList(StatementModel& model, QWidget* parent)
    : Quiet(parent), m_model(model), m_delegate(new StatementDelegate(model, this)) {
    setAccessibleName(tr("Statements"));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAutoScroll(false); // a click on a half-shown column must not move the list
    setItemDelegate(m_delegate);
    setModel(&model);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setHighlightSections(false);
    header()->setAccessibleName(tr("Columns"));
    resetColumns();
    connect(header(), &QHeaderView::customContextMenuRequested, this, &StatementList::showHeaderMenu);
    connect(header(), &QHeaderView::sectionMoved, this, &StatementList::columnsChanged);
    connect(header(), &QHeaderView::sectionResized, this,
            [this](int, int before, int after) { onColumnResized(before, after); });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { onRowsInserted(first, last); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isResetting = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, &StatementList::onReset);
    connect(&model, &StatementModel::evictedVisible, this, &StatementList::onEvicted);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        const auto row = m_model.rowOf(m_currentId);
        if (row >= first.row() && row <= last.row())
            Q_EMIT chosen(m_model.rowAt(row));
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &StatementList::onScrolled);
}

api::RowPointer StatementList::current() const {
    return m_model.rowById(m_currentId);
}

void StatementList::setNamedFilters(const NamedFilters& filters) {
    m_delegate->setNamedFilters(&filters);
    connect(&filters, &NamedFilters::changed, viewport(), qOverload<>(&QWidget::update));
}

bool StatementList::isAtBottom() const {
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void StatementList::onRowsInserted(int first, int last) {
    if (m_isFollowing) {
        const QScopedValueRollback guard(m_isMoving, true);
        scrollToBottom();
        return;
    }
    // Rows that an update let through in the middle are not news at the end.
    if (last == m_model.rowCount() - 1) {
        m_newRows += last - first + 1;
        Q_EMIT followChanged();
    }
}

void StatementList::onScrolled() {
    if (m_isMoving || m_isResetting)
        return;
    if (isAtBottom() && !m_isFollowing && m_currentId == 0)
        setFollowing(true);
    else if (!isAtBottom() && m_isFollowing)
        setFollowing(false);
}

void StatementList::wheelEvent(QWheelEvent* event) {
    QTreeView::wheelEvent(event);
    if (isAtBottom() && event->angleDelta().y() < 0)
        setFollowing(true);
}

void StatementList::onReset() {
    m_isResetting = false;
    const auto row = m_model.rowOf(m_currentId);
    if (row >= 0) {
        choose(row);
    } else if (m_currentId != 0) {
        m_currentId = 0;
        Q_EMIT chosen(nullptr);
    }
    if (m_isFollowing) {
        const QScopedValueRollback guard(m_isMoving, true);
        scrollToBottom();
    }
}

void StatementList::onEvicted(int count) {
    if (m_isFollowing)
        return;
    // The rows that are looked at stay where they are.
    const QScopedValueRollback guard(m_isMoving, true);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(std::max(0, verticalScrollBar()->value() - count));
}

void StatementList::setFollowing(bool isFollowing) {
    if (m_isFollowing != isFollowing || m_newRows != 0) {
        m_isFollowing = isFollowing;
        m_newRows = 0;
        Q_EMIT followChanged();
    }
    if (isFollowing) {
        const QScopedValueRollback guard(m_isMoving, true);
        scrollToBottom();
    }
}

void StatementList::jumpToLatest() {
    setFollowing(true);
    if (m_model.rowCount() > 0) {
        const QScopedValueRollback guard(m_isMoving, true);
        setCurrentIndex(m_model.index(m_model.rowCount() - 1, StatementModel::Sql));
        scrollToBottom();
    }
}

void StatementList::choose(int row) {
    if (row < 0 || row >= m_model.rowCount())
        return;
    const auto column = std::max(0, columnAt(0));
    setCurrentIndex(m_model.index(row, column));
    scrollTo(m_model.index(row, column));
}

void StatementList::chooseAloud(int row) {
    choose(row);
    if (row >= 0 && !hasFocus() && isVisible())
        tellChosen(*this);
}

void StatementList::step(int rows) {
    if (m_model.rowCount() == 0)
        return;
    const auto at = currentIndex().isValid() ? currentIndex().row() + rows : rows > 0 ? 0 : m_model.rowCount() - 1;
    chooseAloud(std::clamp(at, 0, m_model.rowCount() - 1));
}

void StatementList::goFlagged(StatementModel::Direction direction) {
    const auto from = currentIndex().isValid()                       ? currentIndex().row()
                      : direction == StatementModel::Direction::Next ? -1
                                                                     : m_model.rowCount();
    chooseAloud(m_model.nextFlagged(from, direction));
}

void StatementList::goSameSession(StatementModel::Direction direction) {
    chooseAloud(m_model.nextInSession(currentIndex().row(), direction));
}

void StatementList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    Quiet::currentChanged(current, previous);
    if (m_isResetting)
        return; // the row is found again by its id
    const auto row = current.isValid() ? m_model.rowAt(current.row()) : nullptr;
    m_currentId = row ? row->id : 0;
    if (current.isValid() && !m_isMoving && m_isFollowing)
        setFollowing(false);
    Q_EMIT chosen(row);
}

void StatementList::keyPressEvent(QKeyEvent* event) {
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (event->key() == Qt::Key_End && modifiers == Qt::NoModifier) {
        jumpToLatest();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(tableText(*this, TextTable::Tabs, false));
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    const auto key = event->text();
    if (modifiers != Qt::NoModifier || key.isEmpty() || !key.front().isPrint() || key.front().isSpace()) {
        QTreeView::keyPressEvent(event);
        return;
    }
    if (key == QLatin1String("j"))
        step(1);
    else if (key == QLatin1String("k"))
        step(-1);
    else if (key == QLatin1String("n"))
        goFlagged(StatementModel::Direction::Next);
    else if (key == QLatin1String("N"))
        goFlagged(StatementModel::Direction::Previous);
    else if (key == QLatin1String("m"))
        Q_EMIT markWanted();
    else if (key == QLatin1String(";"))
        Q_EMIT noteWanted();
    else if (key == QLatin1String("/") || key == QLatin1String("?"))
        QWidget::keyPressEvent(event); // shortcuts of the window
    else
        Q_EMIT typed(key);
}

void StatementList::resizeEvent(QResizeEvent* event) {
    const bool wasFollowing = m_isFollowing;
    const bool showedCurrent =
        currentIndex().isValid() && visualRect(currentIndex()).intersects(QRect({}, event->oldSize()));
    const QScopedValueRollback guard(m_isMoving, true);
    QTreeView::resizeEvent(event);
    fitColumns();
    if (wasFollowing)
        scrollToBottom();
    else if (showedCurrent)
        scrollTo(currentIndex());
}

} // namespace postern::ui
