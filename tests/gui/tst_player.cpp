// The session player: its clock, its keys, and the page that shows what was there at a moment.
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

#include "pictures.h"
#include "recording/sqlite.h"
#include "ui/models/session_model.h"
#include "ui/views/sessions/export_bar.h"
#include "ui/views/sessions/session_player.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "window_fixture.h"

namespace postern::ui {

namespace {

constexpr std::int64_t kSecond = 1'000'000;

// Statements at 1 s, 2 s, 2 s (the same moment), 62 s, 63 s; the fourth was blocked.
api::Timeline timeline() {
    api::Timeline out;
    out.started = {1'790'000'000'000'000};
    const std::int64_t times[] = {1, 2, 2, 62, 63};
    for (const auto time : times) {
        api::TimelineMark mark;
        mark.statement = out.marks.size() + 1;
        mark.time = out.started.micros + time * kSecond;
        mark.duration = kSecond / 2;
        if (mark.statement == 4)
            mark.verdict = api::Verdict::Blocked;
        out.marks.push_back(mark);
    }
    out.ended = {out.started.micros + 70 * kSecond};
    return out;
}

} // namespace

class tst_Player : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<tests::WindowFixture>(); }
    void cleanup() { m.reset(); }
    void clockMovesBySpeedAndSkipsPauses();
    void clockStepsThroughStatementsOfOneMoment();
    void aStatementIsGoneToThoughOthersWereSentMeanwhile();
    void clockGoesToMarkers();
    void seekingIsExactAndKeepsPlaying();
    void everythingByKeyboard();
    void zoomKeepsItsPlaceAndFits();
    void dragSelectsAClickSeeks();
    void decisionsHaveALaneOfTheirOwn();
    void thePageShowsTheMoment();
    void aSelectedSpanIsWhatTheListShows();
    void aLongSessionIsReadWhereThePlayerStands();
    void exportsOfTheSessionAndOfASpan();
    void marksAndNotesByKeyboard();
    void whoLookedIsShown();
    void theStoreIsVerified();

private:
    SessionsPage& openPage();
    std::unique_ptr<tests::WindowFixture> m;
};

void tst_Player::clockMovesBySpeedAndSkipsPauses() {
    PlayerClock clock;
    clock.open(timeline());
    QCOMPARE(clock.length(), 70 * kSecond);
    QVERIFY(!clock.advance(kSecond)); // paused
    clock.setSkipsIdle(false);
    clock.play();
    clock.setSpeed(4);
    QVERIFY(clock.advance(kSecond));
    QCOMPARE(clock.position(), 4 * kSecond);
    QCOMPARE(clock.current(), 2);
    clock.seek(2 * kSecond);
    clock.setSkipsIdle(true);
    clock.setSpeed(1);
    clock.advance(kSecond / 4); // its answer is not there yet
    QCOMPARE(clock.position(), 2 * kSecond + kSecond / 4);
    clock.advance(kSecond / 2); // now nothing happens for a minute
    QCOMPARE(clock.position(), 62 * kSecond);
    clock.setSpeed(32);
    clock.advance(kSecond);
    QCOMPARE(clock.position(), 70 * kSecond);
    QVERIFY(!clock.isPlaying()); // the end
    clock.play();
    QCOMPARE(clock.position(), 0);
}

void tst_Player::clockStepsThroughStatementsOfOneMoment() {
    PlayerClock clock;
    clock.open(timeline());
    QList<int> forward, back;
    for (int i = 0; i < 6; ++i) {
        clock.step(1);
        forward << clock.current();
    }
    QCOMPARE(forward, (QList<int>{0, 1, 2, 3, 4, 4}));
    for (int i = 0; i < 5; ++i) {
        clock.step(-1);
        back << clock.current();
    }
    QCOMPARE(back, (QList<int>{3, 2, 1, 0, 0}));
    QCOMPARE(clock.position(), kSecond + kSecond / 2); // with its answer
    clock.seek(2 * kSecond);
    QCOMPARE(clock.current(), 2); // of one moment the later one is on top
    PlayerClock empty;
    empty.open({});
    empty.step(1);
    empty.play();
    QVERIFY(!empty.isPlaying());
    QCOMPARE(empty.current(), -1);
}

