#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

#include "ui/dialogs/ask.h"
#include "ui/models/agent_model.h"
#include "ui/views/connections/connections_page.h"
#include "ui/views/connections/snippet_panel.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::WindowFixture;

class tst_Connections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m = std::make_unique<WindowFixture>();
        m->window->open(MainWindow::Page::Connections);
        m->settle();
        m_page = &m->window->connectionsPage();
    }
    void cleanup() { m.reset(); }

    void showsTargetsAndListeners();
    void anAgentIsAddedAndItsKeyShownOnce();
    void aTakenNameIsExplained();
    void revokeAsksFirst();
    void linesFollowTheChoice();

private:
    AgentModel& agents() const { return *m_page->findChild<AgentModel*>(); }
    QDialog* openDialog() {
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("addAgent")), Qt::LeftButton);
        return m_page->findChild<QDialog*>();
    }
    QString add(const QString& name) {
        auto* dialog = openDialog();
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("agentName")), name);
        QTest::keyClick(dialog, Qt::Key_Return);
        auto* key = dialog->findChild<QLineEdit*>(QStringLiteral("agentKey"));
        [&] { QTRY_VERIFY(!key->text().isEmpty()); }();
        const auto text = key->text();
        dialog->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m->settle();
        return text;
    }

    std::unique_ptr<WindowFixture> m;
    ConnectionsPage* m_page = nullptr;
};

void tst_Connections::showsTargetsAndListeners() {
    QStringList cells;
    for (const auto* table : m_page->findChildren<QTreeWidget*>())
        for (int row = 0; row < table->topLevelItemCount(); ++row)
            for (int column = 0; column < table->columnCount(); ++column)
                cells += table->topLevelItem(row)->text(column);
    for (const auto* part : {"shop", "db.internal:5432", "postern_app", "verify-full", "127.0.0.1:6432",
                             "/run/user/1000/postern/.s.PGSQL.6432"})
        QVERIFY2(cells.contains(QLatin1String(part)), part);
}

void tst_Connections::anAgentIsAddedAndItsKeyShownOnce() {
    auto* dialog = openDialog();
    QVERIFY(dialog->isVisible());
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("agentName"));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("-Bad Name"));
    QCOMPARE(name->text(), QStringLiteral("adame")); // what a name cannot hold cannot be typed
    name->clear();
    QTest::keyClick(dialog, Qt::Key_Return);
    m->settle();
    QCOMPARE(agents().rowCount(), 0);
    QTest::keyClicks(name, QStringLiteral("copilot-shop"));
    QTest::keyClick(dialog, Qt::Key_Return);
    auto* key = dialog->findChild<QLineEdit*>(QStringLiteral("agentKey"));
    QTRY_VERIFY(key->text().startsWith(QStringLiteral("pst_")));
    const auto secret = key->text();
    QVERIFY(dialog->findChild<SnippetPanel*>()->shownText().contains(secret));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m->settle();
    QCOMPARE(agents().rowCount(), 1);
    // Nowhere any more.
    QVERIFY(!m_page->findChild<SnippetPanel*>()->shownText().contains(secret));
    for (const auto* edit : m->window->findChildren<QLineEdit*>())
        QVERIFY(!edit->text().contains(secret));
}

void tst_Connections::aTakenNameIsExplained() {
    add(QStringLiteral("copilot-shop"));
    auto* dialog = openDialog();
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("agentName")), QStringLiteral("copilot-shop"));
    QTest::keyClick(dialog, Qt::Key_Return);
    m->settle();
    bool isExplained = false;
    for (const auto* label : dialog->findChildren<QLabel*>())
        isExplained = isExplained || (label->isVisible() && label->text().contains(QStringLiteral("another name")));
    QVERIFY(isExplained);
    QVERIFY(dialog->findChild<QLineEdit*>(QStringLiteral("agentKey"))->text().isEmpty());
}

void tst_Connections::revokeAsksFirst() {
    add(QStringLiteral("copilot-shop"));
    auto* revoke = m_page->findChild<QPushButton*>(QStringLiteral("revokeAgent"));
    QVERIFY(!revoke->isEnabled());
    m_page->findChild<QTreeView*>(QStringLiteral("agents"))->setCurrentIndex(agents().index(0, 0));
    QVERIFY(revoke->isEnabled());
    Ask::answerNext(Ask::Answer::Cancel);
    QTest::mouseClick(revoke, Qt::LeftButton);
    m->settle();
    QVERIFY(!agents().agent(0).revoked);
    QVERIFY(Ask::lastText().contains(QStringLiteral("sessions end")));
    Ask::answerNext(Ask::Answer::Confirm);
    QTest::mouseClick(revoke, Qt::LeftButton);
    m->settle();
    QVERIFY(agents().agent(0).revoked.has_value());
    QVERIFY(!revoke->isEnabled());
    // The real question has Cancel as its default.
    add(QStringLiteral("second"));
    m_page->findChild<QTreeView*>(QStringLiteral("agents"))->setCurrentIndex(agents().index(0, 0));
    QTest::mouseClick(revoke, Qt::LeftButton);
    auto* box = m_page->findChild<QDialog*>();
    QVERIFY(box != nullptr);
    QTest::keyClick(box, Qt::Key_Return);
    m->settle();
    QVERIFY(!agents().agent(0).revoked);
}

void tst_Connections::linesFollowTheChoice() {
    add(QStringLiteral("copilot-shop"));
    auto* panel = m_page->findChild<SnippetPanel*>();
    panel->choose(QStringLiteral("uri"));
    QCOMPARE(panel->shownText(),
             QStringLiteral("postgresql://copilot-shop:YOUR_AGENT_KEY@127.0.0.1:6432/shop?sslmode=disable"));
    panel->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), panel->shownText());
    panel->choose(QStringLiteral("mcp"));
    QVERIFY(panel->shownText().contains(QStringLiteral("mcpServers")));
    m_page->findChild<QComboBox*>(QStringLiteral("listener"))->setCurrentIndex(1);
    panel->choose(QStringLiteral("uri"));
    QVERIFY(panel->shownText().contains(QStringLiteral("%2Frun%2Fuser")));
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Connections)
#include "tst_connections.moc"
