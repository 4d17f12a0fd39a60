// The window at 2,000 statements a second: how long its thread is busy at a time, and what it keeps.
#include <algorithm>
#include <atomic>
#include <ctime>
#include <fstream>
#include <thread>
#include <unistd.h>

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTimer>

#include "ui/models/statement_model.h"
#include "ui/views/live/live_page.h"
#include "ui/views/statements/statement_list.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

// Counts how long this thread's events take.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0 || !isTimed)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const auto begun = ownTime();
        const bool result = QApplication::notify(receiver, event);
        nanoseconds += ownTime() - begun;
        --m_depth;
        return result;
    }
    bool isTimed = false;
    qint64 nanoseconds = 0;

private:
    // What this thread ran, not what it waited for other processes to leave it a core.
    static qint64 ownTime() {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1'000'000'000 + time.tv_nsec;
    }
    int m_depth = 0;
};

class tst_Frames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoThousandASecond();
    void memoryIsBounded();

private:
    static std::size_t residentBytes() {
        std::ifstream statm("/proc/self/statm");
        std::size_t size = 0, resident = 0;
        statm >> size >> resident;
        return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    }
};

void tst_Frames::twoThousandASecond() {
    constexpr int kPerSecond = 2'000, kSeconds = 5, kBatch = 40;
    // A frame is 16 ms. The test's bound leaves room for machines that are busy with other things; the figure is
    // printed.
    constexpr double kFrameMs = 16, kBoundMs = 50;
    WindowFixture m;
    FeedScript before({1'795'000'000'000'000});
    m.record(before.morning());
    m.window->open(MainWindow::Page::Live);
    auto& list = m.window->livePage().list();
    const auto shownBefore = list.statements().rowCount();

    // One turn of the event loop: everything between two times that the thread falls asleep, if there was a batch or a
    // picture in it.
    auto* application = static_cast<TimedApplication*>(qApp);
    std::vector<double> busy;
    bool hadWork = false;
    auto* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [&] {
        const auto spent = static_cast<double>(std::exchange(application->nanoseconds, 0)) / 1e6;
        if (std::exchange(hadWork, false) || spent > 1)
            busy.push_back(spent);
    });
    connect(&m.window->bridge(), &EngineBridge::drained, this,
            [&](const api::FeedBatch& batch) { hadWork = hadWork || !batch.added.empty() || !batch.updated.empty(); });

    FeedScript script({1'795'000'100'000'000}, 50);
    const auto events = script.volume(kPerSecond * kSeconds);
    std::atomic<bool> isDone = false;
    std::thread agents([&] {
        const auto begun = std::chrono::steady_clock::now();
        const auto slices = events.size() / kBatch;
        for (std::size_t slice = 0; slice <= slices; ++slice) {
            const auto from = slice * kBatch, to = std::min(events.size(), from + kBatch);
            m.engine.record(
                {events.begin() + static_cast<std::ptrdiff_t>(from), events.begin() + static_cast<std::ptrdiff_t>(to)});
            std::this_thread::sleep_until(begun +
                                          std::chrono::microseconds(slice * kSeconds * 1'000'000 / (slices + 1)));
        }
        isDone = true;
    });
    // An event loop that waits, as the application's does: only there a thread falls asleep and wakes up.
    QEventLoop loop;
    QTimer look, deadline;
    connect(&look, &QTimer::timeout, &loop, [&] {
        if (isDone && list.statements().rowCount() == shownBefore + kPerSecond * kSeconds)
            loop.quit();
    });
    connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    application->isTimed = true;
    look.start(200);
    deadline.start(90'000);
    loop.exec();
    application->isTimed = false;
    agents.join();
    QCOMPARE(list.statements().rowCount(), shownBefore + kPerSecond * kSeconds);
    disconnect(dispatcher, nullptr, this, nullptr);
    QVERIFY2(busy.size() >= 10, qPrintable(QString::number(busy.size())));
    std::sort(busy.begin(), busy.end());
    const auto at = [&](double share) {
        return busy[std::min(busy.size() - 1, static_cast<std::size_t>(share * static_cast<double>(busy.size())))];
    };
    qInfo(
        "the window's thread was busy for %.1f ms (median), %.1f ms (99 %%), %.1f ms (longest) at a time, %zu times; a "
        "frame is %.0f ms",
        at(0.5), at(0.99), busy.back(), busy.size(), kFrameMs);
    QVERIFY2(at(0.99) < kBoundMs, qPrintable(QString::number(at(0.99))));
}

void tst_Frames::memoryIsBounded() {
    StatementModel model;
    std::uint64_t id = 0;
    const auto facts = std::make_shared<api::SessionFacts>();
    const auto feed = [&](std::size_t count) {
        for (std::size_t done = 0; done < count; done += 1'000) {
            api::FeedBatch batch;
            for (int i = 0; i < 1'000; ++i) {
                auto row = std::make_shared<api::StatementRow>();
                row->id = ++id;
                row->facts = facts;
                row->sql =
                    "SELECT sku, on_hand FROM public.inventory WHERE sku = $1 AND warehouse = " + std::to_string(id);
                row->kinds = {"SELECT"};
                row->relations = {"public.inventory"};
                batch.added.push_back(std::move(row));
            }
            model.apply(batch);
        }
    };
    feed(StatementModel::kCapacity);
    const auto full = residentBytes();
    feed(3 * StatementModel::kCapacity);
    QVERIFY(model.total() <= StatementModel::kCapacity);
    const auto after = residentBytes();
    qInfo("%.0f MB with 100,000 statements, %.0f MB after 400,000", static_cast<double>(full) / 1e6,
          static_cast<double>(after) / 1e6);
    QVERIFY2(after < full + full / 4 + (32U << 20), "memory grows with what has left the view");
}

} // namespace postern::ui

int main(int argc, char** argv) {
    postern::ui::TimedApplication application(argc, argv);
    postern::ui::tst_Frames test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_frames.moc"