// As in a pipeline: the next statement is sent before the answer to the one before is there.
void tst_Player::aStatementIsGoneToThoughOthersWereSentMeanwhile() {
    auto session = timeline();
    session.marks[0].duration = 10 * kSecond;
    SessionPlayer player;
    player.open(session);
    player.seek(63 * kSecond);
    QSignalSpy moved(&player, &SessionPlayer::moved);
    player.seekToStatement(1);
    QCOMPARE(player.clock().current(), 0);
    QCOMPARE(player.clock().position(), 11 * kSecond);
    QVERIFY2(moved.isEmpty(), "who asked shows it already"); // and nothing leads away from it
    player.seek(11 * kSecond);
    QCOMPARE(player.clock().current(), 2);
    player.seekToStatement(1);
    player.togglePlay();
    QTRY_VERIFY(player.clock().current() != 0); // playing goes by time again
}

void tst_Player::clockGoesToMarkers() {
    PlayerClock clock;
    clock.open(timeline());
    QVERIFY(clock.goMarker(PlayerClock::Direction::Next));
    QCOMPARE(clock.current(), 3);
    QVERIFY(!clock.goMarker(PlayerClock::Direction::Next));
    clock.seek(70 * kSecond);
    QVERIFY(clock.goMarker(PlayerClock::Direction::Previous));
    QCOMPARE(clock.position(), 62 * kSecond + kSecond / 2); // with its answer
}

void tst_Player::seekingIsExactAndKeepsPlaying() {
    SessionPlayer player;
    player.open(timeline());
    player.seek(2 * kSecond + 220'000);
    QCOMPARE(player.clock().position(), 2 * kSecond + 220'000);
    QVERIFY(!player.clock().isPlaying());
    player.togglePlay();
    player.seek(62 * kSecond);
    QVERIFY(player.clock().isPlaying());
    player.togglePlay();
    player.seek(-5);
    QCOMPARE(player.clock().position(), 0);
    player.seek(1000 * kSecond);
    QCOMPARE(player.clock().position(), 70 * kSecond);
    QCOMPARE(player.positionText(), QStringLiteral("00:01:10.000 of 00:01:10.000"));
}

void tst_Player::everythingByKeyboard() {
    SessionPlayer player;
    player.resize(800, 160);
    player.open(timeline());
    player.show();
    auto& view = player.timeline();
    view.setFocus();
    QSignalSpy moved(&player, &SessionPlayer::moved);
    QTest::keyClick(&view, ']');
    QCOMPARE(player.clock().current(), 3);
    QCOMPARE(moved.last().at(0).toULongLong(), 4ULL);
    QCOMPARE(moved.last().at(1).toBool(), true); // one looks at it with its answer
    QTest::keyClick(&view, ',');
    QCOMPARE(player.clock().current(), 2);
    QTest::keyClick(&view, '.');
    QCOMPARE(player.clock().current(), 3);
    QTest::keyClick(&view, '5');
    QCOMPARE(player.clock().position(), 35 * kSecond);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(player.clock().position(), 30 * kSecond);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(player.clock().position(), 37 * kSecond);
    QTest::keyClick(&view, Qt::Key_Space);
    QVERIFY(player.clock().isPlaying());
    auto* skip = player.findChild<QCheckBox*>(); // controls answer while it plays
    skip->setChecked(false);
    QVERIFY(!player.clock().skipsIdle());
    QTest::keyClick(&view, Qt::Key_Space);
    QVERIFY(!player.clock().isPlaying());
    QTest::keyClick(&view, 'a');
    QVERIFY(player.positionText().contains(QStringLiteral("2026-")));
    auto* speed = player.findChild<QComboBox*>();
    speed->setCurrentIndex(speed->count() - 1);
    QCOMPARE(player.clock().speed(), 32.0);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("statement 3 of 5")));
}

void tst_Player::zoomKeepsItsPlaceAndFits() {
    SessionPlayer player;
    player.resize(800, 160);
    player.open(timeline());
    player.show();
    auto& view = player.timeline();
    player.seek(62 * kSecond);
    const auto x = view.xOf(62 * kSecond);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&view, '+');
    QVERIFY(view.shown().second - view.shown().first < 10 * kSecond);
    QVERIFY(std::abs(view.xOf(62 * kSecond) - x) <= 1);
    QTest::keyClick(&view, '-');
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.shown(), TimelineView::Span(0, 70 * kSecond));
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&view, '+'); // has an end
    QVERIFY(view.shown().second > view.shown().first);
    player.seek(0);
    QVERIFY(view.shown().first == 0); // the view follows
    view.grab();
}

