#pragma once
// What this is, and every key it knows. The list is made from the menus' own actions, so that it cannot be wrong.
#include <QDialog>

class QAction;

namespace postern::ui {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    enum class Tab { About, Shortcuts };
    AboutDialog(const QString& version, const QList<QAction*>& actions, Tab tab, QWidget* parent);
};

} // namespace postern::ui
