#pragma once
// The buttons that nearly every dialog has, in the console's own words: Qt's are translated only where the system has
// Qt's translations.
#include <QString>

class QDialogButtonBox;
class QPushButton;

namespace postern::ui {

// Both reject the dialog of the box.
QPushButton* addCancel(QDialogButtonBox& box);
QPushButton* addClose(QDialogButtonBox& box);

QString cancelText();
QString closeText();

} // namespace postern::ui