void tst_Player::dragSelectsAClickSeeks() {
    SessionPlayer player;
    player.resize(824, 160);
    player.open(timeline());
    player.show();
    auto& view = player.timeline();
    for (const auto time : {2 * kSecond, 62 * kSecond}) {
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(view.xOf(time), 30));
        QCOMPARE(player.clock().position(), view.timeAt(view.xOf(time)));
    }
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(100, 30));
    QTest::mouseMove(&view, QPoint(300, 30));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(300, 30));
    QVERIFY(view.selection());
    QCOMPARE(*view.selection(), TimelineView::Span(view.timeAt(100), view.timeAt(300)));
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.selection());
}

// The same session with and without somebody's decision: what differs is a bar in one lane.
void tst_Player::decisionsHaveALaneOfTheirOwn() {
    QImage pictures[2];
    for (const bool isDecided : {false, true}) {
        auto session = timeline();
        session.marks[3].verdict = api::Verdict::Approved;
        session.marks[3].hasApproval = isDecided;
        SessionPlayer player;
        player.resize(824, 160);
        player.open(session);
        player.show();
        pictures[isDecided ? 1 : 0] = player.timeline().grab().toImage();
    }
    QRect changed;
    for (int y = 0; y < pictures[0].height(); ++y)
        for (int x = 0; x < pictures[0].width(); ++x)
            if (pictures[0].pixel(x, y) != pictures[1].pixel(x, y))
                changed |= QRect(x, y, 1, 1);
    QVERIFY(!changed.isEmpty());
    QVERIFY2(changed.height() <= 10, "more than a lane");
    QCOMPARE(pictures[1].pixelColor(changed.center()), theme().approved);
}

SessionsPage& tst_Player::openPage() {
    m->window->open(MainWindow::Page::Sessions);
    auto& page = m->window->sessionsPage();
    m->settle();
    return page;
}

void tst_Player::thePageShowsTheMoment() {
    tests::FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    auto& page = openPage();
    QTRY_COMPARE(page.sessions().rowCount(), 3);
    int longest = 0;
    for (int row = 1; row < 3; ++row)
        if (page.sessions().session(row).statements > page.sessions().session(longest).statements)
            longest = row;
    page.findChild<QTreeView*>(QStringLiteral("sessionList"))->setCurrentIndex(page.sessions().index(longest, 0));
    QTRY_COMPARE(page.player().clock().timeline().marks.size(), page.sessions().session(longest).statements);
    QTRY_COMPARE(page.list().statements().rowCount(), static_cast<int>(page.sessions().session(longest).statements));
    auto& player = page.player();
    auto* details = page.findChild<StatementDetails*>();
    const auto& marks = player.clock().timeline().marks;
    QCOMPARE(static_cast<int>(marks.size()), page.list().statements().rowCount());
    for (int i = 0; i < static_cast<int>(marks.size()); ++i) {
        const auto& mark = marks[static_cast<std::size_t>(i)];
        if (mark.duration < 2)
            continue;
        player.seek(player.clock().timeOf(i));
        if (player.clock().current() != i)
            continue;
        QCOMPARE(details->row()->statement, mark.statement);
        QVERIFY(details->row()->isRunning); // asked, not answered
        QVERIFY(!details->row()->sample);
        player.seek(player.clock().timeOf(i) + mark.duration);
        QVERIFY(!details->row()->isRunning);
        QCOMPARE(page.list().current()->statement, mark.statement);
    }
    // The other way: a statement that is chosen takes the player with it.
    page.list().choose(1);
    QCOMPARE(player.clock().timeline().marks[static_cast<std::size_t>(player.clock().current())].statement, 2ULL);
}

