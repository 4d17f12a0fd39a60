// What other languages and the other direction of writing ask of the windows, beyond that every text fits (tst_fit).
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QTextCursor>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>

#include "ui/delegates/statement_delegate.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/ask.h"
#include "ui/text/translations.h"
#include "ui/theme/theme.h"
#include "ui/views/connections/connections_page.h"
#include "ui/views/live/live_page.h"
#include "ui/views/overview/figure_tile.h"
#include "ui/views/sessions/session_player.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/facts_view.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

namespace {

// The smallest rectangle around whatever is not background.
QRect inkOf(const QImage& image) {
    QRect ink;
    const auto background = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != background)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

} // namespace

class tst_Languages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(QStringLiteral("en")); }
    void cleanup() {
        QCoreApplication::removeTranslator(&m_translator);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void aVerdictBeginsWithItsPicture_data();
    void aVerdictBeginsWithItsPicture();
    void namesStandBeforeTheirValues_data();
    void namesStandBeforeTheirValues();
    void marginsAreTheSameOnBothSides();
    void timeRunsFromLeftToRight();
    void everyButtonIsTranslated_data();
    void everyButtonIsTranslated();
    void kindsOfLinesAreTranslated();
    void marksOfKeysAreNotRead();
    void numbersHaveTheDigitsOfSql();
    void figuresHaveRoomForEveryScript();

private:
    void speak(const QString& language) {
        QVERIFY(m_translator.load(QStringLiteral(":/i18n/postern_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&m_translator);
        QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    }
    static void directions() {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }
    QTranslator m_translator;
};

void tst_Languages::aVerdictBeginsWithItsPicture_data() {
    directions();
}

void tst_Languages::aVerdictBeginsWithItsPicture() {
    QFETCH(Qt::LayoutDirection, direction);
    WindowFixture m;
    FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    auto& model = m.window->livePage().list().statements();
    StatementDelegate delegate(model);
    QStyleOptionViewItem option;
    option.direction = direction;
    option.rect = QRect(0, 0, 400, 30);
    for (int row = 0; row < model.rowCount(); ++row) {
        QImage image(option.rect.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        delegate.paint(&painter, option, model.index(row, StatementModel::Verdict));
        painter.end();
        const auto ink = inkOf(image);
        QVERIFY(!ink.isEmpty());
        if (direction == Qt::LeftToRight)
            QVERIFY2(ink.left() < 30 && ink.right() < 200, qPrintable(QString::number(ink.right())));
        else
            QVERIFY2(ink.right() > 370 && ink.left() > 200, qPrintable(QString::number(ink.left())));
    }
}

void tst_Languages::namesStandBeforeTheirValues_data() {
    directions();
}

void tst_Languages::namesStandBeforeTheirValues() {
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    FactsView view;
    view.resize(600, 200);
    view.show(QStringLiteral("lead"), QColor(), {{QStringLiteral("name"), QStringLiteral("value")}});
    view.QWidget::show();
    const auto place = [&view](const char* word) {
        view.moveCursor(QTextCursor::Start);
        return view.find(QLatin1String(word)) ? view.cursorRect().x() : -1;
    };
    const auto lead = place("lead"), name = place("name"), value = place("value");
    QVERIFY(lead > 0 && name > 0 && value > 0);
    const auto picture = view.grab().toImage();
    const auto ink = inkOf(picture.copy(picture.rect().adjusted(2, 2, -2, -2))); // without a frame
    QVERIFY2(ink.left() >= kMargin - 4 && ink.right() <= picture.width() - kMargin,
             qPrintable(QStringLiteral("%1 %2").arg(ink.left()).arg(ink.right())));
    if (direction == Qt::LeftToRight)
        QVERIFY2(name < value && lead < 200, qPrintable(QStringLiteral("%1 %2 %3").arg(lead).arg(name).arg(value)));
    else
        QVERIFY2(name > value && lead > 400, qPrintable(QStringLiteral("%1 %2 %3").arg(lead).arg(name).arg(value)));
}

void tst_Languages::marginsAreTheSameOnBothSides() {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    WindowFixture m;
    FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    m.window->open(MainWindow::Page::Settings);
    m.settle();
    auto* settings = m.window->findChild<QWidget*>(QStringLiteral("settingsSearch"))->parentWidget();
    const auto right = [settings](const QWidget* widget) {
        return widget->mapTo(settings, QPoint(widget->width(), 0)).x();
    };
    const auto* search = m.window->findChild<QLineEdit*>(QStringLiteral("settingsSearch"));
    const auto* choice = m.window->findChild<QWidget*>(QStringLiteral("language"));
    QCOMPARE(right(search), right(choice));
    QVERIFY(right(search) <= settings->width() - kMargin);
    m.window->open(MainWindow::Page::Sessions);
    m.settle();
    const auto* button = m.window->findChild<QToolButton*>(QStringLiteral("exportSession"));
    QVERIFY(button->isVisible());
    QCOMPARE(button->mapTo(button->parentWidget(), QPoint()).x(), kMargin);
}

void tst_Languages::timeRunsFromLeftToRight() {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    SessionPlayer player;
    player.resize(800, 160);
    player.show();
    QList<int> places;
    for (const auto* button : player.findChildren<QToolButton*>()) // previous marker, …, next marker
        places += button->mapTo(&player, QPoint()).x();
    QCOMPARE(places.size(), 5);
    QVERIFY(std::is_sorted(places.begin(), places.end()));
}

void tst_Languages::everyButtonIsTranslated_data() {
    QTest::addColumn<QString>("language");
    for (const auto& language : languages())
        if (language != QLatin1String("en"))
            QTest::newRow(qPrintable(language)) << language;
}

// Qt's own translations are not there: what Qt says by itself would be English.
void tst_Languages::everyButtonIsTranslated() {
    QFETCH(QString, language);
    speak(language);
    WindowFixture m;
    m.window->connectionsPage().addAgent();
    m.window->sessionsPage().verify();
    m.window->livePage().actions().saveFilter->trigger();
    (new AboutDialog(QStringLiteral("1"), {}, AboutDialog::Tab::About, m.window.get()))->open();
    const Question question{QStringLiteral("title"), QStringLiteral("text"), QStringLiteral("what follows"),
                            QStringLiteral("Do it"), true};
    Ask::confirm(m.window.get(), question, [] {});
    Ask::tell(m.window.get(), {}, {});
    m.settle();
    int count = 0;
    for (const auto* box : m.window->findChildren<QDialogButtonBox*>())
        for (const auto* button : box->buttons()) {
            ++count;
            static const QStringList kEnglish = {QStringLiteral("Close"), QStringLiteral("Cancel"),
                                                 QStringLiteral("OK"), QStringLiteral("Show Details...")};
            QVERIFY2(!kEnglish.contains(button->text().remove(u'&')), qPrintable(button->text()));
        }
    const auto* asked = m.window->findChild<QMessageBox*>();
    QVERIFY(asked != nullptr && asked->informativeText().contains(QStringLiteral("what follows")));
    QVERIFY2(count >= 8, qPrintable(QString::number(count)));
}

// Names of programs stay as they are; the others are words.
void tst_Languages::kindsOfLinesAreTranslated() {
    speak(QStringLiteral("de"));
    WindowFixture m;
    m.window->open(MainWindow::Page::Connections);
    m.settle();
    const QComboBox* kinds = nullptr;
    for (const auto* box : m.window->findChildren<QComboBox*>())
        if (box->findData(QStringLiteral("dotenv")) >= 0)
            kinds = box;
    QVERIFY(kinds != nullptr);
    const auto title = [&](const char* id) { return kinds->itemText(kinds->findData(QLatin1String(id))); };
    QCOMPARE(title("psql"), QStringLiteral("psql"));
    QCOMPARE(title("uri"), QStringLiteral("Verbindungs-URI"));
    for (const auto* id : {"environment", "dotenv", "service"})
        QVERIFY2(!title(id).contains(QLatin1String("Environment")) &&
                     !title(id).contains(QLatin1String("Service file")),
                 qPrintable(title(id)));
}

void tst_Languages::numbersHaveTheDigitsOfSql() {
    for (auto names = languages(); const auto& name : names << QStringLiteral("ar_EG") << QStringLiteral("ar_SA")) {
        const auto locale = numberLocale(QLocale(name));
        QVERIFY2(locale.toString(1234567890).contains(QLatin1String("890")), qPrintable(name));
        QCOMPARE(locale.language(), QLocale(name).language());
    }
    QCOMPARE(numberLocale(QLocale(QStringLiteral("de"))).decimalPoint(), QStringLiteral(","));
}

void tst_Languages::marksOfKeysAreNotRead() {
    QAction file(QStringLiteral("文件(&F)…")), plain(QStringLiteral("&File")), note(QStringLiteral("Rows (all)"));
    QList<QAction*> actions{&file, &plain, &note};
    for (auto* action : actions)
        action->setShortcut(Qt::Key_F5);
    const AboutDialog dialog(QStringLiteral("1"), actions, AboutDialog::Tab::Shortcuts, nullptr);
    const auto* table = dialog.findChild<QTreeWidget*>(QStringLiteral("shortcuts"));
    QCOMPARE(table->topLevelItem(0)->text(0), QStringLiteral("文件…"));
    QCOMPARE(table->topLevelItem(1)->text(0), QStringLiteral("File"));
    QCOMPARE(table->topLevelItem(2)->text(0), QStringLiteral("Rows (all)"));
}

// The last line of a figure is as high as where it has all the room it wants.
void tst_Languages::figuresHaveRoomForEveryScript() {
    const QString note(QStringLiteral("现在没有等待的语句"));
    FigureTile tile(QStringLiteral("held"), Tone::Held, QStringLiteral("已挂起"), QStringLiteral("what"));
    tile.resize(400, tile.sizeHint().height());
    tile.show(QStringLiteral("4"), {}, false);
    const auto without = tile.grab().toImage();
    tile.show(QStringLiteral("4"), note, false);
    const auto with = tile.grab().toImage();
    QRect shown;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x)
            if (with.pixel(x, y) != without.pixel(x, y))
                shown |= QRect(x, y, 1, 1);
    QImage free(400, 100, QImage::Format_RGB32);
    free.fill(theme().surface);
    QPainter painter(&free);
    painter.setFont(tile.font());
    painter.setPen(theme().muted);
    painter.drawText(QRect(12, 20, 380, 80), Qt::AlignTop | Qt::AlignLeft, note);
    painter.end();
    QVERIFY(!shown.isEmpty());
    QCOMPARE(shown.height(), inkOf(free).height());
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Languages)
#include "tst_languages.moc"
