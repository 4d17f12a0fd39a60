#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "ui/dialogs/ask.h"
#include "ui/views/masking/change_dialog.h"
#include "ui/views/policy/policy_editor.h"
#include "ui/views/policy/policy_page.h"
#include "ui/views/policy/rule_words.h"
#include "ui/views/sessions/policy_trial_dialog.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

class tst_PolicyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m = std::make_unique<WindowFixture>();
        m->engine.writeConfiguration(kFile);
        m->window->open(MainWindow::Page::Policy);
        m->settle();
    }
    void cleanup() { m.reset(); }

    void rulesAreSentences_data();
    void rulesAreSentences();
    void thePageShowsTheFilesRulesAndTheBuiltInOnes();
    void whatIsWrongIsSaidWhileTyping();
    void anInvalidTextIsNeverWritten();
    void aChangeIsSeenSavedAndKeptInTheHistory();
    void aFileThatChangedMeanwhileIsLeftAlone();
    void anOldVersionComesBackThroughTheEditor();
    void aDraftIsTriedOnLastWeek();

private:
    static constexpr auto kFile =
        "[[target]]\nname = \"shop\"\nconninfo = \"host=db.internal dbname=app\"\n\n[policy]\nwithout = "
        "[\"baseline/alter\"]\n\n[[rule]]\nname = \"no-drop\"\naction = \"block\"\nstatements = [\"DROP *\", "
        "\"TRUNCATE\"]\nreason = \"Schema changes go through migrations.\"\n";
    template <class Widget>
    Widget* find(const char* name) const {
        return m->window->policyPage().findChild<Widget*>(QLatin1String(name));
    }
    QPlainTextEdit& edit() const { return m->window->policyPage().editor()->edit(); }
    QString state() const { return find<QLabel>("policyState")->text(); }
    QString file() const {
        QFile in(m->engine.configurationFile());
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }
    void type(const QString& before, const QString& after) {
        m->window->policyPage().open(PolicyPage::Text);
        edit().setPlainText(edit().toPlainText().replace(before, after));
        QTRY_VERIFY(!state().startsWith(QStringLiteral("Checking")));
    }
    void save() {
        QTest::mouseClick(find<QPushButton>("saveDraft"), Qt::LeftButton);
        m->settle();
        auto* dialog = m->window->policyPage().findChild<ChangeDialog*>();
        QVERIFY(dialog != nullptr);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("applyChange")), Qt::LeftButton);
        m->settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m->window->policyPage().refresh();
        m->settle();
    }

    std::unique_ptr<WindowFixture> m;
};

void tst_PolicyPage::rulesAreSentences_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("block") << "action = \"block\"\nstatements = [\"DROP *\", \"TRUNCATE\"]"
                           << "Block DROP * or TRUNCATE.";
    QTest::newRow("hold") << "action = \"approve\"\nstatements = [\"UPDATE\", \"DELETE\"]\nwithout_where = true\n"
                             "approvers = [\"group:dba\"]\ncomment_required = true"
                          << "Hold UPDATE or DELETE without WHERE until group:dba approves it. A comment is required.";
    QTest::newRow("all") << "action = \"approve\"\nrelations = [\"public.orders\"]\nestimated_rows = 1000\nkinds = "
                            "[\"ai\"]\ntargets = [\"shop\"]\nhours = [\"Mon-Fri 08:00-18:00 Europe/Berlin\"]"
                         << "Hold any statement on public.orders of about 1,000 rows or more in shop, when an AI agent "
                            "sends it, Mon-Fri 08:00-18:00 Europe/Berlin until somebody approves it.";
    QTest::newRow("masked") << "action = \"block\"\nmasked_use = [\"predicate\", \"launder\"]"
                            << "Block any statement that steers by masked columns or copies masked columns where no "
                               "mask covers them.";
    QTest::newRow("allow")
        << "action = \"allow\"\nstatements = [\"SELECT\"]\nagents = [\"copilot\"]\ngroups = [\"dba\"]"
        << "Allow SELECT, when copilot and somebody in dba sends it.";
}

