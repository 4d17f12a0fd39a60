#pragma once
// Names, order and colours of filters. What is changed counts at once; a text that is no filter is explained and waits.
// GUI thread.
#include <QDialog>

#include "ui/models/named_filters.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QUndoStack;

namespace postern::ui {

class NamedFiltersDialog : public QDialog {
    Q_OBJECT
public:
    // Both must outlive the dialog. `text`: a filter to begin a new one with; empty: none.
    NamedFiltersDialog(NamedFilters& filters, QUndoStack& undo, const QString& text, QWidget* parent);

private:
    QWidget* makeForm();
    void list(int current);
    void showForm();
    void onEdited();
    void add(const NamedFilter& filter);
    void remove();
    void move(int by);
    int chosen() const;

    NamedFilters& m_filters;
    QUndoStack& m_undo;
    QTreeWidget* m_list;
    QLineEdit *m_name, *m_text;
    QComboBox* m_color;
    QLabel* m_problem;
    QPushButton *m_remove, *m_up, *m_down;
    bool m_isShowing = false;
};

} // namespace postern::ui
