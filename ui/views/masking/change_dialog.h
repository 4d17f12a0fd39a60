#pragma once
// A change of the configuration file, shown before it is made. Closes with accept() when the person agrees. GUI thread.
#include <QDialog>

#include "api/masking.h"

namespace postern::ui {

class ChangeDialog : public QDialog {
    Q_OBJECT
public:
    explicit ChangeDialog(const api::ConfigurationChange& change, QWidget* parent = nullptr);
};

} // namespace postern::ui
