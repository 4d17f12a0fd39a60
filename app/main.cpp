#include <exception>
#include <QCoreApplication>

#include "app/command_line.h"
#include "app/hardening.h"
#include "app/signals.h"

int main(int argc, char** argv) {
    postern::app::hardenProcess();
    postern::app::blockSignals();
    // Only for the keychain, whose jobs are Qt's; no event loop runs on this thread.
    QCoreApplication qt(argc, argv);
    try {
        return postern::app::runCommandLine(argc, argv);
    } catch (const std::exception& error) {
        postern::app::complain({}, std::string("stopped: ") + error.what());
        return static_cast<int>(postern::app::Exit::Unreachable);
    }
}
