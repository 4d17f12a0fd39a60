#pragma once
// Something removed that can come back: two functions on a QUndoStack. GUI thread.
#include <functional>

#include <QUndoCommand>

namespace postern::ui {

class UndoCommand : public QUndoCommand {
public:
    // `remove` is called when the command is pushed, and again on redo; `restore` on undo.
    UndoCommand(const QString& text, std::function<void()> remove, std::function<void()> restore)
        : QUndoCommand(text), m_remove(std::move(remove)), m_restore(std::move(restore)) {}
    void redo() override { m_remove(); }
    void undo() override { m_restore(); }

private:
    std::function<void()> m_remove, m_restore;
};

} // namespace postern::ui
