#pragma once
// A change of the configuration file, shown before it is made. Closes with accept() when the person agrees. GUI thread.
#include <QDialog>

#include "api/masking.h"

namespace postern::ui {

// What the dialog is about; `lead` says what happens, `action` is what its button does.
struct ChangeWords {
    QString title, lead, action;
};

class ChangeDialog : public QDialog {
    Q_OBJECT
public:
    ChangeDialog(const api::ConfigurationChange& change, const ChangeWords& words, QWidget* parent = nullptr);
    // Of a mask.
    explicit ChangeDialog(const api::ConfigurationChange& change, QWidget* parent = nullptr);
};

} // namespace postern::ui
