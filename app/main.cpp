#include <exception>
#include <memory>
#include <QGuiApplication>
#include <string_view>

#include "app/command_line.h"
#include "app/hardening.h"
#include "app/signals.h"

namespace {

// Printing a report takes fonts; everything else takes Qt for the keychain alone, whose jobs are Qt's. No event loop
// runs on this thread.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
    if (argc < 2 || std::string_view(argv[1]) != "export")
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv) {
    postern::app::hardenProcess();
    postern::app::blockSignals();
    const auto qt = makeApplication(argc, argv);
    try {
        return postern::app::runCommandLine(argc, argv);
    } catch (const std::exception& error) {
        postern::app::complain({}, std::string("stopped: ") + error.what());
        return static_cast<int>(postern::app::Exit::Unreachable);
    }
}
