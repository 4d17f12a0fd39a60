// Texts at every size and in a longer language: nothing is cut off, nothing was forgotten; and from right to left.
#include <functional>

#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTranslator>

#include "approval/room.h"
#include "fitting.h"
#include "pictures.h"
#include "ui/text/translations.h"
#include "ui/theme/theme.h"
#include "ui/views/approvals/approvals_page.h"
#include "ui/views/connections/connections_page.h"
#include "ui/views/first_run/first_run_dialog.h"
#include "ui/views/live/live_page.h"
#include "ui/views/overview/overview_page.h"
#include "ui/views/policy/policy_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/sql_view.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

// The window cannot be as small as it was asked to be; empty: it is.
static QString isLarger(const QWidget& window, const WindowFixture& m, const QSize& wanted) {
    if (&window != m.window.get() || (window.width() <= wanted.width() && window.height() <= wanted.height()))
        return {};
    return QStringLiteral(": %1 × %2").arg(window.width()).arg(window.height());
}

class tst_Fit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void nothingIsCut_data();
    void nothingIsCut();
    void everythingIsTranslated();
    void theTabKeyFollowsTheEye();
    void everyLanguageFits_data();
    void everyLanguageFits();
    void titlesAndPicturesGrowWithTheText();
    void rightToLeft();

private:
    // What is still cut when answers that are on their way have come and everything has found its place.
    static QStringList settledCuts(const QWidget& window) {
        QStringList cut;
        (void)QTest::qWaitFor(
            [&] {
                cut = tests::cutTexts(window);
                return cut.isEmpty();
            },
            5'000);
        return cut;
    }
    // Calls `look` with the window on each page, with each tab of the details, and with dialogs.
    void visit(WindowFixture& m, const std::function<void(const QWidget&, const QString&)>& look);
    static void hold(WindowFixture& m);
    void picture(QWidget& widget, const QString& name) const;
    QFont m_font;
    QString m_folder;
    QTemporaryDir m_own;
};

void tst_Fit::initTestCase() {
    installTranslations(QStringLiteral("en"));
    m_font = QApplication::font();
    m_folder = tests::pictureFolder(m_own.path());
}

void tst_Fit::cleanup() {
    QApplication::setFont(m_font);
    ThemeController::instance().apply(ThemeKind::Light);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
}

