#pragma once
// Pictures that tests make for eyes.
#include <QString>

namespace postern::tests {

// Where the pictures of this run go: the folder that POSTERN_SCREENSHOTS names, made when it is missing; `otherwise`
// where it names none. Fails the program when the folder cannot be made.
QString pictureFolder(const QString& otherwise = {});

} // namespace postern::tests
