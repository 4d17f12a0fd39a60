#pragma once
// One line to type into, and everything the console can do or show below it: the letters typed pick, Enter does. GUI
// thread.
#include <functional>
#include <vector>

#include <QDialog>
#include <QIcon>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace postern::ui {

struct Command {
    QString title, group, keys; // the group in words: what kind of thing this is
    QIcon icon;
    std::function<void()> run;
};

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    static constexpr int kShown = 50; // best matches that are listed

    explicit CommandPalette(QWidget* parent);
    // What is there to choose from; may come later in parts, in the order in which an empty line lists them.
    void add(std::vector<Command> commands);
    void setText(const QString& text);
    QStringList shown() const; // titles, best first

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void list();
    void runChosen();

    QLineEdit* m_edit;
    QTreeWidget* m_list;
    QLabel* m_nothing;
    std::vector<Command> m_commands;
};

} // namespace postern::ui
