#include "ui/views/masking/change_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/buttons.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/diff_view.h"

namespace postern::ui {

ChangeDialog::ChangeDialog(const api::ConfigurationChange& change, QWidget* parent)
    : ChangeDialog(change,
                   {tr("Add a mask"),
                    tr("This is added to %1. Everything else in the file stays as it is. The rule is in force for "
                       "the next statement of every session.")
                        .arg(text(change.file)),
                    tr("Add the rule")},
                   parent) {}

ChangeDialog::ChangeDialog(const api::ConfigurationChange& change, const ChangeWords& words, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    auto* lead = new QLabel(words.lead, this);
    lead->setWordWrap(true);
    lead->setTextFormat(Qt::PlainText);
    lead->setProperty("role", QStringLiteral("muted"));
    auto* view = new DiffView(this);
    view->show(change.diff);
    auto* buttons = new QDialogButtonBox(this);
    auto* add = buttons->addButton(words.action, QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("applyChange"));
    add->setDefault(true);
    addCancel(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(lead);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resizeScaled(*this, 680, 380);
    add->setFocus();
}

} // namespace postern::ui
