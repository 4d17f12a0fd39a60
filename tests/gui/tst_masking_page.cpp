#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "ui/dialogs/ask.h"
#include "ui/views/masking/change_dialog.h"
#include "ui/views/masking/masking_page.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::WindowFixture;

class tst_MaskingPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m = std::make_unique<WindowFixture>();
        m->window->open(MainWindow::Page::Masking);
        m->settle();
    }
    void cleanup() { m.reset(); }

    void rulesShowWhatTheyCover();
    void namesSuggestColumns();
    void contentIsLookedAtOnlyWhenAsked();
    void aRuleIsAddedAfterItsChangeWasSeen();
    void aFileThatChangedMeanwhileIsLeftAlone();

private:
    template <class Widget>
    Widget* find(const char* name) const {
        return m->window->maskingPage().findChild<Widget*>(QLatin1String(name));
    }
    QStringList suggested() const {
        QStringList out;
        auto* list = find<QTreeWidget>("suggestions");
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            out += list->topLevelItem(i)->text(0);
        return out;
    }
    void choose(const QString& column) {
        auto* list = find<QTreeWidget>("suggestions");
        for (auto* item : list->findItems(column, Qt::MatchExactly))
            item->setSelected(true);
    }
    QString file() const {
        QFile in(m->engine.configurationFile());
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }
    ChangeDialog* propose() {
        QTest::mouseClick(find<QPushButton>("maskChosen"), Qt::LeftButton);
        m->settle();
        return m->window->maskingPage().findChild<ChangeDialog*>();
    }

    std::unique_ptr<WindowFixture> m;
};

void tst_MaskingPage::rulesShowWhatTheyCover() {
    auto* rules = find<QTreeWidget>("maskRules");
    QCOMPARE(rules->topLevelItemCount(), 2);
    auto* first = rules->topLevelItem(0);
    QCOMPARE(first->text(0), QStringLiteral("national-ids"));
    QCOMPARE(first->text(3), QStringLiteral("fraud"));
    QCOMPARE(first->childCount(), 1);
    QCOMPARE(first->child(0)->text(0), QStringLiteral("public.customers.ssn"));
    QCOMPARE(rules->topLevelItem(1)->child(0)->text(0), QStringLiteral("public.customers.email"));
    QVERIFY(find<QLabel>("detectors")->text().contains(QStringLiteral("credit-card, jwt")));
    QVERIFY(find<QLabel>("maskingSummary")->text().contains(QStringLiteral("2 of 13")));
    m->engine.writeConfiguration(
        "[[target]]\nname = \"shop\"\nconninfo = \"dbname=app\"\n[[mask]]\ncolumns = [\"*.*.gone\"]\n");
    m->window->maskingPage().refresh();
    m->settle();
    QCOMPARE(rules->topLevelItemCount(), 1);
    QCOMPARE(rules->topLevelItem(0)->text(2), QStringLiteral("nothing"));
}

void tst_MaskingPage::namesSuggestColumns() {
    const QStringList expected{QStringLiteral("public.\"Payment Cards\".card_number"),
                               QStringLiteral("public.customers.full_name"), QStringLiteral("public.customers.phone")};
    QCOMPARE(suggested(), expected); // not what is masked already, not ids, cities and states
    QVERIFY(!find<QPushButton>("maskChosen")->isEnabled());
}

void tst_MaskingPage::contentIsLookedAtOnlyWhenAsked() {
    Ask::answerNext(Ask::Answer::Cancel);
    QTest::mouseClick(find<QPushButton>("lookIntoData"), Qt::LeftButton);
    m->settle();
    QCOMPARE(suggested().size(), 3);
    Ask::answerNext(Ask::Answer::Confirm);
    QTest::mouseClick(find<QPushButton>("lookIntoData"), Qt::LeftButton);
    m->settle();
    QCOMPARE(suggested().value(0), QStringLiteral("public.support_tickets.body"));
    QVERIFY(find<QTreeWidget>("suggestions")->topLevelItem(0)->text(3).contains(QStringLiteral("37 of 100")));
}

void tst_MaskingPage::aRuleIsAddedAfterItsChangeWasSeen() {
    const auto before = file();
    choose(QStringLiteral("public.customers.phone"));
    choose(QStringLiteral("public.\"Payment Cards\".card_number"));
    auto* method = m->window->maskingPage().findChild<QComboBox*>();
    method->setCurrentIndex(method->findData(QStringLiteral("hash")));
    auto* dialog = propose();
    QVERIFY(dialog != nullptr);
    const auto diff = dialog->findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY2(diff.contains(QStringLiteral("+   16  [[mask]]")), qPrintable(diff));
    QVERIFY2(diff.contains(QStringLiteral("    20  [[detect]]")), qPrintable(diff));
    QCOMPARE(file(), before); // only shown
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m->settle();
    QCOMPARE(file(), before);
    dialog = propose();
    QVERIFY(dialog != nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("applyChange")), Qt::LeftButton);
    m->settle();
    auto after = file();
    const auto block = QStringLiteral("[[mask]]\ncolumns = [\"public.\\\"Payment Cards\\\".card_number\", "
                                      "\"public.customers.phone\"]\nmethod  = \"hash\"\n\n");
    QVERIFY2(after.contains(block), qPrintable(after));
    QCOMPARE(after.remove(block), before); // comments and all
    QTRY_COMPARE(suggested(), QStringList{QStringLiteral("public.customers.full_name")});
    QCOMPARE(find<QTreeWidget>("maskRules")->topLevelItemCount(), 3);
}

void tst_MaskingPage::aFileThatChangedMeanwhileIsLeftAlone() {
    choose(QStringLiteral("public.customers.phone"));
    auto* dialog = propose();
    QVERIFY(dialog != nullptr);
    m->engine.writeConfiguration("[[target]]\nname = \"shop\"\nconninfo = \"dbname=app\"\n# edited by hand\n");
    Ask::answerNext(Ask::Answer::Confirm);
    dialog->accept();
    m->settle();
    QVERIFY(Ask::lastText().contains(QStringLiteral("changed")));
    QVERIFY(file().endsWith(QStringLiteral("# edited by hand\n")));
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_MaskingPage)
#include "tst_masking_page.moc"