void tst_PolicyPage::rulesAreSentences() {
    QFETCH(QString, toml);
    QFETCH(QString, sentence);
    m->engine.writeConfiguration("[[target]]\nname = \"shop\"\nconninfo = \"dbname=app\"\n[[rule]]\nname = \"x\"\n" +
                                 toml.toStdString() + '\n');
    m->window->policyPage().refresh();
    m->settle();
    auto* own = find<QTreeWidget>("policyRules")->topLevelItem(0);
    QCOMPARE(own->childCount(), 1);
    QCOMPARE(own->child(0)->text(0), sentence);
}

void tst_PolicyPage::thePageShowsTheFilesRulesAndTheBuiltInOnes() {
    auto* rules = find<QTreeWidget>("policyRules");
    QCOMPARE(rules->topLevelItemCount(), 2);
    QCOMPARE(rules->topLevelItem(0)->child(0)->text(2), QStringLiteral("Schema changes go through migrations."));
    QVERIFY(rules->topLevelItem(1)->childCount() > 20);
    int left = 0;
    for (int i = 0; i < rules->topLevelItem(1)->childCount(); ++i) {
        const auto* item = rules->topLevelItem(1)->child(i);
        QVERIFY2(!item->text(0).contains(QStringLiteral("any statement")) ||
                     item->text(0).contains(QStringLiteral(" that ")),
                 qPrintable(item->text(0) + item->text(1)));
        // More than a tag is asked of these, and the sentence says so.
        QVERIFY(item->text(0) != QStringLiteral("Block COPY.") && item->text(0) != QStringLiteral("Block SET."));
        left += item->text(1).contains(QStringLiteral("left out")) ? 1 : 0;
    }
    QCOMPARE(left, 1);
    QCOMPARE(find<QLabel>("policyDefault")->text(), QStringLiteral("A statement that no rule matches runs."));
    QVERIFY(find<QLabel>("policySummary")->text().startsWith(QStringLiteral("1 rule of your own")));
    Q_EMIT rules->itemActivated(rules->topLevelItem(0)->child(0), 0); // leads to its line
    QCOMPARE(edit().textCursor().blockNumber() + 1, 8);
}

void tst_PolicyPage::whatIsWrongIsSaidWhileTyping() {
    type(QStringLiteral("statements = ["), QStringLiteral("statments = ["));
    auto* problems = find<QTreeWidget>("policyProblems");
    QVERIFY(problems->isVisible());
    QCOMPARE(problems->topLevelItemCount() > 0, true);
    const auto* item = problems->topLevelItem(0);
    QVERIFY2(item->text(0).contains(QStringLiteral("line 11, column 1")), qPrintable(item->text(0)));
    QVERIFY2(item->text(1).contains(QStringLiteral("statments")), qPrintable(item->text(1)));
    QVERIFY2(item->text(2).contains(QStringLiteral("statements")), qPrintable(item->text(2)));
    QVERIFY(!edit().extraSelections().isEmpty());
    Q_EMIT problems->itemActivated(problems->topLevelItem(0), 0);
    QCOMPARE(edit().textCursor().blockNumber() + 1, 11);
    type(QStringLiteral("statments"), QStringLiteral("statements"));
    QTRY_VERIFY(!problems->isVisible());
    QVERIFY(state().startsWith(QStringLiteral("✓")));
}

void tst_PolicyPage::anInvalidTextIsNeverWritten() {
    type(QStringLiteral("action = \"block\""), QStringLiteral("action = \"blok\""));
    QVERIFY(!find<QPushButton>("saveDraft")->isEnabled());
    QVERIFY(!find<QPushButton>("tryDraft")->isEnabled());
    QVERIFY(state().contains(QStringLiteral("Nothing can be saved")));
    QCOMPARE(file(), QLatin1String(kFile));
    // And the engine does not take it either.
    std::optional<Result<api::ConfigurationChange>> answer;
    m->engine.policyBook()->proposePolicy(kFile, "nonsense = 1\n", [&](auto change) { answer = std::move(change); });
    m->engine.settle();
    QVERIFY(answer && !*answer);
    QCOMPARE(QString::fromStdString(std::string(answer->error().sqlstate())), QStringLiteral("22023"));
}

