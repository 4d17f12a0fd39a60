#pragma once
// A shown main window on a fresh store, with preferences of its own.
#include <QTemporaryDir>
#include <QtTest>

#include "feed_script.h"
#include "store_engine.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/main_window.h"

namespace postern::tests {

struct WindowFixture {
    WindowFixture() { open(); }
    void open() {
        window.reset();
        window = std::make_unique<ui::MainWindow>(engine, folder.filePath(QStringLiteral("console.ini")));
        window->resize(1280, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    // Events go through the journal and come out in the window.
    void record(const std::vector<recording::Event>& events) {
        engine.record(events);
        window->bridge().poll();
        QCoreApplication::processEvents();
    }
    // The engine's replies have reached the window.
    void settle() {
        for (int i = 0; i < 3; ++i) {
            engine.settle();
            QCoreApplication::processEvents();
        }
    }

    QTemporaryDir folder;
    StoreEngine engine;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace postern::tests