void tst_Player::aSelectedSpanIsWhatTheListShows() {
    for (const std::size_t statements : {50, 5000}) {
        cleanup();
        init();
        tests::FeedScript script({1'795'000'000'000'000});
        m->record(script.volume(statements));
        auto& page = openPage();
        QTRY_COMPARE(page.player().clock().timeline().marks.size(), statements);
        auto& view = page.player().timeline();
        const int middle = view.width() / 2;
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(middle - 20, 30));
        QTest::mouseMove(&view, QPoint(middle + 20, 30));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(middle + 20, 30));
        QVERIFY(view.selection());
        const auto& clock = page.player().clock();
        const auto first = clock.timeline().marks[static_cast<std::size_t>(clock.at(view.selection()->first - 1) + 1)];
        const auto last = clock.timeline().marks[static_cast<std::size_t>(clock.at(view.selection()->second))];
        const auto& rows = page.list().statements();
        const auto shown = [&](int row) { return rows.rowAt(row)->statement; };
        QTRY_VERIFY(rows.rowCount() > 0 && shown(0) >= first.statement && shown(rows.rowCount() - 1) <= last.statement);
        QTest::keyClick(&view, Qt::Key_Escape);
        QTRY_VERIFY(static_cast<std::size_t>(rows.rowCount()) == std::min<std::size_t>(statements, 400) ||
                    rows.rowCount() > static_cast<int>(last.statement - first.statement + 1));
    }
}

void tst_Player::aLongSessionIsReadWhereThePlayerStands() {
    constexpr std::size_t kStatements = 5000;
    tests::FeedScript script({1'795'000'000'000'000});
    m->record(script.volume(kStatements));
    auto& page = openPage();
    QTRY_COMPARE(page.player().clock().timeline().marks.size(), kStatements);
    auto& player = page.player();
    for (const int number : {4999, 1, 2500, 2400, 5000, 77}) {
        player.seek(player.clock().timeOf(number - 1));
        QTRY_COMPARE(page.list().current() ? page.list().current()->statement : 0, static_cast<std::uint64_t>(number));
        QVERIFY(page.list().statements().rowCount() <= 400);
        QVERIFY(!page.list().current()->session().agent.empty());
    }
}

void tst_Player::marksAndNotesByKeyboard() {
    tests::FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    auto* page = &openPage();
    QTRY_VERIFY(page->list().statements().rowCount() > 2);
    auto& list = page->list();
    auto* details = page->findChild<StatementDetails*>();
    list.choose(1);
    list.setFocus();
    const auto remarks = [&] { return list.statements().rowAt(1)->remarks; };
    const auto& marks = page->player().clock().timeline().marks;
    QVERIFY(!remarks());
    QTest::keyClick(&list, 'm');
    QTRY_VERIFY(remarks() && remarks()->isMarked);
    QTRY_VERIFY(marks[1].hasRemarks);
    QVERIFY(PlayerClock::isMarker(marks[1]));
    QTest::keyClick(&list, ';');
    QCOMPARE(details->currentIndex(), static_cast<int>(StatementDetails::Notes));
    auto* text = details->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("asked ada"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(remarks() && remarks()->notes.size() == 1);
    QVERIFY(text->toPlainText().isEmpty());
    QCOMPARE(remarks()->notes[0].text, std::string("asked ada"));
    QCOMPARE(remarks()->notes[0].by, std::string("console"));
    QVERIFY(remarks()->isMarked);
    const auto cell = list.statements().index(1, StatementModel::Sql);
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("asked ada")));
    list.setFocus();
    QTest::keyClick(&list, 'm');
    QTRY_VERIFY(remarks() && !remarks()->isMarked);
    QTest::keyClick(&list, 'm');
    QTRY_VERIFY(remarks()->isMarked);
    if (const auto folder = tests::pictureFolder(); !folder.isEmpty())
        m->window->grab().save(folder + QStringLiteral("/notes.png"));
    // What was said is in the store: another window shows it, the search finds it, and a note cannot be empty.
    m->open();
    page = &openPage();
    const auto& again = page->list().statements();
    QTRY_VERIFY(again.rowCount() > 2 && again.rowAt(1)->remarks);
    QCOMPARE(again.rowAt(1)->remarks->notes.size(), std::size_t(1));
    QTRY_VERIFY(page->player().clock().timeline().marks.size() > 1 &&
                page->player().clock().timeline().marks[1].hasRemarks);
    page->find(QStringLiteral("has:note ada"));
    QTRY_COMPARE(page->sessions().rowCount(), 1);
    page->find(QStringLiteral("has:note nobody"));
    QTRY_COMPARE(page->sessions().rowCount(), 0);
    QVERIFY(!page->findChild<QPushButton*>(QStringLiteral("addNote"))->isEnabled());
}

void tst_Player::whoLookedIsShown() {
    tests::FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    auto& page = openPage();
    QTRY_VERIFY(page.list().statements().rowCount() > 2);
    page.list().choose(0);
    QTest::keyClick(&page.list(), 'm');
    QTRY_VERIFY(page.list().statements().rowAt(0)->remarks);
    page.exportTo(m->folder.filePath(QStringLiteral("seen.csv")));
    QTRY_VERIFY(QFile::exists(m->folder.filePath(QStringLiteral("seen.csv"))));
    page.findChild<QToolButton*>(QStringLiteral("showAccesses"))->click();
    auto* dialog = page.findChild<QDialog*>(QStringLiteral("accessDialog"));
    QVERIFY(dialog != nullptr);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("accesses"));
    QTRY_COMPARE(list->topLevelItemCount(), 2); // the newest first
    QVERIFY(list->topLevelItem(0)->text(5).contains(QStringLiteral("csv")));
    QVERIFY(list->topLevelItem(1)->text(4).contains(QStringLiteral("statement 1")));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("olderAccesses"))->isEnabled());
    if (const auto folder = tests::pictureFolder(); !folder.isEmpty())
        dialog->grab().save(folder + QStringLiteral("/accesses.png"));
    dialog->close();
}

