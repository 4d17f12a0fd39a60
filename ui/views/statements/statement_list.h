#pragma once
// The list of statements: keyboard, columns that hide, move and persist, context menu, and following the newest row. It
// follows only while it stands at the bottom: scrolling up or choosing a row stops it, End starts it again. GUI thread.
#include <QTreeView>

#include "ui/models/statement_model.h"
#include "ui/widgets/quiet.h"

class QMenu;

namespace postern::ui {

class NamedFilters;
class StatementDelegate;

// A tree view, because the accessibility bridge of Qt 6.4 is reported to crash on QTableView.
class StatementList : public Quiet<QTreeView> {
    Q_OBJECT
public:
    // `model` must outlive the list.
    explicit StatementList(StatementModel& model, QWidget* parent = nullptr);

    StatementModel& statements() const { return m_model; }
    api::RowPointer current() const;
    std::uint64_t currentId() const { return m_currentId; }
    bool isFollowing() const { return m_isFollowing; }
    int newRows() const { return m_newRows; } // that came since following stopped
    void setFollowing(bool isFollowing);
    void jumpToLatest();
    // Row numbers of the model; -1 is ignored.
    void choose(int row); // as whoever shows something here does: readers hear of it while the list has the keyboard
    // As a person does, from wherever the keyboard is.
    void step(int rows);
    void goFlagged(StatementModel::Direction direction);
    void goSameSession(StatementModel::Direction direction);

    void setNamedFilters(const NamedFilters& filters); // whose colours mark rows; must outlive the list

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state); // what does not fit is ignored
    void resetColumns();
    void fillColumnsMenu(QMenu& menu);

Q_SIGNALS:
    void chosen(const postern::api::RowPointer& row); // null: nothing
    void followChanged();
    void typed(const QString& text); // a key that means nothing here: the filter may want it
    void filterTermWanted(postern::api::Field field, const std::string& value, postern::api::Adding adding);
    void columnsChanged();
    void markWanted(); // of the current statement
    void noteWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    bool isAtBottom() const;
    void chooseAloud(int row);
    void onRowsInserted(int first, int last);
    void onScrolled();
    void onReset();
    void onEvicted(int count);
    int ordinaryWidth(int column) const;
    void onColumnResized(int before, int after);
    void chooseColumns();
    void fitColumns();
    void showHeaderMenu(const QPoint& at);
    void addFilterActions(QMenu& menu, const QModelIndex& index);
    static std::pair<QString, QString> filterWords(const QModelIndex& index, QString value);

    StatementModel& m_model;
    StatementDelegate* m_delegate;
    std::uint64_t m_currentId = 0;
    int m_newRows = 0;
    bool m_isFollowing = true, m_isMoving = false, m_isResetting = false, m_isFitting = false;
    bool m_areColumnsChosen = false; // by a person: then all stay as they are, and the list scrolls
    QList<int> m_leftOut;            // for want of room
};

} // namespace postern::ui
