#include "pictures.h"

#include <QDir>

namespace postern::tests {

QString pictureFolder(const QString& otherwise) {
    auto folder = qEnvironmentVariable("POSTERN_SCREENSHOTS");
    if (folder.isEmpty())
        folder = otherwise;
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        qFatal("cannot make the folder for pictures: %s", qPrintable(folder));
    return folder;
}

} // namespace postern::tests