void tst_Player::theStoreIsVerified() {
    tests::FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    auto& page = openPage();
    const auto check = [&](const QString& picture) {
        page.verify();
        auto* dialog = page.findChild<QDialog*>(QStringLiteral("verifyDialog"));
        auto* found = dialog->findChild<QPlainTextEdit*>(QStringLiteral("found"));
        [&] { QTRY_VERIFY(!found->toPlainText().isEmpty()); }();
        if (const auto folder = tests::pictureFolder(); !folder.isEmpty())
            dialog->grab().save(folder + picture);
        const auto said = dialog->findChild<QLabel*>(QStringLiteral("verdict"))->text() + found->toPlainText();
        delete dialog;
        return said;
    };
    const auto whole = check(QStringLiteral("/verified.png"));
    QVERIFY2(whole.startsWith(QStringLiteral("Whole: ")), qPrintable(whole));
    QVERIFY2(whole.contains(QStringLiteral("Signed by ed25519:")), qPrintable(whole));
    auto store = recording::Database::open(m->engine.storeFile().toStdString(), recording::Database::Access::ReadWrite);
    QVERIFY(store &&
            store->run("UPDATE session SET target = 'another' WHERE session = (SELECT min(session) FROM session)"));
    const auto edited = check(QStringLiteral("/not-whole.png"));
    QVERIFY2(edited.startsWith(QStringLiteral("NOT whole")), qPrintable(edited));
    QVERIFY2(edited.contains(QStringLiteral("does not say what its events say: it was changed")), qPrintable(edited));
}

void tst_Player::exportsOfTheSessionAndOfASpan() {
    tests::FeedScript script({1'795'000'000'000'000});
    m->record(script.volume(50));
    auto& page = openPage();
    QTRY_COMPARE(page.player().clock().timeline().marks.size(), std::size_t{50});
    const auto run = [&](const QString& name) {
        const auto file = m->folder.filePath(name);
        page.exportTo(file);
        m->settle();
        [&] { QTRY_VERIFY(!page.exportBar().isBusy()); }();
        QFile out(file);
        return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
    };
    QVERIFY(run(QStringLiteral("a.jsonl")).count('\n') > 100);
    QVERIFY(page.exportBar().message().contains(QStringLiteral("SHA-256")));
    QCOMPARE(run(QStringLiteral("a.csv")).count('\n'), 51);
    QVERIFY(run(QStringLiteral("a.pdf")).startsWith("%PDF-1.4"));
    QVERIFY(run(QStringLiteral("a.docx")).isEmpty());
    QVERIFY(page.exportBar().message().contains(QStringLiteral("docx")));
    auto& view = page.player().timeline();
    const auto& clock = page.player().clock();
    const int from = view.xOf(clock.timeOf(9)) - 1, to = view.xOf(clock.timeOf(19)) + 1;
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(from, 30));
    QTest::mouseMove(&view, QPoint(to, 30));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(to, 30));
    const auto lines = run(QStringLiteral("b.csv")).count('\n') - 1;
    QVERIFY2(lines >= 11 && lines < 20, qPrintable(QString::number(lines)));
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Player)
#include "tst_player.moc"
