#pragma once
// Who looked at recordings, exported or replayed them, and wrote notes: the store's chain of accesses, newest first.
// Closes itself away. GUI thread.
#include <QDialog>

#include "api/engine.h"
#include "api/remarks.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace postern::ui {

class AccessDialog : public QDialog {
    Q_OBJECT
public:
    // `engine` outlives the dialog and has remarks(). `session`: the one that may be asked about; empty: only all.
    AccessDialog(api::Engine& engine, std::string session, QWidget* parent = nullptr);

private:
    enum class From { Newest, Older };
    void read(From from);
    void present(const Result<api::AccessPage>& page);

    api::Engine& m_engine;
    std::string m_session;
    QComboBox* m_which;
    QTreeWidget* m_list;
    QLabel* m_state;
    QPushButton* m_more;
    std::uint64_t m_oldest = 0;
    std::uint64_t m_generation = 0; // late answers to another question are ignored
};

} // namespace postern::ui
