#pragma once
// What people said about a statement: the mark, the notes, and a place to write one. What is written goes into the
// store for good; nothing here takes it back but a mark. GUI thread.
#include <QHash>
#include <QWidget>

#include "api/engine.h"
#include "api/remarks.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace postern::ui {

class FactsView;

class NotesPanel : public QWidget {
    Q_OBJECT
public:
    // `engine` must outlive the panel.
    explicit NotesPanel(api::Engine& engine, QWidget* parent = nullptr);
    void show(const api::RowPointer& row); // null: nothing
    using QWidget::show;
    void toggleMark();
    void write(); // the cursor goes where a note is written

Q_SIGNALS:
    // The store has it: the row as it is shown from now on.
    void remarked(const postern::api::RowPointer& row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // Ctrl+Enter in the text

private:
    void send(api::Remark remark, const std::string& text);
    void showRemarks();
    void keepDraft();
    void tell(const QString& problem);

    api::Engine& m_engine;
    api::RowPointer m_row;
    FactsView* m_notes;
    QCheckBox* m_mark;
    QPlainTextEdit* m_text;
    QPushButton* m_add;
    QLabel* m_problem;
    QHash<QString, QString> m_drafts;
    bool m_isSending = false;
};

} // namespace postern::ui
