#include <exception>
#include <memory>
#include <QGuiApplication>
#include <string_view>

#include "app/command_line.h"
#include "app/hardening.h"
#include "app/signals.h"

namespace {

QtMessageHandler g_others = nullptr;

// Once for each font of the machine and each script in a report: nothing that its reader could do something about.
// What no font has is told by number in the report.
void withoutFonts(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (g_others != nullptr && !text.startsWith(QLatin1String("  OpenType support missing")))
        g_others(type, context, text);
}

// Printing a report takes fonts; everything else takes Qt for the keychain alone, whose jobs are Qt's. No event loop
// runs on this thread.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
    if (argc < 2 || std::string_view(argv[1]) != "export")
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    g_others = qInstallMessageHandler(withoutFonts);
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
