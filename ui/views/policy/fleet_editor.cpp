#include "ui/views/policy/fleet_editor.h"

#include <QPlainTextEdit>

#include "ui/bridge/reply.h"
#include "ui/dialogs/ask.h"
#include "ui/text/words.h"
#include "ui/views/policy/publish_dialog.h"

namespace postern::ui {

FleetEditor::FleetEditor(api::Engine& engine, api::FleetPolicy& fleet, QWidget* parent)
    : PolicyEditor(parent, tr("Text of the policy for all gateways"), tr("Publish…")), m_engine(engine),
      m_fleet(fleet) {
    edit().setPlaceholderText(
        tr("Rules, masks and detectors for every gateway: [policy], [[rule]], [approvals], [[mask]] "
           "and [[detect]]. Everything else stays in each gateway's own file."));
}

void FleetEditor::askForCheck(std::string text, api::PolicyReply<api::PolicyInfo> reply) {
    m_fleet.checkText(std::move(text), std::move(reply));
}

void FleetEditor::askToSave(const QString& before, const QString& draft) {
    m_fleet.proposeText(
        utf8(before), utf8(draft),
        onGui<api::ConfigurationChange>(this, [this](Result<api::ConfigurationChange> change) {
            if (!change)
                return Ask::tell(this, tr("The text cannot be published"), words::problem(change.error()));
            auto* dialog = new PublishDialog(
                m_engine, m_fleet, *change,
                tr("This becomes the policy of every gateway that shares this store, for the next statement of every "
                   "session. It is signed with this installation's key."),
                {}, this);
            connect(dialog, &PublishDialog::published, this, [this, after = text(change->after)] { setSaved(after); });
            dialog->open();
        }));
}

QString FleetEditor::sentence(State state, const QString& summary, int problems) const {
    switch (state) {
    case State::AsIs:
        return tr("✓ As published: %1").arg(summary);
    case State::Changed:
        return tr("✓ Valid, not published yet: %1").arg(summary);
    case State::Wrong:
        break;
    }
    return tr("%n problem(s). Nothing can be published until the text is valid; what is in force stays.", nullptr,
              problems);
}

QString FleetEditor::discardText() const {
    return tr("The text becomes what is published again. Undo (Ctrl+Z) brings your changes back.");
}

} // namespace postern::ui
