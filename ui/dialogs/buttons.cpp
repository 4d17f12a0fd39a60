#include "ui/dialogs/buttons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>

namespace postern::ui {

QPushButton* addCancel(QDialogButtonBox& box) {
    auto* button = box.addButton(QDialogButtonBox::Cancel);
    button->setText(cancelText());
    return button;
}

QPushButton* addClose(QDialogButtonBox& box) {
    auto* button = box.addButton(QDialogButtonBox::Close);
    button->setText(closeText());
    return button;
}

QString cancelText() {
    return QCoreApplication::translate("Dialog", "Cancel");
}

QString closeText() {
    return QCoreApplication::translate("Dialog", "Close");
}

} // namespace postern::ui
