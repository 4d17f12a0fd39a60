#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>

#include "pictures.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/sign_in_dialog.h"
#include "ui/views/first_run/first_run_dialog.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::WindowFixture;

class tst_SignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        SignInDialog::keepAddresses(true);
        m = std::make_unique<WindowFixture>();
    }
    void cleanup() { m.reset(); }

    void withoutAProviderTheAccountCounts() {
        QVERIFY(!action(QStringLiteral("Sign in…"))->isVisible());
        QVERIFY(!action(QStringLiteral("Sign out"))->isVisible());
        QVERIFY(identity()->text().contains(QStringLiteral("ada")));
    }

    void signsInShowsWhoAndSignsOut() {
        show({{"corp"}, false, {}, {}, false, {}}, "ada");
        QVERIFY(identity()->text().contains(QStringLiteral("Not signed in")));
        QVERIFY(!action(QStringLiteral("Sign out"))->isEnabled());
        action(QStringLiteral("Sign in…"))->trigger();
        auto* dialog = m->window->findChild<SignInDialog*>();
        QVERIFY(dialog);
        m->settle();
        auto* address = dialog->findChild<QLineEdit*>(QStringLiteral("signInAddress"));
        QVERIFY(address->isVisible());
        QCOMPARE(address->text(), QStringLiteral("https://login.example.com/authorize?provider=corp"));
        QVERIFY(m->engine.isSigningIn());
        m->engine.finishSignIn({});
        m->settle();
        QVERIFY(!dialog->isVisible());
        show({{"corp"}, true, {"dba", "<b>"}, Timestamp{1'800'000'000'000'000}, true, "no keychain"},
             "alice@example.com");
        QVERIFY(identity()->text().contains(QStringLiteral("alice@example.com")));
        QVERIFY(identity()->toolTip().contains(QStringLiteral("dba, &lt;b&gt;")));
        QVERIFY(identity()->toolTip().contains(QStringLiteral("no keychain")));
        Ask::answerNext(Ask::Answer::Confirm);
        action(QStringLiteral("Sign out"))->trigger();
        QVERIFY(Ask::lastText().contains(QStringLiteral("alice@example.com")));
        m->settle();
        QVERIFY(!m->engine.status().signIn.isSignedIn);
    }

    void failureIsExplainedAndCanBeTriedAgain() {
        show({{"corp", "other"}, false, {}, {}, false, {}}, "ada");
        action(QStringLiteral("Sign in…"))->trigger();
        auto* dialog = m->window->findChild<SignInDialog*>();
        QVERIFY(!m->engine.isSigningIn()); // which provider is asked first
        auto* start = dialog->findChild<QPushButton*>(QStringLiteral("signInStart"));
        QTest::mouseClick(start, Qt::LeftButton);
        m->settle();
        QVERIFY(!start->isEnabled());
        m->engine.finishSignIn(Error::client("28000", "the provider, or you, refused the sign-in"));
        m->settle();
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("signInText"))->text().contains(QStringLiteral("refused")));
        QVERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(m->engine.isSigningIn());
    }

    void closingTheDialogCancels() {
        show({{"corp"}, false, {}, {}, false, {}}, "ada");
        action(QStringLiteral("Sign in…"))->trigger();
        QVERIFY(m->engine.isSigningIn());
        m->window->findChild<SignInDialog*>()->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m->engine.isSigningIn());
    }

    // A step of its own in the set-up where there is a provider, and none where there is not.
    void theSetUpAsksWhoYouAre() {
        m->window->setUp();
        auto* setup = m->window->findChild<FirstRunDialog*>();
        QVERIFY(setup != nullptr && setup->findChild<QPushButton*>(QStringLiteral("setupSignIn")) == nullptr);
        setup->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        show({{"corp"}, false, {}, {}, false, {}}, "ada");
        m->window->setUp();
        setup = m->window->findChild<FirstRunDialog*>();
        setup->go(QStringLiteral("sign-in"));
        const auto* who = setup->findChild<QLabel*>(QStringLiteral("setupWho"));
        QCOMPARE(who->text(), QStringLiteral("Not signed in yet"));
        auto* start = setup->findChild<QPushButton*>(QStringLiteral("setupSignIn"));
        QVERIFY(start->isVisible());
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(m->engine.isSigningIn());
        m->engine.finishSignIn({});
        m->settle();
        show({{"corp"}, true, {"dba"}, {}, true, {}}, "alice@example.com");
        QCOMPARE(who->text(), QStringLiteral("✓ Signed in as alice@example.com"));
        QVERIFY(!start->isVisible());
        QVERIFY(setup->findChild<QPushButton*>(QStringLiteral("setupNext"))->isEnabled());
    }

    void pictures() {
        const auto folder = tests::pictureFolder();
        if (folder.isEmpty())
            return;
        show({{"corp"}, false, {}, {}, false, {}}, "ada");
        action(QStringLiteral("Sign in…"))->trigger();
        m->settle();
        m->window->findChild<SignInDialog*>()->grab().save(folder + QStringLiteral("/sign-in.png"));
        m->window->grab().save(folder + QStringLiteral("/sign-in-window.png"));
    }

private:
    QAction* action(const QString& title) const {
        for (auto* found : m->window->menuBar()->actions().constFirst()->menu()->actions())
            if (found->text().remove(QLatin1Char('&')) == title)
                return found;
        return nullptr;
    }
    QLabel* identity() const {
        for (auto* label : m->window->statusBar()->findChildren<QLabel*>())
            if (label->accessibleName() == QStringLiteral("Signed in as"))
                return label;
        return nullptr;
    }
    void show(api::SignInStatus signIn, std::string name) {
        auto status = m->engine.status();
        status.identity = std::move(name);
        status.signIn = std::move(signIn);
        m->engine.setStatus(status);
        for (int i = 0; i < 6; ++i)
            m->window->bridge().poll();
    }

    std::unique_ptr<WindowFixture> m;
};

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_SignIn)
#include "tst_sign_in.moc"
