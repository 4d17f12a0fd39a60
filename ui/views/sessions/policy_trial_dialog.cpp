#include "ui/views/sessions/policy_trial_dialog.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "ui/dialogs/buttons.h"
#include "ui/theme/theme.h"
#include "ui/views/sessions/policy_trial_view.h"

namespace postern::ui {

PolicyTrialDialog::PolicyTrialDialog(api::Engine& engine, api::PolicyTrialOrder order, QWidget* parent)
    : PolicyTrialDialog(parent) {
    m_view->begin(engine, std::move(order));
}

PolicyTrialDialog::PolicyTrialDialog(api::FleetPolicy& fleet, std::string text, std::vector<std::string> sessions,
                                     QWidget* parent)
    : PolicyTrialDialog(parent) {
    m_view->begin(fleet, std::move(text), std::move(sessions));
}

PolicyTrialDialog::PolicyTrialDialog(QWidget* parent) : QDialog(parent), m_view(new PolicyTrialView(this)) {
    setWindowTitle(tr("Try a policy"));
    setObjectName(QStringLiteral("policyTrial"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* buttons = new QDialogButtonBox(this);
    addClose(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resizeScaled(*this, 980, 520);
}

} // namespace postern::ui