void tst_PolicyPage::aChangeIsSeenSavedAndKeptInTheHistory() {
    type(QStringLiteral("\"TRUNCATE\""), QStringLiteral("\"TRUNCATE\", \"VACUUM\""));
    QVERIFY(state().contains(QStringLiteral("not saved yet")));
    save();
    QVERIFY(file().contains(QStringLiteral("\"VACUUM\"")));
    auto* versions = find<QTreeWidget>("policyVersions");
    QTRY_COMPARE(versions->topLevelItemCount(), 1);
    QVERIFY(!versions->topLevelItem(0)->text(1).isEmpty()); // who
    QCOMPARE(versions->topLevelItem(0)->text(2), QStringLiteral("saved in the console"));
    QCOMPARE(versions->topLevelItem(0)->text(4), QStringLiteral("in force"));
    type(QStringLiteral(", \"VACUUM\""), QString());
    save();
    QTRY_COMPARE(versions->topLevelItemCount(), 2);
    QCOMPARE(versions->topLevelItem(0)->text(3), QStringLiteral("+1 −1"));
    versions->setCurrentItem(versions->topLevelItem(0));
    m->settle();
    const auto diff = find<QPlainTextEdit>("versionDiff")->toPlainText();
    QVERIFY2(diff.contains(QStringLiteral("VACUUM")) && diff.contains(u'−') && diff.contains(u'+'), qPrintable(diff));
}

void tst_PolicyPage::aFileThatChangedMeanwhileIsLeftAlone() {
    type(QStringLiteral("\"TRUNCATE\""), QStringLiteral("\"TRUNCATE\", \"VACUUM\""));
    m->engine.writeConfiguration(std::string(kFile) + "# by hand\n");
    Ask::answerNext(Ask::Answer::Confirm);
    QTest::mouseClick(find<QPushButton>("saveDraft"), Qt::LeftButton);
    m->settle();
    QVERIFY2(Ask::lastText().contains(QStringLiteral("changed by somebody else")), qPrintable(Ask::lastText()));
    QVERIFY(file().endsWith(QStringLiteral("# by hand\n")));
    QVERIFY(edit().toPlainText().contains(QStringLiteral("VACUUM"))); // nothing typed is lost
}

void tst_PolicyPage::anOldVersionComesBackThroughTheEditor() {
    type(QStringLiteral("no-drop"), QStringLiteral("never-drop"));
    save();
    type(QStringLiteral("never-drop"), QStringLiteral("no-drop-ever"));
    save();
    auto* versions = find<QTreeWidget>("policyVersions");
    QTRY_COMPARE(versions->topLevelItemCount(), 2);
    m->window->policyPage().open(PolicyPage::History);
    versions->setCurrentItem(versions->topLevelItem(1));
    m->settle();
    QTest::mouseClick(find<QPushButton>("takeBack"), Qt::LeftButton);
    m->settle();
    QVERIFY(edit().toPlainText().contains(QStringLiteral("\"never-drop\"")));
    QVERIFY(file().contains(QStringLiteral("no-drop-ever"))); // only in the editor yet
    edit().undo();
    QVERIFY(edit().toPlainText().contains(QStringLiteral("no-drop-ever")));
}

void tst_PolicyPage::aDraftIsTriedOnLastWeek() {
    FeedScript script({now().wall.micros - 3'600'000'000});
    m->record(script.morning());
    type(QStringLiteral("\"TRUNCATE\""), QStringLiteral("\"TRUNCATE\", \"COPY\""));
    QTest::mouseClick(find<QPushButton>("tryDraft"), Qt::LeftButton);
    m->settle();
    auto* dialog = m->window->policyPage().findChild<PolicyTrialDialog*>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(dialog->findChild<QTreeWidget*>() != nullptr &&
                dialog->findChild<QTreeWidget*>()->topLevelItemCount() > 0);
    dialog->close();
    QCOMPARE(file(), QLatin1String(kFile));
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_PolicyPage)
#include "tst_policy_page.moc"
