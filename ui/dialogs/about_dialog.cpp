#include "ui/dialogs/about_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/dialogs/buttons.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {

QWidget* makeAbout(const QString& version, QWidget* parent) {
    auto* page = new QWidget(parent);
    page->setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(3 * kMargin, 3 * kMargin, 3 * kMargin, 3 * kMargin);
    auto* picture = new QLabel(page);
    picture->setPixmap(applicationIcon().pixmap(scaled(96)));
    auto* name = new QLabel(QStringLiteral("Postern"), page);
    name->setProperty("role", QStringLiteral("title"));
    auto* versionLabel = new QLabel(AboutDialog::tr("Version %1").arg(version), page);
    versionLabel->setProperty("role", QStringLiteral("muted"));
    auto* what = new QLabel(AboutDialog::tr("The small gate between AI agents and PostgreSQL: every statement is tied "
                                            "to a person, checked against a policy, "
                                            "masked on the way back, and recorded before it reaches the database."),
                            page);
    what->setWordWrap(true);
    what->setAlignment(Qt::AlignCenter);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(name, 0, Qt::AlignHCenter);
    layout->addWidget(versionLabel, 0, Qt::AlignHCenter);
    layout->addSpacing(kSpacing);
    layout->addWidget(what);
    layout->addStretch(1);
    return page;
}

QWidget* makeShortcuts(const QList<QAction*>& actions, QWidget* parent) {
    auto* table = new QTreeWidget(parent);
    table->setObjectName(QStringLiteral("shortcuts"));
    table->setHeaderLabels(
        {AboutDialog::tr("Action", "column: what a shortcut does"), AboutDialog::tr("Keys", "column")});
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAccessibleName(AboutDialog::tr("Keyboard shortcuts"));
    const auto spelled = [](QKeySequence sequence) { return sequence.toString(QKeySequence::NativeText); };
    const auto add = [table](const QString& does, const QString& keys) {
        new QTreeWidgetItem(table, {does, words::isolated(keys)});
    };
    for (const auto* action : actions) {
        if (action->shortcuts().isEmpty())
            continue;
        QStringList keys;
        for (const auto& key : action->shortcuts().mid(0, 2)) // of some there are more that nobody looks for
            keys += key.toString(QKeySequence::NativeText);
        add(words::withoutMnemonic(action->text()), keys.join(QStringLiteral(",  ")));
    }
    add(AboutDialog::tr("In a list: next, previous statement"), QStringLiteral("j,  k"));
    add(AboutDialog::tr("In a list: next, previous flagged statement"), QStringLiteral("n,  N"));
    add(AboutDialog::tr("In a list: mark the statement, write a note on it"), QStringLiteral("m,  ;"));
    add(AboutDialog::tr("In a list: jump to the latest and follow"), QStringLiteral("End"));
    add(AboutDialog::tr("In a list: choose nothing"), QStringLiteral("Esc"));
    add(AboutDialog::tr("In a list: any other letter goes into the filter"), QStringLiteral("a … z"));
    add(AboutDialog::tr("In a table: copy the chosen rows"), spelled(Qt::CTRL | Qt::Key_C));
    add(AboutDialog::tr("In the filter: earlier and later filters"), AboutDialog::tr("Up,  Down"));
    add(AboutDialog::tr("In the filter: clear, then back to the list"), QStringLiteral("Esc"));
    add(AboutDialog::tr("In a request: approve it"), spelled(Qt::CTRL | Qt::Key_Return));
    add(AboutDialog::tr("In a request: write why, to deny it"), spelled(Qt::CTRL | Qt::Key_Backspace));
    add(AboutDialog::tr("On the timeline: play, and pause"), spelled(Qt::Key_Space));
    add(AboutDialog::tr("On the timeline: previous, next statement"), QStringLiteral(",  ."));
    add(AboutDialog::tr("On the timeline: previous, next flagged statement"), QStringLiteral("[  ]"));
    add(AboutDialog::tr("On the timeline: larger, smaller, the whole session"),
        QStringLiteral("+,  −,  ") + spelled(Qt::Key_Home));
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return table;
}

} // namespace

AboutDialog::AboutDialog(const QString& version, const QList<QAction*>& actions, Tab tab, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("About Postern"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* tabs = new QTabWidget(this);
    tabs->setAccessibleName(windowTitle());
    tabs->addTab(makeAbout(version, tabs), tr("About"));
    tabs->addTab(makeShortcuts(actions, tabs), tr("Keyboard shortcuts"));
    tabs->setCurrentIndex(tab == Tab::Shortcuts ? 1 : 0);
    auto* buttons = new QDialogButtonBox(this);
    addClose(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resizeScaled(*this, 560, 520);
}

} // namespace postern::ui
