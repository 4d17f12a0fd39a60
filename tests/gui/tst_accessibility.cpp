// What a screen reader meets: every page's tree is walked, everything that can be acted on has a name.
#include <QAccessible>
#include <QListWidget>
#include <QTabWidget>

#include "ui/views/live/live_page.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

class tst_Accessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void everythingHasAName();
    void everyPageIsReachedByTab();

private:
    static bool needsName(QAccessible::Role role) {
        switch (role) {
        case QAccessible::Button:
        case QAccessible::EditableText:
        case QAccessible::ComboBox:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::PageTab:
        case QAccessible::PageTabList:
        case QAccessible::MenuItem:
        case QAccessible::Tree:
        case QAccessible::List:
        case QAccessible::ListItem:
        case QAccessible::ButtonMenu:
            return true;
        default:
            return false;
        }
    }
    void walk(QAccessibleInterface* item, QStringList& nameless, int depth) {
        if (item == nullptr || !item->isValid() || depth > 40 || item->state().invisible)
            return;
        ++m_seen;
        // Parts of a named control (the line edit of a combo box, a scroll bar's buttons) go by its name.
        if (needsName(item->role()) && item->text(QAccessible::Name).isEmpty())
            nameless += QStringLiteral("%1 %2")
                            .arg(item->role())
                            .arg(item->object() ? QLatin1String(item->object()->metaObject()->className()) : QString());
        if (item->role() == QAccessible::Tree) {
            // Cells are made on demand; a few are enough.
            for (int child = 0; child < std::min(item->childCount(), 60); ++child)
                if (auto* cell = item->child(child); cell != nullptr && cell->isValid())
                    (void)cell->text(QAccessible::Name);
            return;
        }
        for (int child = 0; child < item->childCount(); ++child)
            walk(item->child(child), nameless, depth + 1);
    }
    int m_seen = 0;
};

// Nothing waits for approval here, so that page says just that; tst_approvals looks at its card.
static bool isEmpty(int page) {
    return page == static_cast<int>(MainWindow::Page::Approvals);
}

static bool isLive(int page) {
    return page == static_cast<int>(MainWindow::Page::Live);
}

void tst_Accessibility::everythingHasAName() {
    WindowFixture m;
    FeedScript script({now().wall.micros - 60'000'000}); // today, for the Overview
    m.record(script.morning());
    m.window->livePage().list().choose(3);
    for (int page = 0; page <= static_cast<int>(MainWindow::Page::Settings); ++page) {
        m.window->open(static_cast<MainWindow::Page>(page));
        m.settle();
        auto& details = m.window->livePage().details();
        for (int tab = 0; tab < (isLive(page) ? details.count() : 1); ++tab) {
            if (isLive(page))
                details.setCurrentIndex(tab);
            m.settle();
            m_seen = 0;
            QStringList nameless;
            walk(QAccessible::queryAccessibleInterface(m.window.get()), nameless, 0);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
            QVERIFY2(m_seen > (isEmpty(page) ? 10 : 30),
                     qPrintable(QStringLiteral("page %1: %2").arg(page).arg(m_seen)));
        }
    }
    // Rows come and go while a reader is attached.
    FeedScript more({1'795'000'000'000'000}, 50);
    m.record(more.volume(500));
    m.window->livePage().actions().clear->trigger();
}

void tst_Accessibility::everyPageIsReachedByTab() {
    WindowFixture m;
    FeedScript script({now().wall.micros - 60'000'000}); // today, for the Overview
    m.record(script.morning());
    for (int page = 0; page <= static_cast<int>(MainWindow::Page::Settings); ++page) {
        m.window->open(static_cast<MainWindow::Page>(page));
        m.settle();
        QSet<QWidget*> visited;
        for (int i = 0; i < 80; ++i) {
            auto* focused = QApplication::focusWidget();
            QVERIFY(focused != nullptr);
            if (visited.contains(focused))
                break;
            visited.insert(focused);
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        QVERIFY2(
            visited.size() >= (isEmpty(page) ? 1 : 4),
            qPrintable(QStringLiteral("page %1: the focus stays within %2 controls").arg(page).arg(visited.size())));
        QVERIFY2(visited.contains(m.window->findChild<QListWidget*>(QStringLiteral("navigation"))), "the navigation");
    }
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Accessibility)
#include "tst_accessibility.moc"
