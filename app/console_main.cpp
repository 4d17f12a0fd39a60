// postern-console: the gateway and its window in one process. The gateway has threads of its own; this one is the
// window's.
#include <atomic>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <QApplication>
#include <QMessageBox>
#include <thread>

#include "app/engine.h"
#include "app/exit.h"
#include "app/hardening.h"
#include "app/masking_info.h"
#include "app/paths.h"
#include "app/port_check.h"
#include "app/problems.h"
#include "app/signals.h"
#include "app/single_instance.h"
#include "base/log.h"
#include "ui/main_window.h"

namespace postern::app {

namespace {

constexpr std::chrono::seconds kDrain{2};

// Signals become calls of the window's thread, until this value goes.
class SignalThread {
public:
    explicit SignalThread(Engine& engine)
        : m_thread([this, &engine] {
              while (!m_isStopping)
                  switch (waitForSignal(std::chrono::milliseconds{200}).value_or(Signal::Child)) {
                  case Signal::Terminate:
                      QMetaObject::invokeMethod(
                          qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
                      break;
                  case Signal::Reload:
                      engine.reload();
                      break;
                  case Signal::Child:
                      break;
                  }
          }) {}
    ~SignalThread() {
        m_isStopping = true;
        m_thread.join();
    }
    SignalThread(const SignalThread&) = delete;
    SignalThread& operator=(const SignalThread&) = delete;

private:
    std::atomic<bool> m_isStopping{false};
    std::thread m_thread;
};

// On standard error, and in a window for who started us from a menu.
Exit refuseToStart(const QString& what, Exit exit) {
    std::fprintf(stderr, "postern-console: %s\n", qPrintable(what));
    if (QGuiApplication::platformName() == QLatin1String("offscreen"))
        return exit;
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Postern"), what, QMessageBox::Close);
    QObject::connect(&box, &QMessageBox::finished, qApp, &QCoreApplication::quit);
    box.open();
    QCoreApplication::exec();
    return exit;
}

// Nothing was configured yet: a file that listens and guards nothing, from which the window goes on. The usual port, or
// the next free one; either stays.
Result<> makeStarter(const std::string& file) {
    constexpr std::uint16_t kUsualPort = 6432;
    const auto port = whyPortIsTaken(kUsualPort).empty() ? kUsualPort : nextFreePort(kUsualPort);
    POSTERN_TRY(makeFolder(std::filesystem::absolute(file).parent_path().string()));
    using std::filesystem::perms;
    return replaceFile(file,
                       "# Postern. \"postern check\" says what is wrong with this file, the console changes it step by "
                       "step.\n[proxy]\nlisten = [\"127.0.0.1:" +
                           std::to_string(port == 0 ? kUsualPort : port) + "\"]\n",
                       perms::owner_read | perms::owner_write);
}

// A gateway and its window. `isAgain`: the configuration asks for another of both.
Exit runOnce(const std::string& file, SingleInstance& instance, bool& isAgain) {
    auto loaded = policy::loadConfiguration(file);
    if (!loaded.configuration) {
        QString text;
        for (const auto& problem : loaded.problems)
            text += QString::fromStdString(toLine(problem)) + QLatin1Char('\n');
        return refuseToStart(text.trimmed(), Exit::Usage);
    }
    EngineOptions options;
    options.encryption = EncryptionDefault::On;
    options.hasWindow = true;
    options.configuration = std::move(loaded.configuration);
    auto engine = Engine::start(std::move(options));
    if (!engine)
        return refuseToStart(QString::fromStdString(engine.error().message()), Exit::Unreachable);
    {
        const SignalThread signalThread(**engine);
        ui::MainWindow window(**engine);
        QObject::connect(&window, &ui::MainWindow::restartWanted, &window, [&isAgain] {
            isAgain = true;
            QCoreApplication::quit();
        });
        window.show();
        instance.onSecond([&window] { window.bringForward(); });
        QCoreApplication::exec();
        instance.onSecond({});
    }
    if (const auto drained = (*engine)->drain(kDrain); !drained) {
        log::error("not_all_stored", {{"why", drained.error().message()}});
        return Exit::Unreachable;
    }
    return Exit::Done;
}

Exit runConsole(const std::string& configurationPath) {
    SingleInstance instance(SingleInstance::profile(configurationFile(configurationPath), dataFolder()));
    if (instance.role() == SingleInstance::Role::Second) {
        std::fprintf(stderr, "postern-console: already running with this configuration; its window comes forward\n");
        return Exit::Done;
    }
    if (instance.role() == SingleInstance::Role::Unanswered)
        return refuseToStart(
            QStringLiteral("Postern already runs with this configuration, and does not answer. Wait a moment and try "
                           "again, or end that process."),
            Exit::Unreachable);
    const auto file = configurationFile(configurationPath);
    std::error_code failed;
    if (configurationPath.empty() && !std::filesystem::exists(file, failed) && !failed)
        if (const auto made = makeStarter(file); !made)
            return refuseToStart(QString::fromStdString(made.error().message()), Exit::Usage);
    for (;;) {
        bool isAgain = false;
        const auto exit = runOnce(file, instance, isAgain);
        if (!isAgain || exit != Exit::Done)
            return exit;
    }
}

} // namespace

} // namespace postern::app

int main(int argc, char** argv) {
    using postern::app::Exit;
    postern::app::hardenProcess();
    postern::app::blockSignals();
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.postern.Postern"));
    QApplication qt(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("postern"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTERN_VERSION));

    CLI::App options{"The windows of Postern, with the gateway inside.", "postern-console"};
    std::string configuration;
    options.add_option("--config", configuration, "Configuration file")->type_name("FILE");
    options.set_version_flag("--version", "postern-console " POSTERN_VERSION);
    try {
        options.parse(argc, argv);
        return static_cast<int>(postern::app::runConsole(configuration));
    } catch (const CLI::ParseError& error) {
        return options.exit(error) == 0 ? 0 : static_cast<int>(Exit::Usage);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "postern-console: stopped: %s\n", error.what());
        return static_cast<int>(Exit::Unreachable);
    }
}