void tst_Fit::picture(QWidget& widget, const QString& name) const {
    if (qEnvironmentVariableIsSet("POSTERN_SCREENSHOTS")) // somebody wants to look
        QVERIFY(widget.grab().save(m_folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

// A request, with what every card has and what only some have.
void tst_Fit::hold(WindowFixture& m) {
    auto ask = std::make_shared<approval::Ask>();
    ask->sql = ask->key = ask->shape = "UPDATE customers\nSET phone = $1\nWHERE id = $2 -- \u202e the customer moved";
    ask->session = 7, ask->statement = 1;
    ask->requester = {"local", "anna", "", "local", {}};
    ask->owner = "anna", ask->agent = "copilot", ask->agentKind = "ai", ask->environment = "production";
    ask->target = "shop", ask->database = "app", ask->user = "postern_app";
    ask->kinds = {"UPDATE"};
    ask->relations = {"public.customers"};
    ask->rules = {{"customer-records", "Somebody looks at changes of customers first.", {}, true}};
    ask->parameters = {{"+49 30 901820", false, false}, {"", true, false}};
    ask->executable = "/usr/bin/node", ask->pid = 4711;
    ask->asked = now().wall;
    ask->transactionSince = ask->asked;
    const approval::Person lena{"https://corp", "lena", "lena@corp.example", "oidc", {"dba"}};
    m.engine.openRoom(lena, true)
        .ask(
            ask, [](const approval::Answer&) {}, now());
    m.window->approvalsPage().refresh();
}

void tst_Fit::visit(WindowFixture& m, const std::function<void(const QWidget&, const QString&)>& look) {
    FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    m.window->overviewPage().setNow(Timestamp{1'795'000'000'000'000 + 3'600'000'000});
    auto& live = m.window->livePage();
    live.list().choose(3);
    const auto pages = m.window->findChild<QListWidget*>(QStringLiteral("navigation"))->count();
    for (int page = 0; page < pages; ++page) {
        m.window->open(static_cast<MainWindow::Page>(page));
        m.settle();
        QTest::qWait(30);
        look(*m.window, QStringLiteral("page-%1").arg(page));
    }
    m.window->open(MainWindow::Page::Policy);
    for (const auto tab : {PolicyPage::Text, PolicyPage::History}) {
        m.window->policyPage().open(tab);
        m.settle();
        look(*m.window, QStringLiteral("policy-%1").arg(tab));
    }
    m.window->setUp();
    if (auto* setup = m.window->findChild<FirstRunDialog*>()) {
        for (const char* step : {"port", "target", "masks", "policy", "connect", "first"}) {
            setup->go(QLatin1String(step));
            m.settle();
            look(*setup, QStringLiteral("setup-") + QLatin1String(step));
        }
        setup->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    (void)m.window->grab(); // gives a size to what is hidden, too
    hold(m);
    m.window->open(MainWindow::Page::Approvals);
    m.settle();
    QTest::qWait(ApprovalsPage::kRestMs + 100); // until somebody may decide
    look(*m.window, QStringLiteral("held"));
    const auto* sql = m.window->approvalsPage().findChild<SqlView*>();
    const int lines = sql->blockCount();
    QVERIFY2(lines == 3 && sql->height() < (lines + 3) * sql->fontMetrics().lineSpacing(),
             qPrintable(QString::number(sql->height())));
    m.window->open(MainWindow::Page::Live);
    for (int tab = 1; tab < live.details().count(); ++tab) {
        live.details().setCurrentIndex(tab);
        m.settle();
        look(*m.window, QStringLiteral("tab-%1").arg(tab));
    }
    live.actions().detailsRight->trigger();
    m.settle();
    look(*m.window, QStringLiteral("details-right"));
    live.actions().detailsRight->trigger();
    live.filterBar().setText(QStringLiteral("verdict:flagged agnt:x"));
    live.actions().pause->trigger();
    m.settle();
    look(*m.window, QStringLiteral("paused"));
    live.filterBar().setText(QStringLiteral("table:nowhere"));
    m.settle();
    look(*m.window, QStringLiteral("nothing-matches"));
    const auto dialog = [&](const QString& name) {
        auto* shown = m.window->findChild<QDialog*>();
        QVERIFY2(shown != nullptr, qPrintable(name));
        m.settle();
        look(*shown, name);
        shown->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    live.actions().saveFilter->trigger();
    dialog(QStringLiteral("dialog-filters"));
    m.window->connectionsPage().addAgent();
    dialog(QStringLiteral("dialog-agent"));
    for (const auto& key : {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_F1)}) {
        for (auto* action : m.window->findChildren<QAction*>())
            if (action->shortcuts().contains(key))
                action->trigger();
        dialog(QStringLiteral("dialog-") + key.toString());
    }
}

// Scaling as a desktop's text scaling does it; that of the screen (QT_SCALE_FACTOR) leaves the layout as it is.
void tst_Fit::nothingIsCut_data() {
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("how");
    QTest::newRow("100 %") << 1.0 << QSize(1280, 800) << QString();
    QTest::newRow("150 %") << 1.5 << QSize(1680, 1050) << QString();
    QTest::newRow("200 %, dark") << 2.0 << QSize(1920, 1200) << QStringLiteral("-dark");
    QTest::newRow("ultrawide") << 1.0 << QSize(3440, 1440) << QStringLiteral("-wide");
    QTest::newRow("a longer language") << 1.0 << QSize(1440, 900) << QStringLiteral("-long");
}

void tst_Fit::nothingIsCut() {
    QFETCH(double, scale);
    QFETCH(QSize, size);
    QFETCH(QString, how);
    auto font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * scale);
    QApplication::setFont(font);
    tests::PseudoTranslator pseudo;
    if (how == QLatin1String("-long"))
        QCoreApplication::installTranslator(&pseudo);
    QStringList cut;
    {
        WindowFixture m;
        if (how == QLatin1String("-dark"))
            ThemeController::instance().apply(ThemeKind::Dark);
        m.window->resize(size);
        visit(m, [&](const QWidget& window, const QString& where) {
            if (const auto larger = isLarger(window, m, size); !larger.isEmpty())
                cut += where + larger;
            for (const auto& text : settledCuts(window))
                cut += where + QStringLiteral(": ") + text;
            picture(const_cast<QWidget&>(window),
                    QStringLiteral("fit-%1-%2%3").arg(static_cast<int>(scale * 100)).arg(where, how));
        });
    }
    QCoreApplication::removeTranslator(&pseudo);
    cut.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
}

void tst_Fit::titlesAndPicturesGrowWithTheText() {
    WindowFixture m;
    const auto measure = [&m] {
        m.settle();
        QList<int> out;
        for (const auto* label : m.window->findChildren<QLabel*>())
            if (label->property("role") == QLatin1String("title"))
                out += label->fontInfo().pixelSize();
        out += m.window->findChild<QLabel*>(QStringLiteral("brand"))->fontInfo().pixelSize();
        out += m.window->findChild<QListWidget*>(QStringLiteral("navigation"))->iconSize().width();
        const auto* button = m.window->findChild<QPushButton*>(QStringLiteral("addAgent"));
        out += button->iconSize().width();
        return out;
    };
    const auto before = measure();
    QVERIFY(before.size() > 5);
    auto font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * 2);
    QApplication::setFont(font); // while it runs, as a desktop's setting does
    const auto after = measure();
    for (qsizetype i = 0; i < before.size(); ++i)
        QVERIFY2(after[i] >= before[i] * 3 / 2,
                 qPrintable(QStringLiteral("%1: %2 pixels, then %3").arg(i).arg(before[i]).arg(after[i])));
    QApplication::setFont(m_font);
    QCOMPARE(measure(), before);
}

void tst_Fit::everythingIsTranslated() {
    tests::PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QStringList forgotten;
    {
        WindowFixture m;
        // What the engine, the person and the system said, and names.
        const auto isData = [](const QString& text) {
            static const QStringList kNames = {QStringLiteral("Postern"),
                                               QStringLiteral("shop"),
                                               QStringLiteral("main"),
                                               QStringLiteral("j,  k"),
                                               QStringLiteral("n,  N"),
                                               QStringLiteral("Esc"),
                                               QStringLiteral("End"),
                                               QStringLiteral("a … z"),
                                               QStringLiteral("English"),
                                               QStringLiteral("copilot-shop"),
                                               QStringLiteral("verdict:flagged agnt:x"),
                                               QStringLiteral("table:nowhere")};
            return kNames.contains(text) || text.startsWith(QLatin1Char('/')) || text.contains(QLatin1String("://")) ||
                   text.startsWith(QLatin1String("2026-"));
        };
        visit(m, [&](const QWidget& window, const QString& where) {
            for (const auto& text : tests::untranslatedTexts(window, isData))
                forgotten += where + QStringLiteral(": ") + text;
        });
        for (const auto* menu : m.window->menuBar()->findChildren<QMenu*>())
            for (const auto* action : menu->actions())
                if (!action->isSeparator() && !action->text().contains(tests::PseudoTranslator::kBegin))
                    forgotten += QStringLiteral("menu: ") + action->text();
    }
    QCoreApplication::removeTranslator(&pseudo);
    forgotten.removeDuplicates();
    QVERIFY2(forgotten.isEmpty(), qPrintable(QLatin1Char('\n') + forgotten.join(QLatin1Char('\n'))));
}

// Of widgets side by side in one box, Tab goes down and to the right, never back.
void tst_Fit::theTabKeyFollowsTheEye() {
    QStringList wrong;
    WindowFixture m;
    const auto isReached = [](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->focusProxy() == nullptr;
    };
    visit(m, [&](const QWidget& window, const QString& where) {
        QHash<const QWidget*, const QWidget*> before; // in each box, the last that was reached
        const auto* first = &window;
        for (const auto* each = first->nextInFocusChain(); each != first; each = each->nextInFocusChain()) {
            if (!isReached(each) || each->window() != &window)
                continue;
            const auto* last = std::exchange(before[each->parentWidget()], each);
            if (last == nullptr)
                continue;
            const auto a = last->geometry(), b = each->geometry();
            const bool isInOneRow = a.top() < b.bottom() && b.top() < a.bottom();
            if (b.bottom() <= a.top() || (isInOneRow && b.right() <= a.left()))
                wrong += QStringLiteral("%1: from %2 “%3” back to %4 “%5”")
                             .arg(where, QLatin1String(last->metaObject()->className()), last->accessibleName(),
                                  QLatin1String(each->metaObject()->className()), each->accessibleName());
        }
    });
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
}

void tst_Fit::everyLanguageFits_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("kind");
    const auto row = [](const QString& language, ThemeKind kind, const char* theme) {
        QTest::addRow("%s%s", qPrintable(language), theme) << language << static_cast<int>(kind);
    };
    for (const auto& language : languages()) {
        row(language, ThemeKind::Light, "");
        if (!qEnvironmentVariableIsSet("POSTERN_SCREENSHOTS"))
            continue; // texts are as wide in every theme; the others are for eyes
        row(language, ThemeKind::Dark, "-dark");
        row(language, ThemeKind::HighContrast, "-contrast");
    }
}

void tst_Fit::everyLanguageFits() {
    QFETCH(QString, language);
    QFETCH(int, kind);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/postern_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    QLocale::setDefault(numberLocale(QLocale(language)));
    QStringList cut;
    {
        WindowFixture m;
        ThemeController::instance().apply(static_cast<ThemeKind>(kind));
        const QSize size(1280, 800);
        m.window->resize(size);
        visit(m, [&](const QWidget& window, const QString& where) {
            if (const auto larger = isLarger(window, m, size); !larger.isEmpty())
                cut += where + larger;
            for (const auto& text : settledCuts(window))
                cut += where + QStringLiteral(": ") + text;
            picture(const_cast<QWidget&>(window),
                    QStringLiteral("language-%1-%2").arg(QLatin1String(QTest::currentDataTag()), where));
        });
    }
    QCoreApplication::removeTranslator(&translator);
    cut.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
}

void tst_Fit::rightToLeft() {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    WindowFixture m;
    visit(m, [&](const QWidget& window, const QString& where) {
        const auto cut = settledCuts(window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
        picture(const_cast<QWidget&>(window), QStringLiteral("rtl-") + where);
    });
    // Navigation on the right; SQL from left to right all the same.
    const auto* navigation = m.window->findChild<QListWidget*>(QStringLiteral("navigation"));
    QVERIFY(navigation->mapTo(m.window.get(), QPoint()).x() > m.window->width() / 2);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Fit)
#include "tst_fit.moc"
